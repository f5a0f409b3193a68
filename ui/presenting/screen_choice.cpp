#include "ui/presenting/screen_choice.h"

#include <algorithm>

namespace fetchscope::ui {

std::optional<qsizetype> screenBeside(const QList<QRect>& screens, const QRect& audience)
{
    const auto found =
        std::find_if(screens.begin(), screens.end(), [&](const QRect& screen) { return !screen.intersects(audience); });
    return found == screens.end() ? std::nullopt : std::optional(found - screens.begin());
}

} // namespace fetchscope::ui
