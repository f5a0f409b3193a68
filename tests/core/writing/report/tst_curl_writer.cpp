#include "core/writing/report/curl_writer.h"

#include <QTest>

using namespace fetchscope;

class TestCurlWriter : public QObject
{
    Q_OBJECT

private slots:
    void whatWentOverTheWireIsACommand();
};

void TestCurlWriter::whatWentOverTheWireIsACommand()
{
    const HeaderList headers {{"Origin", "https://app.example"}, {"X-It", "it's"}, {"X-Empty", ""}};
    QCOMPARE(QByteArray::fromStdString(writeCurlCommand("PUT", "https://a.example/?a=1&b=2", headers, "x\n")),
        QByteArray("curl -i -X PUT 'https://a.example/?a=1&b=2' \\\n  -H 'Origin: https://app.example' \\\n"
                   "  -H 'X-It: it'\\''s' \\\n  -H 'X-Empty;' \\\n  --data-binary 'x\n'"));
    QCOMPARE(writeCurlCommand("GET", "https://a.example/", {}, {}), std::string("curl -i 'https://a.example/'"));
}

QTEST_GUILESS_MAIN(TestCurlWriter)
#include "tst_curl_writer.moc"
