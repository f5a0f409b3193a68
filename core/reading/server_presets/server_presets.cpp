#include "core/reading/server_presets/server_presets.h"

#include "core/reading/json/suggestions.h"
#include "core/reading/server_presets/messages.h"
#include "core/reading/server_presets/preset_files.h"
#include "core/reading/server_presets/preset_template.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A preset with its file, in which what it extends is there, too.
struct LoadedPreset // NOLINT(bugprone-exception-escape): what moving JSON throws, no file of ours leads to.
{
    ServerPreset preset;
    PresetJson file;
};

const PresetFile* fileNamed(std::string_view name)
{
    const auto files = presetFiles();
    const auto found =
        std::find_if(files.begin(), files.end(), [name](const PresetFile& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

/// What a file says over what the one says that it extends.
PresetJson wholeFile(const PresetFile& file)
{
    PresetJson own = PresetJson::parse(file.json);
    const auto extends = own.find("extends");
    if (extends == own.end())
        return own;
    const PresetFile* other = fileNamed(extends->get_ref<const std::string&>());
    PresetJson whole = other ? wholeFile(*other) : PresetJson::object();
    for (const auto& [key, value] : own.items()) {
        if (key != "options") {
            whole[key] = value;
            continue;
        }
        for (const auto& [name, option] : value.items())
            whole["options"][name].update(option);
    }
    return whole;
}

LoadedPreset load(const PresetFile& file)
{
    LoadedPreset loaded;
    loaded.file = wholeFile(file);
    ServerPreset& preset = loaded.preset;
    preset.name = file.name;
    preset.title = loaded.file.value("title", "");
    preset.framework = loaded.file.value("framework", "");
    preset.version = loaded.file.value("version", "");
    preset.source = loaded.file.value("source", "");
    preset.about = loaded.file.value("about", "");
    for (const auto& [name, option] : loaded.file["options"].items())
        preset.options.push_back({name, option.value("about", ""), option["default"].dump(),
            option["takes"].get<std::vector<std::string>>()});
    return loaded;
}

const std::vector<LoadedPreset>& loadedPresets()
{
    static const std::vector<LoadedPreset> presets = [] {
        std::vector<LoadedPreset> list;
        for (const PresetFile& file : presetFiles())
            list.push_back(load(file));
        return list;
    }();
    return presets;
}

bool isKind(const PresetJson& value, std::string_view kind)
{
    if (kind == "list") {
        return value.is_array() && std::all_of(value.begin(), value.end(), [](const PresetJson& one) {
            return one.is_string() || (one.is_object() && one.contains("regexp"));
        });
    }
    if (kind == "text")
        return value.is_string();
    if (kind == "boolean")
        return value.is_boolean();
    return kind == "number" ? value.is_number_unsigned() : value.is_null();
}

/// The options with what was given; the error names what is no option, or of the wrong kind.
tl::expected<PresetJson, PresetError> optionsWith(const PresetJson& file, std::string_view given)
{
    PresetJson options = PresetJson::object();
    const PresetJson& known = file["options"];
    for (const auto& [name, option] : known.items())
        options[name] = option["default"];
    const PresetJson parsed =
        given.empty() ? PresetJson::object() : PresetJson::parse(given.begin(), given.end(), nullptr, false);
    if (!parsed.is_object())
        return tl::unexpected(PresetError {{}, say<messages::PresetOptionsAreObject>(), {}});
    for (const auto& [name, value] : parsed.items()) {
        const auto option = known.find(name);
        if (option == known.end()) {
            std::vector<std::string_view> names;
            for (const auto& [one, unused] : known.items())
                names.push_back(one);
            Message suggestion = suggestNearest(name, names);
            if (suggestion.isEmpty()) {
                std::string list;
                for (const std::string_view one : names)
                    list.append(list.empty() ? "" : ", ").append(one);
                suggestion =
                    names.empty() ? say<messages::PresetHasNoOptions>() : say<messages::PresetOptionsAre>(list);
            }
            return tl::unexpected(PresetError {name, say<messages::NoSuchPresetOption>(name), std::move(suggestion)});
        }
        const PresetJson& kinds = (*option)["takes"];
        const bool fits = std::any_of(kinds.begin(), kinds.end(),
            [&one = value](const PresetJson& kind) { return isKind(one, kind.get_ref<const std::string&>()); });
        if (!fits) {
            std::string list;
            for (const PresetJson& kind : kinds)
                list.append(list.empty() ? "" : ", ").append(kind.get_ref<const std::string&>());
            return tl::unexpected(
                PresetError {name, say<messages::NotForPresetOption>(name), say<messages::PresetOptionTakes>(list)});
        }
        options[name] = value;
    }
    return options;
}

} // namespace

std::span<const ServerPreset> serverPresets()
{
    static const std::vector<ServerPreset> presets = [] {
        std::vector<ServerPreset> list;
        for (const LoadedPreset& loaded : loadedPresets())
            list.push_back(loaded.preset);
        return list;
    }();
    return presets;
}

const ServerPreset* serverPresetNamed(std::string_view name)
{
    const auto presets = serverPresets();
    const auto found = std::find_if(
        presets.begin(), presets.end(), [name](const ServerPreset& preset) { return preset.name == name; });
    return found == presets.end() ? nullptr : &*found;
}

std::string_view jsonOfServerPreset(std::string_view name)
{
    const PresetFile* file = fileNamed(name);
    return file ? file->json : std::string_view();
}

tl::expected<std::vector<PresetRule>, PresetError> expandServerPreset(
    const ServerPreset& preset, std::string_view options, std::uint16_t applicationStatus)
{
    const auto& presets = loadedPresets();
    const auto loaded = std::find_if(
        presets.begin(), presets.end(), [&preset](const LoadedPreset& one) { return one.preset.name == preset.name; });
    auto values = optionsWith(loaded->file, options);
    if (!values)
        return tl::unexpected(values.error());
    (*values)["status"] = applicationStatus;
    const PresetTemplate rules(loaded->file, *values);
    std::vector<PresetRule> result;
    for (const PresetJson& rule : loaded->file["rules"]) {
        if (rule.contains("when") && !rules.holds(rule["when"]))
            continue;
        const PresetJson asked = rule.value("match", PresetJson::object());
        const PresetJson match = rules.match(asked);
        if (!PresetTemplate::canMatch(match))
            continue;
        PresetJson json = PresetJson::object();
        json["match"] = match;
        json["respond"] = rules.respond(rule.value("respond", PresetJson::object()));
        for (const PresetJson& method : rules.methodsOf(asked)) {
            json["match"].erase("method");
            if (!method.is_null())
                json["match"]["method"] = method;
            result.push_back(
                {json.dump(-1, ' ', true, PresetJson::error_handler_t::replace), rule.value("application", false)});
        }
    }
    return result;
}

} // namespace fetchscope
