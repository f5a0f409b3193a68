#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

/// Programs in Rust with tower-http (https://docs.rs/tower-http/latest/tower_http/cors/) or actix-cors
/// (https://docs.rs/actix-cors/latest/actix_cors/).
namespace fetchscope {

namespace {

enum class RustLayer { Tower, Actix };

/// What the calls of a builder ask for.
struct RustPolicy
{
    AllowedOrigins origins;
    /// Sent whatever asks; empty: what asks is compared.
    std::string sentOrigin;
    bool repeatsOrigin = false;
    std::vector<std::string> methods;
    bool repeatsMethod = false;
    std::vector<std::string> headers;
    bool repeatsHeaders = false;
    std::vector<std::string> exposed;
    std::string maxAge;
    bool hasCredentials = false;
    bool sendsStar = false;
    bool refusesOthers = false;
};

/// `http::header::CONTENT_TYPE` is `content-type`.
std::string headerOfConstant(std::string_view constant)
{
    std::string name = asciiLowercase(constant);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

bool isConstant(std::string_view name)
{
    return name.size() > 1 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || isAsciiDigit(c) || c == '_';
    });
}

/// The last parts of paths (`Method::GET`, `header::ACCEPT`) that are constants, and texts, in their order.
std::vector<std::string> constantsAndTexts(std::string_view code, bool areHeaders)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < code.size();) {
        if (code[at] == '"') {
            const std::size_t end = std::min(code.find('"', at + 1), code.size());
            found.emplace_back(code.substr(at + 1, end - at - 1));
            at = end + 1;
            continue;
        }
        std::size_t end = at;
        while (end < code.size() && isNameCharacter(code[end]))
            ++end;
        const std::string_view name = code.substr(at, end - at);
        if (isConstant(name))
            found.push_back(areHeaders ? headerOfConstant(name) : std::string(name));
        at = std::max(end, at + 1);
    }
    return found;
}

/// `.max_age(Duration::from_secs(60) * 10)`, `.max_age(3600)`, in seconds.
std::string secondsOfRust(std::string_view code)
{
    constexpr std::pair<std::string_view, std::uint64_t> units[] {
        {"from_secs(", 1}, {"from_mins(", 60}, {"from_hours(", 3600}, {"from_days(", 86400}, {"", 1}};
    std::uint64_t seconds = 1;
    bool isKnown = false;
    for (const std::string_view part : strictlySplit(code, '*')) {
        for (const auto& [unit, factor] : units) {
            const std::size_t at = part.find(unit);
            if (at == part.npos)
                continue;
            const std::string_view number = strip(part.substr(at + unit.size()), isAsciiWhitespace);
            std::uint32_t count = 0;
            const auto read = std::from_chars(number.data(), number.data() + number.size(), count);
            if (read.ec == std::errc()) {
                seconds *= count * factor;
                isKnown = true;
            }
            break;
        }
    }
    return isKnown ? std::to_string(seconds) : std::string();
}

class RustReader
{
public:
    /// `start`: where the builder begins.
    RustReader(std::string_view program, std::size_t start, RustLayer layer, ConfigurationDraft& draft)
        : m_program(program)
        , m_layer(layer)
        , m_draft(draft)
        , m_start(start)
    {
    }

    RustPolicy read()
    {
        readKind();
        // The calls of the chain, each behind a point.
        std::size_t at = std::min(endOfBrackets(m_program, m_program.find('(', m_start) + 1) + 1, m_program.size());
        while (true) {
            at = skipToCall(at);
            if (at >= m_program.size() || m_program[at] != '.')
                break;
            std::size_t end = at + 1;
            while (end < m_program.size() && isNameCharacter(m_program[end]))
                ++end;
            const std::string_view name = m_program.substr(at + 1, end - at - 1);
            if (end >= m_program.size() || m_program[end] != '(')
                break;
            const std::size_t close = std::min(endOfBrackets(m_program, end + 1), m_program.size());
            take(name, m_program.substr(end + 1, close - end - 1));
            at = std::min(close + 1, m_program.size());
        }
        return std::move(m_policy);
    }

private:
    static constexpr std::string_view any = "*";

    std::size_t skipToCall(std::size_t at) const
    {
        while (at < m_program.size() && isAsciiWhitespace(m_program[at]))
            ++at;
        return at;
    }

    void readKind()
    {
        const std::string_view builder = m_program.substr(m_start, m_program.find('(', m_start) - m_start);
        const bool isPermissive = builder.ends_with("permissive");
        if (!isPermissive)
            return;
        if (m_layer == RustLayer::Actix) {
            m_policy.origins.add(any);
            m_policy.methods = allMethods();
            m_policy.repeatsHeaders = true;
            m_policy.hasCredentials = true;
            m_policy.maxAge = "3600";
            m_policy.exposed = {any.data()};
        } else if (builder.ends_with("very_permissive")) {
            m_policy.repeatsOrigin = m_policy.repeatsMethod = m_policy.repeatsHeaders = m_policy.hasCredentials = true;
        } else {
            m_policy.sentOrigin = any;
            m_policy.methods = m_policy.headers = m_policy.exposed = {std::string(any)};
        }
    }

    static std::vector<std::string> allMethods()
    {
        return {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE"};
    }

    /// What is given, or what the variable is that is.
    std::string_view given(std::string_view code) const
    {
        if (!quotedTexts(code).empty())
            return code;
        for (const std::string_view name : namesIn(code)) {
            if (const std::string_view value = valueOfVariable(m_program, name); !value.empty())
                return value;
        }
        return code;
    }

    void take(std::string_view name, std::string_view code)
    {
        if (name == "allow_origin" || name == "allowed_origin")
            takeOrigins(code);
        else if (name == "allow_any_origin")
            m_policy.origins.add(any);
        else if (name == "allowed_origin_fn")
            takePredicate();
        else if (name == "send_wildcard")
            m_policy.sendsStar = true;
        else if (name == "block_on_origin_mismatch")
            m_policy.refusesOthers = code.find("true") != code.npos;
        else if (name == "allow_any_method")
            m_policy.methods = allMethods();
        else if (name == "allow_any_header")
            m_policy.repeatsHeaders = true;
        else if (name == "allow_methods" || name == "allowed_methods")
            takeList(code, m_policy.methods, m_policy.repeatsMethod, false);
        else if (name == "allow_headers" || name == "allowed_headers" || name == "allowed_header")
            takeList(code, m_policy.headers, m_policy.repeatsHeaders, true);
        else if (name == "expose_headers" || name == "expose_any_header")
            takeExposed(name, code);
        else if (name == "allow_credentials")
            m_policy.hasCredentials = code.find("true") != code.npos;
        else if (name == "supports_credentials")
            m_policy.hasCredentials = true;
        else if (name == "max_age")
            m_policy.maxAge = secondsOfRust(code);
    }

    void takePredicate()
    {
        m_draft.note(say<messages::OriginByFunction>("*"));
        m_policy.repeatsOrigin = true;
    }

    void takeOrigins(std::string_view code)
    {
        const auto hasWord = [code](std::string_view word) { return findWord(code, word) != code.npos; };
        if (hasWord("Any") || code.find("::any(") != code.npos) {
            m_policy.sentOrigin = any;
            return;
        }
        if (code.find("mirror_request") != code.npos) {
            m_policy.repeatsOrigin = true;
            return;
        }
        if (code.find("predicate(") != code.npos) {
            takePredicate();
            return;
        }
        const std::string_view value = given(code);
        const std::vector<std::string> origins = quotedTexts(value);
        if (origins.empty()) {
            m_draft.note(say<messages::OriginByFunction>("*"));
            m_policy.repeatsOrigin = true;
            return;
        }
        // One alone is sent whatever asks.
        const bool isList = m_layer == RustLayer::Actix || value.find('[') != value.npos || origins.size() > 1
            || code.find("list(") != code.npos;
        for (const std::string& origin : origins) {
            if (isList)
                m_policy.origins.add(origin);
            else
                m_policy.sentOrigin = origin;
        }
    }

    static std::size_t findWord(std::string_view code, std::string_view word)
    {
        for (std::size_t at = code.find(word); at != code.npos; at = code.find(word, at + 1)) {
            const bool isWhole = (at == 0 || !isNameCharacter(code[at - 1]))
                && (at + word.size() >= code.size() || !isNameCharacter(code[at + word.size()]));
            if (isWhole)
                return at;
        }
        return code.npos;
    }

    void takeList(std::string_view code, std::vector<std::string>& list, bool& repeats, bool areHeaders)
    {
        if (findWord(code, "Any") != code.npos || code.find("::any(") != code.npos) {
            list = {std::string(any)};
            return;
        }
        if (code.find("mirror_request") != code.npos) {
            repeats = true;
            return;
        }
        std::vector<std::string> values = constantsAndTexts(code, areHeaders);
        const bool isVariable =
            values.empty() || (values.size() == 1 && !valueOfVariable(m_program, values[0]).empty());
        if (isVariable)
            values = constantsAndTexts(given(code), areHeaders);
        if (values.empty())
            m_draft.note(say<messages::OptionAtRunTime>(areHeaders ? "allow_headers" : "allow_methods",
                std::string(strip(code, isAsciiWhitespace).substr(0, 60))));
        list.insert(list.end(), values.begin(), values.end());
    }

    void takeExposed(std::string_view name, std::string_view code)
    {
        bool unused = false;
        if (name == "expose_any_header")
            m_policy.exposed = {std::string(any)};
        else
            takeList(code, m_policy.exposed, unused, true);
    }

    std::string_view m_program;
    RustLayer m_layer;
    ConfigurationDraft& m_draft;
    std::size_t m_start;
    RustPolicy m_policy;
};

constexpr std::string_view varyOfRust = "origin, access-control-request-method, access-control-request-headers";

/// Every OPTIONS is answered by the layer itself, and nothing is refused: the browser compares.
ServerAnswer answerOfTower(const RustPolicy& policy, RequestCases& request)
{
    ServerAnswer answer;
    const auto set = [&answer](
                         const char* name, SentValue value) { answer.headers.emplace_back(name, std::move(value)); };
    const bool isPreflight = request.isMethod("OPTIONS");
    set("Vary", {std::string(varyOfRust)});
    if (policy.hasCredentials)
        set("Access-Control-Allow-Credentials", {"true"});
    if (!policy.sentOrigin.empty())
        set("Access-Control-Allow-Origin", {policy.sentOrigin});
    else if (policy.repeatsOrigin ? request.hasHeader("Origin") : policy.origins.allow(request))
        set("Access-Control-Allow-Origin", {{}, "Origin"});
    if (!isPreflight) {
        if (!policy.exposed.empty())
            set("Access-Control-Expose-Headers", {joinedNames(policy.exposed, ",")});
        return answer;
    }
    if (policy.repeatsMethod)
        set("Access-Control-Allow-Methods", {{}, "Access-Control-Request-Method"});
    else if (!policy.methods.empty())
        set("Access-Control-Allow-Methods", {joinedNames(policy.methods, ",")});
    if (policy.repeatsHeaders)
        set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
    else if (!policy.headers.empty())
        set("Access-Control-Allow-Headers", {joinedNames(policy.headers, ",")});
    if (!policy.maxAge.empty())
        set("Access-Control-Max-Age", {policy.maxAge});
    return answer;
}

class ActixAnswers
{
public:
    ActixAnswers(const RustPolicy& policy, ConfigurationDraft& draft)
        : m_policy(policy)
    {
        if (!policy.repeatsHeaders && !policy.headers.empty())
            m_names = draft.expression(expressionOfNames(policy.headers), true);
    }

    ServerAnswer answer(RequestCases& request) const
    {
        ServerAnswer answer;
        const auto set = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
        const bool isAllowed =
            request.hasHeader("Origin") && (m_policy.repeatsOrigin || m_policy.origins.allow(request));
        constexpr std::uint16_t badRequest = 400;
        if (isPreflight ? !isAllowed || !allowsAsked(request) : m_policy.refusesOthers && !isAllowed) {
            answer.status = badRequest;
            return answer;
        }
        if (isAllowed) {
            const bool isStar = m_policy.origins.isForAll() && m_policy.sendsStar;
            set("Access-Control-Allow-Origin", isStar ? SentValue {"*"} : SentValue {{}, "Origin"});
            if (m_policy.hasCredentials)
                set("Access-Control-Allow-Credentials", {"true"});
            if (!isPreflight && !m_policy.exposed.empty())
                set("Access-Control-Expose-Headers", {joinedNames(m_policy.exposed, ", ")});
        }
        if (isPreflight) {
            if (!m_policy.methods.empty())
                set("Access-Control-Allow-Methods", {joinedNames(m_policy.methods, ", ")});
            if (m_policy.repeatsHeaders)
                set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
            else if (!m_policy.headers.empty())
                set("Access-Control-Allow-Headers", {joinedNames(m_policy.headers, ", ")});
            if (!m_policy.maxAge.empty())
                set("Access-Control-Max-Age", {m_policy.maxAge});
        }
        set("Vary", {std::string(varyOfRust)});
        return answer;
    }

private:
    bool allowsAsked(RequestCases& request) const
    {
        const bool isMethod =
            std::any_of(m_policy.methods.begin(), m_policy.methods.end(), [&request](const std::string& method) {
                return request.headerIs("Access-Control-Request-Method", method);
            });
        return isMethod
            && (m_policy.repeatsHeaders || !request.hasHeader("Access-Control-Request-Headers")
                || (m_names && request.headerMatches("Access-Control-Request-Headers", *m_names)));
    }

    const RustPolicy& m_policy;
    std::optional<TextPattern> m_names;
};

/// The builder that says most.
std::size_t findBuilder(std::string_view program, RustLayer& layer)
{
    constexpr std::array<std::pair<std::string_view, RustLayer>, 6> builders {
        {{"CorsLayer::new()", RustLayer::Tower}, {"CorsLayer::permissive()", RustLayer::Tower},
            {"CorsLayer::very_permissive()", RustLayer::Tower}, {"CorsLayer::default()", RustLayer::Tower},
            {"Cors::default()", RustLayer::Actix}, {"Cors::permissive()", RustLayer::Actix}}};
    for (const auto& [builder, kind] : builders) {
        for (std::size_t at = program.find(builder); at != program.npos; at = program.find(builder, at + 1)) {
            if (at > 0 && isNameCharacter(program[at - 1]))
                continue;
            layer = kind;
            return at;
        }
    }
    return program.npos;
}

} // namespace

bool looksLikeRust(std::string_view text)
{
    RustLayer layer {};
    return findBuilder(text, layer) != text.npos;
}

Result<ServerConfiguration> readRust(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    RustLayer layer {};
    const std::size_t start = findBuilder(text, layer);
    if (start == text.npos)
        return draft.finish();
    const RustPolicy policy = RustReader(text, start, layer, draft).read();
    const ActixAnswers actix(policy, draft);
    draft.answer(std::nullopt, [&](RequestCases& request) {
        return layer == RustLayer::Tower ? answerOfTower(policy, request) : actix.answer(request);
    });
    return draft.finish();
}

} // namespace fetchscope
