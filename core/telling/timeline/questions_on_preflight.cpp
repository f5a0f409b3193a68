#include "core/engine/http/methods.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;

Message partOf(const PreflightReason& reason)
{
    switch (reason.code) {
    case PreflightReason::Code::Method:
        return say<messages::PartMethod>(reason.value);
    case PreflightReason::Code::Header:
        return say<messages::PartHeader>(reason.name);
    case PreflightReason::Code::UploadListener:
        return say<messages::PartUploadListener>();
    case PreflightReason::Code::StreamBody:
        break;
    }
    return say<messages::PartStreamBody>();
}

/// Because of all of them; of none: an empty message.
Message because(const std::vector<Message>& parts)
{
    if (parts.empty())
        return {};
    Message all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all = say<messages::PartAnd>(std::move(all), parts[i]);
    return say<messages::AnswerPreflightBecause>(std::move(all));
}

/// Other sets of causes than the right one: some of them, and those with one that is none.
void addWrongCauses(const AskedAction& action, const std::vector<Message>& parts, std::vector<Message>& wrong)
{
    const RequestAction& request = *action.request();
    for (std::size_t i = 0; i < parts.size() && parts.size() > 1; ++i)
        wrong.push_back(because({parts[i]}));
    const std::string method = methodOf(request);
    const auto isPart = [&](const Message& part) { return std::find(parts.begin(), parts.end(), part) != parts.end(); };
    std::vector<Message> harmless;
    if (request.body)
        harmless.push_back(say<messages::PartHeader>("content-type"));
    for (const auto& [name, value] : request.headers.value_or(std::vector<std::pair<std::string, std::string>>()))
        harmless.push_back(say<messages::PartHeader>(asciiLowercase(name)));
    if (isCorsSafelistedMethod(method) && (request.body || !parts.empty()))
        harmless.push_back(say<messages::PartMethod>(method));
    for (const Message& part : harmless) {
        if (isPart(part))
            continue;
        std::vector<Message> more = parts;
        more.insert(part.pattern == &messages::PartMethod ? more.begin() : more.end(), part);
        wrong.push_back(because(more));
    }
}

/// Why main fetch asks for no preflight, in the words of an answer; empty where that is no question.
Message whyNone(const AskedAction& action, StepId branch)
{
    switch (branch) {
    case StepId::MainCors:
        return say<messages::AnswerNoPreflightSimple>();
    case StepId::MainNoCors:
        return say<messages::AnswerNoPreflightNoCors>();
    case StepId::MainHostPermission:
        return say<messages::AnswerNoPreflightPermission>();
    case StepId::MainSameOriginOrData:
        break;
    default:
        return {};
    }
    if (action.action().mode == RequestMode::Navigate)
        return say<messages::AnswerNoPreflightNavigation>();
    if (action.action().mode == RequestMode::WebSocket)
        return say<messages::AnswerNoPreflightWebSocket>();
    if (action.action().classification.relation == Relation::SameOrigin)
        return say<messages::AnswerNoPreflightAtHome>();
    return {};
}

bool looksUnsafe(const RequestAction& request)
{
    return !isCorsSafelistedMethod(methodOf(request)) || (request.headers && !request.headers->empty());
}

/// What the cache knew when it was asked.
enum class CacheKnowledge : std::uint8_t { Hit, Nothing, Other, Stale };

std::optional<CacheKnowledge> knowledgeOfCache(const AskedAction& action, std::size_t asked, std::size_t answered)
{
    if (action.step(answered).id == StepId::HttpPreflightCached)
        return CacheKnowledge::Hit;
    if (action.action().preflightCache == PreflightCacheUse::Stale)
        return CacheKnowledge::Stale;
    const auto* state = stateAtStep(action.trace().preflightCacheStates(), asked == 0 ? 0 : asked - 1);
    if (!state)
        return CacheKnowledge::Nothing;
    const std::string origin(action.page().origin.serialize());
    const auto url = urlOf(*action.request(), action.page().creationUrl);
    if (!url)
        return std::nullopt;
    const auto concerns = [&](const PreflightCacheEntry& entry) {
        return entry.key->url == url->href() && entry.key->origin == origin;
    };
    return std::any_of(state->entries.begin(), state->entries.end(), concerns) ? CacheKnowledge::Other
                                                                               : CacheKnowledge::Nothing;
}

Message answerFor(CacheKnowledge state)
{
    switch (state) {
    case CacheKnowledge::Hit:
        return say<messages::AnswerCacheHit>();
    case CacheKnowledge::Nothing:
        return say<messages::AnswerCacheNothing>();
    case CacheKnowledge::Other:
        return say<messages::AnswerCacheOther>();
    case CacheKnowledge::Stale:
        break;
    }
    return say<messages::AnswerCacheStale>();
}

} // namespace

void askAboutPreflight(const AskedAction& action, QuestionDrafts& drafts)
{
    std::optional<std::size_t> branch;
    for (const StepId id : {StepId::MainPreflight, StepId::MainCors, StepId::MainNoCors, StepId::MainHostPermission,
             StepId::MainSameOriginOrData}) {
        const auto found = action.find(id);
        if (found && (!branch || *found < *branch))
            branch = found;
    }
    if (!branch || !action.request())
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::Preflight;
    draft.asked = *branch;
    draft.step = *branch;
    draft.text = say<messages::QuestionPreflight>(action.nameOfRequest());
    const StepId id = action.step(*branch).id;
    std::vector<Message> parts;
    if (id == StepId::MainPreflight) {
        for (const PreflightReason& reason : action.action().classification.preflightReasons)
            parts.push_back(partOf(reason));
        draft.right = because(parts);
        addWrongCauses(action, parts, draft.wrong);
        // Not all that are offered say yes.
        const std::size_t place = std::min<std::size_t>(draft.wrong.size(), 2);
        draft.wrong.insert(
            draft.wrong.begin() + static_cast<std::ptrdiff_t>(place), say<messages::AnswerNoPreflightSimple>());
        if (action.credentialsMode() == "include")
            draft.wrong.push_back(say<messages::AnswerPreflightCookies>());
        draft.wrong.push_back(say<messages::AnswerPreflightAnyway>());
        draft.guess = parts.size() > 1 ? Guess::Wrong : Guess::Open;
    } else {
        draft.right = whyNone(action, id);
        addWrongCauses(action, {}, draft.wrong);
        const bool isOther = action.action().classification.relation != Relation::SameOrigin;
        if (isOther && action.credentialsMode() == "include")
            draft.wrong.push_back(say<messages::AnswerPreflightCookies>());
        if (isOther)
            draft.wrong.push_back(say<messages::AnswerPreflightAnyway>());
        // What is simple anyway would be right, too.
        if (!isCorsSafelistedMethod(methodOf(*action.request()))) {
            draft.wrong.insert(draft.wrong.begin(), because({say<messages::PartMethod>(methodOf(*action.request()))}));
            draft.wrong.push_back(say<messages::AnswerNoPreflightSimple>());
        }
        if (isOther && id != StepId::MainNoCors && action.action().mode == RequestMode::Cors)
            draft.wrong.push_back(say<messages::AnswerNoPreflightNoCors>());
        draft.wrong.push_back(because({say<messages::PartMethod>(methodOf(*action.request()))}));
        draft.guess = looksUnsafe(*action.request()) || action.request()->body ? Guess::Wrong
            : isOther && id == StepId::MainCors                                ? Guess::Open
                                                                               : Guess::Easy;
    }
    if (!draft.right.isEmpty())
        drafts.push_back(std::move(draft));
}

void askAboutPreflightCache(const AskedAction& action, QuestionDrafts& drafts)
{
    const auto preflight = action.find(StepId::MainPreflight);
    if (!preflight)
        return;
    auto answered = action.find(StepId::HttpPreflightNeeded, *preflight);
    const auto hit = action.find(StepId::HttpPreflightCached, *preflight);
    if (hit && (!answered || *hit < *answered))
        answered = hit;
    // The cache is asked once, at the first URL.
    if (!answered || action.find(StepId::RedirectMain, 0, *answered)
        || action.find(StepId::HttpPreflightNeeded, *answered + 1)
        || action.find(StepId::HttpPreflightCached, *answered + 1))
        return;
    const bool wasPreflighted = std::any_of(action.result().exchanges.begin(),
        action.result().exchanges.begin() + static_cast<std::ptrdiff_t>(action.action().firstExchange),
        [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Preflight; });
    const auto state = knowledgeOfCache(action, *preflight + 1, *answered);
    if (!state)
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::PreflightCache;
    draft.asked = *preflight + 1;
    draft.step = *answered;
    draft.text = say<messages::QuestionPreflightCache>(action.nameOfRequest());
    draft.right = answerFor(*state);
    for (const CacheKnowledge other :
        {CacheKnowledge::Hit, CacheKnowledge::Stale, CacheKnowledge::Nothing, CacheKnowledge::Other}) {
        // Part of what has expired may be of another request.
        const bool mayBeBoth = *state == CacheKnowledge::Stale && other == CacheKnowledge::Other;
        if (other != *state && !mayBeBoth)
            draft.wrong.push_back(answerFor(other));
    }
    draft.guess = !wasPreflighted ? Guess::Trivial : *state == CacheKnowledge::Hit ? Guess::Open : Guess::Wrong;
    drafts.push_back(std::move(draft));
}

void askAboutPreflightAnswer(const AskedAction& action, QuestionDrafts& drafts)
{
    for (std::size_t i = action.action().firstExchange; i < action.action().endExchange; ++i) {
        const Exchange& exchange = action.result().exchanges[i];
        const auto building = action.buildingOf(i);
        if (exchange.kind != Exchange::Kind::Preflight || exchange.networkFailure || !exchange.responseHeaders
            || !building)
            continue;
        const auto checked = action.find(Algorithm::CorsCheck, building->sent);
        auto passed = action.find(StepId::PreflightPassed, building->sent);
        // Of another preflight.
        if (passed && action.find(StepId::WireSend, building->sent + 1, *passed))
            passed.reset();
        const ErrorCause* cause = action.action().outcome.cause.get();
        // What passes may still be stopped by another rule before it goes out.
        if (!checked || (!passed && (!cause || !cause->inPreflight))
            || (passed && !action.find(StepId::WireSend, *passed)))
            continue;
        QuestionDraft draft;
        draft.kind = QuestionKind::PreflightAnswer;
        draft.exchange = i;
        draft.asked = *checked;
        draft.text = say<messages::QuestionPreflightAnswer>(action.nameOfRequest());
        const auto deciding = decidingStep(action.result(), action.action());
        draft.step = passed ? *passed : deciding.value_or(*checked);
        draft.right =
            passed ? say<messages::AnswerPreflightPasses>() : say<messages::AnswerNoBecause>(messageFor(cause->reason));
        if (!passed)
            draft.wrong.push_back(say<messages::AnswerPreflightPasses>());
        const HeaderList& headers = *exchange.responseHeaders;
        const std::string origin = exchange.requestHeaders.get("Origin").value_or(std::string());
        const auto mode = action.credentialsMode();
        const auto includes = mode ? std::optional<bool>(*mode == "include") : std::nullopt;
        const auto isWrong = [&](Reason reason) {
            if (passed)
                return true;
            switch (reason) {
            case Reason::PreflightStatus:
                return isOkStatus(exchange.status);
            case Reason::PreflightMethod:
                return action.has(StepId::PreflightMethodCheck, StepResult::Passed);
            case Reason::PreflightHeader:
                return !exchange.requestHeaders.contains("Access-Control-Request-Headers");
            default:
                return isRefuted(reason, headers, origin, includes);
            }
        };
        for (const Reason reason : {Reason::PreflightHeader, Reason::PreflightMethod, Reason::PreflightStatus,
                 Reason::PreflightMissingAllowCredentials, Reason::PreflightAllowOriginMismatch,
                 Reason::PreflightMissingAllowOrigin}) {
            if ((passed || reason != cause->reason) && isWrong(reason))
                draft.wrong.push_back(say<messages::AnswerNoBecause>(messageFor(reason)));
        }
        draft.guess = passed ? Guess::Open : Guess::Wrong;
        drafts.push_back(std::move(draft));
    }
}

} // namespace fetchscope
