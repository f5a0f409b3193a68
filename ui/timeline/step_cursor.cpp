#include "ui/timeline/step_cursor.h"

#include <algorithm>

namespace fetchscope::ui {

void StepCursor::reset(int count, int index)
{
    m_count = std::max(0, count);
    m_index = m_count == 0 ? -1 : std::clamp(index, 0, m_count - 1);
    emit changed(m_index);
}

void StepCursor::setLimit(int limit)
{
    m_limit = limit;
    if (m_count > 0 && m_index > end())
        moveTo(end());
}

void StepCursor::moveTo(int index)
{
    if (m_count == 0)
        return;
    index = std::clamp(index, std::min(0, end()), end());
    if (index == m_index)
        return;
    m_index = index;
    emit changed(m_index);
}

} // namespace fetchscope::ui
