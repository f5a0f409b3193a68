#pragma once

#include "core/engine/browser/profile.h"
#include "core/reading/scenario/connection_options.h"
#include "core/reading/scenario/page_request.h"

#include <QWidget>

#include <optional>
#include <string_view>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSettings;

namespace fetchscope::ui {

class ConnectionFields;

/// The fields of a probe: what is asked, by a page of which origin, as which browser.
class ProbeForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeForm(QWidget* parent = nullptr);

    PageRequest request() const;
    ProfileId profile() const;
    ConnectionOptions connection() const;
    /// The scenario that the fields make; where they make none, the field that is wrong is marked and gets the focus.
    std::optional<Scenario> takeScenario();
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);
    void takeFocus();
    /// While something is on its way, what was asked stays as it is.
    void setLocked(bool isLocked);

signals:
    void changed();
    /// What is wrong with a field, in words.
    void refused(const QString& problem);

private:
    QWidget* fieldOf(std::string_view name) const;
    void unmark();
    /// Marks the field that an error names, and tells of it.
    void refuse(const InputError& error);

    QLineEdit* m_url;
    QLineEdit* m_origin;
    QComboBox* m_method;
    QComboBox* m_mode;
    QComboBox* m_credentials;
    QComboBox* m_profile;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_cookies;
    QPlainTextEdit* m_body;
    ConnectionFields* m_options;
};

} // namespace fetchscope::ui
