#pragma once

#include "core/telling/reference/reference.h"

#include <QAbstractTableModel>

#include <vector>

namespace fetchscope::ui {

/// Entries of the reference, a row each: all, or those that a search found, the best first.
class ReferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { NameColumn, KindColumn, ColumnCount };

    explicit ReferenceModel(QObject* parent = nullptr);

    /// All where the text has no word.
    void search(const QString& text);
    const ReferenceEntry* entryAt(const QModelIndex& index) const;
    /// Invalid where the entry is not listed.
    QModelIndex indexOf(const ReferenceEntry& entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<const ReferenceEntry*> m_entries;
};

} // namespace fetchscope::ui
