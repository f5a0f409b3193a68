#include "app/commands/commands.h"
#include "app/commands/messages.h"
#include "core/engine/base/ascii.h"
#include "core/engine/browser/messages.h"
#include "core/engine/browser/profile.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/json/suggestions.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace fetchscope {

namespace {

using Differences = std::vector<const DifferenceInfo*>;

std::string profilesAsJson(const Differences& differences)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginArray();
    for (const DifferenceInfo* info : differences) {
        writer.beginObject();
        writer.member("name", info->name);
        writer.key("choices");
        if (info->isNumber()) {
            writer.null();
        } else {
            writer.beginShortArray();
            for (const std::string_view choice : strictlySplit(info->choices, '|'))
                writer.string(choice);
            writer.endShortArray();
        }
        writer.key("values");
        writer.beginObject();
        for (std::size_t i = 0; i < info->values.size(); ++i) {
            writer.key(Names<ProfileId>::list[i]);
            if (info->isNumber())
                writer.number(static_cast<std::int64_t>(info->values[i]));
            else
                writer.string(info->spell(info->values[i]));
        }
        writer.endObject();
        writer.member("summary", info->summary);
        writer.member("evidence", info->evidence);
        writer.endObject();
    }
    writer.endArray();
    writer.raw("\n");
    return writer.take();
}

/// One difference a line, one profile a column; what is as in the standard is left blank.
std::string profilesAsTable(const Differences& differences)
{
    constexpr std::size_t gap = 2;
    constexpr std::size_t columnCount = 1 + std::tuple_size_v<decltype(DifferenceInfo::values)>;
    using Row = std::array<std::string, columnCount>;
    std::vector<Row> rows(1);
    rows[0][0] = "difference";
    for (std::size_t i = 1; i < columnCount; ++i)
        rows[0][i] = Names<ProfileId>::list[i - 1];
    for (const DifferenceInfo* info : differences) {
        Row& row = rows.emplace_back();
        row[0] = info->name;
        for (std::size_t i = 1; i < columnCount; ++i) {
            if (i == 1 || info->values[i - 1] != info->values[0])
                row[i] = info->spell(info->values[i - 1]);
        }
    }
    std::array<std::size_t, columnCount> widths {};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < columnCount; ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }

    std::string text;
    const auto appendLine = [&](const auto& cellAt) {
        std::string line;
        for (std::size_t i = 0; i < columnCount; ++i) {
            const std::string cell = cellAt(i);
            line.append(cell).append(widths[i] - cell.size() + gap, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text.append(line).append("\n");
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        appendLine([&](std::size_t column) { return rows[i][column]; });
        if (i == 0)
            appendLine([&](std::size_t column) { return std::string(widths[column], '-'); });
    }
    text +=
        "\nBlank: as in the standard. `fetchscope profiles NAME` tells what a difference means and what shows it.\n";
    return text;
}

std::string profilesInFull(const Differences& differences)
{
    std::string text;
    for (const DifferenceInfo* info : differences) {
        text.append(info->name).append("\n    ").append(info->summary).append("\n   ");
        for (std::size_t i = 0; i < info->values.size(); ++i)
            text.append(" ")
                .append(Names<ProfileId>::list[i])
                .append(": ")
                .append(info->spell(info->values[i]))
                .append(i + 1 < info->values.size() ? "," : "\n");
        if (!info->isNumber()) {
            std::string choices(info->choices);
            std::replace(choices.begin(), choices.end(), '|', ' ');
            text.append("    choices: ").append(choices).append("\n");
        }
        text.append("    evidence: ").append(info->evidence).append("\n");
    }
    return text;
}

/// Those that were named, or all. The error names one that does not exist.
Result<Differences> differencesNamed(const std::vector<std::string>& names)
{
    Differences differences;
    if (names.empty()) {
        for (const DifferenceInfo& info : allDifferences())
            differences.push_back(&info);
        return differences;
    }
    for (const std::string& name : names) {
        const auto all = allDifferences();
        const auto found =
            std::find_if(all.begin(), all.end(), [&name](const DifferenceInfo& info) { return info.name == name; });
        if (found == all.end()) {
            std::vector<std::string_view> known;
            for (const DifferenceInfo& info : all)
                known.push_back(info.name);
            Message suggestion = suggestNearest(name, known);
            if (suggestion.isEmpty())
                suggestion = say<messages::ProfilesListsOptions>();
            return tl::make_unexpected(InputError {{}, say<messages::NoDifference>(name), std::move(suggestion)});
        }
        differences.push_back(&*found);
    }
    return differences;
}

} // namespace

void addProfilesCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("profiles", "Show where browsers differ, as a table");
    command->footer("A scenario's \"profileOptions\" sets single ones by these names.");
    auto names = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<std::string>("text");
    auto isFull = std::make_shared<bool>(false);
    command->add_option("NAME", *names, "Tell all of these differences: what they mean, the choices, the evidence");
    command->add_flag("--full", *isFull, "Tell all of every difference");
    command->add_option("--format", *format, "text for a person, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([names, format, isFull, &status] {
        const auto differences = differencesNamed(*names);
        if (!differences) {
            complain(describe(differences.error()));
            status = ExitStatus::WrongInput;
            return;
        }
        StandardOutput output;
        if (*format == "json")
            output.write(profilesAsJson(*differences));
        else if (*isFull || !names->empty())
            output.write(profilesInFull(*differences));
        else
            output.write(profilesAsTable(*differences));
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
