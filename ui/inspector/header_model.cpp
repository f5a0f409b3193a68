#include "ui/inspector/header_model.h"

#include "core/telling/reference/reference.h"
#include "core/telling/timeline/header_sources.h"
#include "ui/theme/icons.h"
#include "ui/theme/origin_sign.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/origin_text.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

HeaderModel::HeaderModel(Side side, QObject* parent)
    : QAbstractTableModel(parent)
    , m_side(side)
{
}

void HeaderModel::show(RunPointer run, std::optional<std::size_t> exchange)
{
    if (run == m_run && exchange == m_exchange)
        return;
    beginResetModel();
    if (run != m_run)
        m_marks = run ? OriginMarks(*run->scenario, run->result) : OriginMarks();
    m_run = std::move(run);
    m_exchange = exchange;
    m_rows.clear();
    if (m_run && m_exchange) {
        const RunResult& result = m_run->result;
        const Exchange& shown = result.exchanges[*m_exchange];
        const HeaderList* headers = m_side == Side::Request ? &shown.requestHeaders : shown.responseHeaders.get();
        for (std::size_t i = 0; headers && i < headers->size(); ++i) {
            const HeaderView header = headers->at(i);
            Row row;
            row.name = toText(header.name);
            row.value = toText(header.value);
            row.mark = leadingOrigin(row.value, m_marks);
            row.step = m_side == Side::Request ? setterOfHeader(result, *m_exchange, header.name)
                                               : readerOfHeader(result, *m_exchange, header.name);
            if (m_side == Side::Response && row.step) {
                if (const auto decision = decisionWith(result, *row.step))
                    row.tone = toneOf(result.trace.step(*decision));
            }
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

int HeaderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeaderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeaderModel::stepText(const Row& row) const
{
    if (!row.step)
        return m_side == Side::Request ? QString() : tr("nothing");
    const StepInfo& info = infoOf(m_run->result.trace.step(*row.step).id);
    // Short, since the panel says the rest of the header that is chosen.
    return info.number == "0" ? algorithmText(info.algorithm) : tr("step %1").arg(toText(info.number));
}

QVariant HeaderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return row.name;
        case ValueColumn:
            return row.value;
        default:
            return stepText(row);
        }
    case Qt::ToolTipRole:
        if (index.column() == ValueColumn)
            return row.value;
        if (row.step)
            return ui::stepText(m_run->result.trace, m_run->result.trace.step(*row.step));
        return {};
    case Qt::FontRole:
        return index.column() == ValueColumn ? QVariant(monospaceFont()) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == ValueColumn && row.mark)
            return Theme::current().of(*row.mark);
        return index.column() == StepColumn ? QVariant(Theme::current().mutedText) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == ValueColumn && row.mark)
            return originIcon(*row.mark);
        return index.column() == StepColumn ? row.tone == Tone::Neutral ? QVariant() : QVariant(toneIcon(row.tone))
                                            : QVariant();
    case referenceRole: {
        const ReferenceEntry* entry = entryOfHeader(toBytes(row.name));
        return entry ? QVariant(toText(addressOf(*entry))) : QVariant();
    }
    case StepIndexRole:
        return row.step ? static_cast<int>(*row.step) : -1;
    default:
        return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Header");
    case ValueColumn:
        return tr("Value");
    default:
        return m_side == Side::Request ? tr("Set by") : tr("Read by");
    }
}

} // namespace fetchscope::ui
