#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/recording/recording_panels.h"
#include "ui/recording/recording_place.h"
#include "ui/recording/recording_view.h"

#include <QFile>
#include <QTabBar>

namespace fetchscope::tests {

/// A window in which recordings are opened, with keys and clicks for their table.
class RecordingFixture
{
protected:
    using HarColumn = ui::HarColumn;

    ui::MainWindow& window() { return *m_fixture->window; }
    ui::ScenarioPlace& scenario() { return m_fixture->scenario(); }
    ui::RecordingPlace& place() { return window().place<ui::RecordingPlace>(); }
    ui::HarView& view() { return place().view(); }
    ui::HarTable& table() { return view().table(); }
    QString write(const QString& name, const QByteArray& text)
    {
        QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the recording");
        return path;
    }
    void open(const QByteArray& text, const QString& name = QStringLiteral("shop.har"))
    {
        window().openFile(write(name, text));
        waitUntilRead();
    }
    /// However long that takes: it only has to get on.
    void waitUntilRead()
    {
        const auto isRead = [this] {
            return view().recording() && view().recording()->state() != ui::HarRecording::State::Running;
        };
        const auto size = [this] { return view().recording() ? view().recording()->size() : 0; };
        while (!isRead()) {
            const std::size_t before = size();
            if (!QTest::qWaitFor([&] { return isRead() || size() != before; }, WindowFixture::longestWait))
                qFatal("the recording is not read");
        }
    }
    QString cell(int row, HarColumn column) const
    {
        return m_fixture->find<ui::HarTable>("harTable")
            ->model()
            ->index(row, static_cast<int>(column))
            .data()
            .toString();
    }
    QPoint middleOf(int row, HarColumn column)
    {
        return table().visualRect(table().model()->index(row, static_cast<int>(column))).center();
    }
    void typeFilter(const QString& text)
    {
        auto* line = m_fixture->find<QLineEdit>("harFilter");
        QTest::mouseClick(line, Qt::LeftButton);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        // The table follows when the typing rests.
        QTRY_COMPARE(view().model().filter().text(), text);
    }
    void clickPanel(ui::RecordingPanel panel)
    {
        auto* tabs = m_fixture->find<QTabWidget>("harPanels")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(static_cast<int>(panel)).center());
        QApplication::processEvents();
    }
    void waitForEntry()
    {
        QTRY_VERIFY(!place().isShown());
        scenario().document().waitForRun(WindowFixture::longestWait);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QTemporaryDir m_folder;
};

} // namespace fetchscope::tests
