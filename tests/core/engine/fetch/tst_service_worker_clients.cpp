#include "core/engine/fetch/service_worker_fetch.h"
#include "tests/core/engine/fetch/service_worker_rules.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Which requests are the service worker's to answer, and which pages it controls.
/// https://w3c.github.io/ServiceWorker/#handle-fetch
class TestServiceWorkerClients : public QObject
{
    Q_OBJECT

private slots:
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

    void whatAScriptWaitsFor_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("asked");
        const auto row = [](ProfileId profile, GlobalKind kind, bool asked) {
            QTest::addRow("%s %s", nameOf(profile).data(), nameOf(kind).data())
                << static_cast<int>(profile) << static_cast<int>(kind) << asked;
        };
        row(ProfileId::Standard, GlobalKind::Window, true);
        row(ProfileId::Chromium, GlobalKind::Window, false);
        row(ProfileId::Firefox, GlobalKind::Window, true);
        row(ProfileId::Safari, GlobalKind::Window, false);
        row(ProfileId::Chromium, GlobalKind::DedicatedWorker, true);
        row(ProfileId::Safari, GlobalKind::DedicatedWorker, true);
    }

    /// As recorded: sync-past-worker-by-hand-….
    void whatAScriptWaitsFor()
    {
        QFETCH(int, profile);
        QFETCH(int, kind);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.page().kind = static_cast<GlobalKind>(kind);
        control(talk, answering(ResponseType::Default));
        start(talk, InitiatorKind::Xhr, "/x").async = false;
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

    /// A page of an extension is a secure context.
    void aPageOfAnExtensionCanBeControlled()
    {
        const Page page = makePage(urlOf("chrome-extension://id/page.html"));
        const auto inChromium = pageInBrowser(page, Profile(ProfileId::Chromium));
        QVERIFY(inChromium && whyNoServiceWorkerControls(*inChromium) == nullptr);
        QVERIFY(whyNoServiceWorkerControls(page) != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestServiceWorkerClients)
#include "tst_service_worker_clients.moc"
