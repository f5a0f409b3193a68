#include "ui/widgets/chip.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace fetchscope::ui {

namespace {

constexpr int chipHeight = 24;
constexpr int sidePadding = 12;
constexpr int signSide = 14;
constexpr int signGap = 6;
/// A round sign fills the round end better than words do.
constexpr int signPadding = 8;

} // namespace

Chip::Chip(const QString& term, QWidget* parent)
    : QToolButton(parent)
    , m_term(term)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setProperty("chip", true);
    setIconSize(QSize(signSide, signSide));
}

QSize Chip::sizeHint() const
{
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int before = icon().isNull() ? sidePadding : signPadding + signSide + signGap;
    return {before + words + sidePadding, std::max(chipHeight, fontMetrics().height() + 8)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    // The style draws the ground and the frame; where sign and words stand, it does not leave to us.
    option.text.clear();
    option.icon = QIcon();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    int left = sidePadding;
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(signPadding, (height() - signSide) / 2, signSide, signSide));
        left = signPadding + signSide + signGap;
    }
    const QRect words(left, 0, width() - left, height());
    painter.drawItemText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, palette(), isEnabled(), text(),
        QPalette::ButtonText);
}

} // namespace fetchscope::ui
