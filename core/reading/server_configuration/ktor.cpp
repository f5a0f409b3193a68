#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <optional>

/// The plugin CORS of Ktor (https://ktor.io/docs/server-cors.html).
namespace fetchscope {

namespace {

/// `HttpHeaders.ContentType` is `Content-Type`.
std::string headerOfKtor(std::string_view constant)
{
    std::string name;
    for (const char c : constant) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        if (isCapital && !name.empty() && !(name.back() >= 'A' && name.back() <= 'Z' && name.size() > 1))
            name += '-';
        name += c;
    }
    return name == "Etag" ? "ETag" : name;
}

struct KtorPolicy
{
    AllowedOrigins origins;
    bool repeatsOrigin = false;
    std::vector<std::string> methods {"GET", "POST", "HEAD"};
    std::vector<std::string> headers;
    std::string anyHeader;
    std::vector<std::string> exposed;
    std::string maxAge = "86400";
    bool hasCredentials = false;
    bool allowsAnyType = false;
};

class KtorReader
{
public:
    KtorReader(std::string_view block, ConfigurationDraft& draft)
        : m_block(block)
        , m_draft(draft)
    {
    }

    KtorPolicy read()
    {
        if (findCall(m_block, "anyHost") != m_block.npos)
            m_policy.origins.add("*");
        for (const std::string_view name : {"allowHost", "host"})
            each(name, [this](std::string_view given) { takeHost(given); });
        for (const std::string_view name : {"allowMethod", "method"})
            each(name, [this](std::string_view given) { takeMethod(given); });
        for (const std::string_view name : {"allowHeader", "header"})
            each(name, [this](std::string_view given) { takeHeader(given); });
        each("exposeHeader", [this](std::string_view given) { m_policy.exposed.push_back(nameOf(given)); });
        each("allowHeadersPrefixed", [this](std::string_view given) { m_policy.anyHeader += nameOf(given) + ".*|"; });
        for (const std::string_view name : {"allowOrigins", "allowHeaders"}) {
            if (m_block.find(std::string(name) + " {") == m_block.npos)
                continue;
            m_draft.note(name == "allowOrigins" ? Message(say<messages::OriginByFunction>("*"))
                                                : Message(say<messages::OptionAtRunTime>("allowHeaders", "{ … }")));
            (name == "allowOrigins" ? m_policy.repeatsOrigin : m_allowsAnyHeader) = true;
        }
        m_policy.hasCredentials = isTrue("allowCredentials");
        m_policy.allowsAnyType = m_policy.allowsAnyType || isTrue("allowNonSimpleContentTypes");
        if (m_allowsAnyHeader)
            m_policy.anyHeader = ".*|";
        if (const Literal age = assigned("maxAgeInSeconds"); age.kind == Literal::Kind::Number)
            m_policy.maxAge = age.text == "0" ? "" : age.text;
        return std::move(m_policy);
    }

private:
    template <typename Take> void each(std::string_view name, Take take)
    {
        std::size_t at = 0;
        for (int calls = 0; calls < 100; ++calls) {
            const std::string_view given = nextCall(m_block, name, at);
            if (at == m_block.npos)
                return;
            take(given);
        }
    }

    Literal assigned(std::string_view name) const
    {
        const std::size_t at = m_block.find(name);
        const std::size_t sign = at == m_block.npos ? at : m_block.find_first_not_of(" \t", at + name.size());
        return sign == m_block.npos || m_block[sign] != '=' ? Literal() : literalAt(m_block, sign + 1);
    }
    bool isTrue(std::string_view name) const { return assigned(name).text == "true"; }

    static std::string nameOf(std::string_view given)
    {
        const std::vector<std::string> texts = quotedTexts(given);
        if (!texts.empty())
            return texts.front();
        return headerOfKtor(given.substr(given.rfind('.') + 1));
    }

    /// `"app.example", schemes = listOf("https"), subDomains = listOf("www")`
    void takeHost(std::string_view given)
    {
        const std::vector<std::string> texts = quotedTexts(given);
        if (texts.empty()) {
            m_draft.note(say<messages::OriginAtRunTime>(std::string(strip(given, isAsciiWhitespace))));
            return;
        }
        const auto listOf = [given](std::string_view name) {
            const std::size_t at = given.find(name);
            return at == given.npos ? std::vector<std::string>()
                                    : quotedTexts(given.substr(at, std::min(given.find(')', at), given.size()) - at));
        };
        std::vector<std::string> schemes = listOf("schemes");
        // The second of them may have no name.
        if (schemes.empty() && given.find('=') == given.npos && texts.size() > 1)
            schemes.assign(texts.begin() + 1, texts.end());
        if (schemes.empty())
            schemes = {"http"};
        std::vector<std::string> hosts {texts.front()};
        for (const std::string& sub : listOf("subDomains"))
            hosts.push_back(sub + "." + texts.front());
        for (const std::string& host : hosts) {
            for (const std::string& scheme : schemes) {
                std::string origin(scheme);
                origin.append("://").append(host);
                if (host == "*")
                    m_policy.origins.add("*");
                else if (host.find('*') != std::string::npos)
                    m_policy.origins.add(TextPattern(origin));
                else
                    m_policy.origins.add(origin);
            }
        }
    }

    void takeMethod(std::string_view given)
    {
        const std::vector<std::string> texts = quotedTexts(given);
        const std::string method = asciiUppercase(texts.empty() ? given.substr(given.rfind('.') + 1) : texts.front());
        if (std::find(m_policy.methods.begin(), m_policy.methods.end(), method) == m_policy.methods.end())
            m_policy.methods.push_back(method);
    }

    void takeHeader(std::string_view given)
    {
        const std::string name = nameOf(given);
        if (asciiCaseInsensitiveEquals(name, "Content-Type"))
            m_policy.allowsAnyType = true;
        else
            m_policy.headers.push_back(name);
    }

    std::string_view m_block;
    ConfigurationDraft& m_draft;
    KtorPolicy m_policy;
    bool m_allowsAnyHeader = false;
};

std::string sortedList(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    return joinedNames(names, ", ");
}

class KtorAnswers
{
public:
    KtorAnswers(KtorPolicy policy, ConfigurationDraft& draft)
        : m_policy(std::move(policy))
        , m_simpleType(draft.expression(
              "^(?:application/x-www-form-urlencoded|multipart/form-data|text/plain)\\s*(?:;|$)", true))
    {
        std::string any = m_policy.anyHeader + "accept|accept-language|content-language";
        any.append(m_policy.allowsAnyType ? "|content-type" : "");
        for (const std::string& name : m_policy.headers)
            any.append("|").append(name);
        m_names = draft.expression("^\\s*(?:" + any + ")(?:\\s*,\\s*(?:" + any + "))*\\s*$", true);
        // Those that need no permission are not named.
        for (const std::string& method : m_policy.methods) {
            if (method != "GET" && method != "POST" && method != "HEAD")
                m_listedMethods.push_back(method);
        }
        m_listedHeaders = m_policy.headers;
        if (m_policy.allowsAnyType)
            m_listedHeaders.emplace_back("Content-Type");
    }

    ServerAnswer answer(RequestCases& request) const
    {
        constexpr std::uint16_t forbidden = 403;
        ServerAnswer answer;
        const auto set = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        const bool isForAll = m_policy.origins.isForAll();
        if (!isForAll || m_policy.hasCredentials)
            set("Vary", {"Origin"});
        if (!request.hasHeader("Origin"))
            return answer;
        const bool isPreflight = request.isMethod("OPTIONS");
        const bool isAllowed = m_policy.repeatsOrigin || m_policy.origins.allow(request);
        if (!isAllowed || (isPreflight ? !allowsAsked(request) : !allowsRequest(request))) {
            answer.status = forbidden;
            return answer;
        }
        set("Access-Control-Allow-Origin",
            isForAll && !m_policy.hasCredentials ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (m_policy.hasCredentials)
            set("Access-Control-Allow-Credentials", {"true"});
        if (!isPreflight) {
            if (!m_policy.exposed.empty())
                set("Access-Control-Expose-Headers", {sortedList(m_policy.exposed)});
            return answer;
        }
        if (!m_listedMethods.empty())
            set("Access-Control-Allow-Methods", {sortedList(m_listedMethods)});
        if (!m_policy.anyHeader.empty() && request.hasHeader("Access-Control-Request-Headers"))
            set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
        else if (!m_listedHeaders.empty())
            set("Access-Control-Allow-Headers", {sortedList(m_listedHeaders)});
        if (!m_policy.maxAge.empty())
            set("Access-Control-Max-Age", {m_policy.maxAge});
        return answer;
    }

private:
    bool allowsAsked(RequestCases& request) const
    {
        return std::any_of(m_policy.methods.begin(), m_policy.methods.end(),
                   [&request](
                       const std::string& method) { return request.headerIs("Access-Control-Request-Method", method); })
            && (!request.hasHeader("Access-Control-Request-Headers")
                || (m_names && request.headerMatches("Access-Control-Request-Headers", *m_names)));
    }
    bool allowsRequest(RequestCases& request) const
    {
        const bool hasOtherType = !m_policy.allowsAnyType && m_simpleType && request.hasHeader("Content-Type")
            && !request.headerMatches("Content-Type", *m_simpleType);
        return !hasOtherType
            && std::any_of(m_policy.methods.begin(), m_policy.methods.end(),
                [&request](const std::string& method) { return request.isMethod(method); });
    }

    KtorPolicy m_policy;
    std::optional<TextPattern> m_simpleType;
    std::optional<TextPattern> m_names;
    std::vector<std::string> m_listedMethods;
    std::vector<std::string> m_listedHeaders;
};

/// Behind the brace of `install(CORS) {`; npos where there is none.
std::size_t findKtorBlock(std::string_view text)
{
    const std::size_t at = text.find("install(CORS");
    const std::size_t close = at == text.npos ? at : text.find(')', at);
    const std::size_t brace = close == text.npos ? close : text.find_first_not_of(" \t\r\n", close + 1);
    return brace == text.npos || text[brace] != '{' ? text.npos : brace + 1;
}

} // namespace

bool looksLikeKtor(std::string_view text)
{
    return findKtorBlock(text) != text.npos;
}

Result<ServerConfiguration> readKtor(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::size_t start = findKtorBlock(text);
    if (start == text.npos)
        return draft.finish();
    const std::string_view block = text.substr(start, endOfBrackets(text, start) - start);
    const KtorAnswers answers(KtorReader(block, draft).read(), draft);
    draft.answer(std::nullopt, [&answers](RequestCases& request) { return answers.answer(request); });
    return draft.finish();
}

} // namespace fetchscope
