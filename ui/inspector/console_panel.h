#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

class BrowserRuns;

/// What each browser prints on its console for the current action, to compare with one's own.
class ConsolePanel : public ReportPanel
{
    Q_OBJECT

public:
    ConsolePanel(StepCursor& cursor, BrowserRuns& browsers, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;

private:
    BrowserRuns& m_browsers;
};

} // namespace fetchscope::ui
