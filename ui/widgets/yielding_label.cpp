#include "ui/widgets/yielding_label.h"

#include <QEvent>

namespace fetchscope::ui {

YieldingLabel::YieldingLabel(Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextFormat(Qt::PlainText);
}

int YieldingLabel::fullWidth() const
{
    return fontMetrics().horizontalAdvance(m_text) + 4;
}

void YieldingLabel::setFullText(const QString& text, const QString& whole)
{
    m_text = text;
    setToolTip(whole);
    setAccessibleName(whole);
    fit();
}

void YieldingLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

void YieldingLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void YieldingLabel::fit()
{
    setText(fontMetrics().elidedText(m_text, m_mode, width()));
}

} // namespace fetchscope::ui
