#include "core/engine/policy/permissions_policy.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};

Answer redirect(std::string_view location)
{
    return {302, {anyOrigin, {"Location", location}}};
}

/// The client hints that still go along when a request of the page was redirected.
QByteArray keptBy(Conversation& talk, const QByteArray& from, const QByteArray& to)
{
    talk.fetch(from.toStdString()).headers = pairs({{"DPR", "2"}, {"Save-Data", "on"}, {"Width", "100"}});
    talk.exchange("GET " + from.toStdString(), redirect(to.toStdString()), {{"DPR", "2"}});
    talk.exchange("GET " + to.toStdString(), {200, {anyOrigin}});
    if (!talk.holds())
        return talk.report();
    QByteArrayList kept;
    for (const char* const name : {"DPR", "Save-Data", "Width"}) {
        if (talk.sent(1).requestHeaders.contains(name))
            kept << name;
    }
    return kept.join(' ');
}

} // namespace

/// Client hints that a page has set itself, where a request is redirected.
class TestClientHints : public QObject
{
    Q_OBJECT

private slots:
    /// As recorded: contact-client-hint-….
    void chromiumTakesClientHintsToNoOtherOrigin()
    {
        for (const char* const name : {"Device-Memory", "Downlink", "DPR", "RTT", "Viewport-Width", "Width"}) {
            Conversation talk;
            talk.scenario().profile = ProfileId::Chromium;
            talk.fetch("/a").headers = pairs({{name, "2"}, {"Save-Data", "on"}});
            talk.exchange("GET https://app.example/a", redirect("/b"), {{name, "2"}});
            talk.exchange("GET https://app.example/b", redirect("https://api.example/c"), {{name, "2"}});
            talk.exchange("GET https://api.example/c", {200, {anyOrigin}}, {{name, std::nullopt}, {"Save-Data", "on"}});
            QVERIFY2(talk.holds(), talk.report());
        }
    }

    /// As recorded: client-hint-policy-by-hand-….
    void chromiumAsksThePermissionsPolicyOfThePage_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("kept");
        const QByteArray own = "https://app.example/a";
        const QByteArray ownNext = "https://app.example/b";
        const QByteArray other = "https://api.example/a";
        const QByteArray otherNext = "https://api.example/b";
        const auto row = [](const char* policy, const QByteArray& from, const QByteArray& to, const char* kept) {
            QTest::addRow("%s %s %s", policy, from.constData(), to.constData())
                << QByteArray(policy) << from << to << QByteArray(kept);
        };
        row("", own, ownNext, "DPR Save-Data Width");
        row("", other, otherNext, "Save-Data");
        row("", other, ownNext, "DPR Save-Data Width");
        row("ch-dpr=()", own, ownNext, "Save-Data Width");
        row("ch-dpr=*", other, otherNext, "DPR Save-Data");
        row("ch-dpr=(self \"https://api.example\")", other, otherNext, "DPR Save-Data");
        row("ch-dpr=(\"https://api.example\")", own, ownNext, "Save-Data Width");
        row("ch-save-data=()", own, ownNext, "DPR Width");
        row("ch-save-data=(self)", other, otherNext, "");
        row("ch-width=*, ch-dpr=()", other, otherNext, "Save-Data Width");
    }

    void chromiumAsksThePermissionsPolicyOfThePage()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, kept);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.page().permissionsPolicy = parsePermissionsPolicy(policy.toStdString());
        QCOMPARE(keptBy(talk, from, to), kept);
    }

    void chromiumAsksNoPolicyOfAWorker_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("dedicated") << static_cast<int>(GlobalKind::DedicatedWorker);
        QTest::newRow("shared") << static_cast<int>(GlobalKind::SharedWorker);
    }

    void chromiumAsksNoPolicyOfAWorker()
    {
        QFETCH(int, kind);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.page().kind = static_cast<GlobalKind>(kind);
        QCOMPARE(keptBy(talk, "https://app.example/a", "https://app.example/b"), QByteArray("Save-Data"));
    }
};

QTEST_GUILESS_MAIN(TestClientHints)
#include "tst_client_hints.moc"
