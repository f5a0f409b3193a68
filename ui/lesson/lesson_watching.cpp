#include "ui/lesson/lesson_watching.h"

#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/lesson_view.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timeline_view.h"

namespace fetchscope::ui {

LessonWatching::LessonWatching(const Commands& commands, LessonStage& stage, LessonView& view, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_stage(stage)
    , m_playback(stage.cursor())
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    StepCursor& cursor = stage.cursor();
    on(Command::LessonFirstStep, [&cursor] { cursor.first(); });
    on(Command::LessonPreviousStep, [&cursor] { cursor.previous(); });
    on(Command::LessonNextStep, [&cursor] { cursor.next(); });
    on(Command::LessonLastStep, [&cursor] { cursor.last(); });
    on(Command::LessonPreviousRow, [&view] { view.timeline().previousRow(); });
    on(Command::LessonNextRow, [&view] { view.timeline().nextRow(); });
    on(Command::LessonPlay, [this](bool isOn) { m_playback.setPlaying(isOn); });
    connect(&m_playback, &Playback::playingChanged, this, [this](bool isPlaying) {
        m_commands[Command::LessonPlay]->setChecked(isPlaying);
        m_commands[Command::LessonPlay]->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    connect(&view.timeline(), &TimelineView::playRequested, commands[Command::LessonPlay], &QAction::trigger);
    for (const QAction* speed : commands.choices(Choice::LessonSpeed).actions())
        connect(speed, &QAction::triggered, this, [this, speed] { m_playback.setInterval(speed->data().toInt()); });
    commands.choice(Choice::LessonSpeed, Playback::usualInterval)->setChecked(true);
    for (const QAction* profile : commands.choices(Choice::LessonProfile).actions()) {
        connect(profile, &QAction::triggered, this,
            [this, profile] { m_stage.setProfile(static_cast<ProfileId>(profile->data().toInt())); });
    }
    connect(&stage, &LessonStage::runShown, this, [this](const RunPointer& run) {
        stop();
        m_commands.choice(Choice::LessonProfile, run->result.profile.id())->setChecked(true);
    });
}

void LessonWatching::update(bool isReading)
{
    const auto enable = [this](Command command, bool isOn) { m_commands[command]->setEnabled(isOn); };
    const StepCursor& cursor = m_stage.cursor();
    for (const Command command : {Command::LessonFirstStep, Command::LessonPreviousStep, Command::LessonPreviousRow})
        enable(command, isReading && !cursor.isAtStart());
    for (const Command command : {Command::LessonLastStep, Command::LessonNextStep, Command::LessonNextRow})
        enable(command, isReading && !cursor.isAtEnd());
    // Before a question is answered there is nothing to be seen that has not been seen.
    enable(Command::LessonPlay, isReading && cursor.count() > 1 && !cursor.hasLimit());
    for (const Choice choice : {Choice::LessonProfile, Choice::LessonSpeed}) {
        for (QAction* action : m_commands.choices(choice).actions())
            action->setEnabled(isReading);
    }
    if (!isReading)
        stop();
}

} // namespace fetchscope::ui
