#include "core/telling/timeline/origin_marks.h"

#include "core/engine/base/ascii.h"
#include "core/engine/simulation/run.h"
#include "core/engine/url/url_text.h"

#include <algorithm>
#include <numeric>

namespace fetchscope {

namespace {

static_assert(std::gcd(originColorCount, originSigns.size()) == 1);

constexpr std::string_view authorityMark = "://";

bool isOfScheme(char byte)
{
    return isAsciiAlphanumeric(byte) || byte == '+' || byte == '-' || byte == '.';
}

bool isOfAuthority(char byte)
{
    return isAsciiAlphanumeric(byte) || std::string_view(".-_~%!$&+=:[]").find(byte) != std::string_view::npos;
}

} // namespace

std::string_view shortNameOf(std::string_view origin)
{
    constexpr std::string_view usual = "https://";
    return origin.starts_with(usual) ? origin.substr(usual.size()) : origin;
}

OriginMarks::OriginMarks(const Scenario& scenario, const RunResult& result)
{
    add(pageOf(scenario, result).origin.serialize());
    for (const NamedPage& named : scenario.pages)
        add(named.page.origin.serialize());
    for (const Exchange& exchange : result.exchanges)
        add(originOfUrl(exchange.url));
    const auto addNamed = [this](const HeaderList& headers, std::string_view name) {
        if (const auto value = headers.getFirst(name))
            add(originOfUrl(*value));
    };
    for (const Exchange& exchange : result.exchanges) {
        addNamed(exchange.requestHeaders, "Origin");
        addNamed(exchange.requestHeaders, "Referer");
        if (exchange.responseHeaders)
            addNamed(*exchange.responseHeaders, "Access-Control-Allow-Origin");
    }
}

void OriginMarks::add(std::string_view origin)
{
    const std::size_t scheme = origin.find(authorityMark);
    if (scheme == std::string_view::npos || scheme == 0 || m_origins.size() >= mostOrigins)
        return;
    // A server may answer with anything.
    if (!std::all_of(origin.begin(), origin.begin() + static_cast<std::ptrdiff_t>(scheme), isOfScheme)
        || !std::all_of(
            origin.begin() + static_cast<std::ptrdiff_t>(scheme + authorityMark.size()), origin.end(), isOfAuthority))
        return;
    if (m_numbers.try_emplace(std::string(origin), m_origins.size()).second)
        m_origins.emplace_back(origin);
}

std::optional<OriginMark> OriginMarks::of(std::string_view origin) const
{
    const auto found = m_numbers.find(origin);
    if (found == m_numbers.end())
        return std::nullopt;
    return OriginMark {found->second % originColorCount, found->second % originSigns.size()};
}

std::optional<OriginMark> OriginMarks::ofUrl(std::string_view url) const
{
    return of(originOfUrl(url));
}

std::vector<OriginSpan> OriginMarks::spansIn(std::string_view text) const
{
    std::vector<OriginSpan> spans;
    std::size_t from = 0;
    for (std::size_t at = text.find(authorityMark); at != std::string_view::npos; at = text.find(authorityMark, from)) {
        std::size_t begin = at;
        while (begin > from && isOfScheme(text[begin - 1]))
            --begin;
        std::size_t end = at + authorityMark.size();
        while (end < text.size() && isOfAuthority(text[end]))
            ++end;
        from = end;
        // A full stop or a colon that ends a sentence is none of the origin's.
        std::string_view origin = text.substr(begin, end - begin);
        while (!origin.empty() && (origin.back() == '.' || origin.back() == ':'))
            origin.remove_suffix(1);
        if (const auto mark = of(origin))
            spans.push_back({begin, begin + origin.size(), *mark});
    }
    return spans;
}

} // namespace fetchscope
