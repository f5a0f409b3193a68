#pragma once

#include "core/engine/base/message.h"
#include "core/engine/browser/profile.h"
#include "core/engine/model/answer_ahead.h"
#include "core/engine/model/early_hint.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/page.h"
#include "core/engine/model/preflight_cache_entry.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/trace.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// What came of one action. Actions that wait or clear have no classification, exchanges or outcome.
struct ActionResult
{
    std::size_t index = 0;
    bool isRequest = false;
    /// It ran at once with the actions before or after it, or its request was deferred. Its exchanges and steps stand
    /// together all the same.
    bool isAtOnce = false;
    Classification classification;
    /// The request's mode as its initiator made it; null where none was made.
    std::optional<RequestMode> mode;
    /// The exchanges of this action in RunResult::exchanges: from first, up to end.
    std::size_t firstExchange = 0;
    std::size_t endExchange = 0;
    PreflightCacheUse preflightCache = PreflightCacheUse::NotNeeded;
    /// The last answer that came from the HTTP cache; null where none did.
    std::optional<StoredAnswer> storedAnswer;
    /// What had been asked for ahead at this URL, used or not; null where nothing had.
    std::optional<AnswerAhead> ahead;
    Outcome outcome;
    /// The violations of the page's policies that are reported, or whose policies only report, in the order in which
    /// the browser finds them.
    std::vector<ViolationReport> violations;
    /// What its violations of the page's policies had reported, over the wire: of the kinds Report and Preflight. It is
    /// not among the exchanges of the action.
    std::vector<Exchange> reports;
    /// What a navigation made of the links of 103 (Early Hints) responses, in their order. What was sent for them is
    /// not among the exchanges of the action.
    std::vector<EarlyHint> earlyHints;
    /// Of an action that asks for storage access; it has neither exchanges nor an outcome.
    std::optional<StorageAccessResult> storageAccess;
    /// The steps of this action in RunResult::trace.
    std::size_t firstStep = 0;
    std::size_t endStep = 0;
    /// Virtual time in seconds at which the action began, and ended.
    double startedAt = 0;
    double endedAt = 0;
    /// What the scenario expected and did not get, one sentence each.
    std::vector<Message> unmetExpectations;
};

/// Everything that one run of a scenario left. Views and the formats only read it.
struct RunResult
{
    Profile profile;
    /// The page where it is not as the scenario has it: with an origin that its browser gives it, or with storage
    /// access. See pageOf().
    std::optional<Page> page;
    /// The same of the other pages, by their numbers from 1 on.
    std::vector<std::optional<Page>> otherPages;
    std::vector<ActionResult> actions;
    /// All exchanges of the run, in order.
    std::vector<Exchange> exchanges;
    /// Empty where the run was not traced.
    Trace trace;
    std::vector<PreflightCacheEntry> preflightCacheEntries;
    std::vector<Cookie> cookies;
    std::vector<Message> warnings;

    bool meetsExpectations() const
    {
        for (const ActionResult& action : actions) {
            if (!action.unmetExpectations.empty())
                return false;
        }
        return true;
    }

    // Copied in many places: compiled once.
    RunResult();
    RunResult(const RunResult& other);
    RunResult(RunResult&& other) noexcept;
    RunResult& operator=(const RunResult& other);
    RunResult& operator=(RunResult&& other) noexcept;
    ~RunResult();
};

} // namespace fetchscope
