#include "ui/recording/har_workspace.h"

#include "core/reading/io/text_file.h"
#include "ui/inspector/inspector.h"
#include "ui/recording/entry_bar.h"
#include "ui/recording/entry_text.h"
#include "ui/recording/har_csv.h"
#include "ui/recording/har_menu.h"
#include "ui/recording/recording_view.h"
#include "ui/recording/scenario_pause.h"
#include "ui/recording/what_if_panel.h"
#include "ui/scenario/document.h"
#include "ui/scenario/recent_files.h"
#include "ui/scenario/scenario_files.h"
#include "ui/shell/commands.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtConcurrentRun>

namespace fetchscope::ui {

HarWorkspace::HarWorkspace(const HarParts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_view(new HarView(&parts.window))
    , m_bar(new HarEntryBar(&parts.window))
    , m_menu(new HarMenu(*m_view, *parts.window.menuBar()))
    , m_facts(new QTextBrowser)
    , m_reader(new HarEntryReader(this))
    , m_pause(new ScenarioPause(parts.window, parts.commands, this))
{
    m_facts->setObjectName(QStringLiteral("harFacts"));
    m_facts->setAccessibleName(tr("Facts"));
    m_facts->document()->setDocumentMargin(16);
    m_facts->setOpenExternalLinks(true);
    m_factsTab = parts.inspector.addTab(m_facts, tr("Facts"));
    parts.inspector.setTabVisible(m_factsTab, false);
    parts.scenario.installEventFilter(this);
    connectView();
    connectMenu();
    connectDocument();
    updateActions();
    restore();
}

HarWorkspace::~HarWorkspace()
{
    m_saving.waitForFinished();
}

void HarWorkspace::connectView()
{
    connect(m_view, &HarView::openRequested, this, &HarWorkspace::openEntry);
    connect(m_view, &HarView::editRequested, this, &HarWorkspace::editEntry);
    connect(m_view, &HarView::saveEntryRequested, this, &HarWorkspace::saveEntry);
    connect(m_view, &HarView::saveListRequested, this, &HarWorkspace::saveList);
    connect(m_view, &HarView::loadRulesRequested, this, &HarWorkspace::chooseRules);
    connect(m_view, &HarView::openFileRequested, this, &HarWorkspace::openFileRequested);
    connect(m_view, &HarView::retryRequested, this, [this](const QString& path) { open(read(path)); });
    connect(m_view, &HarView::reloadRequested, this, &HarWorkspace::reload);
    connect(m_view, &HarView::closeRequested, this, &HarWorkspace::close);
    connect(m_view, &HarView::profileChosen, this, &HarWorkspace::judgeAgain);
    connect(&m_view->table(), &HarTable::currentEntryChanged, this, &HarWorkspace::updateActions);
    connect(m_bar, &HarEntryBar::backRequested, this, &HarWorkspace::backToTable);
    connect(m_bar, &HarEntryBar::previousRequested, this, &HarWorkspace::previousEntry);
    connect(m_bar, &HarEntryBar::nextRequested, this, &HarWorkspace::nextEntry);
    connect(m_bar, &HarEntryBar::factsRequested, this, [this] { m_parts.inspector.open(m_factsTab); });
    connect(m_reader, &HarEntryReader::finished, this, &HarWorkspace::takeEntry);
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const QString problem = m_saving.result();
        if (problem.isEmpty())
            m_view->notice(tr("The list was saved."));
        else
            m_view->showError(errorOf(problem));
    });
}

void HarWorkspace::connectMenu()
{
    connect(m_menu, &QMenu::aboutToShow, this, &HarWorkspace::updateActions);
    connect(m_menu, &HarMenu::backRequested, this, &HarWorkspace::backToTable);
    connect(m_menu, &HarMenu::previousRequested, this, &HarWorkspace::previousEntry);
    connect(m_menu, &HarMenu::nextRequested, this, &HarWorkspace::nextEntry);
    connect(m_menu, &HarMenu::stopRequested, this, [this] { m_recording->stop(); });
    connect(m_menu, &HarMenu::closeRequested, this, &HarWorkspace::close);
}

void HarWorkspace::connectDocument()
{
    connect(&m_parts.document, &Document::opened, this, [this] {
        // What was asked for before the recording does not push it away.
        if (std::exchange(m_isOvertaking, false) && m_opening < 0)
            return;
        m_entry = std::exchange(m_opening, -1);
        showTable(false);
        showEntryBar();
        showFacts();
    });
    connect(&m_parts.document, &Document::errorChanged, this, [this] {
        if (!m_parts.document.error())
            return;
        m_isOvertaking = false;
        // What could not be opened is said above the timeline.
        if (std::exchange(m_opening, -1) >= 0)
            m_view->showError(m_parts.document.error());
        else
            showTable(false);
    });
}

HarRecordingPointer HarWorkspace::read(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto recording = std::make_shared<HarRecording>(absolute, QFileInfo(absolute).fileName(), std::nullopt);
    recording->start();
    return recording;
}

void HarWorkspace::open(HarRecordingPointer recording)
{
    m_pasted.reset();
    m_parts.recent.add(recording->path());
    show(std::move(recording), false);
}

void HarWorkspace::openText(const QByteArray& text)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(QStringLiteral("pasted.har"));
    QFile file(path);
    const bool isWritten =
        folder->isValid() && file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
    if (!isWritten) {
        m_view->showError(LoadError {tr("The pasted recording"), {}, file.errorString(), {}});
        return;
    }
    file.close();
    auto recording = std::make_shared<HarRecording>(path, tr("Pasted recording"), std::nullopt);
    recording->start();
    show(std::move(recording), false);
    m_pasted = std::move(folder);
}

void HarWorkspace::judgeAgain(std::optional<ProfileId> profile)
{
    if (!m_recording)
        return;
    auto recording = std::make_shared<HarRecording>(m_recording->path(), m_recording->name(), profile);
    recording->start();
    show(std::move(recording), true);
}

/// `keeps`: it is the same file as before.
void HarWorkspace::show(HarRecordingPointer recording, bool keeps)
{
    m_reader->cancel();
    m_entry = -1;
    m_recording = std::move(recording);
    connect(m_recording.get(), &HarRecording::stateChanged, this, &HarWorkspace::updateActions);
    m_view->setRecording(m_recording, keeps);
    m_isOvertaking = m_parts.document.isBusy();
    if (m_isTableShown)
        emit shownChanged();
    showTable(true);
    updateActions();
    showFacts();
    m_view->focusTable();
}

void HarWorkspace::close()
{
    if (!m_recording)
        return;
    m_reader->cancel();
    leaveEntry();
    m_recording.reset();
    m_view->setRecording(nullptr, false);
    m_pasted.reset();
    showTable(false);
    showEntryBar();
    updateActions();
}

void HarWorkspace::reload()
{
    if (m_recording)
        judgeAgain(m_recording->profile());
}

QString HarWorkspace::path() const
{
    return m_recording && !m_pasted ? m_recording->path() : QString();
}

QString HarWorkspace::title() const
{
    return m_recording ? m_recording->name() : QString();
}

void HarWorkspace::showTable(bool isShown)
{
    if (isShown == m_isTableShown)
        return;
    m_isTableShown = isShown;
    m_pause->setOn(isShown);
    updateActions();
    emit shownChanged();
}

void HarWorkspace::openEntry(qint64 entry)
{
    m_opensEditor = false;
    m_parts.files.openInstead([this, entry] { readEntry(entry, HarEntryReader::Purpose::Open); });
}

void HarWorkspace::editEntry(qint64 entry)
{
    m_parts.files.openInstead([this, entry] { readEntry(entry, HarEntryReader::Purpose::Edit); });
}

void HarWorkspace::saveEntry(qint64 entry)
{
    const QString proposed = QFileInfo(m_recording->path())
                                 .absoluteDir()
                                 .filePath(QStringLiteral("entry-%1.fetchscope.json")
                                               .arg(m_recording->table().index(static_cast<std::size_t>(entry))));
    const QString path = QFileDialog::getSaveFileName(&m_parts.window, tr("Save the Entry as a Scenario"), proposed,
        tr("Scenarios (*.fetchscope.json *.json);;All files (*)"));
    if (!path.isEmpty())
        readEntry(entry, HarEntryReader::Purpose::Save, path);
}

void HarWorkspace::readEntry(qint64 entry, HarEntryReader::Purpose purpose, const QString& savePath)
{
    if (!m_recording || entry < 0)
        return;
    const auto row = static_cast<std::size_t>(entry);
    const EntryTable& table = m_recording->table();
    if (table.role(row) != EntryRole::Request) {
        m_view->notice(tr("Only requests can be opened."));
        return;
    }
    m_view->notice(tr("Opening entry %1…").arg(table.index(row)));
    m_reader->start(*m_recording, entry, purpose, savePath);
}

void HarWorkspace::takeEntry(const HarEntryReader::Reading& reading)
{
    if (!m_recording)
        return;
    m_view->notice({});
    if (!reading.error.isEmpty()) {
        m_view->showError(errorOf(reading.error));
        return;
    }
    if (reading.purpose == HarEntryReader::Purpose::Save) {
        m_view->notice(tr("%1 was saved.").arg(QFileInfo(reading.savePath).fileName()));
        return;
    }
    m_opening = reading.entry;
    m_view->table().setCurrentEntry(reading.entry);
    if (reading.purpose == HarEntryReader::Purpose::Edit && !m_parts.commands.showEditor->isChecked())
        m_opensEditor = true;
    // It can be had again: leaving it unsaved loses nothing.
    m_parts.document.openText(QByteArray::fromStdString(*reading.scenario), QStringLiteral("recording:entry"),
        tr("Entry %1").arg(m_recording->table().index(static_cast<std::size_t>(reading.entry))));
}

void HarWorkspace::showEntryBar()
{
    if (!m_recording) {
        m_bar->hide();
        return;
    }
    if (m_entry < 0) {
        m_bar->show(m_recording->name(), nullptr);
        return;
    }
    const JudgedEntry entry = m_recording->entry(static_cast<std::size_t>(m_entry));
    m_bar->show(m_recording->name(), &entry);
    m_bar->setNeighbours(m_view->table().neighbour(m_entry, -1) >= 0, m_view->table().neighbour(m_entry, 1) >= 0);
    if (std::exchange(m_opensEditor, false))
        m_parts.commands.showEditor->trigger();
    updateActions();
}

void HarWorkspace::showFacts()
{
    const bool hasFacts = m_recording && m_entry >= 0;
    m_parts.inspector.setTabVisible(m_factsTab, hasFacts);
    if (hasFacts)
        m_facts->setHtml(factsHtml(m_recording->entry(static_cast<std::size_t>(m_entry))));
}

void HarWorkspace::leaveEntry()
{
    m_entry = -1;
    showFacts();
}

void HarWorkspace::backToTable()
{
    if (!m_recording || m_isTableShown)
        return;
    m_parts.files.openInstead([this] {
        leaveEntry();
        showTable(true);
        m_view->focusTable();
    });
}

void HarWorkspace::previousEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, -1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

void HarWorkspace::nextEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, 1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

bool HarWorkspace::eventFilter(QObject* object, QEvent* event)
{
    // Escape that nothing else in the scenario wanted goes back.
    if (object == &m_parts.scenario && event->type() == QEvent::KeyPress && m_entry >= 0 && !m_isTableShown) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            backToTable();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

void HarWorkspace::saveList()
{
    if (!m_recording || m_saving.isRunning())
        return;
    if (m_recording->state() == HarRecording::State::Running) {
        m_view->notice(tr("The list can be saved when the recording is read."));
        return;
    }
    const QFileInfo file(m_recording->path());
    const QString path = QFileDialog::getSaveFileName(&m_parts.window, tr("Save the List as CSV"),
        file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral(".csv")),
        tr("Comma-separated values (*.csv);;All files (*)"));
    if (path.isEmpty())
        return;
    m_view->notice(tr("Saving…"));
    m_saving.setFuture(QtConcurrent::run([recording = m_recording, entries = m_view->model().shownEntries(), path] {
        const auto written = writeCsv(*recording, entries, path);
        return written
            ? QString()
            : QStringLiteral("%1: %2").arg(toText(written.error().path), messageText(written.error().message));
    }));
}

void HarWorkspace::chooseRules()
{
    const QString path = QFileDialog::getOpenFileName(&m_parts.window, tr("Open a Rules File"),
        m_recording ? QFileInfo(m_recording->path()).absolutePath() : QString(), tr("Rules (*.json);;All files (*)"));
    if (!path.isEmpty())
        m_view->whatIf().loadRules(path);
}

void HarWorkspace::updateActions()
{
    const bool isReading = m_recording && m_recording->state() == HarRecording::State::Running;
    m_menu->update({m_recording != nullptr, m_isTableShown, m_entry >= 0, isReading});
    m_parts.commands.reload->setEnabled(m_isTableShown ? m_recording != nullptr : !m_parts.document.path().isEmpty());
}

LoadError HarWorkspace::errorOf(const QString& message) const
{
    return {m_recording ? m_recording->path() : QString(), {}, message, {}};
}

void HarWorkspace::save(QSettings& settings) const
{
    m_view->save(settings);
}

void HarWorkspace::restore()
{
    m_view->restore(m_parts.settings);
}

} // namespace fetchscope::ui
