#pragma once

#include "core/engine/http/header_list.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the Fetch Standard says of single header names and values (https://fetch.spec.whatwg.org/#terminology-headers).
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header: the names, whose values have rules of their own.
inline constexpr std::array<std::string_view, 5> corsSafelistedRequestHeaderNames {
    "Accept", "Accept-Language", "Content-Language", "Content-Type", "Range"};
/// A longer value is not safelisted; in bytes.
inline constexpr std::size_t safelistedValueLimit = 128;
/// Nor is any where all of them together are longer.
inline constexpr std::size_t safelistedSumLimit = 1024;
/// The types of a safelisted Content-Type: those that a form can send.
inline constexpr std::array<std::string_view, 3> safelistedContentTypes {
    "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"};
/// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name, without the exposed list.
inline constexpr std::array<std::string_view, 7> corsSafelistedResponseHeaderNames {
    "Cache-Control", "Content-Language", "Content-Length", "Content-Type", "Expires", "Last-Modified", "Pragma"};
/// https://fetch.spec.whatwg.org/#forbidden-request-header: by their names alone.
inline constexpr std::array<std::string_view, 21> forbiddenRequestHeaderNames {"Accept-Charset", "Accept-Encoding",
    "Access-Control-Request-Headers", "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie",
    "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive", "Origin", "Referer", "Set-Cookie", "TE", "Trailer",
    "Transfer-Encoding", "Upgrade", "Via"};
/// By what their names begin with.
inline constexpr std::array<std::string_view, 2> forbiddenRequestHeaderPrefixes {"Proxy-", "Sec-"};
/// Where their values name a forbidden method.
inline constexpr std::array<std::string_view, 3> methodOverrideHeaderNames {
    "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override"};
/// https://fetch.spec.whatwg.org/#forbidden-response-header-name
inline constexpr std::array<std::string_view, 2> forbiddenResponseHeaderNames {"Set-Cookie", "Set-Cookie2"};
/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name
inline constexpr std::array<std::string_view, 4> noCorsSafelistedRequestHeaderNames {
    "Accept", "Accept-Language", "Content-Language", "Content-Type"};

/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
bool isCorsUnsafeRequestHeaderByte(char byte);
/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
bool isCorsSafelistedRequestHeader(std::string_view name, std::string_view value);
/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names: lower case, sorted, without duplicates.
std::vector<std::string> corsUnsafeRequestHeaderNames(const HeaderList& headers);
/// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
bool isCorsNonWildcardRequestHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#privileged-no-cors-request-header-name
bool isPrivilegedNoCorsRequestHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name
bool isNoCorsSafelistedRequestHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header
bool isNoCorsSafelistedRequestHeader(std::string_view name, std::string_view value);
/// https://fetch.spec.whatwg.org/#forbidden-request-header (names, prefixes, and value-dependent ones)
bool isForbiddenRequestHeader(std::string_view name, std::string_view value);
/// https://fetch.spec.whatwg.org/#forbidden-response-header-name
bool isForbiddenResponseHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#request-body-header-name: what describes a body, and goes with it.
inline constexpr std::array<std::string_view, 4> requestBodyHeaderNames {
    "Content-Encoding", "Content-Language", "Content-Location", "Content-Type"};
/// https://fetch.spec.whatwg.org/#request-body-header-name
bool isRequestBodyHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name, without the exposed list.
bool isCorsSafelistedResponseHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#determine-nosniff
bool determineNosniff(const HeaderList& headers);

} // namespace fetchscope
