#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/sandbox.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QByteArrayList>
#include <QTest>

using namespace fetchscope;

/// The attributes `allow` and `sandbox` of frames.
class FrameAttributesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSandboxHasTokens_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::addColumn<bool>("hasForms");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("alone") << QByteArray("allow-forms") << true;
        QTest::newRow("among others") << QByteArray(" allow-scripts\tallow-forms ") << true;
        QTest::newRow("in capitals") << QByteArray("Allow-Forms") << true;
        QTest::newRow("the beginning of another") << QByteArray("allow-forms-too") << false;
        QTest::newRow("with a comma") << QByteArray("allow-forms,allow-scripts") << false;
    }

    void aSandboxHasTokens()
    {
        QFETCH(QByteArray, attribute);
        QTEST(hasSandboxToken(attribute.toStdString(), "allow-forms"), "hasForms");
    }

    void theFirstOfAFeatureCounts()
    {
        const Origin tab = originOf(urlOf("https://tab.example/"));
        const Origin app = originOf(urlOf("https://app.example/"));
        const auto of = [&](std::string_view allow) { return delegationOf(allow, "camera", tab, app); };
        QVERIFY(of("") == Delegation::NotNamed);
        QVERIFY(of("cameras") == Delegation::NotNamed);
        QVERIFY(of(" ; camera ;") == Delegation::Given);
        QVERIFY(of("Camera *") == Delegation::Given);
        QVERIFY(of("camera 'none'; camera *") == Delegation::Withheld);
        QVERIFY(of("camera https://else.example https://app.example/path") == Delegation::Given);
        QVERIFY(of("camera app.example") == Delegation::Withheld);
    }

    /// https://w3c.github.io/webappsec-csp/#sandbox-init
    void aPolicyMaySandboxThePage_data()
    {
        QTest::addColumn<QByteArrayList>("policies");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("outcome");
        const QByteArray opaque("null");
        const QByteArray own("https://app.example");
        QTest::newRow("without tokens") << QByteArrayList {"sandbox"} << opaque << QByteArray("sandbox-scripts");
        QTest::newRow("scripts") << QByteArrayList {"sandbox allow-scripts"} << opaque << QByteArray();
        QTest::newRow("in capitals") << QByteArrayList {"SANDBOX Allow-Scripts"} << opaque << QByteArray();
        QTest::newRow("its own origin") << QByteArrayList {"sandbox allow-scripts allow-same-origin"} << own
                                        << QByteArray();
        QTest::newRow("two policies") << QByteArrayList {"sandbox allow-scripts allow-same-origin",
            "sandbox allow-same-origin"}
                                      << own << QByteArray("sandbox-scripts");
        QTest::newRow("none") << QByteArrayList {"img-src 'self'"} << own << QByteArray();
    }

    void aPolicyMaySandboxThePage()
    {
        QFETCH(QByteArrayList, policies);
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, outcome);
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk("https://app.example/");
            talk.scenario().profile = id;
            for (const QByteArray& policy : policies)
                talk.page().policyContainer.contentSecurityPolicies.push_back(
                    parseContentSecurityPolicy(policy.toStdString()));
            talk.fetch("https://api.example/");
            const auto& cause = talk.result().actions.front().outcome.cause;
            const bool isRefusedHere = cause && infoOf(cause->reason).code.starts_with("sandbox-");
            QCOMPARE(isRefusedHere ? toBytes(infoOf(cause->reason).code) : QByteArray(), outcome);
            if (!isRefusedHere)
                QCOMPARE(talk.sentHeader(0, "Origin"), origin);
        }
    }

    void whatASandboxForbidsIsNotSent_data()
    {
        QTest::addColumn<int>("initiator");
        QTest::addColumn<QByteArray>("sandbox");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("target");
        const auto row = [](InitiatorKind initiator, const char* sandbox, const char* reason,
                             std::optional<NavigationTarget> target = std::nullopt) {
            QTest::addRow("%s to %s in %s", toBytes(nameOf(initiator)).constData(),
                target ? toBytes(nameOf(*target)).constData() : "where it goes", sandbox)
                << static_cast<int>(initiator) << QByteArray(sandbox) << QByteArray(reason)
                << (target ? static_cast<int>(*target) : -1);
        };
        row(InitiatorKind::Fetch, "", "sandbox-scripts");
        row(InitiatorKind::Fetch, "allow-scripts", "");
        row(InitiatorKind::Script, "allow-forms", "sandbox-scripts");
        row(InitiatorKind::Worker, "", "sandbox-scripts");
        row(InitiatorKind::Location, "", "sandbox-scripts");
        row(InitiatorKind::MetaRefresh, "", "sandbox-scripts");
        row(InitiatorKind::Img, "", "");
        row(InitiatorKind::Stylesheet, "", "");
        row(InitiatorKind::Form, "allow-scripts", "sandbox-forms");
        // https://html.spec.whatwg.org/multipage/document-sequences.html#allowed-by-sandboxing-to-navigate, of the tab.
        const auto top = NavigationTarget::Top;
        const auto parent = NavigationTarget::Parent;
        const auto blank = NavigationTarget::Blank;
        row(InitiatorKind::Form, "allow-forms", "sandbox-top-navigation", top);
        row(InitiatorKind::Form, "allow-forms allow-top-navigation", "", top);
        row(InitiatorKind::Link, "", "sandbox-top-navigation", top);
        row(InitiatorKind::Link, "", "sandbox-top-navigation", parent);
        row(InitiatorKind::Link, "allow-top-navigation", "", top);
        row(InitiatorKind::Link, "allow-top-navigation-by-user-activation", "sandbox-top-navigation", top);
        row(InitiatorKind::Link, "allow-top-navigation-to-custom-protocols", "sandbox-top-navigation", top);
        row(InitiatorKind::Location, "allow-scripts", "sandbox-top-navigation", parent);
        row(InitiatorKind::Location, "allow-scripts allow-top-navigation", "", top);
        // A frame may navigate itself, whatever its sandbox says.
        row(InitiatorKind::Form, "allow-forms", "");
        row(InitiatorKind::Link, "", "");
        row(InitiatorKind::Link, "", "", NavigationTarget::Self);
        row(InitiatorKind::Location, "allow-scripts", "");
        row(InitiatorKind::MetaRefresh, "allow-scripts", "");
        // https://html.spec.whatwg.org/multipage/document-sequences.html#the-rules-for-choosing-a-navigable, 8.
        row(InitiatorKind::Link, "allow-top-navigation", "sandbox-popups", blank);
        row(InitiatorKind::Form, "allow-forms allow-popups", "", blank);
        row(InitiatorKind::AddressBar, "", "");
        row(InitiatorKind::WindowOpen, "allow-scripts", "sandbox-popups");
        row(InitiatorKind::WindowOpen, "allow-popups", "sandbox-scripts");
        row(InitiatorKind::WindowOpen, "allow-scripts allow-popups", "");
    }

    void whatASandboxForbidsIsNotSent()
    {
        QFETCH(int, initiator);
        QFETCH(QByteArray, sandbox);
        QFETCH(QByteArray, reason);
        QFETCH(int, target);
        PageOptions options;
        options.frameSandbox = sandbox.toStdString();
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk("https://app.example/", options);
            talk.scenario().profile = id;
            RequestAction& action = talk.fetch("https://api.example/");
            action.initiator = static_cast<InitiatorKind>(initiator);
            if (target >= 0)
                action.target = static_cast<NavigationTarget>(target);
            const bool isStyle = static_cast<InitiatorKind>(initiator) == InitiatorKind::Stylesheet;
            const char* const type = isStyle ? "text/css" : "image/png";
            talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}, {"Content-Type", type}}});
            const Outcome& outcome = talk.result().actions.front().outcome;
            QCOMPARE(outcome.cause ? toBytes(infoOf(outcome.cause->reason).code) : QByteArray(), reason);
            QCOMPARE(talk.result().exchanges.empty(), !reason.isEmpty());
        }
    }

    void aClickMayNavigateTheTab()
    {
        PageOptions options;
        options.frameSandbox = "allow-top-navigation-by-user-activation";
        Conversation talk("https://app.example/", options);
        RequestAction& action = talk.fetch("https://other.example/");
        action.initiator = InitiatorKind::Link;
        action.target = NavigationTarget::Top;
        action.userActivation = true;
        talk.exchange("GET https://other.example/", {200, {{"Content-Type", "text/html"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void withoutScriptsNothingUsesAnImage()
    {
        PageOptions options;
        options.frameSandbox = "allow-forms";
        Conversation talk("https://app.example/", options);
        RequestAction& action = talk.fetch("https://app.example/a.png");
        action.initiator = InitiatorKind::Img;
        action.use = ImageUse::Canvas2d;
        talk.exchange("GET https://app.example/a.png", {200, {{"Content-Type", "image/png"}}});
        QVERIFY(!talk.result().actions.front().outcome.use);
        QCOMPARE(talk.result().warnings.size(), std::size_t {1});
        QCOMPARE(toBytes(talk.result().warnings.front().pattern->code), QByteArray("simulation.use-without-scripts"));
    }

    /// Only chromium knows the attribute.
    void othersAreToldThatCredentiallessIsUnknown()
    {
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            PageOptions options;
            options.isInCredentiallessFrame = true;
            Conversation talk("https://app.example/", options);
            talk.scenario().profile = id;
            talk.wait(1);
            QCOMPARE(talk.result().warnings.empty(), id == ProfileId::Chromium);
        }
    }

    void theTokensSayWhetherTheOriginIsOpaque()
    {
        PageOptions options;
        options.frameSandbox = "allow-scripts";
        QVERIFY(makePage(urlOf("https://app.example/"), options).origin.isOpaque());
        options.frameSandbox = "allow-scripts allow-same-origin";
        QVERIFY(!makePage(urlOf("https://app.example/"), options).origin.isOpaque());
    }

    /// As recorded: frame-if-cless-twice-O, frame-if-coep-require-corp-cless-O.
    void aCredentiallessFrameHasCookiesOfItsOwn()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.page().policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
        talk.cookie("widget.example", "known", "1");
        for (int i = 0; i < 2; ++i) {
            RequestAction& action = talk.fetch("https://widget.example/");
            action.initiator = InitiatorKind::Iframe;
            action.credentialless = true;
        }
        talk.exchange("GET https://widget.example/",
            {200, {{"Content-Type", "text/html"}, {"Set-Cookie", "new=1; SameSite=None; Secure"}}},
            {{"Cookie", std::nullopt}, {"Sec-Fetch-Storage-Access", "none"}});
        talk.exchange("GET https://widget.example/", {200, {{"Content-Type", "text/html"}}}, {{"Cookie", "new=1"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.result().actions.front().outcome.verdict == Verdict::Navigated);
    }

    /// As recorded: frame-if-cless-S, frame-if-coep-require-corp-cless-O of firefox.
    void otherBrowsersDoNotKnowTheAttribute()
    {
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk;
            talk.scenario().profile = id;
            talk.page().policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
            talk.cookie("api.app.example", "known", "1");
            RequestAction& action = talk.fetch("https://api.app.example/");
            action.initiator = InitiatorKind::Iframe;
            action.credentialless = true;
            talk.exchange(
                "GET https://api.app.example/", {200, {{"Content-Type", "text/html"}}}, {{"Cookie", "known=1"}});
            QVERIFY2(talk.holds(), talk.report().constData());
            QVERIFY(talk.result().actions.front().outcome.verdict == Verdict::Blocked);
        }
    }

    /// As recorded: frame-pg-cless-own.
    void aPageInACredentiallessFrameIsTheSame()
    {
        PageOptions options;
        options.isInCredentiallessFrame = true;
        Conversation talk("https://app.example/", options);
        talk.scenario().profile = ProfileId::Chromium;
        talk.cookie("app.example", "known", "1");
        talk.fetch("/a");
        talk.fetch("/b");
        talk.exchange(
            "GET https://app.example/a", {200, {{"Set-Cookie", "new=1; Secure"}}}, {{"Cookie", std::nullopt}});
        talk.exchange("GET https://app.example/b", {200}, {{"Cookie", "new=1"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    /// The document that shows a film is in the frame like any other.
    void aFilmInACredentiallessFrameKnowsNoCookies()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.cookie("widget.example", "known", "1");
        RequestAction& preload = talk.fetch("https://widget.example/film");
        preload.initiator = InitiatorKind::Preload;
        preload.as = "image";
        RequestAction& action = talk.fetch("https://widget.example/film");
        action.initiator = InitiatorKind::Iframe;
        action.credentialless = true;
        const Answer film {200, {{"Content-Type", "video/webm"}}};
        talk.exchange("GET https://widget.example/film", film, {{"Cookie", "known=1"}});
        talk.exchange("GET https://widget.example/film", film, {{"Cookie", std::nullopt}});
        talk.exchange("GET https://widget.example/film", film, {{"Cookie", std::nullopt}, {"Sec-Fetch-Dest", "video"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(!talk.result().actions.at(1).ahead);
    }

    /// https://httpwg.org/specs/rfc9111.html#invalidation, in the cache that the frame has.
    void aPostInACredentiallessFrameInvalidatesWhatItHasStored()
    {
        PageOptions options;
        options.isInCredentiallessFrame = true;
        Conversation talk("https://app.example/", options);
        talk.scenario().profile = ProfileId::Chromium;
        talk.fetch("/a");
        RequestAction& post = talk.fetch("/a");
        post.method = "POST";
        post.cache = "no-store";
        talk.fetch("/a");
        const Answer fresh {200, {{"Cache-Control", "max-age=600"}}};
        talk.exchange("GET https://app.example/a", fresh);
        talk.exchange("POST https://app.example/a", {200});
        talk.exchange("GET https://app.example/a", fresh);
        QVERIFY2(talk.holds(), talk.report().constData());
    }
};

QTEST_GUILESS_MAIN(FrameAttributesTest)
#include "tst_frame_attributes.moc"
