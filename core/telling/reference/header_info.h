#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// What is known of single headers, for people.
namespace fetchscope {

enum class HeaderMessages : std::uint8_t { Request, Response, Both };

/// Who sends a header: with requests, where it stands in any.
enum class HeaderSender : std::uint8_t {
    Browser,
    Page,
    /// The browser by itself, or a page that wants another value.
    Either,
    Server,
    /// A program between browser and server.
    Between,
};

enum class MdnPage : std::uint8_t { NotOnMdn, OnMdn };

/// A row of headers.def.
struct HeaderInfo
{
    std::string_view name;
    HeaderMessages messages;
    HeaderSender sender;
    MdnPage mdnPage;
    /// What it does, in a sentence or two.
    std::string_view summary;
    /// Where it is defined.
    std::string_view url;

    bool isOfRequests() const { return messages != HeaderMessages::Response; }
    bool isOfResponses() const { return messages != HeaderMessages::Request; }
    /// The address of its page on MDN; empty where there is none.
    std::string mdnUrl() const;
};

/// All headers, in the order of the list.
std::span<const HeaderInfo> allHeaders();
/// By its name, whatever the case; null where it is not known.
const HeaderInfo* headerNamed(std::string_view name);

/// May a script set a header of a request? https://fetch.spec.whatwg.org/#forbidden-request-header
enum class ScriptAccess : std::uint8_t {
    Never,
    /// Unless its value names a forbidden method.
    ByValue,
    /// Without a preflight where its value is CORS-safelisted.
    Safelisted,
    /// With a preflight, where another origin is asked.
    Preflighted,
};
ScriptAccess scriptAccessTo(const HeaderInfo& header);

} // namespace fetchscope
