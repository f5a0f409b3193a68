#include "core/engine/policy/storage_access.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

using Cookies = UserSettings::ThirdPartyCookies;

PageOptions framedBy(std::string_view tab)
{
    PageOptions options;
    options.topLevelUrl = parseUrl(tab);
    return options;
}

} // namespace

/// document.requestStorageAccess(): each way out, and how far it reaches. What browsers did is in the scenarios
/// data/scenarios/recorded/storage-access-*.
class StorageAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageAsks_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("cookies");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* url, const char* tab, ProfileId profile, Cookies cookies,
                             const char* result) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(tab) << static_cast<int>(profile)
                                << static_cast<int>(cookies) << QByteArray(result);
        };
        const char* const widget = "https://widget.test/";
        const char* const portal = "https://portal.example/";
        row("a frame, chromium", widget, portal, ProfileId::Chromium, Cookies::Block, "granted");
        row("a frame, standard", widget, portal, ProfileId::Standard, Cookies::Block, "granted");
        row("a frame, safari", widget, portal, ProfileId::Safari, Cookies::Block, "granted");
        row("a frame, firefox", widget, portal, ProfileId::Firefox, Cookies::Partition, "granted");
        row("firefox blocks", widget, portal, ProfileId::Firefox, Cookies::Block, "unavailable");
        row("nothing is blocked", widget, portal, ProfileId::Chromium, Cookies::Allow, "not-needed");
        row("the tab's own page", widget, "", ProfileId::Chromium, Cookies::Block, "not-needed");
        row("the tab's site", "https://a.portal.example/", portal, ProfileId::Chromium, Cookies::Block, "not-needed");
        row("another scheme", "http://portal.example/", portal, ProfileId::Chromium, Cookies::Block, "unavailable");
        row("an insecure tab", widget, "http://portal.example/", ProfileId::Chromium, Cookies::Block, "unavailable");
        row("an opaque origin", "data:text/html,x", portal, ProfileId::Chromium, Cookies::Block, "unavailable");
        row("an app", "tauri://localhost/", "", ProfileId::Safari, Cookies::Block, "not-needed");
    }

    void aPageAsks()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, tab);
        QFETCH(const int, profile);
        QFETCH(const int, cookies);
        QFETCH(const QByteArray, result);
        Conversation talk(url.toStdString(), tab.isEmpty() ? PageOptions() : framedBy(tab.toStdString()));
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.thirdPartyCookies = static_cast<Cookies>(cookies);
        talk.scenario().actions.emplace_back().what = StorageAccessRequest {};
        QVERIFY(talk.result().actions.at(0).storageAccess.has_value());
        QCOMPARE(QByteArray(nameOf(*talk.result().actions.at(0).storageAccess).data()), result);
        QVERIFY(talk.result().actions.at(0).endStep > talk.result().actions.at(0).firstStep);
    }

    void sandboxesAndWorkersGetNone()
    {
        PageOptions options = framedBy("https://portal.example/");
        options.isSandboxed = true;
        Conversation sandboxed("https://widget.test/", options);
        sandboxed.scenario().settings.thirdPartyCookies = Cookies::Block;
        sandboxed.scenario().actions.emplace_back().what = StorageAccessRequest {};
        QVERIFY(sandboxed.result().actions.at(0).storageAccess == StorageAccessResult::OpaqueOrigin);

        options = framedBy("https://portal.example/");
        options.kind = GlobalKind::DedicatedWorker;
        Conversation worker("https://widget.test/", options);
        worker.scenario().settings.thirdPartyCookies = Cookies::Block;
        worker.scenario().actions.emplace_back().what = StorageAccessRequest {};
        QVERIFY(worker.result().actions.at(0).storageAccess == StorageAccessResult::Unavailable);
    }

    /// https://privacycg.github.io/storage-access/#dom-document-requeststorageaccess, steps 6 and 9; the last ones are
    /// https://wicg.github.io/anonymous-iframe/.
    void aFrameForbidsItByItsAttributes_data()
    {
        QTest::addColumn<QByteArray>("sandbox");
        QTest::addColumn<QByteArray>("allow");
        QTest::addColumn<bool>("credentialless");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("step");
        const auto row = [](const char* name, const char* sandbox, const char* allow, bool credentialless,
                             ProfileId profile, const char* result, StepId step) {
            QTest::newRow(name) << QByteArray(sandbox) << QByteArray(allow) << credentialless
                                << static_cast<int>(profile) << QByteArray(result) << static_cast<int>(step);
        };
        const auto chromium = ProfileId::Chromium;
        row("a sandbox that allows all", "allow-scripts allow-same-origin allow-storage-access-by-user-activation",
            nullptr, false, chromium, "granted", StepId::AccessAsked);
        row("a sandbox without the token", "allow-scripts allow-same-origin", nullptr, false, chromium, "unavailable",
            StepId::AccessSandboxed);
        row("without an origin, too", "allow-scripts", nullptr, false, chromium, "opaque-origin", StepId::AccessOpaque);
        row("without scripts", "allow-same-origin allow-storage-access-by-user-activation", nullptr, false, chromium,
            "unavailable", StepId::SandboxForbids);
        row("withheld", nullptr, "storage-access 'none'", false, chromium, "unavailable", StepId::AccessWithheld);
        row("given to another", nullptr, "storage-access https://else.example", false, chromium, "unavailable",
            StepId::AccessWithheld);
        row("given", nullptr, "storage-access", false, chromium, "granted", StepId::AccessAsked);
        row("not named", nullptr, "camera 'none'", false, chromium, "granted", StepId::AccessAsked);
        row("credentialless", nullptr, nullptr, true, chromium, "unavailable", StepId::AccessCredentialless);
        row("credentialless in firefox", nullptr, nullptr, true, ProfileId::Firefox, "granted", StepId::AccessAsked);
    }

    void aFrameForbidsItByItsAttributes()
    {
        QFETCH(const QByteArray, sandbox);
        QFETCH(const QByteArray, allow);
        QFETCH(const bool, credentialless);
        QFETCH(const int, profile);
        QFETCH(const int, step);
        PageOptions options = framedBy("https://portal.example/");
        if (!sandbox.isNull())
            options.frameSandbox = sandbox.toStdString();
        if (!allow.isNull())
            options.frameAllow = allow.toStdString();
        options.isInCredentiallessFrame = credentialless;
        Conversation talk("https://widget.test/", options);
        talk.scenario().profile = static_cast<ProfileId>(profile);
        if (talk.scenario().profile == ProfileId::Chromium)
            talk.scenario().settings.thirdPartyCookies = Cookies::Block;
        talk.scenario().actions.emplace_back().what = StorageAccessRequest {};
        QTEST(QByteArray(nameOf(*talk.result().actions.at(0).storageAccess).data()), "result");
        QVERIFY(talk.took(static_cast<StepId>(step)));
        QVERIFY(talk.result().trace.marks().empty() || static_cast<StepId>(step) == StepId::AccessCredentialless);
    }

    void whatIsGrantedStays()
    {
        Conversation talk("https://widget.test/", framedBy("https://portal.example/"));
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.thirdPartyCookies = Cookies::Block;
        talk.cookie("widget.test", "a", "1");
        talk.scenario().actions.emplace_back().what = StorageAccessRequest {};
        // Nobody is asked again, so neither a click nor the answer matters.
        talk.scenario().actions.emplace_back().what = StorageAccessRequest {StorageAccessAnswer::Denied, false};
        talk.fetch("https://widget.test/me");
        talk.exchange("GET https://widget.test/me", {200, {}}, {{"Cookie", "a=1"}});
        QVERIFY2(talk.holds(), talk.report());
        QVERIFY(talk.result().actions.at(1).storageAccess == StorageAccessResult::Granted);
        // The scenario itself is as it was.
        QVERIFY(!talk.scenario().page.hasStorageAccess);
    }

    void safariReachesTheWholeSite()
    {
        Conversation talk("https://widget.test/", framedBy("https://portal.example/"));
        talk.scenario().profile = ProfileId::Safari;
        talk.cookie("api.widget.test", "a", "1");
        talk.fetch("https://api.widget.test/me").credentials = "include";
        talk.scenario().actions.emplace_back().what = StorageAccessRequest {};
        talk.fetch("https://api.widget.test/me").credentials = "include";
        const Answer answer {200,
            {{"Access-Control-Allow-Origin", "https://widget.test"}, {"Access-Control-Allow-Credentials", "true"}}};
        talk.exchange("GET https://api.widget.test/me", answer, {{"Cookie", std::nullopt}});
        talk.exchange("GET https://api.widget.test/me", answer, {{"Cookie", "a=1"}});
        QVERIFY2(talk.holds(), talk.report());
    }

    void partitionedCookiesWhereOthersAreBlocked_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("cookie");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << QByteArray("cart=1");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << QByteArray("cart=1");
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << QByteArray("(absent)");
        QTest::newRow("safari") << static_cast<int>(ProfileId::Safari) << QByteArray("(absent)");
    }

    void partitionedCookiesWhereOthersAreBlocked()
    {
        QFETCH(const int, profile);
        QFETCH(const QByteArray, cookie);
        Conversation talk("https://portal.example/");
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.thirdPartyCookies = Cookies::Block;
        talk.cookie("widget.test", "session", "1");
        const Answer answer {200,
            {{"Access-Control-Allow-Origin", "https://portal.example"}, {"Access-Control-Allow-Credentials", "true"},
                {"Set-Cookie", "cart=1; Secure; SameSite=None; Partitioned"},
                {"Set-Cookie", "plain=1; Secure; SameSite=None"}}};
        for (int i = 0; i < 2; ++i) {
            talk.fetch("https://widget.test/").credentials = "include";
            talk.exchange("GET https://widget.test/", answer);
        }
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(talk.sentHeader(0, "Cookie"), QByteArray("(absent)"));
        QCOMPARE(talk.sentHeader(1, "Cookie"), cookie);
        for (const Cookie& kept : talk.result().cookies) {
            QVERIFY(kept.name == "session" || kept.name == "cart");
            QCOMPARE(kept.partitioned, kept.name == "cart");
            QCOMPARE(kept.partition, std::string(kept.name == "cart" ? "https://portal.example" : ""));
        }
    }
};

QTEST_GUILESS_MAIN(StorageAccessTest)
#include "tst_storage_access.moc"
