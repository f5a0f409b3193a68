#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/matrix/access_matrix.h"

#include <QWidget>

class QLabel;
class QLineEdit;
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
    QWidget* makeAxes();
    MatrixAxes axes() const;
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
    QPushButton* m_showAxes;
    QLineEdit* m_origins = nullptr;
    QLineEdit* m_methods = nullptr;
    QLineEdit* m_headers = nullptr;
};

} // namespace fetchscope::ui
