#pragma once

#include "ui/recording/entry_reader.h"
#include "ui/recording/har_parts.h"
#include "ui/recording/recording.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

class QTemporaryDir;
class QTextBrowser;

namespace fetchscope::ui {

class HarEntryBar;
class HarMenu;
class HarView;
class ScenarioPause;

/// The recording that is open: its table in the place of the scenario, entries opened as scenarios and closed again.
class HarWorkspace : public QObject
{
    Q_OBJECT

public:
    HarWorkspace(const HarParts& parts, QObject* parent);
    ~HarWorkspace() override;

    HarView& view() { return *m_view; }
    HarEntryBar& entryBar() { return *m_bar; }

    /// Begins to read a file; it goes on beside the window.
    static HarRecordingPointer read(const QString& path);
    /// Shows what read() has begun.
    void open(HarRecordingPointer recording);
    /// Opens text that is no file yet.
    void openText(const QByteArray& text);
    void close();
    bool isOpen() const { return m_recording != nullptr; }
    bool isTableShown() const { return m_isTableShown; }
    /// Empty for what was pasted.
    QString path() const;
    QString title() const;
    void save(QSettings& settings) const;
    void restore();

public slots:
    void openEntry(qint64 entry);
    void editEntry(qint64 entry);
    void saveEntry(qint64 entry);
    /// From an entry, or from what else is shown, to the table.
    void backToTable();
    void previousEntry();
    void nextEntry();
    void reload();

signals:
    /// The table came into sight or went out of it.
    void shownChanged();
    void openFileRequested();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void connectView();
    void connectMenu();
    void connectDocument();
    void judgeAgain(std::optional<ProfileId> profile);
    void show(HarRecordingPointer recording, bool keeps);
    void showTable(bool isShown);
    void readEntry(qint64 entry, HarEntryReader::Purpose purpose, const QString& savePath = {});
    void takeEntry(const HarEntryReader::Reading& reading);
    void showEntryBar();
    void showFacts();
    void leaveEntry();
    void saveList();
    void chooseRules();
    void updateActions();
    LoadError errorOf(const QString& message) const;

    HarParts m_parts;
    HarView* m_view;
    HarEntryBar* m_bar;
    HarMenu* m_menu;
    QTextBrowser* m_facts;
    HarEntryReader* m_reader;
    ScenarioPause* m_pause;
    int m_factsTab = -1;
    HarRecordingPointer m_recording;
    std::unique_ptr<QTemporaryDir> m_pasted;
    bool m_isTableShown = false;
    /// A scenario was still on its way when the recording was opened.
    bool m_isOvertaking = false;
    /// The entry that is shown as a scenario; -1: none.
    qint64 m_entry = -1;
    /// The entry whose scenario is on its way into the document.
    qint64 m_opening = -1;
    bool m_opensEditor = false;
    QFutureWatcher<QString> m_saving;
};

} // namespace fetchscope::ui
