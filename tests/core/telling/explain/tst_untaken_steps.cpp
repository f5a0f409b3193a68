#include "core/engine/model/response.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/untaken_steps.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

using namespace fetchscope;

namespace {

using Why = UntakenStep::Why;

struct Run
{
    Scenario scenario;
    RunResult result;

    const ActionResult& action(std::size_t index = 0) const { return result.actions[index]; }
    std::vector<UntakenStep> untaken(std::size_t index = 0) const
    {
        return untakenSteps(scenario, result, action(index));
    }
};

Run runOf(std::string_view json, std::optional<ProfileId> profile = std::nullopt)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    Run run;
    run.scenario = *std::move(scenario);
    if (profile)
        run.scenario.profile = *profile;
    run.result = runScenario(run.scenario);
    return run;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

Run runOfExample(const char* name)
{
    return runOf(
        contentOf(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios/%1.json").arg(QLatin1String(name))).toStdString());
}

/// fetch() from https://app.example.test with this URL.
std::string fetchOf(const std::string& url)
{
    std::string text = R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"actions":[{"initiator":"fetch",)"
                       R"("url":"URL"}],"server":[{"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}}]})";
    return text.replace(text.find("URL"), 3, url);
}

const UntakenStep* find(const std::vector<UntakenStep>& steps, StepId id)
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [id](const UntakenStep& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

/// The steps around one that are of its algorithm, at its depth, in one call.
std::vector<std::size_t> ownSteps(const RunResult& result, const ActionResult& action, std::size_t step)
{
    const StepRecord& record = result.trace.step(step);
    const auto isOwn = [&](std::size_t other) {
        return result.trace.step(other).depth == record.depth
            && infoOf(result.trace.step(other).id).algorithm == infoOf(record.id).algorithm;
    };
    std::size_t first = step;
    while (first > action.firstStep && result.trace.step(first - 1).depth >= record.depth)
        --first;
    std::vector<std::size_t> own;
    for (; first < action.endStep && result.trace.step(first).depth >= record.depth; ++first) {
        if (isOwn(first))
            own.push_back(first);
    }
    return own;
}

std::vector<int> parsed(std::string_view number)
{
    std::vector<int> parts {0};
    for (const char c : number) {
        if (c == '.')
            parts.push_back(0);
        else
            parts.back() = parts.back() * 10 + (c - '0');
    }
    return parts;
}

bool isSkipped(const UntakenStep& step)
{
    return step.why == Why::Condition || step.why == Why::Branch;
}

/// What a condition can be held against.
struct Facts
{
    const RequestAction& action;
    const ActionResult& result;
    /// That of the step next to which the skipped one stands; null where there is none.
    const Exchange* exchange;

    bool sends(std::string_view name) const { return exchange && exchange->requestHeaders.contains(name); }
    bool isAnswered() const { return exchange && exchange->responseHeaders; }
    std::string answer(std::string_view name) const
    {
        return isAnswered() ? exchange->responseHeaders->get(name).value_or(std::string()) : std::string();
    }
    bool includesCredentials() const
    {
        return action.credentials == "include" || action.withCredentials || action.crossorigin == "use-credentials"
            || action.initiator == InitiatorKind::Beacon;
    }
};

/// By step: does its condition hold?
const std::map<StepId, std::function<bool(const Facts&)>>& conditions()
{
    static const std::map<StepId, std::function<bool(const Facts&)>> list {
        {StepId::RequestReferrerPolicy, [](const Facts& f) { return f.action.referrerPolicy.has_value(); }},
        {StepId::RequestReferrerEmpty, [](const Facts& f) { return f.action.referrer == ""; }},
        {StepId::RequestCredentials, [](const Facts& f) { return f.action.credentials.has_value(); }},
        {StepId::RequestCache, [](const Facts& f) { return f.action.cache.has_value(); }},
        {StepId::RequestRedirect, [](const Facts& f) { return f.action.redirect.has_value(); }},
        {StepId::RequestIntegrity, [](const Facts& f) { return f.action.integrity.has_value(); }},
        {StepId::RequestKeepalive, [](const Facts& f) { return f.action.keepalive; }},
        {StepId::RequestMethodNormalize, [](const Facts& f) { return f.action.method.has_value(); }},
        {StepId::RequestPriority, [](const Facts& f) { return f.action.priority.has_value(); }},
        {StepId::RequestNoCorsGuard, [](const Facts& f) { return f.action.mode == "no-cors"; }},
        {StepId::RequestFillHeaders, [](const Facts& f) { return f.action.headers.has_value(); }},
        {StepId::RequestBody, [](const Facts& f) { return f.action.body.has_value(); }},
        {StepId::RequestStreamPreflight,
            [](const Facts& f) { return f.action.body && f.action.body->kind == BodyInit::Kind::Stream; }},
        {StepId::FetchReject, [](const Facts& f) { return f.result.outcome.cause != nullptr; }},
        {StepId::XhrUploadListener, [](const Facts& f) { return f.action.uploadListener; }},
        {StepId::NetReferer, [](const Facts& f) { return f.sends("Referer"); }},
        {StepId::NetRange, [](const Facts& f) { return f.sends("Range"); }},
        {StepId::NetRangeRequested, [](const Facts& f) { return f.sends("Range"); }},
        {StepId::NetSecPurpose, [](const Facts& f) { return f.sends("Sec-Purpose"); }},
        {StepId::MetadataUser, [](const Facts& f) { return f.sends("Sec-Fetch-User"); }},
        {StepId::PreflightRequestHeaders, [](const Facts& f) { return f.sends("Access-Control-Request-Headers"); }},
        {StepId::PreflightAuthorizationCheck,
            [](const Facts& f) {
                return f.action.headers
                    && std::any_of(f.action.headers->begin(), f.action.headers->end(),
                        [](const auto& header) { return header.first == "Authorization"; });
            }},
        {StepId::PreflightMaxAgeDefault, [](const Facts& f) { return f.answer("Access-Control-Max-Age").empty(); }},
        {StepId::PreflightMaxAge, [](const Facts& f) { return !f.answer("Access-Control-Max-Age").empty(); }},
        {StepId::WireFailure, [](const Facts& f) { return f.exchange && f.exchange->networkFailure.has_value(); }},
        {StepId::HttpRedirectStatus,
            [](const Facts& f) { return f.isAnswered() && isRedirectStatus(f.exchange->status); }},
        {StepId::CorsNoAllowOrigin,
            [](const Facts& f) { return f.isAnswered() && f.answer("Access-Control-Allow-Origin").empty(); }},
        {StepId::CorsWildcard,
            [](const Facts& f) { return f.answer("Access-Control-Allow-Origin") == "*" && !f.includesCredentials(); }},
        {StepId::CorsNoCredentials, [](const Facts& f) { return !f.includesCredentials(); }},
        {StepId::CorsAllowCredentials,
            [](const Facts& f) { return f.answer("Access-Control-Allow-Credentials") == "true"; }},
        {StepId::TaoWildcard,
            [](const Facts& f) { return f.answer("Timing-Allow-Origin").find('*') != std::string::npos; }},
    };
    return list;
}

} // namespace

class TestUntakenSteps : public QObject
{
    Q_OBJECT

private slots:
    void agreeWithTheTrace_data();
    void agreeWithTheTrace();
    void noConditionOfASkippedStepHolds();
    void aUrlThatDoesNotParseEndsTheConstructor();
    void elementsRunNoConstructor();
    void aRefusedPreflightEndsWhatCameAfter();
    void oneBranchExcludesTheOthers();
    void anotherHopEndsWithStep13();
    void aBlockedRequestStillGetsItsReferrer();
    void whatAProfileDoesOtherwiseIsNotSaid();

private:
    static QStringList scenarios()
    {
        const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
        QStringList paths;
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
            paths << folder.filePath(name);
        return paths;
    }
};

void TestUntakenSteps::agreeWithTheTrace_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = scenarios();
    QVERIFY(paths.size() > 100);
    for (const QString& path : paths)
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void TestUntakenSteps::agreeWithTheTrace()
{
    QFETCH(const QString, path);
    const std::string text = contentOf(path).toStdString();
    for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const Run run = runOf(text, profile);
        for (const ActionResult& action : run.result.actions) {
            std::size_t before = action.firstStep;
            for (const UntakenStep& step : untakenSteps(run.scenario, run.result, action)) {
                const QByteArray words = QByteArray::fromStdString(
                    std::string(infoOf(infoOf(step.id).algorithm).name) + ' ' + std::string(infoOf(step.id).number));
                QVERIFY2(step.step >= before && step.step < action.endStep, words);
                before = step.step;
                QCOMPARE(infoOf(run.result.trace.step(step.step).id).algorithm, infoOf(step.id).algorithm);
                QVERIFY2(!isSkipped(step) || !infoOf(step.id).condition.empty(), words);
                const std::vector<int> number = parsed(infoOf(step.id).number);
                for (const std::size_t own : ownSteps(run.result, action, step.step)) {
                    const std::vector<int> taken = parsed(infoOf(run.result.trace.step(own).id).number);
                    // Not taken is not taken, whole or in part.
                    QVERIFY2(taken != number, words);
                    QVERIFY2(taken.size() <= number.size() || !std::equal(number.begin(), number.end(), taken.begin()),
                        words);
                    // And stands where it would have come.
                    if (infoOf(run.result.trace.step(own).id).isUnnumbered()
                        || run.result.trace.step(own).id == StepId::CookieDisabled)
                        continue;
                    const bool isBefore = own < step.step || (own == step.step && step.isAfter);
                    QVERIFY2(isBefore ? taken < number : number < taken, words);
                }
                if (step.why == Why::Condition || step.why == Why::Recursion)
                    QVERIFY2(step.by == StepId::None, words);
                else
                    QVERIFY2(step.by != StepId::None, words);
            }
        }
    }
}

void TestUntakenSteps::noConditionOfASkippedStepHolds()
{
    std::set<StepId> seen;
    for (const QString& path : scenarios()) {
        const Run run = runOf(contentOf(path).toStdString(), ProfileId::Standard);
        for (const ActionResult& action : run.result.actions) {
            const auto* request = std::get_if<RequestAction>(&run.scenario.actions[action.index].what);
            if (request == nullptr)
                continue;
            for (const UntakenStep& step : untakenSteps(run.scenario, run.result, action)) {
                const auto condition = conditions().find(step.id);
                if (condition == conditions().end() || !isSkipped(step))
                    continue;
                const std::int32_t exchange = run.result.trace.step(step.step).exchange;
                const bool hasExchange =
                    exchange >= 0 && static_cast<std::size_t>(exchange) < run.result.exchanges.size();
                const Facts facts {*request, action,
                    hasExchange ? &run.result.exchanges[static_cast<std::size_t>(exchange)] : nullptr};
                QVERIFY2(!condition->second(facts),
                    qPrintable(QStringLiteral("%1: %2").arg(
                        QFileInfo(path).baseName(), QString::fromStdString(std::string(infoOf(step.id).condition)))));
                seen.insert(step.id);
            }
        }
    }
    for (const auto& [id, holds] : conditions())
        QVERIFY2(seen.count(id) > 0, infoOf(id).condition.data());
}

void TestUntakenSteps::aUrlThatDoesNotParseEndsTheConstructor()
{
    const Run run = runOf(fetchOf("https://[/"));
    const std::vector<UntakenStep> steps = run.untaken();
    for (const StepId id : {StepId::RequestUrlCredentials, StepId::RequestCreate, StepId::RequestMode}) {
        const UntakenStep* step = find(steps, id);
        QVERIFY(step);
        QCOMPARE(step->why, Why::AlgorithmEnded);
        QCOMPARE(step->by, StepId::RequestUrlFailure);
        QVERIFY(step->isAfter);
    }
}

void TestUntakenSteps::elementsRunNoConstructor()
{
    const Run run = runOfExample("70-sec-fetch-image");
    for (const UntakenStep& step : run.untaken())
        QVERIFY(infoOf(step.id).algorithm != Algorithm::RequestConstructor);
}

void TestUntakenSteps::aRefusedPreflightEndsWhatCameAfter()
{
    const Run run = runOfExample("20-preflight-method-not-allowed");
    const std::vector<UntakenStep> steps = run.untaken();
    // Between the steps that were taken: what does not apply.
    const UntakenStep* parseFailure = find(steps, StepId::PreflightParseFailure);
    QVERIFY(parseFailure);
    QCOMPARE(parseFailure->why, Why::Condition);
    QCOMPARE(run.result.trace.step(parseFailure->step).id, StepId::PreflightMethodCheck);
    QVERIFY(!parseFailure->isAfter);
    // Behind the step that failed: what was not looked at.
    for (const StepId id : {StepId::PreflightHeaderCheck, StepId::PreflightMaxAge, StepId::PreflightRefused}) {
        const UntakenStep* step = find(steps, id);
        QVERIFY(step);
        QCOMPARE(step->why, Why::AlgorithmEnded);
        QCOMPARE(step->by, StepId::PreflightMethodCheck);
    }
    const UntakenStep* corsCheck = find(steps, StepId::HttpCorsCheckFailed);
    QVERIFY(corsCheck);
    QCOMPARE(corsCheck->why, Why::AlgorithmEnded);
    QCOMPARE(corsCheck->by, StepId::HttpPreflightFailed);
    // Main fetch goes on with the network error.
    const UntakenStep* filter = find(steps, StepId::MainFilterCors);
    QVERIFY(filter);
    QCOMPARE(filter->why, Why::RequestEnded);
    QCOMPARE(filter->by, StepId::PreflightMethodCheck);
}

void TestUntakenSteps::oneBranchExcludesTheOthers()
{
    const std::vector<UntakenStep> steps = runOf(fetchOf("https://api.example.test/")).untaken();
    for (const StepId id : {StepId::MainSameOriginOrData, StepId::MainModeSameOrigin, StepId::MainPreflight}) {
        const UntakenStep* step = find(steps, id);
        QVERIFY(step);
        QCOMPARE(step->why, Why::Branch);
        QCOMPARE(step->by, StepId::MainCors);
    }
    // A part of a branch that was not taken goes without saying.
    QVERIFY(!find(steps, StepId::MainPreflightFailed));
}

void TestUntakenSteps::anotherHopEndsWithStep13()
{
    const Run run = runOfExample("60-redirect-drops-authorization");
    const std::vector<UntakenStep> steps = run.untaken();
    // The second main fetch; the first one filters the response.
    QCOMPARE(
        std::count_if(steps.begin(), steps.end(),
            [](const UntakenStep& step) { return step.why == Why::Recursion && step.id == StepId::MainFilterCors; }),
        1);
    QVERIFY(!find(steps, StepId::RedirectDropAuthorization));
    // In the standard the last main fetch of a navigation finishes the response; the engine's first one does.
    const std::string redirected = R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"actions":[)"
                                   R"({"initiator":"link","url":"/a"}],"server":[{"match":{"url":"*/a"},"respond":)"
                                   R"({"status":302,"headers":[["Location","/b"]]}},{"respond":{}}]})";
    for (const UntakenStep& step : runOf(redirected).untaken())
        QVERIFY(step.why != Why::Recursion);
}

void TestUntakenSteps::aBlockedRequestStillGetsItsReferrer()
{
    const std::vector<UntakenStep> steps = runOfExample("90-bad-port").untaken();
    const UntakenStep* hsts = find(steps, StepId::MainHsts);
    QVERIFY(hsts);
    QCOMPARE(hsts->why, Why::Condition);
    const UntakenStep* cors = find(steps, StepId::MainCors);
    QVERIFY(cors);
    QCOMPARE(cors->why, Why::RequestEnded);
    QCOMPARE(cors->by, StepId::PortBlocked);
}

void TestUntakenSteps::whatAProfileDoesOtherwiseIsNotSaid()
{
    // Port 4190 is a bad one, and Chromium lets it through.
    const std::string text = fetchOf("https://api.example.test:4190/");
    QVERIFY(!find(runOf(text, ProfileId::Chromium).untaken(), StepId::PortBlocked));
    QVERIFY(!find(runOf(text, ProfileId::Standard).untaken(), StepId::PortBlocked));
    QVERIFY(find(runOf(fetchOf("https://api.example.test:8443/"), ProfileId::Standard).untaken(), StepId::PortBlocked));
}

QTEST_GUILESS_MAIN(TestUntakenSteps)
#include "tst_untaken_steps.moc"
