#include "core/writing/page/course_page.h"

#include "core/telling/handout/messages.h"
#include "core/writing/page/glossary_html.h"
#include "core/writing/page/lesson_count.h"
#include "core/writing/page/lesson_html.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/page_frame.h"
#include "core/writing/page/sheet_html.h"

namespace fetchscope {

namespace {

std::string idOf(std::size_t chapter, std::size_t lesson)
{
    return "c" + std::to_string(chapter + 1) + "l" + std::to_string(lesson + 1);
}

void writeContents(HtmlWriter& html, const Course& course)
{
    html.raw("<nav class=\"contents\">\n");
    html.element("h2", say<messages::CourseContents>());
    html.raw("\n<ol>\n");
    for (std::size_t i = 0; i < course.chapters.size(); ++i) {
        html.raw("<li>");
        html.text(course.chapters[i].title);
        html.raw("\n<ol>\n");
        for (std::size_t k = 0; k < course.chapters[i].lessons.size(); ++k) {
            html.raw("<li><a href=\"#");
            html.raw(idOf(i, k));
            html.raw("\">");
            html.text(course.chapters[i].lessons[k].title);
            html.raw("</a></li>\n");
        }
        html.raw("</ol></li>\n");
    }
    html.raw("</ol>\n</nav>\n");
}

} // namespace

std::string writeLessonPage(const Lesson& lesson, const HandoutOptions& options)
{
    HtmlWriter html(options.phrases);
    openPage(html, lesson.title, options.language);
    const std::string id = "l";
    LessonHtml written(html, lesson, id, 1);
    written.write();
    writeGlossary(html, termsOf(lesson, id), 2);
    writeAnswers(html, written.questions());
    closePage(html);
    return html.take();
}

std::string writeCheatSheetPage(const Chapter& chapter, const HandoutOptions& options)
{
    HtmlWriter html(options.phrases);
    openPage(html, html.said(say<messages::SheetTitle>(chapter.title)), options.language);
    writeCheatSheet(html, chapter, 1);
    closePage(html);
    return html.take();
}

std::string writeCoursePage(const Course& course, const HandoutOptions& options)
{
    HtmlWriter html(options.phrases);
    openPage(html, course.title, options.language);
    html.element("h1", course.title);
    html.raw("\n");
    writeMarkdown(html, course.text.markdown, 1);
    writeContents(html, course);
    std::vector<GlossaryEntry> terms;
    LessonCount count(course, options);
    for (std::size_t i = 0; i < course.chapters.size(); ++i) {
        const Chapter& chapter = course.chapters[i];
        html.raw("<section class=\"chapter\">\n");
        html.element("h2", chapter.title);
        html.raw("\n");
        writeMarkdown(html, chapter.text.markdown, 2);
        std::vector<PageQuestion> questions;
        for (std::size_t k = 0; k < chapter.lessons.size(); ++k) {
            if (!count.goesOn())
                return {};
            const std::string id = idOf(i, k);
            LessonHtml written(html, chapter.lessons[k], id, 3);
            written.write();
            for (GlossaryEntry& entry : termsOf(chapter.lessons[k], id))
                terms.push_back(std::move(entry));
            questions.insert(questions.end(), written.questions().begin(), written.questions().end());
        }
        writeCheatSheet(html, chapter, 3);
        writeAnswers(html, questions, 3);
        html.raw("</section>\n");
    }
    writeGlossary(html, std::move(terms), 2);
    closePage(html);
    return html.take();
}

} // namespace fetchscope
