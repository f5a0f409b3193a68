#include "tests/app/live/loopback_server.h"

#include "core/engine/base/ascii.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace fetchscope::tests {

namespace {

/// How long a thread waits before it looks whether the server stops, in milliseconds.
constexpr int nap = 20;

std::size_t lengthOfBody(const ReceivedRequest& request)
{
    const auto length = request.header("Content-Length");
    return length ? std::stoul(*length) : 0;
}

bool isReady(int socket, short events)
{
    pollfd descriptor {socket, events, 0};
    return ::poll(&descriptor, 1, nap) > 0;
}

} // namespace

std::string ReceivedRequest::target() const
{
    const std::size_t start = head.find(' ') + 1;
    return head.substr(start, head.find(' ', start) - start);
}

std::vector<std::pair<std::string, std::string>> ReceivedRequest::headers() const
{
    std::vector<std::pair<std::string, std::string>> list;
    std::size_t at = head.find("\r\n");
    while (at != std::string::npos) {
        const std::size_t end = head.find("\r\n", at + 2);
        const std::string line = head.substr(at + 2, end == std::string::npos ? end : end - at - 2);
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos)
            list.emplace_back(line.substr(0, colon), strip(std::string_view(line).substr(colon + 1), isHttpTabOrSpace));
        at = end;
    }
    return list;
}

std::optional<std::string> ReceivedRequest::header(std::string_view name) const
{
    for (const auto& [known, value] : headers()) {
        if (asciiCaseInsensitiveEquals(known, name))
            return value;
    }
    return std::nullopt;
}

LoopbackConnection::LoopbackConnection(int socket, ssl_ctx_st* tls, const std::atomic<bool>& isStopping)
    : m_socket(socket)
    , m_isStopping(isStopping)
{
    if (!tls)
        return;
    m_tls = SSL_new(tls);
    SSL_set_fd(m_tls, socket);
    SSL_accept(m_tls);
}

LoopbackConnection::~LoopbackConnection()
{
    if (m_tls) {
        SSL_shutdown(m_tls);
        SSL_free(m_tls);
    }
    if (m_socket >= 0)
        ::close(m_socket);
}

bool LoopbackConnection::receive()
{
    while (!m_isStopping && m_socket >= 0) {
        const bool isBuffered = m_tls && SSL_pending(m_tls) > 0;
        if (!isBuffered && !isReady(m_socket, POLLIN))
            continue;
        std::array<char, 65536> buffer {};
        const auto count = m_tls ? SSL_read(m_tls, buffer.data(), static_cast<int>(buffer.size()))
                                 : static_cast<int>(::recv(m_socket, buffer.data(), buffer.size(), 0));
        if (count <= 0)
            return false;
        m_received.append(buffer.data(), static_cast<std::size_t>(count));
        return true;
    }
    return false;
}

std::optional<ReceivedRequest> LoopbackConnection::read()
{
    constexpr std::string_view end = "\r\n\r\n";
    while (m_received.find(end) == std::string::npos) {
        if (!receive())
            return std::nullopt;
    }
    ReceivedRequest request;
    const std::size_t headEnd = m_received.find(end);
    request.head = m_received.substr(0, headEnd);
    const std::size_t bodyStart = headEnd + end.size();
    const std::size_t length = lengthOfBody(request);
    while (m_received.size() < bodyStart + length) {
        if (!receive())
            return std::nullopt;
    }
    request.body = m_received.substr(bodyStart, length);
    m_received.erase(0, bodyStart + length);
    static std::atomic<int> count {0};
    request.number = ++count;
    return request;
}

std::optional<std::string> LoopbackConnection::readBytes()
{
    if (m_received.empty() && !receive())
        return std::nullopt;
    return std::exchange(m_received, {});
}

bool LoopbackConnection::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_isStopping || m_socket < 0)
            return false;
        if (!isReady(m_socket, POLLOUT))
            continue;
        const auto count = m_tls
            ? SSL_write(m_tls, bytes.data(), static_cast<int>(std::min<std::size_t>(bytes.size(), 16384)))
            : static_cast<int>(::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void LoopbackConnection::waitForEnd()
{
    while (receive()) { }
}

void LoopbackConnection::reset()
{
    const linger now {1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(m_socket);
    m_socket = -1;
}

LoopbackServer::LoopbackServer(Serve serve, ssl_ctx_st* tls)
    : m_serve(std::move(serve))
    , m_tls(tls)
{
    // OpenSSL writes to who has hung up.
    std::signal(SIGPIPE, SIG_IGN);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (m_listener < 0 || ::bind(m_listener, any, size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, any, &size) != 0)
        qFatal("no server on loopback");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

LoopbackServer::LoopbackServer(const Answer& answer, ssl_ctx_st* tls)
    : LoopbackServer(Serve([this, answer](LoopbackConnection& connection) {
        while (auto request = connection.read()) {
            {
                const std::lock_guard lock(m_mutex);
                m_requests.push_back(*request);
            }
            const std::string bytes = answer(*request);
            if (bytes.empty() || !connection.write(bytes))
                return;
        }
    }),
        tls)
{
}

LoopbackServer::~LoopbackServer()
{
    m_isStopping = true;
    m_acceptor.join();
    for (std::thread& thread : m_threads)
        thread.join();
    ::close(m_listener);
}

void LoopbackServer::accept()
{
    while (!m_isStopping) {
        if (!isReady(m_listener, POLLIN))
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++m_connections;
        m_threads.emplace_back([this, socket] {
            LoopbackConnection connection(socket, m_tls, m_isStopping);
            m_serve(connection);
        });
    }
}

std::string LoopbackServer::url(std::string_view path, std::string_view host, std::string_view scheme) const
{
    std::string text(scheme);
    return text.append("://").append(host).append(":").append(std::to_string(m_port)).append(path);
}

std::vector<ReceivedRequest> LoopbackServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void LoopbackServer::forgetRequests()
{
    const std::lock_guard lock(m_mutex);
    m_requests.clear();
}

std::string LoopbackServer::answer(
    std::string_view status, std::string_view headers, std::string_view body, bool isHead)
{
    std::string text("HTTP/1.1 ");
    text.append(status).append("\r\n").append(headers);
    text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n");
    return isHead ? text : text.append(body);
}

} // namespace fetchscope::tests
