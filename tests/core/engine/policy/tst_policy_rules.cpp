#include "core/engine/policy/bad_port.h"
#include "core/engine/policy/content_type_blocking.h"
#include "core/engine/policy/cross_origin_resource_policy.h"
#include "core/engine/policy/integrity.h"
#include "tests/core/engine/policy/judged.h"

#include <QTest>

#include <set>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Rules that stop a request or withhold a response.
class TestPolicyRules : public QObject
{
    Q_OBJECT

private slots:

    void theseAreTheBadPorts()
    {
        const std::set<int> bad {0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95,
            101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
            512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719,
            1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080};
        QCOMPARE(bad.size(), std::size_t {83});
        for (int port = 0; port <= 65535; ++port)
            QVERIFY2(isBadPort(static_cast<std::uint16_t>(port)) == (bad.count(port) > 0),
                qPrintable(QString::number(port)));
    }

    void onlyHttpHasBadPorts_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("blocked");
        QTest::newRow("https") << QByteArray("https://a.example:25/") << true;
        QTest::newRow("http") << QByteArray("http://a.example:25/") << true;
        QTest::newRow("a good port") << QByteArray("https://a.example:26/") << false;
        QTest::newRow("port 0") << QByteArray("http://a.example:0/") << true;
        QTest::newRow("default port") << QByteArray("https://a.example/") << false;
        QTest::newRow("another scheme") << QByteArray("ftp://a.example:25/") << false;
        QTest::newRow("ftp's own port is null") << QByteArray("ftp://a.example:21/") << false;
        QTest::newRow("no host") << QByteArray("data:,") << false;
    }

    void onlyHttpHasBadPorts()
    {
        QFETCH(QByteArray, url);
        Tracer off;
        QTEST(shouldBeBlockedDueToABadPort(requestTo(url.toStdString()), Profile(), off), "blocked");
    }

    void scriptsHaveTypesTheyCannotHave_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("blocked");
        QTest::addColumn<bool>("nosniffScript");
        QTest::addColumn<bool>("nosniffStyle");
        const auto row = [](const char* type, bool blocked, bool nosniffScript, bool nosniffStyle) {
            QTest::newRow(type ? type : "absent") << QByteArray(type) << blocked << nosniffScript << nosniffStyle;
        };
        row("text/javascript", false, false, true);
        row("TEXT/JavaScript; charset=utf-8", false, false, true);
        row("application/javascript", false, false, true);
        row("application/ecmascript", false, false, true);
        row("text/css", false, true, false);
        row("Text/CSS; charset=utf-8", false, true, false);
        row("text/plain", false, true, true);
        row("text/html", false, true, true);
        row("application/json", false, true, true);
        row("text/csv", true, true, true);
        row("image/png", true, true, true);
        row("audio/mpeg", true, true, true);
        row("video/mp4", true, true, true);
        row("font/woff", false, true, true);
        row("nonsense", false, true, true);
        row("", false, true, true);
        row(nullptr, false, true, true);
    }

    void scriptsHaveTypesTheyCannotHave()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, blocked);
        QFETCH(bool, nosniffScript);
        QFETCH(bool, nosniffStyle);
        Tracer off;
        const std::string text = type.toStdString();
        HeaderList headers;
        if (!type.isNull())
            headers.append("Content-Type", text);
        Response response = responseFrom("https://a.example/", {});
        response.headerList = std::make_shared<const HeaderList>(headers);
        headers.append("X-Content-Type-Options", "nosniff");
        Response nosniff = response;
        nosniff.headerList = std::make_shared<const HeaderList>(headers);
        Request request = requestTo("https://a.example/");
        for (std::size_t i = 0; i < Names<Destination>::list.size(); ++i) {
            request.destination = static_cast<Destination>(i);
            const bool isScript = isScriptLike(request.destination);
            QCOMPARE(shouldBeBlockedDueToMimeType(response, request, off), isScript && blocked);
            QVERIFY(!shouldBeBlockedDueToNosniff(response, request, off));
            QCOMPARE(shouldBeBlockedDueToNosniff(nosniff, request, off),
                isScript ? nosniffScript : request.destination == Destination::Style && nosniffStyle);
        }
    }

    void nosniffIsTheFirstValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("on");
        QTest::newRow("nosniff") << QByteArray("nosniff") << true;
        QTest::newRow("NoSniff") << QByteArray("NoSniff") << true;
        QTest::newRow("first") << QByteArray("nosniff, other") << true;
        QTest::newRow("second") << QByteArray("other, nosniff") << false;
        QTest::newRow("quoted") << QByteArray("\"nosniff\"") << false;
        QTest::newRow("no-sniff") << QByteArray("no-sniff") << false;
        QTest::newRow("an empty one first") << QByteArray(",nosniff") << false;
        QTest::newRow("empty") << QByteArray("") << false;
    }

    void nosniffIsTheFirstValue()
    {
        QFETCH(QByteArray, value);
        Tracer off;
        const std::string text = value.toStdString();
        Request request = requestTo("https://a.example/");
        request.destination = Destination::Script;
        QTEST(shouldBeBlockedDueToNosniff(
                  responseFrom("https://a.example/", {{"X-Content-Type-Options", text}}), request, off),
            "on");
    }

    void resourcePolicies_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("unsafeNone");
        QTest::addColumn<QByteArray>("requireCorp");
        const auto row = [](const char* origin, const char* url, const char* policy, const char* unsafeNone,
                             const char* requireCorp) {
            QTest::addRow("%s from %s: %s", url, origin, policy ? policy : "(absent)")
                << QByteArray(origin) << QByteArray(url) << QByteArray(policy) << QByteArray(unsafeNone)
                << QByteArray(requireCorp);
        };
        const char* const app = "https://app.shop.example";
        const char* const own = "https://app.shop.example/a";
        const char* const sameSite = "https://cdn.shop.example/a";
        const char* const other = "https://other.example/a";
        row(app, own, nullptr, "", "");
        row(app, own, "same-origin", "", "");
        row(app, own, "same-site", "", "");
        row(app, own, "cross-origin", "", "");
        row(app, sameSite, nullptr, "", "coep-require-corp");
        row(app, sameSite, "same-origin", "corp-same-origin", "corp-same-origin");
        row(app, sameSite, "same-site", "", "");
        row(app, sameSite, "cross-origin", "", "");
        row(app, other, nullptr, "", "coep-require-corp");
        row(app, other, "same-origin", "corp-same-origin", "corp-same-origin");
        row(app, other, "same-site", "corp-same-site", "corp-same-site");
        row(app, other, "cross-origin", "", "");
        // Anything else is as if it were not there.
        for (const char* const unknown :
            {"", "Same-Origin", "SAME-SITE", "same-origin, same-site", "same-origin;a", "none"})
            row(app, other, unknown, "", "coep-require-corp");
        // A secure response is not for an insecure page, an insecure one is for both.
        row("http://app.shop.example", sameSite, "same-site", "corp-same-site", "corp-same-site");
        row("http://app.shop.example", "http://cdn.shop.example/a", "same-site", "", "");
        row(app, "http://cdn.shop.example/a", "same-site", "", "");
        row(app, "https://app.shop.example:8443/a", "same-origin", "corp-same-origin", "corp-same-origin");
        row("https://a.github.io", "https://b.github.io/a", "same-site", "corp-same-site", "corp-same-site");
        row("null", own, "same-site", "corp-same-site", "corp-same-site");
        row("null", own, nullptr, "", "coep-require-corp");
    }

    void resourcePolicies()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, policy);
        const Origin from = origin == "null" ? Origin::makeOpaque(5) : originOf(urlOf(origin.toStdString()));
        const std::string text = policy.toStdString();
        HeaderList headers;
        if (!policy.isNull())
            headers.append("Cross-Origin-Resource-Policy", text);
        Response response = responseFrom(url.toStdString(), {});
        response.headerList = std::make_shared<const HeaderList>(headers);
        response.requestIncludesCredentials = false;
        Tracer off;
        const auto check = [&](EmbedderPolicy embedder) {
            const auto result = crossOriginResourcePolicyCheck(from, embedder, response, Profile(), off);
            return result.isBlocked ? toBytes(infoOf(result.reason).code) : QByteArray("");
        };
        QTEST(check(EmbedderPolicy::UnsafeNone), "unsafeNone");
        QTEST(check(EmbedderPolicy::RequireCorp), "requireCorp");
        // Credentialless asks only for what was requested with credentials.
        QTEST(check(EmbedderPolicy::Credentialless), "unsafeNone");
        response.requestIncludesCredentials = true;
        QFETCH(QByteArray, requireCorp);
        QCOMPARE(check(EmbedderPolicy::Credentialless), requireCorp.replace("require-corp", "credentialless"));
        // A frame's navigation is checked only where the embedder has a policy.
        QVERIFY(!crossOriginResourcePolicyCheck(
            from, EmbedderPolicy::UnsafeNone, response, Profile(), off, ForNavigation::Yes)
                     .isBlocked);
    }

    void twoResourcePoliciesAreNone()
    {
        Tracer off;
        const Response response = responseFrom("https://other.example/",
            {{"Cross-Origin-Resource-Policy", "same-origin"}, {"Cross-Origin-Resource-Policy", "same-origin"}});
        QVERIFY(!crossOriginResourcePolicyCheck(
            originOf(urlOf("https://app.example/")), EmbedderPolicy::UnsafeNone, response, Profile(), off)
                     .isBlocked);
    }

    void resourcePoliciesHoldForRequestsWithoutCors_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("no-cors") << QByteArray("no-cors") << QByteArray("https://api.example/")
                                 << QByteArray("blocked corp-same-origin at Cross-origin resource policy check 3");
        QTest::newRow("cors") << QByteArray("cors") << QByteArray("https://api.example/")
                              << QByteArray("exposed cors 200");
        QTest::newRow("own origin") << QByteArray("no-cors") << QByteArray("/") << QByteArray("exposed basic 200");
    }

    void resourcePoliciesHoldForRequestsWithoutCors()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, url);
        Conversation talk;
        talk.fetch(url.toStdString()).mode = mode.toStdString();
        talk.exchange(
            "", {200, {{"Access-Control-Allow-Origin", "*"}, {"Cross-Origin-Resource-Policy", "same-origin"}}});
        QTEST(talk.outcome(), "outcome");
    }

    void integrityMetadata_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* name, const QByteArray& metadata, bool matches) {
            QTest::newRow(name) << metadata << matches;
        };
        // Hashes of `hello`.
        const QByteArray right256 = "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
        const QByteArray wrong256 = "sha256-AAAAul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
        const QByteArray right384 = "sha384-WeF0h3dEjGnea4ANejO7+5/xtGPkQ1TDVTvNucZm+pASWjx5+QOXvfX2oT3oKGhP";
        const QByteArray wrong512 = "sha512-AAAA";
        row("right", right256, true);
        row("wrong", wrong256, false);
        row("nothing", "", true);
        row("spaces", "  \t\n", true);
        row("unknown", "md5-LPJNul", true);
        row("unknown and right", "md5-LPJNul " + right256, true);
        row("unknown and wrong", "md5-LPJNul " + wrong256, false);
        row("one of two", wrong256 + ' ' + right256, true);
        row("options", right256 + "?any=1", true);
        row("name in capitals", "SHA256-" + right256.mid(7), true);
        row("base64url", QByteArray(right256).replace('+', '-'), true);
        row("no hash", "sha256", false);
        row("an empty hash", "sha256-", false);
        row("the strongest counts, right", wrong256 + ' ' + right384, true);
        row("the strongest counts, wrong", right256 + ' ' + wrong512, false);
        row("leading and trailing space", " " + right256 + " ", true);
    }

    void integrityMetadata()
    {
        QFETCH(QByteArray, metadata);
        Tracer off;
        QTEST(doBytesMatchMetadata("hello", metadata.toStdString(), Profile(), off).matches, "matches");
    }

    // As both recorded browsers do; the standard compares such a hash, and it matches nothing.
    void browsersSkipHashesThatAreNotBase64_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<bool>("matches");
        QTest::newRow("empty") << QByteArray("sha256-") << true;
        QTest::newRow("no value") << QByteArray("sha256") << true;
        QTest::newRow("another character") << QByteArray("sha256-a!b") << true;
        QTest::newRow("Base64 that is too short") << QByteArray("sha256-x") << false;
    }

    void browsersSkipHashesThatAreNotBase64()
    {
        QFETCH(QByteArray, metadata);
        Tracer off;
        for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox})
            QTEST(doBytesMatchMetadata("hello", metadata.toStdString(), Profile(browser), off).matches, "matches");
    }

    void fetchMetadataAlongAChain_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArrayList>("chain");
        QTest::addColumn<QByteArrayList>("sites");
        const QByteArray page = "https://app.shop.example/";
        const QByteArray a = "https://app.shop.example/x";
        const QByteArray s = "https://api.shop.example/x";
        const QByteArray o = "https://other.example/x";
        const auto row = [](const char* name, const QByteArray& from, const QByteArrayList& chain,
                             const QByteArrayList& sites) { QTest::newRow(name) << from << chain << sites; };
        row("A A", page, {a, a}, {"same-origin", "same-origin"});
        row("A S A", page, {a, s, a}, {"same-origin", "same-site", "same-site"});
        row("A O A", page, {a, o, a}, {"same-origin", "cross-site", "cross-site"});
        row("S O S", page, {s, o, s}, {"same-site", "cross-site", "cross-site"});
        row("O A", page, {o, a}, {"cross-site", "cross-site"});
        row("an insecure URL has none", "http://app.shop.example/", {"http://app.shop.example/x", a},
            {"(absent)", "cross-site"});
        row("another port", page, {"https://app.shop.example:8443/x"}, {"same-site"});
    }

    void fetchMetadataAlongAChain()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArrayList, chain);
        QFETCH(QByteArrayList, sites);
        Conversation talk(page.toStdString());
        std::vector<std::string> urls;
        for (const QByteArray& url : chain)
            urls.push_back(url.toStdString());
        talk.fetch(urls[0]);
        for (std::size_t i = 0; i < urls.size(); ++i) {
            Answer answer {200, {{"Access-Control-Allow-Origin", "*"}}};
            if (i + 1 < urls.size())
                answer = {302, {{"Access-Control-Allow-Origin", "*"}, {"Location", urls[i + 1]}}};
            talk.exchange("GET " + urls[i], answer);
        }
        QVERIFY2(talk.holds(), talk.report().constData());
        for (std::size_t i = 0; i < urls.size(); ++i) {
            const QByteArray site = sites[static_cast<qsizetype>(i)];
            QCOMPARE(talk.sentHeader(i, "Sec-Fetch-Site"), site);
            QCOMPARE(talk.sentHeader(i, "Sec-Fetch-Mode"), QByteArray(site == "(absent)" ? "(absent)" : "cors"));
            QCOMPARE(talk.sentHeader(i, "Sec-Fetch-Dest"), QByteArray(site == "(absent)" ? "(absent)" : "empty"));
            QCOMPARE(talk.sentHeader(i, "Sec-Fetch-User"), QByteArray("(absent)"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPolicyRules)
#include "tst_policy_rules.moc"
