#pragma once

#include "ui/editor/field.h"

#include <QAbstractTableModel>

class QTableView;

namespace fetchscope::ui {

/// Headers that can be edited, and an empty row at the end to add one.
class HeaderListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { NameColumn, ValueColumn, RemoveColumn, ColumnCount };

    /// What the values are: those of headers, or what a rule asks of them, which may be `null` or a list, too.
    enum class Values { OfHeaders, Conditions };
    explicit HeaderListModel(Values values, QObject* parent = nullptr);

    /// A list of pairs or an object.
    void show(const Json* headers);
    /// The headers as JSON: as the list or object that they were where that can hold them. Null where there are none.
    std::optional<Json> json() const;
    /// Marks what is wrong: a row, a column (-1: both).
    void setWrong(int row, int column);
    /// The row that a pointer below the headers means; -1 where it means none.
    int rowOfPointer(const QString& pointer) const;
    void remove(int row);
    bool isEmptyRow(int row) const { return row >= static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    struct Row
    {
        QString name;
        QString value;
        bool operator==(const Row&) const = default;
    };
    Json valueOf(const Row& row) const;

    Values m_values;
    std::vector<Row> m_rows;
    bool m_isObject = false;
    int m_wrongRow = -1;
    int m_wrongColumn = -1;
};

/// A table of headers with completion of names and values.
class HeadersField : public Field
{
    Q_OBJECT

public:
    explicit HeadersField(const FieldSpec& spec, QWidget* parent = nullptr);

    void show(const Json* value) override;
    void showError(const QString& message, const QString& below) override;
    void setOrigin(const QString& origin) override { m_origin = origin; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fitHeight();
    /// Makes the names as wide as they are, within bounds.
    void fitNames();

    HeaderListModel* m_model;
    QTableView* m_table;
    QString m_origin;
};

} // namespace fetchscope::ui
