#pragma once

#include "app/live/serve/served_exchange.h"

#include <QAbstractSocket>
#include <QObject>

#include <functional>
#include <memory>

namespace fetchscope {

/// A connection that a browser made: reads HTTP/1.1 requests one after another, as they were written, and answers
/// each. What is no HTTP, or too large, ends it.
class HttpConnection : public QObject
{
public:
    using Answer = std::function<ServedAnswer(ServedRequest&&)>;

    /// Takes the socket. Requests with more than 64 KiB of headers or 16 MiB of body are refused.
    HttpConnection(QAbstractSocket* socket, bool isSecure, Answer answer, QObject* parent);
    ~HttpConnection() override;
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

private:
    void read();
    void take();
    void send(const ServedAnswer& answer, bool isHead, bool isWebSocket, const std::string& key);
    void refuse(int status);

    struct Parsing;
    QAbstractSocket* m_socket;
    bool m_isSecure;
    /// An answer is waiting for its time: what comes meanwhile is read later.
    bool m_isWaiting = false;
    /// The socket speaks WebSocket now.
    bool m_isSwitched = false;
    Answer m_answer;
    std::unique_ptr<Parsing> m_parsing;
};

} // namespace fetchscope
