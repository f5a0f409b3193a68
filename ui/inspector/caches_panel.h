#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTableView;

namespace fetchscope::ui {

class CookieModel;
class PreflightCacheModel;
class StepCursor;

/// Preflight cache and cookies as they are at the current step.
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
    /// What is empty needs no room.
    void share();

    StepCursor& m_cursor;
    RunPointer m_run;
    /// Nobody has seen what is shown now: it is put right when somebody looks.
    bool m_isStale = false;
    PreflightCacheModel* m_entries;
    CookieModel* m_cookies;
    QLabel* m_entriesTitle;
    QLabel* m_cookiesTitle;
    QTableView* m_entriesTable;
    QTableView* m_cookiesTable;
    QSplitter* m_sides;
    /// Which of both had something to show: the room is shared anew only when that changes.
    int m_shared = -1;
};

} // namespace fetchscope::ui
