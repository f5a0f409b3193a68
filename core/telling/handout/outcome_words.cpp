#include "core/telling/handout/outcome_words.h"

#include "core/engine/base/readable_text.h"
#include "core/replay/entry_words.h"
#include "core/telling/handout/messages.h"

namespace fetchscope {

namespace {

std::string readable(std::string_view bytes)
{
    std::string text;
    appendReadable(text, bytes);
    return text;
}

Message because(const PreflightReason& reason)
{
    switch (reason.code) {
    case PreflightReason::Code::Method:
        return say<messages::HandoutBecauseMethod>(readable(reason.value));
    case PreflightReason::Code::Header:
        return say<messages::HandoutBecauseHeader>(readable(reason.name), readable(reason.value));
    case PreflightReason::Code::UploadListener:
        return say<messages::HandoutBecauseListener>();
    case PreflightReason::Code::StreamBody:
        return say<messages::HandoutBecauseStream>();
    }
    return {};
}

} // namespace

std::string classificationText(const ActionResult& action, Phrasebook phrases)
{
    const Classification& classification = action.classification;
    std::string text;
    if (const Message relation = messageFor(classification.relation); !relation.isEmpty())
        text.append(textOf(relation, phrases)).append(", ");
    if (!classification.preflight)
        return text.append(textOf(say<messages::HandoutNoPreflight>(), phrases));
    std::string reasons;
    for (const PreflightReason& reason : classification.preflightReasons)
        reasons.append(reasons.empty() ? "" : ", ").append(textOf(because(reason), phrases));
    return text.append(textOf(say<messages::HandoutPreflight>(reasons), phrases));
}

Message seenByPage(const Outcome& outcome)
{
    if (outcome.verdict != Verdict::Exposed && outcome.verdict != Verdict::Opaque)
        return {};
    std::string names;
    for (const std::string& name : outcome.exposedHeaders)
        names.append(names.empty() ? "" : ", ").append(name);
    MessageValue headers(names);
    if (names.empty())
        headers = say<messages::HandoutNone>();
    return say<messages::HandoutPageSees>(
        nameOf(outcome.responseType), std::size_t {outcome.status}, std::move(headers));
}

Message messageFor(const ImageUseOutcome& use)
{
    const std::string_view name = nameOf(use.use);
    Message words = use.readable ? say<messages::HandoutUseReadable>(name)
        : use.drawn              ? say<messages::HandoutUseDrawn>(name)
                                 : say<messages::HandoutUseFailed>(name);
    return use.error ? say<messages::HandoutUseError>(std::move(words), nameOf(use.at), nameOf(*use.error)) : words;
}

Message messageFor(const AnswerAhead& ahead)
{
    if (ahead.isUsed())
        return say<messages::HandoutAheadUsed>(ahead.action + 1, nameOf(ahead.kind));
    MessageValue why(nameOf(ahead.use));
    if (!ahead.had.empty() || !ahead.wants.empty())
        why = say<messages::HandoutAheadOther>(nameOf(ahead.use), readable(ahead.had), readable(ahead.wants));
    return say<messages::HandoutAheadUnused>(ahead.action + 1, nameOf(ahead.kind), std::move(why));
}

} // namespace fetchscope
