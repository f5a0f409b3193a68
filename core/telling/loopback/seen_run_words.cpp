#include "core/telling/loopback/seen_run_words.h"

#include "core/telling/loopback/messages.h"
#include "core/telling/loopback/sighting_comparison.h"
#include "core/telling/timeline/outcome_names.h"

namespace fetchscope {

std::vector<Message> notesOf(const SeenRun& run)
{
    std::vector<Message> notes;
    for (const ActionLeftOut& out : run.plan->leftOut())
        notes.push_back(say<messages::NoteLeftOut>(out.action + 1, out.why));
    if (run.browser.profile == ProfileId::Standard)
        notes.push_back(say<messages::NoteUnknownBrowser>(run.browser.name));
    const auto& cookies = run.said.scenario.settings.thirdPartyCookies;
    if (cookies == UserSettings::ThirdPartyCookies::Block)
        notes.push_back(say<messages::NoteCookiesBlocked>());
    return notes;
}

Message wordsForSeen(const Sighting& sighting)
{
    return wordsFor(sighting);
}

std::string seenAnswerText(const SeenExchange& exchange, Phrasebook phrases)
{
    if (exchange.status == 0)
        return textOf(say<messages::SeenCut>(), phrases);
    std::string text = std::to_string(exchange.status);
    if (const std::string_view phrase = statusPhrase(exchange.status); !phrase.empty())
        text.append(" ").append(phrase);
    return text;
}

Message wordsForCount(const CheckCount& count)
{
    if (count.known == 0)
        return say<messages::CountAgree>(count.agree, count.seen);
    return say<messages::CountKnown>(count.agree, count.seen, count.known);
}

} // namespace fetchscope
