#pragma once

#include "app/live/serve/certificate.h"
#include "app/live/serve/http_connection.h"

#include <QObject>
#include <QTcpServer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// A port of the loopback interface, by IPv4 and, where there is one, by IPv6. Nobody else reaches it.
class Door : public QObject
{
public:
    using Answer = std::function<ServedAnswer(ServedRequest&&, std::uint16_t port)>;

    /// Listens at a port, or at any that is free (0). With a certificate it speaks https.
    Door(std::uint16_t port, const std::optional<Certificate>& certificate, Answer answer, QObject* parent);

    /// 0: it does not listen; error() says why.
    std::uint16_t port() const { return m_port; }
    const std::string& error() const { return m_error; }
    bool isSecure() const { return m_isSecure; }

private:
    std::unique_ptr<QTcpServer> listener(const std::optional<Certificate>& certificate);
    void accept(QTcpServer& server);

    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    std::uint16_t m_port = 0;
    bool m_isSecure;
    std::string m_error;
    Answer m_answer;
};

} // namespace fetchscope
