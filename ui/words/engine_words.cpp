#include "ui/words/engine_words.h"

#include "core/telling/explain/words.h"
#include "core/telling/timeline/step_roles.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

QString translated(std::string_view phrase)
{
    return QCoreApplication::translate("Engine", std::string(phrase).c_str());
}

} // namespace

std::string windowPhrase(std::string_view phrase)
{
    return toBytes(translated(phrase));
}

QString messageText(const Message& message)
{
    return toText(textOf(message, windowPhrase));
}

QString messageText(const MessageValue& value)
{
    return toText(textOf(value, windowPhrase));
}

QString errorText(const InputError& error)
{
    return toText(describe(error, windowPhrase));
}

QString phraseText(std::string_view phrase)
{
    return translated(phrase);
}

QString stepText(const Trace& trace, const StepRecord& step)
{
    return toText(stepSentence(trace, step, windowPhrase));
}

QString valueText(const Trace& trace, const StepRecord& step, std::size_t index)
{
    return toText(valueOf(trace, step, index, windowPhrase));
}

QString outcomeText(const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    return toText(explainOutcome(scenario, result, action, windowPhrase));
}

QString algorithmText(Algorithm algorithm)
{
    return translated(infoOf(algorithm).name);
}

QString placeOf(StepId id)
{
    return toText(placeText(id, windowPhrase));
}

} // namespace fetchscope::ui
