#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace fetchscope::ui {

class PreflightCacheModel;
class StepCursor;

/// The preflight cache as it is at the current step.
class CachesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CachesPanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    StepCursor& m_cursor;
    RunPointer m_run;
    /// Nobody has seen what is shown now: it is put right when somebody looks.
    bool m_isStale = false;
    PreflightCacheModel* m_entries;
    QLabel* m_title;
    QTableView* m_table;
};

} // namespace fetchscope::ui
