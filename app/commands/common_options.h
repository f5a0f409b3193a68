#pragma once

#include <CLI/CLI.hpp>

#include <string>

/// Options that several commands have, said once.
namespace fetchscope {

/// `--profile`: one of the profiles by its name; empty for the scenario's own.
CLI::Option* addProfileOption(CLI::App& command, std::string& name);
/// `--color`: `auto`, `always` or `never`, as reportLook() takes it.
CLI::Option* addColorOption(CLI::App& command, std::string& color);
/// `--output`: the path that deliver() takes.
CLI::Option* addOutputOption(CLI::App& command, std::string& path);

} // namespace fetchscope
