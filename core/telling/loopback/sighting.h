#pragma once

#include "core/engine/base/result.h"
#include "core/engine/http/header_list.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a real browser did, as its servers and the page's script saw it.
namespace fetchscope {

/// A request as it came.
struct SeenExchange
{
    bool isPreflight = false;
    std::string method;
    /// Without fragment, `ws:` for WebSockets as predictions have it.
    std::string url;
    HeaderList headers;
    std::string body;
    /// 0 where the connection was cut.
    std::uint16_t status = 0;
};

/// What a script in the page could tell of an action.
struct Sighting
{
    bool isTimedOut = false;
    /// What it may have been; empty: there was nothing to tell by.
    std::vector<Verdict> verdicts;
    std::optional<ResponseType> responseType;
    std::optional<std::uint16_t> status;
    /// Without fragment.
    std::optional<std::string> url;
    std::optional<bool> redirected;
    /// In lower case, sorted.
    std::optional<std::vector<std::string>> exposedHeaders;
    /// The picture's pixels could be read back.
    std::optional<bool> pixelsReadable;
};

struct SeenAction
{
    std::vector<SeenExchange> exchanges;
    Sighting sighting;
    /// The page's report as it came, JSON.
    std::string report;
};

/// What a page's report says: `event` (load, error, open, message), `error` (the exception's name), `timeout`, and of
/// fetch() and XMLHttpRequest `type`, `status`, `url`, `redirected`, `headers`; `readable`; of navigations `committed`.
Result<Sighting> readSighting(std::string_view json, InitiatorKind initiator);

} // namespace fetchscope
