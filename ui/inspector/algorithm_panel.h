#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeView;

namespace fetchscope::ui {

class StepCursor;
class TraceModel;

/// The steps of the current action by algorithm, in our words, with a link to each in its standard; and those that were
/// not taken, with why.
class AlgorithmPanel : public QWidget
{
    Q_OBJECT

public:
    /// `showsSkipped` says how it begins, and follows what is chosen.
    AlgorithmPanel(StepCursor& cursor, bool& showsSkipped, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    /// Opens the algorithms, and leaves the steps that were not taken folded.
    void expandAlgorithms();

    StepCursor& m_cursor;
    RunPointer m_run;
    /// Nobody has seen what is shown now: it is put right when somebody looks.
    bool m_isStale = false;
    TraceModel* m_model;
    QTreeView* m_view;
    QLabel* m_link;
    QCheckBox* m_showSkipped;
    /// The selection follows the cursor now, not the other way round.
    bool m_isFollowing = false;
};

} // namespace fetchscope::ui
