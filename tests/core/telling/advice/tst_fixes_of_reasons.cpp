#include "core/engine/simulation/runner.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/remedy.h"
#include "core/telling/advice/scenario_patch.h"

#include <QDirIterator>
#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace fetchscope;

namespace {

/// Blocked actions that nothing mends, though their reason often can be: file and action.
const std::set<std::pair<QString, int>> beyondHelp {
    // What was meant only its author knows.
    {QStringLiteral("scheme-unknown"), 0},
    {QStringLiteral("scheme-unknown"), 1},
    {QStringLiteral("fetch-of-a-websocket-address"), 3},
    // The browser does not have it.
    {QStringLiteral("speculation-in-a-frame"), 0},
    {QStringLiteral("speculation-in-a-frame"), 1},
    {QStringLiteral("everything"), 7},
    {QStringLiteral("module-import-safari"), 2},
    {QStringLiteral("worklet-firefox"), 0},
    {QStringLiteral("70-prefetch-of-another-site"), 2},
    {QStringLiteral("fetch-later-firefox"), 0},
    {QStringLiteral("webtransport-safari"), 0},
    // No browser asks for the keyword that the standard wants where certificates are named.
    {QStringLiteral("webtransport-policies"), 0},
    // A WebTransport follows no redirect, and its protocols are the page's to know.
    {QStringLiteral("webtransport-constructor"), 5},
    {QStringLiteral("webtransport-constructor"), 6},
    {QStringLiteral("webtransport-constructor"), 7},
    // fetchLater() has no WebSocket, and how much is sent nobody knows but the page.
    {QStringLiteral("api-untrustworthy-url"), 1},
    {QStringLiteral("95-fetch-later"), 2},
    // Nobody knows which URL was meant.
    {QStringLiteral("api-invalid-url"), 0},
    {QStringLiteral("api-invalid-url"), 1},
    {QStringLiteral("api-invalid-url"), 2},
    {QStringLiteral("webtransport-chromium"), 1},
    {QStringLiteral("webtransport-constructor"), 2},
    {QStringLiteral("webtransport-constructor"), 4},
};

struct Blocked
{
    QString file;
    std::string json;
    Scenario scenario;
    RunResult result;
};

/// All scenarios of the examples and of the reasons in which something is blocked.
const std::vector<Blocked>& blockedScenarios()
{
    static const std::vector<Blocked> all = [] {
        std::vector<Blocked> found;
        for (const char* folder : {FETCHSCOPE_RESOURCES "/scenarios", FETCHSCOPE_TEST_DATA "/scenarios"}) {
            QDirIterator files(
                QString::fromUtf8(folder), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto text = readTextFile(files.next().toStdString(), maximumInputSize);
                if (!text)
                    continue;
                auto scenario = readScenario(*text);
                if (!scenario)
                    continue;
                RunResult result = runScenario(*scenario, Tracing::Off);
                const bool isBlocked = std::any_of(result.actions.begin(), result.actions.end(),
                    [](const ActionResult& action) { return action.outcome.verdict == Verdict::Blocked; });
                if (isBlocked)
                    found.push_back({files.fileInfo().baseName(), *text, *std::move(scenario), std::move(result)});
            }
        }
        return found;
    }();
    return all;
}

/// The fix as somebody else applies it: the patch on the text.
std::optional<Scenario> patched(const Blocked& blocked, const Fix& fix)
{
    using Json = nlohmann::json;
    const std::string patch = scenarioPatch(blocked.json, blocked.scenario, *fix.scenario);
    if (patch.empty())
        return std::nullopt;
    auto read = readScenario(Json::parse(blocked.json).patch(Json::parse(patch)).dump());
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

} // namespace

/// Each reason that a server or a page can mend is mended in the scenarios that have it, and nothing is offered that
/// does not work.
class FixesOfReasonsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFixWorks_data();
    void everyFixWorks();
    void everyReasonThatCanBeMendedIsMended();
};

void FixesOfReasonsTest::everyFixWorks_data()
{
    QTest::addColumn<int>("scenario");
    QVERIFY(blockedScenarios().size() > 100);
    for (std::size_t i = 0; i < blockedScenarios().size(); ++i)
        QTest::addRow("%s", qPrintable(blockedScenarios()[i].file)) << static_cast<int>(i);
}

void FixesOfReasonsTest::everyFixWorks()
{
    QFETCH(int, scenario);
    const Blocked& blocked = blockedScenarios()[static_cast<std::size_t>(scenario)];
    for (const ActionResult& action : blocked.result.actions) {
        if (!action.isRequest || action.outcome.verdict != Verdict::Blocked)
            continue;
        FixSearch search;
        const Advice advice = search.adviseOn(blocked.scenario, blocked.result, action.index);
        QVERIFY(advice.isNeeded);
        const bool isBeyond = remediesOf(action.outcome.cause->reason).empty()
            || beyondHelp.contains({blocked.file, static_cast<int>(action.index)});
        QVERIFY2(isBeyond == advice.fixes.empty(), qPrintable(QString::number(action.index)));
        if (isBeyond)
            QVERIFY(!advice.remains.isEmpty());
        const auto& asked = std::get<RequestAction>(blocked.scenario.actions[action.index].what);
        for (const Fix& fix : advice.fixes) {
            const auto fixed = patched(blocked, fix);
            QVERIFY(fixed.has_value());
            for (const ProfileTrial& trial : fix.trials) {
                const Profile profile = profileUnder(*fixed, trial.profile);
                const RunResult result = runScenario(*fixed, Tracing::Off, &profile);
                const Verdict verdict = result.actions[action.index].outcome.verdict;
                const bool works = verdict != Verdict::Blocked && verdict != Verdict::NetworkError;
                // A fix may let it through and still not be what was wanted; what is said to work does.
                QVERIFY(works || !trial.works);
                if (trial.profile == blocked.scenario.profile)
                    QVERIFY(trial.works);
            }
            // Never to everybody with the user's cookies.
            for (const FixChange& change : fix.changes) {
                const bool opensToAll = change.name == "Access-Control-Allow-Origin" && change.value == "*";
                QVERIFY(!opensToAll || !asksWithCredentials(asked) || fix.givesUp);
            }
        }
    }
}

void FixesOfReasonsTest::everyReasonThatCanBeMendedIsMended()
{
    std::set<std::string_view> mended;
    for (const Blocked& blocked : blockedScenarios()) {
        for (const ActionResult& action : blocked.result.actions) {
            if (action.isRequest && action.outcome.verdict == Verdict::Blocked
                && !beyondHelp.contains({blocked.file, static_cast<int>(action.index)}))
                mended.insert(infoOf(action.outcome.cause->reason).code);
        }
    }
    for (const ReasonInfo& reason : allReasons()) {
        // What a browser does not have, a scenario can do in another way only by asking for something else.
        if (!remediesOf(reason.reason).empty() && reason.reason != Reason::ApiUnsupported)
            QVERIFY2(mended.contains(reason.code), reason.code.data());
    }
}

QTEST_GUILESS_MAIN(FixesOfReasonsTest)
#include "tst_fixes_of_reasons.moc"
