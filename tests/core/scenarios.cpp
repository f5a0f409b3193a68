#include "tests/core/scenarios.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QDebug>

namespace fetchscope::tests {

QByteArray blockedPreflight()
{
    return R"({
  "fetchscope": 1,
  "title": "A PUT that the preflight does not allow",
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/doc",
                 "init": { "method": "PUT", "headers": { "X-Ping": "1", "Content-Type": "application/json" },
                           "body": "{\"name\":\"value\"}" } } ],
  "server": [
    { "match": { "method": "OPTIONS", "url": "https://api.example.test/doc" },
      "respond": { "status": 204, "headers": [["Access-Control-Allow-Origin", "https://app.example.test"],
                                              ["Access-Control-Allow-Methods", "GET, POST, PAT"],
                                              ["Access-Control-Allow-Headers", "x-ping, content-type"]] } },
    { "match": { "url": "https://api.example.test/doc" },
      "respond": { "status": 200, "headers": [["Access-Control-Allow-Origin", "*"]], "body": "ok" } } ]
})";
}

QByteArray repeatedPut()
{
    return R"({
  "fetchscope": 1,
  "title": "The preflight cache runs out",
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [
    { "initiator": "fetch", "url": "https://api.example.test/doc", "init": { "method": "PUT" } },
    { "wait": 600 },
    { "initiator": "fetch", "url": "https://api.example.test/doc", "init": { "method": "PUT" } } ],
  "server": [
    { "match": { "method": "OPTIONS" }, "times": 1,
      "respond": { "status": 204, "delayMs": 40,
                   "headers": [["Access-Control-Allow-Origin", "https://app.example.test"],
                               ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Max-Age", "300"]] } },
    { "match": { "method": "OPTIONS" }, "respond": { "status": 403, "delayMs": 40 } },
    { "respond": { "status": 200, "delayMs": 120, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Content-Type", "text/plain"]], "body": "ok" } } ]
})";
}

QByteArray cachedPut()
{
    return R"({
  "fetchscope": 1,
  "title": "The preflight cache answers",
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [
    { "initiator": "fetch", "url": "https://api.example.test/doc",
      "init": { "method": "PUT", "headers": { "X-Ping": "1" } } },
    { "wait": 60 },
    { "initiator": "fetch", "url": "https://api.example.test/doc",
      "init": { "method": "PUT", "headers": { "X-Ping": "2" } } } ],
  "server": [
    { "match": { "method": "OPTIONS" },
      "respond": { "status": 204, "delayMs": 40,
                   "headers": [["Access-Control-Allow-Origin", "https://app.example.test"],
                               ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Allow-Headers", "x-ping"],
                               ["Access-Control-Max-Age", "300"]] } },
    { "respond": { "status": 200, "delayMs": 120, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Content-Type", "text/plain"]], "body": "ok" } } ]
})";
}

QByteArray redirectChain()
{
    return R"({
  "fetchscope": 1,
  "title": "A redirect chain that ends at the wrong origin",
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/start" } ],
  "server": [
    { "match": { "url": "https://api.example.test/start" },
      "respond": { "status": 302, "delayMs": 20, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Location", "https://login.example.org/check?next=%2Fstart"]] } },
    { "match": { "url": "https://login.example.org/*" },
      "respond": { "status": 307, "delayMs": 35, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Location", "https://cdn.example.net/final.json"]] } },
    { "match": { "url": "https://cdn.example.net/*" },
      "respond": { "status": 200, "delayMs": 50, "headers": [["Access-Control-Allow-Origin", "https://app.example.test/"],
                   ["Content-Type", "application/json"], ["Vary", "Origin"]], "body": "{}" } } ]
})";
}

QByteArray cookies()
{
    return R"({
  "fetchscope": 1,
  "title": "Which cookies go along",
  "page": { "url": "https://app.example.test/index.html" },
  "cookies": [
    { "name": "session", "value": "abc", "domain": "api.example.test", "secure": true, "httpOnly": true, "sameSite": "lax" },
    { "name": "admin", "value": "1", "domain": "api.example.test", "path": "/admin", "sameSite": "strict" },
    { "name": "other", "value": "x", "domain": "other.example.org", "sameSite": "lax" } ],
  "actions": [
    { "initiator": "fetch", "url": "https://api.example.test/me", "init": { "credentials": "include" } } ],
  "server": [
    { "respond": { "status": 200, "headers": [["Access-Control-Allow-Origin", "https://app.example.test"],
                   ["Access-Control-Allow-Credentials", "true"], ["Set-Cookie", "seen=1; Path=/"]], "body": "ok" } } ]
})";
}

QByteArray simpleGet()
{
    return R"({
  "fetchscope": 1,
  "title": "A GET that any origin may read",
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/news" } ],
  "server": [
    { "respond": { "status": 200, "delayMs": 80, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Content-Type", "application/json"]], "body": "[]" } } ]
})";
}

QByteArray longMaxAge()
{
    return R"({
  "fetchscope": 1,
  "title": "The cache of a browser has a limit",
  "page": { "url": "https://app.example.test/" },
  "actions": [
    { "initiator": "fetch", "url": "https://api.example.test/doc", "init": { "method": "PUT" } },
    { "wait": 9000 },
    { "initiator": "fetch", "url": "https://api.example.test/doc", "init": { "method": "PUT" } } ],
  "server": [
    { "match": { "method": "OPTIONS" },
      "respond": { "status": 204, "headers": [["Access-Control-Allow-Origin", "*"],
                   ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Max-Age", "86400"]] } },
    { "respond": { "status": 200, "headers": [["Access-Control-Allow-Origin", "*"]] } } ]
})";
}

QByteArray hostile()
{
    return R"json({"fetchscope":1,"title":"</title><script>alert('1')</script> & \"quoted\"",
        "notes":"</div><script>alert(3)</script>\n\n<img src=x onerror=alert(1)> ![p](https://evil.test/x) [l](javascript:1)\n\n```\n# <img src=x onerror=alert(1)>\n| a | b |",
        "page":{"url":"https://app.example.test/?a='><script>"},
        "actions":[{"initiator":"fetch","url":"https://api.example.test/a?b='\"><script>x</script>",
        "init":{"method":"P\"UT","headers":[["X-A","<script>`|``|\\ *b* [l](javascript:1) \"'"]]}},
        {"initiator":"fetch","url":"https://api.example.test/doc",
        "init":{"method":"POST","body":"</pre><script>b</script>\u2028",
        "headers":[["X-A","</code><b onclick=\"alert(1)\">`|``|\\ [l](x) \"'"]]}},
        {"initiator":"img","url":"https://api.example.test/`|`\"onerror=\"x"}],
        "server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,
        "headers":[["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Headers","x-a"]]}},
        {"respond":{"status":200,"statusText":"<script>\u001b[31m",
        "headers":[["Access-Control-Allow-Origin","<script>alert(2)</script>"],["Set-Cookie","a=<script>|x`"],
        ["X-Bytes","\u00ff\u00fe <!-- -->"]],"body":"<!--</script>"}}],
        "expect":[{"url":"</p><script>|"},{"verdict":"opaque"},{}],"x-kept":"</pre></script>"})json";
}

QByteArray nothing()
{
    return R"({ "fetchscope": 1, "title": "Nothing yet", "page": { "url": "https://app.example.test/" },
  "actions": [], "server": [] })";
}

QByteArray credentialedGet()
{
    return R"({
  "fetchscope": 1,
  "title": "A GET for any origin",
  "page": { "url": "https://app.example.test/" },
  "cookies": [ { "name": "session", "value": "1", "domain": "api.example.test", "secure": true, "sameSite": "none" } ],
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/me" } ],
  "server": [ { "respond": { "status": 200, "headers": [["Access-Control-Allow-Origin", "*"],
                                                        ["Content-Type", "application/json"]], "body": "{}" } } ]
})";
}

QByteArray misspelt()
{
    return R"({
  "fetchscope": 1,
  "page": { "url": "https://app.example.test/index.html" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/doc", "init": { "metod": "PUT" } } ],
  "server": []
})";
}

QByteArray severalRequests()
{
    return R"({
  "fetchscope": 1,
  "page": { "url": "https://app.example.test/" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example.test/users" },
               { "wait": 1 },
               { "initiator": "fetch", "url": "https://api.example.test/orders", "init": { "method": "PUT" } },
               { "initiator": "fetch", "url": "https://api.example.test/users/1" } ],
  "server": [],
  "expect": [ {}, {}, { "verdict": "blocked" } ]
})";
}

QByteArray copiedConsole()
{
    return "Access to fetch at 'https://api.example.test/doc' from origin 'https://app.example.test' has been blocked "
           "by "
           "CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
           "GET https://api.example.test/doc net::ERR_FAILED 200 (OK)\n"
           "Access to fetch at 'https://other.example.test/x' from origin 'https://app.example.test' has been blocked "
           "by "
           "CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok "
           "status.\n";
}

QByteArray storageAccess()
{
    return R"({
  "fetchscope": 1,
  "title": "A frame asks for its cookies",
  "profile": "chromium",
  "settings": { "thirdPartyCookies": "block" },
  "page": { "url": "https://widget.example/frame.html", "topLevelUrl": "https://shop.example/",
            "sandbox": "allow-scripts allow-same-origin allow-storage-access-by-user-activation",
            "allow": "local-network-access" },
  "actions": [ { "requestStorageAccess": "denied" }, { "requestStorageAccess": "granted" },
               { "initiator": "fetch", "url": "/me" } ],
  "server": [ { "respond": { "status": 200 } } ],
  "expect": [ { "storageAccess": "granted" }, { "storageAccess": "granted" }, { "status": 200 } ]
})";
}

QByteArray taintedCanvas()
{
    return R"({
  "fetchscope": 1,
  "title": "Drawn, and not to be read",
  "profile": "chromium",
  "page": { "url": "https://app.example.test/" },
  "actions": [ { "initiator": "preload", "url": "https://cdn.example.test/a.png", "as": "image" },
               { "initiator": "img", "url": "https://cdn.example.test/a.png", "use": "canvas-2d" },
               { "initiator": "preload", "url": "https://cdn.example.test/b.png", "as": "image" },
               { "initiator": "img", "url": "https://cdn.example.test/b.png", "crossorigin": "anonymous" } ],
  "server": [ { "respond": { "status": 200, "headers": [["Content-Type", "image/png"]],
    "bodyBase64":
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" } } ]
})";
}

RunPointer runOf(const QByteArray& json)
{
    auto scenario = readScenario({json.constData(), static_cast<std::size_t>(json.size())});
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(std::move(*scenario));
    run->result = runScenario(*run->scenario);
    return run;
}

RunPointer longRun(int actions)
{
    auto scenario = readScenario(R"({ "fetchscope": 1, "page": { "url": "https://app.example.test/" },
        "actions": [ { "initiator": "fetch", "url": "https://api.example.test/a" },
                     { "initiator": "fetch", "url": "https://cdn.example.net/b" },
                     { "initiator": "fetch", "url": "https://app.example.test/c" } ],
        "server": [ { "match": { "url": "https://cdn.example.net/*" }, "respond": { "status": 200 } },
                    { "respond": { "status": 200, "headers": [["Access-Control-Allow-Origin", "*"]] } } ] })");
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const std::vector<Action> few = scenario->actions;
    scenario->actions.clear();
    for (int i = 0; i < actions; ++i)
        scenario->actions.push_back(few[static_cast<std::size_t>(i) % few.size()]);
    auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(std::move(*scenario));
    run->result = runScenario(*run->scenario);
    return run;
}

} // namespace fetchscope::tests
