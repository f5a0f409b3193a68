#pragma once

#include "core/engine/base/result.h"
#include "core/reading/json/json_writer.h"

#include <string_view>

/// Messages for programs. Beside the English text, which may be worded anew, stand the code, which never changes, and
/// the values: `"code":"json.must-be","values":[{"text":"a list","code":"json.a-list","values":[]},"null"]`. A value is
/// a text (of the person's, or a number), or an object where it is words of ours.
namespace fetchscope {

/// The members `code` and `values` of the object that says the message.
void writeMessageMembers(JsonWriter& writer, const Message& message);
/// A member of this name: an object with `code` and `values`. For a text that stands beside it.
void writeMessage(JsonWriter& writer, std::string_view name, const Message& message);
/// The members `message`, `code` and `values`; `where` and `suggestion`, where there are any.
void writeInputError(JsonWriter& writer, const InputError& error);

} // namespace fetchscope
