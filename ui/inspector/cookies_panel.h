#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/cookie_rows.h"
#include "ui/inspector/cookie_table.h"

namespace fetchscope::ui {

class StepCursor;

/// The cookie jar at the current step, and what became of each cookie in the request of that step and its answer.
class CookiesPanel : public CookieTable
{
    Q_OBJECT

public:
    explicit CookiesPanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    std::vector<CookieLine> linesAt(std::size_t step, std::optional<std::size_t> exchange) const;
    QString titleOf(const std::vector<CookieLine>& lines, std::optional<std::size_t> exchange) const;

    StepCursor& m_cursor;
    RunPointer m_run;
    std::vector<CookieRow> m_rows;
    /// Nobody has seen what is shown now: it is put right when somebody looks.
    bool m_isStale = false;
};

} // namespace fetchscope::ui
