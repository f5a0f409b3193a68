#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/names.h"
#include "core/engine/initiators/initiator.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/reason.h"
#include "core/engine/model/step.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the program knows, to look it up: headers, reasons, differences, algorithms with their steps, initiators. All
/// of it is made from the tables that the engine works by.
namespace fetchscope {

enum class ReferenceKind : std::uint8_t { Header, Reason, Difference, Algorithm, Step, Initiator };
template <> struct Names<ReferenceKind>
{
    static constexpr std::array<std::string_view, 6> list {
        "header", "reason", "difference", "algorithm", "step", "initiator"};
};

/// One thing that can be looked up.
struct ReferenceEntry
{
    ReferenceKind kind;
    /// Its name among those of its kind, for addresses: a header's name, a reason's code, the enumerator of a step or
    /// algorithm, a difference's name, an initiator's spelling.
    std::string_view id;
    /// Its place in the table of its kind: the value of its enumerator.
    std::uint16_t position;
};

/// All entries, by their kinds in the order of ReferenceKind, and within by their tables.
std::span<const ReferenceEntry> referenceEntries();

/// Null: a header that the reference does not know.
const ReferenceEntry* entryOfHeader(std::string_view name);
/// Not of Reason::None, StepId::None and the counts at the end of lists.
const ReferenceEntry& entryOf(Reason reason);
const ReferenceEntry& entryOf(Difference difference);
const ReferenceEntry& entryOf(Algorithm algorithm);
const ReferenceEntry& entryOf(StepId step);
const ReferenceEntry& entryOf(InitiatorKind initiator);

/// The address of an entry, for links: `reference:header/Origin`.
std::string addressOf(const ReferenceEntry& entry);
/// The entry with this address; null where there is none.
const ReferenceEntry* entryAt(std::string_view address);

/// The entry of this name, or with it before the word "check", whatever the case: that of `Local Network Access check`
/// for `local network access`. Headers are meant where they are written as they are and have a hyphen: `origin` is no
/// header. Not of steps. Null where there is none.
const ReferenceEntry* entryTitled(std::string_view title, Phrasebook phrases = nullptr);

/// What an entry is called: `Origin`, `cors-missing-allow-origin`, `CORS check, step 4`.
std::string titleOf(const ReferenceEntry& entry, Phrasebook phrases = nullptr);
/// What it is, in a sentence or two; empty for an algorithm.
std::string summaryOf(const ReferenceEntry& entry, Phrasebook phrases = nullptr);
/// `Header`, `Reason`… and the heading over all of the kind.
std::string kindWord(ReferenceKind kind, Phrasebook phrases = nullptr);
std::string kindHeading(ReferenceKind kind, Phrasebook phrases = nullptr);

/// The entries in which all words of a text occur, the best first: those with just this name, those that begin with it,
/// those that have the words in their name, those that have them in their summary. None for an empty text.
std::vector<const ReferenceEntry*> searchReference(std::string_view text, Phrasebook phrases = nullptr);

} // namespace fetchscope
