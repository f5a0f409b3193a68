// Presenting, with the keys that a keyboard and a clicker send.

#include "tests/core/scenarios.h"
#include "tests/ui/window_fixture.h"
#include "ui/inspector/header_model.h"
#include "ui/place/commands.h"
#include "ui/presenting/curtain.h"
#include "ui/presenting/notes_window.h"
#include "ui/presenting/pointer_dot.h"
#include "ui/presenting/presentation.h"
#include "ui/presenting/presenting_keys.h"
#include "ui/scenario/scenario_view.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPushButton>
#include <QSplitter>

#include <nlohmann/json.hpp>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

QByteArray withNotes(const QByteArray& scenario, const char* notes)
{
    nlohmann::json json = nlohmann::json::parse(scenario.toStdString());
    json["notes"] = notes;
    return QByteArray::fromStdString(json.dump());
}

} // namespace

class PresentTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keysOfClickersStep_data();
    void keysOfClickersStep();
    void theCurtainComesAndGoes_data();
    void theCurtainComesAndGoes();
    void goingOnLiftsTheCurtainAndStaysThere();
    void theNotesWindowTellsNotesAndTheNextStep();
    void keysWorkInTheNotesWindowToo();
    void theNotesWindowSaysThatTheScreenIsBlack();
    void notesAreTextAlone();
    void thePointerIsTurnedOnAndMovedByKeys();
    void thePointerFollowsTheMouse();
    void theKeysAreListed();
    void escapeLeavesAndAllIsAsItWas();
    void theVerdictComesAtTheEndOfTheAction();
    void oneRowStandsOut();
    void whatComesIsNotThereYet();
    void whoTypesTypes();
    void otherKeysAreWhatTheyAlwaysAre();
    void elapsedTimeIsWritten();
    void headersShowOriginsAndScreenReadersHearTheValue();

private:
    MainWindow& window() const { return *m_fixture->window; }
    ScenarioPlace& scenario() const { return m_fixture->scenario(); }
    StepCursor& cursor() const { return scenario().cursor(); }
    /// To whatever has the focus, as a real key goes.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focus = window().focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, modifiers);
    }
    void present() const
    {
        window().commands()[Command::Present]->trigger();
        QVERIFY(scenario().view().presentation().isOn());
    }
    Curtain::Color curtain() const { return m_fixture->find<Curtain>("curtain")->color(); }
    QString told(const char* name) const
    {
        const NotesWindow* notes = scenario().view().presentation().notes();
        const auto* label = notes ? notes->findChild<QLabel*>(QString::fromLatin1(name)) : nullptr;
        return label ? label->text() : QStringLiteral("(there is none)");
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void PresentTest::init()
{
    m_fixture =
        std::make_unique<tests::WindowFixture>(withNotes(tests::blockedPreflight(), "Ask **first**: does it go out?"));
    cursor().first();
}

void PresentTest::cleanup()
{
    m_fixture.reset();
}

void PresentTest::keysOfClickersStep_data()
{
    QTest::addColumn<Qt::Key>("on");
    QTest::addColumn<Qt::Key>("back");
    QTest::newRow("clicker") << Qt::Key_PageDown << Qt::Key_PageUp;
    QTest::newRow("arrows across") << Qt::Key_Right << Qt::Key_Left;
    QTest::newRow("arrows along") << Qt::Key_Down << Qt::Key_Up;
    QTest::newRow("space") << Qt::Key_Space << Qt::Key_Backspace;
}

void PresentTest::keysOfClickersStep()
{
    QFETCH(const Qt::Key, on);
    QFETCH(const Qt::Key, back);
    present();
    const TimelineView& timeline = scenario().view().timeline();
    QList<std::size_t> rows {timeline.currentRow()};
    for (int i = 0; i < 3; ++i) {
        press(on);
        QVERIFY(timeline.currentRow() > rows.last());
        rows << timeline.currentRow();
    }
    press(back);
    QCOMPARE(timeline.currentRow(), rows[2]);
    press(Qt::Key_End);
    QVERIFY(cursor().isAtEnd());
    // A clicker's start button: from the beginning, and nothing is read again.
    press(Qt::Key_F5);
    QVERIFY(cursor().isAtStart());
    QVERIFY(scenario().view().presentation().isOn());
}

void PresentTest::theCurtainComesAndGoes_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("color");
    QTest::newRow("b") << Qt::Key_B << static_cast<int>(Curtain::Color::Black);
    QTest::newRow("full stop") << Qt::Key_Period << static_cast<int>(Curtain::Color::Black);
    QTest::newRow("w") << Qt::Key_W << static_cast<int>(Curtain::Color::White);
    QTest::newRow("comma") << Qt::Key_Comma << static_cast<int>(Curtain::Color::White);
}

void PresentTest::theCurtainComesAndGoes()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, color);
    present();
    const int step = cursor().index();
    press(key);
    QCOMPARE(static_cast<int>(curtain()), color);
    const auto* cover = m_fixture->find<Curtain>("curtain");
    QVERIFY(cover->isVisible());
    QCOMPARE(cover->geometry(), window().rect());
    const QImage picture = window().grab().toImage();
    const QColor expected = color == static_cast<int>(Curtain::Color::White) ? Qt::white : Qt::black;
    for (const QPoint point : {QPoint(5, 5), picture.rect().center(), picture.rect().bottomRight()})
        QCOMPARE(picture.pixelColor(point), expected);
    press(key);
    QVERIFY(!cover->isVisible());
    QCOMPARE(cursor().index(), step);
    press(key);
    press(Qt::Key_Escape);
    QVERIFY2(scenario().view().presentation().isOn(), "the first Escape lifts the curtain");
    QVERIFY(!cover->isVisible());
}

void PresentTest::goingOnLiftsTheCurtainAndStaysThere()
{
    present();
    press(Qt::Key_PageDown);
    const int step = cursor().index();
    press(Qt::Key_B);
    press(Qt::Key_PageDown);
    QCOMPARE(curtain(), Curtain::Color::None);
    QCOMPARE(cursor().index(), step);
}

void PresentTest::theNotesWindowTellsNotesAndTheNextStep()
{
    present();
    press(Qt::Key_S);
    NotesWindow* notes = scenario().view().presentation().notes();
    QVERIFY(notes && notes->isVisible());
    QCOMPARE(notes->findChild<QTextBrowser*>(QStringLiteral("notesText"))->toPlainText(),
        QStringLiteral("Ask first: does it go out?"));
    QVERIFY(!told("notesTitle").isEmpty());
    // What comes next is what is shown when it has come.
    const QString next = told("notesNext");
    const QString nextWords = told("notesNextWords");
    QVERIFY(!next.isEmpty());
    QVERIFY(told("notesNow") != next);
    press(Qt::Key_PageDown);
    QCOMPARE(told("notesNow"), next);
    QCOMPARE(told("notesNowWords"), nextWords);
    press(Qt::Key_End);
    QCOMPARE(told("notesNext"), QStringLiteral("Nothing more: this is the end."));
    QVERIFY(told("notesNowWords").contains(QStringLiteral("Access-Control-Allow-Methods")));
    press(Qt::Key_S);
    QVERIFY(!scenario().view().presentation().notes());
    // It is remembered that they are wanted.
    press(Qt::Key_S);
    press(Qt::Key_Escape);
    present();
    QVERIFY(scenario().view().presentation().notes());
}

void PresentTest::keysWorkInTheNotesWindowToo()
{
    present();
    press(Qt::Key_S);
    NotesWindow* notes = scenario().view().presentation().notes();
    const int step = cursor().index();
    auto* text = notes->findChild<QTextBrowser*>(QStringLiteral("notesText"));
    QTest::keyClick(text, Qt::Key_PageDown);
    QVERIFY(cursor().index() > step);
    QTest::keyClick(notes, Qt::Key_B);
    QCOMPARE(curtain(), Curtain::Color::Black);
    QTest::keyClick(notes, Qt::Key_B);
    QTest::keyClick(notes, Qt::Key_Escape);
    QVERIFY(!scenario().view().presentation().isOn());
}

void PresentTest::theNotesWindowSaysThatTheScreenIsBlack()
{
    present();
    press(Qt::Key_S);
    QCOMPARE(told("notesCurtain"), QString());
    press(Qt::Key_Period);
    QCOMPARE(told("notesCurtain"), QStringLiteral("The screen is black"));
    press(Qt::Key_Period);
    QCOMPARE(told("notesCurtain"), QString());
}

void PresentTest::notesAreTextAlone()
{
    m_fixture->open(withNotes(tests::simpleGet(), "<script>alert(1)</script> ![picture](file:///etc/hostname)"));
    present();
    press(Qt::Key_S);
    const auto* text = scenario().view().presentation().notes()->findChild<QTextBrowser*>(QStringLiteral("notesText"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("<script>alert(1)</script>")));
    QVERIFY(text->document()
                ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
                .toByteArray()
                .isEmpty());
}

void PresentTest::thePointerIsTurnedOnAndMovedByKeys()
{
    present();
    const auto* dot = m_fixture->find<PointerDot>("pointerDot");
    QVERIFY(!dot->isVisible());
    press(Qt::Key_L);
    QVERIFY(dot->isVisible());
    QVERIFY(QApplication::overrideCursor());
    const QPoint before = dot->middle();
    const int step = cursor().index();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(dot->middle().x() > before.x() && dot->middle().y() > before.y());
    QCOMPARE(cursor().index(), step);
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(window().rect().adjusted(-1, -1, 1, 1).contains(dot->middle()));
    press(Qt::Key_L);
    QVERIFY(!dot->isVisible());
}

void PresentTest::thePointerFollowsTheMouse()
{
    present();
    const auto* dot = m_fixture->find<PointerDot>("pointerDot");
    QWidget* viewport = scenario().view().timeline().viewport();
    const int step = cursor().index();
    QTest::mouseClick(viewport, Qt::RightButton, {}, {60, 60});
    QVERIFY(dot->isVisible());
    QCOMPARE(cursor().index(), step);
    const QPoint wanted(200, 240);
    QMouseEvent move(QEvent::MouseMove, wanted, viewport->mapToGlobal(wanted), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(viewport, &move);
    QCOMPARE(dot->middle(), viewport->mapTo(&window(), wanted));
    QTest::mouseClick(viewport, Qt::RightButton, {}, {60, 60});
    QVERIFY(!dot->isVisible());
    // It goes with the presentation.
    press(Qt::Key_L);
    press(Qt::Key_Escape);
    QVERIFY(!dot->isVisible());
    QVERIFY(!QApplication::overrideCursor());
}

void PresentTest::theKeysAreListed()
{
    present();
    press(Qt::Key_Question, Qt::ShiftModifier);
    const auto* sheet = m_fixture->find<QWidget>("presentingKeys");
    QVERIFY(sheet->isVisible());
    QVERIFY(window().rect().contains(sheet->geometry()));
    const QString text = m_fixture->find<QLabel>("presentingKeysText")->text();
    for (const PresentingKeyRow& row : presentingKeyRows())
        QVERIFY2(
            text.contains(row.keys.toHtmlEscaped()) && text.contains(row.what.toHtmlEscaped()), qPrintable(row.keys));
    press(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    QVERIFY(scenario().view().presentation().isOn());
}

void PresentTest::escapeLeavesAndAllIsAsItWas()
{
    const char* const parts[] {"library", "editor", "inspector", "transport"};
    auto* halves = m_fixture->find<QSplitter>("halves");
    auto* whole = m_fixture->find<QSplitter>("whole");
    const QList<int> heights = halves->sizes();
    const QList<int> widths = whole->sizes();
    const QSize size = window().size();
    const double zoom = scenario().view().timeline().zoom();
    const QFont sentence = m_fixture->find<QLabel>("verdictSentence")->font();
    QWidget* focus = window().focusWidget();
    present();
    QVERIFY(window().isFullScreen());
    for (const char* part : parts)
        QVERIFY2(!m_fixture->find<QWidget>(part)->isVisible(), part);
    QVERIFY(scenario().view().timeline().zoom() > zoom);
    press(Qt::Key_Plus);
    press(Qt::Key_L);
    press(Qt::Key_S);
    press(Qt::Key_Escape);
    QVERIFY(!window().commands()[Command::Present]->isChecked());
    QVERIFY(!window().isFullScreen());
    for (const char* part : parts)
        QVERIFY2(m_fixture->find<QWidget>(part)->isVisible(), part);
    QApplication::processEvents();
    QCOMPARE(window().size(), size);
    QCOMPARE(halves->sizes(), heights);
    QCOMPARE(whole->sizes(), widths);
    QCOMPARE(scenario().view().timeline().zoom(), zoom);
    QVERIFY(!scenario().view().timeline().showsOneThing());
    QCOMPARE(m_fixture->find<QLabel>("verdictSentence")->font(), sentence);
    QCOMPARE(window().focusWidget(), focus);
    QVERIFY(!scenario().view().presentation().notes());
}

void PresentTest::theVerdictComesAtTheEndOfTheAction()
{
    present();
    auto* word = m_fixture->find<QLabel>("verdictWord");
    QVERIFY(!word->isVisible());
    QVERIFY(!m_fixture->sentence().isEmpty());
    press(Qt::Key_End);
    QVERIFY(word->isVisible());
    QCOMPARE(word->text(), QStringLiteral("Blocked"));
    press(Qt::Key_Escape);
    cursor().first();
    QVERIFY2(word->isVisible(), "outside of a presentation it is told at once");
}

void PresentTest::oneRowStandsOut()
{
    present();
    TimelineView& timeline = scenario().view().timeline();
    const auto& rows = timeline.layoutOfRows().rows();
    while (rows[timeline.currentRow()].kind != RowKind::Request && !cursor().isAtEnd())
        press(Qt::Key_PageDown);
    QCOMPARE(rows[timeline.currentRow()].kind, RowKind::Request);
    QApplication::processEvents();
    // The strongest contrast in a row against its ground.
    const auto strength = [&timeline](std::size_t row) {
        const QImage picture = timeline.viewport()->grab(timeline.rowRect(row)).toImage();
        const QColor ground = picture.pixelColor(picture.width() - 2, picture.height() / 2);
        double strongest = 1;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = picture.width() / 4; x < picture.width(); ++x)
                strongest = std::max(strongest, contrast(picture.pixelColor(x, y), ground));
        }
        return strongest;
    };
    const std::size_t current = timeline.currentRow();
    QVERIFY(strength(current) > strength(current - 1) * 1.5);
}

void PresentTest::whatComesIsNotThereYet()
{
    present();
    TimelineView& timeline = scenario().view().timeline();
    const std::size_t all = timeline.layoutOfRows().rows().size();
    press(Qt::Key_PageDown);
    const std::size_t current = timeline.currentRow();
    QVERIFY(current + 2 < all);
    QCOMPARE(timeline.shownRows(), current + 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(&timeline)->childCount(), static_cast<int>(current) + 1);
    // Nothing of the next row is drawn, and a click there does not lead to it.
    QApplication::processEvents();
    const QRect next = timeline.rowRect(current + 1);
    const QImage picture = timeline.viewport()->grab(next).toImage();
    const auto inkOf = [](const QImage& image) {
        const QRgb ground = image.pixel(image.width() - 2, image.height() / 2);
        int ink = 0;
        for (int y = 2; y < image.height() - 2; ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) != ground ? 1 : 0;
        }
        return ink;
    };
    const int before = inkOf(picture);
    press(Qt::Key_PageDown);
    QApplication::processEvents();
    QVERIFY(inkOf(timeline.viewport()->grab(timeline.rowRect(current + 1)).toImage()) > before * 2);
    press(Qt::Key_PageUp);
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, next.center());
    QCOMPARE(timeline.currentRow(), current);
    // The presenter sees what comes.
    press(Qt::Key_S);
    QVERIFY(!told("notesNext").isEmpty());
    press(Qt::Key_Escape);
    QCOMPARE(timeline.shownRows(), all);
}

void PresentTest::whoTypesTypes()
{
    present();
    window().commands()[Command::Find]->trigger();
    auto* text = m_fixture->find<QLineEdit>("findText");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("b. l"));
    QCOMPARE(text->text(), QStringLiteral("b. l"));
    QCOMPARE(curtain(), Curtain::Color::None);
    // A clicker steps all the same.
    cursor().first();
    QTest::keyClick(text, Qt::Key_PageDown);
    QVERIFY(cursor().index() > 0);
}

void PresentTest::otherKeysAreWhatTheyAlwaysAre()
{
    QVERIFY(!presentingActOf(QKeyEvent(QEvent::KeyPress, Qt::Key_B, Qt::ControlModifier)));
    QVERIFY(!presentingActOf(QKeyEvent(QEvent::KeyPress, Qt::Key_F11, Qt::NoModifier)));
    QVERIFY(!presentingActOf(QKeyEvent(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier)));
    QVERIFY(!presentingActOf(QKeyEvent(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier)));
    present();
    press(Qt::Key_F11);
    QVERIFY(!scenario().view().presentation().isOn());
    // And these are again what they were.
    press(Qt::Key_Period);
    QVERIFY(!m_fixture->find<Curtain>("curtain")->isVisible());
}

void PresentTest::elapsedTimeIsWritten()
{
    QCOMPARE(elapsedText(0), QStringLiteral("0:00"));
    QCOMPARE(elapsedText(65999), QStringLiteral("1:05"));
    QCOMPARE(elapsedText(3600000), QStringLiteral("1:00:00"));
    QCOMPARE(elapsedText(5400000 + 9000), QStringLiteral("1:30:09"));
}

void PresentTest::headersShowOriginsAndScreenReadersHearTheValue()
{
    const RunPointer run = scenario().document().run();
    HeaderModel model(HeaderModel::Side::Request);
    model.show(run, 0);
    const OriginMarks marks(*run->scenario, run->result);
    bool isFound = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, HeaderModel::NameColumn).data().toString() != QStringLiteral("Origin"))
            continue;
        isFound = true;
        const QModelIndex value = model.index(row, HeaderModel::ValueColumn);
        const auto mark = marks.of(value.data().toString().toStdString());
        QVERIFY(mark);
        QCOMPARE(value.data(Qt::ForegroundRole).value<QColor>(), Theme::current().of(*mark));
        QVERIFY(!value.data(Qt::DecorationRole).isNull());
        // The sign is a picture: what is read aloud is the value.
        QCOMPARE(value.data().toString(), QStringLiteral("https://app.example.test"));
    }
    QVERIFY(isFound);
}

QTEST_MAIN(PresentTest)
#include "tst_present.moc"
