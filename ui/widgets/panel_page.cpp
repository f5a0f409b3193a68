#include "ui/widgets/panel_page.h"

#include <QBoxLayout>

#include <utility>

namespace fetchscope::ui {

namespace {

/// Those of a widget and its children that the Tab key can reach, in its order.
QWidgetList tabStops(QWidget& widget)
{
    QWidgetList stops;
    QWidget* next = &widget;
    do {
        if ((next == &widget || widget.isAncestorOf(next)) && (next->focusPolicy() & Qt::TabFocus) != 0)
            stops.append(next);
        next = next->nextInFocusChain();
    } while (next != &widget);
    return stops;
}

} // namespace

PanelPage::PanelPage(std::function<QWidget*()> make, QWidget& before, QWidget* parent)
    : QWidget(parent)
    , m_make(std::move(make))
    , m_before(before)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

QSize PanelPage::minimumSizeHint() const
{
    constexpr int enoughHeight = 104;
    return QWidget::minimumSizeHint().expandedTo({0, enoughHeight});
}

void PanelPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    makePanel();
}

void PanelPage::makePanel()
{
    if (!m_make)
        return;
    QWidget* panel = std::exchange(m_make, nullptr)();
    const QWidgetList stops = tabStops(*panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    // A widget that comes later would be the window's last.
    QWidget* last = &m_before;
    for (QWidget* stop : stops) {
        setTabOrder(last, stop);
        last = stop;
    }
    setFocusProxy(panel);
    // It has its place when it is told that it is shown: the layout comes later.
    panel->setGeometry(contentsRect());
    panel->show();
}

} // namespace fetchscope::ui
