#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// https://url.spec.whatwg.org/#concept-host-parser followed by the host serializer, on valid UTF-8. Null on failure.
/// `input` is not empty unless `isOpaque` is true.
///
/// Two limits the standard does not have: a domain with other than ASCII characters fails over 16 KiB, and where one of
/// its labels has over 1000 UTF-16 code units (ICU's limit).
std::optional<std::string> parseHost(std::string_view input, bool isOpaque);

/// https://url.spec.whatwg.org/#forbidden-host-code-point
bool isForbiddenHostCodePoint(char c);
/// https://url.spec.whatwg.org/#forbidden-domain-code-point
bool isForbiddenDomainCodePoint(char c);

} // namespace fetchscope
