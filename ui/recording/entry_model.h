#pragma once

#include "core/replay/entry_order.h"
#include "ui/recording/recording.h"
#include "ui/recording/recording_filter.h"
#include "ui/words/recording_words.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>

#include <set>
#include <vector>

class QTimer;

namespace fetchscope::ui {

/// The columns of a recording's table.
using HarColumn = EntryColumn;
inline constexpr int harColumns = entryColumns;

/// How entries are put together in the table.
enum class HarGrouping : std::uint8_t { None, Reason, Host };

/// The entries of a recording as a table: filtered, sorted and grouped by an index over the recording's columns, so
/// that a million of them are as fluent as a thousand.
class HarModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles {
        /// The row in the recording; -1 for the heading of a group.
        EntryRole = Qt::UserRole,
        ToneRole,
    };
    /// The heading of a group.
    struct Group
    {
        /// Reason and verdict, or the number of the host's text.
        std::uint64_t key = 0;
        QString title;
        /// What typing would show these alone.
        QString term;
        Tone tone = Tone::Neutral;
        std::size_t count = 0;
        std::size_t blocked = 0;
        bool isCollapsed = false;
    };

    explicit HarModel(QObject* parent = nullptr);
    ~HarModel() override;

    /// Null: an empty table.
    void setRecording(HarRecordingPointer recording);
    const HarRecordingPointer& recording() const { return m_recording; }

    void setFilter(const HarFilter& filter);
    const HarFilter& filter() const { return m_filter; }
    void setGrouping(HarGrouping grouping);
    HarGrouping grouping() const { return m_grouping; }
    void toggleGroup(int row);
    void setGroupCollapsed(int row, bool isCollapsed);
    void setAllCollapsed(bool isCollapsed);
    /// -1: as recorded.
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Paths are still being put in order; the table follows.
    bool isSorting() const { return m_isSortWaiting; }

    /// Entries that pass the filter, those in collapsed groups among them.
    std::size_t passing() const { return m_passing; }
    /// The entry of a row; -1: the heading of a group, or no row.
    std::int64_t entryAt(int row) const;
    /// Null unless the row is the heading of a group.
    const Group* groupAt(int row) const;
    /// The row of an entry; -1 where it is not shown.
    int rowOf(std::int64_t entry) const;
    /// The row of the heading of an entry's group; -1 where there is none.
    int headingOf(std::int64_t entry) const;
    /// Entries that are shown, from top to bottom, those of collapsed groups left out.
    std::vector<std::size_t> shownEntries() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// How many entries are shown.
    void passingChanged();
    void sortingChanged();

private:
    static constexpr std::uint32_t headingBit = std::uint32_t {1} << 31;

    void grow();
    void appendRows();
    void rebuild();
    void sortRows();
    void startRanking();
    std::vector<std::uint32_t> shownRows();
    std::vector<std::uint32_t> groupedRows(const std::vector<std::uint32_t>& rows);
    std::uint64_t groupOf(std::size_t entry) const;
    Group describeGroup(std::uint64_t key) const;
    bool isPlain() const { return m_sortColumn < 0 && m_grouping == HarGrouping::None; }

    HarRecordingPointer m_recording;
    HarFilter m_filter;
    HarGrouping m_grouping = HarGrouping::None;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /// Entries in the order of the column; empty: as recorded.
    std::vector<std::uint32_t> m_order;
    std::vector<char> m_passes;
    std::size_t m_passing = 0;
    /// What the rows are: an entry, or a group with the highest bit set.
    std::vector<std::uint32_t> m_rows;
    std::vector<Group> m_groups;
    std::set<std::uint64_t> m_collapsed;
    QTimer* m_growth;
    QFutureWatcher<std::vector<std::uint32_t>> m_ranking;
    std::vector<std::uint32_t> m_pathRanks;
    bool m_isSortWaiting = false;
};

} // namespace fetchscope::ui
