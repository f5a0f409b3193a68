#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace fetchscope::ui {

namespace {

/// One row. Lives as long as the timeline's interface; a row that is no longer there is invalid.
class AccessibleRow : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleRow(TimelineView* view, int row)
        : m_view(view)
        , m_row(static_cast<std::size_t>(row))
    {
    }

    bool isValid() const override { return m_view && m_row < m_view->shownRows(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override
    {
        const QAccessibleInterface* list = parent();
        return list ? list->window() : nullptr;
    }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text text) const override
    {
        return isValid() && text == QAccessible::Name ? m_view->textOfRow(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = m_view->currentRow() == m_row;
        state.selectable = true;
        state.focusable = true;
        state.selected = isCurrent;
        state.focused = isCurrent && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {QAccessibleActionInterface::pressAction()}; }
    void doAction(const QString& name) override
    {
        if (isValid() && name == QAccessibleActionInterface::pressAction())
            m_view->goToRow(m_row);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<TimelineView> m_view;
    std::size_t m_row;
};

class AccessibleTimeline : public QAccessibleWidget
{
public:
    explicit AccessibleTimeline(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }
    ~AccessibleTimeline() override
    {
        for (const QAccessible::Id id : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }
    AccessibleTimeline(const AccessibleTimeline&) = delete;
    AccessibleTimeline& operator=(const AccessibleTimeline&) = delete;

    int childCount() const override { return static_cast<int>(m_view->shownRows()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_rows.constFind(index);
        if (found != m_rows.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto* row = new AccessibleRow(m_view, index);
        m_rows.insert(index, QAccessible::registerAccessibleInterface(row));
        return row;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const std::size_t row = m_view->rowAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return row == TimelineLayout::npos ? nullptr : child(static_cast<int>(row));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return m_rows.key(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child)), -1);
    }
    QAccessibleInterface* focusChild() const override
    {
        const std::size_t row = m_view->currentRow();
        return row == TimelineLayout::npos ? nullptr : child(static_cast<int>(row));
    }

private:
    TimelineView* m_view;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new AccessibleTimeline(view) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace fetchscope::ui
