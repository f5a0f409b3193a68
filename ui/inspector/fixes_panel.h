#pragma once

#include "ui/inspector/fix_trials.h"
#include "ui/inspector/report_panel.h"

#include <memory>

namespace fetchscope::ui {

/// The changes that make the current action work, each tried: who makes them, what they are, in which browsers they
/// help, and what they open to strangers.
class FixesPanel : public ReportPanel
{
    Q_OBJECT

public:
    /// Without `canApply` a fix can be read and copied only.
    FixesPanel(StepCursor& cursor, bool canApply, QWidget* parent = nullptr);

    /// Covered, it says nothing of what helps until somebody asks for it.
    void setCovered(bool isCovered);

signals:
    /// What was covered was asked for.
    void uncoverRequested();
    /// The scenario is to become this one.
    void fixChosen(const std::shared_ptr<const fetchscope::Scenario>& fixed);

protected:
    QString write(const Run& run, const ActionResult& action) override;
    bool followOwn(const QUrl& link) override;

private:
    const Fix* fixOf(const QUrl& link) const;

    FixTrials m_trials;
    bool m_canApply;
    bool m_isCovered = false;
    /// The action that is shown.
    std::size_t m_shown = 0;
};

} // namespace fetchscope::ui
