#include "core/telling/attack/attack.h"

#include "core/engine/http/mime_type.h"
#include "core/engine/simulation/runner.h"
#include "core/engine/url/address_space.h"
#include "core/engine/url/url_parser.h"
#include "core/telling/attack/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::array browsers {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari};
constexpr std::array attackers {Stranger::Attacker, Stranger::Sibling, Stranger::Null};

/// A cookie of a session as most servers set it: without SameSite, so that the browser decides.
Cookie assumedCookie(const Url& url)
{
    Cookie cookie;
    cookie.name = "session";
    cookie.value = "1";
    cookie.domain = url.host();
    cookie.path = "/";
    cookie.secure = url.scheme() == "https";
    return cookie;
}

bool isFor(const Cookie& cookie, std::string_view host)
{
    if (cookie.domain == host)
        return true;
    const std::string ending = "." + cookie.domain;
    return !cookie.hostOnly && host.ends_with(ending);
}

bool isInside(const Scenario& scenario, const Url& url)
{
    ScriptedNetwork network;
    network.reset(scenario);
    return network.addressSpaceOf(url) != AddressSpace::Public;
}

/// What the actions of a scenario ask, each once.
void addTargets(const Scenario& scenario, std::size_t number, AttackReport& report)
{
    const RunResult result = runScenario(scenario, Tracing::Off);
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* own = std::get_if<RequestAction>(&scenario.actions[i].what);
        const auto url = own ? urlOf(*own, writtenPageOf(scenario, i).creationUrl) : std::nullopt;
        if (!url || !url->hasHttpScheme())
            continue;
        AttackTarget target;
        target.method = methodOf(*own);
        target.url = url->hrefWithoutFragment();
        const bool isKnown = std::any_of(report.targets.begin(), report.targets.end(),
            [&](const AttackTarget& other) { return other.method == target.method && other.url == target.url; });
        if (isKnown)
            continue;
        if (report.targets.size() == mostAttackTargets) {
            report.hasMoreTargets = true;
            return;
        }
        target.own = *own;
        for (const Cookie& cookie : result.cookies) {
            if (isFor(cookie, url->host()))
                target.cookies.push_back(cookie);
        }
        target.assumesCookie = target.cookies.empty();
        if (target.assumesCookie)
            target.cookies.push_back(assumedCookie(*url));
        target.isInside = isInside(scenario, *url);
        target.scenario = number;
        report.targets.push_back(std::move(target));
    }
}

std::vector<std::string> cookieNames(std::string_view header)
{
    std::vector<std::string> names;
    while (!header.empty()) {
        const std::string_view pair = header.substr(0, header.find(';'));
        header.remove_prefix(std::min(pair.size() + 1, header.size()));
        const std::string_view stripped = strip(pair, isHttpTabOrSpace);
        names.emplace_back(stripped.substr(0, stripped.find('=')));
    }
    return names;
}

AttackAnswerType answerTypeOf(const Exchange& exchange)
{
    const auto type = exchange.responseHeaders ? extractMimeType(*exchange.responseHeaders) : std::nullopt;
    if (type && isJavaScriptMimeType(*type))
        return AttackAnswerType::Script;
    return type && isHtmlMimeType(*type) ? AttackAnswerType::Page : AttackAnswerType::Other;
}

void lookAt(const RunResult& result, AttackTrial& trial)
{
    const ActionResult& action = result.actions.back();
    const Verdict verdict = action.outcome.verdict;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = result.exchanges[i];
        if (exchange.kind == Exchange::Kind::Preflight) {
            trial.isPreflighted = true;
            continue;
        }
        if (trial.arrives || exchange.networkFailure)
            continue;
        trial.arrives = true;
        trial.method = exchange.method;
        trial.contentType = exchange.requestHeaders.get("Content-Type").value_or("");
        trial.cookies = cookieNames(exchange.requestHeaders.get("Cookie").value_or(""));
        trial.status = exchange.status;
        trial.answerType = answerTypeOf(exchange);
    }
    const bool isFetch = trial.request == AttackRequest::FetchGet || trial.request == AttackRequest::FetchSimple
        || trial.request == AttackRequest::FetchOwn;
    trial.canRead = isFetch && verdict == Verdict::Exposed;
    trial.canLoad =
        !isFetch && (verdict == Verdict::Exposed || verdict == Verdict::Opaque || verdict == Verdict::Navigated);
}

/// The stranger's page; a sibling is one of the server's site. Null where there can be none: an address has no
/// siblings.
std::optional<Page> pageFor(Stranger stranger, const AttackTarget& target)
{
    const auto url = parseUrl(target.url);
    return url ? pageOfStranger(stranger, makePage(*url), url->scheme()) : std::nullopt;
}

} // namespace

Scenario scenarioOfTrial(const AttackReport& report, const AttackTrial& trial, std::span<const Scenario> scenarios)
{
    const AttackTarget& target = report.targets[trial.target];
    const Scenario& scenario = scenarios[target.scenario];
    Scenario strange;
    strange.page = pageFor(trial.stranger, target).value_or(scenario.page);
    strange.profile = trial.browser;
    strange.hosts = scenario.hosts;
    strange.settings = scenario.settings;
    strange.server = scenario.server;
    strange.cookies = target.cookies;
    // Chromium sends a cookie without SameSite along with a POST for two minutes after it was set; most are older.
    constexpr double ageOfCookies = 300;
    strange.actions.emplace_back().what = WaitAction {ageOfCookies};
    RequestAction action = attackActionOf(trial.request, target.own, target.url, trial.withCookies);
    // A stranger of no origin is in a frame.
    if (strange.page.isInFrame() && hasOption(action.initiator, "target"))
        action.target = NavigationTarget::Top;
    strange.actions.emplace_back().what = std::move(action);
    return strange;
}

Result<AttackReport> computeAttack(std::span<const Scenario> scenarios, const std::atomic<bool>* stop)
{
    AttackReport report;
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        addTargets(scenarios[i], i, report);
    if (report.targets.empty())
        return tl::make_unexpected(
            InputError {"/actions", say<messages::AttackNeedsRequest>(), say<messages::AttackGiveAction>()});
    Runner runner;
    runner.stopOn(stop);
    const auto tryOut = [&](AttackTrial trial) {
        const Scenario scenario = scenarioOfTrial(report, trial, scenarios);
        const RunResult& result = runner.run(scenario, Tracing::Off);
        if (!result.actions.empty())
            lookAt(result, trial);
        report.trials.push_back(std::move(trial));
    };
    for (std::size_t target = 0; target < report.targets.size(); ++target) {
        for (const Stranger stranger : attackers) {
            if (!pageFor(stranger, report.targets[target]))
                continue;
            for (const AttackRequest request : attackRequestsFor(report.targets[target].method)) {
                for (const ProfileId browser : browsers) {
                    if (stop && *stop)
                        return report;
                    AttackTrial trial;
                    trial.target = target;
                    trial.stranger = stranger;
                    trial.request = request;
                    trial.browser = browser;
                    tryOut(trial);
                    trial.withCookies = false;
                    if (canLeaveCookiesOut(request))
                        tryOut(trial);
                }
            }
        }
    }
    report.findings = findingsOf(report);
    return report;
}

} // namespace fetchscope
