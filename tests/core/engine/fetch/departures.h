#pragma once

#include "tests/core/engine/simulation/conversation.h"

#include <QByteArray>

#include <initializer_list>
#include <string>
#include <string_view>

/// Which difference of a browser decided, and at which step.
namespace fetchscope::tests {

inline constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
inline constexpr std::string_view doc = "https://api.example/doc";

inline void fetchFrom(Conversation& talk, std::string_view url)
{
    talk.fetch(url);
    talk.exchange("GET " + std::string(url), {200, {anyOrigin}});
}

inline void putWithPreflight(Conversation& talk, std::initializer_list<HeaderView> more)
{
    RequestAction& action = talk.fetch(doc);
    action.method = "PUT";
    action.headers = pairs({{"Authorization", "Bearer t"}});
    Answer answer {204, {anyOrigin, {"Access-Control-Allow-Methods", "PUT"}}};
    answer.headers.insert(answer.headers.end(), more.begin(), more.end());
    talk.exchange("OPTIONS https://api.example/doc", answer);
    talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
}

/// The name of the difference at the last step of this kind; `(none)`, or `(not taken)`.
inline QByteArray differenceAt(const RunResult& result, StepId id)
{
    for (std::size_t step = result.trace.size(); step > 0; --step) {
        if (result.trace.step(step - 1).id != id)
            continue;
        const auto difference = result.trace.differenceAt(step - 1);
        return difference ? QByteArray(infoOf(*difference).name.data()) : QByteArray("(none)");
    }
    return "(not taken)";
}

inline QByteArray decidingDifference(const RunResult& result)
{
    const auto& difference = result.actions.front().outcome.difference;
    return difference ? QByteArray(infoOf(*difference).name.data()) : QByteArray("(none)");
}

} // namespace fetchscope::tests
