#include "core/telling/advice/strangers.h"

#include "core/engine/simulation/runner.h"
#include "core/engine/url/site.h"
#include "core/engine/url/url_parser.h"
#include "core/telling/advice/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array strangers {Stranger::Attacker, Stranger::Sibling, Stranger::Null};

/// A cookie that every request may carry which has credentials.
Cookie cookieFor(const Url& url)
{
    Cookie cookie;
    cookie.name = "session";
    cookie.value = "1";
    cookie.domain = url.host();
    cookie.path = "/";
    cookie.secure = url.scheme() == "https";
    cookie.sameSite = SameSite::None;
    return cookie;
}

RequestAction actionOf(StrangerRequest request, const RequestAction& own, const std::string& url, bool withCredentials)
{
    if (request == StrangerRequest::Load) {
        RequestAction action = own;
        action.url = url;
        return action;
    }
    RequestAction action;
    if (request == StrangerRequest::Own) {
        action.method = methodOf(own);
        action.headers = own.headers;
        if (*action.method != "GET" && *action.method != "HEAD")
            action.body = own.body;
    } else if (request == StrangerRequest::Put) {
        action.method = "PUT";
    }
    action.initiator = InitiatorKind::Fetch;
    action.url = url;
    action.credentials = withCredentials ? "include" : "omit";
    return action;
}

Reach reachOf(Runner& runner, const Scenario& scenario, Reach reach)
{
    const RunResult& result = runner.run(scenario, Tracing::Off);
    const ActionResult& action = result.actions.front();
    const Verdict verdict = action.outcome.verdict;
    const bool isLoad = reach.request == StrangerRequest::Load;
    // An element that gets an answer hands it to no script.
    reach.canRead = !isLoad && verdict == Verdict::Exposed;
    reach.canLoad =
        isLoad && (verdict == Verdict::Exposed || verdict == Verdict::Opaque || verdict == Verdict::Navigated);
    for (std::size_t i = action.firstExchange; i < action.endExchange && !isLoad; ++i) {
        const Exchange& exchange = result.exchanges[i];
        const bool isCarried = !reach.withCredentials || exchange.requestHeaders.contains("Cookie");
        reach.canSend = reach.canSend || (exchange.kind == Exchange::Kind::Request && isCarried);
    }
    return reach;
}

/// How strangers ask: as what the page does has it, too.
std::vector<StrangerRequest> requestsLike(const RequestAction& own)
{
    std::vector<StrangerRequest> requests {StrangerRequest::Get, StrangerRequest::Put, StrangerRequest::Own};
    if (infoOf(own.initiator).reader == ResponseReader::Element)
        requests.push_back(StrangerRequest::Load);
    return requests;
}

/// Is there something in `mine` that fits, and that is not in `needed`?
template <class Fits> bool isBeyond(const std::vector<Reach>& mine, const std::vector<Reach>& needed, Fits fits)
{
    return std::any_of(mine.begin(), mine.end(), [&](const Reach& reach) {
        const auto isSame = [&](const Reach& other) {
            return other.stranger == reach.stranger && other.request == reach.request
                && other.withCredentials == reach.withCredentials && fits(other);
        };
        return fits(reach) && std::none_of(needed.begin(), needed.end(), isSame);
    });
}

} // namespace

std::optional<Page> pageOfStranger(Stranger stranger, const Page& page, std::string_view scheme)
{
    std::string host(attackersHost);
    PageOptions options;
    options.isSandboxed = stranger == Stranger::Null;
    if (stranger == Stranger::Sibling) {
        const std::string_view domain =
            page.origin.isOpaque() ? std::string_view() : registrableDomain(page.origin.host());
        if (domain.empty())
            return std::nullopt;
        host.assign("other-page.").append(domain);
    }
    std::string url(scheme);
    url.append("://").append(host).append("/");
    const auto parsed = parseUrl(url);
    return parsed ? std::optional(makePage(*parsed, options)) : std::nullopt;
}

Message messageFor(Stranger stranger)
{
    switch (stranger) {
    case Stranger::Attacker:
        return say<messages::StrangerAttacker>();
    case Stranger::Sibling:
        return say<messages::StrangerSibling>();
    case Stranger::Null:
        break;
    }
    return say<messages::StrangerNull>();
}

std::vector<Reach> reachInto(const Scenario& scenario, std::size_t index)
{
    const auto* own =
        index < scenario.actions.size() ? std::get_if<RequestAction>(&scenario.actions[index].what) : nullptr;
    const Page& ownPage = writtenPageOf(scenario, index);
    const auto url = own ? urlOf(*own, ownPage.creationUrl) : std::nullopt;
    if (!url || !url->hasHttpScheme())
        return {};
    std::vector<Reach> all;
    Runner runner;
    for (const Stranger stranger : strangers) {
        const auto page = pageOfStranger(stranger, ownPage, url->scheme());
        if (!page)
            continue;
        Scenario strange;
        strange.page = *page;
        strange.hosts = scenario.hosts;
        strange.server = scenario.server;
        strange.cookies = {cookieFor(*url)};
        for (const StrangerRequest request : requestsLike(*own)) {
            for (const bool withCredentials : {false, true}) {
                // What an element loads goes with cookies where it does.
                if (request == StrangerRequest::Load && !withCredentials)
                    continue;
                strange.actions = {{actionOf(request, *own, url->href(), withCredentials), {}}};
                all.push_back(reachOf(runner, strange, {stranger, request, withCredentials, false, false, false}));
            }
        }
    }
    return all;
}

std::vector<Message> openedBeyond(const std::vector<Reach>& mine, const std::vector<Reach>& needed)
{
    std::vector<Message> opened;
    for (const Stranger stranger : strangers) {
        const auto isOf = [stranger](const Reach& reach, bool withCredentials) {
            return reach.stranger == stranger && reach.withCredentials == withCredentials;
        };
        const auto reads = [&](bool with) {
            return isBeyond(mine, needed, [&](const Reach& reach) { return isOf(reach, with) && reach.canRead; });
        };
        const auto sends = [&](bool with) {
            return isBeyond(mine, needed, [&](const Reach& reach) {
                return isOf(reach, with) && reach.canSend && reach.request != StrangerRequest::Get;
            });
        };
        if (reads(true))
            opened.push_back(say<messages::StrangerReadsWithCookies>(messageFor(stranger)));
        else if (reads(false))
            opened.push_back(say<messages::StrangerReads>(messageFor(stranger)));
        if (sends(true))
            opened.push_back(say<messages::StrangerSendsWithCookies>(messageFor(stranger)));
        else if (sends(false))
            opened.push_back(say<messages::StrangerSends>(messageFor(stranger)));
        if (!reads(true) && !reads(false)
            && isBeyond(mine, needed, [&](const Reach& reach) { return reach.stranger == stranger && reach.canLoad; }))
            opened.push_back(say<messages::StrangerLoads>(messageFor(stranger)));
    }
    return opened;
}

std::vector<ReachOfStranger> summaryOf(const std::vector<Reach>& reach)
{
    std::vector<ReachOfStranger> all;
    for (const Stranger stranger : strangers) {
        ReachOfStranger summary {stranger, ReachDegree::No, ReachDegree::No, false};
        bool isThere = false;
        for (const Reach& one : reach) {
            if (one.stranger != stranger)
                continue;
            isThere = true;
            const ReachDegree degree = one.withCredentials ? ReachDegree::WithCookies : ReachDegree::WithoutCookies;
            if (one.canRead)
                summary.reads = std::max(summary.reads, degree);
            if (one.canSend && one.request != StrangerRequest::Get)
                summary.sends = std::max(summary.sends, degree);
            summary.loads = summary.loads || one.canLoad;
        }
        if (isThere)
            all.push_back(summary);
    }
    return all;
}

} // namespace fetchscope
