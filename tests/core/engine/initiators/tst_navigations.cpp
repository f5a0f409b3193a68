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
