#include "core/engine/policy/content_security_policy.h"
#include "tests/core/engine/fetch/service_worker_rules.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Where browsers take the answers of service workers otherwise than the standard does.
class TestServiceWorkerDepartures : public QObject
{
    Q_OBJECT

private slots:
    void theOriginOfAnElementIsPassedOn_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("sent");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << false;
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << true;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << false;
        QTest::newRow("safari") << static_cast<int>(ProfileId::Safari) << false;
    }

    /// As recorded: passed-origin-by-hand-script-anonymous and those beside it.
    void theOriginOfAnElementIsPassedOn()
    {
        QFETCH(int, profile);
        QFETCH(bool, sent);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        control(talk, ServiceWorkerRule {});
        start(talk, InitiatorKind::Script, "/x.js").crossorigin = "anonymous";
        talk.exchange("GET https://app.example/x.js", {200, {{"Content-Type", "text/javascript"}}},
            {{"Origin", sent ? std::optional<std::string>("https://app.example") : std::nullopt},
                {"Sec-Fetch-Mode", "cors"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void someDoNotKnowWhatTheWorkerHadAskedWith_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("visible");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << QByteArray();
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << QByteArray();
        const QByteArray all = "access-control-expose-headers x-a ";
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << all;
        QTest::newRow("safari") << static_cast<int>(ProfileId::Safari) << all;
    }

    /// As recorded: worker-answer-include-by-hand-none-fetch-cors-expose-star.
    void someDoNotKnowWhatTheWorkerHadAskedWith()
    {
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        ServiceWorkerRule rule =
            answering(ResponseType::Cors, {apiDoc}, {{"X-A", "1"}, {"Access-Control-Expose-Headers", "*"}});
        rule.credentials = CredentialsMode::Include;
        control(talk, std::move(rule));
        talk.fetch("/x");
        QTEST(namesExposed(talk), "visible");
    }

    /// passed-on-refused-by-hand-eventsource, as recorded in WebKitGTK
    void safarisEventSourceIsPreflightedWhenItIsPassedOn()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Safari;
        control(talk, ServiceWorkerRule {});
        start(talk, InitiatorKind::EventSource, apiDoc);
        talk.exchange("OPTIONS https://api.example/doc", {404}, {{"Access-Control-Request-Headers", "cache-control"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void whichPathThePagesPolicyAllows_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << false;
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << true;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << false;
        QTest::newRow("safari") << static_cast<int>(ProfileId::Safari) << true;
    }

    /// As recorded: worker-answer-path-by-hand-fetch-cors-other-path.
    void whichPathThePagesPolicyAllows()
    {
        QFETCH(int, profile);
        QFETCH(bool, allowed);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.page().policyContainer.contentSecurityPolicies =
            parseContentSecurityPolicyList("connect-src https://api.example/x");
        control(talk, answering(ResponseType::Cors, {apiDoc}));
        talk.fetch("https://api.example/x");
        QCOMPARE(talk.result().actions[0].outcome.verdict == Verdict::Exposed, allowed);
    }
};

QTEST_GUILESS_MAIN(TestServiceWorkerDepartures)
#include "tst_service_worker_departures.moc"
