#pragma once

#include "core/engine/base/message.h"
#include "core/engine/simulation/run.h"
#include "core/replay/facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a scenario that was taken from a recording has its parts from.
namespace fetchscope {

/// How sure something is: the three of the replay, and what had to be made up.
enum class Trust : std::uint8_t { Known, Inferred, Assumed, Reconstructed };
Trust trustOf(Certainty certainty);
/// Where an exchange comes from; null where the scenario does not say. Known: the recording has it.
std::optional<Trust> trustOf(const Run& run, const Exchange& exchange);
/// Sign and word of each.
std::string_view signOf(Trust trust);
Message messageFor(Trust trust);

/// A fact of a request, and how sure it is.
struct FactTrust
{
    /// `credentials`
    std::string fact;
    Trust trust = Trust::Known;

    bool operator==(const FactTrust&) const = default;
};
/// What the scenario says of an action's facts; empty where it says nothing.
std::vector<FactTrust> factsOf(const Run& run, std::uint32_t action);
/// The facts that are not known, in words: `? assumed: credentials`; `✓ known` where all are.
std::string factsSummary(const std::vector<FactTrust>& facts, Phrasebook phrases = nullptr);
/// The name of a fact as people read it.
std::string factName(std::string_view fact, Phrasebook phrases = nullptr);

} // namespace fetchscope
