#pragma once

#include "core/engine/base/message.h"
#include "core/telling/lessons/drill.h"
#include "core/telling/timeline/questions.h"

#include <cstddef>
#include <span>
#include <string_view>

/// What drills vary: tables. A situation is a base with one option of each dimension.
namespace fetchscope {

/// One way to have something in a situation. The first of a dimension is the base's own.
struct DrillOption
{
    /// As it stands in a header, a call or an address.
    std::string_view label;
    /// Merged into the draft (RFC 7396); empty: nothing.
    std::string_view change;
    /// The lowest level at which it comes.
    unsigned level = 1;
};

struct DrillDimension
{
    /// `The method`
    const MessagePattern* name = nullptr;
    std::span<const DrillOption> options;
};

/// A draft is a scenario whose lists `actions`, `server` and `cookies` are objects, so that a change can name an entry;
/// they stand in the order of their keys.
struct DrillSpace
{
    DrillChapter chapter = DrillChapter::OriginAndSite;
    std::string_view base;
    std::span<const DrillDimension> dimensions;
    /// What may be asked of any run (core/telling/timeline/questions.h).
    std::span<const QuestionKind> kinds;
    /// What only a drill asks.
    std::span<const DrillKind> ownKinds;
};
std::span<const DrillSpace> drillSpacesOfRequests();
std::span<const DrillSpace> drillSpacesOfElements();
/// All of them. Keys name them by their place among those of their chapter.
std::span<const DrillSpace> drillSpaces();

} // namespace fetchscope
