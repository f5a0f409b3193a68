#pragma once

#include "core/engine/simulation/runner.h"
#include "core/engine/simulation/scenario.h"

#include <QByteArray>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Scenarios made in C++, and what should go over the wire in them.
namespace fetchscope {

/// What comes back for one request.
struct Answer
{
    std::uint16_t status = 200;
    std::vector<HeaderView> headers = {};
    std::string body = {};
    std::optional<NetworkFailure> failure = {};
};

/// What a request on the wire must have: a header's value, or null where it must be absent.
struct WantedHeader
{
    std::string_view name;
    std::optional<std::string> value;
};

/// A page, what it does, and a server that answers one request after another: "expects this exchange, answers that".
/// Requests beyond those are answered with 404 and show up in the comparison.
class Conversation
{
public:
    explicit Conversation(std::string_view pageUrl = "https://app.example/", const PageOptions& options = {});

    Page& page() { return m_scenario.page; }
    Scenario& scenario() { return m_scenario; }
    /// Adds an action; the reference is valid until the next one.
    RequestAction& fetch(std::string_view url);
    RequestAction& xhr(std::string_view url);
    Conversation& wait(double seconds);
    Conversation& clear(ClearAction what);
    Conversation& cookie(std::string_view domain, std::string_view name, std::string_view value,
        SameSite sameSite = SameSite::None, bool secure = true);

    /// The next request on the wire (`PUT https://api.example/doc`) and what it is answered with.
    Conversation& exchange(std::string_view request, Answer answer, std::initializer_list<WantedHeader> wanted = {});

    /// Runs on first use.
    const RunResult& result();
    /// Did the exchanges come as told, no more and no fewer?
    bool holds();
    /// Both columns, what was told and what came, where they differ.
    QByteArray report();
    /// What the page got of an action: `exposed cors 200`, or `blocked cors-missing-allow-origin at CORS check 2`.
    QByteArray outcome(std::size_t action = 0);
    const Exchange& sent(std::size_t index);
    /// The value of a header of the request with this number, or `(absent)`.
    QByteArray sentHeader(std::size_t index, std::string_view name);
    /// The methods of all requests, in order: `OPTIONS PUT`.
    QByteArray methods();
    /// Was a step recorded in the run?
    bool took(StepId step);

private:
    struct Told
    {
        std::string request;
        std::vector<WantedHeader> wanted;
    };
    Scenario m_scenario;
    std::vector<Told> m_told;
    std::optional<RunResult> m_result;
};

/// Headers as a page gives them.
std::vector<std::pair<std::string, std::string>> pairs(std::initializer_list<HeaderView> headers);
/// A URL that has to parse.
Url urlOf(std::string_view text);
/// As QByteArray, which a failed comparison prints.
QByteArray toBytes(std::string_view text);
/// `exposed cors 200`, or `blocked CODE at ALGORITHM STEP`.
QByteArray describe(const Outcome& outcome);

} // namespace fetchscope
