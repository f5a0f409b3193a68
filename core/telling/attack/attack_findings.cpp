#include "core/engine/http/methods.h"
#include "core/telling/attack/attack.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace fetchscope {

namespace {

/// What a run shows; null: nothing that matters.
std::optional<AttackKind> kindOf(const AttackTarget& target, const AttackTrial& trial)
{
    const bool hasCookies = !trial.cookies.empty();
    if (trial.canRead && trial.isAccepted() && hasCookies)
        return AttackKind::Reads;
    if (trial.canRead && trial.isAccepted())
        return target.isInside ? AttackKind::ReadsInside : AttackKind::ReadsPublic;
    return std::nullopt;
}

/// What it makes the server do, which may come beside.
std::optional<AttackKind> effectOf(const AttackTarget& target, const AttackTrial& trial)
{
    if (!trial.isAccepted() || isSafeMethod(trial.method))
        return std::nullopt;
    if (!trial.cookies.empty())
        return AttackKind::Sends;
    return target.isInside ? std::optional(AttackKind::SendsInside) : std::nullopt;
}

std::optional<AttackKind> loadOf(const AttackTrial& trial)
{
    if (!trial.canLoad || !trial.isAccepted())
        return std::nullopt;
    const bool hasCookies = !trial.cookies.empty();
    const bool isPage = trial.answerType == AttackAnswerType::Page;
    if (trial.request == AttackRequest::Frame && isPage)
        return AttackKind::Frames;
    if (trial.request == AttackRequest::Script && hasCookies && trial.answerType == AttackAnswerType::Script)
        return AttackKind::Scripts;
    // That people follow links to pages is what pages are for.
    const bool isVisit = trial.request == AttackRequest::Link && hasCookies && !isPage;
    return isVisit ? std::optional(AttackKind::Visits) : std::nullopt;
}

AttackSeverity severityOf(AttackKind kind, Stranger stranger, bool hasCookies)
{
    const bool isSibling = stranger == Stranger::Sibling;
    switch (kind) {
    case AttackKind::Sends:
    case AttackKind::Reads:
    case AttackKind::SendsInside:
    case AttackKind::ReadsInside:
        return isSibling ? AttackSeverity::Medium : AttackSeverity::High;
    case AttackKind::Scripts:
        return isSibling ? AttackSeverity::Low : AttackSeverity::Medium;
    case AttackKind::Frames:
        return hasCookies && !isSibling ? AttackSeverity::Medium : AttackSeverity::Low;
    case AttackKind::ReadsPublic:
    case AttackKind::Visits:
        break;
    }
    return AttackSeverity::Note;
}

/// A sibling and a frame whose origin is null are of interest where they can do what a page of another site cannot.
bool isKnownOfAttacker(const std::vector<AttackFinding>& findings, const AttackFinding& finding)
{
    return std::any_of(findings.begin(), findings.end(), [&finding](const AttackFinding& other) {
        return other.kind == finding.kind && other.target == finding.target && other.stranger == Stranger::Attacker;
    });
}

void add(std::vector<AttackFinding>& findings, AttackKind kind, const AttackTrial& trial, std::size_t number)
{
    const auto known = std::find_if(findings.begin(), findings.end(), [&](const AttackFinding& finding) {
        return finding.kind == kind && finding.target == trial.target && finding.stranger == trial.stranger;
    });
    AttackFinding& finding = known != findings.end()
        ? *known
        : findings.emplace_back(AttackFinding {kind, {}, trial.target, trial.stranger, {}});
    finding.trials.push_back(number);
}

} // namespace

std::vector<AttackFinding> findingsOf(const AttackReport& report)
{
    std::vector<AttackFinding> all;
    for (std::size_t i = 0; i < report.trials.size(); ++i) {
        const AttackTrial& trial = report.trials[i];
        const AttackTarget& target = report.targets[trial.target];
        for (const std::optional<AttackKind>& kind : {kindOf(target, trial), effectOf(target, trial), loadOf(trial)}) {
            if (kind)
                add(all, *kind, trial, i);
        }
    }
    for (AttackFinding& finding : all) {
        const bool hasCookies = std::any_of(finding.trials.begin(), finding.trials.end(),
            [&report](std::size_t trial) { return !report.trials[trial].cookies.empty(); });
        finding.severity = severityOf(finding.kind, finding.stranger, hasCookies);
        // Nobody knows whether there is such a cookie.
        if (finding.severity == AttackSeverity::High && hasCookies && report.targets[finding.target].assumesCookie)
            finding.severity = AttackSeverity::Medium;
    }
    std::vector<AttackFinding> findings;
    for (const AttackFinding& finding : all) {
        const bool isRepeated = finding.stranger != Stranger::Attacker && isKnownOfAttacker(all, finding);
        // Who reads with cookies reads without them, too.
        const bool isLess = finding.kind == AttackKind::ReadsPublic
            && std::any_of(all.begin(), all.end(), [&finding](const AttackFinding& other) {
                   return other.kind == AttackKind::Reads && other.target == finding.target
                       && (other.stranger == finding.stranger || other.stranger == Stranger::Attacker);
               });
        if (!isRepeated && !isLess)
            findings.push_back(finding);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const AttackFinding& a, const AttackFinding& b) {
        return std::tuple(a.severity, a.target) < std::tuple(b.severity, b.target);
    });
    return findings;
}

} // namespace fetchscope
