#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>

/// rack-cors of Rails (https://github.com/cyu/rack-cors).
namespace fetchscope {

namespace {

constexpr std::string_view rackCorsPreset = "rack-cors";

/// A line of the block of `allow`, without its first word.
struct Statement
{
    std::string_view word;
    std::string arguments;
};

/// The statements that begin with a word, each to its end: a comma or an open bracket goes on below.
std::vector<Statement> statementsOf(std::string_view text)
{
    constexpr std::size_t most = 200;
    std::vector<Statement> statements;
    bool goesOn = false;
    for (std::string_view line : strictlySplit(text, '\n')) {
        line = strip(line, isAsciiWhitespace);
        if (line.starts_with('#') || line.empty())
            continue;
        // A comment behind it.
        line = strip(line.substr(0, std::min(line.find(" # "), line.size())), isAsciiWhitespace);
        if (goesOn && !statements.empty()) {
            statements.back().arguments.append("\n").append(line);
        } else {
            const std::size_t end = std::min(line.find_first_of(" \t("), line.size());
            if (statements.size() == most)
                break;
            statements.push_back({line.substr(0, end), std::string(line.substr(end))});
        }
        const std::string& arguments = statements.back().arguments;
        const auto count = [&arguments](char c) { return std::count(arguments.begin(), arguments.end(), c); };
        goesOn = line.ends_with(',') || count('[') > count(']') || count('(') > count(')');
    }
    return statements;
}

std::vector<std::pair<std::string, Literal>> argumentsOfStatement(const Statement& statement, std::string_view text)
{
    std::string_view arguments = strip(std::string_view(statement.arguments), isAsciiWhitespace);
    if (arguments.starts_with('(') && arguments.ends_with(')'))
        arguments = arguments.substr(1, arguments.size() - 2);
    // Variables are looked up in the rest.
    return argumentsAt(std::string(arguments).append(")\n").append(text), 0);
}

/// Where no scheme is said, any counts: of web pages there are two. An expression has to be found somewhere.
void addOrigin(Literal& origins, const Literal& given)
{
    using Kind = Literal::Kind;
    if (given.kind != Kind::Text || given.text == "*" || given.text.find("://") != std::string::npos) {
        origins.members.emplace_back(std::string(), given);
        return;
    }
    const bool isLocal = given.text.starts_with("localhost") || given.text.starts_with("127.0.0.1");
    for (const char* scheme : {isLocal ? "http://" : "https://", isLocal ? "https://" : "http://"})
        origins.members.emplace_back(std::string(), Literal {Kind::Text, scheme + given.text});
}

Literal originsOfStatement(const Statement& statement, std::string_view text, ConfigurationDraft& draft)
{
    using Kind = Literal::Kind;
    Literal origins {Kind::List};
    for (const auto& [name, argument] : argumentsOfStatement(statement, text)) {
        if (argument.kind == Kind::List) {
            for (const auto& [unused, member] : argument.members)
                addOrigin(origins, member);
        } else {
            addOrigin(origins, argument);
        }
    }
    const bool isKnown = std::all_of(
        origins.members.begin(), origins.members.end(), [](const auto& member) { return member.second.isKnown(); });
    if (!isKnown || origins.members.empty()) {
        draft.note(say<messages::OriginByFunction>("*"));
        origins.members = {{std::string(), {Kind::Expression, "."}}};
    }
    return origins;
}

/// `:any` and lists of symbols, as the rackCorsPreset has them.
Literal listOfSymbols(std::string_view option, const Literal& given)
{
    using Kind = Literal::Kind;
    Literal list {Kind::List};
    if (given.kind == Kind::Text && given.text == "any") {
        if (option == "headers")
            list.members.emplace_back(std::string(), Literal {Kind::Text, "*"});
        for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
            if (option == "methods")
                list.members.emplace_back(std::string(), Literal {Kind::Text, method});
        }
        return list;
    }
    const auto add = [&](const Literal& one) {
        Literal text = one;
        if (option == "methods")
            text.text = asciiUppercase(text.text);
        list.members.emplace_back(std::string(), std::move(text));
    };
    if (given.kind == Kind::List) {
        for (const auto& [unused, member] : given.members)
            add(member);
    } else if (given.isKnown()) {
        add(given);
    } else {
        return given;
    }
    return list;
}

/// The URLs of a path in which `*` stands for anything and `:name` for a part; null: all.
std::optional<TextPattern> urlsOfResource(const Literal& path, ConfigurationDraft& draft)
{
    if (path.kind == Literal::Kind::Expression) {
        std::string_view inside = path.text;
        const bool isAtStart = inside.starts_with('^') || inside.starts_with("\\A");
        inside.remove_prefix(inside.starts_with('^') ? 1 : isAtStart ? 2 : 0);
        return draft.expression("^[a-z]+://[^/]*" + std::string(isAtStart ? "" : "[^?]*") + std::string(inside));
    }
    if (path.kind != Literal::Kind::Text) {
        draft.note(say<messages::PartNotFollowed>("resource " + path.text));
        return std::nullopt;
    }
    if (path.text == "*" || path.text == "/*")
        return std::nullopt;
    std::string pattern;
    std::string example;
    for (std::size_t i = 0; i < path.text.size(); ++i) {
        if (path.text[i] == ':') {
            const std::size_t start = i + 1;
            while (i + 1 < path.text.size() && isNameCharacter(path.text[i + 1]))
                ++i;
            pattern += '*';
            example.append(path.text, start, i + 1 - start);
            continue;
        }
        pattern += path.text[i];
        if (path.text[i] != '*')
            example += path.text[i];
    }
    draft.setPath(example);
    return TextPattern(draft.origin() + pattern);
}

} // namespace

bool looksLikeRackCors(std::string_view text)
{
    return text.find("Rack::Cors") != text.npos
        || (text.find("allow do") != text.npos && text.find("resource") != text.npos);
}

Result<ServerConfiguration> readRackCors(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    Literal origins {Literal::Kind::List};
    bool hasResource = false;
    for (const Statement& statement : statementsOf(text)) {
        if (statement.word == "origins") {
            origins = originsOfStatement(statement, text, draft);
            continue;
        }
        if (statement.word != "resource")
            continue;
        const auto given = argumentsOfStatement(statement, text);
        if (given.empty())
            continue;
        hasResource = true;
        PresetOptions options;
        options.take("origins", origins);
        std::vector<std::pair<std::string, Literal>> known;
        bool hasCredentials = false;
        for (const auto& [name, value] : given) {
            const bool isList = name == "headers" || name == "methods" || name == "expose";
            known.emplace_back(name, isList ? listOfSymbols(name, value) : value);
            hasCredentials = hasCredentials || (name == "credentials" && value.text == "true");
        }
        options.takeAll(rackCorsPreset, known, draft);
        options.take("isLast", false);
        const bool isForAll = std::any_of(origins.members.begin(), origins.members.end(),
            [](const auto& member) { return member.second.text == "*"; });
        if (hasCredentials && isForAll)
            draft.note(say<messages::RefusesCredentialsForAll>("rack-cors"));
        const auto urls = urlsOfResource(given.front().second, draft);
        if (const auto error = addPresetRules(rackCorsPreset, std::move(options), urls, draft))
            return tl::unexpected(*error);
    }
    if (hasResource) {
        if (const auto error = addPresetRules(rackCorsPreset, PresetOptions(), std::nullopt, draft))
            return tl::unexpected(*error);
    }
    return draft.finish();
}

} // namespace fetchscope
