#include "core/reading/importers/javascript/implied_call.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/lexer.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

/// How a client is set up, and a call of it.
struct SetUp
{
    std::string_view words;
    std::string_view call;
};
constexpr std::array<SetUp, 9> setUps {{
    {"axios.defaults.", "axios.get(axios.defaults.baseURL ? '' : url);"},
    {"Axios.defaults.", "Axios.get(Axios.defaults.baseURL ? '' : url);"},
    {"$.ajaxSetup(", "$.ajax({ url: url });"},
    {"jQuery.ajaxSetup(", "jQuery.ajax({ url: url });"},
    {"$.ajaxSettings", "$.ajax({ url: url });"},
    {"$.ajaxPrefilter(", "$.ajax({ url: url });"},
    {"Vue.http.options", "Vue.http.get(url);"},
    {"Vue.http.headers", "Vue.http.get(url);"},
    {"Vue.http.interceptors", "Vue.http.get(url);"},
}};

/// An option that tells whose options these are, and the call around them.
struct Option
{
    std::string_view name;
    /// What its value begins with; empty for any.
    std::string_view value;
    std::string_view call;
};
constexpr std::string_view ofJquery = "$.ajax({ url: url, ";
constexpr std::string_view ofAxios = "axios.request({ url: url, ";
constexpr std::string_view ofFetch = "fetch(url, { ";
// Where no endpoint uses it, a request stands for what it sends.
constexpr std::string_view ofBaseQuery = "fetchBaseQuery({ baseUrl: url, ";
constexpr std::array<Option, 15> optionsOfCalls {{
    {"prepareHeaders", "", ofBaseQuery},
    {"xhrFields", "{", ofJquery},
    {"beforeSend", "", ofJquery},
    {"crossDomain", "true", ofJquery},
    {"withCredentials", "true", ofAxios},
    {"credentials", "'include'", ofFetch},
    {"credentials", "\"include\"", ofFetch},
    {"credentials", "'same-origin'", ofFetch},
    {"credentials", "\"same-origin\"", ofFetch},
    {"credentials", "'omit'", ofFetch},
    {"credentials", "\"omit\"", ofFetch},
    {"mode", "'cors'", ofFetch},
    {"mode", "\"cors\"", ofFetch},
    {"mode", "'no-cors'", ofFetch},
    {"mode", "\"no-cors\"", ofFetch},
}};

bool isClosed(std::string_view text)
{
    const auto count = [text](char c) { return std::count(text.begin(), text.end(), c); };
    return count('{') == count('}') && count('(') == count(')') && count('[') == count(']');
}

/// What stands inside of the braces, if there are any.
std::string_view members(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (text.starts_with('{') && text.ends_with('}'))
        text = strip(text.substr(1, text.size() - 2), isAsciiWhitespace);
    return text;
}

/// The members without what stands in objects inside of them: `axios: { withCredentials: true }` is a module's.
std::string ownMembers(std::string_view text)
{
    std::string own;
    int depth = 0;
    for (const char c : text) {
        depth -= c == '}' ? 1 : 0;
        if (depth == 0)
            own += c;
        depth += c == '{' ? 1 : 0;
    }
    return own;
}

/// The call around options; null where the text is none of a request's.
const Option* callOf(std::string_view text)
{
    text = members(text);
    std::size_t end = 0;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    const bool isMember = end > 0 && text.substr(end).starts_with(':');
    if (!isMember || !isClosed(text))
        return nullptr;
    // What a server is set up with has names of these, too.
    constexpr std::array<std::string_view, 4> ofServers {"Access-Control-Allow", "target:", "origin:", "devServer"};
    const bool isServers = std::any_of(ofServers.begin(), ofServers.end(),
        [text](std::string_view words) { return text.find(words) != std::string_view::npos; });
    const std::string own = ownMembers(text);
    const auto* const found = std::find_if(optionsOfCalls.begin(), optionsOfCalls.end(), [&own](const Option& option) {
        for (std::size_t at = own.find(option.name); at != own.npos; at = own.find(option.name, at + 1)) {
            const bool isWhole = at == 0 || !isNameCharacter(own[at - 1]);
            const std::string_view behind = std::string_view(own).substr(at + option.name.size());
            if (isWhole && behind.starts_with(':')
                && strip(behind.substr(1), isAsciiWhitespace).starts_with(option.value))
                return true;
        }
        return false;
    });
    return isServers || found == optionsOfCalls.end() ? nullptr : found;
}

/// The variable of `const headers = new Headers()`, which a request is meant to have; empty where a server answers with
/// it, or there is none.
std::string_view variableOfHeaders(std::string_view script)
{
    const std::size_t made = script.find("= new Headers(");
    const bool isServers =
        script.find("Response") != script.npos || script.find("Access-Control-Allow-") != script.npos;
    if (made == script.npos || isServers)
        return {};
    const std::string_view before = strip(script.substr(0, made), isAsciiWhitespace);
    std::size_t begin = before.size();
    while (begin > 0 && isNameCharacter(before[begin - 1]))
        --begin;
    return before.substr(begin);
}

} // namespace

bool isOptionsAlone(std::string_view text)
{
    constexpr std::size_t longest = 4000;
    return text.size() < longest && callOf(text) != nullptr;
}

std::size_t findOpenedRequest(std::string_view text)
{
    constexpr std::array<std::string_view, 6> methods {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"};
    constexpr std::string_view call = ".open(";
    for (std::size_t at = text.find(call); at != text.npos; at = text.find(call, at + 1)) {
        const std::string_view given = strip(text.substr(at + call.size(), 20), isAsciiWhitespace);
        const bool isQuoted = given.starts_with('"') || given.starts_with('\'');
        const std::string_view method =
            isQuoted ? given.substr(1, given.find(given.front(), 1) - 1) : std::string_view();
        if (std::find(methods.begin(), methods.end(), asciiUppercase(method)) == methods.end())
            continue;
        std::size_t begin = at;
        while (begin > 0 && isNameCharacter(text[begin - 1]))
            --begin;
        const bool isMember = begin > 0 && text[begin - 1] == '.';
        if (begin < at && !isMember)
            return begin;
    }
    return text.npos;
}

std::optional<ImpliedCall> withImpliedCall(std::string_view script)
{
    if (const Option* option = callOf(script)) {
        const std::string_view inside = members(script);
        const auto before = static_cast<std::size_t>(inside.data() - script.data());
        const auto lines = static_cast<std::size_t>(
            std::count(script.begin(), script.begin() + static_cast<std::ptrdiff_t>(before), '\n'));
        return ImpliedCall {std::string(lines, '\n').append(option->call).append(inside).append("\n})"), true};
    }
    if (const std::size_t opened = findOpenedRequest(script); opened != script.npos) {
        const std::string_view name = script.substr(opened, script.find('.', opened) - opened);
        return ImpliedCall {std::string("var ").append(name).append(" = new XMLHttpRequest(); ").append(script), false};
    }
    if (const std::string_view headers = variableOfHeaders(script); !headers.empty())
        return ImpliedCall {
            std::string(script).append("\nfetch(url, { headers: ").append(headers).append(" });"), true};
    const auto* const found = std::find_if(setUps.begin(), setUps.end(),
        [script](const SetUp& setUp) { return script.find(setUp.words) != std::string_view::npos; });
    if (found == setUps.end())
        return std::nullopt;
    return ImpliedCall {std::string(script).append("\n").append(found->call), true};
}

} // namespace fetchscope::javascript
