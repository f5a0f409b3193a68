#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace fetchscope {

/// What is known of a failure of the network beyond its kind, or of a body that did not come as a whole. Only a live
/// network knows it, and what was saved of one. No verdict depends on it.
enum class FailureDetail : std::uint8_t {
    None,
    // Of NetworkFailure::Tls.
    CertificateExpired,
    CertificateNotYetValid,
    CertificateWrongHost,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    CertificateRevoked,
    NotTls,
    // Of NetworkFailure::Refused.
    Unreachable,
    ProxyRefused,
    // Of NetworkFailure::Dns.
    ProxyNotFound,
    // Of NetworkFailure::Timeout.
    ConnectTimeout,
    AnswerTimeout,
    // Of NetworkFailure::Reset.
    EmptyAnswer,
    HeadersCutShort,
    HeadersTooLarge,
    ContradictingLengths,
    NotHttp,
    NotWebSocket,
    NotSpoken,
    Cancelled,
    // Of a body; status and headers came.
    BodyCutShort,
    BodyUndecodable,
    BodyTooLarge,
    BodyUnfinished,
};
template <> struct Names<FailureDetail>
{
    static constexpr std::array<std::string_view, 25> list {"", "certificate-expired", "certificate-not-yet-valid",
        "certificate-wrong-host", "certificate-self-signed", "certificate-unknown-issuer", "certificate-revoked",
        "not-tls", "unreachable", "proxy-refused", "proxy-not-found", "connect-timeout", "answer-timeout",
        "empty-answer", "headers-cut-short", "headers-too-large", "contradicting-lengths", "not-http", "not-websocket",
        "not-spoken", "cancelled", "body-cut-short", "body-undecodable", "body-too-large", "body-unfinished"};
};

/// Does it say something of a body, and not of a failure?
constexpr bool isOfBody(FailureDetail detail)
{
    return detail >= FailureDetail::BodyCutShort;
}
/// Is it the server's fault that the body cannot be read to its end, so that a browser would not either?
constexpr bool isBodyBroken(FailureDetail detail)
{
    return detail == FailureDetail::BodyCutShort || detail == FailureDetail::BodyUndecodable;
}

} // namespace fetchscope
