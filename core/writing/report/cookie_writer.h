#pragma once

#include "core/engine/model/cookie_fate.h"
#include "core/reading/json/json_writer.h"

namespace fetchscope {

/// What became of a cookie, as members of an object that is begun: which one it is, `fate`, `reason` and `message`.
void writeCookieMembers(JsonWriter& writer, const Cookie& cookie, CookieFate::Kind kind, CookieVerdict why);

} // namespace fetchscope
