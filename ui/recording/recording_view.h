#pragma once

#include "ui/recording/entry_model.h"
#include "ui/recording/entry_table.h"
#include "ui/recording/recording.h"

#include <QWidget>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace fetchscope::ui {

class Commands;
class ErrorBanner;
class HarFilterBar;
class HarHeader;
class HarMessage;
class HarOverview;
class HarWhatIfPanel;
class RecordingPanels;
enum class RecordingPanel;

/// A recording in the place of the timeline: overview, filter, table, and panels about the current entry and all.
class HarView : public QWidget
{
    Q_OBJECT

public:
    explicit HarView(Commands& commands, QWidget* parent = nullptr);
    ~HarView() override;

    void setRecording(const HarRecordingPointer& recording, Continuity continuity);
    const HarRecordingPointer& recording() const { return m_model->recording(); }
    /// A file that could not be opened, or an entry; what is shown stays. Null takes it back.
    void showError(const std::optional<LoadError>& error);
    void notice(const QString& text);

    HarModel& model() { return *m_model; }
    HarTable& table() { return *m_table; }
    HarFilterBar& filterBar() { return *m_filter; }
    /// Made when somebody asks for it.
    HarWhatIfPanel& whatIf();
    RecordingPanels& panels() { return *m_panels; }
    void openPanel(RecordingPanel panel);
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

private:
    void connectCommands();
    void connectTable();
    void connectPanels();
    void setFilter(const QString& text);
    void filterFor(const char* key, const QString& value);
    void refresh();
    void showState();
    void showEntry();
    void showCount();
    enum class CopyFormat { Lines, Csv };
    void copy(CopyFormat format);
    void copyUrl();
    void tryHeader();
    void showContextMenu(QPoint point);
    void updateActions();

    const Commands& m_commands;
    HarModel* m_model;
    HarTable* m_table;
    HarHeader* m_header;
    HarOverview* m_overview;
    HarFilterBar* m_filter;
    ErrorBanner* m_error;
    QStackedWidget* m_stack;
    HarMessage* m_message;
    QSplitter* m_halves;
    RecordingPanels* m_panels;
    QTimer* m_refresh;
    QTimer* m_entryDelay;
};

} // namespace fetchscope::ui
