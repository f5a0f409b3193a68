#pragma once

#include "core/engine/model/reason.h"
#include "core/reading/messages/message_cause.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// Who has to change something.
enum class RemedySide : std::uint8_t { Server, Page, Either, User };
template <> struct Names<RemedySide>
{
    static constexpr std::array<std::string_view, 4> list {"server", "page", "either", "user"};
};

/// How what was refused is mended; the list is remedies.def. Texts may be empty but for `mend`.
struct Remedy
{
    RemedySide side = RemedySide::Either;
    std::string_view mend;
    /// What people try that does not help.
    std::string_view wrong;
    /// What the message alone does not tell.
    std::string_view unsure;
};

/// Not of Reason::None.
const Remedy& remedyFor(Reason reason);
/// Not of MessageCause::None.
const Remedy& remedyFor(MessageCause cause);

} // namespace fetchscope
