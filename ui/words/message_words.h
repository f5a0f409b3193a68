#pragma once

#include "core/engine/base/result.h"

#include <QString>

#include <string_view>

/// Messages that the engine hands over as finished English text: what is wrong with a file, a note on an entry of a
/// recording, a finding. Each was made from a pattern with values in it; by the pattern it is said in the language of
/// the window.
namespace fetchscope::ui {

/// The message in the language of the window, with its values as they are; itself where its pattern is not known.
QString messageText(std::string_view message);
/// All that is wrong, for a place with one line: `where: message, suggestion`.
QString errorText(const InputError& error);

/// Is there a pattern for it?
bool isKnownMessage(std::string_view message);

} // namespace fetchscope::ui
