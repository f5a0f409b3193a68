#include "core/telling/reference/reference_article.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/profile.h"
#include "core/engine/console/console_text.h"
#include "core/engine/http/headers.h"
#include "core/telling/explain/phrasebook.h"
#include "core/telling/explain/remedies.h"
#include "core/telling/explain/words.h"
#include "core/telling/reference/header_info.h"
#include "core/telling/reference/messages.h"
#include "core/telling/timeline/header_sources.h"

#include <algorithm>

namespace fetchscope {

namespace {

class Writer
{
public:
    Writer(const ReferenceEntry& entry, Phrasebook phrases)
        : m_phrases(phrases)
        , m_article {&entry, kindWord(entry.kind, phrases), titleOf(entry, phrases),
              linkedPieces(summaryOf(entry, phrases), &entry), {}}
    {
    }

    ReferenceArticle take() { return std::move(m_article); }

    void ofHeader(const HeaderInfo& header);
    void ofReason(const ReasonInfo& reason);
    void ofDifference(const DifferenceInfo& difference);
    void ofAlgorithm(Algorithm algorithm);
    void ofStep(StepId id);
    void ofInitiator(const InitiatorInfo& initiator);

private:
    std::string said(const MessagePattern& pattern) const { return textOf(Message {&pattern, {}}, m_phrases); }
    std::string said(std::string_view phrase) const { return m_phrases ? m_phrases(phrase) : std::string(phrase); }

    void line(const MessagePattern& label, std::string_view text)
    {
        m_article.lines.push_back({said(label), {linkedPieces(text, m_article.entry)}});
    }
    void line(const MessagePattern& label, const MessagePattern& text) { line(label, said(text)); }
    void link(const MessagePattern& label, std::string_view address)
    {
        m_article.lines.push_back({said(label), {{{std::string(address), std::string(address)}}}});
    }
    /// Nothing where there are none.
    void list(const MessagePattern& label, const std::vector<const ReferenceEntry*>& entries)
    {
        std::vector<ReferencePieces> items;
        for (const ReferenceEntry* entry : entries) {
            ReferencePieces item {{titleOf(*entry, m_phrases), addressOf(*entry)}};
            if (const std::string summary = summaryOf(*entry, m_phrases); !summary.empty())
                item.push_back({": " + summary, {}});
            items.push_back(std::move(item));
        }
        if (!items.empty())
            m_article.lines.push_back({said(label), std::move(items)});
    }
    /// The entries of one kind that a text of theirs connects with a header.
    template <class TextOf>
    std::vector<const ReferenceEntry*> mentioning(std::string_view header, ReferenceKind kind, TextOf textOf)
    {
        std::vector<const ReferenceEntry*> found;
        for (const ReferenceEntry& entry : referenceEntries()) {
            if (entry.kind == kind && mentionsHeader(textOf(entry), header))
                found.push_back(&entry);
        }
        return found;
    }
    void accessOfScripts(const HeaderInfo& header);

    Phrasebook m_phrases;
    ReferenceArticle m_article;
};

/// What stands for the values of a console's text.
class NamesOfValues : public ConsoleValues
{
public:
    void append(std::string& text, std::string_view name) const override { text.append("‹").append(name).append("›"); }
    bool hasPart(std::string_view) const override { return false; }
};

void Writer::accessOfScripts(const HeaderInfo& header)
{
    const ScriptAccess access = scriptAccessTo(header);
    switch (access) {
    case ScriptAccess::Never:
        line(messages::ReferenceMaySet, messages::ReferenceSetNever);
        return;
    case ScriptAccess::ByValue:
        line(messages::ReferenceMaySet, messages::ReferenceSetByValue);
        break;
    case ScriptAccess::Safelisted:
        line(messages::ReferenceMaySet, messages::ReferenceSetSafelisted);
        break;
    case ScriptAccess::Preflighted:
        line(messages::ReferenceMaySet, messages::ReferenceSetWithPreflight);
        break;
    }
    line(messages::ReferenceInNoCors,
        isNoCorsSafelistedRequestHeaderName(header.name) ? messages::ReferenceKeptInNoCors
                                                         : messages::ReferenceDroppedInNoCors);
    if (isCorsNonWildcardRequestHeaderName(header.name))
        line(messages::ReferenceUnderWildcard, messages::ReferenceNotUnderWildcard);
}

void Writer::ofHeader(const HeaderInfo& header)
{
    constexpr std::array<const MessagePattern*, 3> places {
        &messages::ReferenceInRequests, &messages::ReferenceInResponses, &messages::ReferenceInBoth};
    constexpr std::array<const MessagePattern*, 5> senders {&messages::ReferenceByBrowser, &messages::ReferenceByPage,
        &messages::ReferenceByEither, &messages::ReferenceByServer, &messages::ReferenceByIntermediary};
    line(messages::ReferenceStandsIn, *places[static_cast<std::size_t>(header.messages)]);
    line(messages::ReferenceSentBy, *senders[static_cast<std::size_t>(header.sender)]);
    if (header.isOfRequests())
        accessOfScripts(header);
    if (header.isOfResponses()) {
        line(messages::ReferenceMayRead,
            isForbiddenResponseHeaderName(header.name)            ? messages::ReferenceReadNever
                : isCorsSafelistedResponseHeaderName(header.name) ? messages::ReferenceReadSafelisted
                                                                  : messages::ReferenceReadExposed);
    }
    std::vector<const ReferenceEntry*> setters;
    for (const ReferenceEntry& entry : referenceEntries()) {
        if (entry.kind == ReferenceKind::Step && infoOf(static_cast<StepId>(entry.position)).header == header.name)
            setters.push_back(&entry);
    }
    list(messages::ReferenceSetBy, setters);
    auto steps = mentioning(header.name, ReferenceKind::Step,
        [](const ReferenceEntry& entry) { return infoOf(static_cast<StepId>(entry.position)).text; });
    std::erase_if(steps, [&setters](const ReferenceEntry* step) {
        return std::find(setters.begin(), setters.end(), step) != setters.end();
    });
    // Algorithms that are all about one header have it in their name.
    auto comingUp = mentioning(header.name, ReferenceKind::Algorithm,
        [](const ReferenceEntry& entry) { return infoOf(static_cast<Algorithm>(entry.position)).name; });
    comingUp.insert(comingUp.end(), steps.begin(), steps.end());
    list(messages::ReferenceLookedAtBy, comingUp);
    list(messages::ReferenceReasonsWithIt,
        mentioning(header.name, ReferenceKind::Reason,
            [](const ReferenceEntry& entry) { return infoOf(static_cast<Reason>(entry.position)).summary; }));
    list(messages::ReferenceDifferencesWithIt,
        mentioning(header.name, ReferenceKind::Difference,
            [](const ReferenceEntry& entry) { return infoOf(static_cast<Difference>(entry.position)).summary; }));
    link(messages::ReferenceDefinedIn, header.url);
    if (const std::string mdn = header.mdnUrl(); !mdn.empty())
        link(messages::ReferenceMoreOn, mdn);
}

void Writer::ofReason(const ReasonInfo& reason)
{
    std::vector<const ReferenceEntry*> algorithms;
    for (const ReferenceEntry& entry : referenceEntries()) {
        if (entry.kind != ReferenceKind::Algorithm)
            continue;
        const AlgorithmInfo& algorithm = infoOf(static_cast<Algorithm>(entry.position));
        if (reason.url.starts_with(algorithm.page) && reason.url.ends_with(algorithm.anchor)
            && reason.url.size() == algorithm.page.size() + 1 + algorithm.anchor.size())
            algorithms.push_back(&entry);
    }
    list(messages::ReferenceDecidedIn, algorithms);
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const ConsoleText* text = consoleTextFor(browser, reason.reason, InitiatorKind::Fetch, ConsoleForm::Usual);
        if (!text || text->reasons.size() == 0)
            continue;
        std::string filled;
        fillConsoleText(filled, text->text, NamesOfValues());
        m_article.lines.push_back(
            {textOf(say<messages::ReferencePrintedBy>(browserNameOf(browser)), m_phrases), {linkedPieces(filled)}});
    }
    const Remedy& remedy = remedyFor(reason.reason);
    constexpr std::array<const MessagePattern*, 4> sides {&messages::ReferenceMendedByServer,
        &messages::ReferenceMendedByPage, &messages::ReferenceMendedByEither, &messages::ReferenceMendedByUser};
    line(*sides[static_cast<std::size_t>(remedy.side)], said(remedy.mend));
    if (!remedy.wrong.empty())
        line(messages::ReferenceDoesNotHelp, said(remedy.wrong));
    link(messages::ReferenceDefinedIn, reason.url);
}

void Writer::ofDifference(const DifferenceInfo& difference)
{
    for (std::size_t i = 0; i < difference.values.size(); ++i)
        m_article.lines.push_back(
            {std::string(Names<ProfileId>::list[i]), {{{difference.spell(difference.values[i]), {}}}}});
    if (!difference.isNumber()) {
        std::string choices;
        for (const std::string_view choice : strictlySplit(difference.choices, '|'))
            choices.append(choices.empty() ? "" : ", ").append(choice);
        line(messages::ReferenceChoices, choices);
    }
    m_article.lines.push_back({said(messages::ReferenceEvidence), {{{std::string(difference.evidence), {}}}}});
}

void Writer::ofAlgorithm(Algorithm algorithm)
{
    std::vector<const ReferenceEntry*> steps;
    std::vector<const ReferenceEntry*> reasons;
    std::string link(infoOf(algorithm).page);
    link.append("#").append(infoOf(algorithm).anchor);
    for (const ReferenceEntry& entry : referenceEntries()) {
        if (entry.kind == ReferenceKind::Step && infoOf(static_cast<StepId>(entry.position)).algorithm == algorithm)
            steps.push_back(&entry);
        else if (entry.kind == ReferenceKind::Reason && infoOf(static_cast<Reason>(entry.position)).url == link)
            reasons.push_back(&entry);
    }
    list(messages::ReferenceSteps, steps);
    list(messages::ReferenceReasons, reasons);
    this->link(messages::ReferenceDefinedIn, link);
}

void Writer::ofStep(StepId id)
{
    const StepInfo& step = infoOf(id);
    list(messages::ReferenceAlgorithmKind, {&entryOf(step.algorithm)});
    if (!step.condition.empty())
        line(messages::ReferenceTakenWhen, said(step.condition));
    std::string names;
    forEachValueName(
        step.valueNames, [&](std::string_view name) { names.append(names.empty() ? "" : ", ").append(said(name)); });
    if (!names.empty())
        line(messages::ReferenceRecordsValues, names);
    if (const ReferenceEntry* header = entryOfHeader(step.header))
        list(messages::ReferenceSetsHeader, {header});
    if (step.end != StepEnd::GoesOn)
        line(messages::ReferenceEndsAlgorithm,
            step.end == StepEnd::Ends ? messages::ReferenceEnds : messages::ReferenceEndsIfFailed);
    link(messages::ReferenceDefinedIn, linkOf(id));
}

void Writer::ofInitiator(const InitiatorInfo& initiator)
{
    line(messages::ReferenceSpellingOf, initiator.spelling);
    if (const auto mode = modeOf(initiator.mode))
        line(messages::ReferenceMode, nameOf(*mode));
    else
        line(messages::ReferenceMode, messages::ReferenceModeByAttribute);
    if (initiator.destination == Destination::Empty)
        line(messages::ReferenceDestinationOf, messages::ReferenceNoDestination);
    else
        line(messages::ReferenceDestinationOf, nameOf(initiator.destination));
    std::string options;
    for (const std::string_view option : optionsOf(initiator.kind))
        options.append(options.empty() ? "" : ", ").append(option);
    if (!options.empty())
        line(messages::ReferenceOptionsOf, options);
}

} // namespace

ReferenceArticle articleOf(const ReferenceEntry& entry, Phrasebook phrases)
{
    Writer writer(entry, phrases);
    switch (entry.kind) {
    case ReferenceKind::Header:
        writer.ofHeader(allHeaders()[entry.position]);
        break;
    case ReferenceKind::Reason:
        writer.ofReason(infoOf(static_cast<Reason>(entry.position)));
        break;
    case ReferenceKind::Difference:
        writer.ofDifference(infoOf(static_cast<Difference>(entry.position)));
        break;
    case ReferenceKind::Algorithm:
        writer.ofAlgorithm(static_cast<Algorithm>(entry.position));
        break;
    case ReferenceKind::Step:
        writer.ofStep(static_cast<StepId>(entry.position));
        break;
    case ReferenceKind::Initiator:
        writer.ofInitiator(infoOf(static_cast<InitiatorKind>(entry.position)));
        break;
    }
    return writer.take();
}

} // namespace fetchscope
