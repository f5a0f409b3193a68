#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view lighttpdTemplate = R"~~~(
-- CORS for lighttpd 1.4.60 and later. In lighttpd.conf, mod_magnet before all other modules:
--
--   server.modules += ("mod_magnet")
--   magnet.attract-raw-url-to = ("/etc/lighttpd/cors.lua")
--   magnet.attract-response-start-to = ("/etc/lighttpd/cors.lua")
--
-- The first answers preflights, before authentication; the second sets the headers of every answer, of errors too.

local request = lighty.r.req_header
local response = lighty.r.resp_header
local origin = request["Origin"]

@unless any
-- Only an origin of these lists is sent back.
local origins = {
    [@originLines@] = true,
}
local patterns = {
    @patternPairs@
}

local function is_allowed(text)
    if origins[text] then
        return true
    end
    for _, pattern in ipairs(patterns) do
        local labels = string.sub(text, #pattern.before + 1, -#pattern.behind - 1)
        if text == pattern.before .. labels .. pattern.behind and string.find(labels, "^[a-z0-9_.-]+$")
            and not string.find("." .. labels .. ".", "..", 1, true) then
            return true
        end
    end
    return false
end

local allowed = origin and is_allowed(origin) and origin or nil
@else
local allowed = "*"
@end
-- A preflight is OPTIONS with Access-Control-Request-Method. Any other OPTIONS is the application's.
local is_preflight = lighty.r.req_attr["request.method"] == "OPTIONS" and request["Access-Control-Request-Method"]

-- In place of what the application sends of its own: browsers refuse two values.
response["Access-Control-Allow-Origin"] = allowed
@if credentials
response["Access-Control-Allow-Credentials"] = allowed and "true"
@end
if is_preflight then
    response["Access-Control-Allow-Methods"] = allowed and @methods@
@if requestHeaders
    response["Access-Control-Allow-Headers"] = allowed and @requestHeaders@
@end
@if maxAge
    response["Access-Control-Max-Age"] = allowed and "@maxAge@"
@end
@if exposedHeaders
else
    response["Access-Control-Expose-Headers"] = allowed and @exposedHeaders@
@end
end
@unless any
-- Whatever the origin, and where there is none: a cache must not give one site's answer to another.
local vary = response["Vary"]
if not vary or vary == "" then
    response["Vary"] = "Origin"
elseif not string.find("," .. string.lower(vary) .. ",", "[ ,]origin[ ,]") then
    response["Vary"] = vary .. ", Origin"
end
@end

if is_preflight then
    return 204
end
)~~~";

} // namespace

std::string writeLighttpd(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string lines;
    for (const AllowedOrigin& origin : policy.origins) {
        if (!origin.isPattern())
            continue;
        lines.append(lines.empty() ? "{ before = " : "\n{ before = ").append(inDoubleQuotes(origin.beforeStar()));
        lines.append(", behind = ").append(inDoubleQuotes(origin.behindStar())).append(" },");
    }
    values["patternPairs"] = lines;
    return fillTemplate(lighttpdTemplate, values);
}

} // namespace fetchscope
