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
