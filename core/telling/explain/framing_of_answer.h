#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What an answer that came for a frame says of who may frame it, as consoles tell it.
struct FramingOfAnswer
{
    enum class Options : std::uint8_t {
        /// None that says something: the header is not there, or a policy stands above it.
        None,
        Deny,
        SameOrigin,
        /// Values that contradict each other.
        Conflict,
        /// A value that nobody knows.
        Invalid,
    };

    Options options = Options::None;
    /// The value of X-Frame-Options as it came.
    std::string optionsText;
    /// Does X-Frame-Options keep the answer from this page?
    bool isRefusedByOptions = false;
    /// The `frame-ancestors` directive that keeps it from this page; empty: none does.
    std::string refusingDirective;
    /// Those that would, and are only to be reported.
    std::vector<std::string> reportedDirectives;
};

/// As browsers print it: `deny`, `sameorigin`.
std::string_view nameOf(FramingOfAnswer::Options options);
/// Null where no answer came that a frame could show.
std::optional<FramingOfAnswer> framingOfAnswer(const OutcomeFacts& facts);
/// The same, null where the answer was refused for something else before anybody asked who frames it.
std::optional<FramingOfAnswer> framingThatWasLookedAt(const OutcomeFacts& facts);

} // namespace fetchscope
