#pragma once

#include <string>
#include <string_view>

/// Texts as literals of the languages that servers are configured in. No text ends its literal before its end.
namespace fetchscope {

/// `"…"` with `\"`, `\\` and `\n`: JSON, YAML, Java, C#, Go, Lua, Python, Apache and nginx.
std::string inDoubleQuotes(std::string_view text);
/// `'…'` with `\'` and `\\`: JavaScript, Ruby and PHP. A line feed stays as it is, or is `\n` where the language asks.
std::string inSingleQuotes(std::string_view text);
/// `"…"` of HAProxy, in which a dollar sign begins a variable.
std::string inHaproxyQuotes(std::string_view text);
/// `"…"` as an attribute of XML, with references for what has a meaning there.
std::string asXmlAttribute(std::string_view text);
/// A text between backquotes in a Caddyfile, where nothing is escaped: between double quotes where it has one itself.
std::string inCaddyQuotes(std::string_view text);
/// A text of VCL between `{"` and `"}`, in which nothing is escaped; what would end it is left out.
std::string inVclQuotes(std::string_view text);

/// The text as a regular expression that matches it alone: PCRE, RE2, ECMAScript, Python, Ruby and Java.
std::string asRegularExpression(std::string_view text);

} // namespace fetchscope
