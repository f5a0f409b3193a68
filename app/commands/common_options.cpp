#include "app/commands/common_options.h"

#include "core/engine/browser/profile.h"

#include <vector>

namespace fetchscope {

CLI::Option* addProfileOption(CLI::App& command, std::string& name)
{
    const auto& known = Names<ProfileId>::list;
    const std::vector<std::string> names(known.begin(), known.end());
    return command.add_option("--profile", name, "Whose rules decide, in place of the scenario's own profile")
        ->check(CLI::IsMember(names));
}

CLI::Option* addColorOption(CLI::App& command, std::string& color)
{
    return command.add_option("--color", color, "auto: where a terminal shows it and NO_COLOR is not set")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
}

CLI::Option* addOutputOption(CLI::App& command, std::string& path)
{
    return command.add_option("--output,-o", path, "Write into this file, which is replaced when all is written");
}

} // namespace fetchscope
