#pragma once

#include "ui/recording/entry_model.h"

#include <QTableView>

#include <vector>

namespace fetchscope::ui {

class HarColumns;

/// The entries of a recording. Everything goes by keys, too: Enter opens, Left and Right fold groups, and what is typed
/// begins a filter.
class HarTable : public QTableView
{
    Q_OBJECT

public:
    explicit HarTable(HarModel& model, QWidget* parent = nullptr);

    /// -1: none.
    std::int64_t currentEntry() const;
    /// Makes an entry the current one, and shows it. False where it is filtered out or folded away.
    bool setCurrentEntry(std::int64_t entry);
    /// The next or previous request in the order that is shown; -1 where there is none.
    std::int64_t neighbour(std::int64_t entry, int direction) const;
    /// From top to bottom.
    std::vector<std::size_t> selectedEntries() const;
    /// Columns that only some recordings need.
    void setColumnShown(HarColumn column, bool isShown);
    bool isColumnShown(HarColumn column) const;
    /// Column widths and order for the settings; empty where nobody chose any.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

signals:
    void openRequested(qint64 entry);
    void currentEntryChanged(qint64 entry);
    /// A character was typed that is no command of the table.
    void typed(const QString& text);
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void setUp();
    void setRowHeight();
    void keepPlace();
    void restorePlace();

    HarModel& m_model;
    HarColumns* m_columns = nullptr;
    std::int64_t m_keptEntry = -1;
    int m_keptOffset = 0;
    bool m_isRestoring = false;
};

} // namespace fetchscope::ui
