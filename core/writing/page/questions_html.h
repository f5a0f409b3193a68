#pragma once

#include "core/writing/page/html_writer.h"

#include <string>
#include <vector>

namespace fetchscope {

/// A question as it stands on a page. All texts are HTML already, each what may stand in a paragraph.
struct PageQuestion
{
    struct Answer
    {
        std::string text;
        /// Why it is right, or what would have to be otherwise; may be empty.
        std::string why;
        bool isRight = false;
    };
    std::string text;
    std::vector<Answer> answers;
    /// Said of the question as a whole; may be empty.
    std::string explanation;
};

/// Questions with answers to choose from; the right one is behind a disclosure, for those who read without the script.
/// Several have a score.
void writeQuestions(HtmlWriter& html, const std::vector<PageQuestion>& questions);
/// The same questions' answers, for the end of a print.
void writeAnswers(HtmlWriter& html, const std::vector<PageQuestion>& questions, int level = 2);

} // namespace fetchscope
