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
    std::vector<std::string> settings;
    std::string request;
    std::string profile;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
};

std::string namesOfOptions()
{
    std::string names;
    for (const GuardOption& option : guardOptions())
        names.append(names.empty() ? "" : ", ").append(option.name);
    return names;
}

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

/// `option=value;…` of --set, as far as the guard looks at it. Where it compares hosts, origins are taken as hosts.
Result<std::string> settingsFor(const Guard& guard, const std::vector<std::string>& settings)
{
    std::string text;
    for (const std::string& setting : settings) {
        const std::string name = setting.substr(0, setting.find('='));
        const GuardOption* option = guardOptionNamed(name);
        if (!option)
            return tl::make_unexpected(InputError {
                "--set", say<messages::NoSuchGuardOption>(name), say<messages::GuardTakesOptions>(namesOfOptions())});
        if (!takesOption(guard, *option))
            continue;
        const bool comparesHosts = guard.trustedOrigins == TrustedOriginStyle::Hosts
            || guard.trustedOrigins == TrustedOriginStyle::HostsBelowDomain;
        std::string value = setting;
        for (const std::string_view scheme : {"https://", "http://"}) {
            for (std::size_t at = value.find(scheme); comparesHosts && at != std::string::npos; at = value.find(scheme))
                value.erase(at, scheme.size());
        }
        text.append(text.empty() ? "" : ";").append(value);
    }
    return text;
}

/// Those that were named, with their options; all where none was.
Result<std::vector<ChosenGuard>> chosenGuards(
    const std::vector<std::string>& names, const std::vector<std::string>& settings)
{
    std::vector<std::string> wanted = names;
    for (const Guard& guard : builtInGuards()) {
        if (names.empty())
            wanted.push_back(guard.name);
    }
    std::vector<ChosenGuard> all;
    for (std::string& name : wanted) {
        auto chosen = parseChosenGuard(name);
        if (!chosen)
            return tl::make_unexpected(withNearest(chosen.error(), name.substr(0, name.find(':'))));
        const auto more = settingsFor(chosen->guard, settings);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!more->empty())
            chosen = parseChosenGuard(name.append(name.find(':') == std::string::npos ? ":" : ";").append(*more));
        if (!chosen)
            return tl::make_unexpected(chosen.error());
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
        guards.reserve(named.size());
        for (const ChosenGuard& chosen : named)
            guards.push_back(chosen.guard);
        text = options.format == "json" ? writeGuardListJson(guards) : writeGuardListText(guards);
    }
    return deliver(options.output, text, ExitStatus::Success);
}

ExitStatus guards(const GuardsOptions& options)
{
    auto chosen = chosenGuards(options.names, options.settings);
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
    command
        ->add_option("--set", options->settings,
            "An option of all guards that look at it: app.scheme=http, trustedOrigins=https://a.example")
        ->allow_extra_args(false);
    addProfileOption(*command, options->profile);
    command->add_option("--format", options->format, "text for a person, json for programs; csv of --request")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->capture_default_str();
    addColorOption(*command, options->color);
    addOutputOption(*command, options->output);
    command->callback([options, &status] { status = guards(*options); });
}

} // namespace fetchscope
