#include "core/reading/scenario/write_guard.h"

#include "core/engine/guards/guard_options.h"

namespace fetchscope {

namespace {

bool isDefault(const GuardSettings& settings, const GuardOption& option)
{
    static const GuardSettings defaults;
    return std::visit([&settings](auto member) { return settings.*member == defaults.*member; }, option.value);
}

void writeValue(JsonWriter& writer, const GuardSettings& settings, const GuardOption& option)
{
    if (const auto* text = std::get_if<std::string GuardSettings::*>(&option.value)) {
        writer.string(settings.*(*text));
    } else if (const auto* list = std::get_if<std::vector<std::string> GuardSettings::*>(&option.value)) {
        writer.beginShortArray();
        for (const std::string& value : settings.*(*list))
            writer.string(value);
        writer.endShortArray();
    } else {
        writer.boolean(settings.*std::get<bool GuardSettings::*>(option.value));
    }
}

} // namespace

void writeGuard(JsonWriter& writer, const AppliedGuard& applied)
{
    writer.member("guard", applied.guard->name);
    std::string_view open;
    for (const GuardOption& option : guardOptions()) {
        if (isDefault(applied.settings, option))
            continue;
        const std::size_t dot = option.name.find('.');
        const std::string_view group = dot == std::string_view::npos ? std::string_view() : option.name.substr(0, dot);
        if (group != open && !open.empty())
            writer.endObject();
        if (group != open && !group.empty()) {
            writer.key(group);
            writer.beginObject();
        }
        open = group;
        writer.key(group.empty() ? option.name : option.name.substr(dot + 1));
        writeValue(writer, applied.settings, option);
    }
    if (!open.empty())
        writer.endObject();
}

} // namespace fetchscope
