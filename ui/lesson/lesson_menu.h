#pragma once

#include <QList>

class QAction;
class QMenu;

namespace fetchscope::ui {

class Commands;

/// The menu of the lessons; `panels` are the commands that show what stands below the timeline.
void fillLessonMenu(QMenu& menu, const Commands& commands, const QList<QAction*>& panels);

} // namespace fetchscope::ui
