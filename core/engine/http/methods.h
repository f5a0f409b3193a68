#pragma once

#include <array>
#include <string>
#include <string_view>

/// https://fetch.spec.whatwg.org/#methods
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#cors-safelisted-method
inline constexpr std::array<std::string_view, 3> corsSafelistedMethods {"GET", "HEAD", "POST"};
/// https://fetch.spec.whatwg.org/#forbidden-method
inline constexpr std::array<std::string_view, 3> forbiddenMethods {"CONNECT", "TRACE", "TRACK"};
/// https://fetch.spec.whatwg.org/#concept-method-normalize: those that become upper case.
inline constexpr std::array<std::string_view, 6> normalizedMethods {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"};

/// https://fetch.spec.whatwg.org/#concept-method: a token.
bool isMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#cors-safelisted-method: byte for byte.
bool isCorsSafelistedMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#forbidden-method: in any case.
bool isForbiddenMethod(std::string_view method);
/// https://fetch.spec.whatwg.org/#concept-method-normalize: all others stay.
std::string normalizeMethod(std::string_view method);
/// Does it change nothing on a server (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1)? Of one that is not known
/// nobody can say.
constexpr bool isSafeMethod(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}

} // namespace fetchscope
