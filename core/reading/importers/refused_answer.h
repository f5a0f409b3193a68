#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/messages/browser_message.h"

#include <cstdint>
#include <optional>
#include <string>

/// The answer that a browser's message is about, as it must have been so that the browser prints that.
namespace fetchscope {

/// The origin that a server allows which allows the page; `*` where the message names none.
std::string originAllowedBy(const BrowserMessage& message);

struct RefusedAnswer
{
    /// Null where nothing came back.
    std::optional<HeaderList> headers;
    std::uint16_t status = 200;
};

/// What the answer said that was refused. The request gets what makes it be refused for that: its credentials, its
/// mode, the digest that it wants.
RefusedAnswer refusedAnswerOf(const BrowserMessage& message, RequestAction& request);

} // namespace fetchscope
