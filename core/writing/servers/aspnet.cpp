#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view aspnetTemplate = R"~~~(
// CORS for ASP.NET Core. In Program.cs:
//
//   builder.Services.AddCorsPolicy();
//   var app = builder.Build();
//   app.UseCorsPolicy();      // before UseAuthentication(), so that preflights are answered first

public static class CorsPolicy
{
    public static IServiceCollection AddCorsPolicy(this IServiceCollection services) =>
        services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
@if any
            policy.AllowAnyOrigin();
@else
            // Only an origin of this list is sent back.
            policy.WithOrigins(@allOrigins@);
@if pattern
            policy.SetIsOriginAllowedToAllowWildcardSubdomains();
@end
@end
            policy.WithMethods(@methodsList@);
            policy.WithHeaders(@requestHeadersList@);
            policy.WithExposedHeaders(@exposedHeadersList@);
@if credentials
            policy.AllowCredentials();
@end
            policy.SetPreflightMaxAge(TimeSpan.FromSeconds(@maxAge@));
        }));

    public static IApplicationBuilder UseCorsPolicy(this IApplicationBuilder app)
    {
@unless any
        // Whatever the origin, and where there is none: a cache must not give one site's answer to another. The middleware
        // below says it only to those who may read, and only where there are several origins.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (!context.Response.Headers.Vary.ToString().Contains("Origin", StringComparison.OrdinalIgnoreCase))
                    context.Response.Headers.Append("Vary", "Origin");
                return Task.CompletedTask;
            });
            return next(context);
        });
@end
        return app.UseCors();
    }
}
)~~~";

} // namespace

std::string writeAspnet(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string& all = values["allOrigins"];
    for (const AllowedOrigin& origin : policy.origins)
        all.append(all.empty() ? "" : ", ").append(inDoubleQuotes(origin.text));
    return fillTemplate(aspnetTemplate, values);
}

} // namespace fetchscope
