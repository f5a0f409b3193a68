#include "core/engine/policy/content_security_policy.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// How often each exchange of one action carried the header.
QList<std::size_t> countsOf(const char* header, InitiatorKind initiator)
{
    Conversation talk;
    talk.fetch("https://app.example/start").initiator = initiator;
    talk.exchange("GET https://app.example/start", {302, {{"Location", "https://other.example/end"}}})
        .exchange("GET https://other.example/end", {200});
    QList<std::size_t> counts;
    for (const Exchange& exchange : talk.result().exchanges)
        counts.append(exchange.requestHeaders.count(header));
    return counts;
}

} // namespace

class TestNavigations : public QObject
{
    Q_OBJECT

private slots:
    /// https://html.spec.whatwg.org/multipage/browsing-the-web.html#loading-a-document: an error with an empty body is
    /// a document like any other. Chromium (ERR_HTTP_RESPONSE_CODE_FAILURE) and Firefox show a page of their own.
    void emptyErrorsAreDocuments_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, ProfileId profile, const char* outcome) {
            QTest::newRow(name) << static_cast<int>(profile) << QByteArray(outcome);
        };
        row("standard", ProfileId::Standard, "navigated basic 403");
        row("chromium", ProfileId::Chromium, "blocked api-response-status at Initiator 0");
        row("firefox", ProfileId::Firefox, "blocked api-response-status at Initiator 0");
        row("safari", ProfileId::Safari, "navigated basic 403");
    }
    void emptyErrorsAreDocuments()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, outcome);
        for (const InitiatorKind initiator : {InitiatorKind::Link, InitiatorKind::Form, InitiatorKind::Iframe}) {
            Conversation talk;
            talk.scenario().profile = static_cast<ProfileId>(profile);
            talk.fetch("https://app.example/next").initiator = initiator;
            talk.exchange("", {403});
            QCOMPARE(talk.outcome(), outcome);
        }
    }

    /// https://html.spec.whatwg.org/multipage/browsing-the-web.html#loading-a-document. As recorded: a frame of each
    /// type in Chromium 156, Firefox 153 and WebKitGTK 2.50.6.
    void whatIsShownAndWhatIsSaved_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("inChromium");
        QTest::addColumn<bool>("inFirefox");
        QTest::addColumn<bool>("inSafari");
        const auto row = [](const char* type, bool inChromium, bool inFirefox, bool inSafari) {
            QTest::newRow(type) << QByteArray(type) << inChromium << inFirefox << inSafari;
        };
        for (const char* type : {"text/html; charset=utf-8", "text/foo", "text/markdown", "text/yaml",
                 "text/event-stream", "application/json", "application/javascript", "application/x-javascript",
                 "image/png", "video/mp4", "audio/mpeg", "application/xml", "application/ogg", "foo", ""})
            row(type, true, true, true);
        for (const char* type :
            {"text/calendar", "text/vcard", "text/rtf", "application/foo", "application/rtf", "application/msword",
                "image/foo", "image/tiff", "image/heic", "video/foo", "audio/foo", "application/foo+xml",
                "application/dash+xml", "font/woff2", "message/rfc822", "multipart/related", "application/wasm",
                "application/yaml", "application/x-ndjson", "application/graphql", "binary/octet-stream",
                "application/octet-stream", "application/x-www-form-urlencoded", "application/gzip", "application/zip"})
            row(type, false, false, false);
        for (const char* type : {"application/foo+json", "application/manifest+json", "application/atom+xml"})
            row(type, true, false, true);
        for (const char* type : {"text/csv", "text/tab-separated-values", "model/gltf+json"})
            row(type, false, false, true);
    }
    void whatIsShownAndWhatIsSaved()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, inChromium);
        QFETCH(bool, inFirefox);
        QFETCH(bool, inSafari);
        const std::string written = type.toStdString();
        for (const ProfileId profile : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            for (const InitiatorKind initiator : {InitiatorKind::Link, InitiatorKind::Iframe}) {
                Conversation talk;
                talk.scenario().profile = profile;
                talk.fetch("https://app.example/next").initiator = initiator;
                Answer answer {200, {}, "x"};
                if (!written.empty())
                    answer.headers.push_back({"Content-Type", written});
                talk.exchange("", answer);
                const bool isShown = profile == ProfileId::Chromium ? inChromium
                    : profile == ProfileId::Firefox                 ? inFirefox
                                                                    : inSafari;
                QCOMPARE(talk.outcome(),
                    QByteArray(isShown ? "navigated basic 200" : "blocked api-download at Initiator 0"));
            }
        }
    }

    /// https://www.rfc-editor.org/rfc/rfc6266#section-4.2; as recorded, an attachment is committed by neither browser.
    void attachmentsAreSaved_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<bool>("isSaved");
        QTest::newRow("attachment") << QByteArray("attachment") << true;
        QTest::newRow("with a name") << QByteArray("Attachment; filename=\"a.html\"") << true;
        QTest::newRow("of an unknown type") << QByteArray("foo") << true;
        QTest::newRow("inline") << QByteArray("inline; filename=a.html") << false;
        QTest::newRow("a name alone") << QByteArray("filename=a.html") << false;
    }
    void attachmentsAreSaved()
    {
        QFETCH(QByteArray, disposition);
        QFETCH(bool, isSaved);
        const std::string written = disposition.toStdString();
        for (const ProfileId profile :
            {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk;
            talk.scenario().profile = profile;
            talk.fetch("https://app.example/next").initiator = InitiatorKind::Link;
            talk.exchange("", {200, {{"Content-Type", "text/html"}, {"Content-Disposition", written}}, "<p>"});
            QCOMPARE(
                talk.outcome(), QByteArray(isSaved ? "blocked api-download at Initiator 0" : "navigated basic 200"));
        }
    }

    /// https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type
    void bytesWithoutATypeAreSniffed()
    {
        const auto outcomeOfBytes = [](std::string body) {
            Conversation talk;
            talk.fetch("https://app.example/next").initiator = InitiatorKind::Link;
            talk.exchange("", {200, {}, std::move(body)});
            return talk.outcome();
        };
        QCOMPARE(outcomeOfBytes("%PDF-1.7\x01"), QByteArray("navigated basic 200"));
        QCOMPARE(outcomeOfBytes("GIF89a\x01"), QByteArray("navigated basic 200"));
        QCOMPARE(outcomeOfBytes("PK\x03\x04"), QByteArray("blocked api-download at Initiator 0"));
    }

    /// https://html.spec.whatwg.org/multipage/links.html#handle-as-a-download
    void aSandboxForbidsDownloads()
    {
        const auto outcomeIn = [](std::string_view sandbox) {
            Conversation talk;
            RequestAction& frame = talk.fetch("https://app.example/next");
            frame.initiator = InitiatorKind::Iframe;
            frame.sandbox = sandbox;
            talk.exchange("", {200, {{"Content-Type", "application/zip"}}});
            return talk.outcome();
        };
        QCOMPARE(outcomeIn(""), QByteArray("blocked sandbox-downloads at Initiator 0"));
        QCOMPARE(outcomeIn("allow-downloads"), QByteArray("blocked api-download at Initiator 0"));
    }

    /// https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rule-tag
    void aTagIsPrintableAscii()
    {
        const auto sentWith = [](std::string_view tag) {
            Conversation talk;
            talk.scenario().profile = ProfileId::Chromium;
            RequestAction& prefetch = talk.fetch("https://app.example/next");
            prefetch.initiator = InitiatorKind::SpeculationPrefetch;
            prefetch.tag = tag;
            return talk.result().exchanges.size();
        };
        QCOMPARE(sentWith("my rules"), std::size_t {1});
        QCOMPARE(sentWith("\xC3\xBC"), std::size_t {0});
    }

    /// https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching: the element
    /// that holds the frame gives the destination. As recorded: frame-navigation-8201-0, frame-navigation-8201-6.
    void aFramedPageNavigatesItsFrame_data()
    {
        QTest::addColumn<int>("initiator");
        QTest::addColumn<int>("target");
        QTest::addColumn<QByteArray>("destination");
        const auto row = [](InitiatorKind initiator, std::optional<NavigationTarget> target, const char* destination) {
            QTest::addRow("%s %s", toBytes(nameOf(initiator)).constData(),
                target ? toBytes(nameOf(*target)).constData() : "without a target")
                << static_cast<int>(initiator) << (target ? static_cast<int>(*target) : -1) << QByteArray(destination);
        };
        for (const InitiatorKind initiator : {InitiatorKind::Link, InitiatorKind::Form, InitiatorKind::Location}) {
            row(initiator, std::nullopt, "iframe");
            row(initiator, NavigationTarget::Self, "iframe");
            row(initiator, NavigationTarget::Parent, "document");
            row(initiator, NavigationTarget::Top, "document");
        }
        row(InitiatorKind::Link, NavigationTarget::Blank, "document");
        row(InitiatorKind::MetaRefresh, std::nullopt, "iframe");
        row(InitiatorKind::WindowOpen, std::nullopt, "document");
        row(InitiatorKind::AddressBar, std::nullopt, "document");
    }
    void aFramedPageNavigatesItsFrame()
    {
        QFETCH(int, initiator);
        QFETCH(int, target);
        QFETCH(QByteArray, destination);
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            PageOptions options;
            options.topLevelUrl = urlOf("https://app.example/tab");
            Conversation talk("https://app.example/", options);
            talk.scenario().profile = id;
            RequestAction& action = talk.fetch("https://app.example/next");
            action.initiator = static_cast<InitiatorKind>(initiator);
            if (target >= 0)
                action.target = static_cast<NavigationTarget>(target);
            action.userActivation = true;
            talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            QCOMPARE(talk.outcome(), QByteArray("navigated basic 200"));
            QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Dest"), destination);
        }
    }

    /// https://w3c.github.io/webappsec-csp/#sandbox-init: a page of the tab stays one, whatever its own policy forbids
    /// it.
    void aPolicysSandboxIsNoFrame()
    {
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk("https://app.example/");
            talk.scenario().profile = id;
            talk.page().policyContainer.contentSecurityPolicies =
                parseContentSecurityPolicyList("sandbox allow-scripts");
            talk.fetch("https://other.example/next").initiator = InitiatorKind::Link;
            talk.exchange("", {200, {{"Content-Type", "text/html"}, {"X-Frame-Options", "DENY"}}});
            QCOMPARE(talk.outcome(), QByteArray("navigated basic 200"));
            QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Dest"), QByteArray("document"));
        }
    }

    /// https://html.spec.whatwg.org/multipage/document-lifecycle.html#check-a-navigation-response's-adherence-to-x-frame-options
    /// asks the pages around the frame, and not the one that was there.
    void whoIsAroundTheFrameDecides()
    {
        const auto outcomeAt = [](std::string_view url, HeaderView header, std::optional<NavigationTarget> target) {
            PageOptions options;
            options.topLevelUrl = urlOf("https://shop.example/");
            Conversation talk("https://widget.example/", options);
            RequestAction& action = talk.fetch(url);
            action.initiator = InitiatorKind::Link;
            action.target = target;
            talk.exchange("", {200, {{"Content-Type", "text/html"}, header}});
            return talk.outcome();
        };
        constexpr HeaderView sameOrigin {"X-Frame-Options", "SAMEORIGIN"};
        constexpr HeaderView deny {"X-Frame-Options", "DENY"};
        constexpr HeaderView widget {"Content-Security-Policy", "frame-ancestors https://widget.example"};
        constexpr HeaderView shop {"Content-Security-Policy", "frame-ancestors https://shop.example"};
        const QByteArray isThere = "navigated basic 200";
        QCOMPARE(outcomeAt("https://shop.example/a", sameOrigin, std::nullopt), isThere);
        QCOMPARE(outcomeAt("https://widget.example/a", sameOrigin, std::nullopt),
            QByteArray("blocked x-frame-options at Initiator 0"));
        QCOMPARE(outcomeAt("https://widget.example/a", sameOrigin, NavigationTarget::Top), isThere);
        QCOMPARE(outcomeAt("https://shop.example/a", deny, std::nullopt),
            QByteArray("blocked x-frame-options at Initiator 0"));
        QCOMPARE(outcomeAt("https://other.example/a", widget, std::nullopt),
            QByteArray("blocked csp-frame-ancestors at Initiator 0"));
        QCOMPARE(outcomeAt("https://other.example/a", shop, std::nullopt), isThere);
    }

    /// Browsers ask the policy of the page around: frame-navigation-8201-30, frame-navigation-8201-217,
    /// frame-navigation-8201-242. The standard gives the request the policies of the page that navigates.
    void frameSrcIsThatOfThePageAround()
    {
        const auto isBlocked = [](ProfileId id, std::string_view own, std::string_view around) {
            PageOptions options;
            options.topLevelUrl = urlOf("https://shop.example/");
            Conversation talk("https://widget.example/", options);
            talk.scenario().profile = id;
            talk.page().policyContainer.contentSecurityPolicies = parseContentSecurityPolicyList(own);
            talk.page().topLevelContentSecurityPolicies = parseContentSecurityPolicyList(around);
            talk.fetch("https://other.example/").initiator = InitiatorKind::Location;
            talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            return talk.outcome().startsWith("blocked csp-frame-src");
        };
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            QVERIFY(isBlocked(id, "", "frame-src https://widget.example"));
            QVERIFY(isBlocked(id, "", "default-src 'self'"));
            QVERIFY(!isBlocked(id, "frame-src 'none'", "frame-src https://other.example"));
            QVERIFY(!isBlocked(id, "frame-src 'none'", ""));
        }
        QVERIFY(isBlocked(ProfileId::Standard, "frame-src 'none'", ""));
        QVERIFY(!isBlocked(ProfileId::Standard, "", "frame-src 'none'"));
    }

    /// https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request: a frame's navigations are upgraded,
    /// and in Chromium its redirects for the page around the frame alone (frame-navigation-8201-260).
    void redirectsInAFrameAreUpgraded()
    {
        const auto schemeAfter = [](ProfileId id, bool byPage, bool byPageAround) {
            PageOptions options;
            options.topLevelUrl = urlOf("http://shop.example/");
            Conversation talk("http://widget.example/", options);
            talk.scenario().profile = id;
            const auto policies = parseContentSecurityPolicyList("upgrade-insecure-requests");
            if (byPage)
                talk.page().policyContainer.contentSecurityPolicies = policies;
            if (byPageAround)
                talk.page().topLevelContentSecurityPolicies = policies;
            talk.fetch("http://widget.example/a").initiator = InitiatorKind::Link;
            talk.exchange("", {302, {{"Location", "http://far.example/"}}});
            talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            return toBytes(talk.sent(0).url.substr(0, 5)) + ' ' + toBytes(talk.sent(1).url.substr(0, 5));
        };
        QCOMPARE(schemeAfter(ProfileId::Standard, true, false), QByteArray("https https"));
        QCOMPARE(schemeAfter(ProfileId::Chromium, true, false), QByteArray("https http:"));
        QCOMPARE(schemeAfter(ProfileId::Chromium, false, true), QByteArray("https https"));
    }

    /// https://html.spec.whatwg.org/multipage/browsers.html#check-a-navigation-response's-adherence-to-its-embedder-policy
    void theEmbedderPolicyIsThatOfThePageAround()
    {
        const auto outcomeUnder = [](EmbedderPolicy own, EmbedderPolicy around) {
            PageOptions options;
            options.topLevelUrl = urlOf("https://shop.example/");
            Conversation talk("https://widget.example/", options);
            talk.page().policyContainer.embedderPolicy = own;
            talk.page().topLevelEmbedderPolicy = around;
            talk.fetch("https://widget.example/next").initiator = InitiatorKind::Link;
            talk.exchange("", {200, {{"Content-Type", "text/html"}, {"Cross-Origin-Resource-Policy", "cross-origin"}}});
            return talk.outcome();
        };
        QCOMPARE(
            outcomeUnder(EmbedderPolicy::RequireCorp, EmbedderPolicy::UnsafeNone), QByteArray("navigated basic 200"));
        QCOMPARE(outcomeUnder(EmbedderPolicy::RequireCorp, EmbedderPolicy::RequireCorp),
            QByteArray("blocked coep-frame at Initiator 0"));
    }

    /// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#section-5.2: a frame is of one site where
    /// all pages around it are, and nothing else of the tab's is Lax.
    void laxIsForTheTab()
    {
        const auto sentTo = [](std::string_view tab, std::optional<NavigationTarget> target) {
            PageOptions options;
            options.topLevelUrl = urlOf(tab);
            Conversation talk("https://widget.example/", options);
            talk.cookie("api.example", "lax", "1", SameSite::Lax);
            talk.cookie("widget.example", "strict", "1", SameSite::Strict);
            for (const std::string_view url : {"https://api.example/", "https://widget.example/next"}) {
                RequestAction& action = talk.fetch(url);
                action.initiator = InitiatorKind::Link;
                action.target = target;
                action.userActivation = true;
                talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            }
            return talk.sentHeader(0, "Cookie") + ' ' + talk.sentHeader(1, "Cookie");
        };
        QCOMPARE(sentTo("https://shop.example/", std::nullopt), QByteArray("(absent) (absent)"));
        QCOMPARE(sentTo("https://shop.example/", NavigationTarget::Top), QByteArray("lax=1 strict=1"));
        QCOMPARE(sentTo("https://widget.example/tab", std::nullopt), QByteArray("(absent) strict=1"));
    }

    /// As recorded: frame-navigation-8201-7, frame-navigation-8201-34, frame-navigation-8201-118 in Chromium and
    /// Firefox.
    void noFrameLeadsTheTabAwayUntouched()
    {
        const auto isRefused = [](ProfileId id, std::string_view tab, std::string_view url, bool isTouched) {
            PageOptions options;
            options.topLevelUrl = urlOf(tab);
            Conversation talk("https://widget.example.com/", options);
            talk.scenario().profile = id;
            RequestAction& action = talk.fetch(url);
            action.initiator = InitiatorKind::Link;
            action.target = NavigationTarget::Top;
            action.userActivation = isTouched;
            talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            return talk.outcome().startsWith("blocked api-top-navigation");
        };
        constexpr std::string_view shop = "https://shop.example.com/";
        constexpr std::string_view far = "https://far.example/";
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            QVERIFY(isRefused(id, shop, far, false));
            QVERIFY(!isRefused(id, shop, far, true));
            QVERIFY(!isRefused(id, "https://widget.example.com/tab", far, false));
            QCOMPARE(isRefused(id, shop, "https://pay.example.com/", false), id != ProfileId::Chromium);
        }
        QVERIFY(!isRefused(ProfileId::Standard, shop, far, false));
    }

    /// As recorded in Chromium: frame-navigation-8201-14 and frame-navigation-8201-6.
    void chromiumForgetsTheClickOfAnotherSite()
    {
        const auto userIn = [](ProfileId id, std::string_view tab) {
            PageOptions options;
            options.topLevelUrl = urlOf(tab);
            Conversation talk("https://widget.example.com/", options);
            talk.scenario().profile = id;
            RequestAction& action = talk.fetch("https://far.example/");
            action.initiator = InitiatorKind::Link;
            action.target = NavigationTarget::Top;
            action.userActivation = true;
            talk.exchange("", {200, {{"Content-Type", "text/html"}}});
            return talk.sentHeader(0, "Sec-Fetch-User");
        };
        QCOMPARE(userIn(ProfileId::Chromium, "https://shop.example.com/"), QByteArray("?1"));
        QCOMPARE(userIn(ProfileId::Chromium, "https://shop.example/"), QByteArray("(absent)"));
        QCOMPARE(userIn(ProfileId::Firefox, "https://shop.example/"), QByteArray("?1"));
        QCOMPARE(userIn(ProfileId::Standard, "https://shop.example/"), QByteArray("?1"));
    }

    /// https://w3c.github.io/webappsec-upgrade-insecure-requests/#preference: on every hop, once, and on nothing else.
    void sayThatTheyCanBeUpgraded()
    {
        QCOMPARE(countsOf("Upgrade-Insecure-Requests", InitiatorKind::Link), QList<std::size_t>({1, 1}));
        QCOMPARE(countsOf("Upgrade-Insecure-Requests", InitiatorKind::Iframe), QList<std::size_t>({1, 1}));
        QCOMPARE(countsOf("Upgrade-Insecure-Requests", InitiatorKind::Img), QList<std::size_t>({0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestNavigations)
#include "tst_navigations.moc"
