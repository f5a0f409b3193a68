#pragma once

#include "core/engine/base/message.h"

#include <QString>

namespace fetchscope::ui {

/// Why something could not be opened, in the parts that a person needs.
struct LoadError
{
    /// The file, or the title of what was not a file.
    QString source;
    /// Where in it: a JSON path, or words (line and column); empty where the whole is meant.
    MessageValue where;
    QString message;
    /// What would be right; may be empty.
    QString suggestion;

    bool operator==(const LoadError&) const = default;
};

} // namespace fetchscope::ui
