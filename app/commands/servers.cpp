#include "app/commands/commands.h"
#include "app/commands/messages.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/json/suggestions.h"
#include "core/reading/server_presets/server_presets.h"

#include <algorithm>
#include <memory>

namespace fetchscope {

namespace {

std::string listAsText()
{
    std::size_t width = 0;
    for (const ServerPreset& preset : serverPresets())
        width = std::max(width, preset.name.size());
    std::string text;
    for (const ServerPreset& preset : serverPresets()) {
        text.append(preset.name).append(width + 2 - preset.name.size(), ' ').append(preset.title);
        text.append(" (").append(preset.framework).append(" ").append(preset.version).append(")\n");
    }
    return text;
}

void writeJson(JsonWriter& writer, const ServerPreset& preset)
{
    writer.beginObject();
    writer.member("name", preset.name);
    writer.member("title", preset.title);
    writer.member("framework", preset.framework);
    writer.member("version", preset.version);
    writer.member("source", preset.source);
    writer.member("about", preset.about);
    writer.key("options");
    writer.beginObject();
    for (const ServerPresetOption& option : preset.options) {
        writer.anyKey(option.name);
        writer.beginObject();
        writer.member("about", option.about);
        writer.key("default");
        writer.json(option.byDefault);
        writer.endObject();
    }
    writer.endObject();
    writer.key("file");
    writer.json(jsonOfServerPreset(preset.name));
    writer.endObject();
}

std::string asText(const ServerPreset& preset)
{
    std::string text;
    text.append(preset.title).append("\n").append(preset.framework).append(" ").append(preset.version);
    text.append(", ").append(preset.source).append("\n\n").append(preset.about).append("\n");
    if (!preset.options.empty())
        text.append("\nOptions, and what holds without them:\n");
    for (const ServerPresetOption& option : preset.options) {
        text.append("    ").append(option.name).append(": ").append(option.byDefault).append("\n");
        text.append("        ").append(option.about).append(" (");
        for (const std::string& kind : option.takes)
            text.append(&kind == &option.takes.front() ? "" : ", ").append(kind);
        text.append(")\n");
    }
    text.append("\nIn a scenario:\n    \"server\": [{ \"preset\": \"").append(preset.name);
    text.append("\", \"options\": {}, \"match\": { \"url\": \"https://api.example/*\" },\n");
    text.append("                 \"respond\": { \"status\": 200 } }]\n");
    return text;
}

struct ServersOptions
{
    std::string name;
    std::string format = "text";
};

ExitStatus list(const std::string& format)
{
    StandardOutput output;
    if (format == "json") {
        JsonWriter writer(JsonWriter::Layout::Pretty);
        writer.beginArray();
        for (const ServerPreset& preset : serverPresets())
            writeJson(writer, preset);
        writer.endArray();
        writer.raw("\n");
        output.write(writer.take());
    } else {
        output.write(listAsText());
    }
    return output.finish(ExitStatus::Success);
}

ExitStatus show(const ServersOptions& options)
{
    const ServerPreset* preset = serverPresetNamed(options.name);
    if (!preset) {
        std::vector<std::string_view> names;
        for (const ServerPreset& one : serverPresets())
            names.push_back(one.name);
        Message suggestion = suggestNearest(options.name, names);
        if (suggestion.isEmpty())
            suggestion = say<messages::ServersListsAll>();
        complain(describe(InputError {{}, say<messages::NoServer>(options.name), std::move(suggestion)}));
        return ExitStatus::WrongInput;
    }
    StandardOutput output;
    if (options.format == "json") {
        JsonWriter writer(JsonWriter::Layout::Pretty);
        writeJson(writer, *preset);
        writer.raw("\n");
        output.write(writer.take());
    } else {
        output.write(asText(*preset));
    }
    return output.finish(ExitStatus::Success);
}

void addFormatOption(CLI::App& command, std::string& format)
{
    command.add_option("--format", format, "text for a person, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

} // namespace

void addServersCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command =
        program.add_subcommand("servers", "List servers that answer as frameworks do by default, or show one");
    command->footer("A scenario's \"server\" takes them by name: { \"preset\": \"express-cors\" }.");
    auto options = std::make_shared<ServersOptions>();
    command->require_subcommand(0, 1);
    addFormatOption(*command, options->format);
    CLI::App* listed = command->add_subcommand("list", "List all");
    addFormatOption(*listed, options->format);
    CLI::App* shown = command->add_subcommand("show", "Tell what one copies, its options, and how it is used");
    shown->add_option("NAME", options->name, "Which one")->required();
    addFormatOption(*shown, options->format);
    command->callback([shown, options, &status] { status = shown->parsed() ? show(*options) : list(options->format); });
}

} // namespace fetchscope
