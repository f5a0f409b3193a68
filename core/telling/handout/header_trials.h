#pragma once

#include "core/engine/simulation/run.h"
#include "core/engine/simulation/runner.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace fetchscope {

/// What would be without one header that went over the wire: never guessed, always tried, by running the scenario again
/// without it.
class HeaderTrials
{
public:
    /// The run has to outlive it.
    explicit HeaderTrials(const Run& run, Phrasebook phrases = nullptr);

    /// Without a header of the answer of an exchange, as a sentence. Empty where no rule of the server sent it, and
    /// where the run is too long to be run again for each header.
    std::string withoutOfAnswer(std::size_t exchange, std::size_t header);
    /// Without a header of the request: one that the page set, or its cookies. Empty where the browser sets it anyway.
    std::string withoutOfRequest(std::size_t exchange, std::string_view name);
    /// Did the page itself set this header of a request?
    bool isOfPage(std::size_t exchange, std::string_view name) const;

private:
    const ActionResult* actionOf(std::size_t exchange) const;
    /// Runs the changed scenario, and says what is otherwise than in the run, an action first of all.
    std::string effect(std::size_t action);
    std::string differenceOfOutcomes(const RunResult& other, std::size_t action) const;
    std::string differenceOfReadable(const RunResult& other, std::size_t action) const;
    std::string differenceOfCourse(const RunResult& other) const;
    std::string said(const Message& message) const { return textOf(message, m_phrases); }

    const Run& m_run;
    Phrasebook m_phrases;
    Scenario m_changed;
    Profile m_profile;
    Runner m_runner;
    bool m_isTooLong = false;
    /// What was found of a rule's header, seen from an action.
    std::map<std::tuple<int, std::size_t, std::size_t>, std::string> m_ofRules;
};

} // namespace fetchscope
