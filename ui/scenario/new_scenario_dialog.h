#pragma once

#include "ui/scenario/scenario_templates.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QTreeWidget;

namespace fetchscope::ui {

/// Puts a scenario together: what starts the request, how the server answers. Says at once what would come of it.
class NewScenarioDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewScenarioDialog(QWidget* parent = nullptr);

    /// The scenario that was put together.
    QByteArray text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillInitiators();
    void filter(const QString& text);
    void refresh();
    TemplateChoices choices() const;

    QLineEdit* m_search;
    QTreeWidget* m_initiators;
    QListWidget* m_servers;
    QLabel* m_kind;
    QLineEdit* m_page;
    QLineEdit* m_url;
    QComboBox* m_method;
    QCheckBox* m_credentials;
    QCheckBox* m_header;
    QLabel* m_sign;
    QLabel* m_preview;
};

} // namespace fetchscope::ui
