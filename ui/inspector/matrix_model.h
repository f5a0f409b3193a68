#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/matrix/access_matrix.h"

#include <QAbstractTableModel>

#include <optional>

namespace fetchscope::ui {

/// Who may ask the server of a run what: a row for each origin, a column for each method and credentials mode.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum { OriginColumn, RoleColumn, FirstCellColumn };

    using QAbstractTableModel::QAbstractTableModel;

    /// Computes the matrix of a run; null: empty. `wanted`: what is asked in the place of the usual.
    void show(const RunPointer& run, MatrixAxes wanted = {});
    /// Why there is none; empty where there is one.
    QString error() const { return m_error; }
    const std::optional<AccessMatrix>& matrix() const { return m_matrix; }
    /// All that there is to say of a cell; empty for the first columns.
    QString detailHtml(const QModelIndex& index) const;
    /// The whole table with its headings, cells set apart by tabs.
    QString tabbedText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Null for the first columns.
    const MatrixCell* cellAt(const QModelIndex& index) const;
    const std::string& methodOf(int column) const;
    const std::string& credentialsOf(int column) const;

    std::optional<AccessMatrix> m_matrix;
    QString m_error;
};

} // namespace fetchscope::ui
