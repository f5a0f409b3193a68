#include "ui/widgets/wrapping_delegate.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace fetchscope::ui {

WrappingDelegate::WrappingDelegate(QTreeView& view, int wrappedColumn, int padding)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_wrappedColumn(wrappedColumn)
    , m_padding(padding)
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
        int indentation = 0;
        if (index.column() == 0) {
            for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
                indentation += m_view.indentation();
            indentation += m_view.rootIsDecorated() ? m_view.indentation() : 0;
        }
        const int room = std::max(40, m_view.columnWidth(m_wrappedColumn) - indentation - icon - 2 * margin);
        const QVariant font = index.data(Qt::FontRole);
        const QFontMetrics metrics(font.isValid() ? font.value<QFont>() : option.font);
        const QRect text =
            metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignLeft, index.data().toString());
        size.setHeight(text.height());
    }
    size.setHeight(std::max(size.height(), option.fontMetrics.height()) + m_padding);
    return size;
}

} // namespace fetchscope::ui
