#include "core/telling/lessons/lesson_change.h"

#include "core/reading/json/suggestions.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/lessons/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

/// A change may copy; more than that is none that a lesson needs.
constexpr std::size_t mostScenarioBytes = std::size_t {4} << 20;

InputError errorAt(std::size_t operation, Message message, Message suggestion = {})
{
    return {"/" + std::to_string(operation), std::move(message), std::move(suggestion)};
}

/// What is wrong with an operation of a JSON Patch as such.
std::optional<InputError> checkOperation(const Json& operation, std::size_t index)
{
    constexpr std::array<std::string_view, 6> names {"add", "remove", "replace", "move", "copy", "test"};
    const auto text = [&](const char* key) -> const std::string* {
        const auto found = operation.is_object() ? operation.find(key) : operation.end();
        return found != operation.end() ? found->get_ptr<const std::string*>() : nullptr;
    };
    const std::string* name = text("op");
    if (!name || std::find(names.begin(), names.end(), *name) == names.end()) {
        Message suggestion = name ? suggestNearest(*name, names) : Message();
        return errorAt(index, say<messages::NoOperation>(),
            suggestion.isEmpty() ? say<messages::ThereAreOperations>(joinChoices(names)) : std::move(suggestion));
    }
    const bool needsValue = *name == "add" || *name == "replace" || *name == "test";
    const bool needsFrom = *name == "move" || *name == "copy";
    for (const char* key : {"path", "from"}) {
        const std::string* path = text(key);
        if (!path && (*key == 'p' || needsFrom))
            return errorAt(index, say<messages::OperationLacks>(*name, key));
        if (path && !path->empty() && path->front() != '/')
            return errorAt(index, say<messages::PointerBeginsWithSlash>(*path));
    }
    if (needsValue && !operation.contains("value"))
        return errorAt(index, say<messages::OperationLacks>(*name, "value"));
    return std::nullopt;
}

std::optional<InputError> applyOperation(Json& scenario, const Json& operation, std::size_t index)
{
    if (auto error = checkOperation(operation, index))
        return error;
    try {
        scenario = scenario.patch(Json::array({operation}));
    } catch (const Json::exception&) {
        const std::string name = operation["op"].get<std::string>();
        const std::string path = operation["path"].get<std::string>();
        if (name == "test")
            return errorAt(index, say<messages::TestFails>(path));
        return errorAt(index, say<messages::OperationDoesNotFit>(name, path), say<messages::LookAtScenario>());
    }
    if (operation["op"] == "copy" && scenario.dump().size() > mostScenarioBytes)
        return errorAt(index, say<messages::ChangeTooLarge>());
    return std::nullopt;
}

} // namespace

Result<std::string> changed(std::string_view scenarioJson, const LessonChange& change)
{
    if (change.isEmpty())
        return std::string(scenarioJson);
    Json scenario = Json::parse(scenarioJson, nullptr, false);
    const Json operations = Json::parse(change.json, nullptr, false);
    if (scenario.is_discarded() || operations.is_discarded())
        return tl::make_unexpected(InputError {{}, say<messages::ChangeNotJson>(), {}});
    if (operations.is_array()) {
        for (std::size_t i = 0; i < operations.size(); ++i) {
            if (auto error = applyOperation(scenario, operations[i], i))
                return tl::make_unexpected(*std::move(error));
        }
    } else {
        scenario.merge_patch(operations);
    }
    return scenario.dump(2);
}

Result<Scenario> changedScenario(std::string_view scenarioJson, const LessonChange& change)
{
    return changed(scenarioJson, change).and_then([](const std::string& json) { return readScenario(json); });
}

} // namespace fetchscope
