#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;
using Use = AnswerAhead::Use;

Message answerFor(Use use)
{
    switch (use) {
    case Use::Used:
        return say<messages::AnswerAheadUsed>();
    case Use::Destination:
    case Use::Credentials:
    case Use::Mode:
    case Use::Integrity:
    case Use::ScriptKind:
    case Use::Method:
    case Use::Headers:
    case Use::Options:
    case Use::Keepalive:
    case Use::Synchronous:
        return say<messages::AnswerAheadUnfit>();
    case Use::Failed:
    case Use::Status:
        return say<messages::AnswerAheadFailed>();
    case Use::Expired:
        return say<messages::AnswerAheadExpired>();
    case Use::Search:
        return say<messages::AnswerAheadSearch>();
    case Use::Fragment:
        return say<messages::AnswerAheadFragment>();
    case Use::Cookies:
        break;
    }
    return say<messages::AnswerAheadCookies>();
}

/// Five minutes, after which a prefetch is of no use any more.
constexpr double prefetchLife = 300;

Message answerFor(StorageAccessResult result)
{
    switch (result) {
    case StorageAccessResult::Granted:
        return say<messages::AnswerAccessGranted>();
    case StorageAccessResult::NotNeeded:
        return say<messages::AnswerAccessNotNeeded>();
    case StorageAccessResult::Denied:
        return say<messages::AnswerAccessDenied>();
    case StorageAccessResult::NoUserActivation:
        return say<messages::AnswerAccessNoActivation>();
    case StorageAccessResult::OpaqueOrigin:
        return say<messages::AnswerAccessOpaque>();
    case StorageAccessResult::Unavailable:
        break;
    }
    return say<messages::AnswerAccessUnavailable>();
}

} // namespace

void askWhatCameAhead(const AskedAction& action, QuestionDrafts& drafts)
{
    const auto& ahead = action.action().ahead;
    if (!ahead || !action.request() || ahead->action >= action.result().actions.size())
        return;
    std::optional<std::size_t> answered;
    for (const StepId id : {StepId::PreloadNoKey, StepId::PreloadIntegrity, StepId::PreloadConsumed,
             StepId::ImageAvailable, StepId::PrefetchExpired, StepId::PrefetchCredentials, StepId::PrefetchMatched,
             StepId::PrefetchNoMatch, StepId::ModuleInMap}) {
        const auto found = action.find(id);
        if (found && (!answered || *found < *answered))
            answered = found;
    }
    if (!answered)
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::Ahead;
    draft.asked = *answered;
    draft.step = *answered;
    draft.isAboutOutcome = true;
    draft.text = say<messages::QuestionAhead>(action.nameOfRequest(), ahead->action + 1);
    draft.right = answerFor(ahead->use);
    draft.wrong.push_back(answerFor(Use::Used));
    const ActionResult& earlier = action.result().actions[ahead->action];
    const bool isUsed = ahead->isUsed();
    // Several things may speak against it: only what surely does not is wrong.
    if (isUsed || ahead->use == Use::Expired)
        draft.wrong.push_back(answerFor(isUsed ? Use::Destination : Use::Used));
    if (isUsed || earlier.outcome.verdict == Verdict::Exposed)
        draft.wrong.push_back(answerFor(Use::Failed));
    if (isUsed || action.action().startedAt - earlier.startedAt < prefetchLife)
        draft.wrong.push_back(answerFor(Use::Expired));
    draft.guess = isUsed ? Guess::Open : Guess::Wrong;
    drafts.push_back(std::move(draft));
}

void askAboutStorageAccess(const AskedAction& action, QuestionDrafts& drafts)
{
    const auto& access = action.action().storageAccess;
    if (!access || action.firstStep() >= action.endStep())
        return;
    QuestionDraft draft;
    draft.kind = QuestionKind::StorageAccess;
    draft.asked = action.firstStep();
    draft.step = action.endStep() - 1;
    draft.isAboutOutcome = true;
    draft.text = say<messages::QuestionStorageAccess>(action.nameOfAction());
    draft.right = answerFor(*access);
    for (const StorageAccessResult other : {StorageAccessResult::Granted, StorageAccessResult::NotNeeded,
             StorageAccessResult::NoUserActivation, StorageAccessResult::Denied, StorageAccessResult::Unavailable})
        draft.wrong.push_back(answerFor(other));
    drafts.push_back(std::move(draft));
}

} // namespace fetchscope
