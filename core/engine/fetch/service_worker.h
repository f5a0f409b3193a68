#pragma once

#include "core/engine/model/page.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"

#include <cstdint>
#include <optional>

namespace fetchscope {

/// What a service worker makes of a request.
struct ServiceWorkerAnswer
{
    enum class Kind : std::uint8_t {
        /// It does not answer the event; the browser goes to the network.
        Silent,
        /// It answers with what it gets by fetch(event.request).
        Network,
        /// It answers with `response`.
        Response,
    };
    Kind kind = Kind::Silent;
    /// Of the type that the worker got or made; one that it made itself has type default and, as a rule, no URL.
    Response response;
};

/// The service worker that controls the page: the events it gets, answered.
class ServiceWorker
{
public:
    virtual ~ServiceWorker() = default;
    /// The end of https://w3c.github.io/ServiceWorker/#handle-fetch: what the worker's fetch event comes to.
    virtual ServiceWorkerAnswer handleFetch(const Request& request) = 0;
    /// A page that it controls.
    virtual const Page& controlledPage() const = 0;
};

} // namespace fetchscope
