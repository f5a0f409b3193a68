#pragma once

#include <QString>

class QWidget;

namespace fetchscope::ui {

/// Marks a field as wrong, with words for its tool tip and for screen readers; no words take the mark back.
void mark(QWidget& field, const QString& problem);

} // namespace fetchscope::ui
