#pragma once

#include "core/telling/advice/remedy.h"

#include <memory>
#include <optional>
#include <string>

namespace fetchscope {

/// What the server has for a GET of this URL, if a page of the same origin asks: its last answer. Null where nothing
/// comes.
std::optional<ServerResponse> answerAt(const Scenario& scenario, const Url& url);

/// The bytes that the action gets, or would get where it was not sent; null where nothing comes.
std::shared_ptr<const std::string> bodyAt(const Patient& patient);

} // namespace fetchscope
