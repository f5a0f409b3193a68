#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/server_policy/server_policy.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSettings;

namespace fetchscope {
struct Dialect;
}

namespace fetchscope::ui {

class ConfigurationColors;
class PolicyForm;

/// A server's configuration for a policy, in the dialect that is chosen: what `fetchscope configure` writes. It is
/// written anew with each change, and can be copied and saved.
class ConfigurationDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with what the page of the scenario needs, where that is anything.
    ConfigurationDialog(const Scenario* scenario, QSettings& settings, QWidget* parent = nullptr);
    ~ConfigurationDialog() override;

private:
    void fillDialects();
    const Dialect& dialect() const;
    void refresh();
    void copy() const;
    void save();

    QSettings& m_settings;
    PolicyForm* m_form;
    QListWidget* m_dialects;
    QLabel* m_from;
    QLabel* m_file;
    QPlainTextEdit* m_text;
    ConfigurationColors* m_colors;
    QLabel* m_message;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace fetchscope::ui
