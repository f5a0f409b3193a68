#pragma once

#include "core/reading/importers/captured/captured_exchange.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Names in a captured request whose values are not in the text: variables of a shell, of an environment, of a
/// template.
namespace fetchscope {

/// A name as it stands in a text until closeNames() replaces it: between two control characters.
std::string openName(std::string_view name);
bool hasOpenName(std::string_view text);
/// JSON with the names that are open in its texts, which a writer of JSON has escaped the marks of.
std::string withOpenMarks(std::string_view json);
/// The value of an Authorization header that a tool works out when it sends: `Digest`, and an open name.
std::string computedAuthorization(std::string_view scheme);
/// The text with its open names as they were written, without the control characters.
std::string withoutMarks(std::string_view text);

/// A part of an address that somebody wrote down: a name in place of what it stands for (`<host>`, `{{base}}`), or
/// text.
struct AddressPiece
{
    std::string_view text;
    bool isName = false;
};
/// The address, cut at the placeholders that people write: at its beginning and in its host.
std::vector<AddressPiece> cutAtPlaceholders(std::string_view address);

/// Puts what a template gives in the place of its names: `{{name}}`. What `valueOf` does not know stays open.
using NameValue = const std::string* (*)(const void* names, std::string_view name);
std::string fillTemplate(
    std::string_view text, std::string_view opening, std::string_view closing, const void* names, NameValue valueOf);

/// Replaces every open name of the request by something that a URL, a header or a body can have in its place, and asks
/// for the name. Where the host is open, an origin stands in for it.
void closeNames(CapturedRequest& request, std::vector<OpenQuestion>& questions);

} // namespace fetchscope
