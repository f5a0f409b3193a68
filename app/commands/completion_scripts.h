#pragma once

#include <string>
#include <vector>

namespace fetchscope {

/// An option of a command, as a shell offers it.
struct CompletedOption
{
    std::vector<std::string> names; // with their hyphens
    std::string description;
    bool takesValue = false;
    std::vector<std::string> values; // all there are, where they are known
    bool takesExample = false; // the name of a built-in scenario
};

struct CompletedCommand
{
    std::string name;
    std::string description;
    std::vector<CompletedOption> options;
    std::vector<std::string> values; // of its first argument, where they are known; otherwise files
};

/// Scripts that a shell reads to complete `fetchscope`, its commands, their options, and the values of those.
std::string bashCompletion(const std::vector<CompletedCommand>& commands);
std::string zshCompletion(const std::vector<CompletedCommand>& commands);
std::string fishCompletion(const std::vector<CompletedCommand>& commands);

} // namespace fetchscope
