#include "core/reading/importers/named_browser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/user_agent_header.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// A sentence, or a part of one that says something by itself.
std::vector<std::string> clausesOf(std::string_view words)
{
    std::vector<std::string> clauses;
    for (const std::string_view line : strictlySplit(words, '\n')) {
        std::string clause;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool isEnd = std::string_view(".,;!?").find(line[at]) != std::string_view::npos
                && (at + 1 == line.size() || line[at + 1] == ' ');
            const bool isBut = line.substr(at).starts_with(" but ") || line.substr(at).starts_with(" while ");
            if (isEnd || isBut)
                clauses.push_back(std::exchange(clause, {}));
            clause += toAsciiLower(line[at]);
        }
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

/// `It works in Chrome`, and not `it does not work in Chrome`.
bool tellsOfSuccess(std::string_view clause)
{
    constexpr std::array<std::string_view, 6> successes {
        " work", "fine", "no problem", "no issue", "no error", "succe"};
    constexpr std::array<std::string_view, 5> failures {"not ", "n't ", "nt work", "only ", "fail"};
    const auto isIn = [clause](std::string_view word) { return has(clause, word); };
    return std::any_of(successes.begin(), successes.end(), isIn)
        && std::none_of(failures.begin(), failures.end(), isIn);
}

} // namespace

std::optional<ProfileId> profileOfHeaders(const RequestHeaders& headers)
{
    std::optional<ProfileId> profile;
    for (const auto& [name, value] : headers) {
        const std::string lower = asciiLowercase(name);
        if (lower == "user-agent" && !profile)
            profile = profileOfUserAgent(value);
        else if (lower == "sec-ch-ua")
            profile = ProfileId::Chromium;
    }
    return profile;
}

std::optional<ProfileId> profileOfFailure(std::string_view words)
{
    constexpr std::array<std::pair<std::string_view, ProfileId>, 3> failures {{
        {"NetworkError when attempting to fetch resource", ProfileId::Firefox},
        {"TypeError: Failed to fetch", ProfileId::Chromium},
        {"TypeError: Load failed", ProfileId::Safari},
    }};
    std::optional<ProfileId> printed;
    for (const auto& [failure, profile] : failures) {
        if (!has(words, failure))
            continue;
        if (printed)
            return std::nullopt;
        printed = profile;
    }
    return printed;
}

std::string_view introductionOf(std::string_view line)
{
    constexpr std::size_t longest = 60;
    const std::size_t colon = line.find(':');
    return colon < longest && line.substr(colon).starts_with(": ") ? line.substr(0, colon) : std::string_view();
}

std::optional<ProfileId> profileNamedIn(std::string_view words)
{
    constexpr std::array<std::pair<std::string_view, ProfileId>, 5> names {{
        {"chrome", ProfileId::Chromium},
        {"chromium", ProfileId::Chromium},
        {"microsoft edge", ProfileId::Chromium},
        {"firefox", ProfileId::Firefox},
        {"safari", ProfileId::Safari},
    }};
    std::optional<ProfileId> named;
    for (const std::string& clause : clausesOf(words)) {
        // A User-Agent has the names of others in it, an address and an extension are of something else.
        if (has(clause, "mozilla/") || tellsOfSuccess(clause))
            continue;
        for (const auto& [name, profile] : names) {
            const std::size_t at = clause.find(name);
            const std::size_t end = at + name.size();
            const bool isWord = at != std::string::npos && (at == 0 || !isAsciiAlphanumeric(clause[at - 1]))
                && (at == 0 || std::string_view("./-_").find(clause[at - 1]) == std::string_view::npos)
                && (end == clause.size()
                    || (!isAsciiAlphanumeric(clause[end]) && clause[end] != '-'
                        && (clause[end] != ':' || end + 1 == clause.size())));
            if (!isWord)
                continue;
            if (named && *named != profile)
                return std::nullopt;
            named = profile;
        }
    }
    return named;
}

} // namespace fetchscope
