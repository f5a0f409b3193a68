#include "app/commands/test_server.h"

#include "app/commands/messages.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <chrono>

#if FETCHSCOPE_HAS_LIVE_NETWORK
#include "app/live/live_network.h"
#endif

namespace fetchscope {

namespace {

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

double secondsSinceEpoch()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

} // namespace

TestServer::TestServer() = default;
TestServer::~TestServer() = default;

bool canSend()
{
#if FETCHSCOPE_HAS_LIVE_NETWORK
    return true;
#else
    return false;
#endif
}

ExitStatus TestServer::open(const TestServerArguments& arguments, CheckOptions& options, std::vector<Message>& notes)
{
    const auto refuse = [](const InputError& error) {
        complain(describe(error));
        return ExitStatus::WrongInput;
    };
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
    if (!arguments.replaced.empty()) {
        const auto replaced = originIn("--replace", arguments.replaced);
        if (!replaced)
            return refuse(replaced.error());
        options.replacedOrigin = originOf(*replaced).serialize();
    }
    if (arguments.against.empty())
        return ExitStatus::Success;
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
#if FETCHSCOPE_HAS_LIVE_NETWORK
    LiveOptions live;
    live.resolve = arguments.resolve;
    live.certificateFile = arguments.certificateFile;
    live.proxy = arguments.proxy;
    m_wire = std::make_unique<LiveNetwork>(std::move(live));
#else
    complain("this build has nothing that sends: build it with libcurl and -DFETCHSCOPE_LIVE=ON");
    return ExitStatus::WrongInput;
#endif
    m_staged = std::make_unique<StagedNetwork>(*m_wire, std::move(staged));
    options.staged = m_staged.get();
    options.sendsAll = arguments.sendsAll;
    options.sinceEpoch = secondsSinceEpoch();
    return ExitStatus::Success;
}

} // namespace fetchscope
