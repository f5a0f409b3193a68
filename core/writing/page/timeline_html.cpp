#include "core/writing/page/timeline_html.h"

#include "core/telling/handout/messages.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "core/writing/page/row_details.h"
#include "core/writing/page/step_html.h"

namespace fetchscope {

namespace {

std::string_view lookOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Action:
        return "action";
    case RowKind::Wait:
    case RowKind::Clear:
        return "pause";
    case RowKind::Decision:
        return "decision";
    case RowKind::CacheRead:
    case RowKind::CacheWrite:
    case RowKind::Cookie:
        return "store";
    case RowKind::Call:
        return "message call";
    case RowKind::Request:
        return "message request";
    case RowKind::Response:
        return "message response";
    case RowKind::Failure:
        return "message response failure";
    case RowKind::Result:
        return "message result";
    }
    return {};
}

bool isMessage(RowKind kind)
{
    return kind == RowKind::Call || kind == RowKind::Request || kind == RowKind::Response || kind == RowKind::Failure
        || kind == RowKind::Result;
}

class TimelineHtml
{
public:
    TimelineHtml(
        HtmlWriter& html, const Run& run, const TimelineLayout& layout, std::string_view id, std::string_view first)
        : m_html(html)
        , m_run(run)
        , m_layout(layout)
        , m_rowPrefix(std::string(id) + "-")
        , m_first(first)
        , m_details(html, run, layout, m_rowPrefix)
    {
    }

    void write(std::size_t start);

private:
    void controls();
    void heads();
    void row(std::size_t index);
    void lanes(const TimelineRow& row);
    void words(std::size_t index);
    std::string timeAt(std::size_t index) const;
    /// The number of the last row of an action.
    std::size_t lastRowOf(std::size_t index) const;

    HtmlWriter& m_html;
    const Run& m_run;
    const TimelineLayout& m_layout;
    std::string m_rowPrefix;
    std::string_view m_first;
    RowDetails m_details;
};

void TimelineHtml::controls()
{
    m_html.raw("<div class=\"controls\" hidden=\"\">\n");
    const auto button = [this](std::string_view move, std::string_view sign, const Message& words, bool isShown) {
        m_html.raw("<button type=\"button\" data-move=\"");
        m_html.raw(move);
        m_html.raw("\" title=\"");
        m_html.plain(words);
        m_html.raw("\"><span aria-hidden=\"true\">");
        m_html.raw(sign);
        m_html.raw("</span>");
        m_html.element("span", words, isShown ? "" : "unseen");
        m_html.raw("</button>\n");
    };
    button("first", "⇤", say<messages::HandoutFirst>(), false);
    button("back", "←", say<messages::HandoutBack>(), true);
    button("next", "→", say<messages::HandoutNext>(), true);
    button("last", "⇥", say<messages::HandoutLast>(), false);
    m_html.raw("<span class=\"position\"></span>\n</div>\n");
}

void TimelineHtml::heads()
{
    m_html.raw("<div class=\"heads\">\n");
    for (std::size_t lane = 0; lane < m_layout.lanes().size(); ++lane) {
        m_html.raw("<span>");
        if (lane == TimelineLayout::pageLane)
            m_html.element("b", say<messages::HandoutLanePage>());
        if (lane == TimelineLayout::browserLane)
            m_html.element("b", say<messages::HandoutLaneBrowser>());
        if (!m_layout.lanes()[lane].empty()) {
            m_html.raw(" ");
            m_html.origin(m_layout.lanes()[lane]);
        }
        m_html.raw("</span>\n");
    }
    m_html.raw("</div>\n<div class=\"lifelines\" aria-hidden=\"true\">");
    for (std::size_t lane = 0; lane < m_layout.lanes().size(); ++lane) {
        m_html.raw("<i");
        if (const auto mark = m_html.markOf(m_layout.lanes()[lane])) {
            m_html.raw(" class=\"c");
            m_html.raw(mark->color);
            m_html.raw("\"");
        }
        m_html.raw(" style=\"left:var(--p");
        m_html.raw(lane);
        m_html.raw(")\"></i>");
    }
    m_html.raw("</div>\n");
}

void TimelineHtml::lanes(const TimelineRow& row)
{
    std::size_t left = TimelineLayout::browserLane;
    std::size_t right = row.lane;
    if (row.kind == RowKind::Call || row.kind == RowKind::Result) {
        left = TimelineLayout::pageLane;
        right = TimelineLayout::browserLane;
    }
    m_html.raw(" style=\"--l:var(--p");
    m_html.raw(left);
    m_html.raw(");--r:var(--p");
    m_html.raw(right);
    m_html.raw(")\"");
}

std::string TimelineHtml::timeAt(std::size_t index) const
{
    const double time = timeOf(m_run, m_layout, index);
    const auto& rows = m_layout.rows();
    const bool startsAction = index > 0 && rows[index - 1].kind == RowKind::Action;
    if (rows[index].kind == RowKind::Action
        || (index > 0 && !startsAction && rows[index].kind != RowKind::Wait
            && timeOf(m_run, m_layout, index - 1) == time))
        return {};
    return elapsedTime(time, m_html.phrasebook());
}

std::size_t TimelineHtml::lastRowOf(std::size_t index) const
{
    const auto& rows = m_layout.rows();
    std::size_t last = index;
    while (last + 1 < rows.size() && rows[last + 1].action == rows[index].action)
        ++last;
    return last;
}

void TimelineHtml::words(std::size_t index)
{
    const TimelineRow& row = m_layout.rows()[index];
    const RowText text = rowText(m_run, row, m_html.phrasebook());
    const bool isRoutine =
        row.kind == RowKind::Decision && roleOf(m_run.result.trace.step(row.endStep - 1)) == StepRole::Routine;
    m_html.open("span", "words");
    if (row.kind == RowKind::Action) {
        m_html.raw("<span class=\"number\">");
        m_html.raw(std::size_t {row.action} + 1);
        m_html.raw("</span> ");
    }
    if (row.kind == RowKind::Result && row.tone != Tone::Neutral) {
        writeSign(m_html, row.tone);
        m_html.raw(" ");
    }
    m_html.element(isRoutine ? "span" : "b", text.title, isRoutine ? "dim" : "");
    if (!text.detail.empty()) {
        m_html.raw(" ");
        m_html.element("code", text.detail);
    }
    if (!text.word.empty()) {
        const bool isVerdict = row.kind == RowKind::Action;
        m_html.raw(isVerdict ? " <span class=\"verdict\">" : " <span class=\"dim\">");
        if (isVerdict && row.tone != Tone::Neutral) {
            writeSign(m_html, row.tone);
            m_html.raw(" ");
        }
        m_html.text(text.word);
        m_html.raw("</span>");
    }
    // What the colour and the sign say.
    if (const Message tone = messageFor(row.tone); !tone.isEmpty() && row.kind != RowKind::Action)
        m_html.element("span", ", " + m_html.said(tone), "unseen");
    m_html.close("span");
}

void TimelineHtml::row(std::size_t index)
{
    const TimelineRow& row = m_layout.rows()[index];
    const std::string id = m_rowPrefix + std::to_string(index + 1);
    m_html.raw("<li id=\"");
    m_html.raw(id);
    m_html.raw("\" class=\"row ");
    m_html.raw(lookOf(row.kind));
    if (row.tone != Tone::Neutral) {
        m_html.raw(" ");
        m_html.raw(lookOf(row.tone));
    }
    m_html.raw("\"");
    lanes(row);
    if (row.kind == RowKind::Action) {
        m_html.raw(" data-last=\"");
        m_html.raw(lastRowOf(index));
        m_html.raw("\"");
    }
    m_html.raw(">\n<a class=\"line\" href=\"#");
    m_html.raw(id);
    m_html.raw("\">");
    if (const std::string time = timeAt(index); !time.empty())
        m_html.element("span", time, "time");
    if (row.kind == RowKind::Decision) {
        m_html.raw("<span class=\"mark\">");
        writeSign(m_html, row.tone);
        m_html.raw("</span>");
    }
    words(index);
    if (isMessage(row.kind))
        m_html.raw("<i class=\"arrow\" aria-hidden=\"true\"></i>");
    m_html.raw("</a>\n");
    if (m_first.empty()) {
        m_html.raw("<div class=\"more\">\n");
        m_details.write(index);
        m_html.raw("</div>\n");
    }
    m_html.raw("</li>\n");
}

void TimelineHtml::write(std::size_t start)
{
    const std::size_t origins = m_layout.lanes().size() - TimelineLayout::firstOriginLane;
    m_html.raw(m_first.empty() ? "<div class=\"stage\"" : "<div class=\"stage again\"");
    if (!m_first.empty()) {
        m_html.raw(" data-first=\"");
        m_html.raw(m_first);
        m_html.raw("-\"");
    }
    m_html.raw(" data-start=\"");
    m_html.raw(start);
    m_html.raw("\" data-position=\"");
    m_html.plain(say<messages::HandoutPosition>("{0}", "{1}"));
    m_html.raw("\">\n");
    controls();
    m_html.raw("<div class=\"board\" tabindex=\"0\" role=\"region\" aria-label=\"");
    m_html.plain(say<messages::HandoutTimeline>());
    m_html.raw("\">\n<div class=\"sheet\" style=\"--n:");
    m_html.raw(std::max<std::size_t>(origins, 1));
    for (std::size_t lane = 0; lane < origins; ++lane) {
        m_html.raw(";--p");
        m_html.raw(lane + TimelineLayout::firstOriginLane);
        m_html.raw(":calc(var(--o1) + var(--o) * ");
        m_html.raw(lane);
        m_html.raw(")");
    }
    m_html.raw("\">\n");
    heads();
    m_html.raw("<ol class=\"rows\">\n");
    for (std::size_t index = 0; index < m_layout.rows().size(); ++index)
        row(index);
    m_html.raw("</ol>\n</div>\n</div>\n<div class=\"panel\" hidden=\"\"></div>\n"
               "<p class=\"unseen\" aria-live=\"polite\"></p>\n</div>\n");
}

} // namespace

void writeTimeline(HtmlWriter& html, const Run& run, const TimelineLayout& layout, std::string_view id,
    std::size_t start, std::string_view first)
{
    TimelineHtml(html, run, layout, id, first).write(start);
}

std::size_t openingRow(const Run& run, const TimelineLayout& layout)
{
    const int step = openingStep(run.result);
    const std::size_t row = step < 0 ? 0 : layout.rowOfStep(static_cast<std::size_t>(step));
    return row == TimelineLayout::npos ? 0 : row;
}

} // namespace fetchscope
