#include "core/engine/base/ascii.h"
#include "core/reading/messages/message_event.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

/// A code or label, and what it says.
struct ErrorCode // NOLINT(clang-analyzer-optin.performance.Padding): in the order of its rows.
{
    std::string_view text;
    std::optional<MessageBrowser> browser;
    WordingRole role;
    RowList<Reason, 3> reasons {};
    MessageCause cause = MessageCause::None;
    ConsoleForm form = ConsoleForm::Usual;
    bool isOfPreflight = false;
};

#define ERROR_CODE(code, whose, does, ...)                                                                             \
    ErrorCode {.text = code, .browser = printed_by::whose, .role = WordingRole::does, __VA_ARGS__},
#define LABEL(code, whose, does, ...)
constexpr ErrorCode errorCodes[] = {
#include "core/reading/messages/error_codes.def"
};
#undef ERROR_CODE
#undef LABEL
#define ERROR_CODE(code, whose, does, ...)
#define LABEL(code, whose, does, ...)                                                                                  \
    ErrorCode {.text = code, .browser = printed_by::whose, .role = WordingRole::does, __VA_ARGS__},
constexpr ErrorCode errorLabels[] = {
#include "core/reading/messages/error_codes.def"
};
#undef ERROR_CODE
#undef LABEL

constexpr std::array<std::string_view, 7> methods {"OPTIONS", "DELETE", "PATCH", "POST", "HEAD", "GET", "PUT"};

bool isOfCode(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '.' || c == '-' || c == ':';
}

/// A method, an address and a status that stand together.
struct RequestLine
{
    std::string_view method;
    std::string_view url;
    std::uint16_t status = 0;
};

/// `:3000/api/items Failed to load resource`: Chromium's console leaves the name of the own machine out.
std::string_view addressOfOwnMachine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    const std::string_view address = line.substr(0, line.find(' '));
    const std::size_t port = std::min(address.find_first_not_of("0123456789", 1), address.size());
    const bool isPort = address.starts_with(':') && port > 2 && port < address.size() && address[port] == '/';
    return isPort && line.find(" Failed to load resource") == address.size() ? address : std::string_view();
}

/// `GET https://…`, `XHROPTIONS https://…`, `POSThttp://…`, as panels and consoles have it.
RequestLine requestIn(std::string_view line)
{
    RequestLine request;
    request.url = firstUrlIn(line);
    if (request.url.empty())
        request.url = addressOfOwnMachine(line);
    if (request.url.empty())
        return request;
    const std::size_t at = static_cast<std::size_t>(request.url.data() - line.data());
    const std::string_view before = strip(line.substr(0, at), isAsciiWhitespace);
    for (const std::string_view method : methods) {
        if (before.ends_with(method)) {
            request.method = method;
            break;
        }
    }
    return request;
}

/// A status at the beginning of a text; 0 where it is none.
std::uint16_t statusAt(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    std::uint16_t status = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), status);
    return error == std::errc() && end - text.data() == 3 && status >= 100 && status <= 599 ? status
                                                                                            : std::uint16_t {0};
}

/// `404 (Not Found)` behind an address, `[HTTP/1.1 405 Method Not Allowed 12ms]`.
std::uint16_t statusBehind(std::string_view line)
{
    if (const std::size_t http = line.find("HTTP/"); http != std::string_view::npos) {
        const std::size_t space = line.find(' ', http);
        if (space != std::string_view::npos)
            return statusAt(line.substr(space));
    }
    const std::uint16_t status = statusAt(line);
    // A number alone is a line of a script, a count or a size.
    const std::string_view behind = strip(line, isAsciiWhitespace);
    const bool hasReason = behind.find('(') == 3 || behind.find('(') == 4;
    // Over HTTP/2 an error has none.
    const bool isErrorAlone = behind.size() == 3 && status >= 400;
    return hasReason || isErrorAlone ? status : std::uint16_t {0};
}

const ErrorCode* codeOf(std::string_view word)
{
    while (!word.empty() && (word.back() == '.' || word.back() == ':' || word.back() == '-'))
        word.remove_suffix(1);
    if (word.starts_with("net::"))
        word.remove_prefix(5);
    const auto* found = std::find_if(
        std::begin(errorCodes), std::end(errorCodes), [word](const ErrorCode& code) { return code.text == word; });
    return found == std::end(errorCodes) ? nullptr : found;
}

/// What was copied without the space behind it: `net::ERR_CONNECTION_REFUSEDXMLHttpRequester.request`.
const ErrorCode* codeAtBeginningOf(std::string_view word)
{
    constexpr std::string_view prefix = "net::";
    if (!word.starts_with(prefix))
        return nullptr;
    const ErrorCode* longest = nullptr;
    for (const ErrorCode& code : errorCodes) {
        const bool isBeginning = code.text.starts_with("ERR_") && word.substr(prefix.size()).starts_with(code.text)
            && word.size() > prefix.size() + code.text.size() && isAsciiAlpha(word[prefix.size() + code.text.size()]);
        if (isBeginning && (!longest || longest->text.size() < code.text.size()))
            longest = &code;
    }
    return longest;
}

/// A code that the table does not have says no more than that the request failed.
bool isUnknownNetError(std::string_view word)
{
    return word.starts_with("net::ERR_");
}
constexpr ErrorCode unknownNetError {
    .text = "", .browser = printed_by::Chromium, .role = WordingRole::Beside, .cause = MessageCause::AnyFailure};

class LineReader
{
public:
    LineReader(const MessageText& text, std::vector<MessageEvent>& events)
        : m_text(text)
        , m_events(events)
    {
    }

    void read()
    {
        const std::string_view plain = m_text.plain();
        for (std::size_t begin = 0; begin < plain.size();) {
            const std::size_t end = std::min(plain.find('\n', begin), plain.size());
            readLine(begin, plain.substr(begin, end - begin));
            begin = end + 1;
        }
    }

private:
    void readLine(std::size_t place, std::string_view line)
    {
        if (isWrittenByPage(line)) {
            m_last = {};
            return;
        }
        const RequestLine request = requestIn(line);
        const bool isCodeFound = readCodes(place, line, request) || readLabels(place, line, request);
        if (!isCodeFound && !request.method.empty()) {
            const std::size_t behind = static_cast<std::size_t>(request.url.data() - line.data()) + request.url.size();
            if (const std::uint16_t status = statusBehind(line.substr(behind)); status > 0)
                addStatus(place, line, request, status);
        } else if (!isCodeFound && strip(line, isAsciiWhitespace).starts_with("[HTTP/") && !m_last.method.empty()) {
            if (const std::uint16_t status = statusBehind(line); status > 0)
                addStatus(place, line, m_last, status);
        }
        // Panels have the address on a line of its own, and the status or code on the next.
        if (!request.url.empty()) {
            if (request.method.empty() && !m_last.method.empty() && m_last.url.empty())
                m_last.url = request.url;
            else
                m_last = request;
            m_linesSince = 0;
        } else if (const auto method = loneMethod(line); !method.empty()) {
            m_last = {method, {}, 0};
            m_linesSince = 0;
        } else if (++m_linesSince > 2) {
            m_last = {};
        }
    }

    static std::string_view loneMethod(std::string_view line)
    {
        const std::string_view word = strip(line, isAsciiWhitespace);
        for (const std::string_view method : methods) {
            if (word == method || (word.starts_with("XHR") && word.substr(3) == method))
                return method;
        }
        return {};
    }

    bool readCodes(std::size_t place, std::string_view line, const RequestLine& request)
    {
        bool isFound = false;
        for (std::size_t at = 0; at < line.size();) {
            if (!isOfCode(line[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < line.size() && isOfCode(line[end]))
                ++end;
            std::string_view word = line.substr(at, end - at);
            // `TypeError [ERR_INVALID_URL]` is Node's.
            const bool isOfNode = at > 0 && line[at - 1] == '[' && end < line.size() && line[end] == ']';
            const ErrorCode* code = word.size() > 8 && !isOfNode ? codeOf(word) : nullptr;
            if (const ErrorCode* glued = code ? nullptr : codeAtBeginningOf(word)) {
                code = glued;
                word = word.substr(0, word.find(glued->text) + glued->text.size());
            }
            if (!code && isUnknownNetError(word))
                code = &unknownNetError;
            if (code) {
                add(*code, word, place + at, place + end, line, request, statusBehind(line.substr(end)));
                isFound = true;
            }
            at = end;
        }
        return isFound;
    }

    bool readLabels(std::size_t place, std::string_view line, const RequestLine& request)
    {
        const ErrorCode* best = nullptr;
        for (const ErrorCode& label : errorLabels) {
            const std::size_t at = line.find(label.text);
            const bool isWhole = at != std::string_view::npos && (at == 0 || !isAsciiAlphanumeric(line[at - 1]))
                && (at + label.text.size() == line.size() || !isAsciiAlphanumeric(line[at + label.text.size()]));
            if (isWhole && (!best || label.text.size() > best->text.size()))
                best = &label;
        }
        if (!best)
            return false;
        const std::size_t at = place + line.find(best->text);
        add(*best, best->text, at, at + best->text.size(), line, request, 0);
        return true;
    }

    void add(const ErrorCode& code, std::string_view word, std::size_t begin, std::size_t end, std::string_view line,
        const RequestLine& request, std::uint16_t status)
    {
        MessageEvent event;
        event.begin = m_text.flatAt(begin);
        event.end = m_text.flatAt(end);
        event.role = code.role;
        event.browser = code.browser;
        event.reasons = {code.reasons.begin(), code.reasons.end()};
        event.cause = code.cause;
        event.form = code.form;
        event.isOfPreflight = code.isOfPreflight;
        event.errorCode = word;
        const RequestLine& found =
            !request.url.empty() || line.find("Failed to load resource") != std::string_view::npos ? request : m_last;
        event.setValue("lastUrl", found.url);
        event.setValue("method", found.method);
        if (status > 0)
            event.setValue("status", std::to_string(status));
        m_events.push_back(std::move(event));
    }

    void addStatus(std::size_t place, std::string_view line, const RequestLine& request, std::uint16_t status)
    {
        MessageEvent event;
        event.begin = m_text.flatAt(place);
        event.end = m_text.flatAt(place + line.size());
        event.role = WordingRole::Beside;
        event.cause = MessageCause::HttpStatus;
        event.setValue("lastUrl", request.url);
        event.setValue("method", request.method);
        event.setValue("status", std::to_string(status));
        m_events.push_back(std::move(event));
    }

    const MessageText& m_text;
    std::vector<MessageEvent>& m_events;
    /// The last request that a line named, and the lines since.
    RequestLine m_last;
    int m_linesSince = 0;
};

} // namespace

std::vector<MessageEvent> networkEvents(const MessageText& text)
{
    std::vector<MessageEvent> events;
    LineReader(text, events).read();
    return events;
}

} // namespace fetchscope
