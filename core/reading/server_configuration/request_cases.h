#pragma once

#include "core/engine/simulation/scenario.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// The value of a header that a server sends: a text, or what a header of the request says.
struct SentValue
{
    std::string text;
    /// The request's header that is repeated; empty: the text counts.
    std::string requestHeader {};

    bool operator==(const SentValue&) const = default;
};

/// What a server answers in one case.
struct ServerAnswer
{
    std::uint16_t status = 200;
    std::vector<std::pair<std::string, SentValue>> headers;

    bool operator==(const ServerAnswer&) const = default;
};

/// A request as a server's configuration asks about it: every question has two answers, and both are looked into. The
/// answers hold together: a request whose method is GET is not asked whether it is PUT.
class RequestCases
{
public:
    bool isMethod(std::string_view method);
    /// One of the usual methods that the pattern matches.
    bool isMethodLike(const TextPattern& pattern);
    bool hasHeader(std::string_view name);
    bool headerMatches(std::string_view name, const TextPattern& pattern);
    bool headerIs(std::string_view name, std::string_view value)
    {
        return headerMatches(name, TextPattern::ofText(value));
    }
    /// The header's value, where the questions so far leave just one.
    std::optional<std::string> knownHeader(std::string_view name) const;

    /// The rules of a server that answers as `answer` does, for the URLs of a pattern (null: all). The first that
    /// matches counts, as ever. Null where there are more cases than somebody would look at.
    static std::optional<std::vector<ServerRule>> rulesOf(
        const std::optional<TextPattern>& url, const std::function<ServerAnswer(RequestCases&)>& answer);

private:
    struct Decision
    {
        /// Of a header; empty: of the method.
        std::string header;
        /// Null: is the header there at all?
        std::optional<TextPattern> pattern;
        std::string method {};
        bool holds = true;
    };
    bool decide(Decision decision);
    std::optional<bool> known(const Decision& asked) const;
    ServerRule ruleFor(const std::optional<TextPattern>& url, const ServerAnswer& answer) const;

    std::vector<Decision> m_decisions;
    /// How many of them this walk has met.
    std::size_t m_met = 0;
};

/// The methods that are looked at where a server lists them by a pattern.
inline constexpr std::array<std::string_view, 7> usualMethods {
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

} // namespace fetchscope
