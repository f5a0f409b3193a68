#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view envoyTemplate = R"~~~(
# CORS for Envoy 1.24 and later. The filter answers preflights itself, where it is before those that ask for a password
# (jwt_authn, ext_authz): it stands first.

static_resources:
  listeners:
    - name: http
      address:
        socket_address: { address: 0.0.0.0, port_value: @port@ }
      filter_chains:
        - filters:
            - name: envoy.filters.network.http_connection_manager
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
                stat_prefix: http
                http_filters:
                  - name: envoy.filters.http.cors
                    typed_config:
                      "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors
                  # Authentication belongs here.
                  - name: envoy.filters.http.router
                    typed_config:
                      "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router
                route_config:
                  virtual_hosts:
                    - name: application
                      domains: ["*"]
                      typed_per_filter_config:
                        envoy.filters.http.cors:
                          "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy
@if any
                          # Envoy sends the origin back that asks. Without credentials that is what * says, but a cache
                          # has to know of it.
@else
                          # Only an origin of this list is sent back.
@end
                          allow_origin_string_match:
                            @matchers@
                          allow_methods: @methods@
                          allow_headers: @requestHeaders@
                          expose_headers: @exposedHeaders@
                          allow_credentials: @credentials@
                          max_age: "@maxAge@"
                      # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
                      response_headers_to_add:
                        - header: { key: "Vary", value: "Origin" }
                          append_action: APPEND_IF_EXISTS_OR_ADD
                      routes:
                        - match: { prefix: "/" }
                          route: { cluster: application }
  clusters:
    - name: application
      type: STRICT_DNS
      load_assignment:
        cluster_name: application
        endpoints:
          - lb_endpoints:
              - endpoint:
                  address:
                    socket_address: { address: @upstreamHost@, port_value: @upstreamPort@ }
)~~~";

} // namespace

std::string writeEnvoy(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string& matchers = values["matchers"];
    for (const AllowedOrigin& origin : policy.origins) {
        matchers.append(matchers.empty() ? "" : "\n");
        // A regular expression has to match the whole text.
        if (origin.isPattern())
            matchers.append("- safe_regex: { regex: ").append(inDoubleQuotes(expressionOf(origin))).append(" }");
        else
            matchers.append("- exact: ").append(inDoubleQuotes(origin.text));
    }
    if (policy.allowsAnyOrigin)
        matchers = "- safe_regex: { regex: \".*\" }";
    return fillTemplate(envoyTemplate, values);
}

} // namespace fetchscope
