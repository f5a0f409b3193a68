#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/page.h"
#include "core/replay/judged_entry.h"
#include "core/replay/recorded_network.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What is judged: an action of a page, and what the recording has to answer it with.
struct Case
{
    const RequestAction* action = nullptr;
    const Page* page = nullptr;
    const std::vector<RecordedHop>* hops = nullptr;
    /// Null: as recorded.
    const std::vector<ResponseChange>* changes = nullptr;
    std::string_view pageref;
    /// Seconds; NaN: no later than the one before.
    double time = 0;
};

/// What came of it.
struct CaseResult
{
    Judgement judgement;
    Relation relation = Relation::None;
    bool needsPreflight = false;
    PreflightRecord preflight = PreflightRecord::NotNeeded;
    bool ranOut = false;
    bool sawFailure = false;
    bool usedStoredResponse = false;
    /// Of each entry that was answered, in order; where somebody wants them.
    struct EntryCookie
    {
        std::uint64_t entry = 0;
        JudgedCookie cookie;
    };
    std::vector<EntryCookie> cookies;
};

/// A browser with one user agent for each page of a recording: what one request leaves behind (preflight cache, HSTS)
/// counts for the next one of its page. All pages have one cookie jar.
class Judge
{
public:
    /// `looksAtCookies`: says what becomes of each cookie, too.
    explicit Judge(const Profile& profile, bool looksAtCookies = false);
    ~Judge();
    Judge(Judge&&) noexcept;
    Judge& operator=(Judge&&) noexcept;

    /// Judges in the page's user agent, which remembers it.
    CaseResult judge(const Case& what);
    /// Judges in a user agent that knows nothing, and forgets it again.
    CaseResult judgeApart(const Case& what);
    /// Which of the changes of responses fitted to one of them.
    const std::vector<bool>& usedChanges() const { return m_network.usedChanges(); }
    /// The recording is over: another one knows nothing of its pages.
    void forgetPages();

private:
    struct PageAgent;
    CaseResult run(const Case& what, UserAgent& userAgent, Tracer trace);
    void addCookies(CaseResult& result);
    PageAgent& agentOf(std::string_view pageref);

    Profile m_profile;
    /// The page used last stands first; pages that were not used for long are forgotten.
    std::vector<std::unique_ptr<PageAgent>> m_agents;
    UserAgent m_apart;
    CookieJar m_cookies;
    CookieSetters m_setters;
    std::vector<CookieFate> m_fates;
    bool m_looksAtCookies;
    RecordedNetwork m_network;
    std::vector<Exchange> m_exchanges;
};

} // namespace fetchscope
