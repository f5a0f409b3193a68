#pragma once

#include "core/engine/model/reason.h"
#include "core/engine/simulation/run_result.h"
#include "core/telling/advice/change.h"
#include "core/telling/advice/trouble.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace fetchscope {

/// An action that does not work, in a scenario as far as it is changed already.
struct Patient
{
    const Scenario& scenario;
    const RunResult& result;
    std::size_t index;
    Trouble trouble;

    const ActionResult& action() const { return result.actions[index]; }
    const RequestAction& request() const { return std::get<RequestAction>(scenario.actions[index].what); }
    const Page& page() const;
    /// None where it was not blocked.
    Reason reason() const;
    /// The value that it failed on; empty where there is none.
    std::string_view subject() const;
    /// The URL that it failed at: the action's own, or where a redirect led.
    std::optional<Url> url() const;
    /// The exchange whose answer decided, from the HTTP cache or from what was asked ahead, too; null where nothing
    /// was sent.
    const Exchange* exchange() const;
    /// Are cookies to go with the request, and their answers to be read?
    bool wantsCredentials() const;
};

/// Changes that are tried together, because one without the others mends nothing.
struct Candidate
{
    std::vector<FixChange> changes;
    /// The request is not what it was meant to be any more: it goes without something, or asks for something else.
    bool givesUp = false;
};
using Candidates = std::vector<Candidate>;

/// A way to mend something, as remedies.def lists them for each reason.
enum class Remedy : std::uint8_t {
    // The answer.
    AllowOrigin, ///< names the origin, and the credentials where they are wanted
    AllowAnyOrigin, ///< `*`
    AllowPreflight, ///< all that the preflight's answer lacks
    FreshAnswer, ///< in place of one that was stored for a request without CORS, or for another origin
    ExposeHeaders, ///< that the scenario expects to be read
    OkStatus, ///< that what asks has a use for
    FittingType, ///< Content-Type of what asks
    NoNosniff,
    ShowInPlace, ///< no Content-Disposition
    ResourcePolicy, ///< Cross-Origin-Resource-Policy, as narrow as it may be
    FrameEmbedderPolicy, ///< Cross-Origin-Embedder-Policy of a frame
    FrameAncestors, ///< that this page may frame it
    WholeAnswer, ///< status 200 in place of 206
    // Redirects.
    AnswerInPlace, ///< without a redirect
    RefuseInPlace, ///< 401, where a redirect leads to where people log in
    AskTarget, ///< the URL to which it leads
    Navigate, ///< where people log in
    PlainLocation, ///< one Location, without user name and password, with a scheme of the web
    // The request.
    FollowRedirects,
    CorsMode,
    SameOriginMode,
    NoCredentials,
    WithCredentials,
    LogIn, ///< cookies, where a redirect leads away from who gets none
    NoRefusedHeader,
    NoHeaders, ///< those that make the preflight
    UpperCaseMethod,
    OtherMethod, ///< one that the API takes
    NoBody,
    WholeBody,
    NoWrongOption,
    HalfDuplex,
    NoKeepalive,
    UsualCache,
    PlainUrl, ///< without user name and password
    WebScheme, ///< http: or https:, where the URL has none or that of a WebSocket
    NoCrossorigin,
    SupportedAs, ///< the attribute as of a preload: what it is, in a spelling that browsers know
    OwnIntegrity, ///< the hash of the body that comes
    NoIntegrity,
    CredentiallessFrame,
    // The page, where it is served, and who uses it.
    OwnCopy, ///< of a file at the page's own origin
    ServeFolder, ///< that the page and the file are in, by a server on this machine
    SecureServer, ///< https:
    OrdinaryPort,
    PolicySource, ///< that the Content Security Policy allows it
    OtherEmbedderPolicy,
    NoIntegrityPolicy,
    AllowlistEntry, ///< that the Connection-Allowlist lets it connect
    SandboxToken,
    SandboxOrigin,
    FrameAllow,
    SecurePage,
    HostPermission, ///< of the extension that the page belongs to
    WorkerPassesOn,
    CrossSiteCookie, ///< one of the scenario's
    CookiesForOtherSites, ///< all that go lost
    PartitionedCookies,
    UserPermission,
    Count,
};

/// What a reason can be mended by, in the order in which it is tried.
std::span<const Remedy> remediesOf(Reason reason);
/// What remains to be done where nothing was found, or where all that was found is on the server: who may do what.
Message remainingOf(Reason reason, const Patient& patient);
/// Did a redirect lead the script of a page to where people log in, at another host? No header belongs there.
bool isLedToLogIn(const Patient& patient);

/// All candidates for what is wrong.
Candidates candidatesFor(const Patient& patient);

// What the remedies propose, by their subject; each appends.
void addForAnswer(Remedy remedy, const Patient& patient, Candidates& candidates);
void addForRedirect(Remedy remedy, const Patient& patient, Candidates& candidates);
void addForRequest(Remedy remedy, const Patient& patient, Candidates& candidates);
void addForPage(Remedy remedy, const Patient& patient, Candidates& candidates);
void addForCookies(Remedy remedy, const Patient& patient, Candidates& candidates);

/// The Content-Type that what asks has a use for.
std::string fittingType(const RequestAction& request);
/// Appends a candidate of one change.
void addCandidate(Candidates& candidates, FixChange change, bool givesUp = false);
/// A change of a header of the answer in an exchange.
FixChange answerHeader(
    const Patient& patient, const Exchange& exchange, std::string_view name, std::optional<std::string> value);
/// Of the line that sets the cookie `name`.
FixChange answerCookie(const Patient& patient, const Exchange& exchange, std::string_view name, std::string line);
/// Of its status.
FixChange answerStatus(const Patient& patient, const Exchange& exchange, int status);
/// A change of an option; of the URL.
FixChange option(const Patient& patient, std::string_view name, std::optional<std::string> value);
FixChange otherUrl(const Patient& patient, std::string url);

} // namespace fetchscope
