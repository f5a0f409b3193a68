#include "core/writing/page/exchange_html.h"

#include "core/engine/base/utf8.h"
#include "core/engine/http/headers.h"
#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/timeline/header_sources.h"
#include "core/telling/timeline/step_roles.h"

namespace fetchscope {

namespace {

/// The row in which a step is told: one without a row of its own belongs to the row that comes next in its action.
std::size_t rowTelling(const TimelineLayout& layout, std::size_t step)
{
    const auto& rows = layout.rows();
    const std::size_t row = layout.rowOfStep(step);
    const bool goesOn = row + 1 < rows.size() && rows[row + 1].action == rows[row].action;
    return row != TimelineLayout::npos && goesOn && rows[row].endStep <= step ? row + 1 : row;
}

/// More of a body is not shown.
constexpr std::size_t mostBodyBytes = 2000;

} // namespace

void ExchangeHtml::url(const Exchange& exchange)
{
    m_html.raw("<p class=\"wire\">");
    m_html.element("code", exchange.url);
    m_html.raw("</p>\n");
}

void ExchangeHtml::openHeader(const HeaderView& header)
{
    m_html.raw("<li><details><summary><code class=\"name\">");
    m_html.text(header.name);
    m_html.raw("</code><span class=\"colon\">: </span><code>");
    m_html.text(header.value);
    m_html.raw("</code></summary>\n");
}

void ExchangeHtml::closeHeader()
{
    m_html.raw("</details></li>\n");
}

void ExchangeHtml::source(const Message& words, std::size_t step)
{
    const StepRecord& record = m_run.result.trace.step(step);
    m_html.raw("<p>");
    m_html.text(words);
    m_html.raw(" ");
    const std::size_t row = rowTelling(m_layout, step);
    const std::string place = placeText(record.id, m_html.phrasebook());
    if (row == TimelineLayout::npos) {
        m_html.text(place);
    } else {
        m_html.raw("<a href=\"#");
        m_html.raw(m_rowPrefix);
        m_html.raw(row + 1);
        m_html.raw("\">");
        m_html.text(place);
        m_html.raw("</a>");
    }
    m_html.raw(" (");
    m_html.link(linkOf(record.id), m_html.said(say<messages::HandoutInStandard>()));
    m_html.raw("). ");
    m_html.text(stepSentence(m_run.result.trace, record, m_html.phrasebook()));
    m_html.raw("</p>\n");
}

void ExchangeHtml::request(std::size_t exchange)
{
    const Exchange& shown = m_run.result.exchanges[exchange];
    url(shown);
    m_html.raw("<ul class=\"headers\">\n");
    for (const HeaderView header : shown.requestHeaders) {
        openHeader(header);
        const bool isOfPage = m_trials.isOfPage(exchange, header.name);
        if (const auto step = setterOfHeader(m_run.result, exchange, header.name))
            source(isOfPage ? say<messages::HeaderOfPage>() : say<messages::HeaderOfBrowser>(), *step);
        else
            m_html.element("p", isOfPage ? say<messages::HeaderOfPageAlone>() : say<messages::HeaderOfBrowserAlone>());
        if (isForbiddenRequestHeader(header.name, header.value))
            m_html.element("p", say<messages::HeaderForbidden>());
        if (const std::string without = m_trials.withoutOfRequest(exchange, header.name); !without.empty())
            m_html.element("p", without, "without");
        closeHeader();
    }
    m_html.raw("</ul>\n");
    if (shown.requestHeaders.isEmpty())
        m_html.element("p", say<messages::HandoutNoHeaders>(), "dim");
    body(shown.requestBody.get());
}

void ExchangeHtml::answer(std::size_t exchange)
{
    const Exchange& shown = m_run.result.exchanges[exchange];
    url(shown);
    if (shown.networkFailure)
        return;
    m_html.raw("<ul class=\"headers\">\n");
    for (std::size_t i = 0; shown.responseHeaders && i < shown.responseHeaders->size(); ++i) {
        const HeaderView header = shown.responseHeaders->at(i);
        openHeader(header);
        if (const auto step = readerOfHeader(m_run.result, exchange, header.name))
            source(say<messages::HeaderRead>(), *step);
        else
            m_html.element("p", say<messages::HeaderUnread>());
        if (const std::string without = m_trials.withoutOfAnswer(exchange, i); !without.empty())
            m_html.element("p", without, "without");
        closeHeader();
    }
    m_html.raw("</ul>\n");
    if (!shown.responseHeaders || shown.responseHeaders->isEmpty())
        m_html.element("p", say<messages::HandoutNoHeaders>(), "dim");
    body(shown.responseBody.get());
}

void ExchangeHtml::body(const std::string* body)
{
    if (!body || body->empty())
        return;
    m_html.raw("<details><summary>");
    m_html.text(say<messages::HandoutBody>());
    m_html.raw("</summary>");
    m_html.lines(utf8Prefix(*body, mostBodyBytes));
    if (body->size() > mostBodyBytes)
        m_html.element("p", say<messages::HandoutShortened>(body->size()), "dim");
    m_html.raw("</details>\n");
}

} // namespace fetchscope
