#include "tests/ui/window_fixture.h"
#include "ui/editor/editor_panel.h"
#include "ui/editor/entry_list.h"
#include "ui/editor/field.h"
#include "ui/editor/headers_field.h"
#include "ui/editor/json_page.h"
#include "ui/editor/json_text.h"
#include "ui/place/commands.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The editor: form and JSON, undo, errors. With keys and clicks, as a person uses it.
class EditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void jsonIsWrittenInOneStyleAndReadsBack();
    void aPointerLeadsToItsPlaceInTheText();
    void valuesArePutAndTakenAtAPointer();

    void anEditInTheFormRunsAtOnce();
    void anEditInTheFormIsInTheJson();
    void anEditInTheJsonIsInTheForm();
    void brokenJsonSaysWhereAndKeepsTheRun();
    void aWrongValueIsMarkedWhereItStands();
    void undoAndRedoGoThroughFormAndJson();
    void typingIsUndoneAtOnce();
    void actionsAreDraggedToAnotherPlace();
    void rulesMoveWithTheKeyboard();
    void entriesAreAddedAndRemoved();
    void headersAreCompleted();
    void conditionsOfARuleStayWhatTheyAre();
    void headersAreEditedByKeyboard();
    void anotherInitiatorTakesItsOptionsAlong();
    void theFormFollowsTheStep();
    void anEditRunsByItself();
    void fieldsAreWholeInASmallWindow();
    void theTabKeyGoesFromTheTopToTheBottom();
    void rareFieldsComeWithTheirValueOrWhenAskedFor();
    void aFrameworkHasFieldsForItsOptions();

private:
    MainWindow& window() { return *m_fixture->window; }
    ScenarioPlace& scenario() { return m_fixture->scenario(); }
    QLineEdit* lineOf(const char* section, const char* pointer) { return m_fixture->lineOf(section, pointer); }
    void retype(QLineEdit* line, const QString& text) { m_fixture->retype(line, text); }

    QString cutOffField();

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void EditorTest::jsonIsWrittenInOneStyleAndReadsBack()
{
    const auto json = parseJson(tests::blockedPreflight());
    QVERIFY(json);
    const QByteArray text = formatJson(*json);
    QVERIFY(*parseJson(text) == *json);
    // Formatting what was formatted changes nothing.
    QCOMPARE(formatJson(*parseJson(text)), text);
    QVERIFY(text.contains("\n  \"page\": { \"url\": \"https://app.example.test/index.html\" },\n"));
    // Key order is kept.
    QVERIFY(text.indexOf("fetchscope") < text.indexOf("title"));
    for (const QByteArray& line : text.split('\n'))
        QVERIFY2(line.size() <= 101, line.constData());
    QVERIFY(!parseJson("{ \"a\": }"));
}

void EditorTest::aPointerLeadsToItsPlaceInTheText()
{
    const QString text = QStringLiteral("{ \"a\": [1, { \"b/c\": \"x\\\"}\", \"d\": true }], \"a2\": 3 }");
    const auto at = [&](const QString& pointer) {
        const auto range = rangeOf(text, pointer);
        return range ? text.mid(range->first, range->second) : QString();
    };
    QCOMPARE(at(QStringLiteral("/a/0")), QStringLiteral("1"));
    QCOMPARE(at(QStringLiteral("/a/1/b~1c")), QStringLiteral("\"b/c\": \"x\\\"}\""));
    QCOMPARE(at(QStringLiteral("/a/1/d")), QStringLiteral("\"d\": true"));
    QCOMPARE(at(QStringLiteral("/a2")), QStringLiteral("\"a2\": 3"));
    // What is not there: the nearest around it.
    QCOMPARE(at(QStringLiteral("/a/1/e")), QStringLiteral("{ \"b/c\": \"x\\\"}\", \"d\": true }"));
    QVERIFY(!rangeOf(QStringLiteral("{"), QStringLiteral("/a")));
}

void EditorTest::valuesArePutAndTakenAtAPointer()
{
    Json json = Json::parse(R"({"actions":[{"url":"u"}]})");
    setValueAt(json, QStringLiteral("/actions/0/init/method"), Json("PUT"), 2);
    QCOMPARE(textAt(json, QStringLiteral("/actions/0/init/method")), QStringLiteral("PUT"));
    setValueAt(json, QStringLiteral("/actions/0/init/method"), std::nullopt, 2);
    QVERIFY2(!valueAt(json, QStringLiteral("/actions/0/init")), "an object that got empty goes");
    setValueAt(json, QStringLiteral("/actions/0/url"), std::nullopt, 2);
    QVERIFY2(valueAt(json, QStringLiteral("/actions/0")), "an entry of a list stays");
}

void EditorTest::anEditInTheFormRunsAtOnce()
{
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QLineEdit* method = lineOf("section/actions", "/init/method");
    QVERIFY(method);
    QCOMPARE(method->text(), QStringLiteral("PUT"));
    // POST is allowed.
    retype(method, QStringLiteral("POST"));
    QVERIFY2(m_fixture->verdict() == QStringLiteral("Exposed"),
        qPrintable(m_fixture->sentence() + QString::fromUtf8(scenario().draft().text())));
    QVERIFY(window().isWindowModified());
}

void EditorTest::anEditInTheFormIsInTheJson()
{
    retype(lineOf("section/actions", "/url"), QStringLiteral("https://other.example/x"));
    QTest::mouseClick(m_fixture->find<QTabBar>("editorTabs"), Qt::LeftButton, {},
        m_fixture->find<QTabBar>("editorTabs")->tabRect(1).center());
    auto* json = m_fixture->find<JsonPage>("json");
    QVERIFY(json->isVisible());
    QVERIFY(json->toPlainText().contains(QStringLiteral("\"url\": \"https://other.example/x\"")));
}

void EditorTest::anEditInTheJsonIsInTheForm()
{
    scenario().view().editor().setPage(EditorPanel::TextPage);
    auto* json = m_fixture->find<JsonPage>("json");
    QVERIFY(json->find(QStringLiteral("\"PUT\"")));
    json->setFocus();
    QTest::keyClicks(json, QStringLiteral("\"POST\""));
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    scenario().view().editor().setPage(EditorPanel::FormPage);
    QCOMPARE(lineOf("section/actions", "/init/method")->text(), QStringLiteral("POST"));
}

void EditorTest::brokenJsonSaysWhereAndKeepsTheRun()
{
    scenario().view().editor().setPage(EditorPanel::TextPage);
    auto* json = m_fixture->find<JsonPage>("json");
    QVERIFY(json->find(QStringLiteral("\"PUT\"")));
    json->setFocus();
    QTest::keyClick(json, Qt::Key_Delete);
    m_fixture->settle();
    auto* error = m_fixture->find<QLabel>("editorError");
    QVERIFY(error->isVisible());
    QVERIFY2(error->text().contains(QStringLiteral("line ")), qPrintable(error->text()));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(!json->extraSelections().isEmpty());
    scenario().view().editor().setPage(EditorPanel::FormPage);
    QVERIFY(!m_fixture->find<QWidget>("section/actions")->isVisible());
    // Undo mends it.
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    m_fixture->settle();
    QVERIFY(!error->isVisible());
    QVERIFY(m_fixture->find<QWidget>("section/actions")->isVisible());
}

void EditorTest::aWrongValueIsMarkedWhereItStands()
{
    QLineEdit* url = lineOf("editor", "/url");
    QVERIFY(url);
    retype(url, QStringLiteral("not a url"));
    auto* field = qobject_cast<Field*>(url->parentWidget());
    QVERIFY(field && field->hasError());
    QVERIFY(field->findChild<QLabel*>(QStringLiteral("fieldError"))->isVisible());
    QVERIFY(m_fixture->find<QLabel>("editorError")->text().contains(QStringLiteral("/page/url")));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    retype(url, QStringLiteral("https://app.example.test/"));
    QVERIFY(!field->hasError());
    QVERIFY(!m_fixture->find<QLabel>("editorError")->isVisible());
}

void EditorTest::undoAndRedoGoThroughFormAndJson()
{
    const QByteArray before = scenario().draft().text();
    retype(lineOf("section/actions", "/init/method"), QStringLiteral("POST"));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    // In the field itself, too, undo is the scenario's.
    QTest::keyClick(lineOf("section/actions", "/init/method"), Qt::Key_Z, Qt::ControlModifier);
    m_fixture->settle();
    QCOMPARE(scenario().draft().text(), before);
    QCOMPARE(lineOf("section/actions", "/init/method")->text(), QStringLiteral("PUT"));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(!window().isWindowModified());
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
}

void EditorTest::typingIsUndoneAtOnce()
{
    retype(lineOf("section/actions", "/url"), QStringLiteral("https://api.example.test/other"));
    QCOMPARE(scenario().draft().undoStack().count(), 1);
}

void EditorTest::actionsAreDraggedToAnotherPlace()
{
    m_fixture = std::make_unique<tests::WindowFixture>(tests::repeatedPut());
    auto* list = m_fixture->find<EntryList>("list/actions");
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(1);
    // What a drag ends with when the entry is dropped below the last one.
    const QRect last = list->visualItemRect(list->item(2));
    list->setFocus();
    QSignalSpy moved(list, &EntryList::moveRequested);
    list->dropAt(QPoint(last.center().x(), last.bottom()));
    m_fixture->settle();
    QCOMPARE(moved.count(), 1);
    QVERIFY(list->item(2)->text().contains(QStringLiteral("wait")));
    QCOMPARE(list->currentRow(), 2);
    const auto& actions = scenario().document().run()->scenario->actions;
    QVERIFY(std::holds_alternative<WaitAction>(actions[2].what));
}

void EditorTest::rulesMoveWithTheKeyboard()
{
    auto* list = m_fixture->find<EntryList>("list/server");
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    m_fixture->settle();
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(list->item(1)->text().contains(QStringLiteral("OPTIONS")));
    // The rule for any method answers the preflight now.
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(scenario().document().run()->scenario->server[1].method == "OPTIONS");
}

void EditorTest::entriesAreAddedAndRemoved()
{
    auto* rules = m_fixture->find<EntryList>("list/server");
    rules->setCurrentRow(1);
    rules->setFocus();
    QTest::keyClick(rules, Qt::Key_Delete);
    m_fixture->settle();
    QCOMPARE(rules->count(), 1);
    QCOMPARE(scenario().document().run()->scenario->server.size(), std::size_t {1});
    auto* add = m_fixture->find<QToolButton>("add/cookies");
    QTest::mouseClick(add, Qt::LeftButton);
    m_fixture->settle();
    QCOMPARE(scenario().document().run()->scenario->cookies.size(), std::size_t {1});
}

void EditorTest::headersAreCompleted()
{
    auto* section = m_fixture->find<QWidget>("section/server");
    m_fixture->find<EntryList>("list/server")->setCurrentRow(0);
    auto* table = section->findChild<QTableView*>(QStringLiteral("field/respond/headers"));
    QVERIFY(table);
    const QAbstractItemModelTester tester(table->model());
    table->edit(table->model()->index(1, HeaderListModel::ValueColumn));
    auto* line = table->findChild<QLineEdit*>();
    QVERIFY(line && line->completer());
    line->completer()->setCompletionPrefix(QStringLiteral("PATCH"));
    QVERIFY(line->completer()->completionCount() > 0);
}

void EditorTest::conditionsOfARuleStayWhatTheyAre()
{
    HeaderListModel model(HeaderListModel::Values::Conditions);
    const Json asked {{"Sec-Purpose", nullptr}, {"Sec-Fetch-Mode", {"navigate", nullptr}}, {"Accept", "text/*"}};
    model.show(&asked);
    for (int row = 0; row < 3; ++row) {
        if (model.index(row, HeaderListModel::NameColumn).data().toString() == QStringLiteral("Accept"))
            QVERIFY(model.setData(model.index(row, HeaderListModel::ValueColumn), QStringLiteral("image/*")));
    }
    Json edited = asked;
    edited["Accept"] = "image/*";
    QCOMPARE(model.json().value(), edited);
}

void EditorTest::headersAreEditedByKeyboard()
{
    auto* section = m_fixture->find<QWidget>("section/server");
    m_fixture->find<EntryList>("list/server")->setCurrentRow(0);
    auto* table = section->findChild<QTableView*>(QStringLiteral("field/respond/headers"));
    const int rows = table->model()->rowCount();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(rows - 1, 0));
    QTest::keyClick(table, Qt::Key_F2);
    auto* line = table->findChild<QLineEdit*>();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("Access-Control-Max-Age"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), rows + 1);
    table->setCurrentIndex(table->model()->index(rows - 1, 1));
    QTest::keyClick(table, Qt::Key_F2);
    line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("600"));
    QTest::keyClick(line, Qt::Key_Return);
    QApplication::processEvents();
    m_fixture->settle();
    const auto& answer = std::get<ServerResponse>(scenario().document().run()->scenario->server[0].respond);
    QCOMPARE(QString::fromStdString(answer.headers->get("access-control-max-age").value_or("")), QStringLiteral("600"));
    // Delete takes the row away.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(rows - 1, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    m_fixture->settle();
    QCOMPARE(table->model()->rowCount(), rows);
}

void EditorTest::anotherInitiatorTakesItsOptionsAlong()
{
    retype(lineOf("section/actions", "/initiator"), QStringLiteral("xhr"));
    const auto& action = std::get<RequestAction>(scenario().document().run()->scenario->actions[0].what);
    QCOMPARE(action.initiator, InitiatorKind::Xhr);
    QCOMPARE(QString::fromStdString(action.method.value_or("")), QStringLiteral("PUT"));
    QVERIFY(!m_fixture->find<QLabel>("editorError")->isVisible());
    retype(lineOf("section/actions", "/initiator"), QStringLiteral("fetch"));
    QVERIFY(scenario().draft().text().contains("\"init\""));
}

void EditorTest::theFormFollowsTheStep()
{
    m_fixture = std::make_unique<tests::WindowFixture>(tests::repeatedPut());
    auto* list = m_fixture->find<EntryList>("list/actions");
    scenario().cursor().first();
    QCOMPARE(list->currentRow(), 0);
    scenario().cursor().last();
    QCOMPARE(list->currentRow(), 2);
}

void EditorTest::anEditRunsByItself()
{
    QLineEdit* method = lineOf("section/actions", "/init/method");
    QTest::mouseClick(method, Qt::LeftButton);
    method->selectAll();
    QTest::keyClicks(method, QStringLiteral("POS"));
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    // Nobody has to ask for it. How long it takes is the benchmark's.
    QTest::keyClicks(method, QStringLiteral("T"));
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
}

/// The field of the editor's form that something in it cuts off, and what does; empty where none is.
QString EditorTest::cutOffField()
{
    const EditorPanel& editor = m_fixture->window->place<ScenarioPlace>().view().editor();
    QList<QWidget*> fields;
    for (auto* table : editor.findChildren<QTableView*>())
        fields << table;
    for (auto* text : editor.findChildren<QPlainTextEdit*>())
        fields << text;
    if (fields.size() < 3)
        return QStringLiteral("there are no fields");
    const QWidget* form = m_fixture->find<QScrollArea>("form")->widget();
    for (QWidget* field : fields) {
        if (!field->isVisible() || !form->isAncestorOf(field))
            continue;
        // The form scrolls; nothing in it may cut a field off.
        for (const QWidget* inner = field; inner != form; inner = inner->parentWidget()) {
            if (!inner->parentWidget()->rect().contains(inner->geometry()))
                return field->accessibleName() + QChar(' ') + inner->parentWidget()->metaObject()->className()
                    + QStringLiteral(" has %1, needs %2")
                          .arg(inner->parentWidget()->height())
                          .arg(inner->geometry().bottom() + 1);
        }
    }
    return {};
}

void EditorTest::fieldsAreWholeInASmallWindow()
{
    m_fixture->open(tests::blockedPreflight(), {1024, 640});
    for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1024, 640)}) {
        m_fixture->window->resize(size);
        QTRY_COMPARE(m_fixture->window->size(), size);
        QTRY_COMPARE(cutOffField(), QString());
    }
}

void EditorTest::theTabKeyGoesFromTheTopToTheBottom()
{
    auto* actions = m_fixture->find<QWidget>("section/actions");
    auto* more = actions->findChild<QToolButton*>(QStringLiteral("moreOptions"));
    more->setFocus(Qt::TabFocusReason);
    QTest::keyClick(more, Qt::Key_Space);
    QApplication::processEvents();
    QWidget* first = actions->findChild<QWidget*>(QStringLiteral("field/initiator"));
    QVERIFY(first && first->isVisible());
    first->setFocus(Qt::TabFocusReason);
    int lastTop = -1;
    int seen = 0;
    while (QApplication::focusWidget() != more) {
        QWidget* now = QApplication::focusWidget();
        QVERIFY2(now && actions->isAncestorOf(now), "the focus left the section before its last control");
        const int top = now->mapTo(actions, QPoint()).y();
        QVERIFY2(top >= lastTop, qPrintable(now->objectName() + QStringLiteral(" comes too late")));
        lastTop = top;
        ++seen;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QVERIFY(seen > 8);
}

void EditorTest::rareFieldsComeWithTheirValueOrWhenAskedFor()
{
    auto* actions = m_fixture->find<QWidget>("section/actions");
    const auto isShown = [&](const char* name) {
        const auto* field = actions->findChild<QWidget*>(QString::fromUtf8(name));
        return field && field->isVisible();
    };
    const char* const keepalive = "field/init/keepalive";
    QVERIFY(!isShown(keepalive));
    auto* more = actions->findChild<QToolButton*>(QStringLiteral("moreOptions"));
    more->setFocus(Qt::TabFocusReason);
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(isShown(keepalive));
    more->setFocus(Qt::TabFocusReason);
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(!isShown(keepalive));
    scenario().draft().setValue(QStringLiteral("Change"), QStringLiteral("/actions/0/init/keepalive"), Json(true));
    m_fixture->settle();
    QVERIFY(isShown(keepalive));
    QVERIFY(actions->findChild<QCheckBox*>(QString::fromUtf8(keepalive))->isChecked());
    // A mistake in it brings it, too.
    scenario().draft().undoStack().undo();
    scenario().draft().setValue(QStringLiteral("Change"), QStringLiteral("/actions/0/init/cache"), Json("sometimes"));
    m_fixture->settle();
    QVERIFY(isShown("field/init/cache"));
}

void EditorTest::aFrameworkHasFieldsForItsOptions()
{
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/server"), Json::parse(R"([{"preset":"s3"}])"));
    m_fixture->settle();
    QVERIFY(!lineOf("section/server", "/options/origin"));
    QLineEdit* preset = lineOf("section/server", "/preset");
    QVERIFY(preset);
    retype(preset, QStringLiteral("express-cors"));
    const auto option = [this](const char* name) -> const Json* {
        return valueAt(*scenario().draft().json(), QStringLiteral("/server/0/options/") + QString::fromUtf8(name));
    };
    // What takes texts and more is read as JSON where it is that.
    QLineEdit* origin = lineOf("section/server", "/options/origin");
    QVERIFY(origin);
    retype(origin, QStringLiteral("https://app.example.test"));
    QVERIFY(option("origin") && *option("origin") == Json("https://app.example.test"));
    retype(origin, QStringLiteral("true"));
    QVERIFY(option("origin") && *option("origin") == Json(true));
    retype(origin, QStringLiteral("[\"https://app.example.test\"]"));
    QVERIFY(option("origin") && *option("origin") == Json::parse(R"(["https://app.example.test"])"));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    // Another framework has other options.
    retype(lineOf("section/server", "/preset"), QStringLiteral("s3"));
    QVERIFY(!valueAt(*scenario().draft().json(), QStringLiteral("/server/0/options")));
}

QTEST_MAIN(EditorTest)
#include "tst_editor.moc"
