#pragma once

#include "core/engine/simulation/scenario.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace fetchscope::ui {

/// Asks which of several requests a scenario shall begin with: a collection of them holds more than one wants to look
/// at. All are chosen at first.
class RequestChoice : public QDialog
{
    Q_OBJECT

public:
    /// How many requests a scenario makes.
    static std::size_t requestsIn(const Scenario& scenario);

    explicit RequestChoice(const Scenario& scenario, QWidget* parent = nullptr);

    /// The scenario with the chosen requests alone; what else it does stays.
    Scenario chosen() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void filter(const QString& text);
    void setAll(bool isChosen);
    void count();

    const Scenario& m_scenario;
    QLineEdit* m_search;
    QListWidget* m_requests;
    QLabel* m_count;
    QPushButton* m_open;
};

} // namespace fetchscope::ui
