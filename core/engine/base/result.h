#pragma once

#include <tl/expected.hpp>

#include <string>

namespace fetchscope {

/// What is wrong with something a person gave us: where it stands, what is wrong, and what would be right.
struct InputError
{
    /// A JSON path (`/actions/0/init/method`), or `line 3, column 7`; empty where the whole input is meant.
    std::string where;
    /// One sentence without a full stop, in lower case.
    std::string message;
    /// What would be right ("did you mean `method`?"); may be empty.
    std::string suggestion;

    bool operator==(const InputError&) const = default;
};

/// Joins the parts for a person: `where: message, suggestion`.
inline std::string describe(const InputError& error)
{
    std::string text = error.where;
    if (!text.empty())
        text += ": ";
    text += error.message;
    if (!error.suggestion.empty())
        text += ", " + error.suggestion;
    return text;
}

/// A value or what was wrong with the input it should have come from.
template <class T, class E = InputError> using Result = tl::expected<T, E>;

} // namespace fetchscope
