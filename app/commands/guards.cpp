#include "app/commands/commands.h"
#include "app/commands/messages.h"
#include "app/commands/report_look.h"
#include "app/commands/requests_of_input.h"
#include "core/engine/guards/messages.h"
#include "core/reading/json/suggestions.h"
#include "core/writing/report/guard_report.h"

#include <algorithm>
#include <memory>

namespace fetchscope {

namespace {

struct GuardsOptions
{
    std::vector<std::string> names;
    std::string request;
    std::string profile;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
};

InputError withNearest(InputError error, std::string_view name)
{
    std::vector<std::string_view> names;
    for (const Guard& guard : builtInGuards())
        names.push_back(guard.name);
    Message nearest = suggestNearest(name, names);
    if (error.where.isEmpty() && !nearest.isEmpty())
        error.suggestion = std::move(nearest);
    return error;
}

/// Those that were named, with their options; all where none was.
Result<std::vector<ChosenGuard>> chosenGuards(const std::vector<std::string>& names)
{
    if (names.empty())
        return allGuards();
    std::vector<ChosenGuard> all;
    for (const std::string& name : names) {
        auto chosen = parseChosenGuard(name);
        if (!chosen)
            return tl::make_unexpected(withNearest(chosen.error(), name.substr(0, name.find(':'))));
        all.push_back(std::move(*chosen));
    }
    return all;
}

ExitStatus grid(const GuardsOptions& options, std::vector<ChosenGuard> guards)
{
    auto requests = requestsOfInput(options.request, valueNamed<ProfileId>(options.profile));
    if (!requests) {
        complain(describe(requests.error().error));
        return requests.error().status;
    }
    const GuardGrid computed = computeGuardGrid(std::move(*requests), std::move(guards));
    const std::string text = options.format == "csv" ? writeGuardGridCsv(computed)
        : options.format == "json"
        ? writeGuardGridJson(computed)
        : writeGuardGridText(computed, {reportLook(options.color, options.output.empty()).hasColor, nullptr});
    return deliver(options.output, text, ExitStatus::Success);
}

ExitStatus list(const GuardsOptions& options, const std::vector<ChosenGuard>& named)
{
    std::string text;
    if (named.size() == 1 && !options.names.empty()) {
        text = options.format == "json" ? writeGuardJson(named.front().guard) : writeGuardText(named.front().guard);
    } else {
        std::vector<Guard> guards;
        for (const ChosenGuard& chosen : named)
            guards.push_back(chosen.guard);
        text = options.format == "json" ? writeGuardListJson(guards) : writeGuardListText(guards);
    }
    return deliver(options.output, text, ExitStatus::Success);
}

ExitStatus guards(const GuardsOptions& options)
{
    auto chosen = chosenGuards(options.names);
    if (!chosen) {
        complain(describe(chosen.error()));
        return ExitStatus::WrongInput;
    }
    if (!options.request.empty())
        return grid(options, std::move(*chosen));
    if (options.format == "csv") {
        complain(describe(InputError {"--format", say<messages::CsvOfGridOnly>(), say<messages::AddRequest>()}));
        return ExitStatus::WrongInput;
    }
    return list(options, *chosen);
}

} // namespace

void addGuardsCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "guards", "List what servers refuse by Fetch Metadata, Origin or a token, or ask which would refuse a request");
    command->footer(
        "A guard may have options: rails-8.2:app.scheme=http;trustedOrigins=https://a.example\n"
        "A scenario's server takes one: \"respond\": { \"guard\": \"go-1.25\", \"status\": 200 }; a recording is\n"
        "audited with `fetchscope replay --audit`.");
    auto options = std::make_shared<GuardsOptions>();
    command->add_option("NAME", options->names, "Show this one with its steps, or ask only these");
    command->add_option("--request", options->request,
        "Ask the guards of each request of this file: a scenario, a recording (.har), a request as it went over the "
        "wire, or what else `fetchscope import` reads; - is standard input");
    addProfileOption(*command, options->profile);
    command->add_option("--format", options->format, "text for a person, json for programs; csv of --request")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->capture_default_str();
    command->add_option("--color", options->color, "auto: where a terminal shows it and NO_COLOR is not set")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    command->add_option("--output,-o", options->output, "Write into this file, which is replaced when all is written");
    command->callback([options, &status] { status = guards(*options); });
}

} // namespace fetchscope
