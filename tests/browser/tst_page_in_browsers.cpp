#include "core/telling/explain/words.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/questions.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/timeline_layout.h"
#include "tests/browser/browser.h"
#include "tests/core/scenarios.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "resources/built_in_scenarios.h"

using namespace fetchscope;

namespace {

/// What the page shows of its timeline now.
const QString shown = QStringLiteral(
    "(() => { const rows = [...document.querySelectorAll('.row')]; return {"
    "count: rows.length, now: rows.findIndex((row) => row.classList.contains('now')),"
    "words: document.querySelector('.row.now .words').textContent,"
    "panel: document.querySelector('.panel h3').textContent,"
    "current: [...document.querySelectorAll('[aria-current=step]')].map((line) => rows.indexOf(line.parentNode)),"
    "dimmed: rows.filter((row) => Number(getComputedStyle(row).opacity) < 1).length,"
    "told: document.querySelector('[aria-live]').textContent }; })()");
/// The same after each press of a key from the first row on: keys that the page gets, without the way through the
/// browser, which takes longer than all else.
const QString allShown = QStringLiteral("[...document.querySelectorAll('.row')].map((row, i) => { if (i > 0) "
                                        "document.body.dispatchEvent(new KeyboardEvent('keydown', "
                                        "{ key: 'ArrowDown', bubbles: true, cancelable: true })); return %1; })")
                             .arg(shown);

QString simplified(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

} // namespace

/// A page that the program wrote, used in a real browser with real keys and clicks, against what the program itself
/// says of the same scenario.
class TestPageInBrowsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void everyExampleStepsAsInTheProgram_data();
    void everyExampleStepsAsInTheProgram();
    void keysAndClicks_data() { browsers(); }
    void keysAndClicks();
    void questionsAreAnswered_data() { browsers(); }
    void questionsAreAnswered();
    void nothingOfAPersonRuns_data() { browsers(); }
    void nothingOfAPersonRuns();
    void fitsAPhone_data() { browsers(); }
    void fitsAPhone();

private:
    static void browsers();
    /// Opens the page of a scenario in a browser; false where that is not installed.
    bool open(const QString& name, const QByteArray& json);
    void verifyState(const Run& run, const TimelineLayout& layout, int row, const QJsonObject& now);
    QJsonObject state() { return m_browser->evaluate(shown).toObject(); }

    QTemporaryDir m_folder;
    std::unique_ptr<tests::Browser> m_chromium;
    std::unique_ptr<tests::Browser> m_firefox;
    tests::Browser* m_browser = nullptr;
    int m_pages = 0;
};

void TestPageInBrowsers::initTestCase()
{
    m_chromium = tests::startChromium();
    m_firefox = tests::startFirefox();
}

void TestPageInBrowsers::browsers()
{
    QTest::addColumn<QString>("browser");
    for (const char* name : {"Chromium", "Firefox"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

bool TestPageInBrowsers::open(const QString& name, const QByteArray& json)
{
    m_browser = (name == QStringLiteral("Firefox") ? m_firefox : m_chromium).get();
    if (!m_browser)
        return false;
    QProcess program;
    const QString page = m_folder.filePath(QStringLiteral("page%1.html").arg(++m_pages));
    program.start(QStringLiteral(FETCHSCOPE_PROGRAM),
        {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--language"), QStringLiteral("en"),
            QStringLiteral("-o"), page});
    program.write(json);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("%s", program.readAllStandardError().constData());
    m_browser->resize(1280, 900);
    m_browser->open(page);
    return true;
}

#define OPEN_OR_SKIP(name, json)                                                                                       \
    if (!open(name, json))                                                                                             \
    QSKIP(qPrintable((name) + QStringLiteral(" is not installed: the page was not tried in it")))

void TestPageInBrowsers::everyExampleStepsAsInTheProgram_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("hasRealKeys");
    std::size_t number = 0;
    for (const BuiltInScenario& scenario : builtInScenarios()) {
        const QByteArray json(scenario.json.data(), static_cast<qsizetype>(scenario.json.size()));
        const std::string name(scenario.name);
        QTest::newRow(("Chromium: " + name).c_str()) << QStringLiteral("Chromium") << json << (number % 20 == 0);
        // Firefox takes its time: some show what is another in it.
        if (number % 10 == 0)
            QTest::newRow(("Firefox: " + name).c_str()) << QStringLiteral("Firefox") << json << (number % 50 == 0);
        ++number;
    }
}

void TestPageInBrowsers::verifyState(const Run& run, const TimelineLayout& layout, int row, const QJsonObject& now)
{
    const auto count = static_cast<int>(layout.rows().size());
    QCOMPARE(now["count"].toInt(), count);
    QCOMPARE(now["now"].toInt(), row);
    QCOMPARE(now["current"].toArray(), QJsonArray {row});
    QCOMPARE(now["dimmed"].toInt(), count - row - 1);
    QCOMPARE(now["panel"].toString(), now["words"].toString());
    QVERIFY(now["told"].toString().startsWith(QStringLiteral("Step %1 of %2: ").arg(row + 1).arg(count)));
    const RowText text = rowText(run, layout.rows()[static_cast<std::size_t>(row)]);
    for (const std::string& part : {text.title, text.detail, text.word})
        QVERIFY2(now["words"].toString().simplified().contains(simplified(part)), part.c_str());
}

void TestPageInBrowsers::everyExampleStepsAsInTheProgram()
{
    QFETCH(QString, browser);
    QFETCH(QByteArray, json);
    QFETCH(bool, hasRealKeys);
    OPEN_OR_SKIP(browser, json);
    const RunPointer run = tests::runOf(json);
    const TimelineLayout layout(*run->scenario, run->result);
    const auto count = static_cast<int>(layout.rows().size());
    m_browser->press(QStringLiteral("Home"));
    const QJsonArray states = hasRealKeys ? QJsonArray() : m_browser->evaluate(allShown).toArray();
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
        verifyState(*run, layout, i, hasRealKeys ? state() : states[i].toObject());
        if (hasRealKeys)
            m_browser->press(i % 2 == 0 ? QStringLiteral("ArrowDown") : QStringLiteral("PageDown"));
    }
    QCOMPARE(state()["now"].toInt(), count - 1);
    const QJsonArray outcomes = m_browser
                                    ->evaluate(QStringLiteral("[...document.querySelectorAll('article > .outcome')]"
                                                              ".map((outcome) => outcome.innerText)"))
                                    .toArray();
    int at = 0;
    for (const ActionResult& action : run->result.actions) {
        if (!action.isRequest && !action.storageAccess)
            continue;
        const QString outcome = outcomes[at++].toString().simplified();
        QVERIFY2(outcome.contains(simplified(textOf(messageFor(action)))), qPrintable(outcome));
        QVERIFY2(
            outcome.contains(simplified(explainOutcome(*run->scenario, run->result, action))), qPrintable(outcome));
    }
    QCOMPARE(at, static_cast<int>(outcomes.size()));
}

void TestPageInBrowsers::keysAndClicks()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(browser, tests::blockedPreflight());
    const int last = state()["count"].toInt() - 1;
    const auto press = [this](const char* key) {
        m_browser->press(QString::fromLatin1(key));
        return state()["now"].toInt();
    };
    QCOMPARE(press("End"), last);
    QCOMPARE(press("ArrowRight"), last);
    QCOMPARE(press("ArrowLeft"), last - 1);
    QCOMPARE(press("PageUp"), last - 2);
    QCOMPARE(press("ArrowUp"), last - 3);
    QCOMPARE(press("Home"), 0);
    QCOMPARE(press("ArrowUp"), 0);
    QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('[data-move=back]').disabled")).toBool());
    m_browser->click(QStringLiteral("[data-move=next]"));
    QCOMPARE(state()["now"].toInt(), 1);
    m_browser->click(QStringLiteral("[data-move=last]"));
    QCOMPARE(state()["now"].toInt(), last);
    m_browser->click(QStringLiteral(".row.response > .line"));
    const int response = state()["now"].toInt();
    QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('.row.now').classList.contains('response')"))
                .toBool());
    // The address of a step leads back to it.
    QCOMPARE(
        m_browser->evaluate(QStringLiteral("location.hash === '#' + document.querySelector('.row.now').id")).toBool(),
        true);
    // A header opens, and leads to the step that looked at it.
    m_browser->click(QStringLiteral(".panel .headers summary"));
    QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('.panel .headers details').open")).toBool());
    m_browser->click(QStringLiteral(".panel .headers details[open] a[href^=\"#\"]"));
    QVERIFY(state()["now"].toInt() > response);
    // With the keyboard alone: a row that has the focus, and the one below it.
    m_browser->evaluate(QStringLiteral("document.querySelector('.row > .line').focus()"));
    m_browser->press(QStringLiteral("Enter"));
    QCOMPARE(state()["now"].toInt(), 0);
    QCOMPARE(press("ArrowDown"), 1);
    QVERIFY(m_browser->evaluate(QStringLiteral("document.activeElement === document.querySelector('.row.now > .line')"))
                .toBool());
}

void TestPageInBrowsers::questionsAreAnswered()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(browser, tests::blockedPreflight());
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const std::vector<Question> questions = questionsOf(*run, TimelineLayout(*run->scenario, run->result));
    QVERIFY(questions.size() > 1);
    const auto choice = [](std::size_t question, std::size_t answer) {
        return QStringLiteral(".question:nth-child(%1) .choices > li:nth-child(%2)").arg(question + 1).arg(answer + 1);
    };
    const auto textAt = [this](const QString& selector) {
        return m_browser->evaluate(QStringLiteral("document.querySelector(`%1`).textContent").arg(selector)).toString();
    };
    const std::size_t wrong = questions[0].right == 0 ? 1 : 0;
    m_browser->click(choice(0, wrong) + QStringLiteral(" button"));
    QVERIFY(textAt(choice(0, wrong)).contains(QStringLiteral("Not so.")));
    QCOMPARE(textAt(QStringLiteral(".score")), QStringLiteral("0 of 1 right"));
    m_browser->click(choice(0, questions[0].right) + QStringLiteral(" button"));
    QVERIFY(textAt(choice(0, questions[0].right)).contains(QStringLiteral("Right.")));
    // The first answer counts.
    QCOMPARE(textAt(QStringLiteral(".score")), QStringLiteral("0 of 1 right"));
    QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('.solution').open")).toBool());
    m_browser->click(choice(1, questions[1].right) + QStringLiteral(" button"));
    QCOMPARE(textAt(QStringLiteral(".score")), QStringLiteral("1 of 2 right"));
}

void TestPageInBrowsers::nothingOfAPersonRuns()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(browser, tests::hostile());
    QCOMPARE(m_browser->evaluate(QStringLiteral("document.title")).toString(),
        QStringLiteral("</title><script>alert('1')</script> & \"quoted\""));
    QCOMPARE(m_browser->evaluate(QStringLiteral("document.scripts.length")).toInt(), 1);
    QCOMPARE(
        m_browser
            ->evaluate(QStringLiteral("document.querySelectorAll('img, iframe, form, object, [onclick], [onerror], "
                                      "a[href^=javascript]').length"))
            .toInt(),
        0);
    // Its own script has run.
    m_browser->press(QStringLiteral("End"));
    const QJsonObject now = state();
    QCOMPARE(now["now"].toInt(), now["count"].toInt() - 1);
    QCOMPARE(m_browser->evaluate(QStringLiteral("performance.getEntriesByType('resource').length")).toInt(), 0);
}

void TestPageInBrowsers::fitsAPhone()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(browser, tests::redirectChain());
    // Firefox has windows of 450 pixels at the least.
    for (const int width : {360, 480, 768, 1280}) {
        m_browser->resize(width, 740);
        const QJsonArray widths =
            m_browser->evaluate(QStringLiteral("[document.scrollingElement.scrollWidth, innerWidth]")).toArray();
        QVERIFY2(widths[0].toInt() <= widths[1].toInt(), qPrintable(QString::number(widths[0].toInt())));
    }
}

QTEST_GUILESS_MAIN(TestPageInBrowsers)
#include "tst_page_in_browsers.moc"
