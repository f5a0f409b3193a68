#pragma once

#include <QList>
#include <QRect>

#include <optional>

namespace fetchscope::ui {

/// Which of the screens is the presenter's alone, where the audience sees one: the first that shows nothing of that.
/// What is mirrored is one screen. Null: there is none.
std::optional<qsizetype> screenBeside(const QList<QRect>& screens, const QRect& audience);

} // namespace fetchscope::ui
