#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_example.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/preset_options.h"
#include "core/reading/server_configuration/request_guards.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

/// The settings of Django that django-cors-headers reads.
namespace fetchscope {

namespace {

/// A setting of django-cors-headers, by its name now or before its version 3.5, and the option of the preset.
struct DjangoSetting
{
    std::string_view name;
    std::string_view option;
};

constexpr std::array<DjangoSetting, 11> djangoSettings {{
    {"CORS_ALLOWED_ORIGINS", "CORS_ALLOWED_ORIGINS"},
    {"CORS_ORIGIN_WHITELIST", "CORS_ALLOWED_ORIGINS"},
    {"CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ALLOWED_ORIGIN_REGEXES"},
    {"CORS_ORIGIN_REGEX_WHITELIST", "CORS_ALLOWED_ORIGIN_REGEXES"},
    {"CORS_ALLOW_ALL_ORIGINS", "CORS_ALLOW_ALL_ORIGINS"},
    {"CORS_ORIGIN_ALLOW_ALL", "CORS_ALLOW_ALL_ORIGINS"},
    {"CORS_ALLOW_METHODS", "CORS_ALLOW_METHODS"},
    {"CORS_ALLOW_HEADERS", "CORS_ALLOW_HEADERS"},
    {"CORS_EXPOSE_HEADERS", "CORS_EXPOSE_HEADERS"},
    {"CORS_ALLOW_CREDENTIALS", "CORS_ALLOW_CREDENTIALS"},
    {"CORS_PREFLIGHT_MAX_AGE", "CORS_PREFLIGHT_MAX_AGE"},
}};
constexpr std::array<std::string_view, 9> defaultHeaders {"accept", "accept-encoding", "authorization", "content-type",
    "dnt", "origin", "user-agent", "x-csrftoken", "x-requested-with"};

/// Behind the sign of `NAME = …`; npos where there is none.
std::size_t findAssignment(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t sign = text.find_first_not_of(" \t", at + name.size());
        const bool isCommented = at > 0 && (text[at - 1] == '#' || text.substr(0, at).ends_with("# "));
        if (sign != text.npos && text[sign] == '=' && !isCommented)
            return sign + 1;
    }
    return text.npos;
}

} // namespace

bool looksLikeDjangoSettings(std::string_view text)
{
    return std::any_of(djangoSettings.begin(), djangoSettings.end(),
        [text](const DjangoSetting& setting) { return findAssignment(text, setting.name) != text.npos; });
}

/// The names of a list of Django's middleware, in its order; empty where there is none, or not all of it.
static std::vector<std::string> middlewareOfDjango(std::string_view text)
{
    std::vector<std::string> names;
    for (const std::string_view name : {"MIDDLEWARE", "MIDDLEWARE_CLASSES"}) {
        const std::size_t at = findAssignment(text, name);
        const Literal list = at == text.npos ? Literal() : literalAt(text, at);
        for (const auto& [key, value] : list.members) {
            if (value.kind != Literal::Kind::Text)
                return {};
            names.push_back(value.text);
        }
    }
    return names;
}

/// What stands before CorsMiddleware answers without it (django-cors-headers, README, "Setup").
static void noteMiddlewareBefore(const std::vector<std::string>& names, ConfigurationDraft& draft)
{
    for (const std::string& name : names) {
        if (name.ends_with(".CorsMiddleware"))
            return;
        if (name == "django.middleware.common.CommonMiddleware")
            draft.note(say<messages::RedirectsBeforeCors>(name));
        else if (!name.starts_with("django.") && namesGuard(name))
            draft.noteGuard(name);
    }
}

Result<ServerConfiguration> readDjangoSettings(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::vector<std::string> middleware = middlewareOfDjango(text);
    const bool isThere = middleware.empty()
        || std::any_of(middleware.begin(), middleware.end(),
            [](const std::string& name) { return name.ends_with(".CorsMiddleware"); });
    if (!isThere) {
        draft.note(say<messages::NoCorsMiddleware>());
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
        return draft.finish();
    }
    noteMiddlewareBefore(middleware, draft);
    std::vector<std::pair<std::string, Literal>> given;
    for (const DjangoSetting& setting : djangoSettings) {
        const std::size_t at = findAssignment(text, setting.name);
        if (at == text.npos)
            continue;
        Literal value = literalAt(text, at);
        // `list(default_headers) + ["x-ping"]`
        const std::string_view source = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
        if (const std::size_t defaults = source.find("default_headers"); defaults != source.npos) {
            const std::size_t added = text.find_first_of("[(", at + defaults);
            value = added == text.npos ? Literal {Literal::Kind::List} : literalAt(text, added);
            for (const std::string_view name : defaultHeaders)
                value.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(name)});
        }
        if (setting.option == "CORS_ALLOWED_ORIGINS") {
            value = originDecidedBy(value, text, draft);
            if (value.kind == Literal::Kind::Boolean) {
                given.emplace_back("CORS_ALLOW_ALL_ORIGINS", std::move(value));
                continue;
            }
        }
        given.emplace_back(setting.option, std::move(value));
    }
    const std::size_t paths = findAssignment(text, "CORS_URLS_REGEX");
    const Literal expression = paths == text.npos ? Literal() : literalAt(text, paths);
    if (expression.text.empty() || expression.text == "^.*$")
        return finishWithPreset("django-cors-headers", given, draft);
    // Which paths it is for: an expression that has to hold from the start of the path.
    const bool isAnchored = expression.text.starts_with('^');
    std::string ofPath = expression.text.substr(isAnchored ? 1 : 0);
    if (ofPath.ends_with('$'))
        ofPath.replace(ofPath.size() - 1, 1, "(?:\\?|$)");
    if (auto error = addPresetOf("django-cors-headers", given, draft.expression("^[a-z]+://[^/]*" + ofPath), draft))
        return tl::unexpected(*error);
    draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    if (const std::string path = exampleOfExpression(expression.text); path.starts_with('/'))
        draft.setPath(path);
    return draft.finish();
}

} // namespace fetchscope
