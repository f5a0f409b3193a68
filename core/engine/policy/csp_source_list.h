#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/content_security_policy.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The value of a directive, where it is a source list
/// (https://w3c.github.io/webappsec-csp/#framework-directive-source-list).
using CspSourceList = std::vector<std::string>;

/// A source expression taken apart; views into its text.
struct CspSource
{
    /// https://w3c.github.io/webappsec-csp/#grammardef-scheme-source or
    /// https://w3c.github.io/webappsec-csp/#grammardef-host-source
    enum class Kind : std::uint8_t { Scheme, Host };
    Kind kind = Kind::Host;
    /// Empty where there is none.
    std::string_view scheme;
    std::string_view host;
    /// Digits or `*`.
    std::optional<std::string_view> port;
    /// Empty where there is none.
    std::string_view path;
};

/// The expression without a query or a fragment behind its path.
std::string_view cspSourceWithoutQuery(std::string_view expression);
/// The expression with its scheme and host in lower case, as those that are parsed are printed.
std::string cspSourceInLowerCase(std::string_view expression);
/// Null where the expression is neither a scheme nor a host: a keyword, a nonce, a hash, or malformed.
std::optional<CspSource> parseCspSource(std::string_view expression);

/// https://w3c.github.io/webappsec-csp/#scheme-part-match: `pattern` is the policy's. Upgrades match, downgrades do
/// not.
bool cspSchemePartMatches(std::string_view pattern, std::string_view scheme);
/// https://w3c.github.io/webappsec-csp/#host-part-match
bool cspHostPartMatches(std::string_view pattern, const Url& url);
/// https://w3c.github.io/webappsec-csp/#port-part-matches
bool cspPortPartMatches(std::optional<std::string_view> pattern, const Url& url);
/// https://w3c.github.io/webappsec-csp/#path-part-match
bool cspPathPartMatches(std::string_view pattern, std::string_view path);
/// The same of paths that are percent-decoded as a whole, as browsers do.
bool cspDecodedPathMatches(std::string_view pattern, std::string_view path);

/// How a browser reads source expressions; as it is made, as the standard does.
struct CspSourceRules
{
    /// Does port 80 of a source expression cover port 443 of https:, too?
    DifferenceChoice<Difference::CspPort> port = "exact";
    /// `ws:` and `wss:` cover WebSockets, and no http: or https: URL.
    bool keepsWebSocketsApart = false;
    /// Is a query or a fragment behind a path left out? Else it makes the source none at all.
    bool leavesQueryOut = false;
    /// Is a path percent-decoded before it is split?
    bool decodesWholePath = false;
    /// A star with a port (`*:*`) is no source.
    bool knowsNoStarWithPort = false;
    /// Does 'strict-dynamic' let modules through that the parser inserted?
    bool trustsParsedModules = false;
    /// Of an opaque origin, `'self'` covers whatever is secure.
    bool takesOpaqueSelfForSecure = false;
    /// The URL is to be upgraded yet, and its port still that of http:.
    bool isAskedBeforeUpgrade = false;
};
CspSourceRules cspSourceRulesOf(const Profile& profile);
/// https://w3c.github.io/webappsec-csp/#match-url-to-source-expression: `origin` is what `'self'` means.
bool doesUrlMatchCspSource(const Url& url, std::string_view expression, const Origin& origin,
    unsigned int redirectCount, const CspSourceRules& rules = {});
/// https://w3c.github.io/webappsec-csp/#match-url-to-source-list
bool doesUrlMatchCspSourceList(const Url& url, const CspSourceList& sourceList, const Origin& origin,
    unsigned int redirectCount, const CspSourceRules& rules = {});
/// https://w3c.github.io/webappsec-csp/#match-nonce-to-source-list
bool doesNonceMatchCspSourceList(std::string_view nonce, const CspSourceList& sourceList);
/// Is it a nonce-source or a hash-source?
bool isCspNonceOrHash(std::string_view expression);
/// Is the hash of the code in the list (https://w3c.github.io/webappsec-csp/#match-element-to-source-list, 5.2.2)?
bool doesCodeMatchCspSourceList(std::string_view source, const CspSourceList& sourceList);
/// https://w3c.github.io/webappsec-csp/#match-integrity-metadata-to-source-list
bool doesIntegrityMetadataMatchCspSourceList(std::string_view integrityMetadata, const CspSourceList& sourceList);
/// Is the keyword (with its quotes) in the list, in any case?
bool containsCspKeyword(const CspSourceList& sourceList, std::string_view keyword);

} // namespace fetchscope
