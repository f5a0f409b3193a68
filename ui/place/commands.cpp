#include "ui/place/commands.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme_controller.h"
#include "ui/words/language.h"
#include "ui/words/outcome_words.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace fetchscope::ui {

namespace {

using Kind = CommandInfo::Kind;

const char* const signProperty = "sign";

QString translated(const char* title)
{
    return QCoreApplication::translate("Commands", title);
}

std::vector<CommandInfo> commandList()
{
    return {
#define FETCHSCOPE_COMMAND(command, place, kind, title, icon, ...)                                                     \
    {PlaceId::place, Kind::kind, translated(title), QStringLiteral(icon), {__VA_ARGS__}},
#include "ui/place/command_list.h"
#undef FETCHSCOPE_COMMAND
    };
}

/// A value of a choice.
struct Value
{
    Choice choice;
    int value;
    QString title;
    QString sign {};
    QKeySequence key {};
};

template <class Enum> constexpr int number(Enum value)
{
    return static_cast<int>(value);
}

std::vector<Value> values()
{
    std::vector<Value> all;
    for (const Choice choice : {Choice::Profile, Choice::LessonProfile}) {
        const auto add = [&](ProfileId id, Qt::Key key) {
            all.push_back({choice, number(id), nameOfProfile(id), {}, Qt::ALT | key});
        };
        add(ProfileId::Standard, Qt::Key_1);
        add(ProfileId::Chromium, Qt::Key_2);
        add(ProfileId::Firefox, Qt::Key_3);
        add(ProfileId::Safari, Qt::Key_4);
    }
    for (const Choice choice : {Choice::Speed, Choice::LessonSpeed}) {
        // A speed is the time of a step, in milliseconds.
        const auto add = [&](int interval, const char* title, const char* sign) {
            all.push_back({choice, interval, translated(title), QString::fromUtf8(sign)});
        };
        add(1200, QT_TRANSLATE_NOOP("Commands", "Half Speed"), "½×");
        add(600, QT_TRANSLATE_NOOP("Commands", "Normal Speed"), "1×");
        add(300, QT_TRANSLATE_NOOP("Commands", "Double Speed"), "2×");
        add(150, QT_TRANSLATE_NOOP("Commands", "Four Times the Speed"), "4×");
    }
    const auto other = [](Choice choice, auto value, const char* title) {
        return Value {choice, number(value), translated(title)};
    };
    for (const Value& value : {
             other(Choice::Theme, ThemeChoice::System, QT_TRANSLATE_NOOP("Commands", "Like the &System")),
             other(Choice::Theme, ThemeChoice::Light, QT_TRANSLATE_NOOP("Commands", "&Light")),
             other(Choice::Theme, ThemeChoice::Dark, QT_TRANSLATE_NOOP("Commands", "&Dark")),
             other(Choice::Language, LanguageChoice::System, QT_TRANSLATE_NOOP("Commands", "Like the &System")),
             other(Choice::Language, LanguageChoice::English, QT_TRANSLATE_NOOP("Commands", "&English")),
             other(Choice::Language, LanguageChoice::German, QT_TRANSLATE_NOOP("Commands", "&German")),
         })
        all.push_back(value);
    return all;
}

PlaceId placeOfChoice(Choice choice)
{
    switch (choice) {
    case Choice::Profile:
    case Choice::Speed:
        return PlaceId::Scenario;
    case Choice::LessonProfile:
    case Choice::LessonSpeed:
        return PlaceId::Lesson;
    case Choice::Theme:
    case Choice::Language:
        break;
    }
    return PlaceId::Window;
}

} // namespace

Commands::Commands(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    for (const CommandInfo& info : commandList())
        m_commands.push_back(add(info));
    (*this)[Command::Compare]->setIconText(tr("Compare"));
    (*this)[Command::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Command::About]->setMenuRole(QAction::AboutRole);
    // Nothing leads back to a recording before there is one.
    for (const Command command : {Command::BackToTable, Command::PreviousEntry, Command::NextEntry,
             Command::StopReading, Command::CloseRecording})
        (*this)[command]->setEnabled(false);
    for (const Choice choice :
        {Choice::Profile, Choice::Speed, Choice::LessonProfile, Choice::LessonSpeed, Choice::Theme, Choice::Language}) {
        m_choices.push_back(new QActionGroup(this));
        m_groups.push_back({placeOfChoice(choice), m_choices.back()});
    }
    for (const Value& value : values()) {
        QList<QKeySequence> keys;
        if (!value.key.isEmpty())
            keys << value.key;
        QAction* action = make({placeOfChoice(value.choice), Kind::Off, value.title, {}, keys},
            *m_choices[static_cast<std::size_t>(value.choice)]);
        action->setData(value.value);
        action->setProperty(signProperty, value.sign);
    }
    setShown(PlaceId::Window);
}

QString Commands::signOf(const QAction& value)
{
    return value.property(signProperty).toString();
}

QAction* Commands::valueOf(Choice choice, int value) const
{
    const QList<QAction*> all = choices(choice).actions();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [value](const QAction* action) { return action->data().toInt() == value; });
    Q_ASSERT(found != all.cend());
    return *found;
}

QActionGroup& Commands::groupOf(PlaceId place)
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
        [place](const Group& group) { return group.place == place && !group.actions->isExclusive(); });
    if (found != m_groups.end())
        return *found->actions;
    auto* actions = new QActionGroup(this);
    actions->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    actions->setEnabled(place == PlaceId::Window || place == m_shown);
    m_groups.push_back({place, actions});
    return *actions;
}

QAction* Commands::add(const CommandInfo& info)
{
    return make(info, groupOf(info.place));
}

QAction* Commands::make(const CommandInfo& info, QActionGroup& group)
{
    auto* action = new QAction(info.title, this);
    if (!info.icon.isEmpty())
        action->setIcon(icon(info.icon));
    action->setCheckable(info.kind != Kind::Plain);
    action->setChecked(info.kind == Kind::On);
    QList<QKeySequence> shortcuts;
    for (const QKeySequence& key : info.keys) {
        if (!key.isEmpty() && !shortcuts.contains(key))
            shortcuts << key;
    }
    action->setShortcuts(shortcuts);
    QString plain = info.title;
    plain.remove(QChar('&')).remove(QChar(0x2026));
    action->setIconText(plain);
    action->setToolTip(shortcuts.isEmpty()
            ? plain
            : QStringLiteral("%1 (%2)").arg(plain, shortcuts.first().toString(QKeySequence::NativeText)));
    group.addAction(action);
    m_window.addAction(action);
    m_all << action;
    return action;
}

PlaceId Commands::placeOf(const QAction* action) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
        [action](const Group& group) { return group.actions == action->actionGroup(); });
    return found == m_groups.end() ? PlaceId::Window : found->place;
}

void Commands::setShown(PlaceId place)
{
    m_shown = place;
    for (const Group& group : m_groups)
        group.actions->setEnabled(group.place == PlaceId::Window || group.place == place);
}

QList<QAction*> Commands::withKeys(PlaceId place) const
{
    QList<QAction*> actions;
    for (QAction* action : m_all) {
        if (!action->shortcuts().isEmpty() && placeOf(action) == place)
            actions << action;
    }
    return actions;
}

} // namespace fetchscope::ui
