#include "core/engine/initiators/action.h"

namespace fetchscope {

bool isTabNavigation(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Link:
    case InitiatorKind::Form:
    case InitiatorKind::WindowOpen:
    case InitiatorKind::Location:
    case InitiatorKind::MetaRefresh:
    case InitiatorKind::AddressBar:
        return true;
    default:
        return false;
    }
}

std::vector<std::string_view> optionsOf(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Fetch:
        return {"method", "headers", "body", "mode", "credentials", "cache", "redirect", "referrer", "referrerPolicy",
            "integrity", "keepalive", "priority", "duplex"};
    case InitiatorKind::Xhr:
        return {"method", "headers", "body", "withCredentials", "uploadListener", "async"};
    case InitiatorKind::Beacon:
    case InitiatorKind::CspReport:
        return {"body"};
    case InitiatorKind::EventSource:
        return {"withCredentials"};
    case InitiatorKind::WebSocket:
        return {"protocols"};
    case InitiatorKind::Img:
    case InitiatorKind::Icon:
    case InitiatorKind::Manifest:
        return {"crossorigin", "referrerPolicy"};
    case InitiatorKind::Script:
    case InitiatorKind::ModuleScript:
    case InitiatorKind::Stylesheet:
        return {"crossorigin", "referrerPolicy", "integrity"};
    case InitiatorKind::Video:
    case InitiatorKind::Audio:
    case InitiatorKind::Track:
        return {"crossorigin"};
    case InitiatorKind::Iframe:
        return {"referrerPolicy", "userActivation"};
    case InitiatorKind::Preload:
    case InitiatorKind::ModulePreload:
    case InitiatorKind::Prefetch:
        return {"as", "crossorigin", "type", "referrerPolicy", "integrity"};
    case InitiatorKind::Worker:
    case InitiatorKind::SharedWorker:
    case InitiatorKind::ServiceWorker:
        return {"type", "credentials"};
    case InitiatorKind::Ping:
    case InitiatorKind::WindowOpen:
    case InitiatorKind::Location:
    case InitiatorKind::MetaRefresh:
        return {"userActivation"};
    case InitiatorKind::Link:
        return {"userActivation", "referrerPolicy"};
    case InitiatorKind::Form:
        return {"userActivation", "method", "enctype", "body", "referrerPolicy"};
    case InitiatorKind::Font:
    case InitiatorKind::CssImage:
    case InitiatorKind::Object:
    case InitiatorKind::Embed:
    case InitiatorKind::ImportScripts:
    case InitiatorKind::DynamicImport:
    case InitiatorKind::AddressBar:
    case InitiatorKind::SpeculationPrefetch:
    case InitiatorKind::Prerender:
        return {};
    }
    return {};
}

} // namespace fetchscope
