#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace fetchscope::ui {

class MatrixModel;

/// The server of the scenario, asked for many pages and methods at once.
class MatrixPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixPanel(QWidget* parent = nullptr);

public slots:
    void setRun(RunPointer run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showDetail();
    void copyTable() const;

    RunPointer m_run;
    bool m_isStale = true;
    MatrixModel* m_model;
    QLabel* m_title;
    QTableView* m_table;
    QLabel* m_detail;
    QPushButton* m_copy;
};

} // namespace fetchscope::ui
