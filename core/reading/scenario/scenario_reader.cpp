#include "core/reading/scenario/scenario_reader.h"

#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>
#include <limits>

namespace fetchscope {

struct ScenarioReader::State
{
    simdjson::dom::parser parser;
    /// The text with the padding that the parser reads into.
    std::string padded;
    JsonReader reader;
};

namespace {

struct ScenarioDraft
{
    Scenario scenario;
    bool hasVersion = false;
    bool hasPage = false;
    /// Waits until the profile is known.
    std::optional<JsonElement> profileOptions;
};

template <auto member, auto read> bool readList(JsonReader& reader, JsonElement element, ScenarioDraft& draft)
{
    auto& entries = draft.scenario.*member;
    simdjson::dom::array array;
    if (element.get(array) == simdjson::SUCCESS)
        entries.reserve(array.size());
    return reader.list(
        element, [&](JsonElement entry, std::size_t) { return read(reader, entry, entries.emplace_back()); });
}

bool readVersion(JsonReader& reader, JsonElement element, ScenarioDraft& draft)
{
    draft.hasVersion = true;
    std::uint64_t version = 0;
    if (element.get(version) == simdjson::SUCCESS && version == 1)
        return true;
    return reader.fail(say<messages::UnknownVersion>(), say<messages::VersionIsOne>());
}

constexpr JsonMember<ScenarioDraft> scenarioMembers[] = {
    {"fetchscope", readVersion},
    {"title",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return reader.text(element, draft.scenario.title);
        }},
    {"notes",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return reader.text(element, draft.scenario.notes);
        }},
    {"profile",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return reader.named(element, draft.scenario.profile);
        }},
    {"page",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            draft.hasPage = true;
            return readPage(reader, element, draft.scenario.page, draft.scenario.serviceWorker);
        }},
    {"pages",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return readPages(reader, element, draft.scenario.pages);
        }},
    {"actions", readList<&Scenario::actions, readAction>},
    {"server",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return readServer(reader, element, draft.scenario.server);
        }},
    {"cookies", readList<&Scenario::cookies, readCookie>},
    {"expect", readList<&Scenario::expect, readExpectation>},
    {"settings",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return readSettings(reader, element, draft.scenario.settings);
        }},
    {"hosts",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return readHosts(reader, element, draft.scenario.hosts);
        }},
    {"cdn",
        [](JsonReader& reader, JsonElement element, ScenarioDraft& draft) {
            return readContentDelivery(reader, element, draft.scenario.cdn.emplace());
        }},
    {"profileOptions",
        [](JsonReader&, JsonElement element, ScenarioDraft& draft) {
            draft.profileOptions = element;
            return true;
        }},
};

/// Actions that begin together: the first of all has none to begin with, and there is an end to how many there may be.
bool checkStarts(JsonReader& reader, const std::vector<Action>& actions)
{
    constexpr std::size_t mostAtOnce = 256;
    std::size_t atOnce = 1;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        atOnce = actions[i].startsWithPrevious ? atOnce + 1 : 1;
        if ((i > 0 || !actions[i].startsWithPrevious) && atOnce <= mostAtOnce)
            continue;
        const JsonReader::At atActions(reader, "actions");
        const JsonReader::At atAction(reader, i);
        const JsonReader::At atWith(reader, "with");
        return i == 0 ? reader.fail(say<messages::NothingPrevious>())
                      : reader.fail(say<messages::TooManyAtOnce>(mostAtOnce), say<messages::LetOneWait>());
    }
    return true;
}

/// Actions name pages that there are.
bool checkPages(JsonReader& reader, const Scenario& scenario)
{
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        if (scenario.actions[i].page.empty() || pageNumberOf(scenario, i) != 0)
            continue;
        const JsonReader::At atActions(reader, "actions");
        const JsonReader::At atAction(reader, i);
        const JsonReader::At atPage(reader, "page");
        if (scenario.pages.empty())
            return reader.fail(say<messages::OnlyOnePage>(), say<messages::WritePages>());
        std::vector<std::string_view> names;
        for (const NamedPage& page : scenario.pages)
            names.emplace_back(page.name);
        return reader.failChoice(scenario.actions[i].page, names);
    }
    return true;
}

bool readDraft(JsonReader& reader, JsonElement root, ScenarioDraft& draft)
{
    if (root.is_array())
        return reader.fail(say<messages::ObjectNotList>(), say<messages::BatchTakesMany>());
    if (!root.is_object())
        return reader.failType(say<messages::AnObject>(), root);
    if (!readMembers<ScenarioDraft>(reader, root, scenarioMembers, draft, &draft.scenario.carried))
        return false;
    if (!draft.hasVersion)
        return reader.fail(say<messages::KeyMissing>("fetchscope"), say<messages::BeginsWithVersion>());
    if (!draft.hasPage)
        return reader.fail(say<messages::KeyMissing>("page"), say<messages::WritePage>());
    if (draft.profileOptions) {
        const JsonReader::At at(reader, "profileOptions");
        if (!readProfileOptions(reader, *draft.profileOptions, draft.scenario.profile, draft.scenario.profileOptions))
            return false;
    }
    if (draft.scenario.expect.size() > draft.scenario.actions.size()) {
        const JsonReader::At at(reader, "expect");
        return reader.fail(say<messages::MoreExpectationsThanActions>(), say<messages::OneEntryAnAction>());
    }
    return checkStarts(reader, draft.scenario.actions) && checkPages(reader, draft.scenario);
}

} // namespace

bool readScenario(JsonReader& reader, JsonElement element, Scenario& scenario)
{
    ScenarioDraft draft;
    if (!readDraft(reader, element, draft))
        return false;
    draft.scenario.warnings = warningsOf(draft.scenario);
    scenario = std::move(draft.scenario);
    return true;
}

ScenarioReader::ScenarioReader()
    : m_state(std::make_unique<State>())
{
}
ScenarioReader::~ScenarioReader() = default;
ScenarioReader::ScenarioReader(ScenarioReader&&) noexcept = default;
ScenarioReader& ScenarioReader::operator=(ScenarioReader&&) noexcept = default;

Result<Scenario> ScenarioReader::read(std::string_view json)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (json.substr(0, byteOrderMark.size()) == byteOrderMark)
        json.remove_prefix(byteOrderMark.size());
    if (json.size() > maximumInputSize)
        return tl::make_unexpected(InputError {{}, say<messages::TextTooLarge>(), say<messages::DivideIt>()});

    State& state = *m_state;
    state.padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    state.padded.assign(json);
    if (state.parser.capacity() < json.size() || state.parser.max_depth() != maximumJsonDepth) {
        const std::size_t capacity = std::max<std::size_t>(json.size() + json.size() / 2, 1U << 14);
        const auto code = state.parser.allocate(capacity, maximumJsonDepth);
        if (code != simdjson::SUCCESS)
            return tl::make_unexpected(jsonFault(json, simdjson::error_message(code)));
    }
    JsonElement root;
    const auto code = state.parser.parse(state.padded.data(), json.size(), false).get(root);
    if (code != simdjson::SUCCESS)
        return tl::make_unexpected(jsonFault(json, simdjson::error_message(code)));

    state.reader.clear();
    Scenario scenario;
    if (!readScenario(state.reader, root, scenario))
        return tl::make_unexpected(std::move(state.reader.error()));
    return scenario;
}

Result<Scenario> readScenario(std::string_view json)
{
    return ScenarioReader().read(json);
}

} // namespace fetchscope
