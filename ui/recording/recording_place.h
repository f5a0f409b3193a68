#pragma once

#include "ui/place/place.h"
#include "ui/recording/entry_reader.h"
#include "ui/recording/recording.h"

#include <QFutureWatcher>

#include <memory>
#include <optional>

class QTemporaryDir;
class QTextBrowser;

namespace fetchscope::ui {

class HarEntryBar;
class HarView;
class ScenarioPlace;

/// The recording that is open, as a table. Its entries open as scenarios, in the place for those, and lead back.
class RecordingPlace : public Place
{
    Q_OBJECT

public:
    static constexpr PlaceId placeId = PlaceId::Recording;

    RecordingPlace(const PlaceContext& context, ScenarioPlace& scenario);
    ~RecordingPlace() override;

    QWidget& widget() override;
    QString title() const override;
    /// Empty for what was pasted.
    QString path() const override;
    QMenu* menu() override { return m_menu; }
    void openFile(const QString& path) override { open(read(path)); }
    void openText(const QString& text) override;
    bool canReload() const override { return isOpen(); }
    void reload() override;
    void save(QSettings& settings) const override;
    void restore(const QSettings& settings) override;
    void takeFocus() override;

    /// Begins to read a file; it goes on beside the window.
    static HarRecordingPointer read(const QString& path);
    /// Shows what read() has begun.
    void open(HarRecordingPointer recording);
    void close();
    bool isOpen() const { return m_recording != nullptr; }
    HarView& view() { return *m_view; }

public slots:
    void openEntry(qint64 entry);
    void editEntry(qint64 entry);
    void saveEntry(qint64 entry);
    /// From an entry, or from what else is shown, to the table.
    void backToTable();
    void previousEntry();
    void nextEntry();

protected:
    void activated() override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void connectView();
    void makeMenu();
    void connectDocument();
    void judgeAgain(std::optional<ProfileId> profile);
    void show(HarRecordingPointer recording, Continuity continuity);
    void readEntry(qint64 entry, HarEntryReader::Purpose purpose, const QString& savePath = {});
    void takeEntry(const HarEntryReader::Reading& reading);
    void showEntryBar();
    QWidget* makeFacts();
    void showFacts();
    void leaveEntry();
    void saveList();
    void chooseRules();
    void updateActions();
    LoadError errorOf(const QString& message) const;

    PlaceContext m_context;
    ScenarioPlace& m_scenario;
    const Commands& m_commands;
    HarView* m_view;
    HarEntryBar* m_bar;
    QMenu* m_menu;
    /// Made when it is first shown.
    QTextBrowser* m_facts = nullptr;
    HarEntryReader* m_reader;
    int m_factsTab = -1;
    HarRecordingPointer m_recording;
    std::unique_ptr<QTemporaryDir> m_pasted;
    /// The entry that is shown as a scenario; -1: none.
    qint64 m_entry = -1;
    /// The entry whose scenario is on its way into the document.
    qint64 m_opening = -1;
    bool m_opensEditor = false;
    QFutureWatcher<QString> m_saving;
};

} // namespace fetchscope::ui
