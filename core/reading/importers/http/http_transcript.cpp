#include "core/reading/importers/http/http_transcript.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/http/message_draft.h"
#include "core/reading/importers/http/transcript_part.h"
#include "core/reading/importers/http/transcript_text.h"
#include "core/reading/importers/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Part = TranscriptPart;

class TranscriptReader
{
public:
    /// The text has to outlive it.
    explicit TranscriptReader(std::string_view text)
        : m_isVerbose(isVerboseTranscript(text))
        , m_lines(strictlySplit(text, '\n'))
        , m_hasPlainCommand(std::any_of(m_lines.begin(), m_lines.end(),
              [](std::string_view line) { return beginsHttpieCommand(line) && !isRemarkOfHttpie(line); }))
    {
        for (std::string_view line : m_lines) {
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            ++m_number;
            take(line);
            const bool hasBegun = m_draft.hasRequest() || !m_draft.responses.empty();
            if (hasBegun && m_draft.line == 0)
                m_draft.line = m_number;
        }
        finishLonelyName();
        finish();
    }

    std::vector<MessageDraft> takeDrafts() { return std::move(m_drafts); }

private:
    /// So many lines on from this one, without the space around it.
    std::string_view lineAhead(std::size_t count) const
    {
        const std::size_t index = m_number - 1 + count;
        return index < m_lines.size() ? strip(m_lines[index], isAsciiWhitespace) : std::string_view();
    }

    /// What a line of `curl -v` says; false for what it says of the connection.
    bool unwrap(std::string_view& line)
    {
        if (line.starts_with("* ") || line.starts_with("{ [") || line.starts_with("} [") || line == "*")
            return false;
        const bool isMarked =
            (line.starts_with('>') || line.starts_with('<')) && (line.size() == 1 || line[1] == ' ' || line[1] == '\r');
        if (!isMarked) {
            // Markdown takes the marks of some lines away.
            const bool isInHead = m_part == Part::RequestHead || m_part == Part::ResponseHead;
            return m_part == Part::ResponseBody || (isInHead && readHeaderLine(line)) || readRequestLine(line)
                || readStatusLine(line);
        }
        // The first line may be missing.
        const bool isOfAnswer = line.front() == '<';
        line.remove_prefix(std::min<std::size_t>(line.size(), 2));
        const bool isBehindRequest = isOfAnswer && (m_part == Part::RequestHead || m_part == Part::RequestBody);
        if ((m_part == Part::Nowhere || isBehindRequest) && readHeaderLine(line)) {
            m_part = isOfAnswer ? Part::ResponseHead : Part::RequestHead;
            m_isRaw = true;
        }
        return true;
    }

    void take(std::string_view line)
    {
        if (std::exchange(m_skipsNext, false))
            return;
        if (m_isVerbose && !unwrap(line))
            return;
        const std::string_view plain = strip(line, isAsciiWhitespace);
        if (startsMessage(plain))
            return;
        if (m_part == Part::ResponseBody || m_part == Part::RequestBody) {
            takeBodyLine(line);
            return;
        }
        if (plain.empty()) {
            takeBlank();
            return;
        }
        m_draft.isProvisional = m_draft.isProvisional || saysProvisional(plain);
        if (saysProvisional(plain) && m_part != Part::RequestHead) {
            m_part = Part::RequestHead;
            m_isRaw = false;
        }
        if (isToolsNoise(plain) || m_part == Part::Other)
            return;
        if (m_part == Part::FormData)
            takeFormLine(plain);
        else if (isBareForm(plain))
            m_draft.addFormLine(plain);
        else if (isBoundary(plain))
            takeBodyLine(plain);
        else
            takeField(withoutBullet(line, plain));
    }

    /// The tools show the parts of a form right behind the headers.
    bool isBoundary(std::string_view line)
    {
        const bool begins = m_draft.hasRequest()
            && (line.starts_with("------WebKitFormBoundary") || line.starts_with("-----------------------------"));
        if (begins)
            m_part = Part::RequestBody;
        return begins;
    }

    /// What people add below a General block: `name=value&other=value`.
    bool isBareForm(std::string_view line) const
    {
        return m_part == Part::General && m_draft.method == "POST" && line.find('=') != line.npos
            && line.find_first_of(" :") == line.npos;
    }

    bool startsMessage(std::string_view line)
    {
        if (m_hasPlainCommand && isRemarkOfHttpie(line))
            return true;
        if (auto command = readHttpieCommand(line)) {
            finishLonelyName();
            finish();
            m_draft.target = std::move(command->url);
            m_draft.method = std::move(command->method);
            m_draft.requestHeaders = std::move(command->headers);
            m_draft.requestForm = std::move(command->form);
            m_draft.requestBody = command->body.value_or(std::string());
            m_draft.isBodyGiven = command->body.has_value();
            m_draft.remarks = std::move(command->remarks);
            m_draft.questions = std::move(command->questions);
            m_draft.line = m_number;
            m_part = Part::Nowhere;
            m_isCommand = true;
            return true;
        }
        if (const auto request = readRequestLine(line)) {
            finishLonelyName();
            // The command prints what it sends.
            if (std::exchange(m_isCommand, false) && m_draft.method == request->method && m_draft.responses.empty()) {
                m_draft.requestHeaders.clear();
                m_commandForm = std::exchange(m_draft.requestForm, {});
                m_commandBody = std::exchange(m_draft.requestBody, {});
                m_part = Part::RequestHead;
                m_isRaw = true;
                return true;
            }
            // "view source" repeats in the request's head what the General block has said.
            const bool isSame = m_part == Part::RequestHead && m_draft.requestHeaders.empty() && !m_isRaw
                && (m_draft.method.empty() || m_draft.method == request->method);
            if (!isSame && !isShownAgain(*request) && (m_draft.hasRequest() || !m_draft.responses.empty()))
                finish();
            m_draft.takeRequestLine(*request, m_number);
            if (const std::size_t status = request->outcome.find_first_of("12345"); status != std::string_view::npos) {
                if (const auto said = readStatus(request->outcome.substr(status)))
                    m_draft.takeStatus(*said);
            }
            m_part = Part::RequestHead;
            m_isRaw = true;
            return true;
        }
        if (const auto status = readStatusLine(line)) {
            finishLonelyName();
            m_draft.takeStatus(*status);
            m_part = Part::ResponseHead;
            m_isRaw = true;
            return true;
        }
        if (takesBareStart(line))
            return true;
        const bool isBody = m_isRaw && (m_part == Part::ResponseBody || m_part == Part::RequestBody);
        const auto section = sectionOfHeading(line);
        if (!section || (isBody && !line.ends_with(':') && *section == HttpSection::Other))
            return false;
        finishLonelyName();
        const bool isNext = *section == HttpSection::General
            || (*section == HttpSection::RequestHead && !m_draft.requestHeaders.empty())
            || (*section == HttpSection::ResponseHead && !m_draft.responses.empty() && m_draft.requestHeaders.empty()
                && !m_draft.hasRequest());
        if (isNext && (m_draft.hasRequest() || !m_draft.responses.empty()))
            finish();
        m_part = partOf(*section);
        m_isRaw = false;
        return true;
    }

    /// Is it the head of what a line of a console has named? `XHRPOST https://host/path`
    bool isShownAgain(const RequestLine& request) const
    {
        const auto url = parseUrl(m_draft.target);
        const bool isNamedOnly = url && m_draft.requestHeaders.empty() && m_draft.requestBody.empty()
            && m_draft.responses.size() < 2 && m_draft.method == request.method;
        const auto shown = isNamedOnly ? parseUrl(request.target, &*url) : std::nullopt;
        const bool hasHeaders = !m_draft.responses.empty() && m_draft.responses.front().headers
            && !m_draft.responses.front().headers->isEmpty();
        return shown && !hasHeaders && request.target.starts_with('/') && shown->wireHref() == url->wireHref();
    }

    /// `400 Bad Request` above headers; `POST` above an address.
    bool takesBareStart(std::string_view line)
    {
        if (m_part == Part::ResponseBody || line.size() > 60 || !m_lonelyName.empty())
            return false;
        const auto status = readStatus(line);
        const std::string_view nextLine = lineAhead(1);
        const auto next = readHeaderLine(nextLine);
        const bool isStatus = status && !status->text.empty() && next && sideOfHeader(next->name) != HeaderSide::Request
            && sideOfHeader(next->name) != HeaderSide::Unknown;
        if (isStatus) {
            m_draft.takeStatus(*status);
            m_part = Part::ResponseHead;
            m_isRaw = true;
            return true;
        }
        std::string joined(line);
        joined.append(" ").append(nextLine);
        const bool isMethod = line.find(' ') == std::string_view::npos && nextLine.starts_with("http")
            && m_part != Part::General && readRequestLine(joined);
        if (!isMethod)
            return false;
        if (m_draft.hasRequest() || !m_draft.responses.empty())
            finish();
        m_draft.method = line;
        m_draft.target = nextLine;
        m_draft.line = m_number;
        // Firefox's tools go on with a table.
        const std::string_view below = lineAhead(2);
        const bool isTable = generalFieldNamed(below) || touchingField(below);
        m_part = isTable ? Part::General : Part::RequestHead;
        m_isRaw = !isTable;
        m_skipsNext = true;
        return true;
    }

    void takeBlank()
    {
        finishLonelyName();
        if (!m_isRaw)
            return;
        if (m_part == Part::RequestHead)
            m_part = Part::RequestBody;
        else if (m_part == Part::ResponseHead)
            m_part = Part::ResponseBody;
    }

    void takeBodyLine(std::string_view line)
    {
        std::string& body = m_part == Part::ResponseBody ? m_draft.responseBody() : m_draft.requestBody;
        const bool isFence = line.starts_with("```");
        // A fence stands around a body that has a heading; the prompt of a shell comes after one.
        // Safari has the type of a body above it.
        const bool isType = line.starts_with("MIME Type:");
        if ((isFence || isType) && body.empty() && !m_isRaw)
            return;
        if (line.starts_with("$ ") || isFence) {
            m_part = Part::Nowhere;
            return;
        }
        if (!body.empty() || !strip(line, isAsciiWhitespace).empty())
            body.append(line).append("\n");
    }

    void takeFormLine(std::string_view line)
    {
        if (line.starts_with("```"))
            m_part = Part::Nowhere;
        else
            m_draft.addFormLine(line);
    }

    void finishLonelyName()
    {
        const std::string name = std::exchange(m_lonelyName, {});
        if (!name.empty())
            takeNamed(name, {});
    }

    void takeField(std::string_view line)
    {
        if (!m_lonelyName.empty()) {
            const std::string name = std::exchange(m_lonelyName, {});
            ++m_namesAbove;
            takeNamed(name, strip(line, isAsciiWhitespace));
            return;
        }
        const bool isOfResponse = m_part == Part::RequestHead ? false
            : m_part == Part::ResponseHead                    ? true
                                                              : m_lastSide == HeaderSide::Response;
        const bool isFolded = (line.starts_with(' ') || line.starts_with('\t')) && !readHeaderLine(line)
            && (m_isRaw || m_draft.isUnfinished(isOfResponse));
        if (isFolded && m_draft.foldInto(isOfResponse, line))
            return;
        line = strip(line, isAsciiWhitespace);
        // What a person made bold.
        std::string plain(line);
        for (std::size_t at = plain.find("**"); at != std::string::npos; at = plain.find("**"))
            plain.erase(at, 2);
        const std::size_t colon = plain.find(':', plain.starts_with(':') ? 1 : 0);
        if (const std::size_t space = spaceBehindName(plain); space < colon) {
            takeNamed(plain.substr(0, space), strip(std::string_view(plain).substr(space), isAsciiWhitespace));
            return;
        }
        const bool isValueBelow = colon == plain.size() - 1;
        const std::size_t tab = plain.find('\t');
        // In a head as it was sent, a header without a value stands above the next one.
        const bool isEmpty = isValueBelow && m_isRaw && readHeaderLine(lineAhead(1));
        if ((colon == std::string::npos || isValueBelow) && !isEmpty && tab == std::string::npos
            && (isLonelyName(plain, m_part) || isNameAbove(plain))) {
            m_lonelyName = plain.substr(0, colon);
            return;
        }
        // Firefox's and Safari's tables have tabs, or only a space.
        const std::size_t end = colon != std::string::npos && (tab == std::string::npos || colon < tab) ? colon : tab;
        if (end == std::string::npos) {
            takeWithoutColon(plain);
            return;
        }
        const std::string_view name = strip(std::string_view(plain).substr(0, end), isAsciiWhitespace);
        // An address on a line of its own is no header.
        if (namesPlaceInScript(plain) || std::string_view(plain).substr(end).starts_with("://"))
            return;
        takeNamed(name, withoutRemark(name, strip(std::string_view(plain).substr(end + 1), isAsciiWhitespace)));
    }

    /// In a head that was taken apart only a space may stand behind a name: `Vary Origin`.
    std::size_t spaceBehindName(std::string_view line) const
    {
        const std::size_t space = line.find(' ');
        const std::string_view name = line.substr(0, space);
        const bool isHead = (m_part == Part::RequestHead || m_part == Part::ResponseHead) && !m_isRaw;
        const bool isName = isToken(name) && (sideOfHeader(name) != HeaderSide::Unknown || name.find('-') != name.npos);
        return isHead && isName ? space : line.npos;
    }

    /// Where several names have stood above their values, those of a program's own headers do it, too.
    bool isNameAbove(std::string_view line) const
    {
        return m_namesAbove > 2 && line.find('-') != std::string_view::npos && isToken(line);
    }

    void takeWithoutColon(std::string_view line)
    {
        const auto field = m_part == Part::General ? fieldWithoutColon(line) : std::nullopt;
        if (field)
            takeNamed(field->first, field->second);
    }

    void takeNamed(std::string_view name, std::string_view value)
    {
        const auto field = generalFieldNamed(name);
        const bool isInHead = m_part == Part::RequestHead || m_part == Part::ResponseHead;
        const bool isStrange = name.find(' ') != std::string_view::npos;
        if (field && (m_part == Part::General || isStrange || (m_part == Part::Nowhere && !isHeaderHere(name)))) {
            takeGeneral(*field, value);
            return;
        }
        if (!isToken(name.starts_with(':') ? name.substr(1) : name))
            return;
        // `OPTIONS: 200`, as people sum an exchange up.
        if (const auto status = readStatus(value); status && isMethodName(name)) {
            if (m_draft.method.empty())
                m_draft.method = name;
            m_draft.takeStatus(*status);
            m_lastSide = HeaderSide::Response;
            return;
        }
        HeaderSide side = sideOfHeader(name);
        if (isInHead)
            side = m_part == Part::RequestHead ? HeaderSide::Request : HeaderSide::Response;
        if (side == HeaderSide::Unknown || side == HeaderSide::Both) {
            if (m_lastSide == HeaderSide::Unknown) {
                // Nothing was said yet: it may be of either, or no header at all.
                m_undecided.emplace_back(name, value);
                return;
            }
            side = m_lastSide;
        }
        m_lastSide = side;
        for (const auto& [earlier, text] : std::exchange(m_undecided, {}))
            addHeader(side, earlier, text);
        addHeader(side, name, value);
    }

    static bool isHeaderHere(std::string_view name) { return asciiCaseInsensitiveEquals(name, "host"); }

    void addHeader(HeaderSide side, std::string_view name, std::string_view value)
    {
        if (side == HeaderSide::Response)
            m_draft.addResponseHeader(name, value);
        else
            m_draft.addRequestHeader(name, value, m_number);
    }

    void takeGeneral(GeneralField field, std::string_view value)
    {
        const bool isNext = field == GeneralField::Url && !m_draft.target.empty();
        if (isNext)
            finish();
        // Behind the status of a line of a request, headers are of the answer where they can be.
        const bool isBehindLine = field == GeneralField::Status && m_part == Part::RequestHead;
        m_isRaw = m_isRaw && !isBehindLine;
        m_part = m_part == Part::Nowhere || isBehindLine ? Part::General : m_part;
        m_draft.takeGeneral(field, value, m_number);
    }

    void finish()
    {
        // The body may stand in a block of its own, or not have been printed.
        if (strip(std::string_view(m_draft.requestBody), isAsciiWhitespace).empty() && m_draft.requestForm.empty()) {
            m_draft.requestBody = std::move(m_commandBody);
            m_draft.requestForm = std::move(m_commandForm);
        }
        m_commandBody.clear();
        m_commandForm.clear();
        if (m_draft.hasRequest() || !m_draft.responses.empty())
            m_drafts.push_back(std::move(m_draft));
        m_draft = {};
        m_lastSide = HeaderSide::Unknown;
        m_undecided.clear();
        m_part = Part::Nowhere;
        m_isRaw = false;
    }

    bool m_isVerbose;
    std::vector<std::string_view> m_lines;
    /// A command of HTTPie that is no comment.
    bool m_hasPlainCommand;
    std::size_t m_number = 0;
    /// It was read together with the line before.
    bool m_skipsNext = false;
    Part m_part = Part::Nowhere;
    /// The head began with a line of its own, so that a blank line ends it.
    bool m_isRaw = false;
    /// The draft is a command of HTTPie, of which nothing was printed yet.
    bool m_isCommand = false;
    /// What the command gives, where it printed the request, too.
    std::string m_commandBody;
    std::vector<FormEntry> m_commandForm;
    std::string m_lonelyName;
    /// How many names have stood above their values.
    int m_namesAbove = 0;
    /// Of headers without a heading: whose the last was.
    HeaderSide m_lastSide = HeaderSide::Unknown;
    RequestHeaders m_undecided;
    MessageDraft m_draft;
    std::vector<MessageDraft> m_drafts;
};

} // namespace

Result<std::vector<CapturedExchange>> readHttpTranscript(std::string_view text)
{
    std::vector<CapturedExchange> exchanges;
    const std::string plain = plainTranscript(text);
    for (MessageDraft& draft : TranscriptReader(plain).takeDrafts()) {
        CapturedRequest request = draft.takeRequest();
        // What was written of an exchange may be its answer alone, beside one that has a request.
        const bool isAnswerAlone =
            request.url.empty() && !exchanges.empty() && !draft.responses.empty() && !exchanges.back().response;
        if (isAnswerAlone) {
            CapturedRequest earlier = std::move(exchanges.back().request);
            exchanges.pop_back();
            appendExchanges(exchanges, std::move(earlier), std::move(draft.responses));
            continue;
        }
        if (request.url.empty())
            request.url = openName("Request URL");
        const bool hasFailed = draft.hasFailed;
        appendExchanges(exchanges, std::move(request), std::move(draft.responses));
        exchanges.back().hasFailed = hasFailed;
    }
    if (exchanges.empty())
        return tl::unexpected(InputError {{}, say<messages::NoHttpMessage>(), say<messages::HttpMessageBeginsLike>()});
    return exchanges;
}

std::vector<ServerResponse> readHttpResponses(std::string_view text)
{
    std::vector<ServerResponse> responses;
    const std::string plain = plainTranscript(text);
    for (MessageDraft& draft : TranscriptReader(plain).takeDrafts()) {
        draft.takeRequest();
        std::move(draft.responses.begin(), draft.responses.end(), std::back_inserter(responses));
    }
    return responses;
}

} // namespace fetchscope
