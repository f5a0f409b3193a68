#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What is said of the attribute as of a preload that is not made; nothing of one that names any destination.
ConsoleForm formOfUnsupported(const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 14> destinations {"audio", "audioworklet", "document", "embed",
        "iframe", "manifest", "object", "paintworklet", "report", "serviceworker", "sharedworker", "video", "worker",
        "xslt"};
    const std::string as = facts.request()->as.value_or(std::string());
    if (facts.cause()->decidedAt != StepId::LinkAs
        || std::find(destinations.begin(), destinations.end(), as) != destinations.end())
        return ConsoleForm::Usual;
    return as.empty() ? ConsoleForm::AbsentAs : ConsoleForm::InvalidAs;
}

} // namespace

bool appendSafariMessage(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request() || facts.outcome().verdict == Verdict::NetworkError)
        return false;
    ConsoleWriter console(ProfileId::Safari, facts);
    const bool isUnsupported = facts.reason() == Reason::ApiUnsupported;
    if (!console.say(isUnsupported ? formOfUnsupported(facts) : ConsoleForm::Usual))
        return false;
    if (!infoOf(facts.request()->initiator).safari.empty())
        console.say(ConsoleForm::CannotLoad);
    text += console.text();
    return true;
}

} // namespace fetchscope
