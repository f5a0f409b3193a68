#include "app/commands/test_server.h"

#include "app/commands/messages.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <chrono>

#if FETCHSCOPE_HAS_LIVE
#include "app/commands/live_options.h"
#endif

namespace fetchscope {

namespace {

#if FETCHSCOPE_HAS_LIVE
InputError wrongOption(std::string option, Message message, Message suggestion)
{
    return {std::move(option), std::move(message), std::move(suggestion)};
}

/// An origin, written as a URL without a path.
Result<Url> originIn(const std::string& option, const std::string& text)
{
    auto url = parseUrl(text);
    if (!url || !url->hasHttpScheme())
        return tl::make_unexpected(
            wrongOption(option, say<messages::NoServerOrigin>(text), say<messages::WriteServerOrigin>()));
    if (url->path() != "/" || url->query() || url->fragment() || url->includesCredentials())
        return tl::make_unexpected(
            wrongOption(option, say<messages::MoreThanOrigin>(text), say<messages::PathsAreInFiles>()));
    return std::move(*url);
}

Result<std::pair<std::string, std::string>> headerIn(const std::string& text)
{
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    if (colon == std::string::npos || !isToken(name))
        return tl::make_unexpected(
            wrongOption("--header", say<messages::NoHeaderLine>(text), say<messages::WriteHeaderLine>()));
    return std::pair(name, std::string(strip(std::string_view(text).substr(colon + 1), isHttpTabOrSpace)));
}

double secondsSinceEpoch()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}
#endif

/// Rules of a scenario, or those that a server's configuration comes to.
Result<void> readRuled(const std::string& text, RuledServer& ruled, std::vector<Message>& notes)
{
    if (text.find("\"fetchscope\"") != std::string::npos) {
        const auto scenario = readScenario(text);
        if (!scenario)
            return tl::make_unexpected(scenario.error());
        ruled.rules = scenario->server;
        ruled.origin = originServedIn(*scenario);
        return {};
    }
    const auto configuration = readServerConfiguration(text);
    if (!configuration)
        return tl::make_unexpected(configuration.error());
    ruled.rules = configuration->rules;
    ruled.origin = configuration->origin;
    notes = configuration->notes;
    return {};
}

} // namespace

TestServer::TestServer() = default;
TestServer::~TestServer() = default;

ExitStatus TestServer::open(const TestServerArguments& arguments, CheckOptions& options, std::vector<Message>& notes)
{
    if (!arguments.ruledBy.empty()) {
        constexpr std::size_t mostBytes = std::size_t {16} << 20;
        const auto text = readTextFile(arguments.ruledBy, mostBytes);
        if (!text) {
            complain(describe(text.error()));
            return ExitStatus::IoFailed;
        }
        if (const auto read = readRuled(*text, options.ruled, notes); !read) {
            complain(arguments.ruledBy + ": " + describe(read.error()));
            return ExitStatus::WrongInput;
        }
    }
    return arguments.against.empty() ? ExitStatus::Success : openInUse(arguments, options);
}

#if FETCHSCOPE_HAS_LIVE
ExitStatus TestServer::openInUse(const TestServerArguments& arguments, CheckOptions& options)
{
    const auto refuse = [](const InputError& error) {
        complain(describe(error));
        return ExitStatus::WrongInput;
    };
    auto url = originIn("--against", arguments.against);
    if (!url)
        return refuse(url.error());
    StagedNetwork::Options staged {*std::move(url), {}};
    for (const std::string& text : arguments.headers) {
        auto header = headerIn(text);
        if (!header)
            return refuse(header.error());
        staged.headers.push_back(*std::move(header));
    }
    if (!arguments.replaced.empty()) {
        const auto replaced = originIn("--replace", arguments.replaced);
        if (!replaced)
            return refuse(replaced.error());
        options.replacedOrigin = originOf(*replaced).serialize();
    }
    m_wire = std::make_unique<LiveNetwork>(arguments.live);
    m_staged = std::make_unique<StagedNetwork>(*m_wire, std::move(staged));
    options.staged = m_staged.get();
    options.sendsAll = arguments.sendsAll;
    options.sinceEpoch = secondsSinceEpoch();
    return ExitStatus::Success;
}
#else
ExitStatus TestServer::openInUse(const TestServerArguments&, CheckOptions&)
{
    return ExitStatus::WrongInput;
}
#endif

void addTestServerOptions(CLI::App& command, TestServerArguments& server)
{
    const std::string group = "The server";
    CLI::Option* ruledBy = command.add_option("--server", server.ruledBy,
        "Hold policies to the rules of a scenario, or to a configuration: nginx.conf, .htaccess, an Express app…");
    ruledBy->group(group);
#if FETCHSCOPE_HAS_LIVE
    CLI::Option* against =
        command.add_option("--against", server.against, "Ask this server, which is in use: https://staging.example");
    against->excludes(ruledBy)->group(group);
    std::vector<CLI::Option*> options;
    options.push_back(command.add_option("--replace", server.replaced,
        "The origin of the scenarios that the server stands for (default: that of the first request to another origin "
        "than the page's)"));
    options.push_back(command.add_option(
        "--header", server.headers, "Send this along with every request, preflights too: \"X-Staging-Key: secret\""));
    options.back()->allow_extra_args(false);
    options.push_back(command.add_flag("--yes", server.sendsAll,
        "Send requests that may change something, too (all methods but GET, HEAD and OPTIONS)"));
    const std::vector<CLI::Option*> before = command.get_options();
    addLiveOptions(command, server.live);
    for (CLI::Option* option : command.get_options()) {
        if (std::find(before.begin(), before.end(), option) == before.end())
            options.push_back(option);
    }
    for (CLI::Option* option : options)
        option->needs(against)->group(group);
#endif
}

} // namespace fetchscope
