#pragma once

#include "core/telling/handout/header_trials.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/page/html_writer.h"

#include <string_view>

namespace fetchscope {

/// What went over the wire: each header with who set it or what looked at it, and what would be without it.
class ExchangeHtml
{
public:
    /// `rowPrefix`: with a row's number behind it, its id on the page. All have to outlive it.
    ExchangeHtml(HtmlWriter& html, const Run& run, const TimelineLayout& layout, std::string_view rowPrefix)
        : m_html(html)
        , m_run(run)
        , m_layout(layout)
        , m_rowPrefix(rowPrefix)
        , m_trials(run, html.phrasebook())
    {
    }

    void request(std::size_t exchange);
    void answer(std::size_t exchange);

private:
    void url(const Exchange& exchange);
    void openHeader(const HeaderView& header);
    void closeHeader();
    void source(const Message& words, std::size_t step);
    void body(const std::string* body);

    HtmlWriter& m_html;
    const Run& m_run;
    const TimelineLayout& m_layout;
    std::string_view m_rowPrefix;
    HeaderTrials m_trials;
};

} // namespace fetchscope
