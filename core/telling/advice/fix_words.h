#pragma once

#include "core/telling/advice/fix.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/explain/phrasebook.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What a fix costs beside what was measured, what has to come with it, and which cookies go lost even so.
std::vector<Message> notesOn(
    const Fix& fix, const Scenario& before, const std::vector<LostCookie>& stillLost, std::size_t action);
/// Something that is to be done, and where that is an answer's headers, what they are.
struct FixStep
{
    Message what;
    /// `Vary: Origin`, one an answer's header; empty where `what` says it all.
    std::vector<Message> details;
};
/// The changes as steps for a person: each answer once, with all that is to change about it.
std::vector<FixStep> stepsOf(const Fix& fix);
/// The changes in one line: `In the answer to GET https://…, set Access-Control-Allow-Origin: https://…; …`.
std::string summaryOf(const Fix& fix, Phrasebook phrases = nullptr);
/// Who has something to do: `The server`, `The request and the server`…
Message sidesOf(const Fix& fix);
/// What strangers get by a fix, in one sentence each; that they get nothing more, where it was measured.
std::vector<Message> openedBy(const Fix& fix);
/// The sentence on security: what was opened, and what the changes as such cost. Empty where there is nothing to say.
std::string securityOf(const Fix& fix, Phrasebook phrases = nullptr);
/// The code of what stands in the way even so: a reason, or what becomes of a cookie. Empty where it works, or only
/// gives too little.
std::string_view causeOf(const ProfileTrial& trial);
/// `works under standard, chromium, firefox, safari`, and where it does not, why.
Message worksUnder(const Fix& fix);

} // namespace fetchscope
