#pragma once

#include "core/engine/guards/guard_options.h"
#include "core/reading/har/recording.h"
#include "core/replay/entry_window.h"
#include "core/replay/findings.h"
#include "core/replay/inference.h"
#include "core/replay/judge.h"
#include "core/replay/judged_entry.h"
#include "core/replay/page_environments.h"
#include "core/replay/what_if.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

struct ReplayOptions
{
    Profile profile;
    /// The rules of the browser that was recorded, in the place of `profile`, where that is known.
    bool usesRecordedBrowser = false;
    WhatIf whatIf;
    /// Null: requests are not audited.
    std::optional<ChosenGuard> audit;
    bool looksForFindings = true;
    /// Says of each entry what becomes of its cookies.
    bool looksAtCookies = false;
    /// How many entries are looked at together.
    std::size_t windowSize = 512;
};

/// Judges a recording while it is read: entries in the order of time, each page with a user agent of its own,
/// preflights and redirect hops with the request they belong to. Memory does not grow with the recording.
class Replayer : public RecordingSink
{
public:
    /// The sink has to outlive the replayer.
    Replayer(ReplayOptions options, JudgedSink& sink);
    ~Replayer() override;

    /// Called with each judged request: the entries it consists of, its facts and page. For who wants more than the
    /// verdict; what is handed over is valid during the call.
    struct Details
    {
        const JudgedEntry& judged;
        const RequestAction& action;
        const Page& page;
        const std::vector<RecordedHop>& hops;
        ProfileId profile;
    };
    class DetailSink
    {
    public:
        virtual ~DetailSink() = default;
        virtual void details(const Details& details) = 0;
    };
    void setDetailSink(DetailSink* sink) { m_details = sink; }
    /// Whose rules decide at the moment.
    ProfileId profile() const { return m_options.profile.id(); }
    /// Which of the what-if's changes of responses fitted to one of them, until now.
    std::vector<bool> usedChanges() const;
    /// Reads no further.
    void stop() { m_isStopped = true; }

    void beginRecording() override;
    void info(const RecordingInfo& info) override;
    void page(const RecordedPage& page) override;
    bool entry(RecordedEntry& entry) override;
    void warning(const RecordingWarning& warning, bool entrySkipped) override;
    void endRecording() override;

private:
    using Slot = EntryWindow::Slot;

    /// Judges by these rules from now on.
    void takeProfile(const Profile& profile);
    void lookForUserAgent(const RecordedEntry& entry);
    void judgeOldest();
    void judgeRequest(Slot& request);
    enum class LonePreflight : std::uint8_t { Refused, Allowed, Unknown };
    void judgeLonePreflight(std::unique_ptr<Slot> preflight);
    LonePreflight lookAt(Slot& reconstructed);
    std::unique_ptr<Slot> refusedTarget(const Slot& redirect, std::string_view url);
    void judgeChain(const RecordedRequest& recorded, JudgedEntry& judged);
    void judgeWhatIf(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged);
    void considerOtherMode(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged);
    void considerOtherCredentials(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged);
    void inferRedirectMode(const Case& asRecorded, JudgedEntry& judged);
    bool considerContentSecurityPolicy(const PageContext& page, const Case& asRecorded, JudgedEntry& judged);
    void collectHops(Slot& request);
    void describe(const RecordedEntry& entry, const Url* url, JudgedEntry& judged) const;
    void audit(const RecordedEntry& entry, JudgedEntry& judged) const;
    /// Of an entry that was judged with the request.
    void takeCookies(JudgedEntry& judged);
    void emitPart(const Slot& slot, EntryRole role, std::uint64_t owner, Message note);
    Message whyNotJudged(const RecordedEntry& entry, const Url* url) const;

    ReplayOptions m_options;
    JudgedSink& m_sink;
    DetailSink* m_details = nullptr;
    bool m_isStopped = false;
    bool m_looksForUserAgent = false;
    bool m_hasJudged = false;
    bool m_saidPagesCameLate = false;
    RecorderKind m_recorder = RecorderKind::Other;
    std::uint64_t m_recordings = 0;
    EntryWindow m_window;
    Judge m_judge;
    std::unique_ptr<Judge> m_whatIfJudge;
    std::vector<bool> m_usedChanges;
    FindingSearch m_findings;
    PageEnvironments m_pages;
    // Of the request that is judged; the slots are those of the hops after the first.
    std::vector<std::unique_ptr<Slot>> m_hopSlots;
    std::vector<RecordedHop> m_hops;
    std::vector<Url> m_hopUrls;
    JudgedEntry m_judged;
    /// Those of its preflights and hops, too.
    std::vector<CaseResult::EntryCookie> m_cookies;
    /// Its verdict is the recording's own mark, or that of the page's own policy.
    bool m_isByMark = false;
    RequestAction m_action;
};

} // namespace fetchscope
