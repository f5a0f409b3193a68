#pragma once

#include "ui/document/run.h"

#include <QWidget>

class QLabel;
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

    StepCursor& m_cursor;
    RunPointer m_run;
    PreflightCacheModel* m_entries;
    CookieModel* m_cookies;
    QLabel* m_entriesTitle;
    QLabel* m_cookiesTitle;
};

} // namespace fetchscope::ui
