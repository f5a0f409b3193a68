#include "ui/timeline/step_roles.h"

#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace fetchscope::ui {

namespace {

bool isTimingCheck(StepId id)
{
    return infoOf(id).algorithm == Algorithm::TaoCheck || id == StepId::HttpTaoFailed;
}

bool isClearing(StepId id)
{
    return id == StepId::CacheCleared;
}

bool isOfHttpCache(StepId id)
{
    return infoOf(id).algorithm == Algorithm::HttpNetworkOrCacheFetch;
}

struct ShortName
{
    StepId id;
    const char* text;
};

// Rules whose algorithm's name does not say enough.
constexpr std::array shortNames {
    ShortName {StepId::MainSameOriginOrData, QT_TRANSLATE_NOOP("Step", "Same origin: no CORS")},
    ShortName {StepId::MainModeSameOrigin, QT_TRANSLATE_NOOP("Step", "Mode same-origin")},
    ShortName {StepId::MainNoCors, QT_TRANSLATE_NOOP("Step", "Cross-origin, mode no-cors")},
    ShortName {StepId::MainNoCorsRedirectMode, QT_TRANSLATE_NOOP("Step", "Redirect mode in no-cors")},
    ShortName {StepId::MainNotHttp, QT_TRANSLATE_NOOP("Step", "HTTP(S) scheme")},
    ShortName {StepId::MainPreflight, QT_TRANSLATE_NOOP("Step", "Cross-origin, not simple")},
    ShortName {StepId::MainCors, QT_TRANSLATE_NOOP("Step", "Cross-origin, simple")},
    ShortName {StepId::MainIntegrity, QT_TRANSLATE_NOOP("Step", "Integrity")},
    ShortName {StepId::MainIntegrityNoBody, QT_TRANSLATE_NOOP("Step", "Integrity")},
    ShortName {StepId::MainExposeFailure, QT_TRANSLATE_NOOP("Step", "Access-Control-Expose-Headers")},
    ShortName {StepId::HttpPreflightNeeded, QT_TRANSLATE_NOOP("Step", "miss")},
    ShortName {StepId::HttpPreflightCached, QT_TRANSLATE_NOOP("Step", "hit")},
    ShortName {StepId::CacheMethod, QT_TRANSLATE_NOOP("Step", "read")},
    ShortName {StepId::CacheHeader, QT_TRANSLATE_NOOP("Step", "read")},
    ShortName {StepId::CacheCleared, QT_TRANSLATE_NOOP("Step", "clear entries")},
    ShortName {StepId::HttpRedirectError, QT_TRANSLATE_NOOP("Step", "Redirect mode error")},
    ShortName {StepId::NetIncludeCredentials, QT_TRANSLATE_NOOP("Step", "Credentials")},
    ShortName {StepId::NetEmbedderCredentials, QT_TRANSLATE_NOOP("Step", "Credentials")},
    ShortName {StepId::NetOnlyIfCached, QT_TRANSLATE_NOOP("Step", "Only if cached")},
    ShortName {StepId::NetKeepaliveQuota, QT_TRANSLATE_NOOP("Step", "Keepalive quota")},
    ShortName {StepId::PreflightCheck, QT_TRANSLATE_NOOP("Step", "Status of the answer")},
    ShortName {StepId::PreflightRefused, QT_TRANSLATE_NOOP("Step", "Status of the answer")},
    ShortName {StepId::PreflightParseFailure, QT_TRANSLATE_NOOP("Step", "Lists of the answer")},
    ShortName {StepId::PreflightMethodCheck, QT_TRANSLATE_NOOP("Step", "Methods")},
    ShortName {StepId::PreflightAuthorizationCheck, QT_TRANSLATE_NOOP("Step", "Authorization")},
    ShortName {StepId::PreflightHeaderCheck, QT_TRANSLATE_NOOP("Step", "Headers")},
    ShortName {StepId::PreflightStoreMethod, QT_TRANSLATE_NOOP("Step", "store")},
    ShortName {StepId::PreflightStoreHeader, QT_TRANSLATE_NOOP("Step", "store")},
    ShortName {StepId::PreflightUpdateMethod, QT_TRANSLATE_NOOP("Step", "renew")},
    ShortName {StepId::PreflightUpdateHeader, QT_TRANSLATE_NOOP("Step", "renew")},
    ShortName {StepId::NetFromCache, QT_TRANSLATE_NOOP("Step", "hit")},
    ShortName {StepId::NetValidated, QT_TRANSLATE_NOOP("Step", "still good")},
    ShortName {StepId::NetStored, QT_TRANSLATE_NOOP("Step", "store")},
    ShortName {StepId::FrameAncestors, QT_TRANSLATE_NOOP("Step", "frame-ancestors")},
    ShortName {StepId::FrameOptions, QT_TRANSLATE_NOOP("Step", "X-Frame-Options")},
    ShortName {StepId::FrameWithoutEmbedderPolicy, QT_TRANSLATE_NOOP("Step", "Embedder policy of the frame")},
    ShortName {StepId::OpaqueBlocked, QT_TRANSLATE_NOOP("Step", "Opaque response blocking")},
    ShortName {StepId::CookieConsidered, QT_TRANSLATE_NOOP("Step", "cookie")},
    ShortName {StepId::CookieStored, QT_TRANSLATE_NOOP("Step", "set cookie")},
    ShortName {StepId::PortAllowed, QT_TRANSLATE_NOOP("Step", "port")},
    ShortName {StepId::PortBlocked, QT_TRANSLATE_NOOP("Step", "Port")},
    ShortName {StepId::CspAllowed, QT_TRANSLATE_NOOP("Step", "Content Security Policy")},
    ShortName {StepId::CspBlocked, QT_TRANSLATE_NOOP("Step", "Content Security Policy")},
    ShortName {StepId::UpgradeHttps, QT_TRANSLATE_NOOP("Step", "Upgrade to https")},
    ShortName {StepId::MainUpgradeInsecure, QT_TRANSLATE_NOOP("Step", "Upgrade to https")},
    ShortName {StepId::ElementUnsupported, QT_TRANSLATE_NOOP("Step", "Supported by this browser")},
    ShortName {StepId::UseRefused, QT_TRANSLATE_NOOP("Step", "Use of the response")},
    ShortName {StepId::MixedAllowed, QT_TRANSLATE_NOOP("Step", "mixed content")},
    ShortName {StepId::MixedBlocked, QT_TRANSLATE_NOOP("Step", "Mixed content")},
    ShortName {StepId::MixedResponseAllowed, QT_TRANSLATE_NOOP("Step", "mixed content")},
    ShortName {StepId::MixedResponseBlocked, QT_TRANSLATE_NOOP("Step", "Mixed content")},
    ShortName {StepId::MimeAllowed, QT_TRANSLATE_NOOP("Step", "MIME type")},
    ShortName {StepId::MimeBlocked, QT_TRANSLATE_NOOP("Step", "MIME type")},
    ShortName {StepId::NosniffOff, QT_TRANSLATE_NOOP("Step", "nosniff")},
    ShortName {StepId::NosniffAllowed, QT_TRANSLATE_NOOP("Step", "nosniff")},
    ShortName {StepId::NosniffScript, QT_TRANSLATE_NOOP("Step", "nosniff")},
    ShortName {StepId::NosniffStyle, QT_TRANSLATE_NOOP("Step", "nosniff")},
    ShortName {StepId::RedirectTooMany, QT_TRANSLATE_NOOP("Step", "Number of redirects")},
    ShortName {StepId::RedirectNotHttp, QT_TRANSLATE_NOOP("Step", "Redirect to HTTP(S)")},
    ShortName {StepId::RedirectBadLocation, QT_TRANSLATE_NOOP("Step", "Location")},
    ShortName {StepId::RedirectUserinfoCors, QT_TRANSLATE_NOOP("Step", "Password in Location")},
    ShortName {StepId::RedirectUserinfoTainted, QT_TRANSLATE_NOOP("Step", "Password in Location")},
};

} // namespace

StepRole roleOf(const StepRecord& step)
{
    switch (step.id) {
    case StepId::WireSend:
        return StepRole::Send;
    case StepId::WireResponse:
    case StepId::WireUnmatched:
        return StepRole::Answer;
    case StepId::WireFailure:
        return StepRole::NoAnswer;
    case StepId::CacheMethod:
    case StepId::CacheHeader:
    case StepId::HttpPreflightCached:
    case StepId::HttpPreflightNeeded:
    case StepId::NetFromCache:
    case StepId::NetValidated:
        return StepRole::CacheRead;
    case StepId::PreflightStoreMethod:
    case StepId::PreflightStoreHeader:
    case StepId::PreflightUpdateMethod:
    case StepId::PreflightUpdateHeader:
    case StepId::CacheCleared:
    case StepId::NetStored:
        return StepRole::CacheWrite;
    case StepId::CookieConsidered:
    case StepId::CookieStored:
        return StepRole::Cookie;
    // What only repeats the verdict of a check that has a row already.
    case StepId::HttpCorsCheckFailed:
    case StepId::HttpPreflightFailed:
    case StepId::HttpTaoFailed:
    case StepId::PreflightPassed:
    case StepId::UpgradeNone:
    case StepId::FetchReject:
    case StepId::FetchResolve:
        return StepRole::Hidden;
    case StepId::PortAllowed:
    case StepId::MixedAllowed:
    case StepId::MixedResponseAllowed:
    case StepId::MimeAllowed:
    case StepId::NosniffOff:
    case StepId::NosniffAllowed:
    case StepId::CspAllowed:
        return StepRole::Routine;
        return StepRole::Decision;
    default:
        break;
    }
    if (isTimingCheck(step.id))
        return StepRole::Hidden;
    return step.result == StepResult::Done ? StepRole::Hidden : StepRole::Decision;
}

Tone toneOf(const StepRecord& step)
{
    if (!infoOf(step.id).isModelled)
        return Tone::Unknown;
    switch (step.id) {
    case StepId::WireFailure:
        return Tone::Fail;
    case StepId::WireUnmatched:
        return Tone::Warn;
    case StepId::HttpPreflightCached:
    case StepId::NetFromCache:
    case StepId::NetValidated:
        return Tone::Pass;
    default:
        break;
    }
    if (roleOf(step) == StepRole::Routine && step.result == StepResult::Done)
        return Tone::Pass;
    switch (step.result) {
    case StepResult::Passed:
        return Tone::Pass;
    case StepResult::Failed:
        return Tone::Fail;
    case StepResult::Done:
    case StepResult::Yes:
    case StepResult::No:
        break;
    }
    return Tone::Neutral;
}

bool sharesRow(const StepRecord& previous, const StepRecord& step)
{
    const StepRole role = roleOf(step);
    if (roleOf(previous) != role)
        return false;
    if (role == StepRole::Routine)
        return true;
    if (role == StepRole::CacheRead || role == StepRole::CacheWrite) {
        return !isOfHttpCache(previous.id) && !isOfHttpCache(step.id) && isClearing(previous.id) == isClearing(step.id);
    }
    return role == StepRole::Decision && previous.depth == step.depth
        && infoOf(step.id).algorithm == Algorithm::CorsCheck && infoOf(previous.id).algorithm == Algorithm::CorsCheck
        && previous.result != StepResult::Failed;
}

QString shortName(StepId id)
{
    for (const ShortName& name : shortNames) {
        if (name.id == id)
            return QCoreApplication::translate("Step", name.text);
    }
    return infoOf(id).algorithm == Algorithm::CorsCheck ? algorithmText(Algorithm::CorsCheck) : placeOf(id);
}

QString placeOf(StepId id)
{
    const StepInfo& step = infoOf(id);
    const QString algorithm = algorithmText(step.algorithm);
    if (step.number.empty() || step.number == "0")
        return algorithm;
    return QCoreApplication::translate("Step", "%1, step %2").arg(algorithm, toText(step.number));
}

} // namespace fetchscope::ui
