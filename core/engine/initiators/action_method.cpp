#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"
#include "core/engine/initiators/action.h"

namespace fetchscope {

std::string methodOf(const RequestAction& action)
{
    switch (infoOf(action.initiator).start) {
    case StartRule::FetchMethod:
    case StartRule::FetchLater:
    case StartRule::XmlHttpRequest:
        return normalizeMethod(action.method.value_or("GET"));
    case StartRule::Form:
        return asciiCaseInsensitiveEquals(action.method.value_or(std::string()), "post") ? "POST" : "GET";
    case StartRule::Beacon:
    case StartRule::Ping:
    case StartRule::CspReport:
        return "POST";
    case StartRule::WebTransport:
        return "CONNECT";
    case StartRule::EventSource:
    case StartRule::WebSocket:
    case StartRule::Element:
    case StartRule::MediaElement:
    case StartRule::TextTrack:
    case StartRule::InlineCode:
    case StartRule::OfStyleSheet:
    case StartRule::SvgUse:
    case StartRule::Manifest:
    case StartRule::Preload:
    case StartRule::ModulePreload:
    case StartRule::Prefetch:
    case StartRule::Worker:
    case StartRule::ServiceWorker:
    case StartRule::ImportScripts:
    case StartRule::Worklet:
    case StartRule::Import:
    case StartRule::Navigation:
    case StartRule::AddressBar:
    case StartRule::Speculation:
    case StartRule::Frame:
    case StartRule::Plugin:
        break;
    }
    return "GET";
}

std::string subjectOf(const RequestAction& action)
{
    if (action.initiator != InitiatorKind::Inline)
        return action.url;
    constexpr std::size_t most = 60;
    const std::string code = action.code.value_or(std::string());
    std::string subject(nameOf(action.inlineKind.value_or(InlineKind::Script)));
    subject.append(": ").append(code, 0, most);
    return code.size() > most ? subject + "…" : subject;
}

const std::string* askingFileOf(const RequestAction& action)
{
    if (action.styleSheet)
        return &*action.styleSheet;
    return action.importer ? &*action.importer : nullptr;
}

std::optional<Url> urlOf(const RequestAction& action, const Url& pageUrl)
{
    const std::string* const written = askingFileOf(action);
    if (written == nullptr)
        return parseUrl(action.url, &pageUrl);
    const auto file = parseUrl(*written, &pageUrl);
    return file ? parseUrl(action.url, &*file) : std::nullopt;
}

} // namespace fetchscope
