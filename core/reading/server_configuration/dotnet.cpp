#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <charconv>

/// Programs for ASP.NET Core and ASP.NET Web API
/// (https://learn.microsoft.com/aspnet/core/security/cors).
namespace fetchscope {

namespace {

constexpr std::string_view aspNetPreset = "aspnetcore-cors";

/// A call, and what stands in its parentheses.
struct PolicyCall
{
    std::string name;
    std::string_view inside;
};

/// Those of a name; `first`: its first argument, where that is a name or a text.
std::vector<PolicyCall> policyCallsOf(std::string_view program, std::string_view callee)
{
    constexpr std::size_t most = 50;
    std::vector<PolicyCall> calls;
    for (std::size_t at = findCall(program, callee); at != program.npos && calls.size() < most;
         at = findCall(program, callee, at)) {
        const std::string_view inside = program.substr(at, endOfBrackets(program, at) - at);
        std::string_view first = strip(inside.substr(0, std::min(inside.find(','), inside.size())), isAsciiWhitespace);
        if (first.starts_with("name:"))
            first = strip(first.substr(5), isAsciiWhitespace);
        const bool isName = first.find_first_of("(=>{") == first.npos;
        calls.push_back({std::string(isName ? strip(first, [](char c) { return c == '"'; }) : ""), inside});
    }
    return calls;
}

bool setsPolicy(std::string_view program)
{
    return program.find("Origin") != program.npos || program.find("AllowAny") != program.npos;
}

/// The policy that counts: what UseCors() or [EnableCors] says or names, else the first.
std::string_view policyOf(std::string_view program)
{
    std::vector<PolicyCall> policies = policyCallsOf(program, "AddPolicy");
    // Those of AddAuthorization have the same name.
    std::erase_if(policies, [](const PolicyCall& policy) { return !setsPolicy(policy.inside); });
    std::vector<PolicyCall> uses = policyCallsOf(program, "UseCors");
    const std::vector<PolicyCall> attributes = policyCallsOf(program, "EnableCors");
    uses.insert(uses.end(), attributes.begin(), attributes.end());
    const std::vector<PolicyCall> required = policyCallsOf(program, "RequireCors");
    uses.insert(uses.end(), required.begin(), required.end());
    for (const PolicyCall& use : uses) {
        if (setsPolicy(use.inside) && use.name.empty())
            return use.inside;
        for (const PolicyCall& policy : policies) {
            if (!use.name.empty() && policy.name == use.name)
                return policy.inside;
        }
    }
    for (const PolicyCall& policy : policyCallsOf(program, "AddDefaultPolicy")) {
        if (setsPolicy(policy.inside))
            return policy.inside;
    }
    if (!policies.empty())
        return policies.front().inside;
    return program;
}

/// The texts that a call is given, or that are in the list which it is given.
Literal textsOf(std::string_view program, std::string_view policy, std::string_view callee, ConfigurationDraft& draft)
{
    using Kind = Literal::Kind;
    Literal texts {Kind::List};
    for (const PolicyCall& call : policyCallsOf(policy, callee)) {
        // Variables are looked up in all of the program.
        for (const auto& [unused, argument] : argumentsAt(std::string(call.inside).append(")\n").append(program), 0)) {
            if (argument.kind == Kind::Text) {
                texts.members.emplace_back(std::string(), argument);
            } else if (argument.kind == Kind::List) {
                texts.members.insert(texts.members.end(), argument.members.begin(), argument.members.end());
            } else {
                draft.note(say<messages::OptionAtRunTime>(callee, argument.text));
            }
        }
    }
    return texts;
}

/// What has a comma is sent in quotes, which makes it no name.
Literal quotedWithCommas(Literal names)
{
    for (auto& [unused, name] : names.members) {
        if (name.text.find(',') != std::string::npos)
            name.text = '"' + name.text + '"';
    }
    return names;
}

/// `TimeSpan.FromMinutes(10)`, in seconds; null where it is not said so.
std::optional<std::string> secondsOfTimeSpan(std::string_view policy)
{
    constexpr std::pair<std::string_view, std::uint64_t> units[] {
        {"FromSeconds(", 1}, {"FromMinutes(", 60}, {"FromHours(", 3600}, {"FromDays(", 86400}};
    for (const auto& [unit, seconds] : units) {
        const std::size_t at = policy.find(unit);
        if (at == policy.npos)
            continue;
        const std::string_view number = policy.substr(at + unit.size());
        std::uint32_t count = 0;
        std::from_chars(number.data(), number.data() + number.size(), count);
        return std::to_string(count * seconds);
    }
    return std::nullopt;
}

bool policyCalls(std::string_view policy, std::string_view callee)
{
    return findCall(policy, callee) != policy.npos;
}

/// `[EnableCors(origins: "…", headers: "*", methods: "*")]`, `new EnableCorsAttribute("…", "*", "*")` of Web API:
/// texts with commas. Behind the parenthesis; npos where there is none.
std::size_t findAttributeOfWebApi(std::string_view program)
{
    if (const std::size_t at = findCall(program, "EnableCorsAttribute"); at != program.npos)
        return at;
    const std::size_t at = findCall(program, "EnableCors");
    const std::string_view inside = at == program.npos ? "" : program.substr(at, endOfBrackets(program, at) - at);
    return inside.find("origins:") == inside.npos ? program.npos : at;
}

Literal splitText(const Literal& text)
{
    Literal list {Literal::Kind::List};
    for (const std::string_view part : strictlySplit(text.text, ',')) {
        if (const std::string_view entry = strip(part, isAsciiWhitespace); !entry.empty())
            list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(entry)});
    }
    return list;
}

void takeAttribute(std::string_view program, std::size_t at, ConfigurationDraft& draft, PresetOptions& options)
{
    std::size_t position = 0;
    constexpr std::string_view names[] {"origins", "headers", "methods", "exposedHeaders"};
    constexpr std::string_view taken[] {"Origins", "Headers", "Methods", "ExposedHeaders"};
    std::vector<std::pair<std::string, Literal>> given;
    for (auto& [name, value] : argumentsAt(program, at)) {
        const auto* const known = std::find(std::begin(names), std::end(names), name);
        const std::size_t index =
            known == std::end(names) ? position : static_cast<std::size_t>(known - std::begin(names));
        if (name == "SupportsCredentials")
            given.emplace_back(name, value);
        else if (index < std::size(taken))
            given.emplace_back(taken[index], value.kind == Literal::Kind::Text ? splitText(value) : value);
        ++position;
    }
    options.takeAll(aspNetPreset, given, draft);
}

void takePolicy(std::string_view program, ConfigurationDraft& draft, PresetOptions& options)
{
    using Kind = Literal::Kind;
    const std::string_view policy = policyOf(program);
    Literal origins = textsOf(program, policy, "WithOrigins", draft);
    // Their host in small letters.
    for (auto& [unused, origin] : origins.members)
        origin.text = asciiLowercase(origin.text);
    const Literal any {Kind::List, {}, {{std::string(), Literal {Kind::Text, "*"}}}};
    bool repeats = false;
    if (policyCalls(policy, "WithOrigins") && origins.members.empty()) {
        // Which they are is only known at run time.
        draft.note(say<messages::OriginByFunction>("*"));
        repeats = true;
    }
    if (const std::size_t at = findCall(policy, "SetIsOriginAllowed"); at != policy.npos) {
        const std::string_view decision = policy.substr(at, endOfBrackets(policy, at) - at);
        if (decision.find("true") == decision.npos)
            draft.note(say<messages::OriginByFunction>("*"));
        repeats = true;
        origins.members.clear();
    } else if (policyCalls(policy, "AllowAnyOrigin")) {
        // Before version 3 it repeated the origin beside credentials.
        repeats = policyCalls(policy, "AllowCredentials");
        if (repeats)
            draft.note(say<messages::RefusesCredentialsForAll>("ASP.NET Core"));
        origins = repeats ? Literal {Kind::List} : any;
    }
    options.take("Origins", origins);
    options.take("repeatsOrigin", repeats);
    options.take("allowsSubdomains", policyCalls(policy, "SetIsOriginAllowedToAllowWildcardSubdomains"));
    options.take("Methods",
        policyCalls(policy, "AllowAnyMethod") ? any : quotedWithCommas(textsOf(program, policy, "WithMethods", draft)));
    options.take("Headers",
        policyCalls(policy, "AllowAnyHeader") ? any : quotedWithCommas(textsOf(program, policy, "WithHeaders", draft)));
    options.take("ExposedHeaders", textsOf(program, policy, "WithExposedHeaders", draft));
    options.take("SupportsCredentials", policyCalls(policy, "AllowCredentials"));
    if (auto seconds = secondsOfTimeSpan(policy))
        options.take("PreflightMaxAge", Literal {Kind::Number, *std::move(seconds)});
}

} // namespace

bool looksLikeDotNet(std::string_view text)
{
    return text.find("UseCors(") != text.npos || text.find("AddCors(") != text.npos
        || text.find("WithOrigins(") != text.npos || text.find("AllowAnyOrigin(") != text.npos
        || findAttributeOfWebApi(text) != text.npos;
}

Result<ServerConfiguration> readDotNet(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    PresetOptions options;
    if (const std::size_t at = findAttributeOfWebApi(text); at != text.npos)
        takeAttribute(text, at, draft, options);
    else
        takePolicy(text, draft, options);
    if (const auto error = addPresetRules(aspNetPreset, std::move(options), std::nullopt, draft))
        return tl::unexpected(*error);
    return draft.finish();
}

} // namespace fetchscope
