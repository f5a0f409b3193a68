#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/cross_origin_isolation.h"
#include "core/engine/policy/permissions_policy.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

/// Headers of a page that say what it may do and whether it is isolated. Rows of browsers are recorded
/// (`isolated-…`, `policy-…`, `allowlist-…` of data/recordings).
class TestPagePolicies : public QObject
{
    Q_OBJECT

private slots:
    void whatIsolatesAPage_data();
    void whatIsolatesAPage();
    void aPageThatSaysNothingIsNotAskedAbout();
    void whoseFeatureIsDeclaredAway_data();
    void whoseFeatureIsDeclaredAway();
    void anAllowlistIsForChromium_data();
    void anAllowlistIsForChromium();
    void whatAnAllowlistSays_data();
    void whatAnAllowlistSays();
};

void TestPagePolicies::whatIsolatesAPage_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("opener");
    QTest::addColumn<int>("embedder");
    QTest::addColumn<int>("isolation");
    QTest::addColumn<QByteArray>("permissions");
    QTest::addColumn<int>("profile");
    QTest::addColumn<QByteArray>("obstacles");
    const auto row = [](const char* name, OpenerPolicy opener, EmbedderPolicy embedder, const char* obstacles,
                         IsolationPolicy isolation = IsolationPolicy::None, const char* permissions = "",
                         ProfileId profile = ProfileId::Chromium, const char* url = "https://app.example/") {
        QTest::newRow(name) << QByteArray(url) << static_cast<int>(opener) << static_cast<int>(embedder)
                            << static_cast<int>(isolation) << QByteArray(permissions) << static_cast<int>(profile)
                            << QByteArray(obstacles);
    };
    using Opener = OpenerPolicy;
    using Embedder = EmbedderPolicy;
    row("both", Opener::SameOrigin, Embedder::RequireCorp, "");
    row("both, credentialless", Opener::SameOrigin, Embedder::Credentialless, "");
    row("opener policy alone", Opener::SameOrigin, Embedder::UnsafeNone, "embedder-policy");
    row("embedder policy alone", Opener::UnsafeNone, Embedder::RequireCorp, "opener-policy");
    row("pop-ups allowed", Opener::SameOriginAllowPopups, Embedder::RequireCorp, "opener-policy");
    row("no opener", Opener::NoopenerAllowPopups, Embedder::RequireCorp, "opener-policy");
    row("an insecure page", Opener::SameOrigin, Embedder::RequireCorp, "insecure-context", IsolationPolicy::None, "",
        ProfileId::Chromium, "http://app.example/");
    row("the feature declared away", Opener::SameOrigin, Embedder::RequireCorp, "permissions-policy",
        IsolationPolicy::None, "cross-origin-isolated=()");
    row("the feature declared away, firefox", Opener::SameOrigin, Embedder::RequireCorp, "", IsolationPolicy::None,
        "cross-origin-isolated=()", ProfileId::Firefox);
    row("document isolation", Opener::UnsafeNone, Embedder::UnsafeNone, "", IsolationPolicy::RequireCorp);
    row("document isolation, the feature declared away", Opener::UnsafeNone, Embedder::UnsafeNone, "",
        IsolationPolicy::Credentialless, "cross-origin-isolated=()");
    row("document isolation, insecure", Opener::UnsafeNone, Embedder::UnsafeNone, "insecure-context",
        IsolationPolicy::RequireCorp, "", ProfileId::Chromium, "http://app.example/");
    row("document isolation, standard", Opener::UnsafeNone, Embedder::UnsafeNone, "opener-policy embedder-policy",
        IsolationPolicy::RequireCorp, "", ProfileId::Standard);
}

void TestPagePolicies::whatIsolatesAPage()
{
    QFETCH(QByteArray, url);
    QFETCH(int, opener);
    QFETCH(int, embedder);
    QFETCH(int, isolation);
    QFETCH(QByteArray, permissions);
    QFETCH(int, profile);
    Page page = makePage(urlOf(url.toStdString()));
    page.openerPolicy = static_cast<OpenerPolicy>(opener);
    page.policyContainer.embedderPolicy = static_cast<EmbedderPolicy>(embedder);
    page.policyContainer.isolationPolicy = static_cast<IsolationPolicy>(isolation);
    page.permissionsPolicy = parsePermissionsPolicy(permissions.toStdString());
    const auto found = crossOriginIsolationOf(page, Profile(static_cast<ProfileId>(profile)));
    QVERIFY(found.has_value());
    QByteArrayList obstacles;
    for (const IsolationObstacle obstacle : found->obstacles)
        obstacles << toBytes(nameOf(obstacle));
    QTEST(obstacles.join(' '), "obstacles");
    QCOMPARE(found->isIsolated, std::optional(obstacles.isEmpty()));
}

void TestPagePolicies::aPageThatSaysNothingIsNotAskedAbout()
{
    QVERIFY(!crossOriginIsolationOf(makePage(urlOf("https://app.example/")), Profile(ProfileId::Chromium)));
    PageOptions options;
    options.topLevelUrl = urlOf("https://top.example/");
    Page framed = makePage(urlOf("https://app.example/"), options);
    framed.policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
    // https://html.spec.whatwg.org/multipage/document-sequences.html: the browsing context group decides.
    QVERIFY(!crossOriginIsolationOf(framed, Profile(ProfileId::Standard))->isIsolated.has_value());
}

void TestPagePolicies::whoseFeatureIsDeclaredAway_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isAway");
    QTest::newRow("nobody") << QByteArray("sync-xhr=()") << true;
    QTest::newRow("the page") << QByteArray("sync-xhr=(self)") << false;
    QTest::newRow("the page, without parentheses") << QByteArray("sync-xhr=self") << false;
    QTest::newRow("everybody") << QByteArray("sync-xhr=*") << false;
    QTest::newRow("its origin") << QByteArray("sync-xhr=(\"https://app.example\")") << false;
    QTest::newRow("another origin") << QByteArray("sync-xhr=(\"https://other.test\")") << true;
    QTest::newRow("its subdomains") << QByteArray("sync-xhr=(\"https://*.app.example\")") << true;
    QTest::newRow("all below its parent") << QByteArray("sync-xhr=(\"https://*.example\")") << false;
    QTest::newRow("another feature") << QByteArray("camera=()") << false;
    QTest::newRow("unreadable") << QByteArray("sync-xhr=") << false;
    QTest::newRow("as Feature-Policy had it") << QByteArray("sync-xhr 'none'") << false;
}

void TestPagePolicies::whoseFeatureIsDeclaredAway()
{
    QFETCH(QByteArray, header);
    Page page = makePage(urlOf("https://app.example/"));
    page.permissionsPolicy = parsePermissionsPolicy(header.toStdString());
    QTEST(isDeclaredAway(page, "sync-xhr", Profile(ProfileId::Chromium)), "isAway");
    QVERIFY(!isDeclaredAway(page, "sync-xhr", Profile(ProfileId::Firefox)));
}

void TestPagePolicies::anAllowlistIsForChromium_data()
{
    QTest::addColumn<int>("profile");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium)
                              << QByteArray("blocked connection-allowlist at Main fetch 0");
    for (const ProfileId profile : {ProfileId::Standard, ProfileId::Firefox, ProfileId::Safari})
        QTest::addRow("%s", nameOf(profile).data()) << static_cast<int>(profile) << QByteArray("exposed cors 200");
}

void TestPagePolicies::anAllowlistIsForChromium()
{
    QFETCH(int, profile);
    Conversation talk;
    talk.scenario().profile = static_cast<ProfileId>(profile);
    talk.page().policyContainer.connectionAllowlist =
        parseConnectionAllowlist("(response-origin)", talk.page().creationUrl);
    talk.fetch("https://api.example/x");
    talk.exchange("GET https://api.example/x", {200, {{"Access-Control-Allow-Origin", "*"}}});
    QTEST(talk.outcome(), "outcome");
}

void TestPagePolicies::whatAnAllowlistSays_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("patterns");
    QTest::addColumn<bool>("redirects");
    QTest::newRow("the page's origin") << QByteArray("(response-origin)") << 1 << false;
    QTest::newRow("what is no pattern is passed over")
        << QByteArray("(1 \"*\" \"https://a.test\" other)") << 1 << false;
    QTest::newRow("only the first list counts") << QByteArray("(), (\"https://a.test\")") << 0 << false;
    QTest::newRow("redirects") << QByteArray("(response-origin);redirects=allow") << 1 << true;
    QTest::newRow("redirects, another word") << QByteArray("(response-origin);redirects=yes") << 1 << true;
    QTest::newRow("redirects blocked") << QByteArray("(response-origin);redirects=block") << 1 << false;
    QTest::newRow("redirects, a text") << QByteArray("(response-origin);redirects=\"allow\"") << 1 << false;
}

void TestPagePolicies::whatAnAllowlistSays()
{
    QFETCH(QByteArray, header);
    const ConnectionAllowlist list = parseConnectionAllowlist(header.toStdString(), urlOf("https://app.example/"));
    QVERIFY(list.isWellFormed);
    QTEST(static_cast<int>(list.patterns.size()), "patterns");
    QTEST(list.allowsRedirects, "redirects");
    QVERIFY(!parseConnectionAllowlist("response-origin", urlOf("https://app.example/")).isWellFormed);
}

QTEST_GUILESS_MAIN(TestPagePolicies)
#include "tst_page_policies.moc"
