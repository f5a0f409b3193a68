#include "ui/recording/entry_table_delegate.h"

#include "ui/recording/entry_cells.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QTableView>

namespace fetchscope::ui {

namespace {

/// The ground of a chosen row; where keys act on it, with a bar at its beginning, as the timeline has it.
void paintSelection(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Theme& theme = Theme::current();
    painter.fillRect(option.rect, theme.accentSoft);
    if (option.rect.left() <= 0 && option.widget && option.widget->hasFocus())
        painter.fillRect(QRect(0, option.rect.top(), gridUnit, option.rect.height()), theme.accent);
}

bool isMuted(HarColumn column)
{
    return column == HarColumn::Number || column == HarColumn::Initiator || column == HarColumn::Relation
        || column == HarColumn::Type;
}

} // namespace

HarTableDelegate::HarTableDelegate(HarModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

bool HarTableDelegate::hasSign(HarColumn column, Tone tone)
{
    return column == HarColumn::Verdict || (tone != Tone::Neutral && column != HarColumn::Reason);
}

const QPixmap& HarTableDelegate::sign(Tone tone, double scale) const
{
    const bool isDark = Theme::current().isDark;
    if (scale != m_scale || isDark != m_isDark) {
        m_signs = {};
        m_scale = scale;
        m_isDark = isDark;
    }
    QPixmap& pixmap = m_signs[static_cast<std::size_t>(tone)];
    if (pixmap.isNull())
        pixmap = toneIcon(tone).pixmap(QSize(signSize, signSize), scale);
    return pixmap;
}

void HarTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (const HarModel::Group* group = m_model.groupAt(index.row())) {
        paintHeading(*painter, option, *group);
        return;
    }
    const std::int64_t entry = m_model.entryAt(index.row());
    if (entry < 0 || !m_model.recording())
        return;
    const Theme& theme = Theme::current();
    const auto column = static_cast<HarColumn>(index.column());
    const auto row = static_cast<std::size_t>(entry);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        paintSelection(*painter, option);
    QRect area = option.rect.adjusted(padding, 0, -padding / 2, 0);
    const Tone tone = toneOf(*m_model.recording(), row, column);
    const QString text = textOf(*m_model.recording(), row, column);
    if (text.isEmpty())
        return;
    if (hasSign(column, tone)) {
        const QPixmap& pixmap = sign(tone, painter->device()->devicePixelRatioF());
        painter->drawPixmap(area.left(), area.center().y() - signSize / 2 + 1, pixmap);
        area.setLeft(area.left() + signRoom);
    }
    QColor color = tone == Tone::Neutral ? theme.text : theme.of(tone);
    if (tone == Tone::Neutral && (isMuted(column) || column == HarColumn::Verdict))
        color = theme.mutedText;
    painter->setPen(color);
    painter->setFont(option.font);
    const Qt::TextElideMode elide = column == HarColumn::Path ? Qt::ElideMiddle : Qt::ElideRight;
    // To measure a text takes as long as to draw it: short ones fit in any case.
    if (option.font != m_font) {
        m_font = option.font;
        m_widest = option.fontMetrics.horizontalAdvance(QChar('W'));
    }
    const bool fits = text.size() * m_widest <= area.width();
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fits ? text : option.fontMetrics.elidedText(text, elide, area.width()));
}

void HarTableDelegate::paintHeading(
    QPainter& painter, const QStyleOptionViewItem& option, const HarModel::Group& group) const
{
    const Theme& theme = Theme::current();
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (!table)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    // Each cell draws its part of what runs through all of them.
    painter.save();
    painter.setClipRect(option.rect);
    painter.fillRect(option.rect, theme.raised);
    if (isSelected)
        paintSelection(painter, option);
    const int left = -table->horizontalHeader()->offset();
    QRect line(
        left + padding, option.rect.top(), table->viewport()->width() - left - 2 * padding, option.rect.height());
    paintIcon(painter, group.isCollapsed ? QStringLiteral("next") : QStringLiteral("drop-down"),
        QRectF(line.left(), line.center().y() - 5, 12, 12), theme.mutedText);
    line.setLeft(line.left() + 20);
    painter.drawPixmap(
        line.left(), line.center().y() - signSize / 2 + 1, sign(group.tone, painter.device()->devicePixelRatioF()));
    line.setLeft(line.left() + signRoom);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(group.tone == Tone::Neutral ? theme.text : theme.of(group.tone));
    const QFontMetrics metrics(font);
    const QString title = metrics.elidedText(group.title, Qt::ElideRight, std::max(80, line.width() - 160));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    line.setLeft(line.left() + metrics.horizontalAdvance(title) + padding);
    QString counts = QLocale().toString(static_cast<qulonglong>(group.count));
    if (m_model.grouping() == HarGrouping::Host && group.blocked > 0)
        counts += QStringLiteral(" \u00b7 ") + tr("%n blocked", nullptr, static_cast<int>(group.blocked));
    painter.setFont(option.font);
    painter.setPen(theme.mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, counts);
    painter.restore();
}

} // namespace fetchscope::ui
