#pragma once

#include "ui/inspector/cookie_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace fetchscope::ui {

/// Cookies as a table that can be sorted and copied; below it, what the chosen one says and what to do about it.
class CookieTable : public QWidget
{
    Q_OBJECT

public:
    explicit CookieTable(QWidget* parent = nullptr);

    /// `title` stands above; `emptyText` in place of the table where there are no lines. The chosen row stays.
    void show(std::vector<CookieLine> lines, const QString& title, const QString& emptyText);
    void setColumnShown(CookieModel::Columns column, bool isShown);
    const CookieModel& model() const { return *m_model; }

private:
    void showDetail();
    void copyTable() const;

    CookieModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_title;
    QTableView* m_table;
    QLabel* m_empty;
    QLabel* m_detail;
    QPushButton* m_copy;
};

} // namespace fetchscope::ui
