#pragma once

class QCompleter;
class QLineEdit;

namespace fetchscope::ui {

/// Gives the list that a completer shows the looks of the other lists. The list is made by this.
void dressList(QCompleter& completer);
/// The same when somebody types into the line.
void dressListLater(QCompleter& completer, QLineEdit& line);

} // namespace fetchscope::ui
