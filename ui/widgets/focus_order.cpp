#include "ui/widgets/focus_order.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

/// Does the Tab key stop there?
bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() && !widget.isWindow()
        && (widget.focusPolicy() & Qt::TabFocus);
}

class UndoKeys : public QObject
{
public:
    explicit UndoKeys(QWidget& area)
        : QObject(&area)
        , m_area(area)
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            auto* widget = qobject_cast<QWidget*>(object);
            const auto* key = static_cast<QKeyEvent*>(event);
            if (widget && m_area.isAncestorOf(widget)
                && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(object, event);
    }

private:
    QWidget& m_area;
};

} // namespace

bool moveFocusAsSeen(QWidget& area, bool next)
{
    QList<QWidget*> controls;
    for (QWidget* widget : area.findChildren<QWidget*>()) {
        if (takesTab(*widget) && widget->window() == area.window())
            controls << widget;
    }
    const auto placeOf = [&area](const QWidget* widget) {
        const QPoint place = widget->mapTo(&area, QPoint());
        return std::pair(place.y(), place.x());
    };
    std::stable_sort(
        controls.begin(), controls.end(), [&](const QWidget* a, const QWidget* b) { return placeOf(a) < placeOf(b); });
    QWidget* now = QApplication::focusWidget();
    const auto at = controls.indexOf(now);
    if (at < 0)
        return false;
    QWidget* to = controls.value(at + (next ? 1 : -1));
    // Past the last one, to what comes after the area.
    const auto following = [next](QWidget* of) { return next ? of->nextInFocusChain() : of->previousInFocusChain(); };
    if (!to)
        for (to = following(now); to != now && (area.isAncestorOf(to) || !takesTab(*to)); to = following(to)) { }
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void leaveUndoToWindow(QWidget& area)
{
    new UndoKeys(area);
}

} // namespace fetchscope::ui
