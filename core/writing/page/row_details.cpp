#include "core/writing/page/row_details.h"

#include "core/telling/timeline/step_roles.h"
#include "core/writing/page/outcome_html.h"
#include "core/writing/page/step_html.h"
#include "core/writing/report/fetch_call_writer.h"

namespace fetchscope {

void RowDetails::call(std::size_t action)
{
    const auto* request = std::get_if<RequestAction>(&m_run.scenario->actions[action].what);
    if (request != nullptr && (request->initiator == InitiatorKind::Fetch || request->initiator == InitiatorKind::Xhr))
        m_html.lines(writeFetchCall(*request, writtenPageOf(*m_run.scenario, action).creationUrl));
}

void RowDetails::write(std::size_t row)
{
    const TimelineRow& shown = m_layout.rows()[row];
    const ActionResult& action = m_run.result.actions[shown.action];
    switch (shown.kind) {
    case RowKind::Action:
        writeClassification(m_html, action);
        break;
    case RowKind::Call:
        call(shown.action);
        break;
    case RowKind::Request:
        m_exchanges.request(static_cast<std::size_t>(shown.exchange));
        break;
    case RowKind::Response:
    case RowKind::Failure:
        m_exchanges.answer(static_cast<std::size_t>(shown.exchange));
        break;
    case RowKind::Result:
        writeOutcome(m_html, m_run, action);
        break;
    case RowKind::Decision:
    case RowKind::CacheRead:
    case RowKind::CacheWrite:
    case RowKind::Cookie:
        for (std::size_t step = shown.step; step < shown.endStep; ++step)
            writeStep(m_html, m_run.result, step);
        break;
    case RowKind::Wait:
    case RowKind::Clear:
        break;
    }
}

} // namespace fetchscope
