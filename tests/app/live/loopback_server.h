#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

struct ssl_ctx_st;
struct ssl_st;

namespace fetchscope::tests {

/// A request as it came in, byte for byte.
struct ReceivedRequest
{
    /// From the request line to the last header, without the empty line.
    std::string head;
    std::string body;
    /// Counts the requests of all servers, in the order in which they came in.
    int number = 0;

    std::string method() const { return head.substr(0, head.find(' ')); }
    /// The target of the request line.
    std::string target() const;
    /// The headers in order, their names as they were written.
    std::vector<std::pair<std::string, std::string>> headers() const;
    /// The value of the first header of this name, in any case; null where there is none.
    std::optional<std::string> header(std::string_view name) const;
};

/// The server's end of a connection, for one thread.
class LoopbackConnection
{
public:
    LoopbackConnection(int socket, ssl_ctx_st* tls, const std::atomic<bool>& isStopping);
    ~LoopbackConnection();
    LoopbackConnection(const LoopbackConnection&) = delete;
    LoopbackConnection& operator=(const LoopbackConnection&) = delete;

    /// Null where the other side has gone, or the server stops.
    std::optional<ReceivedRequest> read();
    /// What comes next, of no request; null where the other side has gone, or the server stops.
    std::optional<std::string> readBytes();
    /// False where the other side has gone, or the server stops.
    bool write(std::string_view bytes);
    /// Until the other side has gone, or the server stops.
    void waitForEnd();
    /// Ends the connection with a reset.
    void reset();
    bool isTls() const { return m_tls != nullptr; }

private:
    bool receive();

    int m_socket;
    ssl_st* m_tls = nullptr;
    const std::atomic<bool>& m_isStopping;
    std::string m_received;
};

/// Answers on 127.0.0.1 as a test wants it, and counts who came. Without an answer each request gets 200 and `ok`.
class LoopbackServer
{
public:
    using Serve = std::function<void(LoopbackConnection&)>;
    using Answer = std::function<std::string(const ReceivedRequest&)>;

    /// Does with each connection what the test says.
    explicit LoopbackServer(Serve serve, ssl_ctx_st* tls = nullptr);
    /// Gives an answer to each request; an empty one ends the connection.
    explicit LoopbackServer(const Answer& answer, ssl_ctx_st* tls = nullptr);
    LoopbackServer()
        : LoopbackServer(Answer([](const ReceivedRequest&) { return ok(); }))
    {
    }
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    int port() const { return m_port; }
    /// `http://host:port` and the path.
    std::string url(std::string_view path, std::string_view host = "127.0.0.1", std::string_view scheme = "http") const;
    int connections() const { return m_connections; }
    /// All requests up to now.
    std::vector<ReceivedRequest> requests() const;
    void forgetRequests();

    /// An answer with a body and its length.
    static std::string answer(
        std::string_view status, std::string_view headers = {}, std::string_view body = "ok", bool isHead = false);
    static std::string ok() { return answer("200 OK"); }

private:
    void accept();

    Serve m_serve;
    ssl_ctx_st* m_tls;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_isStopping {false};
    std::atomic<int> m_connections {0};
    mutable std::mutex m_mutex;
    std::vector<ReceivedRequest> m_requests;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace fetchscope::tests
