#include "ui/recording/entry_table.h"

#include "ui/recording/entry_columns.h"
#include "ui/recording/entry_table_delegate.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace fetchscope::ui {

HarTable::HarTable(HarModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("harTable"));
    setAccessibleName(tr("Entries of the recording"));
    setModel(&model);
    setUp();
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &HarTable::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &HarTable::restorePlace);
}

void HarTable::setUp()
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new HarTableDelegate(m_model, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setRowHeight();
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    m_columns = new HarColumns(m_model, *this);
}

/// All rows are as high, on the grid.
void HarTable::setRowHeight()
{
    const int least = fontMetrics().height() + 2 * gridUnit;
    verticalHeader()->setDefaultSectionSize((least + gridUnit - 1) / gridUnit * gridUnit);
}

void HarTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
}

void HarTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_columns) {
        setRowHeight();
        m_columns->measure();
    }
}

void HarTable::setColumnShown(HarColumn column, bool isShown)
{
    m_columns->setShown(column, isShown);
}

bool HarTable::isColumnShown(HarColumn column) const
{
    return m_columns->isShown(column);
}

QByteArray HarTable::saveColumns() const
{
    return m_columns->save();
}

void HarTable::restoreColumns(const QByteArray& state)
{
    if (state.isEmpty())
        return;
    m_columns->restore(state);
    // Each recording begins in its own order, and shows a what-if only where it has one.
    sortByColumn(-1, Qt::AscendingOrder);
    setColumnShown(HarColumn::Change, false);
}

std::int64_t HarTable::currentEntry() const
{
    return m_model.entryAt(currentIndex().row());
}

bool HarTable::setCurrentEntry(std::int64_t entry)
{
    const int row = m_model.rowOf(entry);
    if (row < 0)
        return false;
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(m_model.index(row, column));
    // With the heading of its group, where that is right above.
    if (row > 0 && m_model.groupAt(row - 1))
        scrollTo(m_model.index(row - 1, column));
    scrollTo(m_model.index(row, column));
    return true;
}

std::int64_t HarTable::neighbour(std::int64_t entry, int direction) const
{
    const int start = m_model.rowOf(entry);
    if (start < 0)
        return -1;
    for (int row = start + direction; row >= 0 && row < m_model.rowCount(); row += direction) {
        const std::int64_t other = m_model.entryAt(row);
        if (other >= 0
            && m_model.recording()->table().role(static_cast<std::size_t>(other)) == fetchscope::EntryRole::Request)
            return other;
    }
    return -1;
}

std::vector<std::size_t> HarTable::selectedEntries() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::size_t> entries;
    for (const int row : rows) {
        if (const std::int64_t entry = m_model.entryAt(row); entry >= 0)
            entries.push_back(static_cast<std::size_t>(entry));
    }
    return entries;
}

void HarTable::keepPlace()
{
    m_keptEntry = currentEntry();
    m_keptOffset = currentIndex().row() - verticalScrollBar()->value();
    m_isRestoring = true;
}

void HarTable::restorePlace()
{
    int row = m_model.rowOf(m_keptEntry);
    // What is folded away leaves its place to the heading.
    if (row < 0)
        row = m_model.headingOf(m_keptEntry);
    if (row >= 0) {
        const QModelIndex index = m_model.index(row, 0);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        // What is in sight stays at its height; what would come from outside comes into sight.
        const int visible = std::max(1, viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()));
        updateGeometries();
        if (m_keptOffset >= 0 && m_keptOffset < visible)
            verticalScrollBar()->setValue(std::max(0, row - m_keptOffset));
        else
            scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    m_isRestoring = false;
    if (m_keptEntry != currentEntry())
        emit currentEntryChanged(currentEntry());
}

void HarTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isRestoring && (current.row() != previous.row() || !previous.isValid()))
        emit currentEntryChanged(m_model.entryAt(current.row()));
}

void HarTable::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (m_model.groupAt(row))
            m_model.toggleGroup(row);
        else if (currentEntry() >= 0)
            emit openRequested(currentEntry());
        return;
    }
    if (isPlain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        && m_model.grouping() != HarGrouping::None && row >= 0) {
        const bool isLeft = event->key() == Qt::Key_Left;
        int heading = row;
        while (heading > 0 && !m_model.groupAt(heading))
            --heading;
        if (heading != row) {
            if (isLeft)
                setCurrentIndex(m_model.index(heading, 0));
            return;
        }
        m_model.setGroupCollapsed(heading, isLeft);
        // The heading is where it was.
        setCurrentIndex(m_model.index(heading, 0));
        return;
    }
    if (isPlain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_model.rowCount() > 0) {
        const int target = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
        setCurrentIndex(m_model.index(target, std::max(0, currentIndex().column())));
        return;
    }
    QTableView::keyPressEvent(event);
}

void HarTable::keyboardSearch(const QString& text)
{
    if (!text.trimmed().isEmpty())
        emit typed(text);
}

void HarTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isHeading = m_model.groupAt(index.row()) != nullptr;
    QTableView::mousePressEvent(event);
    if (isHeading && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        const int row = index.row();
        m_model.toggleGroup(row);
        setCurrentIndex(m_model.index(row, 0));
    }
}

void HarTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model.groupAt(index.row())) {
        // It was folded and unfolded already.
        mousePressEvent(event);
        return;
    }
    const std::int64_t entry = m_model.entryAt(index.row());
    if (event->button() == Qt::LeftButton && entry >= 0)
        emit openRequested(entry);
}

} // namespace fetchscope::ui
