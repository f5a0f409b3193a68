#pragma once

#include "core/engine/http/header_list.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What the Fetch Standard says of single header names and values (https://fetch.spec.whatwg.org/#terminology-headers).
namespace fetchscope {

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
