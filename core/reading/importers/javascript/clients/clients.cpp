#include "core/reading/importers/javascript/clients/clients.h"

#include <array>

namespace fetchscope::javascript {

std::span<const Client> allClients()
{
    static constexpr std::array clients {
#define CLIENT(add) Client {add},
#include "core/reading/importers/javascript/clients/clients.def"
#undef CLIENT
    };
    return clients;
}

bool isShortcut(std::string_view method)
{
    constexpr std::array<std::string_view, 7> methods {"get", "post", "put", "patch", "delete", "head", "options"};
    for (const std::string_view known : methods) {
        if (known == method)
            return true;
    }
    return false;
}

} // namespace fetchscope::javascript
