#include "app/live/probe.h"

#include "core/engine/simulation/runner.h"
#include "core/replay/recorded_answers.h"

#include <algorithm>
#include <chrono>

namespace fetchscope {

namespace {

double secondsSinceEpoch()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// A run of its own, with the answers in it.
Run runOf(const Scenario& scenario, RunResult result)
{
    Run run;
    run.scenario = std::make_shared<const Scenario>(withRecordedAnswers(scenario, result));
    run.result = std::move(result);
    return run;
}

} // namespace

Run probe(const Scenario& scenario, const ProbeOptions& options)
{
    LiveNetwork network(options.live);
    network.cancelOn(options.cancelled);
    for (const KnownHost& host : scenario.hosts) {
        if (host.addressSpace)
            network.setAddressSpace(host.host, *host.addressSpace);
    }
    // Nobody looks up the page's own name: it is not asked for anything.
    const Url& page = scenario.page.creationUrl;
    if (page.hasHost() && std::none_of(scenario.hosts.begin(), scenario.hosts.end(), [&page](const KnownHost& host) {
            return host.addressSpace && host.host == page.host();
        }))
        network.setAddressSpace(page.host(), addressSpaceOf(page).value_or(AddressSpace::Public));
    Runner runner;
    runner.sendOver(network, secondsSinceEpoch());
    runner.stopOn(options.cancelled);
    LiveObserver observer = options.observer;
    if (options.grows) {
        const auto grow = [&] { options.grows(runOf(scenario, runner.soFar())); };
        observer.begins = [told = observer.begins, grow](const LiveRequest& request) {
            if (told)
                told(request);
            grow();
        };
    }
    network.observe(std::move(observer));
    runner.run(scenario, Tracing::On, options.profile);
    return runOf(scenario, runner.take());
}

} // namespace fetchscope
