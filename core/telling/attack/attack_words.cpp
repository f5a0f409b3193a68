#include "core/engine/browser/profile.h"
#include "core/telling/attack/attack.h"
#include "core/telling/attack/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

const AttackTrial& firstOf(const AttackReport& report, const AttackFinding& finding)
{
    return report.trials[finding.trials.front()];
}

/// `POST, text/plain;charset=UTF-8, cookies: session`
std::string arrivalOf(const AttackTrial& trial)
{
    std::string text = trial.method;
    if (!trial.contentType.empty())
        text.append(", ").append(trial.contentType.substr(0, trial.contentType.find("; boundary")));
    std::string names;
    for (const std::string& name : trial.cookies)
        names.append(names.empty() ? "" : ", ").append(name);
    if (!names.empty())
        text.append(", Cookie: ").append(names);
    return text;
}

std::string browsersOf(const AttackReport& report, const AttackFinding& finding)
{
    std::string names;
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const bool isShown = std::any_of(finding.trials.begin(), finding.trials.end(),
            [&](std::size_t trial) { return report.trials[trial].browser == browser; });
        if (isShown)
            names.append(names.empty() ? "" : ", ").append(browserNameOf(browser));
    }
    return names;
}

} // namespace

Message messageFor(const AttackReport& report, const AttackFinding& finding)
{
    const AttackTrial& trial = firstOf(report, finding);
    const std::string& url = report.targets[finding.target].url;
    const Message who = messageFor(finding.stranger);
    switch (finding.kind) {
    case AttackKind::Sends:
        return say<messages::AttackSendsWithCookies>(who, trial.method, url);
    case AttackKind::SendsInside:
        return say<messages::AttackSendsInside>(who, trial.method, url);
    case AttackKind::Reads:
        return say<messages::AttackReadsWithCookies>(who, trial.method, url);
    case AttackKind::ReadsInside:
        return say<messages::AttackReadsInside>(who, trial.method, url);
    case AttackKind::ReadsPublic:
        return say<messages::AttackReads>(who, trial.method, url);
    case AttackKind::Scripts:
        return say<messages::AttackScripts>(who, trial.method, url);
    case AttackKind::Frames:
        return finding.severity == AttackSeverity::Medium
            ? say<messages::AttackFrames>(who, trial.method, url)
            : say<messages::AttackFramesWithoutCookies>(who, trial.method, url);
    case AttackKind::Visits:
        break;
    }
    return say<messages::AttackVisits>(who, trial.method, url);
}

Message evidenceFor(const AttackReport& report, const AttackFinding& finding)
{
    const AttackTrial& trial = firstOf(report, finding);
    return say<messages::AttackShownBy>(messageFor(trial.request), browsersOf(report, finding), arrivalOf(trial));
}

Message remedyFor(const AttackFinding& finding)
{
    switch (finding.kind) {
    case AttackKind::Sends:
        return say<messages::AttackStopSends>();
    case AttackKind::SendsInside:
    case AttackKind::ReadsInside:
        return say<messages::AttackStopInside>();
    case AttackKind::Reads:
        return say<messages::AttackStopReads>();
    case AttackKind::Scripts:
        return say<messages::AttackStopLoads>();
    case AttackKind::Frames:
        return say<messages::AttackStopFrames>();
    case AttackKind::ReadsPublic:
    case AttackKind::Visits:
        break;
    }
    return {};
}

Message messageFor(AttackSeverity severity)
{
    switch (severity) {
    case AttackSeverity::High:
        return say<messages::SeverityHigh>();
    case AttackSeverity::Medium:
        return say<messages::SeverityMedium>();
    case AttackSeverity::Low:
        return say<messages::SeverityLow>();
    case AttackSeverity::Note:
        break;
    }
    return say<messages::SeverityNote>();
}

Message messageFor(AttackRequest request)
{
    static constexpr std::array<const MessagePattern*, static_cast<std::size_t>(AttackRequest::Count)> patterns {
#define ATTACK_REQUEST(name, code, english) &messages::AttackBy##name,
#include "core/telling/attack/attack_requests.def"
#undef ATTACK_REQUEST
    };
    return {patterns[static_cast<std::size_t>(request)], {}};
}

std::vector<Message> notesOf(const AttackReport& report)
{
    std::vector<Message> notes;
    std::vector<std::string> hosts;
    for (const AttackTarget& target : report.targets) {
        const std::string& host = target.cookies.front().domain;
        if (!target.assumesCookie || std::find(hosts.begin(), hosts.end(), host) != hosts.end())
            continue;
        hosts.push_back(host);
        notes.push_back(say<messages::AttackAssumesCookie>(host));
    }
    if (report.hasMoreTargets)
        notes.push_back(say<messages::AttackTooMany>(mostAttackTargets));
    return notes;
}

} // namespace fetchscope
