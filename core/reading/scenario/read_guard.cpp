#include "core/engine/guards/messages.h"
#include "core/reading/scenario/guard_draft.h"
#include "core/reading/scenario/messages.h"

namespace fetchscope {

namespace {

bool readValue(JsonReader& reader, JsonElement element, const GuardOption& option, GuardSettings& settings)
{
    if (const auto* text = std::get_if<std::string GuardSettings::*>(&option.value))
        return reader.text(element, settings.*(*text));
    if (const auto* list = std::get_if<std::vector<std::string> GuardSettings::*>(&option.value))
        return reader.texts(element, settings.*(*list));
    return reader.boolean(element, settings.*std::get<bool GuardSettings::*>(option.value));
}

bool readOne(JsonReader& reader, JsonElement element, const GuardOption& option, GuardDraft& draft)
{
    draft.given.push_back(&option);
    return readValue(reader, element, option, draft.settings);
}

/// Is all well with the option, at whose place the reader is?
bool check(JsonReader& reader, const GuardDraft& draft, const GuardOption& option)
{
    if (!draft.guard)
        return reader.fail(say<messages::GuardOptionAlone>(), say<messages::WriteGuard>());
    if (!takesOption(*draft.guard, option)) {
        std::string names;
        for (const GuardOption& other : guardOptions()) {
            if (takesOption(*draft.guard, other))
                names.append(names.empty() ? "" : ", ").append(other.name);
        }
        return reader.fail(say<messages::GuardIgnoresOption>(draft.guard->name, option.name),
            names.empty() ? say<messages::GuardTakesNoOptions>() : say<messages::GuardTakesOptions>(names));
    }
    Message fault = faultIn(*draft.guard, draft.settings, option);
    return fault.isEmpty() || reader.fail(std::move(fault));
}

} // namespace

bool readGuardName(JsonReader& reader, JsonElement element, GuardDraft& draft)
{
    std::string_view name;
    if (!reader.text(element, name))
        return false;
    draft.guard = builtInGuard(name);
    if (draft.guard)
        return true;
    std::vector<std::string_view> names;
    for (const Guard& guard : builtInGuards())
        names.push_back(guard.name);
    Message suggestion = suggestNearest(name, names);
    if (suggestion.isEmpty())
        suggestion = say<messages::GuardsListsAll>();
    return reader.fail(say<messages::NoSuchGuard>(shortened(name)), std::move(suggestion));
}

bool readGuardOption(JsonReader& reader, JsonElement element, std::string_view name, GuardDraft& draft)
{
    if (const GuardOption* option = guardOptionNamed(name))
        return readOne(reader, element, *option, draft);
    // `app`, `cors`: the options whose names begin so.
    const std::string prefix = std::string(name).append(".");
    return reader.members(element, [&](std::string_view key, JsonElement value) {
        if (const GuardOption* option = guardOptionNamed(prefix + std::string(key)))
            return readOne(reader, value, *option, draft);
        std::vector<std::string_view> known;
        for (const GuardOption& option : guardOptions()) {
            if (option.name.starts_with(prefix))
                known.push_back(option.name.substr(prefix.size()));
        }
        return isCarriedKey(key) || reader.failUnknownKey(key, known);
    });
}

bool finishGuard(JsonReader& reader, const GuardDraft& draft, std::shared_ptr<const AppliedGuard>& guard)
{
    for (const GuardOption* option : draft.given) {
        const std::size_t dot = option->name.find('.');
        const JsonReader::At at(reader, option->name.substr(0, dot));
        if (dot == std::string_view::npos) {
            if (!check(reader, draft, *option))
                return false;
            continue;
        }
        const JsonReader::At inside(reader, option->name.substr(dot + 1));
        if (!check(reader, draft, *option))
            return false;
    }
    if (draft.guard)
        guard = std::make_shared<const AppliedGuard>(AppliedGuard {draft.guard, draft.settings});
    return true;
}

} // namespace fetchscope
