#pragma once

#include "ui/recording/entry_model.h"
#include "ui/recording/entry_table.h"
#include "ui/recording/recording.h"

#include <QWidget>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableWidget;
class QTextBrowser;
class QTimer;

namespace fetchscope::ui {

class ErrorBanner;
class HarFilterBar;
class HarHeader;
class HarMessage;
class HarOverview;
class HarWhatIfPanel;

/// A recording in the place of the timeline: overview, filter, table, and panels about the current entry and all.
class HarView : public QWidget
{
    Q_OBJECT

public:
    enum Panel { Entry, WhatIf, Totals, Warnings, PanelCount };

    explicit HarView(QWidget* parent = nullptr);
    ~HarView() override;

    /// `keepsQuestion`: it is the same file under other rules; filter, place and question stay.
    void setRecording(HarRecordingPointer recording, bool keepsQuestion);
    const HarRecordingPointer& recording() const { return m_model->recording(); }
    /// A file that could not be opened, or an entry; what is shown stays. Null takes it back.
    void showError(const std::optional<LoadError>& error);
    void notice(const QString& text);

    HarModel& model() { return *m_model; }
    HarTable& table() { return *m_table; }
    HarFilterBar& filterBar() { return *m_filter; }
    /// Made when somebody asks for it.
    HarWhatIfPanel& whatIf();
    void openPanel(int panel);
    void focusTable();
    /// Puts what can be done with the current entry and the list into a menu.
    void fillMenu(QMenu& menu);
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

signals:
    void openRequested(qint64 entry);
    void editRequested(qint64 entry);
    void saveEntryRequested(qint64 entry);
    void saveListRequested();
    void loadRulesRequested();
    void openFileRequested();
    void retryRequested(const QString& path);
    void profileChosen(std::optional<fetchscope::ProfileId> profile);
    void reloadRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void makePanels();
    void connectTable();
    void setFilter(const QString& text);
    void filterFor(const char* key, const QString& value);
    void refresh();
    void showState();
    void showEntry();
    void showTotals();
    void showWarnings();
    void addWarning(const QString& where, const QString& message);
    void showCount();
    void copy(bool isCsv);
    void copyUrl();
    void tryHeader();
    void showContextMenu(QPoint point);
    void updateActions();

    HarModel* m_model;
    HarTable* m_table;
    HarHeader* m_header;
    HarOverview* m_overview;
    HarFilterBar* m_filter;
    ErrorBanner* m_error;
    QStackedWidget* m_stack;
    HarMessage* m_message;
    QSplitter* m_halves;
    QTabWidget* m_panels;
    QTextBrowser* m_entry = nullptr;
    QWidget* m_whatIfPage = nullptr;
    HarWhatIfPanel* m_whatIf = nullptr;
    QTextBrowser* m_totals = nullptr;
    QTableWidget* m_warnings = nullptr;
    QTimer* m_refresh;
    QTimer* m_entryDelay;

    QAction* m_openAction = nullptr;
    QAction* m_editAction = nullptr;
    QAction* m_saveEntryAction = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_copyCsvAction = nullptr;
    QAction* m_copyUrlAction = nullptr;
    QAction* m_reasonAction = nullptr;
    QAction* m_hostAction = nullptr;
    QAction* m_withoutHostAction = nullptr;
    QAction* m_tryHeaderAction = nullptr;
    QAction* m_filterAction = nullptr;
    QAction* m_saveListAction = nullptr;
    QAction* m_foldAction = nullptr;
    QAction* m_unfoldAction = nullptr;
};

} // namespace fetchscope::ui
