#include "core/telling/lessons/block_reading.h"

namespace fetchscope {

namespace {

/// Calls `visit(text, path)` for all texts of a part that are read by people.
template <class Visit> void forEachText(LessonQuestion& question, Visit visit)
{
    visit(question.text, "/text");
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const std::string path = "/answers/" + std::to_string(i);
        visit(question.answers[i].text, path + "/text");
        visit(question.answers[i].why, path + "/why");
    }
}
template <class Visit> void forEachText(LessonTask& task, Visit visit)
{
    visit(task.text, "/text");
    for (std::size_t i = 0; i < task.probes.size(); ++i)
        visit(task.probes[i].name, "/probes/" + std::to_string(i) + "/name");
    for (std::size_t i = 0; i < task.wrong.size(); ++i) {
        const std::string path = "/wrong/" + std::to_string(i);
        visit(task.wrong[i].name, path + "/name");
        visit(task.wrong[i].says, path + "/says");
    }
    for (std::size_t i = 0; i < task.hints.size(); ++i)
        visit(task.hints[i], "/hints/" + std::to_string(i));
}
template <class Visit> void forEachText(LessonWhatIf& whatIf, Visit visit)
{
    visit(whatIf.label, "/label");
    visit(whatIf.says, "/says");
}
template <class Block, class Visit> void forEachText(Block&, Visit) { }

template <class T, auto member> bool readTextOf(JsonReader& reader, JsonElement element, InBlock<T>& target)
{
    return readLessonText(reader, element, target.context, target.value.*member);
}

/// Reads a list whose entries stand for those of the original, each with `read(entry, value)`.
template <class T, class Read>
bool readEntries(JsonReader& reader, JsonElement element, std::vector<T>& values, Read read)
{
    return reader.list(element, [&](JsonElement entry, std::size_t index) {
        return index < values.size() ? read(entry, values[index])
                                     : reader.fail(say<messages::MoreThanOriginal>(values.size()));
    });
}
/// The same of objects with the members of a table.
template <class Owner, class T, auto list, const auto& table>
bool readParts(JsonReader& reader, JsonElement element, InBlock<Owner>& owner)
{
    return readEntries(reader, element, owner.value.*list, [&](JsonElement entry, T& value) {
        InBlock<T> target {value, owner.context};
        return readMembers<InBlock<T>>(reader, entry, table, target);
    });
}

constexpr JsonMember<InBlock<LessonAnswer>> answerMembers[] = {
    {"text", readTextOf<LessonAnswer, &LessonAnswer::text>},
    {"why", readTextOf<LessonAnswer, &LessonAnswer::why>},
};
constexpr JsonMember<InBlock<LessonQuestion>> questionMembers[] = {
    {"text", readTextOf<LessonQuestion, &LessonQuestion::text>},
    {"answers", readParts<LessonQuestion, LessonAnswer, &LessonQuestion::answers, answerMembers>},
};
constexpr JsonMember<InBlock<LessonProbe>> probeMembers[] = {
    {"name", readTextOf<LessonProbe, &LessonProbe::name>},
};
constexpr JsonMember<InBlock<WrongSolution>> wrongMembers[] = {
    {"name", readTextOf<WrongSolution, &WrongSolution::name>},
    {"says", readTextOf<WrongSolution, &WrongSolution::says>},
};
constexpr JsonMember<InBlock<LessonTask>> taskMembers[] = {
    {"text", readTextOf<LessonTask, &LessonTask::text>},
    {"probes", readParts<LessonTask, LessonProbe, &LessonTask::probes, probeMembers>},
    {"wrong", readParts<LessonTask, WrongSolution, &LessonTask::wrong, wrongMembers>},
    {"hints",
        [](JsonReader& reader, JsonElement element, InBlock<LessonTask>& task) {
            return readEntries(reader, element, task.value.hints,
                [&](JsonElement entry, LessonText& hint) { return readLessonText(reader, entry, task.context, hint); });
        }},
};
constexpr JsonMember<InBlock<LessonWhatIf>> whatIfMembers[] = {
    {"label", readTextOf<LessonWhatIf, &LessonWhatIf::label>},
    {"says", readTextOf<LessonWhatIf, &LessonWhatIf::says>},
};

bool readTexts(JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question)
{
    return readMembers<InBlock<LessonQuestion>>(reader, element, questionMembers, question);
}
bool readTexts(JsonReader& reader, JsonElement element, InBlock<LessonTask>& task)
{
    return readMembers<InBlock<LessonTask>>(reader, element, taskMembers, task);
}
bool readTexts(JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf)
{
    return readMembers<InBlock<LessonWhatIf>>(reader, element, whatIfMembers, whatIf);
}
/// A block without texts: its contents are those of the original.
template <class T> bool readTexts(JsonReader& reader, JsonElement element, InBlock<T>&)
{
    return readNothing(reader, element);
}

template <class T> bool translate(JsonReader& reader, JsonElement element, const BlockContext& context, T& block)
{
    std::vector<bool> wasThere;
    forEachText(block, [&](LessonText& text, const std::string&) {
        wasThere.push_back(!text.markdown.empty());
        text.markdown.clear();
    });
    InBlock<T> target {block, context};
    if (!readTexts(reader, element, target))
        return false;
    std::size_t index = 0;
    bool isWhole = true;
    forEachText(block, [&](LessonText& text, const std::string& path) {
        const bool wanted = wasThere[index++];
        if (!isWhole || wanted == !text.markdown.empty())
            return;
        isWhole = false;
        reader.error() = {path, wanted ? say<messages::NoTranslation>() : say<messages::NotInOriginal>(), {}};
    });
    return isWhole;
}

} // namespace

bool readNothing(JsonReader& reader, JsonElement element)
{
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return reader.failType(say<messages::AnObject>(), element);
    return object.size() == 0 || reader.fail(say<messages::NotTranslated>(), say<messages::WriteEmptyObject>());
}

bool translateHead(JsonReader& reader, JsonElement element, const BlockContext&, Lesson& lesson)
{
    static constexpr JsonMember<std::vector<std::string>> members[] = {{"terms",
        [](JsonReader& given, JsonElement value, std::vector<std::string>& read) { return given.texts(value, read); }}};
    const std::size_t count = lesson.terms.size();
    std::vector<std::string> terms;
    if (!readMembers<std::vector<std::string>>(reader, element, members, terms))
        return false;
    const JsonReader::At at(reader, "terms");
    if (!terms.empty() && terms.size() != count)
        return reader.fail(say<messages::AsManyAsOriginal>(count));
    lesson.terms = std::move(terms);
    return true;
}

bool translateBlock(JsonReader& reader, JsonElement element, const BlockContext& context, LessonBlock& block)
{
    return std::visit([&](auto& part) { return translate(reader, element, context, part); }, block);
}

} // namespace fetchscope
