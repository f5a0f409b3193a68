#include "core/reading/importers/http/httpie_command.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/http/httpie_body.h"
#include "core/reading/importers/http/httpie_item.h"
#include "core/reading/importers/shell_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

/// https://httpie.io/docs/cli; `xh` has a few more.
constexpr std::array<std::string_view, 36> optionsWithValue {"-a", "--auth", "-A", "--auth-type", "-p", "--print", "-P",
    "--history-print", "-o", "--output", "-s", "--style", "--pretty", "--format-options", "--response-charset",
    "--response-mime", "--session", "--session-read-only", "--timeout", "--proxy", "--verify", "--cert", "--cert-key",
    "--cert-key-pass", "--max-redirects", "--max-headers", "--ssl", "--ciphers", "--raw", "--boundary",
    "--default-scheme", "--http-version", "--resolve", "--interface", "--unix-socket", "--method"};

bool takesValue(std::string_view option)
{
    return std::find(optionsWithValue.begin(), optionsWithValue.end(), option) != optionsWithValue.end();
}

bool isMethodWord(std::string_view word)
{
    const bool isCapital = std::all_of(word.begin(), word.end(), isAsciiUpperAlpha);
    constexpr std::array<std::string_view, 7> small {"get", "post", "put", "patch", "delete", "head", "options"};
    return (isCapital && word.size() >= 3 && word.size() <= 10)
        || std::find(small.begin(), small.end(), word) != small.end();
}

/// `:8080/path`, `example.org/path`, `https://example.org/path`, `$API/path`.
bool isAddressWord(std::string_view word)
{
    const bool isNamed = hasOpenName(word) || word.starts_with("{{");
    const std::string_view host = word.substr(0, word.find_first_of("/?"));
    return isNamed || word.find("://") != std::string_view::npos || word.starts_with("localhost")
        || word.starts_with(":")
        || (host.find('.') != std::string_view::npos && host.find('=') == std::string_view::npos);
}

/// `https://…`; a scheme further behind is a part of a path.
bool hasScheme(std::string_view address)
{
    const std::size_t end = address.find("://");
    return end != std::string_view::npos && end > 0
        && std::all_of(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(end),
            [](char c) { return isAsciiAlphanumeric(c) || c == '+' || c == '.' || c == '-'; });
}

/// `http`, `https`, and `xh` and `xhs`, which take the same words.
bool isProgram(std::string_view word)
{
    return word == "http" || word == "https" || word == "xh" || word == "xhs";
}

/// A command, and what another one gives to it.
struct Start
{
    std::size_t at = 0;
    std::optional<std::string> input;
};

/// Behind the prompt of a shell that says where it is: `user@host:~/directory$ `, `PS C:\\> `, `➜  directory git:(main)
/// ✗ `; the offset itself where none stands there.
std::size_t behindPlace(std::string_view line, std::size_t at)
{
    constexpr std::string_view arrow = "➜ ";
    const std::string_view rest = line.substr(at);
    if (rest.starts_with(arrow)) {
        std::size_t end = std::min(line.find_first_not_of(' ', at + arrow.size()), line.size());
        end = std::min(line.find(' ', end), line.size());
        for (const std::string_view state : {" git:(", " ✗"}) {
            if (const std::size_t next = line.find_first_not_of(' ', end);
                next != line.npos && line.substr(next).starts_with(state.substr(1)))
                end = std::min(line.find(' ', next), line.size());
        }
        return std::min(line.find_first_not_of(' ', end), line.size());
    }
    constexpr std::array<std::string_view, 5> beginnings {"PS ", "bash-", "sh-", "[", "~"};
    const std::size_t sign = rest.find_first_of("$#%>\"'`|;=");
    if (sign == rest.npos || std::string_view("$#%>").find(rest[sign]) == std::string_view::npos)
        return at;
    const std::string_view place = rest.substr(0, sign);
    const bool isPlace = place.find('@') != place.npos || place.find(":\\") != place.npos
        || std::any_of(beginnings.begin(), beginnings.end(),
            [place](std::string_view beginning) { return place.starts_with(beginning); });
    return isPlace ? std::min(line.find_first_not_of(' ', at + sign + 1), line.size()) : at;
}

/// Behind what may stand before a command: white space, a comment's mark, a prompt, and the variable that gets what it
/// prints: `# (venv) $ `, `TOKEN=$(`.
std::size_t behindPrompts(std::string_view line)
{
    constexpr std::array<std::string_view, 8> marks {"$ ", "> ", "% ", "# ", "// ", "* ", "- ", "❯ "};
    std::size_t at = 0;
    for (bool goesOn = true; goesOn;) {
        at = std::min(line.find_first_not_of(" \t", at), line.size());
        const std::string_view rest = line.substr(at);
        const auto* const mark =
            std::find_if(marks.begin(), marks.end(), [rest](std::string_view one) { return rest.starts_with(one); });
        goesOn = mark != marks.end();
        if (goesOn) {
            at += mark->size();
        } else if (const std::size_t close = rest.find(") "); rest.starts_with('(') && close < rest.find(' ')) {
            // `(venv) `
            at += close + 2;
            goesOn = true;
        } else if (const std::size_t behind = behindPlace(line, at); behind != at) {
            at = behind;
            goesOn = true;
        }
    }
    for (const std::string_view keyword : {"export ", "local ", "readonly "}) {
        if (line.substr(at).starts_with(keyword))
            at = std::min(line.find_first_not_of(' ', at + keyword.size()), line.size());
    }
    const std::size_t equals = line.find('=', at);
    const std::string_view name = line.substr(at, std::min(equals, line.size()) - at);
    const bool isVariable = equals != line.npos && !name.empty()
        && std::all_of(name.begin(), name.end(), [](char c) { return isAsciiAlphanumeric(c) || c == '_'; });
    for (const std::string_view opening : {"$(", "\"$(", "`"}) {
        if (isVariable && line.substr(equals + 1).starts_with(opening))
            return std::min(line.find_first_not_of(' ', equals + 1 + opening.size()), line.size());
    }
    return at;
}

/// Where the program's name stands in the first line of the text; null where it does not.
std::optional<Start> findProgram(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t at = behindPrompts(line);
    if (at == line.size())
        return std::nullopt;
    const auto begins = [line](std::size_t from) {
        return isProgram(line.substr(from, std::min(line.find_first_of(" \t", from), line.size()) - from));
    };
    if (begins(at))
        return Start {at, std::nullopt};
    const bool isGiven = line.substr(at).starts_with("echo ") || line.substr(at).starts_with("printf ")
        || line.substr(at).starts_with("cat ");
    if (!isGiven)
        return std::nullopt;
    const ShellCommand giving = splitShellCommand(text.substr(at));
    const std::size_t pipe = at + giving.end;
    if (giving.words.size() < 2 || pipe >= text.size() || text[pipe] != '|')
        return std::nullopt;
    // `echo … | \`, and the command on the line below.
    const std::size_t next = std::min(text.find_first_not_of(" \t\\\r\n", pipe + 1), text.size());
    const std::string_view behind = text.substr(next);
    if (!isProgram(behind.substr(0, behind.find_first_of(" \t\n"))))
        return std::nullopt;
    const std::string& last = giving.words.back();
    return Start {next, giving.words.front() == "cat" ? openName("@" + last) : last};
}

class CommandReader
{
public:
    explicit CommandReader(const ShellCommand& command)
        : m_words(command.words)
        , m_isTls(command.words.front() == "https" || command.words.front() == "xhs")
    {
    }

    std::optional<CapturedRequest> read(const std::optional<std::string>& input)
    {
        if (input)
            m_body.takeText(*input);
        while (m_at < m_words.size()) {
            const std::string& word = m_words[m_at];
            if (word.starts_with('-') && word.size() > 1)
                takeOption();
            else if (!takeWord(m_words[m_at++]))
                return std::nullopt;
        }
        if (m_request.url.empty())
            return std::nullopt;
        finish();
        return std::move(m_request);
    }

    /// Nothing of it contradicts such a command, and something is of one.
    bool mayGoOn()
    {
        bool isOfOne = false;
        while (m_at < m_words.size()) {
            isOfOne = true;
            if (m_words[m_at].starts_with('-') && m_words[m_at].size() > 1)
                takeOption();
            else if (!takeWord(m_words[m_at++]))
                return false;
        }
        return isOfOne;
    }

private:
    void takeOption()
    {
        std::string option = m_words[m_at++];
        std::string value;
        const std::size_t equals = option.starts_with("--") ? option.find('=') : std::string::npos;
        if (equals != std::string::npos) {
            value = option.substr(equals + 1);
            option.erase(equals);
        } else if (takesValue(option)) {
            value = m_at < m_words.size() ? m_words[m_at++] : std::string();
        } else if (!option.starts_with("--")) {
            takeShortOptions(option);
            return;
        }
        takeNamed(option, value);
    }

    /// Several may share a dash, and the value of the last may follow at once: `-vf`, `-auser:password`.
    void takeShortOptions(std::string_view options)
    {
        for (std::size_t i = 1; i < options.size(); ++i) {
            const std::string option {'-', options[i]};
            if (!takesValue(option)) {
                takeNamed(option, {});
                continue;
            }
            const bool isBehind = i + 1 < options.size();
            takeNamed(option,
                isBehind                    ? std::string(options.substr(i + 1))
                    : m_at < m_words.size() ? m_words[m_at++]
                                            : std::string());
            return;
        }
    }

    void takeNamed(std::string_view option, const std::string& value)
    {
        m_isForm = m_isForm || option == "-f" || option == "--form";
        m_isMultipart = m_isMultipart || option == "--multipart";
        m_isJson = m_isJson || option == "-j" || option == "--json";
        if (option == "-A" || option == "--auth-type")
            m_scheme = asciiLowercase(value);
        else if (option == "-a" || option == "--auth")
            m_credentials = value;
        else if (option == "--raw")
            m_body.takeText(value);
        else if (option == "--default-scheme")
            m_isTls = value == "https";
    }

    bool takeWord(const std::string& word)
    {
        if (!m_request.url.empty())
            return takeItem(word);
        if (m_request.method.empty() && isMethodWord(word)) {
            m_request.method = asciiUppercase(word);
            return true;
        }
        if (!isAddressWord(word))
            return false;
        takeAddress(word);
        return true;
    }

    void takeAddress(std::string word)
    {
        const std::string scheme = m_isTls ? "https" : "http";
        // `http ://host` is pasted behind the name of the program.
        if (word.starts_with("://"))
            word.insert(0, scheme);
        else if (word.starts_with(":/") || word == ":")
            word.replace(0, 1, "localhost");
        else if (word.starts_with(':'))
            word.insert(0, "localhost");
        const bool beginsWithName = hasOpenName(word.substr(0, word.find_first_of(":/"))) || word.starts_with("{{");
        if (!hasScheme(word) && !beginsWithName)
            word.insert(0, scheme + "://");
        m_request.url = std::move(word);
    }

    bool takeItem(const std::string& word)
    {
        auto item = readHttpieItem(word);
        if (!item)
            return false;
        switch (item->kind) {
        case HttpieItem::Kind::Header:
            m_request.headers.emplace_back(std::move(item->name), std::move(item->value));
            return true;
        case HttpieItem::Kind::NoHeader:
            return true;
        case HttpieItem::Kind::Query:
            m_request.url.append(m_request.url.find('?') == std::string::npos ? "?" : "&")
                .append(hasOpenName(item->value) ? item->name + "=" + item->value
                                                 : serializeUrlEncoded({{item->name, item->value, std::nullopt, {}}}));
            return true;
        case HttpieItem::Kind::Text:
        case HttpieItem::Kind::Json:
            m_body.takeField(std::move(*item));
            return true;
        case HttpieItem::Kind::File:
            if (item->name.empty())
                m_body.takeFileAsAll(item->value);
            else
                m_body.takeField(std::move(*item));
            return true;
        }
        return false;
    }

    void finish()
    {
        // What a plug-in makes of them, only it knows.
        constexpr std::array<std::string_view, 5> schemes {"", "basic", "bearer", "digest", "jwt"};
        const bool isKnown = std::find(schemes.begin(), schemes.end(), m_scheme) != schemes.end();
        if (!isKnown)
            m_request.questions.push_back({OpenQuestion::Decides::Option, "--auth-type=" + m_scheme, 0, {}});
        if (isKnown && !m_credentials.empty() && !findHeader(m_request.headers, "authorization")) {
            std::string pair = m_credentials;
            if (pair.find(':') == std::string::npos)
                pair += ':';
            m_request.headers.emplace_back("Authorization",
                m_scheme == "bearer" || m_scheme == "jwt" ? "Bearer " + m_credentials
                    : m_scheme == "digest"                ? computedAuthorization("Digest")
                    : hasOpenName(pair)                   ? "Basic " + pair
                                                          : "Basic " + base64Encode(pair));
        }
        const bool hasBody = !m_body.isEmpty();
        m_body.giveTo(m_request, m_isForm, m_isMultipart);
        if ((m_isJson || m_isForm) && !hasBody && !findHeader(m_request.headers, "content-type"))
            m_request.headers.emplace_back("Content-Type", m_isJson ? "application/json" : httpieTypeOfForm);
        if (m_request.method.empty())
            m_request.method = hasBody ? "POST" : "GET";
    }

    const std::vector<std::string>& m_words;
    std::size_t m_at = 1;
    bool m_isTls;
    bool m_isForm = false;
    bool m_isMultipart = false;
    bool m_isJson = false;
    std::string m_scheme;
    std::string m_credentials;
    HttpieBody m_body;
    CapturedRequest m_request;
};

/// A word so that a shell reads it as it is, on one line.
std::string quotedForShell(std::string_view word)
{
    std::string text = "$'";
    for (const char c : word) {
        if (c == '\'' || c == '\\')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    text += '\'';
    return text;
}

} // namespace

std::optional<CapturedRequest> readHttpieCommand(std::string_view text)
{
    const auto start = findProgram(text);
    if (!start)
        return std::nullopt;
    const ShellCommand command = splitShellCommand(text.substr(start->at));
    // A file that is given to it is named with an `@`.
    const bool isFile = command.input && command.input->starts_with('@');
    const std::optional<std::string> given =
        isFile && !hasOpenName(*command.input) ? openName(*command.input) : command.input;
    return CommandReader(command).read(given ? given : start->input);
}

std::optional<HttpieLines> readHttpieLines(std::string_view text, const ShellVariables& variables)
{
    const auto start = findProgram(text);
    if (!start)
        return std::nullopt;
    const ShellCommand command = splitShellCommand(text.substr(start->at), variables);
    const std::string_view whole = text.substr(0, start->at + command.end);
    HttpieLines lines {{}, 1 + static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '\n'))};
    const std::optional<std::string> input = command.input ? command.input : start->input;
    const bool isPlain = lines.count == 1 && (variables.empty() || whole.find('$') == whole.npos);
    if (isPlain || !CommandReader(command).read(input))
        return std::nullopt;
    lines.command = command.words.front();
    for (auto word = command.words.begin() + 1; word != command.words.end(); ++word)
        lines.command.append(" ").append(quotedForShell(*word));
    if (input)
        lines.command.append(" <<< ").append(quotedForShell(*input));
    return lines;
}

std::string withShellVariables(std::string_view text, const ShellVariables& variables)
{
    std::string filled;
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto start = static_cast<std::size_t>(lines[i].data() - text.data());
        const auto command = readHttpieLines(text.substr(start), variables);
        if (!command) {
            filled.append(lines[i]).append("\n");
            continue;
        }
        filled.append(command->command).append(command->count, '\n');
        i += command->count - 1;
    }
    filled.pop_back();
    return filled;
}

bool isRemarkOfHttpie(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    return (line.starts_with('#') || line.starts_with("//")) && beginsHttpieCommand(line);
}

bool beginsHttpieCommand(std::string_view line)
{
    if (readHttpieCommand(line))
        return true;
    const auto start = findProgram(line);
    if (!start || !strip(line, isAsciiWhitespace).ends_with('\\'))
        return false;
    const ShellCommand command = splitShellCommand(line.substr(start->at));
    return CommandReader(command).mayGoOn();
}

} // namespace fetchscope
