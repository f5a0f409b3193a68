#pragma once

#include "core/engine/base/result.h"
#include "core/engine/guards/guard.h"
#include "core/engine/guards/guard_settings.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fetchscope {

/// An option of guards: its name (`app.scheme` stands in an object `app` in JSON), and where its value is kept.
struct GuardOption
{
    std::string_view name;
    std::variant<std::string GuardSettings::*, bool GuardSettings::*, std::vector<std::string> GuardSettings::*> value;
    /// What it is, in English.
    std::string_view about;
    /// The guards whose rules ask one of these look at it.
    std::vector<GuardTest> readBy;
};
std::span<const GuardOption> guardOptions();
/// Null where there is none of this name.
const GuardOption* guardOptionNamed(std::string_view name);
/// Does the guard look at it?
bool takesOption(const Guard& guard, const GuardOption& option);
/// What is wrong with a value that was given: an origin that is none, a scheme that is neither http nor https. An empty
/// message: nothing.
Message faultIn(const Guard& guard, const GuardSettings& settings, const GuardOption& option);

/// A guard as it is set up on the command line:
/// `go-1.25:trustedOrigins=https://a.example,https://b.example;app.scheme=http`.
struct ChosenGuard
{
    Guard guard;
    GuardSettings settings;
};
/// `own`: guards beside those that are built in, which come first.
Result<ChosenGuard> parseChosenGuard(std::string_view text, std::span<const Guard> own = {});

} // namespace fetchscope
