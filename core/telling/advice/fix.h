#pragma once

#include "core/engine/base/message.h"
#include "core/engine/browser/profile.h"
#include "core/engine/http/cookie_verdict.h"
#include "core/engine/model/outcome.h"
#include "core/telling/advice/change.h"
#include "core/telling/advice/strangers.h"

#include <array>
#include <memory>
#include <vector>

namespace fetchscope {

/// What came of one browser's rules, with a fix.
struct ProfileTrial
{
    ProfileId profile = ProfileId::Standard;
    bool works = false;
    /// It works without the fix, too.
    bool workedBefore = false;
    Verdict verdict = Verdict::Blocked;
    Reason reason = Reason::None;
    /// Where it is a cookie that goes lost even so, why; accepted else.
    CookieVerdict cookie = CookieVerdict::Accepted;
};

/// Changes that make an action work: applied and run before anybody sees them.
struct Fix
{
    std::vector<FixChange> changes;
    std::shared_ptr<const Scenario> scenario;
    /// The side that has most to do.
    ChangeSide side = ChangeSide::Request;
    /// The request is not what it was meant to be any more.
    bool givesUp = false;
    /// What the page gets.
    Verdict verdict = Verdict::Exposed;
    std::array<ProfileTrial, Names<ProfileId>::list.size()> trials {};
    /// What strangers can do with the fixed server and could not with the one as it was, measured.
    std::vector<Message> opened;
    std::vector<Reach> reach;
    /// What else it costs, or what has to come with it.
    std::vector<Message> notes;
};

/// What can be done for one action.
struct Advice
{
    std::size_t action = 0;
    /// Something is to be mended. Where not, the rest is empty.
    bool isNeeded = false;
    /// There was something to try. Where not, only `remains` says what to do.
    bool isTried = false;
    /// The best first.
    std::vector<Fix> fixes;
    /// What remains where nothing was found, or only what the server's owner can do; empty else.
    Message remains;
    /// What strangers can do with the server as it is.
    std::vector<Reach> reachBefore;
};

} // namespace fetchscope
