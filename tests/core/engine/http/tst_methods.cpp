#include "core/engine/http/methods.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

using namespace fetchscope;
using testing::view;

class MethodsTest : public QObject
{
    Q_OBJECT
private slots:
    void aMethodIsAToken_data();
    void aMethodIsAToken();
    void onlyGetHeadAndPostAreSafelisted_data();
    void onlyGetHeadAndPostAreSafelisted();
    void threeMethodsAreForbiddenInAnyCase_data();
    void threeMethodsAreForbiddenInAnyCase();
    void sixMethodsAreNormalizedAndOthersStay_data();
    void sixMethodsAreNormalizedAndOthersStay();
};

void MethodsTest::aMethodIsAToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a known one") << QByteArray("GET") << true;
    QTest::newRow("an unknown one") << QByteArray("CHICKEN") << true;
    QTest::newRow("any case") << QByteArray("eGg") << true;
    QTest::newRow("all signs of a token") << QByteArray("!#$%&'*+-.^_`|~09azAZ") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("a space") << QByteArray("GE T") << false;
    QTest::newRow("a trailing space") << QByteArray("GET ") << false;
    QTest::newRow("a comma") << QByteArray("GET,") << false;
    QTest::newRow("a line feed") << QByteArray("GET\n") << false;
    QTest::newRow("NUL") << QByteArray("G\0T", 3) << false;
    QTest::newRow("not ASCII") << QByteArray("G\xC3\x89T") << false;
}

void MethodsTest::aMethodIsAToken()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, expected);
    QCOMPARE(isMethod(view(method)), expected);
}

void MethodsTest::onlyGetHeadAndPostAreSafelisted_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("expected");
    for (const char* const method : {"GET", "HEAD", "POST"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char* const method :
        {"get", "Head", "pOST", "PUT", "DELETE", "OPTIONS", "PATCH", "QUERY", "GETX", "GE", ""})
        QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QLatin1String(method)))) << QByteArray(method) << false;
}

void MethodsTest::onlyGetHeadAndPostAreSafelisted()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, expected);
    QCOMPARE(isCorsSafelistedMethod(view(method)), expected);
}

void MethodsTest::threeMethodsAreForbiddenInAnyCase_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("expected");
    for (const char* const method : {"CONNECT", "TRACE", "TRACK", "connect", "tRaCe", "Track"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char* const method : {"GET", "OPTIONS", "TRACES", "TRAC", "CONNECTS", "TRACE ", ""})
        QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QLatin1String(method)))) << QByteArray(method) << false;
}

void MethodsTest::threeMethodsAreForbiddenInAnyCase()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, expected);
    QCOMPARE(isForbiddenMethod(view(method)), expected);
}

void MethodsTest::sixMethodsAreNormalizedAndOthersStay_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("expected");
    for (const char* const method : {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"}) {
        QTest::newRow(method) << QByteArray(method) << QByteArray(method);
        const QByteArray lower = QByteArray(method).toLower();
        QTest::newRow(lower.constData()) << lower << QByteArray(method);
    }
    QTest::newRow("mixed case") << QByteArray("oPtIoNs") << QByteArray("OPTIONS");
    for (const char* const method : {"patch", "Patch", "PATCH", "chicken", "query", "geT ", "gets", "connect", ""})
        QTest::newRow(qPrintable(QStringLiteral("'%1' stays").arg(QLatin1String(method))))
            << QByteArray(method) << QByteArray(method);
}

void MethodsTest::sixMethodsAreNormalizedAndOthersStay()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, expected);
    QCOMPARE(testing::toBytes(normalizeMethod(view(method))), expected);
}

QTEST_GUILESS_MAIN(MethodsTest)
#include "tst_methods.moc"
