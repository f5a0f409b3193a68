#include "app/live/serve/control_documents.h"

#include "app/live/serve/page_documents.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/loopback/messages.h"
#include "core/writing/report/page_style.h"

#include <QString>

namespace fetchscope {

namespace {

std::string escapedText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped().toStdString();
}

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
    {"differs", &messages::PageDiffers}, {"done", &messages::PageDone}, {"again", &messages::PageAgain}};

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
    const std::string title = escapedText(page.title);
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html.append(page.language).append("\">\n<head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
    html.append(title).append(" – Fetchscope</title><link rel=\"icon\" href=\"data:,\">\n<style>");
    html.append(pageStyle)
        .append(ownFileText("report.css"))
        .append("</style></head>\n<body><main id=\"report\" data-probe=\"");
    html.append(escapedText(page.probe)).append("\">\n<h1>").append(title).append("</h1>\n<p class=\"notes\">");
    html.append(escapedText(page.notes)).append("</p>\n<p class=\"how\">");
    html.append(escapedText(said(messages::PageHow, page.phrases)))
        .append("</p>\n<p class=\"go\"><button id=\"start\">");
    html.append(escapedText(said(messages::PageStart, page.phrases)));
    html.append("</button> <span id=\"browser\" class=\"dim\"></span></p>\n<p id=\"status\" role=\"status\"></p>\n");
    html.append("<p id=\"result\" hidden></p>\n<ul id=\"notes\"></ul>\n<ol id=\"steps\"></ol>\n</main>\n");
    html.append("<script type=\"application/json\" id=\"words\">").append(wordsJson(page.phrases));
    html.append("</script>\n<script>\n").append(ownFileText("report.js")).append("</script></body></html>\n");
    return html;
}

} // namespace fetchscope
