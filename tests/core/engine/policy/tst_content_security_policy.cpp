#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_navigation.h"
#include "tests/core/engine/policy/csp_pages.h"

#include <QTest>

using namespace fetchscope;
using namespace testing;

class ContentSecurityPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void aPolicyIsParsed_data();
    void aPolicyIsParsed();
    void aListOfPoliciesIsSplitAtCommas();
    void aResponseDeliversPolicies();
    void eachDestinationHasItsDirective_data();
    void eachDestinationHasItsDirective();
    void aMissingDirectiveFallsBack_data();
    void aMissingDirectiveFallsBack();
    void aRequestIsChecked_data();
    void aRequestIsChecked();
    void aPrefetchNeedsOneDirectiveThatAllowsIt_data();
    void aPrefetchNeedsOneDirectiveThatAllowsIt();
    void thePathIsIgnoredAfterARedirect();
    void eachPolicyIsEnforced();
    void aReportingPolicyBlocksNothing();
    void aPageWithoutPoliciesAllowsEverything();
    void aResponseFromElsewhereIsChecked();
    void aBlockedUrlIsStripped_data();
    void aBlockedUrlIsStripped();
    void aSandboxedPageIsItselfByItsUrl();
    void aSandboxedPageIsWhateverIsSecureToSafari();
};

void ContentSecurityPolicyTest::aPolicyIsParsed_data()
{
    QTest::addColumn<QByteArray>("serialized");
    QTest::addColumn<QByteArray>("expected"); // each directive between brackets, its parts between bars
    const auto add = [](const char* serialized, const char* expected) {
        row(serialized) << QByteArray(serialized) << QByteArray(expected);
    };
    add("", "");
    add(" ;; ; ", "");
    add("default-src", "[default-src]");
    add("media-src ", "[media-src]");
    add("default-src 'self'", "[default-src|'self']");
    add("  img-src\t*  a.test \n b.test ;;", "[img-src|*|a.test|b.test]");
    add("ScRiPt-sRc 'NONE'", "[script-src|'NONE']");
    add("img-src a.test; IMG-SRC b.test; font-src c.test", "[img-src|a.test][font-src|c.test]");
    add("img-src \xC3\xA9.test; font-src c.test", "[font-src|c.test]");
    add("unknown-directive x; upgrade-insecure-requests", "[unknown-directive|x][upgrade-insecure-requests]");
    add("img-src\x0C"
        "a.test",
        "[img-src|a.test]");
    add("img-src\x0B"
        "a.test",
        "[img-src\x0B"
        "a.test]");
}

void ContentSecurityPolicyTest::aPolicyIsParsed()
{
    QFETCH(const QByteArray, serialized);
    const ContentSecurityPolicy policy = parseContentSecurityPolicy(serialized.toStdString());
    QByteArray actual;
    for (const CspDirective& directive : policy.directives) {
        actual += '[' + QByteArray::fromStdString(directive.name);
        for (const std::string& value : directive.values)
            actual += '|' + QByteArray::fromStdString(value);
        actual += ']';
    }
    QTEST(actual, "expected");
    QCOMPARE(policy.serialized, serialized.toStdString());
    QVERIFY(!policy.reportOnly);
}

void ContentSecurityPolicyTest::aListOfPoliciesIsSplitAtCommas()
{
    const auto policies = parseContentSecurityPolicyList("img-src a.test, ,; , img-src b.test; font-src c.test ", true);
    QCOMPARE(policies.size(), std::size_t(2));
    QCOMPARE(policies[0].serialized, std::string("img-src a.test"));
    QCOMPARE(policies[1].serialized, std::string("img-src b.test; font-src c.test"));
    QVERIFY(policies[0].reportOnly && policies[1].reportOnly);
}

void ContentSecurityPolicyTest::aResponseDeliversPolicies()
{
    const HeaderList headers {{"Content-Security-Policy-Report-Only", "img-src a.test"},
        {"Content-Security-Policy", "img-src b.test"}, {"content-security-policy", "img-src c.test,img-src d.test"}};
    const auto policies = parseResponseContentSecurityPolicies(headers);
    QCOMPARE(policies.size(), std::size_t(4));
    QCOMPARE(policies[0].serialized, std::string("img-src b.test"));
    QCOMPARE(policies[2].serialized, std::string("img-src d.test"));
    QVERIFY(!policies[2].reportOnly);
    QVERIFY(policies[3].reportOnly);
    QVERIFY(parseResponseContentSecurityPolicies({}).empty());
}

void ContentSecurityPolicyTest::eachDestinationHasItsDirective_data()
{
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* destination, const char* expected) {
        QTest::newRow(*destination == '\0' ? "none" : destination) << QByteArray(expected);
    };
    for (const char* const destination : {"", "json", "text", "webidentity"})
        add(destination, "connect-src");
    for (const char* const destination : {"audio", "track", "video"})
        add(destination, "media-src");
    for (const char* const destination : {"audioworklet", "paintworklet", "script", "xslt"})
        add(destination, "script-src-elem");
    for (const char* const destination : {"serviceworker", "sharedworker", "worker"})
        add(destination, "worker-src");
    for (const char* const destination : {"frame", "iframe"})
        add(destination, "frame-src");
    for (const char* const destination : {"object", "embed"})
        add(destination, "object-src");
    for (const char* const destination : {"document", "report"})
        add(destination, "");
    add("font", "font-src");
    add("image", "img-src");
    add("manifest", "manifest-src");
    add("style", "style-src-elem");
}

void ContentSecurityPolicyTest::eachDestinationHasItsDirective()
{
    const std::string tag = QTest::currentDataTag();
    Request request;
    request.destination = *valueNamed<Destination>(tag == "none" ? "" : tag);
    QTEST(QByteArray::fromStdString(std::string(effectiveCspDirective(request))), "expected");
    for (const RequestInitiator initiator : {RequestInitiator::Prefetch, RequestInitiator::Prerender}) {
        request.initiator = initiator;
        QCOMPARE(effectiveCspDirective(request), std::string_view("default-src"));
    }
}

void ContentSecurityPolicyTest::aMissingDirectiveFallsBack_data()
{
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("violated"); // empty: allowed
    const std::pair<const char*, const char*> lists[] = {{"", "connect-src default-src"},
        {"manifest", "manifest-src default-src"}, {"object", "object-src default-src"},
        {"embed", "object-src default-src"}, {"iframe", "frame-src child-src default-src"},
        {"frame", "frame-src child-src default-src"}, {"audio", "media-src default-src"},
        {"video", "media-src default-src"}, {"track", "media-src default-src"}, {"font", "font-src default-src"},
        {"image", "img-src default-src"}, {"style", "style-src-elem style-src default-src"},
        {"script", "script-src-elem script-src default-src"}, {"xslt", "script-src-elem script-src default-src"},
        {"audioworklet", "script-src-elem script-src default-src"},
        {"worker", "worker-src child-src script-src default-src"},
        {"sharedworker", "worker-src child-src script-src default-src"},
        {"serviceworker", "worker-src child-src script-src default-src"}, {"document", ""}, {"report", ""}};
    const QByteArrayList all {"default-src", "child-src", "connect-src", "font-src", "frame-src", "img-src",
        "manifest-src", "media-src", "object-src", "script-src", "script-src-elem", "script-src-attr", "style-src",
        "style-src-elem", "style-src-attr", "worker-src", "form-action", "frame-ancestors", "base-uri", "sandbox"};
    for (const auto& [destination, text] : lists) {
        const QByteArrayList list = QByteArray(text).split(' ');
        // Alone, only those of the list block.
        for (const QByteArray& name : all)
            row(destination, name) << QByteArray(destination) << name + " 'none'"
                                   << (list.contains(name) ? name : QByteArray());
        // Each goes before the next one, whichever is first in the policy.
        for (qsizetype i = 0; i + 1 < list.size(); ++i) {
            row(destination, list[i], "allows")
                << QByteArray(destination) << list[i + 1] + " 'none'; " + list[i] + " *" << QByteArray();
            row(destination, list[i], "blocks")
                << QByteArray(destination) << list[i + 1] + " *; " + list[i] + " 'none'" << list[i];
        }
    }
}

void ContentSecurityPolicyTest::aMissingDirectiveFallsBack()
{
    QFETCH(const QByteArray, destination);
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, violated);
    const Page page = pageAt("https://page.test/", {policy.constData()});
    const Request request = requestFrom(page, "https://a.test/", *valueNamed<Destination>(destination.toStdString()));
    const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(request);
    QCOMPARE(verdict.isBlocked, !violated.isEmpty());
    QCOMPARE(verdict.violations.size(), violated.isEmpty() ? std::size_t(0) : std::size_t(1));
    if (!verdict.isBlocked)
        return;
    QCOMPARE(verdict.decisiveViolation()->violatedDirective, violated.toStdString());
    QCOMPARE(verdict.decisiveViolation()->directiveText, violated.toStdString() + " 'none'");
    QCOMPARE(verdict.decisiveViolation()->effectiveDirective, std::string(effectiveCspDirective(request)));
    QCOMPARE(verdict.decisiveViolation()->policy, policy.toStdString());
    QCOMPARE(verdict.decisiveViolation()->blockedUrl, std::string("https://a.test/"));
}

void ContentSecurityPolicyTest::aRequestIsChecked_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("integrity");
    QTest::addColumn<bool>("isBlocked");
    const auto add = [](const char* policy, const char* destination, bool isBlocked, const char* nonce = "",
                         const char* integrity = "") {
        row(policy, destination, nonce, integrity)
            << QByteArray(policy) << QByteArray(destination) << QByteArray(nonce) << QByteArray(integrity) << isBlocked;
    };
    // Nonces count for scripts and styles, also where the directive is a fallback.
    add("script-src 'nonce-abc'", "script", false, "abc");
    add("script-src 'nonce-abc'", "script", true, "abd");
    add("script-src 'nonce-abc'", "script", true);
    add("script-src-elem 'nonce-abc'", "script", false, "abc");
    add("default-src 'nonce-abc'", "script", false, "abc");
    add("style-src 'nonce-abc'", "style", false, "abc");
    add("style-src 'nonce-abc'", "style", true, "abd");
    add("style-src-elem 'nonce-abc'", "style", false, "abc");
    add("default-src 'nonce-abc'", "style", false, "abc");
    add("img-src 'nonce-abc'", "image", true, "abc");
    add("default-src 'nonce-abc'", "image", true, "abc");
    // Hashes and strict-dynamic count for scripts.
    add("script-src 'sha256-abc'", "script", false, "", "sha256-abc");
    add("script-src 'sha256-abc'", "script", true, "", "sha256-abd");
    add("default-src 'sha256-abc'", "script", false, "", "sha256-abc");
    add("style-src 'sha256-abc'", "style", true, "", "sha256-abc");
    add("script-src 'strict-dynamic'", "script", false);
    add("script-src 'STRICT-dynamic' 'none'", "script", false);
    add("style-src 'strict-dynamic'", "style", true);
    // script-src makes its own check where it stands in for worker-src; the others lend their value.
    add("script-src 'nonce-abc'", "worker", false, "abc");
    add("script-src 'strict-dynamic'", "worker", false);
    add("worker-src 'nonce-abc'", "worker", true, "abc");
    add("child-src 'nonce-abc'", "worker", true, "abc");
    add("default-src 'nonce-abc'", "worker", true, "abc");
    // What is not about URLs changes nothing.
    add("connect-src 'unsafe-inline' 'unsafe-eval' 'self'", "", true);
    add("connect-src 'unsafe-inline' https://a.test", "", false);
    add("connect-src 'none'", "iframe", false);
}

void ContentSecurityPolicyTest::aRequestIsChecked()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, destination);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, integrity);
    const Page page = pageAt("https://page.test/", {policy.constData()});
    Request request = requestFrom(page, "https://a.test/", *valueNamed<Destination>(destination.toStdString()));
    request.nonceMetadata = nonce.toStdString();
    request.integrityMetadata = integrity.toStdString();
    QTEST(shouldBeBlockedByContentSecurityPolicy(request).isBlocked, "isBlocked");
}

void ContentSecurityPolicyTest::aPrefetchNeedsOneDirectiveThatAllowsIt_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("isBlocked");
    const auto add = [](const char* policy, bool isBlocked) { row(policy) << QByteArray(policy) << isBlocked; };
    add("img-src 'none'", false); // no default-src
    add("default-src 'none'", true);
    add("default-src 'none'; img-src 'self'", true);
    add("default-src https://a.test", false);
    add("default-src https://a.test; img-src 'none'", false);
    add("default-src 'none'; script-src-attr *; form-action *; unknown-src *", true);
    for (const char* const name : {"child-src", "connect-src", "font-src", "frame-src", "img-src", "manifest-src",
             "media-src", "object-src", "script-src", "script-src-elem", "style-src", "style-src-elem", "worker-src"})
        add(QByteArray("default-src 'none'; ").append(name).append(" a.test").constData(), false);
}

void ContentSecurityPolicyTest::aPrefetchNeedsOneDirectiveThatAllowsIt()
{
    QFETCH(const QByteArray, policy);
    const Page page = pageAt("https://page.test/", {policy.constData()});
    Request request = requestFrom(page, "https://a.test/");
    request.initiator = RequestInitiator::Prefetch;
    const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(request);
    QTEST(verdict.isBlocked, "isBlocked");
    if (verdict.isBlocked)
        QCOMPARE(verdict.decisiveViolation()->effectiveDirective, std::string("default-src"));
    // Prerendering is under no directive that executes.
    request.initiator = RequestInitiator::Prerender;
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
}

void ContentSecurityPolicyTest::thePathIsIgnoredAfterARedirect()
{
    const Page page = pageAt("https://page.test/", {"img-src example.com example.org/path"});
    QVERIFY(
        shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://example.org/not-path", Destination::Image))
            .isBlocked);
    Request request = requestFrom(page, "https://example.com/redirector", Destination::Image);
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
    request.urlList.push_back(url("https://example.org/not-path"));
    request.redirectCount = 1;
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
    // Where it was sent is not told.
    request.urlList.push_back(url("https://example.net/secret"));
    request.redirectCount = 2;
    const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(request);
    QVERIFY(verdict.isBlocked);
    QCOMPARE(verdict.decisiveViolation()->blockedUrl, std::string("https://example.com/redirector"));
}

void ContentSecurityPolicyTest::eachPolicyIsEnforced()
{
    const Page page = pageAt("https://page.test/", {"connect-src a.test b.test", "connect-src b.test c.test", ""});
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://b.test/")).isBlocked);
    const CspVerdict byFirst = shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://c.test/"));
    QVERIFY(byFirst.isBlocked);
    QCOMPARE(byFirst.violations.size(), std::size_t(1));
    QCOMPARE(byFirst.violations[0].policy, std::string("connect-src a.test b.test"));
    const CspVerdict byBoth = shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://d.test/"));
    QCOMPARE(byBoth.violations.size(), std::size_t(2));
    QCOMPARE(byBoth.decisiveViolation(), byBoth.violations.data());
}

void ContentSecurityPolicyTest::aReportingPolicyBlocksNothing()
{
    Page page = pageAt("https://page.test/");
    page.policyContainer.contentSecurityPolicies.push_back(parseContentSecurityPolicy("connect-src 'none'", true));
    const Request request = requestFrom(page, "https://a.test/");
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
    QVERIFY(shouldBeBlockedByContentSecurityPolicy(request).violations.empty());
    const std::vector<CspViolation> violations = reportContentSecurityPolicyViolations(request);
    QCOMPARE(violations.size(), std::size_t(1));
    QVERIFY(violations[0].reportOnly);
    // A policy that blocks does not report here.
    page.policyContainer.contentSecurityPolicies[0].reportOnly = false;
    QVERIFY(reportContentSecurityPolicyViolations(request).empty());
    QVERIFY(shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
}

void ContentSecurityPolicyTest::aPageWithoutPoliciesAllowsEverything()
{
    const Page page = pageAt("https://page.test/");
    Request request = requestFrom(page, "https://a.test/");
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
    QVERIFY(reportContentSecurityPolicyViolations(request).empty());
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(responseOf("https://b.test/"), request).isBlocked);
    request.client = nullptr;
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(request).isBlocked);
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(responseOf("https://b.test/"), request).isBlocked);
    QVERIFY(!shouldNavigationRequestBeBlocked(request, CspNavigationType::FormSubmission).isBlocked);
    QCOMPARE(shouldBeBlockedByContentSecurityPolicy(request).decisiveViolation(), nullptr);
}

void ContentSecurityPolicyTest::aResponseFromElsewhereIsChecked()
{
    Page page = pageAt("https://page.test/", {"script-src a.test 'nonce-abc'"});
    page.policyContainer.contentSecurityPolicies.push_back(parseContentSecurityPolicy("default-src a.test", true));
    Request request = requestFrom(page, "https://a.test/", Destination::Script);
    QVERIFY(shouldBeBlockedByContentSecurityPolicy(responseOf("https://a.test/"), request).violations.empty());
    const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(responseOf("https://b.test/"), request);
    QVERIFY(verdict.isBlocked);
    QCOMPARE(verdict.violations.size(), std::size_t(2));
    QVERIFY(verdict.violations[1].reportOnly);
    QCOMPARE(verdict.decisiveViolation()->blockedUrl, std::string("https://a.test/"));
    request.nonceMetadata = "abc";
    const CspVerdict withNonce = shouldBeBlockedByContentSecurityPolicy(responseOf("https://b.test/"), request);
    QVERIFY(!withNonce.isBlocked);
    QCOMPARE(withNonce.violations.size(), std::size_t(1));
    QCOMPARE(withNonce.decisiveViolation(), nullptr);
}

void ContentSecurityPolicyTest::aBlockedUrlIsStripped_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("https://u:p@a.test/x?q#f") << QByteArray("https://a.test/x?q");
    QTest::newRow("http://a.test/#") << QByteArray("http://a.test/");
    QTest::newRow("data:text/plain,x") << QByteArray("data");
    QTest::newRow("blob:https://a.test/1") << QByteArray("blob");
    QTest::newRow("wss://a.test/") << QByteArray("wss");
}

void ContentSecurityPolicyTest::aBlockedUrlIsStripped()
{
    const Page page = pageAt("https://page.test/", {"connect-src 'none'"});
    const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(requestFrom(page, QTest::currentDataTag()));
    QVERIFY(verdict.isBlocked);
    QTEST(QByteArray::fromStdString(verdict.violations[0].blockedUrl), "expected");
}

void ContentSecurityPolicyTest::aSandboxedPageIsItselfByItsUrl()
{
    Page page = pageAt("https://page.test/", {"connect-src 'self'"});
    page.origin = Origin::makeOpaque(7);
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://page.test/x")).isBlocked);
    QVERIFY(shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://a.test/x")).isBlocked);
    // A page of a local scheme inherits; its origin is all that is known.
    page.creationUrl = url("about:srcdoc");
    QVERIFY(shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://page.test/x")).isBlocked);
    page.origin = originOf(url("https://page.test"));
    QVERIFY(!shouldBeBlockedByContentSecurityPolicy(requestFrom(page, "https://page.test/x")).isBlocked);
}

/// As WebKit reads it: the host of an opaque origin is empty, and a source without a host covers a whole scheme,
/// `'self'` that of secure URLs. A source without a scheme of its own has none then.
void ContentSecurityPolicyTest::aSandboxedPageIsWhateverIsSecureToSafari()
{
    const auto isBlocked = [](const char* policy, const char* address, bool isByPolicy = false) {
        Page page = pageAt("https://page.test/", {policy});
        page.origin = Origin::makeOpaque(7);
        page.isSandboxed = true;
        page.isSandboxedByPolicy = isByPolicy;
        return shouldBeBlockedByContentSecurityPolicy(requestFrom(page, address), Profile(ProfileId::Safari)).isBlocked;
    };
    QVERIFY(!isBlocked("connect-src 'self'", "https://a.test/x"));
    QVERIFY(!isBlocked("connect-src 'self'", "wss://a.test:8443/x"));
    QVERIFY(isBlocked("connect-src 'self'", "http://page.test/x"));
    QVERIFY(isBlocked("connect-src a.test", "https://a.test/x"));
    QVERIFY(!isBlocked("connect-src https://a.test", "https://a.test/x"));
    // A policy that sandboxes the page itself has been read before that.
    QVERIFY(isBlocked("connect-src 'self'; sandbox", "https://a.test/x", true));
    QVERIFY(!isBlocked("connect-src 'self'; sandbox", "https://page.test/x", true));
}

QTEST_GUILESS_MAIN(ContentSecurityPolicyTest)
#include "tst_content_security_policy.moc"
