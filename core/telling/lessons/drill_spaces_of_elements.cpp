#include "core/telling/lessons/drill_space.h"
#include "core/telling/lessons/messages.h"

namespace fetchscope {

namespace {

using Kind = QuestionKind;

/// A PNG of one pixel.
#define FETCHSCOPE_PIXEL                                                                                               \
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

constexpr DrillOption targets[] = {
    {"https://cdn.bank.example/file", R"({"actions":{"a":{"url":"https://cdn.bank.example/file"}}})"},
    {"https://cdn.shop.example/file", R"({"actions":{"a":{"url":"https://cdn.shop.example/file"}}})"},
    {"https://www.shop.example/file", R"({"actions":{"a":{"url":"https://www.shop.example/file"}}})"},
};
constexpr DrillOption allowOrigins[] = {
    {"—", ""},
    {"*", R"({"server":{"a":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
    {"https://www.shop.example",
        R"({"server":{"a":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example"}}}}})"},
    {"https://shop.example",
        R"({"server":{"a":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://shop.example"}}}}})", 2},
};

// What else uses CORS.

constexpr std::string_view elementBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"img","url":"https://cdn.bank.example/file"}},
  "server":{"a":{"respond":{"headers":{"Content-Type":"image/png"},"bodyBase64":")" FETCHSCOPE_PIXEL R"("}}}})";
constexpr DrillOption elements[] = {
    {"<img>", ""},
    {"<img crossorigin>", R"({"actions":{"a":{"crossorigin":"anonymous"}}})"},
    {"@font-face",
        R"({"actions":{"a":{"initiator":"font"}},"server":{"a":{"respond":{"headers":{"Content-Type":"font/woff2"}}}}})"},
    {"<script>",
        R"({"actions":{"a":{"initiator":"script"}},"server":{"a":{"respond":{"headers":{"Content-Type":"text/javascript"},"bodyBase64":null,"body":"let a;"}}}})"},
    {"<script type=module>",
        R"({"actions":{"a":{"initiator":"module-script"}},"server":{"a":{"respond":{"headers":{"Content-Type":"text/javascript"},"bodyBase64":null,"body":"let a;"}}}})"},
    {"shape-outside: url()", R"({"actions":{"a":{"initiator":"css-shape"}}})", 2},
    {"mask-image: url()", R"({"actions":{"a":{"initiator":"css-mask"}}})", 2},
    {"<script crossorigin>",
        R"({"actions":{"a":{"initiator":"script","crossorigin":"anonymous"}},"server":{"a":{"respond":{"headers":{"Content-Type":"text/javascript"},"bodyBase64":null,"body":"let a;"}}}})",
        2},
};
constexpr DrillDimension elementDimensions[] = {
    {&messages::DrillInitiator, elements}, {&messages::DrillUrl, targets}, {&messages::DrillAllowOrigin, allowOrigins}};
constexpr Kind elementKinds[] = {Kind::Result, Kind::FetchMode};

constexpr std::string_view pixelBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"img","url":"https://cdn.bank.example/file","use":"canvas-2d"}},
  "server":{"a":{"respond":{"headers":{"Content-Type":"image/png"},"bodyBase64":")" FETCHSCOPE_PIXEL R"("}}}})";
constexpr DrillOption pixelUses[] = {
    {"canvas-2d", ""},
    {"webgl", R"({"actions":{"a":{"use":"webgl"}}})"},
    {"image-bitmap", R"({"actions":{"a":{"use":"image-bitmap"}}})", 2},
};
constexpr DrillOption crossorigins[] = {
    {"—", ""},
    {"anonymous", R"({"actions":{"a":{"crossorigin":"anonymous"}}})"},
    {"use-credentials", R"({"actions":{"a":{"crossorigin":"use-credentials"}}})", 2},
};
constexpr DrillDimension pixelDimensions[] = {{&messages::DrillUse, pixelUses},
    {&messages::DrillCrossorigin, crossorigins}, {&messages::DrillUrl, targets},
    {&messages::DrillAllowOrigin, allowOrigins}};
constexpr Kind pixelKinds[] = {Kind::Pixels, Kind::Result};

// Sec-Fetch-* and Sec-Purpose.

constexpr std::string_view metadataBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data"}},
  "server":{"a":{"respond":{"headers":{"Access-Control-Allow-Origin":"*","Content-Type":"text/html"},"body":"ok"}}}})";
constexpr DrillOption metadataTargets[] = {
    {"https://api.bank.example/data", ""},
    {"https://api.shop.example/data", R"({"actions":{"a":{"url":"https://api.shop.example/data"}}})"},
    {"https://www.shop.example/data", R"({"actions":{"a":{"url":"https://www.shop.example/data"}}})"},
    {"https://www.shop.example:8443/data", R"({"actions":{"a":{"url":"https://www.shop.example:8443/data"}}})"},
    {"http://api.shop.example/data", R"({"actions":{"a":{"url":"http://api.shop.example/data"}}})", 3},
};
constexpr DrillOption metadataInitiators[] = {
    {"fetch()", ""},
    {"fetch(…, { mode: \"no-cors\" })", R"({"actions":{"a":{"init":{"mode":"no-cors"}}}})"},
    {"<img>", R"({"actions":{"a":{"initiator":"img"}}})"},
    {"<script>", R"({"actions":{"a":{"initiator":"script"}}})"},
    {"<a href>", R"({"actions":{"a":{"initiator":"link","userActivation":true}}})"},
    {"<iframe>", R"({"actions":{"a":{"initiator":"iframe"}}})"},
    {"<form method=post>", R"({"actions":{"a":{"initiator":"form","method":"POST","body":[["a","1"]]}}})"},
    {"address-bar", R"({"actions":{"a":{"initiator":"address-bar"}}})"},
    {"navigator.sendBeacon()", R"({"actions":{"a":{"initiator":"beacon","body":"x"}}})", 2},
    {"@font-face", R"({"actions":{"a":{"initiator":"font"}}})", 2},
    {"fetch(…, { mode: \"same-origin\" })", R"({"actions":{"a":{"init":{"mode":"same-origin"}}}})", 2},
};
constexpr DrillDimension metadataDimensions[] = {
    {&messages::DrillInitiator, metadataInitiators}, {&messages::DrillUrl, metadataTargets}};
constexpr Kind metadataKinds[] = {Kind::FetchSite, Kind::FetchMode, Kind::FetchDest, Kind::FetchUser};

constexpr std::string_view purposeBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"speculation-prefetch","url":"https://www.shop.example/next"}},
  "server":{"a":{"respond":{"headers":{"Content-Type":"text/html"},"body":"ok"}}}})";
constexpr DrillOption purposeInitiators[] = {
    {"speculationrules: prefetch", ""},
    {"speculationrules: prerender", R"({"actions":{"a":{"initiator":"prerender"}}})"},
    {"<link rel=prefetch>", R"({"actions":{"a":{"initiator":"prefetch"}}})"},
    {"<link rel=preload as=image>", R"({"actions":{"a":{"initiator":"preload","as":"image"}}})"},
    {"<a href>", R"({"actions":{"a":{"initiator":"link","userActivation":true}}})"},
    {"fetch()", R"({"actions":{"a":{"initiator":"fetch"}}})"},
    {"<iframe>", R"({"actions":{"a":{"initiator":"iframe"}}})", 2},
};
constexpr DrillOption purposeTargets[] = {
    {"https://www.shop.example/next", ""},
    {"https://www.bank.example/next", R"({"actions":{"a":{"url":"https://www.bank.example/next"}}})"},
    {"https://help.shop.example/next", R"({"actions":{"a":{"url":"https://help.shop.example/next"}}})", 2},
};
constexpr DrillDimension purposeDimensions[] = {
    {&messages::DrillInitiator, purposeInitiators}, {&messages::DrillUrl, purposeTargets}};
constexpr Kind purposeKinds[] = {Kind::Purpose, Kind::FetchDest};

constexpr std::string_view aheadBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"speculation-prefetch","url":"https://www.shop.example/next"},"b":{"wait":60},
    "c":{"initiator":"link","url":"https://www.shop.example/next","userActivation":true}},
  "server":{"a":{"respond":{"headers":{"Content-Type":"text/html"},"body":"ok"}}}})";
constexpr DrillOption aheadWaits[] = {
    {"60", ""},
    {"200", R"({"actions":{"b":{"wait":200}}})"},
    {"400", R"({"actions":{"b":{"wait":400}}})"},
};
constexpr DrillOption aheadUrls[] = {
    {"https://www.shop.example/next", ""},
    {"https://www.shop.example/next?from=mail",
        R"({"actions":{"c":{"url":"https://www.shop.example/next?from=mail"}}})"},
    {"https://www.shop.example/next#part", R"({"actions":{"c":{"url":"https://www.shop.example/next#part"}}})"},
};
constexpr DrillOption aheadStatuses[] = {
    {"200", ""},
    {"404", R"({"server":{"a":{"respond":{"status":404}}}})", 2},
};
constexpr DrillDimension aheadDimensions[] = {{&messages::DrillWait, aheadWaits},
    {&messages::DrillSecondUrl, aheadUrls}, {&messages::DrillStatus, aheadStatuses}};
constexpr Kind aheadKinds[] = {Kind::Ahead};

// Opaque responses, CORP, COEP.

constexpr std::string_view opaqueBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"img","url":"https://cdn.bank.example/file"}},
  "server":{"a":{"respond":{"headers":{"Content-Type":"image/png"},"bodyBase64":")" FETCHSCOPE_PIXEL R"("}}}})";
constexpr DrillOption opaqueInitiators[] = {
    {"<img>", ""},
    {"fetch(…, { mode: \"no-cors\" })", R"({"actions":{"a":{"initiator":"fetch","init":{"mode":"no-cors"}}}})"},
    {"<img crossorigin>", R"({"actions":{"a":{"crossorigin":"anonymous"}}})"},
    {"<script>",
        R"({"actions":{"a":{"initiator":"script"}},"server":{"a":{"respond":{"headers":{"Content-Type":"text/javascript"},"bodyBase64":null,"body":"let a;"}}}})"},
};
constexpr DrillOption resourcePolicies[] = {
    {"—", ""},
    {"same-origin", R"({"server":{"a":{"respond":{"headers":{"Cross-Origin-Resource-Policy":"same-origin"}}}}})"},
    {"same-site", R"({"server":{"a":{"respond":{"headers":{"Cross-Origin-Resource-Policy":"same-site"}}}}})"},
    {"cross-origin", R"({"server":{"a":{"respond":{"headers":{"Cross-Origin-Resource-Policy":"cross-origin"}}}}})"},
};
constexpr DrillOption embedderPolicies[] = {
    {"unsafe-none", ""},
    {"require-corp", R"({"page":{"crossOriginEmbedderPolicy":"require-corp"}})"},
    {"credentialless", R"({"page":{"crossOriginEmbedderPolicy":"credentialless"}})", 2},
};
constexpr DrillDimension opaqueDimensions[] = {{&messages::DrillInitiator, opaqueInitiators},
    {&messages::DrillUrl, targets}, {&messages::DrillResourcePolicy, resourcePolicies},
    {&messages::DrillEmbedderPolicy, embedderPolicies}, {&messages::DrillAllowOrigin, allowOrigins}};
constexpr Kind resultKinds[] = {Kind::Result};

// Mixed content and Content Security Policy.

constexpr std::string_view mixedBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data"}},
  "server":{"a":{"respond":{"headers":{"Access-Control-Allow-Origin":"*","Content-Type":"text/javascript"},"body":"let a;"}}}})";
constexpr DrillOption mixedTargets[] = {
    {"https://api.bank.example/data", ""},
    {"http://api.bank.example/data", R"({"actions":{"a":{"url":"http://api.bank.example/data"}}})"},
    {"https://www.shop.example/data", R"({"actions":{"a":{"url":"https://www.shop.example/data"}}})"},
    {"http://www.shop.example/data", R"({"actions":{"a":{"url":"http://www.shop.example/data"}}})"},
};
constexpr DrillOption mixedPages[] = {
    {"https://www.shop.example/", ""},
    {"http://www.shop.example/", R"({"page":{"url":"http://www.shop.example/"}})"},
};
constexpr DrillOption mixedInitiators[] = {
    {"fetch()", ""},
    {"<script>", R"({"actions":{"a":{"initiator":"script"}}})"},
};
constexpr DrillOption securityPolicies[] = {
    {"—", ""},
    {"default-src 'self'", R"({"page":{"contentSecurityPolicy":["default-src 'self'"]}})"},
    {"connect-src https:", R"({"page":{"contentSecurityPolicy":["connect-src https:"]}})"},
    {"connect-src https://api.bank.example",
        R"({"page":{"contentSecurityPolicy":["connect-src https://api.bank.example"]}})"},
    {"script-src 'self'", R"({"page":{"contentSecurityPolicy":["script-src 'self'"]}})"},
    {"default-src 'none'; connect-src *", R"({"page":{"contentSecurityPolicy":["default-src 'none'; connect-src *"]}})",
        2},
    {"connect-src https://*.bank.example",
        R"({"page":{"contentSecurityPolicy":["connect-src https://*.bank.example"]}})", 2},
    {"connect-src https://bank.example", R"({"page":{"contentSecurityPolicy":["connect-src https://bank.example"]}})",
        2},
    {"connect-src https://api.bank.example/other/",
        R"({"page":{"contentSecurityPolicy":["connect-src https://api.bank.example/other/"]}})", 3},
    {"upgrade-insecure-requests", R"({"page":{"contentSecurityPolicy":["upgrade-insecure-requests"]}})", 2},
};
constexpr DrillDimension mixedDimensions[] = {{&messages::DrillPage, mixedPages},
    {&messages::DrillInitiator, mixedInitiators}, {&messages::DrillUrl, mixedTargets},
    {&messages::DrillSecurityPolicy, securityPolicies}};
constexpr DrillKind mixedOwn[] = {DrillKind::Arrives};

constexpr DrillSpace spaces[] = {
    {DrillChapter::WhatElseUsesCors, elementBase, elementDimensions, elementKinds, {}},
    {DrillChapter::WhatElseUsesCors, pixelBase, pixelDimensions, pixelKinds, {}},
    {DrillChapter::SecFetch, metadataBase, metadataDimensions, metadataKinds, {}},
    {DrillChapter::SecPurpose, purposeBase, purposeDimensions, purposeKinds, {}},
    {DrillChapter::SecPurpose, aheadBase, aheadDimensions, aheadKinds, {}},
    {DrillChapter::OpaqueCorpCoepOrb, opaqueBase, opaqueDimensions, resultKinds, {}},
    {DrillChapter::MixedContentAndCsp, mixedBase, mixedDimensions, resultKinds, mixedOwn},
};

} // namespace

std::span<const DrillSpace> drillSpacesOfElements()
{
    return spaces;
}

} // namespace fetchscope
