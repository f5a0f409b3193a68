#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Requests as they went over the wire, or as a tool would send them: what command lines, developer tools, recordings
/// and collections of requests have in common.
namespace fetchscope {

struct CapturedRequest
{
    /// What a collection calls it; may be empty.
    std::string name;
    /// Where it stands, from 1; 0 where it is not known.
    std::size_t line = 0;
    /// Empty: POST where there is a body, else GET.
    std::string method;
    /// Absolute.
    std::string url;
    RequestHeaders headers;
    std::optional<std::string> body;
    /// Of a multipart body, in place of `body`.
    std::vector<FormEntry> form;
    /// What a recording calls it (`_resourceType`); may be empty.
    std::string resourceType;
    /// As developer tools name it in their General block; may be empty.
    std::string referrerPolicy;
    /// The method stands in such a block: a browser has asked.
    bool isOfDeveloperTools = false;
    /// The tools call its headers provisional, and do not say that a cache answered: what is shown may be the answer to
    /// its preflight.
    bool isProvisional = false;
    /// What it leaves open beside its open names; where they stand is taken from its own line where they say none.
    std::vector<OpenQuestion> questions {};
    /// What a reader of it should know, a sentence each.
    std::vector<Message> remarks {};
};

/// A request, and what the server answered where that is known.
struct CapturedExchange
{
    CapturedRequest request;
    std::optional<ServerResponse> response;
    /// Nothing came back.
    bool hasFailed = false;
};

/// So many are looked at; who has more chooses in another way.
inline constexpr std::size_t mostExchanges = 1000;

/// What a page did so that these requests went out, and the rules by which the server answers. A preflight and the hops
/// of a redirect belong to a request; headers that the browser sets itself say where the page is, what asked, and which
/// cookies there are. The error names a URL that is none.
Result<SnippetParts> partsOf(std::vector<CapturedExchange> exchanges);

/// The last header of a name in any case; null where there is none.
const std::string* findHeader(const RequestHeaders& headers, std::string_view name);
/// The body of a multipart request, taken apart by the boundary in its type. Empty where it is none.
std::vector<FormEntry> readMultipart(std::string_view body, std::string_view contentType);

} // namespace fetchscope
