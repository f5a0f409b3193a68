#include "app/live/serve/door.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace fetchscope {

Door::Door(std::uint16_t port, const std::optional<Certificate>& certificate, Answer answer, QObject* parent)
    : QObject(parent)
    , m_isSecure(certificate.has_value())
    , m_answer(std::move(answer))
{
    auto first = listener(certificate);
    if (!first->listen(QHostAddress::LocalHost, port)) {
        m_error = first->errorString().toStdString();
        return;
    }
    m_port = first->serverPort();
    m_servers.push_back(std::move(first));
    // Where there is no IPv6, or the port is taken there, browsers go on to IPv4.
    auto second = listener(certificate);
    if (second->listen(QHostAddress::LocalHostIPv6, m_port))
        m_servers.push_back(std::move(second));
}

std::unique_ptr<QTcpServer> Door::listener(const std::optional<Certificate>& certificate)
{
    std::unique_ptr<QTcpServer> server;
    if (certificate) {
        auto secure = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain({QSslCertificate(QByteArray::fromStdString(certificate->leaf)),
            QSslCertificate(QByteArray::fromStdString(certificate->authority))});
        configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(certificate->key), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setSslConfiguration(configuration);
        server = std::move(secure);
    } else {
        server = std::make_unique<QTcpServer>();
    }
    QTcpServer* listening = server.get();
    connect(listening, &QTcpServer::pendingConnectionAvailable, this, [this, listening] { accept(*listening); });
    return server;
}

void Door::accept(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        new HttpConnection(
            socket, m_isSecure, [this](ServedRequest&& request) { return m_answer(std::move(request), m_port); }, this);
    }
}

} // namespace fetchscope
