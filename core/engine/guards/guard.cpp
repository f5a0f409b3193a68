#include "core/engine/guards/guard.h"

#include "core/engine/base/ascii.h"
#include "core/engine/guards/guard_rules.h"
#include "core/engine/guards/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::size_t testCount = static_cast<std::size_t>(GuardTest::Count);

constexpr std::array<const MessagePattern*, testCount> askedPatterns {
#define GUARD_TEST(name, code, english, negated) &messages::GuardAsks##name,
#include "core/engine/guards/guard_tests.def"
#undef GUARD_TEST
};
constexpr std::array<const MessagePattern*, testCount> negatedPatterns {
#define GUARD_TEST(name, code, english, negated) &messages::GuardAsksNo##name,
#include "core/engine/guards/guard_tests.def"
#undef GUARD_TEST
};

/// `POST, PUT or PATCH`
MessageValue choiceOf(const std::vector<std::string>& values)
{
    if (values.empty())
        return "-";
    std::string front;
    for (std::size_t i = 0; i + 1 < values.size(); ++i)
        front.append(front.empty() ? "" : ", ").append(values[i]);
    return front.empty() ? MessageValue(values.back()) : MessageValue(say<messages::GuardEither>(front, values.back()));
}

} // namespace

std::span<const Guard> builtInGuards()
{
    static const std::vector<Guard> guards = [] {
        std::vector<Guard> all = isolationGuards();
        for (auto* more : {&csrfGuards, &frameworkOriginGuards}) {
            std::vector<Guard> next = more();
            std::move(next.begin(), next.end(), std::back_inserter(all));
        }
        return all;
    }();
    return guards;
}

const Guard* builtInGuard(std::string_view name)
{
    const std::string wanted = asciiLowercase(name);
    const auto guards = builtInGuards();
    const auto found = std::find_if(guards.begin(), guards.end(), [&wanted](const Guard& guard) {
        return guard.name == wanted
            || std::find(guard.aliases.begin(), guard.aliases.end(), wanted) != guard.aliases.end();
    });
    return found == guards.end() ? nullptr : &*found;
}

std::size_t ruleNumber(const Guard& guard, const GuardRule* rule)
{
    const auto found = std::find_if(
        guard.rules.begin(), guard.rules.end(), [rule](const GuardRule& candidate) { return &candidate == rule; });
    return static_cast<std::size_t>(found - guard.rules.begin()) + 1;
}

std::string_view stepOf(const GuardRule* rule)
{
    return rule ? std::string_view(rule->step) : std::string_view("otherwise");
}

Message wordsOf(const GuardCondition& condition)
{
    const auto& patterns = condition.isNegated ? negatedPatterns : askedPatterns;
    const MessagePattern* pattern = patterns[static_cast<std::size_t>(condition.test)];
    Message words {pattern, {}};
    if (pattern->valueCount() > 0)
        words.values.push_back(choiceOf(condition.values));
    return words;
}

Message conditionsOf(const GuardRule& rule)
{
    Message all;
    for (const GuardCondition& condition : rule.conditions) {
        Message words = wordsOf(condition);
        all = all.isEmpty() ? std::move(words) : say<messages::GuardBoth>(std::move(all), std::move(words));
    }
    return all.isEmpty() ? say<messages::GuardAllElse>() : all;
}

Message wordsOf(GuardDecision decision)
{
    switch (decision) {
    case GuardDecision::Allow:
        return say<messages::GuardAllows>();
    case GuardDecision::Token:
        return say<messages::GuardNeedsToken>();
    case GuardDecision::Anonymous:
        return say<messages::GuardDropsSession>();
    case GuardDecision::Refuse:
        break;
    }
    return say<messages::GuardRefuses>();
}

} // namespace fetchscope
