#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-headers-guard, those of requests.
enum class HeadersGuard : bool { Request, RequestNoCors };

/// https://fetch.spec.whatwg.org/#concept-headers-append, for the two guards of requests. A refusal where the header is
/// not valid.
std::optional<Response> appendHeader(Request& request, HeadersGuard guard, const Profile& profile,
    std::string_view name, std::string_view givenValue, Tracer& trace);

} // namespace fetchscope
