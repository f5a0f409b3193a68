#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <array>
#include <optional>

/// Plugs of Elixir: CORSPlug (https://hexdocs.pm/cors_plug) and Corsica (https://hexdocs.pm/corsica).
namespace fetchscope {

namespace {

struct PlugPolicy
{
    bool isCorsica = false;
    AllowedOrigins origins;
    bool repeatsOrigin = false;
    std::vector<std::string> methods {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    std::vector<std::string> headers {"Authorization", "Content-Type", "Accept", "Origin", "User-Agent", "DNT",
        "Cache-Control", "X-Mx-ReqToken", "Keep-Alive", "X-Requested-With", "If-Modified-Since", "X-CSRF-Token"};
    bool repeatsHeaders = false;
    bool repeatsMethod = false;
    std::vector<std::string> exposed;
    std::string maxAge = "1728000";
    bool hasCredentials = true;
};

/// The arguments behind the name, up to the line that neither a comma nor an open bracket goes on behind; sigils
/// (`~w(GET POST)`, `~r/…/`) as other languages write them.
std::string argumentsOfPlug(std::string_view text, std::size_t at)
{
    std::string arguments;
    for (const std::string_view whole : strictlySplit(text.substr(at), '\n')) {
        const std::string_view line = strip(whole.substr(0, whole.find(" #")), isAsciiWhitespace);
        if (line.starts_with('#'))
            continue;
        arguments.append(line).append("\n");
        const auto count = [&arguments](char c) { return std::count(arguments.begin(), arguments.end(), c); };
        const bool isOpen = count('[') > count(']') || count('(') > count(')') || count('{') > count('}');
        if (!line.ends_with(',') && !isOpen && !line.empty())
            break;
    }
    for (const auto& [sigil, plain] : {std::pair<std::string_view, std::string_view> {"~w", "%w"}, {"~r/", "/"}}) {
        for (std::size_t found = arguments.find(sigil); found != arguments.npos; found = arguments.find(sigil))
            arguments.replace(found, sigil.size(), plain);
    }
    return arguments;
}

/// Behind `plug NAME`, outside of comments; npos where it does not stand there.
std::size_t findPlug(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t line = text.rfind('\n', at);
        const std::size_t start = line == text.npos ? 0 : line + 1;
        std::string_view lead = strip(text.substr(start, at - start), isAsciiWhitespace);
        lead = strip(lead, [](char c) { return c == '('; });
        const bool isWhole = at + name.size() >= text.size() || !isNameCharacter(text[at + name.size()]);
        if (isWhole && lead == "plug")
            return at + name.size();
    }
    return text.npos;
}

std::vector<std::string> namesOf(const Literal& value)
{
    std::vector<std::string> names;
    for (const auto& [unused, member] : value.members)
        names.push_back(member.text);
    if (value.kind == Literal::Kind::Text)
        names.push_back(value.text);
    return names;
}

class PlugReader
{
public:
    PlugReader(std::string_view text, ConfigurationDraft& draft)
        : m_text(text)
        , m_draft(draft)
    {
    }

    PlugPolicy read()
    {
        std::size_t at = findPlug(m_text, "CORSPlug");
        if (at == m_text.npos) {
            at = findPlug(m_text, "Corsica");
            m_policy.isCorsica = true;
            m_policy.methods = {"PUT", "PATCH", "DELETE"};
            m_policy.headers = {};
            m_policy.maxAge.clear();
            m_policy.hasCredentials = false;
        }
        // Variables are looked up in the rest.
        const std::string arguments = argumentsOfPlug(m_text, std::min(at, m_text.size()));
        const std::string program = arguments + ")\n" + std::string(m_text);
        bool hasOrigin = false;
        for (const auto& [name, value] : argumentsAt(program, 0)) {
            hasOrigin = hasOrigin || name == "origin" || name == "origins";
            take(name, value);
        }
        if (!hasOrigin && !m_policy.isCorsica)
            m_policy.origins.add("*");
        return std::move(m_policy);
    }

private:
    void take(std::string_view name, const Literal& value)
    {
        if (name == "origin" || name == "origins") {
            takeOrigins(value);
            return;
        }
        if (name.empty())
            return;
        const bool isAll = value.text == "all" || namesOf(value) == std::vector<std::string> {"*"};
        if (!value.isKnown())
            m_draft.note(say<messages::OptionAtRunTime>(std::string(name), value.text));
        else if (name == "credentials" || name == "allow_credentials")
            m_policy.hasCredentials = value.text == "true";
        else if (name == "max_age")
            m_policy.maxAge = value.text;
        else if (name == "methods" || name == "allow_methods")
            takeList(value, isAll, m_policy.methods, m_policy.repeatsMethod);
        else if (name == "headers" || name == "allow_headers")
            takeList(value, isAll, m_policy.headers, m_policy.repeatsHeaders);
        else if (name == "expose" || name == "expose_headers")
            m_policy.exposed = namesOf(value);
    }

    static void takeList(const Literal& value, bool isAll, std::vector<std::string>& list, bool& repeats)
    {
        repeats = isAll;
        list = namesOf(value);
    }

    void takeOrigins(const Literal& value)
    {
        if (value.text == "self") {
            m_policy.repeatsOrigin = true;
            return;
        }
        const auto add = [this](const Literal& one) {
            if (one.kind == Literal::Kind::Text) {
                m_policy.origins.add(one.text);
            } else if (one.kind == Literal::Kind::Expression) {
                if (auto pattern = m_draft.expression(one.text))
                    m_policy.origins.add(*std::move(pattern));
            } else {
                m_draft.note(say<messages::OriginAtRunTime>(one.text));
            }
        };
        if (value.kind == Literal::Kind::List) {
            for (const auto& [unused, member] : value.members)
                add(member);
        } else if (value.isKnown()) {
            add(value);
        } else {
            m_draft.note(say<messages::OriginByFunction>("*"));
            m_policy.repeatsOrigin = true;
        }
    }

    std::string_view m_text;
    ConfigurationDraft& m_draft;
    PlugPolicy m_policy;
};

/// CORSPlug answers every OPTIONS; Corsica only preflights, and sends nothing to those that it does not allow.
class PlugAnswers
{
public:
    PlugAnswers(const PlugPolicy& policy, ConfigurationDraft& draft)
        : m_policy(policy)
    {
        std::vector<std::string> names = policy.headers;
        names.insert(names.end(), {"accept", "accept-language", "content-language", "content-type"});
        m_names = draft.expression(expressionOfNames(names), true);
    }

    ServerAnswer answer(RequestCases& request) const
    {
        ServerAnswer answer;
        const auto set = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        const bool isOptions = request.isMethod("OPTIONS")
            && (!m_policy.isCorsica
                || (request.hasHeader("Origin") && request.hasHeader("Access-Control-Request-Method")));
        if (isOptions)
            answer.status = m_policy.isCorsica ? 200 : 204;
        const bool isStar =
            m_policy.origins.isForAll() && !m_policy.repeatsOrigin && !(m_policy.isCorsica && m_policy.hasCredentials);
        const bool isAllowed = isStar || (m_policy.repeatsOrigin && request.hasHeader("Origin"))
            || (m_policy.origins.isForAll() && request.hasHeader("Origin")) || m_policy.origins.allow(request);
        if (m_policy.isCorsica && (!isAllowed || !request.hasHeader("Origin") || (isOptions && !allowsAsked(request))))
            return answer;
        if (isAllowed)
            set("Access-Control-Allow-Origin", isStar ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (!m_policy.exposed.empty() && (!m_policy.isCorsica || !isOptions))
            set("Access-Control-Expose-Headers", {joinedNames(m_policy.exposed)});
        if (m_policy.hasCredentials || !m_policy.isCorsica)
            set("Access-Control-Allow-Credentials", {m_policy.hasCredentials ? "true" : "false"});
        if (!isStar)
            set("Vary", {"Origin"});
        if (!isOptions)
            return answer;
        if (!m_policy.maxAge.empty())
            set("Access-Control-Max-Age", {m_policy.maxAge});
        if (m_policy.repeatsHeaders)
            set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
        else if (!m_policy.headers.empty())
            set("Access-Control-Allow-Headers", {joinedNames(m_policy.headers)});
        set("Access-Control-Allow-Methods",
            m_policy.repeatsMethod ? SentValue {{}, "Access-Control-Request-Method"}
                                   : SentValue {joinedNames(m_policy.methods)});
        return answer;
    }

private:
    bool allowsAsked(RequestCases& request) const
    {
        bool isMethod = m_policy.repeatsMethod;
        for (const char* simple : {"GET", "HEAD", "POST"})
            isMethod = isMethod || request.headerIs("Access-Control-Request-Method", simple);
        for (const std::string& method : m_policy.methods)
            isMethod = isMethod || request.headerIs("Access-Control-Request-Method", method);
        return isMethod
            && (m_policy.repeatsHeaders || !request.hasHeader("Access-Control-Request-Headers")
                || (m_names && request.headerMatches("Access-Control-Request-Headers", *m_names)));
    }

    const PlugPolicy& m_policy;
    std::optional<TextPattern> m_names;
};

} // namespace

bool looksLikeElixir(std::string_view text)
{
    return findPlug(text, "CORSPlug") != text.npos || findPlug(text, "Corsica") != text.npos;
}

Result<ServerConfiguration> readElixir(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const PlugPolicy policy = PlugReader(text, draft).read();
    const PlugAnswers answers(policy, draft);
    draft.answer(std::nullopt, [&answers](RequestCases& request) { return answers.answer(request); });
    return draft.finish();
}

} // namespace fetchscope
