#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/url/site.h"
#include "tests/core/engine/fetch/departures.h"

#include <QTest>

#include <functional>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

using Prepare = std::function<void(Conversation&)>;

} // namespace

/// A difference that decides leaves its mark at the step.
class DeparturesTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepCarriesWhatDecided_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("atStep");
        QTest::addColumn<QByteArray>("ofOutcome");
        const auto row = [](const char* name, ProfileId profile, StepId step, const char* atStep, const char* ofOutcome,
                             const Prepare& prepare) {
            QTest::newRow(name) << prepare << static_cast<int>(profile) << static_cast<int>(step) << QByteArray(atStep)
                                << QByteArray(ofOutcome);
        };
        row("a port that is allowed", ProfileId::Chromium, StepId::PortAllowed, "port-4190", "(none)",
            [](Conversation& talk) { fetchFrom(talk, "https://api.example:4190/"); });
        row("a port that nobody disputes", ProfileId::Chromium, StepId::PortAllowed, "(none)", "(none)",
            [](Conversation& talk) { fetchFrom(talk, doc); });
        const auto ofLocalNetwork = [](Permission permission, std::string_view url) {
            return [=](Conversation& talk) {
                talk.scenario().settings.localNetworkAccess = LocalNetworkPermissions::both(permission);
                fetchFrom(talk, url);
            };
        };
        row("a local network that the user grants", ProfileId::Firefox, StepId::LocalNetworkGranted,
            "local-network-access", "(none)", ofLocalNetwork(Permission::Granted, "https://10.0.0.1/"));
        row("a local network that the user denies", ProfileId::Firefox, StepId::LocalNetworkDenied,
            "local-network-access", "local-network-access", ofLocalNetwork(Permission::Denied, "https://10.0.0.1/"));
        row("an insecure page that may ask", ProfileId::Firefox, StepId::LocalNetworkGranted,
            "local-network-insecure-pages", "(none)", [=](Conversation& talk) {
                talk.page() = makePage(urlOf("http://app.example/"));
                ofLocalNetwork(Permission::Granted, "https://10.0.0.1/")(talk);
            });
        row("a name of two permissions that one browser does not know", ProfileId::Firefox,
            StepId::LocalNetworkNotDelegated, "local-network-frames", "local-network-frames", [=](Conversation& talk) {
                PageOptions options;
                options.topLevelUrl = urlOf("https://tab.example/");
                options.frameAllow = "local-network-access";
                talk.page() = makePage(urlOf("https://app.example/"), options);
                ofLocalNetwork(Permission::Granted, "https://10.0.0.1/")(talk);
            });
        row("an address space that the page names", ProfileId::Chromium, StepId::LocalNetworkDeclared,
            "target-address-space", "target-address-space", [=](Conversation& talk) {
                ofLocalNetwork(Permission::Granted, doc)(talk);
                std::get<RequestAction>(talk.scenario().actions[0].what).targetAddressSpace = "local";
            });
        const auto ofLocalhost = [](bool isSet) {
            return [isSet](Conversation& talk) {
                talk.page() = makePage(urlOf("http://localhost:3000/"));
                Cookie cookie;
                cookie.name = "c";
                cookie.domain = "localhost";
                cookie.secure = true;
                if (!isSet)
                    talk.scenario().cookies.push_back(std::move(cookie));
                talk.fetch("http://localhost:3000/x");
                talk.exchange("GET http://localhost:3000/x", {200, {{"Set-Cookie", isSet ? "c=1; Secure" : "d=1"}}});
            };
        };
        row("a Secure cookie that goes to localhost", ProfileId::Chromium, StepId::CookieConsidered,
            "secure-cookies-on-localhost", "(none)", ofLocalhost(false));
        row("a Secure cookie that localhost sets", ProfileId::Firefox, StepId::CookieStored,
            "secure-cookies-on-localhost", "(none)", ofLocalhost(true));
        row("a cookie of the host by its default path", ProfileId::Firefox, StepId::CookieStored, "host-prefix-path",
            "(none)", [](Conversation& talk) {
                talk.page() = makePage(urlOf("https://app.example/"));
                talk.fetch("https://app.example/x");
                talk.exchange("GET https://app.example/x", {200, {{"Set-Cookie", "__Host-c=1; Secure"}}});
            });
        row("a credentialless frame", ProfileId::Chromium, StepId::FrameCredentialless, "credentialless-frames",
            "(none)", [](Conversation& talk) {
                talk.page().policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
                RequestAction& action = talk.fetch(doc);
                action.initiator = InitiatorKind::Iframe;
                action.credentialless = true;
                talk.exchange("GET https://api.example/doc", {200, {{"Content-Type", "text/html"}}});
            });
        row("a referrer policy that is not honoured", ProfileId::Firefox, StepId::ReferrerLaxPolicy,
            "lax-referrer-policies", "(none)", [](Conversation& talk) {
                fetchFrom(talk, doc);
                std::get<RequestAction>(talk.scenario().actions[0].what).referrerPolicy = "unsafe-url";
            });
        const auto clearing = [](std::string_view url, std::string_view value, std::string_view credentials) {
            return [=](Conversation& talk) {
                talk.page() = makePage(urlOf("https://app.example/"));
                talk.cookie("api.app.example", "c", "1");
                talk.fetch(url).credentials = std::string(credentials);
                talk.exchange("GET " + std::string(url), {200, {{"Clear-Site-Data", value}}});
            };
        };
        const std::string_view own = "https://app.example/x";
        row("cookies of the host only", ProfileId::Firefox, StepId::ClearCookies, "clear-site-data-cookies", "(none)",
            clearing(own, "\"cookies\"", "include"));
        row("cookies that all browsers would remove", ProfileId::Chromium, StepId::ClearCookies, "(none)", "(none)",
            clearing(own, "\"cookies\"", "include"));
        row("cookies removed without credentials", ProfileId::Firefox, StepId::WireClearSiteData,
            "clear-site-data-credentials", "(none)", clearing(own, "\"cookies\"", "omit"));
        row("a value that is passed over", ProfileId::Chromium, StepId::ClearTypes, "clear-site-data-syntax", "(none)",
            clearing(own, "\"cookies\", x", "include"));
        const auto listing = [](std::string_view list) {
            return [list](Conversation& talk) {
                talk.page().policyContainer.connectionAllowlist =
                    parseConnectionAllowlist(list, talk.page().creationUrl);
                fetchFrom(talk, doc);
            };
        };
        row("a list of connections", ProfileId::Chromium, StepId::AllowlistBlocked, "connection-allowlist",
            "connection-allowlist", listing("(response-origin)"));
        row("a list that names the host", ProfileId::Chromium, StepId::AllowlistAllowed, "connection-allowlist",
            "(none)", listing("(\"https://api.example\")"));
        row("Authorization under *", ProfileId::Safari, StepId::PreflightAuthorizationCheck,
            "authorization-under-wildcard", "(none)", [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "*"}});
            });
        const auto putAnsweredWith = [](int status) {
            return [=](Conversation& talk) {
                talk.fetch(doc).method = "PUT";
                talk.exchange("OPTIONS https://api.example/doc",
                    {static_cast<std::uint16_t>(status), {{"Location", "https://api.example/"}}});
            };
        };
        row("a status that is named before the origin", ProfileId::Safari, StepId::PreflightRefused,
            "preflight-check-order", "preflight-check-order", putAnsweredWith(401));
        row("a redirect that is named before the origin", ProfileId::Chromium, StepId::PreflightRefused,
            "preflight-check-order", "preflight-check-order", putAnsweredWith(301));
        row("a status that is named after the origin", ProfileId::Chromium, StepId::PreflightRefused, "(none)",
            "(none)", putAnsweredWith(401));
        const auto underPolicy = [](std::string_view url, RequestMode mode) {
            return [=](Conversation& talk) {
                talk.page().policyContainer.contentSecurityPolicies =
                    parseContentSecurityPolicyList("connect-src 'none'");
                talk.fetch(url).mode = nameOf(mode);
            };
        };
        row("a policy that is named before the port", ProfileId::Chromium, StepId::CspBlocked, "bad-port-order",
            "bad-port-order", underPolicy("https://api.example:6667/", RequestMode::Cors));
        row("a mode that is named before the policy", ProfileId::Firefox, StepId::MainModeSameOrigin, "mode-order",
            "mode-order", underPolicy(doc, RequestMode::SameOrigin));
        row("a mode that is named after the policy", ProfileId::Safari, StepId::CspBlocked, "(none)", "(none)",
            underPolicy(doc, RequestMode::SameOrigin));
        row("Authorization by name", ProfileId::Safari, StepId::PreflightAuthorizationCheck, "(none)", "(none)",
            [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "authorization"}});
            });
        row("the longest max-age", ProfileId::Firefox, StepId::PreflightMaxAgeLimit, "preflight-max-age-limit",
            "(none)", [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "*"}, {"Access-Control-Max-Age", "100000"}});
            });
        row("an opaque response", ProfileId::Chromium, StepId::OpaqueBlocked, "opaque-response-blocking",
            "opaque-response-blocking", [](Conversation& talk) {
                talk.fetch(doc).initiator = InitiatorKind::Img;
                talk.exchange("GET https://api.example/doc",
                    {200, {{"Content-Type", "text/html"}, {"X-Content-Type-Options", "nosniff"}}});
            });
        row("a rule of the HTTP cache", ProfileId::Firefox, StepId::NetFromCache, "http-cache-repeated-directive",
            "(none)", [](Conversation& talk) {
                talk.fetch(doc);
                talk.fetch(doc);
                talk.exchange(
                    "GET https://api.example/doc", {200, {anyOrigin, {"Cache-Control", "max-age=0, max-age=600"}}});
            });
        row("a manifest without credentials", ProfileId::Firefox, StepId::ElementRequest, "manifest-credentials",
            "(none)", [](Conversation& talk) {
                talk.fetch("https://app.example/m").initiator = InitiatorKind::Manifest;
                talk.exchange("GET https://app.example/m", {200, {}});
            });
        row("a manifest that asks for credentials", ProfileId::Firefox, StepId::ElementRequest, "(none)", "(none)",
            [](Conversation& talk) {
                RequestAction& action = talk.fetch("https://app.example/m");
                action.initiator = InitiatorKind::Manifest;
                action.crossorigin = "use-credentials";
                talk.exchange("GET https://app.example/m", {200, {}});
            });
        row("a host permission", ProfileId::Chromium, StepId::MainHostPermission, "extension-host-permissions",
            "extension-host-permissions", [](Conversation& talk) {
                talk.scenario().page = makePage(*parseUrl("chrome-extension://id/a.html"));
                talk.page().hostPermissions.push_back(*MatchPattern::parse("<all_urls>"));
                talk.fetch(doc);
                talk.exchange("GET https://api.example/doc", {200, {}});
            });
        row("a file beside the page", ProfileId::Chromium, StepId::SchemeFileOfPage, "file-pages", "(none)",
            [](Conversation& talk) {
                talk.scenario().page = makePage(*parseUrl("file:///home/user/a.html"));
                talk.fetch("a.png").initiator = InitiatorKind::Img;
                talk.exchange("GET file:///home/user/a.png", {200, {}});
            });
        row("a page that is no referrer", ProfileId::Safari, StepId::ReferrerLocal, "referrer-schemes", "(none)",
            [](Conversation& talk) {
                talk.scenario().page = makePage(*parseUrl("tauri://localhost/"));
                fetchFrom(talk, doc);
            });
        row("a stream", ProfileId::Safari, StepId::ElementUnsupported, "stream-bodies", "stream-bodies",
            [](Conversation& talk) {
                RequestAction& action = talk.fetch(doc);
                action.method = "POST";
                action.duplex = "half";
                action.body = BodyInit {BodyInit::Kind::Stream, "a", {}, {}};
            });
        row("the origin of what a use element draws", ProfileId::Chromium, StepId::MainModeSameOrigin,
            "use-element-origin", "use-element-origin",
            [](Conversation& talk) { talk.fetch(doc).initiator = InitiatorKind::SvgUse; });
        row("a style sheet that the page stands in for", ProfileId::Safari, StepId::ElementRequest,
            "asking-file-referrer", "(none)", [](Conversation& talk) {
                RequestAction& action = talk.fetch(doc);
                action.initiator = InitiatorKind::CssImage;
                action.styleSheet = "https://cdn.example/site.css";
                talk.exchange("GET https://api.example/doc", {200, {{"Content-Type", "image/png"}}});
            });
        row("a form that the API refuses", ProfileId::Firefox, StepId::RequestParseUrl, "(none)", "insecure-form",
            [](Conversation& talk) { talk.fetch("http://api.example/doc").initiator = InitiatorKind::Form; });
        const auto use = [](InitiatorKind initiator, std::string_view url, const Answer& answer) {
            return [=](Conversation& talk) {
                RequestAction& action = talk.fetch(url);
                action.initiator = initiator;
                action.use = ImageUse::Canvas2d;
                talk.exchange("GET " + std::string(url), answer);
            };
        };
        row("an image that was not loaded", ProfileId::Safari, StepId::UsabilityNotThere, "failed-image-drawn",
            "(none)", use(InitiatorKind::Img, doc, {.failure = NetworkFailure::Reset}));
        row("an image of a page", ProfileId::Chromium, StepId::CleanImage, "foreign-object-image", "(none)",
            use(InitiatorKind::Img, "https://app.example/a.svg",
                {200, {{"Content-Type", "image/svg+xml"}}, "<svg><foreignObject/></svg>"}));
        row("an image of a style sheet", ProfileId::Chromium, StepId::DrawPaint, "style-sheet-image-drawn", "(none)",
            use(InitiatorKind::CssImage, doc, {200, {{"Content-Type", "image/png"}}}));
        const auto twiceAtOnce = [](InitiatorKind initiator, const Answer& answer) {
            return [=](Conversation& talk) {
                for (int i = 0; i < 2; ++i) {
                    talk.fetch("https://app.example/a").initiator = initiator;
                    talk.exchange("GET https://app.example/a", answer);
                }
                talk.scenario().actions[1].startsWithPrevious = true;
            };
        };
        row("an HTTP cache that is being filled", ProfileId::Chromium, StepId::NetCacheBusy, "http-cache-busy",
            "(none)", twiceAtOnce(InitiatorKind::Fetch, {200, {{"Cache-Control", "max-age=60"}}}));
        row("an HTTP cache that is passed by", ProfileId::Firefox, StepId::NetCacheBusyPassed, "http-cache-busy",
            "(none)", twiceAtOnce(InitiatorKind::Xhr, {200, {{"Cache-Control", "max-age=60"}}}));
        row("an image that another element loads", ProfileId::Firefox, StepId::LoadAwaited, "shared-loads", "(none)",
            twiceAtOnce(InitiatorKind::Img, {200, {{"Content-Type", "image/png"}}}));
        row("a long body that is refused before its preflight", ProfileId::Safari, StepId::NetKeepaliveQuota,
            "keepalive-quota-start", "keepalive-quota-start", [](Conversation& talk) {
                RequestAction& action = talk.fetch(doc);
                action.method = "PUT";
                action.keepalive = true;
                action.body = BodyInit {BodyInit::Kind::Text, std::string(70000, 'x'), {}, {}};
            });
        row("what has keepalive, past the service worker", ProfileId::Firefox, StepId::HttpServiceWorkersNone,
            "keepalive-service-worker", "(none)", [](Conversation& talk) {
                talk.scenario().serviceWorker.emplace();
                talk.fetch("https://app.example/x").keepalive = true;
                talk.exchange("GET https://app.example/x", {200, {}});
            });
        row("a redirect that is refused once its target was preflighted", ProfileId::Safari,
            StepId::HttpCorsCheckFailed, "redirect-check-credentials", "redirect-check-credentials",
            [](Conversation& talk) {
                const HeaderView allowed {"Access-Control-Allow-Headers", "authorization"};
                const HeaderView page {"Access-Control-Allow-Origin", "https://app.example"};
                talk.fetch("https://app.example/a").headers = pairs({{"Authorization", "Bearer t"}});
                talk.exchange("GET https://app.example/a", {302, {{"Location", "https://api.example/b"}}});
                talk.exchange("OPTIONS https://api.example/b", {204, {page, allowed}});
                talk.exchange("GET https://api.example/b", {302, {page, {"Location", "https://cdn.example/c"}}});
                talk.exchange("OPTIONS https://cdn.example/c", {204, {anyOrigin, allowed}});
            });
        row("a film that is stored", ProfileId::Safari, StepId::NetForward, "http-cache-media", "(none)",
            [](Conversation& talk) {
                const Answer answer {200, {{"Content-Type", "video/webm"}, {"Cache-Control", "max-age=600"}}};
                for (int i = 0; i < 2; ++i) {
                    talk.fetch(doc).initiator = InitiatorKind::Video;
                    talk.exchange("GET " + std::string(doc), answer);
                }
            });
        row("an image by a service worker", ProfileId::Firefox, StepId::CleanImage, "service-worker-image", "(none)",
            [](Conversation& talk) {
                RequestAction& action = talk.fetch(doc);
                action.initiator = InitiatorKind::Img;
                action.use = ImageUse::Canvas2d;
                ServiceWorkerRule rule;
                rule.isAnswered = true;
                talk.scenario().serviceWorker = {rule};
            });
        row("a preload that a request with a header takes", ProfileId::Chromium, StepId::PreloadConsumed,
            "preload-match", "(none)", [](Conversation& talk) {
                RequestAction& preload = talk.fetch("/data");
                preload.initiator = InitiatorKind::Preload;
                preload.as = "fetch";
                preload.crossorigin = "anonymous";
                talk.fetch("/data").headers = pairs({{"X-A", "1"}});
                talk.exchange("GET https://app.example/data", {200});
                talk.exchange("GET https://app.example/data", {200});
            });
        row("an imported style sheet that is not there", ProfileId::Chromium, StepId::UseRefused, "import-rule-status",
            "import-rule-status", [](Conversation& talk) {
                talk.fetch("/a.css").initiator = InitiatorKind::CssImport;
                talk.exchange("GET https://app.example/a.css", {404, {{"Content-Type", "text/css"}}});
            });
        const auto inFrame = [](std::string_view url) {
            return [=](Conversation& talk) {
                PageOptions options;
                options.topLevelUrl = urlOf("https://portal.example/");
                talk.page() = makePage(urlOf("https://widget.test/"), options);
                const Url to = urlOf(url);
                talk.cookie(to.host(), "a", "1");
                if (isSameSite(originOf(to), talk.page().origin))
                    talk.scenario().actions.emplace_back().what = StorageAccessRequest {};
                talk.fetch(url).credentials = "include";
                talk.exchange("GET " + std::string(url),
                    {200,
                        {{"Access-Control-Allow-Origin", "https://widget.test"},
                            {"Access-Control-Allow-Credentials", "true"}}});
            };
        };
        row("the tab's own site, asked by a frame", ProfileId::Safari, StepId::CookieConsidered,
            "third-party-by-ancestor", "(none)", inFrame("https://portal.example/me"));
        row("storage access to the whole site", ProfileId::Safari, StepId::CookieConsidered, "storage-access-scope",
            "(none)", inFrame("https://api.widget.test/me"));
        row("a tab of an extension", ProfileId::Firefox, StepId::CookieConsidered, "extension-host-permissions",
            "extension-host-permissions", [](Conversation& talk) {
                talk.scenario().page = makePage(*parseUrl("moz-extension://id/a.html"));
                talk.page().hostPermissions.push_back(*MatchPattern::parse("<all_urls>"));
                talk.cookie("api.example", "a", "1");
                talk.fetch(doc).credentials = "include";
                talk.exchange("GET https://api.example/doc", {200, {}});
            });
        row("a preloaded script that is not there", ProfileId::Firefox, StepId::UseRefused, "preload-status",
            "preload-status", [](Conversation& talk) {
                RequestAction& preload = talk.fetch("/a.js");
                preload.initiator = InitiatorKind::Preload;
                preload.as = "script";
                talk.exchange("GET https://app.example/a.js", {404});
            });
        row("a worker that is preloaded as a module", ProfileId::Chromium, StepId::LinkAs, "modulepreload-as",
            "modulepreload-as", [](Conversation& talk) {
                RequestAction& preload = talk.fetch("/a.js");
                preload.initiator = InitiatorKind::ModulePreload;
                preload.as = "worker";
                talk.exchange("GET https://app.example/a.js", {200, {{"Content-Type", "text/javascript"}}});
            });
        const auto redirectFromOwnOrigin = [](Conversation& talk) {
            talk.fetch("https://app.example/a");
            talk.exchange("GET https://app.example/a", {302, {{"Location", "https://api.example/doc"}}});
        };
        row("a redirect that has to allow credentials", ProfileId::Safari, StepId::HttpCorsCheckFailed,
            "redirect-check-credentials", "redirect-check-credentials", [=](Conversation& talk) {
                redirectFromOwnOrigin(talk);
                talk.exchange("GET https://api.example/doc", {302, {anyOrigin, {"Location", "/other"}}});
                talk.exchange("GET https://api.example/other", {200, {anyOrigin}});
            });
        row("Sec-Fetch headers that a redirect loses", ProfileId::Safari, StepId::MetadataDropped,
            "metadata-after-redirect", "(none)", [=](Conversation& talk) {
                redirectFromOwnOrigin(talk);
                talk.exchange("GET https://api.example/doc", {200, {anyOrigin}});
            });
        row("a synchronous request without Sec-Fetch headers", ProfileId::Safari, StepId::MetadataDropped,
            "synchronous-metadata", "(none)", [](Conversation& talk) {
                RequestAction& action = talk.fetch("https://app.example/a");
                action.initiator = InitiatorKind::Xhr;
                action.async = false;
                talk.exchange("GET https://app.example/a", {200});
            });
        row("an empty Location that is refused", ProfileId::Safari, StepId::RedirectBadLocation, "empty-location",
            "empty-location", [](Conversation& talk) {
                talk.fetch("https://app.example/a");
                talk.exchange("GET https://app.example/a", {302, {{"Location", ""}}});
            });
        row("an object that is asked for as a frame", ProfileId::Safari, StepId::MetadataDest, "object-destination",
            "(none)", [](Conversation& talk) {
                talk.fetch("https://app.example/a").initiator = InitiatorKind::Object;
                talk.exchange("GET https://app.example/a", {200, {{"Content-Type", "text/html"}}});
            });
        row("a referrer that is cut for a third party", ProfileId::Safari, StepId::NetReferer, "lax-referrer-policies",
            "(none)", [](Conversation& talk) {
                talk.page() = makePage(urlOf("https://app.example/page"));
                fetchFrom(talk, "https://other.test/");
                std::get<RequestAction>(talk.scenario().actions[0].what).referrerPolicy = "unsafe-url";
            });
        const auto frameIt = [](Conversation& talk) {
            PageOptions options;
            options.topLevelUrl = urlOf("https://shop.example/");
            talk.page() = makePage(urlOf("https://widget.test/"), options);
        };
        row("a tab that a frame may not navigate", ProfileId::Chromium, StepId::TopNavigationForbids,
            "top-navigation-by-frame", "top-navigation-by-frame", [=](Conversation& talk) {
                frameIt(talk);
                RequestAction& action = talk.fetch("https://other.test/");
                action.initiator = InitiatorKind::Link;
                action.target = NavigationTarget::Top;
                talk.exchange("GET https://other.test/", {200, {{"Content-Type", "text/html"}}});
            });
        row("a frame that the page around has a say in", ProfileId::Firefox, StepId::CspBlocked, "frame-navigation-csp",
            "frame-navigation-csp", [=](Conversation& talk) {
                frameIt(talk);
                talk.page().topLevelContentSecurityPolicies = parseContentSecurityPolicyList("frame-src 'self'");
                talk.fetch("https://other.test/").initiator = InitiatorKind::Link;
                talk.exchange("GET https://other.test/", {200, {{"Content-Type", "text/html"}}});
            });
        row("the relative URL of a WebTransport", ProfileId::Chromium, StepId::WebTransportUrlFailure,
            "web-transport-base", "web-transport-base", [](Conversation& talk) {
                talk.fetch("/session").initiator = InitiatorKind::WebTransport;
                talk.exchange("CONNECT https://app.example/session", {200, {}});
            });
        row("a shared connection for which no certificates are named", ProfileId::Firefox,
            StepId::WebTransportPooledHashes, "web-transport-pooling", "web-transport-pooling", [](Conversation& talk) {
                RequestAction& action = talk.fetch(doc);
                action.initiator = InitiatorKind::WebTransport;
                action.allowPooling = true;
                action.serverCertificateHashes.emplace();
                talk.exchange("CONNECT https://api.example/doc", {200, {}});
            });
        row("a prefetch of another fragment", ProfileId::Chromium, StepId::PrefetchNoMatch, "prefetch-fragment",
            "(none)", [](Conversation& talk) {
                talk.fetch("/next").initiator = InitiatorKind::SpeculationPrefetch;
                talk.fetch("/next#part").initiator = InitiatorKind::Link;
                talk.exchange("GET https://app.example/next", {200, {{"Content-Type", "text/html"}}, "next"});
                talk.exchange("GET https://app.example/next", {200, {{"Content-Type", "text/html"}}, "next"});
            });
    }

    void aStepCarriesWhatDecided()
    {
        QFETCH(const Prepare, prepare);
        QFETCH(const int, profile);
        QFETCH(const int, step);
        QFETCH(const QByteArray, atStep);
        QFETCH(const QByteArray, ofOutcome);
        Conversation talk;
        prepare(talk);
        talk.scenario().profile = static_cast<ProfileId>(profile);
        QCOMPARE(differenceAt(talk.result(), static_cast<StepId>(step)), atStep);
        QCOMPARE(decidingDifference(talk.result()), ofOutcome);
        for (const DifferenceMark& mark : talk.result().trace.marks())
            QVERIFY(talk.result().profile.departs(mark.difference));
        // The standard departs from nothing.
        Conversation other;
        prepare(other);
        QVERIFY(other.result().trace.marks().empty());
        QCOMPARE(decidingDifference(other.result()), QByteArray("(none)"));
    }

    void whatOneActionAskedForIsNotTheNextOnes()
    {
        Conversation talk;
        talk.fetch("http://api.example/doc").initiator = InitiatorKind::Form;
        fetchFrom(talk, doc);
        talk.scenario().profile = ProfileId::Firefox;
        QCOMPARE(decidingDifference(talk.result()), QByteArray("insecure-form"));
        const RunResult& result = talk.result();
        QVERIFY(!result.trace.differenceAt(result.actions[1].firstStep));
    }
};

QTEST_GUILESS_MAIN(DeparturesTest)
#include "tst_departures.moc"
