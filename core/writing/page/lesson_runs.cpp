#include "core/writing/page/lesson_runs.h"

namespace fetchscope {

LessonRuns::Shown* LessonRuns::of(const std::string& scenario, std::optional<ProfileId> profile)
{
    const NamedScenario* named = m_lesson.scenarioNamed(scenario);
    if (!named)
        return nullptr;
    const auto [place, isNew] = m_shown.try_emplace({scenario, profile.value_or(named->scenario->profile)});
    Shown& shown = place->second;
    if (isNew) {
        shown.run = runUnder(*named, profile);
        shown.layout = TimelineLayout(*shown.run->scenario, shown.run->result);
        shown.marks = OriginMarks(*shown.run->scenario, shown.run->result);
    }
    return &shown;
}

} // namespace fetchscope
