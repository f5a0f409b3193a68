#pragma once

#include "app/live/live_network.h"
#include "tests/app/live/loopback_server.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <utility>

/// Transfers as tests make them.
namespace fetchscope::tests {

using Serve = LoopbackServer::Serve;

struct Sent
{
    WireAnswer answer;
    std::string statusText;
    std::string header(std::string_view name) const
    {
        return answer.headers ? answer.headers->get(name).value_or("(none)") : "(no headers)";
    }
};

/// Limits that a test reaches soon.
inline LiveOptions shortOptions()
{
    LiveOptions options;
    options.connectTimeout = 5;
    options.answerTimeout = 1;
    options.bodyTimeout = 1;
    options.largestBody = std::size_t {1} << 20;
    return options;
}

inline Sent sendOver(LiveNetwork& network, const std::string& url, std::string_view method = "GET",
    const HeaderList& headers = {}, const Body* body = nullptr)
{
    Sent sent;
    sent.answer = network.send({method, url, headers, body});
    sent.statusText = sent.answer.statusText;
    return sent;
}

inline Sent send(const std::string& url, LiveOptions options = shortOptions())
{
    LiveNetwork network(std::move(options));
    return sendOver(network, url);
}

/// Reads the request, and answers with these bytes and the end of the connection.
inline Serve answering(std::string bytes)
{
    return [bytes = std::move(bytes)](LoopbackConnection& connection) {
        if (connection.read())
            connection.write(bytes);
    };
}

inline QByteArray nameOfFailure(const WireAnswer& answer)
{
    if (!answer.failure)
        return "answered " + QByteArray::number(answer.status);
    const std::string_view name = nameOf(*answer.failure);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

inline QByteArray nameOfDetail(const WireAnswer& answer)
{
    const std::string_view name = nameOf(answer.detail);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

} // namespace fetchscope::tests
