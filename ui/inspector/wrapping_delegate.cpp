#include "ui/inspector/wrapping_delegate.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace fetchscope::ui {

WrappingDelegate::WrappingDelegate(QTreeView& view, int wrappedColumn)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_wrappedColumn(wrappedColumn)
{
    view.setWordWrap(true);
    view.setUniformRowHeights(false);
    connect(view.header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section == m_wrappedColumn && m_view.model())
            emit sizeHintChanged(m_view.model()->index(0, m_wrappedColumn));
    });
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == m_wrappedColumn) {
        constexpr int margin = 8;
        const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : option.decorationSize.width() + margin;
        const int room = std::max(40, m_view.columnWidth(m_wrappedColumn) - icon - 2 * margin);
        const QRect text = option.fontMetrics.boundingRect(
            QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignLeft, index.data().toString());
        size.setHeight(text.height());
    }
    size.setHeight(std::max(size.height(), option.fontMetrics.height()) + 2);
    return size;
}

} // namespace fetchscope::ui
