#include "core/writing/protocol/engine/caller_network.h"

#include "core/engine/base/base64.h"
#include "core/engine/base/utf8.h"
#include "core/reading/json/json_writer.h"

namespace fetchscope {

namespace {

/// Is it a CORS-preflight request? No page can set that header.
bool isPreflight(const WireRequest& request)
{
    return request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method");
}

void writeBody(JsonWriter& writer, const std::string& bytes)
{
    if (replaceInvalidUtf8(bytes) == bytes)
        writer.member("body", std::string_view(bytes));
    else
        writer.member("bodyBase64", base64Encode(bytes));
}

std::string lineOf(const std::string& id, std::uint64_t exchange, const WireRequest& request)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("id");
    writer.json(id);
    writer.key("send");
    writer.beginObject();
    writer.member("exchange", exchange);
    writer.member("kind", isPreflight(request) ? "preflight" : "request");
    writer.key("method");
    writer.stringOrBytes(request.method);
    writer.member("url", request.url);
    writer.key("headers");
    writer.beginArray();
    for (const HeaderView header : request.headers) {
        writer.beginShortArray();
        writer.bytes(header.name);
        writer.bytes(header.value);
        writer.endShortArray();
    }
    writer.endArray();
    if (request.body != nullptr && request.body->bytes)
        writeBody(writer, *request.body->bytes);
    writer.endObject();
    writer.endObject();
    return writer.take();
}

} // namespace

WireAnswer CallerNetwork::send(const WireRequest& request)
{
    WireAnswer answer;
    answer.failure = NetworkFailure::Reset;
    if (m_call->isStopped.load(std::memory_order_relaxed))
        return answer;
    const std::uint64_t exchange = m_calls.beginExchange(m_call);
    m_output.write(lineOf(m_call->id, exchange, request));
    auto answered = m_calls.waitForAnswer(exchange, m_limit);
    if (!answered)
        return answer;
    m_answer = *std::move(answered);
    return answerOf(m_answer, request);
}

} // namespace fetchscope
