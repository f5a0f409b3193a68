#include "ui/reference/reference_model.h"

#include "ui/theme/theme.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <algorithm>

namespace fetchscope::ui {

ReferenceModel::ReferenceModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    search({});
}

void ReferenceModel::search(const QString& text)
{
    beginResetModel();
    if (text.trimmed().isEmpty()) {
        m_entries.clear();
        for (const ReferenceEntry& entry : referenceEntries())
            m_entries.push_back(&entry);
    } else {
        m_entries = searchReference(toBytes(text), windowPhrase);
    }
    endResetModel();
}

const ReferenceEntry* ReferenceModel::entryAt(const QModelIndex& index) const
{
    return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex ReferenceModel::indexOf(const ReferenceEntry& entry) const
{
    const auto found = std::find(m_entries.begin(), m_entries.end(), &entry);
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(found - m_entries.begin()), NameColumn);
}

int ReferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ReferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReferenceModel::data(const QModelIndex& index, int role) const
{
    const ReferenceEntry* entry = entryAt(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        // Of steps of one algorithm the words tell more than the number.
        if (index.column() == NameColumn && entry->kind == ReferenceKind::Step)
            return toText(summaryOf(*entry, windowPhrase));
        return toText(
            index.column() == NameColumn ? titleOf(*entry, windowPhrase) : kindWord(entry->kind, windowPhrase));
    case Qt::ToolTipRole:
        return toText(
            entry->kind == ReferenceKind::Step ? titleOf(*entry, windowPhrase) : summaryOf(*entry, windowPhrase));
    case Qt::ForegroundRole:
        return index.column() == KindColumn ? QVariant(Theme::current().mutedText) : QVariant();
    case referenceRole:
        return toText(addressOf(*entry));
    default:
        return {};
    }
}

} // namespace fetchscope::ui
