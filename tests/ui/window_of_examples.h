#pragma once

#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>
#include <vector>

namespace fetchscope::tests {

/// A window over a library of examples of the test's own, with a folder for its settings and files: what a test of the
/// window is made on.
class WindowOfExamples
{
protected:
    static constexpr int longestWait = 20000;

    void begin(std::vector<ui::Example> examples)
    {
        m_examples = std::move(examples);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        openWindow();
    }
    void end()
    {
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }
    /// Opens a new window over the same settings, with a file where one is named.
    void openWindow(const QString& file = {})
    {
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(*m_settings, [this] { return m_examples; });
        m_window->openFirst(file);
        QVERIFY(scenario().document().waitForRun(longestWait));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        scenario().view().timeline().setFocus();
    }
    /// Writes a file into the test's folder; its whole path.
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a file for the test");
        return QFileInfo(file).absoluteFilePath();
    }
    QString textOf(const char* label) const { return m_window->findChild<QLabel*>(QString::fromLatin1(label))->text(); }
    ui::ScenarioPlace& scenario() { return m_window->place<ui::ScenarioPlace>(); }
    ui::StepCursor& cursor() { return scenario().cursor(); }
    template <class Widget> Widget* find(const char* name)
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;

private:
    std::vector<ui::Example> m_examples;
};

} // namespace fetchscope::tests
