#include "core/engine/guards/guard_rules.h"

namespace fetchscope {

using namespace guard_rules;

namespace {

// Old browsers send nothing, and neither do others over http:; a policy that refused them would lock them out.
GuardRule withoutMetadata()
{
    return allow("no-fetch-metadata", {is(GuardTest::SiteAbsent)});
}

GuardRule ownSite()
{
    return allow("own-site", {is(GuardTest::Site, {"same-origin", "same-site", "none"})});
}

Guard policy(std::string name, std::string title, std::string version, std::string source, std::string about)
{
    Guard guard;
    guard.name = std::move(name);
    guard.title = std::move(title);
    guard.version = std::move(version);
    guard.source = std::move(source);
    guard.about = std::move(about);
    guard.refusal = "Forbidden";
    return guard;
}

Guard resourceIsolation()
{
    Guard guard = policy("resource-isolation", "Resource isolation policy (web.dev)", "2020",
        "https://github.com/GoogleChrome/web.dev/blob/main/src/site/content/en/blog/fetch-metadata/index.md",
        "Other sites may navigate here with GET, and not into an object or embed; all else of theirs is refused.");
    guard.rules = {withoutMetadata(), ownSite(),
        allow("navigation",
            {is(GuardTest::Mode, {"navigate"}), is(GuardTest::Method, {"GET"}),
                isNot(GuardTest::Destination, {"object", "embed"})}),
        exemptPath(), refuse("other-site")};
    return guard;
}

Guard resourceIsolationOfXsLeaks()
{
    Guard guard = policy("resource-isolation-xsleaks", "Resource isolation policy (xsleaks.dev)", "582bc3be",
        "https://github.com/xsleaks/wiki/blob/582bc3be/content/docs/defenses/isolation-policies/resource-isolation.md",
        "Other sites may navigate here with GET, also into an object or embed; all else of theirs is refused.");
    guard.rules = {exemptPath(), withoutMetadata(), ownSite(),
        allow("navigation", {is(GuardTest::Mode, {"navigate"}), is(GuardTest::Method, {"GET"})}), refuse("other-site")};
    return guard;
}

Guard resourceIsolationOfSecMetadata()
{
    Guard guard = policy("resource-isolation-secmetadata", "Resource isolation policy (secmetadata.appspot.com)",
        "2019", "https://secmetadata.appspot.com/",
        "Other sites may navigate here with GET and HEAD; all else that is cross-site is refused.");
    guard.rules = {allow("not-cross-site", {isNot(GuardTest::Site, {"cross-site"})}),
        allow("navigation", {is(GuardTest::Mode, navigations), is(GuardTest::Method, {"GET", "HEAD"})}),
        refuse("cross-site")};
    return guard;
}

Guard framingIsolation()
{
    Guard guard = policy("framing-isolation", "Framing isolation policy for other sites", "1",
        "https://xsleaks.dev/docs/defenses/isolation-policies/framing-isolation/",
        "Other sites may not put this site into a frame, an object or an embed. The policy of xsleaks.dev "
        "(framing-isolation-xsleaks) refuses the frames of the own site, too.");
    guard.rules = {withoutMetadata(), ownSite(),
        refuse("framed", {is(GuardTest::Destination, {"iframe", "frame", "fencedframe", "object", "embed"})})};
    guard.otherwise = GuardDecision::Allow;
    return guard;
}

Guard framingIsolationOfXsLeaks()
{
    Guard guard = policy("framing-isolation-xsleaks", "Framing isolation policy (xsleaks.dev)", "582bc3be",
        "https://github.com/xsleaks/wiki/blob/582bc3be/content/docs/defenses/isolation-policies/framing-isolation.md",
        "Nobody may put this site into a frame, an object or an embed, not even the site itself.");
    guard.rules = {withoutMetadata(), allow("no-fetch-metadata", {is(GuardTest::ModeAbsent)}),
        allow("no-fetch-metadata", {is(GuardTest::DestinationAbsent)}),
        allow("no-navigation", {isNot(GuardTest::Mode, navigations)}),
        allow("not-framed", {isNot(GuardTest::Destination, {"frame", "iframe", "embed", "object"})}), exemptPath(),
        refuse("framed")};
    return guard;
}

Guard navigationIsolation()
{
    Guard guard = policy("navigation-isolation", "Navigation isolation policy (xsleaks.dev)", "582bc3be",
        "https://github.com/xsleaks/wiki/blob/582bc3be/content/docs/defenses/isolation-policies/"
        "navigation-isolation.md",
        "Other sites may not navigate here at all.");
    guard.rules = {allow("not-cross-site", {isNot(GuardTest::Site, {"cross-site"})}), exemptPath(),
        refuse("navigation", {is(GuardTest::Mode, navigations)})};
    guard.otherwise = GuardDecision::Allow;
    return guard;
}

Guard strictIsolation()
{
    Guard guard = policy("strict-isolation", "Strict isolation policy (xsleaks.dev)", "582bc3be",
        "https://github.com/xsleaks/wiki/blob/582bc3be/content/docs/defenses/isolation-policies/strict-isolation.md",
        "Other sites may not ask for anything, not even by a link that somebody clicks.");
    guard.rules = {withoutMetadata(), refuse("cross-site", {is(GuardTest::Site, {"cross-site"})})};
    guard.otherwise = GuardDecision::Allow;
    return guard;
}

Guard owasp()
{
    Guard guard = policy("owasp", "OWASP CSRF prevention cheat sheet", "2025",
        "https://github.com/OWASP/CheatSheetSeries/pull/1875",
        "Fetch Metadata for methods that change something; where a browser sends none, Origin or Referer must be the "
        "application's own.");
    guard.isVerified = false;
    guard.rules = {allow("safe-method", {is(GuardTest::Method, {"GET", "HEAD", "OPTIONS"})}), exemptPath(),
        allow("sec-fetch-site", {is(GuardTest::Site, sameOriginOrNone)}),
        allow("same-site", {is(GuardTest::Site, {"same-site"}), is(GuardTest::SameSiteAllowed)}),
        refuse("sec-fetch-site", {isNot(GuardTest::SiteAbsent)}), allow("own-origin", {is(GuardTest::OriginOwn)}),
        allow("trusted-origin", {is(GuardTest::OriginTrusted)}), refuse("origin", {isNot(GuardTest::OriginAbsent)}),
        allow("own-referer", {is(GuardTest::RefererOwn)}), refuse("referer")};
    return guard;
}

Guard modelContextProtocol()
{
    Guard guard = policy("mcp", "Model Context Protocol, streamable HTTP", "2026-07-28",
        "https://github.com/modelcontextprotocol/modelcontextprotocol (basic/transports/streamable-http)",
        "A request with an Origin that is not in the server's list is refused, whatever its method; programs that are "
        "no "
        "browsers send none.");
    guard.rules = {allow("no-origin", {is(GuardTest::OriginAbsent)}),
        allow("trusted-origin", {is(GuardTest::OriginTrusted)}), refuse("origin")};
    return guard;
}

} // namespace

std::vector<Guard> isolationGuards()
{
    return {resourceIsolation(), resourceIsolationOfXsLeaks(), resourceIsolationOfSecMetadata(), framingIsolation(),
        framingIsolationOfXsLeaks(), navigationIsolation(), strictIsolation(), owasp(), modelContextProtocol()};
}

} // namespace fetchscope
