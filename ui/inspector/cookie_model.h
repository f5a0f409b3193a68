#pragma once

#include "core/engine/model/cookie_fate.h"
#include "core/telling/timeline/tone.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace fetchscope::ui {

/// One cookie with what became of it, for a table of them.
struct CookieLine
{
    Cookie cookie;
    /// Null: it was not looked at, as it is another site's.
    std::optional<CookieFate::Kind> kind;
    CookieVerdict why = CookieVerdict::Accepted;
    /// What a recording shows where it can be compared.
    QString recorded;
    bool contradicts = false;
    /// Who has set it, in words.
    QString setBy;
};

/// Cookies, each with what became of it and why.
class CookieModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        FateColumn,
        WhyColumn,
        RecordedColumn,
        ScopeColumn,
        SetByColumn,
        AttributesColumn,
        ValueColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CookieLine> lines);
    const std::vector<CookieLine>& lines() const { return m_lines; }
    /// What it is, why, and what to do about it, for one row.
    QString detailOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const CookieLine& line, int column) const;

    std::vector<CookieLine> m_lines;
};

} // namespace fetchscope::ui
