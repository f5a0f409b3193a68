#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/names.h"
#include "core/engine/base/result.h"
#include "core/engine/browser/profile.h"
#include "core/engine/model/reason.h"
#include "core/engine/model/step.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// What was promised of a server or expected of a scenario, and whether it holds.
namespace fetchscope {

enum class CheckStatus : std::uint8_t {
    Passed,
    Failed,
    Warned, ///< not as promised, but no page gains by it
    Skipped, ///< not tried, for a reason that is said
    NotReached, ///< the server did not answer: neither held nor broken
};
template <> struct Names<CheckStatus>
{
    static constexpr std::array<std::string_view, 5> list {"passed", "failed", "warned", "skipped", "not-reached"};
};

/// One promise.
struct Check
{
    CheckStatus status = CheckStatus::Passed;
    /// What was promised: `https://evil.example may not read GET /api with cookies`.
    Message name;
    /// What the origin that asks is to an allowed one; may be empty.
    Message role;
    ProfileId profile = ProfileId::Standard;
    /// What was expected and what came, or why it was not tried. Empty where it passed.
    std::vector<Message> faults;
    /// What the browser did, in a sentence or two; empty where no request says it.
    std::string explanation;
    /// What to do about it; may be empty.
    Message advice;
    /// Where the browser decided, and why it refused, where it did.
    StepId decidedAt = StepId::None;
    Reason reason = Reason::None;
    /// The line of the file where the promise stands, from 1; 0: none is known.
    std::size_t line = 0;
    /// What was asked, with the answers that came as its server; null where it passed, or where nothing could be asked.
    std::shared_ptr<const Scenario> scenario;
    /// The command that shows it; empty where it passed.
    std::string command;

    bool isProblem() const { return status != CheckStatus::Passed && status != CheckStatus::Skipped; }
};

/// The checks of one file, or of one scenario of a file that has several.
struct CheckedFile
{
    /// The file, with the number of the scenario in it where it has several: `cases.json#3`.
    std::string name;
    /// The file alone.
    std::string path;
    std::string title;
    std::vector<Check> checks;
    /// Why there are none; empty where the file could be read.
    InputError error;
    bool hasError = false;
    /// A scenario that expects nothing.
    bool isWithoutExpectations = false;
    /// What else is to be said, a sentence each.
    std::vector<Message> notes;
};

struct CheckTotals
{
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t warned = 0;
    std::size_t skipped = 0;
    std::size_t notReached = 0;
    /// Scenarios that expect nothing.
    std::size_t withoutExpectations = 0;
    /// Files that could not be understood.
    std::size_t wrongFiles = 0;

    std::size_t checks() const { return passed + failed + warned + skipped + notReached; }
    void count(const CheckedFile& file);
};

} // namespace fetchscope
