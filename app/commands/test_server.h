#pragma once

#include "app/standard_streams.h"
#include "core/telling/checks/scenario_checks.h"
#include "core/telling/checks/staged_network.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

#if FETCHSCOPE_HAS_LIVE
#include "app/live/live_network.h"
#endif

namespace fetchscope {

/// The server that tests are made against, as it was named on the command line.
struct TestServerArguments
{
    /// `https://staging.example`; empty: none.
    std::string against;
    /// The origin of scenarios that it stands for.
    std::string replaced;
#if FETCHSCOPE_HAS_LIVE
    LiveOptions live;
#endif
    /// `Name: value`.
    std::vector<std::string> headers;
    bool sendsAll = false;
    /// A scenario with rules, or a configuration that says as much; empty: none.
    std::string ruledBy;
};

/// A server in use with what sends to it.
class TestServer
{
public:
    TestServer();
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    /// Takes the arguments into the options, which it has to outlive. What is wrong with them was said. `notes`: what a
    /// configuration does not say.
    ExitStatus open(const TestServerArguments& arguments, CheckOptions& options, std::vector<Message>& notes);

private:
    ExitStatus openInUse(const TestServerArguments& arguments, CheckOptions& options);

    /// What sends; null where nothing does.
    std::unique_ptr<Network> m_wire;
    std::unique_ptr<StagedNetwork> m_staged;
};

/// `--against` and what belongs to it, in a build that can send; and `--server`.
void addTestServerOptions(CLI::App& command, TestServerArguments& server);

} // namespace fetchscope
