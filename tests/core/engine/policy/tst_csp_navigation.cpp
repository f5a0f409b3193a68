#include "core/engine/policy/csp_navigation.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "tests/core/engine/policy/csp_pages.h"

#include <QTest>

using namespace fetchscope;
using namespace testing;

class CspNavigationTest : public QObject
{
    Q_OBJECT
private slots:
    void formActionLimitsFormSubmissions_data();
    void formActionLimitsFormSubmissions();
    void frameAncestorsLimitsWhoFrames_data();
    void frameAncestorsLimitsWhoFrames();
    void pathsOfFrameAncestorsCountByBrowser_data();
    void pathsOfFrameAncestorsCountByBrowser();
    void xFrameOptionsLimitsWhoFrames_data();
    void xFrameOptionsLimitsWhoFrames();
    void insecureRequestsAreUpgraded_data();
    void insecureRequestsAreUpgraded();
};

void CspNavigationTest::formActionLimitsFormSubmissions_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("redirectCount");
    QTest::addColumn<bool>("isBlocked");
    const auto add = [](const char* policy, const char* address, int redirectCount, bool isBlocked) {
        row(policy, address, QByteArray::number(redirectCount))
            << QByteArray(policy) << QByteArray(address) << redirectCount << isBlocked;
    };
    add("form-action 'self'", "https://page.test/submit", 0, false);
    add("form-action 'self'", "https://a.test/submit", 0, true);
    add("form-action 'none'", "https://page.test/submit", 0, true);
    add("form-action", "https://page.test/submit", 0, true);
    add("form-action a.test/submit", "https://a.test/submit", 0, false);
    add("form-action a.test/submit", "https://a.test/other", 0, true);
    add("form-action a.test/submit", "https://a.test/other", 1, false);
    add("default-src 'none'", "https://a.test/submit", 0, false); // no fallback
}

void CspNavigationTest::formActionLimitsFormSubmissions()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, address);
    QFETCH(const int, redirectCount);
    QFETCH(const bool, isBlocked);
    Page page = pageAt("https://page.test/", {policy.constData()});
    Request request = requestFrom(page, address.constData(), Destination::Document);
    request.redirectCount = static_cast<std::uint8_t>(redirectCount);
    const CspVerdict verdict = shouldNavigationRequestBeBlocked(request, CspNavigationType::FormSubmission);
    QCOMPARE(verdict.isBlocked, isBlocked);
    if (isBlocked)
        QCOMPARE(verdict.decisiveViolation()->effectiveDirective, std::string("form-action"));
    QVERIFY(!shouldNavigationRequestBeBlocked(request, CspNavigationType::Other).isBlocked);
    // A policy that only reports reports.
    page.policyContainer.contentSecurityPolicies[0].reportOnly = true;
    const CspVerdict reported = shouldNavigationRequestBeBlocked(request, CspNavigationType::FormSubmission);
    QVERIFY(!reported.isBlocked);
    QCOMPARE(reported.violations.empty(), !isBlocked);
}

void CspNavigationTest::frameAncestorsLimitsWhoFrames_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("ancestors"); // the nearest first; `data:` for an opaque origin
    QTest::addColumn<bool>("isBlocked");
    const auto add = [](const char* policy, const char* ancestors, bool isBlocked) {
        row(policy, ancestors) << QByteArray(policy) << QByteArray(ancestors) << isBlocked;
    };
    add("frame-ancestors 'none'", "", false);
    add("frame-ancestors 'none'", "https://framed.test", true);
    add("frame-ancestors", "https://framed.test", true);
    add("frame-ancestors 'self'", "https://framed.test", false);
    add("frame-ancestors 'self'", "https://a.test", true);
    add("frame-ancestors 'self'", "https://framed.test https://a.test", true);
    add("frame-ancestors 'self' a.test", "https://framed.test https://a.test", false);
    add("frame-ancestors a.test", "http://a.test", true);
    add("frame-ancestors a.test:8443", "https://a.test:8443", false);
    add("frame-ancestors https:", "https://a.test https://b.test", false);
    add("frame-ancestors *", "http://a.test", false);
    add("frame-ancestors *", "data:", true);
    add("default-src 'none'", "https://a.test", false); // no fallback
    add("frame-ancestors *, frame-ancestors 'none'", "https://a.test", true);
}

void CspNavigationTest::frameAncestorsLimitsWhoFrames()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, ancestors);
    QFETCH(const bool, isBlocked);
    std::vector<Origin> origins;
    for (const QByteArray& ancestor : ancestors.split(' ')) {
        if (!ancestor.isEmpty())
            origins.push_back(originOf(url(ancestor), 3));
    }
    const std::string value = policy.toStdString();
    const CspVerdict verdict = shouldNavigationResponseBeBlocked(
        responseOf("https://framed.test/x", {{"Content-Security-Policy", value}}), origins);
    QCOMPARE(verdict.isBlocked, isBlocked);
    if (isBlocked) {
        QCOMPARE(verdict.decisiveViolation()->effectiveDirective, std::string("frame-ancestors"));
        QCOMPARE(verdict.decisiveViolation()->blockedUrl, std::string("https://framed.test/x"));
    }
    const CspVerdict reported = shouldNavigationResponseBeBlocked(
        responseOf("https://framed.test/x", {{"Content-Security-Policy-Report-Only", value}}), origins);
    QVERIFY(!reported.isBlocked);
    QCOMPARE(reported.violations.empty(), !isBlocked);
    // Responses of local URLs are the page's own.
    QVERIFY(!shouldNavigationResponseBeBlocked(responseOf("data:,x", {{"Content-Security-Policy", value}}), origins)
                 .isBlocked);
}

/// Recorded: a path that the page around the frame has, without a redirect and after one.
void CspNavigationTest::pathsOfFrameAncestorsCountByBrowser_data()
{
    QTest::addColumn<ProfileId>("profile");
    QTest::addColumn<bool>("isBlocked");
    QTest::addColumn<bool>("isBlockedAfterRedirect");
    QTest::newRow("standard") << ProfileId::Standard << true << true;
    QTest::newRow("chromium") << ProfileId::Chromium << true << false;
    QTest::newRow("firefox") << ProfileId::Firefox << false << false;
    QTest::newRow("safari") << ProfileId::Safari << true << true;
}

void CspNavigationTest::pathsOfFrameAncestorsCountByBrowser()
{
    QFETCH(const ProfileId, profile);
    const Response response =
        responseOf("https://framed.test/x", {{"Content-Security-Policy", "frame-ancestors https://a.test/dir/"}});
    const std::vector<Origin> ancestors {originOf(url("https://a.test/dir/page"), 3)};
    const auto isBlocked = [&](int redirectCount) {
        return shouldNavigationResponseBeBlocked(response, ancestors, redirectCount, Profile(profile)).isBlocked;
    };
    QTEST(isBlocked(0), "isBlocked");
    QTEST(isBlocked(1), "isBlockedAfterRedirect");
}

void CspNavigationTest::xFrameOptionsLimitsWhoFrames_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("byOwn");
    QTest::addColumn<bool>("byOther");
    const auto add = [](const char* options, const char* policy, bool byOwn, bool byOther) {
        row(options, policy) << QByteArray(options) << QByteArray(policy) << byOwn << byOther;
    };
    add("", "", true, true);
    add("DENY", "", false, false);
    add("deny", "", false, false);
    add("SAMEORIGIN", "", true, false);
    add("sameorigin, SameOrigin", "", true, false);
    add("ALLOWALL", "", true, true);
    add("INVALID", "", true, true);
    add("INVALID, OTHER", "", true, true);
    add("SAMEORIGIN, INVALID", "", false, false);
    add("ALLOWALL, INVALID", "", false, false);
    add("SAMEORIGIN, DENY", "", false, false);
    add("\"DENY\"", "", true, true);
    add("DENY", "default-src 'none'", false, false);
    add("DENY", "frame-ancestors *", true, true);
    add("DENY", "frame-ancestors 'none'", true, true);
}

void CspNavigationTest::xFrameOptionsLimitsWhoFrames()
{
    QFETCH(const QByteArray, options);
    QFETCH(const QByteArray, policy);
    const std::string optionsValue = options.toStdString();
    const std::string policyValue = policy.toStdString();
    const Response response = responseOf(
        "https://framed.test/x", {{"X-Frame-Options", optionsValue}, {"Content-Security-Policy", policyValue}});
    Page own = pageAt("https://framed.test/");
    QTEST(adheresToXFrameOptions(response, ancestorOriginsOfFrameIn(own)), "byOwn");
    QTEST(adheresToXFrameOptions(response, ancestorOriginsOfFrameIn(pageAt("https://a.test/"))), "byOther");
    // The tab counts too.
    own.isFramed = true;
    own.topLevelOrigin = originOf(url("https://a.test"));
    QTEST(adheresToXFrameOptions(response, ancestorOriginsOfFrameIn(own)), "byOther");
    QVERIFY(adheresToXFrameOptions(response, {}));
    QVERIFY(adheresToXFrameOptions(responseOf("https://framed.test/x"), ancestorOriginsOfFrameIn(own)));
    // A policy that only reports does not put the header out of force.
    const Response reporting = responseOf("https://framed.test/x",
        {{"X-Frame-Options", "DENY"}, {"Content-Security-Policy-Report-Only", "frame-ancestors *"}});
    QVERIFY(!adheresToXFrameOptions(reporting, ancestorOriginsOfFrameIn(own)));
}

void CspNavigationTest::insecureRequestsAreUpgraded_data()
{
    QTest::addColumn<QByteArray>("policies"); // between commas
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<bool>("isFormSubmission");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* name, const char* policies, const char* destination, const char* address,
                         const char* expected, bool isFormSubmission = false) {
        QTest::newRow(name) << QByteArray(policies) << QByteArray(destination) << isFormSubmission
                            << QByteArray(address) << QByteArray(expected);
    };
    const char* const upgrade = "upgrade-insecure-requests";
    add("a subresource", upgrade, "image", "http://a.test/x", "https://a.test/x");
    add("a fetch", upgrade, "", "http://a.test/x", "https://a.test/x");
    add("another port stays", upgrade, "", "http://a.test:8080/x", "https://a.test:8080/x");
    add("port 443", upgrade, "", "http://a.test:443/x", "https://a.test/x");
    add("a secure one", upgrade, "", "https://a.test/x", "https://a.test/x");
    add("a socket", upgrade, "", "ws://a.test/x", "wss://a.test/x");
    add("another scheme", upgrade, "", "data:,x", "data:,x");
    add("with a value", "upgrade-insecure-requests 1", "", "http://a.test/x", "https://a.test/x");
    add("any case, any directive", "img-src *; UPGRADE-insecure-requests", "", "http://a.test/x", "https://a.test/x");
    add("any policy", "img-src *, upgrade-insecure-requests", "", "http://a.test/x", "https://a.test/x");
    add("no policy", "", "", "http://a.test/x", "http://a.test/x");
    add("another directive", "block-all-mixed-content", "", "http://a.test/x", "http://a.test/x");
    add("a frame of another site", upgrade, "iframe", "http://a.test/x", "https://a.test/x");
    add("an object of another site", upgrade, "object", "http://a.test/x", "https://a.test/x");
    add("a link to the own host", upgrade, "document", "http://page.test/x", "https://page.test/x");
    add("a link to another port", upgrade, "document", "http://page.test:8080/x", "http://page.test:8080/x");
    add("a link to a subdomain", upgrade, "document", "http://www.page.test/x", "http://www.page.test/x");
    add("a link to another site", upgrade, "document", "http://a.test/x", "http://a.test/x");
    add("a form to another site", upgrade, "document", "http://a.test/x", "https://a.test/x", true);
    add("a form without the directive", "img-src *", "document", "http://a.test/x", "http://a.test/x", true);
}

void CspNavigationTest::insecureRequestsAreUpgraded()
{
    QFETCH(const QByteArray, policies);
    QFETCH(const QByteArray, destination);
    QFETCH(const bool, isFormSubmission);
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, expected);
    Page page = pageAt("https://page.test/");
    page.policyContainer.contentSecurityPolicies = parseContentSecurityPolicyList(policies.toStdString());
    Request request = requestFrom(page, address.constData(), *valueNamed<Destination>(destination.toStdString()));
    const auto form = isFormSubmission ? IsFormSubmission::Yes : IsFormSubmission::No;
    QCOMPARE(upgradeInsecureRequest(request, form), address != expected);
    QCOMPARE(QByteArray::fromStdString(request.currentUrl().href()), expected);
    // A policy that only reports upgrades nothing.
    for (ContentSecurityPolicy& policy : page.policyContainer.contentSecurityPolicies)
        policy.reportOnly = true;
    request.urlList = {url(address)};
    QVERIFY(!upgradeInsecureRequest(request, form));
    request.client = nullptr;
    QVERIFY(!upgradeInsecureRequest(request, form));
}

QTEST_GUILESS_MAIN(CspNavigationTest)
#include "tst_csp_navigation.moc"
