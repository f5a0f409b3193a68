#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/captured/captured_exchange.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/http/http_transcript.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/powershell/powershell_value.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 4> commands {"Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm"};

/// What a session carries along with each request.
struct Session
{
    std::string userAgent;
    std::string cookies;

    void addCookie(std::string_view name, std::string_view value)
    {
        cookies.append(cookies.empty() ? "" : "; ").append(name).append("=").append(value);
    }
};

class PowerShellScript
{
public:
    explicit PowerShellScript(std::string_view text)
        : m_text(text)
        , m_reader(text)
    {
    }

    Result<std::vector<CapturedExchange>> read()
    {
        while (!m_reader.isAtEnd() && !m_error && m_exchanges.size() <= mostExchanges) {
            m_reader.skipSpace(true);
            const std::size_t before = m_reader.position();
            if (m_reader.peek() == '+' || m_reader.peek() == '~')
                m_reader.skipLine();
            else if (m_reader.peek() == '[')
                skipType();
            else if (m_reader.peek() == '$')
                readAssignment();
            else if (!m_reader.take("return ") && !readCommand())
                skipStatement();
            if (m_reader.position() == before)
                m_reader.moveTo(before + 1);
        }
        if (m_error)
            return tl::unexpected(*m_error);
        // A command that was cut off.
        if (const auto& unclosed = m_reader.unclosed()) {
            const std::string_view before = m_text.substr(0, unclosed->position);
            const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
            const std::string closing(1, unclosed->closing);
            return tl::unexpected(InputError {say<messages::Line>(line),
                unclosed->closing == '}' ? say<messages::ClosingMissing>(closing)
                                         : say<messages::ClosingQuoteMissing>(closing),
                {}});
        }
        if (m_exchanges.empty())
            return tl::unexpected(InputError {{}, say<messages::NoPowerShellCommand>(), {}});
        return std::move(m_exchanges);
    }

private:
    /// `[string]` before a variable, `[Parameter(Mandatory)]` before it.
    void skipType()
    {
        const std::size_t start = m_reader.position();
        const std::size_t end = m_text.find_first_of("]\n", start);
        m_reader.moveTo(end == m_text.npos || m_text[end] != ']' ? start + 1 : end + 1);
        m_isTyped = true;
    }

    /// To the next place where a statement may begin.
    void skipStatement()
    {
        while (!m_reader.isAtEnd()) {
            const char c = m_reader.peek();
            if (c == '\n' || c == ';' || c == '{' || c == '(' || c == '=' || c == '}' || c == '>' || c == ',') {
                m_reader.moveTo(m_reader.position() + 1);
                return;
            }
            if (c == '#') {
                m_reader.skipLine();
                return;
            }
            m_reader.moveTo(m_reader.position() + 1);
        }
    }

    /// `$name = …`, `$name.Member = …`, `$name["key"] = …`, `$name.Add("key", …)`, `$session.Cookies.Add(…)`.
    void readAssignment()
    {
        m_reader.take("$");
        const bool isTyped = std::exchange(m_isTyped, false);
        const std::string name = asciiLowercase(m_reader.readName());
        std::string member;
        while (m_reader.take("."))
            member = asciiLowercase(m_reader.readName());
        if (m_reader.take("[")) {
            member = m_reader.readValue(m_variables).text;
            m_reader.take("]");
        }
        if (member == "add" && m_reader.peek() == '(') {
            addTo(name);
            return;
        }
        m_reader.skipSpace();
        if (m_reader.take("+=")) {
            m_reader.skipSpace(true);
            PowerShellValue more = m_reader.readValue(m_variables);
            const auto known = m_variables.find(name);
            if (member.empty() && known != m_variables.end())
                append(known->second, std::move(more));
            return;
        }
        if (!m_reader.take("="))
            return;
        m_reader.skipSpace(true);
        // `(Invoke-WebRequest …).StatusCode`
        const std::size_t start = m_reader.position();
        while (m_reader.take("("))
            m_reader.skipSpace(true);
        if (readCommand())
            return;
        m_reader.moveTo(start);
        const bool isObject = m_reader.take("New-Object");
        if (isObject && takeCredential(name))
            return;
        if (isObject) {
            m_reader.skipLine();
            m_variables[name] = {PowerShellValue::Kind::Map};
            return;
        }
        // What another command gives is not known, but for those that give what they are given.
        const std::string_view command = asciiWordAt(m_reader.position());
        const bool isKnown = asciiCaseInsensitiveEquals(command, "ConvertTo-SecureString")
            || asciiCaseInsensitiveEquals(command, "Get-Content") || asciiCaseInsensitiveEquals(command, "Get-Item")
            || asciiCaseInsensitiveEquals(command, "ConvertTo-Json");
        if (isAsciiAlpha(m_reader.peek()) && !isKnown) {
            m_reader.skipLine();
            return;
        }
        PowerShellValue value = m_reader.readValue(m_variables);
        // What a parameter is where it is not given: nothing.
        const bool isNothing = value.text.empty() && value.members.empty();
        if (isTyped && isNothing && m_variables.find(name) == m_variables.end())
            return;
        if (member == "useragent")
            m_sessions[name].userAgent = value.text;
        else if (member.empty())
            m_variables[name] = std::move(value);
        else
            m_variables[name].set(member, std::move(value));
    }

    /// `$text += 'more'`, `$list += $one`; of numbers the sum is not told.
    static void append(PowerShellValue& value, PowerShellValue more)
    {
        if (value.kind == PowerShellValue::Kind::Text)
            value.text += more.text;
        else if (value.kind == PowerShellValue::Kind::List)
            value.members.emplace_back(std::string(), std::move(more));
    }

    std::string_view asciiWordAt(std::size_t position) const
    {
        const std::size_t end = std::min(m_text.find_first_of(" \t\r\n", position), m_text.size());
        return m_text.substr(position, end - position);
    }

    /// `New-Object System.Management.Automation.PSCredential($user, $password)`
    bool takeCredential(const std::string& name)
    {
        const std::size_t start = m_reader.position();
        const std::size_t lineEnd = std::min(m_text.find('\n', start), m_text.size());
        const std::size_t type = m_text.find("PSCredential", start);
        if (type == std::string_view::npos || type > lineEnd)
            return false;
        m_reader.moveTo(std::min(m_text.find_first_of("($", type), lineEnd));
        std::vector<PowerShellValue> values;
        if (m_reader.peek() == '(') {
            values = m_reader.readArguments(m_variables);
        } else {
            values.push_back(m_reader.readValue(m_variables));
            m_reader.skipSpace();
            if (m_reader.take(",")) {
                m_reader.skipSpace();
                values.push_back(m_reader.readValue(m_variables));
            }
        }
        m_reader.moveTo(lineEnd);
        if (values.size() == 2)
            m_variables[name] = powerShellText(basicAuthorization(values[0].text, values[1].text));
        return values.size() == 2;
    }

    void addTo(const std::string& name)
    {
        const std::size_t start = m_reader.position();
        // `((New-Object System.Net.Cookie("sid", "1", "/", "host")))`
        const std::size_t cookie = m_text.find("System.Net.Cookie", start);
        const std::size_t lineEnd = std::min(m_text.find('\n', start), m_text.size());
        if (cookie != std::string_view::npos && cookie < lineEnd) {
            m_reader.moveTo(std::min(m_text.find('(', cookie), m_text.size()));
            const auto values = m_reader.readArguments(m_variables);
            m_reader.moveTo(lineEnd);
            if (values.size() < 2)
                return;
            m_sessions[name].addCookie(values[0].text, values[1].text);
            return;
        }
        auto values = m_reader.readArguments(m_variables);
        if (values.size() == 2)
            m_variables[name].set(values[0].text, std::move(values[1]));
        // A cookie that was made before: `$cookie.Name = …; $session.Cookies.Add($cookie)`.
        else if (values.size() == 1 && values[0].find("name") && values[0].find("value"))
            m_sessions[name].addCookie(values[0].find("name")->text, values[0].find("value")->text);
    }

    bool readCommand()
    {
        const std::size_t start = m_reader.position();
        const bool isCommand = std::any_of(commands.begin(), commands.end(), [this, start](std::string_view command) {
            const bool isThere = m_reader.take(command)
                && (m_reader.isAtEnd() || isAsciiWhitespace(m_reader.peek()) || m_reader.peek() == '`');
            if (!isThere)
                m_reader.moveTo(start);
            return isThere;
        });
        if (!isCommand)
            return false;
        // What it printed of an error begins with its name, too.
        m_reader.skipSpace();
        if (m_reader.peek() == ':') {
            m_reader.skipLine();
            return true;
        }
        PowerShellValue options {PowerShellValue::Kind::Map};
        readOptions(options);
        takeRequest(options, start);
        return true;
    }

    /// A parameter may be shortened where one name alone begins so: `-Head`.
    static std::string_view wholeParameter(std::string_view name)
    {
        constexpr std::array<std::string_view, 12> parameters {"Authentication", "Body", "ContentType", "Credential",
            "Form", "Headers", "InFile", "Method", "Token", "Uri", "UserAgent", "WebSession"};
        const auto begins = [name](std::string_view parameter) {
            return asciiCaseInsensitiveEquals(parameter.substr(0, name.size()), name);
        };
        const auto* const found = std::find_if(parameters.begin(), parameters.end(), begins);
        const bool isOne =
            found != parameters.end() && std::none_of(found + 1, parameters.end(), begins) && !name.empty();
        return isOne ? *found : name;
    }

    void readOptions(PowerShellValue& options)
    {
        constexpr std::array<std::string_view, 12> flags {"UseBasicParsing", "UseDefaultCredentials",
            "SkipCertificateCheck", "SkipHttpErrorCheck", "DisableKeepAlive", "PassThru",
            "AllowUnencryptedAuthentication", "NoProxy", "Verbose", "SkipHeaderValidation",
            "PreserveAuthorizationOnRedirect", "ProxyUseDefaultCredentials"};
        for (;;) {
            m_reader.skipSpace();
            const char c = m_reader.peek();
            if (m_reader.isAtEnd() || c == '\n' || c == ';' || c == '|' || c == ')' || c == '}')
                return;
            const std::size_t before = m_reader.position();
            if (c == '-') {
                m_reader.moveTo(before + 1);
                const std::string name(strip(m_reader.readName(), [](char at) { return at == ':'; }));
                const bool isFlag = std::any_of(flags.begin(), flags.end(),
                    [&name](std::string_view flag) { return asciiCaseInsensitiveEquals(flag, name); });
                m_reader.skipSpace();
                if (!isFlag)
                    options.set(wholeParameter(name), m_reader.readValue(m_variables));
            } else if (c == '@' && isAsciiAlpha(m_reader.peek(1))) {
                // `@params`: the members of a map as options.
                m_reader.moveTo(before + 1);
                const auto map = m_variables.find(asciiLowercase(m_reader.readName()));
                for (const auto& [name, value] :
                    map == m_variables.end() ? PowerShellValue().members : map->second.members)
                    options.set(name, value);
            } else {
                PowerShellValue value = m_reader.readValue(m_variables);
                if (!options.find("Uri"))
                    options.set("Uri", std::move(value));
            }
            if (m_reader.position() == before)
                m_reader.moveTo(before + 1);
        }
    }

    static std::string textOf(const PowerShellValue& options, std::string_view name)
    {
        const PowerShellValue* value = options.find(name);
        return value ? value->text : std::string();
    }

    void takeRequest(const PowerShellValue& options, std::size_t start)
    {
        CapturedRequest request;
        request.line = static_cast<std::size_t>(
                           std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(start), '\n'))
            + 1;
        request.url = textOf(options, "Uri");
        if (request.url.empty()) {
            m_error = InputError {say<messages::Line>(request.line), say<messages::PowerShellNamesNoUri>(),
                say<messages::WriteUriOfPowerShell>()};
            return;
        }
        if (request.url.find("://") == std::string::npos && !hasOpenName(request.url))
            request.url.insert(0, "http://");
        request.method = asciiUppercase(textOf(options, "Method"));
        if (request.method.empty())
            request.method = textOf(options, "CustomMethod");
        if (const PowerShellValue* headers = options.find("Headers")) {
            for (const auto& [name, value] : headers->members) {
                // `@{ $csrf.headerName = $csrf.token }`
                if (name.starts_with('$'))
                    request.questions.push_back({OpenQuestion::Decides::Headers, name.substr(1), 0, {}});
                else
                    request.headers.emplace_back(name, value.text);
            }
            if (headers->members.empty() && hasOpenName(headers->text))
                request.questions.push_back({OpenQuestion::Decides::Headers, withoutMarks(headers->text), 0, {}});
        }
        takeAuthorization(options, request);
        takeSession(options, request);
        takeBody(options, request);
        if (request.method.empty())
            request.method = "GET";
        CapturedExchange& exchange = m_exchanges.emplace_back();
        exchange.request = std::move(request);
    }

    static void takeAuthorization(const PowerShellValue& options, CapturedRequest& request)
    {
        const std::string token = textOf(options, "Token");
        if (!token.empty())
            request.headers.emplace_back("Authorization", "Bearer " + token);
        else if (options.find("Credential"))
            takeCredential(textOf(options, "Credential"), request);
        if (const std::string agent = textOf(options, "UserAgent"); !agent.empty())
            request.headers.emplace_back("User-Agent", agent);
    }

    static void takeCredential(const std::string& credential, CapturedRequest& request)
    {
        request.headers.emplace_back("Authorization",
            credential.empty()                     ? computedAuthorization("Basic")
                : credential.starts_with("Basic ") ? credential
                                                   : "Basic " + credential);
    }

    /// `-WebSession $session`: what the variable is called is all that the command says.
    void takeSession(const PowerShellValue& options, CapturedRequest& request)
    {
        if (!options.find("WebSession"))
            return;
        for (const auto& [name, session] : m_sessions) {
            if (!session.userAgent.empty())
                request.headers.emplace_back("User-Agent", session.userAgent);
            if (!session.cookies.empty())
                request.headers.emplace_back("Cookie", session.cookies);
        }
    }

    /// A text, or a file that a command has got: `Get-Item`.
    static FormEntry formEntry(const std::string& name, const std::string& value)
    {
        const std::string plain = withoutMarks(value);
        if (!hasOpenName(value) || !plain.starts_with('@'))
            return {name, value, std::nullopt, {}};
        return {name, "…", plain.substr(plain.find_last_of("@/\\") + 1), {}};
    }

    static void takeBody(const PowerShellValue& options, CapturedRequest& request)
    {
        const std::string type = textOf(options, "ContentType");
        if (!type.empty())
            request.headers.emplace_back("Content-Type", type);
        if (const PowerShellValue* form = options.find("Form")) {
            for (const auto& [name, value] : form->members)
                request.form.push_back(formEntry(name, value.text));
        }
        if (options.find("InFile"))
            request.body = openName("@" + textOf(options, "InFile"));
        const PowerShellValue* body = options.find("Body");
        if (!body)
            return;
        if (body->kind != PowerShellValue::Kind::Map) {
            request.body = body->text;
        } else if (request.method.empty() || request.method == "GET") {
            // A map of a GET is its query.
            for (const auto& [name, value] : body->members)
                request.url.append(request.url.find('?') == std::string::npos ? "?" : "&")
                    .append(name)
                    .append("=")
                    .append(value.text);
            return;
        } else {
            std::vector<FormEntry> entries;
            for (const auto& [name, value] : body->members)
                entries.push_back({name, value.text, std::nullopt, {}});
            request.body = urlEncodedTemplate(entries);
        }
        const bool isForm = request.method != "GET" && request.method != "DELETE";
        if (isForm && type.empty() && !findHeader(request.headers, "content-type"))
            request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    }

    std::string_view m_text;
    PowerShellReader m_reader;
    /// The variable that comes has a type before it, as parameters have.
    bool m_isTyped = false;
    PowerShellVariables m_variables;
    std::map<std::string, Session, std::less<>> m_sessions;
    std::vector<CapturedExchange> m_exchanges;
    std::optional<InputError> m_error;
};

} // namespace

Result<SnippetParts> readPowerShell(std::string_view text)
{
    auto exchanges = PowerShellScript(text).read();
    if (!exchanges)
        return tl::unexpected(exchanges.error());
    return partsOf(std::move(*exchanges));
}

bool looksLikePowerShell(std::string_view text)
{
    const std::string head = asciiLowercase(text.substr(0, 65536));
    if (head.find("new-object microsoft.powershell.commands.webrequestsession") != std::string::npos)
        return true;
    for (const std::string_view command : {"invoke-webrequest ", "invoke-restmethod ", "iwr ", "irm "}) {
        const std::size_t at = head.find(command);
        const bool isWord = at == 0 || (at != std::string::npos && !isAsciiAlphanumeric(head[at - 1]));
        if (at == std::string::npos || !isWord)
            continue;
        // A sentence that names it has no address behind it.
        const std::string_view rest = std::string_view(head).substr(at + command.size(), 400);
        if (rest.starts_with('-') || rest.starts_with('"') || rest.starts_with('\'') || rest.starts_with('$')
            || rest.starts_with('@') || rest.starts_with('`') || rest.starts_with("http"))
            return true;
    }
    return false;
}

Result<Scenario> importPowerShell(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readPowerShell(text), phrases);
}

} // namespace fetchscope
