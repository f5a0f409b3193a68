#pragma once

#include "ui/words/load_error.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace fetchscope::ui {

/// Says in place what could not be opened and why; what was open stays.
class ErrorBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBanner(QWidget* parent = nullptr);

    /// Null hides it.
    void show(const std::optional<LoadError>& error);

signals:
    void retryRequested(const QString& source);
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QLabel* m_sign;
    QLabel* m_title;
    QLabel* m_message;
    QPushButton* m_retry;
    QString m_source;
    bool m_isDressing = false;
};

} // namespace fetchscope::ui
