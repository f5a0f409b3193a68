#include "core/telling/explain/words.h"
#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/questions.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/timeline_layout.h"
#include "tests/browser/pages.h"
#include "tests/core/scenarios.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
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
    void keysAndClicks_data() { tests::Pages::browsers(); }
    void keysAndClicks();
    void questionsAreAnswered_data() { tests::Pages::browsers(); }
    void questionsAreAnswered();
    void nothingOfAPersonRuns_data() { tests::Pages::browsers(); }
    void nothingOfAPersonRuns();
    void oneOriginHasOneLook_data() { tests::Pages::browsers(); }
    void oneOriginHasOneLook();
    void fitsAPhone_data() { tests::Pages::browsers(); }
    void fitsAPhone();

private:
    /// What the program writes of a scenario.
    static QByteArray pageOf(const QByteArray& json);
    void verifyState(const Run& run, const TimelineLayout& layout, int row, const QJsonObject& now);
    QJsonObject state() { return m_browser->evaluate(shown).toObject(); }

    std::unique_ptr<tests::Pages> m_pages;
    tests::Browser* m_browser = nullptr;
};

void TestPageInBrowsers::initTestCase()
{
    m_pages = std::make_unique<tests::Pages>();
}

QByteArray TestPageInBrowsers::pageOf(const QByteArray& json)
{
    QProcess program;
    program.start(QStringLiteral(FETCHSCOPE_PROGRAM),
        {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--language"), QStringLiteral("en")});
    program.write(json);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("%s", program.readAllStandardError().constData());
    return program.readAllStandardOutput();
}

void TestPageInBrowsers::everyExampleStepsAsInTheProgram_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("hasRealKeys");
    std::size_t number = 0;
    for (const BuiltInScenario& scenario : builtInScenarios()) {
        const QByteArray json(scenario.json.data(), static_cast<qsizetype>(scenario.json.size()));
        const std::string name(scenario.name);
        // All of them where somebody wants them, else some of every kind.
        if (tests::areLongTestsWanted() || number % 5 == 0)
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
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(json));
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
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(tests::blockedPreflight()));
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
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(tests::blockedPreflight()));
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
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(tests::hostile()));
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

/// As the window has them: the colours and signs of the run, at every place where an origin stands.
void TestPageInBrowsers::oneOriginHasOneLook()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(tests::redirectChain()));
    m_browser->press(QStringLiteral("End"));
    const QJsonArray looks =
        m_browser
            ->evaluate(QStringLiteral(
                "[...document.querySelectorAll('.o')].map((origin) => ({ name: origin.textContent, "
                "color: getComputedStyle(origin).color, sign: getComputedStyle(origin, '::before').content, "
                "place: origin.closest('.heads, .headers, .wire, .facts, .panel, table, .words')?.className }))"))
            .toArray();
    const RunPointer run = tests::runOf(tests::redirectChain());
    const OriginMarks marks(*run->scenario, run->result);
    QMap<QString, int> places;
    for (const auto& look : looks) {
        // The heading of a lane leaves the usual scheme out.
        QString name = look[QStringLiteral("name")].toString();
        if (!name.contains(QStringLiteral("://")))
            name.prepend(QStringLiteral("https://"));
        const auto mark = marks.of(name.toStdString());
        QVERIFY2(mark.has_value(), qPrintable(name));
        const std::uint32_t color = originColorsOnLight[mark->color];
        QCOMPARE(look[QStringLiteral("color")].toString(),
            QStringLiteral("rgb(%1, %2, %3)").arg(color >> 16U).arg(color >> 8U & 0xFFU).arg(color & 0xFFU));
        const std::string_view sign = originSigns[mark->sign];
        QVERIFY2(look[QStringLiteral("sign")].toString().contains(
                     QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size()))),
            qPrintable(look[QStringLiteral("sign")].toString()));
        ++places[look[QStringLiteral("place")].toString()];
    }
    QVERIFY2(places.contains(QStringLiteral("heads")) && places.contains(QStringLiteral("headers"))
            && places.contains(QStringLiteral("wire")) && places.contains(QStringLiteral("facts")),
        qPrintable(places.keys().join(QChar(' '))));
    // What is copied is the origin alone.
    const QJsonArray lanes =
        m_browser->evaluate(
                     QStringLiteral("[...document.querySelectorAll('.heads bdi.o')].map((bdi) => bdi.innerText)"))
            .toArray();
    QVERIFY(lanes.size() > 1);
    for (const auto& lane : lanes)
        QVERIFY2(marks.of("https://" + lane.toString().toStdString()).has_value(), qPrintable(lane.toString()));
}

void TestPageInBrowsers::fitsAPhone()
{
    QFETCH(QString, browser);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, pageOf(tests::redirectChain()));
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
