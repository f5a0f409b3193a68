#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/names.h"
#include "core/engine/guards/guard_test.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What servers refuse by Fetch Metadata, Origin, Referer and tokens, as data.
namespace fetchscope {

/// What a guard makes of a request.
enum class GuardDecision : std::uint8_t {
    Allow,
    Token, ///< it is allowed with a valid token, which nobody gave
    Anonymous, ///< it goes on as if it had no cookies
    Refuse,
};
template <> struct Names<GuardDecision>
{
    static constexpr std::array<std::string_view, 4> list {"allowed", "needs-token", "without-session", "refused"};
};

struct GuardCondition
{
    GuardTest test = GuardTest::Method;
    /// One of them has to be so.
    std::vector<std::string> values;
    bool isNegated = false;
};

/// A rule: where all of its conditions hold, it decides.
struct GuardRule
{
    /// Short and stable: `sec-fetch-site`.
    std::string step;
    GuardDecision decision = GuardDecision::Refuse;
    std::vector<GuardCondition> conditions;
    /// What the answer to a refused request says; empty: what the guard always says. `{method}` stands for the method.
    std::string refusal;
};

/// What the entries of a list of trusted origins match.
enum class TrustedOriginStyle : std::uint8_t {
    Exact, ///< just this origin
    Subdomains, ///< so, and `https://*.example.com` is any host below
    Hosts, ///< hosts; `*` is one label, `**` are several
    HostsBelowDomain, ///< so, but a wildcard alone matches nothing
};

/// Does the application believe `X-Forwarded-Host` and `X-Forwarded-Proto`?
enum class ForwardedBelief : std::uint8_t { Never, IfTrusted, AlwaysHost };

/// A guard: rules that are tried in order; the first that matches decides.
struct Guard
{
    std::string name;
    std::vector<std::string> aliases;
    /// The framework or document, and its version.
    std::string title;
    std::string version;
    /// Where the rules are said.
    std::string source;
    /// False where that has not been read as source.
    bool isVerified = true;
    /// What is worth knowing, in English.
    std::string about;
    TrustedOriginStyle trustedOrigins = TrustedOriginStyle::Exact;
    ForwardedBelief forwarded = ForwardedBelief::IfTrusted;
    /// Where a token may be: headers, and fields of a form.
    std::vector<std::string> tokenHeaders;
    std::vector<std::string> tokenFields;
    /// The answer to a refused request.
    std::uint16_t refusalStatus = 403;
    std::string refusalType = "text/plain; charset=utf-8";
    std::string refusal;
    /// A header that all answers say in Vary; empty: none.
    std::string vary;
    std::vector<GuardRule> rules;
    /// Where no rule matches.
    GuardDecision otherwise = GuardDecision::Refuse;
};

/// All that are built in: policies of documents first, then those of frameworks.
std::span<const Guard> builtInGuards();
/// By its name or an alias; null where there is none.
const Guard* builtInGuard(std::string_view name);
/// The number of a rule in its guard, from 1; `otherwise` is the one behind the last.
std::size_t ruleNumber(const Guard& guard, const GuardRule* rule);
/// `sec-fetch-site`; `otherwise` for the rest.
std::string_view stepOf(const GuardRule* rule);

/// `Sec-Fetch-Site is same-origin or none`
Message wordsOf(const GuardCondition& condition);
/// The conditions in a row; empty where there are none.
Message conditionsOf(const GuardRule& rule);
/// `allowed`, `refused`
Message wordsOf(GuardDecision decision);

} // namespace fetchscope
