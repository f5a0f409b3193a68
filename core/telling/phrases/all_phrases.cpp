#include "core/telling/phrases/all_phrases.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/http_cache.h"
#include "core/engine/browser/messages.h"
#include "core/engine/fetch/messages.h"
#include "core/engine/guards/guard_options.h"
#include "core/engine/guards/messages.h"
#include "core/engine/http/cookies.h"
#include "core/engine/initiators/initiator.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/reason.h"
#include "core/engine/policy/opaque_response_blocking.h"
#include "core/engine/simulation/messages.h"
#include "core/reading/har/messages.h"
#include "core/reading/importers/messages.h"
#include "core/reading/io/messages.h"
#include "core/reading/json/messages.h"
#include "core/reading/scenario/messages.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_policy/messages.h"
#include "core/reading/server_presets/messages.h"
#include "core/replay/entry_words.h"
#include "core/replay/messages.h"
#include "core/telling/advice/messages.h"
#include "core/telling/attack/messages.h"
#include "core/telling/checks/messages.h"
#include "core/telling/explain/cookie_remedies.h"
#include "core/telling/explain/phrasebook.h"
#include "core/telling/explain/remedies.h"
#include "core/telling/explain/sentences.h"
#include "core/telling/handout/messages.h"
#include "core/telling/lessons/messages.h"
#include "core/telling/loopback/messages.h"
#include "core/telling/matrix/messages.h"
#include "core/telling/messages/messages.h"
#include "core/telling/reference/header_info.h"
#include "core/telling/reference/messages.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/questions.h"
#include "core/writing/protocol/messages.h"

#include <unordered_set>

namespace fetchscope {

namespace {

/// Most titles are as a page writes them; the others begin like a sentence.
bool isInWords(const InitiatorInfo& initiator)
{
    return isAsciiUpperAlpha(initiator.title.front()) && initiator.title.find(' ') != std::string_view::npos;
}

} // namespace

std::vector<std::string_view> allPhrases()
{
    std::vector<std::string_view> phrases;
    std::unordered_set<std::string_view> known;
    const auto add = [&](std::string_view phrase) {
        if (!phrase.empty() && known.insert(phrase).second)
            phrases.push_back(phrase);
    };
    for (std::uint16_t i = 1; i < static_cast<std::uint16_t>(StepId::Count); ++i) {
        const StepInfo& step = infoOf(static_cast<StepId>(i));
        add(infoOf(step.algorithm).name);
        add(step.text);
        add(step.condition);
        add(step.shortName);
    }
    for (const ReasonInfo& reason : allReasons()) {
        add(reason.summary);
        add(sentenceFor(reason.reason));
        const Remedy& remedy = remedyFor(reason.reason);
        for (const std::string_view text : {remedy.mend, remedy.wrong, remedy.unsure})
            add(text);
    }
    for (std::uint8_t i = 1; i < static_cast<std::uint8_t>(MessageCause::Count); ++i) {
        const auto cause = static_cast<MessageCause>(i);
        const Remedy& remedy = remedyFor(cause);
        for (const std::string_view text : {infoOf(cause).summary, remedy.mend, remedy.wrong, remedy.unsure})
            add(text);
    }
    for (const InitiatorInfo& initiator : allInitiators()) {
        if (isInWords(initiator))
            add(initiator.title);
    }
    for (const HeaderInfo& header : allHeaders())
        add(header.summary);
    for (const DifferenceInfo& difference : allDifferences())
        add(difference.summary);
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Sentence::Count); ++i)
        add(textOf(static_cast<Sentence>(i)));
    // Values.
    for (std::uint16_t i = 1; i < static_cast<std::uint16_t>(StepId::Count); ++i)
        forEachValueName(infoOf(static_cast<StepId>(i)).valueNames, add);
    add(emptyValue);
    for (const std::string_view placeholder : placeholderValues)
        add(placeholder);
    for (const std::string_view word : {"yes", "no"})
        add(word);
    for (std::uint8_t i = 0; i < cookieVerdictCount; ++i) {
        add(describe(static_cast<CookieVerdict>(i)));
        add(remedyFor(static_cast<CookieVerdict>(i)));
    }
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(StoreVerdict::NoFreshness); ++i)
        add(describe(static_cast<StoreVerdict>(i)));
    for (const std::string_view why : whysOfOpaqueResponseBlocking())
        add(why);
    for (const Guard& guard : builtInGuards())
        add(guard.about);
    for (const GuardOption& option : guardOptions())
        add(option.about);
    for (std::size_t i = 0; i < questionKinds; ++i)
        add(infoOf(static_cast<QuestionKind>(i)).subject.english);
    for (const MessagePattern* message : allMessagePatterns())
        add(message->english);
    return phrases;
}

std::span<const MessagePattern* const> allMessagePatterns()
{
    static constexpr const MessagePattern* patterns[] = {
#define MESSAGE(name, code, english) &messages::name,
#include "core/engine/browser/messages.def"
#include "core/engine/fetch/messages.def"
#include "core/engine/guards/messages.def"
#include "core/engine/simulation/messages.def"
#include "core/reading/har/messages.def"
#include "core/reading/importers/messages.def"
#include "core/reading/io/messages.def"
#include "core/reading/json/messages.def"
#include "core/reading/scenario/messages.def"
#include "core/reading/server_configuration/messages.def"
#include "core/reading/server_policy/messages.def"
#include "core/reading/server_presets/messages.def"
#include "core/replay/entry_words.def"
#include "core/replay/messages.def"
#include "core/telling/advice/messages.def"
#include "core/telling/attack/messages.def"
#include "core/telling/checks/messages.def"
#include "core/telling/handout/messages.def"
#include "core/telling/lessons/messages.def"
#include "core/telling/loopback/messages.def"
#include "core/telling/matrix/messages.def"
#include "core/telling/messages/messages.def"
#include "core/telling/reference/messages.def"
#include "core/telling/timeline/messages.def"
#include "core/writing/protocol/messages.def"
#undef MESSAGE
    };
    return patterns;
}

} // namespace fetchscope
