#include "app/commands/commands.h"
#include "core/base/ascii.h"
#include "core/browser/profile.h"
#include "core/formats/json_writer.h"

#include <algorithm>
#include <memory>

namespace fetchscope {

namespace {

std::string profilesAsJson()
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginArray();
    for (const DifferenceInfo& info : allDifferences()) {
        writer.beginObject();
        writer.member("name", info.name);
        writer.key("choices");
        if (info.isNumber()) {
            writer.null();
        } else {
            writer.beginShortArray();
            for (const std::string_view choice : strictlySplit(info.choices, '|'))
                writer.string(choice);
            writer.endShortArray();
        }
        writer.key("values");
        writer.beginObject();
        for (std::size_t i = 0; i < info.values.size(); ++i) {
            writer.key(Names<ProfileId>::list[i]);
            if (info.isNumber())
                writer.number(static_cast<std::int64_t>(info.values[i]));
            else
                writer.string(info.spell(info.values[i]));
        }
        writer.endObject();
        writer.member("summary", info.summary);
        writer.member("evidence", info.evidence);
        writer.endObject();
    }
    writer.endArray();
    writer.raw("\n");
    return writer.take();
}

std::string profilesAsText()
{
    std::string text;
    for (const DifferenceInfo& info : allDifferences()) {
        text.append(info.name).append("\n    ").append(info.summary).append("\n   ");
        for (std::size_t i = 0; i < info.values.size(); ++i)
            text.append(" ")
                .append(Names<ProfileId>::list[i])
                .append(": ")
                .append(info.spell(info.values[i]))
                .append(i + 1 < info.values.size() ? "," : "\n");
        if (!info.isNumber()) {
            std::string choices(info.choices);
            std::replace(choices.begin(), choices.end(), '|', ' ');
            text.append("    choices: ").append(choices).append("\n");
        }
        text.append("    evidence: ").append(info.evidence).append("\n");
    }
    return text;
}

} // namespace

void addProfilesCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("profiles", "List where browsers differ, and what each does");
    command->footer("A scenario's \"profileOptions\" sets single ones by these names.");
    auto format = std::make_shared<std::string>("text");
    command->add_option("--format", *format, "text for a person, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([format, &status] {
        StandardOutput output;
        output.write(*format == "json" ? profilesAsJson() : profilesAsText());
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
