#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/fix_words.h"
#include "core/telling/advice/scenario_patch.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace fetchscope;

namespace {

/// A page at https://app.example that asks https://api.example/doc, with these options and answers.
std::string scenarioText(const std::string& init, const std::string& server, const std::string& more = {})
{
    std::string text(R"({"fetchscope":1,"page":{"url":"https://app.example/"},)");
    text.append(more);
    text.append(R"("actions":[{"initiator":"fetch","url":"https://api.example/doc","init":)").append(init);
    return text.append("}],\"server\":").append(server).append("}");
}

Advice adviceOn(const std::string& json, std::size_t action = 0)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        return {};
    FixSearch search;
    return search.adviseOn(*scenario, runScenario(*scenario, Tracing::Off), action);
}

bool sets(const Fix& fix, std::string_view header, std::string_view value)
{
    return std::any_of(fix.changes.begin(), fix.changes.end(), [&](const FixChange& change) {
        return change.kind == ChangeKind::AnswerHeader && change.name == header && change.value == value;
    });
}

const std::string openAnswer = R"([{"match":{},"respond":{"status":200,"headers":[["Content-Type","text/plain"]]}}])";

} // namespace

class FixesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsOfferedWhereNothingIsWrong();
    void theOriginIsNamedBeforeAnyOrigin();
    void whatIsOpenedIsMeasured();
    void whereAPreflightIsRedirectedTheTargetIsAsked();
    void credentialsAreAllowedToTheOriginThatNeedsThem();
    void whoAsksForNothingToReadIsTold();
    void noScriptReadsWhatAnElementLoads();
    void withCredentialsTheOriginIsNamed();
    void aPreflightIsAnsweredAsAWhole();
    void aHeaderThatSaysNothingIsLeftOutFirst();
    void onlyWhatIsNeededIsChanged();
    void aSharedRuleIsNotTurnedIntoAPreflight();
    void theWordsNameEveryRequestThatNeedsTheHeader();
    void whatIsReadableIsMendedWhereItIsExpected();
    void aPatchFitsToAnyWriting_data();
    void aPatchFitsToAnyWriting();
    void anotherActionIsNotBroken();
    void aBodyIsSentAsWhatNeedsNoPreflight();
    void anAddressThatNoPolicyCanNameIsAllowedByItsScheme();
    void whoIsSentToLogInGetsCookies();
    void aScriptIsToldToLogIn();
    void aStepThatALaterOneMakesNeedlessIsLeftOut();
    void aCopyOfOnesOwnLeavesNothingToTheOtherServer();
    void whoHasPageAndServerOnOneMachineIsNotSentElsewhere();
    void thePageThatAsksIsMended();
    void aCacheInFrontOfTheServerGetsVary();
    void oneServerAllowsInOneWay();
    void aHeaderIsLeftOutOnceHoweverItIsWritten();
};

void FixesTest::nothingIsOfferedWhereNothingIsWrong()
{
    const Advice advice = adviceOn(scenarioText(
        "{}", R"([{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","https://app.example"]]}}])"));
    QVERIFY(!advice.isNeeded);
    QVERIFY(advice.fixes.empty());
}

void FixesTest::theOriginIsNamedBeforeAnyOrigin()
{
    const Advice advice = adviceOn(scenarioText("{}", openAnswer));
    QVERIFY(advice.fixes.size() >= 2);
    QVERIFY(sets(advice.fixes[0], "Access-Control-Allow-Origin", "https://app.example"));
    // What names one origin must not be stored for another.
    QVERIFY(sets(advice.fixes[0], "Vary", "Origin"));
    QVERIFY(sets(advice.fixes[1], "Access-Control-Allow-Origin", "*"));
    QVERIFY(!advice.remains.isEmpty());
    for (const ProfileTrial& trial : advice.fixes[0].trials) {
        QVERIFY(trial.works);
        QVERIFY(!trial.workedBefore);
    }
}

void FixesTest::whatIsOpenedIsMeasured()
{
    const Advice advice = adviceOn(scenarioText("{}", openAnswer));
    QVERIFY(advice.fixes[0].opened.empty());
    QVERIFY(!advice.fixes[0].reach.empty());
    const std::vector<ReachOfStranger> named = summaryOf(advice.fixes[0].reach);
    const std::vector<ReachOfStranger> open = summaryOf(advice.fixes[1].reach);
    QCOMPARE(named.size(), std::size_t {3});
    for (const ReachOfStranger& stranger : named)
        QVERIFY(stranger.reads == ReachDegree::No);
    for (const ReachOfStranger& stranger : open)
        QVERIFY(stranger.reads == ReachDegree::WithoutCookies);
    QVERIFY(!advice.fixes[1].opened.empty());
}

void FixesTest::whereAPreflightIsRedirectedTheTargetIsAsked()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"fetch","url":"https://api.example/users","init":{"method":"PUT"}}],
        "server":[{"match":{"url":"https://api.example/users"},
                   "respond":{"status":301,"headers":[["Location","https://api.example/users/"]]}},
                  {"respond":{"status":200,"headers":[["Access-Control-Allow-Origin","*"],
                       ["Access-Control-Allow-Methods","*"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(textOf(messageFor(advice.fixes[0].changes.at(0))), std::string("Ask for https://api.example/users/"));
    QCOMPARE(advice.fixes[0].changes.size(), std::size_t {1});
}

/// Whoever asks is named: with credentials that would let every page in.
void FixesTest::credentialsAreAllowedToTheOriginThatNeedsThem()
{
    const auto adviceWhere = [](const std::string& match) {
        return adviceOn(scenarioText(R"({"method":"PUT","credentials":"include"})",
            R"([{"match":)" + match
                + R"(,"respond":{"headers":[["Access-Control-Allow-Origin",{"fromRequest":"Origin"}],
                ["Vary","Origin"],["Access-Control-Allow-Methods","PUT"]]}}])"));
    };
    for (const char* everybody : {"{}", R"({"headers":{"Origin":{"regexp":"^"}}})"}) {
        const Advice advice = adviceWhere(everybody);
        QVERIFY(!advice.fixes.empty());
        QVERIFY(sets(advice.fixes[0], "Access-Control-Allow-Origin", "https://app.example"));
        QVERIFY(sets(advice.fixes[0], "Access-Control-Allow-Credentials", "true"));
        for (const Fix& fix : advice.fixes)
            QVERIFY(fix.opened.empty());
    }
    // A list of origins stays one.
    const Advice ofList = adviceWhere(R"({"headers":{"Origin":["https://app.example","https://shop.example"]}})");
    QVERIFY(!ofList.fixes.empty());
    QCOMPARE(ofList.fixes[0].changes.size(), std::size_t {1});
}

/// The mode no-cors hides the error, and the answer with it.
void FixesTest::whoAsksForNothingToReadIsTold()
{
    const std::string init = R"({"mode":"no-cors"})";
    const Advice advice = adviceOn(scenarioText(init, openAnswer));
    QVERIFY(!advice.fixes.empty());
    const Fix& fix = advice.fixes[0];
    QCOMPARE(textOf(messageFor(fix.changes.at(0))), std::string("In the request, leave out mode"));
    QVERIFY(sets(fix, "Access-Control-Allow-Origin", "https://app.example"));
    QVERIFY(fix.verdict == Verdict::Exposed);
    // Who knows it, and who only reports something before the page ends, asks for nothing more.
    QVERIFY(!adviceOn(scenarioText(init + R"(,"expect":{"verdict":"opaque"})", openAnswer)).isNeeded);
    QVERIFY(!adviceOn(scenarioText(R"({"mode":"no-cors","keepalive":true})", openAnswer)).isNeeded);
}

/// A font is loaded without cookies of another origin, and handed to no script.
/// https://drafts.csswg.org/css-fonts/#font-fetching-requirements
void FixesTest::noScriptReadsWhatAnElementLoads()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"font","url":"https://cdn.example/brand.woff2"}],
        "server":[{"match":{},"respond":{"headers":[["Content-Type","font/woff2"]]}}]})");
    const auto open = std::find_if(advice.fixes.begin(), advice.fixes.end(),
        [](const Fix& fix) { return sets(fix, "Access-Control-Allow-Origin", "*"); });
    QVERIFY(open != advice.fixes.end());
    QVERIFY(!open->opened.empty());
    for (const Message& opened : open->opened)
        QVERIFY2(textOf(opened).find("with the user's cookies") == std::string::npos, textOf(opened).c_str());
    for (const ReachOfStranger& stranger : summaryOf(open->reach)) {
        QVERIFY(stranger.reads == ReachDegree::WithoutCookies);
        QVERIFY(stranger.loads);
    }
}

void FixesTest::withCredentialsTheOriginIsNamed()
{
    const Advice advice = adviceOn(scenarioText(R"({"credentials":"include"})",
        R"([{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}])"));
    QVERIFY(!advice.fixes.empty());
    const Fix& first = advice.fixes.front();
    QVERIFY(sets(first, "Access-Control-Allow-Origin", "https://app.example"));
    QVERIFY(sets(first, "Access-Control-Allow-Credentials", "true"));
    QVERIFY(!first.givesUp);
    // To ask without cookies is offered, and later: it is less than was meant.
    const bool hasWithout = std::any_of(advice.fixes.begin(), advice.fixes.end(),
        [](const Fix& fix) { return fix.givesUp && fix.side == ChangeSide::Request; });
    QVERIFY(hasWithout);
    for (const Fix& fix : advice.fixes)
        QVERIFY(fix.givesUp || !sets(fix, "Access-Control-Allow-Origin", "*"));
}

/// Each preflight answer and each answer that it leads to is wrong in its own way: one fix mends all.
void FixesTest::aPreflightIsAnsweredAsAWhole()
{
    const Advice advice = adviceOn(
        scenarioText(R"({"method":"PUT","headers":{"X-Ping":"1","Content-Type":"application/json"},"body":"{}"})",
            R"([{"match":{"method":"OPTIONS"},"respond":{"status":405}},{"match":{},"respond":{"status":200}}])"));
    QVERIFY(!advice.fixes.empty());
    const Fix& fix = advice.fixes.front();
    QVERIFY(sets(fix, "Access-Control-Allow-Methods", "PUT"));
    QVERIFY(sets(fix, "Access-Control-Allow-Headers", "content-type, x-ping"));
    QVERIFY(fix.verdict == Verdict::Exposed);
    // The answer of the request itself, too.
    const RunResult result = runScenario(*fix.scenario, Tracing::Off);
    QCOMPARE(result.exchanges.size(), std::size_t {2});
    QVERIFY(isOkStatus(result.exchanges[0].status));
}

void FixesTest::aHeaderThatSaysNothingIsLeftOutFirst()
{
    const Advice advice = adviceOn(scenarioText(R"({"headers":{"Access-Control-Allow-Origin":"*"}})",
        R"([{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[["Access-Control-Allow-Origin","*"]]}},)"
        R"({"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}])"));
    QVERIFY(!advice.fixes.empty());
    const Fix& first = advice.fixes.front();
    QCOMPARE(first.changes.size(), std::size_t {1});
    QVERIFY(first.changes.front().kind == ChangeKind::RequestHeader);
    QVERIFY(first.side == ChangeSide::Request);
    QVERIFY(!first.givesUp);
}

void FixesTest::onlyWhatIsNeededIsChanged()
{
    const Advice advice = adviceOn(scenarioText(R"({"method":"PUT"})",
        R"([{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[)"
        R"(["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods","PATCH"]]}},)"
        R"({"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}])"));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes.front().changes.size(), std::size_t {1});
    QVERIFY(sets(advice.fixes.front(), "Access-Control-Allow-Methods", "PATCH, PUT"));
}

/// One rule answers preflight and request: a status for the one must not become that of the other.
void FixesTest::aSharedRuleIsNotTurnedIntoAPreflight()
{
    const Advice advice = adviceOn(scenarioText(
        R"({"method":"PUT"})", R"([{"match":{},"respond":{"status":404,"headers":[["X-A","1"]],"body":"no"}}])"));
    QVERIFY(!advice.fixes.empty());
    const RunResult result = runScenario(*advice.fixes.front().scenario, Tracing::Off);
    QVERIFY(isOkStatus(result.exchanges.front().status));
    QCOMPARE(int {result.exchanges.back().status}, 404);
}

/// Who sets it with the preflight alone would see the PUT blocked next.
void FixesTest::theWordsNameEveryRequestThatNeedsTheHeader()
{
    const Advice advice = adviceOn(scenarioText(R"({"method":"PUT"})", openAnswer));
    QVERIFY(!advice.fixes.empty());
    std::vector<std::string> words;
    for (const FixStep& step : stepsOf(advice.fixes.front())) {
        words.push_back(textOf(step.what));
        for (const Message& detail : step.details)
            words.push_back(textOf(detail));
    }
    const std::vector<std::string> wanted {"In the answer to OPTIONS https://api.example/doc:",
        "Access-Control-Allow-Origin: https://app.example", "Vary: Origin", "Access-Control-Allow-Methods: PUT",
        "In the answer to PUT https://api.example/doc:", "Access-Control-Allow-Origin: https://app.example",
        "Vary: Origin"};
    QCOMPARE(words, wanted);
}

void FixesTest::whatIsReadableIsMendedWhereItIsExpected()
{
    std::string text = scenarioText("{}",
        R"([{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"],["X-Total","3"]]}}])",
        R"("expect":[{"verdict":"exposed","exposedHeaders":["x-total"]}],)");
    const Advice advice = adviceOn(text);
    QVERIFY(advice.isNeeded);
    QVERIFY(!advice.fixes.empty());
    QVERIFY(sets(advice.fixes.front(), "Access-Control-Expose-Headers", "x-total"));
}

void FixesTest::aPatchFitsToAnyWriting_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("headers as an object") << QByteArray(
        R"({"fetchscope":1,"page":{"url":"https://app.example/"},"actions":[{"initiator":"fetch",)"
        R"("url":"https://api.example/doc"}],"server":[{"match":{},"respond":{"headers":{"X-A":"1"}}}]})");
    QTest::newRow("no rule") << QByteArray(R"({"fetchscope":1,"page":{"url":"https://app.example/"},)"
                                           R"("actions":[{"initiator":"fetch","url":"https://api.example/doc"}]})");
    QTest::newRow("values that are the default") << QByteArray(
        R"({"fetchscope":1,"profile":"standard","page":{"url":"https://app.example/","kind":"window"},)"
        R"("actions":[{"initiator":"fetch","url":"https://api.example/doc","init":{"mode":"same-origin"}}],)"
        R"("server":[{"match":{},"respond":{"status":200,"body":""},"x-mine":{"a":[1]}}]})");
}

void FixesTest::aPatchFitsToAnyWriting()
{
    QFETCH(QByteArray, json);
    using Json = nlohmann::json;
    const std::string given = json.toStdString();
    const auto scenario = readScenario(given);
    QVERIFY(scenario.has_value());
    const Advice advice = adviceOn(given);
    QVERIFY(!advice.fixes.empty());
    for (const Fix& fix : advice.fixes) {
        const std::string patch = scenarioPatch(given, *scenario, *fix.scenario);
        QVERIFY(!patch.empty());
        const auto fixed = readScenario(Json::parse(given).patch(Json::parse(patch)).dump());
        QVERIFY(fixed.has_value());
        QCOMPARE(writeScenario(*fixed), writeScenario(*fix.scenario));
        const auto whole = readScenario(fixedJson(given, *scenario, *fix.scenario));
        QVERIFY(whole.has_value());
        QCOMPARE(writeScenario(*whole), writeScenario(*fix.scenario));
    }
}

/// The one rule answers two requests; what mends the second must not block the first.
void FixesTest::anotherActionIsNotBroken()
{
    const std::string text =
        R"({"fetchscope":1,"page":{"url":"https://app.example/"},"actions":[)"
        R"({"initiator":"fetch","url":"https://api.example/doc"},)"
        R"({"initiator":"fetch","url":"https://api.example/doc","init":{"credentials":"include"}}],)"
        R"("server":[{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}]})";
    const Advice advice = adviceOn(text, 1);
    QVERIFY(!advice.fixes.empty());
    for (const Fix& fix : advice.fixes) {
        const RunResult result = runScenario(*fix.scenario, Tracing::Off);
        QVERIFY(result.actions[0].outcome.verdict == Verdict::Exposed);
        QVERIFY(result.actions[1].outcome.verdict == Verdict::Exposed);
    }
}

void FixesTest::aBodyIsSentAsWhatNeedsNoPreflight()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},"actions":[
        {"initiator":"beacon","url":"https://api.example/doc",
         "body":{"type":"blob","data":"{}","contentType":"application/json"}}],
        "server":[{"match":{"method":"OPTIONS"},"respond":{"status":204}},{"match":{},"respond":{"status":204}}]})");
    QVERIFY(std::any_of(advice.fixes.begin(), advice.fixes.end(), [](const Fix& fix) {
        return fix.changes.size() == 1 && fix.changes[0].kind == ChangeKind::BodyType && fix.givesUp
            && fix.scenario->actions.size() == 1;
    }));
}

void FixesTest::anAddressThatNoPolicyCanNameIsAllowedByItsScheme()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,
        "page":{"url":"https://app.example/","contentSecurityPolicy":["connect-src 'self'"]},
        "actions":[{"initiator":"fetch","url":"https://[2001:db8::1]/doc"}],
        "server":[{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes[0].changes.at(0).value.value_or(""), std::string("connect-src 'self' https:"));
}

void FixesTest::whoIsSentToLogInGetsCookies()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/"},
        "cookies":[{"name":"sid","value":"1","domain":"app.example","secure":true,"sameSite":"lax"}],
        "actions":[{"initiator":"manifest","url":"/manifest.webmanifest"}],
        "server":[{"match":{"url":"https://app.example/*","headers":{"Cookie":"sid=1"}},
                   "respond":{"headers":[["Content-Type","application/manifest+json"]],"body":"{}"}},
                  {"match":{"url":"https://app.example/*"},
                   "respond":{"status":302,"headers":[["Location","https://login.example/"]]}},
                  {"respond":{"headers":[["Content-Type","text/html"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes[0].changes.at(0).name, std::string("crossorigin"));
    QCOMPARE(advice.fixes[0].changes.at(0).value.value_or(""), std::string("use-credentials"));
}

void FixesTest::aScriptIsToldToLogIn()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"fetch","url":"https://api.example/items","init":{"credentials":"include"}}],
        "server":[{"match":{"url":"https://api.example/*"},
                   "respond":{"status":302,"headers":[["Access-Control-Allow-Origin","https://app.example"],
                       ["Access-Control-Allow-Credentials","true"],
                       ["Location","https://id.example/u/sign-in?back=items"]]}},
                  {"respond":{"headers":[["Content-Type","text/html"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes[0].changes.at(0).kind, ChangeKind::AnswerStatus);
    QCOMPARE(advice.fixes[0].changes.at(0).value.value_or(""), std::string("401"));
}

void FixesTest::aStepThatALaterOneMakesNeedlessIsLeftOut()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"fetch","url":"https://api.example/file"}],
        "server":[{"match":{"url":"https://api.example/file"},
                   "respond":{"status":302,"headers":[["Access-Control-Allow-Origin","https://app.example"],
                       ["Location","https://user:secret@cdn.example/file"]]}},
                  {"match":{"url":"https://cdn.example/file"},"respond":{"body":"ok"}}]})");
    for (const Fix& fix : advice.fixes) {
        const auto changes = [&fix](ChangeKind kind, std::string_view name) {
            return std::any_of(fix.changes.begin(), fix.changes.end(),
                [kind, name](const FixChange& change) { return change.kind == kind && change.name == name; });
        };
        // Who asks the target is not redirected any more.
        QVERIFY(!changes(ChangeKind::Url, "") || !changes(ChangeKind::AnswerHeader, "Location"));
    }
}

void FixesTest::aCopyOfOnesOwnLeavesNothingToTheOtherServer()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"worker","url":"https://cdn.example/worker.js"}],
        "server":[{"match":{},"respond":{"headers":[["Content-Type","text/javascript"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes[0].changes.at(0).kind, ChangeKind::NewAnswer);
    QVERIFY(advice.remains.isEmpty());
}

void FixesTest::whoHasPageAndServerOnOneMachineIsNotSentElsewhere()
{
    const auto remainsOf = [](const std::string& page, const std::string& server) {
        return textOf(adviceOn(R"({"fetchscope":1,"page":{"url":")" + page
            + R"("},"actions":[{"initiator":"fetch",)"
              R"("url":")"
            + server + R"("}],"server":[{"match":{},"respond":{"status":200}}]})")
                          .remains);
    };
    QCOMPARE(remainsOf("http://localhost:4200/", "http://localhost:8080/api"), std::string());
    QCOMPARE(remainsOf("http://localhost:4200/", "http://127.0.0.1:8080/api"), std::string());
    QVERIFY(remainsOf("http://localhost:4200/", "https://api.example/").starts_with("Only who runs api.example"));
}

/// The first page has a policy, too, and it is not the one to be changed.
void FixesTest::thePageThatAsksIsMended()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,
        "page":{"url":"https://app.example/","contentSecurityPolicy":["connect-src 'none'"]},
        "pages":{"shop":{"url":"https://shop.example/","contentSecurityPolicy":["connect-src 'self'"]}},
        "actions":[{"initiator":"fetch","url":"https://api.example/doc","page":"shop"}],
        "server":[{"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    const Fix& fix = advice.fixes.front();
    QCOMPARE(fix.changes.at(0).value.value_or(""), std::string("connect-src 'self' https://api.example"));
    QCOMPARE(textOf(messageFor(fix.changes.at(0))),
        std::string(
            "Let the page's Content-Security-Policy be \"connect-src 'self' https://api.example\" (page shop)"));
    QCOMPARE(fix.scenario->page.policyContainer.contentSecurityPolicies.at(0).directives.at(0).values.at(0),
        std::string("'none'"));
    QVERIFY(runScenario(*fix.scenario, Tracing::Off).actions[0].outcome.verdict == Verdict::Exposed);
}

void FixesTest::aCacheInFrontOfTheServerGetsVary()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"cdn":{},"page":{"url":"https://app.example/"},
        "pages":{"shop":{"url":"https://shop.example/"}},
        "actions":[{"initiator":"fetch","url":"https://api.example/doc"},
            {"initiator":"fetch","url":"https://api.example/doc","page":"shop"}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=60"],
            ["Access-Control-Allow-Origin",{"fromRequest":"Origin"}]]}}]})",
        1);
    QVERIFY(std::any_of(advice.fixes.begin(), advice.fixes.end(),
        [](const Fix& fix) { return fix.changes.size() == 1 && sets(fix, "Vary", "Origin"); }));
    for (const Fix& fix : advice.fixes)
        QVERIFY(runScenario(*fix.scenario, Tracing::Off).actions[0].outcome.verdict == Verdict::Exposed);
}

void FixesTest::oneServerAllowsInOneWay()
{
    const Advice advice = adviceOn(scenarioText(R"({"method":"PUT"})", R"([
        {"match":{"method":"OPTIONS"},"respond":{"headers":[["Access-Control-Allow-Origin","https://app.example/"],
            ["Access-Control-Allow-Methods","PUT"]]}},
        {"respond":{"headers":[["Access-Control-Allow-Origin","https://app.example/"]]}}])"));
    QVERIFY(!advice.fixes.empty());
    for (const Fix& fix : advice.fixes)
        QVERIFY(!sets(fix, "Access-Control-Allow-Origin", "*")
            || !sets(fix, "Access-Control-Allow-Origin", "https://app.example"));
}

void FixesTest::aHeaderIsLeftOutOnceHoweverItIsWritten()
{
    const Advice advice = adviceOn(scenarioText(R"({"method":"POST","headers":{"Content-Type":"application/json"}})",
        R"([{"match":{"method":"OPTIONS"},"respond":{"status":307,"headers":[
                ["Access-Control-Allow-Origin","*"],["Location","/doc/"]]}},
            {"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}])"));
    QCOMPARE(std::count_if(advice.fixes.begin(), advice.fixes.end(),
                 [](const Fix& fix) {
                     return fix.changes.size() == 1 && fix.changes.front().kind == ChangeKind::RequestHeader;
                 }),
        1);
}

QTEST_GUILESS_MAIN(FixesTest)
#include "tst_fixes.moc"
