#include "core/telling/reference/reference.h"

#include "core/engine/base/ascii.h"
#include "core/telling/explain/phrasebook.h"
#include "core/telling/reference/header_info.h"
#include "core/telling/reference/messages.h"
#include "core/telling/timeline/step_roles.h"

#include <algorithm>
#include <iterator>

namespace fetchscope {

namespace {

constexpr std::string_view stepNames[] = {
#define STEP(enumerator, ...) #enumerator,
#include "core/engine/model/steps.def"
#undef STEP
};
constexpr std::string_view algorithmNames[] = {
#define ALGORITHM(enumerator, ...) #enumerator,
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};
constexpr std::string_view addressScheme = "reference:";

template <class Rows, class IdOf>
void addAll(std::vector<ReferenceEntry>& entries, ReferenceKind kind, const Rows& rows, IdOf idOf, std::size_t first)
{
    for (std::size_t i = 0; i < std::size(rows); ++i)
        entries.push_back({kind, idOf(rows[i]), static_cast<std::uint16_t>(first + i)});
}

struct Entries
{
    std::vector<ReferenceEntry> all;
    /// Where each kind begins.
    std::array<std::size_t, Names<ReferenceKind>::list.size()> starts {};

    Entries()
    {
        const auto itself = [](std::string_view name) { return name; };
        const auto begin = [this](ReferenceKind kind) { starts[static_cast<std::size_t>(kind)] = all.size(); };
        begin(ReferenceKind::Header);
        addAll(
            all, ReferenceKind::Header, allHeaders(), [](const HeaderInfo& info) { return info.name; }, 0);
        begin(ReferenceKind::Reason);
        addAll(
            all, ReferenceKind::Reason, allReasons(), [](const ReasonInfo& info) { return info.code; }, 1);
        begin(ReferenceKind::Difference);
        addAll(
            all, ReferenceKind::Difference, allDifferences(), [](const auto& info) { return info.name; }, 0);
        begin(ReferenceKind::Algorithm);
        addAll(all, ReferenceKind::Algorithm, algorithmNames, itself, 0);
        begin(ReferenceKind::Step);
        addAll(all, ReferenceKind::Step, stepNames, itself, 1);
        begin(ReferenceKind::Initiator);
        addAll(
            all, ReferenceKind::Initiator, allInitiators(), [](const auto& info) { return info.spelling; }, 0);
    }
};

const Entries& entries()
{
    static const Entries made;
    return made;
}

const ReferenceEntry& entryNumber(ReferenceKind kind, std::size_t number)
{
    return entries().all[entries().starts[static_cast<std::size_t>(kind)] + number];
}

/// A phrase with `{0}` in it, said without values: their names stand there.
std::string withValueNames(std::string_view phrase, std::string_view valueNames, Phrasebook phrases)
{
    std::vector<std::string_view> names;
    forEachValueName(valueNames, [&names](std::string_view name) { names.push_back(name); });
    std::string said = phrases ? phrases(phrase) : std::string(phrase);
    std::string text;
    std::string_view rest(said);
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        text.append(rest.substr(0, open));
        const auto index = static_cast<std::size_t>(rest[open + 1] - '0');
        const std::string_view name = index < names.size() ? names[index] : std::string_view();
        text.append("‹").append(phrases ? phrases(name) : std::string(name)).append("›");
        rest.remove_prefix(open + 3);
    }
    return text.append(rest);
}

/// How well an entry fits to a search, the best first.
enum class Fit : std::uint8_t { Exact, Beginning, Name, Summary, None };

bool hasAllWords(std::string_view lowercaseText, const std::vector<std::string_view>& words)
{
    return std::all_of(words.begin(), words.end(),
        [lowercaseText](std::string_view word) { return lowercaseText.find(word) != std::string_view::npos; });
}

Fit fitOf(const ReferenceEntry& entry, std::string_view wanted, const std::vector<std::string_view>& words,
    Phrasebook phrases)
{
    const std::string id = asciiLowercase(entry.id);
    const std::string title = asciiLowercase(titleOf(entry, phrases));
    if (id == wanted || title == wanted)
        return Fit::Exact;
    if (id.starts_with(wanted) || title.starts_with(wanted))
        return Fit::Beginning;
    std::string all = id;
    all.append(" ").append(title);
    if (hasAllWords(all, words))
        return Fit::Name;
    all.append(" ").append(asciiLowercase(summaryOf(entry, phrases)));
    return hasAllWords(all, words) ? Fit::Summary : Fit::None;
}

} // namespace

std::span<const ReferenceEntry> referenceEntries()
{
    return entries().all;
}

const ReferenceEntry* entryOfHeader(std::string_view name)
{
    const HeaderInfo* header = headerNamed(name);
    return header ? &entryNumber(ReferenceKind::Header, static_cast<std::size_t>(header - allHeaders().data()))
                  : nullptr;
}

const ReferenceEntry& entryOf(Reason reason)
{
    return entryNumber(ReferenceKind::Reason, static_cast<std::size_t>(reason) - 1);
}

const ReferenceEntry& entryOf(Difference difference)
{
    return entryNumber(ReferenceKind::Difference, static_cast<std::size_t>(difference));
}

const ReferenceEntry& entryOf(Algorithm algorithm)
{
    return entryNumber(ReferenceKind::Algorithm, static_cast<std::size_t>(algorithm));
}

const ReferenceEntry& entryOf(StepId step)
{
    return entryNumber(ReferenceKind::Step, static_cast<std::size_t>(step) - 1);
}

const ReferenceEntry& entryOf(InitiatorKind initiator)
{
    return entryNumber(ReferenceKind::Initiator, static_cast<std::size_t>(initiator));
}

std::string addressOf(const ReferenceEntry& entry)
{
    std::string address(addressScheme);
    return address.append(nameOf(entry.kind)).append("/").append(entry.id);
}

const ReferenceEntry* entryAt(std::string_view address)
{
    if (!address.starts_with(addressScheme))
        return nullptr;
    address.remove_prefix(addressScheme.size());
    const std::size_t slash = address.find('/');
    const auto kind = valueNamed<ReferenceKind>(address.substr(0, slash));
    if (!kind || slash == std::string_view::npos)
        return nullptr;
    const std::string_view id = address.substr(slash + 1);
    if (*kind == ReferenceKind::Header)
        return entryOfHeader(id);
    const auto all = referenceEntries();
    const auto found = std::find_if(all.begin(), all.end(),
        [kind, id](const ReferenceEntry& entry) { return entry.kind == *kind && entry.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const ReferenceEntry* entryTitled(std::string_view title, Phrasebook phrases)
{
    const std::string wanted = asciiLowercase(title);
    if (wanted.empty())
        return nullptr;
    const ReferenceEntry* ofCheck = nullptr;
    for (const ReferenceEntry& entry : referenceEntries()) {
        const bool isOther =
            entry.kind == ReferenceKind::Header && (entry.id != title || title.find('-') == std::string_view::npos);
        if (entry.kind == ReferenceKind::Step || isOther)
            continue;
        const std::string name = asciiLowercase(titleOf(entry, phrases));
        if (name == wanted)
            return &entry;
        constexpr std::string_view check = " check";
        const bool isCheck =
            name.size() == wanted.size() + check.size() && name.starts_with(wanted) && name.ends_with(check);
        if (isCheck && !ofCheck)
            ofCheck = &entry;
    }
    return ofCheck;
}

std::string titleOf(const ReferenceEntry& entry, Phrasebook phrases)
{
    const auto said = [phrases](std::string_view phrase) { return phrases ? phrases(phrase) : std::string(phrase); };
    switch (entry.kind) {
    case ReferenceKind::Algorithm:
        return said(infoOf(static_cast<Algorithm>(entry.position)).name);
    case ReferenceKind::Step:
        return placeText(static_cast<StepId>(entry.position), phrases);
    case ReferenceKind::Initiator:
        return said(infoOf(static_cast<InitiatorKind>(entry.position)).title);
    case ReferenceKind::Header:
    case ReferenceKind::Reason:
    case ReferenceKind::Difference:
        break;
    }
    return std::string(entry.id);
}

std::string summaryOf(const ReferenceEntry& entry, Phrasebook phrases)
{
    const auto said = [phrases](std::string_view phrase) { return phrases ? phrases(phrase) : std::string(phrase); };
    switch (entry.kind) {
    case ReferenceKind::Header:
        return said(allHeaders()[entry.position].summary);
    case ReferenceKind::Reason:
        return said(infoOf(static_cast<Reason>(entry.position)).summary);
    case ReferenceKind::Difference:
        return said(infoOf(static_cast<Difference>(entry.position)).summary);
    case ReferenceKind::Step: {
        const StepInfo& step = infoOf(static_cast<StepId>(entry.position));
        return withValueNames(step.text, step.valueNames, phrases);
    }
    case ReferenceKind::Algorithm:
    case ReferenceKind::Initiator:
        break;
    }
    return {};
}

std::string kindWord(ReferenceKind kind, Phrasebook phrases)
{
    constexpr std::array<const MessagePattern*, Names<ReferenceKind>::list.size()> words {&messages::ReferenceHeader,
        &messages::ReferenceReasonKind, &messages::ReferenceDifferenceKind, &messages::ReferenceAlgorithmKind,
        &messages::ReferenceStepKind, &messages::ReferenceInitiatorEntry};
    return textOf(Message {words[static_cast<std::size_t>(kind)], {}}, phrases);
}

std::string kindHeading(ReferenceKind kind, Phrasebook phrases)
{
    constexpr std::array<const MessagePattern*, Names<ReferenceKind>::list.size()> words {&messages::ReferenceHeaders,
        &messages::ReferenceReasons, &messages::ReferenceDifferences, &messages::ReferenceAlgorithms,
        &messages::ReferenceSteps, &messages::ReferenceInitiators};
    return textOf(Message {words[static_cast<std::size_t>(kind)], {}}, phrases);
}

std::vector<const ReferenceEntry*> searchReference(std::string_view text, Phrasebook phrases)
{
    const std::string wanted = asciiLowercase(text);
    std::vector<std::string_view> words;
    for (const std::string_view word : strictlySplit(wanted, ' ')) {
        if (!word.empty())
            words.push_back(word);
    }
    if (words.empty())
        return {};
    std::string trimmed(words.front());
    for (std::size_t i = 1; i < words.size(); ++i)
        trimmed.append(" ").append(words[i]);
    std::array<std::vector<const ReferenceEntry*>, static_cast<std::size_t>(Fit::None) + 1> found;
    for (const ReferenceEntry& entry : referenceEntries())
        found[static_cast<std::size_t>(fitOf(entry, trimmed, words, phrases))].push_back(&entry);
    std::vector<const ReferenceEntry*> ranked;
    for (std::size_t fit = 0; fit < static_cast<std::size_t>(Fit::None); ++fit)
        ranked.insert(ranked.end(), found[fit].begin(), found[fit].end());
    return ranked;
}

} // namespace fetchscope
