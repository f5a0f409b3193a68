#include "core/reading/importers/choose_action.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/messages.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// The name that the importer has carried along.
std::string nameOfAction(const Action& action)
{
    for (const auto& [key, json] : action.carried) {
        if (key != "_name")
            continue;
        simdjson::dom::parser parser;
        std::string_view name;
        if (parser.parse(simdjson::padded_string(json)).get(name) == simdjson::SUCCESS)
            return std::string(name);
    }
    return {};
}

bool isCalled(std::string_view name, std::string_view wanted)
{
    if (asciiCaseInsensitiveEquals(name, wanted))
        return true;
    const std::size_t slash = name.rfind('/');
    return slash != std::string_view::npos && asciiCaseInsensitiveEquals(name.substr(slash + 1), wanted);
}

} // namespace

std::vector<ActionChoice> actionChoices(const Scenario& scenario)
{
    std::vector<ActionChoice> choices;
    for (const Action& action : scenario.actions) {
        const auto* request = std::get_if<RequestAction>(&action.what);
        if (request)
            choices.push_back(
                {choices.size() + 1, nameOfAction(action), request->method.value_or(methodOf(*request)), request->url});
    }
    return choices;
}

Result<void> keepOnlyAction(Scenario& scenario, std::string_view nameOrNumber)
{
    const std::vector<ActionChoice> choices = actionChoices(scenario);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(nameOrNumber.data(), nameOrNumber.data() + nameOrNumber.size(), number);
    const bool isNumber = error == std::errc() && end == nameOrNumber.data() + nameOrNumber.size();
    std::vector<std::size_t> found;
    for (const ActionChoice& choice : choices) {
        if (isNumber ? choice.number == number : isCalled(choice.name, nameOrNumber))
            found.push_back(choice.number);
    }
    if (found.size() > 1)
        return tl::unexpected(InputError {{}, say<messages::SeveralOfName>(nameOrNumber), say<messages::GiveNumber>()});
    if (found.empty())
        return tl::unexpected(
            InputError {{}, say<messages::NoneOfName>(nameOrNumber, choices.size()), say<messages::ListThem>()});
    Action kept = std::move(scenario.actions[found.front() - 1]);
    scenario.actions.clear();
    scenario.actions.push_back(std::move(kept));
    const ActionChoice& choice = choices[found.front() - 1];
    scenario.title = choice.name.empty() ? choice.method + " " + choice.url : choice.name;
    return {};
}

} // namespace fetchscope
