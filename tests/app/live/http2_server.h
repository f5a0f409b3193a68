#pragma once

#include "tests/app/live/loopback_server.h"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope::tests {

using Http2Fields = std::vector<std::pair<std::string, std::string>>;

struct Http2Request
{
    /// As they came: those that begin with a colon, too.
    Http2Fields fields;
    std::string body;

    /// Empty where there is none.
    std::string value(std::string_view name) const;
};

struct Http2Answer
{
    /// With `:status`; none: the stream is reset in place of an answer.
    Http2Fields fields;
    std::string body;
    /// The stream is reset where the body would end.
    bool isCutShort = false;
};

/// Speaks HTTP/2 and nothing else, over TLS on 127.0.0.1.
class Http2Server
{
public:
    using Answer = std::function<Http2Answer(const Http2Request&)>;

    Http2Server(Answer answer, ssl_ctx_st* tls);

    std::string url(std::string_view path) const { return m_server.url(path, "api.localhost", "https"); }
    int connections() const { return m_server.connections(); }
    /// All requests up to now.
    std::vector<Http2Request> requests() const;

private:
    void serve(LoopbackConnection& connection);
    Http2Answer take(const Http2Request& request);

    Answer m_answer;
    mutable std::mutex m_mutex;
    std::vector<Http2Request> m_requests;
    /// The last member: its threads end first.
    LoopbackServer m_server;
};

} // namespace fetchscope::tests
