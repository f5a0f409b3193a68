#include "core/engine/initiators/response_use.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/cache_control.h"
#include "core/engine/http/mime_sniffing.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/elements.h"
#include "core/engine/initiators/shown_documents.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

ErrorCause causeOf(Reason reason, std::string subject, const Response& response)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = std::move(subject);
    cause.decidedAt = StepId::UseRefused;
    if (!response.urlList.empty())
        cause.url = response.urlList.back().hrefWithoutFragment();
    cause.status = response.status;
    return cause;
}

std::string typeOf(const Response& response)
{
    return response.headers().get("Content-Type").value_or(std::string());
}

std::optional<ErrorCause> refusalByStatus(const Response& response)
{
    const bool isLocal = !response.urlList.empty() && !response.urlList.back().hasHttpScheme();
    if (isLocal || isOkStatus(response.status))
        return std::nullopt;
    return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
}

/// Differs: to chromium and safari a status is as good as ok that is no error, but for workers and what they import.
std::optional<ErrorCause> refusalByStatusOfCode(
    const RequestAction& action, const Response& response, const Profile& profile)
{
    const auto choice = profile.choice<Difference::CodeStatus>();
    const InitiatorInfo& info = infoOf(action.initiator);
    const bool isOfModules = info.isModule && action.initiator != InitiatorKind::Worklet;
    const bool isScript = action.initiator == InitiatorKind::Script || action.initiator == InitiatorKind::Track;
    const bool isSheet = action.initiator == InitiatorKind::Stylesheet;
    const bool isLax =
        choice == "no-error-in-scripts" ? isScript || isOfModules : choice == "no-error" && (isScript || isSheet);
    return isLax && response.status < 400 ? std::nullopt : refusalByStatus(response);
}

std::optional<ErrorCause> refusalByType(const Response& response, bool (*isType)(const MimeType&))
{
    const auto mimeType = extractMimeType(response.headers());
    if (!mimeType || !isType(*mimeType))
        return causeOf(Reason::ApiResponseType, typeOf(response), response);
    return std::nullopt;
}

/// A script, module or worker, or what a module imports beside scripts: an ok status and a type that fits.
std::optional<ErrorCause> refusalByStatusAndType(const Response& response, bool (*isType)(const MimeType&))
{
    auto refusal = refusalByStatus(response);
    return refusal ? std::move(refusal) : refusalByType(response, isType);
}

bool isCssMimeType(const MimeType& mimeType)
{
    return mimeType.essence() == "text/css";
}

/// A style sheet; without a type it is one.
std::optional<ErrorCause> refusalOfStyleSheet(const Response& response)
{
    const auto mimeType = extractMimeType(response.headers());
    if (mimeType && !isCssMimeType(*mimeType))
        return causeOf(Reason::ApiResponseType, typeOf(response), response);
    return std::nullopt;
}

constexpr std::array<std::string_view, 7> mediaOfFirefoxObjects {
    "audio/flac", "audio/mpeg", "audio/ogg", "audio/webm", "video/mp4", "video/quicktime", "video/webm"};

/// Is there a document or an image to make of it (https://html.spec.whatwg.org/#the-object-element, step of the types)?
bool isShownInObject(const Response& response, const Profile& profile)
{
    const auto mimeType = extractMimeType(response.headers());
    if (!mimeType)
        return false;
    if (mimeType->type == "text")
        return !isSavedText(*mimeType);
    if (isImageMimeType(*mimeType) || mimeType->essence() == "application/pdf" || isXmlMimeType(*mimeType)
        || isJsonMimeType(*mimeType) || isJavaScriptMimeType(*mimeType))
        return true;
    // Differs: firefox plays in an object what it decodes, and no WAVE.
    const auto* const decoded =
        std::find(mediaOfFirefoxObjects.begin(), mediaOfFirefoxObjects.end(), mimeType->essence());
    return isAudioOrVideoMimeType(*mimeType)
        && (!profile.departs(Difference::MediaInObject) || decoded != mediaOfFirefoxObjects.end());
}

/// Differs: firefox gives images but SVG, and PDF, to an object whatever their Content-Disposition.
bool isShownThoughAttached(const Response& response, const Profile& profile)
{
    const auto mimeType = extractMimeType(response.headers());
    const bool isOfViewer = mimeType && !isXmlMimeType(*mimeType)
        && (isImageMimeType(*mimeType) || mimeType->essence() == "application/pdf");
    return isOfViewer && profile.departs(Difference::AttachmentInObject);
}

/// Is the body an image? SVG goes by its type.
bool isImageBody(const Response& response)
{
    const std::string_view bytes = response.body ? std::string_view(*response.body) : std::string_view();
    const auto type = extractMimeType(response.headers());
    return matchImageType(bytes) || (type && type->essence() == "image/svg+xml" && !bytes.empty());
}

/// What a preload or a prefetch makes of its response by https://html.spec.whatwg.org/#link-type-preload is nothing.
/// Differs: browsers fire an error for code, fonts and documents of an error status, and for images that are none.
std::optional<ErrorCause> refusalOfHint(const RequestAction& action, const Response& response, const Profile& profile)
{
    const auto choice = profile.choice<Difference::PreloadStatus>();
    const bool isLookedAt = choice != "ok-for-data-too" || response.type != ResponseType::Opaque;
    if (choice == "any" || !isLookedAt)
        return std::nullopt;
    const std::string as = asciiLowercase(action.as.value_or(std::string()));
    const bool isPrefetch = action.initiator == InitiatorKind::Prefetch;
    if (!isPrefetch && as == "image") {
        // What a service worker answers, where a scenario does not say it, is an image.
        if (isImageBody(response) || (response.fromServiceWorker && !response.body))
            return std::nullopt;
        return isOkStatus(response.status) && !isNullBodyStatus(response.status)
            ? causeOf(Reason::ApiResponseType, typeOf(response), response)
            : causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
    }
    // Differs: firefox ends the prefetch of what it may not keep.
    const CacheControl cacheControl = isPrefetch ? parseCacheControl(response.headers()) : CacheControl();
    if ((cacheControl.noStore || cacheControl.noCache) && profile.departs(Difference::PrefetchNotKept)) {
        return causeOf(Reason::ApiNotKept, response.headers().get("Cache-Control").value_or(std::string()), response);
    }
    const bool needsOkStatus = isPrefetch || as == "script" || as == "style" || as == "font" || isPreloadedForWorker(as)
        || (as == "fetch" && choice == "ok-for-data-too") || (as == "track" && choice == "code-and-tracks");
    // A status that is no error is as good, but to firefox.
    const bool isFailure = response.status >= 400 || (choice == "ok-for-data-too" && !isOkStatus(response.status));
    if (needsOkStatus && isFailure)
        return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
    return std::nullopt;
}

/// Differs: chromium takes any type for a classic worker, and safari for one of modules.
bool isWorkerOfAnyType(const RequestAction& action, const Profile& profile)
{
    const auto choice = profile.choice<Difference::WorkerScriptType>();
    const bool isWorker = action.initiator == InitiatorKind::Worker || action.initiator == InitiatorKind::SharedWorker;
    const bool isOfModules = action.type == "module";
    return isWorker && (isOfModules ? choice == "any-for-modules" : choice == "any-for-classic");
}

/// A module preload has the type of what its destination names.
bool isTypedModulePreload(const RequestAction& action)
{
    return action.initiator == InitiatorKind::ModulePreload && action.as
        && (asciiCaseInsensitiveEquals(*action.as, "json") || asciiCaseInsensitiveEquals(*action.as, "style")
            || asciiCaseInsensitiveEquals(*action.as, "text"));
}

std::optional<ErrorCause> refusalOfTypedModule(const RequestAction& action, const Response& response)
{
    if (asciiCaseInsensitiveEquals(*action.as, "text"))
        return refusalByStatus(response);
    return asciiCaseInsensitiveEquals(*action.as, "json") ? refusalByStatusAndType(response, isJsonMimeType)
                                                          : refusalByStatusAndType(response, isCssMimeType);
}

/// https://websockets.spec.whatwg.org/#concept-websocket-establish, and step 6 of
/// https://www.rfc-editor.org/rfc/rfc6455#section-4.1: has the server chosen a subprotocol that it was not offered, or
/// none of those that it was?
std::optional<ErrorCause> refusalBySubprotocol(
    const RequestAction& action, const Response& response, const Profile& profile)
{
    const std::string chosen = response.headers().get("Sec-WebSocket-Protocol").value_or(std::string());
    const auto& offered = action.protocols;
    const bool isOneOfThem =
        chosen.empty() ? offered.empty() : std::find(offered.begin(), offered.end(), chosen) != offered.end();
    if (isOneOfThem)
        return std::nullopt;
    // Differs: firefox and safari go on without one, firefox with one that nobody asked for.
    const auto choice = profile.choice<Difference::WebSocketSubprotocol>();
    if ((chosen.empty() && choice != "chosen") || (offered.empty() && choice == "anything-unasked"))
        return std::nullopt;
    return causeOf(Reason::ApiSubprotocol, chosen, response);
}

/// Does it fail where the body does? fetch() has its response before that, a document is there as far as it came, and a
/// stream has no end.
bool needsWholeBody(const RequestAction& action, const Response& response, const Profile& profile)
{
    const InitiatorInfo& info = infoOf(action.initiator);
    // Differs: firefox takes an image as far as it came.
    if (info.destination == Destination::Image && response.bodyFault == FailureDetail::BodyCutShort)
        return !profile.departs(Difference::CutImages);
    const bool isStreamed = info.use == ResponseUse::Document || info.use == ResponseUse::EventStream
        || info.use == ResponseUse::WebSocket || info.use == ResponseUse::WebTransport
        || info.use == ResponseUse::Media;
    return action.initiator != InitiatorKind::Fetch && !isStreamed && info.reader != ResponseReader::Nobody;
}

} // namespace

std::optional<ErrorCause> refusalByUse(const RequestAction& action, const Response& response, const Profile& profile)
{
    if (response.bodyFault != FailureDetail::None && needsWholeBody(action, response, profile)) {
        ErrorCause cause = causeOf(Reason::None, {}, response);
        cause.networkFailure = NetworkFailure::Reset;
        return cause;
    }
    // An object or embed is a frame here: what is to be saved is saved, by all browsers.
    const bool isPlugin = action.initiator == InitiatorKind::Object || action.initiator == InitiatorKind::Embed;
    if (isPlugin && !isShownThoughAttached(response, profile)) {
        if (auto why = whySavedByDisposition(response))
            return causeOf(Reason::ApiDownload, *std::move(why), response);
    }
    switch (infoOf(action.initiator).use) {
    case ResponseUse::Any:
        if (action.initiator == InitiatorKind::Preload || action.initiator == InitiatorKind::Prefetch)
            return refusalOfHint(action, response, profile);
        // There is no image where there can be no body, nor in a page that tells of an error.
        if (action.initiator == InitiatorKind::Img && !action.use
            && (isNullBodyStatus(response.status)
                || (response.status >= 400 && !response.fromServiceWorker && !isImageBody(response))))
            return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
        return std::nullopt;
    case ResponseUse::EventStream: {
        const auto mimeType = extractMimeType(response.headers());
        if (response.status != 200)
            return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
        if (!mimeType || mimeType->essence() != "text/event-stream")
            return causeOf(Reason::ApiResponseType, typeOf(response), response);
        // Differs: chromium wants what is read as UTF-8 to say so, where it says anything.
        const std::string* const charset = mimeType->parameter("charset");
        if (charset != nullptr && !asciiCaseInsensitiveEquals(*charset, "utf-8")
            && profile.departs(Difference::EventSourceCharset))
            return causeOf(Reason::ApiResponseType, typeOf(response), response);
        return std::nullopt;
    }
    case ResponseUse::WebSocket:
        if (response.status != 101)
            return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
        return refusalBySubprotocol(action, response, profile);
    // https://www.w3.org/TR/webtransport/#session-establish: the protocol that the server chooses is no condition.
    case ResponseUse::WebTransport:
    case ResponseUse::ClassicScript:
        return refusalByStatusOfCode(action, response, profile);
    case ResponseUse::JavaScript:
        // Differs: safari keeps a preloaded module as it came.
        if (action.initiator == InitiatorKind::ModulePreload && profile.departs(Difference::ModulePreloadMap))
            return refusalByStatusOfCode(action, response, profile);
        if (isWorkerOfAnyType(action, profile))
            return refusalByStatus(response);
        // Differs: firefox looks at no type of a worklet's module.
        if (action.initiator == InitiatorKind::Worklet && profile.departs(Difference::WorkletType))
            return refusalByStatus(response);
        if (isTypedModulePreload(action))
            return refusalOfTypedModule(action, response);
        if (auto refusal = refusalByStatusOfCode(action, response, profile))
            return refusal;
        return refusalByType(response, isJavaScriptMimeType);
    case ResponseUse::JsonModule:
        return refusalByStatusAndType(response, isJsonMimeType);
    case ResponseUse::CssModule:
        return refusalByStatusAndType(response, isCssMimeType);
    case ResponseUse::SvgDocument:
        // Differs: safari takes any type.
        if (profile.departs(Difference::UseType))
            return refusalByStatus(response);
        return refusalByStatusAndType(response, isXmlMimeType);
    case ResponseUse::StyleSheet:
        if (auto refusal = refusalByStatusOfCode(action, response, profile))
            return refusal;
        // Differs: chromium fires load for a sheet of another type, though it does not apply it.
        return profile.departs(Difference::StyleSheetType) ? std::nullopt : refusalOfStyleSheet(response);
    case ResponseUse::ImportedStyleSheet:
        // https://drafts.csswg.org/css-cascade-4/#fetch-an-import asks for no status. Differs: browsers do.
        if (profile.departs(Difference::ImportRuleStatus)) {
            if (auto refusal = refusalByStatus(response))
                return refusal;
        }
        return refusalOfStyleSheet(response);
    // Bytes that cannot be decoded are no matter of Fetch: whatever an image holds, the element has got the response.
    case ResponseUse::Media:
        return refusalByStatusOfCode(action, response, profile);
    case ResponseUse::ObjectElement:
        if (!isOkStatus(response.status) || isNullBodyStatus(response.status))
            return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
        if (!isShownInObject(response, profile))
            return causeOf(Reason::ApiResponseType, typeOf(response), response);
        return std::nullopt;
    case ResponseUse::Document:
        // Nothing is committed for 204 and 205. Differs: browsers show an own page in place of an empty error.
        if (response.status == 204 || response.status == 205
            || (response.status >= 400 && (!response.body || response.body->empty())
                && profile.departs(Difference::EmptyErrorDocument)))
            return causeOf(Reason::ApiResponseStatus, std::to_string(response.status), response);
        // What is saved as a file is not committed either.
        if (auto why = whySaved(response, profile))
            return causeOf(Reason::ApiDownload, *std::move(why), response);
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace fetchscope
