#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/timeline/cookie_rows.h"
#include "core/writing/report/fixes_report.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Writes results as JSON, one after another, into one buffer.
class ResultWriter
{
public:
    explicit ResultWriter(JsonWriter::Layout layout = JsonWriter::Layout::Compact)
        : m_writer(layout)
    {
    }

    /// Leaves the actions before this one out, of what is written from now on.
    void startAt(std::size_t action) { m_first = action; }
    /// The result of a run of `scenario`, without a line feed at the end. The trace is there where the run was traced.
    /// Valid until the next call. `advice` fills `fixes`, where it was asked for.
    std::string_view write(const Scenario& scenario, const RunResult& result, const GivenAdvice* advice = nullptr);

private:
    void writeAction(const Scenario& scenario, const RunResult& result, const ActionResult& action);
    void writeTrace(const RunResult& result, const ActionResult& action);
    void writeOutcome(const Scenario& scenario, const RunResult& result, const ActionResult& action);

    JsonWriter m_writer;
    std::string m_text;
    std::vector<CookieRow> m_cookieRows;
    const GivenAdvice* m_advice = nullptr;
    std::size_t m_first = 0;
};

/// `{"fetchscope":1,"error":{"line":…,"message":"…","code":"…","values":[…]}}`, for a line of a batch that is wrong;
/// see message_writer.h. Lines count from 1.
std::string errorLine(std::size_t line, const InputError& error);

} // namespace fetchscope
