#include "core/telling/timeline/run_lookup.h"
#include "tests/core/scenarios.h"
#include "ui/inspector/cookie_model.h"
#include "ui/inspector/header_model.h"
#include "ui/inspector/preflight_cache_model.h"
#include "ui/inspector/trace_model.h"
#include "ui/place/recent_files.h"
#include "ui/scenario/library/library_model.h"
#include "ui/scenario/playback.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/html_text.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace fetchscope;
using namespace fetchscope::ui;

class ModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void theCursorStaysWithinItsSteps();
    void theCursorTellsOnlyWhenItMoves();
    void playbackStopsAtTheLastStep();
    void theTraceIsATreeOfAlgorithms();
    void everyStepOfAnActionIsInTheTree();
    void aStepNamesTheDifferenceThatDecided();
    void anotherActionShowsOtherSteps();
    void stepsThatWereNotTakenSayWhy();
    void manySkippedStepsAreOneRow();
    void headersCarryTheStepThatSetThem();
    void theCacheEmptiesAndFillsWithTheCursor();
    void cookiesSayWhatBecameOfThem();
    void theLibraryListsActionsExamplesAndFiles();
    void theLibraryFollowsTheRun();
    void recentFilesAreKeptNewestFirst();
    void whatIsMarkedIsEscaped();
    void bytesThatAreNoUtf8AreShownAsTheyAre();
    void coloursHaveContrast_data();
    void coloursHaveContrast();
};

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

int stepsBelow(const QAbstractItemModel& model, const QModelIndex& parent)
{
    int count = parent.isValid() && parent.data(TraceModel::StepIndexRole).toInt() >= 0 ? 1 : 0;
    for (int row = 0; row < model.rowCount(parent); ++row)
        count += stepsBelow(model, model.index(row, 0, parent));
    return count;
}

} // namespace

void ModelsTest::theCursorStaysWithinItsSteps()
{
    StepCursor cursor;
    QCOMPARE(cursor.index(), -1);
    cursor.next();
    QCOMPARE(cursor.index(), -1);
    cursor.reset(5, 99);
    QCOMPARE(cursor.index(), 4);
    QVERIFY(cursor.isAtEnd());
    cursor.next();
    QCOMPARE(cursor.index(), 4);
    cursor.first();
    cursor.previous();
    QCOMPARE(cursor.index(), 0);
    QVERIFY(cursor.isAtStart());
    cursor.reset(0, 3);
    QCOMPARE(cursor.index(), -1);
}

void ModelsTest::theCursorTellsOnlyWhenItMoves()
{
    StepCursor cursor;
    cursor.reset(3, 0);
    QSignalSpy changed(&cursor, &StepCursor::changed);
    cursor.moveTo(2);
    cursor.moveTo(2);
    cursor.last();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toInt(), 2);
}

void ModelsTest::playbackStopsAtTheLastStep()
{
    StepCursor cursor;
    Playback playback(cursor);
    playback.setPlaying(true);
    QVERIFY(!playback.isPlaying());
    cursor.reset(4, 3);
    playback.setInterval(1);
    playback.setPlaying(true);
    QCOMPARE(cursor.index(), 0);
    QTRY_VERIFY(!playback.isPlaying());
    QCOMPARE(cursor.index(), 3);
}

void ModelsTest::theTraceIsATreeOfAlgorithms()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const int step = openingStep(run->result);
    model.show(run, static_cast<std::size_t>(step));
    const QModelIndex index = model.indexOfStep(static_cast<std::size_t>(step));
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), QStringLiteral("7.5"));
    QCOMPARE(index.parent().data().toString(), QStringLiteral("CORS-preflight fetch"));
    QCOMPARE(index.parent().parent().data().toString(), QStringLiteral("HTTP fetch"));
    QVERIFY(index.siblingAtColumn(TraceModel::TextColumn).data().toString().contains(QStringLiteral("PUT")));
    QCOMPARE(index.data(TraceModel::LinkRole).toString(),
        QStringLiteral("https://fetch.spec.whatwg.org/#cors-preflight-fetch-0"));
    QCOMPARE(index.parent().data(TraceModel::LinkRole), index.data(TraceModel::LinkRole));
}

void ModelsTest::everyStepOfAnActionIsInTheTree()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::redirectChain());
    model.show(run, 0);
    QCOMPARE(stepsBelow(model, {}), static_cast<int>(run->result.trace.size()));
    for (std::size_t step = 0; step < run->result.trace.size(); ++step)
        QCOMPARE(model.indexOfStep(step).data(TraceModel::StepIndexRole).toInt(), static_cast<int>(step));
    QVERIFY(!model.indexOfStep(run->result.trace.size()).isValid());
}

void ModelsTest::aStepNamesTheDifferenceThatDecided()
{
    QByteArray json = tests::longMaxAge();
    json.replace(QByteArrayLiteral("\"title\""), QByteArrayLiteral("\"profile\": \"chromium\", \"title\""));
    const RunPointer run = tests::runOf(json);
    std::size_t step = 0;
    while (run->result.trace.step(step).id != StepId::PreflightMaxAgeLimit)
        ++step;
    TraceModel model;
    model.show(run, step);
    const QModelIndex index = model.indexOfStep(step).siblingAtColumn(TraceModel::TextColumn);
    QVERIFY(index.data().toString().endsWith(
        QStringLiteral("(Chromium departs from the standard: preflight-max-age-limit is 7200)")));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("nsCORSListenerProxy.cpp")));
    const QModelIndex before = model.indexOfStep(step - 1).siblingAtColumn(TraceModel::TextColumn);
    QVERIFY(!before.data().toString().contains(QStringLiteral("departs")));
}

void ModelsTest::anotherActionShowsOtherSteps()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::cachedPut());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(run, 0);
    model.show(run, 1);
    QCOMPARE(reset.count(), 1);
    const std::size_t second = run->result.actions[2].firstStep;
    QVERIFY(!model.indexOfStep(second).isValid());
    model.show(run, second);
    QCOMPARE(reset.count(), 2);
    QVERIFY(model.indexOfStep(second).isValid());
    QVERIFY(!model.indexOfStep(0).isValid());
    model.show(nullptr, 0);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::stepsThatWereNotTakenSayWhy()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const auto step = static_cast<std::size_t>(openingStep(run->result));
    model.show(run, step);
    const QModelIndex preflight = model.indexOfStep(step).parent();
    const int row = model.indexOfStep(step).row();
    // Behind the step that failed is one row that says so, and holds the rest of the algorithm.
    const QModelIndex rest = model.index(row + 1, TraceModel::NumberColumn, preflight);
    QCOMPARE(rest.data(TraceModel::KindRole).toInt(), int(TraceModel::UntakenGroupKind));
    QCOMPARE(rest.siblingAtColumn(TraceModel::TextColumn).data().toString(),
        QStringLiteral("Not reached: the algorithm ended with step 7.5"));
    QCOMPARE(model.rowCount(preflight), row + 2);
    const QModelIndex last = model.index(model.rowCount(rest) - 1, TraceModel::NumberColumn, rest);
    QCOMPARE(last.data().toString(), QStringLiteral("8"));
    QCOMPARE(last.data(TraceModel::StepIndexRole).toInt(), -1);
    QCOMPARE(last.data(TraceModel::LinkRole), model.indexOfStep(step).data(TraceModel::LinkRole));
    QCOMPARE(last.data(Qt::AccessibleTextRole).toString(), QStringLiteral("step 8"));
    QCOMPARE(last.siblingAtColumn(TraceModel::TextColumn).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Not reached: The CORS check failed, or \u2026 is not an ok status: network error"));
    QVERIFY(!last.siblingAtColumn(TraceModel::TextColumn).data(Qt::DecorationRole).isNull());
    // One that was skipped says when it is taken, and what it would do.
    const QModelIndex check = preflight.parent();
    for (int i = 0; i < model.rowCount(check); ++i) {
        const QModelIndex child = model.index(i, TraceModel::TextColumn, check);
        QVERIFY(child.data(TraceModel::KindRole).toInt() != TraceModel::UntakenKind
            || child.data().toString().startsWith(QStringLiteral("Skipped: it is taken when ")));
    }
    model.setShowsUntaken(false);
    QCOMPARE(model.rowCount(model.indexOfStep(step).parent()), model.indexOfStep(step).row() + 1);
    QVERIFY(model.indexOfStep(step).row() < row);
}

void ModelsTest::manySkippedStepsAreOneRow()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::redirectChain());
    model.show(run, 0);
    // Between 5.1 and 12 of the constructor.
    const QModelIndex constructor = model.indexOfStep(0).parent();
    const QModelIndex folded = model.index(1, TraceModel::NumberColumn, constructor);
    QCOMPARE(folded.data(TraceModel::KindRole).toInt(), int(TraceModel::UntakenGroupKind));
    QCOMPARE(folded.siblingAtColumn(TraceModel::TextColumn).data().toString(),
        QStringLiteral("2 steps skipped: 5.2 to 5.3"));
    QCOMPARE(model.rowCount(folded), 2);
    const QModelIndex first = model.index(0, TraceModel::TextColumn, folded);
    QCOMPARE(first.data().toString(), QStringLiteral("Skipped: it is taken when the URL does not parse"));
    QCOMPARE(
        first.data(Qt::ToolTipRole).toString(), QStringLiteral("Step 5.2: The URL \u2026 does not parse: TypeError"));
    // No two rows of them stand side by side but those that were skipped and those that were not reached.
    std::function<void(const QModelIndex&)> look = [&](const QModelIndex& parent) {
        QString before;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, TraceModel::TextColumn, parent);
            const int kind = index.data(TraceModel::KindRole).toInt();
            if (kind == TraceModel::AlgorithmKind)
                look(index.siblingAtColumn(0));
            const bool isUntaken = kind == TraceModel::UntakenKind || kind == TraceModel::UntakenGroupKind;
            const QString text = index.data().toString();
            if (isUntaken && !before.isEmpty())
                QVERIFY2(text.startsWith(QStringLiteral("Not reached")) || text.contains(QStringLiteral("response is")),
                    qPrintable(before + text));
            before = isUntaken ? text : QString();
        }
    };
    look({});
}

void ModelsTest::headersCarryTheStepThatSetThem()
{
    HeaderModel model(HeaderModel::Side::Request);
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    model.show(run, 0);
    QCOMPARE(model.rowCount(), static_cast<int>(run->result.exchanges[0].requestHeaders.size()));
    bool hasMethod = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex name = model.index(row, HeaderModel::NameColumn);
        if (name.data().toString() != QStringLiteral("Access-Control-Request-Method"))
            continue;
        hasMethod = true;
        QCOMPARE(name.siblingAtColumn(HeaderModel::ValueColumn).data().toString(), QStringLiteral("PUT"));
        const QString step = name.siblingAtColumn(HeaderModel::StepColumn).data().toString();
        QCOMPARE(step, QStringLiteral("step 3"));
        QVERIFY(name.data(HeaderModel::StepIndexRole).toInt() > 0);
    }
    QVERIFY(hasMethod);
    model.show(run, std::nullopt);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::theCacheEmptiesAndFillsWithTheCursor()
{
    PreflightCacheModel model;
    QAbstractItemModelTester tester(&model, strict);
    const RunPointer run = tests::runOf(tests::cachedPut());
    model.show(run, 0);
    QCOMPARE(model.rowCount(), 0);
    model.show(run, run->result.actions[2].firstStep);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, PreflightCacheModel::AllowsColumn).data().toString(), QStringLiteral("method PUT"));
    const QString left = model.index(0, PreflightCacheModel::TimeLeftColumn).data().toString();
    QVERIFY2(left.endsWith(QStringLiteral("of 5 min")), qPrintable(left));
    QVERIFY2(left.startsWith(QStringLiteral("4 min")) || left.startsWith(QStringLiteral("3 min")), qPrintable(left));

    const RunPointer expired = tests::runOf(tests::repeatedPut());
    model.show(expired, expired->result.actions[2].firstStep);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, PreflightCacheModel::TimeLeftColumn).data().toString(), QStringLiteral("expired"));
}

void ModelsTest::cookiesSayWhatBecameOfThem()
{
    CookieModel model;
    QAbstractItemModelTester tester(&model, strict);
    CookieLine kept;
    kept.cookie.name = "session";
    kept.cookie.domain = "api.example";
    kept.cookie.httpOnly = true;
    kept.kind = CookieFate::Kind::Withheld;
    kept.why = CookieVerdict::SameSiteLax;
    CookieLine foreign;
    foreign.cookie.name = "other";
    foreign.cookie.domain = "other.example";
    model.show({kept, foreign});
    QCOMPARE(model.rowCount(), 2);
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, CookieModel::NameColumn), QStringLiteral("session"));
    QCOMPARE(cell(0, CookieModel::FateColumn), QStringLiteral("kept at home"));
    QVERIFY2(cell(0, CookieModel::WhyColumn).contains(QStringLiteral("SameSite=Lax")),
        qPrintable(cell(0, CookieModel::WhyColumn)));
    QVERIFY(cell(0, CookieModel::AttributesColumn).contains(QStringLiteral("HttpOnly")));
    QVERIFY2(model.detailOf(0).contains(QStringLiteral("SameSite=None; Secure")), qPrintable(model.detailOf(0)));
    QCOMPARE(cell(1, CookieModel::WhyColumn), QStringLiteral("it is another site's"));
    QVERIFY(model.detailOf(2).isEmpty());
}

void ModelsTest::theLibraryListsActionsExamplesAndFiles()
{
    LibraryModel model;
    QAbstractItemModelTester tester(&model, strict);
    QCOMPARE(model.rowCount(), 2);
    model.setExamples({{QStringLiteral("a"), QStringLiteral("First"), {}, QStringLiteral("One")},
        {QStringLiteral("b"), QStringLiteral("Second"), {}, QStringLiteral("One")},
        {QStringLiteral("c"), QStringLiteral("Third"), {}, QStringLiteral("Two")}});
    model.setRecentFiles({QStringLiteral("/files/x.json")});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("One"));
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    const QModelIndex third = model.index(0, 0, model.index(2, 0));
    QCOMPARE(third.data().toString(), QStringLiteral("Third"));
    QCOMPARE(third.data(LibraryModel::EntryRole).toInt(), 2);
    QCOMPARE(model.index(0, 0, model.index(3, 0)).data().toString(), QStringLiteral("x.json"));
    QVERIFY(!third.data(LibraryModel::IsOpenRole).toBool());
    model.setOpen(QStringLiteral("c"), {});
    QVERIFY(third.data(LibraryModel::IsOpenRole).toBool());
    QCOMPARE(model.openSection(), model.index(2, 0));
}

void ModelsTest::theLibraryFollowsTheRun()
{
    LibraryModel model;
    QAbstractItemModelTester tester(&model, strict);
    model.setRun(tests::runOf(tests::repeatedPut()));
    const QModelIndex actions = model.index(0, 0);
    QCOMPARE(model.rowCount(actions), 3);
    QCOMPARE(model.index(1, 0, actions).data().toString(), QStringLiteral("2  wait 10 min"));
    QVERIFY(model.index(0, 0, actions).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Exposed")));
    QVERIFY(model.index(2, 0, actions).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Blocked")));
    model.setRun(tests::runOf(tests::blockedPreflight()));
    QCOMPARE(model.rowCount(actions), 1);
    model.setRun(nullptr);
    QCOMPARE(model.rowCount(actions), 0);
}

void ModelsTest::recentFilesAreKeptNewestFirst()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    {
        QSettings settings(path, QSettings::IniFormat);
        RecentFiles files(settings);
        for (int i = 0; i < RecentFiles::most + 3; ++i)
            files.add(QStringLiteral("/f%1").arg(i));
        files.add(QStringLiteral("/f5"));
        files.add({});
    }
    QSettings settings(path, QSettings::IniFormat);
    RecentFiles files(settings);
    QCOMPARE(files.paths().size(), RecentFiles::most);
    QCOMPARE(files.paths().first(), QStringLiteral("/f5"));
    QCOMPARE(files.paths()[1], QStringLiteral("/f12"));
    QCOMPARE(files.paths().count(QStringLiteral("/f5")), 1);
}

void ModelsTest::whatIsMarkedIsEscaped()
{
    QCOMPARE(
        markedHtml("a<b>c", {{1, 3}}, QStringLiteral("s")), QStringLiteral("a<span style=\"s\">&lt;b&gt;</span>c"));
}

void ModelsTest::bytesThatAreNoUtf8AreShownAsTheyAre()
{
    QCOMPARE(toText("gr\xc3\xbc\xc3\x9f"), QStringLiteral("gr\u00fc\u00df"));
    QCOMPARE(toText("gr\xfc\xdf"), QStringLiteral("gr\u00fc\u00df"));
}

void ModelsTest::coloursHaveContrast_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void ModelsTest::coloursHaveContrast()
{
    QFETCH(bool, isDark);
    const Theme& theme = isDark ? Theme::dark() : Theme::light();
    constexpr double least = 4.5;
    for (const QColor& background : {theme.window, theme.base, theme.raised, theme.accentSoft}) {
        QVERIFY(contrast(theme.text, background) >= least);
        QVERIFY(contrast(theme.mutedText, background) >= least);
        QVERIFY(contrast(theme.accent, background) >= least);
        for (const Tone tone : {Tone::Pass, Tone::Fail, Tone::Warn, Tone::Unknown})
            QVERIFY2(contrast(theme.of(tone), background) >= least,
                qPrintable(theme.of(tone).name() + QStringLiteral(" on ") + background.name()));
    }
    QVERIFY(contrast(theme.onAccent, theme.accent) >= least);
    for (const Tone tone : {Tone::Pass, Tone::Fail, Tone::Warn, Tone::Unknown}) {
        QVERIFY(contrast(theme.of(tone), theme.softOf(tone)) >= least);
        QVERIFY(contrast(theme.text, theme.softOf(tone)) >= least);
        QVERIFY(!signOf(tone).isEmpty());
        QVERIFY(!wordOf(tone).isEmpty());
    }
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
