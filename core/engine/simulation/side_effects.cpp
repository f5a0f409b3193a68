#include "core/engine/simulation/side_effects.h"

#include "core/engine/http/methods.h"

namespace fetchscope {

std::vector<std::string> sideEffectsOf(const Scenario& scenario)
{
    std::vector<std::string> list;
    for (const Action& action : scenario.actions) {
        const auto* const request = std::get_if<RequestAction>(&action.what);
        if (!request)
            continue;
        const std::string method = methodOf(*request);
        if (isSafeMethod(method))
            continue;
        const auto url = urlOf(*request, scenario.page.creationUrl);
        list.push_back(method + " " + (url ? std::string(url->hrefWithoutFragment()) : request->url));
    }
    return list;
}

} // namespace fetchscope
