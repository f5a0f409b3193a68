#pragma once

#include "core/reading/server_policy/server_policy.h"
#include "core/writing/servers/text_template.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// Where the server listens, and what is behind it, where it is one that passes requests on.
struct ServerPlace
{
    std::uint16_t port = 8080;
    std::string upstreamHost = "127.0.0.1";
    std::uint16_t upstreamPort = 3000;
};

/// How a language writes a text.
using Quote = std::string (*)(std::string_view text);

/// The expression that lets in what the entry does, without anchors.
std::string expressionOf(const AllowedOrigin& origin);

/// `"a", "b"`
std::string quotedList(const std::vector<std::string>& texts, Quote quote, std::string_view separator = ", ");

/// What every template can name:
///
/// - `any` (not empty where any origin may read), `exact` and `pattern` (not empty where there are such origins);
/// - `origins`: the origins that are no patterns, as a list; `originLines`: one a line; `patterns`, `patternLines`: the
///   patterns as they were given; `expression`: one anchored regular expression for all of both, `patternExpression`
///   for the patterns, unquoted;
/// - `methods`, `requestHeaders`, `exposedHeaders`: `GET, PUT` as one literal, and with `List` behind as a list;
/// - `noContentType` (not empty where the policy does not let Content-Type in);
/// - `credentials` (`true` or empty), `maxAge` (seconds or empty), `port`, `upstream` (`127.0.0.1:3000`),
/// `upstreamHost`,
///   `upstreamPort`.
TemplateValues valuesOf(const ServerPolicy& policy, const ServerPlace& place, Quote quote);

} // namespace fetchscope
