#include "core/replay/totals.h"

namespace fetchscope {

namespace {

constexpr std::size_t mostHosts = 20000;

} // namespace

void ReplayTotals::count(const JudgedEntry& entry)
{
    ++entries;
    for (const Finding& finding : entry.findings)
        ++findings[static_cast<std::size_t>(finding.kind)];
    for (const JudgedCookie& cookie : entry.cookies) {
        const bool isTold = isTelling(cookie.kind, cookie.why);
        cookiesWithheld += isTold && cookie.kind == CookieFate::Kind::Withheld ? 1 : 0;
        cookiesRefused += isTold && cookie.kind == CookieFate::Kind::Refused ? 1 : 0;
        cookieContradictions += cookie.contradicts() ? 1 : 0;
    }
    switch (entry.role) {
    case EntryRole::Preflight:
        ++preflights;
        return;
    case EntryRole::RedirectHop:
        ++redirectHops;
        return;
    case EntryRole::NotJudged:
        ++notJudged;
        return;
    case EntryRole::Request:
        break;
    }
    ++requests;
    const bool isKnownHost = hosts.size() < mostHosts || hosts.count(entry.host) > 0;
    Host& host = hosts[isKnownHost ? entry.host : std::string("other hosts")];
    ++host.requests;
    ++verdicts[std::string(entry.judgement.name())];
    if (entry.judgement.isBlocked()) {
        ++host.blocked;
        ++reasons[entry.judgement.reason];
    }
    if (entry.preflight == PreflightRecord::Reconstructed)
        ++reconstructedPreflights;
    if (entry.dependsOnAssumption())
        ++dependOnAssumptions;
    const bool isComparable = entry.agreement != Agreement::NotComparable;
    const bool contradicts = entry.agreement == Agreement::Contradicts;
    comparable += isComparable ? 1 : 0;
    contradictions += contradicts ? 1 : 0;
    if (entry.isCrossOrigin()) {
        ++crossOrigin;
        comparableCrossOrigin += isComparable ? 1 : 0;
        contradictionsCrossOrigin += contradicts ? 1 : 0;
    }
    if (entry.hasWhatIf) {
        hasWhatIf = true;
        ++changes[static_cast<std::size_t>(entry.change)];
        if (entry.change == Change::Breaks)
            ++breakReasons[entry.whatIf.reason];
        else if (entry.change == Change::BeginsToWork)
            ++mendedReasons[entry.judgement.reason];
    }
    if (entry.audit != AuditResult::NotAudited) {
        ++audited;
        const bool isRefused = entry.audit == AuditResult::Refused;
        refused += isRefused ? 1 : 0;
        needToken += entry.audit == AuditResult::NeedsToken ? 1 : 0;
        host.refusedByAudit += isRefused ? 1 : 0;
    }
}

} // namespace fetchscope
