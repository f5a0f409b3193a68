#include "ui/words/outcome_words.h"

#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

struct Words
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
        return Words::tr("Standard");
    case ProfileId::Chromium:
        return Words::tr("Chromium");
    case ProfileId::Firefox:
        return Words::tr("Firefox");
    case ProfileId::Safari:
        return Words::tr("Safari");
    }
    return {};
}

} // namespace fetchscope::ui
