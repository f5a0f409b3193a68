#pragma once

#include "core/telling/timeline/origin_marks.h"

#include <QString>

#include <optional>
#include <vector>

namespace fetchscope::ui {

/// A piece of a text: an origin of the run, or what stands between two.
struct OriginPiece
{
    QString text;
    std::optional<OriginMark> mark;
};
/// The pieces of a text, in order.
std::vector<OriginPiece> piecesOf(const QString& text, const OriginMarks& marks);
/// The origin that a value is, or that it begins with (an address); null where there is none.
std::optional<OriginMark> leadingOrigin(const QString& value, const OriginMarks& marks);
/// The sign of an origin in its colour, to stand before its name in rich text.
QString originSignHtml(const OriginMark& mark);
/// Rich text: all escaped, the origins in their colours, each with its sign before it.
QString originHtml(const QString& text, const OriginMarks& marks);

} // namespace fetchscope::ui
