#include "tests/core/scenarios.h"
#include "ui/inspector/attack_panel.h"
#include "ui/inspector/guards_panel.h"
#include "ui/timeline/step_cursor.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

const QByteArray crossSiteForm =
    R"({ "fetchscope": 1, "page": { "url": "https://evil.example/" }, )"
    R"("cookies": [ { "name": "sid", "value": "1", "domain": "shop.example", "secure": true, "sameSite": "none" } ], )"
    R"("actions": [ { "initiator": "form", "url": "https://shop.example/cart", )"
    R"("method": "POST", "body": [["a", "1"]] }, { "wait": 1 } ], )"
    R"("server": [ { "respond": {} } ] })";

template <class Panel> QString textOf(const QByteArray& json, std::size_t action = 0)
{
    const RunPointer run = tests::runOf(json);
    StepCursor cursor;
    cursor.reset(
        static_cast<int>(run->result.trace.size()), static_cast<int>(run->result.actions.at(action).firstStep));
    Panel panel(cursor);
    panel.show();
    panel.setRun(run);
    return panel.toPlainText();
}

} // namespace

/// The panels that ask guards, and that attack.
class GuardPanelsTest : public QObject
{
    Q_OBJECT

private slots:
    void guardsSayWhatDecided();
    void findingsComeWithSeverityAndRemedy();
    void whatSendsNothingAsksNobody();
};

void GuardPanelsTest::guardsSayWhatDecided()
{
    const QString text = textOf<GuardsPanel>(crossSiteForm);
    QVERIFY2(text.contains(QStringLiteral("POST https://shop.example/cart")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Go net/http CrossOriginProtection 1.25")));
    QVERIFY(text.contains(QStringLiteral("refused")));
    QVERIFY(text.contains(QStringLiteral("needs a token")));
    QVERIFY(text.contains(QStringLiteral("Sec-Fetch-Site: cross-site")));
}

void GuardPanelsTest::findingsComeWithSeverityAndRemedy()
{
    const QString text = textOf<AttackPanel>(crossSiteForm);
    QVERIFY2(text.contains(QStringLiteral("high")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("can make the browser send POST to https://shop.example/cart")));
    QVERIFY(text.contains(QStringLiteral("give the cookies SameSite")));
}

void GuardPanelsTest::whatSendsNothingAsksNobody()
{
    const QByteArray refused = R"({ "fetchscope": 1, "page": { "url": "https://app.example/" }, )"
                               R"("actions": [ { "initiator": "fetch", "url": "https://app.example/", )"
                               R"("init": { "method": "TRACE" } } ], "server": [] })";
    QVERIFY(textOf<GuardsPanel>(refused).contains(QStringLiteral("Nothing is sent")));
}

QTEST_MAIN(GuardPanelsTest)
#include "tst_guard_panels.moc"
