#pragma once

#include "core/engine/base/message.h"

#include <tl/expected.hpp>

#include <string>

namespace fetchscope {

/// What is wrong with something a person gave us: where it stands, what is wrong, and what would be right.
struct InputError
{
    /// A JSON path (`/actions/0/init/method`), or words (`line 3, column 7`); empty where the whole input is meant.
    MessageValue where;
    /// One sentence without a full stop, in lower case.
    Message message;
    /// What would be right ("did you mean `method`?"); may be empty.
    Message suggestion;

    bool operator==(const InputError&) const = default;
};

/// Joins the parts for a person: `where: message, suggestion`; in English, or by a phrasebook.
inline std::string describe(const InputError& error, Phrasebook phrases = nullptr)
{
    std::string text = textOf(error.where, phrases);
    if (!text.empty())
        text += ": ";
    appendMessage(text, error.message, phrases);
    if (!error.suggestion.isEmpty()) {
        text += ", ";
        appendMessage(text, error.suggestion, phrases);
    }
    return text;
}

/// A value or what was wrong with the input it should have come from.
template <class T, class E = InputError> using Result = tl::expected<T, E>;

} // namespace fetchscope
