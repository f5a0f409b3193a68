#pragma once

#include "core/reading/server_configuration/literals.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

class ConfigurationDraft;

/// The options that a function makes for each request: `cors((req, callback) => callback(null, { origin: true }))`
/// (https://github.com/expressjs/cors#configuring-cors-asynchronously). Where it refuses some with `origin: false`, the
/// origin is what it compares the request's with.
std::vector<std::pair<std::string, Literal>> optionsOfDelegate(
    std::string_view function, std::string_view program, ConfigurationDraft& draft);
/// Puts the members of objects that an object takes over (`{ ...base, origin }`) into it, where it has none of its own;
/// a note names those that the program does not show. `source`: the object as it is written.
void takeOverMembers(std::string_view source, std::string_view program, Literal& object, ConfigurationDraft& draft);
/// The object that a function of the program returns, which is called so: `Cors.options()`; unknown where it cannot be
/// told.
Literal returnedObject(std::string_view call, std::string_view program);

} // namespace fetchscope
