#include "app/commands/commands.h"
#include "core/reading/importers/choose_action.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_writer.h"

#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct ImportOptions
{
    std::string from = "auto";
    std::string file = "-";
    std::string output;
    std::string only;
    bool isList = false;
};

std::vector<std::string> kinds()
{
    std::vector<std::string> names {"auto"};
    for (const Importer& importer : allImporters())
        names.emplace_back(importer.id);
    return names;
}

/// Says the notes of a scenario, which are a list of Markdown, a line each.
void tellNotes(std::string_view notes)
{
    while (!notes.empty()) {
        const std::size_t end = std::min(notes.find('\n'), notes.size());
        std::string_view line = notes.substr(0, end);
        if (line.starts_with("- "))
            line.remove_prefix(2);
        complain(line);
        notes.remove_prefix(std::min(end + 1, notes.size()));
    }
}

/// A line for each request: its number, what it asks, and what its collection calls it.
std::string listOf(const Scenario& scenario)
{
    std::string list;
    for (const ActionChoice& choice : actionChoices(scenario)) {
        list.append(std::to_string(choice.number)).append("\t").append(choice.method).append(" ").append(choice.url);
        if (!choice.name.empty())
            list.append("\t").append(choice.name);
        list += '\n';
    }
    return list;
}

ExitStatus run(const ImportOptions& options)
{
    const auto text = readTextFile(options.file, longestSnippet);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    const SnippetKind kind =
        options.from == "auto" ? kindOfSnippet(*text) : kindNamed(options.from).value_or(SnippetKind::Unknown);
    auto scenario = readSnippetAs(kind, *text);
    const std::string place = (options.file == "-" ? std::string("standard input") : options.file) + ": ";
    if (!scenario) {
        complain(place + describe(scenario.error()));
        return ExitStatus::WrongInput;
    }
    if (options.isList)
        return deliver(options.output, listOf(*scenario), ExitStatus::Success);
    if (!options.only.empty()) {
        if (const auto kept = keepOnlyAction(*scenario, options.only); !kept) {
            complain(place + describe(kept.error()));
            return ExitStatus::WrongInput;
        }
    }
    // The notes of what is a scenario already are its writer's own.
    if (kind != SnippetKind::Scenario)
        tellNotes(scenario->notes);
    return deliver(options.output, writeScenario(*scenario), ExitStatus::Success);
}

} // namespace

void addImportCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("import",
        "Make a scenario of what was copied: a script, a command, a request, a page, a collection, a message");
    command->footer(
        "The scenario goes to standard output, what it assumes and asks for to standard error. Nothing is\n"
        "sent. Exit status: 0 there is a scenario, 2 the text or the call is wrong, 3 something could not be\n"
        "read or written.");
    auto options = std::make_shared<ImportOptions>();
    command->add_option("FILE", options->file, "The text; - for standard input")->capture_default_str();
    command->add_option("--from", options->from, "What the text is; auto finds out")
        ->check(CLI::IsMember(kinds()))
        ->capture_default_str();
    command->add_option(
        "--only", options->only, "Of several requests only this one: its name, or its number in --list");
    command->add_flag("--list", options->isList, "List the requests that are in the text, and make nothing of them");
    addOutputOption(*command, options->output);
    command->callback([options, &status] { status = run(*options); });
}

} // namespace fetchscope
