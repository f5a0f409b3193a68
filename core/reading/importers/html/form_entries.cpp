#include "core/reading/importers/html/form_entries.h"

#include "core/engine/base/ascii.h"

#include <optional>

namespace fetchscope {

namespace {

void takeInput(const GumboNode& element, std::vector<FormEntry>& entries)
{
    const std::string type = asciiLowercase(attributeText(element, "type"));
    const bool isChoice = type == "checkbox" || type == "radio";
    if (type == "submit" || type == "button" || type == "reset" || type == "image"
        || (isChoice && !attributeOf(element, "checked")))
        return;
    FormEntry& entry = entries.emplace_back();
    entry.name = attributeText(element, "name");
    entry.value = attributeOf(element, "value").value_or(isChoice ? "on" : "");
    if (type == "file") {
        entry.value.clear();
        entry.filename = "";
        entry.type = "application/octet-stream";
    }
}

void takeSelect(const GumboNode& select, std::vector<FormEntry>& entries)
{
    std::optional<std::string> value;
    bool isChosen = false;
    forEachElement(&select, [&](const GumboNode& element) {
        if (tagOf(element) != "option" || isChosen)
            return true;
        isChosen = attributeOf(element, "selected").has_value();
        if (!value || isChosen)
            value = attributeOf(element, "value").value_or(textIn(element));
        return true;
    });
    if (value)
        entries.push_back({attributeText(select, "name"), *value, std::nullopt, {}});
}

} // namespace

std::vector<FormEntry> formEntries(const GumboNode& form)
{
    std::vector<FormEntry> entries;
    forEachElement(&form, [&](const GumboNode& element) {
        const std::string tag = tagOf(element);
        if (attributeText(element, "name").empty() || attributeOf(element, "disabled"))
            return true;
        if (tag == "input")
            takeInput(element, entries);
        else if (tag == "textarea")
            entries.push_back({attributeText(element, "name"), textIn(element), std::nullopt, {}});
        else if (tag == "select")
            takeSelect(element, entries);
        return true;
    });
    return entries;
}

} // namespace fetchscope
