#include "core/engine/http/headers.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;

/// What let the page have the response, as an answer; empty where that is no question.
Message answerForExposed(const Outcome& outcome)
{
    switch (outcome.decidedAt) {
    case StepId::CorsWildcard:
        return say<messages::AnswerResponseWildcard>();
    case StepId::CorsNoCredentials:
        return say<messages::AnswerResponseNamed>();
    case StepId::CorsAllowCredentials:
        return say<messages::AnswerResponseCredentials>();
    case StepId::MainSameOriginOrData:
        return say<messages::AnswerResponseAtHome>();
    case StepId::MainHostPermission:
        return say<messages::AnswerResponsePermission>();
    default:
        return {};
    }
}

Message rightAnswer(const AskedAction& action)
{
    const Outcome& outcome = action.action().outcome;
    switch (outcome.verdict) {
    case Verdict::Exposed:
        if (outcome.decidedAt == StepId::MainSameOriginOrData
            && action.action().classification.relation != Relation::SameOrigin)
            return {};
        return answerForExposed(outcome);
    case Verdict::Opaque:
        return outcome.responseType == ResponseType::OpaqueRedirect ? say<messages::AnswerResponseRedirect>()
                                                                    : say<messages::AnswerResponseOpaque>();
    case Verdict::Blocked:
        return outcome.cause && outcome.cause->reason != Reason::None
            ? say<messages::AnswerErrorBecause>(messageFor(outcome.cause->reason))
            : Message();
    case Verdict::NetworkError:
    case Verdict::Navigated:
        break;
    }
    return {};
}

/// Errors that did not come about, though the rule was there to make them.
void addWrongErrors(const AskedAction& action, std::vector<Message>& wrong)
{
    const Outcome& outcome = action.action().outcome;
    const auto add = [&](Reason reason) { wrong.push_back(say<messages::AnswerErrorBecause>(messageFor(reason))); };
    const bool isError = outcome.verdict == Verdict::Blocked;
    const std::size_t end = action.action().endExchange;
    const bool hasExchange = action.action().firstExchange < end;
    const Exchange* last = hasExchange ? &action.result().exchanges[end - 1] : nullptr;
    const auto mode = action.credentialsMode();
    const auto includes = mode ? std::optional<bool>(*mode == "include") : std::nullopt;
    for (const Reason reason : {Reason::CorsAllowOriginMismatch, Reason::CorsMissingAllowOrigin,
             Reason::CorsWildcardWithCredentials, Reason::CorsMissingAllowCredentials}) {
        if (isError && outcome.cause->reason == reason)
            continue;
        // Of what nobody answered nothing can be said; an answer of another request is none of this.
        const bool isRefutedByAnswer = last && last->responseHeaders && !last->networkFailure
            && last->kind == Exchange::Kind::Request
            && isRefuted(reason, *last->responseHeaders, last->requestHeaders.get("Origin").value_or(""), includes);
        const bool isOfCredentials =
            reason == Reason::CorsWildcardWithCredentials || reason == Reason::CorsMissingAllowCredentials;
        if (isError ? (!last || isRefutedByAnswer) : (!isOfCredentials || includes != false))
            add(reason);
    }
    const auto passed = [&](StepId id) { return !isError || action.has(id, StepResult::Passed); };
    if (passed(StepId::MixedAllowed) && !last)
        add(Reason::MixedContent);
    if (!isError && action.action().classification.relation != Relation::SameOrigin)
        add(Reason::PreflightMissingAllowOrigin);
}

/// The first step of what decided: of the CORS check, where it was one.
std::size_t askedAt(const AskedAction& action, std::size_t deciding)
{
    std::size_t asked = deciding;
    if (infoOf(action.step(deciding).id).algorithm != Algorithm::CorsCheck)
        return asked;
    while (asked > action.firstStep() && infoOf(action.step(asked - 1).id).algorithm == Algorithm::CorsCheck)
        --asked;
    return asked;
}

std::string joined(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty())
            text += ", ";
        text += name;
    }
    return text;
}

Message answerFor(const std::vector<std::string>& names)
{
    return names.empty() ? say<messages::AnswerNoHeaders>() : say<messages::AnswerValue>(joined(names));
}

} // namespace

void askAboutResult(const AskedAction& action, QuestionDrafts& drafts)
{
    const ActionResult& result = action.action();
    const Outcome& outcome = result.outcome;
    // A preflight that fails is asked about by itself; what came ahead, too.
    const bool isOfPreflight = outcome.cause && outcome.cause->inPreflight;
    if (!result.isRequest || !action.request() || isOfPreflight || (result.ahead && result.ahead->isUsed()))
        return;
    const ResponseReader reader = infoOf(action.request()->initiator).reader;
    const bool isBlocked = outcome.verdict == Verdict::Blocked;
    if (reader != ResponseReader::Script && reader != ResponseReader::Element && !isBlocked)
        return;
    const auto deciding = decidingStep(action.result(), result);
    Message right = rightAnswer(action);
    if (!deciding || right.isEmpty())
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::Result;
    draft.asked = askedAt(action, *deciding);
    draft.step = *deciding;
    draft.isAboutOutcome = true;
    draft.text = say<messages::QuestionResult>(action.nameOfRequest());
    draft.right = std::move(right);
    const bool isAtHome = result.classification.relation == Relation::SameOrigin && !outcome.redirected && !isBlocked;
    if (outcome.verdict != Verdict::Opaque)
        draft.wrong.push_back(say<messages::AnswerResponseOpaque>());
    if (!isAtHome && outcome.decidedAt != StepId::CorsNoCredentials
        && outcome.decidedAt != StepId::CorsAllowCredentials)
        draft.wrong.push_back(say<messages::AnswerResponseNamed>());
    addWrongErrors(action, draft.wrong);
    if (outcome.decidedAt != StepId::MainSameOriginOrData)
        draft.wrong.push_back(say<messages::AnswerResponseAtHome>());
    draft.guess = isAtHome ? Guess::Easy : outcome.verdict == Verdict::Exposed ? Guess::Open : Guess::Wrong;
    drafts.push_back(std::move(draft));
}

void askAboutReadableHeaders(const AskedAction& action, QuestionDrafts& drafts)
{
    const ActionResult& result = action.action();
    const Outcome& outcome = result.outcome;
    const auto filtered = action.findBefore(StepId::MainFilterCors, action.endStep());
    if (!action.request() || !filtered || outcome.verdict != Verdict::Exposed
        || outcome.responseType != ResponseType::Cors || result.storedAnswer || result.ahead
        || infoOf(action.request()->initiator).reader != ResponseReader::Script
        || result.firstExchange >= result.endExchange)
        return;
    const Exchange& exchange = action.result().exchanges[result.endExchange - 1];
    if (!exchange.responseHeaders || exchange.networkFailure)
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::ReadableHeaders;
    draft.step = *filtered;
    draft.asked = *filtered;
    for (const StepId id : {StepId::MainExposeAll, StepId::MainExposeNames, StepId::MainExposeFailure}) {
        const auto found = action.findBefore(id, *filtered);
        if (found && *found + 1 == *filtered)
            draft.asked = *found;
    }
    draft.text = say<messages::QuestionReadableHeaders>(AskedAction::nameOf(exchange));
    draft.right = answerFor(outcome.exposedHeaders);
    std::vector<std::string> all;
    std::vector<std::string> safelisted;
    std::vector<std::string> notOfCors;
    for (const HeaderView header : *exchange.responseHeaders) {
        const std::string name = asciiLowercase(header.name);
        all.push_back(name);
        if (isCorsSafelistedResponseHeaderName(name))
            safelisted.push_back(name);
        if (!name.starts_with("access-control-") && name != "set-cookie")
            notOfCors.push_back(name);
    }
    draft.wrong = {answerFor(notOfCors), answerFor(safelisted), answerFor(all), answerFor({})};
    draft.guess = safelisted.size() < notOfCors.size() ? Guess::Wrong : Guess::Easy;
    drafts.push_back(std::move(draft));
}

void askAboutPixels(const AskedAction& action, QuestionDrafts& drafts)
{
    const auto& use = action.action().outcome.use;
    if (!use || !action.request() || action.firstStep() >= action.endStep())
        return;
    const auto exception = [](ImageUseCall call, ImageUseError error) {
        return say<messages::AnswerException>(nameOf(call), nameOf(error));
    };
    std::optional<std::size_t> asked;
    for (const Algorithm algorithm : {Algorithm::CheckUsability, Algorithm::NotOriginClean, Algorithm::DrawImage,
             Algorithm::CreateImageBitmap, Algorithm::TexImage2D}) {
        const auto found = action.find(algorithm);
        if (found && (!asked || *found < *asked))
            asked = found;
    }
    if (!asked || (!use->error && use->drawn != use->readable))
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::Pixels;
    draft.asked = *asked;
    draft.step = action.endStep() - 1;
    draft.text = say<messages::QuestionPixels>(action.nameOfRequest());
    draft.right = use->error ? exception(use->at, *use->error)
        : use->readable      ? say<messages::AnswerPixels>()
                             : say<messages::AnswerNoPixels>();
    draft.wrong = {say<messages::AnswerPixels>(), say<messages::AnswerNoPixels>()};
    using Call = ImageUseCall;
    const Call first = use->use == ImageUse::WebGl ? Call::TexImage2D
        : use->use == ImageUse::ImageBitmap        ? Call::CreateImageBitmap
                                                   : Call::DrawImage;
    draft.wrong.insert(draft.wrong.begin() + 1, exception(first, ImageUseError::SecurityError));
    if (use->use != ImageUse::WebGl)
        draft.wrong.insert(draft.wrong.begin() + 1, exception(Call::GetImageData, ImageUseError::SecurityError));
    draft.isAboutOutcome = true;
    draft.guess = Guess::Wrong;
    drafts.push_back(std::move(draft));
}

} // namespace fetchscope
