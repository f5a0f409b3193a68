#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/program_scan.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

/// The configuration language of Varnish (https://varnish-cache.org/docs/trunk/reference/vcl.html).
namespace fetchscope {

namespace {

/// The text in the braces of `sub name { … }`; of several of a name all of them, as Varnish has it.
std::string subroutine(std::string_view text, std::string_view name)
{
    std::string whole;
    const std::string beginning = "sub " + std::string(name);
    for (std::size_t at = text.find(beginning); at != text.npos; at = text.find(beginning, at + 1)) {
        const std::size_t brace = text.find('{', at);
        if (brace == text.npos)
            break;
        whole.append(text.substr(brace + 1, endOfBrackets(text, brace + 1) - brace - 1)).append("\n");
    }
    return whole;
}

/// How one request is answered.
class VarnishRequest
{
public:
    /// `text`: where the subroutines are that others call.
    VarnishRequest(RequestCases& request, ConfigurationDraft& draft, std::string_view text)
        : m_request(request)
        , m_draft(draft)
        , m_text(text)
    {
    }

    ServerAnswer answer(std::string_view received, std::string_view delivered, std::string_view made)
    {
        run(received, 0);
        m_hasReturned = false;
        run(m_isOwn ? made : delivered, 0);
        return std::move(m_answer);
    }

private:
    static constexpr int deepest = 12;

    void run(std::string_view block, int depth)
    {
        bool hasHeld = false;
        for (std::size_t at = 0; at < block.size() && !m_hasReturned;) {
            at = block.find_first_not_of(" \t\r\n};", at);
            if (at == block.npos)
                return;
            const std::string_view rest = block.substr(at);
            if (rest.starts_with('#') || rest.starts_with("//")) {
                at = std::min(block.find('\n', at), block.size());
            } else if (rest.starts_with("if") || rest.starts_with("else") || rest.starts_with("elsif")) {
                at = condition(block, at, hasHeld, depth);
            } else {
                const std::size_t end = std::min(block.find(';', at), block.size());
                statement(strip(block.substr(at, end - at), isAsciiWhitespace), depth);
                at = end;
                hasHeld = false;
            }
        }
    }

    /// Behind the block of an `if`, `elsif` or `else`, which is run where it counts.
    std::size_t condition(std::string_view block, std::size_t at, bool& hasHeld, int depth)
    {
        const bool isElse = block.substr(at).starts_with("els");
        std::size_t brace = block.find('{', at);
        // A text may stand in braces, too.
        while (brace != block.npos && block.substr(brace).starts_with("{\""))
            brace = block.find('{', block.find("\"}", brace));
        if (brace == block.npos || depth == deepest)
            return block.size();
        const std::size_t end = std::min(endOfBrackets(block, brace + 1), block.size());
        const std::string_view head = block.substr(at, brace - at);
        const std::size_t open = head.find('(');
        const bool counts =
            !(isElse && hasHeld) && (open == head.npos || holds(head.substr(open + 1, head.rfind(')') - open - 1)));
        hasHeld = (isElse && hasHeld) || counts;
        if (counts)
            run(block.substr(brace + 1, end - brace - 1), depth + 1);
        return std::min(end + 1, block.size());
    }

    bool holds(std::string_view expression)
    {
        for (const std::string_view part : splitAt(expression, "||")) {
            bool all = true;
            for (const std::string_view one : splitAt(part, "&&"))
                all = all && holdsOne(strip(one, isAsciiWhitespace));
            if (all)
                return true;
        }
        return false;
    }

    static std::vector<std::string_view> splitAt(std::string_view text, std::string_view sign)
    {
        std::vector<std::string_view> parts;
        std::size_t start = 0;
        for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, start)) {
            parts.push_back(text.substr(start, at - start));
            start = at + sign.size();
        }
        parts.push_back(text.substr(start));
        return parts;
    }

    bool holdsOne(std::string_view comparison)
    {
        comparison = strip(comparison, [](char c) { return isAsciiWhitespace(c) || c == '(' || c == ')'; });
        const bool isNot = comparison.starts_with('!');
        if (isNot)
            comparison.remove_prefix(1);
        const std::size_t end = std::min(comparison.find_first_of(" \t=!~"), comparison.size());
        const std::string_view subject = comparison.substr(0, end);
        const std::string_view sign =
            strip(comparison.substr(end, std::min(comparison.find('"', end), comparison.size()) - end),
                [](char c) { return isAsciiWhitespace(c) || c == '{'; });
        const std::size_t quote = comparison.find('"');
        const std::string_view value = quote == comparison.npos
            ? std::string_view()
            : comparison.substr(quote + 1, comparison.rfind('"') - quote - 1);
        const bool isOther = isNot != sign.starts_with('!');
        if (subject == "req.method" || subject == "req.request")
            return m_request.isMethod(value) != isOther;
        constexpr std::string_view ofHeaders = "req.http.";
        if (subject.starts_with(ofHeaders))
            return holdsHeader(asciiLowercase(subject.substr(ofHeaders.size())), sign, value) != isOther;
        constexpr std::string_view ofAnswer = "resp.http.";
        if (subject.starts_with(ofAnswer) && sign.empty())
            return !sent(subject.substr(ofAnswer.size())).empty() != isOther;
        // A status that the answer of one's own has.
        if (subject == "resp.status" || subject == "obj.status")
            return (m_answer.status == statusOf(comparison.substr(end))) != isOther;
        m_draft.note(say<messages::AssumedCondition>(std::string(comparison)));
        return false;
    }

    /// Of the request, or what the configuration has put in its place.
    bool holdsHeader(const std::string& name, std::string_view sign, std::string_view value)
    {
        if (const auto text = m_texts.find(name); text != m_texts.end())
            return sign.empty() ? !text->second.empty() : text->second == value;
        const auto alias = m_aliases.find(name);
        const std::string& header = alias == m_aliases.end() ? name : alias->second;
        if (sign.empty())
            return m_request.hasHeader(header);
        if (!sign.ends_with('~'))
            return m_request.headerIs(header, value);
        const auto pattern = m_draft.expression(value);
        return pattern && m_request.headerMatches(header, *pattern);
    }

    std::string sent(std::string_view name) const
    {
        for (const auto& [header, value] : m_answer.headers) {
            if (asciiCaseInsensitiveEquals(header, name))
                return value.requestHeader.empty() ? value.text : value.requestHeader;
        }
        return {};
    }

    static std::uint16_t statusOf(std::string_view text)
    {
        const std::size_t at = text.find_first_of("0123456789");
        std::uint16_t status = 0;
        if (at != text.npos)
            std::from_chars(text.data() + at, text.data() + text.size(), status);
        return status;
    }

    void statement(std::string_view line, int depth)
    {
        if (line.starts_with("call ") && depth < deepest) {
            run(subroutine(m_text, strip(line.substr(5), isAsciiWhitespace)), depth + 1);
            return;
        }
        constexpr std::string_view ofRequest = "req.http.";
        if (const std::size_t at = line.find(ofRequest); at == 4 || at == 6) {
            setRequest(line, at + ofRequest.size());
            return;
        }
        if (line.starts_with("return")) {
            const std::size_t synth = line.find("synth(");
            if (synth != line.npos) {
                m_answer.status = statusOf(line.substr(synth));
                m_isOwn = true;
            }
            m_hasReturned = true;
            return;
        }
        for (const std::string_view owner : {"resp.http.", "beresp.http."}) {
            const std::size_t at = line.find(owner);
            if (at == line.npos)
                continue;
            const std::size_t start = at + owner.size();
            const std::size_t end = std::min(line.find_first_of(" \t=", start), line.size());
            const std::string_view name = line.substr(start, end - start);
            const auto isSame = [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); };
            if (!line.starts_with("set")) {
                std::erase_if(m_answer.headers, isSame);
                return;
            }
            // What it had may be a part of what it gets.
            const SentValue value = valueOf(line.substr(std::min(line.find('=', end), line.size() - 1) + 1), name);
            std::erase_if(m_answer.headers, isSame);
            if (!value.text.empty() || !value.requestHeader.empty())
                m_answer.headers.emplace_back(name, value);
            return;
        }
        if (line.starts_with("set resp.status"))
            m_answer.status = statusOf(line);
    }

    /// `set req.http.X = …`, `unset req.http.X`: a name for what is asked later.
    void setRequest(std::string_view line, std::size_t start)
    {
        const std::size_t end = std::min(line.find_first_of(" \t=", start), line.size());
        const std::string name = asciiLowercase(line.substr(start, end - start));
        m_aliases.erase(name);
        m_texts[name].clear();
        if (!line.starts_with("set"))
            return;
        const SentValue value = valueOf(line.substr(std::min(line.find('=', end), line.size() - 1) + 1), name);
        if (value.requestHeader.empty()) {
            m_texts[name] = value.text;
        } else {
            m_texts.erase(name);
            m_aliases[name] = value.requestHeader;
        }
    }

    /// Texts and headers, put together by `+`; a header of the request alone is repeated.
    SentValue valueOf(std::string_view expression, std::string_view name)
    {
        SentValue value;
        for (std::string_view part : splitAt(expression, " + ")) {
            part = strip(part, isAsciiWhitespace);
            constexpr std::string_view ofRequest = "req.http.";
            constexpr std::string_view ofAnswer = "resp.http.";
            if (part.starts_with("{\"") && part.ends_with("\"}") && part.size() > 3) {
                value.text.append(part.substr(2, part.size() - 4));
            } else if (part.starts_with('"') && part.size() > 1) {
                value.text.append(part.substr(1, part.find('"', 1) - 1));
            } else if (part.starts_with(ofAnswer)) {
                value.text.append(sent(part.substr(ofAnswer.size())));
            } else if (part.starts_with(ofRequest)) {
                const std::string header = asciiLowercase(part.substr(ofRequest.size()));
                const auto alias = m_aliases.find(header);
                value.requestHeader = alias == m_aliases.end() ? header : alias->second;
            } else {
                m_draft.note(say<messages::AssumedValue>(std::string(part), std::string(name)));
            }
        }
        return value;
    }

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    std::string_view m_text;
    /// What the configuration has put into headers of the request: another of them, or a text (empty: taken away).
    std::map<std::string, std::string, std::less<>> m_aliases;
    std::map<std::string, std::string, std::less<>> m_texts;
    ServerAnswer m_answer;
    bool m_hasReturned = false;
    /// Varnish answers itself.
    bool m_isOwn = false;
};

} // namespace

bool looksLikeVarnish(std::string_view text)
{
    const std::string lower = asciiLowercase(text);
    return lower.find("resp.http.access-control-allow-") != lower.npos;
}

Result<ServerConfiguration> readVarnish(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::AssumedUpstream>("Varnish"));
    const bool hasSubroutines = text.find("sub vcl_") != text.npos;
    const std::string received = subroutine(text, "vcl_recv");
    const std::string delivered = hasSubroutines
        ? subroutine(text, "vcl_backend_response") + subroutine(text, "vcl_fetch") + subroutine(text, "vcl_deliver")
        : std::string(text);
    const std::string made = subroutine(text, "vcl_synth") + subroutine(text, "vcl_error");
    draft.answer(std::nullopt,
        [&](RequestCases& request) { return VarnishRequest(request, draft, text).answer(received, delivered, made); });
    return draft.finish();
}

} // namespace fetchscope
