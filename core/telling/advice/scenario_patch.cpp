#include "core/telling/advice/scenario_patch.h"

#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

/// A part of a JSON pointer (RFC 6901).
std::string escaped(std::string_view key)
{
    std::string text;
    for (const char c : key) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

class Differ
{
public:
    void compare(const Json& before, const Json& after, const std::string& path);
    Json take() { return std::move(m_operations); }

private:
    void compareLists(const Json& before, const Json& after, const std::string& path);
    void operation(const char* name, const std::string& path, const Json* value = nullptr)
    {
        Json one = {{"op", name}, {"path", path}};
        if (value)
            one["value"] = *value;
        m_operations.push_back(std::move(one));
    }

    Json m_operations = Json::array();
};

void Differ::compareLists(const Json& before, const Json& after, const std::string& path)
{
    std::size_t start = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (start < shorter && before[start] == after[start])
        ++start;
    std::size_t tail = 0;
    while (tail < shorter - start && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const std::size_t removed = before.size() - start - tail;
    const std::size_t added = after.size() - start - tail;
    // What is in the place of something else is compared with it; the rest comes or goes.
    const std::size_t paired = std::min(removed, added);
    const std::size_t firstPaired = added > removed ? added - removed : 0;
    const auto at = [&path](std::size_t index) { return path + '/' + std::to_string(index); };
    for (std::size_t i = 0; i < firstPaired; ++i)
        operation("add", at(start + i), &after[start + i]);
    for (std::size_t i = 0; i < paired; ++i)
        compare(before[start + i], after[start + firstPaired + i], at(start + firstPaired + i));
    for (std::size_t i = removed; i > paired; --i)
        operation("remove", at(start + i - 1));
}

void Differ::compare(const Json& before, const Json& after, const std::string& path)
{
    if (before == after)
        return;
    if (before.is_array() && after.is_array()) {
        compareLists(before, after, path);
        return;
    }
    if (!before.is_object() || !after.is_object()) {
        operation("replace", path, &after);
        return;
    }
    for (const auto& [key, value] : before.items()) {
        if (!after.contains(key))
            operation("remove", path + '/' + escaped(key));
        else
            compare(value, after[key], path + '/' + escaped(key));
    }
    for (const auto& [key, value] : after.items()) {
        if (!before.contains(key))
            operation("add", path + '/' + escaped(key), &value);
    }
}

Json differenceOf(const Json& before, const Json& after)
{
    Differ differ;
    differ.compare(before, after, {});
    return differ.take();
}

/// Null where it does not fit.
std::optional<Json> patched(const Json& json, const Json& patch)
{
    try {
        return json.patch(patch);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// Does this JSON stand for the scenario?
bool isScenario(const Json& json, const Json& wanted)
{
    const auto read = readScenario(json.dump());
    return read && Json::parse(writeScenario(*read), nullptr, false) == wanted;
}

} // namespace

std::string scenarioPatch(std::string_view given, const Scenario& before, const Scenario& after)
{
    const Json text = Json::parse(given, nullptr, false);
    if (text.is_discarded())
        return {};
    // The profile may have been chosen beside the file.
    Scenario wantedScenario = after;
    Scenario beforeScenario = before;
    if (const auto own = readScenario(given))
        wantedScenario.profile = beforeScenario.profile = own->profile;
    const Json wanted = Json::parse(writeScenario(wantedScenario), nullptr, false);
    const Json was = Json::parse(writeScenario(beforeScenario), nullptr, false);
    const Json difference = differenceOf(was, wanted);
    if (const auto result = patched(text, difference); result && isScenario(*result, wanted))
        return difference.dump();
    // It is written in another way than the program would: what changes, as a whole.
    Json coarse = Json::array();
    for (const char* key : {"page", "settings", "hosts", "cookies", "actions", "server", "serviceWorker", "expect"}) {
        const bool is = wanted.contains(key);
        const bool isSame = is == was.contains(key) && (!is || wanted[key] == was[key]);
        if (isSame)
            continue;
        Json one = {{"op", is ? "add" : "remove"}, {"path", std::string("/") + key}};
        if (is)
            one["value"] = wanted[key];
        coarse.push_back(std::move(one));
    }
    const auto result = patched(text, coarse);
    return result && isScenario(*result, wanted) ? coarse.dump() : std::string();
}

std::string fixedJson(std::string_view given, const Scenario& before, const Scenario& after)
{
    const std::string patch = scenarioPatch(given, before, after);
    const auto result =
        patch.empty() ? std::nullopt : patched(Json::parse(given, nullptr, false), Json::parse(patch, nullptr, false));
    return result ? result->dump(2) + '\n' : writeScenario(after);
}

} // namespace fetchscope
