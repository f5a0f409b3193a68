#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/remedy.h"
#include "core/telling/advice/scenario_patch.h"
#include "tests/conformance/recording.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace fetchscope;
using namespace fetchscope::conformance;

namespace {

/// Every so many cases one is tried: all families are among them.
constexpr std::size_t stride = 4;

struct Count
{
    std::size_t blocked = 0;
    std::size_t mended = 0;
    std::size_t fixes = 0;
    std::size_t broken = 0;
    std::string ids;
    std::size_t readByWords = 0;
    /// Fixes whose words leave something out.
    std::string untold;
};

/// Does the server cut a connection somewhere? Then what is blocked may hide that nothing would come.
bool hasFailure(const Scenario& scenario)
{
    return std::any_of(scenario.server.begin(), scenario.server.end(),
        [](const ServerRule& rule) { return std::holds_alternative<NetworkFailure>(rule.respond); });
}

/// The first rule that answers a request; null where that depends on more than its method and URL.
std::optional<std::size_t> ruleFor(const Scenario& scenario, const std::string& method, const std::string& url)
{
    for (std::size_t i = 0; i < scenario.server.size(); ++i) {
        const ServerRule& rule = scenario.server[i];
        if ((rule.method && *rule.method != method) || (rule.url && !rule.url->matches(url)))
            continue;
        return rule.headers.empty() ? std::optional(i) : std::nullopt;
    }
    return scenario.server.size();
}

/// Does the server answer some requests once, and then otherwise? Then what others ask for decides, too.
bool answersInTurn(const Scenario& scenario)
{
    return std::any_of(
        scenario.server.begin(), scenario.server.end(), [](const ServerRule& rule) { return rule.times.has_value(); });
}

/// What somebody makes of a server who does what the words say and no more: each request that they name gets an answer
/// of its own. Null where that cannot be told.
std::optional<Scenario> mendedByWords(const Scenario& scenario, const Fix& fix)
{
    if (answersInTurn(scenario))
        return std::nullopt;
    Scenario mended = scenario;
    for (const FixChange& change : fix.changes) {
        if (change.kind != ChangeKind::AnswerHeader && change.kind != ChangeKind::AnswerStatus) {
            if (!apply(change, mended))
                return std::nullopt;
            continue;
        }
        std::vector<std::string> requests {change.method + ' ' + change.url};
        requests.insert(requests.end(), change.otherRequests.begin(), change.otherRequests.end());
        for (const std::string& request : requests) {
            FixChange own = change;
            own.method = request.substr(0, request.find(' '));
            own.url = request.substr(request.find(' ') + 1);
            const auto rule = ruleFor(mended, own.method, own.url);
            if (!rule)
                return std::nullopt;
            own.index = *rule;
            own.isSplit = true;
            if (!apply(own, mended))
                return std::nullopt;
        }
    }
    return mended;
}

bool gets(const Scenario& scenario, std::size_t action)
{
    const Verdict verdict = runScenario(scenario, Tracing::Off).actions[action].outcome.verdict;
    return verdict != Verdict::Blocked && verdict != Verdict::NetworkError;
}

bool works(const Recording& recording, const Scenario& scenario, const Fix& fix, std::size_t action)
{
    using Json = nlohmann::json;
    const std::string patch = scenarioPatch(recording.scenario, scenario, *fix.scenario);
    if (patch.empty())
        return false;
    auto fixed = readScenario(Json::parse(recording.scenario).patch(Json::parse(patch)).dump());
    if (!fixed)
        return false;
    fixed->profile = scenario.profile;
    return gets(*fixed, action);
}

Count countFixes(const std::string& browser, ProfileId profile)
{
    Count count;
    FixSearch search;
    const auto recordings = readRecordings(FETCHSCOPE_TEST_DATA "/recordings/" + browser + ".ndjson.gz");
    for (std::size_t i = 0; i < recordings.size(); i += stride) {
        auto scenario = readScenario(recordings[i].scenario);
        if (!scenario || hasFailure(*scenario))
            continue;
        scenario->profile = profile;
        const RunResult result = runScenario(*scenario, Tracing::Off);
        for (const ActionResult& action : result.actions) {
            const bool isBlocked = action.isRequest && action.outcome.verdict == Verdict::Blocked;
            if (!isBlocked || remediesOf(action.outcome.cause->reason).empty()
                || action.outcome.cause->reason == Reason::ApiUnsupported)
                continue;
            const Advice advice = search.adviseOn(*scenario, result, action.index);
            ++count.blocked;
            count.mended += advice.fixes.empty() ? 0 : 1;
            if (advice.fixes.empty())
                count.ids.append(" ").append(recordings[i].id);
            for (const Fix& fix : advice.fixes) {
                ++count.fixes;
                count.broken += works(recordings[i], *scenario, fix, action.index) ? 0 : 1;
                const auto mended = mendedByWords(*scenario, fix);
                count.readByWords += mended ? 1 : 0;
                if (mended && !gets(*mended, action.index))
                    count.untold.append(" ").append(recordings[i].id);
            }
        }
    }
    return count;
}

} // namespace

/// Of what browsers blocked and a server or page can mend, nearly all is mended, and nothing is offered in vain.
class FixesOfRecordingsTest : public QObject
{
    Q_OBJECT

private slots:
    void blockedCasesAreMended_data()
    {
        QTest::addColumn<QString>("browser");
        QTest::addColumn<int>("profile");
        QTest::newRow("chromium") << QStringLiteral("chromium") << static_cast<int>(ProfileId::Chromium);
        QTest::newRow("firefox") << QStringLiteral("firefox") << static_cast<int>(ProfileId::Firefox);
    }
    void blockedCasesAreMended()
    {
        QFETCH(QString, browser);
        QFETCH(int, profile);
        const Count count = countFixes(browser.toStdString(), static_cast<ProfileId>(profile));
        QVERIFY(count.blocked > 50);
        QVERIFY(count.fixes >= count.mended);
        QCOMPARE(count.broken, std::size_t {0});
        QVERIFY(count.readByWords * 10 >= count.fixes * 7);
        QVERIFY2(count.untold.empty(), count.untold.c_str());
        QVERIFY2(count.mended * 100 >= count.blocked * 99, count.ids.c_str());
    }
};

QTEST_GUILESS_MAIN(FixesOfRecordingsTest)
#include "tst_fixes_of_recordings.moc"
