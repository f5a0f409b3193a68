#pragma once

class QWidget;

namespace fetchscope::ui {

/// Moves the focus from one control of an area to the next one as they are seen, line by line, and out of it at its
/// end: where controls are made when they are needed, the order in which they were made says nothing. False where the
/// focus is none of theirs.
bool moveFocusAsSeen(QWidget& area, bool next);

/// Leaves the keys that undo and redo to the window in the fields of an area, where they are what the whole was
/// changed by and not one field.
void leaveUndoToWindow(QWidget& area);

} // namespace fetchscope::ui
