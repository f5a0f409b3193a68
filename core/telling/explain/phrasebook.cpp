#include "core/telling/explain/phrasebook.h"

#include "core/engine/browser/messages.h"
#include "core/engine/fetch/messages.h"
#include "core/engine/http/cookies.h"
#include "core/engine/model/reason.h"
#include "core/engine/policy/opaque_response_blocking.h"
#include "core/engine/simulation/messages.h"
#include "core/reading/har/messages.h"
#include "core/reading/importers/messages.h"
#include "core/reading/io/messages.h"
#include "core/reading/json/messages.h"
#include "core/reading/scenario/messages.h"
#include "core/replay/isolation_policy.h"
#include "core/replay/messages.h"
#include "core/telling/explain/sentences.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace fetchscope {

namespace {

/// What stands for a value that is not there.
constexpr std::array<std::string_view, 4> placeholders {"(absent)", "(none)", "(does not parse)", "no referrer"};
/// Names of values that are words of ours always.
constexpr std::array<std::string_view, 2> wordNames {"why", "include"};

/// Calls `take` with each name of a list with commas between them.
template <class Take> void forEachName(std::string_view names, Take take)
{
    while (!names.empty()) {
        const std::size_t comma = names.find(',');
        take(names.substr(0, comma));
        names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
    }
}

} // namespace

bool isPhrase(StepId step, std::size_t index, std::string_view value)
{
    if (std::find(placeholders.begin(), placeholders.end(), value) != placeholders.end())
        return true;
    bool isWord = false;
    forEachName(infoOf(step).valueNames, [&, at = std::size_t {0}](std::string_view name) mutable {
        if (at++ == index)
            isWord = std::find(wordNames.begin(), wordNames.end(), name) != wordNames.end()
                || (name == "policy" && value == textOf(Sentence::HeaderAbsent));
    });
    return isWord;
}

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
    }
    for (const ReasonInfo& reason : allReasons()) {
        add(reason.summary);
        add(sentenceFor(reason.reason));
    }
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Sentence::Count); ++i)
        add(textOf(static_cast<Sentence>(i)));
    // Values.
    for (std::uint16_t i = 1; i < static_cast<std::uint16_t>(StepId::Count); ++i)
        forEachName(infoOf(static_cast<StepId>(i)).valueNames, add);
    add(emptyValue);
    for (const std::string_view placeholder : placeholders)
        add(placeholder);
    for (const std::string_view word : {"yes", "no"})
        add(word);
    for (std::uint8_t i = 0; i < cookieVerdictCount; ++i)
        add(describe(static_cast<CookieVerdict>(i)));
    for (const std::string_view why : whysOfOpaqueResponseBlocking())
        add(why);
    for (const IsolationPolicy& policy : builtInIsolationPolicies())
        add(policy.summary);
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
#include "core/engine/simulation/messages.def"
#include "core/reading/har/messages.def"
#include "core/reading/importers/messages.def"
#include "core/reading/io/messages.def"
#include "core/reading/json/messages.def"
#include "core/reading/scenario/messages.def"
#include "core/replay/messages.def"
#undef MESSAGE
    };
    return patterns;
}

} // namespace fetchscope
