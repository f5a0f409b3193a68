#include "core/telling/explain/untaken_steps.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace fetchscope {

namespace {

using Why = UntakenStep::Why;

/// The number of a step, by which steps are in order: `7.9` comes before `7.10`, and `7` before both.
class StepNumber
{
public:
    StepNumber() = default;
    explicit StepNumber(std::string_view text)
    {
        for (const char c : text) {
            if (c == '.')
                ++m_count;
            else
                m_parts[m_count] = static_cast<std::uint8_t>(m_parts[m_count] * 10 + (c - '0'));
        }
        ++m_count;
    }
    bool operator==(const StepNumber& other) const = default;
    bool operator<(const StepNumber& other) const
    {
        return m_parts != other.m_parts ? m_parts < other.m_parts : m_count < other.m_count;
    }

    /// The level of `7` is 1, that of `7.10` is 2.
    std::size_t level() const { return m_count; }
    std::uint8_t part(std::size_t level) const { return m_parts[level]; }
    /// `7.10` is a part of `7`.
    bool isPartOf(const StepNumber& whole) const
    {
        return m_count > whole.m_count
            && std::equal(whole.m_parts.begin(), whole.m_parts.begin() + whole.m_count, m_parts.begin());
    }

private:
    std::array<std::uint8_t, 8> m_parts {};
    std::uint8_t m_count = 0;
};

constexpr auto stepCount = static_cast<std::size_t>(StepId::Count);

const StepNumber& numberOf(StepId step)
{
    static const auto numbers = [] {
        std::vector<StepNumber> made(stepCount);
        for (std::size_t i = 1; i < stepCount; ++i)
            made[i] = StepNumber(infoOf(static_cast<StepId>(i)).number);
        return made;
    }();
    return numbers[static_cast<std::size_t>(step)];
}

/// The numbered steps of an algorithm, in order.
std::span<const StepId> stepsOf(Algorithm algorithm)
{
    static const auto steps = [] {
        std::vector<std::vector<StepId>> made;
        for (std::size_t i = 1; i < stepCount; ++i) {
            const auto id = static_cast<StepId>(i);
            if (infoOf(id).isUnnumbered())
                continue;
            made.resize(std::max(made.size(), static_cast<std::size_t>(infoOf(id).algorithm) + 1));
            made[static_cast<std::size_t>(infoOf(id).algorithm)].push_back(id);
        }
        for (auto& list : made)
            std::stable_sort(list.begin(), list.end(), [](StepId a, StepId b) { return numberOf(a) < numberOf(b); });
        return made;
    }();
    return steps[static_cast<std::size_t>(algorithm)];
}

/// The steps that a "switch" of an algorithm chooses from.
struct Switch
{
    Algorithm algorithm;
    std::string_view number;
};
constexpr std::array<Switch, 6> switches {{
    {Algorithm::CheckUsability, "1"},
    {Algorithm::CreateImageBitmap, "6"},
    {Algorithm::MainFetch, "12"},
    {Algorithm::MainFetch, "14.2"},
    {Algorithm::SchemeFetch, "3"},
    {Algorithm::HttpFetch, "6.3"},
}};

bool areBranches(Algorithm algorithm, const StepNumber& a, const StepNumber& b)
{
    return std::any_of(switches.begin(), switches.end(), [&](const Switch& candidate) {
        if (candidate.algorithm != algorithm)
            return false;
        const StepNumber whole(candidate.number);
        return a.isPartOf(whole) && b.isPartOf(whole) && a.part(whole.level()) != b.part(whole.level());
    });
}

/// Are steps of `inner` recorded as if they were `outer`'s own, at its depth?
bool isRecordedInside(Algorithm inner, Algorithm outer)
{
    switch (outer) {
    case Algorithm::RequestConstructor:
        return inner == Algorithm::ExtractBody;
    case Algorithm::HttpFetch:
        return inner == Algorithm::CorpCheck || inner == Algorithm::Initiator
            || inner == Algorithm::OpaqueResponseBlocking || inner == Algorithm::LocalNetworkAccess
            || inner == Algorithm::HttpRedirectFetch;
    default:
        return false;
    }
}

/// One run of an algorithm: its own steps in the trace.
struct AlgorithmRun
{
    Algorithm algorithm = Algorithm::Fetch;
    std::uint8_t depth = 0;
    /// In an HTTP-redirect fetch.
    bool isAfterRedirect = false;
    std::vector<std::size_t> steps;
};

/// The algorithms that run at one depth, until a step of a smaller one.
struct Frame
{
    std::uint8_t depth = 0;
    std::vector<AlgorithmRun> runs;
};

/// Reads the trace of one action.
class Reader
{
public:
    Reader(const Scenario& scenario, const RunResult& result, const ActionResult& action)
        : m_scenario(scenario)
        , m_result(result)
        , m_action(action)
    {
        const Verdict verdict = action.outcome.verdict;
        m_hasFailed = action.isRequest && (verdict == Verdict::Blocked || verdict == Verdict::NetworkError);
        for (std::size_t step = end(); m_hasFailed && !m_failure && step > action.firstStep; --step) {
            if (record(step - 1).id == action.outcome.decidedAt)
                m_failure = step - 1;
        }
    }

    std::vector<UntakenStep> read()
    {
        for (std::size_t step = m_action.firstStep; step < end(); ++step)
            add(step);
        closeFrames(-1);
        std::stable_sort(m_untaken.begin(), m_untaken.end(), [](const UntakenStep& a, const UntakenStep& b) {
            return a.step != b.step ? a.step < b.step : a.isAfter < b.isAfter;
        });
        return std::move(m_untaken);
    }

private:
    const StepRecord& record(std::size_t step) const { return m_result.trace.step(step); }
    std::size_t end() const { return std::min(m_action.endStep, m_result.trace.size()); }
    const StepNumber& numberAt(std::size_t step) const { return numberOf(record(step).id); }
    bool has(const AlgorithmRun& run, StepId id) const
    {
        return std::any_of(run.steps.begin(), run.steps.end(), [&](std::size_t step) { return record(step).id == id; });
    }

    void closeFrames(int depth)
    {
        while (!m_frames.empty() && m_frames.back().depth > depth) {
            for (const AlgorithmRun& run : m_frames.back().runs)
                finish(run);
            m_frames.pop_back();
        }
    }

    void add(std::size_t step)
    {
        const std::uint8_t depth = record(step).depth;
        const Algorithm algorithm = infoOf(record(step).id).algorithm;
        m_isNavigation = m_isNavigation || record(step).id == StepId::HttpRedirectNavigate;
        closeFrames(depth);
        if (m_frames.empty() || m_frames.back().depth < depth)
            m_frames.push_back({depth, {}});
        std::vector<AlgorithmRun>& runs = m_frames.back().runs;
        auto run = std::find_if(
            runs.begin(), runs.end(), [&](const AlgorithmRun& each) { return each.algorithm == algorithm; });
        if (run == runs.end())
            run = runs.insert(runs.end(), {algorithm, depth, isInRedirect(), {}});
        if (!infoOf(record(step).id).isUnnumbered())
            run->steps.push_back(step);
    }

    bool isInRedirect() const
    {
        return std::any_of(m_frames.begin(), m_frames.end(), [](const Frame& frame) {
            return std::any_of(frame.runs.begin(), frame.runs.end(),
                [](const AlgorithmRun& run) { return run.algorithm == Algorithm::HttpRedirectFetch; });
        });
    }

    /// Did the trace see the whole algorithm, once? Some of its steps are also taken for others, and some are loops.
    bool isWhole(const AlgorithmRun& run) const
    {
        if (run.steps.empty())
            return false;
        switch (run.algorithm) {
        case Algorithm::RequestConstructor: {
            const auto* request = std::get_if<RequestAction>(&m_scenario.actions[m_action.index].what);
            return request != nullptr && request->initiator == InitiatorKind::Fetch;
        }
        case Algorithm::FetchMethod:
            return has(run, StepId::FetchReject) || has(run, StepId::FetchResolve);
        case Algorithm::XhrSend:
            return has(run, StepId::XhrRequest);
        case Algorithm::MainFetch:
            return has(run, StepId::MainBlockRequest) || has(run, StepId::MainLocalUrlsOnly);
        case Algorithm::HttpRedirectFetch:
            return run.steps.front() > m_action.firstStep
                && infoOf(record(run.steps.front() - 1).id).algorithm == Algorithm::LocationUrl;
        case Algorithm::AppendCookieHeader:
            return has(run, StepId::CookieSameSite) || has(run, StepId::CookieNone);
        case Algorithm::LocalNetworkAccess:
            return !has(run, StepId::LocalNetworkTarget) && !has(run, StepId::LocalNetworkDeclared);
        case Algorithm::HeadersAppend:
        case Algorithm::ExtractBody:
        case Algorithm::XhrSetRequestHeader:
        case Algorithm::CacheClear:
        case Algorithm::CacheMatchMethod:
        case Algorithm::CacheMatchHeader:
        case Algorithm::RedirectTaint:
        case Algorithm::StoreCookies:
        case Algorithm::EmbedderPolicyAllowsCredentials:
        case Algorithm::ReferrerPolicyOnRedirect:
        case Algorithm::CspResponse:
        case Algorithm::OpaqueResponseBlocking:
        case Algorithm::Initiator:
            return false;
        default:
            return true;
        }
    }

    bool isInOrder(const AlgorithmRun& run) const
    {
        for (std::size_t i = 1; i < run.steps.size(); ++i) {
            // Cookies may turn out to be disabled when it is known whose they are.
            if (numberAt(run.steps[i]) < numberAt(run.steps[i - 1])
                && record(run.steps[i]).id != StepId::CookieDisabled)
                return false;
        }
        return true;
    }

    /// Did the failure of the request end a run, in it or in what it called?
    bool isEndedByFailure(const AlgorithmRun& run) const
    {
        if (!m_failure || *m_failure < run.steps.front())
            return false;
        for (std::size_t step = run.steps.back() + 1; step <= *m_failure; ++step) {
            const StepRecord& other = record(step);
            if (other.depth > run.depth)
                continue;
            if (other.depth < run.depth || !isRecordedInside(infoOf(other.id).algorithm, run.algorithm))
                return false;
        }
        return true;
    }

    void finish(const AlgorithmRun& run)
    {
        if (!isWhole(run) || !isInOrder(run))
            return;
        const std::size_t last = run.steps.back();
        const StepEnd ending = infoOf(record(last).id).end;
        const bool isEnded =
            ending == StepEnd::Ends || (ending == StepEnd::EndsIfFailed && record(last).result == StepResult::Failed);
        const bool isFailed = isEndedByFailure(run);
        const std::size_t begin = m_untaken.size();
        for (const StepId id : stepsOf(run.algorithm)) {
            UntakenStep step;
            step.id = id;
            if (isTaken(run, id))
                continue;
            const auto next = std::find_if(
                run.steps.begin(), run.steps.end(), [&](std::size_t taken) { return numberOf(id) < numberAt(taken); });
            if (!isSure(run, next))
                continue;
            step.isAfter = next == run.steps.end();
            step.step = step.isAfter ? last : *next;
            if (const StepId branch = branchInstead(run, id); branch != StepId::None) {
                step.why = Why::Branch;
                step.by = branch;
            } else if (step.isAfter && !explainEnd(run, isEnded, isFailed, step)) {
                continue;
            }
            if ((step.why == Why::Condition || step.why == Why::Branch) && infoOf(id).condition.empty())
                continue;
            if (!isSaid(std::span(m_untaken).subspan(begin), step))
                m_untaken.push_back(step);
        }
    }

    /// Why a step behind the last one was not taken. False where that is not known.
    bool explainEnd(const AlgorithmRun& run, bool isEnded, bool isFailed, UntakenStep& step) const
    {
        static const StepNumber block("12");
        static const StepNumber afterRecursion("14");
        static const StepNumber integrity("23");
        const bool isMain = run.algorithm == Algorithm::MainFetch;
        const StepNumber& number = numberOf(step.id);
        if (isMain && run.isAfterRedirect && !(number < afterRecursion)) {
            // The standard has the last main fetch of a navigation finish the response; here it is the first.
            step.why = Why::Recursion;
            return !m_isNavigation;
        }
        if (isEnded) {
            step.why = Why::AlgorithmEnded;
            step.by = record(run.steps.back()).id;
            return true;
        }
        // Main fetch goes on with a network error.
        if (isFailed && !(isMain && number < block)) {
            step.why = Why::RequestEnded;
            step.by = record(*m_failure).id;
            return !(isMain && !(number < integrity));
        }
        return !m_hasFailed || m_failure;
    }

    /// Does the standard alone decide of what was not taken before `next`? Not where the browser departed between the
    /// steps around it.
    bool isSure(const AlgorithmRun& run, std::vector<std::size_t>::const_iterator next) const
    {
        const std::size_t first = next == run.steps.begin() ? m_action.firstStep : *(next - 1) + 1;
        std::size_t last = end();
        if (next != run.steps.end()) {
            last = *next;
        } else {
            // Up to where the algorithm was left.
            for (std::size_t step = run.steps.back() + 1; step < last; ++step) {
                if (record(step).depth < run.depth)
                    last = step;
            }
        }
        const std::span<const DifferenceMark> marks = m_result.trace.marks();
        return std::none_of(marks.begin(), marks.end(), [&](const DifferenceMark& mark) {
            return mark.depth == run.depth && mark.step >= first && mark.step <= last;
        });
    }

    /// It, or another step of its number, or a part of it.
    bool isTaken(const AlgorithmRun& run, StepId id) const
    {
        const StepNumber& number = numberOf(id);
        return std::any_of(run.steps.begin(), run.steps.end(),
            [&](std::size_t taken) { return numberAt(taken) == number || numberAt(taken).isPartOf(number); });
    }

    StepId branchInstead(const AlgorithmRun& run, StepId id) const
    {
        for (const std::size_t taken : run.steps) {
            if (areBranches(run.algorithm, numberOf(id), numberAt(taken)))
                return record(taken).id;
        }
        return StepId::None;
    }

    /// Alternatives with one reason are said once, and the parts of a step that was skipped go without saying.
    static bool isSaid(std::span<const UntakenStep> said, const UntakenStep& step)
    {
        const bool isSkipped = step.why == Why::Condition || step.why == Why::Branch;
        return std::any_of(said.begin(), said.end(), [&](const UntakenStep& other) {
            if (isSkipped && numberOf(step.id).isPartOf(numberOf(other.id)))
                return true;
            return numberOf(step.id) == numberOf(other.id)
                && (!isSkipped || infoOf(step.id).condition == infoOf(other.id).condition);
        });
    }

    const Scenario& m_scenario;
    const RunResult& m_result;
    const ActionResult& m_action;
    bool m_hasFailed = false;
    std::optional<std::size_t> m_failure;
    bool m_isNavigation = false;
    std::vector<Frame> m_frames;
    std::vector<UntakenStep> m_untaken;
};

} // namespace

std::vector<UntakenStep> untakenSteps(const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    return Reader(scenario, result, action).read();
}

} // namespace fetchscope
