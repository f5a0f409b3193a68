#include "core/telling/handout/cheat_sheet.h"

#include "core/engine/base/ascii.h"
#include "core/engine/simulation/runner.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/profile_runs.h"
#include "core/telling/handout/sheet_facts.h"

#include <algorithm>
#include <set>

namespace fetchscope {

namespace {

/// What the scenarios of a chapter met, under all profiles.
struct Met
{
    std::set<Reason> reasons;
    std::set<Difference> differences;
};

void note(Met& met, const RunResult& result)
{
    for (const ActionResult& action : result.actions) {
        if (action.outcome.cause && action.outcome.cause->reason != Reason::None)
            met.reasons.insert(action.outcome.cause->reason);
        if (action.outcome.difference)
            met.differences.insert(*action.outcome.difference);
    }
    for (const DifferenceMark& mark : result.trace.marks())
        met.differences.insert(mark.difference);
}

Met metIn(const Chapter& chapter)
{
    Met met;
    for (const Lesson& lesson : chapter.lessons) {
        for (const NamedScenario& scenario : lesson.scenarios) {
            for (std::size_t i = 0; i < std::tuple_size_v<ProfileRuns>; ++i) {
                const Profile profile = profileUnder(*scenario.scenario, static_cast<ProfileId>(i));
                note(met, runScenario(*scenario.scenario, Tracing::On, &profile));
            }
        }
    }
    return met;
}

std::vector<std::string> headersOf(const Chapter& chapter)
{
    std::vector<std::string> headers;
    for (const Lesson& lesson : chapter.lessons)
        headers.insert(headers.end(), lesson.headers.begin(), lesson.headers.end());
    return headers;
}

bool isAbout(const SheetFact& fact, const std::vector<std::string>& headers)
{
    return std::any_of(headers.begin(), headers.end(), [&fact](const std::string& header) {
        return std::any_of(fact.headers.begin(), fact.headers.end(),
            [&header](std::string_view name) { return asciiCaseInsensitiveEquals(name, header); });
    });
}

SheetTable reasonTable(const std::set<Reason>& reasons, Phrasebook phrases)
{
    SheetTable table {say<messages::SheetReasons>(), {say<messages::SheetReason>(), say<messages::SheetMeaning>()}, {}};
    for (const Reason reason : reasons) {
        const ReasonInfo& info = infoOf(reason);
        table.rows.push_back(
            {{std::string(info.code), true}, {phrases ? phrases(info.summary) : std::string(info.summary), false}});
    }
    return table;
}

SheetTable differenceTableOf(const std::set<Difference>& differences, Phrasebook phrases)
{
    SheetTable table {say<messages::SheetDifferences>(), {say<messages::SheetDifference>()}, {}};
    for (std::size_t i = 0; i < std::tuple_size_v<ProfileRuns>; ++i)
        table.columns.push_back(messageFor(static_cast<ProfileId>(i)));
    for (const Difference difference : differences) {
        const DifferenceInfo& info = infoOf(difference);
        // A number of the standard is one that it has not got.
        const std::string none = textOf(say<messages::SheetNoLimit>(), phrases);
        std::vector<SheetCell>& row = table.rows.emplace_back();
        row.push_back({std::string(info.summary), false});
        for (const std::int32_t value : info.values) {
            const bool isNone = info.isNumber() && value == 0;
            row.push_back({isNone ? none : info.spell(value), !isNone});
        }
    }
    return table;
}

} // namespace

std::vector<SheetTable> cheatSheetOf(const Chapter& chapter, Phrasebook phrases)
{
    std::vector<SheetTable> tables;
    const std::vector<std::string> headers = headersOf(chapter);
    for (const SheetFact& fact : sheetFacts()) {
        if (isAbout(fact, headers))
            tables.push_back(fact.table(phrases));
    }
    const Met met = metIn(chapter);
    if (!met.reasons.empty())
        tables.push_back(reasonTable(met.reasons, phrases));
    if (!met.differences.empty())
        tables.push_back(differenceTableOf(met.differences, phrases));
    return tables;
}

} // namespace fetchscope
