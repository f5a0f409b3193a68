#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/advice/strangers.h"
#include "core/telling/attack/attack_requests.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What pages that nobody asked could make a server do, or read from it: each found by a run that shows it.
namespace fetchscope {

/// What is attacked: a request of the application's own page.
struct AttackTarget
{
    std::string method;
    std::string url;
    /// The action of the scenario that asks it, which has the request's headers and body.
    RequestAction own;
    /// What stands for the user's session: the cookies that the scenario has, or one that is assumed.
    std::vector<Cookie> cookies;
    bool assumesCookie = false;
    /// The host is in the user's own network, by its address or by what the scenario says of it.
    bool isInside = false;
    /// The scenario it is of, in the list that was given.
    std::size_t scenario = 0;
};

/// What a browser may make of an answer.
enum class AttackAnswerType : std::uint8_t { Other, Page, Script };

/// One run: who, how, in which browser, and what came of it.
struct AttackTrial
{
    std::size_t target = 0;
    Stranger stranger = Stranger::Attacker;
    AttackRequest request = AttackRequest::Link;
    ProfileId browser = ProfileId::Chromium;
    bool withCookies = true;
    /// The request itself reached the server; what follows is of it.
    bool arrives = false;
    std::string method;
    std::string contentType;
    std::vector<std::string> cookies;
    std::uint16_t status = 0;
    AttackAnswerType answerType = AttackAnswerType::Other;
    bool isPreflighted = false;
    bool canRead = false;
    /// The element or frame has the answer.
    bool canLoad = false;
    /// The server answered as if all was well: with a status below 400.
    bool isAccepted() const { return arrives && status > 0 && status < 400; }
};

enum class AttackSeverity : std::uint8_t { High, Medium, Low, Note };
template <> struct Names<AttackSeverity>
{
    static constexpr std::array<std::string_view, 4> list {"high", "medium", "low", "note"};
};
enum class AttackKind : std::uint8_t { Sends, SendsInside, Reads, ReadsInside, ReadsPublic, Scripts, Frames, Visits };
template <> struct Names<AttackKind>
{
    static constexpr std::array<std::string_view, 8> list {
        "sends", "sends-inside", "reads", "reads-inside", "reads-public", "scripts", "frames", "visits"};
};

struct AttackFinding
{
    AttackKind kind = AttackKind::Sends;
    AttackSeverity severity = AttackSeverity::Note;
    std::size_t target = 0;
    Stranger stranger = Stranger::Attacker;
    /// The runs that show it, the simplest way first.
    std::vector<std::size_t> trials;
};

struct AttackReport
{
    std::vector<AttackTarget> targets;
    std::vector<AttackTrial> trials;
    /// The worst first.
    std::vector<AttackFinding> findings;
    /// There were more targets than were tried.
    bool hasMoreTargets = false;
};

/// The most targets that are tried.
inline constexpr std::size_t mostAttackTargets = 100;

/// Tries all ways against what the scenarios ask. The error says that they ask nothing over HTTP. A run ends early once
/// `stop` is true; the report is then of no use.
Result<AttackReport> computeAttack(std::span<const Scenario> scenarios, const std::atomic<bool>* stop = nullptr);
/// The scenario of a run, to look at: the stranger's page, the user's cookies, the server as it is.
Scenario scenarioOfTrial(const AttackReport& report, const AttackTrial& trial, std::span<const Scenario> scenarios);

/// `An attacker's page can read the answer of GET https://… with the user's cookies.`
Message messageFor(const AttackReport& report, const AttackFinding& finding);
/// How it is done and in which browsers, and how it arrives.
Message evidenceFor(const AttackReport& report, const AttackFinding& finding);
/// What would help.
Message remedyFor(const AttackFinding& finding);
Message messageFor(AttackSeverity severity);
Message messageFor(AttackRequest request);
/// What is to be said of the whole, beside the findings.
std::vector<Message> notesOf(const AttackReport& report);

/// The findings of the runs; computeAttack() has called it.
std::vector<AttackFinding> findingsOf(const AttackReport& report);

} // namespace fetchscope
