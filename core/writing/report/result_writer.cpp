#include "core/writing/report/result_writer.h"

#include "core/engine/simulation/isolation_words.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/explain/console_messages.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/words.h"
#include "core/writing/report/cookie_writer.h"
#include "core/writing/report/message_writer.h"

#include <algorithm>

namespace fetchscope {

namespace {

void writeClassification(JsonWriter& writer, const Classification& classification)
{
    writer.key("classification");
    writer.beginObject();
    writer.member("relation", nameOf(classification.relation));
    writer.member("preflight", classification.preflight);
    writer.key("preflightReasons");
    writer.beginArray();
    for (const PreflightReason& reason : classification.preflightReasons) {
        writer.beginObject();
        writer.member("code", nameOf(reason.code));
        if (!reason.name.empty()) {
            writer.key("name");
            writer.stringOrBytes(reason.name);
        }
        if (reason.code == PreflightReason::Code::Method || reason.code == PreflightReason::Code::Header) {
            writer.key("value");
            writer.bytes(reason.value);
        }
        writer.endObject();
    }
    writer.endArray();
    writer.endObject();
}

void writeHeaderPairs(JsonWriter& writer, const HeaderList& headers)
{
    writer.beginArray();
    for (const HeaderView header : headers) {
        writer.beginShortArray();
        writer.bytes(header.name);
        writer.bytes(header.value);
        writer.endShortArray();
    }
    writer.endArray();
}

void writeIsolation(JsonWriter& writer, const CrossOriginIsolation& isolation)
{
    writer.key("crossOriginIsolated");
    if (isolation.isIsolated)
        writer.boolean(*isolation.isIsolated);
    else
        writer.null();
    writer.key("crossOriginIsolation");
    writer.beginArray();
    for (const IsolationObstacle obstacle : isolation.obstacles) {
        writer.beginObject();
        writer.member("obstacle", nameOf(obstacle));
        writeMessageMembers(writer, wordsOf(obstacle));
        writer.endObject();
    }
    writer.endArray();
}

void writeCookieRow(JsonWriter& writer, const CookieRow& row)
{
    const CookieFate& fate = *row.fate;
    writer.beginObject();
    writeCookieMembers(writer, fate.cookie, fate.kind, fate.why);
    if (!fate.isOfAnswer()) {
        writer.key("setBy");
        if (row.setBy)
            writer.number(static_cast<std::int64_t>(*row.setBy));
        else
            writer.null();
    }
    writer.endObject();
}

void writeSharedCache(JsonWriter& writer, const SharedCacheNote& note)
{
    writer.key("cdn");
    writer.beginObject();
    writer.member("state", nameOf(note.state));
    if (note.state != SharedCacheNote::State::Miss) {
        writer.member("age", note.age);
        writer.key("storedFor");
        if (note.storedFor)
            writer.stringOrBytes(*note.storedFor);
        else
            writer.null();
    } else {
        writer.member("stored", note.whyNotStored.empty());
    }
    writer.endObject();
}

void writeExchange(JsonWriter& writer, const Exchange& exchange, bool hasTimes, std::span<const CookieRow> cookies)
{
    writer.beginObject();
    writer.member("kind", nameOf(exchange.kind));
    writer.key("method");
    writer.stringOrBytes(exchange.method);
    writer.member("url", exchange.url);
    writer.key("requestHeaders");
    writeHeaderPairs(writer, exchange.requestHeaders);
    if (exchange.kind == Exchange::Kind::Report && exchange.requestBody)
        writer.member("body", *exchange.requestBody);
    if (exchange.guard) {
        writer.key("guard");
        writer.beginObject();
        writer.member("name", exchange.guard->guard);
        writer.member("decision", exchange.guard->isRefused ? "refused" : "allowed");
        writer.member("rule", exchange.guard->rule);
        writer.member("step", exchange.guard->step);
        writer.endObject();
    }
    if (exchange.sharedCache)
        writeSharedCache(writer, *exchange.sharedCache);
    if (!exchange.earlyHints.empty()) {
        writer.key("earlyHints");
        writer.beginArray();
        for (const auto& headers : exchange.earlyHints)
            writeHeaderPairs(writer, *headers);
        writer.endArray();
    }
    if (exchange.networkFailure) {
        writer.member("networkError", nameOf(*exchange.networkFailure));
    } else {
        writer.key("response");
        writer.beginObject();
        writer.member("status", exchange.status);
        writer.key("headers");
        if (exchange.responseHeaders)
            writeHeaderPairs(writer, *exchange.responseHeaders);
        else
            writer.json("[]");
        writer.endObject();
    }
    if (exchange.detail != FailureDetail::None)
        writer.member("detail", nameOf(exchange.detail));
    if (hasTimes) {
        writer.member("sentAt", exchange.sentAt);
        writer.member("answeredAt", exchange.answeredAt);
    }
    if (!cookies.empty()) {
        writer.key("cookies");
        writer.beginArray();
        for (const CookieRow& row : cookies)
            writeCookieRow(writer, row);
        writer.endArray();
    }
    writer.endObject();
}

/// `firstExchange`: the number in the run of the action's first.
void writeEarlyHint(JsonWriter& writer, const EarlyHint& hint, std::size_t firstExchange, bool hasTimes)
{
    writer.beginObject();
    writer.member("rel", hint.relation);
    writer.member("url", hint.url);
    writer.member("exchange", hint.exchange - firstExchange);
    writer.member("fate", nameOf(hint.fate));
    writer.key("reason");
    if (hint.reason)
        writer.string(infoOf(*hint.reason).code);
    else
        writer.null();
    writer.key("exchanges");
    writer.beginArray();
    for (const Exchange& exchange : hint.exchanges)
        writeExchange(writer, exchange, hasTimes, {});
    writer.endArray();
    writer.endObject();
}

void writePlace(JsonWriter& writer, StepId id)
{
    const StepInfo& step = infoOf(id);
    const AlgorithmInfo& algorithm = infoOf(step.algorithm);
    writer.member("algorithm", algorithm.name);
    writer.member("anchor", algorithm.anchor);
    writer.member("step", step.number);
}

void writeDifference(JsonWriter& writer, std::optional<Difference> difference)
{
    if (difference)
        writer.member("difference", infoOf(*difference).name);
}

void writeStep(JsonWriter& writer, const Trace& trace, std::size_t index, const ActionResult& action, std::string& text)
{
    const StepRecord& record = trace.step(index);
    writer.beginObject();
    writePlace(writer, record.id);
    writer.member("depth", record.depth);
    text.clear();
    appendStepText(text, trace, record);
    writer.member("text", std::string_view(text));
    writer.member("result", nameOf(record.result));
    writeDifference(writer, trace.differenceAt(index));
    writer.key("data");
    writer.beginObject();
    std::string_view names = infoOf(record.id).valueNames;
    for (std::size_t i = 0; i < record.valueCount && !names.empty(); ++i) {
        const std::size_t end = std::min(names.find(','), names.size());
        writer.key(names.substr(0, end));
        names.remove_prefix(std::min(names.size(), end + 1));
        const TraceValue value = trace.value(record, i);
        if (value.isNumber)
            writer.number(value.number);
        else
            writer.stringOrBytes(value.text);
    }
    writer.endObject();
    writer.key("exchange");
    const auto first = static_cast<std::int64_t>(action.firstExchange);
    if (record.exchange < first)
        writer.null();
    else
        writer.number(record.exchange - first);
    writer.endObject();
}

void writeUse(JsonWriter& writer, const ImageUseOutcome& use)
{
    writer.key("use");
    writer.beginObject();
    writer.member("drawn", use.drawn);
    writer.member("readable", use.readable);
    writer.key("error");
    if (use.error)
        writer.string(nameOf(*use.error));
    else
        writer.null();
    writer.key("at");
    if (use.error)
        writer.string(nameOf(use.at));
    else
        writer.null();
    writer.endObject();
}

void writePreflightCacheEntry(JsonWriter& writer, const PreflightCacheEntry& entry)
{
    writer.beginObject();
    if (entry.key) {
        writer.member("partition", entry.key->networkPartitionKey);
        writer.member("origin", entry.key->origin);
        writer.member("url", entry.key->url);
    }
    writer.member("credentials", entry.credentials);
    writer.key(entry.kind == PreflightCacheEntry::Kind::Method ? "method" : "headerName");
    writer.stringOrBytes(entry.value);
    writer.member("maxAge", entry.maxAge);
    writer.member("storedAt", entry.storedAt);
    writer.member("expiresAt", entry.expiresAt());
    writer.endObject();
}

void writeAhead(JsonWriter& writer, const std::optional<AnswerAhead>& ahead)
{
    if (!ahead)
        return;
    writer.key("ahead");
    writer.beginObject();
    writer.member("by", nameOf(ahead->kind));
    writer.member("action", ahead->action);
    writer.member("use", nameOf(ahead->use));
    writer.endObject();
}

} // namespace

void ResultWriter::writeOutcome(const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    m_writer.key("outcome");
    m_writer.beginObject();
    m_writer.member("verdict", nameOf(outcome.verdict));
    m_writer.member("responseType", nameOf(outcome.responseType));
    m_writer.member("status", outcome.status);
    m_writer.member("url", outcome.url);
    m_writer.member("redirected", outcome.redirected);
    m_writer.key("exposedHeaders");
    m_writer.beginShortArray();
    for (const std::string& name : outcome.exposedHeaders)
        m_writer.bytes(name);
    m_writer.endShortArray();
    m_writer.key("reason");
    if (outcome.verdict == Verdict::Blocked && outcome.cause)
        m_writer.string(infoOf(outcome.cause->reason).code);
    else
        m_writer.null();
    m_writer.key("decidedAt");
    if (outcome.decidedAt == StepId::None) {
        m_writer.null();
    } else {
        m_writer.beginObject();
        writePlace(m_writer, outcome.decidedAt);
        writeDifference(m_writer, outcome.difference);
        m_writer.endObject();
    }
    if (outcome.use)
        writeUse(m_writer, *outcome.use);
    m_text.clear();
    const OutcomeFacts facts(scenario, result, action);
    appendExplanation(m_text, facts);
    m_writer.member("explanation", std::string_view(m_text));
    m_writer.key("consoleMessages");
    m_writer.beginObject();
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        m_writer.key(nameOf(browser));
        m_text.clear();
        if (appendConsoleMessage(m_text, browser, facts))
            m_writer.string(m_text);
        else
            m_writer.null();
    }
    m_writer.endObject();
    if (m_advice) {
        writeFixes(m_writer, scenario, *m_advice, action.index);
    } else {
        m_writer.key("fixes");
        m_writer.json("[]");
    }
    m_writer.endObject();
}

void ResultWriter::writeTrace(const RunResult& result, const ActionResult& action)
{
    m_writer.key("trace");
    m_writer.beginArray();
    for (std::size_t i = action.firstStep; i < action.endStep; ++i)
        writeStep(m_writer, result.trace, i, action, m_text);
    m_writer.endArray();
}

void ResultWriter::writeAction(const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    m_writer.beginObject();
    m_writer.member("index", action.index);
    if (pageNumberOf(scenario, action.index) != 0)
        m_writer.member("page", scenario.actions[action.index].page);
    if (action.isAtOnce) {
        m_writer.member("startedAt", action.startedAt);
        m_writer.member("endedAt", action.endedAt);
    }
    if (action.isRequest) {
        writeClassification(m_writer, action.classification);
        m_writer.key("exchanges");
        m_writer.beginArray();
        for (std::size_t i = action.firstExchange; i < action.endExchange; ++i)
            writeExchange(m_writer, result.exchanges[i], action.isAtOnce, rowsOfExchange(m_cookieRows, i));
        m_writer.endArray();
        if (!action.earlyHints.empty()) {
            m_writer.key("earlyHints");
            m_writer.beginArray();
            for (const EarlyHint& hint : action.earlyHints)
                writeEarlyHint(m_writer, hint, action.firstExchange, action.isAtOnce);
            m_writer.endArray();
        }
        if (!action.reports.empty()) {
            m_writer.key("reports");
            m_writer.beginArray();
            for (const Exchange& report : action.reports)
                writeExchange(m_writer, report, action.isAtOnce, {});
            m_writer.endArray();
        }
        m_writer.member("preflightCache", nameOf(action.preflightCache));
        writeAhead(m_writer, action.ahead);
        writeOutcome(scenario, result, action);
        writeTrace(result, action);
    } else if (action.storageAccess) {
        m_writer.member("storageAccess", nameOf(*action.storageAccess));
        m_text.clear();
        appendExplanation(m_text, OutcomeFacts(scenario, result, action));
        m_writer.member("explanation", std::string_view(m_text));
        writeTrace(result, action);
    }
    m_writer.endObject();
}

std::string_view ResultWriter::write(const Scenario& scenario, const RunResult& result, const GivenAdvice* advice)
{
    m_advice = advice;
    m_cookieRows = cookieRowsOf(result);
    m_writer.clear();
    m_writer.beginObject();
    m_writer.member("fetchscope", 1);
    m_writer.member("profile", result.profile.name());
    if (const auto isolation = crossOriginIsolationOf(pageOf(scenario, result), result.profile))
        writeIsolation(m_writer, *isolation);
    m_writer.key("actions");
    m_writer.beginArray();
    for (std::size_t i = m_first; i < result.actions.size(); ++i)
        writeAction(scenario, result, result.actions[i]);
    m_writer.endArray();
    m_writer.key("preflightCacheEntries");
    m_writer.beginArray();
    for (const PreflightCacheEntry& entry : result.preflightCacheEntries)
        writePreflightCacheEntry(m_writer, entry);
    m_writer.endArray();
    m_writer.key("cookies");
    m_writer.beginArray();
    for (const Cookie& cookie : result.cookies)
        writeCookie(m_writer, cookie);
    m_writer.endArray();
    m_writer.key("warnings");
    m_writer.beginArray();
    for (const Message& warning : result.warnings)
        m_writer.stringOrBytes(textOf(warning));
    m_writer.endArray();
    if (!result.warnings.empty()) {
        m_writer.key("warningMessages");
        m_writer.beginArray();
        for (const Message& warning : result.warnings) {
            m_writer.beginObject();
            writeMessageMembers(m_writer, warning);
            m_writer.endObject();
        }
        m_writer.endArray();
    }
    if (!scenario.expect.empty()) {
        m_writer.key("expectations");
        m_writer.beginArray();
        for (const ActionResult& action : result.actions) {
            for (const Message& message : action.unmetExpectations) {
                m_writer.beginObject();
                m_writer.member("action", action.index);
                m_writer.key("message");
                m_writer.stringOrBytes(textOf(message));
                writeMessageMembers(m_writer, message);
                m_writer.endObject();
            }
        }
        m_writer.endArray();
    }
    writeCarried(m_writer, scenario.carried);
    m_writer.endObject();
    return m_writer.text();
}

std::string errorLine(std::size_t line, const InputError& error)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.key("error");
    writer.beginObject();
    writer.member("line", line);
    writeInputError(writer, error);
    writer.endObject();
    writer.endObject();
    return writer.take();
}

} // namespace fetchscope
