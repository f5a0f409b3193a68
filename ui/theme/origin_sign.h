#pragma once

#include "core/telling/timeline/origin_marks.h"

#include <QIcon>

class QColor;
class QPainter;
class QPointF;

namespace fetchscope::ui {

/// Draws the sign of an origin (`originSigns`), within a square of `side` pixels around a point. Drawn, since fonts
/// have it in many sizes.
void paintOriginSign(QPainter& painter, const OriginMark& mark, QPointF middle, double side, const QColor& color);
/// The sign of an origin in its colour, to stand beside its name. It follows the theme.
QIcon originIcon(const OriginMark& mark);

} // namespace fetchscope::ui
