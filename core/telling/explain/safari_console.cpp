#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"

namespace fetchscope {

bool appendSafariMessage(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request() || facts.outcome().verdict == Verdict::NetworkError)
        return false;
    ConsoleWriter console(ProfileId::Safari, facts);
    if (!console.say(ConsoleForm::Usual))
        return false;
    if (!infoOf(facts.request()->initiator).safari.empty())
        console.say(ConsoleForm::CannotLoad);
    text += console.text();
    return true;
}

} // namespace fetchscope
