#include "ui/lesson/explained_answer.h"

#include "ui/lesson/markdown_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fetchscope::ui {

namespace {

constexpr int padding = 8;
constexpr int usualBadgeSide = 20;
constexpr int mostKeys = 9;

} // namespace

ExplainedAnswer::ExplainedAnswer(int number, const QString& markdown, QWidget* parent)
    : QAbstractButton(parent)
    , m_number(number)
    , m_markdown(markdown)
{
    setObjectName(QStringLiteral("lessonAnswer%1").arg(number));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (number <= mostKeys)
        setShortcut(QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + number)));
    m_document.setDocumentMargin(0);
    refresh();
}

void ExplainedAnswer::reveal(bool isRight, bool wasGiven, const QString& why)
{
    m_isRevealed = true;
    m_isRight = isRight;
    m_wasGiven = wasGiven;
    m_why = why;
    refresh();
}

void ExplainedAnswer::setScale(double scale)
{
    m_scale = scale;
    refresh();
}

void ExplainedAnswer::refresh()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * m_scale);
    m_document.setDefaultFont(font);
    const Tone tone = m_isRight ? Tone::Pass : Tone::Fail;
    QString html = QStringLiteral("<p style=\"margin:0\">%1</p>").arg(inlineHtml(m_markdown));
    QString plain = tr("%1: %2").arg(m_number).arg(plainOf(m_markdown));
    if (m_isRevealed) {
        const QString word = m_isRight ? tr("Right.") : tr("No.");
        const QString sign = isMarked()
            ? toneHtml(tone, word)
            : QStringLiteral("<b>%1</b>").arg(mutedHtml(signOf(Tone::Fail) + QChar(' ') + word));
        if (isMarked() || !m_why.isEmpty())
            html += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0\">%1 &nbsp;%2</p>")
                        .arg(sign, inlineHtml(m_why));
        if (m_wasGiven)
            plain += QChar(' ') + tr("Your answer.");
        plain += QChar(' ') + word;
        if (!m_why.isEmpty())
            plain += QChar(' ') + plainOf(m_why);
    }
    m_document.setHtml(html);
    setAccessibleName(plain);
    fitHeight();
    update();
}

int ExplainedAnswer::badgeSide() const
{
    return static_cast<int>(usualBadgeSide * m_scale);
}

int ExplainedAnswer::wordsLeft() const
{
    return padding + badgeSide() + padding;
}

void ExplainedAnswer::fitHeight()
{
    m_document.setTextWidth(std::max(1, width() - wordsLeft() - padding));
    const int words = static_cast<int>(std::ceil(m_document.size().height()));
    const int height = std::max(words, badgeSide()) + 2 * padding;
    if (height != maximumHeight())
        setFixedHeight(height);
}

QSize ExplainedAnswer::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, maximumHeight()};
}

QSize ExplainedAnswer::minimumSizeHint() const
{
    return {160, maximumHeight()};
}

void ExplainedAnswer::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    fitHeight();
}

void ExplainedAnswer::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void ExplainedAnswer::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Tone tone = m_isRight ? Tone::Pass : Tone::Fail;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isMarked() ? theme.softOf(tone)
        : isDown() || isChecked()    ? theme.accentSoft
        : underMouse()               ? mix(theme.base, theme.text, 0.05)
                                     : theme.base;
    const QColor edge = hasFocus() ? theme.accent
        : isMarked()               ? theme.of(tone)
        : isChecked()              ? theme.accent
                                   : theme.border;
    painter.setBrush(ground);
    painter.setPen(QPen(edge, hasFocus() || (m_isRevealed && m_wasGiven) ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), gridUnit, gridUnit);

    const QRect badge(padding, padding, badgeSide(), badgeSide());
    if (isMarked()) {
        toneIcon(tone).paint(&painter, badge.adjusted(1, 1, -1, -1));
    } else {
        painter.setPen(isChecked() ? theme.onAccent : theme.mutedText);
        painter.setBrush(isChecked() ? theme.accent : theme.raised);
        painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), gridUnit, gridUnit);
        painter.setFont(m_document.defaultFont());
        painter.drawText(badge, Qt::AlignCenter, QString::number(m_number));
    }
    const double words = m_document.size().height();
    painter.translate(wordsLeft(), std::max<double>(padding, (height() - words) / 2));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme.text);
    m_document.documentLayout()->draw(&painter, context);
}

} // namespace fetchscope::ui
