#pragma once

#include "core/engine/simulation/run.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/held_run.h"
#include "ui/timeline/step_cursor.h"

#include <QSplitter>

class QLabel;
class QProgressBar;
class QSettings;
class QStackedWidget;

namespace fetchscope::ui {

class Commands;
class EmptyState;
class Inspector;
class NoticeBar;
class ProbeForm;
class TimelineView;
class VerdictBar;

/// The fields of a probe on the left, and what goes over the wire on the right, as it happens.
class ProbeView : public QSplitter
{
    Q_OBJECT

public:
    explicit ProbeView(Commands& commands);
    ~ProbeView() override;

    ProbeForm& form() { return *m_form; }
    NoticeBar& notice() { return *m_notice; }
    Inspector& inspector() { return *m_inspector; }
    /// Of the last run; and of one that is under way, which nothing else shows.
    TimelineView& timeline() { return *m_timeline; }
    TimelineView& growing() { return *m_growing; }

    /// What there is up to now of a run that is under way.
    void showGrowing(const RunPointer& run);
    /// A run at its end; null: none yet.
    void showRun(const RunPointer& run);
    /// Nothing is on its way, or this is.
    void showState(bool isRunning, const QString& words);
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

private:
    QWidget* makeLeft(const Commands& commands);
    QWidget* makeRight();

    StepCursor m_cursor;
    StepCursor m_growingCursor;
    BrowserRuns m_browserRuns;
    HeldRun m_held;
    ProbeForm* m_form;
    QLabel* m_state;
    QProgressBar* m_progress;
    NoticeBar* m_notice;
    TimelineView* m_timeline;
    TimelineView* m_growing;
    QStackedWidget* m_timelines;
    VerdictBar* m_verdict;
    Inspector* m_inspector;
    QSplitter* m_halves;
    EmptyState* m_empty;
};

} // namespace fetchscope::ui
