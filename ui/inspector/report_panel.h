#pragma once

#include "core/engine/simulation/run.h"

#include <QTextBrowser>

namespace fetchscope::ui {

class StepCursor;

/// A panel that is one text about the current action. It is written anew when the action or the theme changes, and only
/// while it can be seen.
class ReportPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReportPanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

signals:
    /// `profile:NUMBER` was followed.
    void profileRequested(int profile);

public slots:
    void refresh();

protected:
    /// The text about an action of the run.
    virtual QString write(const Run& run, const ActionResult& action) = 0;
    /// What stands there where the run has no actions.
    virtual QString emptyText() const;
    /// Follows a link of the panel's own; false for one that all panels know.
    virtual bool followOwn(const QUrl& link);
    StepCursor& cursor() { return m_cursor; }
    const RunPointer& run() const { return m_run; }

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow(const QUrl& link);

    StepCursor& m_cursor;
    RunPointer m_run;
    /// What is shown, so that a moving cursor does not scroll the text back.
    const ActionResult* m_action = nullptr;
    bool m_isStale = true;
};

} // namespace fetchscope::ui
