#include "core/engine/policy/integrity_policy.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

const char* const hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

} // namespace

/// https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section
class TestIntegrityPolicy : public QObject
{
    Q_OBJECT

private slots:
    void headersAreRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isInline");
        QTest::addColumn<bool>("scripts");
        QTest::addColumn<bool>("styles");
        const auto row = [](const char* value, bool isInline, bool scripts, bool styles) {
            QTest::newRow(value) << QByteArray(value) << isInline << scripts << styles;
        };
        row("blocked-destinations=(script)", true, true, false);
        row("blocked-destinations=(script style), endpoints=(a b)", true, true, true);
        row("blocked-destinations=(style), sources=(inline)", true, false, true);
        row("blocked-destinations=(script), sources=(other)", false, true, false);
        row("blocked-destinations=(script), sources=()", false, true, false);
        row("blocked-destinations=script", true, false, false);
        row("blocked-destinations=(\"script\")", true, false, false);
        row("blocked-destinations=(image)", true, false, false);
        row("endpoints=(a)", true, false, false);
        // Not a dictionary: no policy at all.
        row("blocked-destinations=(script", false, false, false);
    }

    void headersAreRead()
    {
        QFETCH(QByteArray, value);
        const IntegrityPolicy policy = parseIntegrityPolicy(value.toStdString());
        QTEST(policy.hasInlineSource, "isInline");
        QTEST(policy.blocksScripts, "scripts");
        QTEST(policy.blocksStyles, "styles");
    }

    void requestsNeedMetadataThatCanBeChecked_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<int>("initiator");
        QTest::addColumn<bool>("withCors");
        QTest::addColumn<QByteArray>("integrity");
        QTest::addColumn<bool>("blocked");
        const auto row = [](const char* name, const char* policy, InitiatorKind initiator, bool withCors,
                             const char* integrity, bool blocked) {
            QTest::newRow(name) << QByteArray(policy) << static_cast<int>(initiator) << withCors
                                << QByteArray(integrity) << blocked;
        };
        using I = InitiatorKind;
        const char* const scripts = "blocked-destinations=(script)";
        const char* const styles = "blocked-destinations=(style)";
        row("a script without", scripts, I::Script, true, "", true);
        row("a script with", scripts, I::Script, true, hash, false);
        row("a script with metadata nobody knows", scripts, I::Script, true, "md5-abc", true);
        row("a script with, but without CORS", scripts, I::Script, false, hash, true);
        row("a style sheet under a policy for scripts", scripts, I::Stylesheet, true, "", false);
        row("a style sheet without", styles, I::Stylesheet, true, "", true);
        row("a style sheet with", styles, I::Stylesheet, true, hash, false);
        row("an image", scripts, I::Img, true, "", false);
        row("another source", "blocked-destinations=(script), sources=(x)", I::Script, true, "", false);
    }

    void requestsNeedMetadataThatCanBeChecked()
    {
        QFETCH(QByteArray, policy);
        QFETCH(int, initiator);
        QFETCH(bool, withCors);
        QFETCH(QByteArray, integrity);
        QFETCH(bool, blocked);
        Conversation talk;
        talk.page().policyContainer.integrityPolicy = parseIntegrityPolicy(policy.toStdString());
        RequestAction& action = talk.fetch("https://cdn.example/x");
        action.initiator = static_cast<InitiatorKind>(initiator);
        if (withCors)
            action.crossorigin = "anonymous";
        if (!integrity.isEmpty())
            action.integrity = integrity.toStdString();
        talk.exchange(
            "GET https://cdn.example/x", {200, {{"Access-Control-Allow-Origin", "*"}, {"Content-Type", "text/css"}}});
        QCOMPARE(talk.result().exchanges.empty(), blocked);
        if (blocked)
            QCOMPARE(talk.outcome(),
                QByteArray("blocked integrity-policy at Should request be blocked by Integrity Policy? 15"));
    }

    void aPolicyThatOnlyReportsBlocksNothing()
    {
        Conversation talk;
        talk.page().policyContainer.integrityPolicyReportOnly = parseIntegrityPolicy("blocked-destinations=(script)");
        talk.fetch("/x").initiator = InitiatorKind::Script;
        talk.exchange("GET https://app.example/x", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.took(StepId::IntegrityPolicyReported) && !talk.took(StepId::IntegrityPolicyBlocked));
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
    }

    void localUrlsNeedNone()
    {
        Conversation talk;
        talk.page().policyContainer.integrityPolicy = parseIntegrityPolicy("blocked-destinations=(script)");
        talk.fetch("data:text/javascript,1").initiator = InitiatorKind::Script;
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
        QVERIFY(talk.took(StepId::IntegrityPolicyLocal));
    }
};

QTEST_GUILESS_MAIN(TestIntegrityPolicy)
#include "tst_integrity_policy.moc"
