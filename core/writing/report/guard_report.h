#pragma once

#include "core/engine/base/message.h"
#include "core/telling/guards/guard_grid.h"

#include <span>
#include <string>

/// Guards, and what they make of requests, written down.
namespace fetchscope {

/// A line a guard: name, framework, version.
std::string writeGuardListText(std::span<const Guard> guards);
std::string writeGuardListJson(std::span<const Guard> guards);
/// One guard with its rules, options and source.
std::string writeGuardText(const Guard& guard, Phrasebook phrases = nullptr);
std::string writeGuardJson(const Guard& guard);

struct GuardTextLook
{
    bool hasColor = false;
    Phrasebook phrases = nullptr;
};
/// A table a request: a line a guard, with its decision and the step that decided.
std::string writeGuardGridText(const GuardGrid& grid, const GuardTextLook& look = {});
std::string writeGuardGridJson(const GuardGrid& grid);
/// A line a request and guard, under a line of names that are the same in every language.
std::string writeGuardGridCsv(const GuardGrid& grid);

} // namespace fetchscope
