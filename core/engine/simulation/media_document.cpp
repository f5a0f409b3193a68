#include "core/engine/simulation/media_document.h"

#include "core/engine/http/mime_type.h"

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

} // namespace fetchscope
