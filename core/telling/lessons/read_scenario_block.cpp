#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/lessons/block_reading.h"
#include "core/telling/lessons/lesson_change.h"

namespace fetchscope {

namespace {

/// A scenario that is made of another.
struct Derivation
{
    std::string example;
    std::string of;
    LessonChange change;
};

constexpr JsonMember<InBlock<Derivation>> derivationMembers[] = {
    {"example",
        [](JsonReader& reader, JsonElement element, InBlock<Derivation>& derivation) {
            return reader.text(element, derivation.value.example);
        }},
    {"of",
        [](JsonReader& reader, JsonElement element, InBlock<Derivation>& derivation) {
            return readScenarioName(reader, element, derivation.context, derivation.value.of);
        }},
    {"change",
        [](JsonReader& reader, JsonElement element, InBlock<Derivation>& derivation) {
            return readChange(reader, element, derivation.context, derivation.value.change);
        }},
};

bool has(JsonElement object, std::string_view key)
{
    return object.at_key(key).error() == simdjson::SUCCESS;
}

bool readDerivation(JsonReader& reader, JsonElement root, const BlockContext& context, Derivation& derivation)
{
    InBlock<Derivation> target {derivation, context};
    if (!readMembers<InBlock<Derivation>>(reader, root, derivationMembers, target))
        return false;
    if (derivation.example.empty() == derivation.of.empty())
        return reader.fail(say<messages::NoWholeScenario>(), say<messages::WriteWholeScenario>());
    if (!derivation.of.empty() && derivation.change.isEmpty())
        return reader.fail(say<messages::OfNeedsChange>());
    return true;
}

/// Puts the JSON of the whole scenario together; false: something was wrong, and noted.
bool assemble(const BlockContext& context, const Derivation& derivation, const FindExample& findExample,
    FileFaults& faults, std::string& json)
{
    const MarkdownPiece& piece = context.piece;
    if (derivation.example.empty()) {
        json = context.lesson.scenarioNamed(derivation.of)->json;
    } else if (const auto example = findExample(derivation.example)) {
        json = *example;
    } else {
        faults.addInJson(piece.contentLine(), piece.text,
            {"/example", say<messages::NoExample>(derivation.example), say<messages::ExamplesLists>()});
        return false;
    }
    auto whole = changed(json, derivation.change);
    if (!whole) {
        InputError error = whole.error();
        error.where = "/change" + textOf(error.where);
        faults.addInJson(piece.contentLine(), piece.text, error);
        return false;
    }
    json = *std::move(whole);
    return true;
}

/// Does the scenario name its profile?
bool namesProfile(std::string_view json)
{
    simdjson::dom::parser parser;
    JsonElement root;
    return parser.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS && has(root, "profile");
}

} // namespace

bool readScenarioBlock(
    const MarkdownPiece& piece, BlockParser& parser, const FindExample& findExample, FileFaults& faults, Lesson& lesson)
{
    const BlockContext context {piece, lesson};
    Derivation derivation;
    bool isWhole = false;
    const bool isRead = parser.parse(piece, faults, [&](JsonReader& reader, JsonElement root) {
        if (!root.is_object())
            return reader.failType(say<messages::AnObject>(), root);
        isWhole = has(root, "fetchscope") || has(root, "page") || has(root, "actions");
        return isWhole || readDerivation(reader, root, context, derivation);
    });
    NamedScenario named {piece.name, piece.text, nullptr, std::nullopt, piece.line};
    if (!isRead || (!isWhole && !assemble(context, derivation, findExample, faults, named.json)))
        return false;
    auto scenario = readScenario(named.json);
    if (!scenario) {
        InputError error = scenario.error();
        // Of a change that is merged, the place in the change.
        if (!isWhole && error.where.text())
            error.where = "/change" + *error.where.text();
        faults.addInJson(piece.contentLine(), piece.text, error);
        return false;
    }
    if (namesProfile(named.json))
        named.profile = scenario->profile;
    named.scenario = std::make_shared<const Scenario>(*std::move(scenario));
    lesson.scenarios.push_back(std::move(named));
    return true;
}

} // namespace fetchscope
