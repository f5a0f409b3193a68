#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/url/site.h"
#include "core/telling/advice/answer_needs.h"
#include "core/telling/advice/hidden_headers.h"
#include "core/telling/advice/remedy.h"
#include "core/telling/advice/strangers.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Does the condition not ask for an origin, or for one that strangers have, too?
bool letsStrangersIn(const HeaderCondition& condition)
{
    const std::string stranger = std::string("https://").append(attackersHost);
    return !asciiCaseInsensitiveEquals(condition.name, "Origin")
        || std::any_of(condition.values.begin(), condition.values.end(),
            [&stranger](const TextPattern& pattern) { return pattern.matches(stranger); });
}

/// Collects changes of one answer: where the first makes a rule of its own, the others change that one.
class AnswerChanges
{
public:
    AnswerChanges(const Patient& patient, const Exchange& exchange)
        : m_patient(patient)
        , m_exchange(exchange)
    {
    }

    const HeaderList& headers() const { return m_exchange.responseHeaders ? *m_exchange.responseHeaders : m_none; }
    /// Does its rule answer whoever asks with the origin that asked? Not where pages of several need that.
    bool reflectsAnyOrigin() const
    {
        if (m_exchange.rule < 0)
            return false;
        const ServerRule& rule = m_patient.scenario.server[static_cast<std::size_t>(m_exchange.rule)];
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const bool isReflected = response != nullptr
            && std::any_of(response->echoedHeaders.begin(), response->echoedHeaders.end(),
                [](const EchoedHeader& header) {
                    return asciiCaseInsensitiveEquals(header.name, "Access-Control-Allow-Origin");
                })
            && std::all_of(rule.headers.begin(), rule.headers.end(), letsStrangersIn);
        const std::vector<Exchange>& exchanges = m_patient.result.exchanges;
        return isReflected && std::none_of(exchanges.begin(), exchanges.end(), [this](const Exchange& other) {
            return other.rule == m_exchange.rule
                && other.requestHeaders.get("Origin") != m_exchange.requestHeaders.get("Origin");
        });
    }
    void set(std::string_view name, std::optional<std::string> value)
    {
        add(answerHeader(m_patient, m_exchange, name, std::move(value)));
    }
    void setIf(std::string_view name, std::optional<std::string> needed)
    {
        if (needed)
            set(name, std::move(needed));
    }
    void remove(std::string_view name)
    {
        if (headers().contains(name))
            set(name, std::nullopt);
    }
    void setStatus(int status)
    {
        if (m_exchange.status != status)
            add(answerStatus(m_patient, m_exchange, status));
    }
    void finish(Candidates& candidates)
    {
        if (!m_candidate.changes.empty())
            candidates.push_back(std::move(m_candidate));
    }

private:
    void add(FixChange change)
    {
        if (m_isSplit)
            change.isSplit = false;
        m_isSplit = m_isSplit || change.isSplit;
        m_candidate.changes.push_back(std::move(change));
    }

    const Patient& m_patient;
    const Exchange& m_exchange;
    HeaderList m_none;
    Candidate m_candidate;
    bool m_isSplit = false;
};

/// Do cookies go along, or would `*` not do for another cause?
bool needsCredentials(const Patient& patient)
{
    switch (patient.reason()) {
    case Reason::CorsWildcardWithCredentials:
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightWildcardWithCredentials:
    case Reason::PreflightMissingAllowCredentials:
    case Reason::PreflightMethodWildcard:
    case Reason::PreflightHeaderWildcard:
        return true;
    default:
        return patient.wantsCredentials();
    }
}

void allowOrigin(AnswerChanges& changes, const Exchange& exchange, bool withCredentials)
{
    const auto origin = exchange.requestHeaders.get("Origin");
    if (!origin)
        return;
    auto credentials = neededAllowCredentials(changes.headers(), withCredentials);
    auto needed = neededAllowOrigin(changes.headers(), *origin, withCredentials);
    // Named because it asked: with credentials every page would be let in.
    if (!needed && credentials && changes.reflectsAnyOrigin())
        needed = origin;
    if (needed) {
        changes.set("Access-Control-Allow-Origin", std::move(needed));
        changes.setIf("Vary", neededVary(changes.headers()));
    }
    changes.setIf("Access-Control-Allow-Credentials", std::move(credentials));
}

void allowPreflight(AnswerChanges& changes, const Exchange& preflight, bool withCredentials)
{
    if (preflight.kind != Exchange::Kind::Preflight)
        return;
    if (!isOkStatus(preflight.status))
        changes.setStatus(204);
    if (isRedirectStatus(preflight.status))
        changes.remove("Location");
    allowOrigin(changes, preflight, withCredentials);
    const auto method = preflight.requestHeaders.get("Access-Control-Request-Method");
    // Methods are compared with regard to case, and no server takes this one: the request is what is wrong.
    if (method && *method != "PATCH" && asciiUppercase(*method) == "PATCH")
        return;
    const auto names = preflight.requestHeaders.get("Access-Control-Request-Headers");
    changes.setIf(
        "Access-Control-Allow-Methods", neededAllowMethods(changes.headers(), method.value_or("GET"), withCredentials));
    changes.setIf("Access-Control-Allow-Headers",
        neededAllowHeaders(changes.headers(), names.value_or(std::string()), withCredentials));
}

std::vector<std::string> unexposedNames(const Patient& patient)
{
    if (patient.trouble == Trouble::HiddenHeader)
        return hiddenHeaders(patient.scenario, patient.result, patient.index);
    std::vector<std::string> names;
    if (patient.index >= patient.scenario.expect.size())
        return names;
    const auto& expected = patient.scenario.expect[patient.index].exposedHeaders;
    const std::vector<std::string>& exposed = patient.action().outcome.exposedHeaders;
    for (const std::string& name : expected.value_or(std::vector<std::string>())) {
        if (std::find(exposed.begin(), exposed.end(), name) == exposed.end())
            names.push_back(name);
    }
    return names;
}

/// `frame-ancestors` with the page and the tab in it, in all policies of the answer.
std::string withAncestors(const HeaderList& headers, const Page& page)
{
    std::string ancestors(page.origin.serialize());
    if (page.isFramed && !(page.topLevelOrigin == page.origin))
        ancestors.append(" ").append(page.topLevelOrigin.serialize());
    std::string text;
    bool isNamed = false;
    for (const ContentSecurityPolicy& policy :
        parseContentSecurityPolicyList(headers.get("Content-Security-Policy").value_or(std::string()))) {
        text.append(text.empty() ? "" : ", ");
        std::string directives;
        for (const CspDirective& directive : policy.directives) {
            directives.append(directives.empty() ? "" : "; ").append(directive.name);
            for (const std::string& value : directive.values) {
                if (directive.name != "frame-ancestors" || !asciiCaseInsensitiveEquals(value, "'none'"))
                    directives.append(" ").append(value);
            }
            if (directive.name == "frame-ancestors") {
                directives.append(" ").append(ancestors);
                isNamed = true;
            }
        }
        text += directives;
    }
    if (!isNamed)
        text.append(text.empty() ? "" : "; ").append("frame-ancestors ").append(ancestors);
    return text;
}

void allowFraming(AnswerChanges& changes, const Page& page)
{
    if (page.origin.isOpaque())
        return;
    changes.remove("X-Frame-Options");
    changes.set("Content-Security-Policy", withAncestors(changes.headers(), page));
}

void addResourcePolicies(const Patient& patient, const Exchange& exchange, Candidates& candidates)
{
    const auto url = parseUrl(exchange.url);
    for (const std::string_view policy : {"same-site", "cross-origin"}) {
        if (policy == "same-site" && !(url && isSameSite(patient.page().origin, *url)))
            continue;
        AnswerChanges changes(patient, exchange);
        changes.set("Cross-Origin-Resource-Policy", std::string(policy));
        changes.finish(candidates);
    }
}

void addFramePolicies(const Patient& patient, const Exchange& exchange, Candidates& candidates)
{
    for (const bool withResourcePolicy : {false, true}) {
        AnswerChanges changes(patient, exchange);
        changes.set("Cross-Origin-Embedder-Policy", "require-corp");
        if (withResourcePolicy)
            changes.set("Cross-Origin-Resource-Policy", "cross-origin");
        changes.finish(candidates);
    }
}

/// Did a cache in front of the server answer, with what it had stored?
bool isOfSharedCache(const Exchange& exchange)
{
    return exchange.sharedCache && exchange.sharedCache->state != SharedCacheNote::State::Miss;
}

} // namespace

std::string fittingType(const RequestAction& request)
{
    const InitiatorInfo& info = infoOf(request.initiator);
    if (request.as) {
        const auto destination = valueNamed<Destination>(*request.as);
        if (const InitiatorInfo* usual = destination ? usualInitiatorOf(*destination) : nullptr)
            return std::string(usual->mediaType);
    }
    return std::string(info.mediaType);
}

void addForAnswer(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    const Exchange* exchange = patient.exchange();
    // What comes from disk has no headers, and is there or not.
    if (exchange == nullptr || exchange->url.starts_with("file:"))
        return;
    const bool withCredentials = needsCredentials(patient);
    AnswerChanges changes(patient, *exchange);
    switch (remedy) {
    case Remedy::AllowOrigin:
        allowOrigin(changes, *exchange, withCredentials);
        break;
    case Remedy::AllowAnyOrigin:
        if (!withCredentials && exchange->requestHeaders.contains("Origin"))
            changes.set("Access-Control-Allow-Origin", "*");
        break;
    case Remedy::FreshAnswer:
        if (patient.action().storedAnswer || isOfSharedCache(*exchange))
            changes.setIf("Vary", neededVary(changes.headers()));
        break;
    case Remedy::AllowPreflight:
        allowPreflight(changes, *exchange, withCredentials);
        break;
    case Remedy::ExposeHeaders:
        if (const auto names = unexposedNames(patient); !names.empty())
            changes.set("Access-Control-Expose-Headers",
                extendedList(changes.headers(), "Access-Control-Expose-Headers", names));
        break;
    case Remedy::OkStatus:
        changes.setStatus(patient.request().initiator == InitiatorKind::WebSocket ? 101 : 200);
        break;
    case Remedy::FittingType:
        changes.set("Content-Type", fittingType(patient.request()));
        break;
    case Remedy::NoNosniff:
        changes.remove("X-Content-Type-Options");
        break;
    case Remedy::ShowInPlace:
        changes.remove("Content-Disposition");
        break;
    case Remedy::ResourcePolicy:
        addResourcePolicies(patient, *exchange, candidates);
        break;
    case Remedy::FrameEmbedderPolicy:
        addFramePolicies(patient, *exchange, candidates);
        break;
    case Remedy::FrameAncestors:
        allowFraming(changes, patient.page());
        break;
    case Remedy::WholeAnswer:
        changes.setStatus(200);
        changes.remove("Content-Range");
        break;
    default:
        break;
    }
    changes.finish(candidates);
}

} // namespace fetchscope
