#include "core/telling/timeline/request_names.h"

#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"

#include <algorithm>

namespace fetchscope {

namespace {

Message timeNumber(std::size_t number)
{
    switch (number) {
    case 1:
        return say<messages::TimeFirst>();
    case 2:
        return say<messages::TimeSecond>();
    case 3:
        return say<messages::TimeThird>();
    case 4:
        return say<messages::TimeFourth>();
    default:
        return say<messages::TimeOfNumber>(number);
    }
}

} // namespace

RequestNames::RequestNames(const Run& run)
{
    for (std::size_t i = 0; i < run.result.actions.size(); ++i) {
        const AskedAction action(run, i);
        const std::string ofPage = action.nameOfAction();
        if (ofPage.empty())
            continue;
        bool isSent = false;
        for (std::size_t k = action.action().firstExchange; k < action.action().endExchange; ++k) {
            std::string name = AskedAction::nameOf(run.result.exchanges[k]);
            const bool isOfPage = !isSent && name == ofPage;
            isSent = isSent || isOfPage;
            m_occurrences[std::move(name)].push_back({i, k, isOfPage});
        }
        if (!isSent)
            m_occurrences[ofPage].push_back({i, std::nullopt, true});
    }
}

std::size_t RequestNames::numberOf(
    const std::vector<Occurrence>& all, std::size_t action, std::optional<std::size_t> exchange) const
{
    const auto isExact = [&](const Occurrence& one) { return exchange && one.exchange == exchange; };
    auto found = std::find_if(all.begin(), all.end(), isExact);
    if (found == all.end())
        found = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) { return one.action == action; });
    if (found == all.end())
        return 0;
    if (found != all.begin())
        return static_cast<std::size_t>(found - all.begin()) + 1;
    const auto comesAgain = [&](const Occurrence& one) { return one.isOfPage && one.action != action; };
    return std::any_of(found + 1, all.end(), comesAgain) ? 1 : 0;
}

Message RequestNames::told(Message text, std::size_t action, std::optional<std::size_t> exchange) const
{
    for (MessageValue& value : text.values) {
        const auto found = value.text() ? m_occurrences.find(*value.text()) : m_occurrences.end();
        if (found == m_occurrences.end())
            continue;
        if (const std::size_t number = numberOf(found->second, action, exchange))
            value = MessageValue(say<messages::NameOfTime>(found->first, timeNumber(number)));
    }
    return text;
}

} // namespace fetchscope
