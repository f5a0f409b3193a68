#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/words.h"
#include "core/reading/io/text_file.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/messages/messages.h"
#include "core/writing/report/message_report.h"

#include <memory>
#include <string>

namespace fetchscope {

namespace {

struct ExplainOptions
{
    std::string file = "-";
    std::string format = "text";
    std::string color = "auto";
    std::string language;
    std::string output;
    /// The number of the message whose scenario is written; 0: none.
    std::size_t scenario = 0;
};

ExitStatus refuse(const InputError& error)
{
    complain(describe(error));
    return ExitStatus::WrongInput;
}

ExitStatus writeTheScenario(const ExplainOptions& options, const ExplainedMessages& explained)
{
    if (options.scenario > explained.messages.size())
        return refuse({{}, say<messages::ExplainedNoMessage>(options.scenario, explained.messages.size()), {}});
    const MessageExplanation& explanation = explained.messages[options.scenario - 1];
    if (!explanation.scenario)
        return refuse({{}, say<messages::ExplainedNoScenario>(options.scenario), {}});
    return deliver(options.output, writeScenario(*explanation.scenario), ExitStatus::Success);
}

ExitStatus explain(const ExplainOptions& options)
{
    const auto text = readTextFile(options.file, longestMessageText);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    const auto words = handoutIn(options.language.empty() ? "en" : options.language, Drawing::No);
    if (!words) {
        complain("this build speaks English only: translations come with the window, so build with Qt Widgets");
        return ExitStatus::WrongInput;
    }
    const Phrasebook phrases = words->phrases;
    const ExplainedMessages explained = explainMessages(readBrowserMessages(*text), phrases);
    if (explained.messages.empty() && options.format != "json")
        return refuse({{}, say<messages::ExplainedNothing>(), say<messages::ExplainedPasteWhat>()});
    if (options.scenario > 0)
        return writeTheScenario(options, explained);
    const ExitStatus status = explained.messages.empty() ? ExitStatus::WrongInput : ExitStatus::Success;
    if (options.format == "json")
        return deliver(options.output, writeMessagesJson(explained, phrases), status);
    if (options.format == "markdown")
        return deliver(options.output, writeMessagesMarkdown(explained, phrases), status);
    const TextReportOptions look = reportLook(options.color, options.output.empty());
    return deliver(options.output, writeMessagesText(explained, look, phrases), status);
}

} // namespace

void addExplainCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "explain", "Explain what a browser printed: what it means, what to change, how to find out");
    command->footer(
        "What the console or the network panel of Chrome, Edge, Firefox or Safari said: one message, a whole\n"
        "console, an issue with prose around. Nothing is sent.\n"
        "Exit status: 0 something is explained, 2 there is no message in the text, 3 it could not be read.");
    auto options = std::make_shared<ExplainOptions>();
    command->add_option("FILE", options->file, "A text; - for standard input")->capture_default_str();
    command->add_option("--format", options->format, "text for a person, json for programs, markdown for issues")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    command
        ->add_option("--scenario", options->scenario, "Write the scenario that reproduces the message with this number")
        ->check(CLI::PositiveNumber);
    command->add_option("--language", options->language, "en or de")->check(CLI::IsMember({"en", "de"}));
    addColorOption(*command, options->color);
    addOutputOption(*command, options->output);
    command->callback([options, &status] { status = explain(*options); });
}

} // namespace fetchscope
