#include "core/engine/http/browser_headers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace fetchscope {

namespace {

/// When a header with this name is the browser's.
enum class Whose : std::uint8_t {
    Browser,
    /// The same, and all that begin with the name.
    BrowserByPrefix,
    /// Where the value is one that browsers ask for elements and navigations with, and no script asks for.
    BrowserByAccept,
    /// Where the value is one of a reload, or of developer tools that switched the cache off.
    BrowserByReload,
};

/// What the header says of the request that it is in.
enum class Tells : std::uint8_t { Something, Nothing };

struct HeaderRow
{
    std::string_view name;
    Whose whose = Whose::Browser;
    Tells tells = Tells::Something;
};

/// By their first letters, since this is asked for every header of a recording.
constexpr std::array<HeaderRow, 51> headerTable {{
    {":", Whose::BrowserByPrefix, Tells::Nothing},
    {"accept", Whose::BrowserByAccept},
    {"accept-encoding", Whose::Browser, Tells::Nothing},
    {"accept-language", Whose::Browser, Tells::Nothing},
    {"access-control-request-headers"},
    {"access-control-request-method"},
    {"alt-used"},
    {"cache-control", Whose::BrowserByReload},
    {"connection", Whose::Browser, Tells::Nothing},
    {"content-length", Whose::Browser, Tells::Nothing},
    {"cookie"},
    {"device-memory"},
    {"dnt", Whose::Browser, Tells::Nothing},
    {"downlink"},
    {"dpr"},
    {"ect"},
    {"forwarded"},
    {"host", Whose::Browser, Tells::Nothing},
    {"http2-settings"},
    {"if-modified-since", Whose::Browser, Tells::Nothing},
    {"if-none-match", Whose::Browser, Tells::Nothing},
    {"intervention"},
    {"keep-alive", Whose::Browser, Tells::Nothing},
    {"last-event-id"},
    {"origin"},
    {"ping-from"},
    {"ping-to"},
    {"pragma", Whose::BrowserByReload},
    {"priority", Whose::Browser, Tells::Nothing},
    {"proxy-authorization", Whose::Browser, Tells::Nothing},
    {"proxy-connection", Whose::Browser, Tells::Nothing},
    {"proxy-", Whose::BrowserByPrefix},
    {"purpose"},
    {"referer"},
    {"rtt"},
    {"save-data"},
    {"sec-ch-", Whose::BrowserByPrefix, Tells::Nothing},
    {"sec-gpc", Whose::Browser, Tells::Nothing},
    {"sec-", Whose::BrowserByPrefix},
    {"service-worker"},
    {"te", Whose::Browser, Tells::Nothing},
    {"upgrade", Whose::Browser, Tells::Nothing},
    {"upgrade-insecure-requests", Whose::Browser, Tells::Nothing},
    {"user-agent", Whose::Browser, Tells::Nothing},
    {"via"},
    {"viewport-width"},
    {"width"},
    {"x-client-data", Whose::Browser, Tells::Nothing},
    {"x-cypress-", Whose::BrowserByPrefix},
    {"x-devtools-", Whose::BrowserByPrefix},
    {"x-forwarded-", Whose::BrowserByPrefix},
}};

constexpr bool isByLetter(const HeaderRow& left, const HeaderRow& right)
{
    return left.name.front() < right.name.front();
}
static_assert(std::is_sorted(headerTable.begin(), headerTable.end(), isByLetter));

/// Where the rows of each letter begin.
constexpr auto firstRows = [] {
    std::array<std::uint8_t, 129> rows {};
    for (std::size_t letter = 0; letter < rows.size(); ++letter) {
        std::uint8_t row = 0;
        while (row < headerTable.size() && static_cast<std::size_t>(headerTable[row].name.front()) < letter)
            ++row;
        rows[letter] = row;
    }
    return rows;
}();

const HeaderRow* rowOf(std::string_view name)
{
    const auto letter = name.empty() ? std::size_t {128} : static_cast<unsigned char>(name.front());
    if (letter >= 128)
        return nullptr;
    for (std::size_t i = firstRows[letter]; i < firstRows[letter + 1]; ++i) {
        const HeaderRow& row = headerTable[i];
        if (row.whose == Whose::BrowserByPrefix ? name.starts_with(row.name) : name == row.name)
            return &row;
    }
    return nullptr;
}

/// `application/json, text/plain, */*` and the like are of scripts.
bool isAcceptOfBrowser(std::string_view value)
{
    constexpr std::array<std::string_view, 10> beginnings {"text/html,", "application/javascript,", "image/",
        "text/css,", "audio/", "video/", "font/", "application/font-woff", "application/signed-exchange",
        "text/event-stream"};
    return value == "*/*" || value.empty()
        || std::any_of(beginnings.begin(), beginnings.end(),
            [value](std::string_view beginning) { return value.starts_with(beginning); });
}

} // namespace

bool isSetByBrowser(std::string_view lowercaseName, std::string_view value)
{
    const HeaderRow* row = rowOf(lowercaseName);
    if (!row)
        return false;
    switch (row->whose) {
    case Whose::Browser:
    case Whose::BrowserByPrefix:
        return true;
    case Whose::BrowserByAccept:
        return isAcceptOfBrowser(value);
    case Whose::BrowserByReload:
        return value == "no-cache" || value == "max-age=0";
    }
    return false;
}

bool tellsNothing(std::string_view lowercaseName)
{
    const HeaderRow* row = rowOf(lowercaseName);
    return lowercaseName.empty() || (row && row->tells == Tells::Nothing);
}

} // namespace fetchscope
