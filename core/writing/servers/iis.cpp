#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view iisHead = R"~~~(
<?xml version="1.0" encoding="utf-8"?>
<!-- CORS for IIS, with its CORS module: web.config of the site. The module answers preflights before the other modules, and
     so before authentication. Headers are on errors, too. -->
<configuration>
  <system.webServer>
@if any
    <cors enabled="true">
@else
    <!-- failUnlistedOrigins: an origin that is not in the list gets 403. -->
    <cors enabled="true" failUnlistedOrigins="true">
@end
)~~~";

constexpr std::string_view iisEntry = R"~~~(
      <add origin=@origin@ allowCredentials="@allowCredentials@" maxAge="@maxAge@">
@if requestHeaders
        <allowHeaders allowAllRequestedHeaders="false">
          @headerElements@
        </allowHeaders>
@else
        <allowHeaders allowAllRequestedHeaders="false" />
@end
        <allowMethods>
          @methodElements@
        </allowMethods>
@if exposedHeaders
        <exposeHeaders>
          @exposedElements@
        </exposeHeaders>
@end
      </add>
)~~~";

constexpr std::string_view iisTail = R"~~~(
    </cors>
@unless any
    <httpProtocol>
      <customHeaders>
        <!-- Whatever the origin, and where there is none: a cache must not give one site's answer to another. -->
        <add name="Vary" value="Origin" />
      </customHeaders>
    </httpProtocol>
@end
  </system.webServer>
</configuration>
)~~~";

/// `<add header="X-A" />`, one a line.
std::string elements(std::string_view attribute, const std::vector<std::string>& names)
{
    std::string lines;
    for (const std::string& name : names) {
        lines.append(lines.empty() ? "<add " : "\n<add ").append(attribute).append("=");
        lines.append(asXmlAttribute(name)).append(" />");
    }
    return lines;
}

} // namespace

std::string writeIis(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, asXmlAttribute);
    values["allowCredentials"] = policy.allowsCredentials ? "true" : "false";
    // -1: not sent.
    values["maxAge"] = policy.maxAgeSeconds ? std::to_string(*policy.maxAgeSeconds) : "-1";
    values["headerElements"] = elements("header", policy.requestHeaders);
    values["methodElements"] = elements("method", policy.methods);
    values["exposedElements"] = elements("header", policy.exposedHeaders);
    std::string text = fillTemplate(iisHead, values);
    const auto addEntry = [&](std::string_view origin) {
        values["origin"] = asXmlAttribute(origin);
        text += fillTemplate(iisEntry, values);
    };
    if (policy.allowsAnyOrigin)
        addEntry("*");
    for (const AllowedOrigin& origin : policy.origins)
        addEntry(origin.text);
    text += fillTemplate(iisTail, values);
    return text;
}

} // namespace fetchscope
