#pragma once

#include "ui/document/run.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace fetchscope::ui {

class StepCursor;
class TraceModel;

/// The steps of the current action by algorithm, in our words, with a link to each in its standard.
class AlgorithmPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AlgorithmPanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

private:
    void refresh();
    void spanAlgorithms(const QModelIndex& parent);

    StepCursor& m_cursor;
    RunPointer m_run;
    TraceModel* m_model;
    QTreeView* m_view;
    QLabel* m_link;
    /// The selection follows the cursor now, not the other way round.
    bool m_isFollowing = false;
};

} // namespace fetchscope::ui
