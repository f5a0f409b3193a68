#include "core/engine/initiators/kept_resources.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/response_use.h"
#include "core/engine/policy/referrer.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The destination that stands for https://html.spec.whatwg.org/multipage/webappapis.html#module-type.
Destination typeOfModule(Destination destination)
{
    const bool isTyped =
        destination == Destination::Json || destination == Destination::Style || destination == Destination::Text;
    return isTyped ? destination : Destination::Script;
}

/// Is it for an AudioContext of its own, which has a list of modules of its own? The worklet that paints is one for the
/// page (https://html.spec.whatwg.org/multipage/worklets.html#concept-worklet-module-responses-map).
bool isOfNewWorklet(const RequestAction& action)
{
    return action.initiator == InitiatorKind::Worklet && action.worklet != WorkletKind::Paint;
}

/// The type that the page asks for, which is its own to a browser that asks for all modules as scripts, too.
Destination typeOfModule(const RequestAction& action)
{
    if (action.initiator == InitiatorKind::Worklet)
        return Destination::PaintWorklet;
    if (action.initiator != InitiatorKind::ModulePreload)
        return typeOfModule(infoOf(action.initiator).destination);
    const std::string as = asciiLowercase(action.as.value_or(std::string()));
    return typeOfModule(valueNamed<Destination>(as).value_or(Destination::Script));
}

/// A module that is preloaded is a preload like others to webkit.
bool isInModuleMap(const RequestAction& action, const Profile& profile)
{
    const InitiatorKind initiator = action.initiator;
    return infoOf(initiator).isModule && !isOfNewWorklet(action)
        && (initiator != InitiatorKind::ModulePreload || !profile.departs(Difference::ModulePreloadMap));
}

bool isModuleKept(const RequestAction& action, const Response& response, const Profile& profile)
{
    // A failure stays in the list of a worklet's modules, too.
    if (action.initiator == InitiatorKind::Worklet)
        return true;
    const auto choice = profile.choice<Difference::ModuleFailures>();
    if (choice == "asked-again")
        return !response.isNetworkError() && !refusalByUse(action, response, profile);
    if (choice == "kept")
        return true;
    return !response.isNetworkError() && isOkStatus(response.status);
}

/// What may be in the list of available images. Ours: images of masks and shapes, which are asked for with CORS, are
/// not; nobody has recorded whether browsers keep those of one rule for the other.
bool isImage(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Img || initiator == InitiatorKind::CssImage;
}

bool isOfImageList(InitiatorKind initiator, const Profile& profile)
{
    return isImage(initiator) && (initiator == InitiatorKind::Img || profile.departs(Difference::AvailableImages));
}

/// A style sheet or a font that the browser keeps for the page.
bool isKeptFile(InitiatorKind initiator, const Profile& profile)
{
    return (initiator == InitiatorKind::Stylesheet && profile.departs(Difference::KeptStyleSheets))
        || (initiator == InitiatorKind::Font && profile.departs(Difference::KeptFonts));
}

/// Missing: whether the body can be decoded; the type has to stand for it.
bool isImage(const Response& response)
{
    const auto mimeType = response.isNetworkError() ? std::nullopt : extractMimeType(response.headers());
    return mimeType && isImageMimeType(*mimeType);
}

void keepPreload(ResourceKey key, const Response& response, std::size_t index, const Profile& profile,
    std::vector<PreloadEntry>& preloads)
{
    const bool isOfScriptOrStyle = key.destination == Destination::Script || key.destination == Destination::Style;
    // Webkit keeps the body, whatever the preload's own integrity metadata.
    if (response.errorCause && response.errorCause->reason == Reason::Integrity
        && profile.choice<Difference::PreloadMatch>() == "by-url")
        return;
    if (isOfScriptOrStyle && (response.isNetworkError() || !isOkStatus(response.status))
        && profile.departs(Difference::PreloadFailure))
        return;
    const bool isKeyShort = profile.choice<Difference::PreloadMatch>() == "by-destination";
    const auto same = std::find_if(preloads.begin(), preloads.end(), [&](const PreloadEntry& entry) {
        return entry.key.url == key.url && entry.key.destination == key.destination
            && (isKeyShort || (entry.key.mode == key.mode && entry.key.credentialsMode == key.credentialsMode));
    });
    if (same == preloads.end())
        preloads.push_back({std::move(key), response, index});
    else if (!isKeyShort)
        *same = {std::move(key), response, index};
}

} // namespace

const ModuleEntry* moduleInMap(const RequestAction& action, const Request& request, const UserAgent& userAgent)
{
    const auto& modules = userAgent.resourcesOf(request.pageNumber()).modules;
    if (modules.empty() || !isInModuleMap(action, userAgent.profile))
        return nullptr;
    const std::string& url = request.currentUrl().href();
    const Destination type = typeOfModule(action);
    const auto found = std::find_if(modules.begin(), modules.end(),
        [&](const ModuleEntry& entry) { return entry.url == url && entry.type == type; });
    return found == modules.end() ? nullptr : &*found;
}

const PreloadEntry* availableImage(const RequestAction& action, const Request& request, const UserAgent& userAgent)
{
    const auto& images = userAgent.resourcesOf(request.pageNumber()).images;
    if (images.empty() || !isOfImageList(action.initiator, userAgent.profile))
        return nullptr;
    const std::string& url = request.currentUrl().href();
    const auto found = std::find_if(images.begin(), images.end(), [&](const PreloadEntry& entry) {
        return entry.key.url == url && entry.key.mode == request.mode
            && entry.key.credentialsMode == request.credentialsMode;
    });
    return found == images.end() ? nullptr : &*found;
}

const PreloadEntry* keptFile(const RequestAction& action, const Request& request, const UserAgent& userAgent)
{
    const auto& files = userAgent.resourcesOf(request.pageNumber()).files;
    if (files.empty() || !isKeptFile(action.initiator, userAgent.profile))
        return nullptr;
    const std::string& url = request.currentUrl().href();
    const auto found = std::find_if(files.begin(), files.end(), [&](const PreloadEntry& entry) {
        return entry.key.url == url && entry.key.destination == request.destination && entry.key.mode == request.mode
            && entry.key.credentialsMode == request.credentialsMode
            && entry.key.integrityMetadata == request.integrityMetadata;
    });
    return found == files.end() ? nullptr : &*found;
}

std::optional<ResourceKey> keyOfKeptResource(
    const RequestAction& action, const Request& request, const Profile& profile)
{
    if (action.initiator != InitiatorKind::Preload && !infoOf(action.initiator).isModule && !isImage(action.initiator)
        && !isKeptFile(action.initiator, profile))
        return std::nullopt;
    if (isOfNewWorklet(action))
        return std::nullopt;
    ResourceKey key {request.currentUrl().href(), request.destination, request.mode, request.credentialsMode,
        request.integrityMetadata};
    // Firefox asks for a font with CORS whatever the attribute says, and goes by the attribute all the same.
    if (request.isLinkPreload && !action.crossorigin) {
        key.mode = RequestMode::NoCors;
        key.credentialsMode = CredentialsMode::Include;
    }
    return key;
}

void keepResource(const RequestAction& action, ResourceKey key, const Response& response, bool isSent,
    std::size_t index, const Page& page, UserAgent& userAgent)
{
    PageResources& resources = userAgent.resourcesOf(page.number);
    // What a policy kept from being sent is asked for again, and kept from it again.
    if (response.isNetworkError() && !isSent)
        return;
    if (isKeptFile(action.initiator, userAgent.profile)) {
        if (!response.isNetworkError() && !refusalByUse(action, response, userAgent.profile))
            resources.files.push_back({std::move(key), response, index});
    } else if (isImage(action.initiator)) {
        // Differs: chromium and safari have one image of a URL, whatever it was asked with.
        if (userAgent.profile.departs(Difference::ImagesOfOneUrl))
            std::erase_if(resources.images, [&](const PreloadEntry& entry) { return entry.key.url == key.url; });
        // What was not sent came from a preload or from the HTTP cache, which has it still.
        const bool isKept = isOfImageList(action.initiator, userAgent.profile)
            && (isSent || !userAgent.profile.departs(Difference::ImageAfterPreload));
        if (isKept && isImage(response))
            resources.images.push_back({std::move(key), response, index});
    } else if (!infoOf(action.initiator).isModule) {
        keepPreload(std::move(key), response, index, userAgent.profile, resources.preloads);
    } else if (!isInModuleMap(action, userAgent.profile)) {
        key.destination = typeOfModule(key.destination);
        keepPreload(std::move(key), response, index, userAgent.profile, resources.preloads);
    } else if (isModuleKept(action, response, userAgent.profile)) {
        resources.modules.push_back({std::move(key.url), typeOfModule(action), response, index});
    }
}

void keepReferrerPolicy(const RequestAction& action, const Response& response, const Page& page, UserAgent& userAgent)
{
    const bool isFile = action.initiator == InitiatorKind::Stylesheet || action.initiator == InitiatorKind::CssImport
        || infoOf(action.initiator).isModule;
    if (!isFile || response.isNetworkError())
        return;
    const ReferrerPolicy policy = parseReferrerPolicy(response.headers());
    std::vector<FileReferrerPolicy>& policies = userAgent.resourcesOf(page.number).filePolicies;
    for (const Url& url : response.urlList)
        policies.push_back({std::string(url.hrefWithoutFragment()), policy});
}

std::optional<ReferrerPolicy> referrerPolicyOfAskingFile(
    const RequestAction& action, const Page& page, const UserAgent& userAgent)
{
    const std::vector<FileReferrerPolicy>& policies = userAgent.resourcesOf(page.number).filePolicies;
    const std::string* const written = askingFileOf(action);
    // Differs: safari's page asks for all, by its own policy.
    if (userAgent.profile.departs(Difference::AskingFileReferrer))
        return std::nullopt;
    const auto file = written != nullptr && !policies.empty() ? parseUrl(*written, &page.creationUrl) : std::nullopt;
    if (!file)
        return std::nullopt;
    const auto found = std::find_if(policies.rbegin(), policies.rend(),
        [&](const FileReferrerPolicy& kept) { return kept.url == file->hrefWithoutFragment(); });
    if (found == policies.rend() || found->policy == ReferrerPolicy::Empty)
        return std::nullopt;
    return found->policy;
}

} // namespace fetchscope
