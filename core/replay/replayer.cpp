#include "core/replay/replayer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/site.h"
#include "core/replay/messages.h"
#include "core/replay/recorded_outcome.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::size_t mostPages = 64;
constexpr std::size_t mostEnvironments = 64;

bool isRedirect(const RecordedEntry& entry)
{
    return isRedirectStatus(entry.status) && (!entry.redirectUrl.empty() || entry.responseHeaders.contains("location"));
}

/// The first hop after the request itself that the browser sent Sec-Fetch-Mode with; null where there is none.
const RecordedEntry* firstHopThatTells(const std::vector<RecordedHop>& hops)
{
    for (std::size_t i = 1; i < hops.size(); ++i) {
        if (hops[i].entry->requestHeaders.contains("sec-fetch-mode"))
            return hops[i].entry;
    }
    return nullptr;
}

/// Was never sent: the browser gave the redirect to the page that had asked not to follow it.
bool isUnfollowedTarget(const RecordedEntry& entry)
{
    return entry.status == 0 && !entry.hasWireHeaders && entry.error.find("ERR_ABORTED") != std::string::npos;
}

/// The URL at another origin.
std::optional<Url> movedTo(const Url& origin, const Url& url)
{
    std::string text(originOf(origin).serialize());
    text += url.path();
    if (const auto query = url.query())
        text.append("?").append(*query);
    return parseUrl(text);
}

} // namespace

/// The environment of requests of a page that have an origin, made once.
struct Replayer::KnownPage
{
    std::string pageref;
    std::string origin;
    bool isWhatIf = false;
    Page page;
};

Replayer::Replayer(ReplayOptions options, JudgedSink& sink)
    : m_options(std::move(options))
    , m_sink(sink)
    , m_judge(m_options.profile)
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
    m_judge = Judge(profile);
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
    const auto browser = userAgent ? browserOfUserAgent(*userAgent) : std::nullopt;
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
    PageContext& context = pageOf(page.id);
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
    m_pages.clear();
    m_environments.clear();
    m_judge.forgetPages();
    if (m_whatIfJudge)
        m_whatIfJudge->forgetPages();
    ++m_recordings;
}

PageContext& Replayer::pageOf(const std::string& pageref)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const PageContext& page) { return page.id == pageref; });
    if (found != m_pages.end())
        return *found;
    if (m_pages.size() == mostPages) {
        m_pages.erase(m_pages.begin());
        m_environments.clear();
    }
    PageContext& page = m_pages.emplace_back();
    page.id = pageref;
    return page;
}

const Page& Replayer::environmentOf(
    const PageContext& page, const std::string& origin, const RecordedEntry& entry, const WhatIf* whatIf)
{
    const auto found = std::find_if(m_environments.begin(), m_environments.end(), [&](const auto& known) {
        return known->isWhatIf == (whatIf != nullptr) && known->pageref == page.id && known->origin == origin;
    });
    if (found != m_environments.end())
        return (*found)->page;
    const Url* top = page.url();
    const bool isTop = top && originOf(*top).serialize() == origin;
    std::optional<Url> url;
    if (isTop)
        url = *top;
    else if (const auto referer = entry.requestHeaders.getSingle("referer"))
        url = parseUrl(*referer);
    const bool isOpaque = origin == "null";
    if (!url || (!isOpaque && originOf(*url).serialize() != origin))
        url = parseUrl(isOpaque ? std::string("about:blank") : origin + "/");
    PageOptions options;
    options.isSandboxed = isOpaque;
    // A frame of another origin lies in the page of the recording.
    if (top && !isTop && !isOpaque)
        options.topLevelUrl = *top;

    auto known = std::make_unique<KnownPage>();
    known->pageref = page.id;
    known->origin = origin;
    known->isWhatIf = whatIf != nullptr;
    if (whatIf && whatIf->pageOrigin && isTop)
        url = movedTo(*whatIf->pageOrigin, *url);
    else if (whatIf && whatIf->pageOrigin && options.topLevelUrl)
        options.topLevelUrl = *whatIf->pageOrigin;
    else if (whatIf && whatIf->pageOrigin && !top)
        url = *whatIf->pageOrigin;
    known->page = makePage(*url, options);
    PolicyContainer& policies = known->page.policyContainer;
    if (isTop)
        policies.embedderPolicy = page.embedderPolicy;
    if (whatIf) {
        policies.embedderPolicy = whatIf->embedderPolicy.value_or(policies.embedderPolicy);
        policies.contentSecurityPolicies = whatIf->contentSecurityPolicies;
        policies.referrerPolicy = whatIf->referrerPolicy.value_or(policies.referrerPolicy);
    }
    m_environments.push_back(std::move(known));
    return m_environments.back()->page;
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
        emitPart(*slot, EntryRole::Preflight, slot->entry.index, say<messages::PreflightWithoutRequest>());
        m_window.recycle(std::move(slot));
        return;
    }
    judgeRequest(*slot);
    m_window.recycle(std::move(slot));
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
    judged.findings.clear();
}

void Replayer::emitPart(const Slot& slot, EntryRole role, std::uint64_t owner, Message note)
{
    const auto url = parseUrl(slot.entry.url);
    JudgedEntry part;
    describe(slot.entry, url ? &*url : nullptr, part);
    part.role = role;
    part.owner = owner;
    part.note = std::move(note);
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
        m_hops.push_back({&slot->entry, slot->preflight ? &slot->preflight->entry : nullptr});
        if (!isRedirect(slot->entry) || m_hops.size() > mostHops)
            return;
        const Url base = m_hopUrls.empty() ? parseUrl(slot->entry.url).value_or(Url()) : m_hopUrls.back();
        const auto location = slot->entry.responseHeaders.getSingle("location");
        auto target = parseUrl(location.value_or(std::string_view(slot->entry.redirectUrl)), &base);
        if (!target)
            return;
        auto next = m_window.takeTarget(*slot, target->href());
        if (!next)
            return;
        m_hopUrls.push_back(std::move(*target));
        m_hopSlots.push_back(std::move(next));
        slot = m_hopSlots.back().get();
    }
}

void Replayer::judgeRequest(Slot& request)
{
    const RecordedEntry& entry = request.entry;
    const auto url = parseUrl(entry.url);
    describe(entry, url ? &*url : nullptr, m_judged);
    m_judged.note = whyNotJudged(entry, url ? &*url : nullptr);
    m_judged.role = m_judged.note.isEmpty() ? EntryRole::Request : EntryRole::NotJudged;
    if (m_environments.size() >= mostEnvironments)
        m_environments.clear();
    PageContext& page = pageOf(entry.pageref);
    if (!m_judged.isJudged()) {
        m_sink.judged(m_judged);
        return;
    }
    collectHops(request);
    const RecordedEntry& last = *m_hops.back().entry;
    RecordedRequest recorded {&entry, m_hops.front().preflight, firstHopThatTells(m_hops), &page, &*url};
    m_judged.facts = inferFacts(recorded);
    const bool isTopDocument = m_judged.facts.mode.value == RequestMode::Navigate
        && m_judged.facts.destination.value == Destination::Document && isOkStatus(last.status);
    if (m_judged.facts.mode.value == RequestMode::Navigate && page.url() == nullptr
        && m_judged.facts.origin.source == FactSource::OwnOrigin)
        m_judged.facts.origin.certainty = Certainty::Inferred;
    readRecordedOutcome(m_hops, m_recorder, m_judged);
    judgeChain(recorded, m_judged);
    if (m_options.looksForFindings)
        m_judged.findings = m_findings.look(entry, *url, false);
    if (isTopDocument && !page.documentUrl) {
        page.learnDocument(last);
        // What was made for the page before did not know it.
        m_environments.clear();
    }

    m_judged.redirectHops = static_cast<std::uint32_t>(m_hopSlots.size());
    if (m_hops.front().preflight)
        m_judged.preflightEntry = m_hops.front().preflight->index;
    m_sink.judged(m_judged);
    if (request.preflight)
        emitPart(*request.preflight, EntryRole::Preflight, m_judged.index, {});
    for (auto& slot : m_hopSlots) {
        if (slot->preflight)
            emitPart(*slot->preflight, EntryRole::Preflight, m_judged.index, {});
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
    const Page& page = environmentOf(*recorded.page, judged.facts.origin.value, entry, nullptr);
    const Case asRecorded {&m_action, &page, &m_hops, nullptr, entry.pageref, entry.startedAt};
    inferRedirectMode(asRecorded, judged);
    CaseResult result = m_judge.judge(asRecorded);
    judged.judgement = std::move(result.judgement);
    judged.relation = result.relation;
    judged.needsPreflight = result.needsPreflight;
    judged.preflight = result.preflight;
    considerOtherMode(recorded, asRecorded, judged);
    considerOtherCredentials(recorded, asRecorded, judged);
    m_isByMark = last.status == 0 && recorded.page->hasContentSecurityPolicy()
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

/// A redirect that fetch() did not follow: that is what the page had asked for, if nothing else stopped it.
void Replayer::inferRedirectMode(const Case& asRecorded, JudgedEntry& judged)
{
    if (m_action.initiator != InitiatorKind::Fetch || judged.facts.destination.value != Destination::Empty)
        return;
    const bool isSameOriginOnly = judged.facts.mode.value == RequestMode::SameOrigin;
    if (m_hops.size() > 1 && isUnfollowedTarget(*m_hops.back().entry) && !isSameOriginOnly) {
        m_action.redirect = "manual";
        m_hops.pop_back();
        readRecordedOutcome(m_hops, m_recorder, judged);
        judged.note = say<messages::RedirectNotFollowed>();
        return;
    }
    const bool isFailure = judged.recorded == RecordedOutcome::Blocked || judged.recorded == RecordedOutcome::Failed;
    if (!isRedirect(*m_hops.back().entry) || !isFailure || !m_judge.judgeApart(asRecorded).ranOut)
        return;
    m_action.redirect = "error";
    judged.note = say<messages::RedirectMadeItFail>();
}

/// A request that the recording shows without an answer may be one that the page's own policy did not let out. True: it
/// is.
bool Replayer::considerContentSecurityPolicy(const PageContext& page, const Case& asRecorded, JudgedEntry& judged)
{
    if (judged.judgement.verdict != Verdict::NetworkError || judged.recorded == RecordedOutcome::Failed
        || judged.recorded == RecordedOutcome::BlockedByClient || judged.recorded == RecordedOutcome::Aborted)
        return false;
    Page withPolicy = *asRecorded.page;
    const Url* top = page.url();
    if (!top || originOf(*top).serialize() != judged.facts.origin.value)
        return false;
    withPolicy.policyContainer.contentSecurityPolicies = page.contentSecurityPolicies;
    Case with = asRecorded;
    with.page = &withPolicy;
    CaseResult result = m_judge.judgeApart(with);
    if (!result.judgement.isBlocked())
        return false;
    judged.judgement = std::move(result.judgement);
    judged.preflight = PreflightRecord::NotNeeded;
    judged.recorded = RecordedOutcome::Blocked;
    return true;
}

/// fetch() may have asked for the mode no-cors, in which nothing of this kind is refused.
void Replayer::considerOtherMode(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    Fact<RequestMode>& mode = judged.facts.mode;
    if (mode.certainty == Certainty::Known || mode.value != RequestMode::Cors || recorded.preflight
        || m_action.initiator != InitiatorKind::Fetch || !judged.isCrossOrigin() || !judged.judgement.isBlocked()
        || judged.recorded == RecordedOutcome::Blocked || recorded.entry->requestHeaders.contains("origin"))
        return;
    RequestFacts facts = judged.facts;
    facts.mode.value = RequestMode::NoCors;
    facts.credentials.value = CredentialsMode::Include;
    const RequestAction action = actionFor(recorded, facts);
    Case other = asRecorded;
    other.action = &action;
    CaseResult result = m_judge.judgeApart(other);
    if (result.judgement.isBlocked())
        return;
    if (judged.recorded != RecordedOutcome::Received) {
        judged.others.push_back({say<messages::AssumeMode>(nameOf(facts.mode.value)), std::move(result.judgement)});
        return;
    }
    mode.set(RequestMode::NoCors, Certainty::Inferred, FactSource::RecordedOutcome);
    judged.facts.credentials.set(CredentialsMode::Include, Certainty::Inferred, FactSource::RecordedOutcome);
    judged.judgement = std::move(result.judgement);
    judged.needsPreflight = false;
    judged.preflight = PreflightRecord::NotNeeded;
    m_action = action;
}

void Replayer::considerOtherCredentials(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    Fact<CredentialsMode>& fact = judged.facts.credentials;
    if (fact.certainty != Certainty::Assumed || !judged.isCrossOrigin() || judged.judgement.isUnknown)
        return;
    RequestFacts facts = judged.facts;
    facts.credentials.value =
        fact.value == CredentialsMode::Include ? CredentialsMode::SameOrigin : CredentialsMode::Include;
    const RequestAction action = actionFor(recorded, facts);
    Case other = asRecorded;
    other.action = &action;
    CaseResult result = m_judge.judgeApart(other);
    if (result.judgement.isSameAs(judged.judgement))
        return;
    // The recording itself may tell which of both was so.
    const bool wasReceived = judged.recorded == RecordedOutcome::Received && showsOutcomes(m_recorder);
    const bool wasBlocked = judged.recorded == RecordedOutcome::Blocked;
    const bool isBlocked = judged.judgement.isBlocked();
    // One of them would have kept the request from being sent.
    const bool wasSent = recorded.entry->status > 0
        && (isDecidedBeforeSending(judged.judgement) || isDecidedBeforeSending(result.judgement));
    const bool isTold = (wasReceived || wasBlocked || wasSent) && isBlocked != result.judgement.isBlocked();
    if (isTold && isBlocked != wasBlocked) {
        fact.set(facts.credentials.value, Certainty::Inferred, FactSource::RecordedOutcome);
        judged.judgement = std::move(result.judgement);
        judged.preflight = result.preflight;
        m_action = action;
        return;
    }
    if (isTold) {
        fact.certainty = Certainty::Inferred;
        fact.source = FactSource::RecordedOutcome;
        return;
    }
    judged.others.push_back(
        {say<messages::AssumeCredentials>(nameOf(facts.credentials.value)), std::move(result.judgement)});
}

void Replayer::audit(const RecordedEntry& entry, JudgedEntry& judged) const
{
    const HeaderList& headers = entry.requestHeaders;
    MetadataView view;
    view.method = entry.method;
    view.site = headers.getSingle("sec-fetch-site").value_or(std::string_view());
    view.mode = headers.getSingle("sec-fetch-mode").value_or(std::string_view());
    view.destination = headers.getSingle("sec-fetch-dest").value_or(std::string_view());
    if (view.mode.empty()) {
        // The program left them out, or the browser was older than they are: what one of today would send.
        view.mode = nameOf(judged.facts.mode.value);
        view.destination =
            judged.facts.destination.value == Destination::Empty ? "empty" : nameOf(judged.facts.destination.value);
        view.site = judged.facts.initiator.value == InitiatorKind::AddressBar ? std::string_view("none")
                                                                              : nameOf(judged.relation);
    }
    judged.audit = m_options.audit->allows(view) ? AuditResult::Allowed : AuditResult::Refused;
}

void Replayer::judgeWhatIf(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    const WhatIf& whatIf = m_options.whatIf;
    const RecordedEntry& entry = *recorded.entry;
    const Url* top = recorded.page->url();
    const std::string& origin = judged.facts.origin.value;
    const bool isOfThePage = top ? originOf(*top).serialize() == origin : origin != "null";
    const bool isNavigation = judged.facts.mode.value == RequestMode::Navigate;
    RequestAction action = m_action;
    const bool isItsOwn = isOfThePage && originOf(*recorded.url).serialize() == origin;
    if (whatIf.pageOrigin && isItsOwn && (!whatIf.keepsUrls || isNavigation)) {
        // It moves along with its page.
        if (const auto moved = movedTo(*whatIf.pageOrigin, *recorded.url))
            action.url = moved->href();
    }
    Case changed = asRecorded;
    changed.action = &action;
    changed.changes = &whatIf.responses;
    changed.page = &environmentOf(*recorded.page, origin, entry, &whatIf);
    CaseResult result = m_whatIfJudge->judge(changed);
    judged.hasWhatIf = true;
    judged.whatIf = std::move(result.judgement);
    const Judgement& before = judged.judgement;
    const Judgement& after = judged.whatIf;
    // Whether an answer that is not in the recording would do then, nobody knows.
    const bool liftsPolicy = whatIf.embedderPolicy == EmbedderPolicy::UnsafeNone
        && (before.reason == Reason::CoepRequireCorp || before.reason == Reason::CoepFrame);
    if (m_isByMark && !after.isBlocked() && !liftsPolicy)
        judged.whatIf = before;
    if (!before.isBlocked() && after.isBlocked())
        judged.change = Change::Breaks;
    else if (before.isBlocked() && !after.isBlocked())
        judged.change = Change::BeginsToWork;
    else if (before.isBlocked() && before.reason != after.reason)
        judged.change = Change::OtherReason;
    else if (!before.isSameAs(after))
        judged.change = Change::OtherVerdict;
    else if (whatIf.blocksThirdPartyCookies && entry.hasCookies && top && !isNavigation
        && !isSameSite(originOf(*top), *recorded.url))
        judged.change = Change::LosesCookies;
}

} // namespace fetchscope
