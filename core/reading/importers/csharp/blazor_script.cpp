#include "core/reading/importers/csharp/blazor_script.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/csharp/csharp_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace fetchscope::csharp {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// A function of HttpClient.
struct ClientCall
{
    std::string_view name;
    std::string_view method;
    /// It writes the second argument as JSON.
    bool sendsJson = false;
};
constexpr std::array<ClientCall, 18> clientCalls {{
    {"GetAsync", "GET"},
    {"GetStringAsync", "GET"},
    {"GetStreamAsync", "GET"},
    {"GetByteArrayAsync", "GET"},
    {"GetFromJsonAsync", "GET"},
    {"GetJsonAsync", "GET"},
    {"PostAsync", "POST"},
    {"PostAsJsonAsync", "POST", true},
    {"PostJsonAsync", "POST", true},
    {"PutAsync", "PUT"},
    {"PutAsJsonAsync", "PUT", true},
    {"PutJsonAsync", "PUT", true},
    {"PatchAsync", "PATCH"},
    {"PatchAsJsonAsync", "PATCH", true},
    {"DeleteAsync", "DELETE"},
    {"DeleteFromJsonAsync", "DELETE"},
    {"SendAsync", ""},
    {"SendJsonAsync", "POST", true},
}};

/// A request while it is put together; all parts are expressions of a script.
struct Draft
{
    std::string method;
    std::string url;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string credentials;
    std::string mode;
};

/// Follows code from call to call: what its variables are made of is looked up where it is needed.
class Translator
{
public:
    Translator(std::string_view code, std::string_view whole)
        : m_code(code)
        , m_whole(whole)
    {
    }

    std::string translate()
    {
        constexpr std::size_t mostCalls = 200;
        for (std::size_t at = m_code.find("Async"); at != none && m_calls < mostCalls;
             at = m_code.find("Async", at + 1))
            takeCall(at);
        return std::move(m_script);
    }

private:
    /// `Http.GetFromJsonAsync<Forecast[]>("forecasts")`, whose name ends behind the place.
    void takeCall(std::size_t place)
    {
        std::size_t begin = place;
        while (begin > 0 && isAsciiAlphanumeric(m_code[begin - 1]))
            --begin;
        const std::size_t nameEnd = place + std::string_view("Async").size();
        const std::string_view name = m_code.substr(begin, nameEnd - begin);
        const auto* const row = std::find_if(
            clientCalls.begin(), clientCalls.end(), [name](const ClientCall& one) { return one.name == name; });
        std::size_t open = nameEnd;
        if (open < m_code.size() && m_code[open] == '<')
            open = std::min(m_code.find('(', open), m_code.size());
        const bool isCall = row != clientCalls.end() && open < m_code.size() && m_code[open] == '(' && begin > 0
            && m_code[begin - 1] == '.';
        const auto arguments = isCall ? argumentsAt(m_code, open) : std::vector<std::string_view>();
        if (arguments.empty())
            return;
        Draft draft;
        if (row->method.empty()) {
            if (!takeMessage(draft, arguments.front()))
                return;
        } else {
            draft.method = std::string("\"").append(row->method).append("\"");
            draft.url = urlOf(arguments.front());
            if (arguments.size() > 1 && row->sendsJson)
                takeJson(draft, arguments[1]);
            else if (arguments.size() > 1 && (row->method == "POST" || row->method == "PUT" || row->method == "PATCH"))
                takeContent(draft, arguments[1]);
        }
        takeHeaders(draft, m_whole, "DefaultRequestHeaders");
        write(draft, begin);
    }

    /// What a variable is given first, or a new object of the argument's own; empty where that is not known.
    std::string_view valueOf(std::string_view expression) const
    {
        expression = strip(expression, isAsciiWhitespace);
        const bool isName = !expression.empty() && std::all_of(expression.begin(), expression.end(), [](char c) {
            return isAsciiAlphanumeric(c) || c == '_';
        });
        if (!isName)
            return expression;
        for (std::size_t at = m_code.find(expression); at != none; at = m_code.find(expression, at + 1)) {
            const bool isWhole = at == 0 || (!isAsciiAlphanumeric(m_code[at - 1]) && m_code[at - 1] != '.');
            const std::size_t sign = m_code.find_first_not_of(" \t", at + expression.size());
            if (!isWhole || sign == none || m_code[sign] != '=' || m_code.substr(sign).starts_with("=="))
                continue;
            return strip(m_code.substr(sign + 1, endOfStatement(m_code, sign + 1) - sign - 1), isAsciiWhitespace);
        }
        return {};
    }

    /// An expression of a script: a literal that a variable has stands for it.
    std::string scriptOf(std::string_view expression) const
    {
        const std::string_view value = valueOf(expression);
        const bool isText =
            value.starts_with('"') || value.starts_with('$') || value.starts_with('@') || value.starts_with("new Uri(");
        return scriptOfExpression(isText ? value : expression);
    }

    /// The address that relative ones belong to, as the client was made; empty where nobody says it.
    std::string_view baseAddress() const
    {
        const std::size_t member = m_whole.find("BaseAddress");
        const std::size_t made = member == none ? none : m_whole.find("new Uri(", member);
        if (made == none || made - member > 40)
            return {};
        const auto given = argumentsAt(m_whole, m_whole.find('(', made));
        return given.empty() ? std::string_view() : textOfLiteral(given.front());
    }

    std::string urlOf(std::string_view expression) const
    {
        std::string url = scriptOf(expression);
        const auto base = parseUrl(baseAddress());
        const std::string_view text = textOfLiteral(url);
        if (!base || (text.empty() && !url.starts_with('`')))
            return url;
        if (const auto whole = text.empty() ? std::nullopt : parseUrl(text, &*base))
            return "\"" + std::string(whole->href()) + "\"";
        const bool isRelative = url.starts_with('`') && !url.starts_with("`$") && url.find("://") == std::string::npos;
        return isRelative ? "\"" + std::string(base->href()) + "\" + " + url : url;
    }

    static void takeJson(Draft& draft, std::string_view value)
    {
        draft.body = "JSON.stringify(" + scriptOfExpression(value) + ")";
        draft.headers.emplace_back("Content-Type", "\"application/json; charset=utf-8\"");
    }

    /// `new StringContent(json, Encoding.UTF8, "application/json")`
    void takeContent(Draft& draft, std::string_view expression) const
    {
        const std::string_view content = valueOf(expression);
        const std::size_t open = content.find('(');
        const auto given = open == none ? std::vector<std::string_view>() : argumentsAt(content, open);
        if (content.find("JsonContent.Create") != none && !given.empty()) {
            takeJson(draft, given.front());
        } else if (content.find("StringContent(") != none && !given.empty()) {
            const std::string_view type = given.size() > 2 ? textOfLiteral(given[2]) : std::string_view("text/plain");
            draft.body = scriptOfExpression(given.front());
            draft.headers.emplace_back("Content-Type", std::string("\"").append(type).append("; charset=utf-8\""));
        } else if (content.find("FormUrlEncodedContent(") != none) {
            draft.body = "new URLSearchParams({ form: 1 })";
        } else if (content.find("MultipartFormDataContent(") != none) {
            draft.body = "new FormData()";
        } else if (!content.empty() && content != "null") {
            draft.body = scriptOfExpression(content);
        }
        takeTypeOf(draft, std::string(strip(expression, isAsciiWhitespace)));
    }

    /// `content.Headers.ContentType = new MediaTypeHeaderValue("application/json")`
    void takeTypeOf(Draft& draft, const std::string& content) const
    {
        const std::size_t at = m_code.find(content + ".Headers.ContentType");
        const std::size_t made = at == none ? none : m_code.find("MediaTypeHeaderValue(", at);
        const auto given = made == none ? std::vector<std::string_view>() : argumentsAt(m_code, m_code.find('(', made));
        if (given.empty())
            return;
        std::erase_if(draft.headers, [](const auto& header) { return header.first == "Content-Type"; });
        draft.headers.emplace_back("Content-Type", scriptOf(given.front()));
    }

    /// `new HttpRequestMessage(HttpMethod.Post, url)`, and what is set of it.
    bool takeMessage(Draft& draft, std::string_view expression) const
    {
        const std::string_view made = valueOf(expression);
        if (made.find("HttpRequestMessage") == none)
            return false;
        const std::size_t open = made.find('(');
        const std::size_t brace = made.find('{');
        const auto given = open < brace ? argumentsAt(made, open) : std::vector<std::string_view>();
        takeMethod(draft, given.empty() ? std::string_view() : given.front());
        if (given.size() > 1)
            draft.url = urlOf(given[1]);
        const auto members = brace == none ? std::vector<std::string_view>() : argumentsAt(made, brace);
        for (const std::string_view member : members)
            takeMember(draft, member);
        const std::string name(strip(expression, isAsciiWhitespace));
        takeAssigned(draft, name, "RequestUri");
        takeAssigned(draft, name, "Method");
        takeAssigned(draft, name, "Content");
        takeHeaders(draft, m_code, name + ".Headers");
        draft.credentials = lastWordOf(name + ".SetBrowserRequestCredentials(");
        draft.mode = lastWordOf(name + ".SetBrowserRequestMode(");
        return !draft.url.empty();
    }

    static void takeMethod(Draft& draft, std::string_view expression)
    {
        const std::size_t dot = expression.rfind('.');
        if (expression.find("HttpMethod") != none && dot != none)
            draft.method = "\"" + asciiUppercase(expression.substr(dot + 1)) + "\"";
    }

    /// `RequestUri = new Uri(url)`, in the braces of an object that is made or behind it.
    void takeMember(Draft& draft, std::string_view member) const
    {
        const std::size_t sign = member.find('=');
        const std::string_view name = strip(member.substr(0, std::min(sign, member.size())), isAsciiWhitespace);
        const std::string_view value = sign == none ? std::string_view() : member.substr(sign + 1);
        if (name == "RequestUri")
            draft.url = urlOf(value);
        else if (name == "Method")
            takeMethod(draft, value);
        else if (name == "Content")
            takeContent(draft, value);
    }

    void takeAssigned(Draft& draft, const std::string& object, std::string_view member) const
    {
        const std::string words = object + "." + std::string(member);
        const std::size_t at = m_code.find(words);
        if (at != none)
            takeMember(
                draft, m_code.substr(at + object.size() + 1, endOfStatement(m_code, at) - at - object.size() - 1));
    }

    /// `client.DefaultRequestHeaders.Add("X-Api-Key", key)`
    void takeHeaders(Draft& draft, std::string_view code, const std::string& collection) const
    {
        // What the browser sets by itself.
        constexpr std::array<std::string_view, 4> ofBrowser {"host", "origin", "connection", "user-agent"};
        for (const char* function : {".Add(", ".TryAddWithoutValidation("}) {
            const std::string words = collection + function;
            for (std::size_t at = code.find(words); at != none; at = code.find(words, at + 1)) {
                const auto given = argumentsAt(code, at + words.size() - 1);
                const std::string_view name = given.size() < 2 ? std::string_view() : textOfLiteral(given[0]);
                const bool isOfBrowser =
                    std::find(ofBrowser.begin(), ofBrowser.end(), asciiLowercase(name)) != ofBrowser.end();
                if (!name.empty() && !isOfBrowser)
                    draft.headers.emplace_back(name, scriptOf(given[1]));
            }
        }
        const std::size_t authorization = code.find(collection + ".Authorization");
        const std::size_t made = authorization == none ? none : code.find("AuthenticationHeaderValue(", authorization);
        if (made == none)
            return;
        const auto given = argumentsAt(code, code.find('(', made));
        if (!given.empty())
            draft.headers.emplace_back("Authorization",
                scriptOf(given[0]) + (given.size() > 1 ? " + \" \" + " + scriptOf(given[1]) : std::string()));
    }

    /// `Include` of `SetBrowserRequestCredentials(BrowserRequestCredentials.Include)`.
    std::string lastWordOf(const std::string& call) const
    {
        const std::size_t at = m_code.find(call);
        const auto given = at == none ? std::vector<std::string_view>() : argumentsAt(m_code, at + call.size() - 1);
        return given.empty() ? std::string() : std::string(given.front().substr(given.front().rfind('.') + 1));
    }

    static std::string_view optionOf(std::string_view word)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 5> options {{{"Include", "include"},
            {"Omit", "omit"}, {"SameOrigin", "same-origin"}, {"NoCors", "no-cors"}, {"Cors", "cors"}}};
        const auto* const found =
            std::find_if(options.begin(), options.end(), [word](const auto& option) { return option.first == word; });
        return found == options.end() ? std::string_view() : found->second;
    }

    void write(const Draft& draft, std::size_t place)
    {
        const auto before = m_code.substr(0, place);
        const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const auto written = static_cast<std::size_t>(std::count(m_script.begin(), m_script.end(), '\n'));
        m_script.append(line > written ? line - written : 0, '\n').append("fetch(").append(draft.url).append(", { ");
        if (!draft.method.empty())
            m_script.append("method: ").append(draft.method).append(", ");
        if (!draft.headers.empty()) {
            m_script.append("headers: { ");
            for (const auto& [name, value] : draft.headers)
                m_script.append("\"").append(name).append("\": ").append(value).append(", ");
            m_script.append("}, ");
        }
        if (!draft.body.empty())
            m_script.append("body: ").append(draft.body).append(", ");
        if (const auto credentials = optionOf(draft.credentials); !credentials.empty())
            m_script.append("credentials: \"").append(credentials).append("\", ");
        if (const auto mode = optionOf(draft.mode); !mode.empty())
            m_script.append("mode: \"").append(mode).append("\", ");
        m_script.append("});");
        ++m_calls;
    }

    std::string_view m_code;
    /// The client may be made elsewhere.
    std::string_view m_whole;
    std::string m_script;
    std::size_t m_calls = 0;
};

} // namespace

bool speaksOfBlazor(std::string_view text)
{
    constexpr std::array<std::string_view, 8> words {"Blazor", "blazor", "WebAssemblyHostBuilder", "@inject HttpClient",
        "SetBrowserRequest", "WASM", "BrowserHttpHandler", "WebAssemblyHttp"};
    return text.find("Async") != none
        && std::any_of(words.begin(), words.end(), [text](std::string_view word) { return text.find(word) != none; });
}

std::string scriptOfHttpClient(std::string_view code, std::string_view whole)
{
    constexpr std::size_t longest = 50000;
    return whole.size() > longest ? std::string() : Translator(code, whole).translate();
}

} // namespace fetchscope::csharp
