#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView noStore {"Cache-Control", "no-store"};
constexpr HeaderView html {"Content-Type", "text/html"};

/// By what an action was answered: `prefetch`, or `(the network)`.
QByteArray answeredBy(const RunResult& result, std::size_t action)
{
    const auto& ahead = result.actions.at(action).ahead;
    return ahead && ahead->isUsed() ? toBytes(nameOf(ahead->kind)) : QByteArray("(the network)");
}

} // namespace

/// What a page has loaded and is given again.
class KeptResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    /// As recorded in Chromium 156 and Firefox 153: each twice, with no-store.
    void styleSheetsAndFonts_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("initiator");
        QTest::addColumn<QByteArray>("second");
        const auto row = [](ProfileId profile, InitiatorKind initiator, const char* second) {
            QTest::addRow("%s %s", nameOf(profile).data(), nameOf(initiator).data())
                << static_cast<int>(profile) << static_cast<int>(initiator) << QByteArray(second);
        };
        row(ProfileId::Chromium, InitiatorKind::Stylesheet, "(the network)");
        row(ProfileId::Firefox, InitiatorKind::Stylesheet, "style-sheets");
        row(ProfileId::Chromium, InitiatorKind::Script, "(the network)");
        row(ProfileId::Firefox, InitiatorKind::Script, "(the network)");
        row(ProfileId::Chromium, InitiatorKind::Font, "fonts");
        row(ProfileId::Firefox, InitiatorKind::Font, "fonts");
        row(ProfileId::Standard, InitiatorKind::Font, "(the network)");
    }
    void styleSheetsAndFonts()
    {
        QFETCH(int, profile);
        QFETCH(int, initiator);
        QFETCH(QByteArray, second);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch("https://app.example/file").initiator = static_cast<InitiatorKind>(initiator);
        talk.fetch("https://app.example/file").initiator = static_cast<InitiatorKind>(initiator);
        const Answer answer {200, {noStore, {"Content-Type", "text/css"}}};
        talk.exchange("GET https://app.example/file", answer);
        if (second == "(the network)")
            talk.exchange("GET https://app.example/file", answer);
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(answeredBy(talk.result(), 1), second);
    }

    void imagesOfOneUrl_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("requests");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << 2;
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << 3;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << 2;
        QTest::newRow("safari") << static_cast<int>(ProfileId::Safari) << 3;
    }

    /// As recorded: image-asked-otherwise-by-hand-….
    void imagesOfOneUrl()
    {
        QFETCH(int, profile);
        QFETCH(int, requests);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        for (const char* const crossorigin : {"", "anonymous", ""}) {
            RequestAction& action = talk.fetch("/a.png");
            action.initiator = InitiatorKind::Img;
            if (*crossorigin != '\0')
                action.crossorigin = crossorigin;
        }
        for (int i = 0; i < requests; ++i)
            talk.exchange("GET https://app.example/a.png", {200, {noStore, {"Content-Type", "image/png"}}});
        QVERIFY2(talk.holds(), talk.report());
    }

    /// As recorded in Chromium 156: one request in all.
    void aPrefetchServesEveryNavigationThatSendsNoBody()
    {
        for (const InitiatorKind ahead : {InitiatorKind::SpeculationPrefetch, InitiatorKind::Prerender}) {
            Conversation talk;
            talk.scenario().profile = ProfileId::Chromium;
            talk.fetch("/a?q=1").initiator = ahead;
            for (int i = 0; i < 2; ++i) {
                RequestAction& open = talk.fetch("/a?q=1");
                open.initiator = InitiatorKind::WindowOpen;
                open.userActivation = true;
            }
            RequestAction& form = talk.fetch("/a");
            form.initiator = InitiatorKind::Form;
            form.body.emplace().kind = BodyInit::Kind::UrlEncoded;
            form.body->entries = {{"q", "1", std::nullopt, {}}};
            talk.exchange("GET https://app.example/a?q=1", {200, {noStore, html}});
            QVERIFY2(talk.holds(), talk.report());
            // What was rendered ahead belongs to the tab.
            QCOMPARE(answeredBy(talk.result(), 1), QByteArray("prefetch"));
            QCOMPARE(answeredBy(talk.result(), 2), QByteArray("prefetch"));
            QCOMPARE(
                answeredBy(talk.result(), 3), QByteArray(ahead == InitiatorKind::Prerender ? "prerender" : "prefetch"));
        }
    }

    void aFormThatIsPostedIsSent()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.fetch("/a").initiator = InitiatorKind::SpeculationPrefetch;
        RequestAction& form = talk.fetch("/a");
        form.initiator = InitiatorKind::Form;
        form.method = "post";
        talk.exchange("GET https://app.example/a", {200, {noStore, html}});
        talk.exchange("POST https://app.example/a", {200, {noStore, html}});
        QVERIFY2(talk.holds(), talk.report());
    }

    /// As recorded in Chromium 156: the link is answered by what came ahead, and nothing is committed.
    void whatIsNoDocumentIsNotRenderedAhead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("204") << 204 << QByteArray("text/html") << QByteArray("api-response-status");
        QTest::newRow("205") << 205 << QByteArray("text/html") << QByteArray("api-response-status");
        QTest::newRow("a file") << 200 << QByteArray("application/octet-stream") << QByteArray("api-download");
    }
    void whatIsNoDocumentIsNotRenderedAhead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, reason);
        for (const InitiatorKind ahead : {InitiatorKind::SpeculationPrefetch, InitiatorKind::Prerender}) {
            Conversation talk;
            talk.scenario().profile = ProfileId::Chromium;
            talk.fetch("/a").initiator = ahead;
            talk.fetch("/a").initiator = InitiatorKind::Link;
            const std::string written = type.toStdString();
            talk.exchange("GET https://app.example/a",
                {static_cast<std::uint16_t>(status), {noStore, {"Content-Type", written}}});
            QVERIFY2(talk.holds(), talk.report());
            QCOMPARE(answeredBy(talk.result(), 1), QByteArray("prefetch"));
            QCOMPARE(talk.outcome(1), "blocked " + reason + " at Initiator 0");
        }
    }
};

QTEST_GUILESS_MAIN(KeptResourcesTest)
#include "tst_kept_resources.moc"
