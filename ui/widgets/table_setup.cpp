#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace fetchscope::ui {

namespace {

/// Longer texts are cut off in a cell; copying gives them whole.
constexpr qsizetype mostCharacters = 1000;
constexpr int mostLines = 4;
constexpr int padding = 12;
constexpr int iconSide = 16;
constexpr int iconGap = 6;

/// Breaks the text of a cell into lines, anywhere where no word ends. Gives the height that they take.
int layOutCell(QTextLayout& layout, const QString& text, const QFont& font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setText(text.left(mostCharacters));
    layout.setFont(font);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(24, width));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

/// Writes a cell below the heading of its column, on as many lines as it needs.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(QTableView& table)
        : QStyledItemDelegate(&table)
        , m_table(table)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        QRect room = option.rect.adjusted(padding, 0, -4, 0);
        if (!cell.icon.isNull()) {
            const QRect icon(room.left(), room.top() + (firstLine(cell) - iconSide) / 2, iconSide, iconSide);
            cell.icon.paint(painter, icon);
            room.setLeft(icon.right() + 1 + iconGap);
        }
        QTextLayout layout;
        const int height = layOutCell(layout, cell.text, cell.font, room.width());
        const QFontMetrics metrics(cell.font);
        painter->save();
        painter->setClipRect(room);
        painter->setFont(cell.font);
        painter->setPen(cell.palette.color(QPalette::Text));
        if (const QVariant color = index.data(Qt::ForegroundRole); color.canConvert<QColor>())
            painter->setPen(color.value<QColor>());
        const int top = room.top() + (firstLine(cell) - metrics.height()) / 2;
        if (height > room.height())
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(cell.text.left(mostCharacters), Qt::ElideRight, room.width()));
        else
            layout.draw(painter, QPointF(room.left(), top));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QFontMetrics metrics(cell.font);
        const int icon = cell.icon.isNull() ? 0 : iconSide + iconGap;
        // No column takes all the room there is: its words wrap.
        const int most = std::max(96, m_table.viewport()->width() * 45 / 100);
        const QSize natural(std::min({metrics.horizontalAdvance(cell.text.left(200)) + icon + padding + 8, 260, most}),
            m_table.verticalHeader()->defaultSectionSize());
        QTextLayout layout;
        const int width = m_table.columnWidth(index.column()) - padding - 4 - icon;
        return {natural.width(),
            std::max(natural.height(),
                layOutCell(layout, cell.text, cell.font, width) + firstLine(cell) - metrics.height())};
    }

private:
    /// The height of a row of one line.
    int firstLine(const QStyleOptionViewItem& cell) const
    {
        Q_UNUSED(cell)
        return m_table.verticalHeader()->defaultSectionSize();
    }

    QTableView& m_table;
};

void copySelection(const QTableView& table)
{
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < table.model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QChar('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QChar('\n')));
}

} // namespace

void setUpTable(QTableView& table)
{
    table.setItemDelegate(new CellDelegate(table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(true);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(QFontMetrics(table.font()).height() + 8);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);

    // Rows are as high as their texts, once for all that changed together.
    auto* timer = new QTimer(&table);
    timer->setSingleShot(true);
    timer->setInterval(0);
    QObject::connect(timer, &QTimer::timeout, &table, [&table] { table.resizeRowsToContents(); });
    const auto later = [timer] { timer->start(); };
    QObject::connect(table.horizontalHeader(), &QHeaderView::sectionResized, timer, later);
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, timer, later);

    auto* copy = new QAction(QApplication::translate("Table", "Copy"), &table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &table, [&table] { copySelection(table); });
    table.addAction(copy);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace fetchscope::ui
