#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>

/// config/cors.php of Laravel (https://laravel.com/docs/routing#cors).
namespace fetchscope {

namespace {

constexpr std::string_view laravelPreset = "laravel-cors";

/// An option as the laravelPreset has it, and as it was called before version 1.
struct LaravelOption
{
    std::string_view name;
    std::string_view formerName;
};

constexpr std::array<LaravelOption, 7> laravelOptions {{
    {"allowed_origins", "allowedOrigins"},
    {"allowed_origins_patterns", "allowedOriginsPatterns"},
    {"allowed_methods", "allowedMethods"},
    {"allowed_headers", "allowedHeaders"},
    {"exposed_headers", "exposedHeaders"},
    {"max_age", "maxAge"},
    {"supports_credentials", "supportsCredentials"},
}};

bool isCommentedEntry(std::string_view text, std::size_t at)
{
    const std::size_t line = text.rfind('\n', at);
    const std::string_view lead = strip(
        text.substr(line == text.npos ? 0 : line + 1, at - (line == text.npos ? 0 : line + 1)), isAsciiWhitespace);
    return lead.starts_with("//") || lead.starts_with('#') || lead.starts_with('*') || lead.starts_with('|');
}

/// Behind the sign of `'name' => …`; npos where there is none.
std::size_t findEntry(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool isQuoted =
            at > 0 && end < text.size() && (text[at - 1] == '\'' || text[at - 1] == '"') && text[end] == text[at - 1];
        const std::size_t sign = text.find_first_not_of(" \t", end + 1);
        if (isQuoted && sign != text.npos && text.substr(sign).starts_with("=>") && !isCommentedEntry(text, at))
            return sign + 2;
    }
    return text.npos;
}

std::size_t findOption(std::string_view text, const LaravelOption& option)
{
    const std::size_t at = findEntry(text, option.name);
    return at == text.npos ? findEntry(text, option.formerName) : at;
}

/// `#^https://.+\.example$#i` between its delimiters.
Literal expressionBetweenDelimiters(const Literal& text)
{
    const std::string& source = text.text;
    const std::size_t end = source.empty() ? std::string::npos : source.rfind(source.front());
    if (text.kind != Literal::Kind::Text || end == 0 || end == std::string::npos)
        return text;
    std::string expression = source.substr(end).find('i') == std::string::npos ? "" : "(?i)";
    return {Literal::Kind::Expression, expression.append(source, 1, end - 1)};
}

Literal valueForLaravel(std::string_view option, Literal given)
{
    using Kind = Literal::Kind;
    if (option == "max_age" && given.kind == Kind::Boolean)
        return {Kind::Number, "0"};
    if (option == "exposed_headers" && given.kind == Kind::Boolean)
        return {Kind::List};
    for (auto& [unused, member] : given.members) {
        if (option == "allowed_origins_patterns")
            member = expressionBetweenDelimiters(member);
        else if (option == "allowed_headers")
            member.text = asciiLowercase(member.text);
        else if (option == "allowed_methods")
            member.text = asciiUppercase(member.text);
    }
    return given;
}

} // namespace

bool looksLikeLaravel(std::string_view text)
{
    return findOption(text, laravelOptions[0]) != text.npos || findOption(text, laravelOptions[6]) != text.npos;
}

Result<ServerConfiguration> readLaravel(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    std::vector<std::pair<std::string, Literal>> given;
    for (const LaravelOption& option : laravelOptions) {
        if (const std::size_t at = findOption(text, option); at != text.npos)
            given.emplace_back(option.name, valueForLaravel(option.name, literalAt(text, at)));
    }
    std::vector<std::string> paths;
    if (const std::size_t at = findEntry(text, "paths"); at != text.npos) {
        for (const auto& [name, path] : literalAt(text, at).members) {
            if (path.kind == Literal::Kind::Text && name.empty())
                paths.push_back(path.text);
        }
    }
    const bool isForAll = paths.empty() || std::find(paths.begin(), paths.end(), "*") != paths.end();
    if (isForAll)
        paths = {"*"};
    bool hasPath = false;
    for (const std::string& path : paths) {
        std::string pattern =
            path.find("://") == std::string::npos ? draft.origin() + (path.starts_with('/') ? "" : "/") + path : path;
        if (!hasPath && !isForAll && path.find("sanctum") == std::string::npos && pattern.starts_with(draft.origin())) {
            std::string example = pattern.substr(draft.origin().size());
            std::erase(example, '*');
            draft.setPath(std::move(example));
            hasPath = true;
        }
        PresetOptions options;
        options.takeAll(laravelPreset, given, draft);
        const auto urls = isForAll ? std::nullopt : std::optional(TextPattern(pattern));
        if (const auto error = addPresetRules(laravelPreset, std::move(options), urls, draft))
            return tl::unexpected(*error);
    }
    if (!isForAll)
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
