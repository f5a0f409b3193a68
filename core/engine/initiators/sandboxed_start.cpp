#include "core/engine/initiators/sandboxed_start.h"

#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/sandbox.h"

namespace fetchscope {

namespace {

/// https://html.spec.whatwg.org/multipage/document-sequences.html#allowed-by-sandboxing-to-navigate, of the tab. (A
/// frame may navigate itself.) Ours: the flag of custom protocols is never asked; the tokens
/// that let the tab be navigated take it away, too.
bool mayNavigateTab(const RequestAction& action, std::string_view sandbox)
{
    return hasSandboxToken(sandbox, "allow-top-navigation")
        || (action.userActivation && hasSandboxToken(sandbox, "allow-top-navigation-by-user-activation"));
}

bool isOfNewTab(const RequestAction& action)
{
    return action.initiator == InitiatorKind::WindowOpen || action.target == NavigationTarget::Blank;
}

} // namespace

std::optional<Response> refusedBySandbox(const RequestAction& action, const Page& page, Tracer& trace)
{
    const auto forbids = [&](std::string_view token) { return isSandboxedWithout(page, token); };
    const auto refuse = [&](Reason reason, std::string_view token) {
        const bool isByFrame = page.frameSandbox && !hasSandboxToken(*page.frameSandbox, token);
        return refuseByApi(trace, StepId::SandboxForbids, reason, action.url, token,
            isByFrame ? *page.frameSandbox : page.policySandbox.value_or(std::string()));
    };
    if (infoOf(action.initiator).needsScripts && !mayRunScripts(page))
        return refuse(Reason::SandboxScripts, "allow-scripts");
    if (action.initiator == InitiatorKind::Form && forbids("allow-forms"))
        return refuse(Reason::SandboxForms, "allow-forms");
    if (isOfNewTab(action) && forbids("allow-popups"))
        return refuse(Reason::SandboxPopups, "allow-popups");
    if (page.frameSandbox && isNavigationOfTab(action) && !mayNavigateTab(action, *page.frameSandbox))
        return refuse(Reason::SandboxTopNavigation, "allow-top-navigation");
    return std::nullopt;
}

} // namespace fetchscope
