#pragma once

#include "ui/place/place_id.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <cstdint>
#include <utility>
#include <vector>

namespace fetchscope::ui {

/// The commands of the window; command_list.h tells whose each is, and its title and keys.
enum class Command : std::uint8_t {
#define FETCHSCOPE_COMMAND(command, ...) command,
#include "ui/place/command_list.h"
#undef FETCHSCOPE_COMMAND
};

/// What one value is chosen of; each value is a command.
enum class Choice : std::uint8_t { Profile, Speed, LessonProfile, LessonSpeed, Theme, Language };

/// What a command is made of.
struct CommandInfo
{
    /// Whether it can be on and off, and how it is at first.
    enum class Kind : std::uint8_t { Plain, Off, On };

    PlaceId place = PlaceId::Window;
    Kind kind = Kind::Plain;
    /// In the language of the window, with the mark of its key in menus.
    QString title;
    /// The name of the icon; empty: none.
    QString icon {};
    /// The first is the one that is shown.
    QList<QKeySequence> keys {};
};

/// Every command of the window, once: menus, toolbar, transport bar and the list of keys show these. A command belongs
/// to a place, and is on while that is shown and the place has enabled it; those of the window are on in each place.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(QWidget& window);

    QAction* operator[](Command command) const { return m_commands[static_cast<std::size_t>(command)]; }
    /// The values of a choice, in the order in which they are listed. The value is the data of its command.
    const QActionGroup& choices(Choice choice) const { return *m_choices[static_cast<std::size_t>(choice)]; }
    template <class Value> QAction* choice(Choice choice, Value value) const
    {
        return valueOf(choice, static_cast<int>(value));
    }
    /// The few characters that stand for a value on a button; empty: none.
    static QString signOf(const QAction& value);

    /// A command that stands in another list, as those that open panels do.
    QAction* add(const CommandInfo& info);

    PlaceId placeOf(const QAction* action) const;
    /// This place is shown from now on.
    void setShown(PlaceId place);
    /// The commands of a place that have keys, in the order in which they are listed.
    QList<QAction*> withKeys(PlaceId place) const;

private:
    QAction* valueOf(Choice choice, int value) const;
    QAction* make(const CommandInfo& info, QActionGroup& group);
    QActionGroup& groupOf(PlaceId place);

    struct Group
    {
        PlaceId place;
        QActionGroup* actions;
    };

    QWidget& m_window;
    PlaceId m_shown = PlaceId::Window;
    /// A group of actions is on and off as a whole, and each action in it is then as it was set.
    std::vector<Group> m_groups;
    std::vector<QAction*> m_commands;
    std::vector<QActionGroup*> m_choices;
    QList<QAction*> m_all;
};

} // namespace fetchscope::ui
