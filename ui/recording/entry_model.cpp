#include "ui/recording/entry_model.h"

#include "core/engine/url/url_text.h"
#include "ui/recording/entry_cells.h"
#include "ui/theme/icons.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace fetchscope::ui {

namespace {

/// How often the table shows what has arrived, in milliseconds.
constexpr int growthInterval = 60;
/// So many paths are put in order while somebody waits.
constexpr std::size_t fewPaths = 50000;

/// What a group by reason is of: a verdict, and the reason where that says more.
std::uint64_t keyOf(EntryVerdict verdict, Reason reason)
{
    const bool hasReason = verdict == EntryVerdict::Blocked || verdict == EntryVerdict::NetworkError;
    return static_cast<std::uint64_t>(verdict) << 8U | (hasReason ? static_cast<std::uint64_t>(reason) : 0U);
}

} // namespace

HarModel::HarModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_growth(new QTimer(this))
{
    m_growth->setSingleShot(true);
    connect(m_growth, &QTimer::timeout, this, &HarModel::grow);
    connect(&m_ranking, &QFutureWatcherBase::finished, this, [this] {
        // Of a recording that was closed meanwhile nothing is wanted any more.
        if (m_ranking.future().resultCount() == 0)
            return;
        m_pathRanks = m_ranking.result();
        if (!m_isSortWaiting)
            return;
        m_isSortWaiting = false;
        sortRows();
        rebuild();
        emit sortingChanged();
    });
}

HarModel::~HarModel()
{
    m_ranking.waitForFinished();
}

void HarModel::setRecording(HarRecordingPointer recording)
{
    if (m_recording)
        m_recording->disconnect(this);
    beginResetModel();
    m_growth->stop();
    m_ranking.waitForFinished();
    m_ranking.setFuture({});
    m_recording = std::move(recording);
    m_order.clear();
    m_passes.clear();
    m_rows.clear();
    m_groups.clear();
    m_collapsed.clear();
    m_pathRanks.clear();
    m_isSortWaiting = false;
    m_passing = 0;
    endResetModel();
    if (!m_recording)
        return;
    connect(m_recording.get(), &HarRecording::grown, this, [this] {
        if (m_rows.empty())
            grow();
        else if (!m_growth->isActive())
            m_growth->start(growthInterval);
    });
    connect(m_recording.get(), &HarRecording::stateChanged, this, [this] {
        if (m_recording->state() == HarRecording::State::Running)
            return;
        m_growth->stop();
        grow();
        if (m_recording->size() > fewPaths || m_sortColumn == static_cast<int>(HarColumn::Path))
            startRanking();
    });
    connect(m_recording.get(), &HarRecording::answered, this, [this] {
        m_passes.clear();
        sortRows();
        rebuild();
    });
    grow();
}

void HarModel::startRanking()
{
    if (m_ranking.isRunning() || !m_pathRanks.empty())
        return;
    // The recording is complete: nothing changes in its table any more.
    m_ranking.setFuture(QtConcurrent::run([recording = m_recording] { return ranksOfPaths(recording->table()); }));
}

void HarModel::grow()
{
    if (!m_recording || m_passes.size() == m_recording->size())
        return;
    if (isPlain()) {
        appendRows();
        return;
    }
    QElapsedTimer timer;
    timer.start();
    m_pathRanks.clear();
    sortRows();
    rebuild();
    // Putting it all in order again takes longer and longer: the window shall have time for other things, too.
    constexpr int share = 15;
    m_growth->setInterval(std::max(growthInterval, static_cast<int>(timer.elapsed()) * share));
}

void HarModel::appendRows()
{
    const std::size_t first = m_passes.size();
    m_passes.resize(m_recording->size(), 1);
    m_filter.apply(*m_recording, first, m_passes);
    std::vector<std::uint32_t> added;
    for (std::size_t row = first; row < m_passes.size(); ++row) {
        if (m_passes[row] != 0)
            added.push_back(static_cast<std::uint32_t>(row));
    }
    if (!added.empty()) {
        const int begin = static_cast<int>(m_rows.size());
        beginInsertRows({}, begin, begin + static_cast<int>(added.size()) - 1);
        m_rows.insert(m_rows.end(), added.begin(), added.end());
        m_passing += added.size();
        endInsertRows();
    }
    emit passingChanged();
}

void HarModel::sortRows()
{
    m_order.clear();
    if (m_sortColumn < 0 || !m_recording)
        return;
    const auto column = static_cast<HarColumn>(m_sortColumn);
    if (column == HarColumn::Path && m_pathRanks.empty()) {
        if (m_recording->size() > fewPaths) {
            m_isSortWaiting = true;
            if (m_recording->state() != HarRecording::State::Running)
                startRanking();
            emit sortingChanged();
            return;
        }
        m_pathRanks = ranksOfPaths(m_recording->table());
    }
    m_order = orderOf(m_recording->view(), column,
        m_sortOrder == Qt::DescendingOrder ? SortOrder::Descending : SortOrder::Ascending, m_pathRanks);
}

std::vector<std::uint32_t> HarModel::shownRows()
{
    const std::size_t size = m_recording ? m_recording->size() : 0;
    if (m_passes.size() != size) {
        m_passes.assign(size, 1);
        if (m_recording)
            m_filter.apply(*m_recording, 0, m_passes);
    }
    std::vector<std::uint32_t> rows;
    rows.reserve(size);
    if (m_order.size() == size) {
        for (const std::uint32_t row : m_order) {
            if (m_passes[row] != 0)
                rows.push_back(row);
        }
    } else {
        for (std::size_t row = 0; row < size; ++row) {
            if (m_passes[row] != 0)
                rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    m_passing = rows.size();
    return rows;
}

std::uint64_t HarModel::groupOf(std::size_t entry) const
{
    if (m_grouping == HarGrouping::Host)
        return m_recording->table().hostId(entry);
    return keyOf(verdictOf(m_recording->table(), entry), m_recording->table().reason(entry));
}

HarModel::Group HarModel::describeGroup(std::uint64_t key) const
{
    Group group;
    group.key = key;
    group.isCollapsed = m_collapsed.count(key) > 0;
    if (m_grouping == HarGrouping::Host) {
        group.title = toText(m_recording->table().texts().text(static_cast<std::uint32_t>(key)));
        group.term = HarFilter::termFor("host", group.title);
        if (group.title.isEmpty()) {
            group.title = tr("No host");
            group.term.clear();
        }
        return group;
    }
    const auto verdict = static_cast<EntryVerdict>(key >> 8U);
    const auto reason = static_cast<Reason>(key & 0xffU);
    group.tone = toneOf(verdict);
    group.title = wordOf(verdict);
    group.term = HarFilter::termFor("verdict", toText(nameOf(verdict)));
    if (reason != Reason::None) {
        group.title = toText(infoOf(reason).code);
        group.term = HarFilter::termFor("reason", group.title);
    }
    return group;
}

std::vector<std::uint32_t> HarModel::groupedRows(const std::vector<std::uint32_t>& rows)
{
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<Group> groups;
    std::vector<std::uint32_t> groupOfRow(rows.size());
    std::uint64_t lastKey = ~std::uint64_t {0};
    std::uint32_t current = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint64_t key = groupOf(rows[i]);
        if (key != lastKey) {
            const auto [place, isNew] = numbers.try_emplace(key, static_cast<std::uint32_t>(groups.size()));
            if (isNew)
                groups.push_back(describeGroup(key));
            current = place->second;
            lastKey = key;
        }
        groupOfRow[i] = current;
        ++groups[current].count;
        groups[current].blocked += verdictOf(m_recording->table(), rows[i]) == EntryVerdict::Blocked ? 1U : 0U;
    }
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Group& first = groups[a];
        const Group& second = groups[b];
        if (m_grouping == HarGrouping::Reason && first.key >> 8U != second.key >> 8U)
            return first.key >> 8U < second.key >> 8U;
        if (first.blocked != second.blocked)
            return first.blocked > second.blocked;
        return first.count != second.count ? first.count > second.count : first.title < second.title;
    });
    // Each heading has its place, and its entries follow in the order of the rows.
    std::vector<std::size_t> starts(groups.size());
    std::vector<bool> isCollapsed(groups.size());
    std::size_t end = 0;
    for (const std::uint32_t number : order) {
        isCollapsed[number] = groups[number].isCollapsed;
        starts[number] = end + 1;
        end += 1 + (isCollapsed[number] ? 0 : groups[number].count);
    }
    std::vector<std::uint32_t> grouped(end);
    m_groups.clear();
    for (const std::uint32_t number : order) {
        Group& group = groups[number];
        if (m_grouping == HarGrouping::Host && group.blocked > 0)
            group.tone = Tone::Fail;
        grouped[starts[number] - 1] = headingBit | static_cast<std::uint32_t>(m_groups.size());
        m_groups.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isCollapsed[groupOfRow[i]])
            grouped[starts[groupOfRow[i]]++] = rows[i];
    }
    return grouped;
}

void HarModel::rebuild()
{
    beginResetModel();
    std::vector<std::uint32_t> rows = shownRows();
    m_groups.clear();
    m_rows = m_grouping == HarGrouping::None ? std::move(rows) : groupedRows(rows);
    endResetModel();
    emit passingChanged();
}

void HarModel::setFilter(const HarFilter& filter)
{
    m_filter = filter;
    m_passes.clear();
    rebuild();
}

void HarModel::setGrouping(HarGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_collapsed.clear();
    rebuild();
}

void HarModel::setGroupCollapsed(int row, bool isCollapsed)
{
    const Group* group = groupAt(row);
    if (!group || group->isCollapsed == isCollapsed)
        return;
    if (isCollapsed)
        m_collapsed.insert(group->key);
    else
        m_collapsed.erase(group->key);
    rebuild();
}

void HarModel::toggleGroup(int row)
{
    if (const Group* group = groupAt(row))
        setGroupCollapsed(row, !group->isCollapsed);
}

void HarModel::setAllCollapsed(bool isCollapsed)
{
    m_collapsed.clear();
    if (isCollapsed) {
        for (const Group& group : m_groups)
            m_collapsed.insert(group.key);
    }
    rebuild();
}

std::int64_t HarModel::entryAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return -1;
    const std::uint32_t entry = m_rows[static_cast<std::size_t>(row)];
    return (entry & headingBit) != 0 ? -1 : static_cast<std::int64_t>(entry);
}

const HarModel::Group* HarModel::groupAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return nullptr;
    const std::uint32_t entry = m_rows[static_cast<std::size_t>(row)];
    return (entry & headingBit) != 0 ? &m_groups[entry & ~headingBit] : nullptr;
}

int HarModel::rowOf(std::int64_t entry) const
{
    if (entry < 0)
        return -1;
    const auto found = std::find(m_rows.begin(), m_rows.end(), static_cast<std::uint32_t>(entry));
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int HarModel::headingOf(std::int64_t entry) const
{
    if (m_grouping == HarGrouping::None || !m_recording || entry < 0
        || static_cast<std::size_t>(entry) >= m_recording->size())
        return -1;
    const std::uint64_t key = groupOf(static_cast<std::size_t>(entry));
    for (int row = 0; row < rowCount(); ++row) {
        if (const Group* group = groupAt(row); group && group->key == key)
            return row;
    }
    return -1;
}

int HarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : harColumns;
}

std::vector<std::size_t> HarModel::shownEntries() const
{
    std::vector<std::size_t> entries;
    for (const std::uint32_t row : m_rows) {
        if ((row & headingBit) == 0)
            entries.push_back(row);
    }
    return entries;
}

QVariant HarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_recording)
        return {};
    const auto column = static_cast<HarColumn>(index.column());
    if (const Group* group = groupAt(index.row())) {
        const QString text = tr("%1: %2").arg(group->title, QLocale().toString(static_cast<qulonglong>(group->count)));
        if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && column == HarColumn::Number))
            return text;
        return role == EntryRole ? QVariant(-1) : QVariant();
    }
    const auto entry = static_cast<std::size_t>(entryAt(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*m_recording, entry, column);
    case Qt::ToolTipRole: {
        if (column == HarColumn::Reason)
            return phraseText(infoOf(m_recording->table().reason(entry)).summary);
        if (column == HarColumn::Path || column == HarColumn::Host)
            return shortened(m_recording->table().url(entry));
        return textOf(*m_recording, entry, column);
    }
    case Qt::AccessibleTextRole: {
        const QString text = textOf(*m_recording, entry, column);
        return text.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(titleOf(column), text);
    }
    case EntryRole:
        return static_cast<qlonglong>(entry);
    case ToneRole:
        return static_cast<int>(toneOf(*m_recording, entry, column));
    default:
        break;
    }
    return {};
}

QVariant HarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return titleOf(static_cast<HarColumn>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void HarModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    const bool wasWaiting = std::exchange(m_isSortWaiting, false);
    sortRows();
    if (!m_isSortWaiting)
        rebuild();
    if (wasWaiting)
        emit sortingChanged();
}

} // namespace fetchscope::ui
