#include "core/telling/lessons/block_reading.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr JsonMember<InBlock<LessonProbe>> probeMembers[] = {
    {"name",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return readLessonText(reader, element, probe.context, probe.value.name);
        }},
    {"role",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return reader.named(element, probe.value.role);
        }},
    {"change",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return readChange(reader, element, probe.context, probe.value.change);
        }},
    {"profile",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return reader.named(element, probe.value.profile.emplace());
        }},
    {"action",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return readActionIndex(reader, element, probe.value.action);
        }},
    {"expect",
        [](JsonReader& reader, JsonElement element, InBlock<LessonProbe>& probe) {
            return readFullExpectation(reader, element, probe.value.expect);
        }},
};

bool readProbes(JsonReader& reader, JsonElement element, InBlock<LessonTask>& task)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        LessonProbe& probe = task.value.probes.emplace_back();
        probe.line = task.context.lineAt(reader);
        InBlock<LessonProbe> target {probe, task.context};
        return readMembers<InBlock<LessonProbe>>(reader, entry, probeMembers, target)
            && requireKey(reader, entry, "name") && requireKey(reader, entry, "role")
            && requireKey(reader, entry, "expect");
    });
}

/// A wrong solution whose probes are still names.
struct WrongDraft
{
    WrongSolution& wrong;
    std::vector<std::string> fails;
};

constexpr JsonMember<InBlock<WrongDraft>> wrongMembers[] = {
    {"name",
        [](JsonReader& reader, JsonElement element, InBlock<WrongDraft>& wrong) {
            return readLessonText(reader, element, wrong.context, wrong.value.wrong.name);
        }},
    {"says",
        [](JsonReader& reader, JsonElement element, InBlock<WrongDraft>& wrong) {
            return readLessonText(reader, element, wrong.context, wrong.value.wrong.says);
        }},
    {"change",
        [](JsonReader& reader, JsonElement element, InBlock<WrongDraft>& wrong) {
            return readChange(reader, element, wrong.context, wrong.value.wrong.change);
        }},
    {"fails",
        [](JsonReader& reader, JsonElement element, InBlock<WrongDraft>& wrong) {
            return reader.texts(element, wrong.value.fails);
        }},
};

/// The probes of a role, or the one of a name.
bool findProbes(JsonReader& reader, const LessonTask& task, const std::string& name, std::vector<std::size_t>& found)
{
    const auto role = valueNamed<ProbeRole>(name);
    const std::size_t before = found.size();
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < task.probes.size(); ++i) {
        known.push_back(nameOf(task.probes[i].role));
        known.push_back(task.probes[i].name.markdown);
        if (role ? task.probes[i].role == *role : task.probes[i].name.markdown == name)
            found.push_back(i);
    }
    if (found.size() > before)
        return true;
    Message suggestion = suggestNearest(name, known);
    return reader.fail(say<messages::NoProbe>(name),
        suggestion.isEmpty() ? say<messages::ThereAreProbes>(joinChoices(known)) : std::move(suggestion));
}

bool readWrong(JsonReader& reader, JsonElement element, const BlockContext& context, LessonTask& task)
{
    WrongSolution& wrong = task.wrong.emplace_back();
    wrong.line = context.lineAt(reader);
    WrongDraft draft {wrong, {}};
    InBlock<WrongDraft> target {draft, context};
    if (!readMembers<InBlock<WrongDraft>>(reader, element, wrongMembers, target))
        return false;
    for (const std::string_view key : {"name", "says", "change", "fails"}) {
        if (!requireKey(reader, element, key))
            return false;
    }
    const JsonReader::At at(reader, "fails");
    if (draft.fails.empty())
        return reader.fail(say<messages::WrongFailsNothing>());
    for (std::size_t i = 0; i < draft.fails.size(); ++i) {
        const JsonReader::At inFails(reader, i);
        if (!findProbes(reader, task, draft.fails[i], wrong.fails))
            return false;
    }
    std::sort(wrong.fails.begin(), wrong.fails.end());
    wrong.fails.erase(std::unique(wrong.fails.begin(), wrong.fails.end()), wrong.fails.end());
    return true;
}

constexpr JsonMember<InBlock<LessonTask>> taskMembers[] = {
    {"text",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return readLessonText(reader, element, task.context, task.value.text);
        }},
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return readScenarioName(reader, element, task.context, task.value.scenario);
        }},
    {"blocked",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return readFullExpectation(reader, element, task.value.blocked);
        }},
    {"edit",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return reader.list(element,
                [&](JsonElement entry, std::size_t) { return reader.named(entry, task.value.edit.emplace_back()); });
        }},
    {"probes", readProbes},
    {"solution",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return readChange(reader, element, task.context, task.value.solution);
        }},
    // Read when the probes are known.
    {"wrong", [](JsonReader&, JsonElement, InBlock<LessonTask>&) { return true; }},
    {"hints",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                return readLessonText(reader, entry, task.context, task.value.hints.emplace_back());
            });
        }},
};

bool readAllWrong(JsonReader& reader, JsonElement element, const BlockContext& context, LessonTask& task)
{
    const JsonReader::At at(reader, "wrong");
    JsonElement wrong;
    if (element.at_key("wrong").get(wrong) != simdjson::SUCCESS)
        return false;
    simdjson::dom::array array;
    if (wrong.get(array) == simdjson::SUCCESS && array.size() == 0)
        return reader.fail(say<messages::NoWrong>(), say<messages::WriteWrong>());
    return reader.list(wrong, [&](JsonElement entry, std::size_t) { return readWrong(reader, entry, context, task); });
}

} // namespace

bool readTask(JsonReader& reader, JsonElement element, const BlockContext& context, LessonTask& task)
{
    InBlock<LessonTask> target {task, context};
    task.line = context.piece.line;
    task.name = context.piece.name;
    if (!readMembers<InBlock<LessonTask>>(reader, element, taskMembers, target))
        return false;
    for (const std::string_view key : {"text", "scenario", "blocked", "edit", "probes", "solution", "wrong"}) {
        if (!requireKey(reader, element, key))
            return false;
    }
    if (task.edit.empty()) {
        const JsonReader::At at(reader, "edit");
        return reader.fail(say<messages::NothingToEdit>(), say<messages::CanBe>(joinChoices(Names<TaskPart>::list)));
    }
    if (task.probes.empty()) {
        const JsonReader::At at(reader, "probes");
        return reader.fail(say<messages::NoProbes>());
    }
    return readAllWrong(reader, element, context, task);
}

} // namespace fetchscope
