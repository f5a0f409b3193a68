#include "app/commands/commands.h"
#include "core/engine/model/reason.h"
#include "core/reading/json/json_writer.h"

#include <memory>

namespace fetchscope {

namespace {

std::string reasonsAsJson()
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginArray();
    for (const ReasonInfo& info : allReasons()) {
        writer.beginObject();
        writer.member("code", info.code);
        writer.member("summary", info.summary);
        writer.member("url", info.url);
        writer.endObject();
    }
    writer.endArray();
    writer.raw("\n");
    return writer.take();
}

std::string reasonsAsText()
{
    std::string text;
    for (const ReasonInfo& info : allReasons())
        text.append(info.code).append("\n    ").append(info.summary).append("\n    ").append(info.url).append("\n");
    return text;
}

} // namespace

void addReasonsCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command =
        program.add_subcommand("reasons", "List the reasons for which browsers block, and what they mean");
    auto format = std::make_shared<std::string>("text");
    command->add_option("--format", *format, "text for a person, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([format, &status] {
        StandardOutput output;
        output.write(*format == "json" ? reasonsAsJson() : reasonsAsText());
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
