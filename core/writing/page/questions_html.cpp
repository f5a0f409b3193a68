#include "core/writing/page/questions_html.h"

#include "core/telling/handout/messages.h"

namespace fetchscope {

namespace {

/// `b) The response.` and why.
void writeAnswer(HtmlWriter& html, const Question& question)
{
    html.raw("<b>");
    html.raw(std::string(1, static_cast<char>('a' + question.right)));
    html.raw(") ");
    html.text(question.answers[question.right]);
    html.raw("</b> ");
    html.text(question.explanation);
}

} // namespace

void writeQuestions(HtmlWriter& html, const std::vector<Question>& questions)
{
    if (questions.empty())
        return;
    html.raw("<section class=\"questions\" data-right=\"");
    html.text(say<messages::HandoutRight>());
    html.raw("\" data-wrong=\"");
    html.text(say<messages::HandoutWrong>());
    html.raw("\" data-score=\"");
    html.text(say<messages::HandoutScore>("{0}", "{1}"));
    html.raw("\">\n");
    html.element("h2", say<messages::HandoutQuestions>());
    html.raw("\n<p class=\"score\" aria-live=\"polite\"></p>\n<ol>\n");
    for (const Question& question : questions) {
        html.raw("<li class=\"question\" data-answer=\"");
        html.raw(question.right);
        html.raw("\">");
        html.element("p", question.text, "ask");
        html.raw("\n<ol class=\"choices\">\n");
        for (const std::string& answer : question.answers) {
            html.raw("<li><button type=\"button\">");
            html.text(answer);
            html.raw("</button> <span class=\"mark\" role=\"status\"></span></li>\n");
        }
        html.raw("</ol>\n<details class=\"solution\"><summary>");
        html.text(say<messages::HandoutAnswer>());
        html.raw("</summary><p>");
        writeAnswer(html, question);
        html.raw("</p></details>\n</li>\n");
    }
    html.raw("</ol>\n</section>\n");
}

void writeAnswers(HtmlWriter& html, const std::vector<Question>& questions)
{
    if (questions.empty())
        return;
    html.raw("<section class=\"printed\">\n");
    html.element("h2", say<messages::HandoutAnswers>());
    html.raw("\n<ol>\n");
    for (const Question& question : questions) {
        html.raw("<li>");
        writeAnswer(html, question);
        html.raw("</li>\n");
    }
    html.raw("</ol>\n</section>\n");
}

} // namespace fetchscope
