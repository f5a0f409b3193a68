#include "ui/scenario/scenario_place.h"

#include "core/telling/advice/scenario_patch.h"
#include "core/telling/timeline/run_lookup.h"
#include "ui/configuration/configuration_dialog.h"
#include "ui/editor/editor_panel.h"
#include "ui/editor/json_text.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/place/recent_files.h"
#include "ui/scenario/library/library_panel.h"
#include "ui/scenario/prediction.h"
#include "ui/scenario/scenario_files.h"
#include "ui/scenario/starting_points.h"
#include "ui/scenario/timeline_output.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/error_banner.h"
#include "ui/widgets/notice_bar.h"

#include <QMainWindow>
#include <QSettings>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

/// How long a start waits for a run before the window goes on without it, in milliseconds.
constexpr int patience = 200;

} // namespace

ScenarioPlace::ScenarioPlace(const PlaceContext& context, std::vector<Example> examples)
    : m_context(context)
    , m_commands(context.commands)
    , m_edits(m_document, m_draft)
    , m_playback(m_cursor)
    , m_files(new ScenarioFiles(m_document, m_draft, context.settings, context.window))
    , m_starts(new StartingPoints(
          *m_files, [this](const QByteArray& text, const QString& assumed) { openStarted(text, assumed); }, m_context))
{
    m_library.setExamples(std::move(examples));
    m_library.setRecentFiles(context.recentFiles.paths());
    m_view = new ScenarioView(context, {m_cursor, m_draft, m_library, m_browserRuns, m_held});
    m_output = new TimelineOutput(m_view->timeline(), m_document, context.settings, context.window);
    connectFiles();
    connectDocument();
    connectSteps();
    connectEditor();
    updateCommands();
}

ScenarioPlace::~ScenarioPlace() = default;

QString ScenarioPlace::title() const
{
    return m_commands[Command::Predict]->isChecked() ? tr("Predict") : m_document.title();
}

QList<QAction*> ScenarioPlace::panels() const
{
    return m_view->inspector().commands();
}

void ScenarioPlace::connectFiles()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    on(Command::NewScenario, [this] { m_starts->choose(); });
    on(Command::NewFromClipboard, [this] { m_starts->paste(); });
    on(Command::NewEmpty, [this] { m_starts->startEmpty(); });
    on(Command::Open, [this] { m_files->chooseAndOpen(); });
    on(Command::Save, [this] { m_files->save(); });
    on(Command::SaveAs, [this] { m_files->saveAs(); });
    on(Command::Export, [this] { m_output->exportRun(); });
    on(Command::Print, [this] { m_output->print(); });
    on(Command::CopyPicture, [this] { m_output->copyPicture(); });
    on(Command::CopyText, [this] { m_output->copyText(); });
    using Format = TimelineOutput::RequestFormat;
    on(Command::CopyFetch, [this] { m_output->copyRequest(m_cursor.index(), Format::Fetch); });
    on(Command::ServerConfiguration, [this] {
        const RunPointer& run = m_document.run();
        ConfigurationDialog(run ? run->scenario.get() : nullptr, m_context.settings, &m_context.window).exec();
    });
    on(Command::CopyCurl, [this] { m_output->copyRequest(m_cursor.index(), Format::Curl); });
    connect(m_files, &ScenarioFiles::openRequested, this, &Place::fileRequested);
    connect(m_starts, &StartingPoints::fileRequested, this, &Place::fileRequested);
    connect(m_files, &ScenarioFiles::saved, this, &Place::fileOpened);
    connect(m_files, &ScenarioFiles::changedUnderneath, this, [this] {
        m_view->notice().show(tr("The file was changed by another program. Saving replaces what it wrote."),
            tr("Reload and Lose Changes"), [this] { m_document.reload(); });
    });
    connect(m_files, &ScenarioFiles::saved, &m_view->notice(), &QWidget::hide);

    LibraryPanel& library = m_view->library();
    connect(&library, &LibraryPanel::exampleChosen, this,
        [this](int example) { m_files->openInstead([this, example] { openExample(example); }); });
    connect(&library, &LibraryPanel::lessonChosen, this,
        [this](int lesson) { emit lessonRequested(m_library.lessons()[static_cast<std::size_t>(lesson)].id); });
    connect(&library, &LibraryPanel::recentFileChosen, this, &Place::fileRequested);
    connect(&library, &LibraryPanel::actionChosen, this, [this](int action) {
        if (const RunPointer& run = m_document.run())
            m_cursor.moveTo(static_cast<int>(run->result.actions[static_cast<std::size_t>(action)].firstStep));
    });
    connect(&m_context.recentFiles, &RecentFiles::changed, this,
        [this] { m_library.setRecentFiles(m_context.recentFiles.paths()); });
}

void ScenarioPlace::connectDocument()
{
    const auto showTitle = [this] {
        m_library.setOpen(m_document.id(), m_document.path());
        updateFileCommands();
        emit changed();
    };
    connect(&m_document, &Document::opened, this, [this, showTitle] {
        m_shown.reset();
        m_held.drop();
        m_view->notice().hide();
        if (const QString assumed = std::exchange(m_assumed, {}); !assumed.isEmpty())
            m_view->notice().show(assumed);
        emit fileOpened(m_document.path());
        showTitle();
        if (!std::exchange(m_isOvertaken, false))
            emit showRequested();
    });
    connect(&m_document, &Document::pathChanged, this, showTitle);
    connect(&m_document, &Document::edited, this, showTitle);
    connect(&m_document, &Document::runChanged, this, &ScenarioPlace::showRun);
    connect(&m_document, &Document::errorChanged, this, [this] {
        m_view->error().show(m_document.error());
        if (!m_document.error())
            return;
        m_isOvertaken = false;
        emit showRequested();
    });
    connect(&m_document, &Document::busyChanged, this, &Place::busyChanged);
    connect(&m_view->error(), &ErrorBanner::dismissed, &m_document, &Document::dismissError);
    connect(&m_view->error(), &ErrorBanner::retryRequested, this, &ScenarioPlace::openFile);
    for (QAction* profile : m_commands.choices(Choice::Profile).actions()) {
        connect(profile, &QAction::triggered, this,
            [this, profile] { m_document.setProfile(static_cast<ProfileId>(profile->data().toInt())); });
    }
    connect(&m_view->inspector(), &Inspector::profileRequested, this,
        [this](int profile) { m_document.setProfile(static_cast<ProfileId>(profile)); });
    connect(&m_view->inspector(), &Inspector::fixChosen, this, &ScenarioPlace::applyFix);
}

void ScenarioPlace::applyFix(const std::shared_ptr<const Scenario>& fixed)
{
    const RunPointer& run = m_document.run();
    if (!run || !m_draft.json() || m_draft.isTooLong())
        return;
    const std::string text = fixedJson(m_draft.text().toStdString(), *run->scenario, *fixed);
    if (const std::optional<Json> tree = parseJson(QByteArray::fromStdString(text)))
        m_draft.edit(tr("Fix"), {}, [&tree](Json& json) { json = *tree; });
}

void ScenarioPlace::connectSteps()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    on(Command::First, [this] { m_cursor.first(); });
    on(Command::Previous, [this] { m_cursor.previous(); });
    on(Command::Next, [this] { m_cursor.next(); });
    on(Command::Last, [this] { m_cursor.last(); });
    on(Command::Play, [this](bool isOn) { m_playback.setPlaying(isOn); });
    connect(&m_playback, &Playback::playingChanged, this, [this](bool isPlaying) {
        m_commands[Command::Play]->setChecked(isPlaying);
        m_commands[Command::Play]->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    for (const QAction* speed : m_commands.choices(Choice::Speed).actions()) {
        connect(speed, &QAction::triggered, this, [this, speed] { m_playback.setInterval(speed->data().toInt()); });
    }
    m_commands.choice(Choice::Speed, Playback::usualInterval)->setChecked(true);
    connect(&m_cursor, &StepCursor::changed, this, &ScenarioPlace::updateCommands);
    connect(m_commands[Command::Predict], &QAction::toggled, this, [this] {
        m_playback.setPlaying(false);
        updateCommands();
        emit changed();
    });
    connect(&m_view->prediction(), &Prediction::changed, this, &ScenarioPlace::updateCommands);
}

void ScenarioPlace::connectEditor()
{
    QUndoStack& undo = m_draft.undoStack();
    connect(m_commands[Command::Undo], &QAction::triggered, &undo, &QUndoStack::undo);
    connect(m_commands[Command::Redo], &QAction::triggered, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::indexChanged, this, &ScenarioPlace::updateFileCommands);
    connect(&m_draft, &ScenarioDraft::modifiedChanged, this, [this](bool isModified) {
        m_context.window.setWindowModified(isModified);
        updateFileCommands();
    });
    connect(&m_edits, &EditSession::draftChanged, this, [this] { m_held.holdIfNone(m_document.run()); });
    connect(m_commands[Command::Hold], &QAction::triggered, this, [this] { m_held.hold(m_document.run()); });
}

void ScenarioPlace::activated()
{
    // What was asked for before another place was shown does not push that away.
    m_isOvertaken = !isShown() && m_document.isBusy();
    // Another place is not presented with this one's notes.
    if (!isShown())
        m_commands[Command::Present]->setChecked(false);
}

void ScenarioPlace::openFile(const QString& path)
{
    if (m_starts->takeFile(path))
        return;
    m_isOvertaken = false;
    m_document.openFile(path);
}

void ScenarioPlace::open(const QByteArray& text, const QString& id, const QString& title)
{
    m_isOvertaken = false;
    m_document.openText(text, id, title);
}

void ScenarioPlace::openText(const QString& text)
{
    m_starts->take(text);
}

void ScenarioPlace::openExample(int example)
{
    const Example& chosen = m_library.examples()[static_cast<std::size_t>(example)];
    open(chosen.json, chosen.id, chosen.title);
}

void ScenarioPlace::openNew(const QByteArray& text)
{
    m_view->showEditor();
    open(text, {}, tr("New scenario"));
}

void ScenarioPlace::openStarted(const QByteArray& text, const QString& assumed)
{
    m_assumed.clear();
    if (!assumed.isEmpty()) {
        constexpr qsizetype mostLines = 8;
        const QStringList lines = assumed.split(QChar('\n'));
        m_assumed = tr("What was pasted does not say all:") + QChar('\n') + lines.mid(0, mostLines).join(QChar('\n'));
        if (lines.size() > mostLines)
            m_assumed += QChar('\n')
                + tr("%n more, in the notes of the scenario", nullptr, static_cast<int>(lines.size() - mostLines));
    }
    openNew(text);
}

void ScenarioPlace::openWelcome(const QString& id)
{
    const std::vector<Example>& examples = m_library.examples();
    if (examples.empty())
        return;
    const QString last = m_context.settings.value(QStringLiteral("lastExample"), id).toString();
    const auto found =
        std::find_if(examples.begin(), examples.end(), [&](const Example& example) { return example.id == last; });
    openExample(found == examples.end() ? 0 : static_cast<int>(found - examples.begin()));
    waitAMoment();
}

void ScenarioPlace::waitAMoment()
{
    m_document.waitForRun(patience);
}

void ScenarioPlace::resume()
{
    if (const QVariant step = m_context.settings.value(QStringLiteral("lastStep")); step.isValid())
        m_cursor.moveTo(step.toInt());
}

void ScenarioPlace::reload()
{
    m_files->openInstead([this] { m_document.reload(); });
}

bool ScenarioPlace::mayLeave()
{
    return m_files->mayLeave();
}

void ScenarioPlace::takeFocus()
{
    m_view->timeline().setFocus();
}

void ScenarioPlace::showRun()
{
    const RunPointer run = m_document.run();
    m_playback.setPlaying(false);
    int index = openingStep(run->result);
    const int before = m_cursor.index();
    if (m_shown && before >= 0 && static_cast<std::size_t>(before) < run->result.trace.size()
        && m_shown->result.trace.step(static_cast<std::size_t>(before)).id
            == run->result.trace.step(static_cast<std::size_t>(before)).id)
        index = before;
    m_shown = run;
    // The cursor first, so that no view asks the new run for a step of the old one.
    {
        const QSignalBlocker blocker(m_cursor);
        m_cursor.reset(static_cast<int>(run->result.trace.size()), index);
    }
    m_library.setRun(run);
    m_browserRuns.setRun(run);
    m_held.follow(run);
    m_view->showRun(run);
    m_commands.choice(Choice::Profile, m_document.profile())->setChecked(true);
    updateCommands();
}

void ScenarioPlace::updateCommands()
{
    const bool hasSteps = m_cursor.count() > 0;
    for (const Command command : {Command::First, Command::Previous, Command::PreviousRow})
        m_commands[command]->setEnabled(hasSteps && !m_cursor.isAtStart());
    for (const Command command : {Command::Last, Command::Next, Command::NextRow})
        m_commands[command]->setEnabled(hasSteps && !m_cursor.isAtEnd());
    m_commands[Command::Play]->setEnabled(m_cursor.count() > 1);
    const auto canCopy = [this](TimelineOutput::RequestFormat format) {
        // A request that is still to come would tell its headers.
        return !m_commands[Command::Predict]->isChecked()
            && TimelineOutput::canCopyRequest(m_document.run(), m_cursor.index(), format);
    };
    m_commands[Command::CopyFetch]->setEnabled(canCopy(TimelineOutput::RequestFormat::Fetch));
    m_commands[Command::CopyCurl]->setEnabled(canCopy(TimelineOutput::RequestFormat::Curl));
    updateFileCommands();
    if (const RunPointer& run = m_document.run(); run && m_cursor.index() >= 0) {
        const auto step = static_cast<std::size_t>(m_cursor.index());
        const ActionResult* action = actionOfStep(run->result, step);
        const int actionIndex = action ? static_cast<int>(action->index) : -1;
        const auto exchange = exchangeAtStep(run->result, step);
        m_view->library().setCurrentAction(actionIndex);
        // Which rule answers is known when it has answered.
        const bool isKnown = exchange && (!m_cursor.hasLimit() || isAnswered(run->result, *exchange, step));
        m_view->editor().showPlace(actionIndex, isKnown ? run->result.exchanges[*exchange].rule : -1);
    }
}

void ScenarioPlace::updateFileCommands()
{
    const bool hasRun = m_document.run() != nullptr;
    for (QAction* profile : m_commands.choices(Choice::Profile).actions())
        profile->setEnabled(hasRun);
    const QUndoStack& undo = m_draft.undoStack();
    QAction* undoAction = m_commands[Command::Undo];
    QAction* redoAction = m_commands[Command::Redo];
    undoAction->setEnabled(undo.canUndo());
    redoAction->setEnabled(undo.canRedo());
    undoAction->setText(undo.canUndo() ? tr("&Undo %1").arg(undo.undoText()) : tr("&Undo"));
    redoAction->setText(undo.canRedo() ? tr("&Redo %1").arg(undo.redoText()) : tr("&Redo"));
    m_commands[Command::Save]->setEnabled(m_draft.isModified());
    m_commands[Command::SaveAs]->setEnabled(hasRun);
}

void ScenarioPlace::save(QSettings& settings) const
{
    m_view->save(settings);
    settings.setValue(QStringLiteral("lastExample"), m_document.id());
    settings.setValue(QStringLiteral("lastStep"), m_cursor.index());
}

void ScenarioPlace::restore(const QSettings& settings)
{
    m_view->restore(settings);
}

} // namespace fetchscope::ui
