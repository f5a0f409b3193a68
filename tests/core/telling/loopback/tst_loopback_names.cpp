#include "core/engine/url/origin.h"
#include "core/engine/url/site.h"
#include "core/telling/loopback/loopback_names.h"

#include <QTest>

using namespace fetchscope;

namespace {

LoopbackNames namesOf(const NamedOrigins& origins, bool hasTls = false)
{
    LoopbackPlace place {"r1", hasTls, {}};
    for (std::size_t i = 0; i < origins.doors().size(); ++i)
        place.ports.push_back(static_cast<std::uint16_t>(40001 + i));
    return {origins, place};
}

NamedOrigins originsIn(const char* text)
{
    NamedOrigins origins;
    origins.addFrom(text);
    return origins;
}

QString said(const LoopbackNames& names, const char* text, NamedText kind = NamedText::Any)
{
    return QString::fromStdString(names.onLoopback(text, kind));
}

} // namespace

class TestLoopbackNames : public QObject
{
    Q_OBJECT

private slots:
    void sitesStayWhatTheyAreToOneAnother_data();
    void sitesStayWhatTheyAreToOneAnother();
    void originsAreReplaced_data();
    void originsAreReplaced();
    void whatIsNotOursStays_data();
    void whatIsNotOursStays();
    void policiesNameThePort();
    void expressions();
    void httpsStaysWhereItIsSpoken();
    void eachSchemeAndPortHasADoor();
    void portsThatBrowsersRefuseStay();
    void allThatIsSaidIsFoundAgain();
    void labelsAreToldApartAndShort();
};

/// As Chromium 156 and Firefox 153 send Sec-Fetch-Site for such names: x.a.localhost is same-site with a.localhost,
/// b.localhost and localhost are not.
void TestLoopbackNames::sitesStayWhatTheyAreToOneAnother_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("same host") << QByteArray("app.example.com") << QByteArray("app.example.com");
    QTest::newRow("same site") << QByteArray("app.example.com") << QByteArray("api.example.com");
    QTest::newRow("site and its part") << QByteArray("example.com") << QByteArray("a.b.example.com");
    QTest::newRow("two sites") << QByteArray("app.example.com") << QByteArray("app.example.org");
    QTest::newRow("below a public suffix") << QByteArray("alice.github.io") << QByteArray("bob.github.io");
    QTest::newRow("the public suffix itself") << QByteArray("github.io") << QByteArray("bob.github.io");
    QTest::newRow("unknown top-level domain") << QByteArray("app.example") << QByteArray("api.example");
    QTest::newRow("this machine") << QByteArray("localhost") << QByteArray("app.example");
}

void TestLoopbackNames::sitesStayWhatTheyAreToOneAnother()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    NamedOrigins origins;
    origins.addFrom("https://" + one.toStdString());
    origins.addFrom("https://" + other.toStdString());
    const LoopbackNames names = namesOf(origins);
    const auto originOfHost = [](const std::string& host) { return Origin::makeTuple("https", host, std::nullopt); };
    const std::string oneThere = names.onLoopbackHost(one.toStdString());
    const std::string otherThere = names.onLoopbackHost(other.toStdString());
    QVERIFY(isLoopbackHost(oneThere));
    QVERIFY(isLoopbackHost(otherThere));
    QCOMPARE(oneThere == otherThere, one == other);
    QCOMPARE(isSchemelesslySameSite(originOfHost(oneThere), originOfHost(otherThere)),
        isSchemelesslySameSite(originOfHost(one.toStdString()), originOfHost(other.toStdString())));
}

void TestLoopbackNames::originsAreReplaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("there");
    QTest::newRow("an origin") << QByteArray("https://api.example.com")
                               << QStringLiteral("http://api.example-com-r1.localhost:40001");
    QTest::newRow("path, query and fragment")
        << QByteArray("https://example.com/a?b=https://api.example.com/#c")
        << QStringLiteral("http://example-com-r1.localhost:40001/a?b=http://api.example-com-r1.localhost:40001/#c");
    QTest::newRow("a password") << QByteArray("https://me:pw@api.example.com/")
                                << QStringLiteral("http://me:pw@api.example-com-r1.localhost:40001/");
    QTest::newRow("a port") << QByteArray("https://api.example.com:8443/x")
                            << QStringLiteral("http://api.example-com-r1.localhost:40002/x");
    QTest::newRow("a WebSocket") << QByteArray("wss://api.example.com/s")
                                 << QStringLiteral("ws://api.example-com-r1.localhost:40001/s");
    QTest::newRow("a star for a host") << QByteArray("https://*.example.com/*")
                                       << QStringLiteral("http://*.example-com-r1.localhost:40001/*");
    QTest::newRow("any host") << QByteArray("https://*/x") << QStringLiteral("http://*/x");
    QTest::newRow("a cookie's domain") << QByteArray("id=1; Domain=.example.com; Secure")
                                       << QStringLiteral("id=1; Domain=.example-com-r1.localhost; Secure");
    QTest::newRow("in a sentence") << QByteArray("<a href='https://example.com/x'>")
                                   << QStringLiteral("<a href='http://example-com-r1.localhost:40001/x'>");
    QTest::newRow("capitals") << QByteArray("https://API.Example.com/X")
                              << QStringLiteral("http://api.example-com-r1.localhost:40001/X");
}

void TestLoopbackNames::originsAreReplaced()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, there);
    const LoopbackNames names = namesOf(originsIn("https://example.com/ https://api.example.com:8443/"));
    QCOMPARE(said(names, text.constData()), there);
}

void TestLoopbackNames::whatIsNotOursStays_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        {"http://www.w3.org/2000/svg", "https://elsewhere.test/", "notexample.com", "example",
            "text/html; charset=utf-8", "no-cors", "", "https://", "data:text/html,https", "Mon, 01 Jan 2026 00:00:00"})
        QTest::newRow(text) << QByteArray(text);
}

void TestLoopbackNames::whatIsNotOursStays()
{
    QFETCH(QByteArray, text);
    const LoopbackNames names = namesOf(originsIn("https://example.com/"));
    QCOMPARE(said(names, text.constData()), QString::fromUtf8(text));
}

/// A source of a policy without a port is the default port's only.
void TestLoopbackNames::policiesNameThePort()
{
    const LoopbackNames names = namesOf(originsIn("https://example.com/"));
    QCOMPARE(said(names, "connect-src 'self' api.example.com https: wss:; img-src *.example.com:*", NamedText::Policy),
        QStringLiteral("connect-src 'self' api.example-com-r1.localhost:40001 http: ws:; "
                       "img-src *.example-com-r1.localhost:*"));
}

void TestLoopbackNames::expressions()
{
    const LoopbackNames names = namesOf(originsIn("https://example.com/"));
    QCOMPARE(said(names, "^https://([a-z]+\\.)?example\\.com$", NamedText::RegularExpression),
        QStringLiteral("^http://([a-z]+\\.)?example-com-r1\\.localhost:40001$"));
}

void TestLoopbackNames::httpsStaysWhereItIsSpoken()
{
    const LoopbackNames names = namesOf(originsIn("https://example.com/ http://example.com/"), true);
    QCOMPARE(said(names, "https://example.com/ http://example.com/ wss://example.com/"),
        QStringLiteral("https://example-com-r1.localhost:40001/ http://example-com-r1.localhost:40002/ "
                       "wss://example-com-r1.localhost:40001/"));
}

void TestLoopbackNames::eachSchemeAndPortHasADoor()
{
    const NamedOrigins origins = originsIn("https://a.test https://b.test:443 wss://a.test http://a.test:8080");
    const std::vector<LoopbackDoor> doors {{true, 443}, {false, 8080}};
    QVERIFY(origins.doors() == doors);
    QVERIFY(origins.hasBothSchemes());
    QVERIFY(!originsIn("https://a.test wss://b.test").hasBothSchemes());
}

/// https://fetch.spec.whatwg.org/#port-blocking: 6667 is refused before anything is sent, and has to be.
void TestLoopbackNames::portsThatBrowsersRefuseStay()
{
    const NamedOrigins origins = originsIn("https://example.com/ https://example.com:6667/");
    QCOMPARE(origins.doors().size(), std::size_t {1});
    QCOMPARE(
        said(namesOf(origins), "https://example.com:6667/x"), QStringLiteral("http://example-com-r1.localhost:6667/x"));
}

void TestLoopbackNames::allThatIsSaidIsFoundAgain()
{
    const NamedOrigins origins =
        originsIn("https://app.example.com/ https://example.com:8443/ https://other.test/ http://localhost:3000/");
    const LoopbackNames names = namesOf(origins);
    for (const char* text : {"https://app.example.com", "https://example.com:8443/x?y#z", "https://other.test/",
             "wss://other.test/s", "http://localhost:3000/x", "a=1; Domain=example.com", "null", "*"})
        QCOMPARE(QString::fromStdString(names.inScenario(names.onLoopback(text))), QString::fromUtf8(text));
}

void TestLoopbackNames::labelsAreToldApartAndShort()
{
    NamedOrigins origins = originsIn("https://a-b.example/ https://a.b.example.co.uk/");
    const std::string longest(60, 'x');
    origins.addFrom("https://" + longest + ".test/");
    origins.addFrom("https://" + longest + "y.test/");
    origins.addFrom("https://a--b.example/");
    const LoopbackNames names = namesOf(origins);
    QCOMPARE(names.sites().size(), origins.sites().size());
    for (const auto& [name, site] : names.sites())
        QVERIFY2(name.find('.') <= 63, name.c_str());
}

QTEST_APPLESS_MAIN(TestLoopbackNames)
#include "tst_loopback_names.moc"
