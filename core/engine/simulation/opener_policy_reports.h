#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/fetch/fetch_params.h"
#include "core/engine/initiators/action.h"
#include "core/engine/simulation/report_delivery.h"

#include <vector>

/// What opener policies report of the navigations of tabs
/// (https://html.spec.whatwg.org/multipage/browsers.html#coop-reporting). Who reaches for another window is not known
/// here, so no access is reported.
namespace fetchscope {

/// Is it a navigation of the page's own tab, or of a window that it opens and that knows its opener?
bool isHeldToOpenerPolicy(const RequestAction& action, const Page& page);

/// A navigation that has had its answer.
struct AnsweredNavigation
{
    const RequestAction& action;
    const Request& request;
    const std::vector<NavigationRedirect>& redirects;
    const Response& response;
};

/// https://html.spec.whatwg.org/multipage/browsers.html#coop-enforce, of each response on the way. What the page is
/// told of is returned, what the responses name endpoints for is sent at once.
std::vector<ViolationReport> enforceOpenerPolicies(const AnsweredNavigation& navigation, const ReportSender& sender);

} // namespace fetchscope
