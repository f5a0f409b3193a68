#pragma once

#include "core/formats/har_excerpt.h"
#include "ui/document/har_recording.h"
#include "ui/har/har_view.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class QMainWindow;
class QMenu;
class QSettings;
class QStackedWidget;
class QTemporaryDir;
class QTextBrowser;

namespace fetchscope::ui {

class Commands;
class Document;
class HarEntryBar;
class Inspector;
class RecentFiles;
class ScenarioFiles;

/// Does a file look like a recording: by its name, or by how its text begins?
bool looksLikeHar(const QString& path);
bool looksLikeHar(const QByteArray& text);

/// Recordings in the window: the table in the place of the scenario, entries opened as scenarios and closed again.
class HarMode : public QObject
{
    Q_OBJECT

public:
    /// The parts of the window that it works with; all outlive it.
    struct Parts
    {
        QMainWindow& window;
        QSettings& settings;
        Document& document;
        ScenarioFiles& files;
        RecentFiles& recent;
        Commands& commands;
        Inspector& inspector;
        /// All that shows a scenario; `above` is where the bar of an opened entry goes.
        QWidget& scenario;
    };
    explicit HarMode(const Parts& parts);
    ~HarMode() override;

    /// Table and scenario, one of which is shown.
    QWidget* stack();
    /// The bar above the timeline.
    QWidget* entryBar();

    void open(const QString& path);
    /// Opens text that is no file yet.
    void openText(const QByteArray& text);
    void close();
    bool isOpen() const { return m_recording != nullptr; }
    bool isTableShown() const { return m_isTableShown; }
    /// Empty for what was pasted.
    QString path() const;
    QString title() const;
    HarView& view() { return *m_view; }
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
    enum class Purpose : std::uint8_t { Open, Edit, Save };
    struct Extracted
    {
        qint64 entry = -1;
        Purpose purpose = Purpose::Open;
        std::optional<std::string> scenario;
        QString error;
        QString savePath;
    };
    static Extracted extract(const std::string& path, const HarExcerpt& excerpt, std::uint64_t index,
        std::optional<ProfileId> profile, const std::shared_ptr<std::atomic<bool>>& isCancelled);

    void makeMenu();
    void connectView();
    void start(const QString& path, const QString& name, std::optional<ProfileId> profile, bool keeps);
    void showTable(bool isShown);
    void showToolBar(bool isWhole);
    void startExtraction(qint64 entry, Purpose purpose, const QString& savePath = {});
    void finishExtraction();
    HarExcerpt excerptOf(std::size_t row) const;
    void showEntryBar();
    void showFacts();
    void leaveEntry();
    void saveList();
    void chooseRules();
    void updateActions();
    LoadError errorOf(const QString& message) const;

    Parts m_parts;
    QStackedWidget* m_stack;
    HarView* m_view;
    HarEntryBar* m_bar;
    QTextBrowser* m_facts;
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
    QFutureWatcher<Extracted> m_extraction;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    QFutureWatcher<QString> m_saving;
    /// Commands of scenarios, with whether they were enabled before the table hid them.
    QHash<QAction*, bool> m_disabled;
    QList<QAction*> m_hiddenTools;

    QMenu* m_menu = nullptr;
    QAction* m_back = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_close = nullptr;
    std::array<QAction*, HarView::PanelCount> m_panels {};
};

} // namespace fetchscope::ui
