#include "ui/shell/start_frame.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QSettings>

#include <array>

namespace fetchscope::ui {

namespace {

struct Length
{
    QString key;
    int WindowOutline::*member;
};

const std::array<Length, 4>& lengths()
{
    static const std::array<Length, 4> all {{{QStringLiteral("window/outline/top"), &WindowOutline::top},
        {QStringLiteral("window/outline/library"), &WindowOutline::library},
        {QStringLiteral("window/outline/editor"), &WindowOutline::editor},
        {QStringLiteral("window/outline/lower"), &WindowOutline::lower}}};
    return all;
}

} // namespace

WindowOutline WindowOutline::read(const QSettings& settings)
{
    WindowOutline outline;
    for (const Length& length : lengths())
        outline.*length.member = settings.value(length.key, outline.*length.member).toInt();
    return outline;
}

void WindowOutline::write(QSettings& settings) const
{
    for (const Length& length : lengths())
        settings.setValue(length.key, this->*length.member);
}

StartFrame::StartFrame(const QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_outline(WindowOutline::read(settings))
{
}

void StartFrame::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    QRect left = rect().adjusted(0, m_outline.top, 0, 0);
    painter.fillRect(QRect(0, 0, width(), m_outline.top), theme.window);
    painter.fillRect(left, theme.base);
    painter.setPen(theme.border);
    painter.drawLine(left.left(), left.top() - 1, left.right(), left.top() - 1);
    const auto cutRight = [&](int length) {
        if (length <= 0)
            return;
        left.setRight(left.right() - length);
        painter.drawLine(left.topRight(), left.bottomRight());
        left.setRight(left.right() - 1);
    };
    const auto cutBottom = [&](int length) {
        if (length <= 0)
            return;
        left.setBottom(left.bottom() - length);
        painter.drawLine(left.bottomLeft(), left.bottomRight());
        left.setBottom(left.bottom() - 1);
    };
    cutRight(m_outline.editor);
    cutBottom(m_outline.lower);
    if (m_outline.library > 0)
        painter.drawLine(left.left() + m_outline.library, left.top(), left.left() + m_outline.library, left.bottom());
    emit painted();
}

} // namespace fetchscope::ui
