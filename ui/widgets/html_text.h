#pragma once

#include "core/telling/timeline/text_difference.h"
#include "core/telling/timeline/tone.h"

#include <QString>

/// Pieces of the rich text that panels are made of. All take plain text and escape it.
namespace fetchscope::ui {

QString linkHtml(const QString& address, const QString& text);
/// Bytes of the wire, or a value.
QString codeHtml(const QString& text);
/// A sign and a word in the colour of a tone.
QString toneHtml(Tone tone, const QString& word);
QString mutedHtml(const QString& text);
/// A text with ranges of it marked.
QString markedHtml(std::string_view text, const std::vector<TextRange>& ranges, const QString& style);
/// What a panel says where it has nothing to show.
QString emptyHtml(const QString& text);

} // namespace fetchscope::ui
