#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/cookie_fate.h"
#include "core/engine/model/outcome.h"
#include "core/reading/har/recording.h"
#include "core/replay/facts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the replay says of an entry.
namespace fetchscope {

/// What an entry of a recording is.
enum class EntryRole : std::uint8_t { Request, Preflight, RedirectHop, NotJudged };
template <> struct Names<EntryRole>
{
    static constexpr std::array<std::string_view, 4> list {"request", "preflight", "redirect-hop", "not-judged"};
};

/// Where the answer to a request's preflight comes from.
enum class PreflightRecord : std::uint8_t {
    NotNeeded,
    Recorded,
    /// An earlier preflight of the recording allows the request.
    Cached,
    /// The request would need one, and the recording has none: the actual answer stands for it.
    Reconstructed,
};
template <> struct Names<PreflightRecord>
{
    static constexpr std::array<std::string_view, 4> list {"not-needed", "recorded", "cached", "reconstructed"};
};

/// What the recording itself says became of the request.
enum class RecordedOutcome : std::uint8_t { Unknown, Received, Blocked, Failed, Aborted, BlockedByClient };
template <> struct Names<RecordedOutcome>
{
    static constexpr std::array<std::string_view, 6> list {
        "unknown", "received", "blocked", "failed", "aborted", "blocked-by-client"};
};

/// Does the verdict fit to what the recording says?
enum class Agreement : std::uint8_t { NotComparable, Agrees, Contradicts };
template <> struct Names<Agreement>
{
    static constexpr std::array<std::string_view, 3> list {"not-comparable", "agrees", "contradicts"};
};

/// A verdict with its reason. `isUnknown`: the recording ends before the browser could decide.
struct Judgement
{
    Verdict verdict = Verdict::Exposed;
    bool isUnknown = false;
    Reason reason = Reason::None;
    std::string subject;
    ResponseType responseType = ResponseType::Default;

    bool isBlocked() const { return !isUnknown && verdict == Verdict::Blocked; }
    bool isSameAs(const Judgement& other) const
    {
        return verdict == other.verdict && isUnknown == other.isUnknown && reason == other.reason;
    }
    /// The verdict's spelling; `unknown` where there is none.
    std::string_view name() const { return isUnknown ? std::string_view("unknown") : nameOf(verdict); }
};

/// What another assumption would lead to.
struct OtherAssumption
{
    /// What was assumed, and what would be otherwise: `credentials: include`.
    Message assumption;
    Judgement judgement;
};

/// What a what-if does to an entry.
enum class Change : std::uint8_t { None, Breaks, BeginsToWork, OtherReason, OtherVerdict, LosesCookies };
template <> struct Names<Change>
{
    static constexpr std::array<std::string_view, 6> list {
        "none", "breaks", "begins-to-work", "other-reason", "other-verdict", "loses-cookies"};
};

/// What a server does that is unsafe or of no use.
enum class FindingKind : std::uint8_t {
    ReflectedOrigin,
    NullAllowed,
    MissingVary,
    WildcardWithCookies,
    MaxAgeTooLong,
    HeaderWithoutEffect,
};
template <> struct Names<FindingKind>
{
    static constexpr std::array<std::string_view, 6> list {"reflected-origin-with-credentials", "null-origin-allowed",
        "missing-vary-origin", "wildcard-with-cookies", "max-age-beyond-limits", "header-without-effect"};
};
struct Finding
{
    FindingKind kind = FindingKind::HeaderWithoutEffect;
    Message message;
};

/// What a guard on the server would do with a request.
enum class AuditResult : std::uint8_t { NotAudited, Allowed, Refused, NeedsToken, WithoutSession };
template <> struct Names<AuditResult>
{
    static constexpr std::array<std::string_view, 5> list {
        "not-audited", "allowed", "refused", "needs-token", "without-session"};
};

/// What a recorded request says of a cookie.
enum class RecordedCookie : std::uint8_t { Unknown, Sent, NotSent };
template <> struct Names<RecordedCookie>
{
    static constexpr std::array<std::string_view, 3> list {"unknown", "sent", "not-sent"};
};

/// What the rules make of a cookie at an entry, and what the recording shows. Values are not kept.
struct JudgedCookie
{
    CookieFate::Kind kind = CookieFate::Kind::Sent;
    CookieVerdict why = CookieVerdict::Accepted;
    RecordedCookie recorded = RecordedCookie::Unknown;
    /// Without a domain where nobody in the recording has set it.
    Cookie cookie;
    /// The entry whose answer has set it; null where the recording does not have that.
    std::optional<std::uint64_t> setBy;

    bool contradicts() const
    {
        return (kind == CookieFate::Kind::Sent && recorded == RecordedCookie::NotSent)
            || (kind == CookieFate::Kind::Withheld && recorded == RecordedCookie::Sent);
    }
    bool isTelling() const { return contradicts() || fetchscope::isTelling(kind, why); }
};

struct JudgedEntry
{
    /// The recording of the file (from 0), and the entry in it.
    std::uint64_t recording = 0;
    std::uint64_t index = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    double startedAt = 0;
    std::string pageref;
    std::string method;
    std::string url;
    /// With its port where that is not the scheme's; empty for URLs without.
    std::string host;
    std::string resourceType;
    /// Of a preflight or a hop: the entry that it belongs to; its own index where that is not in the recording.
    std::uint64_t owner = 0;
    /// Of a request: the entry of its preflight, and how many entries of its redirects follow.
    std::uint64_t preflightEntry = 0;
    std::uint32_t redirectHops = 0;
    int status = 0;
    /// Why it was not judged, or what else is to be said. Empty: nothing.
    Message note;

    RequestFacts facts;
    Judgement judgement;
    std::vector<OtherAssumption> others;
    /// What the recording says in its own words.
    std::string recordedText;
    Judgement whatIf;
    std::vector<Finding> findings;
    /// The step of the guard that decided; empty where it was not audited.
    std::string auditStep;
    /// Where somebody asked for them.
    std::vector<JudgedCookie> cookies;

    EntryRole role = EntryRole::Request;
    Relation relation = Relation::None;
    bool needsPreflight = false;
    bool hasWhatIf = false;
    PreflightRecord preflight = PreflightRecord::NotNeeded;
    RecordedOutcome recorded = RecordedOutcome::Unknown;
    Agreement agreement = Agreement::NotComparable;
    Change change = Change::None;
    AuditResult audit = AuditResult::NotAudited;

    bool isJudged() const { return role == EntryRole::Request; }
    /// The request is not in the recording; the entry is its preflight, which was refused.
    bool isReconstructed() const { return isJudged() && facts.initiator.certainty == Certainty::Reconstructed; }
    bool hasTellingCookies() const
    {
        return std::any_of(
            cookies.begin(), cookies.end(), [](const JudgedCookie& cookie) { return cookie.isTelling(); });
    }
    bool isCrossOrigin() const { return relation == Relation::SameSite || relation == Relation::CrossSite; }
    /// Does the verdict hang on something that nobody knows?
    bool dependsOnAssumption() const
    {
        return std::any_of(others.begin(), others.end(), [this](const OtherAssumption& other) {
            return other.judgement.verdict != judgement.verdict || other.judgement.isUnknown != judgement.isUnknown;
        });
    }
};

/// Takes what was judged, in the order of time.
class JudgedSink
{
public:
    virtual ~JudgedSink() = default;
    virtual void judged(const JudgedEntry& entry) = 0;
    /// `entrySkipped`: an entry could not be used.
    virtual void warning(const RecordingWarning& warning, bool entrySkipped) = 0;
};

} // namespace fetchscope
