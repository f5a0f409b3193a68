#pragma once

#include "core/writing/report/message_report.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace fetchscope::ui {

/// Says of each message that a browser printed what it means and what to do, and offers the scenario that reproduces
/// it.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    /// There has to be a message.
    explicit MessageDialog(ExplainedMessages explained, QWidget* parent = nullptr);

    /// The scenario to be opened, where the dialog was accepted.
    const Scenario& scenario() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showMessage(int row);

    ExplainedMessages m_explained;
    QListWidget* m_messages;
    QTextBrowser* m_text;
    QPushButton* m_open;
};

} // namespace fetchscope::ui
