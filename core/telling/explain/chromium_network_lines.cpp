#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"

/// The line that Chromium's network stack adds to the console: what people search for.
namespace fetchscope {

namespace {

bool isToldOfErrors(InitiatorKind initiator)
{
    const NetworkLines lines = infoOf(initiator).networkLines;
    return lines == NetworkLines::All || lines == NetworkLines::Errors;
}

bool isToldOfStatus(InitiatorKind initiator)
{
    const NetworkLines lines = infoOf(initiator).networkLines;
    return lines == NetworkLines::All || lines == NetworkLines::Statuses;
}

std::string_view nameOfFailure(NetworkFailure failure)
{
    switch (failure) {
    case NetworkFailure::Dns:
        return "ERR_NAME_NOT_RESOLVED";
    case NetworkFailure::Refused:
        return "ERR_CONNECTION_REFUSED";
    case NetworkFailure::Reset:
        return "ERR_CONNECTION_RESET";
    case NetworkFailure::Timeout:
        return "ERR_CONNECTION_TIMED_OUT";
    case NetworkFailure::Extension:
        return "ERR_BLOCKED_BY_CLIENT";
    case NetworkFailure::Tls:
        // There is one for each fault of a certificate.
        break;
    }
    return {};
}

/// The error of Chromium's for what is known beyond the kind; empty: that of the kind.
std::string_view nameOfDetail(FailureDetail detail)
{
    switch (detail) {
    case FailureDetail::CertificateExpired:
    case FailureDetail::CertificateNotYetValid:
        return "ERR_CERT_DATE_INVALID";
    case FailureDetail::CertificateWrongHost:
        return "ERR_CERT_COMMON_NAME_INVALID";
    case FailureDetail::CertificateSelfSigned:
    case FailureDetail::CertificateUnknownIssuer:
        return "ERR_CERT_AUTHORITY_INVALID";
    case FailureDetail::CertificateRevoked:
        return "ERR_CERT_REVOKED";
    case FailureDetail::NotTls:
        return "ERR_SSL_PROTOCOL_ERROR";
    case FailureDetail::Unreachable:
        return "ERR_ADDRESS_UNREACHABLE";
    case FailureDetail::ProxyRefused:
        return "ERR_TUNNEL_CONNECTION_FAILED";
    case FailureDetail::ProxyNotFound:
        return "ERR_PROXY_CONNECTION_FAILED";
    case FailureDetail::AnswerTimeout:
        return "ERR_TIMED_OUT";
    case FailureDetail::EmptyAnswer:
        return "ERR_EMPTY_RESPONSE";
    case FailureDetail::HeadersTooLarge:
        return "ERR_RESPONSE_HEADERS_TOO_BIG";
    case FailureDetail::ContradictingLengths:
        return "ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH";
    case FailureDetail::NotHttp:
        return "ERR_INVALID_HTTP_RESPONSE";
    case FailureDetail::BodyCutShort:
        return "ERR_CONTENT_LENGTH_MISMATCH";
    case FailureDetail::BodyUndecodable:
        return "ERR_CONTENT_DECODING_FAILED";
    default:
        return {};
    }
}

/// A redirect that its rule refuses, by the scheme that it leads to.
std::string_view nameOfRefusedRedirect(const OutcomeFacts& facts)
{
    const auto target = facts.redirectTarget();
    // The browser's own, for HSTS, has no answer.
    if (!target)
        return facts.exchange() ? std::string_view("ERR_INVALID_REDIRECT") : std::string_view("ERR_FAILED");
    const std::string_view scheme = target->scheme();
    if (scheme == "about" || scheme == "data" || scheme == "file" || scheme == "blob")
        return "ERR_UNSAFE_REDIRECT";
    return facts.isCorsRequest() || facts.reason() == Reason::RedirectModeError
        ? std::string_view("ERR_FAILED")
        : std::string_view("ERR_UNKNOWN_URL_SCHEME");
}

/// The error of Chromium's network stack that a reason becomes; empty where the request is refused before it gets
/// there, or the page is not told (opaque responses).
std::string_view nameOfError(const OutcomeFacts& facts, bool isRefusedByCors)
{
    if (facts.cause()->wasPassedOn)
        return "ERR_FAILED";
    if (facts.cause()->networkFailure) {
        const std::string_view known = facts.exchange() ? nameOfDetail(facts.exchange()->detail) : std::string_view();
        return known.empty() ? nameOfFailure(*facts.cause()->networkFailure) : known;
    }
    if (facts.isBrokenRedirect()) {
        const bool isTwice = facts.exchange()->responseHeaders->count("location") > 1;
        return isTwice ? std::string_view("ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION")
                       : std::string_view("ERR_INVALID_REDIRECT");
    }
    if (facts.cause()->decidedAt == StepId::CspResponseBlocked)
        return {};
    if (facts.cause()->isOfServiceWorker && facts.reason() != Reason::Integrity)
        return "ERR_FAILED";
    if (facts.cause()->decidedAt == StepId::CspBlockedAfterRedirect)
        return "ERR_BLOCKED_BY_CSP";
    switch (facts.reason()) {
    case Reason::CorsMissingAllowOrigin:
    case Reason::CorsMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::CorsWildcardWithCredentials:
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::PreflightAllowOriginMismatch:
    case Reason::PreflightWildcardWithCredentials:
    case Reason::PreflightMissingAllowCredentials:
    case Reason::PreflightRedirect:
    case Reason::PreflightStatus:
    case Reason::PreflightInvalidAllowMethods:
    case Reason::PreflightInvalidAllowHeaders:
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
    case Reason::RedirectCredentials:
    case Reason::RedirectStreamBody:
    case Reason::ServiceWorkerError:
    case Reason::ServiceWorkerCors:
    case Reason::ServiceWorkerOpaque:
    case Reason::ServiceWorkerRedirect:
    case Reason::ServiceWorkerRedirected:
    case Reason::LocalNetworkInsecureContext:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkNotDelegated:
    case Reason::LocalNetworkTarget:
    case Reason::LocalNetworkDeclared:
        return "ERR_FAILED";
    case Reason::RedirectModeError:
    case Reason::RedirectScheme:
        return nameOfRefusedRedirect(facts);
    case Reason::DataUrlInvalid:
        return "ERR_INVALID_URL";
    case Reason::SchemeUnknown:
    case Reason::SchemeNotSupported:
    case Reason::MixedContent:
        return isRefusedByCors ? std::string_view("ERR_FAILED") : std::string_view();
    case Reason::RedirectInvalidLocation:
        return "ERR_INVALID_REDIRECT";
    case Reason::RedirectCount:
        return "ERR_TOO_MANY_REDIRECTS";
    case Reason::BadPort:
        return "ERR_UNSAFE_PORT";
    case Reason::UnexpectedProxyStatus:
        return "ERR_UNEXPECTED_PROXY_AUTH";
    case Reason::OnlyIfCached:
        return "ERR_CACHE_MISS";
    case Reason::ApiStreamHttp1:
        return "ERR_ALPN_NEGOTIATION_FAILED";
    case Reason::CorpSameOrigin:
        return "ERR_BLOCKED_BY_RESPONSE.NotSameOrigin";
    case Reason::CorpSameSite:
        return "ERR_BLOCKED_BY_RESPONSE.NotSameSite";
    case Reason::CoepRequireCorp:
        return "ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep";
    case Reason::DocumentIsolation:
        return "ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByDip";
    case Reason::ConnectionAllowlist:
        return facts.exchange() ? std::string_view("ERR_UNSAFE_REDIRECT") : "ERR_NETWORK_ACCESS_REVOKED";
    default:
        return {};
    }
}

/// The same, where a WebSocket was not opened.
std::string_view nameOfWebSocketError(Reason reason)
{
    switch (reason) {
    case Reason::BadPort:
        return "ERR_UNSAFE_PORT";
    case Reason::UnexpectedProxyStatus:
        return "ERR_UNEXPECTED_PROXY_AUTH";
    case Reason::LocalNetworkInsecureContext:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkNotDelegated:
        return "ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS";
    default:
        return {};
    }
}

/// The same of a WebTransport. What QUIC adds was recorded of a server that closes the connection, of a port that
/// nobody listens at, and of a certificate of an unknown authority.
std::string_view nameOfWebTransportError(const OutcomeFacts& facts)
{
    if (facts.cause()->networkFailure) {
        switch (*facts.cause()->networkFailure) {
        case NetworkFailure::Dns:
            return "ERR_NAME_NOT_RESOLVED";
        case NetworkFailure::Refused:
            return "ERR_QUIC_PROTOCOL_ERROR.QUIC_PACKET_WRITE_ERROR (Write failed with error: -102 (Unknown error "
                   "-102))";
        case NetworkFailure::Reset:
            return "ERR_QUIC_PROTOCOL_ERROR.QUIC_IETF_GQUIC_ERROR_MISSING ()";
        case NetworkFailure::Tls:
            return "ERR_QUIC_PROTOCOL_ERROR.QUIC_TLS_CERTIFICATE_UNKNOWN (TLS handshake failure "
                   "(ENCRYPTION_HANDSHAKE) 46: certificate unknown. SSLErrorStack:[handshake.cc:320] "
                   "error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED)";
        case NetworkFailure::Timeout:
        case NetworkFailure::Extension:
            return {};
        }
    }
    switch (facts.reason()) {
    case Reason::ApiResponseStatus:
    case Reason::RedirectModeError:
        return "ERR_METHOD_NOT_SUPPORTED";
    case Reason::ConnectionAllowlist:
        return "ERR_NETWORK_ACCESS_REVOKED ()";
    default:
        return nameOfWebSocketError(facts.reason());
    }
}

ConsoleForm formOfSubprotocol(const OutcomeFacts& facts)
{
    if (facts.cause()->subject.empty())
        return ConsoleForm::NoSubprotocol;
    return facts.request()->protocols.empty() ? ConsoleForm::UnaskedSubprotocol : ConsoleForm::OtherSubprotocol;
}

/// Was the answer let through to where its status is looked at?
bool isStatusSeen(const OutcomeFacts& facts)
{
    switch (facts.reason()) {
    case Reason::None:
    case Reason::ApiResponseStatus:
    case Reason::ApiResponseType:
    case Reason::Integrity:
    case Reason::FrameOptions:
    case Reason::CspFrameAncestors:
        return true;
    case Reason::CoepRequireCorp:
    case Reason::CoepCredentialless:
    case Reason::CoepFrame:
        // The browser's process refuses a frame, and the page's has its status.
        return infoOf(facts.request()->initiator).start == StartRule::Frame;
    default:
        return false;
    }
}

bool isAnswerOfNetwork(const OutcomeFacts& facts)
{
    return facts.exchange() && !facts.storedAnswer();
}

/// The status of an answer that is an error, wherever it came from: the HTTP cache and a service worker, too. 0: none.
std::uint16_t errorStatusOf(const OutcomeFacts& facts)
{
    if (isAnswerOfNetwork(facts) && facts.exchange()->networkFailure)
        return 0;
    const std::uint16_t status = isAnswerOfNetwork(facts) ? facts.exchange()->status : facts.outcome().wireStatus;
    return status >= 400 ? status : 0;
}

} // namespace

bool appendChromiumNetworkLine(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request())
        return false;
    const InitiatorKind initiator = facts.request()->initiator;
    ConsoleWriter console(ProfileId::Chromium, facts);
    if (infoOf(initiator).start == StartRule::WebSocket) {
        if (facts.reason() == Reason::ApiResponseStatus || facts.reason() == Reason::RedirectModeError) {
            console.say(Reason::ApiResponseStatus,
                facts.answerStatus() == 401 ? ConsoleForm::Unauthorized : ConsoleForm::NoConnection);
        } else if (facts.reason() == Reason::ApiSubprotocol) {
            console.say(formOfSubprotocol(facts));
        } else if (facts.cause() && facts.cause()->networkFailure) {
            const bool isEstablished = *facts.cause()->networkFailure == NetworkFailure::Reset;
            const std::string_view error = nameOfError(facts, false);
            console.set("netError", std::string(error));
            if (!error.empty())
                console.say(Reason::None, isEstablished ? ConsoleForm::HandshakeError : ConsoleForm::NetworkError);
        } else if (const std::string_view error = nameOfWebSocketError(facts.reason()); !error.empty()) {
            console.set("netError", std::string(error));
            console.say(Reason::None, ConsoleForm::NetworkError);
        }
    } else if (infoOf(initiator).start == StartRule::WebTransport) {
        const std::string_view error = facts.cause() ? nameOfWebTransportError(facts) : std::string_view();
        if (error.empty())
            return false;
        console.set("netError", std::string(error));
        console.say(Reason::None, ConsoleForm::NetworkError);
    } else if (const std::uint16_t status = errorStatusOf(facts);
               status != 0 && isToldOfStatus(initiator) && isStatusSeen(facts)) {
        console.set("status", std::to_string(status));
        console.set("statusText", isAnswerOfNetwork(facts) ? facts.exchange()->statusText : std::string());
        console.say(Reason::None, ConsoleForm::NetworkStatus);
        console.say(Reason::None, ConsoleForm::ManifestStatus);
    } else if (facts.cause() && isToldOfErrors(initiator)) {
        const std::string_view error = nameOfError(facts, text.find("by CORS policy: ") != std::string::npos);
        if (error.empty())
            return false;
        console.set("netError", std::string(error));
        console.say(Reason::None, ConsoleForm::NetworkError);
    }
    if (console.text().empty())
        return false;
    if (!text.empty())
        text += '\n';
    text += console.text();
    return true;
}

} // namespace fetchscope
