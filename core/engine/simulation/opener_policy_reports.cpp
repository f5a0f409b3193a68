#include "core/engine/simulation/opener_policy_reports.h"

#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/opener_policy.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/policy/violation_reports.h"
#include "core/engine/simulation/scenario.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace fetchscope {

namespace {

/// Identity of the opaque origin of a response: no page of a run has it.
constexpr std::uint64_t responseIdentity = 3;

/// A document, or a response on the way to one
/// (https://html.spec.whatwg.org/multipage/browsers.html#coop-enforcement-result).
struct Stop
{
    OpenerPolicyHolder holder;
    /// As reports name it.
    std::string reportedUrl;
    /// Of a response.
    std::optional<Url> url;
    ReportingEndpoints endpoints;
    /// What is told of it, until the navigation goes on.
    std::vector<QueuedReport> reports;
};

Stop stopAtPage(const Page& page, const Profile& profile)
{
    // Ours: a window that was just opened has the policy of its opener, and is named by the opener's URL.
    return {{openerPolicyOf(page, profile), page.origin}, stripUrlForUseInReports(page.creationUrl), {}, {}, {}};
}

Origin originOfResponse(const HeaderList& headers, const Url& url)
{
    const auto policies = headers.get("Content-Security-Policy");
    const auto sandbox =
        policies ? sandboxOfPolicies(parseContentSecurityPolicyList(*policies)) : std::optional<std::string>();
    return sandbox && !hasSandboxToken(*sandbox, "allow-same-origin") ? Origin::makeOpaque(responseIdentity)
                                                                      : originOf(url, responseIdentity);
}

Stop stopAtResponse(const HeaderList& headers, const Url& url, const Profile& profile)
{
    Stop stop {{obtainOpenerPolicy(headers, url, profile), originOfResponse(headers, url)},
        stripUrlForUseInReports(url), url, {}, {}};
    // Differs: safari leaves its fragment.
    if (profile.choice<Difference::OpenerPolicyReportText>() == "empty-with-fragment" && url.fragment())
        stop.reportedUrl.append("#").append(*url.fragment());
    if (const auto endpoints = headers.get("Reporting-Endpoints"))
        stop.endpoints = parseReportingEndpoints(*endpoints, url);
    return stop;
}

/// The policies of a navigation's responses, one after the other.
class Enforcement
{
public:
    Enforcement(const AnsweredNavigation& navigation, const ReportSender& sender)
        : m_navigation(navigation)
        , m_sender(sender)
        , m_profile(sender.userAgent.profile)
        , m_isNewWindow(navigation.action.initiator == InitiatorKind::WindowOpen)
        , m_current(stopAtPage(sender.page, m_profile))
        , m_documentOfWindow(sender.page)
    {
        if (m_isNewWindow)
            m_documentOfWindow.creationUrl = *parseUrl("about:blank");
    }

    /// Of the last one what is known of its document's endpoints is all there is.
    void enforce(Stop response, const Referrer& referrer, bool isLast)
    {
        for (const bool isReportOnly : {false, true})
            enforceOf(isReportOnly, response, referrer, isLast);
        sendReportsOf(m_current);
        m_current = std::move(response);
    }
    void finish() { sendReportsOf(m_current); }

    bool isParted() const { return m_isParted; }
    std::vector<ViolationReport> takeReportsOfPage() { return std::move(m_ofPage); }

private:
    /// Steps 4 and 5.
    void enforceOf(bool isReportOnly, Stop& response, const Referrer& referrer, bool isLast)
    {
        const bool isInitial = m_isNewWindow;
        const bool parts = isReportOnly
            ? wouldRequireGroupSwitch(isInitial, m_current.holder, response.holder, m_profile)
            : requiresGroupSwitch(isInitial, m_current.holder, response.holder, m_profile);
        if (!parts)
            return;
        // 4.1. and 5.1.
        m_isParted = m_isParted || !isReportOnly;
        m_sender.trace.step(isReportOnly ? StepId::OpenerPolicyWouldSwitch : StepId::OpenerPolicySwitch,
            serialize(m_current.holder.policy.valueOf(isReportOnly), m_profile),
            serialize(response.holder.policy.valueOf(isReportOnly), m_profile));
        const std::string& to = endpointOf(response, isReportOnly);
        const std::string& from = endpointOf(m_current, isReportOnly);
        if (to.empty() && from.empty())
            return;
        // Differs: firefox reports nothing of an opener policy.
        if (departs(m_profile, Difference::OpenerPolicyReports, m_sender.trace))
            return;
        // 4.2. and 5.2.
        if (!m_isNewWindow && !m_sender.userAgent.resourcesOf(m_sender.page.number).hasOpenedWindow) {
            m_sender.trace.step(StepId::OpenerPolicyAlone);
            return;
        }
        if (!to.empty())
            tell(isReportOnly, reportOfNavigationTo(switchTo(isReportOnly, response, referrer)), response,
                isLast ? &response.endpoints : nullptr);
        if (!from.empty())
            tell(isReportOnly, reportOfNavigationFrom(switchFrom(isReportOnly, response)), m_current,
                isLast ? &response.endpoints : nullptr);
    }

    static const std::string& endpointOf(const Stop& stop, bool isReportOnly)
    {
        return isReportOnly ? stop.holder.policy.reportOnlyEndpoint : stop.holder.policy.endpoint;
    }

    GroupSwitch switchOf(bool isReportOnly, const Stop& told, const Stop& other, bool isOtherSeen) const
    {
        GroupSwitch made;
        made.endpoint = endpointOf(told, isReportOnly);
        made.url = told.reportedUrl;
        made.reportOnly = isReportOnly;
        made.effectivePolicy = serialize(told.holder.policy.valueOf(isReportOnly), m_profile);
        if (isOtherSeen)
            made.otherUrl = other.reportedUrl.substr(0, other.reportedUrl.find('#'));
        // Differs: browsers write an empty text.
        if (m_profile.departs(Difference::OpenerPolicyReportText))
            made.hiddenUrl = R"("")";
        return made;
    }

    GroupSwitch switchTo(bool isReportOnly, const Stop& response, const Referrer& referrer) const
    {
        GroupSwitch made =
            switchOf(isReportOnly, response, m_current, m_current.holder.origin == response.holder.origin);
        // Differs: safari names the referrer that the navigation began with.
        const bool isOfFirst = !m_navigation.redirects.empty() && m_profile.departs(Difference::OpenerPolicyReferrer);
        const Referrer& named = isOfFirst ? m_navigation.redirects.front().referrer : referrer;
        if (named.kind == Referrer::Kind::Url)
            made.referrer = named.url.href();
        return made;
    }

    GroupSwitch switchFrom(bool isReportOnly, const Stop& response) const
    {
        // Who was redirected is the source of what comes next, and so is a page that navigates itself.
        // Differs: safari takes it for one whoever navigates.
        const bool isSource = m_current.url || m_navigation.request.client != nullptr
            || m_profile.departs(Difference::OpenerPolicyTypedUrl);
        return switchOf(
            isReportOnly, m_current, response, isSource || m_current.holder.origin == response.holder.origin);
    }

    void tell(bool isReportOnly, QueuedReport report, Stop& teller, const ReportingEndpoints* endpointsOfLast)
    {
        m_sender.trace.step(isReportOnly ? StepId::OpenerPolicyReportedOnly : StepId::OpenerPolicyReported, report.type,
            report.destination);
        report.timestamp = m_sender.userAgent.clock.now();
        // Differs: safari looks among the endpoints of the last response, and then among those of the window's
        // document.
        if (m_profile.departs(Difference::OpenerPolicyReportEndpoint)) {
            m_sender.trace.mark(Difference::OpenerPolicyReportEndpoint);
            const auto* const endpoint =
                endpointsOfLast != nullptr ? endpointsOfLast->named(report.destination) : nullptr;
            if (endpoint != nullptr)
                deliver(*endpoint, {report}, m_sender.page.origin, senderFor(m_documentOfWindow));
            else if (m_isNewWindow)
                m_sender.trace.step(StepId::ReportNoEndpoint, StepResult::No, report.type, report.destination);
            else
                tellOfPage(std::move(report));
            return;
        }
        if (teller.url)
            teller.reports.push_back(std::move(report));
        else
            tellOfPage(std::move(report));
    }

    void tellOfPage(QueuedReport report)
    {
        ViolationReport made;
        made.violated = serialize(m_current.holder.policy.value, m_profile);
        made.reports.push_back(std::move(report));
        m_ofPage.push_back(std::move(made));
    }

    ReportSender senderFor(const Page& page) const
    {
        return {page, m_sender.userAgent, m_sender.network, m_sender.exchanges, m_sender.trace};
    }

    /// The reports that the endpoints of a response get.
    void sendReportsOf(const Stop& stop)
    {
        if (stop.reports.empty())
            return;
        PageOptions options;
        options.origin = stop.holder.origin;
        const Page document = makePage(*stop.url, options);
        for (const ReportingEndpoint& endpoint : stop.endpoints.list) {
            std::vector<QueuedReport> reports;
            std::copy_if(stop.reports.begin(), stop.reports.end(), std::back_inserter(reports),
                [&](const QueuedReport& report) { return stop.endpoints.named(report.destination) == &endpoint; });
            if (!reports.empty())
                deliver(endpoint, reports, stop.holder.origin, senderFor(document));
        }
        for (const QueuedReport& report : stop.reports) {
            if (stop.endpoints.named(report.destination) == nullptr)
                m_sender.trace.step(StepId::ReportNoEndpoint, StepResult::No, report.type, report.destination);
        }
    }

    const AnsweredNavigation& m_navigation;
    const ReportSender& m_sender;
    const Profile& m_profile;
    bool m_isNewWindow;
    Stop m_current;
    /// The page, or the empty document of a window that it has just opened.
    Page m_documentOfWindow;
    bool m_isParted = false;
    std::vector<ViolationReport> m_ofPage;
};

} // namespace

bool isHeldToOpenerPolicy(const RequestAction& action, const Page& page)
{
    // Ours: a sandbox that a new window inherits is not known to it.
    if (page.kind != GlobalKind::Window || page.isSandboxed || page.frameSandbox || page.policySandbox)
        return false;
    if (infoOf(action.initiator).start == StartRule::Speculation)
        return false;
    return action.initiator == InitiatorKind::WindowOpen || (isNavigationAway(action) && !page.isInFrame());
}

std::vector<ViolationReport> enforceOpenerPolicies(const AnsweredNavigation& navigation, const ReportSender& sender)
{
    const Profile& profile = sender.userAgent.profile;
    const Request& request = navigation.request;
    const Response& response = navigation.response;
    Enforcement enforcement(navigation, sender);
    for (const NavigationRedirect& redirect : navigation.redirects)
        enforcement.enforce(stopAtResponse(redirect.headers, redirect.url, profile), redirect.referrer, false);
    // Differs: chromium shows an error page, which has no policy.
    if (!response.isNetworkError())
        enforcement.enforce(stopAtResponse(response.headers(), request.currentUrl(), profile), request.referrer, true);
    else if (profile.departs(Difference::OpenerPolicyOfFailure)) {
        sender.trace.mark(Difference::OpenerPolicyOfFailure);
        enforcement.enforce(stopAtResponse({}, request.currentUrl(), profile), request.referrer, true);
    }
    enforcement.finish();
    if (navigation.action.initiator == InitiatorKind::WindowOpen && !enforcement.isParted())
        sender.userAgent.resourcesOf(sender.page.number).hasOpenedWindow = true;
    return enforcement.takeReportsOfPage();
}

} // namespace fetchscope
