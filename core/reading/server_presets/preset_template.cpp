#include "core/reading/server_presets/preset_template.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

const PresetJson nothing;

std::string_view kindOf(const PresetJson& value)
{
    if (value.is_string())
        return "text";
    if (value.is_array())
        return "list";
    if (value.is_boolean())
        return "boolean";
    return value.is_number() ? "number" : "null";
}

/// A text as a pattern of a rule that matches it alone.
PresetJson exactly(const PresetJson& value)
{
    if (!value.is_string())
        return value;
    std::string pattern;
    for (const char c : value.get_ref<const std::string&>())
        pattern.append(c == '*' ? "\\" : "").append(1, c);
    return pattern;
}

std::string escaped(std::string_view text)
{
    std::string expression;
    for (const char c : text)
        expression.append(isAsciiAlphanumeric(c) ? "" : "\\").append(1, c);
    return expression;
}

/// An expression for a text with wildcards, in any case.
std::string expressionOfWildcard(std::string_view text)
{
    std::string expression = "(?i)^";
    for (const char c : text)
        expression += c == '*' ? ".*" : escaped(std::string_view(&c, 1));
    return expression += "$";
}

/// Flask-CORS takes a text with such characters for an expression, which has to match from the start.
std::string expressionIfAny(std::string_view text)
{
    if (text == "*")
        return "^";
    // Faulty to Python, which then takes it for matching nothing.
    if (text.starts_with('*'))
        return "$.";
    if (text.find_first_of("*\\]?$^[()") == std::string_view::npos)
        return "(?i)^" + escaped(text) + "$";
    return "(?i)^(?:" + std::string(text) + ")";
}

/// A value of an option as what a rule asks of a header.
PresetJson conditionOf(const PresetJson& value, std::string_view as)
{
    if (!value.is_string())
        return value;
    const std::string& text = value.get_ref<const std::string&>();
    if (as == "wildcards")
        return {{"regexp", expressionOfWildcard(text)}};
    if (as == "whole-expressions")
        return {{"regexp", "^(?:" + text + ")$"}};
    if (as == "expressions-from-start")
        return {{"regexp", "^(?:" + text + ")"}};
    if (as == "expressions-if-any")
        return {{"regexp", expressionIfAny(text)}};
    return as == "patterns" || (as == "exact-or-all" && text == "*") ? value : exactly(value);
}

/// An expression for lists of names that has no others than these, in any case and order.
std::string subsetOf(const PresetJson& names)
{
    std::string name;
    for (const PresetJson& one : names) {
        if (!one.is_string())
            continue;
        name.append(name.empty() ? "(?:" : "|");
        for (const char c : one.get_ref<const std::string&>())
            name.append(c == '*' ? "[^,]*" : escaped(std::string_view(&c, 1)));
    }
    if (name.empty())
        return "^$";
    name += ")";
    std::string expression = "(?i)^\\s*";
    return expression.append(name).append("(?:\\s*,\\s*").append(name).append(")*\\s*$");
}

} // namespace

const PresetJson& PresetTemplate::option(std::string_view name) const
{
    const auto found = m_options.find(name);
    return found == m_options.end() ? nothing : *found;
}

PresetJson PresetTemplate::valuesOf(const PresetJson& use) const
{
    const PresetJson& given = option(use["option"].get_ref<const std::string&>());
    if (given.is_null())
        return PresetJson::array();
    PresetJson list = given.is_array() ? given : PresetJson::array({given});
    if (use.contains("star") && std::find(list.begin(), list.end(), "*") != list.end())
        return use["star"];
    if (use.contains("withoutAnyOf")) {
        const std::string characters = use["withoutAnyOf"].get<std::string>();
        PresetJson kept = PresetJson::array();
        for (const PresetJson& one : list) {
            if (one.is_string() && one.get_ref<const std::string&>().find_first_of(characters) == std::string::npos)
                kept.push_back(one);
        }
        list = std::move(kept);
    }
    if (use.contains("with"))
        list.insert(list.begin(), use["with"].begin(), use["with"].end());
    return list;
}

bool PresetTemplate::passes(const PresetJson& value, const PresetJson& test) const
{
    if (test.is_array())
        return std::any_of(test.begin(), test.end(), [&](const PresetJson& one) { return passes(value, one); });
    if (!test.is_object())
        return value == test;
    const PresetJson list = value.is_array() ? value : PresetJson::array({value});
    const auto passesOne = [&](std::string_view name, const PresetJson& operand) {
        if (name == "kind")
            return kindOf(value) == operand.get_ref<const std::string&>();
        if (name == "not")
            return !passes(value, operand);
        if (name == "has")
            return std::find(list.begin(), list.end(), operand) != list.end();
        if (name == "longerThan")
            return list.size() > operand.get<std::size_t>();
        // "hasAnyOf": one of these characters in one of the texts.
        return std::any_of(list.begin(), list.end(), [&operand](const PresetJson& one) {
            return one.is_string()
                && one.get_ref<const std::string&>().find_first_of(operand.get_ref<const std::string&>())
                != std::string::npos;
        });
    };
    const auto& tests = test.items();
    return std::all_of(tests.begin(), tests.end(), [&](const auto& one) { return passesOne(one.key(), one.value()); });
}

std::vector<PresetJson> PresetTemplate::methodsOf(const PresetJson& match) const
{
    const auto method = match.find("method");
    if (method == match.end() || !method->is_object())
        return {method == match.end() ? PresetJson() : *method};
    const PresetJson methods = valuesOf(*method);
    return {methods.begin(), methods.end()};
}

bool PresetTemplate::canMatch(const PresetJson& match)
{
    const auto headers = match.find("headers");
    return headers == match.end() || std::none_of(headers->begin(), headers->end(), [](const PresetJson& one) {
        return one == PresetJson::array();
    });
}

bool PresetTemplate::holds(const PresetJson& when) const
{
    const auto& conditions = when.items();
    return std::all_of(conditions.begin(), conditions.end(),
        [this](const auto& condition) { return passes(option(condition.key()), condition.value()); });
}

PresetJson PresetTemplate::headerCondition(const PresetJson& value) const
{
    if (value.is_array()) {
        // Options that are lists are alternatives, too.
        PresetJson choices = PresetJson::array();
        for (const PresetJson& one : value) {
            PresetJson choice = headerCondition(one);
            if (choice.is_array())
                choices.insert(choices.end(), choice.begin(), choice.end());
            else
                choices.push_back(std::move(choice));
        }
        return choices;
    }
    if (!value.is_object() || !value.contains("option"))
        return value;
    const PresetJson list = valuesOf(value);
    const std::string as = value.value("as", "");
    if (as == "names")
        return {{"regexp", subsetOf(list)}};
    PresetJson choices = PresetJson::array();
    for (const PresetJson& one : list) {
        // True: any value.
        if (one == true)
            choices.push_back("*");
        else if (one != false)
            choices.push_back(conditionOf(one, as));
    }
    return choices;
}

PresetJson PresetTemplate::match(const PresetJson& match) const
{
    PresetJson result = match;
    if (const auto headers = result.find("headers"); headers != result.end()) {
        for (auto& [name, value] : headers->items())
            value = headerCondition(value);
    }
    return result;
}

PresetJson PresetTemplate::headerValue(const PresetJson& value) const
{
    if (!value.is_object() || !value.contains("option"))
        return value;
    std::string joined;
    for (const PresetJson& one : valuesOf(value)) {
        if (one == false)
            continue;
        if (!joined.empty())
            joined += value.value("join", ",");
        joined +=
            one.is_string() ? one.get<std::string>() : one.dump(-1, ' ', false, PresetJson::error_handler_t::replace);
    }
    return joined.empty() ? PresetJson() : PresetJson(joined);
}

void PresetTemplate::appendHeaders(const PresetJson& entries, PresetJson& headers) const
{
    for (const PresetJson& entry : entries) {
        if (entry.is_string()) {
            // Those that the file has under this name.
            appendHeaders(m_file["headers"][entry.get_ref<const std::string&>()], headers);
            continue;
        }
        if (entry.size() > 2 && !holds(entry[2]["when"]))
            continue;
        if (entry[1].is_object() && entry[1].contains("each")) {
            for (const PresetJson& value : valuesOf(entry[1]))
                headers.push_back(PresetJson::array({entry[0], value}));
            continue;
        }
        PresetJson value = headerValue(entry[1]);
        if (!value.is_null())
            headers.push_back(PresetJson::array({entry[0], std::move(value)}));
    }
}

PresetJson PresetTemplate::respond(const PresetJson& respond) const
{
    PresetJson result = respond;
    PresetJson headers = PresetJson::array();
    if (const auto entries = respond.find("headers"); entries != respond.end())
        appendHeaders(*entries, headers);
    result["headers"] = std::move(headers);
    if (const auto status = respond.find("status"); status != respond.end() && status->is_object())
        result["status"] = option((*status)["option"].get_ref<const std::string&>());
    return result;
}

} // namespace fetchscope
