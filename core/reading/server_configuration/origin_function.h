#pragma once

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"

#include <string_view>

namespace fetchscope {

/// The value of an option `origin` of a program, with notes about what is only known at run time. Where a function
/// decides: the list of origins and expressions that it asks, or `true` (all) where none can be told; the same where
/// nothing of a value or of a list is known.
Literal originDecidedBy(const Literal& given, std::string_view program, ConfigurationDraft& draft);

/// Does the function that decides of an origin give an error back for one that it refuses: `callback(new Error(…))`?
bool refusesWithError(const Literal& function);

/// What a program compares an origin with in expressions (`/…/.test(origin)`) and ends (`origin.endsWith('.example')`),
/// as expressions.
Literal originsComparedIn(std::string_view program);

/// The source of a function of the program: `const name = (origin) => …`, `function name(origin) { … }`, or the method
/// `name(origin) { … }` of a class; empty where there is none.
std::string sourceOfFunction(std::string_view program, std::string_view name);

} // namespace fetchscope
