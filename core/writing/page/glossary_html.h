#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/writing/page/html_writer.h"

#include <string>
#include <vector>

namespace fetchscope {

/// A term, and the sentence in which a lesson explains it, both as text.
struct GlossaryEntry
{
    std::string term;
    std::string sentence;
    /// The id of the lesson on the page.
    std::string lesson;
};
/// The terms of a lesson, in its order: a term is explained where its text has it in bold.
std::vector<GlossaryEntry> termsOf(const Lesson& lesson, const std::string& lessonId);
/// The terms under a heading of this level, by the alphabet. Nothing where there are none.
void writeGlossary(HtmlWriter& html, std::vector<GlossaryEntry> entries, int level);

} // namespace fetchscope
