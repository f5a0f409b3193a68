#include "app/live/serve/control_documents.h"

#include "app/live/serve/page_documents.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/loopback/messages.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/report/page_style.h"

#include <QString>

namespace fetchscope {

namespace {

/// What the script says.
struct Word
{
    const char* name;
    const MessagePattern* pattern;
};
constexpr Word scriptWords[] = {{"click", &messages::PageClick}, {"popup", &messages::PagePopup},
    {"notLoaded", &messages::PageNotLoaded}, {"waiting", &messages::PageWaiting}, {"doing", &messages::PageDoing},
    {"predicted", &messages::PagePredicted}, {"seen", &messages::PageSeen}, {"notYet", &messages::PageNotYet},
    {"nothingSent", &messages::PageNothingSent}, {"agrees", &messages::PageAgrees}, {"known", &messages::PageKnown},
    {"differs", &messages::PageDiffers}, {"done", &messages::PageDone}, {"again", &messages::PageAgain},
    {"openPage", &messages::PageOpenAnother}, {"openIt", &messages::PageOpenIt}};

std::string said(const MessagePattern& pattern, Phrasebook phrases)
{
    return phrases ? phrases(pattern.english) : std::string(pattern.english);
}

/// JSON that may stand in a script element.
std::string wordsJson(Phrasebook phrases)
{
    JsonWriter json;
    json.beginObject();
    for (const Word& word : scriptWords)
        json.member(word.name, said(*word.pattern, phrases));
    json.endObject();
    return QString::fromStdString(json.take()).replace(QLatin1Char('<'), QStringLiteral("\\u003c")).toStdString();
}

} // namespace

std::string reportDocument(const ReportPage& page)
{
    HtmlWriter html(page.phrases);
    const auto words = [&](const MessagePattern& pattern) { html.plain(said(pattern, page.phrases)); };
    html.raw("<!DOCTYPE html>\n<html lang=\"");
    html.plain(page.language);
    html.raw("\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\"><title>");
    html.plain(page.title);
    html.raw(" – Fetchscope</title><link rel=\"icon\" href=\"data:,\">\n<style>");
    html.raw(pageStyle);
    html.raw(ownFileText("report.css"));
    html.raw("</style></head>\n<body><main id=\"report\" data-probe=\"");
    html.plain(page.probe);
    html.raw("\">\n<h1>");
    html.plain(page.title);
    html.raw("</h1>\n<div class=\"notes\">");
    writeMarkdown(html, page.notes);
    html.raw("</div>\n<p class=\"how\">");
    words(messages::PageHow);
    html.raw("</p>\n<p class=\"go\"><button id=\"start\">");
    words(messages::PageStart);
    html.raw("</button> <span id=\"browser\" class=\"dim\"></span></p>\n<p id=\"status\" role=\"status\"></p>\n"
             "<p id=\"result\" hidden></p>\n<ul id=\"notes\"></ul>\n<ol id=\"steps\"></ol>\n</main>\n"
             "<script type=\"application/json\" id=\"words\">");
    html.raw(wordsJson(page.phrases));
    html.raw("</script>\n<script>\n");
    html.raw(ownFileText("report.js"));
    html.raw("</script></body></html>\n");
    return html.take();
}

} // namespace fetchscope
