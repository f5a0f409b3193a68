#pragma once

#include "ui/inspector/report_panel.h"

namespace fetchscope::ui {

/// Verdict, one sentence, and the deciding step of the current action with the values that it compared.
class WhyPanel : public ReportPanel
{
    Q_OBJECT

public:
    explicit WhyPanel(StepCursor& cursor, QWidget* parent = nullptr);

protected:
    QString write(const Run& run, const ActionResult& action) override;
};

} // namespace fetchscope::ui
