#pragma once

#include "tests/ui/scenarios.h"
#include "ui/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace fetchscope::tests {

/// A window with settings of its own, shown and ready for keys and clicks.
class WindowFixture
{
public:
    static constexpr int longestWait = 20000;

    explicit WindowFixture(const QByteArray& scenario)
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        open(scenario);
    }
    ~WindowFixture()
    {
        // Nobody is asked about what a test left.
        if (window)
            window->draft().markSaved();
    }

    void open(const QByteArray& scenario)
    {
        window.reset();
        std::vector<ui::Example> examples {
            {QStringLiteral("first"), QStringLiteral("First"), scenario, QStringLiteral("Chapter one")},
            {QStringLiteral("second"), QStringLiteral("Second"), tests::redirectChain(),
                QStringLiteral("Chapter two")}};
        window = std::make_unique<ui::MainWindow>(m_settings, std::move(examples));
        window->openFirst({});
        window->document().waitForRun(longestWait);
        window->resize(1280, 800);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        window->activateWindow();
        window->timeline().setFocus();
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
    /// Waits until what was typed has run.
    void settle()
    {
        window->edits().flush();
        window->document().waitForRun(longestWait);
        QApplication::processEvents();
    }

    std::unique_ptr<ui::MainWindow> window;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
};

} // namespace fetchscope::tests
