#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/origin_marks.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace fetchscope::ui {

/// The preflight cache as it is at a step.
class PreflightCacheModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { AllowsColumn, TimeLeftColumn, UrlColumn, OriginColumn, CredentialsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const RunPointer& run, std::size_t step);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<OriginMark> markOf(const PreflightCacheEntry& entry, int column) const;

    RunPointer m_run;
    OriginMarks m_marks;
    std::vector<PreflightCacheEntry> m_entries;
    double m_now = 0;
};

} // namespace fetchscope::ui
