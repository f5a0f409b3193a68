#pragma once

#include "core/engine/simulation/run.h"

#include <QSplitter>

#include <memory>

class QLabel;
class QSettings;

namespace fetchscope::ui {

class BrowserRuns;
class ColumnRoom;
class Commands;
class CompareView;
class EditorPanel;
class EmptyState;
class ErrorBanner;
class FindBar;
class HeldRun;
class Inspector;
class LibraryModel;
class LibraryPanel;
class NoticeBar;
class Prediction;
class PredictionBar;
class PresentedScenario;
class Presentation;
class ScenarioDraft;
class StepCursor;
class TimelineView;
class TransportBar;
class VerdictBar;
struct PlaceContext;

/// What a scenario's view shows; all outlive it.
struct ScenarioValues
{
    StepCursor& cursor;
    ScenarioDraft& draft;
    LibraryModel& library;
    BrowserRuns& browserRuns;
    HeldRun& held;
};

/// All that shows a scenario, put together: library, timeline, inspector, editor. The commands that change only what is
/// seen are connected here: zoom, fold and find, columns, and the modes that compare, predict and present.
class ScenarioView : public QSplitter
{
    Q_OBJECT

public:
    ScenarioView(const PlaceContext& context, const ScenarioValues& values);
    ~ScenarioView() override;

    LibraryPanel& library() { return *m_library; }
    TimelineView& timeline() { return *m_timeline; }
    ErrorBanner& error() { return *m_error; }
    NoticeBar& notice() { return *m_notice; }
    Inspector& inspector() { return *m_inspector; }
    EditorPanel& editor() { return *m_editor; }
    Prediction& prediction() { return *m_prediction; }
    Presentation& presentation() { return *m_presentation; }

    /// Puts something between the window's bars and the timeline.
    void addBar(QWidget& bar);
    void showRun(const RunPointer& run);
    void showEditor();
    /// How wide and high the parts are, in pixels; 0 for one that is not seen.
    struct Lengths
    {
        int library = 0;
        int editor = 0;
        int lower = 0;
    };
    Lengths lengths() const;
    /// Writes and reads the keys below `window/`.
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

private:
    QWidget* makeTimelines();
    QWidget* makeLower();
    void connectTimeline();
    void connectModes(const PlaceContext& context);
    void showHeld();
    void showPrediction(bool isOn);
    /// Which commands may be given now: those that show more than is to be known while predicting may not.
    void updateModes();

    const Commands& m_commands;
    HeldRun& m_held;
    RunPointer m_run;
    LibraryPanel* m_library;
    TimelineView* m_timeline;
    CompareView* m_compare;
    FindBar* m_find;
    ErrorBanner* m_error;
    NoticeBar* m_notice;
    TransportBar* m_transport;
    VerdictBar* m_verdict;
    Inspector* m_inspector;
    Prediction* m_prediction;
    PredictionBar* m_predictionBar;
    EditorPanel* m_editor;
    EmptyState* m_empty = nullptr;
    QLabel* m_nowTitle;
    QWidget* m_bars;
    QSplitter* m_columns;
    QSplitter* m_halves;
    std::unique_ptr<PresentedScenario> m_presented;
    std::unique_ptr<Presentation> m_presentation;
    ColumnRoom* m_room = nullptr;
    /// How the halves were before predicting.
    QByteArray m_halvesBefore;
};

} // namespace fetchscope::ui
