#include "ui/widgets/wrapped_label.h"

#include <QResizeEvent>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int leastWidth = 120;

} // namespace

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize WrappedLabel::sizeHint() const
{
    return {leastWidth, heightForWidth(std::max(leastWidth, width()))};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return sizeHint();
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace fetchscope::ui
