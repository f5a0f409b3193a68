#include "core/engine/simulation/early_hints.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/fetch.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/initiators/kept_resources.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/referrer.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace fetchscope {

namespace {

/// What hints bring has numbers of no exchange of the run, and those of one action are fewer than these.
constexpr std::size_t notAmongExchanges = std::numeric_limits<std::size_t>::max() / 2;
constexpr std::size_t numbersOfAction = 4096;

/// The parameters of a link that chromium knows; a link with another one is none to it.
constexpr std::array<std::string_view, 6> knownParameters {
    "as", "crossorigin", "fetchpriority", "integrity", "rel", "type"};
/// The values of `as` that it knows.
constexpr std::array<std::string_view, 5> knownDestinations {"fetch", "font", "image", "script", "style"};

template <std::size_t Size> bool isAmong(const std::array<std::string_view, Size>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The relations of a link, in lower case.
std::vector<std::string> relationsOf(const LinkValue& link)
{
    std::vector<std::string> relations;
    std::string relation;
    for (const char c : link.parameter("rel").value_or(std::string_view())) {
        if (!isAsciiWhitespace(c))
            relation += toAsciiLower(c);
        else if (!relation.empty())
            relations.push_back(std::exchange(relation, {}));
    }
    if (!relation.empty())
        relations.push_back(std::move(relation));
    return relations;
}

bool isFetched(std::string_view relation)
{
    return relation == "preload" || relation == "modulepreload";
}

/// https://html.spec.whatwg.org/multipage/browsers.html#obtain-an-embedder-policy
EmbedderPolicy embedderPolicyOf(const HeaderList& headers)
{
    const auto value = headers.get("Cross-Origin-Embedder-Policy");
    const auto item = value ? structured::parseItem(*value) : std::nullopt;
    const auto* const token = item ? std::get_if<structured::Token>(&item->value) : nullptr;
    if (token == nullptr)
        return EmbedderPolicy::UnsafeNone;
    return valueNamed<EmbedderPolicy>(token->value).value_or(EmbedderPolicy::UnsafeNone);
}

/// https://html.spec.whatwg.org/multipage/semantics.html#apply-link-options-from-parsed-header-attributes
RequestAction actionOf(const LinkValue& link, std::string_view relation, const Url& url)
{
    const auto textOf = [&link](std::string_view name) -> std::optional<std::string> {
        const auto value = link.parameter(name);
        return value ? std::optional<std::string>(*value) : std::nullopt;
    };
    RequestAction action;
    action.initiator = relation == "modulepreload" ? InitiatorKind::ModulePreload : InitiatorKind::Preload;
    action.url = url.href();
    action.as = textOf("as");
    action.type = textOf("type");
    action.integrity = textOf("integrity");
    action.nonce = textOf("nonce");
    action.referrerPolicy = textOf("referrerpolicy");
    action.crossorigin = textOf("crossorigin");
    return action;
}

/// Is it a link of those that the browser follows ahead of the document, as it is written?
bool isFollowed(const LinkValue& link, std::string_view relation, std::size_t relations, const Profile& profile)
{
    const auto choice = profile.choice<Difference::EarlyHintLinks>();
    const std::string as = asciiLowercase(link.parameter("as").value_or(std::string_view()));
    if (choice == "by-attributes")
        return true;
    if (relations > 1)
        return false;
    if (choice == "known-parameters") {
        if (!std::all_of(link.parameters.begin(), link.parameters.end(),
                [](const auto& parameter) { return isAmong(knownParameters, parameter.first); }))
            return false;
        const std::string crossorigin = asciiLowercase(link.parameter("crossorigin").value_or(std::string_view()));
        if (!crossorigin.empty() && crossorigin != "anonymous" && crossorigin != "use-credentials")
            return false;
        if (relation == "modulepreload" && !link.parameter("as"))
            return true;
        return !isFetched(relation) || isAmong(knownDestinations, as);
    }
    if (link.parameter("anchor") || link.parameter("imagesrcset"))
        return false;
    return relation != "preload" || (as != "font" && as != "fetch") || link.parameter("crossorigin");
}

/// What scripts ask for that are none of the page.
bool isForWorker(const RequestAction& action)
{
    const std::string as = asciiLowercase(action.as.value_or(std::string()));
    return as == "worker" || as == "sharedworker" || as == "serviceworker";
}

} // namespace

bool NavigationEarlyHints::isIgnored(const EarlyHintsResponse& response) const
{
    const Profile& profile = m_context.userAgent.profile;
    Tracer& trace = m_context.trace;
    // Differs: browsers take no notice of a 103 over HTTP/1.1, which is all that http: has.
    if ((response.isHttp1 || response.url.scheme() == "http")
        && profile.choice<Difference::EarlyHints>() == "over-http-2-and-3") {
        trace.mark(Difference::EarlyHints);
        trace.step(StepId::EarlyHintsHttp1, StepResult::No);
        return true;
    }
    // Differs: nor for a frame.
    if (m_context.isOfFrame && departs(profile, Difference::EarlyHintFrames, trace)) {
        trace.step(StepId::EarlyHintsOfFrame, StepResult::No);
        return true;
    }
    return false;
}

void NavigationEarlyHints::drop()
{
    m_context.trace.step(StepId::EarlyHintsDropped, m_url);
    for (const Kept& kept : m_kept)
        m_context.hints[kept.hint].fate = EarlyHint::Fate::Dropped;
    m_kept.clear();
    m_asked.clear();
    m_isProcessed = false;
}

void NavigationEarlyHints::process(const EarlyHintsResponse& response)
{
    auto scope = m_context.trace.enter();
    // 19.1.3. The request has been to another origin since.
    if (m_isProcessed && !isSameOrigin(m_environment.origin, response.url))
        drop();
    if (isIgnored(response))
        return;
    // 19.5.
    if (m_isProcessed) {
        m_context.trace.step(StepId::EarlyHintsSecond, StepResult::No);
        return;
    }
    // Differs: to firefox a 103 without links is none.
    if (!response.headers.contains("Link")
        && departs(m_context.userAgent.profile, Difference::EarlyHintFirst, m_context.trace))
        return;
    m_isProcessed = true;
    m_url = response.url.hrefWithoutFragment();
    m_hops = response.hops;
    processHeaders(response);
}

void NavigationEarlyHints::processHeaders(const EarlyHintsResponse& response)
{
    const Profile& profile = m_context.userAgent.profile;
    Tracer& trace = m_context.trace;
    auto scope = trace.enter();
    // 1.
    PageOptions options;
    if (m_context.isOfFrame)
        options.topLevelUrl = m_context.page.topLevelUrl;
    m_environment = makePage(response.url, options);
    m_environment.number = m_context.page.number;
    PolicyContainer& policies = m_environment.policyContainer;
    policies.contentSecurityPolicies = parseResponseContentSecurityPolicies(response.headers);
    policies.referrerPolicy = parseReferrerPolicy(response.headers);
    // Differs: browsers have no embedder policy yet; and in chromium a policy blocks that only reports.
    if (!profile.departs(Difference::EarlyHintPolicies))
        policies.embedderPolicy = embedderPolicyOf(response.headers);
    if (profile.choice<Difference::EarlyHintPolicies>() == "urls-in-csp") {
        for (ContentSecurityPolicy& policy : policies.contentSecurityPolicies) {
            if (policy.reportOnly)
                trace.mark(Difference::EarlyHintPolicies, MarkedStep::None);
            policy.reportOnly = false;
        }
    }
    if (const auto policy = response.headers.get("Content-Security-Policy"))
        trace.step(StepId::EarlyHintsPolicies, *policy);
    // 2. to 4.
    for (const LinkValue& link : parseLinkHeader(response.headers.get("Link").value_or(std::string()))) {
        const std::vector<std::string> relations = relationsOf(link);
        for (const std::string& relation : relations) {
            if (isFollowed(link, relation, relations.size(), profile)) {
                processLink(link, relation, response);
                continue;
            }
            trace.mark(Difference::EarlyHintLinks);
            trace.step(StepId::EarlyHintIgnored, StepResult::No, relation, link.target);
            EarlyHint& hint = m_context.hints.emplace_back();
            hint.relation = relation;
            hint.url = link.target;
            hint.exchange = response.exchange;
        }
    }
}

void NavigationEarlyHints::processLink(const LinkValue& link, std::string relation, const EarlyHintsResponse& response)
{
    const Profile& profile = m_context.userAgent.profile;
    Tracer& trace = m_context.trace;
    EarlyHint hint;
    hint.relation = std::move(relation);
    hint.exchange = response.exchange;
    const auto url = parseUrl(link.target, &response.url);
    hint.url = url ? url->href() : link.target;
    const auto ignore = [&] {
        trace.step(StepId::EarlyHintIgnored, StepResult::No, hint.relation, hint.url);
        m_context.hints.push_back(std::move(hint));
    };
    if (!url || !url->hasHttpScheme() || (!isFetched(hint.relation) && hint.relation != "preconnect"))
        return ignore();
    if (hint.relation == "preconnect") {
        hint.fate = EarlyHint::Fate::Connected;
        trace.step(StepId::EarlyHintConnected, originOf(*url).serialize());
        m_context.hints.push_back(std::move(hint));
        return;
    }
    // Differs: safari opens connections only.
    if (profile.choice<Difference::EarlyHints>() == "connections-only") {
        trace.mark(Difference::EarlyHints);
        return ignore();
    }
    // Differs: chromium follows none with a user name or password.
    if (url->includesCredentials() && profile.choice<Difference::EarlyHintLinks>() == "known-parameters") {
        trace.mark(Difference::EarlyHintLinks);
        return ignore();
    }
    // Differs: firefox follows secure links only.
    if (profile.choice<Difference::EarlyHintPolicies>() == "csp-and-trustworthy-urls"
        && !isPotentiallyTrustworthy(*url)) {
        trace.mark(Difference::EarlyHintPolicies);
        return ignore();
    }
    const RequestAction action = actionOf(link, hint.relation, *url);
    follow(action, std::move(hint));
}

bool NavigationEarlyHints::isAskedForAgain(const RequestAction& action)
{
    const auto choice = m_context.userAgent.profile.choice<Difference::EarlyHintAgain>();
    if (choice == "each")
        return false;
    std::string key = action.url;
    if (choice == "once-a-use") {
        key.append(" ").append(nameOf(action.initiator)).append(" ");
        key.append(asciiLowercase(action.as.value_or(std::string()))).append(" ");
        key.append(action.crossorigin.value_or("none"));
    }
    if (std::find(m_asked.begin(), m_asked.end(), key) != m_asked.end()) {
        m_context.trace.mark(Difference::EarlyHintAgain);
        return true;
    }
    m_asked.push_back(std::move(key));
    return false;
}

std::size_t NavigationEarlyHints::numberOfNext() const
{
    std::size_t sent = 0;
    for (const EarlyHint& hint : m_context.hints)
        sent += hint.exchanges.size();
    return notAmongExchanges + m_context.action * numbersOfAction + sent;
}

void NavigationEarlyHints::follow(const RequestAction& written, EarlyHint hint)
{
    const Profile& profile = m_context.userAgent.profile;
    Tracer& trace = m_context.trace;
    Tracer silent;
    RequestAction action = written;
    // Differs: chromium asks for a module as for a preload with CORS, whatever it is for.
    const bool isOfBrowser = profile.choice<Difference::EarlyHintLinks>() == "known-parameters";
    if (isOfBrowser && action.initiator == InitiatorKind::ModulePreload) {
        action.initiator = InitiatorKind::Preload;
        action.as = action.as.value_or("script");
        action.crossorigin = action.crossorigin.value_or("anonymous");
    }
    // Differs: browsers leave nonces out, and do not look at the type.
    if (profile.departs(Difference::EarlyHintPolicies))
        action.nonce.reset();
    if (profile.departs(Difference::EarlyHintLinks))
        action.type.reset();
    if (isAskedForAgain(action)) {
        trace.step(StepId::EarlyHintIgnored, StepResult::No, hint.relation, hint.url);
        m_context.hints.push_back(std::move(hint));
        return;
    }
    RequestStart start = startRequest(action, m_environment, profile, silent);
    auto* const request = std::get_if<Request>(&start);
    if (request == nullptr) {
        trace.step(StepId::EarlyHintIgnored, StepResult::No, hint.relation, hint.url);
        m_context.hints.push_back(std::move(hint));
        return;
    }
    request->isHintedEarly = true;
    request->serviceWorkersNone = true;
    // The type is "early-hints"; it is not that of an element.
    request->initiatorType = InitiatorType::Other;
    // Differs: firefox asks for a worker's script within the origin only.
    if (isForWorker(action) && profile.choice<Difference::EarlyHintLinks>() == "one-relation")
        request->mode = RequestMode::SameOrigin;
    if (profile.departs(Difference::EarlyHintHeader)) {
        if (request->destination == Destination::Font)
            request->headerList.append("Accept", "*/*");
        request->headerList.append("X-Moz", "early hint");
    }
    // Differs: chromium leaves redirects.
    if (profile.departs(Difference::EarlyHintRedirects))
        request->redirectMode = RedirectMode::Manual;
    auto key = keyOfKeptResource(action, *request, profile);
    const std::string_view mode = nameOf(request->mode);

    Classification classification;
    PreflightCacheUse preflightCache {};
    std::optional<StoredAnswer> storedAnswer;
    FetchRecord record {hint.exchanges, classification, preflightCache, storedAnswer, nullptr, numberOfNext(), nullptr};
    Response response = fetch({*request, m_context.userAgent, m_context.network, record, silent});
    if (trace.isOn() && !hint.exchanges.empty())
        trace.cookiesChanged(m_context.userAgent.cookies.cookies(), m_context.userAgent.clock.now());
    // Differs: browsers keep nothing of what failed.
    if (response.isNetworkError() && profile.departs(Difference::EarlyHintStore)) {
        for (std::size_t i = 0; i < hint.exchanges.size(); ++i)
            m_context.userAgent.httpCache.removeBroughtBy(record.firstNumber + i);
    }
    const bool isLeftRedirect = response.type == ResponseType::OpaqueRedirect;
    if (response.isNetworkError() || isLeftRedirect) {
        const bool isSent = !hint.exchanges.empty();
        hint.fate = isSent ? EarlyHint::Fate::Failed : EarlyHint::Fate::Refused;
        if (response.errorCause && response.errorCause->reason != Reason::None)
            hint.reason = response.errorCause->reason;
        if (isLeftRedirect)
            trace.mark(Difference::EarlyHintRedirects);
        const std::string_view why = hint.reason ? infoOf(*hint.reason).code
            : isLeftRedirect                     ? std::string_view("redirect")
                                                 : std::string_view("network-error");
        trace.step(
            isSent ? StepId::EarlyHintFailed : StepId::EarlyHintRefused, StepResult::No, hint.relation, hint.url, why);
    } else {
        hint.fate = EarlyHint::Fate::Loaded;
        trace.step(StepId::EarlyHintLoaded, hint.relation, hint.url, mode);
    }
    if (!isLeftRedirect)
        m_kept.push_back({std::move(action), std::move(key), std::move(response), m_context.hints.size()});
    m_context.hints.push_back(std::move(hint));
}

void NavigationEarlyHints::commit(const Response& response, const Page* document)
{
    if (m_kept.empty())
        return;
    auto scope = m_context.trace.enter();
    for (std::size_t hop = m_hops; hop < response.urlList.size(); ++hop) {
        if (!isSameOrigin(m_environment.origin, response.urlList[hop]))
            return drop();
    }
    const Profile& profile = m_context.userAgent.profile;
    const auto choice = profile.choice<Difference::EarlyHintStore>();
    // Differs: chromium has what may be kept in the HTTP cache, and no more.
    if (choice == "http-cache") {
        m_context.trace.mark(Difference::EarlyHintStore);
        m_context.trace.step(StepId::EarlyHintsCached, m_kept.size());
        return;
    }
    // 5.
    m_context.trace.step(StepId::EarlyHintsCommitted, m_kept.size());
    if (document == nullptr)
        return;
    for (Kept& kept : m_kept) {
        // Differs: firefox asks the HTTP cache for style sheets again.
        const bool isStyle = kept.key && kept.key->destination == Destination::Style;
        if (!kept.key || (isStyle && choice == "preloads-but-for-styles"))
            continue;
        keepResource(kept.action, *std::move(kept.key), kept.response, !m_context.hints[kept.hint].exchanges.empty(),
            m_context.action, *document, m_context.userAgent);
    }
}

} // namespace fetchscope
