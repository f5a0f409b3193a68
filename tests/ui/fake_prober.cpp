#include "tests/ui/fake_prober.h"

#include "core/engine/simulation/runner.h"
#include "core/replay/recorded_answers.h"

#include <chrono>
#include <thread>

namespace fetchscope::tests {

namespace {

class HeldNetwork final : public Network
{
public:
    HeldNetwork(const std::atomic<bool>& isHeld, const ui::ProbeWatch& watch, std::function<void()> grow)
        : m_isHeld(isHeld)
        , m_watch(watch)
        , m_grow(std::move(grow))
    {
    }

    WireAnswer send(const WireRequest& request) override
    {
        m_grow();
        while (m_isHeld && !m_watch.isCancelled)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        WireAnswer answer;
        answer.rule = 0;
        if (m_watch.isCancelled) {
            answer.failure = NetworkFailure::Reset;
            answer.detail = FailureDetail::Cancelled;
            return answer;
        }
        auto headers = std::make_shared<HeaderList>();
        headers->append("Access-Control-Allow-Origin", request.headers.get("Origin").value_or("*"));
        headers->append("Access-Control-Allow-Methods", "PUT");
        headers->append("Content-Type", "text/plain");
        answer.headers = std::move(headers);
        answer.body = std::make_shared<const std::string>("ok");
        answer.delay = 0.035;
        return answer;
    }
    bool isHttp1(const Url&) const override { return true; }

private:
    const std::atomic<bool>& m_isHeld;
    const ui::ProbeWatch& m_watch;
    std::function<void()> m_grow;
};

Run runWith(const Scenario& scenario, RunResult result)
{
    Run run;
    run.scenario = std::make_shared<const Scenario>(withRecordedAnswers(scenario, result));
    run.result = std::move(result);
    return run;
}

} // namespace

ui::Prober fakeProber(std::shared_ptr<std::atomic<bool>> isHeld)
{
    return
        [isHeld = std::move(isHeld)](const Scenario& scenario, const ConnectionOptions&, const ui::ProbeWatch& watch) {
            Runner runner;
            HeldNetwork network(*isHeld, watch, [&] { watch.grows(runWith(scenario, runner.soFar())); });
            runner.sendOver(network, VirtualClock::epochOfRuns);
            runner.stopOn(&watch.isCancelled);
            runner.run(scenario, Tracing::On);
            return runWith(scenario, runner.take());
        };
}

} // namespace fetchscope::tests
