#include "ui/words/engine_words.h"

#include "core/telling/explain/words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeEngineWords)
};

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
    const QString text = toText(describeStep(trace, step, windowPhrase));
    const bool isAnswered = step.result == StepResult::Yes || step.result == StepResult::No;
    if (!isAnswered || !text.endsWith(QChar('?')))
        return text;
    return text + QChar(' ') + (step.result == StepResult::Yes ? Words::tr("Yes.") : Words::tr("No."));
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

} // namespace fetchscope::ui
