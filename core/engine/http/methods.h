#pragma once

#include <string>
#include <string_view>

/// https://fetch.spec.whatwg.org/#methods
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-method: a token.
bool isMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#cors-safelisted-method: `GET`, `HEAD` or `POST`, byte for byte.
bool isCorsSafelistedMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#forbidden-method: CONNECT, TRACE, TRACK in any case.
bool isForbiddenMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#concept-method-normalize: six names become upper case, all others stay.
std::string normalizeMethod(std::string_view method);

} // namespace fetchscope
