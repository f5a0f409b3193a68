#include "app/live/websocket_handshake.h"

#include <QTest>

using namespace fetchscope;

/// What shows that a server of WebSockets has read a handshake.
class TestWebSocketHandshake : public QObject
{
    Q_OBJECT

private slots:
    void handshakesNeedTheirProof_data();
    void handshakesNeedTheirProof();
};

void TestWebSocketHandshake::handshakesNeedTheirProof_data()
{
    // https://www.rfc-editor.org/rfc/rfc6455#section-1.3: the key of its example, and what answers it.
    constexpr const char* proof = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    const QByteArray right = QByteArray("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ") + proof;
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isProved");
    const auto row = [](const char* name, const QByteArray& headers, bool isProved) {
        QTest::newRow(name) << headers << isProved;
    };
    row("as it is to be", right, true);
    row("in other letters",
        QByteArray(right).replace("websocket", "WebSocket").replace("Upgrade\r\n", "keep-alive, upgrade\r\n"), true);
    row("no Sec-WebSocket-Accept", "Upgrade: websocket\r\nConnection: Upgrade", false);
    row("that of another key", QByteArray(right).replace("s3pP", "t3pP"), false);
    row("in small letters", QByteArray(right).replace(proof, QByteArray(proof).toLower()), false);
    row("two of them", right + "\r\nSec-WebSocket-Accept: " + proof, false);
    row("another protocol", QByteArray(right).replace("websocket", "h2c"), false);
    row("no Upgrade", QByteArray(right).replace("Upgrade: websocket\r\n", ""), false);
    row("no Connection", QByteArray(right).replace("Connection: Upgrade\r\n", ""), false);
}

void TestWebSocketHandshake::handshakesNeedTheirProof()
{
    QFETCH(QByteArray, headers);
    QFETCH(bool, isProved);
    HeaderList list;
    for (const QByteArray& line : headers.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        list.append(line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString());
    }
    QCOMPARE(isWebSocketAnswer(list, "dGhlIHNhbXBsZSBub25jZQ=="), isProved);
}

QTEST_GUILESS_MAIN(TestWebSocketHandshake)
#include "tst_websocket_handshake.moc"
