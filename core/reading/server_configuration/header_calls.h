#pragma once

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/origin_branches.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A header that a program sets.
struct SetHeader
{
    std::string name;
    SentValue value;
    /// In the block for OPTIONS.
    bool isForOptions = false;
    /// OPTIONS is answered before it is set.
    bool isForOthers = false;
    /// Where its name stands.
    std::size_t at = 0;
    /// Those that set it, of a program with routes; empty: all that the program answers goes through it.
    std::vector<ExpressHandler> handlers {};
    /// Of the conditions on the origin around it; empty: there is none, or they are not looked at.
    std::string branch {};
    /// Whom it is for by them; null: nothing tells, or all that the program allows.
    std::optional<OriginTest> test {};
    /// It stands in a condition on the origin, as the header does that repeats it.
    bool isGuarded = false;
};

/// The headers of CORS that a program of any language sets by itself, with notes about what is only known at run time.
std::vector<SetHeader> headersSetIn(std::string_view program, ConfigurationDraft& draft);

} // namespace fetchscope
