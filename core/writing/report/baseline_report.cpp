#include "core/writing/report/baseline_report.h"

#include "core/engine/model/reason.h"
#include "core/reading/json/json_writer.h"
#include "core/writing/report/markup.h"
#include "core/writing/report/text_layout.h"

namespace fetchscope {

namespace {

/// `blocked (cors-missing-allow-origin)`; `not there` where there was no such request.
std::string wordsOf(const BaselineVerdict& judged)
{
    if (judged.verdict.empty())
        return "not there";
    std::string text = judged.verdict;
    if (!judged.reason.empty())
        text.append(" (").append(judged.reason).append(")");
    return text;
}

std::string nameOfRequest(const BaselineRow& row)
{
    std::string text = row.method;
    text.append(" ").append(row.url);
    if (row.occurrence > 1)
        text.append(" (number ").append(std::to_string(row.occurrence)).append(" of these)");
    return text;
}

std::string differenceOf(const BaselineRow& row)
{
    return std::string("was ").append(wordsOf(row.before)).append(", now ").append(wordsOf(row.now));
}

std::string_view wordOf(BaselineChange change)
{
    switch (change) {
    case BaselineChange::Worse:
        return "WORSE   ";
    case BaselineChange::NewBlocked:
        return "BLOCKED ";
    case BaselineChange::Better:
        return "better  ";
    case BaselineChange::OtherReason:
        return "other   ";
    case BaselineChange::New:
        return "new     ";
    case BaselineChange::Gone:
        return "gone    ";
    case BaselineChange::Same:
        break;
    }
    return "same    ";
}

std::string_view summaryOf(const BaselineVerdict& judged)
{
    const auto reason = reasonWithCode(judged.reason);
    return reason && *reason != Reason::None ? infoOf(*reason).summary : std::string_view();
}

std::string countsOf(const BaselineComparison& comparison)
{
    const auto number = [&comparison](BaselineChange change) { return std::to_string(comparison.count(change)); };
    std::string text = number(BaselineChange::Worse);
    text.append(" worse, ").append(number(BaselineChange::NewBlocked)).append(" newly blocked, ");
    text.append(number(BaselineChange::Better)).append(" better, ");
    text.append(number(BaselineChange::OtherReason)).append(" blocked for another reason, ");
    text.append(number(BaselineChange::Same)).append(" as before, ");
    text.append(number(BaselineChange::New)).append(" new and not blocked, ");
    return text.append(number(BaselineChange::Gone)).append(" gone");
}

} // namespace

std::string writeBaselineText(const BaselineComparison& comparison, const TextReportOptions& look)
{
    using Style = TextLayout::Style;
    TextLayout layout(look.width, look.hasColor);
    const auto add = [&](const BaselineRow& row) {
        const bool isBad = isRegression(row.change);
        layout.paragraph(0, wordOf(row.change), nameOfRequest(row), Style::Plain, isBad ? Style::Bad : Style::Dim);
        layout.paragraph(8, {}, differenceOf(row));
        if (isBad && !summaryOf(row.now).empty())
            layout.paragraph(8, {}, summaryOf(row.now));
    };
    for (const BaselineRow& row : comparison.rows) {
        if (isRegression(row.change))
            add(row);
    }
    for (const BaselineRow& row : comparison.rows) {
        const bool isQuiet = row.change == BaselineChange::New || row.change == BaselineChange::Gone;
        if (!isRegression(row.change) && (look.isVerbose || !isQuiet))
            add(row);
    }
    layout.paragraph(0, {}, countsOf(comparison), comparison.hasRegression() ? Style::Bad : Style::Good);
    return layout.take();
}

std::string writeBaselineJson(const BaselineComparison& comparison)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    const auto writeVerdict = [&writer](std::string_view key, const BaselineVerdict& judged) {
        writer.key(key);
        if (judged.verdict.empty()) {
            writer.null();
            return;
        }
        writer.beginObject();
        writer.member("verdict", judged.verdict);
        writer.key("reason");
        if (judged.reason.empty())
            writer.null();
        else
            writer.string(judged.reason);
        writer.endObject();
    };
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.key("comparison");
    writer.beginObject();
    writer.key("totals");
    writer.beginObject();
    for (std::size_t i = 0; i < comparison.counts.size(); ++i)
        writer.member(nameOf(static_cast<BaselineChange>(i)), comparison.counts[i]);
    writer.endObject();
    writer.key("entries");
    writer.beginArray();
    for (const BaselineRow& row : comparison.rows) {
        writer.beginObject();
        writer.member("change", nameOf(row.change));
        writer.key("method");
        writer.stringOrBytes(row.method);
        writer.key("url");
        writer.stringOrBytes(row.url);
        writer.member("occurrence", row.occurrence);
        writeVerdict("before", row.before);
        writeVerdict("now", row.now);
        writer.endObject();
    }
    writer.endArray();
    writer.endObject();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

std::string writeBaselineJunit(const BaselineComparison& comparison)
{
    const std::size_t failures = comparison.count(BaselineChange::Worse) + comparison.count(BaselineChange::NewBlocked);
    const std::string counts = " tests=\"" + std::to_string(comparison.rows.size() + 1) + "\" failures=\""
        + std::to_string(failures) + "\" errors=\"0\" skipped=\"0\">\n";
    std::string text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fetchscope replay\"");
    text.append(counts).append("<testsuite name=\"baseline\"").append(counts);
    for (const BaselineRow& row : comparison.rows) {
        text.append("<testcase classname=\"").append(nameOf(row.change)).append("\" name=\"");
        addMarkup(text, nameOfRequest(row));
        if (!isRegression(row.change)) {
            text.append("\"/>\n");
            continue;
        }
        text.append("\"><failure type=\"");
        addMarkup(text, row.now.reason.empty() ? row.now.verdict : row.now.reason);
        text.append("\" message=\"");
        addMarkup(text, differenceOf(row));
        text.append("\">");
        addMarkup(text, summaryOf(row.now));
        text.append("</failure></testcase>\n");
    }
    // So that a file without changes has a test, too.
    text.append("<testcase classname=\"same\" name=\"");
    text.append(std::to_string(comparison.count(BaselineChange::Same))).append(" requests as before\"/>\n");
    return text.append("</testsuite>\n</testsuites>\n");
}

} // namespace fetchscope
