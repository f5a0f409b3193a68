#pragma once

#include <QEventLoop>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <vector>

/// A request that came in.
struct Arrived
{
    QByteArray method;
    QByteArray target;
    QList<QPair<QByteArray, QByteArray>> headers;

    /// Empty where there is none.
    QByteArray header(const char* name) const
    {
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// A server on this machine, for one test: notes what arrives and answers with the lines that it is given.
class LoopbackServer
{
public:
    /// Gives an answer without its body: `200\r\nAccess-Control-Allow-Origin: *`.
    std::function<QByteArray(const Arrived&)> answer;
    std::vector<Arrived> arrived;

    LoopbackServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("nothing can be listened on");
    }
    quint16 port() const { return m_server.serverPort(); }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    void close() { m_server.close(); }

private:
    void read(QTcpSocket* socket)
    {
        QByteArray text = socket->property("text").toByteArray() + socket->readAll();
        const int end = static_cast<int>(text.indexOf("\r\n\r\n"));
        if (end < 0) {
            socket->setProperty("text", text);
            return;
        }
        Arrived request;
        const QList<QByteArray> lines = text.left(end).split('\n');
        const QList<QByteArray> first = lines.front().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (int i = 1; i < lines.size(); ++i) {
            const int colon = static_cast<int>(lines[i].indexOf(':'));
            request.headers.append({lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed()});
        }
        // A body has to have come before the answer goes out.
        if (text.size() < end + 4 + request.header("Content-Length").toInt()) {
            socket->setProperty("text", text);
            return;
        }
        arrived.push_back(request);
        socket->write("HTTP/1.1 " + answer(request) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
};

/// Runs the program while servers of this thread go on answering.
inline QProcess* runBeside(
    QProcess& process, const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    return &process;
}
