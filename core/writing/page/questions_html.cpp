#include "core/writing/page/questions_html.h"

#include "core/telling/handout/messages.h"

namespace fetchscope {

namespace {

void writeLetter(HtmlWriter& html, std::size_t answer)
{
    html.raw(std::string(1, static_cast<char>('a' + answer % 26)));
    html.raw(") ");
}

/// `b) The response.` and why, of all that are right; then what is said of the others.
void writeSolution(HtmlWriter& html, const PageQuestion& question)
{
    const auto write = [&](bool isRight) {
        for (std::size_t i = 0; i < question.answers.size(); ++i) {
            const PageQuestion::Answer& answer = question.answers[i];
            if (answer.isRight != isRight || (!isRight && answer.why.empty()))
                continue;
            html.raw(isRight ? "<p><b>" : "<p class=\"dim\"><b>");
            writeLetter(html, i);
            html.raw(answer.text);
            html.raw("</b> ");
            html.raw(answer.why);
            html.raw("</p>\n");
        }
    };
    write(true);
    if (!question.explanation.empty()) {
        html.raw("<p>");
        html.raw(question.explanation);
        html.raw("</p>\n");
    }
    write(false);
}

void writeQuestion(HtmlWriter& html, const PageQuestion& question)
{
    html.raw(" data-answer=\"");
    bool isFirst = true;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        if (!question.answers[i].isRight)
            continue;
        html.raw(isFirst ? "" : " ");
        html.raw(i);
        isFirst = false;
    }
    html.raw("\"><div class=\"ask\">");
    html.raw(question.text);
    html.raw("</div>\n<ol class=\"choices\">\n");
    for (const PageQuestion::Answer& answer : question.answers) {
        html.raw("<li><button type=\"button\">");
        html.raw(answer.text);
        html.raw("</button> <span class=\"mark\" role=\"status\"></span></li>\n");
    }
    html.raw("</ol>\n<details class=\"solution\"><summary>");
    html.text(say<messages::HandoutAnswer>());
    html.raw("</summary>\n");
    writeSolution(html, question);
    html.raw("</details>\n");
}

} // namespace

void writeQuestions(HtmlWriter& html, const std::vector<PageQuestion>& questions)
{
    if (questions.empty())
        return;
    html.raw("<section class=\"questions\" data-right=\"");
    html.plain(say<messages::HandoutRight>());
    html.raw("\" data-wrong=\"");
    html.plain(say<messages::HandoutWrong>());
    if (questions.size() == 1) {
        html.raw("\">\n<div class=\"question\"");
        writeQuestion(html, questions.front());
        html.raw("</div>\n</section>\n");
        return;
    }
    html.raw("\" data-score=\"");
    html.plain(say<messages::HandoutScore>("{0}", "{1}"));
    html.raw("\">\n");
    html.element("h2", say<messages::HandoutQuestions>());
    html.raw("\n<p class=\"score\" aria-live=\"polite\"></p>\n<ol>\n");
    for (const PageQuestion& question : questions) {
        html.raw("<li class=\"question\"");
        writeQuestion(html, question);
        html.raw("</li>\n");
    }
    html.raw("</ol>\n</section>\n");
}

void writeAnswers(HtmlWriter& html, const std::vector<PageQuestion>& questions, int level)
{
    if (questions.empty())
        return;
    html.raw("<section class=\"printed\">\n");
    html.element("h" + std::to_string(level), say<messages::HandoutAnswers>());
    html.raw("\n<ol>\n");
    for (const PageQuestion& question : questions) {
        html.raw("<li>\n");
        writeSolution(html, question);
        html.raw("</li>\n");
    }
    html.raw("</ol>\n</section>\n");
}

} // namespace fetchscope
