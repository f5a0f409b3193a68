#pragma once

#include "core/engine/base/result.h"
#include "core/engine/model/reason.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Who may ask a server what: one run of the engine for each combination.
namespace fetchscope {

/// The origin of a page that asks.
struct MatrixOrigin
{
    /// As it is serialized; `null` for an opaque one.
    std::string origin;
    /// What it is to the page of the scenario ("another site"); empty for one that somebody named.
    Message role;
};

/// Headers that a page sets on its request.
struct MatrixHeaders
{
    /// Empty: none.
    std::vector<std::pair<std::string, std::string>> headers;
    /// The names, with commas; `-` for none.
    std::string text() const;
};

/// What is combined.
struct MatrixAxes
{
    std::vector<MatrixOrigin> origins;
    std::vector<std::string> methods;
    /// `omit`, `same-origin`, `include`.
    std::vector<std::string> credentials;
    std::vector<MatrixHeaders> headers;
    std::vector<ProfileId> profiles;

    std::size_t cellCount() const
    {
        return origins.size() * methods.size() * credentials.size() * headers.size() * profiles.size();
    }
};

/// What came of one combination.
enum class MatrixAccess : std::uint8_t {
    Readable, ///< the page gets the answer
    SentUnreadable, ///< the request reached the server, and the page may not read what came back
    NotSent, ///< refused before it was sent: at its preflight, or by the browser alone
};
template <> struct Names<MatrixAccess>
{
    static constexpr std::array<std::string_view, 3> list {"readable", "sent-unreadable", "not-sent"};
};

struct MatrixCell
{
    MatrixAccess access = MatrixAccess::Readable;
    /// None where the answer is readable.
    Reason reason = Reason::None;
    bool isPreflighted = false;
    /// The status that came over the wire; 0 where none came.
    std::uint16_t status = 0;

    bool operator==(const MatrixCell&) const = default;
};

struct AccessMatrix
{
    /// What is asked.
    std::string url;
    MatrixAxes axes;
    /// In the order of the axes: the last one (profiles) counts fastest.
    std::vector<MatrixCell> cells;

    const MatrixCell& at(std::size_t origin, std::size_t method, std::size_t credentials, std::size_t headers = 0,
        std::size_t profile = 0) const;
};

/// The most combinations that are run.
inline constexpr std::size_t mostMatrixCells = 20000;

/// The action whose request is asked for others, too: the first of the scenario that a fetch() could make. Null where
/// there is none.
std::optional<std::size_t> matrixActionOf(const Scenario& scenario);
/// What is worth asking for a scenario: its page, a sibling on its site, an attacker, origins that look like the page's
/// to a careless comparison, `null`, and the page over http:.
std::vector<MatrixOrigin> usualMatrixOrigins(const Origin& page);
/// The axes of a scenario: the usual ones, where `wanted` leaves one empty.
MatrixAxes matrixAxesOf(const Scenario& scenario, MatrixAxes wanted = {});
/// Runs each combination against the server of the scenario, with its cookies and settings. The error says that there
/// is no request, an origin is none, or there are too many combinations.
Result<AccessMatrix> computeAccessMatrix(const Scenario& scenario, MatrixAxes axes);

/// `readable`, `only sent`, `not sent`.
Message messageFor(MatrixAccess access);

} // namespace fetchscope
