#include "app/live/serve/http_connection.h"

#include "app/live/serve/websocket_accept.h"
#include "core/engine/base/ascii.h"
#include "core/telling/timeline/outcome_names.h"

#include <QByteArray>
#include <QTimer>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace fetchscope {

namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::string_body>;

constexpr std::uint32_t mostHeaderBytes = 64U << 10U;
constexpr std::uint64_t mostBodyBytes = 16U << 20U;
constexpr int switchingProtocols = 101;
constexpr int noContent = 204;
constexpr int notModified = 304;

std::string_view viewOf(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

bool hasNoBody(int status)
{
    return status < 200 || status == noContent || status == notModified;
}

} // namespace

struct HttpConnection::Parsing
{
    QByteArray buffer;
    std::optional<Parser> parser;

    void begin()
    {
        parser.emplace();
        parser->header_limit(mostHeaderBytes);
        parser->body_limit(mostBodyBytes);
        parser->eager(true);
    }
};

HttpConnection::HttpConnection(QAbstractSocket* socket, bool isSecure, Answer answer, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_isSecure(isSecure)
    , m_answer(std::move(answer))
    , m_parsing(std::make_unique<Parsing>())
{
    socket->setParent(this);
    m_parsing->begin();
    connect(socket, &QAbstractSocket::readyRead, this, [this] { read(); });
    connect(socket, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    if (socket->bytesAvailable() > 0)
        read();
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_isSwitched) {
        // The browser closes, or sends what nobody reads.
        m_socket->disconnectFromHost();
        return;
    }
    m_parsing->buffer += bytes;
    if (static_cast<std::uint64_t>(m_parsing->buffer.size()) > mostBodyBytes + mostHeaderBytes)
        m_socket->abort();
    else
        take();
}

void HttpConnection::take()
{
    QByteArray& buffer = m_parsing->buffer;
    while (!m_isWaiting && !m_isSwitched && !buffer.isEmpty()) {
        boost::system::error_code error;
        const std::size_t used = m_parsing->parser->put(
            boost::asio::const_buffer(buffer.constData(), static_cast<std::size_t>(buffer.size())), error);
        buffer.remove(0, static_cast<qsizetype>(used));
        if (error == http::error::need_more)
            return;
        if (error) {
            constexpr int badRequest = 400;
            constexpr int tooLarge = 413;
            refuse(error == http::error::body_limit ? tooLarge : badRequest);
            return;
        }
        if (!m_parsing->parser->is_done()) {
            if (used == 0)
                return;
            continue;
        }
        auto message = m_parsing->parser->release();
        m_parsing->begin();
        ServedRequest request;
        request.method = viewOf(message.method_string());
        request.target = viewOf(message.target());
        request.isSecure = m_isSecure;
        request.body = std::move(message.body());
        for (const auto& field : message) {
            const std::string_view name = viewOf(field.name_string());
            const std::string_view value = viewOf(field.value());
            if (asciiCaseInsensitiveEquals(name, "Host"))
                request.host = asciiLowercase(value);
            request.headers.append(name, value);
        }
        request.isWebSocket = asciiLowercase(request.headers.get("Upgrade").value_or(std::string())) == "websocket";
        const bool isHead = request.method == "HEAD";
        const bool isWebSocket = request.isWebSocket;
        const std::string key = request.headers.get("Sec-WebSocket-Key").value_or(std::string());
        const ServedAnswer answer = m_answer(std::move(request));
        if (answer.delay <= 0) {
            send(answer, isHead, isWebSocket, key);
            continue;
        }
        m_isWaiting = true;
        QTimer::singleShot(answer.delay, this, [this, answer, isHead, isWebSocket, key] {
            m_isWaiting = false;
            send(answer, isHead, isWebSocket, key);
            take();
        });
    }
}

void HttpConnection::send(const ServedAnswer& answer, bool isHead, bool isWebSocket, const std::string& key)
{
    if (answer.isCut) {
        m_parsing->buffer.clear();
        m_isSwitched = true;
        m_socket->abort();
        return;
    }
    std::string head = "HTTP/1.1 ";
    const std::string_view phrase = answer.statusText.empty() ? statusPhrase(answer.status) : answer.statusText;
    head.append(std::to_string(answer.status)).append(" ").append(phrase).append("\r\n");
    bool hasLength = false;
    for (const auto& [name, value] : answer.headers) {
        // The bytes that follow decide.
        if (asciiCaseInsensitiveEquals(name, "Transfer-Encoding"))
            continue;
        hasLength = hasLength || asciiCaseInsensitiveEquals(name, "Content-Length");
        head.append(name).append(": ").append(value).append("\r\n");
    }
    const bool isSwitching = answer.status == switchingProtocols && isWebSocket;
    if (isSwitching) {
        head.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ");
        head.append(webSocketAccept(key)).append("\r\n");
    }
    const std::string_view body = answer.body && !hasNoBody(answer.status) ? *answer.body : std::string_view();
    if (!hasNoBody(answer.status) && !hasLength)
        head.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    head.append("\r\n");
    if (!isHead)
        head.append(body);
    m_isSwitched = isSwitching;
    m_socket->write(head.data(), static_cast<qint64>(head.size()));
}

void HttpConnection::refuse(int status)
{
    m_isSwitched = true;
    send(ServedAnswer::text(static_cast<std::uint16_t>(status), "text/plain", "This is no HTTP request.\n"), false,
        false, {});
    m_socket->disconnectFromHost();
}

} // namespace fetchscope
