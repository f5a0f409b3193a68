#include "core/reading/importers/meant_page.h"

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"

#include <utility>

namespace fetchscope {

std::optional<MeantPage> meantPage(const ServerConfiguration& configuration)
{
    if (const std::string& allowed = configuration.allowedOrigin; !allowed.empty())
        return MeantPage {allowed, say<messages::AssumedAllowedPage>(allowed)};
    const auto misspelled = parseUrl(configuration.misspelledOrigin);
    if (!misspelled)
        return std::nullopt;
    std::string origin(originOf(*misspelled).serialize());
    Message note = say<messages::AssumedMeantPage>(origin, configuration.misspelledOrigin);
    return MeantPage {std::move(origin), std::move(note)};
}

} // namespace fetchscope
