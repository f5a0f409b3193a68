#pragma once

#include "core/engine/base/result.h"
#include "core/reading/server_policy/server_policy.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace fetchscope::ui {

/// What the owner of a server wants of CORS, as fields; several values stand in one, with commas between them.
class PolicyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget* parent = nullptr);

    void fill(const ServerPolicy& policy);
    /// What is wrong is marked at its field, and said.
    Result<ServerPolicy, QString> policy();
    void focusFirst();

signals:
    void edited();

private:
    using Add = std::optional<InputError> (*)(ServerPolicy&, std::string_view);
    QLineEdit* addField(const QString& label, const char* name, const QString& placeholder);
    static QString take(ServerPolicy& policy, QLineEdit& field, Add add);

    QLineEdit* m_origins;
    QLineEdit* m_methods;
    QLineEdit* m_headers;
    QLineEdit* m_exposed;
    QCheckBox* m_credentials;
    QLineEdit* m_maxAge;
};

} // namespace fetchscope::ui
