#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/initiator.h"
#include "core/engine/model/reason.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// Which of several texts that a browser has for one reason.
enum class ConsoleForm : std::uint8_t {
    Usual,
    /// Access-Control-Allow-Origin has several values, is no origin, is another one, or is there several times.
    ManyValues,
    InvalidValue,
    OtherValue,
    ManyHeaders,
    /// A redirect that the request itself could have followed.
    Followable,
    /// After a redirect.
    Redirected,
    /// A scheme that CORS does not know, that only local resources have, or that nobody knows.
    SchemeOfCors,
    LocalResource,
    UnknownScheme,
    SchemeOfFtp,
    /// By the directive that stands in for the one that is not there.
    ByFallback,
    /// Of a preflight that was never sent.
    InPreflight,
    /// block-all-mixed-content asked for it.
    ByPolicy,
    /// The attributes as and type of a preload.
    AbsentAs,
    InvalidAs,
    UnsupportedAs,
    UnsupportedType,
    /// A prerender of another site, and a prefetch of one whose referrer says too much.
    PrerenderOfOtherSite,
    PrefetchReferrer,
    /// Code in the page itself: that a policy forbids it, the same where 'unsafe-inline' counts for nothing, and of an
    /// attribute.
    Inline,
    InlineIgnored,
    InlineAttribute,
    /// Integrity metadata of a response that may not be looked at.
    NotEligible,
    NotCorsEnabled,
    // Lines that stand beside another one.
    SecondOfCsp,
    SecondOfIntegrity,
    WorkletRefused,
    DidNotSucceed,
    NoConnection,
    /// What became of the subprotocols of a WebSocket: none was chosen, another one, or one though none was offered.
    NoSubprotocol,
    OtherSubprotocol,
    UnaskedSubprotocol,
    CannotLoad,
    NotLoaded,
    NotRequested,
    /// What is said of a request that goes on: a header that was left out, a form of a secure page with an insecure
    /// target, an upgrade to https.
    UnsafeHeader,
    InsecureForm,
    Upgraded,
    /// A body that XMLHttpRequest takes, and better were another.
    ArrayBufferSent,
    /// Mixed content that is let through, and what is not upgraded since it is a host's number or of this machine.
    InsecureAllowed,
    NotUpgradedAddress,
    NotUpgradedLocal,
    /// Mixed content of this machine that is refused.
    MixedContentLocal,
    /// Integrity metadata whose form, algorithm or option is none; and metadata of what has none.
    IntegrityForm,
    IntegrityAlgorithm,
    IntegrityOption,
    IntegrityIgnored,
    /// A navigation of the tab that needs a click.
    WithoutActivation,
    /// A sandbox that its own page can take off.
    SandboxToLeave,
    /// Who may frame an answer: values that contradict each other, one that nobody knows, a policy that only reports,
    /// and what such a policy lacks.
    FrameOptionsConflict,
    FrameOptionsInvalid,
    FramingReported,
    // Of a Content Security Policy that only reports.
    ReportOnly,
    ReportOnlyByFallback,
    NoReportTo,
    UnknownDirective,
    // Of how a Content Security Policy is written.
    PolicyName,
    PolicyCharacters,
    PolicyDuplicate,
    PolicyRemoved,
    PolicySource,
    PolicyNone,
    PolicyAncestor,
    PolicyQuery,
    PolicyFragment,
    PolicySandbox,
    PolicyValue,
    /// Why a cookie was refused.
    CookieDomain,
    CookiePrefix,
    CookieSecure,
    CookieCrossSite,
    CookieNoneInsecure,
    /// A font whose first bytes are none of a font, one that a policy did not let start, and one that did not load.
    UndecodableFont,
    FontNotStarted,
    FontNotLoaded,
    /// A stream of events in a charset that is not UTF-8.
    StreamCharset,
    /// The type of a worker of modules, that a service worker's script has none, and of a module that is preloaded as
    /// JSON or as a style sheet.
    ModuleWorker,
    NoType,
    JsonModule,
    CssModule,
    // What the uncaught error of a script prints that uses an image, or the warning that stands in its place.
    TaintedRead,
    TaintedBitmapRead,
    TaintedTexture,
    BrokenDrawn,
    BrokenBitmap,
    UndecodableBitmap,
    MissingTexture,
    UndecodableTexture,
    NoSourceToDraw,
    NoSourceOfTexture,
    NoSourceOfBitmap,
    /// Chromium's network stack: an error, and an error status.
    NetworkError,
    /// The same of a WebSocket whose connection was there.
    HandshakeError,
    NetworkStatus,
    /// A 401, and nobody has a password.
    Unauthorized,
    /// What a service worker answered with is kept back by Cross-Origin-Resource-Policy.
    ServiceWorkerAnswer,
    /// What a service worker passed on has failed.
    PassedOnInVain,
    /// That the promise was rejected by which a service worker answers, and that its answer was not loaded.
    WorkerRejection,
    AnswerNotLoaded,
    /// That a manifest came with an error status.
    ManifestStatus,
};

/// A row of console_texts.def.
struct ConsoleText // NOLINT(clang-analyzer-optin.performance.Padding)
{
    ProfileId browser;
    /// With `{name}` for values and parts.
    std::string_view text;
    RowList<Reason, 10> reasons {};
    ConsoleForm form = ConsoleForm::Usual;
    RowList<InitiatorKind, 5> initiators {};
};

/// What many texts have in common.
struct ConsolePart
{
    enum class Presence : std::uint8_t { Always, Optional };
    std::string_view name;
    std::string_view text;
    Presence presence;
};

/// All rows, in the order of the list.
std::span<const ConsoleText> allConsoleTexts();
/// Null where the name stands for a value.
const ConsolePart* consolePartNamed(std::string_view name);
/// The text that a browser prints; null where it has none.
const ConsoleText* consoleTextFor(ProfileId browser, Reason reason, InitiatorKind initiator, ConsoleForm form);

/// What fills the placeholders of a text.
class ConsoleValues
{
public:
    virtual ~ConsoleValues() = default;
    virtual void append(std::string& text, std::string_view name) const = 0;
    /// Is the optional part there?
    virtual bool hasPart(std::string_view name) const = 0;
};
void fillConsoleText(std::string& text, std::string_view pattern, const ConsoleValues& values);

} // namespace fetchscope
