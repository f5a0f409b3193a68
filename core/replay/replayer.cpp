#include "core/replay/replayer.h"

#include "core/engine/browser/user_agent_header.h"
#include "core/replay/lone_preflight.h"
#include "core/replay/messages.h"
#include "core/replay/recorded_outcome.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

/// The first hop after the request itself that the browser sent Sec-Fetch-Mode with; null where there is none.
const RecordedEntry* firstHopThatTells(const std::vector<RecordedHop>& hops)
{
    for (std::size_t i = 1; i < hops.size(); ++i) {
        if (hops[i].entry->requestHeaders.contains("sec-fetch-mode"))
            return hops[i].entry;
    }
    return nullptr;
}

} // namespace

Replayer::Replayer(ReplayOptions options, JudgedSink& sink)
    : m_options(std::move(options))
    , m_sink(sink)
    , m_judge(m_options.profile, m_options.looksAtCookies)
{
    if (!m_options.whatIf.isEmpty())
        m_whatIfJudge = std::make_unique<Judge>(m_options.whatIf.profile.value_or(m_options.profile));
}

Replayer::~Replayer() = default;

void Replayer::beginRecording()
{
    m_recorder = RecorderKind::Other;
    if (m_options.usesRecordedBrowser)
        takeProfile(Profile(ProfileId::Standard));
    m_looksForUserAgent = m_options.usesRecordedBrowser;
    m_hasJudged = m_saidPagesCameLate = false;
    m_window.beginRecording();
}

void Replayer::takeProfile(const Profile& profile)
{
    if (profile == m_options.profile)
        return;
    m_options.profile = profile;
    m_judge = Judge(profile, m_options.looksAtCookies);
    m_usedChanges = usedChanges();
    if (m_whatIfJudge && !m_options.whatIf.profile)
        m_whatIfJudge = std::make_unique<Judge>(profile);
}

std::vector<bool> Replayer::usedChanges() const
{
    std::vector<bool> used = m_usedChanges;
    used.resize(m_options.whatIf.responses.size());
    const std::vector<bool> now = m_whatIfJudge ? m_whatIfJudge->usedChanges() : std::vector<bool>();
    for (std::size_t i = 0; i < now.size(); ++i)
        used[i] = used[i] || now[i];
    return used;
}

void Replayer::info(const RecordingInfo& info)
{
    if (info.creator.empty())
        return;
    m_recorder = recorderKindOf(info);
    if (!m_options.usesRecordedBrowser)
        return;
    const ProfileId browser = recordedBrowser(info);
    takeProfile(Profile(browser));
    m_looksForUserAgent = browser == ProfileId::Standard && info.creator != "Fetchscope";
}

/// A program that is no browser does not say which one it recorded; the browser's requests do.
void Replayer::lookForUserAgent(const RecordedEntry& entry)
{
    const auto userAgent = entry.requestHeaders.getSingle("user-agent");
    const auto browser = userAgent ? profileOfUserAgent(*userAgent) : std::nullopt;
    if (!browser)
        return;
    m_looksForUserAgent = false;
    takeProfile(Profile(*browser));
}

void Replayer::page(const RecordedPage& page)
{
    if (m_hasJudged && !m_saidPagesCameLate) {
        m_saidPagesCameLate = true;
        m_sink.warning({"/log/pages", say<messages::PagesCameLate>()}, false);
    }
    PageContext& context = m_pages.pageOf(page.id);
    if (auto url = parseUrl(page.title); url && url->hasHttpScheme())
        context.titleUrl = std::move(url);
}

void Replayer::warning(const RecordingWarning& warning, bool entrySkipped)
{
    m_sink.warning(warning, entrySkipped);
}

bool Replayer::entry(RecordedEntry& entry)
{
    if (m_looksForUserAgent)
        lookForUserAgent(entry);
    m_window.add(entry);
    if (m_window.size() >= m_options.windowSize)
        judgeOldest();
    return !m_isStopped;
}

void Replayer::endRecording()
{
    while (!m_window.isEmpty() && !m_isStopped)
        judgeOldest();
    m_pages.forget();
    m_judge.forgetPages();
    if (m_whatIfJudge)
        m_whatIfJudge->forgetPages();
    ++m_recordings;
}

void Replayer::judgeOldest()
{
    m_hasJudged = true;
    std::unique_ptr<Slot> slot = m_window.takeOldest();
    if (slot->isPreflight) {
        if (Slot* request = m_window.requestOf(*slot)) {
            request->preflight = std::move(slot);
            return;
        }
        judgeLonePreflight(std::move(slot));
        return;
    }
    judgeRequest(*slot);
    m_window.recycle(std::move(slot));
}

/// A refused preflight tells what became of its request, whether that is in the recording or not. One that was allowed
/// tells nothing: the request may have ended in any way.
void Replayer::judgeLonePreflight(std::unique_ptr<Slot> preflight)
{
    LonePreflight found = LonePreflight::Unknown;
    if (auto made = requestOfPreflight(preflight->entry)) {
        Slot request;
        request.entry = std::move(*made);
        request.isReconstructed = true;
        request.preflight = std::move(preflight);
        found = lookAt(request);
        if (found == LonePreflight::Refused)
            judgeRequest(request);
        preflight = std::move(request.preflight);
    }
    if (found != LonePreflight::Refused)
        emitPart(*preflight, EntryRole::Preflight, preflight->entry.index,
            found == LonePreflight::Allowed ? say<messages::PreflightAllowedUnrecorded>()
                                            : say<messages::PreflightWithoutRequest>());
    m_window.recycle(std::move(preflight));
}

Replayer::LonePreflight Replayer::lookAt(Slot& reconstructed)
{
    const RecordedEntry& entry = reconstructed.entry;
    const auto url = parseUrl(entry.url);
    if (!whyNotJudged(entry, url ? &*url : nullptr).isEmpty())
        return LonePreflight::Unknown;
    collectHops(reconstructed);
    m_pages.makeRoom();
    const PageContext& page = m_pages.pageOf(entry.pageref);
    const RecordedRequest recorded {&entry, m_hops.front().preflight, nullptr, &page, &*url};
    RequestFacts facts = inferFacts(recorded);
    markReconstructed(entry, facts);
    const RequestAction action = actionFor(recorded, facts);
    const Page& environment = m_pages.environmentOf(page, facts.origin.value, entry, nullptr);
    const CaseResult result =
        m_judge.judgeApart({&action, &environment, &m_hops, nullptr, entry.pageref, entry.startedAt});
    if (result.preflight != PreflightRecord::Recorded)
        return LonePreflight::Unknown;
    return result.judgement.isBlocked() ? LonePreflight::Refused : LonePreflight::Allowed;
}

Message Replayer::whyNotJudged(const RecordedEntry& entry, const Url* url) const
{
    if (!url)
        return say<messages::UrlUnparsable>();
    if (m_recorder == RecorderKind::Client)
        return say<messages::RecorderNoBrowser>();
    if (entry.method == "CONNECT")
        return say<messages::ProxyTunnel>();
    const std::string_view scheme = url->scheme();
    if (!url->hasHttpScheme() && scheme != "ws" && scheme != "wss")
        return say<messages::NotOverNetwork>(scheme);
    if (!isToken(entry.method))
        return say<messages::MethodUnknown>();
    return {};
}

void Replayer::describe(const RecordedEntry& entry, const Url* url, JudgedEntry& judged) const
{
    judged.recording = m_recordings;
    judged.index = judged.owner = judged.preflightEntry = entry.index;
    judged.offset = entry.offset;
    judged.length = entry.length;
    judged.startedAt = entry.startedAt;
    judged.pageref = entry.pageref;
    judged.method = entry.method;
    judged.url = entry.url;
    judged.host = url && url->hasHost() ? hostAndPort(*url) : std::string();
    judged.status = entry.status;
    judged.resourceType = entry.resourceType;
    judged.redirectHops = 0;
    judged.note = {};
    judged.relation = Relation::None;
    judged.needsPreflight = false;
    judged.preflight = PreflightRecord::NotNeeded;
    judged.judgement = {};
    judged.others.clear();
    judged.recorded = RecordedOutcome::Unknown;
    judged.recordedText.clear();
    judged.agreement = Agreement::NotComparable;
    judged.hasWhatIf = false;
    judged.whatIf = {};
    judged.change = Change::None;
    judged.audit = AuditResult::NotAudited;
    judged.auditStep.clear();
    judged.findings.clear();
    judged.cookies.clear();
}

void Replayer::takeCookies(JudgedEntry& judged)
{
    for (CaseResult::EntryCookie& one : m_cookies) {
        if (one.entry == judged.index)
            judged.cookies.push_back(std::move(one.cookie));
    }
}

void Replayer::emitPart(const Slot& slot, EntryRole role, std::uint64_t owner, Message note)
{
    const auto url = parseUrl(slot.entry.url);
    JudgedEntry part;
    describe(slot.entry, url ? &*url : nullptr, part);
    part.role = role;
    part.owner = owner;
    part.note = std::move(note);
    takeCookies(part);
    if (url && m_options.looksForFindings)
        part.findings = m_findings.look(slot.entry, *url, role == EntryRole::Preflight);
    m_sink.judged(part);
}

/// The request's own entry and those that its redirects led to, each with its preflight.
void Replayer::collectHops(Slot& request)
{
    m_hopSlots.clear();
    m_hops.clear();
    m_hopUrls.clear();
    Slot* slot = &request;
    constexpr std::size_t mostHops = 21;
    while (true) {
        if (!slot->preflight)
            slot->preflight = m_window.takePreflightOf(*slot);
        m_hops.push_back({&slot->entry, slot->preflight ? &slot->preflight->entry : nullptr, slot->isReconstructed});
        if (!isRedirect(slot->entry) || m_hops.size() > mostHops)
            return;
        const Url base = m_hopUrls.empty() ? parseUrl(slot->entry.url).value_or(Url()) : m_hopUrls.back();
        const auto location = slot->entry.responseHeaders.getSingle("location");
        auto target = parseUrl(location.value_or(std::string_view(slot->entry.redirectUrl)), &base);
        if (!target)
            return;
        auto next = m_window.takeTarget(*slot, target->href());
        if (!next)
            next = refusedTarget(*slot, target->href());
        if (!next)
            return;
        m_hopUrls.push_back(std::move(*target));
        m_hopSlots.push_back(std::move(next));
        slot = m_hopSlots.back().get();
    }
}

/// Where a redirect led to a preflight, and no further.
std::unique_ptr<EntryWindow::Slot> Replayer::refusedTarget(const Slot& redirect, std::string_view url)
{
    auto preflight = m_window.takePreflightOfTarget(redirect, url);
    if (!preflight)
        return nullptr;
    auto target = std::make_unique<Slot>();
    target->entry = *requestOfPreflight(preflight->entry);
    target->isReconstructed = true;
    target->preflight = std::move(preflight);
    return target;
}

void Replayer::judgeRequest(Slot& request)
{
    const RecordedEntry& entry = request.entry;
    const auto url = parseUrl(entry.url);
    describe(entry, url ? &*url : nullptr, m_judged);
    m_cookies.clear();
    m_judged.note = whyNotJudged(entry, url ? &*url : nullptr);
    m_judged.role = m_judged.note.isEmpty() ? EntryRole::Request : EntryRole::NotJudged;
    m_pages.makeRoom();
    PageContext& page = m_pages.pageOf(entry.pageref);
    if (!m_judged.isJudged()) {
        m_sink.judged(m_judged);
        return;
    }
    collectHops(request);
    const RecordedEntry& last = *m_hops.back().entry;
    RecordedRequest recorded {&entry, m_hops.front().preflight, firstHopThatTells(m_hops), &page, &*url};
    m_judged.facts = inferFacts(recorded);
    if (request.isReconstructed) {
        markReconstructed(entry, m_judged.facts);
        m_judged.note = say<messages::RequestNeverWentOut>();
    }
    const bool isTopDocument = m_judged.facts.mode.value == RequestMode::Navigate
        && m_judged.facts.destination.value == Destination::Document && isOkStatus(last.status);
    if (m_judged.facts.mode.value == RequestMode::Navigate && page.url() == nullptr
        && m_judged.facts.origin.source == FactSource::OwnOrigin)
        m_judged.facts.origin.certainty = Certainty::Inferred;
    readRecordedOutcome(m_hops, m_recorder, m_judged);
    judgeChain(recorded, m_judged);
    if (m_options.looksForFindings)
        m_judged.findings = request.isReconstructed ? m_findings.look(request.preflight->entry, *url, true)
                                                    : m_findings.look(entry, *url, false);
    if (isTopDocument && !page.documentUrl) {
        page.learnDocument(last);
        // What was made for the page before did not know it.
        m_pages.forgetEnvironments();
    }

    m_judged.redirectHops = static_cast<std::uint32_t>(
        std::count_if(m_hopSlots.begin(), m_hopSlots.end(), [](const auto& slot) { return !slot->isReconstructed; }));
    if (m_hops.front().preflight)
        m_judged.preflightEntry = m_hops.front().preflight->index;
    m_sink.judged(m_judged);
    if (request.preflight && !request.isReconstructed)
        emitPart(*request.preflight, EntryRole::Preflight, m_judged.index, {});
    for (auto& slot : m_hopSlots) {
        if (slot->preflight)
            emitPart(*slot->preflight, EntryRole::Preflight, m_judged.index, {});
        if (!slot->isReconstructed)
            emitPart(*slot, EntryRole::RedirectHop, m_judged.index, {});
        m_window.recycle(std::move(slot));
    }
    m_hopSlots.clear();
}

void Replayer::judgeChain(const RecordedRequest& recorded, JudgedEntry& judged)
{
    const RecordedEntry& entry = *recorded.entry;
    const RecordedEntry& last = *m_hops.back().entry;
    m_action = actionFor(recorded, judged.facts);
    const Page& page = m_pages.environmentOf(*recorded.page, judged.facts.origin.value, entry, nullptr);
    const Case asRecorded {&m_action, &page, &m_hops, nullptr, entry.pageref, entry.startedAt};
    inferRedirectMode(asRecorded, judged);
    // What an earlier preflight left behind did not spare this one.
    const bool isReconstructed = m_hops.back().isReconstructed;
    CaseResult result =
        isReconstructed && m_hops.size() == 1 ? m_judge.judgeApart(asRecorded) : m_judge.judge(asRecorded);
    judged.judgement = std::move(result.judgement);
    judged.relation = result.relation;
    judged.needsPreflight = result.needsPreflight;
    judged.preflight = result.preflight;
    m_cookies = std::move(result.cookies);
    takeCookies(judged);
    considerOtherMode(recorded, asRecorded, judged);
    considerOtherCredentials(recorded, asRecorded, judged);
    m_isByMark = last.status == 0 && !isReconstructed && recorded.page->hasContentSecurityPolicy()
        && considerContentSecurityPolicy(*recorded.page, asRecorded, judged);
    m_isByMark = judgeByMark(last, m_hops.back().preflight != nullptr, judged) || m_isByMark;
    if (result.ranOut)
        judged.note = say<messages::RedirectLeadsNowhere>();
    else if (judged.preflight == PreflightRecord::Reconstructed && entry.status == 0 && !judged.judgement.isBlocked())
        judged.others.push_back({say<messages::AssumePreflightRefused>(),
            {Verdict::Blocked, false, Reason::PreflightMissingAllowOrigin, {}, ResponseType::Error}});
    if (judged.note.isEmpty() && judged.preflight == PreflightRecord::Reconstructed)
        judged.note = say<messages::PreflightNotRecorded>();
    else if (judged.note.isEmpty() && result.usedStoredResponse)
        judged.note = say<messages::StoredResponseHolds>();
    else if (judged.note.isEmpty() && entry.isFromServiceWorker)
        judged.note = say<messages::ServiceWorkerAnswered>();
    compareWithRecording(last, judged);
    if (m_options.audit)
        audit(entry, judged);
    if (m_whatIfJudge)
        judgeWhatIf(recorded, asRecorded, judged);
    if (m_details)
        m_details->details({judged, m_action, page, m_hops, m_options.profile.id()});
}

} // namespace fetchscope
