#include "app/commands/replay_options.h"

#include "app/commands/messages.h"
#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/reading/io/text_file.h"
#include "core/reading/json/suggestions.h"
#include "core/replay/entry_filter.h"
#include "core/replay/replay_rules.h"

#include <algorithm>

namespace fetchscope {

namespace {

InputError wrong(std::string option, Message message, Message suggestion = {})
{
    return {std::move(option), std::move(message), std::move(suggestion)};
}

Result<Url> parseOrigin(const std::string& text)
{
    auto url = parseUrl(text);
    if (!url || !url->hasHttpScheme())
        return tl::make_unexpected(
            wrong("--page-origin", say<messages::OriginNotPage>(text), say<messages::WriteSchemeAndHost>()));
    if (url->path() != "/" || url->query() || url->fragment())
        return tl::make_unexpected(
            wrong("--page-origin", say<messages::MoreThanOrigin>(text), say<messages::LeavePathOut>()));
    return std::move(*url);
}

Result<void> readRulesFile(const std::string& path, ReplayRules& rules)
{
    constexpr std::size_t mostBytes = std::size_t {16} << 20;
    const auto text = readTextFile(path, mostBytes);
    if (!text)
        return tl::make_unexpected(wrong("--rules", say<messages::WrongPart>(describe(text.error()))));
    auto read = readReplayRules(*text);
    if (!read)
        return tl::make_unexpected(wrong("--rules", say<messages::WrongPart>(path + ": " + describe(read.error()))));
    rules = std::move(*read);
    return {};
}

Result<void> takeResponseChanges(const ReplayArguments& arguments, WhatIf& whatIf)
{
    for (const std::string& text : arguments.setResponse) {
        auto change = parseResponseChange(text);
        if (!change)
            return tl::make_unexpected(wrong("--set-response", say<messages::WrongPart>(describe(change.error()))));
        whatIf.responses.push_back(std::move(*change));
    }
    for (const std::string& text : arguments.removeResponse) {
        auto change = parseHeaderRemoval(text);
        if (!change)
            return tl::make_unexpected(
                wrong("--remove-response-header", say<messages::WrongPart>(describe(change.error()))));
        whatIf.responses.push_back(std::move(*change));
    }
    return {};
}

Result<void> takePagePolicies(const ReplayArguments& arguments, WhatIf& whatIf)
{
    if (!arguments.embedderPolicy.empty())
        whatIf.embedderPolicy = valueNamed<EmbedderPolicy>(arguments.embedderPolicy);
    if (!arguments.isolationPolicy.empty())
        whatIf.isolationPolicy = valueNamed<IsolationPolicy>(arguments.isolationPolicy);
    if (!arguments.permissionsPolicy.empty()) {
        whatIf.permissionsPolicy = arguments.permissionsPolicy;
        if (parsePermissionsPolicy(arguments.permissionsPolicy).declarations.empty())
            return tl::make_unexpected(wrong("--permissions-policy",
                say<messages::NoPolicy>(arguments.permissionsPolicy), say<messages::WritePermissionsPolicy>()));
    }
    if (!arguments.connectionAllowlist.empty()) {
        whatIf.connectionAllowlist = arguments.connectionAllowlist;
        if (!isConnectionAllowlist(arguments.connectionAllowlist))
            return tl::make_unexpected(wrong("--connection-allowlist",
                say<messages::NoPolicy>(arguments.connectionAllowlist), say<messages::WriteConnectionAllowlist>()));
    }
    if (!arguments.referrerPolicy.empty()) {
        whatIf.referrerPolicy = valueNamed<ReferrerPolicy>(arguments.referrerPolicy);
        if (!whatIf.referrerPolicy)
            return tl::make_unexpected(wrong("--referrer-policy", say<messages::NoPolicy>(arguments.referrerPolicy),
                say<messages::WriteReferrerPolicy>()));
    }
    for (const std::string& text : arguments.contentSecurityPolicies) {
        auto policies = parseContentSecurityPolicyList(text);
        if (policies.empty())
            return tl::make_unexpected(
                wrong("--csp", say<messages::NoDirective>(text), say<messages::WriteDirective>()));
        std::move(policies.begin(), policies.end(), std::back_inserter(whatIf.contentSecurityPolicies));
    }
    return {};
}

/// The guard to audit with, and what is wrong with how it was written.
Result<ChosenGuard> auditOf(const std::string& text, const std::vector<Guard>& own)
{
    auto chosen = parseChosenGuard(text, own);
    if (chosen)
        return chosen;
    InputError error = std::move(chosen.error());
    const std::string_view name = std::string_view(text).substr(0, text.find(':'));
    std::vector<std::string_view> names;
    for (const Guard& guard : builtInGuards())
        names.push_back(guard.name);
    for (const Guard& guard : own)
        names.push_back(guard.name);
    Message nearest = suggestNearest(name, names);
    if (error.where.isEmpty() && !nearest.isEmpty())
        error.suggestion = std::move(nearest);
    error.where = "--audit";
    return tl::make_unexpected(std::move(error));
}

/// What is compared are verdicts, so that nothing else can be asked for beside it.
Result<void> checkBaseline(const ReplayArguments& arguments)
{
    const bool isCompared = !arguments.baseline.empty();
    if (!isCompared && arguments.writtenBaseline.empty())
        return {};
    const std::string option = isCompared ? "--baseline" : "--write-baseline";
    if (arguments.wantsFixes || arguments.extract || !arguments.failOn.empty())
        return tl::make_unexpected(wrong(option, say<messages::BaselineAlone>(), say<messages::BaselineAloneMend>()));
    const std::string& format = arguments.format;
    if (format == "ndjson" || (isCompared && format != "text" && format != "json" && format != "junit"))
        return tl::make_unexpected(
            wrong(option, say<messages::BaselineNotInFormat>(format), say<messages::BaselineFormats>()));
    return {};
}

/// A pattern that fits to nothing would let every check pass.
Result<void> checkPatterns(const ReplayArguments& arguments)
{
    for (const std::string& pattern : arguments.failOn) {
        const auto reasons = allReasons();
        if (std::none_of(reasons.begin(), reasons.end(),
                [&pattern](const ReasonInfo& info) { return matchesPattern(pattern, info.code); }))
            return tl::make_unexpected(
                wrong("--fail-on", say<messages::NoReasonFits>(pattern), say<messages::ReasonsListsPatterns>()));
    }
    return {};
}

Result<void> checkRows(const ReplayArguments& arguments, const ReplayOptions& options)
{
    const EntryFilter filter(arguments.filter);
    if (!filter.problem().isEmpty())
        return tl::make_unexpected(wrong("--filter", filter.problem()));
    if (arguments.only == "changed" && options.whatIf.isEmpty())
        return tl::make_unexpected(wrong("--only", say<messages::NothingChanged>(), say<messages::AddWhatIf>()));
    if (arguments.only == "refused" && !options.audit)
        return tl::make_unexpected(wrong("--only", say<messages::NothingRefused>(), say<messages::AddAudit>()));
    return {};
}

} // namespace

Result<ReplayOptions> replayOptionsOf(const ReplayArguments& arguments)
{
    if (auto checked = checkPatterns(arguments); !checked)
        return tl::make_unexpected(checked.error());
    if (auto checked = checkBaseline(arguments); !checked)
        return tl::make_unexpected(checked.error());
    ReplayRules rules;
    if (!arguments.rules.empty()) {
        if (auto read = readRulesFile(arguments.rules, rules); !read)
            return tl::make_unexpected(read.error());
    }
    ReplayOptions options;
    options.usesRecordedBrowser = arguments.profile.empty();
    options.profile = Profile(valueNamed<ProfileId>(arguments.profile).value_or(ProfileId::Standard));
    options.whatIf = std::move(rules.whatIf);
    WhatIf& whatIf = options.whatIf;
    if (!arguments.pageOrigin.empty()) {
        auto origin = parseOrigin(arguments.pageOrigin);
        if (!origin)
            return tl::make_unexpected(origin.error());
        whatIf.pageOrigin = std::move(*origin);
    }
    whatIf.keepsUrls = whatIf.keepsUrls || arguments.keepsUrls;
    if (const auto profile = valueNamed<ProfileId>(arguments.whatIfProfile))
        whatIf.profile = Profile(*profile);
    if (auto taken = takeResponseChanges(arguments, whatIf); !taken)
        return tl::make_unexpected(taken.error());
    if (auto taken = takePagePolicies(arguments, whatIf); !taken)
        return tl::make_unexpected(taken.error());
    whatIf.blocksThirdPartyCookies = whatIf.blocksThirdPartyCookies || arguments.blocksThirdPartyCookies;
    if (!arguments.audit.empty()) {
        auto audit = auditOf(arguments.audit, rules.isolationPolicies);
        if (!audit)
            return tl::make_unexpected(std::move(audit.error()));
        options.audit = std::move(*audit);
    }
    if (auto checked = checkRows(arguments, options); !checked)
        return tl::make_unexpected(checked.error());
    return options;
}

std::string describeCondition(const ResponseChange& change)
{
    std::string text;
    const auto add = [&text](std::string_view name, const std::string& value) {
        if (!value.empty())
            text.append(text.empty() ? "" : ";").append(name).append("=").append(value);
    };
    add("host", change.host);
    add("url", change.url);
    add("method", change.method);
    return text;
}

std::string describeWhatIf(const WhatIf& whatIf)
{
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (whatIf.pageOrigin)
        add("the page lies at " + std::string(originOf(*whatIf.pageOrigin).serialize())
            + (whatIf.keepsUrls ? " and what it loads stays where it is" : ""));
    if (whatIf.profile && !whatIf.blocksThirdPartyCookies)
        add("the rules are those of " + std::string(whatIf.profile->name()));
    for (const ResponseChange& change : whatIf.responses) {
        std::string where = change.host.empty() ? std::string("any host") : change.host;
        if (!change.url.empty())
            where = change.url;
        for (const auto& [name, value] : change.set)
            add(std::string(where).append(" answers with ").append(name).append(": ").append(value));
        if (change.status)
            add(std::string(where).append(" answers with the status ").append(std::to_string(*change.status)));
        for (const std::string& name : change.remove)
            add(std::string(where).append(" answers without ").append(name));
    }
    if (whatIf.embedderPolicy)
        add("the page has Cross-Origin-Embedder-Policy: " + std::string(nameOf(*whatIf.embedderPolicy)));
    for (const ContentSecurityPolicy& policy : whatIf.contentSecurityPolicies)
        add("the page has Content-Security-Policy: " + policy.serialized);
    if (whatIf.isolationPolicy)
        add("the page has Document-Isolation-Policy: " + std::string(nameOf(*whatIf.isolationPolicy)));
    if (whatIf.permissionsPolicy)
        add("the page has Permissions-Policy: " + *whatIf.permissionsPolicy);
    if (whatIf.connectionAllowlist)
        add("the page has Connection-Allowlist: " + *whatIf.connectionAllowlist);
    if (whatIf.referrerPolicy)
        add("the page has Referrer-Policy: " + std::string(nameOf(*whatIf.referrerPolicy)));
    if (whatIf.blocksThirdPartyCookies)
        add("third-party cookies are off");
    return text;
}

std::function<bool(Reason)> reasonMatcher(const std::vector<std::string>& patterns)
{
    if (patterns.empty())
        return {};
    return [patterns](Reason reason) {
        return std::any_of(patterns.begin(), patterns.end(),
            [reason](const std::string& pattern) { return matchesPattern(pattern, infoOf(reason).code); });
    };
}

} // namespace fetchscope
