#include "core/reading/importers/choose_action.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/protocol/operations/subject.h"
#include "core/writing/protocol/parsed_line.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::array kindNames {
#define IMPORTER(kind, id, looksLike, read) std::string_view(id),
#include "core/reading/importers/importers.def"
#undef IMPORTER
};

constexpr std::array importParameters {
    Parameter {"text", ParameterKind::Text, "What was copied.", true},
    Parameter {"kind", ParameterKind::Choice, "What the text is; absent: found out.", false, kindNames},
    Parameter {"only", ParameterKind::Text, "Of several requests only this one: its name, or its number from 1."},
};

} // namespace

ParameterTable parametersOfImport()
{
    return importParameters;
}

Performed performImport(const OperationContext& context, const Arguments& arguments)
{
    const std::string_view text = arguments.text("text");
    const SnippetKind kind = kindNamed(arguments.text("kind")).value_or(kindOfSnippet(text));
    auto scenario = readSnippetAs(kind, text);
    if (!scenario) {
        const JsonReader::At at(context.reader, "text");
        return tl::unexpected(faultAt(context.reader, scenario.error()));
    }
    if (arguments.has("only")) {
        const JsonReader::At at(context.reader, "only");
        if (const auto kept = keepOnlyAction(*scenario, arguments.text("only")); !kept)
            return tl::unexpected(faultAt(context.reader, kept.error(), ErrorCode::NothingFound));
    }
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    const auto importers = allImporters();
    const auto importer =
        std::find_if(importers.begin(), importers.end(), [kind](const Importer& known) { return known.kind == kind; });
    writer.member("kind", importer == importers.end() ? std::string_view() : importer->id);
    writer.key("scenario");
    writer.json(oneLine(writeScenario(*scenario, JsonWriter::Layout::Compact)));
    writer.key("notes");
    writer.beginArray();
    std::string notes;
    if (kind != SnippetKind::Scenario) {
        for (const std::string& note : sentencesOf(scenario->notes)) {
            writer.string(note);
            notes.append("- ").append(note).append("\n");
        }
    }
    writer.endArray();
    writer.endObject();
    OperationResult performed {writer.take(), {}};
    if (context.wantsText)
        performed.text.append("```json\n").append(writeScenario(*scenario)).append("```\n\n").append(notes);
    return performed;
}

} // namespace fetchscope
