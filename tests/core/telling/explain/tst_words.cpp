#include "core/engine/base/readable_text.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/sentences.h"
#include "core/telling/explain/words.h"
#include "core/telling/phrases/all_phrases.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace fetchscope;

namespace {

struct Run
{
    Scenario scenario;
    RunResult result;
};

Run runOf(const std::string& json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    Run run;
    run.scenario = *std::move(scenario);
    run.result = runScenario(run.scenario);
    return run;
}

/// fetch() from https://app.example.test of https://api.example.test/doc, with this init and these answers.
std::string fetchWith(const std::string& init, const std::string& server)
{
    return R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"actions":[{"initiator":"fetch",)"
           R"("url":"https://api.example.test/doc","init":)"
        + init + R"(}],"server":)" + server + "}";
}

std::string answering(const std::string& headers)
{
    return R"([{"respond":{"headers":)" + headers + "}}]";
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void explanationsNameTheDecidingValues_data();
    void explanationsNameTheDecidingValues();
    void everyReasonHasWords();
    void stepsHaveTheirValues();
    void linksLeadToTheStandard();
    void longValuesAreCut();
    void bytesBecomeReadable();
    void everyPhraseThatIsAskedForIsKnown();
    void anotherLanguageTakesTheSameValues();
};

void TestWords::explanationsNameTheDecidingValues_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char* reason, const std::string& json, const QStringList& values) {
        QTest::newRow(reason) << json << QString(reason) << values;
    };
    row("cors-missing-allow-origin", fetchWith("{}", answering("[]")),
        {"https://api.example.test/doc", "200", "Access-Control-Allow-Origin", "https://app.example.test"});
    row("cors-allow-origin-mismatch", fetchWith("{}", answering(R"({"Access-Control-Allow-Origin":"https://b.test"})")),
        {"https://b.test", "https://app.example.test"});
    row("cors-multiple-allow-origin", fetchWith("{}", answering(R"({"Access-Control-Allow-Origin":"a, b"})")),
        {"a, b", "https://app.example.test"});
    row("cors-wildcard-with-credentials",
        fetchWith(R"({"credentials":"include"})", answering(R"({"Access-Control-Allow-Origin":"*"})")),
        {"*", "credentials", "https://app.example.test"});
    row("cors-missing-allow-credentials",
        fetchWith(R"({"credentials":"include"})",
            answering(
                R"({"Access-Control-Allow-Origin":"https://app.example.test","Access-Control-Allow-Credentials":"TRUE"})")),
        {"Access-Control-Allow-Credentials", "TRUE"});
    row("preflight-missing-allow-origin", fetchWith(R"({"method":"PUT"})", answering("[]")),
        {"preflight", "https://app.example.test"});
    row("preflight-status",
        fetchWith(
            R"({"method":"PUT"})", R"([{"respond":{"status":403,"headers":{"Access-Control-Allow-Origin":"*"}}}])"),
        {"403", "200 to 299"});
    row("preflight-redirect",
        fetchWith(R"({"method":"PUT"})",
            R"([{"respond":{"status":301,"headers":{"Access-Control-Allow-Origin":"*","Location":"/new"}}}])"),
        {"301", "/new"});
    row("preflight-method-not-allowed",
        fetchWith(R"({"method":"patch"})",
            answering(R"({"Access-Control-Allow-Origin":"*","Access-Control-Allow-Methods":"PATCH, PUT"})")),
        {"patch", "PATCH, PUT"});
    row("preflight-header-not-allowed",
        fetchWith(R"({"headers":{"X-A":"1"}})",
            answering(R"({"Access-Control-Allow-Origin":"*","Access-Control-Allow-Headers":"x-b"})")),
        {"x-a", "x-b"});
    row("preflight-invalid-allow-headers",
        fetchWith(R"({"headers":{"X-A":"1"}})",
            answering(R"({"Access-Control-Allow-Origin":"*","Access-Control-Allow-Headers":"x y"})")),
        {"x y"});
    row("redirect-mode-error",
        fetchWith(R"({"redirect":"error"})",
            R"([{"respond":{"status":302,"headers":{"Access-Control-Allow-Origin":"*","Location":"/new"}}}])"),
        {"302", "/new", "error"});
    row("redirect-scheme",
        fetchWith("{}",
            R"([{"respond":{"status":302,"headers":{"Access-Control-Allow-Origin":"*","Location":"ftp://x.test/"}}}])"),
        {"ftp://x.test/"});
    row("mode-same-origin", fetchWith(R"({"mode":"same-origin"})", "[]"),
        {"https://api.example.test/doc", "https://app.example.test", "same-origin"});
    row("api-forbidden-method", fetchWith(R"({"method":"TRACE"})", "[]"), {"TRACE", "nothing was sent"});
    row("api-body-with-get", fetchWith(R"({"body":"x"})", "[]"), {"GET", "body"});
    row("api-invalid-header", fetchWith(R"({"headers":[["a b","1"]]})", "[]"), {"a b"});
}

void TestWords::explanationsNameTheDecidingValues()
{
    QFETCH(std::string, json);
    QFETCH(QString, reason);
    QFETCH(QStringList, values);
    const Run run = runOf(json);
    const ActionResult& action = run.result.actions.at(0);
    QVERIFY(action.outcome.cause);
    const std::string_view code = infoOf(action.outcome.cause->reason).code;
    QCOMPARE(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())), reason);
    const QString explanation = QString::fromStdString(explainOutcome(run.scenario, run.result, action));
    for (const QString& value : values)
        QVERIFY2(explanation.contains(value), qPrintable(value + " is not in: " + explanation));
    QVERIFY2(explanation.endsWith('.'), qPrintable(explanation));
    QVERIFY2(!explanation.contains('{') && !explanation.contains("  "), qPrintable(explanation));
}

void TestWords::everyReasonHasWords()
{
    const Run run = runOf(fetchWith("{}", answering("[]")));
    for (const ReasonInfo& info : allReasons()) {
        ActionResult action = run.result.actions.at(0);
        auto cause = std::make_shared<ErrorCause>();
        cause->reason = info.reason;
        cause->subject = "SUBJECT";
        action.outcome.verdict = Verdict::Blocked;
        action.outcome.cause = cause;
        const std::string text = explainOutcome(run.scenario, run.result, action);
        QVERIFY2(text.find('{') == std::string::npos, text.c_str());
        // Its own words, and not those of any refusal; all directives of one policy share theirs.
        const std::string_view own = info.code.starts_with("csp-") ? "Content Security Policy"
            : sentenceFor(info.reason).empty()                     ? info.summary
                                                                   : sentenceFor(info.reason);
        const std::string_view beginning = own.substr(0, own.find('{'));
        QVERIFY2(
            !own.empty() && text.find(beginning) != std::string::npos, (std::string(info.code) + ": " + text).c_str());
    }
}

void TestWords::stepsHaveTheirValues()
{
    const Run run = runOf(fetchWith("{}", answering(R"({"Access-Control-Allow-Origin":"https://b.test"})")));
    bool isFound = false;
    for (const StepRecord& step : run.result.trace.steps()) {
        const std::string text = describeStep(run.result.trace, step);
        QVERIFY(!text.empty());
        if (step.id == StepId::CorsOrigin) {
            isFound = true;
            QCOMPARE(text,
                std::string("Is the request's origin https://app.example.test the header's value https://b.test, byte "
                            "for byte?"));
        }
    }
    QVERIFY(isFound);
}

void TestWords::linksLeadToTheStandard()
{
    QCOMPARE(linkOf(StepId::CorsOrigin), std::string("https://fetch.spec.whatwg.org/#concept-cors-check"));
}

void TestWords::longValuesAreCut()
{
    const std::string value(100000, 'x');
    const Run run = runOf(fetchWith("{}", answering(R"({"Access-Control-Allow-Origin":")" + value + "\"}")));
    const std::string text = explainOutcome(run.scenario, run.result, run.result.actions.at(0));
    QVERIFY(text.size() < 1000);
    QVERIFY(text.find("…") != std::string::npos);
}

void TestWords::bytesBecomeReadable()
{
    std::string text;
    appendReadable(text, "caf\xc3\xa9 ");
    appendReadable(text, "caf\xe9");
    QCOMPARE(text, std::string("caf\xc3\xa9 caf\xc3\xa9"));
}

/// What the phrasebook below was asked for.
std::set<std::string>& askedPhrases()
{
    static std::set<std::string> asked;
    return asked;
}

void TestWords::everyPhraseThatIsAskedForIsKnown()
{
    const std::vector<std::string_view> all = allPhrases();
    const std::set<std::string_view> known(all.begin(), all.end());
    QCOMPARE(known.size(), all.size());
    const Phrasebook book = [](std::string_view phrase) {
        askedPhrases().emplace(phrase);
        return std::string(phrase);
    };
    const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() > 100);
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto scenario = readScenario(file.readAll().toStdString());
        QVERIFY(scenario);
        for (const ProfileId profile :
            {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            scenario->profile = profile;
            const RunResult result = runScenario(*scenario);
            for (const StepRecord& step : result.trace.steps()) {
                QCOMPARE(describeStep(result.trace, step, book), describeStep(result.trace, step));
                for (std::size_t i = 0; i < step.valueCount; ++i)
                    QCOMPARE(valueOf(result.trace, step, i, book), valueOf(result.trace, step, i));
            }
            for (const ActionResult& action : result.actions)
                QCOMPARE(explainOutcome(*scenario, result, action, book), explainOutcome(*scenario, result, action));
        }
    }
    QVERIFY(askedPhrases().size() > 200);
    for (const std::string& phrase : askedPhrases())
        QVERIFY2(known.count(phrase) == 1, phrase.c_str());
}

void TestWords::anotherLanguageTakesTheSameValues()
{
    // One whose sentences have the values in another order, and other words inside of them.
    const Phrasebook book = [](std::string_view phrase) -> std::string {
        if (phrase == textOf(Sentence::Failed))
            return "{failure} <- {url}";
        if (phrase == textOf(Sentence::FailureTimeout))
            return "TIMEOUT";
        if (phrase == infoOf(StepId::CorsOrigin).text)
            return "{1} <> {0}";
        if (phrase == emptyValue)
            return "EMPTY";
        return std::string(phrase);
    };
    const Run failed = runOf(fetchWith("{}", R"([{"respond":{"networkError":"timeout"}}])"));
    QCOMPARE(explainOutcome(failed.scenario, failed.result, failed.result.actions.at(0), book),
        std::string("TIMEOUT <- https://api.example.test/doc"));
    const Run blocked = runOf(fetchWith("{}", answering(R"({"Access-Control-Allow-Origin":""})")));
    const auto steps = blocked.result.trace.steps();
    const auto check =
        std::find_if(steps.begin(), steps.end(), [](const StepRecord& step) { return step.id == StepId::CorsOrigin; });
    QVERIFY(check != steps.end());
    QCOMPARE(describeStep(blocked.result.trace, *check, book), std::string("EMPTY <> https://app.example.test"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
