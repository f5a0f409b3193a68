#include "ui/presenting/curtain.h"

#include <QEvent>
#include <QPainter>

namespace fetchscope::ui {

Curtain::Curtain(QWidget& window)
    : QWidget(&window)
{
    setObjectName(QStringLiteral("curtain"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
    window.installEventFilter(this);
}

void Curtain::set(Color color)
{
    m_color = color;
    setAccessibleName(color == Color::White ? tr("White screen") : tr("Black screen"));
    setGeometry(parentWidget()->rect());
    setVisible(color != Color::None);
    raise();
    update();
}

void Curtain::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_color == Color::White ? Qt::white : Qt::black);
}

bool Curtain::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize && object == parent())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(object, event);
}

} // namespace fetchscope::ui
