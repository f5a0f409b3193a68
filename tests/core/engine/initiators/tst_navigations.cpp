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
