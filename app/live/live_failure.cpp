#include "app/live/live_failure.h"

#include <openssl/x509_vfy.h>

#include <cerrno>
#include <string_view>

namespace fetchscope {

namespace {

FailureDetail detailOfCertificate(CURL* handle)
{
    long verified = X509_V_OK;
    curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &verified);
    switch (verified) {
    case X509_V_OK:
    // What curl has put there before it looks at the name.
    case X509_V_ERR_UNSPECIFIED:
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return FailureDetail::CertificateWrongHost;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return FailureDetail::CertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return FailureDetail::CertificateNotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return FailureDetail::CertificateSelfSigned;
    case X509_V_ERR_CERT_REVOKED:
        return FailureDetail::CertificateRevoked;
    default:
        return FailureDetail::CertificateUnknownIssuer;
    }
}

FailureDetail detailOfRefusal(CURL* handle)
{
    long number = 0;
    curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &number);
    return number == EHOSTUNREACH || number == ENETUNREACH ? FailureDetail::Unreachable : FailureDetail::None;
}

/// Did a proxy refuse to open a tunnel?
bool isRefusedByProxy(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &status);
    return status != 0 && status / 100 != 2;
}

} // namespace

LiveFailure liveFailureOf(CURL* handle, CURLcode code, bool hasHeaderBytes)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {NetworkFailure::Dns, FailureDetail::None};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {NetworkFailure::Dns, FailureDetail::ProxyNotFound};
    case CURLE_COULDNT_CONNECT:
        return {NetworkFailure::Refused, detailOfRefusal(handle)};
    case CURLE_PROXY:
        return {NetworkFailure::Refused, FailureDetail::ProxyRefused};
    case CURLE_OPERATION_TIMEDOUT:
        return {NetworkFailure::Timeout, FailureDetail::ConnectTimeout};
    case CURLE_PEER_FAILED_VERIFICATION:
        return {NetworkFailure::Tls, detailOfCertificate(handle)};
    case CURLE_SSL_CONNECT_ERROR:
        return {NetworkFailure::Tls, FailureDetail::NotTls};
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {NetworkFailure::Tls, FailureDetail::None};
    case CURLE_GOT_NOTHING:
        return {NetworkFailure::Reset, hasHeaderBytes ? FailureDetail::HeadersCutShort : FailureDetail::EmptyAnswer};
    // A single header that is larger than curl takes.
    case CURLE_OUT_OF_MEMORY:
        return {NetworkFailure::Reset, FailureDetail::HeadersTooLarge};
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_BAD_CONTENT_ENCODING:
        return {NetworkFailure::Reset, FailureDetail::NotHttp};
    case CURLE_OK:
        return {NetworkFailure::Reset, FailureDetail::HeadersCutShort};
    default:
        break;
    }
    if (isRefusedByProxy(handle))
        return {NetworkFailure::Refused, FailureDetail::ProxyRefused};
    return {NetworkFailure::Reset, hasHeaderBytes ? FailureDetail::HeadersCutShort : FailureDetail::None};
}

FailureDetail bodyFaultOf(CURLcode code)
{
    switch (code) {
    case CURLE_OK:
        return FailureDetail::None;
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
        return FailureDetail::BodyUndecodable;
    default:
        return FailureDetail::BodyCutShort;
    }
}

} // namespace fetchscope
