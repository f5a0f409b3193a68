#include "ui/timeline/compare_view.h"

#include "core/telling/timeline/run_difference.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace fetchscope::ui {

CompareView::CompareView(StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_timeline(new TimelineView(m_heldCursor))
{
    setObjectName(QStringLiteral("compare"));
    setAutoFillBackground(true);
    auto* title = new QLabel(tr("Before"));
    title->setContentsMargins(12, 4, 12, 4);
    title->setProperty("role", QStringLiteral("sectionTitle"));
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_timeline->setObjectName(QStringLiteral("timelineBefore"));
    m_timeline->setAccessibleName(tr("Timeline before"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_timeline, 1);
    connect(&cursor, &StepCursor::changed, this, &CompareView::follow);
    // The step that is shown here is not the one that keys move.
    m_timeline->setFocusPolicy(Qt::ClickFocus);
    hide();
}

void CompareView::setRuns(RunPointer held, RunPointer shown)
{
    m_shown = std::move(shown);
    const bool isOther = held != m_held;
    m_held = std::move(held);
    if (!m_held) {
        hide();
        m_timeline->setRun(nullptr);
        return;
    }
    if (isOther) {
        m_heldCursor.reset(static_cast<int>(m_held->result.trace.size()), 0);
        m_timeline->setRun(m_held);
    }
    follow();
}

void CompareView::follow()
{
    if (!m_held || !m_shown || !isVisible() || m_cursor.index() < 0
        || static_cast<std::size_t>(m_cursor.index()) >= m_shown->result.trace.size())
        return;
    if (const auto step = counterpartOf(*m_shown, static_cast<std::size_t>(m_cursor.index()), *m_held))
        m_heldCursor.moveTo(static_cast<int>(*step));
}

void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

} // namespace fetchscope::ui
