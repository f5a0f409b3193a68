#include "core/engine/simulation/pages.h"

#include <algorithm>
#include <cstddef>

namespace fetchscope {

namespace {

std::size_t numberNamed(const Scenario& scenario, std::string_view name)
{
    const auto found = std::find_if(
        scenario.pages.begin(), scenario.pages.end(), [&](const NamedPage& page) { return page.name == name; });
    return found == scenario.pages.end() ? 0 : static_cast<std::size_t>(found - scenario.pages.begin()) + 1;
}

} // namespace

std::size_t pageNumberOf(const Scenario& scenario, std::size_t action)
{
    return action < scenario.actions.size() ? numberNamed(scenario, scenario.actions[action].page) : 0;
}

const Page& writtenPageOf(const Scenario& scenario, std::size_t action)
{
    const std::size_t number = pageNumberOf(scenario, action);
    return number == 0 ? scenario.page : scenario.pages[number - 1].page;
}

const std::vector<ServiceWorkerRule>* serviceWorkerOf(const Scenario& scenario, std::size_t action)
{
    const std::size_t number = pageNumberOf(scenario, action);
    const auto& rules = number == 0 ? scenario.serviceWorker : scenario.pages[number - 1].serviceWorker;
    return rules ? &*rules : nullptr;
}

Page& pageNamed(Scenario& scenario, std::string_view name)
{
    const std::size_t number = numberNamed(scenario, name);
    return number == 0 ? scenario.page : scenario.pages[number - 1].page;
}

const Page& pageNamed(const Scenario& scenario, std::string_view name)
{
    const std::size_t number = numberNamed(scenario, name);
    return number == 0 ? scenario.page : scenario.pages[number - 1].page;
}

std::optional<std::vector<ServiceWorkerRule>>& serviceWorkerNamed(Scenario& scenario, std::string_view name)
{
    const std::size_t number = numberNamed(scenario, name);
    return number == 0 ? scenario.serviceWorker : scenario.pages[number - 1].serviceWorker;
}

} // namespace fetchscope
