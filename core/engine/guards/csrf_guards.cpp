#include "core/engine/guards/guard_rules.h"

namespace fetchscope {

using namespace guard_rules;

namespace {

GuardRule safeMethod(Values methods)
{
    return allow("safe-method", {is(GuardTest::Method, std::move(methods))});
}

Guard goLike(std::string name, std::string title, std::string version, std::string source, std::string about)
{
    Guard guard;
    guard.name = std::move(name);
    guard.title = std::move(title);
    guard.version = std::move(version);
    guard.source = std::move(source);
    guard.about = std::move(about);
    guard.forwarded = ForwardedBelief::Never;
    guard.rules = {safeMethod({"GET", "HEAD", "OPTIONS"}),
        allow("sec-fetch-site", {is(GuardTest::Site, sameOriginOrNone)}), exemptPath(), trustedOrigin(),
        refuse("sec-fetch-site", {isNot(GuardTest::SiteAbsent)},
            "cross-origin request detected from Sec-Fetch-Site header\n"),
        allow("no-origin", {is(GuardTest::OriginAbsent)}), allow("origin-host", {is(GuardTest::OriginHostOwn)}),
        refuse("origin-host", {},
            "cross-origin request detected, and/or browser is out of date: Sec-Fetch-Site is missing, and Origin does "
            "not match Host\n")};
    return guard;
}

Guard go()
{
    Guard guard = goLike("go-1.25", "Go net/http CrossOriginProtection", "1.25",
        "https://github.com/golang/go/blob/090372e8/src/net/http/csrf.go",
        "Fetch Metadata first; where a browser sends none, the host in Origin has to be that of the request, whatever "
        "the "
        "scheme.");
    guard.aliases = {"go", "go-net-http"};
    return guard;
}

Guard filippo()
{
    return goLike("filippo-csrf", "filippo.io/csrf", "355f9a7",
        "https://github.com/FiloSottile/csrf/blob/355f9a7/README.md",
        "The rules of Go 1.25 as a library, also in the place of gorilla/csrf.");
}

Guard remixCop()
{
    Guard guard = goLike("remix-cop", "Remix cop()", "0b25fab",
        "https://github.com/remix-run/remix/blob/0b25fab/packages/cop-middleware/src/lib/cop.ts",
        "The rules of Go 1.25; the own host is that of the request's URL, and Sec-Fetch-Site may be in any case.");
    guard.aliases = {"cop"};
    guard.forwarded = ForwardedBelief::IfTrusted;
    guard.rules[1].conditions = {is(GuardTest::SiteInAnyCase, sameOriginOrNone)};
    guard.rules[4].refusal = "Forbidden: cross-origin request detected from Sec-Fetch-Site header";
    guard.rules[7].refusal =
        "Forbidden: cross-origin request detected, and/or browser is out of date: Sec-Fetch-Site is "
        "missing, and Origin does not match Host";
    return guard;
}

Guard aspNetCore()
{
    Guard guard;
    guard.name = "aspnet-core-11";
    guard.aliases = {"aspnet-core", "aspnet", "dotnet-11"};
    guard.title = "ASP.NET Core cross-origin protection";
    guard.version = "11";
    guard.source = "https://github.com/dotnet/aspnetcore/blob/044a8cd/src/DefaultBuilder/src/Internal/"
                   "DefaultCsrfProtection.cs";
    guard.about = "On by default for endpoints that take forms. Origins that the endpoint's CORS policy allows with "
                  "credentials pass.";
    guard.refusalStatus = 400;
    guard.rules = {safeMethod({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"}), exemptPath(),
        allow("sec-fetch-site", {is(GuardTest::Site, sameOriginOrNone)}),
        allow("cors-policy", {is(GuardTest::CorsAllows)}), refuse("sec-fetch-site", {isNot(GuardTest::SiteAbsent)}),
        allow("no-origin", {is(GuardTest::OriginAbsent)}), allow("own-origin", {is(GuardTest::OriginOwn)}),
        refuse("origin")};
    return guard;
}

/// What both strategies of Rails have; the rules of the one or the other come behind.
Guard rails(std::string name, std::string about)
{
    Guard guard;
    guard.name = std::move(name);
    guard.title = "Rails protect_from_forgery";
    guard.version = "8.2";
    guard.source = "https://github.com/rails/rails/blob/2a2db1e/actionpack/lib/action_controller/metal/"
                   "request_forgery_protection.rb";
    guard.about = std::move(about);
    guard.refusalStatus = 422;
    guard.refusal = "ActionController::InvalidCrossOriginRequest";
    guard.vary = "Sec-Fetch-Site";
    guard.tokenHeaders = {"X-CSRF-Token"};
    guard.tokenFields = {"authenticity_token"};
    guard.rules = {safeMethod({"GET", "HEAD", "QUERY"}), exemptPath(),
        refuse("null-origin", {is(GuardTest::OriginCheck), is(GuardTest::OriginNull)}),
        refuse("origin", {is(GuardTest::OriginCheck), isNot(GuardTest::OriginAbsent), isNot(GuardTest::OriginOwn)}),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin", "same-site"})}),
        allow("trusted-origin", {is(GuardTest::Site, {"cross-site"}), is(GuardTest::OriginTrusted)})};
    return guard;
}

Guard railsHeaderOnly()
{
    Guard guard = rails("rails-8.2-header-only",
        "Without a token. Origin has to be the application's own base URL, as the application sees it: behind a proxy "
        "that "
        "ends TLS it often is not.");
    guard.aliases = {"rails-8.2", "rails"};
    guard.rules.push_back(
        allow("plain-http", {is(GuardTest::SiteAbsent), isNot(GuardTest::AppSecure), isNot(GuardTest::SslForced)}));
    guard.rules.push_back(refuse("sec-fetch-site"));
    return guard;
}

Guard railsWithToken()
{
    Guard guard = rails("rails-8.2-header-or-legacy-token",
        "Where Sec-Fetch-Site is none or missing, a token decides. Origin has to be the application's own base URL.");
    guard.aliases = {"rails-8.2-token"};
    guard.rules.push_back(refuse("sec-fetch-site", {is(GuardTest::Site, {"cross-site"})}));
    guard.rules.push_back(askToken("token"));
    return guard;
}

Guard laravelLike(std::string name, std::string title, std::string version, std::string source, std::string about)
{
    Guard guard;
    guard.name = std::move(name);
    guard.title = std::move(title);
    guard.version = std::move(version);
    guard.source = std::move(source);
    guard.about = std::move(about);
    guard.tokenHeaders = {"X-CSRF-TOKEN", "X-XSRF-TOKEN"};
    guard.tokenFields = {"_token"};
    guard.rules = {safeMethod({"HEAD", "GET", "OPTIONS"}), exemptPath(),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin"})}),
        allow("same-site", {is(GuardTest::Site, {"same-site"}), is(GuardTest::SameSiteAllowed)}),
        refuse("origin-only", {is(GuardTest::OriginOnly)}), askToken("token")};
    return guard;
}

Guard laravel()
{
    Guard guard = laravelLike("laravel-13", "Laravel PreventRequestForgery", "13",
        "https://github.com/laravel/framework/blob/bd71b45/src/Illuminate/Foundation/Http/Middleware/"
        "PreventRequestForgery.php",
        "Requests of the own origin pass by Sec-Fetch-Site; all others need a token, or are refused with originOnly. "
        "Origin is never read.");
    guard.aliases = {"laravel"};
    guard.refusalStatus = 419;
    guard.refusal = "CSRF token mismatch.";
    guard.rules[4].refusal = "Origin mismatch.";
    return guard;
}

Guard craft()
{
    Guard guard = laravelLike("craft-cms", "Craft CMS SecFetchSiteFilter", "5",
        "https://github.com/craftcms/cms/pull/18641", "Laravel's rules and options, for actions.");
    guard.isVerified = false;
    guard.refusalStatus = 400;
    guard.tokenHeaders = {"X-CSRF-Token"};
    guard.tokenFields = {"CRAFT_CSRF_TOKEN"};
    return guard;
}

Guard codeIgniter()
{
    Guard guard;
    guard.name = "codeigniter-4.8";
    guard.aliases = {"codeigniter"};
    guard.title = "CodeIgniter Security";
    guard.version = "4.8";
    guard.source = "https://github.com/codeigniter4/CodeIgniter4/pull/10221";
    guard.isVerified = false;
    guard.about = "Sec-Fetch-Site decides for the own origin and for other sites; between them a token does.";
    guard.vary = "Sec-Fetch-Site";
    guard.refusal = "The action you requested is not allowed.";
    guard.tokenHeaders = {"X-CSRF-TOKEN"};
    guard.tokenFields = {"csrf_test_name"};
    guard.rules = {allow("safe-method", {isNot(GuardTest::Method, {"POST", "PUT", "DELETE", "PATCH"})}), exemptPath(),
        allow("sec-fetch-site", {is(GuardTest::Site, {"same-origin"})}),
        refuse("sec-fetch-site", {is(GuardTest::Site, {"cross-site"})}), askToken("token")};
    return guard;
}

Guard django()
{
    Guard guard;
    guard.name = "django";
    guard.title = "Django CsrfViewMiddleware";
    guard.version = "6";
    guard.source = "https://github.com/django/django/blob/00ea883/django/middleware/csrf.py";
    guard.about =
        "A token always; before it Origin, or over https: Referer, have to be the application's own or trusted. "
        "Fetch Metadata is not read.";
    guard.trustedOrigins = TrustedOriginStyle::Subdomains;
    guard.refusal = "CSRF verification failed. Request aborted.";
    guard.tokenHeaders = {"X-CSRFToken"};
    guard.tokenFields = {"csrfmiddlewaretoken"};
    guard.rules = {safeMethod({"GET", "HEAD", "OPTIONS", "TRACE"}), exemptPath(),
        refuse(
            "origin", {isNot(GuardTest::OriginAbsent), isNot(GuardTest::OriginOwn), isNot(GuardTest::OriginTrusted)}),
        refuse(
            "referer-missing", {is(GuardTest::OriginAbsent), is(GuardTest::AppSecure), is(GuardTest::RefererAbsent)}),
        refuse("referer-insecure",
            {is(GuardTest::OriginAbsent), is(GuardTest::AppSecure), isNot(GuardTest::RefererSecure)}),
        refuse("referer",
            {is(GuardTest::OriginAbsent), is(GuardTest::AppSecure), isNot(GuardTest::RefererOwn),
                isNot(GuardTest::RefererTrusted)}),
        askToken("token")};
    return guard;
}

} // namespace

std::vector<Guard> csrfGuards()
{
    return {go(), filippo(), remixCop(), aspNetCore(), railsHeaderOnly(), railsWithToken(), laravel(), craft(),
        codeIgniter(), django()};
}

} // namespace fetchscope
