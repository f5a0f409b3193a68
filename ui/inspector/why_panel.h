#pragma once

#include "core/engine/simulation/run.h"

#include <QTextBrowser>

namespace fetchscope::ui {

class StepCursor;

/// Verdict, one sentence, and the deciding step of the current action with the values that it compared.
class WhyPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit WhyPanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void follow(const QUrl& link);
    QString decisionHtml(std::size_t step) const;
    QString valuesHtml(const StepRecord& step) const;
    QString outcomeHtml(const ActionResult& action) const;

    StepCursor& m_cursor;
    RunPointer m_run;
    /// What is shown, so that a moving cursor does not scroll the text back.
    const ActionResult* m_action = nullptr;
};

} // namespace fetchscope::ui
