#include "app/commands/commands.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/reading/json/suggestions.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_policy/needed_policy.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/writing/servers/dialect.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct ConfigureOptions
{
    std::string dialect;
    std::string policyFile;
    std::string scenarioFile;
    std::vector<std::string> origins;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    bool credentials = false;
    std::uint32_t maxAge = 0;
    bool hasMaxAge = false;
    std::uint16_t port = ServerPlace().port;
    std::string upstream;
    std::string output;
    bool isList = false;
};

ExitStatus listDialects()
{
    StandardOutput output;
    for (const Dialect& dialect : allDialects()) {
        std::string line(dialect.id);
        line.resize(std::max<std::size_t>(line.size() + 2, 14), ' ');
        line.append(dialect.title);
        line.resize(std::max<std::size_t>(line.size() + 2, 46), ' ');
        line.append(dialect.fileName);
        line.resize(std::max<std::size_t>(line.size() + 2, 76), ' ');
        line.append(dialect.documentation).append("\n");
        output.write(line);
    }
    return output.finish(ExitStatus::Success);
}

/// Takes all values of an option; what is wrong with one says which option it was.
bool take(ServerPolicy& policy, const std::vector<std::string>& values, const char* option,
    std::optional<InputError> (*add)(ServerPolicy&, std::string_view))
{
    for (const std::string& value : values) {
        auto fault = add(policy, value);
        if (!fault)
            continue;
        fault->where = option;
        complain(describe(*fault));
        return false;
    }
    return true;
}

/// The policy of the options; false where something is wrong, which was said.
bool takeOptions(const ConfigureOptions& options, ServerPolicy& policy)
{
    if (!options.methods.empty())
        policy.methods.clear();
    const bool isTaken = take(policy, options.origins, "--origin", addOrigin)
        && take(policy, options.methods, "--method", addMethod)
        && take(policy, options.headers, "--header", addRequestHeader)
        && take(policy, options.exposed, "--expose", addExposedHeader);
    if (!isTaken)
        return false;
    policy.allowsCredentials = options.credentials;
    if (options.hasMaxAge)
        policy.maxAgeSeconds = options.maxAge;
    const auto fault = contradictionOf(policy);
    if (fault)
        complain(describe(*fault));
    return !fault;
}

/// The policy that is written in the text, or that the page of a scenario needs.
Result<ServerPolicy> policyIn(const std::string& text, bool isScenario)
{
    if (!isScenario)
        return readServerPolicy(text);
    const auto scenario = readScenario(text);
    return scenario ? policyNeededBy(*scenario) : tl::make_unexpected(scenario.error());
}

/// From a file or from the options; what is wrong was said.
ExitStatus readPolicy(const ConfigureOptions& options, ServerPolicy& policy)
{
    const bool isScenario = !options.scenarioFile.empty();
    const std::string& file = isScenario ? options.scenarioFile : options.policyFile;
    if (file.empty())
        return takeOptions(options, policy) ? ExitStatus::Success : ExitStatus::WrongInput;
    constexpr std::size_t mostBytes = std::size_t {16} << 20;
    const auto text = readTextFile(file, mostBytes);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    auto read = policyIn(*text, isScenario);
    if (!read) {
        std::string where = file == "-" ? "standard input" : file;
        complain(where.append(": ").append(describe(read.error())));
        return ExitStatus::WrongInput;
    }
    policy = *std::move(read);
    return ExitStatus::Success;
}

/// `HOST:PORT`; false where it is something else.
bool readUpstream(std::string_view text, ServerPlace& place)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    constexpr std::string_view marks = "-_.[]:";
    const bool isHost = std::all_of(host.begin(), host.end(),
        [marks](char c) { return isAsciiAlphanumeric(c) || marks.find(c) != std::string_view::npos; });
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), place.upstreamPort);
    place.upstreamHost = host;
    return isHost && error == std::errc() && end == port.data() + port.size() && place.upstreamPort > 0;
}

ExitStatus configure(const ConfigureOptions& options)
{
    if (options.isList)
        return listDialects();
    const Dialect* dialect = dialectNamed(options.dialect);
    if (!dialect) {
        std::vector<std::string_view> ids;
        for (const Dialect& known : allDialects())
            ids.push_back(known.id);
        const Message suggestion = suggestNearest(options.dialect, ids);
        complain("there is no dialect \"" + options.dialect + "\", "
            + (suggestion.isEmpty() ? "`fetchscope configure --list` lists them" : textOf(suggestion)));
        return ExitStatus::WrongInput;
    }
    ServerPlace place;
    place.port = options.port;
    if (!options.upstream.empty() && !readUpstream(options.upstream, place)) {
        complain("--upstream: \"" + options.upstream + "\" is not host and port, write it as in 127.0.0.1:3000");
        return ExitStatus::WrongInput;
    }
    ServerPolicy policy;
    if (const ExitStatus status = readPolicy(options, policy); status != ExitStatus::Success)
        return status;
    const auto text = writeConfiguration(*dialect, policy, place);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::WrongInput;
    }
    for (const Message& warning : warningsOf(policy))
        complain("note: " + textOf(warning));
    return deliver(options.output, *text, ExitStatus::Success);
}

} // namespace

void addConfigureCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("configure", "Write a server's configuration for a policy");
    command->footer(
        "The policy is a file (resources/policies/README.md), or what the options say:\n"
        "  fetchscope configure nginx --origin https://app.example --method PUT --credentials\n"
        "Exit status: 0 it is written, 2 the policy or the call is wrong, 3 something could not be read or\n"
        "written.");
    auto options = std::make_shared<ConfigureOptions>();
    CLI::Option* dialect = command->add_option("DIALECT", options->dialect, "The kind of server (--list lists them)");
    command->add_flag("--list", options->isList, "List the kinds of servers, their files and their documentation");
    CLI::Option* file = command->add_option("--policy", options->policyFile, "A policy file; - is standard input");
    CLI::Option* scenario = command->add_option(
        "--scenario", options->scenarioFile, "A scenario: what its page needs of the server; - is standard input");
    scenario->excludes(file);
    const auto outsideOfFile = [command, file, scenario](const char* name, auto& value, const char* help) {
        CLI::Option* option = command->add_option(name, value, help);
        option->excludes(file);
        option->excludes(scenario);
        return option;
    };
    CLI::Option* origin =
        outsideOfFile("--origin", options->origins, "Who may read: https://app.example, https://*.example.com or *");
    outsideOfFile("--method", options->methods, "A method that preflights may ask for (default GET, HEAD and POST)");
    outsideOfFile("--header", options->headers, "A header that pages may send");
    outsideOfFile("--expose", options->exposed, "A header that pages may read");
    CLI::Option* maxAge =
        outsideOfFile("--max-age", options->maxAge, "Seconds for which a browser may keep a preflight");
    maxAge->check(CLI::Range(std::uint32_t {0}, longestMaxAge));
    command->add_flag("--credentials", options->credentials, "Pages may send cookies and read the answer")
        ->excludes(file)
        ->excludes(scenario);
    command->add_option("--port", options->port, "Where a proxy listens")->capture_default_str();
    command->add_option(
        "--upstream", options->upstream, "What is behind a proxy: host and port (default 127.0.0.1:3000)");
    addOutputOption(*command, options->output);
    command->callback([options, dialect, file, scenario, origin, maxAge, &status] {
        options->hasMaxAge = maxAge->count() > 0;
        if (!options->isList && dialect->count() == 0)
            throw CLI::RequiredError("configure: DIALECT or --list");
        if (!options->isList && file->count() + scenario->count() + origin->count() == 0)
            throw CLI::RequiredError("configure: --policy, --scenario or --origin");
        status = configure(*options);
    });
}

} // namespace fetchscope
