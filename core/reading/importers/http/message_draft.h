#pragma once

#include "core/reading/importers/captured/captured_exchange.h"
#include "core/reading/importers/http/http_lines.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A request and its answers while their lines are read.
struct MessageDraft
{
    /// As written: a path, or an absolute URL.
    std::string target;
    std::string method;
    std::string scheme;
    std::string authority;
    std::string referrerPolicy;
    RequestHeaders requestHeaders;
    std::vector<FormEntry> requestForm;
    std::string requestBody;
    /// A command gives the body, whatever the method.
    bool isBodyGiven = false;
    std::vector<Message> remarks;
    std::vector<OpenQuestion> questions;
    std::vector<ServerResponse> responses;
    /// The tools say that nothing came back.
    bool hasFailed = false;
    /// They call its headers provisional.
    bool isProvisional = false;
    std::size_t line = 0;

    bool hasRequest() const { return !target.empty() || !requestHeaders.empty() || !method.empty(); }
    void takeRequestLine(const RequestLine& request, std::size_t number);
    void takeStatus(const StatusLine& status);
    void takeGeneral(GeneralField field, std::string_view value, std::size_t number);
    void addRequestHeader(std::string_view name, std::string_view value, std::size_t number);
    void addResponseHeader(std::string_view name, std::string_view value);
    /// A line of a form's data, as it is shown where it is taken apart (`name: value`), or as it was sent.
    void addFormLine(std::string_view text);
    /// Has the last header no value yet, or one that goes on behind a comma?
    bool isUnfinished(bool isOfResponse) const;
    /// Appends to the value of the last header; false where there is none.
    bool foldInto(bool isOfResponse, std::string_view line);
    std::string& responseBody();
    /// The request with its URL, empty where it is not known. Puts the answers' bodies in their place.
    CapturedRequest takeRequest();

private:
    std::string url() const;
    /// Headers and body of each answer, which are shared and constant once they are in it.
    struct Answer
    {
        RequestHeaders headers;
        std::string body;
    };
    std::vector<Answer> m_answers;
    std::vector<FormEntry> m_formLines;
    bool m_hasForm = false;
    /// The body of the lines of a form that was taken apart.
    void takeFormLines();
    bool m_isOfDeveloperTools = false;
    bool m_isStatusOfGeneral = false;
    bool m_isOfCache = false;
    Answer& answer();
};

} // namespace fetchscope
