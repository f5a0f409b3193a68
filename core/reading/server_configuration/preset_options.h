#pragma once

#include "core/reading/json/json_writer.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// The options of a preset, as a program sets them.
class PresetOptions
{
public:
    PresetOptions();
    void take(std::string_view name, const Literal& value);
    void take(std::string_view name, const std::vector<std::string>& values);
    void take(std::string_view name, bool value);
    /// Takes those that the preset has, out of what a program gives. What is only known at run time is noted.
    void takeAll(
        std::string_view preset, const std::vector<std::pair<std::string, Literal>>& given, ConfigurationDraft& draft);
    /// The rules of the preset, for the URLs of a pattern (null: all), or the error.
    static Result<std::vector<ServerRule>> rulesOf(
        std::string_view preset, PresetOptions options, const std::optional<TextPattern>& url = std::nullopt);

private:
    JsonWriter m_json;
};

/// Adds the rules of a preset to what is read, for the URLs of a pattern (null: all); the error where they cannot be
/// made.
std::optional<InputError> addPresetRules(
    std::string_view preset, PresetOptions options, const std::optional<TextPattern>& url, ConfigurationDraft& draft);

/// Adds those of a preset with what a program gives, as takeAll() takes it; the error where they cannot be made.
std::optional<InputError> addPresetOf(std::string_view preset,
    const std::vector<std::pair<std::string, Literal>>& given, const std::optional<TextPattern>& url,
    ConfigurationDraft& draft);

/// The finished configuration of a program that sets the options of one preset and nothing else, or the error.
Result<ServerConfiguration> finishWithPreset(
    std::string_view preset, const std::vector<std::pair<std::string, Literal>>& given, ConfigurationDraft& draft);

} // namespace fetchscope
