#include "core/engine/http/cache_control.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct Directive
{
    std::string_view name;
    std::optional<std::string_view> value;
};

Directive splitDirective(std::string_view text, const CacheControlSyntax& syntax)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return {text, std::nullopt};
    Directive directive {text.substr(0, equals), text.substr(equals + 1)};
    if (syntax.takesSpaceBeforeEquals)
        directive.name = strip(directive.name, isHttpTabOrSpace);
    return directive;
}

std::optional<double> numberOf(std::string_view value, const CacheControlSyntax& syntax)
{
    if (syntax.takesSpaceBehindEquals)
        value = strip(value, isHttpTabOrSpace);
    if (syntax.takesQuotedNumbers && value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    if (syntax.takesDigitsInFront) {
        const auto* end = std::find_if_not(value.begin(), value.end(), isAsciiDigit);
        value = value.substr(0, static_cast<std::size_t>(end - value.begin()));
    }
    return parseDeltaSeconds(value);
}

void setNumber(std::optional<double>& number, const Directive& directive, const CacheControlSyntax& syntax)
{
    const auto value = directive.value ? numberOf(*directive.value, syntax) : std::nullopt;
    if (value && (!number || syntax.repeated == CacheControlSyntax::Repeated::Last))
        number = value;
}

void take(CacheControl& result, const Directive& directive, const CacheControlSyntax& syntax)
{
    const auto is = [&directive](std::string_view name) { return asciiCaseInsensitiveEquals(directive.name, name); };
    if (is("no-store"))
        result.noStore = true;
    else if (is("no-cache"))
        result.noCache = result.noCache || !directive.value || syntax.qualifiedNoCacheCounts;
    else if (is("must-revalidate"))
        result.mustRevalidate = true;
    else if (is("public"))
        result.isPublic = true;
    else if (is("private"))
        result.isPrivate = true;
    else if (is("immutable"))
        result.immutable = true;
    else if (is("only-if-cached"))
        result.onlyIfCached = true;
    else if (is("max-age")) {
        setNumber(result.maxAge, directive, syntax);
        result.maxAgeIsInvalid = !result.maxAge;
    } else if (is("s-maxage"))
        setNumber(result.sMaxAge, directive, syntax);
    else if (is("stale-while-revalidate"))
        setNumber(result.staleWhileRevalidate, directive, syntax);
    else if (is("min-fresh"))
        setNumber(result.minFresh, directive, syntax);
    else if (is("max-stale")) {
        if (directive.value)
            setNumber(result.maxStale, directive, syntax);
        else if (!result.maxStale)
            result.maxStale = std::numeric_limits<double>::infinity();
    }
}

} // namespace

CacheControl parseCacheControl(const HeaderList& headers, const CacheControlSyntax& syntax)
{
    CacheControl result;
    if (const auto directives = headers.getDecodeAndSplit("Cache-Control")) {
        for (const std::string& text : *directives)
            take(result, splitDirective(text, syntax), syntax);
    }
    if (const auto pragmas = headers.getDecodeAndSplit("Pragma")) {
        result.pragmaNoCache = std::any_of(pragmas->begin(), pragmas->end(),
            [](const std::string& pragma) { return asciiCaseInsensitiveEquals(pragma, "no-cache"); });
    }
    return result;
}

std::optional<double> parseDeltaSeconds(std::string_view text)
{
    if (text.empty() || !std::all_of(text.begin(), text.end(), isAsciiDigit))
        return std::nullopt;
    constexpr double most = 2147483648.0;
    double value = 0;
    for (const char digit : text)
        value = std::min(value * 10 + (digit - '0'), most);
    return value;
}

} // namespace fetchscope
