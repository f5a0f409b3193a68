#pragma once

#include "core/telling/timeline/questions.h"
#include "core/writing/page/html_writer.h"

#include <vector>

namespace fetchscope {

/// Questions with answers to choose from; the right one is behind a disclosure, for those who read without the script.
void writeQuestions(HtmlWriter& html, const std::vector<Question>& questions);
/// The same questions' answers, for the end of a print.
void writeAnswers(HtmlWriter& html, const std::vector<Question>& questions);

} // namespace fetchscope
