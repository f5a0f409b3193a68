#pragma once

#include "core/telling/timeline/tone.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace fetchscope::ui {

/// An icon of the project in the colour of text. It follows the theme and stays sharp at every scale.
QIcon icon(const QString& name);
/// The sign of a tone, in its colour. Neutral is a dot, so that texts stay aligned.
QIcon toneIcon(Tone tone);
/// The icon of the program itself, in its own colours.
QIcon programIcon();
/// Draws one of the project's icons in a colour.
void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color);

} // namespace fetchscope::ui
