#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

class BrowserRuns;

/// The four profiles side by side: verdict, and what differs from the one that is shown.
class BrowsersPanel : public ReportPanel
{
    Q_OBJECT

public:
    BrowsersPanel(StepCursor& cursor, BrowserRuns& browsers, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;

private:
    QString columnHtml(const Run& shown, const ActionResult& action, ProfileId profile) const;

    BrowserRuns& m_browsers;
};

} // namespace fetchscope::ui
