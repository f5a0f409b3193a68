#include "ui/words/outcome_words.h"

#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeWords)
};

} // namespace

QString wordOf(Tone tone)
{
    return messageText(messageFor(tone));
}

QString wordOf(Verdict verdict)
{
    return messageText(messageFor(verdict));
}

QString wordOf(const ActionResult& action)
{
    return messageText(messageFor(action));
}

QString nameOfAction(const Scenario& scenario, const ActionResult& action)
{
    return toText(actionName(scenario, action, windowPhrase));
}

QString describeAction(const Scenario& scenario, const ActionResult& action)
{
    return toText(actionText(scenario, action, windowPhrase));
}

QString describeAnswer(const Exchange& exchange)
{
    return toText(answerText(exchange, windowPhrase));
}

QString phraseOfStatus(int status)
{
    return toText(statusPhrase(status));
}

QString nameOfProfile(ProfileId profile)
{
    switch (profile) {
    case ProfileId::Standard:
        return OutcomeWords::tr("Standard");
    case ProfileId::Chromium:
        return OutcomeWords::tr("Chromium");
    case ProfileId::Firefox:
        return OutcomeWords::tr("Firefox");
    case ProfileId::Safari:
        return OutcomeWords::tr("Safari");
    }
    return {};
}

QString departureText(const Profile& profile, Difference difference)
{
    const DifferenceInfo& info = infoOf(difference);
    return OutcomeWords::tr("%1 departs from the standard: %2 is %3")
        .arg(nameOfProfile(profile.id()), toText(info.name), toText(info.spell(profile.value(difference))));
}

QString evidenceText(Difference difference)
{
    const DifferenceInfo& info = infoOf(difference);
    return phraseText(info.summary) + QChar(' ') + OutcomeWords::tr("Evidence: %1").arg(toText(info.evidence));
}

} // namespace fetchscope::ui
