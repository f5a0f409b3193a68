#include "core/engine/policy/permissions_policy.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

namespace {

/// Does one member of an allowlist cover the document?
bool covers(std::string_view member, const Origin& container, const Origin& framed)
{
    if (member == "*" || asciiCaseInsensitiveEquals(member, "'src'"))
        return true;
    if (asciiCaseInsensitiveEquals(member, "'self'"))
        return container == framed;
    const auto url = parseUrl(member);
    return url && originOf(*url) == framed;
}

/// The names in an attribute that white space sets apart.
std::string_view takeWord(std::string_view& text)
{
    text = strip(text, isAsciiWhitespace);
    std::size_t end = 0;
    while (end < text.size() && !isAsciiWhitespace(text[end]))
        ++end;
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

} // namespace

Delegation delegationOf(std::string_view allow, std::string_view feature, const Origin& container, const Origin& framed)
{
    for (std::string_view directive : strictlySplit(allow, ';')) {
        if (!asciiCaseInsensitiveEquals(takeWord(directive), feature))
            continue;
        std::string_view member = takeWord(directive);
        // A feature without an allowlist is for the origin of the frame's src.
        if (member.empty())
            return Delegation::Given;
        for (; !member.empty(); member = takeWord(directive)) {
            if (covers(member, container, framed))
                return Delegation::Given;
        }
        return Delegation::Withheld;
    }
    return Delegation::NotNamed;
}

} // namespace fetchscope
