#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

namespace fetchscope {

namespace {

Result<ServerConfiguration> readCall(
    std::string_view text, const ServerSurroundings& surroundings, std::size_t arguments, std::string_view preset)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    PresetOptions options;
    if (arguments != std::string_view::npos) {
        auto given = argumentsAt(text, arguments);
        // `resources={r"/api/*": {"origins": "*"}}`: what holds for the first of them.
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i].first == "resources" && !given[i].second.members.empty()) {
                const auto inner = given[i].second.members.front().second.members;
                given.insert(given.end(), inner.begin(), inner.end());
                break;
            }
        }
        options.takeAll(preset, given, draft);
    }
    auto rules = PresetOptions::rulesOf(preset, std::move(options));
    if (!rules)
        return tl::unexpected(rules.error());
    draft.add(*std::move(rules));
    return draft.finish();
}

} // namespace

bool looksLikeCorsMiddleware(std::string_view text)
{
    return text.find("CORSMiddleware") != text.npos && text.find("CORSMiddleware(get_response") == text.npos
        && text.find("corsheaders") == text.npos;
}

Result<ServerConfiguration> readCorsMiddleware(std::string_view text, const ServerSurroundings& surroundings)
{
    std::size_t arguments = findCall(text, "add_middleware");
    // `app.add_middleware(GZipMiddleware)` may stand before it.
    constexpr int mostCalls = 50;
    for (int calls = 0; arguments != text.npos && calls < mostCalls; ++calls) {
        const std::string_view call = text.substr(arguments, endOfBrackets(text, arguments) - arguments);
        if (call.find("CORSMiddleware") != call.npos)
            break;
        arguments = findCall(text, "add_middleware", arguments);
    }
    if (arguments == text.npos)
        arguments = findCall(text, "Middleware");
    if (arguments == text.npos)
        arguments = findCall(text, "CORSMiddleware");
    return readCall(text, surroundings, arguments, "fastapi");
}

bool looksLikeFlaskCors(std::string_view text)
{
    return text.find("flask_cors") != text.npos || findCall(text, "CORS") != text.npos
        || text.find("@cross_origin") != text.npos;
}

Result<ServerConfiguration> readFlaskCors(std::string_view text, const ServerSurroundings& surroundings)
{
    std::size_t arguments = findCall(text, "CORS");
    if (arguments == text.npos)
        arguments = findCall(text, "cross_origin");
    return readCall(text, surroundings, arguments, "flask-cors");
}

} // namespace fetchscope
