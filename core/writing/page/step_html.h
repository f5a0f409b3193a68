#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/tone.h"
#include "core/writing/page/html_writer.h"

#include <cstddef>
#include <string_view>

namespace fetchscope {

/// `pass`, `fail`, `warn`, `unknown`; empty for what is neutral.
std::string_view lookOf(Tone tone);
/// A sign and, for those who do not see it, its word.
void writeSign(HtmlWriter& html, Tone tone);
/// One step of a trace as a paragraph: how it turned out, its sentence, and where it stands in which standard; then the
/// difference by which a browser departs there.
void writeStep(HtmlWriter& html, const RunResult& result, std::size_t step);
/// By which difference a browser departs from the standard, and what that rests on.
void writeDeparture(HtmlWriter& html, const Profile& profile, Difference difference);

} // namespace fetchscope
