#include "core/writing/report/cookie_writer.h"

#include "core/telling/explain/cookie_remedies.h"

namespace fetchscope {

void writeCookieMembers(JsonWriter& writer, const Cookie& cookie, CookieFate::Kind kind, CookieVerdict why)
{
    writer.key("name");
    writer.stringOrBytes(cookie.name);
    if (!cookie.domain.empty()) {
        writer.key("domain");
        writer.stringOrBytes(cookie.domain);
        writer.member("hostOnly", cookie.hostOnly);
        writer.key("path");
        writer.stringOrBytes(cookie.path);
    } else if (!cookie.value.empty()) {
        // What could not be read.
        writer.key("value");
        writer.stringOrBytes(cookie.value);
    }
    if (!cookie.partition.empty())
        writer.member("partition", cookie.partition);
    writer.member("fate", nameOf(kind));
    writer.key("reason");
    if (why == CookieVerdict::Accepted) {
        writer.null();
        return;
    }
    writer.string(codeOf(why));
    writer.member("message", describe(why));
    if (const std::string_view remedy = remedyFor(why); !remedy.empty())
        writer.member("remedy", remedy);
}

} // namespace fetchscope
