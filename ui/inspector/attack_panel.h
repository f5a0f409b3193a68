#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

/// What pages of other sites could make the server of the current action do, or read from it.
class AttackPanel : public ReportPanel
{
    Q_OBJECT

public:
    explicit AttackPanel(StepCursor& cursor, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;
};

} // namespace fetchscope::ui
