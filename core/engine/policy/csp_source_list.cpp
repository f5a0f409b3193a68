#include "core/engine/policy/csp_source_list.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/integrity.h"
#include "core/engine/url/percent_encoding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// `scheme` of RFC 3986, section 3.1.
bool isSchemePart(std::string_view text)
{
    return !text.empty() && isAsciiAlpha(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
        return isAsciiAlphanumeric(c) || c == '+' || c == '-' || c == '.';
    });
}

/// https://w3c.github.io/webappsec-csp/#grammardef-host-part
bool isHostPart(std::string_view text)
{
    if (text == "*")
        return true;
    if (text.starts_with("*."))
        text.remove_prefix(2);
    // A dot at the end is allowed; what is left are labels, none of them empty.
    if (text.ends_with('.'))
        text.remove_suffix(1);
    bool isLabelEmpty = true;
    for (const char c : text) {
        if (c == '.') {
            if (isLabelEmpty)
                return false;
            isLabelEmpty = true;
        } else if (isAsciiAlphanumeric(c) || c == '-') {
            isLabelEmpty = false;
        } else {
            return false;
        }
    }
    return !isLabelEmpty;
}

/// https://w3c.github.io/webappsec-csp/#grammardef-port-part
bool isPortPart(std::string_view text)
{
    return text == "*" || (!text.empty() && std::all_of(text.begin(), text.end(), isAsciiDigit));
}

/// https://w3c.github.io/webappsec-csp/#grammardef-path-part: `path-absolute` of RFC 3986, section 3.3. No query and no
/// fragment, and not two slashes at the start. `;` and `,` cannot be in a directive anyway.
bool isPathPart(std::string_view text)
{
    if (!text.starts_with('/') || text.starts_with("//"))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !isAsciiHexDigit(text[i + 1]) || !isAsciiHexDigit(text[i + 2]))
                return false;
        } else if (!isAsciiAlphanumeric(text[i])
            && std::string_view("/-._~!$&'()*+=:@").find(text[i]) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

/// https://w3c.github.io/webappsec-csp/#grammardef-base64-value
bool isBase64Value(std::string_view text)
{
    for (int i = 0; i < 2 && text.ends_with('='); ++i)
        text.remove_suffix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAsciiAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
    });
}

/// What stands between `'` and `prefix` at the start and `'` at the end, if it is a base64-value; otherwise empty.
std::string_view quotedBase64Value(std::string_view expression, std::string_view prefix)
{
    if (expression.size() < prefix.size() + 2 || expression.front() != '\'' || expression.back() != '\'')
        return {};
    expression = expression.substr(1, expression.size() - 2);
    if (!asciiCaseInsensitiveEquals(expression.substr(0, prefix.size()), prefix))
        return {};
    expression.remove_prefix(prefix.size());
    return isBase64Value(expression) ? expression : std::string_view();
}

/// Are the two the same in base64 or base64url?
bool isSameBase64(std::string_view a, std::string_view b)
{
    const auto inBase64 = [](char c) { return c == '-' ? '+' : c == '_' ? '/' : c; };
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return inBase64(x) == inBase64(y); });
}

constexpr std::array<std::pair<std::string_view, IntegrityHash::Algorithm>, 3> hashPrefixes {
    {{"sha256-", IntegrityHash::Algorithm::Sha256}, {"sha384-", IntegrityHash::Algorithm::Sha384},
        {"sha512-", IntegrityHash::Algorithm::Sha512}}};

/// The hash-sources of a list.
std::vector<IntegrityHash> hashesOf(const CspSourceList& sourceList)
{
    std::vector<IntegrityHash> hashes;
    for (const std::string& expression : sourceList) {
        for (const auto& [prefix, algorithm] : hashPrefixes) {
            if (const std::string_view value = quotedBase64Value(expression, prefix); !value.empty())
                hashes.push_back({algorithm, std::string(value)});
        }
    }
    return hashes;
}

/// Does the source match a URL whose scheme is known to match? (Steps 3.1 to 3.7 of matching a source expression.)
bool doesUrlMatchHostSource(const Url& url, const CspSource& source, const Origin& origin, unsigned int redirectCount,
    const CspSourceRules& rules)
{
    // 3.1.
    if (!url.hasHost())
        return false;
    // 3.2. Without a scheme, the page's own counts, or what it upgrades to.
    if (source.scheme.empty() && (origin.isOpaque() || !cspSchemePartMatches(origin.scheme(), url.scheme())))
        return false;
    // 3.3.
    if (!cspHostPartMatches(source.host, url))
        return false;
    // 3.4. and 3.5.
    //    Differs: in browsers the upgrade to https: takes the port along.
    const std::string_view scheme = source.scheme.empty() ? origin.scheme() : source.scheme;
    const bool isOfUpgrade = (url.scheme() == "https" && asciiCaseInsensitiveEquals(scheme, "http"))
        || (url.scheme() == "wss" && asciiCaseInsensitiveEquals(scheme, "ws"));
    const bool isUpgraded =
        source.port == "80" && !url.port() && (rules.port == "always" || (rules.port == "with-scheme" && isOfUpgrade));
    if (!isUpgraded && !cspPortPartMatches(source.port, url))
        return false;
    if (rules.isAskedBeforeUpgrade && source.port == "443" && !url.port())
        return false;
    // 3.6. After a redirect the path does not count, so that it cannot be found out. Differs: browsers decode a path as
    // a whole.
    const auto pathMatches = rules.decodesWholePath ? cspDecodedPathMatches : cspPathPartMatches;
    if (!source.path.empty() && redirectCount == 0 && !pathMatches(source.path, url.path()))
        return false;
    // 3.7.
    return true;
}

/// Step 4 of matching a source expression: the URL is the page's own, or one that it upgrades to.
bool doesUrlMatchSelf(const Url& url, const Origin& origin, const CspSourceRules& rules)
{
    if (origin.isOpaque())
        return rules.takesOpaqueSelfForSecure && (url.scheme() == "https" || url.scheme() == "wss");
    // 4.1.
    if (isSameOrigin(origin, url))
        return true;
    // 4.2. A null port is the scheme's default, so that "the same, or both default" is one comparison.
    if (!url.hasHost() || url.host() != origin.host() || url.port() != origin.port())
        return false;
    return url.scheme() == "https" || url.scheme() == "wss"
        || (origin.scheme() == "http" && (url.scheme() == "http" || url.scheme() == "ws"));
}

} // namespace

CspSourceRules cspSourceRulesOf(const Profile& profile)
{
    CspSourceRules rules;
    rules.port = profile.choice<Difference::CspPort>();
    rules.keepsWebSocketsApart = profile.departs(Difference::CspWebSocketSources);
    rules.leavesQueryOut = profile.departs(Difference::CspSourceQuery);
    rules.decodesWholePath = profile.departs(Difference::CspPathDecoding);
    rules.knowsNoStarWithPort = profile.departs(Difference::CspStarWithPort);
    rules.trustsParsedModules = profile.departs(Difference::CspParsedModules);
    rules.takesOpaqueSelfForSecure = profile.departs(Difference::CspSelfOfSandbox);
    return rules;
}

std::string_view cspSourceWithoutQuery(std::string_view expression)
{
    const std::size_t separator = expression.find("://");
    const std::size_t path = expression.find('/', separator == std::string_view::npos ? 0 : separator + 3);
    return path == std::string_view::npos ? expression : expression.substr(0, expression.find_first_of("?#", path));
}

std::string cspSourceInLowerCase(std::string_view expression)
{
    const auto source = parseCspSource(cspSourceWithoutQuery(expression));
    if (!source)
        return std::string(expression);
    const std::size_t length = cspSourceWithoutQuery(expression).size() - source->path.size();
    return asciiLowercase(expression.substr(0, length)).append(expression.substr(length));
}

std::optional<CspSource> parseCspSource(std::string_view expression)
{
    CspSource source;
    if (expression.ends_with(':') && isSchemePart(expression.substr(0, expression.size() - 1))) {
        source.kind = CspSource::Kind::Scheme;
        source.scheme = expression.substr(0, expression.size() - 1);
        return source;
    }
    std::string_view rest = expression;
    if (const std::size_t separator = rest.find("://"); separator != std::string_view::npos) {
        source.scheme = rest.substr(0, separator);
        if (!isSchemePart(source.scheme))
            return std::nullopt;
        rest.remove_prefix(separator + 3);
    }
    if (const std::size_t slash = rest.find('/'); slash != std::string_view::npos) {
        source.path = rest.substr(slash);
        if (!isPathPart(source.path))
            return std::nullopt;
        rest = rest.substr(0, slash);
    }
    if (const std::size_t colon = rest.find(':'); colon != std::string_view::npos) {
        source.port = rest.substr(colon + 1);
        if (!isPortPart(*source.port))
            return std::nullopt;
        rest = rest.substr(0, colon);
    }
    source.host = rest;
    if (!isHostPart(source.host))
        return std::nullopt;
    return source;
}

bool cspSchemePartMatches(std::string_view pattern, std::string_view scheme)
{
    const auto isPattern = [pattern](std::string_view text) { return asciiCaseInsensitiveEquals(pattern, text); };
    const auto isScheme = [scheme](std::string_view text) { return asciiCaseInsensitiveEquals(scheme, text); };
    // 1.1.
    return isPattern(scheme)
        // 1.2.
        || (isPattern("http") && isScheme("https"))
        // 1.3. WebSocket requests are http(s) requests to Fetch.
        || (isPattern("ws") && (isScheme("wss") || isScheme("http") || isScheme("https")))
        // 1.4.
        || (isPattern("wss") && isScheme("https"));
}

bool cspHostPartMatches(std::string_view pattern, const Url& url)
{
    const std::string_view host = url.host();
    // 1. Only domains match.
    //    Differs: the steps would refuse 127.0.0.1 too, which a note of #framework-directive-source-list, earlier
    //    editions and all browsers let a policy name.
    if (!url.isSpecial() || host.empty())
        return false;
    if (url.hostIsIpAddress())
        return host == "127.0.0.1" && pattern == host;
    // 2.
    if (pattern == "*")
        return true;
    // 3. `*.example.com`: what ends in `.example.com`, and so not `example.com`.
    if (pattern.starts_with("*.")) {
        const std::string_view remaining = pattern.substr(1);
        return host.size() >= remaining.size()
            && asciiCaseInsensitiveEquals(host.substr(host.size() - remaining.size()), remaining);
    }
    // 4. and 5.
    return asciiCaseInsensitiveEquals(pattern, host);
}

bool cspPortPartMatches(std::optional<std::string_view> pattern, const Url& url)
{
    // 1. and 2.
    if (pattern == "*")
        return true;
    // 3. As a number; one that is no port stays above all of them.
    std::optional<std::uint32_t> number;
    if (pattern) {
        number = 0;
        for (const char digit : *pattern)
            number = std::min<std::uint32_t>(*number * 10 + static_cast<std::uint32_t>(digit - '0'), 0x10000);
    }
    const std::optional<std::uint16_t> port = url.port();
    // 4.
    if (number.has_value() == port.has_value() && (!number || *number == *port))
        return true;
    // 5. A URL without a port has its scheme's default.
    if (!port) {
        const std::optional<std::uint16_t> schemePort = defaultPort(url.scheme());
        return schemePort && number == *schemePort;
    }
    // 6.
    return false;
}

bool cspPathPartMatches(std::string_view pattern, std::string_view path)
{
    // 1.
    if (pattern.empty())
        return true;
    // 2.
    if (pattern == "/" && path.empty())
        return true;
    // 3. A slash at the end: everything below.
    const bool isExactMatch = pattern.back() != '/';
    // 4.
    std::vector<std::string_view> patternPieces = strictlySplit(pattern, '/');
    const std::vector<std::string_view> pathPieces = strictlySplit(path, '/');
    // 5.
    if (patternPieces.size() > pathPieces.size())
        return false;
    // 6.
    if (isExactMatch && patternPieces.size() != pathPieces.size())
        return false;
    // 7.
    if (!isExactMatch)
        patternPieces.pop_back();
    // 8. and 9. Piece by piece, so that an encoded slash separates nothing.
    return std::equal(patternPieces.begin(), patternPieces.end(), pathPieces.begin(),
        [](std::string_view a, std::string_view b) { return percentDecode(a) == percentDecode(b); });
}

bool cspDecodedPathMatches(std::string_view pattern, std::string_view path)
{
    const std::string decodedPattern = percentDecode(pattern);
    const std::string decodedPath = percentDecode(path);
    return decodedPattern.ends_with('/') ? decodedPath.starts_with(decodedPattern) : decodedPath == decodedPattern;
}

bool doesUrlMatchCspSource(const Url& url, std::string_view expression, const Origin& origin,
    unsigned int redirectCount, const CspSourceRules& rules)
{
    // 1. `*` is what the network is for, and the page's own scheme.
    if (expression == "*") {
        if (url.hasHttpScheme() || (!origin.isOpaque() && url.scheme() == origin.scheme()))
            return true;
    }
    // Differs: in browsers a query is no fault.
    const std::string_view read = rules.leavesQueryOut ? cspSourceWithoutQuery(expression) : expression;
    const std::optional<CspSource> source = parseCspSource(read);
    if (source && !(rules.knowsNoStarWithPort && source->host == "*" && source->port.has_value())) {
        // 2. Differs: in browsers a WebSocket's scheme covers nothing else.
        if (!source->scheme.empty() && !cspSchemePartMatches(source->scheme, url.scheme()))
            return false;
        const bool isOfWebSockets =
            asciiCaseInsensitiveEquals(source->scheme, "ws") || asciiCaseInsensitiveEquals(source->scheme, "wss");
        if (rules.keepsWebSocketsApart && isOfWebSockets && url.hasHttpScheme())
            return false;
        if (source->kind == CspSource::Kind::Scheme)
            return true;
        // 3.
        return doesUrlMatchHostSource(url, *source, origin, redirectCount, rules);
    }
    // 4.
    if (asciiCaseInsensitiveEquals(expression, "'self'"))
        return doesUrlMatchSelf(url, origin, rules);
    // 5.
    return false;
}

bool doesUrlMatchCspSourceList(const Url& url, const CspSourceList& sourceList, const Origin& origin,
    unsigned int redirectCount, const CspSourceRules& rules)
{
    // 1. to 3. An empty list and `'none'` alone match nothing; that no expression below matches them comes to the same.
    // 4. and 5.
    return std::any_of(sourceList.begin(), sourceList.end(), [&](const std::string& expression) {
        return doesUrlMatchCspSource(url, expression, origin, redirectCount, rules);
    });
}

bool doesNonceMatchCspSourceList(std::string_view nonce, const CspSourceList& sourceList)
{
    // 1. and 2.
    if (nonce.empty())
        return false;
    // 3. and 4. Byte for byte; nothing is decoded.
    return std::any_of(sourceList.begin(), sourceList.end(),
        [nonce](const std::string& expression) { return quotedBase64Value(expression, "nonce-") == nonce; });
}

bool isCspNonceOrHash(std::string_view expression)
{
    return !quotedBase64Value(expression, "nonce-").empty()
        || std::any_of(hashPrefixes.begin(), hashPrefixes.end(),
            [expression](const auto& hash) { return !quotedBase64Value(expression, hash.first).empty(); });
}

bool doesCodeMatchCspSourceList(std::string_view source, const CspSourceList& sourceList)
{
    const std::vector<IntegrityHash> hashes = hashesOf(sourceList);
    return std::any_of(hashes.begin(), hashes.end(),
        [source](const IntegrityHash& hash) { return isSameBase64(hash.value, hashOf(source, hash.algorithm).value); });
}

bool doesIntegrityMetadataMatchCspSourceList(std::string_view integrityMetadata, const CspSourceList& sourceList)
{
    // 1. to 3. The hashes that the policy names.
    const std::vector<IntegrityHash> allowed = hashesOf(sourceList);
    if (allowed.empty())
        return false;
    // 4. and 5. What is not understood does not count.
    const std::vector<IntegrityHash> sources = parseIntegrityMetadata(integrityMetadata);
    if (sources.empty())
        return false;
    // 6. and 7. Each of the element's hashes has to be among them.
    //    Note: base64 and base64url are the same here (#framework-directive-source-list).
    return std::all_of(sources.begin(), sources.end(), [&](const IntegrityHash& source) {
        return std::any_of(allowed.begin(), allowed.end(), [&](const IntegrityHash& hash) {
            return hash.algorithm == source.algorithm && isSameBase64(hash.value, source.value);
        });
    });
}

bool containsCspKeyword(const CspSourceList& sourceList, std::string_view keyword)
{
    return std::any_of(sourceList.begin(), sourceList.end(),
        [keyword](const std::string& expression) { return asciiCaseInsensitiveEquals(expression, keyword); });
}

} // namespace fetchscope
