#include "tests/ui/seen_check.h"

#include "core/engine/simulation/runner.h"
#include "core/telling/loopback/sighting.h"
#include "tests/core/scenarios.h"

#include <utility>

namespace fetchscope::tests {

namespace {

class SeenCheck : public ui::BrowserCheck
{
public:
    explicit SeenCheck(std::vector<SeenRun> runs)
        : m_runs(std::move(runs))
    {
    }
    QString address() const override { return QStringLiteral("http://localhost:40000/"); }
    std::vector<const SeenRun*> runs() const override
    {
        std::vector<const SeenRun*> all;
        for (const SeenRun& run : m_runs)
            all.push_back(&run);
        return all;
    }

private:
    std::vector<SeenRun> m_runs;
};

SeenRun seen(const std::string& json, std::string userAgent, bool asksFirst)
{
    SeenRun run;
    run.userAgent = std::move(userAgent);
    run.browser = browserOf(run.userAgent);
    run.plan = std::make_shared<const LoopbackPlan>(*LoopbackPlan::of(json));
    run.said = *run.plan->at({"r1", false, {40001}});
    const Profile rules(run.browser.profile);
    run.predicted = runScenario(run.said.scenario, Tracing::On, &rules);
    const auto& request = std::get<RequestAction>(run.said.scenario.actions.front().what);
    SeenAction action;
    for (const Exchange& exchange : run.predicted.exchanges) {
        const bool isPreflight = exchange.kind == Exchange::Kind::Preflight;
        if (isPreflight && !asksFirst)
            continue;
        SeenExchange came;
        came.isPreflight = isPreflight;
        came.method = exchange.method;
        came.url = exchange.url;
        came.headers = exchange.requestHeaders;
        came.status = exchange.status;
        action.exchanges.push_back(std::move(came));
    }
    action.sighting = *readSighting(R"({"error":"TypeError"})", request.initiator);
    run.actions.emplace_back(std::move(action));
    run.isWhole = true;
    return run;
}

} // namespace

std::unique_ptr<ui::BrowserCheck> seenByTwoBrowsers()
{
    const std::string json = blockedPreflight().toStdString();
    std::vector<SeenRun> runs;
    runs.push_back(seen(json,
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", true));
    runs.push_back(seen(json, "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", false));
    return std::make_unique<SeenCheck>(std::move(runs));
}

} // namespace fetchscope::tests
