#include "core/writing/protocol/operations/subject.h"

#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/parsed_line.h"

#include <algorithm>

namespace fetchscope {

std::vector<std::string> sentencesOf(std::string_view notes)
{
    std::vector<std::string> sentences;
    while (!notes.empty()) {
        const std::size_t end = std::min(notes.find('\n'), notes.size());
        std::string_view line = notes.substr(0, end);
        if (line.starts_with("- "))
            line.remove_prefix(2);
        if (!line.empty())
            sentences.emplace_back(line);
        notes.remove_prefix(std::min(end + 1, notes.size()));
    }
    return sentences;
}

tl::expected<Scenario, Fault> readScenarioAt(JsonReader& reader, JsonElement element, std::string_view key)
{
    const JsonReader::At at(reader, key);
    Scenario scenario;
    if (!readScenario(reader, element, scenario))
        return tl::unexpected(faultOf(reader));
    return scenario;
}

namespace {

tl::expected<Subject, Fault> subjectOfText(const OperationContext& context, const Arguments& arguments)
{
    const std::string_view text = arguments.text("text");
    const SnippetKind kind = kindOfSnippet(text);
    auto scenario = readSnippetAs(kind, text);
    if (!scenario) {
        const JsonReader::At at(context.reader, "text");
        return tl::unexpected(faultAt(context.reader, scenario.error()));
    }
    Subject subject {*std::move(scenario), {}, {}};
    // The notes of what is a scenario already are its writer's own.
    if (kind != SnippetKind::Scenario)
        subject.notes = sentencesOf(subject.scenario.notes);
    if (arguments.has("page")) {
        // It is known, then.
        std::erase(subject.notes, textOf(say<messages::AssumedPage>(subject.scenario.page.origin.serialize())));
        const JsonReader::At at(context.reader, "page");
        const auto page = parseUrl(arguments.text("page"));
        if (!page)
            return tl::unexpected(faultAt(
                context.reader, say<messages::NoPageUrl>(), ErrorCode::WrongInput, say<messages::WritePageUrl>()));
        subject.scenario.page = makePage(*page);
    }
    if (kind != SnippetKind::Scenario)
        subject.scenario.notes.clear();
    for (const std::string& note : subject.notes)
        subject.scenario.notes.append(subject.scenario.notes.empty() ? "- " : "\n- ").append(note);
    subject.json = oneLine(writeScenario(subject.scenario, JsonWriter::Layout::Compact));
    return subject;
}

} // namespace

tl::expected<Subject, Fault> readSubject(const OperationContext& context, const Arguments& arguments)
{
    JsonReader& reader = context.reader;
    const JsonElement* given = arguments.find("scenario");
    if ((given != nullptr) == arguments.has("text"))
        return tl::unexpected(
            faultAt(reader, say<messages::OneSubject>(), ErrorCode::WrongInput, say<messages::WriteSubject>()));
    if (given != nullptr && arguments.has("page")) {
        const JsonReader::At at(reader, "page");
        return tl::unexpected(
            faultAt(reader, say<messages::PageOfText>(), ErrorCode::WrongInput, say<messages::ScenarioHasPage>()));
    }
    tl::expected<Subject, Fault> subject;
    if (given != nullptr) {
        auto scenario = readScenarioAt(reader, *given, "scenario");
        if (!scenario)
            return tl::unexpected(std::move(scenario.error()));
        subject->scenario = *std::move(scenario);
        subject->json = jsonTextOf(*given);
    } else {
        subject = subjectOfText(context, arguments);
        if (!subject)
            return subject;
    }
    if (const auto profile = valueNamed<ProfileId>(arguments.text("profile")))
        subject->scenario.profile = *profile;
    return subject;
}

} // namespace fetchscope
