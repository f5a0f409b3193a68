#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/page/exchange_html.h"
#include "core/writing/page/html_writer.h"

#include <cstddef>
#include <string_view>

namespace fetchscope {

/// What there is to know of one row of a timeline, beyond its words.
class RowDetails
{
public:
    RowDetails(HtmlWriter& html, const Run& run, const TimelineLayout& layout, std::string_view rowPrefix)
        : m_html(html)
        , m_run(run)
        , m_layout(layout)
        , m_exchanges(html, run, layout, rowPrefix)
    {
    }

    void write(std::size_t row);

private:
    void call(std::size_t action);

    HtmlWriter& m_html;
    const Run& m_run;
    const TimelineLayout& m_layout;
    ExchangeHtml m_exchanges;
};

} // namespace fetchscope
