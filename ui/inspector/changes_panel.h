#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

class HeldRun;

/// What differs between the run that is held and the one that is shown.
class ChangesPanel : public ReportPanel
{
    Q_OBJECT

public:
    ChangesPanel(StepCursor& cursor, HeldRun& held, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;

private:
    QString listHtml(const Run& held, const Run& shown) const;

    HeldRun& m_held;
};

} // namespace fetchscope::ui
