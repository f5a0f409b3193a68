#include "core/engine/policy/referrer.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// What is sent, or `(none)`.
QByteArray referrerOf(const Page& page, std::string_view url, ReferrerPolicy policy)
{
    Request request;
    request.client = &page;
    request.origin = page.origin;
    request.urlList = {urlOf(url)};
    request.referrerPolicy = policy;
    Tracer off;
    const Referrer referrer = determineReferrer(request, Profile(), off);
    return referrer.kind == Referrer::Kind::Url ? toBytes(referrer.url.href()) : QByteArray("(none)");
}

} // namespace

class TestReferrer : public QObject
{
    Q_OBJECT

private slots:
    void thePoliciesAndTheirCases_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("sameOrigin");
        QTest::addColumn<QByteArray>("crossOrigin");
        QTest::addColumn<QByteArray>("downgrade");
        QTest::addColumn<QByteArray>("insecure");
        const QByteArray none = "(none)";
        const QByteArray origin = "https://app.example/";
        const QByteArray full = "https://app.example/dir/page?q";
        const QByteArray insecureOrigin = "http://app.example/";
        const QByteArray insecureFull = "http://app.example/dir/page?q";
        const auto row = [](const char* policy, const QByteArray& sameOrigin, const QByteArray& crossOrigin,
                             const QByteArray& downgrade, const QByteArray& insecure) {
            QTest::newRow(policy) << QByteArray(policy) << sameOrigin << crossOrigin << downgrade << insecure;
        };
        row("no-referrer", none, none, none, none);
        row("no-referrer-when-downgrade", full, full, none, insecureFull);
        row("same-origin", full, none, none, none);
        row("origin", origin, origin, origin, insecureOrigin);
        row("strict-origin", origin, origin, none, insecureOrigin);
        row("origin-when-cross-origin", full, origin, origin, insecureOrigin);
        row("strict-origin-when-cross-origin", full, origin, none, insecureOrigin);
        row("unsafe-url", full, full, full, insecureFull);
    }

    void thePoliciesAndTheirCases()
    {
        QFETCH(QByteArray, policy);
        const ReferrerPolicy value = *valueNamed<ReferrerPolicy>(policy.toStdString());
        const Page secure = makePage(urlOf("https://user:secret@app.example/dir/page?q#fragment"));
        const Page insecure = makePage(urlOf("http://app.example/dir/page?q#fragment"));
        QTEST(referrerOf(secure, "https://app.example/x", value), "sameOrigin");
        QTEST(referrerOf(secure, "https://api.example/x", value), "crossOrigin");
        QTEST(referrerOf(secure, "https://www.app.example/x", value), "crossOrigin");
        QTEST(referrerOf(secure, "https://app.example:8443/x", value), "crossOrigin");
        QTEST(referrerOf(secure, "http://api.example/x", value), "downgrade");
        QTEST(referrerOf(secure, "http://app.example/x", value), "downgrade");
        // Not https, and trustworthy all the same.
        QTEST(referrerOf(secure, "http://localhost/x", value), "crossOrigin");
        QTEST(referrerOf(insecure, "http://api.example/x", value), "insecure");
        QTEST(referrerOf(insecure, "https://app.example/x", value), "insecure");
    }

    void aLongReferrerShrinksToItsOrigin_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("full");
        QTest::newRow("4095") << 4095 << true;
        QTest::newRow("4096") << 4096 << true;
        QTest::newRow("4097") << 4097 << false;
    }

    void aLongReferrerShrinksToItsOrigin()
    {
        QFETCH(int, length);
        QFETCH(bool, full);
        std::string url = "https://app.example/";
        url.resize(static_cast<std::size_t>(length), 'a');
        const Page page = makePage(urlOf(url + "#fragment"));
        const QByteArray expected = full ? toBytes(url) : QByteArray("https://app.example/");
        QCOMPARE(referrerOf(page, "https://app.example/", ReferrerPolicy::UnsafeUrl), expected);
        QCOMPARE(referrerOf(page, "https://app.example/", ReferrerPolicy::SameOrigin), expected);
    }

    void theLengthIsThatOfWhatIsSent()
    {
        // 4091 characters go on the wire; user name, password and fragment do not count.
        std::string path(4071, 'a');
        const Page page = makePage(urlOf("https://user:secret@app.example/" + path + "#" + std::string(5000, 'f')));
        QCOMPARE(referrerOf(page, "https://app.example/", ReferrerPolicy::UnsafeUrl),
            toBytes("https://app.example/" + path));
    }

    void somePagesSayNothing()
    {
        const auto unsafeUrl = ReferrerPolicy::UnsafeUrl;
        const std::string_view target = "https://api.example/";
        for (const char* const url :
            {"about:blank", "about:srcdoc", "data:text/html,a", "blob:https://app.example/u"}) {
            PageOptions options;
            options.origin = originOf(urlOf("https://app.example/"));
            QCOMPARE(referrerOf(makePage(urlOf(url), options), target, unsafeUrl), QByteArray("(none)"));
        }
        PageOptions sandboxed;
        sandboxed.isSandboxed = true;
        QCOMPARE(
            referrerOf(makePage(urlOf("https://app.example/"), sandboxed), target, unsafeUrl), QByteArray("(none)"));
        // A worker is no document.
        sandboxed.kind = GlobalKind::DedicatedWorker;
        QCOMPARE(referrerOf(makePage(urlOf("https://app.example/"), sandboxed), target, unsafeUrl),
            QByteArray("https://app.example/"));
    }

    void aPolicyHeader_data()
    {
        QTest::addColumn<QByteArrayList>("values");
        QTest::addColumn<QByteArray>("policy");
        const auto row = [](const char* name, const QByteArrayList& values, const char* policy) {
            QTest::newRow(name) << values << QByteArray(policy);
        };
        row("none", {}, "");
        row("one", {"origin"}, "origin");
        row("capitals", {"No-Referrer"}, "no-referrer");
        row("unknown", {"none"}, "");
        row("empty", {""}, "");
        row("the last one counts", {"origin, no-referrer"}, "no-referrer");
        row("unknown ones are passed over", {"origin, future-policy"}, "origin");
        row("of several lines the last", {"origin", "unsafe-url"}, "unsafe-url");
        row("not separated by spaces", {"origin no-referrer"}, "");
    }

    void aPolicyHeader()
    {
        QFETCH(QByteArrayList, values);
        HeaderList headers;
        for (const QByteArray& value : values)
            headers.append("referrer-policy", value.toStdString());
        QTEST(toBytes(nameOf(parseReferrerPolicy(headers))), "policy");
    }

    void whichPolicyApplies_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("the default") << QByteArray("") << QByteArray("") << QByteArray("https://app.example/");
        QTest::newRow("the page's") << QByteArray("no-referrer") << QByteArray("") << QByteArray("(absent)");
        QTest::newRow("the request's") << QByteArray("no-referrer") << QByteArray("unsafe-url")
                                       << QByteArray("https://app.example/page");
    }

    void whichPolicyApplies()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, request);
        Conversation talk("https://app.example/page");
        talk.page().policyContainer.referrerPolicy = *valueNamed<ReferrerPolicy>(page.toStdString());
        talk.fetch("https://api.example/").referrerPolicy = request.toStdString();
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Referer"), "sent");
    }

    void aRedirectChangesThePolicy_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("none") << QByteArray("") << QByteArray("https://app.example/page");
        QTest::newRow("unknown") << QByteArray("none") << QByteArray("https://app.example/page");
        QTest::newRow("no-referrer") << QByteArray("no-referrer") << QByteArray("(absent)");
        QTest::newRow("origin") << QByteArray("origin") << QByteArray("https://app.example/");
        QTest::newRow("same-origin") << QByteArray("same-origin") << QByteArray("https://app.example/page");
    }

    void aRedirectChangesThePolicy()
    {
        QFETCH(QByteArray, policy);
        const std::string value = policy.toStdString();
        Conversation talk("https://app.example/page");
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302, {{"Location", "/b"}, {"Referrer-Policy", value}}},
            {{"Referer", "https://app.example/page"}});
        talk.exchange("GET https://app.example/b", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QTEST(talk.sentHeader(1, "Referer"), "second");
    }

    void whatWasCutStaysCut()
    {
        constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
        Conversation talk("https://app.example/page");
        talk.fetch("https://api.example/a");
        talk.exchange("GET https://api.example/a",
            {302, {anyOrigin, {"Location", "https://app.example/b"}, {"Referrer-Policy", "unsafe-url"}}},
            {{"Referer", "https://app.example/"}});
        talk.exchange("GET https://app.example/b", {200, {anyOrigin}}, {{"Referer", "https://app.example/"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void whatWasHiddenStaysHidden()
    {
        Conversation talk("https://app.example/page");
        talk.fetch("/a").referrerPolicy = "no-referrer";
        talk.exchange("GET https://app.example/a", {302, {{"Location", "/b"}, {"Referrer-Policy", "unsafe-url"}}},
            {{"Referer", std::nullopt}});
        talk.exchange("GET https://app.example/b", {200}, {{"Referer", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }
};

QTEST_GUILESS_MAIN(TestReferrer)
#include "tst_referrer.moc"
