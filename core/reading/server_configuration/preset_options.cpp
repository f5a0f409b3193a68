#include "core/reading/server_configuration/preset_options.h"

#include "core/engine/base/ascii.h"
#include "core/reading/scenario/server_preset_rules.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

void write(JsonWriter& json, const Literal& value)
{
    using Kind = Literal::Kind;
    switch (value.kind) {
    case Kind::Boolean:
        json.boolean(value.text == "true");
        return;
    case Kind::Number: {
        std::uint64_t number = 0;
        std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
        json.number(static_cast<std::int64_t>(number));
        return;
    }
    case Kind::Text:
        json.string(value.text);
        return;
    case Kind::Expression:
        json.beginObject();
        json.member("regexp", value.text);
        json.endObject();
        return;
    case Kind::List:
        json.beginArray();
        for (const auto& [name, member] : value.members) {
            if (member.kind == Kind::Text || member.kind == Kind::Expression)
                write(json, member);
        }
        json.endArray();
        return;
    case Kind::Unknown:
    case Kind::Null:
    case Kind::Object:
        break;
    }
    json.null();
}

/// The option of the preset, whatever its spelling.
const ServerPresetOption* optionOf(const ServerPreset& preset, std::string_view name)
{
    const auto found = std::find_if(preset.options.begin(), preset.options.end(),
        [name](const ServerPresetOption& option) { return option.name == name; });
    return found == preset.options.end() ? nullptr : &*found;
}

bool takes(const ServerPresetOption& option, std::string_view kind)
{
    return std::find(option.takes.begin(), option.takes.end(), kind) != option.takes.end();
}

/// The value as the option takes it, where it can be: one origin as a list of one, a number in quotes.
Literal fitted(Literal value, const ServerPresetOption& option)
{
    using Kind = Literal::Kind;
    const bool isOne = value.kind == Kind::Text || value.kind == Kind::Expression;
    if (value.kind == Kind::Text && takes(option, "text"))
        return value;
    if (isOne && takes(option, "list")) {
        Literal list {Kind::List};
        list.members.emplace_back(std::string(), std::move(value));
        return list;
    }
    if (value.kind == Kind::Text && takes(option, "number")
        && std::all_of(value.text.begin(), value.text.end(), isAsciiDigit))
        return {Kind::Number, std::move(value.text)};
    const bool fits = (value.kind == Kind::List && takes(option, "list"))
        || (value.kind == Kind::Boolean && takes(option, "boolean"))
        || (value.kind == Kind::Number && takes(option, "number"))
        || (value.kind == Kind::Null && takes(option, "null"));
    return fits ? value : Literal {Kind::Unknown, value.text};
}

} // namespace

PresetOptions::PresetOptions()
{
    m_json.beginObject();
}

void PresetOptions::take(std::string_view name, const Literal& value)
{
    m_json.anyKey(name);
    write(m_json, value);
}

void PresetOptions::take(std::string_view name, const std::vector<std::string>& values)
{
    m_json.anyKey(name);
    m_json.beginArray();
    for (const std::string& value : values)
        m_json.string(value);
    m_json.endArray();
}

void PresetOptions::take(std::string_view name, bool value)
{
    m_json.anyKey(name);
    m_json.boolean(value);
}

void PresetOptions::takeAll(
    std::string_view preset, const std::vector<std::pair<std::string, Literal>>& given, ConfigurationDraft& draft)
{
    const ServerPreset* known = serverPresetNamed(preset);
    for (const auto& [name, as] : given) {
        const ServerPresetOption* option = known ? optionOf(*known, name) : nullptr;
        if (!option)
            continue;
        const Literal value = fitted(as, *option);
        const bool isAtRunTime = !value.isKnown()
            || (value.kind == Literal::Kind::List
                && std::any_of(value.members.begin(), value.members.end(),
                    [](const auto& member) { return !member.second.isKnown(); }));
        if (isAtRunTime)
            draft.note(say<messages::OptionAtRunTime>(name, value.text.empty() ? name : value.text));
        if (value.isKnown())
            take(name, value);
    }
}

Result<std::vector<ServerRule>> PresetOptions::rulesOf(
    std::string_view preset, PresetOptions options, const std::optional<TextPattern>& url)
{
    const ServerPreset* known = serverPresetNamed(preset);
    if (!known)
        return std::vector<ServerRule>();
    options.m_json.endObject();
    ServerRule base;
    base.url = url;
    ServerResponse response;
    response.headers = std::make_shared<const HeaderList>();
    response.body = std::make_shared<const std::string>();
    base.respond = std::move(response);
    auto rules = rulesOfServerPreset(*known, options.m_json.take(), base);
    if (!rules)
        return tl::unexpected(InputError {rules.error().option, rules.error().message, rules.error().suggestion});
    return *std::move(rules);
}

std::optional<InputError> addPresetRules(
    std::string_view preset, PresetOptions options, const std::optional<TextPattern>& url, ConfigurationDraft& draft)
{
    auto rules = PresetOptions::rulesOf(preset, std::move(options), url);
    if (!rules)
        return rules.error();
    draft.add(*std::move(rules));
    return std::nullopt;
}

std::optional<InputError> addPresetOf(std::string_view preset,
    const std::vector<std::pair<std::string, Literal>>& given, const std::optional<TextPattern>& url,
    ConfigurationDraft& draft)
{
    PresetOptions options;
    options.takeAll(preset, given, draft);
    return addPresetRules(preset, std::move(options), url, draft);
}

Result<ServerConfiguration> finishWithPreset(
    std::string_view preset, const std::vector<std::pair<std::string, Literal>>& given, ConfigurationDraft& draft)
{
    if (const auto error = addPresetOf(preset, given, std::nullopt, draft))
        return tl::unexpected(*error);
    return draft.finish();
}

} // namespace fetchscope
