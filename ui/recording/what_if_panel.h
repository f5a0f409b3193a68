#pragma once

#include "core/engine/base/result.h"
#include "core/engine/guards/guard.h"
#include "ui/recording/recording.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QTimer;
class QVBoxLayout;

namespace fetchscope::ui {

class HarRuleRow;
class WhatIfAnswer;

/// Asks what would be if: the page at another origin, other rules, headers set or taken away, policies of the page,
/// third-party cookies off, a guard on the servers. What is wrong is marked; what is right is asked at
/// once, and the difference shown.
class HarWhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HarWhatIfPanel(QWidget* parent = nullptr);

    /// Where the look is kept, what was asked is asked of this recording, too.
    void setRecording(HarRecordingPointer recording, Continuity continuity);
    /// Adds a change of a header, and shows it.
    void addRule(const QString& host, const QString& header, const QString& value);
    /// Reads changes and policies from a file of rules; false where it is none, and the panel says why.
    bool loadRules(const QString& path);
    /// Takes everything back.
    void reset();
    void focusFirst();

signals:
    /// `filter:TERM` was followed.
    void filterRequested(const QString& term);
    void loadRulesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makePageForm();
    QWidget* makeRules();
    void addRow(QGridLayout& grid, int row, const QString& text, QWidget* field);
    HarRuleRow* appendRule();
    void edited();
    void ask();
    Result<HarQuestion, QString> question();
    void showAnswer();
    void showHosts();
    void fillAudits();

    HarRecordingPointer m_recording;
    QLineEdit* m_origin = nullptr;
    QCheckBox* m_keepsUrls = nullptr;
    QComboBox* m_profile = nullptr;
    QComboBox* m_embedder = nullptr;
    QLineEdit* m_csp = nullptr;
    QLineEdit* m_allowlist = nullptr;
    QComboBox* m_referrer = nullptr;
    QCheckBox* m_cookies = nullptr;
    QComboBox* m_audit = nullptr;
    QLineEdit* m_auditOptions = nullptr;
    QVBoxLayout* m_ruleList = nullptr;
    std::vector<HarRuleRow*> m_rules;
    QLabel* m_rulesFile = nullptr;
    WhatIfAnswer* m_answer;
    QStringListModel* m_hosts;
    QTimer* m_delay;
    /// From a file of rules.
    std::vector<ResponseChange> m_fileChanges;
    std::vector<Guard> m_filePolicies;
    std::optional<IsolationPolicy> m_fileIsolation;
    std::optional<std::string> m_filePermissions;
    bool m_isFilling = false;
};

} // namespace fetchscope::ui
