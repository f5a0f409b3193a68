#include "ui/scenario/column_room.h"

#include "ui/place/commands.h"
#include "ui/presenting/presentation.h"

#include <QResizeEvent>

#include <utility>

namespace fetchscope::ui {

namespace {

/// From here on, library, timeline and editor have room beside each other.
constexpr int enoughForThree = 1120;
/// From here on, two timelines and the editor have.
constexpr int enoughForTwoAndEditor = 1600;

} // namespace

ColumnRoom::ColumnRoom(QWidget& window, const Commands& commands, QWidget& library, const Presentation& presentation)
    : QObject(&window)
    , m_window(window)
    , m_commands(commands)
    , m_library(library)
    , m_presentation(presentation)
{
    fit(window.width());
    window.installEventFilter(this);
}

void ColumnRoom::fit(int width)
{
    const bool isNarrow = width < enoughForThree;
    if (isNarrow != m_wasNarrow) {
        m_isNarrow = m_wasNarrow = isNarrow;
        update();
    }
}

void ColumnRoom::update()
{
    // Two timelines need its room; and it would tell what is to be predicted.
    const bool isInTheWay =
        m_commands[Command::Compare]->isChecked() || m_commands[Command::Predict]->isChecked() || m_isNarrow;
    m_library.setVisible(m_commands[Command::ShowLibrary]->isChecked() && !isInTheWay && !m_presentation.isOn());
}

void ColumnRoom::showLibrary()
{
    if (std::exchange(m_isNarrow, false))
        m_commands[Command::ShowLibrary]->setChecked(true);
    update();
}

void ColumnRoom::setDouble(bool isDouble)
{
    update();
    QAction* editor = m_commands[Command::ShowEditor];
    if (isDouble && m_window.width() < enoughForTwoAndEditor && editor->isChecked()) {
        editor->trigger();
        m_hidEditor = true;
    } else if (!isDouble && std::exchange(m_hidEditor, false) && !editor->isChecked()) {
        editor->trigger();
    }
}

bool ColumnRoom::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_window && event->type() == QEvent::Resize)
        fit(static_cast<QResizeEvent*>(event)->size().width());
    return QObject::eventFilter(object, event);
}

} // namespace fetchscope::ui
