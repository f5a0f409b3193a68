#include "core/telling/timeline/question_draft.h"

#include "core/engine/base/readable_text.h"
#include "core/engine/base/utf8.h"
#include "core/engine/http/header_list.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A question is read at a glance.
constexpr std::size_t longestUrl = 120;

} // namespace

AskedAction::AskedAction(const Run& run, std::size_t index)
    : m_run(run)
    , m_action(run.result.actions[index])
    , m_index(index)
    , m_endStep(std::min(m_action.endStep, run.result.trace.size()))
{
    if (index < run.scenario->actions.size())
        m_request = std::get_if<RequestAction>(&run.scenario->actions[index].what);
}

std::optional<std::size_t> AskedAction::find(StepId id, std::size_t from, std::size_t end) const
{
    for (std::size_t at = std::max(from, firstStep()); at < std::min(end, m_endStep); ++at) {
        if (step(at).id == id)
            return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> AskedAction::find(Algorithm algorithm, std::size_t from, std::size_t end) const
{
    for (std::size_t at = std::max(from, firstStep()); at < std::min(end, m_endStep); ++at) {
        if (infoOf(step(at).id).algorithm == algorithm)
            return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> AskedAction::findBefore(StepId id, std::size_t end) const
{
    for (std::size_t at = std::min(end, m_endStep); at > firstStep(); --at) {
        if (step(at - 1).id == id)
            return at - 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> AskedAction::findBefore(Algorithm algorithm, std::size_t end) const
{
    for (std::size_t at = std::min(end, m_endStep); at > firstStep(); --at) {
        if (infoOf(step(at - 1).id).algorithm == algorithm)
            return at - 1;
    }
    return std::nullopt;
}

bool AskedAction::has(StepId id, StepResult result) const
{
    for (std::size_t at = firstStep(); at < m_endStep; ++at) {
        if (step(at).id == id && step(at).result == result)
            return true;
    }
    return false;
}

std::optional<AskedAction::Building> AskedAction::buildingOf(std::size_t exchange) const
{
    for (std::size_t at = firstStep(); at < m_endStep; ++at) {
        if (step(at).id != StepId::WireSend || step(at).exchange != static_cast<std::int32_t>(exchange))
            continue;
        if (const auto begin = findBefore(StepId::NetIncludeCredentials, at))
            return Building {*begin, at};
    }
    return std::nullopt;
}

std::optional<std::string_view> AskedAction::credentialsMode() const
{
    // A preflight is sent without credentials, whatever its request is.
    for (std::size_t at = firstStep(); at < m_endStep; ++at) {
        const StepRecord& record = step(at);
        if (record.id != StepId::NetIncludeCredentials || record.exchange < 0)
            continue;
        const auto exchange = static_cast<std::size_t>(record.exchange);
        if (exchange < m_action.endExchange && result().exchanges[exchange].kind == Exchange::Kind::Preflight)
            continue;
        return value(at, 0);
    }
    if (const auto at = find(StepId::XhrRequest))
        return value(*at, 0);
    if (const auto at = find(StepId::ElementRequest))
        return value(*at, 2);
    if (const auto at = find(StepId::RequestCredentials))
        return value(*at, 0);
    if (m_request && m_request->initiator == InitiatorKind::Fetch)
        return std::string_view("same-origin");
    return std::nullopt;
}

std::string AskedAction::nameOfRequest() const
{
    const auto url = urlOf(*m_request, page().creationUrl);
    const std::string method = methodOf(*m_request);
    return nameOf(method.empty() ? "GET" : method, url ? url->href() : m_request->url);
}

std::string AskedAction::nameOfAction() const
{
    if (m_action.storageAccess)
        return "document.requestStorageAccess()";
    return m_request ? nameOfRequest() : std::string();
}

std::string AskedAction::nameOf(const Exchange& exchange)
{
    return nameOf(exchange.method, exchange.url);
}

std::string AskedAction::nameOf(std::string_view method, std::string_view url)
{
    std::string name(method);
    name += ' ';
    appendReadable(name, utf8Prefix(url, longestUrl));
    if (url.size() > longestUrl)
        name += "…";
    return name;
}

Message messageFor(Reason reason)
{
    static constexpr MessagePattern patterns[] = {
#define REASON(enumerator, code, summary, url) {code, summary},
#include "core/engine/model/reasons.def"
#undef REASON
    };
    if (reason == Reason::None)
        return {};
    return {&patterns[static_cast<std::size_t>(reason) - 1], {}};
}

bool isRefuted(Reason reason, const HeaderList& headers, std::string_view origin, std::optional<bool> includes)
{
    const auto allowed = headers.get("Access-Control-Allow-Origin");
    const bool includesNot = includes == false;
    switch (reason) {
    case Reason::CorsMissingAllowOrigin:
    case Reason::PreflightMissingAllowOrigin:
        return allowed.has_value();
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
        return !allowed || allowed->find(',') == std::string::npos;
    case Reason::CorsAllowOriginMismatch:
    case Reason::PreflightAllowOriginMismatch:
        return !allowed || *allowed == origin || (*allowed == "*" && includesNot);
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightWildcardWithCredentials:
        return allowed != "*" || includesNot;
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
        return includesNot || headers.get("Access-Control-Allow-Credentials") == "true";
    default:
        return false;
    }
}

} // namespace fetchscope
