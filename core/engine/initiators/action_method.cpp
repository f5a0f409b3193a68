#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"
#include "core/engine/initiators/action.h"

namespace fetchscope {

std::string methodOf(const RequestAction& action)
{
    switch (infoOf(action.initiator).start) {
    case StartRule::FetchMethod:
    case StartRule::XmlHttpRequest:
        return normalizeMethod(action.method.value_or("GET"));
    case StartRule::Form:
        return asciiCaseInsensitiveEquals(action.method.value_or(std::string()), "post") ? "POST" : "GET";
    case StartRule::Beacon:
    case StartRule::Ping:
    case StartRule::CspReport:
        return "POST";
    case StartRule::EventSource:
    case StartRule::WebSocket:
    case StartRule::Element:
    case StartRule::MediaElement:
    case StartRule::TextTrack:
    case StartRule::OfStyleSheet:
    case StartRule::SvgUse:
    case StartRule::Manifest:
    case StartRule::Preload:
    case StartRule::ModulePreload:
    case StartRule::Prefetch:
    case StartRule::Worker:
    case StartRule::ServiceWorker:
    case StartRule::ImportScripts:
    case StartRule::Import:
    case StartRule::TabNavigation:
    case StartRule::AddressBar:
    case StartRule::Speculation:
    case StartRule::Frame:
    case StartRule::Plugin:
        break;
    }
    return "GET";
}

} // namespace fetchscope
