#include "core/engine/initiators/sandboxed_start.h"

#include "core/engine/policy/sandbox.h"

namespace fetchscope {

namespace {

/// Does only a script do this, or a document in which scripts may run?
bool needsScripts(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Script:
    case InitiatorKind::ModuleScript:
    case InitiatorKind::WindowOpen:
    case InitiatorKind::Location:
    // https://html.spec.whatwg.org/multipage/browsers.html#sandboxed-automatic-features-browsing-context-flag
    case InitiatorKind::MetaRefresh:
    case InitiatorKind::SpeculationPrefetch:
    case InitiatorKind::Prerender:
        return true;
    default:
        return infoOf(initiator).group == InitiatorGroup::Scripts || infoOf(initiator).group == InitiatorGroup::Workers;
    }
}

} // namespace

std::optional<Response> refusedBySandbox(const RequestAction& action, const Page& page, Tracer& trace)
{
    if (!page.frameSandbox)
        return std::nullopt;
    const auto forbids = [&](std::string_view token) { return !hasSandboxToken(*page.frameSandbox, token); };
    const auto refuse = [&](Reason reason, std::string_view token) {
        return refuseByApi(trace, StepId::SandboxForbids, reason, action.url, token, *page.frameSandbox);
    };
    if (needsScripts(action.initiator) && forbids("allow-scripts"))
        return refuse(Reason::SandboxScripts, "allow-scripts");
    if (action.initiator == InitiatorKind::Form && forbids("allow-forms"))
        return refuse(Reason::SandboxForms, "allow-forms");
    if (action.initiator == InitiatorKind::WindowOpen && forbids("allow-popups"))
        return refuse(Reason::SandboxPopups, "allow-popups");
    return std::nullopt;
}

} // namespace fetchscope
