#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// Something that a snippet names and does not give, since it is there only when the script, the shell or the template
/// runs.
struct OpenQuestion
{
    /// What depends on it, in the order of how much.
    enum class Decides : std::uint8_t {
        /// The host that is asked, and with it everything.
        Origin,
        /// A part of the URL behind the host.
        UrlPart,
        Method,
        /// Which headers there are.
        Headers,
        /// The value of a header, and of the verdict nothing.
        HeaderValue,
        Body,
        /// Another option: credentials, mode…
        Option,
        /// Which of two values it is, of which the first was taken.
        Choice,
        /// Whether a value is there at all; it was taken that it is not, so that the default counts.
        Default,
        /// Whether a statement runs; it was taken that it does.
        Condition,
    };

    Decides decides = Decides::Origin;
    /// As the snippet writes it: `API_URL`, `props.token`.
    std::string name;
    /// Where it stands, from 1; 0 where it is not known.
    std::size_t line = 0;
    /// What stands in its place in the scenario.
    std::string standIn;

    bool operator==(const OpenQuestion&) const = default;
};

/// An origin that stands for one that is only known by a name: `https://api-url.example` for `process.env.API_URL`.
std::string standInOrigin(std::string_view name, std::string_view scheme = "https");

} // namespace fetchscope
