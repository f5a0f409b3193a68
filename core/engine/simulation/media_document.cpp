#include "core/engine/simulation/media_document.h"

#include "core/engine/http/mime_type.h"
#include "core/engine/simulation/scenario.h"

namespace fetchscope {

std::optional<RequestAction> actionOfMediaDocument(const Request& navigation, const Response& response)
{
    if (navigation.mode != RequestMode::Navigate || response.isNetworkError() || !isOkStatus(response.status))
        return std::nullopt;
    const auto mimeType = extractMimeType(response.headers());
    if (!mimeType || !isAudioOrVideoMimeType(*mimeType))
        return std::nullopt;
    RequestAction action;
    action.initiator = InitiatorKind::Video;
    action.url = navigation.currentUrl().href();
    action.crossorigin = "anonymous";
    return action;
}

Page mediaDocument(const RequestAction& action, const Request& navigation, const Page& page, const Profile& profile)
{
    PageOptions options;
    if (navigation.destination != Destination::Document) {
        options.topLevelUrl = page.topLevelUrl;
        options.isInCredentiallessFrame = page.isInCredentiallessFrame || action.credentialless;
        options.isSandboxed = page.isSandboxed;
        options.frameSandbox = action.sandbox ? action.sandbox : page.frameSandbox;
        options.frameAllow = action.allow;
    }
    Page document = makePage(navigation.currentUrl(), options);
    if (auto seen = pageInBrowser(document, profile))
        return *std::move(seen);
    return document;
}

} // namespace fetchscope
