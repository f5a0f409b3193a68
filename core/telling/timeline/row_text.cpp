#include "core/telling/timeline/row_text.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/readable_text.h"
#include "core/engine/url/url_text.h"
#include "core/telling/explain/words.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/provenance.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::string readable(std::string_view bytes)
{
    std::string text;
    appendReadable(text, bytes);
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

/// `+ reconstructed`
std::string reconstructedMark(Phrasebook phrases)
{
    std::string text(signOf(Trust::Reconstructed));
    text += ' ';
    appendMessage(text, messageFor(Trust::Reconstructed), phrases);
    return text;
}

/// Makes the texts of one row.
class RowWriter
{
public:
    RowWriter(const Run& run, const TimelineRow& row, Phrasebook phrases)
        : m_run(run)
        , m_trace(run.result.trace)
        , m_row(row)
        , m_phrases(phrases)
    {
    }

    RowText text() const
    {
        switch (m_row.kind) {
        case RowKind::Action:
        case RowKind::Wait:
        case RowKind::Clear:
        case RowKind::Call:
        case RowKind::Result:
            return actionText();
        case RowKind::Request:
        case RowKind::Response:
        case RowKind::Failure:
            return messageText();
        case RowKind::Decision:
            return decisionText();
        case RowKind::CacheRead:
        case RowKind::CacheWrite:
            return cacheText();
        case RowKind::Cookie:
            break;
        }
        const StepRecord& step = m_trace.step(m_row.step);
        return {shortName(step.id, m_phrases), value(step, 0), value(step, 1)};
    }

private:
    std::string said(const Message& message) const { return textOf(message, m_phrases); }
    std::string value(const StepRecord& step, std::size_t index) const
    {
        return index < step.valueCount ? readable(valueOf(m_trace, step, index, m_phrases)) : std::string();
    }
    std::string joinedValues(const StepRecord& step) const
    {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < step.valueCount; ++i) {
            if (std::string text = value(step, i); !text.empty())
                values.push_back(std::move(text));
        }
        return joined(values, " \u00b7 ");
    }

    RowText actionText() const
    {
        const ActionResult& action = m_run.result.actions[m_row.action];
        const Scenario& scenario = *m_run.scenario;
        const auto* request = std::get_if<RequestAction>(&scenario.actions[m_row.action].what);
        RowText text;
        switch (m_row.kind) {
        case RowKind::Action:
            text.title = actionName(scenario, action, m_phrases);
            if (request)
                text.detail = readable(subjectOf(*request));
            if (pageNumberOf(scenario, m_row.action) != 0)
                text.detail.append(" (").append(readable(scenario.actions[m_row.action].page)).append(")");
            text.word = said(messageFor(action));
            break;
        case RowKind::Call:
            text.title = request ? nameOf(request->initiator) : "document.requestStorageAccess()";
            text.detail = factsSummary(factsOf(m_run, m_row.action), m_phrases);
            break;
        case RowKind::Result:
            text.title = said(messageFor(action));
            if (action.outcome.status > 0)
                text.detail = std::to_string(action.outcome.status);
            break;
        default:
            text.title = actionName(scenario, action, m_phrases);
        }
        return text;
    }

    RowText messageText() const
    {
        const Exchange* exchange = exchangeOf(m_run, m_row);
        RowText text;
        if (!exchange)
            return text;
        const bool isMadeUp = isReconstructed(m_run, m_row);
        if (m_row.kind != RowKind::Request) {
            text.title = answerText(*exchange, m_phrases);
            if (exchange->rule < 0 && !exchange->networkFailure)
                text.detail = said(say<messages::RowNoRule>());
            if (exchange->guard && exchange->guard->isRefused)
                text.detail = said(say<messages::RowGuardRefused>(exchange->guard->guard, exchange->guard->step));
            if (exchange->sharedCache && exchange->sharedCache->state != SharedCacheNote::State::Miss)
                text.detail = said(say<messages::RowSharedCache>());
            if (isMadeUp)
                text.word = reconstructedMark(m_phrases);
            return text;
        }
        text.title = readable(exchange->method);
        text.detail = readable(pathOfUrl(exchange->url));
        if (exchange->kind == Exchange::Kind::Preflight)
            text.word = said(say<messages::RowPreflight>());
        if (isMadeUp)
            text.word.append(text.word.empty() ? "" : " ").append(reconstructedMark(m_phrases));
        if (m_row.isFolded)
            text.detail.append(" \u2192 ").append(answerText(*exchange, m_phrases));
        return text;
    }

    /// The names of checks that passed, each once.
    std::string routineTitle() const
    {
        std::vector<std::string> names;
        for (std::size_t step = m_row.step; step < m_row.endStep; ++step) {
            std::string name = shortName(m_trace.step(step).id, m_phrases);
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        }
        std::string title = joined(names, ", ");
        if (!title.empty())
            title[0] = toAsciiUpper(title[0]);
        return title;
    }

    RowText decisionText() const
    {
        const StepRecord& last = m_trace.step(m_row.endStep - 1);
        RowText text;
        if (roleOf(last) == StepRole::Routine) {
            text.title = routineTitle();
            return text;
        }
        text.title = shortName(last.id, m_phrases);
        if (infoOf(last.id).algorithm != Algorithm::CorsCheck) {
            sayDetail(text, last);
            return text;
        }
        // What a CORS check compared is said by the last of its steps that compares.
        for (std::size_t index = m_row.endStep; index > m_row.step; --index) {
            const StepRecord& step = m_trace.step(index - 1);
            if (infoOf(step.id).detail == StepDetail::Values)
                continue;
            sayDetail(text, step);
            break;
        }
        return text;
    }

    /// What a step says of its values.
    void sayDetail(RowText& text, const StepRecord& step) const
    {
        switch (infoOf(step.id).detail) {
        case StepDetail::Nothing:
            break;
        case StepDetail::ValuesAlone:
            text.detail = joinedValues(step);
            break;
        case StepDetail::Inclusion:
            text.word =
                said(step.result == StepResult::Yes ? say<messages::RowIncluded>() : say<messages::RowNotIncluded>());
            break;
        case StepDetail::Membership:
            text.detail =
                said(step.result == StepResult::Failed ? say<messages::RowNotIn>(value(step, 0), value(step, 1))
                                                       : say<messages::RowIn>(value(step, 0), value(step, 1)));
            break;
        case StepDetail::AnyOrigin:
            text.detail = "*";
            break;
        case StepDetail::MissingOrigin:
            text.word = said(say<messages::RowNoAllowOrigin>());
            break;
        case StepDetail::MissingCredentials:
            // The origins are equal; it fails for want of this header.
            if (m_trace.value(step, 0).text == "(absent)")
                text.word = said(say<messages::RowNoAllowCredentials>());
            else
                text.detail = value(step, 0) + " \u2260 true";
            break;
        case StepDetail::Origins:
            // The same twice needs to be said once.
            text.detail =
                step.result == StepResult::Failed ? value(step, 0) + " \u2260 " + value(step, 1) : value(step, 1);
            break;
        case StepDetail::Values:
        case StepDetail::Looked:
        case StepDetail::Missed:
        case StepDetail::Removed:
            text.detail = joinedValues(step);
            if (step.result == StepResult::Yes || step.result == StepResult::No)
                text.word = said(step.result == StepResult::Yes ? say<messages::RowYes>() : say<messages::RowNo>());
            break;
        }
    }

    /// Reads and writes of a cache: what they came to, and the methods and header names they were about.
    RowText cacheText() const
    {
        const StepRecord& last = m_trace.step(m_row.endStep - 1);
        const StepDetail detail = infoOf(last.id).detail;
        RowText text;
        if (infoOf(last.id).algorithm == Algorithm::HttpNetworkOrCacheFetch) {
            text.title = said(say<messages::RowHttpCache>(shortName(last.id, m_phrases)));
            text.detail = value(last, 0);
            return text;
        }
        if (infoOf(last.id).algorithm == Algorithm::HttpNetworkFetch) {
            text.title = said(say<messages::RowCacheInFront>(shortName(last.id, m_phrases)));
            // For whom it was stored, or why it is not.
            if (last.id != StepId::WireSharedHitNoOrigin && last.valueCount > 0)
                text.detail = value(last, 0);
            return text;
        }
        text.title = said(say<messages::RowPreflightCache>(shortName(last.id, m_phrases)));
        if (detail == StepDetail::Removed) {
            text.word = said(say<messages::RowRemoved>(m_trace.value(last, 0).number));
            return text;
        }
        std::vector<std::string> names;
        for (std::size_t index = m_row.step; index < m_row.endStep; ++index) {
            const StepRecord& step = m_trace.step(index);
            const bool isRead = infoOf(step.id).detail == StepDetail::Looked;
            const bool isWrite = roleOf(step) == StepRole::CacheWrite;
            // Of a miss only what was missing is worth a word.
            if (isWrite || (isRead && (detail != StepDetail::Missed || step.result == StepResult::No)))
                names.push_back(value(step, 0));
        }
        text.detail = joined(names, ", ");
        if (roleOf(last) == StepRole::CacheWrite && last.valueCount > 1)
            text.word = timeLeft(static_cast<double>(m_trace.value(last, 1).number), m_phrases);
        return text;
    }

    const Run& m_run;
    const Trace& m_trace;
    const TimelineRow& m_row;
    Phrasebook m_phrases;
};

} // namespace

const Exchange* exchangeOf(const Run& run, const TimelineRow& row)
{
    if (row.exchange < 0 || static_cast<std::size_t>(row.exchange) >= run.result.exchanges.size())
        return nullptr;
    return &run.result.exchanges[static_cast<std::size_t>(row.exchange)];
}

bool isReconstructed(const Run& run, const TimelineRow& row)
{
    const Exchange* exchange = exchangeOf(run, row);
    return exchange && trustOf(run, *exchange) == Trust::Reconstructed;
}

RowText rowText(const Run& run, const TimelineRow& row, Phrasebook phrases)
{
    return RowWriter(run, row, phrases).text();
}

std::string rowLine(const Run& run, const TimelineRow& row, Phrasebook phrases)
{
    const RowText text = rowText(run, row, phrases);
    std::string line = text.title;
    for (const std::string& part : {text.detail, text.word, textOf(messageFor(row.tone), phrases)}) {
        if (!part.empty())
            line += ", " + part;
    }
    return line;
}

double timeOf(const Run& run, const TimelineLayout& layout, std::size_t row)
{
    const auto& rows = layout.rows();
    const std::uint32_t action = rows[row].action;
    for (std::size_t at = row + 1; at > 0 && rows[at - 1].action == action; --at) {
        const TimelineRow& candidate = rows[at - 1];
        const Exchange* exchange = exchangeOf(run, candidate);
        if (exchange)
            return candidate.kind == RowKind::Request ? exchange->sentAt : exchange->answeredAt;
    }
    return run.result.actions[action].startedAt;
}

} // namespace fetchscope
