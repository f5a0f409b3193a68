#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/policy/content_security_policy.h"
#include "tests/core/engine/fetch/service_worker_rules.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Step 3 of HTTP fetch: the service worker that controls the page. What the worker's answers come to was recorded in
/// Chromium 156 and Firefox 153, which agree with the standard but for responses that the worker made itself.
class TestServiceWorker : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsUsedWhereTheRequestTakesIt_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("redirect");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, ResponseType type, const char* mode, const char* redirect,
                             const char* outcome) {
            QTest::newRow(name) << static_cast<int>(type) << QByteArray(mode) << QByteArray(redirect)
                                << QByteArray(outcome);
        };
        using T = ResponseType;
        row("basic", T::Basic, "cors", "follow", "exposed basic 200");
        row("cors", T::Cors, "cors", "follow", "exposed cors 200");
        row("cors for no-cors", T::Cors, "no-cors", "follow", "exposed cors 200");
        row("cors for same-origin", T::Cors, "same-origin", "follow",
            "blocked service-worker-cors-response at HTTP fetch 3.5.7");
        row("opaque for no-cors", T::Opaque, "no-cors", "follow", "opaque opaque 0");
        row("opaque for cors", T::Opaque, "cors", "follow",
            "blocked service-worker-opaque-response at HTTP fetch 3.5.7");
        row("opaque for same-origin", T::Opaque, "same-origin", "follow",
            "blocked service-worker-opaque-response at HTTP fetch 3.5.7");
        row("an error", T::Error, "cors", "follow", "blocked service-worker-error at HTTP fetch 3.5.7");
        row("default", T::Default, "cors", "follow", "exposed basic 200");
    }

    void anAnswerIsUsedWhereTheRequestTakesIt()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, redirect);
        const auto responseType = static_cast<ResponseType>(type);
        Conversation talk;
        if (responseType == ResponseType::Cors || responseType == ResponseType::Opaque)
            control(talk, answering(responseType, {apiDoc}));
        else
            control(talk, answering(responseType));
        RequestAction& action = talk.fetch("/x");
        action.mode = mode.toStdString();
        action.redirect = redirect.toStdString();
        QTEST(talk.outcome(), "outcome");
        QVERIFY2(talk.holds(), "nothing goes over the wire");
    }

    void redirectsThatAWorkerHandsOn_data()
    {
        QTest::addColumn<bool>("followed");
        QTest::addColumn<QByteArray>("redirect");
        QTest::addColumn<QByteArray>("outcome");
        // `followed`: the worker's own fetch was redirected; otherwise it has an opaque redirect.
        QTest::newRow("followed, follow") << true << QByteArray("follow") << QByteArray("exposed basic 200");
        QTest::newRow("followed, manual")
            << true << QByteArray("manual") << QByteArray("blocked service-worker-redirected at HTTP fetch 3.5.7");
        QTest::newRow("followed, error") << true << QByteArray("error")
                                         << QByteArray("blocked service-worker-redirected at HTTP fetch 3.5.7");
        QTest::newRow("opaque, follow") << false << QByteArray("follow")
                                        << QByteArray("blocked service-worker-opaque-redirect at HTTP fetch 3.5.7");
        QTest::newRow("opaque, error") << false << QByteArray("error")
                                       << QByteArray("blocked service-worker-opaque-redirect at HTTP fetch 3.5.7");
        QTest::newRow("opaque, manual") << false << QByteArray("manual") << QByteArray("opaque opaqueredirect 0");
    }

    void redirectsThatAWorkerHandsOn()
    {
        QFETCH(bool, followed);
        QFETCH(QByteArray, redirect);
        Conversation talk;
        ServiceWorkerRule rule = followed
            ? answering(ResponseType::Basic, {"https://app.example/a", "https://app.example/b"})
            : answering(ResponseType::OpaqueRedirect, {"https://app.example/a"}, {{"Location", "/b"}});
        if (!followed)
            rule.status = 302;
        control(talk, std::move(rule));
        talk.fetch("/x").redirect = redirect.toStdString();
        QTEST(talk.outcome(), "outcome");
        QVERIFY2(talk.holds(), "nothing goes over the wire");
        const Outcome& outcome = talk.result().actions[0].outcome;
        if (outcome.verdict == Verdict::Exposed) {
            QCOMPARE(toBytes(outcome.url), QByteArray("https://app.example/b"));
            QVERIFY(outcome.redirected);
        }
    }

    void aRedirectThatTheWorkerMadeIsFollowed()
    {
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Default, {}, {{"Location", "https://app.example/b"}});
        rule.status = 302;
        rule.url.emplace("https://app.example/x");
        control(talk, std::move(rule));
        talk.fetch("/x");
        talk.exchange("GET https://app.example/b", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
        QVERIFY(talk.result().actions[0].outcome.redirected);
    }

    void aWorkerMayLetTheRequestPass_data()
    {
        QTest::addColumn<bool>("passes");
        QTest::newRow("passes it on") << true;
        QTest::newRow("does not answer") << false;
    }

    void aWorkerMayLetTheRequestPass()
    {
        QFETCH(bool, passes);
        Conversation talk;
        ServiceWorkerRule rule;
        if (!passes) {
            rule = answering(ResponseType::Error);
            rule.url.emplace("https://other.example/*");
        }
        control(talk, std::move(rule));
        talk.fetch("/x");
        talk.exchange("GET https://app.example/x", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.took(StepId::HttpServiceWorker));
        QCOMPARE(talk.took(StepId::HttpServiceWorkerNetwork), passes);
        QCOMPARE(talk.took(StepId::HttpServiceWorkerSilent), !passes);
    }

    void whatIsPassedOnIsTheWorkersOwnFetch()
    {
        Conversation talk;
        control(talk, ServiceWorkerRule {});
        start(talk, InitiatorKind::Script, "/x.js");
        talk.exchange("GET https://app.example/x.js", {200, {{"Content-Type", "text/javascript"}}},
            {{"Sec-Fetch-Dest", "empty"}, {"Sec-Fetch-Mode", "no-cors"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
    }

    void aNavigationThatIsPassedOn_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("mode");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << QByteArray("navigate");
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << QByteArray("same-origin");
    }

    /// service-worker-5201-36
    void aNavigationThatIsPassedOn()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, mode);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        control(talk, ServiceWorkerRule {});
        start(talk, InitiatorKind::Location, "/next").userActivation = true;
        talk.exchange("GET https://app.example/next", {302, {{"Location", "https://app.example/moved"}}},
            {{"Sec-Fetch-Mode", mode.toStdString()}, {"Sec-Fetch-Dest", "empty"}, {"Sec-Fetch-User", std::nullopt}});
        talk.exchange("GET https://app.example/moved", {200, {{"Content-Type", "text/html"}}, "text"},
            {{"Sec-Fetch-Dest", "empty"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(toBytes(talk.result().actions[0].outcome.url), QByteArray("https://app.example/moved"));
    }

    /// service-worker-5201-15
    void whatTheUserTypesIsTheWorkersToAnswer()
    {
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Cors, {apiDoc}, {{"Content-Type", "text/html"}});
        rule.body = std::make_shared<const std::string>("text");
        control(talk, std::move(rule));
        start(talk, InitiatorKind::AddressBar, "https://app.example/next");
        QVERIFY2(talk.holds(), "nothing goes over the wire");
        const Outcome& outcome = talk.result().actions[0].outcome;
        QVERIFY(outcome.verdict == Verdict::Navigated);
        QCOMPARE(toBytes(outcome.url), QByteArray("https://app.example/next"));
    }

    /// service-worker-5201-12, service-worker-5201-9
    void firefoxDoesWithoutAWorkerThatFailsANavigation()
    {
        for (const InitiatorKind initiator : {InitiatorKind::Location, InitiatorKind::SharedWorker}) {
            Conversation talk;
            talk.scenario().profile = ProfileId::Firefox;
            control(talk, answering(ResponseType::Opaque, {apiDoc}));
            start(talk, initiator, "/next");
            const bool isWorker = initiator == InitiatorKind::SharedWorker;
            talk.exchange("GET https://app.example/next",
                {200, {{"Content-Type", isWorker ? "text/javascript" : "text/html"}}, "1"});
            QVERIFY2(talk.holds(), talk.report().constData());
            QVERIFY(!talk.outcome().startsWith("blocked"));
        }
    }

    void theFirstRuleThatMatchesCounts()
    {
        Conversation talk;
        ServiceWorkerRule first = answering(ResponseType::Error);
        first.url.emplace("https://app.example/broken*");
        control(talk, std::move(first));
        control(talk, answering(ResponseType::Basic));
        talk.fetch("/broken/x#fragment");
        talk.fetch("/whole");
        QCOMPARE(talk.outcome(0), QByteArray("blocked service-worker-error at HTTP fetch 3.5.7"));
        QCOMPARE(talk.outcome(1), QByteArray("exposed basic 200"));
    }

    void aRedirectFromTheNetworkIsNotShownToTheWorker()
    {
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Error);
        rule.url.emplace("https://app.example/b");
        control(talk, std::move(rule));
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302, {{"Location", "/b"}}});
        talk.exchange("GET https://app.example/b", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.took(StepId::HttpServiceWorkersNone));
    }

    void noPreflightIsSentForWhatTheWorkerAnswers()
    {
        Conversation talk;
        control(talk, answering(ResponseType::Cors, {apiDoc}));
        RequestAction& action = talk.fetch(apiDoc);
        action.method = "PUT";
        action.headers = pairs({{"X-Ping", "1"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
    }

    void aPreflightNeverReachesTheWorker()
    {
        Conversation talk;
        control(talk, ServiceWorkerRule {});
        talk.fetch(apiDoc).method = "PUT";
        constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
        talk.exchange("OPTIONS https://api.example/doc", {200, {anyOrigin, {"Access-Control-Allow-Methods", "PUT"}}});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
        int asked = 0;
        for (const StepRecord& step : talk.result().trace.steps())
            asked += step.id == StepId::HttpServiceWorker ? 1 : 0;
        QCOMPARE(asked, 1);
    }

    void whatTheWorkerMadeItself_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](ProfileId profile, const char* mode, const char* outcome) {
            QTest::addRow("%s %s", toBytes(nameOf(profile)).constData(), mode)
                << static_cast<int>(profile) << QByteArray(mode) << QByteArray(outcome);
        };
        row(ProfileId::Standard, "cors", "exposed cors 200");
        row(ProfileId::Standard, "no-cors", "opaque opaque 0");
        row(ProfileId::Chromium, "cors", "exposed basic 200");
        row(ProfileId::Chromium, "no-cors", "exposed basic 200");
        row(ProfileId::Firefox, "cors", "exposed basic 200");
        row(ProfileId::Firefox, "no-cors", "exposed basic 200");
    }

    void whatTheWorkerMadeItself()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, mode);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        control(talk, answering(ResponseType::Default, {}, {{"X-A", "1"}}));
        talk.fetch(apiDoc).mode = mode.toStdString();
        QTEST(talk.outcome(), "outcome");
    }

    void headersOfACorsResponseAreThoseThatTheServerExposed_data()
    {
        QTest::addColumn<QByteArray>("exposed");
        QTest::addColumn<bool>("withCredentials");
        QTest::addColumn<QByteArray>("visible");
        const QByteArray all = "access-control-expose-headers content-type x-a x-b ";
        QTest::newRow("none") << QByteArray() << false << QByteArray("content-type ");
        QTest::newRow("one") << QByteArray("X-A") << false << QByteArray("content-type x-a ");
        QTest::newRow("all") << QByteArray("*") << false << all;
        QTest::newRow("all, with credentials") << QByteArray("*") << true << QByteArray("content-type ");
        QTest::newRow("one, with credentials") << QByteArray("*, X-A") << true << QByteArray("content-type x-a ");
    }

    void headersOfACorsResponseAreThoseThatTheServerExposed()
    {
        QFETCH(QByteArray, exposed);
        QFETCH(bool, withCredentials);
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Cors, {apiDoc});
        if (withCredentials)
            rule.credentials = CredentialsMode::Include;
        HeaderList headers {{"Content-Type", "text/plain"}, {"X-A", "1"}, {"X-B", "2"}};
        if (!exposed.isEmpty())
            headers.append("Access-Control-Expose-Headers", exposed.toStdString());
        rule.headers = std::make_shared<const HeaderList>(std::move(headers));
        control(talk, std::move(rule));
        talk.fetch("/x");
        QTEST(namesExposed(talk), "visible");
    }

    void anOpaqueAnswerIsCheckedForItsResourcePolicy_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<int>("embedder");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* policy, EmbedderPolicy embedder, const char* outcome) {
            QTest::newRow(name) << QByteArray(policy) << static_cast<int>(embedder) << QByteArray(outcome);
        };
        row("no policy", "", EmbedderPolicy::UnsafeNone, "opaque opaque 0");
        row("same-origin", "same-origin", EmbedderPolicy::UnsafeNone,
            "blocked corp-same-origin at Cross-origin resource policy check 3");
        row("require-corp, no policy", "", EmbedderPolicy::RequireCorp,
            "blocked coep-require-corp at Cross-origin resource policy check 7");
        row("require-corp, cross-origin", "cross-origin", EmbedderPolicy::RequireCorp, "opaque opaque 0");
        // fetch() alone sends no credentials to another origin
        // (worker-answer-credentials-by-hand-credentialless-opaque-img and those beside it, recorded in all three
        // browsers).
        row("credentialless, no policy", "", EmbedderPolicy::Credentialless, "opaque opaque 0");
    }

    void anOpaqueAnswerIsCheckedForItsResourcePolicy()
    {
        QFETCH(QByteArray, policy);
        QFETCH(int, embedder);
        Conversation talk;
        talk.page().policyContainer.embedderPolicy = static_cast<EmbedderPolicy>(embedder);
        ServiceWorkerRule rule = answering(ResponseType::Opaque, {apiDoc});
        if (!policy.isEmpty())
            rule.headers = std::make_shared<const HeaderList>(
                std::initializer_list<HeaderView> {{"Cross-Origin-Resource-Policy", policy.toStdString()}});
        control(talk, std::move(rule));
        // The page asks its own origin; the answer comes from another.
        talk.fetch("/x").mode = "no-cors";
        QTEST(talk.outcome(), "outcome");
    }

    void anAnswerFetchedWithCredentialsIsCheckedUnderCredentialless()
    {
        Conversation talk;
        talk.page().policyContainer.embedderPolicy = EmbedderPolicy::Credentialless;
        ServiceWorkerRule rule = answering(ResponseType::Opaque, {apiDoc});
        rule.credentials = CredentialsMode::Include;
        control(talk, std::move(rule));
        talk.fetch("/x").mode = "no-cors";
        QCOMPARE(talk.outcome(), QByteArray("blocked coep-credentialless at Cross-origin resource policy check 7"));
    }

    void thePagesPolicyHoldsForWhatTheWorkerPutsInPlace_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("not allowed") << QByteArray("connect-src 'self'")
                                     << QByteArray("blocked csp-connect-src at Should response to request be blocked "
                                                   "by Content Security Policy? 3.1.1.2");
        QTest::newRow("allowed") << QByteArray("connect-src 'self' https://api.example")
                                 << QByteArray("exposed cors 200");
    }

    void thePagesPolicyHoldsForWhatTheWorkerPutsInPlace()
    {
        QFETCH(QByteArray, policy);
        Conversation talk;
        talk.page().policyContainer.contentSecurityPolicies = parseContentSecurityPolicyList(policy.toStdString());
        control(talk, answering(ResponseType::Cors, {apiDoc}));
        talk.fetch("/x");
        QTEST(talk.outcome(), "outcome");
    }

    void aFramedAnswerThatTheWorkerMadeHasTheFramesUrl_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("self") << QByteArray("Content-Security-Policy") << QByteArray("frame-ancestors 'self'") << true;
        QTest::newRow("none") << QByteArray("Content-Security-Policy") << QByteArray("frame-ancestors 'none'") << false;
        QTest::newRow("same origin") << QByteArray("X-Frame-Options") << QByteArray("SAMEORIGIN") << true;
        QTest::newRow("deny") << QByteArray("X-Frame-Options") << QByteArray("DENY") << false;
    }

    void aFramedAnswerThatTheWorkerMadeHasTheFramesUrl()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, allowed);
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Default);
        HeaderList headers;
        headers.append(name.toStdString(), value.toStdString());
        rule.headers = std::make_shared<const HeaderList>(std::move(headers));
        rule.body = std::make_shared<const std::string>("<p>text");
        control(talk, std::move(rule));
        start(talk, InitiatorKind::Iframe, "/frame");
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.result().actions[0].outcome.cause == nullptr, allowed);
    }
};

QTEST_GUILESS_MAIN(TestServiceWorker)
#include "tst_service_worker.moc"
