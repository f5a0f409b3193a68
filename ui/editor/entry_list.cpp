#include "ui/editor/entry_list.h"

#include "ui/theme/theme.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>

namespace fetchscope::ui {

EntryList::EntryList(QWidget* parent)
    : QListWidget(parent)
{
    setProperty("field", true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EntryList::show(const QStringList& texts, int wrongRow)
{
    const int before = count();
    while (count() > texts.size())
        delete takeItem(count() - 1);
    for (int i = 0; i < texts.size(); ++i) {
        if (i >= count())
            addItem(QString());
        QListWidgetItem* entry = item(i);
        const bool isWrong = i == wrongRow;
        const QString text = (isWrong ? signOf(Tone::Fail) + QChar(' ') : QString()) + texts[i];
        if (entry->text() != text) {
            entry->setText(text);
            entry->setToolTip(texts[i]);
        }
        entry->setData(Qt::ForegroundRole, isWrong ? QVariant(Theme::current().fail) : QVariant());
    }
    if (count() != before)
        updateGeometry();
}

QSize EntryList::sizeHint() const
{
    ensurePolished();
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().height() + 8;
    return {200, std::clamp(count(), 1, mostRows) * row + 2 * frameWidth()};
}

void EntryList::dropAt(QPoint point)
{
    const int from = currentRow();
    const QModelIndex under = indexAt(point);
    int to = count();
    if (under.isValid())
        to = under.row() + (point.y() > visualRect(under).center().y() ? 1 : 0);
    // The entry leaves a gap behind.
    if (to > from)
        --to;
    if (from >= 0 && to != from)
        emit moveRequested(from, to);
}

void EntryList::dropEvent(QDropEvent* event)
{
    if (event->source() != this) {
        event->ignore();
        return;
    }
    // The scenario moves it, not the list.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    dropAt(event->position().toPoint());
}

void EntryList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentRow();
    if (event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier) && row >= 0) {
        const int to = event->key() == Qt::Key_Up ? row - 1 : event->key() == Qt::Key_Down ? row + 1 : -1;
        if (to >= 0 && to < count()) {
            emit moveRequested(row, to);
            return;
        }
    }
    if (event->key() == Qt::Key_Delete && row >= 0) {
        emit removeRequested(row);
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace fetchscope::ui
