#pragma once

#include "ui/editor/scenario_draft.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/held_run.h"
#include "ui/scenario/document.h"
#include "ui/scenario/edit_session.h"
#include "ui/scenario/library/library_model.h"
#include "ui/scenario/playback.h"
#include "ui/timeline/step_cursor.h"

#include <QObject>

#include <vector>

class QLabel;
class QMainWindow;
class QMimeData;
class QSettings;
class QSplitter;

namespace fetchscope::ui {

class Commands;
class ColumnRoom;
class CompareView;
class EditorPanel;
class EmptyState;
class ErrorBanner;
class FindBar;
class HarMode;
class Inspector;
class LibraryPanel;
class MainToolBar;
class NoticeBar;
class Prediction;
class PredictionBar;
class Presentation;
class RecentFiles;
class ScenarioFiles;
class StartingPoints;
class ThemeController;
class TimelineOutput;
class TimelineView;
class TransportBar;
class VerdictBar;
struct WindowOutline;

/// All that is in the window: makes the parts, puts them together and connects them.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Fills `window`, in the place of what was its central widget. `window`, `settings` and `theme` have to outlive
    /// it.
    Workspace(QMainWindow& window, QSettings& settings, ThemeController& theme, std::vector<Example> examples,
        QObject* parent = nullptr);
    ~Workspace() override;

    /// What to show first: the file, where one is named; else what was open last; else the example `welcome`, or the
    /// first one. Something is shown in any case.
    void openFirst(const QString& path, const QString& welcome = {});
    void openFile(const QString& path);
    void openExample(int example);
    /// Opens text that is no file yet.
    void openNew(const QByteArray& text);
    /// Opens what was dropped on the window.
    void take(const QMimeData& dropped);
    /// May the window close? Asks about what is not saved.
    bool mayClose();
    /// Remembers how the window is, for the next start.
    void save();

    Document& document() { return m_document; }
    StepCursor& cursor() { return m_cursor; }
    const Commands& commands() const { return *m_commands; }
    TimelineView& timeline() { return *m_timeline; }
    ScenarioDraft& draft() { return m_draft; }
    EditSession& edits() { return m_edits; }
    ScenarioFiles& files() { return *m_files; }
    TimelineOutput& output() { return *m_output; }
    EditorPanel& editor() { return *m_editor; }
    HarMode& recordings() { return *m_recordings; }

private:
    void makeContent();
    void connectCommands();
    void connectDocument();
    void connectTheme();
    void connectEditor();
    void connectTimeline();
    void connectModes();
    void connectRecordings();
    void showHeld();
    void showTitle();
    void showRun();
    void showRecentFiles();
    void updateCommands();
    void restore();
    WindowOutline outline() const;

    QMainWindow& m_window;
    QSettings& m_settings;
    ThemeController& m_theme;
    Document m_document;
    ScenarioDraft m_draft;
    EditSession m_edits;
    BrowserRuns m_browserRuns;
    HeldRun m_held;
    StepCursor m_cursor;
    Playback m_playback;
    RecentFiles* m_recent;
    LibraryModel m_library;
    Commands* m_commands;
    ScenarioFiles* m_files;
    StartingPoints* m_starts;

    LibraryPanel* m_libraryPanel = nullptr;
    TimelineView* m_timeline = nullptr;
    CompareView* m_compare = nullptr;
    FindBar* m_find = nullptr;
    TimelineOutput* m_output = nullptr;
    Prediction* m_prediction = nullptr;
    PredictionBar* m_predictionBar = nullptr;
    Presentation* m_presentation = nullptr;
    ErrorBanner* m_error = nullptr;
    NoticeBar* m_notice = nullptr;
    TransportBar* m_transport = nullptr;
    VerdictBar* m_verdict = nullptr;
    Inspector* m_inspector = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_halves = nullptr;
    QSplitter* m_whole = nullptr;
    EditorPanel* m_editor = nullptr;
    HarMode* m_recordings = nullptr;
    MainToolBar* m_toolBar = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_nowTitle = nullptr;
    /// How the halves were before predicting.
    QByteArray m_halvesBefore;
    ColumnRoom* m_room = nullptr;
    /// The trace that the cursor was in, to stay at the same step where another profile's run has it, too.
    RunPointer m_shown;
};

} // namespace fetchscope::ui
