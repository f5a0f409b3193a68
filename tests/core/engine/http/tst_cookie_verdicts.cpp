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

/// Whether a cookie is taken or sent, and for which reason not.
class CookieVerdictsTest : public QObject
{
    Q_OBJECT

private slots:
    void settingIsAcceptedOrRefusedForAReason_data();
    void settingIsAcceptedOrRefusedForAReason();
    void sendingIsAcceptedOrRefusedForAReason_data();
    void sendingIsAcceptedOrRefusedForAReason();
    void everyVerdictHasItsOwnWords();
};

void CookieVerdictsTest::settingIsAcceptedOrRefusedForAReason_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<SameSiteMode>("mode");
    QTest::addColumn<CookiePolicy>("policy");
    QTest::addColumn<CookieVerdict>("verdict");
    using V = CookieVerdict;
    const auto row = [](const char* name, const QByteArray& cookie, V verdict,
                         const char* url = "https://www.example.com/", SameSiteMode mode = strict,
                         const CookiePolicy& policy = chromium) {
        QTest::newRow(name) << cookie << QByteArray(url) << mode << policy << verdict;
    };
    const char* const insecure = "http://www.example.com/";

    row("accepted", "a=b", V::Accepted);
    row("accepted with everything", "a=b; Secure; HttpOnly; Path=/; Domain=example.com; SameSite=Lax; Max-Age=5",
        V::Accepted);
    row("a value alone", "b", V::Accepted);
    row("a name alone", "a=", V::Accepted);
    row("empty", "", V::Empty);
    row("empty but for the sign", "=", V::Empty);
    row("empty but for attributes", "; Secure", V::Empty);

    row("4096 bytes", "a=" + QByteArray(4095, 'b'), V::Accepted);
    row("4097 bytes", "a=" + QByteArray(4096, 'b'), V::TooLarge);
    row("4096 bytes of name", QByteArray(4096, 'a') + '=', V::Accepted);
    row("4097 bytes of name", QByteArray(4097, 'a') + '=', V::TooLarge);
    row("attributes do not count", "a=" + QByteArray(4095, 'b') + "; Path=/" + QByteArray(1000, 'c'), V::Accepted);

    row("the host as domain", "a=b; Domain=www.example.com", V::Accepted);
    row("the site as domain", "a=b; Domain=.Example.com", V::Accepted);
    row("an empty domain", "a=b; Domain=", V::Accepted);
    row("a subdomain as domain", "a=b; Domain=x.www.example.com", V::DomainMismatch);
    row("a sibling as domain", "a=b; Domain=api.example.com", V::DomainMismatch);
    row("another site as domain", "a=b; Domain=example.org", V::DomainMismatch);
    row("a domain that is not ASCII", "a=b; Domain=ex\xC3\xA4mple.com", V::DomainMismatch);
    row("an address as domain", "a=b; Domain=127.0.0.1", V::Accepted, "https://127.0.0.1/");
    row("the end of an address as domain", "a=b; Domain=0.1", V::DomainMismatch, "https://127.0.0.1/");
    row("an IPv6 address as domain", "a=b; Domain=[::1]", V::Accepted, "https://[::1]/");
    row("a public suffix as domain", "a=b; Domain=com", V::PublicSuffix);
    row("a public suffix of two labels as domain", "a=b; Domain=co.uk", V::PublicSuffix, "https://example.co.uk/");
    row("a private suffix as domain", "a=b; Domain=github.io", V::PublicSuffix, "https://me.github.io/");
    row("a public suffix that is the host", "a=b; Domain=github.io", V::Accepted, "https://github.io/");
    row("localhost, for itself", "a=b; Domain=localhost", V::Accepted, "http://localhost/");

    row("Secure from a secure URL", "a=b; Secure", V::Accepted);
    row("Secure from a secure WebSocket", "a=b; Secure", V::Accepted, "wss://www.example.com/");
    row("Secure from an insecure URL", "a=b; Secure", V::SecureFromInsecure, insecure);
    row("not Secure from an insecure URL", "a=b", V::Accepted, insecure);

    row("__Secure- as asked", "__Secure-a=b; Secure", V::Accepted);
    row("__Secure- without Secure", "__Secure-a=b", V::SecurePrefix);
    row("__Secure- in another case", "__SECURE-a=b", V::SecurePrefix);
    row("__Secure- without its hyphen", "__Secure=b", V::Accepted);
    row("__Host- as asked", "__Host-a=b; Secure; Path=/", V::Accepted);
    row("__Host- with an empty domain", "__Host-a=b; Secure; Path=/; Domain=", V::Accepted);
    row("__Host- without Secure", "__Host-a=b; Path=/", V::HostPrefix);
    row("__Host- without a path", "__Host-a=b; Secure", V::HostPrefix);
    row("__Host- with another path", "__Host-a=b; Secure; Path=/x", V::HostPrefix);
    row("__Host- with a domain", "__Host-a=b; Secure; Path=/; Domain=www.example.com", V::HostPrefix);
    row("__Host- in another case", "__hOsT-a=b; Secure", V::HostPrefix);
    row("__Http- as asked", "__Http-a=b; Secure; HttpOnly", V::Accepted);
    row("__Http- without HttpOnly", "__Http-a=b; Secure", V::HttpPrefix);
    row("__Http- without Secure", "__Http-a=b; HttpOnly", V::HttpPrefix);
    row("__Host-Http- as asked", "__Host-Http-a=b; Secure; HttpOnly; Path=/", V::Accepted);
    row("__Host-Http- without HttpOnly", "__Host-Http-a=b; Secure; Path=/", V::HostHttpPrefix);
    row("__Host-Http- without a path", "__Host-Http-a=b; Secure; HttpOnly", V::HostHttpPrefix);
    row("a value alone like __Secure-", "__Secure-a; Secure", V::HiddenPrefix);
    row("a value alone like __Host-", "=__Host-a=b; Secure; Path=/", V::HiddenPrefix);
    row("a value alone like __Http-", "=__hTTP-a=b; Secure; HttpOnly", V::HiddenPrefix);
    row("a value like __Host- with a name", "a=__Host-a", V::Accepted);

    row("SameSite=None with Secure", "a=b; SameSite=None; Secure", V::Accepted);
    row("SameSite=None without Secure", "a=b; SameSite=None", V::SameSiteNoneInsecure);
    row("SameSite=None without Secure where that is allowed", "a=b; SameSite=None", V::Accepted, insecure, strict,
        lenient);

    row("SameSite=Strict, same-site", "a=b; SameSite=Strict", V::Accepted);
    row("SameSite=Strict, top-level", "a=b; SameSite=Strict", V::Accepted, insecure, lax);
    row("SameSite=Strict, cross-site", "a=b; SameSite=Strict", V::CrossSite, insecure, unset);
    row("SameSite=Lax, cross-site", "a=b; SameSite=Lax", V::CrossSite, insecure, unset);
    row("SameSite=None, cross-site", "a=b; SameSite=None; Secure", V::Accepted, "https://www.example.com/", unset);
    row("no SameSite, cross-site", "a=b", V::CrossSite, insecure, unset);
    row("no SameSite, cross-site, where that is None", "a=b", V::Accepted, insecure, unset, lenient);

    row("Partitioned with Secure", "a=b; Partitioned; Secure", V::Accepted);
    row("Partitioned without Secure", "a=b; Partitioned", V::Partitioned);

    row("expired by Max-Age", "a=b; Max-Age=0", V::Expired);
    row("expired by a negative Max-Age", "a=b; Max-Age=-1", V::Expired);
    row("expired by Expires", "a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT", V::Expired);
    row("Max-Age wins over Expires", "a=b; Max-Age=5; Expires=Thu, 01 Jan 1970 00:00:00 GMT", V::Accepted);
    row("Max-Age wins over Expires, expired", "a=b; Expires=Fri, 31 Dec 2100 00:00:00 GMT; Max-Age=0", V::Expired);
}

void CookieVerdictsTest::settingIsAcceptedOrRefusedForAReason()
{
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, url);
    QFETCH(const SameSiteMode, mode);
    QFETCH(const CookiePolicy, policy);
    QFETCH(const CookieVerdict, verdict);
    Jar jar;
    QCOMPARE(jar.store(view(cookie), view(url), mode, policy), verdict);
    QCOMPARE(jar.jar().isEmpty(), verdict != CookieVerdict::Accepted);
}

void CookieVerdictsTest::sendingIsAcceptedOrRefusedForAReason_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<SameSiteMode>("mode");
    QTest::addColumn<CookiePolicy>("policy");
    QTest::addColumn<CookieVerdict>("verdict");
    using V = CookieVerdict;
    const auto row = [](const char* name, const char* cookie, V verdict, const char* url = "https://www.example.com/x",
                         SameSiteMode mode = strict, const CookiePolicy& policy = chromium) {
        QTest::newRow(name) << QByteArray(cookie) << QByteArray(url) << mode << policy << verdict;
    };
    const char* const secure = "https://www.example.com/x";

    row("accepted", "a=b", V::Accepted);
    row("not yet expired", "a=b; Max-Age=11", V::Accepted);
    row("expired", "a=b; Max-Age=10", V::Expired);
    row("its path", "a=b; Path=/x", V::Accepted);
    row("below its path", "a=b; Path=/x", V::Accepted, "https://www.example.com/x/y?z#w");
    row("beside its path", "a=b; Path=/x", V::PathMismatch, "https://www.example.com/xy");
    row("above its path", "a=b; Path=/x/", V::PathMismatch);
    row("Secure to a secure URL", "a=b; Secure", V::Accepted);
    row("Secure to a secure WebSocket", "a=b; Secure", V::Accepted, "wss://www.example.com/");
    row("Secure to an insecure URL", "a=b; Secure", V::SecureOnInsecure, "http://www.example.com/");
    row("not Secure to an insecure URL", "a=b", V::Accepted, "http://www.example.com/");
    row("any port", "a=b", V::Accepted, "http://www.example.com:8080/");

    row("Strict, same-site", "a=b; SameSite=Strict", V::Accepted);
    row("Strict, top-level", "a=b; SameSite=Strict", V::SameSiteStrict, secure, lax);
    row("Strict, cross-site", "a=b; SameSite=Strict", V::SameSiteStrict, secure, unset);
    row("Lax, same-site", "a=b; SameSite=Lax", V::Accepted);
    row("Lax, top-level", "a=b; SameSite=Lax", V::Accepted, secure, lax);
    row("Lax, cross-site", "a=b; SameSite=Lax", V::SameSiteLax, secure, unset);
    row("None, cross-site", "a=b; SameSite=None; Secure", V::Accepted, secure, unset);
    row("no SameSite, same-site", "a=b", V::Accepted);
    row("no SameSite, top-level", "a=b", V::Accepted, secure, lax);
    row("no SameSite, cross-site", "a=b", V::SameSiteLax, secure, unset);
    row("no SameSite, cross-site, where that is None", "a=b", V::Accepted, secure, unset, lenient);
    row("Strict, cross-site, where no SameSite is None", "a=b; SameSite=Strict", V::SameSiteStrict, secure, unset,
        lenient);
}

void CookieVerdictsTest::sendingIsAcceptedOrRefusedForAReason()
{
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, url);
    QFETCH(const SameSiteMode, mode);
    QFETCH(const CookiePolicy, policy);
    QFETCH(const CookieVerdict, verdict);
    Jar jar;
    QCOMPARE(jar.store(view(cookie)), CookieVerdict::Accepted);
    jar.time += 10;
    const auto considered = jar.considered(view(url), mode, policy);
    QCOMPARE(considered.size(), std::size_t(1));
    QCOMPARE(considered.front().verdict, verdict);
    QCOMPARE(jar.sent(view(url), mode, policy), QByteArray(verdict == CookieVerdict::Accepted ? "a=b" : ""));
}

void CookieVerdictsTest::everyVerdictHasItsOwnWords()
{
    std::set<std::string_view> words;
    std::set<std::string_view> codes;
    for (int i = 0; i < cookieVerdictCount; ++i) {
        words.insert(describe(static_cast<CookieVerdict>(i)));
        codes.insert(codeOf(static_cast<CookieVerdict>(i)));
    }
    QCOMPARE(words.size(), std::size_t(cookieVerdictCount));
    QCOMPARE(codes.size(), std::size_t(cookieVerdictCount));
    QVERIFY(words.count({}) == 0 && codes.count({}) == 0);
}

QTEST_GUILESS_MAIN(CookieVerdictsTest)
#include "tst_cookie_verdicts.moc"
