#include "ui/har/har_mode.h"

#include "core/formats/replay_extract.h"
#include "core/formats/text_file.h"
#include "ui/document/document.h"
#include "ui/document/recent_files.h"
#include "ui/har/har_csv.h"
#include "ui/har/har_entry_bar.h"
#include "ui/har/har_entry_text.h"
#include "ui/har/har_filter_bar.h"
#include "ui/har/har_what_if_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/text.h"
#include "ui/window/commands.h"
#include "ui/window/scenario_files.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr qint64 beginning = 4096;

/// What a recording begins with: an object whose first member is `log`, perhaps behind a byte order mark.
bool beginsLikeHar(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    text = text.trimmed();
    if (!text.startsWith('{'))
        return false;
    text = text.mid(1).trimmed();
    if (!text.startsWith("\"log\""))
        return false;
    return text.mid(5).trimmed().startsWith(':');
}

bool isPacked(const QByteArray& text)
{
    return text.startsWith("\x1f\x8b") || text.startsWith("\x28\xb5\x2f\xfd");
}

} // namespace

bool looksLikeHar(const QByteArray& text)
{
    return beginsLikeHar(text.left(beginning));
}

bool looksLikeHar(const QString& path)
{
    const QString name = path.toLower();
    for (const char* ending : {".har", ".har.gz", ".har.zst", ".har.zstd"}) {
        if (name.endsWith(QLatin1String(ending)))
            return true;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(beginning);
    return isPacked(text) || beginsLikeHar(text);
}

HarMode::HarMode(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_stack(new QStackedWidget)
    , m_view(new HarView)
    , m_bar(new HarEntryBar)
    , m_facts(new QTextBrowser)
{
    m_stack->setObjectName(QStringLiteral("windowStack"));
    m_stack->addWidget(&parts.scenario);
    m_stack->addWidget(m_view);
    m_facts->setObjectName(QStringLiteral("harFacts"));
    m_facts->setAccessibleName(tr("Facts"));
    m_facts->document()->setDocumentMargin(16);
    m_facts->setOpenExternalLinks(true);
    m_factsTab = parts.inspector.addTab(m_facts, tr("Facts"));
    parts.inspector.setTabVisible(m_factsTab, false);
    parts.scenario.installEventFilter(this);
    makeMenu();
    connectView();
    updateActions();
}

HarMode::~HarMode()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_extraction.waitForFinished();
    m_saving.waitForFinished();
}

QWidget* HarMode::stack()
{
    return m_stack;
}

QWidget* HarMode::entryBar()
{
    return m_bar;
}

void HarMode::makeMenu()
{
    QMenuBar& bar = *m_parts.window.menuBar();
    m_menu = new QMenu(tr("Re&cording"), &bar);
    m_menu->setObjectName(QStringLiteral("recordingMenu"));
    m_view->fillMenu(*m_menu);
    m_menu->addSeparator();
    const std::array panels {tr("E&ntry"), tr("What &If"), tr("&Totals and Findings"), tr("W&arnings")};
    const auto add = [this](const QString& text, const QList<QKeySequence>& keys, auto slot) {
        QAction* action = m_menu->addAction(text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    for (std::size_t i = 0; i < panels.size(); ++i) {
        m_panels[i] = add(panels[i], {}, [this, i] { m_view->openPanel(static_cast<int>(i)); });
        m_panels[i]->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        m_panels[i]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(m_panels[i]);
    }
    m_menu->addSeparator();
    m_back = add(tr("&Back to the Table"), {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, [this] { backToTable(); });
    m_previous = add(tr("&Previous Entry"), {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, [this] { previousEntry(); });
    m_next = add(tr("Ne&xt Entry"), {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, [this] { nextEntry(); });
    m_menu->addSeparator();
    m_stop = add(tr("Stop Rea&ding"), {}, [this] { m_recording->stop(); });
    m_close = add(tr("C&lose the Recording"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    connect(m_menu, &QMenu::aboutToShow, this, &HarMode::updateActions);
    // Help stays the last one.
    const QList<QAction*> menus = bar.actions();
    bar.insertMenu(menus.isEmpty() ? nullptr : menus.last(), m_menu);
}

void HarMode::connectView()
{
    connect(m_view, &HarView::openRequested, this, &HarMode::openEntry);
    connect(m_view, &HarView::editRequested, this, &HarMode::editEntry);
    connect(m_view, &HarView::saveEntryRequested, this, &HarMode::saveEntry);
    connect(m_view, &HarView::saveListRequested, this, &HarMode::saveList);
    connect(m_view, &HarView::loadRulesRequested, this, &HarMode::chooseRules);
    connect(m_view, &HarView::openFileRequested, this, &HarMode::openFileRequested);
    connect(m_view, &HarView::retryRequested, this, &HarMode::open);
    connect(m_view, &HarView::reloadRequested, this, &HarMode::reload);
    connect(m_view, &HarView::closeRequested, this, &HarMode::close);
    connect(m_view, &HarView::profileChosen, this, [this](std::optional<ProfileId> profile) {
        if (m_recording)
            start(m_recording->path(), m_recording->name(), profile, true);
    });
    connect(&m_view->table(), &HarTable::currentEntryChanged, this, &HarMode::updateActions);
    connect(m_bar, &HarEntryBar::backRequested, this, &HarMode::backToTable);
    connect(m_bar, &HarEntryBar::previousRequested, this, &HarMode::previousEntry);
    connect(m_bar, &HarEntryBar::nextRequested, this, &HarMode::nextEntry);
    connect(m_bar, &HarEntryBar::factsRequested, this, [this] { m_parts.inspector.open(m_factsTab); });
    connect(&m_extraction, &QFutureWatcherBase::finished, this, &HarMode::finishExtraction);
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const QString problem = m_saving.result();
        if (problem.isEmpty())
            m_view->notice(tr("The list was saved."));
        else
            m_view->showError(errorOf(problem));
    });
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

void HarMode::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_pasted.reset();
    m_parts.recent.add(absolute);
    start(absolute, QFileInfo(absolute).fileName(), std::nullopt, false);
}

void HarMode::openText(const QByteArray& text)
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
    start(path, tr("Pasted recording"), std::nullopt, false);
    m_pasted = std::move(folder);
}

void HarMode::start(const QString& path, const QString& name, std::optional<ProfileId> profile, bool keeps)
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_entry = -1;
    m_recording = std::make_shared<HarRecording>(path, name, profile);
    connect(m_recording.get(), &HarRecording::stateChanged, this, &HarMode::updateActions);
    m_view->setRecording(m_recording, keeps);
    m_recording->start();
    m_isOvertaking = m_parts.document.isBusy();
    if (m_isTableShown)
        emit shownChanged();
    showTable(true);
    showFacts();
    m_view->focusTable();
}

void HarMode::close()
{
    if (!m_recording)
        return;
    if (m_isCancelled)
        *m_isCancelled = true;
    leaveEntry();
    m_recording.reset();
    m_view->setRecording(nullptr, false);
    m_pasted.reset();
    showTable(false);
    showEntryBar();
    updateActions();
}

void HarMode::reload()
{
    if (m_recording)
        start(m_recording->path(), m_recording->name(), m_recording->profile(), true);
}

QString HarMode::path() const
{
    return m_recording && !m_pasted ? m_recording->path() : QString();
}

QString HarMode::title() const
{
    return m_recording ? m_recording->name() : QString();
}

void HarMode::showTable(bool isShown)
{
    if (isShown == m_isTableShown)
        return;
    m_isTableShown = isShown;
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    Commands& commands = m_parts.commands;
    if (isShown) {
        // What is about a scenario has nothing to act on now.
        QList<QAction*> actions {commands.save, commands.saveAs, commands.savePicture, commands.print,
            commands.copyPicture, commands.copyText, commands.copyFetch, commands.copyCurl, commands.undo,
            commands.redo, commands.showEditor, commands.hold, commands.compare, commands.first, commands.previous,
            commands.next, commands.last, commands.previousRow, commands.nextRow, commands.play, commands.find,
            commands.findNext, commands.findPrevious, commands.fold, commands.unfold, commands.foldAll,
            commands.unfoldAll, commands.predict, commands.present, commands.zoomIn, commands.zoomOut,
            commands.zoomReset, commands.zoomFit, commands.showLibrary, commands.searchLibrary, commands.focusTimeline};
        for (QAction* action : commands.panels)
            actions << action;
        for (QAction* action : commands.profiles)
            actions << action;
        for (QAction* action : actions) {
            m_disabled.insert(action, action->isEnabled());
            action->setEnabled(false);
        }
    } else {
        for (auto it = m_disabled.cbegin(); it != m_disabled.cend(); ++it)
            it.key()->setEnabled(it.value());
        m_disabled.clear();
    }
    showToolBar(!isShown);
    updateActions();
    emit shownChanged();
}

/// What is about a scenario goes out of the toolbar while a table is shown: what makes and opens something stays, and
/// the theme.
void HarMode::showToolBar(bool isWhole)
{
    if (isWhole) {
        for (QAction* action : std::exchange(m_hiddenTools, {}))
            action->setVisible(true);
        return;
    }
    const Commands& commands = m_parts.commands;
    for (QToolBar* bar : m_parts.window.findChildren<QToolBar*>()) {
        for (QAction* action : bar->actions()) {
            const QWidget* widget = bar->widgetForAction(action);
            const auto* button = qobject_cast<const QToolButton*>(widget);
            const bool isSpacer =
                widget && !button && widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
            const bool stays = isSpacer
                || (button
                    && (button->defaultAction() == commands.newScenario || button->defaultAction() == commands.open
                        || button->menu() == commands.themeMenu));
            if (stays || !action->isVisible())
                continue;
            action->setVisible(false);
            m_hiddenTools << action;
        }
    }
}

void HarMode::openEntry(qint64 entry)
{
    m_opensEditor = false;
    m_parts.files.openInstead([this, entry] { startExtraction(entry, Purpose::Open); });
}

void HarMode::editEntry(qint64 entry)
{
    m_parts.files.openInstead([this, entry] { startExtraction(entry, Purpose::Edit); });
}

void HarMode::saveEntry(qint64 entry)
{
    const QString proposed = QFileInfo(m_recording->path())
                                 .absoluteDir()
                                 .filePath(QStringLiteral("entry-%1.fetchscope.json")
                                               .arg(m_recording->table().index(static_cast<std::size_t>(entry))));
    const QString path = QFileDialog::getSaveFileName(&m_parts.window, tr("Save the Entry as a Scenario"), proposed,
        tr("Scenarios (*.fetchscope.json *.json);;All files (*)"));
    if (!path.isEmpty())
        startExtraction(entry, Purpose::Save, path);
}

/// What has to be read to judge an entry again: itself, the preflights and redirects that were judged with it, and the
/// document of its page.
HarExcerpt HarMode::excerptOf(std::size_t row) const
{
    const EntryTable& table = m_recording->table();
    HarExcerpt excerpt;
    excerpt.recording = table.recording(row);
    if (excerpt.recording < m_recording->documents().size()) {
        const RecordedDocument& document = m_recording->documents()[excerpt.recording];
        excerpt.info = document.info;
        excerpt.pages = document.pages;
    }
    const auto add = [&](std::size_t part) {
        excerpt.parts.push_back({table.index(part), table.offset(part), table.length(part)});
    };
    const auto addWithParts = [&](std::size_t request) {
        add(request);
        for (std::size_t next = request + 1; next < table.size() && table.role(next) != EntryRole::Request
             && table.owner(next) == table.index(request) && table.recording(next) == excerpt.recording;
             ++next)
            add(next);
    };
    for (std::size_t other = 0; other < row; ++other) {
        if (table.recording(other) == excerpt.recording && table.pagerefId(other) == table.pagerefId(row)
            && table.role(other) == EntryRole::Request && table.mode(other) == RequestMode::Navigate
            && table.destination(other) == Destination::Document) {
            addWithParts(other);
            break;
        }
    }
    addWithParts(row);
    std::sort(excerpt.parts.begin(), excerpt.parts.end(),
        [](const HarExcerpt::Part& a, const HarExcerpt::Part& b) { return a.index < b.index; });
    return excerpt;
}

HarMode::Extracted HarMode::extract(const std::string& path, const HarExcerpt& excerpt, std::uint64_t index,
    std::optional<ProfileId> profile, const std::shared_ptr<std::atomic<bool>>& isCancelled)
{
    Extracted extracted;
    auto scenario = extractScenario(
        path, excerpt, index, profile, [isCancelled](std::uint64_t, std::uint64_t) { return !*isCancelled; });
    if (scenario)
        extracted.scenario = std::move(*scenario);
    else
        extracted.error = toText(scenario.error().message);
    return extracted;
}

void HarMode::startExtraction(qint64 entry, Purpose purpose, const QString& savePath)
{
    if (!m_recording || entry < 0)
        return;
    const auto row = static_cast<std::size_t>(entry);
    const EntryTable& table = m_recording->table();
    if (table.role(row) != EntryRole::Request) {
        m_view->notice(tr("Only requests can be opened."));
        return;
    }
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_view->notice(tr("Opening entry %1…").arg(table.index(row)));
    m_extraction.setFuture(
        QtConcurrent::run([=, path = QFile::encodeName(m_recording->path()).toStdString(), excerpt = excerptOf(row),
                              index = table.index(row), profile = m_recording->profile(), isCancelled = m_isCancelled] {
            Extracted extracted = extract(path, excerpt, index, profile, isCancelled);
            extracted.entry = entry;
            extracted.purpose = purpose;
            extracted.savePath = savePath;
            if (extracted.scenario && purpose == Purpose::Save) {
                const auto written = writeTextFile(QFile::encodeName(savePath).toStdString(), *extracted.scenario);
                if (!written)
                    extracted.error = toText(describe(written.error()));
            }
            return extracted;
        }));
}

void HarMode::finishExtraction()
{
    const Extracted extracted = m_extraction.result();
    if (!m_recording || (m_isCancelled && *m_isCancelled))
        return;
    m_view->notice({});
    if (!extracted.error.isEmpty()) {
        m_view->showError(errorOf(extracted.error));
        return;
    }
    if (extracted.purpose == Purpose::Save) {
        m_view->notice(tr("%1 was saved.").arg(QFileInfo(extracted.savePath).fileName()));
        return;
    }
    m_opening = extracted.entry;
    m_view->table().setCurrentEntry(extracted.entry);
    if (extracted.purpose == Purpose::Edit && !m_parts.commands.showEditor->isChecked())
        m_opensEditor = true;
    // It can be had again: leaving it unsaved loses nothing.
    m_parts.document.openText(QByteArray::fromStdString(*extracted.scenario), QStringLiteral("recording:entry"),
        tr("Entry %1").arg(m_recording->table().index(static_cast<std::size_t>(extracted.entry))));
}

void HarMode::showEntryBar()
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

void HarMode::showFacts()
{
    const bool hasFacts = m_recording && m_entry >= 0;
    m_parts.inspector.setTabVisible(m_factsTab, hasFacts);
    if (hasFacts)
        m_facts->setHtml(factsHtml(m_recording->entry(static_cast<std::size_t>(m_entry))));
}

void HarMode::leaveEntry()
{
    m_entry = -1;
    showFacts();
}

void HarMode::backToTable()
{
    if (!m_recording || m_isTableShown)
        return;
    m_parts.files.openInstead([this] {
        leaveEntry();
        showTable(true);
        m_view->focusTable();
    });
}

void HarMode::previousEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, -1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

void HarMode::nextEntry()
{
    if (const qint64 other = m_view->table().neighbour(m_entry, 1); m_entry >= 0 && other >= 0)
        openEntry(other);
}

bool HarMode::eventFilter(QObject* object, QEvent* event)
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

void HarMode::saveList()
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
        return written ? QString() : toText(describe(written.error()));
    }));
}

void HarMode::chooseRules()
{
    const QString path = QFileDialog::getOpenFileName(&m_parts.window, tr("Open a Rules File"),
        m_recording ? QFileInfo(m_recording->path()).absolutePath() : QString(), tr("Rules (*.json);;All files (*)"));
    if (!path.isEmpty())
        m_view->whatIf().loadRules(path);
}

void HarMode::updateActions()
{
    const bool isOpen = m_recording != nullptr;
    m_menu->setEnabled(isOpen);
    m_menu->menuAction()->setVisible(isOpen);
    for (QAction* panel : m_panels)
        panel->setEnabled(m_isTableShown);
    m_back->setEnabled(isOpen && !m_isTableShown);
    m_previous->setEnabled(m_entry >= 0 && !m_isTableShown);
    m_next->setEnabled(m_entry >= 0 && !m_isTableShown);
    m_stop->setEnabled(isOpen && m_recording->state() == HarRecording::State::Running);
    m_close->setEnabled(isOpen);
    m_parts.commands.reload->setEnabled(m_isTableShown ? isOpen : !m_parts.document.path().isEmpty());
}

LoadError HarMode::errorOf(const QString& message) const
{
    return {m_recording ? m_recording->path() : QString(), {}, message, {}};
}

void HarMode::save(QSettings& settings) const
{
    m_view->save(settings);
}

void HarMode::restore()
{
    m_view->restore(m_parts.settings);
}

} // namespace fetchscope::ui
