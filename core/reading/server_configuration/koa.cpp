#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_function.h"

#include <algorithm>
#include <array>

/// Koa with @koa/cors (https://github.com/koajs/cors#corsoptions) or koa-cors, and Strapi, whose middleware gives its
/// options to it (https://docs.strapi.io/cms/configurations/middlewares#cors).
namespace fetchscope {

namespace {

/// Others, that change nothing of what is looked at here.
constexpr std::array<std::string_view, 5> otherKoaOptions {
    "keepHeadersOnError", "keepHeaderOnError", "enabled", "secureContext", "privateNetworkAccess"};

enum class KoaKind { Koa, FormerKoa, Strapi };

struct KoaAnswers
{
    /// Sent whatever asks; several: a header each.
    std::vector<std::string> sent {"*"};
    /// Those of Strapi are asked about.
    bool isList = false;
    bool repeats = false;
    std::string methods = "GET,HEAD,PUT,POST,DELETE,PATCH";
    std::string headers {};
    std::string exposed {};
    std::string maxAge {};
    bool hasCredentials = false;
};

std::string joinedWithCommas(const Literal& value)
{
    if (value.kind != Literal::Kind::List)
        return value.text;
    std::string text;
    for (const auto& [unused, member] : value.members)
        text.append(text.empty() ? "" : ",").append(member.text);
    return text;
}

/// What an option is called, and what it decides.
struct KoaOption
{
    std::string_view name;
    std::string_view ofStrapi;
    /// What koa-cors calls it, which came before.
    std::string_view former;
    /// Null: the origin, of which a function may decide.
    void (*take)(KoaAnswers& answers, const Literal& value);
};
constexpr std::array<KoaOption, 6> koaOptions {{
    {"origin", "origin", "origin", nullptr},
    {"allowMethods", "methods", "methods",
        [](KoaAnswers& answers, const Literal& value) { answers.methods = joinedWithCommas(value); }},
    {"allowHeaders", "headers", "headers",
        [](KoaAnswers& answers, const Literal& value) { answers.headers = joinedWithCommas(value); }},
    {"exposeHeaders", "expose", "expose",
        [](KoaAnswers& answers, const Literal& value) { answers.exposed = joinedWithCommas(value); }},
    {"maxAge", "maxAge", "maxAge",
        [](KoaAnswers& answers, const Literal& value) { answers.maxAge = value.text == "0" ? "" : value.text; }},
    {"credentials", "credentials", "credentials",
        [](KoaAnswers& answers, const Literal& value) { answers.hasCredentials = value.text == "true"; }},
}};

/// Before version 5 the middleware repeats the origin that asks, where no other is given.
bool isBeforeVersion5(std::string_view text)
{
    constexpr std::string_view dependency = "\"@koa/cors\":";
    const std::size_t at = text.find(dependency);
    const std::size_t digit = at == text.npos ? at : text.find_first_of("0123456789", at + dependency.size());
    return digit != text.npos && text[digit] < '5' && (digit + 1 >= text.size() || !isAsciiDigit(text[digit + 1]));
}

KoaAnswers defaultsOf(KoaKind kind)
{
    KoaAnswers answers;
    if (kind == KoaKind::FormerKoa)
        answers.repeats = true;
    if (kind == KoaKind::Strapi) {
        answers.methods = "GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS";
        answers.headers = "Content-Type,Authorization,Origin,Accept";
        answers.maxAge = "31536000";
        answers.hasCredentials = true;
    }
    return answers;
}

class KoaReader
{
public:
    KoaReader(std::string_view text, KoaKind kind, ConfigurationDraft& draft)
        : m_text(text)
        , m_kind(kind)
        , m_draft(draft)
        , m_answers(defaultsOf(kind))
    {
    }

    KoaAnswers read()
    {
        const Literal given = options();
        if (!given.isKnown() && !given.text.empty())
            m_draft.note(say<messages::OptionAtRunTime>("cors()", given.text));
        if (m_kind == KoaKind::Koa && !given.find("origin")) {
            m_answers.repeats = isBeforeVersion5(m_text);
            if (!m_answers.repeats)
                m_draft.note(say<messages::OriginBeforeKoaCors5>());
        }
        for (const auto& [name, value] : given.members)
            take(name, value);
        return std::move(m_answers);
    }

private:
    Literal options() const
    {
        if (m_kind == KoaKind::Strapi)
            return optionsOfStrapi();
        const std::size_t call = findCall(m_text, "cors");
        auto arguments =
            call == m_text.npos ? std::vector<std::pair<std::string, Literal>>() : argumentsAt(m_text, call);
        return arguments.empty() ? Literal {Literal::Kind::Null} : std::move(arguments.front().second);
    }

    /// `{ name: 'strapi::cors', config: { … } }`; the name alone has the defaults.
    Literal optionsOfStrapi() const
    {
        const std::size_t name = m_text.find("strapi::cors");
        const std::size_t end = endOfBrackets(m_text, name);
        const std::size_t config = m_text.find("config", name);
        const std::size_t brace = config == m_text.npos ? config : m_text.find('{', config);
        if (brace == m_text.npos || brace > end)
            return {Literal::Kind::Null};
        return literalAt(m_text, brace);
    }

    void take(std::string_view name, const Literal& value)
    {
        const auto* const option = std::find_if(koaOptions.begin(), koaOptions.end(), [&](const KoaOption& one) {
            return name == (m_kind == KoaKind::Koa ? one.name : m_kind == KoaKind::Strapi ? one.ofStrapi : one.former);
        });
        const bool isOther = std::find(otherKoaOptions.begin(), otherKoaOptions.end(), name) != otherKoaOptions.end();
        if (option == koaOptions.end()) {
            if (!isOther && !name.empty())
                m_draft.note(say<messages::NotAnOption>(
                    std::string(name), m_kind == KoaKind::Strapi ? "strapi::cors" : "@koa/cors"));
            return;
        }
        if (!option->take) {
            takeOrigin(value);
            return;
        }
        if (!value.isKnown()) {
            m_draft.note(say<messages::OptionAtRunTime>(std::string(name), value.text));
            return;
        }
        option->take(m_answers, value);
    }

    void takeOrigin(const Literal& given)
    {
        const Literal origin = originDecidedBy(given, m_text, m_draft);
        // A function that asks a list, and Strapi, compare; another list is sent as it is.
        m_answers.isList = m_kind == KoaKind::Strapi || !given.isKnown();
        m_answers.repeats = origin.kind == Literal::Kind::Boolean && origin.text == "true";
        if (origin.kind == Literal::Kind::Text && m_kind == KoaKind::Strapi) {
            m_answers.sent.clear();
            for (const std::string_view one : strictlySplit(origin.text, ','))
                m_answers.sent.emplace_back(strip(one, isAsciiWhitespace));
            // One alone is sent whatever asks.
            m_answers.isList = m_answers.sent.size() > 1;
        } else if (origin.kind == Literal::Kind::Text) {
            m_answers.sent = {origin.text};
            m_answers.isList = false;
        } else if (origin.kind == Literal::Kind::List) {
            m_answers.sent.clear();
            for (const auto& [unused, member] : origin.members) {
                if (member.kind == Literal::Kind::Text)
                    m_answers.sent.push_back(member.text);
                else
                    m_draft.note(say<messages::OriginAtRunTime>(member.text));
            }
        } else if (!origin.isKnown()) {
            m_draft.note(say<messages::OriginAtRunTime>(origin.text));
            m_answers.repeats = true;
        }
    }

    std::string_view m_text;
    KoaKind m_kind;
    ConfigurationDraft& m_draft;
    KoaAnswers m_answers;
};

ServerAnswer answerOf(const KoaAnswers& answers, RequestCases& request)
{
    ServerAnswer answer;
    const auto set = [&answer](std::string_view name, SentValue value) {
        answer.headers.emplace_back(std::string(name), std::move(value));
    };
    set("Vary", {"Origin"});
    if (!request.hasHeader("Origin"))
        return answer;
    const bool isPreflight = request.isMethod("OPTIONS");
    if (isPreflight && !request.hasHeader("Access-Control-Request-Method"))
        return answer;
    // Beside credentials, what asks is repeated in place of a star.
    const bool isStar = answers.sent == std::vector<std::string> {"*"};
    if (answers.repeats || (isStar && answers.hasCredentials)) {
        set("Access-Control-Allow-Origin", {{}, "Origin"});
    } else if (answers.isList) {
        const bool isAllowed = std::any_of(answers.sent.begin(), answers.sent.end(),
            [&request](const std::string& origin) { return request.headerIs("Origin", origin); });
        if (!isAllowed)
            return answer;
        set("Access-Control-Allow-Origin", {{}, "Origin"});
    } else {
        for (const std::string& origin : answers.sent)
            set("Access-Control-Allow-Origin", {origin});
    }
    if (answers.hasCredentials)
        set("Access-Control-Allow-Credentials", {"true"});
    if (!isPreflight) {
        if (!answers.exposed.empty())
            set("Access-Control-Expose-Headers", {answers.exposed});
        return answer;
    }
    answer.status = 204;
    if (!answers.maxAge.empty())
        set("Access-Control-Max-Age", {answers.maxAge});
    if (!answers.methods.empty())
        set("Access-Control-Allow-Methods", {answers.methods});
    if (!answers.headers.empty())
        set("Access-Control-Allow-Headers", {answers.headers});
    else if (request.hasHeader("Access-Control-Request-Headers"))
        set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
    return answer;
}

bool hasKoa(std::string_view text)
{
    constexpr std::array<std::string_view, 7> signs {
        "@koa/cors", "kcors", "koa-cors", "koa2-cors", "new Koa(", "koaBody", "koa-router"};
    return findCall(text, "cors") != text.npos
        && std::any_of(
            signs.begin(), signs.end(), [text](std::string_view sign) { return text.find(sign) != text.npos; });
}

} // namespace

bool looksLikeKoa(std::string_view text)
{
    return text.find("strapi::cors") != text.npos || hasKoa(text);
}

Result<ServerConfiguration> readKoa(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    if (const std::size_t call = findCall(text, "cors"); call != text.npos)
        noteGuardsBefore(text, call, draft);
    const KoaKind kind = text.find("strapi::cors") != text.npos ? KoaKind::Strapi
        : text.find("koa-cors") != text.npos                    ? KoaKind::FormerKoa
                                                                : KoaKind::Koa;
    const KoaAnswers answers = KoaReader(text, kind, draft).read();
    draft.answer(std::nullopt, [&answers](RequestCases& request) { return answerOf(answers, request); });
    return draft.finish();
}

} // namespace fetchscope
