#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

/// What differs between the run that is held and the one that is shown.
class ChangesPanel : public ReportPanel
{
    Q_OBJECT

public:
    explicit ChangesPanel(StepCursor& cursor, QWidget* parent = nullptr);

    /// The run before; null where none is held.
    void setHeld(RunPointer held);

protected:
    QString write(const Run& run, const ActionResult& action) override;

private:
    QString listHtml(const Run& run) const;

    RunPointer m_held;
};

} // namespace fetchscope::ui
