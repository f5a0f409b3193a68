#pragma once

#include <QObject>

#include <optional>

namespace fetchscope::ui {

/// The current step of a run. Every view of the window listens to the same one.
class StepCursor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How many steps there are.
    int count() const { return m_count; }
    /// The current step; -1 where there is none.
    int index() const { return m_index; }
    bool isAtStart() const { return m_index <= 0; }
    bool isAtEnd() const { return m_index >= end(); }

    /// The last step that may be gone to for the time being; -1: not even the first.
    int limit() const { return m_limit.value_or(m_count - 1); }
    bool hasLimit() const { return m_limit.has_value(); }
    void setLimit(int limit);
    void removeLimit() { m_limit.reset(); }

    /// Another run: its number of steps, and where to stand. Always tells, since the step means something else now.
    void reset(int count, int index);
    /// Moves to a step; what is out of range becomes the first or last one.
    void moveTo(int index);

public slots:
    void first() { moveTo(0); }
    void last() { moveTo(end()); }
    void next() { moveTo(m_index + 1); }
    void previous() { moveTo(m_index - 1); }

signals:
    void changed(int index);

private:
    int end() const { return limit() < m_count - 1 ? limit() : m_count - 1; }

    std::optional<int> m_limit;
    int m_count = 0;
    int m_index = -1;
};

} // namespace fetchscope::ui
