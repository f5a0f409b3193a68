#pragma once

/// Lessons with one of everything. (Qt's moc stumbles over texts like these in the file of a test.)
namespace fetchscope::tests {

inline constexpr const char* smallLesson = R"markdown(# Who may read

```fetchscope lesson
{ "minutes": 4, "terms": ["origin"], "headers": ["Access-Control-Max-Age", "Access-Control-Allow-Headers"],
  "evidence": ["standard:https://html.spec.whatwg.org/#concept-origin"] }
```

```fetchscope scenario plain
{ "fetchscope": 1, "page": { "url": "https://app.example/" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example/doc" } ],
  "server": [ { "respond": { "status": 200, "headers": [["Content-Type", "text/plain"]], "body": "ok" } } ],
  "expect": [ { "verdict": "blocked", "reason": "cors-missing-allow-origin" } ] }
```

## First

Read this. An **origin** is scheme, host and port. A page has one.

```fetchscope stop
{ "scenario": "plain", "at": { "request": 0 } }
```

It goes out.

```fetchscope stop
{ "scenario": "plain", "at": { "result": true } }
```

```fetchscope question sent
{ "text": "Does the request reach the server?", "scenario": "plain",
  "answers": [ { "text": "No", "expect": { "requests": 0 }, "why": "The browser cannot know before." },
               { "text": "Yes", "expect": { "requests": 1 }, "why": "It goes out at once." } ] }
```

## Then

```fetchscope what-if
{ "label": "Another page asks", "scenario": "plain", "change": { "page": { "url": "https://other.example/" } },
  "expect": { "verdict": "blocked" }, "says": "It cannot read either." }
```

```fetchscope notes
Ask the class first.
```

## Do it

```fetchscope task allow
{ "text": "Let the page read.", "scenario": "plain", "blocked": { "verdict": "blocked", "reason": "cors-missing-allow-origin" },
  "edit": ["server"],
  "probes": [ { "name": "The page", "role": "page", "expect": { "verdict": "exposed" } },
              { "name": "The attacker", "role": "attacker", "change": { "page": { "url": "https://evil.example/" } }, "expect": { "verdict": "blocked" } } ],
  "solution": [ { "op": "add", "path": "/server/0/respond/headers/-", "value": ["Access-Control-Allow-Origin", "https://app.example"] } ],
  "wrong": [ { "name": "A star", "change": [ { "op": "add", "path": "/server/0/respond/headers/-", "value": ["Access-Control-Allow-Origin", "*"] } ], "fails": ["attacker"], "says": "Everybody reads." } ],
  "hints": [ "Who asks?" ] }
```
)markdown";

inline constexpr const char* hostileText = R"markdown(<script>alert(1)</script>

Text with <img src=x onerror=alert(2)>, ![a picture](https://evil.test/p.png), [a link](javascript:alert(4)) and
[another](data:text/html,x).
)markdown";

} // namespace fetchscope::tests
