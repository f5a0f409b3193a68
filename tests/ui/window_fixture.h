#pragma once

#include "tests/core/scenarios.h"
#include "ui/editor/editor_panel.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <memory>

namespace fetchscope::tests {

/// A window with settings of its own, shown and ready for keys and clicks.
class WindowFixture
{
public:
    static constexpr int longestWait = 20000;

    explicit WindowFixture(const QByteArray& text)
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        open(text);
    }
    ~WindowFixture()
    {
        // Nobody is asked about what a test left.
        if (window)
            scenario().draft().markSaved();
    }

    void open(const QByteArray& text, QSize size = {1280, 800})
    {
        window.reset();
        std::vector<ui::Example> examples {
            {QStringLiteral("first"), QStringLiteral("First"), text, QStringLiteral("Chapter one")},
            {QStringLiteral("second"), QStringLiteral("Second"), tests::redirectChain(),
                QStringLiteral("Chapter two")}};
        window = std::make_unique<ui::MainWindow>(m_settings, [examples] { return examples; });
        window->openFirst({});
        scenario().document().waitForRun(longestWait);
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        // The editor's fields come after the first frame.
        while (!scenario().view().editor().isFilled() && scenario().view().editor().isVisible())
            QApplication::processEvents();
        window->activateWindow();
        scenario().view().timeline().setFocus();
    }

    template <class Widget> Widget* find(const char* name) const
    {
        auto* widget = window->findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QString verdict() const { return find<QLabel>("verdictWord")->text(); }
    QString sentence() const { return find<QLabel>("verdictSentence")->text(); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    /// Clicks on a cell and types another text into it.
    void typeIntoCell(QTableView& table, int row, int column, const QString& text) const
    {
        const QModelIndex cell = table.model()->index(row, column);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        if (!line)
            qFatal("no cell is being edited");
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    /// Clicks on a row of a list.
    void clickRow(QListWidget& list, int row) const
    {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
    }
    /// Clicks on a link of a text, which is looked for where it is drawn. False where it is not in sight.
    static bool clickLink(QTextBrowser& browser, const QString& address)
    {
        for (int y = 2; y < browser.viewport()->height(); y += 4) {
            for (int x = 2; x < browser.viewport()->width(); x += 6) {
                if (browser.anchorAt(QPoint(x, y)) != address)
                    continue;
                QTest::mouseClick(browser.viewport(), Qt::LeftButton, {}, QPoint(x, y));
                return true;
            }
        }
        return false;
    }
    /// The line of the field at a pointer in a section of the editor.
    QLineEdit* lineOf(const char* section, const char* pointer) const
    {
        auto* widget =
            find<QWidget>(section)->findChild<QWidget*>(QStringLiteral("field") + QString::fromUtf8(pointer));
        if (auto* box = qobject_cast<QComboBox*>(widget))
            return box->lineEdit();
        return qobject_cast<QLineEdit*>(widget);
    }
    /// Types another text into a line, and waits until it has run.
    void retype(QLineEdit* line, const QString& text)
    {
        QTest::mouseClick(line, Qt::LeftButton);
        line->selectAll();
        QTest::keyClicks(line, text);
        settle();
    }
    /// Waits until what was typed has run.
    void settle()
    {
        scenario().edits().flush();
        scenario().document().waitForRun(longestWait);
        QApplication::processEvents();
    }

    ui::ScenarioPlace& scenario() { return window->place<ui::ScenarioPlace>(); }

    std::unique_ptr<ui::MainWindow> window;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
};

} // namespace fetchscope::tests
