#include "core/telling/lessons/drill_space.h"
#include "core/telling/lessons/messages.h"

namespace fetchscope {

namespace {

using Kind = QuestionKind;

// Dimensions that several chapters have. The page is at https://www.shop.example, the server at
// https://api.bank.example.

constexpr DrillOption allowOrigins[] = {
    {"https://www.shop.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example"}}}}})"},
    {"*", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
    {"—", ""},
    {"https://www.shop.example/",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example/"}}}}})"},
    {"https://shop.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://shop.example"}}}}})"},
    {"http://www.shop.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"http://www.shop.example"}}}}})",
        2},
    {"https://www.shop.example:443",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example:443"}}}}})",
        2},
    {"https://*.shop.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://*.shop.example"}}}}})", 2},
    {"null", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"null"}}}}})", 2},
    {"https://www.shop.example, https://m.shop.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example, https://m.shop.example"}}}}})",
        3},
};
constexpr DrillOption targets[] = {
    {"https://api.bank.example/data", R"({"actions":{"a":{"url":"https://api.bank.example/data"}}})"},
    {"https://api.shop.example/data", R"({"actions":{"a":{"url":"https://api.shop.example/data"}}})"},
    {"https://www.shop.example/data", R"({"actions":{"a":{"url":"https://www.shop.example/data"}}})"},
    {"https://www.shop.example:8443/data", R"({"actions":{"a":{"url":"https://www.shop.example:8443/data"}}})", 2},
};

// Same origin and site.

constexpr std::string_view originBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://www.shop.example/cart"}},
  "server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"},"body":"ok"}}}})";
constexpr DrillOption originPages[] = {
    {"https://www.shop.example/", ""},
    {"https://shop.example/", R"({"page":{"url":"https://shop.example/"}})"},
    {"https://www.shop.example:8443/", R"({"page":{"url":"https://www.shop.example:8443/"}})"},
    {"http://www.shop.example/", R"({"page":{"url":"http://www.shop.example/"}})"},
    {"https://alice.github.io/", R"({"page":{"url":"https://alice.github.io/"}})", 2},
    {"https://shop.co.uk/", R"({"page":{"url":"https://shop.co.uk/"}})", 2},
};
constexpr DrillOption originTargets[] = {
    {"https://www.shop.example/cart", ""},
    {"https://api.shop.example/cart", R"({"actions":{"a":{"url":"https://api.shop.example/cart"}}})"},
    {"https://shop.example/cart", R"({"actions":{"a":{"url":"https://shop.example/cart"}}})"},
    {"https://www.shop.example:444/cart", R"({"actions":{"a":{"url":"https://www.shop.example:444/cart"}}})"},
    {"https://www.shop.example:443/cart", R"({"actions":{"a":{"url":"https://www.shop.example:443/cart"}}})"},
    {"https://WWW.Shop.Example/cart", R"({"actions":{"a":{"url":"https://WWW.Shop.Example/cart"}}})"},
    {"https://www.bank.example/cart", R"({"actions":{"a":{"url":"https://www.bank.example/cart"}}})"},
    {"https://bob.github.io/cart", R"({"actions":{"a":{"url":"https://bob.github.io/cart"}}})", 2},
    {"https://bank.co.uk/cart", R"({"actions":{"a":{"url":"https://bank.co.uk/cart"}}})", 2},
    {"https://www.shop.co.uk/cart", R"({"actions":{"a":{"url":"https://www.shop.co.uk/cart"}}})", 2},
    {"https://www.shop.example./cart", R"({"actions":{"a":{"url":"https://www.shop.example./cart"}}})", 3},
};
constexpr DrillDimension originDimensions[] = {
    {&messages::DrillPage, originPages}, {&messages::DrillUrl, originTargets}};
constexpr DrillKind originOwn[] = {DrillKind::Relation};
constexpr Kind originKinds[] = {Kind::FetchSite, Kind::Origin};

// Simple requests.

constexpr std::string_view simpleBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data"}},
  "server":{"answer":{"respond":{"headers":{"Content-Type":"text/plain"},"body":"ok"}}}})";
constexpr DrillOption simpleMethods[] = {
    {"GET", ""},
    {"POST", R"({"actions":{"a":{"init":{"method":"POST","body":"x=1"}}}})"},
    {"HEAD", R"({"actions":{"a":{"init":{"method":"HEAD"}}}})"},
    {"PUT", R"({"actions":{"a":{"init":{"method":"PUT","body":"x=1"}}}})", 2},
    {"post", R"({"actions":{"a":{"init":{"method":"post","body":"x=1"}}}})", 3},
};
constexpr DrillOption simpleHeaders[] = {
    {"—", ""},
    {"Content-Type: text/plain", R"({"actions":{"a":{"init":{"headers":{"Content-Type":"text/plain"}}}}})"},
    {"Content-Type: application/x-www-form-urlencoded",
        R"({"actions":{"a":{"init":{"headers":{"Content-Type":"application/x-www-form-urlencoded"}}}}})"},
    {"Content-Type: application/json", R"({"actions":{"a":{"init":{"headers":{"Content-Type":"application/json"}}}}})"},
    {"X-Requested-With: XMLHttpRequest",
        R"({"actions":{"a":{"init":{"headers":{"X-Requested-With":"XMLHttpRequest"}}}}})"},
    {"Accept: application/json", R"({"actions":{"a":{"init":{"headers":{"Accept":"application/json"}}}}})"},
    {"Accept-Language: de", R"({"actions":{"a":{"init":{"headers":{"Accept-Language":"de"}}}}})"},
    {"Authorization: Bearer abc", R"({"actions":{"a":{"init":{"headers":{"Authorization":"Bearer abc"}}}}})"},
    {"Content-Type: text/plain;charset=utf-8",
        R"({"actions":{"a":{"init":{"headers":{"Content-Type":"text/plain;charset=utf-8"}}}}})", 2},
    {"Content-Language: de", R"({"actions":{"a":{"init":{"headers":{"Content-Language":"de"}}}}})", 2},
    {"Cache-Control: no-cache", R"({"actions":{"a":{"init":{"headers":{"Cache-Control":"no-cache"}}}}})", 2},
    {"Range: bytes=0-99", R"({"actions":{"a":{"init":{"headers":{"Range":"bytes=0-99"}}}}})", 3},
    {"Range: bytes=-99", R"({"actions":{"a":{"init":{"headers":{"Range":"bytes=-99"}}}}})", 3},
    {"Accept: <x>", R"({"actions":{"a":{"init":{"headers":{"Accept":"<x>"}}
}
}
})",
        3},
};
constexpr DrillDimension simpleDimensions[] = {{&messages::DrillMethod, simpleMethods},
    {&messages::DrillHeader, simpleHeaders}, {&messages::DrillAllowOrigin, allowOrigins},
    {&messages::DrillUrl, targets}};
constexpr DrillKind simpleOwn[] = {DrillKind::Arrives};
constexpr Kind simpleKinds[] = {Kind::Preflight, Kind::Result, Kind::Origin};

// Preflights, and their cache.

constexpr std::string_view preflightBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data","init":{"method":"PUT","body":"{}",
    "headers":{"Content-Type":"application/json"}}}},
  "server":{"1":{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":{
      "Access-Control-Allow-Origin":"https://www.shop.example","Access-Control-Allow-Methods":"PUT",
      "Access-Control-Allow-Headers":"content-type"}}},
    "2":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example"},"body":"ok"}}}})";
constexpr DrillOption preflightMethods[] = {
    {"PUT", ""},
    {"POST", R"({"actions":{"a":{"init":{"method":"POST"}}}})"},
    {"DELETE", R"({"actions":{"a":{"init":{"method":"DELETE","body":null,"headers":null}}}})"},
    {"PATCH", R"({"actions":{"a":{"init":{"method":"PATCH"}}}})", 2},
    {"put", R"({"actions":{"a":{"init":{"method":"put"}}}})", 3},
    {"patch", R"({"actions":{"a":{"init":{"method":"patch"}}}})", 3},
};
constexpr DrillOption preflightHeaders[] = {
    {"Content-Type: application/json", ""},
    {"—", R"({"actions":{"a":{"init":{"headers":null}}}})"},
    {"X-Token: 1", R"({"actions":{"a":{"init":{"headers":{"X-Token":"1"}}}}})"},
    {"Authorization: Bearer abc", R"({"actions":{"a":{"init":{"headers":{"Authorization":"Bearer abc"}}}}})", 2},
};
constexpr DrillOption allowMethods[] = {
    {"PUT", ""},
    {"—", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":null}}}}})"},
    {"GET, POST, PUT", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":"GET, POST, PUT"}}}}})"},
    {"*", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":"*"}}}}})"},
    {"DELETE", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":"DELETE"}}}}})"},
    {"put", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":"put"}}}}})", 2},
    {"PATCH", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Methods":"PATCH"}}}}})", 2},
};
constexpr DrillOption allowHeaders[] = {
    {"content-type", ""},
    {"—", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Headers":null}}}}})"},
    {"*", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Headers":"*"}}}}})"},
    {"Content-Type, X-Token",
        R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Headers":"Content-Type, X-Token"}}}}})"},
    {"X-Token", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Headers":"X-Token"}}}}})"},
    {"authorization, content-type",
        R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Headers":"authorization, content-type"}}}}})",
        2},
};
constexpr DrillOption preflightStatuses[] = {
    {"204", ""},
    {"200", R"({"server":{"1":{"respond":{"status":200}}}})"},
    {"404", R"({"server":{"1":{"respond":{"status":404}}}})"},
    {"401", R"({"server":{"1":{"respond":{"status":401}}}})", 2},
    {"301", R"({"server":{"1":{"respond":{"status":301,"headers":{"Location":"https://api.bank.example/data/"}}}}})",
        3},
};
constexpr DrillOption preflightOrigins[] = {
    {"https://www.shop.example", ""},
    {"*", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
    {"—", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Origin":null}}}}})"},
    {"https://www.shop.example/",
        R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example/"}}}}})", 2},
};
constexpr DrillDimension preflightDimensions[] = {{&messages::DrillMethod, preflightMethods},
    {&messages::DrillHeader, preflightHeaders}, {&messages::DrillAllowMethods, allowMethods},
    {&messages::DrillAllowHeaders, allowHeaders}, {&messages::DrillPreflightStatus, preflightStatuses},
    {&messages::DrillPreflightOrigin, preflightOrigins}};
constexpr Kind preflightKinds[] = {Kind::Preflight, Kind::PreflightAnswer};
constexpr DrillKind preflightOwn[] = {DrillKind::Arrives};

constexpr std::string_view cacheBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data","init":{"method":"PUT"}},"b":{"wait":60},
    "c":{"initiator":"fetch","url":"https://api.bank.example/data","init":{"method":"PUT"}}},
  "server":{"1":{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":{
      "Access-Control-Allow-Origin":"*","Access-Control-Allow-Methods":"PUT, DELETE",
      "Access-Control-Allow-Headers":"x-token","Access-Control-Max-Age":"600"}}},
    "2":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"},"body":"ok"}}}})";
constexpr DrillOption maxAges[] = {
    {"600", ""},
    {"—", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Max-Age":null}}}}})"},
    {"0", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Max-Age":"0"}}}}})"},
    {"30", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Max-Age":"30"}}}}})"},
    {"86400", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Max-Age":"86400"}}}}})", 2},
    {"10 minutes", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Max-Age":"10 minutes"}}}}})", 3},
};
constexpr DrillOption waits[] = {
    {"60", ""},
    {"4", R"({"actions":{"b":{"wait":4}}})"},
    {"700", R"({"actions":{"b":{"wait":700}}})"},
    {"7000", R"({"actions":{"b":{"wait":7000}}})", 2},
};
constexpr DrillOption secondRequests[] = {
    {"PUT", ""},
    {"DELETE", R"({"actions":{"c":{"init":{"method":"DELETE"}}}})"},
    {"PATCH", R"({"actions":{"c":{"init":{"method":"PATCH"}}}})"},
    {"PUT, X-Token: 1", R"({"actions":{"c":{"init":{"headers":{"X-Token":"1"}}}}})"},
    {"PUT, X-Other: 1", R"({"actions":{"c":{"init":{"headers":{"X-Other":"1"}}}}})", 2},
    {"PUT, credentials: include", R"({"actions":{"c":{"init":{"credentials":"include"}}}})", 2},
};
constexpr DrillOption secondUrls[] = {
    {"https://api.bank.example/data", ""},
    {"https://api.bank.example/data/2", R"({"actions":{"c":{"url":"https://api.bank.example/data/2"}}})"},
    {"https://api.bank.example/data?page=2", R"({"actions":{"c":{"url":"https://api.bank.example/data?page=2"}}})", 2},
};
constexpr DrillDimension cacheDimensions[] = {{&messages::DrillMaxAge, maxAges}, {&messages::DrillWait, waits},
    {&messages::DrillSecondRequest, secondRequests}, {&messages::DrillSecondUrl, secondUrls}};
constexpr Kind cacheKinds[] = {Kind::PreflightCache};

// Credentials and cookies.

constexpr std::string_view credentialsBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "cookies":{"a":{"name":"session","value":"1","domain":"api.bank.example","secure":true,"sameSite":"none"},
    "b":{"name":"login","value":"2","domain":"shop.example","hostOnly":false,"secure":true,"sameSite":"none"}},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data","init":{"credentials":"include"}}},
  "server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Credentials":"true"},"body":"ok"}}}})";
constexpr DrillOption credentialsModes[] = {
    {"include", ""},
    {"same-origin", R"({"actions":{"a":{"init":{"credentials":"same-origin"}}}})"},
    {"omit", R"({"actions":{"a":{"init":{"credentials":"omit"}}}})"},
    {"—", R"({"actions":{"a":{"init":null}}})"},
};
constexpr DrillOption sameSites[] = {
    {"None", ""},
    {"Lax", R"({"cookies":{"a":{"sameSite":"lax"},"b":{"sameSite":"lax"}}})"},
    {"Strict", R"({"cookies":{"a":{"sameSite":"strict"},"b":{"sameSite":"strict"}}})"},
};
constexpr DrillOption allowCredentials[] = {
    {"true", ""},
    {"—", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Credentials":null}}}}})"},
    {"True", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Credentials":"True"}}}}})", 2},
    {"false", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Credentials":"false"}}}}})", 2},
};
constexpr DrillDimension credentialsDimensions[] = {{&messages::DrillCredentials, credentialsModes},
    {&messages::DrillSameSite, sameSites}, {&messages::DrillAllowOrigin, allowOrigins},
    {&messages::DrillAllowCredentials, allowCredentials}, {&messages::DrillUrl, targets}};
constexpr Kind credentialsKinds[] = {Kind::Cookie, Kind::Result};

// Redirects.

constexpr std::string_view redirectBase = R"({"fetchscope":1,"page":{"url":"https://www.shop.example/"},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/start"}},
  "server":{"1":{"match":{"url":"https://api.bank.example/start"},"respond":{"status":302,"headers":{
      "Location":"https://api.bank.example/end","Access-Control-Allow-Origin":"https://www.shop.example"}}},
    "2":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example"},"body":"ok"}}}})";
constexpr DrillOption redirectTargets[] = {
    {"https://api.bank.example/end", ""},
    {"https://cdn.bank.example/end",
        R"({"server":{"1":{"respond":{"headers":{"Location":"https://cdn.bank.example/end"}}}}})"},
    {"https://www.shop.example/end",
        R"({"server":{"1":{"respond":{"headers":{"Location":"https://www.shop.example/end"}}}}})"},
    {"https://other.example/end",
        R"({"server":{"1":{"respond":{"headers":{"Location":"https://other.example/end"}}}}})"},
};
constexpr DrillOption redirectStarts[] = {
    {"https://api.bank.example/start", ""},
    {"https://www.shop.example/start",
        R"({"actions":{"a":{"url":"https://www.shop.example/start"}},"server":{"1":{"match":{"url":"https://www.shop.example/start"}}}})"},
};
constexpr DrillOption redirectStatuses[] = {
    {"302", ""},
    {"303", R"({"server":{"1":{"respond":{"status":303}}}})"},
    {"307", R"({"server":{"1":{"respond":{"status":307}}}})"},
    {"301", R"({"server":{"1":{"respond":{"status":301}}}})", 2},
    {"308", R"({"server":{"1":{"respond":{"status":308}}}})", 2},
};
constexpr DrillOption redirectMethods[] = {
    {"GET", ""},
    {"POST", R"({"actions":{"a":{"init":{"method":"POST","body":"x=1"}}}})"},
};
constexpr DrillOption redirectModes[] = {
    {"follow", ""},
    {"error", R"({"actions":{"a":{"init":{"redirect":"error"}}}})", 2},
    {"manual", R"({"actions":{"a":{"init":{"redirect":"manual"}}}})", 2},
};
constexpr DrillOption firstOrigins[] = {
    {"https://www.shop.example", ""},
    {"—", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Origin":null}}}}})"},
    {"*", R"({"server":{"1":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
};
constexpr DrillOption lastOrigins[] = {
    {"https://www.shop.example", ""},
    {"—", R"({"server":{"2":{"respond":{"headers":{"Access-Control-Allow-Origin":null}}}}})"},
    {"*", R"({"server":{"2":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
    {"null", R"({"server":{"2":{"respond":{"headers":{"Access-Control-Allow-Origin":"null"}}}}})", 2},
};
constexpr DrillDimension redirectDimensions[] = {{&messages::DrillUrl, redirectStarts},
    {&messages::DrillLocation, redirectTargets}, {&messages::DrillStatus, redirectStatuses},
    {&messages::DrillMethod, redirectMethods}, {&messages::DrillRedirectMode, redirectModes},
    {&messages::DrillFirstOrigin, firstOrigins}, {&messages::DrillLastOrigin, lastOrigins}};
constexpr Kind redirectKinds[] = {Kind::Redirect, Kind::Origin, Kind::Result};

// Debugging: something is wrong, and one change helps.

constexpr DrillDimension debuggingDimensions[] = {{&messages::DrillMethod, preflightMethods},
    {&messages::DrillHeader, preflightHeaders}, {&messages::DrillAllowMethods, allowMethods},
    {&messages::DrillAllowHeaders, allowHeaders}, {&messages::DrillPreflightStatus, preflightStatuses},
    {&messages::DrillPreflightOrigin, preflightOrigins}, {&messages::DrillLastOrigin, lastOrigins}};
constexpr DrillDimension debuggingCredentials[] = {{&messages::DrillCredentials, credentialsModes},
    {&messages::DrillAllowOrigin, allowOrigins}, {&messages::DrillAllowCredentials, allowCredentials},
    {&messages::DrillUrl, targets}};
constexpr DrillKind helps[] = {DrillKind::Helps};
constexpr Kind resultKinds[] = {Kind::Result};

// Attacks: the page is the attacker's.

constexpr std::string_view attackBase = R"({"fetchscope":1,"page":{"url":"https://attacker.example/"},
  "cookies":{"a":{"name":"session","value":"1","domain":"api.bank.example","secure":true,"sameSite":"none"}},
  "actions":{"a":{"initiator":"fetch","url":"https://api.bank.example/data","init":{"credentials":"include"}}},
  "server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://www.shop.example","Access-Control-Allow-Credentials":"true"},"body":"ok"}}}})";
constexpr DrillOption attackRequests[] = {
    {"GET", ""},
    {"POST, Content-Type: text/plain",
        R"({"actions":{"a":{"init":{"method":"POST","body":"{\"to\":\"mallory\"}","headers":{"Content-Type":"text/plain"}}}}})"},
    {"POST, Content-Type: application/json",
        R"({"actions":{"a":{"init":{"method":"POST","body":"{\"to\":\"mallory\"}","headers":{"Content-Type":"application/json"}}}}})"},
    {"DELETE", R"({"actions":{"a":{"init":{"method":"DELETE"}}}})"},
};
constexpr DrillOption attackPages[] = {
    {"https://attacker.example/", ""},
    {"https://attacker.example/, sandbox", R"({"page":{"sandboxed":true}})"},
    {"https://www.shop.example/", R"({"page":{"url":"https://www.shop.example/"}})"},
    {"https://www.shop.example.attacker.example/", R"({"page":{"url":"https://www.shop.example.attacker.example/"}})",
        2},
};
constexpr DrillOption attackOrigins[] = {
    {"https://www.shop.example", ""},
    {"*", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}}}})"},
    {"https://attacker.example",
        R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"https://attacker.example"}}}}})"},
    {"null", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":"null"}}}}})"},
    {"—", R"({"server":{"answer":{"respond":{"headers":{"Access-Control-Allow-Origin":null}}}}})"},
};
constexpr DrillDimension attackDimensions[] = {{&messages::DrillPage, attackPages},
    {&messages::DrillRequest, attackRequests}, {&messages::DrillAllowOrigin, attackOrigins},
    {&messages::DrillSameSite, sameSites}};
constexpr Kind attackKinds[] = {Kind::Result, Kind::Cookie};
constexpr DrillKind attackOwn[] = {DrillKind::Arrives};

constexpr DrillSpace spaces[] = {
    {DrillChapter::OriginAndSite, originBase, originDimensions, originKinds, originOwn},
    {DrillChapter::SimpleRequests, simpleBase, simpleDimensions, simpleKinds, simpleOwn},
    {DrillChapter::Preflights, preflightBase, preflightDimensions, preflightKinds, preflightOwn},
    {DrillChapter::Preflights, cacheBase, cacheDimensions, cacheKinds, {}},
    {DrillChapter::Credentials, credentialsBase, credentialsDimensions, credentialsKinds, {}},
    {DrillChapter::Redirects, redirectBase, redirectDimensions, redirectKinds, {}},
    {DrillChapter::AttacksAndDefences, attackBase, attackDimensions, attackKinds, attackOwn},
    {DrillChapter::Debugging, preflightBase, debuggingDimensions, resultKinds, helps},
    {DrillChapter::Debugging, credentialsBase, debuggingCredentials, resultKinds, helps},
};

} // namespace

std::span<const DrillSpace> drillSpacesOfRequests()
{
    return spaces;
}

} // namespace fetchscope
