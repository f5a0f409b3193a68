#include "tests/core/telling/lessons/courses.h"

#include <QDebug>

#include <algorithm>

namespace fetchscope::tests {

std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

CourseFiles courseOf(const std::map<std::string, std::string>& lessons)
{
    CourseFiles files {{"course.md", "# Course\n\nAbout it.\n"}, {"10-first/chapter.md", "# First\n\nAbout this.\n"}};
    for (const auto& [name, text] : lessons)
        files["10-first/" + name] = text;
    return files;
}

std::string lessonOf(std::string_view body, std::string_view terms)
{
    std::string text = "# Title\n\n```fetchscope lesson\n{ \"minutes\": 4, \"terms\": [";
    text.append(terms).append(
        "], \"evidence\": [\"standard:https://fetch.spec.whatwg.org/#concept-cors-check\"] }\n```\n");
    return text.append(body);
}

std::string plainScenario()
{
    return R"(```fetchscope scenario plain
{ "fetchscope": 1, "page": { "url": "https://app.shop.example/" },
  "actions": [
    { "initiator": "fetch", "url": "https://api.example/doc" } ],
  "server": [
    { "respond": { "status": 200, "headers": [["Content-Type", "text/plain"]], "body": "ok" } } ],
  "expect": [ { "verdict": "blocked" } ] }
```
)";
}

std::string repeatedPut()
{
    return R"(```fetchscope scenario plain
{ "fetchscope": 1, "page": { "url": "https://app.example/" },
  "actions": [ { "initiator": "fetch", "url": "https://api.example/doc", "init": { "method": "PUT" } }, { "wait": 10000 },
               { "initiator": "fetch", "url": "https://api.example/doc", "init": { "method": "PUT" } } ],
  "server": [ { "respond": { "headers": [["Access-Control-Allow-Origin", "*"], ["Access-Control-Allow-Methods", "PUT"],
                                         ["Access-Control-Max-Age", "86400"]] } } ],
  "expect": [ { "preflight": true }, null, { "preflight": false } ] }
```
)";
}

std::string plainTask()
{
    return R"(```fetchscope task allow
{ "text": "Let the page read it.", "scenario": "plain", "blocked": { "verdict": "blocked" }, "edit": ["server"],
  "probes": [ { "name": "The page", "role": "page", "expect": { "verdict": "exposed" } },
              { "name": "The attacker", "role": "attacker", "change": { "page": { "url": "https://evil.example/" } },
                "expect": { "verdict": "blocked" } } ],
  "solution": [ { "op": "add", "path": "/server/0/respond/headers/-",
                  "value": ["Access-Control-Allow-Origin", "https://app.shop.example"] } ],
  "wrong": [ { "name": "A wildcard", "says": "Everybody reads it.", "fails": ["attacker"],
               "change": [ { "op": "add", "path": "/server/0/respond/headers/-",
                             "value": ["Access-Control-Allow-Origin", "*"] } ] } ] }
```
)";
}

std::optional<std::string_view> noExample(std::string_view)
{
    return std::nullopt;
}

namespace {

std::vector<std::string> textsOf(const std::vector<LessonFault>& faults)
{
    std::vector<std::string> texts;
    for (const LessonFault& fault : faults)
        texts.push_back(describe(fault));
    return texts;
}

} // namespace

std::vector<std::string> faultsOf(const CourseFiles& files)
{
    return textsOf(readCourse(files, noExample).faults);
}

std::vector<std::string> checkedFaultsOf(const CourseFiles& files)
{
    return textsOf(checkCourse(files, noExample).faults);
}

Lesson lessonFrom(std::string_view body)
{
    const CourseReading reading = readCourse(courseOf({{"10-one.md", lessonOf(body)}}), noExample);
    for (const LessonFault& fault : reading.faults)
        qFatal("%s", describe(fault).c_str());
    return reading.course.chapters.front().lessons.front();
}

} // namespace fetchscope::tests
