#pragma once

#include "core/engine/console/console_text.h"
#include "core/reading/messages/message_cause.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a piece of a message does in it.
enum class WordingRole : std::uint8_t {
    /// Says what happened.
    Cause,
    /// Says which request it was about, before the cause.
    Lead,
    /// Adds something behind the cause.
    Tail,
    /// A line that browsers print beside another one. Where there is no other one, it stands for itself.
    Beside,
};

/// A piece of what browsers print or once printed. `{name}` stands for a value, as in console_texts.def.
struct Wording
{
    /// Null where several have the same words.
    std::optional<MessageBrowser> browser;
    std::string_view text;
    /// That it is printed for; the first is the one that it means most often.
    std::vector<Reason> reasons {};
    MessageCause cause = MessageCause::None;
    WordingRole role = WordingRole::Cause;
    ConsoleForm form = ConsoleForm::Usual;
    RowList<InitiatorKind, 5> initiators {};
    /// Is it about the answer to a preflight?
    bool isOfPreflight = false;
};

/// Those that today's browsers print (console_texts.def), and then the older ones and pieces (wordings.def).
const std::vector<Wording>& allWordings();

} // namespace fetchscope
