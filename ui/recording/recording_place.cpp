#include "ui/recording/recording_place.h"

#include "core/reading/io/text_file.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/recording/entry_bar.h"
#include "ui/recording/entry_lines.h"
#include "ui/recording/entry_text.h"
#include "ui/recording/recording_panels.h"
#include "ui/recording/recording_view.h"
#include "ui/recording/what_if_panel.h"
#include "ui/scenario/scenario_files.h"
#include "ui/scenario/scenario_place.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtConcurrentRun>

#include <utility>

namespace fetchscope::ui {

RecordingPlace::RecordingPlace(const PlaceContext& context, ScenarioPlace& scenario)
    : m_context(context)
    , m_scenario(scenario)
    , m_commands(context.commands)
    , m_view(new HarView(context.commands, &context.window))
    , m_bar(new HarEntryBar(&context.window))
    , m_menu(new QMenu(tr("Re&cording"), context.window.menuBar()))
    , m_reader(new HarEntryReader(this))
{
    Inspector& inspector = scenario.view().inspector();
    m_factsTab = inspector.add(
        {"harFacts", QT_TRANSLATE_NOOP("Panels", "&Facts"), Qt::CTRL | Qt::Key_8}, [this] { return makeFacts(); });
    inspector.setShown(m_factsTab, false);
    scenario.view().addBar(*m_bar);
    scenario.view().installEventFilter(this);
    makeMenu();
    connectView();
    connectDocument();
    updateActions();
}

RecordingPlace::~RecordingPlace()
{
    m_saving.waitForFinished();
}

void RecordingPlace::connectView()
{
    connect(m_view, &HarView::openRequested, this, &RecordingPlace::openEntry);
    connect(m_view, &HarView::editRequested, this, &RecordingPlace::editEntry);
    connect(m_view, &HarView::saveEntryRequested, this, &RecordingPlace::saveEntry);
    connect(m_view, &HarView::saveListRequested, this, &RecordingPlace::saveList);
    connect(m_view, &HarView::loadRulesRequested, this, &RecordingPlace::chooseRules);
    connect(m_view, &HarView::openFileRequested, m_commands[Command::Open], &QAction::trigger);
    connect(m_view, &HarView::retryRequested, this, [this](const QString& path) { open(read(path)); });
    connect(m_view, &HarView::reloadRequested, this, &RecordingPlace::reload);
    connect(m_view, &HarView::closeRequested, this, &RecordingPlace::close);
    connect(m_view, &HarView::profileChosen, this, &RecordingPlace::judgeAgain);
    connect(&m_view->table(), &HarTable::currentEntryChanged, this, &RecordingPlace::updateActions);
    connect(m_bar, &HarEntryBar::backRequested, this, &RecordingPlace::backToTable);
    connect(m_bar, &HarEntryBar::previousRequested, this, &RecordingPlace::previousEntry);
    connect(m_bar, &HarEntryBar::nextRequested, this, &RecordingPlace::nextEntry);
    connect(m_bar, &HarEntryBar::factsRequested, this, [this] { m_scenario.view().inspector().open(m_factsTab); });
    connect(m_reader, &HarEntryReader::finished, this, &RecordingPlace::takeEntry);
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const QString problem = m_saving.result();
        if (problem.isEmpty())
            m_view->notice(tr("The list was saved."));
        else
            m_view->showError(errorOf(problem));
    });
}

void RecordingPlace::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("recordingMenu"));
    m_view->fillMenu(*m_menu);
    m_menu->addSeparator();
    m_menu->addActions(m_view->panels().commands());
    m_menu->addAction(m_scenario.view().inspector().commands()[m_factsTab]);
    m_menu->addSeparator();
    const auto add = [this](Command command, auto slot) {
        m_menu->addAction(m_commands[command]);
        connect(m_commands[command], &QAction::triggered, this, slot);
    };
    add(Command::BackToTable, &RecordingPlace::backToTable);
    add(Command::PreviousEntry, &RecordingPlace::previousEntry);
    add(Command::NextEntry, &RecordingPlace::nextEntry);
    m_menu->addSeparator();
    add(Command::StopReading, [this] { m_recording->stop(); });
    add(Command::CloseRecording, &RecordingPlace::close);
    connect(m_menu, &QMenu::aboutToShow, this, &RecordingPlace::updateActions);
}

void RecordingPlace::connectDocument()
{
    Document& document = m_scenario.document();
    connect(&document, &Document::opened, this, [this] {
        // What was asked for before the recording was left behind the table.
        if (isShown() && m_opening < 0)
            return;
        m_entry = std::exchange(m_opening, -1);
        showEntryBar();
        showFacts();
    });
    connect(&document, &Document::errorChanged, this, [this, &document] {
        if (!document.error() || std::exchange(m_opening, -1) < 0)
            return;
        // What could not be opened from the table is said there.
        m_view->showError(document.error());
        emit showRequested();
    });
}

HarRecordingPointer RecordingPlace::read(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto recording = std::make_shared<HarRecording>(absolute, QFileInfo(absolute).fileName(), std::nullopt);
    recording->start();
    return recording;
}

void RecordingPlace::open(HarRecordingPointer recording)
{
    m_pasted.reset();
    emit fileOpened(recording->path());
    show(std::move(recording), Continuity::Fresh);
}

void RecordingPlace::openText(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(QStringLiteral("pasted.har"));
    QFile file(path);
    const bool isWritten =
        folder->isValid() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten) {
        m_view->showError(LoadError {tr("The pasted recording"), {}, file.errorString(), {}});
        return;
    }
    file.close();
    auto recording = std::make_shared<HarRecording>(path, tr("Pasted recording"), std::nullopt);
    recording->start();
    // What was pasted before is read until it is replaced.
    const auto before = std::exchange(m_pasted, std::move(folder));
    show(std::move(recording), Continuity::Fresh);
}

void RecordingPlace::judgeAgain(std::optional<ProfileId> profile)
{
    if (!m_recording)
        return;
    auto recording = std::make_shared<HarRecording>(m_recording->path(), m_recording->name(), profile);
    recording->start();
    show(std::move(recording), Continuity::Kept);
}

void RecordingPlace::show(HarRecordingPointer recording, Continuity continuity)
{
    m_reader->cancel();
    m_entry = -1;
    m_recording = std::move(recording);
    connect(m_recording.get(), &HarRecording::stateChanged, this, &RecordingPlace::updateActions);
    m_view->setRecording(m_recording, continuity);
    emit changed();
    emit showRequested();
    updateActions();
    showFacts();
    m_view->focusTable();
}

void RecordingPlace::close()
{
    if (!m_recording)
        return;
    m_reader->cancel();
    leaveEntry();
    m_recording.reset();
    m_view->setRecording(nullptr, Continuity::Fresh);
    m_pasted.reset();
    showEntryBar();
    emit leaveRequested();
    updateActions();
}

void RecordingPlace::reload()
{
    if (m_recording)
        judgeAgain(m_recording->profile());
}

QString RecordingPlace::path() const
{
    return m_recording && !m_pasted ? m_recording->path() : QString();
}

QString RecordingPlace::title() const
{
    return m_recording ? m_recording->name() : QString();
}

QWidget& RecordingPlace::widget()
{
    return *m_view;
}

void RecordingPlace::takeFocus()
{
    m_view->focusTable();
}

void RecordingPlace::activated()
{
    updateActions();
}

void RecordingPlace::openEntry(qint64 entry)
{
    m_opensEditor = false;
    m_scenario.files().openInstead([this, entry] { readEntry(entry, HarEntryReader::Purpose::Open); });
}

void RecordingPlace::editEntry(qint64 entry)
{
    m_scenario.files().openInstead([this, entry] { readEntry(entry, HarEntryReader::Purpose::Edit); });
}

void RecordingPlace::saveEntry(qint64 entry)
{
    const QString proposed = QFileInfo(m_recording->path())
                                 .absoluteDir()
                                 .filePath(QStringLiteral("entry-%1.fetchscope.json")
                                               .arg(m_recording->table().index(static_cast<std::size_t>(entry))));
    const QString path = QFileDialog::getSaveFileName(&m_context.window, tr("Save the Entry as a Scenario"), proposed,
        tr("Scenarios (*.fetchscope.json *.json);;All files (*)"));
    if (!path.isEmpty())
        readEntry(entry, HarEntryReader::Purpose::Save, path);
}

void RecordingPlace::readEntry(qint64 entry, HarEntryReader::Purpose purpose, const QString& savePath)
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

void RecordingPlace::takeEntry(const HarEntryReader::Reading& reading)
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
    if (reading.purpose == HarEntryReader::Purpose::Edit && !m_commands[Command::ShowEditor]->isChecked())
        m_opensEditor = true;
    // It can be had again: leaving it unsaved loses nothing.
    m_scenario.open(QByteArray::fromStdString(*reading.scenario), QStringLiteral("recording:entry"),
        tr("Entry %1").arg(m_recording->table().index(static_cast<std::size_t>(reading.entry))));
}

void RecordingPlace::showEntryBar()
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
        m_commands[Command::ShowEditor]->trigger();
    updateActions();
}

QWidget* RecordingPlace::makeFacts()
{
    m_facts = new QTextBrowser;
    m_facts->setObjectName(QStringLiteral("harFacts"));
    m_facts->setAccessibleName(tr("Facts"));
    m_facts->document()->setDocumentMargin(16);
    m_facts->setOpenExternalLinks(true);
    showFacts();
    return m_facts;
}

void RecordingPlace::showFacts()
{
    const bool hasFacts = m_recording && m_entry >= 0;
    m_scenario.view().inspector().setShown(m_factsTab, hasFacts);
    if (hasFacts && m_facts)
        m_facts->setHtml(factsHtml(m_recording->entry(static_cast<std::size_t>(m_entry))));
}

void RecordingPlace::leaveEntry()
{
    m_entry = -1;
    showFacts();
}

void RecordingPlace::backToTable()
{
    if (!m_recording || isShown())
        return;
    m_scenario.files().openInstead([this] {
        leaveEntry();
        emit showRequested();
        m_view->focusTable();
    });
}

void RecordingPlace::previousEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, -1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

void RecordingPlace::nextEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, 1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

bool RecordingPlace::eventFilter(QObject* object, QEvent* event)
{
    // Escape that nothing else in the scenario wanted goes back.
    if (object == &m_scenario.view() && event->type() == QEvent::KeyPress && m_entry >= 0 && !isShown()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            backToTable();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

void RecordingPlace::saveList()
{
    if (!m_recording || m_saving.isRunning())
        return;
    if (m_recording->state() == HarRecording::State::Running) {
        m_view->notice(tr("The list can be saved when the recording is read."));
        return;
    }
    const QFileInfo file(m_recording->path());
    const QString path = QFileDialog::getSaveFileName(&m_context.window, tr("Save the List as CSV"),
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

void RecordingPlace::chooseRules()
{
    const QString path = QFileDialog::getOpenFileName(&m_context.window, tr("Open a Rules File"),
        m_recording ? QFileInfo(m_recording->path()).absolutePath() : QString(), tr("Rules (*.json);;All files (*)"));
    if (!path.isEmpty())
        m_view->whatIf().loadRules(path);
}

void RecordingPlace::updateActions()
{
    const bool isReading = m_recording && m_recording->state() == HarRecording::State::Running;
    m_menu->setEnabled(isOpen());
    m_menu->menuAction()->setVisible(isOpen());
    m_commands[Command::BackToTable]->setEnabled(isOpen() && !isShown());
    for (const Command command : {Command::PreviousEntry, Command::NextEntry})
        m_commands[command]->setEnabled(m_entry >= 0 && !isShown());
    m_commands[Command::StopReading]->setEnabled(isReading);
    m_commands[Command::CloseRecording]->setEnabled(isOpen());
}

LoadError RecordingPlace::errorOf(const QString& message) const
{
    return {m_recording ? m_recording->path() : QString(), {}, message, {}};
}

void RecordingPlace::save(QSettings& settings) const
{
    m_view->save(settings);
}

void RecordingPlace::restore(const QSettings& settings)
{
    m_view->restore(settings);
}

} // namespace fetchscope::ui
