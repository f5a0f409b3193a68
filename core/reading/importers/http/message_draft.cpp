#include "core/reading/importers/http/message_draft.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/captured/open_names.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A host that is asked without TLS where nothing else is said: the own machine, an address, a port of development.
bool isLocal(std::string_view authority)
{
    const std::size_t colon = authority.rfind(':');
    const std::string_view host = authority.ends_with(']') ? authority : authority.substr(0, colon);
    const std::string_view port =
        colon == std::string_view::npos || authority.ends_with(']') ? std::string_view() : authority.substr(colon + 1);
    if (port == "443" || port == "8443")
        return false;
    const bool isAddress = !host.empty() && (host.front() == '[' || host.find_first_not_of("0123456789.") == host.npos);
    return host == "localhost" || host.ends_with(".localhost") || host.ends_with(".local") || isAddress || port == "80"
        || port == "8080" || host.find('.') == std::string_view::npos;
}

/// A value without the backslashes that Markdown has before its own signs: `\*/\*`.
std::string withoutEscapes(std::string_view value)
{
    std::string plain(value);
    for (std::size_t at = plain.find('\\'); at != std::string::npos; at = plain.find('\\', at + 1)) {
        if (plain.substr(at + 1, 1).find_first_of("*_") == 0)
            plain.erase(at, 1);
    }
    return plain;
}

/// White space at the end is the clipboard's.
void trimEnd(std::string& text)
{
    while (!text.empty() && isAsciiWhitespace(text.back()))
        text.pop_back();
}

} // namespace

void MessageDraft::takeRequestLine(const RequestLine& request, std::size_t number)
{
    method = request.method;
    if (target.find("://") == std::string::npos)
        target = request.target;
    line = line == 0 ? number : line;
}

MessageDraft::Answer& MessageDraft::answer()
{
    if (responses.empty()) {
        responses.emplace_back();
        m_answers.emplace_back();
    }
    return m_answers.back();
}

void MessageDraft::takeStatus(const StatusLine& status)
{
    // The General block has said it already.
    const bool isSame = m_isStatusOfGeneral && responses.size() == 1 && m_answers.back().headers.empty();
    if (!isSame) {
        responses.emplace_back();
        m_answers.emplace_back();
    }
    m_isStatusOfGeneral = false;
    responses.back().status = status.status;
    responses.back().statusText = status.text;
}

void MessageDraft::takeGeneral(GeneralField field, std::string_view value, std::size_t number)
{
    line = line == 0 ? number : line;
    switch (field) {
    case GeneralField::Url:
        m_isOfDeveloperTools = true;
        target = value.substr(0, value.find(' '));
        return;
    case GeneralField::Method:
        m_isOfDeveloperTools = true;
        method = asciiUppercase(value.substr(0, value.find(' ')));
        return;
    case GeneralField::Status: {
        if (value.find("failed") != std::string_view::npos)
            hasFailed = true;
        m_isOfCache = value.find("cache") != std::string_view::npos;
        const auto status = readStatus(value);
        // Only an answer whose head follows is one; a status alone says nothing of its headers.
        if (!status)
            return;
        answer();
        responses.back().status = status->status;
        responses.back().statusText = status->text;
        m_isStatusOfGeneral = true;
        return;
    }
    case GeneralField::ReferrerPolicy:
        referrerPolicy = value;
        return;
    case GeneralField::Scheme:
        scheme = asciiLowercase(value);
        return;
    case GeneralField::Host:
        authority = value;
        return;
    case GeneralField::Path:
        if (target.empty())
            target = value.starts_with('/') ? std::string(value) : "/" + std::string(value);
        return;
    case GeneralField::Other:
        return;
    }
}

void MessageDraft::addRequestHeader(std::string_view name, std::string_view value, std::size_t number)
{
    line = line == 0 ? number : line;
    const std::string lower = asciiLowercase(name);
    if (lower == ":method")
        method = value;
    else if (lower == ":scheme")
        scheme = value;
    else if (lower == ":authority" || lower == "host")
        authority = value;
    else if (lower == ":path" && target.find("://") == std::string::npos)
        target = value;
    if (!lower.starts_with(':'))
        requestHeaders.emplace_back(name, withoutEscapes(value));
}

void MessageDraft::addResponseHeader(std::string_view name, std::string_view value)
{
    if (name == ":status") {
        if (const auto status = readStatus(value)) {
            answer();
            responses.back().status = status->status;
        }
        return;
    }
    if (!name.starts_with(':'))
        answer().headers.emplace_back(name, withoutEscapes(value));
}

void MessageDraft::addFormLine(std::string_view text)
{
    m_hasForm = true;
    const std::size_t colon = text.find(':');
    if (text.find('=') < colon || colon == text.npos)
        requestBody.append(requestBody.empty() ? "" : "&").append(text);
    else
        m_formLines.push_back({std::string(strip(text.substr(0, colon), isHttpTabOrSpace)),
            std::string(strip(text.substr(colon + 1), isHttpTabOrSpace)), std::nullopt, {}});
}

void MessageDraft::takeFormLines()
{
    const std::string* type = findHeader(requestHeaders, "content-type");
    if (type && type->starts_with("multipart/form-data"))
        requestForm.insert(requestForm.end(), m_formLines.begin(), m_formLines.end());
    else if (!m_formLines.empty())
        requestBody.append(requestBody.empty() ? "" : "&").append(serializeUrlEncoded(m_formLines));
    if (m_hasForm && !type)
        requestHeaders.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    m_formLines.clear();
    m_hasForm = false;
}

bool MessageDraft::isUnfinished(bool isOfResponse) const
{
    const RequestHeaders* headers = &requestHeaders;
    if (isOfResponse)
        headers = m_answers.empty() ? nullptr : &m_answers.back().headers;
    return headers && !headers->empty() && (headers->back().second.empty() || headers->back().second.ends_with(','));
}

bool MessageDraft::foldInto(bool isOfResponse, std::string_view text)
{
    RequestHeaders* headers = isOfResponse && !m_answers.empty() ? &m_answers.back().headers : &requestHeaders;
    if (headers->empty())
        return false;
    std::string& value = headers->back().second;
    value.append(value.empty() ? "" : " ").append(strip(text, isHttpTabOrSpace));
    return true;
}

std::string& MessageDraft::responseBody()
{
    return answer().body;
}

std::string MessageDraft::url() const
{
    // A name whose value is not in the text may be all of the origin.
    const bool isOfName = hasOpenName(target) && !target.starts_with('/');
    const bool isPath = target.starts_with('/');
    if (target.substr(0, target.find('?')).find("://") != std::string::npos || isOfName)
        return target;
    const std::string host = target.substr(0, target.find('/'));
    // `localhost:3000/items`
    if (!isPath && m_isOfDeveloperTools && host.find_first_of(":.") != std::string::npos)
        return (isLocal(host) ? "http://" : "https://") + target;
    if (authority.empty())
        return target.starts_with('/') ? openName("Host") + target : std::string();
    std::string url = scheme;
    if (url.empty()) {
        // Sec-Fetch-… goes to trustworthy URLs alone; else a page of http: asks http:, one of https: does not.
        const bool isTrustworthy = std::any_of(requestHeaders.begin(), requestHeaders.end(),
            [](const auto& header) { return asciiLowercase(header.first).starts_with("sec-fetch-"); });
        const std::string* origin = findHeader(requestHeaders, "origin");
        const std::string* asked = origin ? origin : findHeader(requestHeaders, "referer");
        const bool isHttpPage = asked && asked->starts_with("http:") && asked->find("//localhost") == std::string::npos;
        url = isLocal(authority) || (isHttpPage && !isTrustworthy) ? "http" : "https";
    }
    url.append("://").append(authority);
    return target == "*" || target.empty() ? url + "/" : url + target;
}

/// Is a pair of a name and a value in the query of a URL?
static bool isParameterOf(std::string_view url, std::string_view name, std::string_view value)
{
    const std::size_t query = url.find('?');
    if (query == url.npos)
        return false;
    const std::string plain = std::string(name).append("=").append(value);
    const std::string encoded = serializeUrlEncoded({{std::string(name), std::string(value), std::nullopt, {}}});
    const auto pairs = strictlySplit(url.substr(query + 1), '&');
    return std::any_of(pairs.begin(), pairs.end(),
        [&plain, &encoded](std::string_view pair) { return pair == plain || pair == encoded; });
}

CapturedRequest MessageDraft::takeRequest()
{
    CapturedRequest request;
    request.line = line;
    if (method.empty() && findHeader(requestHeaders, "access-control-request-method"))
        method = "OPTIONS";
    // Only what has a body, or may have one, says how long it is.
    const std::string* length = findHeader(requestHeaders, "content-length");
    takeFormLines();
    const bool hasForm = !requestForm.empty() || requestBody.starts_with("--");
    if (method.empty() && (length || hasForm))
        method = "POST";
    request.method = method;
    request.isOfDeveloperTools = m_isOfDeveloperTools;
    request.isProvisional = isProvisional && !m_isOfCache;
    request.url = url();
    request.headers = std::move(requestHeaders);
    // Behind the headers the tools list the parameters of the query.
    std::erase_if(request.headers, [this, &request](const auto& header) {
        return m_isOfDeveloperTools && isParameterOf(request.url, header.first, header.second);
    });
    request.form = std::move(requestForm);
    request.remarks = std::move(remarks);
    request.questions = std::move(questions);
    request.referrerPolicy = std::move(referrerPolicy);
    trimEnd(requestBody);
    const bool mayHaveBody = isBodyGiven || (method != "GET" && method != "HEAD" && method != "OPTIONS");
    if (!requestBody.empty() && mayHaveBody)
        request.body = std::move(requestBody);
    for (std::size_t i = 0; i < responses.size(); ++i) {
        Answer& answer = m_answers[i];
        auto headers = std::make_shared<HeaderList>();
        // Some tools show every value in quotes.
        const bool isQuoted = std::all_of(answer.headers.begin(), answer.headers.end(), [](const auto& header) {
            const std::string& value = header.second;
            return value.size() > 1 && value.front() == '"' && value.back() == '"';
        });
        for (const auto& [name, value] : answer.headers)
            headers->append(name, isQuoted ? value.substr(1, value.size() - 2) : value);
        // A page that an answer allows is the one that asks.
        const auto allowed = headers->getFirst("access-control-allow-origin");
        const bool isKnown = findHeader(request.headers, "origin") || findHeader(request.headers, "referer");
        if (allowed && !isKnown && request.url.empty() && allowed->find("://") != std::string_view::npos)
            request.headers.emplace_back("Origin", *allowed);
        trimEnd(answer.body);
        if (!answer.body.empty())
            responses[i].body = std::make_shared<const std::string>(std::move(answer.body));
        responses[i].headers = std::move(headers);
    }
    return request;
}

} // namespace fetchscope
