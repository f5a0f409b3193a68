#include "tests/core/engine/http/test_jar.h"

#include <QTest>

#include <set>

using namespace fetchscope;
using namespace fetchscope::tests;
using testing::toBytes;
using testing::view;

Q_DECLARE_METATYPE(fetchscope::CookieVerdict)
Q_DECLARE_METATYPE(fetchscope::SameSiteMode)
Q_DECLARE_METATYPE(fetchscope::CookiePolicy)

class CookiesTest : public QObject
{
    Q_OBJECT
private slots:
    void insecureUrlsLeaveSecureCookiesAlone_data();
    void insecureUrlsLeaveSecureCookiesAlone();
    void onlyHostsTheDomainCoversGetTheCookie_data();
    void onlyHostsTheDomainCoversGetTheCookie();
    void longerPathsComeFirstAndThenOlderCookies();
    void namelessCookiesAreSentWithoutAnEqualsSign();
    void aCookieOfTheSameNameDomainAndPathIsReplacedAndKeepsItsAge();
    void anExpiredCookieDeletesTheOneThatIsThere_data();
    void anExpiredCookieDeletesTheOneThatIsThere();
    void lifetimesEndWhenTheyShould_data();
    void lifetimesEndWhenTheyShould();
    void expiredCookiesAreReplacedAndRemoved();
    void partitionedCookiesStayInTheirPartition();
    void framesWithAnotherSiteAroundHaveTheirOwnPartition();
    void partitioningAllKeepsThirdPartiesApart();
    void insertedCookiesAreTakenAsTheyAre();
    void whatIsSetLaterIsNotThereYet();
    void anEmptyJarSendsNothing();
    void urlsWithoutAHostHaveNoCookies();
    void anyBytesAreTaken();
};

void CookiesTest::insecureUrlsLeaveSecureCookiesAlone_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("stored");
    const QByteArray http("http://www.example.com/");
    const QByteArray https("https://www.example.com/");
    QTest::newRow("the same") << QByteArray("a=1; Secure") << QByteArray("a=2") << http << false;
    QTest::newRow("for the domain") << QByteArray("a=1; Secure") << QByteArray("a=2; Domain=example.com") << http
                                    << false;
    QTest::newRow("of the domain") << QByteArray("a=1; Secure; Domain=example.com") << QByteArray("a=2") << http
                                   << false;
    QTest::newRow("below its path") << QByteArray("a=1; Secure; Path=/login") << QByteArray("a=2; Path=/login/en")
                                    << http << false;
    QTest::newRow("above its path") << QByteArray("a=1; Secure; Path=/login") << QByteArray("a=2; Path=/") << http
                                    << true;
    QTest::newRow("another path") << QByteArray("a=1; Secure; Path=/login") << QByteArray("a=2; Path=/foo") << http
                                  << true;
    QTest::newRow("another name") << QByteArray("a=1; Secure") << QByteArray("b=2") << http << true;
    QTest::newRow("another host") << QByteArray("a=1; Secure") << QByteArray("a=2")
                                  << QByteArray("http://api.example.com/") << true;
    QTest::newRow("not Secure") << QByteArray("a=1") << QByteArray("a=2") << http << true;
    QTest::newRow("from a secure URL") << QByteArray("a=1; Secure") << QByteArray("a=2") << https << true;
    QTest::newRow("deleting") << QByteArray("a=1; Secure") << QByteArray("a=; Max-Age=0") << http << false;
}

void CookiesTest::insecureUrlsLeaveSecureCookiesAlone()
{
    QFETCH(const QByteArray, there);
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, url);
    QFETCH(const bool, stored);
    Jar jar;
    QCOMPARE(jar.store(view(there)), CookieVerdict::Accepted);
    const CookieJar before = jar.jar();
    QCOMPARE(jar.store(view(cookie), view(url)), stored ? CookieVerdict::Accepted : CookieVerdict::OverwritesSecure);
    QCOMPARE(jar.jar() == before, !stored);
}

void CookiesTest::onlyHostsTheDomainCoversGetTheCookie_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("setBy");
    QTest::addColumn<QByteArray>("sentTo");
    QTest::addColumn<bool>("sent");
    const auto add = [](const char* name, const char* cookie, const char* setBy, const char* sentTo, bool sent) {
        QTest::newRow(name) << QByteArray(cookie) << QByteArray(setBy) << QByteArray(sentTo) << sent;
    };
    add("host-only, to the host", "a=b", "https://example.com/", "https://example.com/", true);
    add("host-only, to a subdomain", "a=b", "https://example.com/", "https://www.example.com/", false);
    add("an empty domain is host-only", "a=b; Domain=", "https://example.com/", "https://www.example.com/", false);
    add("a domain, to itself", "a=b; Domain=example.com", "https://www.example.com/", "https://example.com/", true);
    add("a domain, to a subdomain", "a=b; Domain=example.com", "https://example.com/", "https://x.y.example.com/",
        true);
    add("a domain, to a lookalike", "a=b; Domain=example.com", "https://example.com/", "https://notexample.com/",
        false);
    add("a subdomain's, to the parent", "a=b; Domain=www.example.com", "https://www.example.com/",
        "https://example.com/", false);
    add("a public suffix is host-only", "a=b; Domain=github.io", "https://github.io/", "https://me.github.io/", false);
    add("a public suffix, to itself", "a=b; Domain=github.io", "https://github.io/", "https://github.io/", true);
    add("the domain of an IDN host", "a=b; Domain=xn--bcher-kva.example",
        "https://www.b\xC3\xBC"
        "cher.example/",
        "https://b\xC3\xBC"
        "cher.example/",
        true);
}

void CookiesTest::onlyHostsTheDomainCoversGetTheCookie()
{
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, setBy);
    QFETCH(const QByteArray, sentTo);
    QFETCH(const bool, sent);
    Jar jar;
    QCOMPARE(jar.store(view(cookie), view(setBy)), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(view(sentTo)), QByteArray(sent ? "a=b" : ""));
    QCOMPARE(jar.considered(view(sentTo)).size(), std::size_t(sent ? 1 : 0));
}

void CookiesTest::longerPathsComeFirstAndThenOlderCookies()
{
    Jar jar;
    jar.time = now + 2;
    jar.store("young=1; Path=/");
    jar.time = now;
    jar.store("old=1; Path=/");
    jar.store("long=1; Path=/x/y");
    jar.store("old2=1; Path=/");
    jar.store("middle=1; Path=/x");
    jar.time = now + 2;
    QCOMPARE(jar.sent("https://www.example.com/x/y/z"), QByteArray("long=1; middle=1; old=1; old2=1; young=1"));
    QCOMPARE(jar.sent("https://www.example.com/x"), QByteArray("middle=1; old=1; old2=1; young=1"));
}

void CookiesTest::namelessCookiesAreSentWithoutAnEqualsSign()
{
    Jar jar;
    jar.store("value");
    jar.store("name=");
    jar.store("a=b");
    QCOMPARE(jar.sent(), QByteArray("value; name=; a=b"));
    jar.store("=other");
    QCOMPARE(jar.sent(), QByteArray("other; name=; a=b"));
}

void CookiesTest::aCookieOfTheSameNameDomainAndPathIsReplacedAndKeepsItsAge()
{
    Jar jar;
    jar.store("a=1");
    jar.time += 10;
    jar.store("b=1");
    jar.store("a=2");
    QCOMPARE(jar.sent(), QByteArray("a=2; b=1"));
    QCOMPARE(jar.jar().cookies().size(), std::size_t(2));
    QCOMPARE(jar.jar().cookies().front().createdAt, now);
    // Another path, another domain, and the same domain not for the host only are other cookies.
    jar.store("a=3; Path=/x");
    jar.store("a=4; Domain=example.com");
    jar.store("a=5; Domain=www.example.com");
    jar.store("A=6");
    QCOMPARE(jar.sent("https://www.example.com/x"), QByteArray("a=3; a=2; b=1; a=4; a=5; A=6"));
}

void CookiesTest::anExpiredCookieDeletesTheOneThatIsThere_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("Max-Age of zero") << QByteArray("a=; Max-Age=0") << QByteArray("b=1");
    QTest::newRow("negative Max-Age") << QByteArray("a=x; Max-Age=-1") << QByteArray("b=1");
    QTest::newRow("Expires") << QByteArray("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT") << QByteArray("b=1");
    QTest::newRow("another path") << QByteArray("a=; Max-Age=0; Path=/x") << QByteArray("a=1; b=1");
    QTest::newRow("another domain") << QByteArray("a=; Max-Age=0; Domain=example.com") << QByteArray("a=1; b=1");
    QTest::newRow("another name") << QByteArray("c=; Max-Age=0") << QByteArray("a=1; b=1");
}

void CookiesTest::anExpiredCookieDeletesTheOneThatIsThere()
{
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, left);
    Jar jar;
    jar.store("a=1");
    jar.store("b=1");
    QCOMPARE(jar.store(view(cookie)), CookieVerdict::Expired);
    QCOMPARE(jar.sent(), left);
}

void CookiesTest::lifetimesEndWhenTheyShould_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<double>("lifetime"); // negative: the session
    QTest::newRow("a session") << QByteArray() << -1.0;
    QTest::newRow("Max-Age") << QByteArray("Max-Age=60") << 60.0;
    QTest::newRow("Max-Age over 400 days") << QByteArray("Max-Age=999999999") << 400 * day;
    QTest::newRow("Max-Age of 400 days") << QByteArray("Max-Age=34560000") << 400 * day;
    QTest::newRow("Expires") << QByteArray("Expires=Tue, 14 Nov 2023 22:14:20 GMT") << 60.0;
    QTest::newRow("Expires over 400 days") << QByteArray("Expires=Fri, 31 Dec 2100 00:00:00 GMT") << 400 * day;
    QTest::newRow("both") << QByteArray("Max-Age=30; Expires=Tue, 14 Nov 2023 22:14:20 GMT") << 30.0;
    QTest::newRow("Expires that is no date") << QByteArray("Expires=soon") << -1.0;
}

void CookiesTest::lifetimesEndWhenTheyShould()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const double, lifetime);
    Jar jar;
    QCOMPARE(jar.store(view("a=b; " + attributes)), CookieVerdict::Accepted);
    const auto expiresAt = jar.jar().cookies().front().expiresAt;
    QCOMPARE(expiresAt, lifetime < 0 ? std::nullopt : std::optional(now + lifetime));
    if (!expiresAt)
        return;
    jar.time = *expiresAt - 0.001;
    QCOMPARE(jar.sent(), QByteArray("a=b"));
    jar.time = *expiresAt;
    QCOMPARE(jar.sent(), QByteArray());
}

void CookiesTest::expiredCookiesAreReplacedAndRemoved()
{
    Jar jar;
    jar.store("a=1; Max-Age=5; Secure");
    jar.store("b=1");
    jar.time += 5;
    // What has expired neither lends its age nor keeps an insecure URL from setting the name.
    QCOMPARE(jar.store("a=2; Max-Age=5", "http://www.example.com/"), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("b=1; a=2"));
    jar.jar().removeExpired(now + 9);
    QCOMPARE(jar.jar().cookies().size(), std::size_t(2));
    jar.jar().removeExpired(now + 10);
    QCOMPARE(jar.jar().cookies().size(), std::size_t(1));
    jar.jar().clear();
    QVERIFY(jar.jar().isEmpty());
}

void CookiesTest::partitionedCookiesStayInTheirPartition()
{
    Jar jar;
    jar.store("plain=1; SameSite=None; Secure");
    jar.partition = std::string_view("https://one.example");
    QCOMPARE(jar.store("p=1; SameSite=None; Secure; Partitioned", "https://www.example.com/", unset),
        CookieVerdict::Accepted);
    // Without the attribute, the partition does not count.
    QCOMPARE(jar.store("q=1; SameSite=None; Secure", "https://www.example.com/", unset), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("plain=1; p=1; q=1"));

    jar.partition = std::string_view("https://two.example");
    QCOMPARE(jar.store("p=2; SameSite=None; Secure; Partitioned", "https://www.example.com/", unset),
        CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("plain=1; q=1; p=2"));
    const auto considered = jar.considered("https://www.example.com/");
    QCOMPARE(considered.size(), std::size_t(4));
    QCOMPARE(considered[1].cookie->partition, std::string("https://one.example"));
    QCOMPARE(considered[1].verdict, CookieVerdict::OtherPartition);
    QCOMPARE(considered[3].verdict, CookieVerdict::Accepted);

    jar.partition = {};
    QCOMPARE(jar.sent(), QByteArray("plain=1; q=1"));
}

void CookiesTest::framesWithAnotherSiteAroundHaveTheirOwnPartition()
{
    Jar jar;
    jar.partition = {"https://example.com", false};
    jar.store("tab=1; SameSite=None; Secure; Partitioned");
    jar.partition = {"https://example.com", true};
    QCOMPARE(jar.store("frame=1; SameSite=None; Secure; Partitioned", "https://www.example.com/", unset),
        CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("frame=1"));
    QCOMPARE(jar.considered("https://www.example.com/").front().verdict, CookieVerdict::OtherAncestors);
    jar.partition = {"https://example.com", false};
    QCOMPARE(jar.sent(), QByteArray("tab=1"));
    // The same name in both is two cookies.
    QCOMPARE(jar.store("frame=2; SameSite=None; Secure; Partitioned"), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("tab=1; frame=2"));
}

void CookiesTest::partitioningAllKeepsThirdPartiesApart()
{
    Jar jar;
    jar.partitionAll = true;
    jar.store("first=1; SameSite=None; Secure");
    QCOMPARE(jar.sent(), QByteArray("first=1"));
    QCOMPARE(jar.jar().cookies().front().partition, std::string());

    jar.partition = std::string_view("https://one.example");
    QCOMPARE(jar.sent(), QByteArray());
    QCOMPARE(jar.considered("https://www.example.com/").front().verdict, CookieVerdict::OtherPartition);
    QCOMPARE(jar.store("third=1; SameSite=None; Secure", "https://www.example.com/", unset), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("third=1"));
    // The same name in two partitions is two cookies.
    QCOMPARE(jar.store("first=2; SameSite=None; Secure", "https://www.example.com/", unset), CookieVerdict::Accepted);
    QCOMPARE(jar.sent(), QByteArray("third=1; first=2"));

    jar.partition = std::string_view("https://two.example");
    QCOMPARE(jar.sent(), QByteArray());
    jar.partition = {};
    QCOMPARE(jar.sent(), QByteArray("first=1"));
}

void CookiesTest::insertedCookiesAreTakenAsTheyAre()
{
    const auto cookie = [](std::string_view value, double createdAt, std::string_view partition = {}) {
        Cookie result;
        result.name = std::string("__Host-a");
        result.value = std::string(value);
        result.domain = std::string("example.com");
        result.hostOnly = false;
        result.createdAt = createdAt;
        result.partition = std::string(partition);
        return result;
    };
    Jar jar;
    jar.jar().insert(cookie("1", now));
    QCOMPARE(jar.sent(), QByteArray("__Host-a=1"));
    jar.jar().insert(cookie("2", now - 1));
    QCOMPARE(jar.jar().cookies().size(), std::size_t(1));
    QCOMPARE(jar.jar().cookies().front().createdAt, now - 1);
    QCOMPARE(jar.sent(), QByteArray("__Host-a=2"));
    jar.jar().insert(cookie("2", now - 1, "https://one.example"));
    QCOMPARE(jar.jar().cookies().size(), std::size_t(2));
}

/// A recording is looked at in the order in which its requests began; an answer may set a cookie later than that.
void CookiesTest::whatIsSetLaterIsNotThereYet()
{
    Cookie cookie;
    cookie.name = std::string("a");
    cookie.value = std::string("1");
    cookie.domain = std::string("example.com");
    cookie.hostOnly = false;
    cookie.createdAt = now + 1;
    Jar jar;
    jar.jar().insert(std::move(cookie));
    QCOMPARE(jar.sent(), QByteArray());
}

void CookiesTest::anEmptyJarSendsNothing()
{
    const Jar jar;
    QCOMPARE(jar.sent(), QByteArray());
    QVERIFY(jar.considered("https://www.example.com/").empty());
}

void CookiesTest::urlsWithoutAHostHaveNoCookies()
{
    Jar jar;
    QCOMPARE(jar.store("a=b", "data:text/html,x"), CookieVerdict::DomainMismatch);
    QCOMPARE(jar.store("a=b", "file:///x"), CookieVerdict::DomainMismatch);
    jar.store("a=b");
    QCOMPARE(jar.sent("about:blank"), QByteArray());
}

void CookiesTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"a", "=", ";", "; Max-Age=5", "; Domain=", "example.com", ".", "; Path=/", "/",
        "; Secure", "; SameSite=None", "; Partitioned", "__Host-", "com"};
    Jar jar;
    int stored = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = texts.next();
        const auto cookie = parseSetCookie(text);
        if (!cookie)
            continue;
        const auto url = *parseUrl(i % 2 == 0 ? "https://www.example.com/a/b" : "http://127.0.0.1/");
        const auto mode = static_cast<SameSiteMode>(i % 3);
        const std::string_view partition = i % 5 == 0 ? "https://one.example" : "";
        const auto verdict =
            jar.jar().store(*cookie, url, mode, now + i, i % 2 == 0 ? chromium : lenient, partition, i % 7 == 0);
        stored += verdict == CookieVerdict::Accepted ? 1 : 0;
        (void)jar.jar().cookieString(url, mode, now + i, chromium, partition, i % 7 == 0);
        if (jar.jar().cookies().size() > 50)
            jar.jar().clear();
    }
    QVERIFY(stored > 100);
}

QTEST_GUILESS_MAIN(CookiesTest)
#include "tst_cookies.moc"
