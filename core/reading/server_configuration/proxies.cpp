#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>
#include <charconv>

/// Traefik, Envoy (with Istio) and ingress-nginx, whose configuration is names and values in YAML, TOML or labels.
namespace fetchscope {

namespace {

using ProxyMembers = std::vector<std::pair<std::string, Literal>>;

Literal proxyListOf(const std::vector<std::string>& texts)
{
    Literal list {Literal::Kind::List};
    for (const std::string& text : texts)
        list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, text});
    return list;
}

/// `100`, `24h`, `10m`, `3600s`; null where it is none of these.
std::optional<std::string> secondsOfDuration(std::string_view text)
{
    std::uint32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc())
        return std::nullopt;
    const char unit = end == text.data() + text.size() ? 's' : *end;
    const std::uint64_t factor = unit == 'h' ? 3600 : unit == 'm' ? 60 : unit == 'd' ? 86400 : 1;
    return std::to_string(count * factor);
}

Result<ServerConfiguration> finishProxyWith(
    std::string_view preset, const ProxyMembers& members, ConfigurationDraft& draft, std::string_view upstream)
{
    draft.note(say<messages::AssumedUpstream>(upstream));
    return finishWithPreset(preset, members, draft);
}

/// Headers that Traefik sets whatever asks: `customResponseHeaders.Access-Control-Allow-Origin=*`, or as lines below
/// it.
std::vector<std::pair<std::string, std::string>> customHeadersOf(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> headers;
    for (const std::string_view name : {"Access-Control-Allow-Origin", "Access-Control-Allow-Methods",
             "Access-Control-Allow-Headers", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers",
             "Access-Control-Max-Age", "Cross-Origin-Resource-Policy", "Vary"}) {
        const auto values = valuesOfKey(text, name);
        if (values && !values->empty() && !values->front().empty())
            headers.emplace_back(name, values->front());
    }
    // `customResponseHeaders=Access-Control-Allow-Origin:*||Vary:Origin` of version 1.
    for (const std::string& entry : valuesOfKey(text, "customresponseheaders").value_or(std::vector<std::string>())) {
        std::string_view rest = entry;
        while (!rest.empty() && headers.empty()) {
            const std::string_view one = rest.substr(0, std::min(rest.find("||"), rest.size()));
            const std::size_t colon = one.find(':');
            if (colon != one.npos)
                headers.emplace_back(one.substr(0, colon), strip(one.substr(colon + 1), isAsciiWhitespace));
            rest.remove_prefix(std::min(one.size() + 2, rest.size()));
        }
    }
    return headers;
}

/// `exact: …`, `prefix: …`, `safe_regex: { regex: … }` of Envoy and Istio, and plain entries of their older versions.
Literal originsOfEnvoy(std::string_view text)
{
    using Kind = Literal::Kind;
    Literal origins {Kind::List};
    const auto add = [&origins](Kind kind, std::string value) {
        origins.members.emplace_back(std::string(), Literal {kind, std::move(value)});
    };
    for (const std::string_view name :
        {"allow_origin_string_match", "allow_origin_regex", "allow_origin", "allowOrigins", "allowOrigin"}) {
        const std::string block = blockOfKey(text, name);
        if (block.empty() || !origins.members.empty())
            continue;
        std::size_t found = 0;
        for (const std::string_view line : strictlySplit(block, '\n')) {
            for (const std::string_view word : {"exact", "prefix", "suffix", "contains", "regex"}) {
                const std::string value = valueOfKey(line, word);
                if (value.empty() || (word == "regex" && value.starts_with('{')))
                    continue;
                ++found;
                // Envoy asks whether a star fits before anything else.
                const bool isAny = value == "*" || (word == "regex" && (value == "\\*" || value == ".*"));
                if (isAny)
                    add(Kind::Text, "*");
                else if (word == "regex")
                    add(Kind::Expression, "^(?:" + value + ")$");
                else
                    add(Kind::Text,
                        (word == "suffix" || word == "contains" ? "*" : "") + value
                            + (word == "prefix" || word == "contains" ? "*" : ""));
            }
        }
        if (found > 0)
            continue;
        for (const std::string& value : valuesOfKey(text, name).value_or(std::vector<std::string>())) {
            const bool isExpression = name == "allow_origin_regex";
            add(isExpression ? Kind::Expression : Kind::Text, isExpression ? "^(?:" + value + ")$" : value);
        }
    }
    return origins;
}

} // namespace

bool looksLikeTraefik(std::string_view text)
{
    const std::string lower = asciiLowercase(text);
    const bool hasCustom =
        lower.find("customresponseheaders") != lower.npos && lower.find("access-control-allow") != lower.npos;
    // Apache's variables may have such names.
    if (lower.find("accesscontrolallow") == lower.npos || lower.find("setenvif") != lower.npos
        || looksLikeCloudFront(text))
        return hasCustom;
    constexpr std::array<std::string_view, 5> names {"accessControlAllowOriginList", "accessControlAllowOrigin",
        "accessControlAllowMethods", "accessControlAllowHeaders", "accessControlAllowCredentials"};
    return hasCustom || std::any_of(names.begin(), names.end(), [text](std::string_view name) {
        return valuesOfKey(text, name).has_value();
    });
}

Result<ServerConfiguration> readTraefik(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    ProxyMembers members;
    for (const std::string_view name : {"accessControlAllowOriginList", "accessControlAllowMethods",
             "accessControlAllowHeaders", "accessControlExposeHeaders"}) {
        if (const auto values = valuesOfKey(text, name))
            members.emplace_back(name, proxyListOf(splitAtCommas(*values)));
    }
    if (const auto expressions = valuesOfKey(text, "accessControlAllowOriginListRegex")) {
        Literal list = proxyListOf(*expressions);
        for (auto& [unused, expression] : list.members)
            expression.kind = Literal::Kind::Expression;
        members.emplace_back("accessControlAllowOriginListRegex", std::move(list));
    }
    // Before version 2.2: one origin, or whatever asks.
    if (const std::string origin = valueOfKey(text, "accessControlAllowOrigin"); !origin.empty()) {
        if (origin == "origin-list-or-null") {
            Literal list {Literal::Kind::List, {}, {{std::string(), {Literal::Kind::Expression, "."}}}};
            members.emplace_back("accessControlAllowOriginListRegex", std::move(list));
        } else {
            members.emplace_back("accessControlAllowOriginList", proxyListOf({origin}));
        }
    }
    for (const std::string_view name : {"accessControlAllowCredentials", "addVaryHeader"}) {
        if (const std::string value = asciiLowercase(valueOfKey(text, name)); !value.empty())
            members.emplace_back(name, Literal {Literal::Kind::Boolean, value});
    }
    if (auto seconds = secondsOfDuration(valueOfKey(text, "accessControlMaxAge")))
        members.emplace_back("accessControlMaxAge", Literal {Literal::Kind::Number, *std::move(seconds)});
    if (!members.empty())
        return finishProxyWith("traefik-headers", members, draft, "Traefik");
    const auto headers = customHeadersOf(text);
    if (headers.empty())
        return draft.finish();
    draft.note(say<messages::AssumedUpstream>("Traefik"));
    draft.answer(std::nullopt, [&headers](RequestCases&) {
        ServerAnswer answer;
        for (const auto& [name, value] : headers)
            answer.headers.emplace_back(name, SentValue {value});
        return answer;
    });
    return draft.finish();
}

bool looksLikeEnvoy(std::string_view text)
{
    return text.find("allow_origin_string_match") != text.npos || text.find("allow_origin_regex:") != text.npos
        || text.find("corsPolicy:") != text.npos
        || (text.find("allow_origin:") != text.npos && text.find("allow_methods") != text.npos);
}

Result<ServerConfiguration> readEnvoy(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    ProxyMembers members;
    if (Literal origins = originsOfEnvoy(text); !origins.members.empty())
        members.emplace_back("allow_origin", std::move(origins));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> lists {
        {{"allow_methods", "allowMethods"}, {"allow_headers", "allowHeaders"}, {"expose_headers", "exposeHeaders"}}};
    for (const auto& [name, ofIstio] : lists) {
        const auto values = valuesOfKey(text, name);
        const auto others = values ? values : valuesOfKey(text, ofIstio);
        if (others)
            members.emplace_back(name, proxyListOf(splitAtCommas(*others)));
    }
    const std::string age = valueOfKey(text, "max_age");
    if (auto seconds = secondsOfDuration(age.empty() ? valueOfKey(text, "maxAge") : age))
        members.emplace_back("max_age", Literal {Literal::Kind::Number, *std::move(seconds)});
    const std::string credentials = valueOfKey(text, "allow_credentials") + valueOfKey(text, "allowCredentials");
    if (!credentials.empty())
        members.emplace_back("allow_credentials", Literal {Literal::Kind::Boolean, credentials});
    return finishProxyWith("envoy-cors", members, draft, "Envoy");
}

bool looksLikeIngress(std::string_view text)
{
    return text.find("nginx.ingress.kubernetes.io/enable-cors") != text.npos
        || text.find("nginx.ingress.kubernetes.io/cors-") != text.npos;
}

Result<ServerConfiguration> readIngress(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    std::string host = valueOfKey(text, "host");
    if (!host.empty())
        host.insert(0, text.find("tls:") == text.npos ? "http://" : "https://");
    draft.chooseOrigin(host);
    if (valueOfKey(text, "enable-cors") != "true") {
        draft.note(say<messages::AssumedUpstream>("ingress-nginx"));
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
        return draft.finish();
    }
    ProxyMembers members;
    if (const auto origins = valuesOfKey(text, "cors-allow-origin"))
        members.emplace_back("cors-allow-origin", proxyListOf(splitAtCommas(*origins)));
    for (const std::string_view name : {"cors-allow-methods", "cors-allow-headers", "cors-expose-headers"}) {
        if (std::string value = valueOfKey(text, name); !value.empty())
            members.emplace_back(name, Literal {Literal::Kind::Text, std::move(value)});
    }
    if (std::string value = valueOfKey(text, "cors-allow-credentials"); !value.empty())
        members.emplace_back("cors-allow-credentials", Literal {Literal::Kind::Boolean, std::move(value)});
    if (auto seconds = secondsOfDuration(valueOfKey(text, "cors-max-age")))
        members.emplace_back("cors-max-age", Literal {Literal::Kind::Number, *std::move(seconds)});
    return finishProxyWith("ingress-nginx", members, draft, "ingress-nginx");
}

} // namespace fetchscope
