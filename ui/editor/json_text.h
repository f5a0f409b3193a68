#pragma once

#include "ui/editor/json.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

/// Scenario text as a tree whose keys keep their order, and back.
namespace fetchscope::ui {

/// The tree of a text; null where the text is not JSON, or lies deeper than the reader of scenarios goes.
std::optional<Json> parseJson(const QByteArray& text);
/// The text of a tree: two spaces a level, what fits on a line on one line, a line feed at the end.
QByteArray formatJson(const Json& json);

/// The value at a JSON pointer (RFC 6901); null where there is none.
const Json* valueAt(const Json& json, const QString& pointer);
/// The text at a pointer; empty where there is none, or something else.
QString textAt(const Json& json, const QString& pointer);
/// Puts a value at a pointer and makes the objects on the way there. Null removes it, with the objects that it leaves
/// empty below `keep` levels.
void setValueAt(Json& json, const QString& pointer, std::optional<Json> value, int keep = 0);

/// Where the value at a pointer stands in a text: the first character and the number of characters. Where the value is
/// not there, the nearest one around it. Null where the text is not JSON.
std::optional<std::pair<int, int>> rangeOf(const QString& text, const QString& pointer);

/// A key as a piece of a pointer.
QString pointerPiece(const QString& key);

} // namespace fetchscope::ui
