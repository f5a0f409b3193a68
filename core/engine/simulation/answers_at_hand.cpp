#include "core/engine/simulation/answers_at_hand.h"

#include "core/engine/fetch/classification.h"
#include "core/engine/initiators/image_use.h"
#include "core/engine/initiators/kept_resources.h"
#include "core/engine/initiators/prefetch_records.h"
#include "core/engine/initiators/request_outcome.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/policy/sandbox.h"

namespace fetchscope {

namespace {

/// What is there already, and the step that finds it.
struct ResourceAtHand
{
    AnswerAhead::Kind kind;
    StepId step;
    std::size_t action;
    const Response& response;
};

std::optional<ResourceAtHand> resourceAtHand(const RequestAtStart& start, const LoadUnderWay* shared)
{
    using Kind = AnswerAhead::Kind;
    const auto& [action, request, page, userAgent, trace] = start;
    if (const ModuleEntry* const module = moduleInMap(action, request, userAgent))
        return ResourceAtHand {Kind::Module, StepId::ModuleInMap, module->action, module->response};
    if (const PreloadEntry* const image = availableImage(action, request, userAgent))
        return ResourceAtHand {Kind::Image, StepId::ImageAvailable, image->action, image->response};
    if (const PreloadEntry* const file = keptFile(action, request, userAgent)) {
        const Kind kind = request.destination == Destination::Font ? Kind::Font : Kind::StyleSheet;
        return ResourceAtHand {kind, StepId::FileInPage, file->action, file->response};
    }
    if (shared != nullptr && isLoadShared(action, userAgent))
        return ResourceAtHand {Kind::UnderWay, StepId::LoadShared, shared->action, shared->response};
    return std::nullopt;
}

/// Is it a navigation to what was fetched ahead, or a speculation that was begun already?
bool answersByPrefetch(const RequestAtStart& start, ActionResult& actionResult)
{
    auto match = matchPrefetch(start.action, start.request, actionResult.index, start.userAgent, start.trace);
    if (!match)
        return false;
    actionResult.ahead = std::move(match->ahead);
    if (!match->response)
        return false;
    actionResult.classification.relation = relationOf(start.action, start.page);
    actionResult.outcome = outcomeOf(start.action, start.request, *match->response, start.userAgent.profile);
    if (!actionResult.outcome.cause)
        actionResult.outcome.decidedAt = StepId::PrefetchMatched;
    return true;
}

} // namespace

bool answersAtHand(const RequestAtStart& start, const LoadUnderWay* shared, ActionResult& actionResult)
{
    const auto& [action, request, page, userAgent, trace] = start;
    const auto found = resourceAtHand(start, shared);
    if (!found)
        return answersByPrefetch(start, actionResult);
    auto scope = trace.enter();
    trace.step(found->step, StepResult::Yes, found->action + 1);
    actionResult.classification.relation = relationOf(action, page);
    actionResult.outcome = outcomeOf(action, request, found->response, userAgent.profile);
    const bool isRefused = actionResult.outcome.cause != nullptr;
    if (!isRefused)
        actionResult.outcome.decidedAt = found->step;
    if (isUsed(action, page))
        actionResult.outcome.use = useImage({action, page, found->response, isRefused}, userAgent.profile, trace);
    actionResult.ahead = AnswerAhead {found->kind, AnswerAhead::Use::Used, found->action, {}, {}};
    return true;
}

Relation relationOf(const RequestAction& action, const Page& page)
{
    const auto url = urlOf(action, page.creationUrl);
    return url && action.initiator != InitiatorKind::AddressBar ? relationTo(page.origin, *url) : Relation::None;
}

bool isUsed(const RequestAction& action, const Page& page)
{
    return action.use && mayRunScripts(page);
}

} // namespace fetchscope
