#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/url/url.h"

#include <cstddef>

namespace fetchscope {

/// A 103 (Early Hints) response, and where it came.
struct EarlyHintsResponse
{
    /// That of the request, without its fragment.
    const Url& url;
    const HeaderList& headers;
    /// The number in the run of the exchange that it belongs to.
    std::size_t exchange = 0;
    /// How many URLs the request has been to, this one included.
    std::size_t hops = 1;
    /// The connection speaks HTTP/1.1.
    bool isHttp1 = false;
};

/// Who processes early hints (https://fetch.spec.whatwg.org/#fetch-processearlyhintsresponse): navigations do.
class EarlyHintsReceiver
{
public:
    virtual ~EarlyHintsReceiver() = default;
    /// Called once for each, in their order, before the response to the request is there.
    virtual void process(const EarlyHintsResponse& response) = 0;
};

} // namespace fetchscope
