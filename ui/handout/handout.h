#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/lessons/lesson.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/page/handout_format.h"

#include <QString>

#include <memory>
#include <variant>

namespace fetchscope::ui {

/// A run, and what is folded of it where its timeline becomes a picture.
struct HandoutRun
{
    RunPointer run;
    TimelineFolds folds;
};

/// Something that is open in the window and can be handed out. It stays as it is, whatever is opened meanwhile.
struct Handout
{
    /// In the order of HandoutKind.
    std::variant<HandoutRun, std::shared_ptr<const Lesson>, std::shared_ptr<const Chapter>,
        std::shared_ptr<const Course>>
        what;
    /// `Lesson: Who may read`
    QString title;
    /// What its file is called where nobody says otherwise; without an ending.
    QString fileName;

    HandoutKind kind() const { return static_cast<HandoutKind>(what.index()); }
};
static_assert(std::variant_size_v<decltype(Handout::what)> == static_cast<std::size_t>(HandoutKind::Course) + 1);

} // namespace fetchscope::ui
