#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace fetchscope::ui {

/// Lets the text of one column of a tree wrap, which item views do not measure by themselves.
class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `padding`: what a style sheet puts above and below the text together.
    WrappingDelegate(QTreeView& view, int wrappedColumn, int padding = 2);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QTreeView& m_view;
    int m_wrappedColumn;
    int m_padding;
};

} // namespace fetchscope::ui
