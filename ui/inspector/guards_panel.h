#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

/// Which guards of servers would refuse the requests of the current action, and by which of their steps.
class GuardsPanel : public ReportPanel
{
    Q_OBJECT

public:
    explicit GuardsPanel(StepCursor& cursor, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;
};

} // namespace fetchscope::ui
