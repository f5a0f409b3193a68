#include "core/reading/scenario/scenario_parts.h"
#include "core/reading/scenario/server_preset_rules.h"

namespace fetchscope {

namespace {

/// What the preset adds to an answer of the program behind it.
void addAnswer(ServerRule& rule, const ServerRule& base)
{
    const auto* answer = std::get_if<ServerResponse>(&base.respond);
    if (!answer) {
        rule.respond = base.respond;
        return;
    }
    ServerResponse response = *answer;
    const auto& added = std::get<ServerResponse>(rule.respond);
    auto headers = response.headers ? std::make_shared<HeaderList>(*response.headers) : std::make_shared<HeaderList>();
    for (const HeaderView header : *added.headers)
        headers->append(header.name, header.value);
    response.headers = std::move(headers);
    if (response.guard) {
        response.refusedHeaders = added.headers;
        response.refusedEchoes = added.echoedHeaders;
    }
    response.echoedHeaders.insert(response.echoedHeaders.end(), added.echoedHeaders.begin(), added.echoedHeaders.end());
    rule.respond = std::move(response);
}

bool readRuleText(std::string_view json, ServerRule& rule, InputError& error)
{
    simdjson::dom::parser parser;
    JsonElement element;
    if (parser.parse(json.data(), json.size()).get(element) != simdjson::SUCCESS)
        return false;
    JsonReader reader;
    reader.clear();
    const bool isRead = readServerRule(reader, element, rule);
    if (!isRead)
        error = std::move(reader.error());
    return isRead;
}

struct PresetDraft
{
    const ServerPreset* preset = nullptr;
    std::optional<JsonElement> options;
    ServerRule base;
};

constexpr JsonMember<PresetDraft> presetMembers[] = {
    {"preset",
        [](JsonReader& reader, JsonElement element, PresetDraft& draft) {
            std::string_view name;
            if (!reader.text(element, name))
                return false;
            draft.preset = serverPresetNamed(name);
            if (draft.preset)
                return true;
            std::vector<std::string_view> names;
            for (const ServerPreset& preset : serverPresets())
                names.push_back(preset.name);
            Message suggestion = suggestNearest(name, names);
            if (suggestion.isEmpty())
                suggestion = say<messages::ServersListsPresets>();
            return reader.fail(say<messages::NoSuchPreset>(shortened(name)), std::move(suggestion));
        }},
    {"options",
        [](JsonReader&, JsonElement element, PresetDraft& draft) {
            draft.options = element;
            return true;
        }},
    {"match",
        [](JsonReader& reader, JsonElement element, PresetDraft& draft) {
            return readMatch(reader, element, draft.base);
        }},
    {"respond",
        [](JsonReader& reader, JsonElement element, PresetDraft& draft) {
            return readRespond(reader, element, draft.base);
        }},
};

bool readPreset(JsonReader& reader, JsonElement element, std::vector<ServerRule>& rules)
{
    PresetDraft draft;
    CarriedKeys carried;
    if (!readMembers<PresetDraft>(reader, element, presetMembers, draft, &carried))
        return false;
    if (!draft.preset)
        return reader.fail(say<messages::KeyMissing>("preset"), say<messages::PresetIsNamed>());
    auto expanded =
        rulesOfServerPreset(*draft.preset, draft.options ? jsonTextOf(*draft.options) : std::string(), draft.base);
    if (!expanded) {
        PresetError& error = expanded.error();
        const JsonReader::At atOptions(reader, "options");
        if (error.option.empty())
            return reader.fail(std::move(error.message), std::move(error.suggestion));
        const JsonReader::At atOption(reader, error.option);
        return reader.fail(std::move(error.message), std::move(error.suggestion));
    }
    for (ServerRule& rule : *expanded)
        rules.push_back(std::move(rule));
    return true;
}

} // namespace

tl::expected<std::vector<ServerRule>, PresetError> rulesOfServerPreset(
    const ServerPreset& preset, std::string_view options, const ServerRule& base)
{
    const auto* answer = std::get_if<ServerResponse>(&base.respond);
    auto expanded = expandServerPreset(preset, options, answer ? answer->status : 200);
    if (!expanded)
        return tl::unexpected(std::move(expanded.error()));
    std::vector<ServerRule> rules;
    for (const PresetRule& expandedRule : *expanded) {
        ServerRule rule;
        InputError error;
        // What is wrong in it came from an option, such as an expression.
        if (!readRuleText(expandedRule.json, rule, error))
            return tl::unexpected(PresetError {{}, std::move(error.message), std::move(error.suggestion)});
        if (base.method && rule.method && *base.method != *rule.method)
            continue;
        if (base.method)
            rule.method = base.method;
        rule.url = base.url;
        rule.headers.insert(rule.headers.end(), base.headers.begin(), base.headers.end());
        if (expandedRule.isOfApplication)
            addAnswer(rule, base);
        rules.push_back(std::move(rule));
    }
    return rules;
}

bool readServer(JsonReader& reader, JsonElement element, std::vector<ServerRule>& rules)
{
    simdjson::dom::array array;
    if (element.get(array) == simdjson::SUCCESS)
        rules.reserve(array.size());
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        simdjson::dom::element preset;
        if (entry.is_object() && entry["preset"].get(preset) == simdjson::SUCCESS)
            return readPreset(reader, entry, rules);
        return readServerRule(reader, entry, rules.emplace_back());
    });
}

} // namespace fetchscope
