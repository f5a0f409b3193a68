#pragma once

#include "core/telling/timeline/questions.h"

#include <optional>

/// How the questions of one action are made. Each questions_on_….cpp has a subject.
namespace fetchscope {

/// A question before it is put into words.
struct QuestionDraft
{
    /// What somebody who knows a little would guess.
    enum class Guess : std::uint8_t {
        Open, ///< this or that
        Wrong,
        Easy, ///< right
        Trivial, ///< right, as there is nothing else: it is not asked
    };

    QuestionKind kind = QuestionKind::Result;
    std::optional<std::size_t> exchange;
    std::string cookie;
    std::size_t asked = 0;
    std::size_t step = 0;
    Message text;
    Message right;
    /// The most plausible first. None of them may be right, too; what is said twice is left out.
    std::vector<Message> wrong;
    Guess guess = Guess::Open;
    /// The whole outcome explains it, not the step alone.
    bool isAboutOutcome = false;
    /// What explains it where no step does: that something was not done.
    Message explanation;
};

/// An action, and what lies where in it.
class AskedAction
{
public:
    AskedAction(const Run& run, std::size_t index);

    const Run& run() const { return m_run; }
    const RunResult& result() const { return m_run.result; }
    const Trace& trace() const { return m_run.result.trace; }
    const ActionResult& action() const { return m_action; }
    std::size_t index() const { return m_index; }
    const Page& page() const { return pageOf(*m_run.scenario, m_run.result, m_index); }
    /// Null where the action makes no request.
    const RequestAction* request() const { return m_request; }
    std::size_t firstStep() const { return m_action.firstStep; }
    std::size_t endStep() const { return m_endStep; }
    const StepRecord& step(std::size_t index) const { return trace().step(index); }
    std::string_view value(std::size_t step, std::size_t index) const
    {
        return trace().value(this->step(step), index).text;
    }

    /// The first step of the action with this id, from a step on and before another; null where there is none.
    std::optional<std::size_t> find(StepId id, std::size_t from = 0, std::size_t end = npos) const;
    /// The first step of an algorithm.
    std::optional<std::size_t> find(Algorithm algorithm, std::size_t from = 0, std::size_t end = npos) const;
    /// The last step with this id before another one.
    std::optional<std::size_t> findBefore(StepId id, std::size_t end) const;
    std::optional<std::size_t> findBefore(Algorithm algorithm, std::size_t end) const;
    bool has(StepId id, StepResult result) const;

    /// Where an exchange's request is put together (HTTP-network-or-cache fetch, 8.3), and where it is sent; null where
    /// the trace does not say.
    struct Building
    {
        std::size_t begin = 0;
        std::size_t sent = 0;
    };
    std::optional<Building> buildingOf(std::size_t exchange) const;
    /// Its credentials mode as the API or element set it; null where the trace does not say.
    std::optional<std::string_view> credentialsMode() const;
    /// `PUT https://api.example/doc`: the request as the page makes it, and one as it goes over the wire.
    std::string nameOfRequest() const;
    /// The same, or the call where the page asks for storage access; empty for what asks for nothing.
    std::string nameOfAction() const;
    static std::string nameOf(const Exchange& exchange);
    static std::string nameOf(std::string_view method, std::string_view url);

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    const Run& m_run;
    const ActionResult& m_action;
    std::size_t m_index;
    std::size_t m_endStep;
    const RequestAction* m_request = nullptr;
};

using QuestionDrafts = std::vector<QuestionDraft>;

void askWhatCameAhead(const AskedAction& action, QuestionDrafts& drafts);
void askAboutStorageAccess(const AskedAction& action, QuestionDrafts& drafts);
void askAboutPreflight(const AskedAction& action, QuestionDrafts& drafts);
void askAboutPreflightCache(const AskedAction& action, QuestionDrafts& drafts);
void askAboutPreflightAnswer(const AskedAction& action, QuestionDrafts& drafts);
void askAboutHeaders(const AskedAction& action, QuestionDrafts& drafts);
void askAboutPurpose(const AskedAction& action, QuestionDrafts& drafts);
void askAboutCookies(const AskedAction& action, QuestionDrafts& drafts);
void askAboutRedirects(const AskedAction& action, QuestionDrafts& drafts);
void askAboutResult(const AskedAction& action, QuestionDrafts& drafts);
void askAboutReadableHeaders(const AskedAction& action, QuestionDrafts& drafts);
void askAboutPixels(const AskedAction& action, QuestionDrafts& drafts);

/// The summary of a reason as something that is said.
Message messageFor(Reason reason);
/// Is it certain that a reason does not hold for an answer with these headers? `includes`: the credentials mode is
/// include; null where that is not known.
bool isRefuted(Reason reason, const HeaderList& headers, std::string_view origin, std::optional<bool> includes);

} // namespace fetchscope
