#pragma once

#include "core/engine/simulation/run.h"
#include "ui/words/recording_words.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace fetchscope::ui {

/// Where an exchange of a scenario that was taken from a recording comes from; null where the scenario does not say.
/// Known: the recording has it.
std::optional<Trust> trustOf(const Run& run, const Exchange& exchange);

/// A fact of a request, and how sure it is.
struct FactTrust
{
    /// `credentials`
    QString fact;
    Trust trust = Trust::Known;
};
/// What the scenario says of an action's facts; empty where it says nothing.
std::vector<FactTrust> factsOf(const Run& run, std::uint32_t action);
/// The facts that are not known, in words: `? credentials assumed`; `✓ known` where all are.
QString summaryOf(const std::vector<FactTrust>& facts);
/// The name of a fact as people read it.
QString nameOfFact(const QString& fact);

} // namespace fetchscope::ui
