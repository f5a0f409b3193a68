#include "core/engine/simulation/side_effects.h"

#include "core/engine/http/methods.h"

namespace fetchscope {

std::vector<std::string> sideEffectsOf(const Scenario& scenario)
{
    std::vector<std::string> list;
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* const request = std::get_if<RequestAction>(&scenario.actions[i].what);
        if (!request)
            continue;
        const std::string method = methodOf(*request);
        if (isSafeMethod(method))
            continue;
        const auto url = urlOf(*request, writtenPageOf(scenario, i).creationUrl);
        list.push_back(method + " " + (url ? std::string(url->hrefWithoutFragment()) : request->url));
    }
    return list;
}

} // namespace fetchscope
