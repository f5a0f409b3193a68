#include "tests/app/live/http2_server.h"

#include <QtGlobal>

#include <openssl/ssl.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <nghttp2/nghttp2.h>

namespace fetchscope::tests {

namespace {

/// A request, and how far its answer has gone.
struct Http2Stream
{
    Http2Request request;
    Http2Answer answer;
    std::size_t sent = 0;
};

/// What the callbacks work with.
struct Http2Talk
{
    std::function<Http2Answer(const Http2Request&)> answer;
    std::map<std::int32_t, Http2Stream> streams;
};

Http2Talk& talkOf(void* data)
{
    return *static_cast<Http2Talk*>(data);
}

int takeField(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name, std::size_t nameSize,
    const std::uint8_t* value, std::size_t valueSize, std::uint8_t, void* data)
{
    talkOf(data).streams[frame->hd.stream_id].request.fields.emplace_back(
        std::string(name, name + nameSize), std::string(value, value + valueSize));
    return 0;
}

int takeData(nghttp2_session*, std::uint8_t, std::int32_t id, const std::uint8_t* bytes, std::size_t size, void* data)
{
    talkOf(data).streams[id].request.body.append(bytes, bytes + size);
    return 0;
}

ssize_t giveBody(nghttp2_session*, std::int32_t id, std::uint8_t* buffer, std::size_t room, std::uint32_t* flags,
    nghttp2_data_source*, void* data)
{
    Http2Stream& stream = talkOf(data).streams[id];
    const std::string_view rest = std::string_view(stream.answer.body).substr(stream.sent, room);
    if (rest.empty() && stream.answer.isCutShort)
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    std::copy(rest.begin(), rest.end(), buffer);
    stream.sent += rest.size();
    if (stream.sent == stream.answer.body.size() && !stream.answer.isCutShort)
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return static_cast<ssize_t>(rest.size());
}

int takeFrame(nghttp2_session* session, const nghttp2_frame* frame, void* data)
{
    const bool isOfRequest = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    if (!isOfRequest || (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) == 0)
        return 0;
    const std::int32_t id = frame->hd.stream_id;
    Http2Stream& stream = talkOf(data).streams[id];
    stream.answer = talkOf(data).answer(stream.request);
    if (stream.answer.fields.empty())
        return nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, id, NGHTTP2_INTERNAL_ERROR);
    std::vector<nghttp2_nv> fields;
    for (auto& [name, value] : stream.answer.fields)
        fields.push_back({reinterpret_cast<std::uint8_t*>(name.data()), reinterpret_cast<std::uint8_t*>(value.data()),
            name.size(), value.size(), NGHTTP2_NV_FLAG_NONE});
    const nghttp2_data_provider body {{}, giveBody};
    return nghttp2_submit_response(session, id, fields.data(), fields.size(), &body);
}

int chooseHttp2(ssl_st*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
    unsigned int offeredSize, void*)
{
    auto* out = const_cast<unsigned char*>(*chosen);
    const int found = nghttp2_select_next_protocol(&out, size, offered, offeredSize);
    *chosen = out;
    return found == 1 ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

struct DeleteSession
{
    void operator()(nghttp2_session* session) const { nghttp2_session_del(session); }
};
using SessionPointer = std::unique_ptr<nghttp2_session, DeleteSession>;

SessionPointer makeSession(Http2Talk& talk)
{
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, takeField);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, takeData);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, takeFrame);
    nghttp2_session* session = nullptr;
    nghttp2_session_server_new(&session, callbacks, &talk);
    nghttp2_session_callbacks_del(callbacks);
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, nullptr, 0);
    return SessionPointer(session);
}

bool writeAll(nghttp2_session* session, LoopbackConnection& connection)
{
    const std::uint8_t* bytes = nullptr;
    for (ssize_t size = 0; (size = nghttp2_session_mem_send(session, &bytes)) > 0;) {
        if (!connection.write({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)}))
            return false;
    }
    return true;
}

} // namespace

std::string Http2Request::value(std::string_view name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const auto& field) { return field.first == name; });
    return found == fields.end() ? std::string() : found->second;
}

Http2Server::Http2Server(Answer answer, ssl_ctx_st* tls)
    : m_answer(std::move(answer))
    , m_server(LoopbackServer::Serve([this](LoopbackConnection& connection) { serve(connection); }), tls)
{
    SSL_CTX_set_alpn_select_cb(tls, chooseHttp2, nullptr);
}

std::vector<Http2Request> Http2Server::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

Http2Answer Http2Server::take(const Http2Request& request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(request);
    return m_answer(request);
}

void Http2Server::serve(LoopbackConnection& connection)
{
    Http2Talk talk {[this](const Http2Request& request) { return take(request); }, {}};
    const SessionPointer session = makeSession(talk);
    while (writeAll(session.get(), connection)) {
        const auto bytes = connection.readBytes();
        if (!bytes)
            return;
        const auto taken = nghttp2_session_mem_recv(
            session.get(), reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
        if (taken < 0)
            return;
    }
}

} // namespace fetchscope::tests
