#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// A rule that answers with a response of this type.
ServiceWorkerRule answering(
    ResponseType type, std::initializer_list<const char*> urls = {}, std::initializer_list<HeaderView> headers = {})
{
    ServiceWorkerRule rule;
    rule.isAnswered = true;
    rule.type = type;
    rule.headers = std::make_shared<const HeaderList>(headers);
    for (const char* const url : urls)
        rule.urlList.push_back(urlOf(url));
    return rule;
}

void control(Conversation& talk, ServiceWorkerRule rule)
{
    if (!talk.scenario().serviceWorker)
        talk.scenario().serviceWorker.emplace();
    talk.scenario().serviceWorker->push_back(std::move(rule));
}

RequestAction& start(Conversation& talk, InitiatorKind initiator, std::string_view url)
{
    RequestAction& action = talk.fetch(url);
    action.initiator = initiator;
    return action;
}

constexpr const char* apiDoc = "https://api.example/doc";

const char* const everyKey =
    R"({"fetchscope":1,"page":{"url":"https://app.example/","serviceWorker":[)"
    R"({"match":{"url":"https://app.example/*"},"respond":{"type":"opaque","status":206,)"
    R"("headers":[["X-A","1"]],"body":"text","url":["https://a.example/","https://b.example/"]}},)"
    R"({"respond":"network","x-note":1}]},"actions":[]})";

} // namespace

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
        QTest::addColumn<QByteArray>("visible");
        QTest::newRow("none") << QByteArray() << QByteArray("content-type ");
        QTest::newRow("one") << QByteArray("X-A") << QByteArray("content-type x-a ");
        QTest::newRow("all") << QByteArray("*") << QByteArray("access-control-expose-headers content-type x-a x-b ");
    }

    void headersOfACorsResponseAreThoseThatTheServerExposed()
    {
        QFETCH(QByteArray, exposed);
        Conversation talk;
        ServiceWorkerRule rule = answering(ResponseType::Cors, {apiDoc});
        HeaderList headers {{"Content-Type", "text/plain"}, {"X-A", "1"}, {"X-B", "2"}};
        if (!exposed.isEmpty())
            headers.append("Access-Control-Expose-Headers", exposed.toStdString());
        rule.headers = std::make_shared<const HeaderList>(std::move(headers));
        control(talk, std::move(rule));
        talk.fetch("/x");
        QByteArray names;
        for (const std::string& name : talk.result().actions[0].outcome.exposedHeaders)
            names += toBytes(name) + ' ';
        QTEST(names, "visible");
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

    void whoIsControlled_data()
    {
        QTest::addColumn<int>("initiator");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("asked");
        const auto row = [](InitiatorKind initiator, const char* url, bool asked) {
            QTest::addRow("%s %s", toBytes(nameOf(initiator)).constData(), url)
                << static_cast<int>(initiator) << QByteArray(url) << asked;
        };
        using I = InitiatorKind;
        for (const I initiator : {I::Fetch, I::Xhr, I::Img, I::Script, I::Stylesheet, I::EventSource, I::Beacon}) {
            row(initiator, "/x", true);
            row(initiator, apiDoc, true);
        }
        // A document and a worker have the service worker of their own origin.
        for (const I initiator : {I::Iframe, I::Link}) {
            row(initiator, "/x", true);
            row(initiator, apiDoc, false);
        }
        row(I::Worker, "/x", true);
        row(I::Object, "/x", false);
        row(I::Embed, "/x", false);
        row(I::ServiceWorker, "/x", false);
        row(I::AddressBar, "https://app.example/x", true);
        row(I::WebSocket, "wss://app.example/x", false);
        row(I::CspReport, "/x", false);
    }

    void whoIsControlled()
    {
        QFETCH(int, initiator);
        QFETCH(QByteArray, url);
        Conversation talk;
        control(talk, ServiceWorkerRule {});
        start(talk, static_cast<InitiatorKind>(initiator), url.toStdString());
        QTEST(talk.took(StepId::HttpServiceWorker), "asked");
    }

    void someCannotBeControlled_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("sandboxed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<bool>("warned");
        const auto row = [](const char* name, const char* url, bool sandboxed, GlobalKind kind, bool asked,
                             bool warned) {
            QTest::newRow(name) << QByteArray(url) << sandboxed << static_cast<int>(kind) << asked << warned;
        };
        row("secure", "https://app.example/", false, GlobalKind::Window, true, false);
        row("localhost", "http://localhost/", false, GlobalKind::Window, true, false);
        row("insecure", "http://app.example/", false, GlobalKind::Window, false, true);
        row("sandboxed", "https://app.example/", true, GlobalKind::Window, false, true);
        row("a worker", "https://app.example/", false, GlobalKind::DedicatedWorker, true, false);
        row("a service worker's own fetch", "https://app.example/", false, GlobalKind::ServiceWorker, false, false);
    }

    void someCannotBeControlled()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, sandboxed);
        QFETCH(int, kind);
        QFETCH(bool, warned);
        PageOptions options;
        options.isSandboxed = sandboxed;
        options.kind = static_cast<GlobalKind>(kind);
        Conversation talk(url.toStdString(), options);
        control(talk, ServiceWorkerRule {});
        talk.fetch("/x");
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QTEST(talk.took(StepId::HttpServiceWorker), "asked");
        QCOMPARE(talk.result().warnings.size(), std::size_t {warned ? 1U : 0U});
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

    /// A page of an extension is a secure context.
    void aPageOfAnExtensionCanBeControlled()
    {
        const Page page = makePage(urlOf("chrome-extension://id/page.html"));
        const auto inChromium = pageInBrowser(page, Profile(ProfileId::Chromium));
        QVERIFY(inChromium && whyNoServiceWorkerControls(*inChromium) == nullptr);
        QVERIFY(whyNoServiceWorkerControls(page) != nullptr);
    }

    void whatIsReadIsWritten()
    {
        const auto scenario = readScenario(everyKey);
        QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
        QCOMPARE(scenario->serviceWorker->size(), std::size_t {2});
        const std::string written = writeScenario(*scenario);
        const auto again = readScenario(written);
        QVERIFY(again);
        QCOMPARE(toBytes(writeScenario(*again)), toBytes(written));
        const ServiceWorkerRule& rule = again->serviceWorker->front();
        QCOMPARE(rule.status, std::uint16_t {206});
        QCOMPARE(rule.urlList.size(), std::size_t {2});
        QCOMPARE(toBytes(*rule.body), QByteArray("text"));
        QVERIFY(rule.isAnswered && !again->serviceWorker->back().isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestServiceWorker)
#include "tst_service_worker.moc"
