#pragma once

#include "ui/document/run.h"

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

private:
    void refresh();
    /// What is empty needs no room.
    void share();

    StepCursor& m_cursor;
    RunPointer m_run;
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
