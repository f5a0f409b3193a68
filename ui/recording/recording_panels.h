#pragma once

#include "ui/place/panel_tabs.h"
#include "ui/recording/recording.h"

class QTableWidget;
class QTextBrowser;
class QUrl;

namespace fetchscope::ui {

class CookieTable;
class HarWhatIfPanel;

/// The panels of a recording, in the order of their tabs.
enum class RecordingPanel { Entry, Cookies, WhatIf, Totals, Warnings, Count };

/// The panels below a recording's table: about the current entry, about all, and what would be if.
class RecordingPanels : public PanelTabs
{
    Q_OBJECT

public:
    explicit RecordingPanels(Commands& commands, QWidget* parent = nullptr);
    ~RecordingPanels() override;

    void setRecording(const HarRecordingPointer& recording, Continuity continuity);
    /// The cursor is on this entry; -1: on none.
    void setEntry(std::int64_t entry);
    /// The recording has grown, or was answered.
    void refresh();
    /// Made when somebody asks for it.
    HarWhatIfPanel& whatIf();
    void select(RecordingPanel panel) { setCurrentIndex(static_cast<int>(panel)); }

signals:
    /// A term of the filter is to be added, or taken out.
    void termToggled(const QString& term);
    /// The entry with this number is to be the current one.
    void entryRequested(quint64 number);
    void loadRulesRequested();
    void fixesRequested();

protected:
    void focusPanel() override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEntry();
    QWidget* makeCookies();
    QWidget* makeWhatIf();
    QWidget* makeTotals();
    QWidget* makeWarnings();
    struct Row;
    static const Row rows[];

    bool isCurrent(RecordingPanel panel) const { return currentIndex() == static_cast<int>(panel); }
    QTextBrowser* makeText(const QString& name, const QString& accessibleName);
    void follow(const QUrl& link);
    void showEntry();
    void showCookies();
    void showTotals();
    void showWarnings();
    void addWarning(const QString& where, const QString& message);

    HarRecordingPointer m_recording;
    std::int64_t m_current = -1;
    QTextBrowser* m_entry = nullptr;
    CookieTable* m_cookies = nullptr;
    HarWhatIfPanel* m_whatIf = nullptr;
    QTextBrowser* m_totals = nullptr;
    QTableWidget* m_warnings = nullptr;
};

} // namespace fetchscope::ui
