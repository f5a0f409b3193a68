#pragma once

#include "core/engine/url/url.h"
#include "core/reading/importers/captured/captured_exchange.h"

#include <string>

namespace fetchscope {

/// What the headers of a request say of the page that made it.
struct CapturedRequestFacts
{
    /// The request went out of a browser, or is a copy of one that did.
    bool isOfBrowser = false;
    /// The page: its URL, or its origin; empty where neither is known.
    std::string page;
    bool hasNullOrigin = false;
    InitiatorKind initiator = InitiatorKind::Fetch;
    /// Of a fetch(): `no-cors` or `same-origin`, where it is not `cors`.
    std::string mode;
    /// An element asked with CORS.
    bool hasCorsMode = false;
    bool isUserActivated = false;
    bool isPreflight = false;
};
CapturedRequestFacts factsOf(const CapturedRequest& request, const Url& url);

/// Has no script set this header, so that it is no part of what the page asks for?
bool isNotOfScript(const CapturedRequest& request, const CapturedRequestFacts& facts, const Url& url,
    std::string_view name, std::string_view value);

} // namespace fetchscope
