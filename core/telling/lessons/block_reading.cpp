#include "core/telling/lessons/block_reading.h"

#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>

namespace fetchscope {

struct BlockParser::State
{
    simdjson::dom::parser parser;
    std::string padded;
    JsonReader reader;
};

BlockParser::BlockParser()
    : m_state(std::make_unique<State>())
{
}
BlockParser::~BlockParser() = default;

JsonReader& BlockParser::reader()
{
    return m_state->reader;
}

bool BlockParser::parseText(const MarkdownPiece& piece, FileFaults& faults, JsonElement& root)
{
    State& state = *m_state;
    state.reader.clear();
    state.padded.reserve(piece.text.size() + simdjson::SIMDJSON_PADDING);
    state.padded.assign(piece.text);
    const std::size_t capacity = std::max<std::size_t>(state.parser.capacity(), piece.text.size() + 1024);
    auto code = state.parser.allocate(capacity, maximumJsonDepth);
    if (code == simdjson::SUCCESS)
        code = state.parser.parse(state.padded.data(), piece.text.size(), false).get(root);
    if (code == simdjson::SUCCESS)
        return true;
    faults.addInJson(piece.contentLine(), piece.text, jsonFault(piece.text, simdjson::error_message(code)));
    return false;
}

std::size_t BlockContext::lineAt(const JsonReader& reader) const
{
    return piece.contentLine() + lineOfJsonPath(piece.text, reader.path()) - 1;
}

bool readLessonText(JsonReader& reader, JsonElement element, const BlockContext& context, LessonText& text)
{
    text.line = context.lineAt(reader);
    if (!reader.text(element, text.markdown))
        return false;
    return text.markdown.find_first_not_of(" \n\t") != std::string::npos || reader.fail(say<messages::TextIsEmpty>());
}

bool readChange(JsonReader& reader, JsonElement element, const BlockContext& context, LessonChange& change)
{
    if (!element.is_object() && !element.is_array())
        return reader.failType(say<messages::AChange>(), element);
    change.line = context.lineAt(reader);
    change.json = jsonTextOf(element);
    return true;
}

bool readScenarioName(JsonReader& reader, JsonElement element, const BlockContext& context, std::string& name)
{
    if (!reader.text(element, name))
        return false;
    if (context.lesson.scenarioNamed(name))
        return true;
    std::vector<std::string_view> known;
    for (const NamedScenario& scenario : context.lesson.scenarios)
        known.push_back(scenario.name);
    Message suggestion = suggestNearest(name, known);
    if (suggestion.isEmpty())
        suggestion =
            known.empty() ? say<messages::ScenariosFirst>() : say<messages::ThereAreScenarios>(joinChoices(known));
    return reader.fail(say<messages::NoScenario>(name), std::move(suggestion));
}

bool readFullExpectation(JsonReader& reader, JsonElement element, Expectation& expectation)
{
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return reader.failType(say<messages::AnObject>(), element);
    if (object.size() == 0)
        return reader.fail(say<messages::ExpectsNothing>(), say<messages::ExpectSomething>());
    return readExpectation(reader, element, expectation);
}

bool readActionIndex(JsonReader& reader, JsonElement element, std::optional<std::size_t>& action)
{
    return reader.integer(element, action.emplace(), 0, 1U << 20);
}

bool checkAction(JsonReader& reader, const Lesson& lesson, std::string_view scenario, std::optional<std::size_t> action)
{
    const NamedScenario* named = lesson.scenarioNamed(scenario);
    if (!named)
        return true;
    const std::size_t count = named->scenario->actions.size();
    if (action.value_or(0) < count)
        return true;
    const JsonReader::At at(reader, action ? std::string_view("action") : std::string_view("scenario"));
    return reader.fail(say<messages::NoAction>(named->name, count), say<messages::ActionsFromZero>());
}

bool requireKey(JsonReader& reader, JsonElement object, std::string_view key)
{
    return object.at_key(key).error() == simdjson::SUCCESS || reader.fail(say<messages::KeyMissing>(key));
}

} // namespace fetchscope
