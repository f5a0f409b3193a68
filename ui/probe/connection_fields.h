#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/scenario/connection_options.h"

#include <QWidget>

#include <optional>
#include <string_view>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSettings;
class QToolButton;

namespace fetchscope::ui {

/// How a probe gets to its server, and what the user has answered; folded away until somebody wants it.
class ConnectionFields : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionFields(QWidget* parent = nullptr);

    ConnectionOptions connection() const;
    /// What the user has answered where a page asks for the local network; null: nobody says.
    std::optional<Permission> localNetwork() const;
    /// Opens itself and shows what is wrong with a field (`resolve`, `proxy`, `ca`). False: it is none of these.
    bool refuse(std::string_view field, const QString& problem);
    void unmark();
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

signals:
    void changed();

private:
    QWidget* fieldOf(std::string_view name) const;
    QWidget* makeAuthorityRow();
    void chooseAuthority();

    QToolButton* m_more;
    QWidget* m_fields;
    QPlainTextEdit* m_resolve;
    QLineEdit* m_authority;
    QLineEdit* m_proxy;
    QComboBox* m_localNetwork;
};

} // namespace fetchscope::ui
