#include "ui/lesson/lesson_menu.h"

#include "ui/place/commands.h"

#include <QCoreApplication>
#include <QMenu>

namespace fetchscope::ui {

namespace {

struct MenuWords
{
    Q_DECLARE_TR_FUNCTIONS(LessonMenu)
};

} // namespace

void fillLessonMenu(QMenu& menu, const Commands& commands, const QList<QAction*>& panels)
{
    using C = Command;
    menu.setObjectName(QStringLiteral("lessonMenu"));
    const auto add = [&](std::initializer_list<Command> some) {
        for (const Command command : some)
            menu.addAction(commands[command]);
        menu.addSeparator();
    };
    add({C::LessonOn, C::LessonBack, C::LessonNextPage, C::LessonPreviousPage, C::LessonContents, C::LessonDrill});
    QMenu* steps = menu.addMenu(MenuWords::tr("&Timeline"));
    for (const Command command : {C::LessonFirstStep, C::LessonPreviousStep, C::LessonNextStep, C::LessonLastStep,
             C::LessonPreviousRow, C::LessonNextRow, C::LessonPlay})
        steps->addAction(commands[command]);
    steps->addMenu(MenuWords::tr("&Speed"))->addActions(commands.choices(Choice::LessonSpeed).actions());
    steps->addSeparator();
    steps->addActions(commands.choices(Choice::LessonProfile).actions());
    add({C::LessonReset, C::LessonEdit, C::LessonCompare, C::LessonUndo, C::LessonRedo, C::LessonOpenScenario});
    add({C::LessonFocusText, C::LessonFocusTimeline, C::LessonZoomIn, C::LessonZoomOut, C::LessonZoomReset});
    menu.addMenu(MenuWords::tr("&Panels"))->addActions(panels);
    add({C::LessonPresent});
    add({C::LessonExport, C::ExportProgress, C::ResetProgress});
    add({C::CloseCourse, C::LeaveLessons});
}

} // namespace fetchscope::ui
