#include "ui/recording/entry_columns.h"

#include "ui/recording/entry_cells.h"
#include "ui/recording/entry_table_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// In characters. `least`: how narrow where there is little room; 0: never narrower than what stands in it.
struct Bounds
{
    int least;
    int most;
};
constexpr std::array<Bounds, harColumns> bounds {{
    {0, 14}, // number
    {0, 24}, // verdict
    {20, 44}, // reason
    {0, 14}, // method
    {16, 34}, // host
    {20, 0}, // path
    {10, 20}, // initiator
    {10, 20}, // relation
    {0, 10}, // status
    {14, 36}, // recording
    {18, 52}, // change
    {18, 44}, // findings
    {10, 24}, // type
}};
/// Who gets first what there is beyond the least.
constexpr std::array givenFirst {HarColumn::Reason, HarColumn::Change, HarColumn::Host, HarColumn::Recording,
    HarColumn::Findings, HarColumn::Initiator, HarColumn::Relation, HarColumn::Type};
/// Who gives way first where there is not even the least; the panel about the entry says these, too.
constexpr std::array yieldFirst {HarColumn::Relation, HarColumn::Initiator, HarColumn::Status};
constexpr std::array hiddenAtFirst {HarColumn::Change, HarColumn::Findings, HarColumn::Type};

/// How many entries are looked at: the first ones, and as many of all.
constexpr std::size_t mostLooks = 200;

constexpr std::size_t at(HarColumn column)
{
    return static_cast<std::size_t>(column);
}

} // namespace

HarColumns::HarColumns(HarModel& model, QTableView& table)
    : QObject(&table)
    , m_model(model)
    , m_table(table)
{
    m_isMeant.fill(true);
    for (const HarColumn column : hiddenAtFirst)
        m_isMeant[at(column)] = false;
    setUpHeader();
    connect(&model, &QAbstractItemModel::modelReset, this, &HarColumns::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HarColumns::follow);
    measure();
}

void HarColumns::setUpHeader()
{
    QHeaderView* header = m_table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(40);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &HarColumns::showMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_isFitting)
            return;
        m_hasOwnWidths = true;
        if (section == static_cast<int>(HarColumn::Path))
            m_isPathFixed = true;
        else
            fit();
    });
}

/// While a recording is read, its columns get wider a few times, not with each entry.
void HarColumns::follow()
{
    const HarRecording* recording = m_model.recording().get();
    const std::size_t size = recording ? recording->size() : 0;
    if (recording == m_measured && size < 2 * m_measuredSize)
        return;
    if (size > 0 && !m_hasOwnWidths)
        measure();
}

int HarColumns::headingWidth(HarColumn column) const
{
    return m_table.fontMetrics().horizontalAdvance(titleOf(column)) + 2 * HarTableDelegate::padding;
}

int HarColumns::widthOf(HarColumn column, const std::vector<std::size_t>& sample) const
{
    const QFontMetrics metrics = m_table.fontMetrics();
    const int character = metrics.averageCharWidth();
    int widest = 0;
    qsizetype longest = 0;
    for (const std::size_t entry : sample) {
        const HarRecording& recording = *m_model.recording();
        const QString text = textOf(recording, entry, column);
        // Measuring takes longest, and much shorter texts are not wider.
        if (text.isEmpty() || text.size() * 5 < longest * 4)
            continue;
        longest = std::max(longest, text.size());
        const bool hasSign = HarTableDelegate::hasSign(column, toneOf(recording, entry, column));
        const QString shown = text.left(bounds[at(column)].most);
        widest = std::max(widest, metrics.horizontalAdvance(shown) + (hasSign ? HarTableDelegate::signRoom : 0));
    }
    return std::max(
        headingWidth(column), std::min(widest, bounds[at(column)].most * character) + 2 * HarTableDelegate::padding);
}

void HarColumns::measure()
{
    const HarRecording* recording = m_model.recording().get();
    const std::size_t size = recording ? recording->size() : 0;
    m_measured = recording;
    m_measuredSize = size;
    std::vector<std::size_t> sample;
    for (std::size_t i = 0; i < std::min(size, mostLooks); ++i)
        sample.push_back(i);
    // Recordings repeat themselves: equal distances would meet the same requests again and again.
    constexpr std::uint64_t scatter = 2654435761;
    for (std::size_t i = mostLooks; i < std::min(size, 2 * mostLooks); ++i)
        sample.push_back(i * scatter % size);
    for (int column = 0; column < harColumns; ++column)
        m_wanted[static_cast<std::size_t>(column)] = widthOf(static_cast<HarColumn>(column), sample);
    fit();
}

void HarColumns::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    const int room = m_table.viewport()->width();
    if (!m_hasOwnWidths)
        arrange(room);
    else if (!m_isPathFixed)
        giveRestToPath(room);
}

void HarColumns::arrange(int room)
{
    const int character = m_table.fontMetrics().averageCharWidth();
    const int leastPath = bounds[at(HarColumn::Path)].least * character;
    Widths widths = m_wanted;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int least = std::max(
            headingWidth(static_cast<HarColumn>(i)), bounds[i].least * character + 2 * HarTableDelegate::padding);
        if (bounds[i].least > 0)
            widths[i] = std::min(m_wanted[i], least);
    }
    std::array<bool, harColumns> isShown = m_isMeant;
    const auto missing = [&] {
        int needed = leastPath;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (isShown[i] && i != at(HarColumn::Path))
                needed += widths[i];
        }
        return needed - room;
    };
    // Reasons and changes are what the table is looked at for: others give way before these are cut.
    int cut = 0;
    for (const HarColumn column : {HarColumn::Reason, HarColumn::Change}) {
        if (isShown[at(column)])
            cut += m_wanted[at(column)] - widths[at(column)];
    }
    for (const HarColumn column : yieldFirst) {
        if (missing() + cut > 0 && !m_isChosen[at(column)])
            isShown[at(column)] = false;
    }
    int left = std::max(0, -missing());
    for (const HarColumn column : givenFirst) {
        if (!isShown[at(column)])
            continue;
        const int more = std::min(left, m_wanted[at(column)] - widths[at(column)]);
        widths[at(column)] += more;
        left -= more;
    }
    widths[at(HarColumn::Path)] = leastPath + left;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_table.setColumnHidden(static_cast<int>(i), !isShown[i]);
        if (isShown[i])
            m_table.setColumnWidth(static_cast<int>(i), widths[i]);
    }
}

void HarColumns::giveRestToPath(int room)
{
    const int path = static_cast<int>(HarColumn::Path);
    int others = 0;
    for (int column = 0; column < harColumns; ++column) {
        if (column != path && !m_table.isColumnHidden(column))
            others += m_table.columnWidth(column);
    }
    const int least = bounds[at(HarColumn::Path)].least * m_table.fontMetrics().averageCharWidth();
    m_table.setColumnWidth(path, std::max(least, room - others));
}

void HarColumns::setShown(HarColumn column, bool isShown)
{
    m_isMeant[at(column)] = isShown;
    {
        // Nobody chose a width by this.
        const QScopedValueRollback guard(m_isFitting, true);
        m_table.setColumnHidden(static_cast<int>(column), !isShown);
    }
    measure();
}

bool HarColumns::isShown(HarColumn column) const
{
    return !m_table.isColumnHidden(static_cast<int>(column));
}

QByteArray HarColumns::save() const
{
    return m_hasOwnWidths ? m_table.horizontalHeader()->saveState() : QByteArray();
}

void HarColumns::restore(const QByteArray& state)
{
    if (state.isEmpty())
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    m_hasOwnWidths = m_table.horizontalHeader()->restoreState(state);
    for (int column = 0; column < harColumns; ++column)
        m_isMeant[static_cast<std::size_t>(column)] = !m_table.isColumnHidden(column);
}

void HarColumns::showMenu(QPoint point)
{
    QMenu menu(&m_table);
    for (int column = 0; column < harColumns; ++column) {
        const auto which = static_cast<HarColumn>(column);
        QAction* action = menu.addAction(titleOf(which));
        action->setCheckable(true);
        action->setChecked(isShown(which));
        action->setEnabled(which != HarColumn::Verdict && which != HarColumn::Path);
        connect(action, &QAction::toggled, this, [this, which](bool isOn) {
            m_isChosen[at(which)] = isOn;
            setShown(which, isOn);
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Usual &Widths")), &QAction::triggered, this, [this] {
        m_isPathFixed = m_hasOwnWidths = false;
        measure();
    });
    menu.exec(m_table.horizontalHeader()->mapToGlobal(point));
}

} // namespace fetchscope::ui
