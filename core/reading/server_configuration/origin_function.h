#pragma once

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The value of an option `origin` of a program, with notes about what is only known at run time. Where a function
/// decides: the list of origins and expressions that it asks, or `true` (all) where none can be told; the same where
/// nothing of a value or of a list is known.
Literal originDecidedBy(const Literal& given, std::string_view program, ConfigurationDraft& draft);

/// Does a program ask whether something is in a list?
bool asksList(std::string_view text);
/// The origins among the texts of a program that asks whether one is in a list; none where it does not ask.
std::vector<std::string> originsAskedFor(std::string_view text);

/// What a program compares an origin with in expressions (`/…/.test(origin)`) and ends (`origin.endsWith('.example')`),
/// as expressions.
Literal originsComparedIn(std::string_view program);

/// What a condition of the program compares an origin with, itself or in a function that it calls: a list of texts and
/// expressions, some of which may not be known.
Literal originsAskedIn(std::string_view program, std::string_view condition);

/// The source of a function of the program: `const name = (origin) => …`, `function name(origin) { … }`, or the method
/// `name(origin) { … }` of a class; empty where there is none.
std::string sourceOfFunction(std::string_view program, std::string_view name);

} // namespace fetchscope
