#pragma once

#include "core/engine/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Servers that answer as frameworks do by default, each a file of resources/servers/ (its README has the format).
namespace fetchscope {

/// What may be set of a preset.
struct ServerPresetOption
{
    std::string name;
    /// What it is, in English.
    std::string about;
    /// JSON text.
    std::string byDefault;
    /// Of `text`, `list`, `boolean`, `number`, `null`.
    std::vector<std::string> takes;
};

/// A server as it really behaves.
struct ServerPreset
{
    std::string name;
    std::string title;
    /// Of what it is a copy, which version, and where that is said.
    std::string framework;
    std::string version;
    std::string source;
    /// What is worth knowing, in English.
    std::string about;
    std::vector<ServerPresetOption> options;
};

/// All of them, ordered by name.
std::span<const ServerPreset> serverPresets();
/// Null where there is none by this name.
const ServerPreset* serverPresetNamed(std::string_view name);
/// The file, as it is.
std::string_view jsonOfServerPreset(std::string_view name);

/// A rule that a preset comes to.
struct PresetRule
{
    /// A rule of a scenario, as JSON text.
    std::string json;
    /// Status, body and the first headers are those of the program behind it.
    bool isOfApplication = false;
};

/// What is wrong with the options that were given.
struct PresetError
{
    /// The option; empty: the options as a whole.
    std::string option;
    Message message;
    Message suggestion;
};

/// The rules of a preset with options (JSON text; empty: none), for a program that answers with `applicationStatus`.
tl::expected<std::vector<PresetRule>, PresetError> expandServerPreset(
    const ServerPreset& preset, std::string_view options, std::uint16_t applicationStatus = 200);

} // namespace fetchscope
