#pragma once

#include "ui/place/browser_check.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace fetchscope::ui {

/// Has real browsers do the scenario, and shows beside each prediction what they did.
class BrowserCheckDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BrowserCheckDialog(std::unique_ptr<BrowserCheck> check, QWidget* parent = nullptr);
    ~BrowserCheckDialog() override;

    QString address() const { return m_check->address(); }
    /// What the browsers did, as it is shown.
    static QString reportHtml(const std::vector<const SeenRun*>& runs);
    /// Why the scenario cannot be tried.
    static void refuse(const std::vector<Message>& why, QWidget* parent);

private:
    void openBrowser() const;
    void refresh();
    void save();

    std::unique_ptr<BrowserCheck> m_check;
    QTextBrowser* m_report;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace fetchscope::ui
