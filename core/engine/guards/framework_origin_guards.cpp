#include "core/engine/guards/guard_rules.h"

namespace fetchscope {

using namespace guard_rules;

namespace {

Guard named(std::string name, std::string title, std::string version, std::string source, std::string about)
{
    Guard guard;
    guard.name = std::move(name);
    guard.title = std::move(title);
    guard.version = std::move(version);
    guard.source = std::move(source);
    guard.about = std::move(about);
    return guard;
}

GuardRule ownOrigin()
{
    return allow("own-origin", {is(GuardTest::OriginOwn)});
}

GuardRule noOrigin()
{
    return allow("no-origin", {is(GuardTest::OriginAbsent)});
}

Guard hono()
{
    Guard guard = named("hono-4.13", "Hono csrf()", "4.13",
        "https://github.com/honojs/hono/blob/28a9c12/src/middleware/csrf/index.ts",
        "For what a form can send, and only that: Sec-Fetch-Site or Origin has to say that it is of the own origin. "
        "JSON "
        "is not looked at.");
    guard.aliases = {"hono"};
    guard.refusal = "Forbidden";
    guard.rules = {allow("safe-method", {is(GuardTest::Method, {"GET", "HEAD", "OPTIONS"})}),
        allow("content-type",
            {isNot(GuardTest::ContentTypeAbsent),
                isNot(GuardTest::ContentTypeBegins,
                    {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "text/ping"})}),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin"})}),
        allow("same-site", {is(GuardTest::Site, {"same-site"}), is(GuardTest::SameSiteAllowed)}),
        allow("own-origin", {is(GuardTest::OriginOwn), isNot(GuardTest::OriginsListed)}), trustedOrigin(),
        refuse("origin")};
    return guard;
}

Guard svelteKit()
{
    Guard guard = named("sveltekit", "SvelteKit checkOrigin", "2.70",
        "https://github.com/sveltejs/kit/blob/aa810a0/packages/kit/src/runtime/server/csrf.js",
        "For the content types of forms, Origin has to be that of the request's URL, as the server sees it, or "
        "trusted. A "
        "form without Origin is refused; Fetch Metadata is not read.");
    guard.aliases = {"sveltekit-2"};
    guard.refusal = "Cross-site {method} form submissions are forbidden";
    guard.rules = {allow("safe-method", {isNot(GuardTest::Method, {"POST", "PUT", "PATCH", "DELETE"})}),
        allow("content-type",
            {isNot(GuardTest::ContentType,
                {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain",
                    "application/x-sveltekit-formdata"})}),
        ownOrigin(), trustedOrigin(), refuse("origin")};
    return guard;
}

Guard svelteKitRemote()
{
    Guard guard = named("sveltekit-remote", "SvelteKit remote functions", "2.70",
        "https://github.com/sveltejs/kit/blob/aa810a0/packages/kit/src/runtime/server/csrf.js",
        "All but GET needs the application's own Origin, whatever its content type; trusted origins do not count.");
    guard.refusalType = "application/json";
    guard.refusal = R"({"message":"Cross-site remote requests are forbidden"})";
    guard.rules = {allow("safe-method", {is(GuardTest::Method, {"GET"})}), ownOrigin(), refuse("origin")};
    return guard;
}

Guard astro()
{
    Guard guard = named("astro-7", "Astro security.checkOrigin", "7",
        "https://github.com/withastro/astro/blob/99d3d3d/packages/astro/src/core/app/origin-check.ts",
        "For the content types of forms, and for requests without one, Origin has to be that of the request's URL, as "
        "the "
        "server sees it. JSON is not looked at.");
    guard.aliases = {"astro"};
    guard.refusal = "Cross-site {method} form submissions are forbidden";
    guard.rules = {allow("safe-method", {is(GuardTest::Method, {"GET", "HEAD", "OPTIONS"})}),
        allow("content-type", {isNot(GuardTest::ContentTypeAbsent), isNot(GuardTest::ContentTypeContains, formTypes)}),
        ownOrigin(), refuse("origin")};
    return guard;
}

Guard astroDev()
{
    Guard guard = named("astro-dev", "Astro development server", "7",
        "https://github.com/withastro/astro/blob/99d3d3d/packages/astro/src/vite-plugin-astro-server/sec-fetch.ts",
        "Other sites may navigate here and open sockets; what they load or fetch is refused, whatever its method.");
    guard.trustedOrigins = TrustedOriginStyle::Hosts;
    guard.refusal = "Cross-origin request blocked";
    guard.rules = {allow("no-fetch-metadata", {is(GuardTest::SiteAbsent)}),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin", "same-site", "none"})}),
        allow("sec-fetch-mode", {is(GuardTest::Mode, {"navigate", "nested-navigate", "websocket"})}), trustedOrigin(),
        refuse("other-site")};
    return guard;
}

Guard next()
{
    Guard guard = named("nextjs", "Next.js Server Actions", "16",
        "https://github.com/vercel/next.js/blob/1e8462c/packages/next/src/server/app-render/action-handler.ts",
        "The host in Origin has to be that of X-Forwarded-Host, or else of Host; the scheme does not count. Requests "
        "without Origin pass; Fetch Metadata is not read.");
    guard.aliases = {"next"};
    guard.trustedOrigins = TrustedOriginStyle::HostsBelowDomain;
    guard.forwarded = ForwardedBelief::AlwaysHost;
    guard.refusalStatus = 500;
    guard.refusal = "Invalid Server Actions request.";
    guard.rules = {allow("no-action", {isNot(GuardTest::Method, {"POST"})}), noOrigin(),
        allow("origin-host", {is(GuardTest::OriginHostOwn)}), trustedOrigin(), refuse("origin-host")};
    return guard;
}

Guard reactRouter()
{
    Guard guard = named("react-router-8.3", "React Router actions", "8.3.1",
        "https://github.com/remix-run/react-router/blob/cab1a69/packages/react-router/lib/actions.ts",
        "Origin has to be that of the request's URL, as the server sees it: scheme, too. Requests without Origin pass; "
        "Fetch Metadata is not read.");
    guard.aliases = {"react-router", "react-router-8.3.1"};
    guard.trustedOrigins = TrustedOriginStyle::Hosts;
    guard.refusalStatus = 400;
    guard.refusal =
        "The `request.url` origin does not match `origin` header from a forwarded action request. Aborting the "
        "action.";
    guard.rules = {allow("no-action", {isNot(GuardTest::Method, {"POST", "PUT", "PATCH", "DELETE"})}), noOrigin(),
        ownOrigin(), trustedOrigin(), refuse("origin")};
    return guard;
}

Guard tanStack()
{
    Guard guard = named("tanstack-start", "TanStack Start createCsrfMiddleware", "1",
        "https://github.com/TanStack/router/blob/0266c25/packages/start-client-core/src/createCsrfMiddleware.ts",
        "Server functions of any method: Sec-Fetch-Site has to be same-origin; where there is none, Origin, and where "
        "there "
        "is none either, Referer has to be the application's own. Without any of them it is refused.");
    guard.aliases = {"tanstack"};
    guard.refusal = "Forbidden";
    guard.rules = {allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin"})}),
        allow("same-site", {is(GuardTest::Site, {"same-site"}), is(GuardTest::SameSiteAllowed)}),
        refuse("sec-fetch-site", {isNot(GuardTest::SiteAbsent)}),
        // A list takes the place of the own origin, which has to be in it then.
        allow("own-origin", {is(GuardTest::OriginOwn), isNot(GuardTest::OriginsListed)}), trustedOrigin(),
        refuse("origin", {isNot(GuardTest::OriginAbsent)}),
        allow("own-referer", {is(GuardTest::RefererOwn), isNot(GuardTest::OriginsListed)}),
        allow("trusted-referer", {is(GuardTest::RefererTrusted)}), refuse("referer")};
    return guard;
}

Guard atproto()
{
    Guard guard = named("atproto-oauth", "atproto OAuth provider, GET /oauth/authorize", "2025",
        "https://github.com/bluesky-social/atproto/pull/3362",
        "Only a navigation of a tab, and not from a sibling on the same site: a link of the own site fails.");
    guard.isVerified = false;
    guard.refusalStatus = 400;
    guard.refusal = "Forbidden sec-fetch-site header (expected same-origin,cross-site,none)";
    guard.rules = {refuse("sec-fetch-mode", {isNot(GuardTest::Mode, {"navigate"})},
                       "Forbidden sec-fetch-mode header (expected navigate)"),
        refuse("sec-fetch-dest", {isNot(GuardTest::Destination, {"document"})},
            "Forbidden sec-fetch-dest header (expected document)"),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin", "cross-site", "none"})}),
        refuse("sec-fetch-site")};
    return guard;
}

Guard lxd()
{
    Guard guard = named("lxd", "Canonical LXD API", "6", "https://github.com/canonical/lxd/pull/15900",
        "What comes from any other origin is refused, whatever its method; and what brings a body has to be JSON.");
    guard.isVerified = false;
    guard.refusal = "Forbidden Sec-Fetch-Site header value";
    guard.rules = {refuse("sec-fetch-site", {is(GuardTest::Site, {"cross-site", "same-site"})}),
        allow("safe-method", {is(GuardTest::Method, {"GET", "HEAD", "OPTIONS"})}),
        refuse("content-type",
            {isNot(GuardTest::ContentTypeAbsent), isNot(GuardTest::ContentType, {"application/json"})})};
    guard.otherwise = GuardDecision::Allow;
    return guard;
}

Guard payload()
{
    Guard guard = named("payload-cms", "Payload CMS, strategy of cookies", "3",
        "https://github.com/payloadcms/payload/issues/17897",
        "Nothing is refused: the cookie is not looked at where another site asks, or where neither Sec-Fetch-Site nor "
        "Origin says who asks.");
    guard.aliases = {"payload"};
    guard.isVerified = false;
    guard.rules = {dropSession("sec-fetch-site", {is(GuardTest::Site, {"cross-site"})}),
        dropSession("nothing-known", {is(GuardTest::SiteAbsent), is(GuardTest::OriginAbsent)})};
    guard.otherwise = GuardDecision::Allow;
    return guard;
}

} // namespace

std::vector<Guard> frameworkOriginGuards()
{
    return {hono(), svelteKit(), svelteKitRemote(), astro(), astroDev(), next(), reactRouter(), tanStack(), atproto(),
        lxd(), payload()};
}

} // namespace fetchscope
