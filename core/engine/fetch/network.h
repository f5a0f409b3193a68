#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/failure_detail.h"
#include "core/engine/model/request.h"
#include "core/engine/model/request_values.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

class Profile;

/// A request as it goes on the wire.
struct WireRequest
{
    std::string_view method;
    /// Without fragment and userinfo.
    std::string_view url;
    const HeaderList& headers;
    const Body* body = nullptr;
    /// What it is made of, and by whose rules; null where nobody needs to know.
    const Request* source = nullptr;
    const Profile* profile = nullptr;
};

/// What came back, or why nothing did.
struct WireAnswer
{
    std::optional<NetworkFailure> failure;
    FailureDetail detail = FailureDetail::None;
    std::uint16_t status = 200;
    std::string_view statusText;
    std::shared_ptr<const HeaderList> headers;
    std::shared_ptr<const std::string> body;
    /// The headers of the 103 (Early Hints) responses that come before it, at once.
    std::vector<std::shared_ptr<const HeaderList>> earlyHints {};
    /// The rule that answered; -1: none.
    int rule = -1;
    /// What a guard of the server made of the request; null: there is none.
    std::shared_ptr<const GuardNote> guard {};
    /// What a cache in front of the server did; null: there is none.
    std::shared_ptr<const SharedCacheNote> sharedCache {};
    /// In seconds.
    double delay = 0;
};

/// Answers requests: scripted rules, a recording, or the real network.
class Network
{
public:
    virtual ~Network() = default;
    /// `statusText` of the answer is valid until the next call.
    virtual WireAnswer send(const WireRequest& request) = 0;
    /// Does the connection to this URL's host speak HTTP/1.1 only, which cannot carry a streamed request body?
    virtual bool isHttp1(const Url& url) const = 0;
    /// The address space of the URL's host; by itself what can be told from the URL, public for names.
    virtual AddressSpace addressSpaceOf(const Url& url) const;
};

} // namespace fetchscope
