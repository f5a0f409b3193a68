#include "core/telling/reference/reference.h"

#include "core/reading/json/suggestions.h"
#include "core/telling/reference/look_up.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/operation.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/reference_report.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::array referenceParameters {
    Parameter {"term", ParameterKind::Text, "A name (Access-Control-Allow-Origin), a code, or words.", true},
    Parameter {"kind", ParameterKind::Choice, "Only entries of this kind.", false, Names<ReferenceKind>::list},
    Parameter {"limit", ParameterKind::Integer, "The most entries (default 20)."},
};

} // namespace

ParameterTable parametersOfReference()
{
    return referenceParameters;
}

Performed performReference(const OperationContext& context, const Arguments& arguments)
{
    const std::string term(arguments.text("term"));
    auto entries = lookUpReference(term).entries;
    if (const auto kind = valueNamed<ReferenceKind>(arguments.text("kind")))
        entries.erase(std::remove_if(entries.begin(), entries.end(),
                          [kind](const ReferenceEntry* entry) { return entry->kind != *kind; }),
            entries.end());
    if (entries.empty()) {
        std::vector<std::string_view> names;
        for (const ReferenceEntry& entry : referenceEntries())
            names.push_back(entry.id);
        const JsonReader::At at(context.reader, "term");
        return tl::unexpected(faultAt(context.reader, say<messages::NothingInReference>(term), ErrorCode::NothingFound,
            suggestNearest(term, names)));
    }
    const auto limit = static_cast<std::size_t>(arguments.number("limit", 20));
    if (entries.size() > limit)
        entries.resize(limit);
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.key("entries");
    writer.json(oneLine(writeReferenceJson(entries)));
    writer.endObject();
    OperationResult performed {writer.take(), {}};
    if (context.wantsText)
        performed.text = writeReferenceMarkdown(entries);
    return performed;
}

} // namespace fetchscope
