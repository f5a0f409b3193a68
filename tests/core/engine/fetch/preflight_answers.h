#pragma once

#include "tests/core/engine/simulation/conversation.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// What a server answers to a preflight.
namespace fetchscope::tests {

inline constexpr std::string_view doc = "https://api.example/doc";
inline constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
inline constexpr HeaderView ownOrigin {"Access-Control-Allow-Origin", "https://app.example"};
inline constexpr HeaderView credentials {"Access-Control-Allow-Credentials", "true"};

inline HeaderView methods(std::string_view value)
{
    return {"Access-Control-Allow-Methods", value};
}
inline HeaderView headers(std::string_view value)
{
    return {"Access-Control-Allow-Headers", value};
}
inline HeaderView maxAge(std::string_view value)
{
    return {"Access-Control-Max-Age", value};
}

/// A server that allows everything to everybody, for `maxAge` seconds.
inline void answerEverything(Conversation& talk, std::initializer_list<HeaderView> preflightHeaders)
{
    const auto add = [&](std::optional<std::string> method, std::initializer_list<HeaderView> list) {
        ServerRule& rule = talk.scenario().server.emplace_back();
        rule.method = std::move(method);
        ServerResponse response;
        response.headers = std::make_shared<const HeaderList>(list);
        rule.respond = response;
    };
    add("OPTIONS", preflightHeaders);
    add(std::nullopt, {ownOrigin, credentials});
}

} // namespace fetchscope::tests
