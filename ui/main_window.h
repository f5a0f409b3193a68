#pragma once

#include "ui/document/document.h"
#include "ui/library/library_model.h"
#include "ui/models/playback.h"
#include "ui/models/step_cursor.h"

#include <QMainWindow>

#include <vector>

class QLabel;
class QSettings;
class QSplitter;
class QTabWidget;

namespace fetchscope::ui {

class AlgorithmPanel;
class CachesPanel;
class Commands;
class ErrorBanner;
class LibraryPanel;
class RecentFiles;
class ThemeController;
class TimelineView;
class TransportBar;
class VerdictBar;
class WhyPanel;
class WirePanel;

/// The window: puts the parts together and connects them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` has to outlive the window.
    MainWindow(QSettings& settings, std::vector<Example> examples, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What to show first: the file, where one is named; else what was open last; else the example `welcome`, or the
    /// first one. Something is shown in any case.
    void openFirst(const QString& path, const QString& welcome = {});
    void openFile(const QString& path);
    void openExample(int example);

    Document& document() { return m_document; }
    StepCursor& cursor() { return m_cursor; }
    const Commands& commands() const { return *m_commands; }
    TimelineView& timeline() { return *m_timeline; }
    ThemeController& theme() { return *m_theme; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeToolBar();
    void makeContent();
    void connectCommands();
    void connectDocument();
    void connectTheme();
    void chooseFile();
    void showRun();
    void showRecentFiles();
    void updateCommands();
    void restore();
    void save();

    QSettings& m_settings;
    ThemeController* m_theme;
    Document m_document;
    StepCursor m_cursor;
    Playback m_playback;
    RecentFiles* m_recent;
    LibraryModel m_library;
    Commands* m_commands;

    LibraryPanel* m_libraryPanel = nullptr;
    TimelineView* m_timeline = nullptr;
    ErrorBanner* m_error = nullptr;
    TransportBar* m_transport = nullptr;
    VerdictBar* m_verdict = nullptr;
    QTabWidget* m_tabs = nullptr;
    WhyPanel* m_why = nullptr;
    WirePanel* m_wire = nullptr;
    AlgorithmPanel* m_algorithm = nullptr;
    CachesPanel* m_caches = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_halves = nullptr;
    QLabel* m_busy = nullptr;
    /// The trace that the cursor was in, to stay at the same step where another profile's run has it, too.
    RunPointer m_shown;
};

} // namespace fetchscope::ui
