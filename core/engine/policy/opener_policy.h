#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/page.h"

#include <string>

/// Opener policies: which windows stay together
/// (https://html.spec.whatwg.org/multipage/browsers.html#the-coop-headers).
namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policy-value
struct OpenerPolicyValue
{
    OpenerPolicy policy = OpenerPolicy::UnsafeNone;
    /// `same-origin`, beside an embedder policy that isolates: `same-origin-plus-COEP`.
    bool isIsolated = false;

    bool operator==(const OpenerPolicyValue&) const = default;
};

/// https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policy, with the names of its endpoints;
/// empty where it has none.
struct DeliveredOpenerPolicy
{
    OpenerPolicyValue value;
    std::string endpoint;
    OpenerPolicyValue reportOnly;
    std::string reportOnlyEndpoint;

    const OpenerPolicyValue& valueOf(bool isReportOnly) const { return isReportOnly ? reportOnly : value; }
};

/// https://html.spec.whatwg.org/multipage/browsers.html#obtain-coop, of an answer at this URL.
DeliveredOpenerPolicy obtainOpenerPolicy(const HeaderList& headers, const Url& url, const Profile& profile);
/// What it was for a page that is there; that of the pages around a frame is not known.
DeliveredOpenerPolicy openerPolicyOf(const Page& page, const Profile& profile);

/// As it stands in reports.
std::string serialize(const OpenerPolicyValue& value, const Profile& profile);

/// Who has an opener policy, and what it is.
struct OpenerPolicyHolder
{
    DeliveredOpenerPolicy policy;
    Origin origin;
};
/// https://html.spec.whatwg.org/multipage/browsers.html#check-browsing-context-group-switch-coop-value: do the policies
/// that are enforced part the document that a window has from the response that it is navigated to?
bool requiresGroupSwitch(bool isInitialAboutBlank, const OpenerPolicyHolder& document,
    const OpenerPolicyHolder& response, const Profile& profile);
/// https://html.spec.whatwg.org/multipage/browsers.html#check-bcg-switch-navigation-report-only: would those that only
/// report?
bool wouldRequireGroupSwitch(bool isInitialAboutBlank, const OpenerPolicyHolder& document,
    const OpenerPolicyHolder& response, const Profile& profile);

} // namespace fetchscope
