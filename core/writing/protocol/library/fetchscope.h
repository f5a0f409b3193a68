#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Fetchscope as a library, for programs that want a browser's rules: `find_package(fetchscope)`, `fetchscope::core`,
/// and
/// `#include <fetchscope/fetchscope.h>`. It needs nothing else than the standard library to be read (C++17). What is in
/// this file stays; everything below `fetchscope/core/` may change with any version.
namespace fetchscope::library {

/// What is wrong with what was asked. `what()` says it in words, with the place and what would be right.
class Error : public std::runtime_error
{
public:
    Error(std::string code, std::string path, const std::string& message)
        : std::runtime_error(message)
        , m_code(std::move(code))
        , m_path(std::move(path))
    {
    }
    /// One of the codes in resources/protocol/README.md (`wrong-input`).
    const std::string& code() const { return m_code; }
    /// Where it is, as a JSON pointer (RFC 6901); empty where the whole is meant.
    const std::string& path() const { return m_path; }

private:
    std::string m_code;
    std::string m_path;
};

/// Names and values, in order; each byte of a value is one character.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// A request as a browser sends it: what the page and the browser's Fetch layer set. What the transport adds (Host,
/// Content-Length, User-Agent) is the network's.
struct Request
{
    bool isPreflight = false;
    std::string method;
    std::string url;
    Headers headers;
    std::string body;
};

/// What came back.
struct Response
{
    /// From 100 to 999.
    int status = 200;
    Headers headers;
    std::string body;
    /// Why nothing came: `dns`, `refused`, `reset`, `timeout` or `tls`. Empty where a response did.
    std::string networkError;
};

/// Answers requests. What it throws ends the call that asked.
using Network = std::function<Response(const Request&)>;

/// What came of an action.
struct Outcome
{
    /// `exposed` (the page gets the response), `opaque`, `blocked`, `network-error` or `navigated`; empty for what is
    /// no request.
    std::string verdict;
    /// A stable code (`cors-missing-allow-origin`); empty unless blocked.
    std::string reason;
    /// One or two sentences.
    std::string explanation;
    /// What the page sees: 0 where it gets no response.
    int status = 0;
    /// All of it, as `fetchscope run --format json` writes it, for this action.
    std::string json;

    bool isExposed() const { return verdict == "exposed"; }
};

/// A page in a browser that keeps its cookies, caches and preflights from one action to the next.
class Page
{
public:
    /// `profile`: `standard`, `chromium`, `firefox` or `safari`.
    Page(std::string_view url, std::string_view profile, Network network);
    /// A page that a scenario describes (without actions). Without a network, the scenario's rules answer.
    explicit Page(std::string_view scenarioJson, Network network = {});
    ~Page();
    Page(Page&&) noexcept;
    Page& operator=(Page&&) noexcept;

    /// The page calls fetch(). `init` is JSON, as of fetch().
    Outcome fetch(std::string_view url, std::string_view init = "{}");
    /// Anything that can stand in the `actions` of a scenario, as JSON.
    Outcome act(std::string_view action);
    /// The clock moves; no real time passes.
    void wait(double seconds);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Runs a scenario (JSON), and gives what `fetchscope run --format json` writes. Without a profile the scenario's own.
std::string run(std::string_view scenarioJson, std::string_view profile = {});
/// Asks for one of the operations of resources/protocol/README.md (`explain`, `predict`, `fixes`, `configure`…):
/// arguments and result are JSON objects.
std::string ask(std::string_view operation, std::string_view arguments);

} // namespace fetchscope::library
