#include "core/telling/lessons/progress.h"

#include "core/reading/json/json_locator.h"
#include "core/telling/lessons/messages.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <system_error>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* versionKey = "fetchscope-progress";
constexpr std::uint64_t version = 1;
constexpr std::size_t mostProgressBytes = std::size_t {64} << 20;

/// A member of an object, or what stands for it where it is none of this type.
template <class T> T valueOf(const Json& object, const char* key, T otherwise)
{
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if constexpr (std::is_same_v<T, bool>)
        return found->is_boolean() ? found->template get<bool>() : otherwise;
    else if constexpr (std::is_same_v<T, std::string>)
        return found->is_string() ? found->template get<std::string>() : otherwise;
    else
        return found->is_number_unsigned() ? found->template get<T>() : otherwise;
}

template <class T, class Read>
void readEach(const Json& all, const char* key, std::map<std::string, T, std::less<>>& values, Read read)
{
    const auto found = all.find(key);
    if (found == all.end() || !found->is_object())
        return;
    for (const auto& [name, value] : found->items()) {
        if (value.is_object())
            values.emplace(name, read(value));
    }
}

template <class T, class Write>
void writeEach(Json& all, const char* key, const std::map<std::string, T, std::less<>>& values, Write write)
{
    // What is not known stays beside what is.
    Json& entries = all[key];
    Json kept = entries.is_object() ? entries : Json::object();
    entries = Json::object();
    for (const auto& [name, value] : values) {
        Json entry = kept.contains(name) && kept[name].is_object() ? kept[name] : Json::object();
        write(entry, value);
        entries[name] = std::move(entry);
    }
}

/// The version of a file that is one; 0: it is none.
std::uint64_t versionOf(const Json& json)
{
    return json.is_object() ? valueOf<std::uint64_t>(json, versionKey, 0) : 0;
}

/// A path beside the file that is not there yet.
std::string freePath(const std::string& path)
{
    std::error_code error;
    std::string free = path + ".damaged";
    for (int i = 2; std::filesystem::exists(free, error); ++i)
        free = path + ".damaged-" + std::to_string(i);
    return free;
}

} // namespace

void Progress::answered(std::string_view lesson, std::string_view question, bool right)
{
    AnswerProgress& answer = answers[std::string(lesson).append("/").append(question)];
    if (answer.tries++ == 0)
        answer.wasRight = right;
    answer.isRight = right;
}

void Progress::tried(std::string_view lesson, std::string_view task, bool solved, bool narrowest)
{
    TaskProgress& progress = tasks[std::string(lesson).append("/").append(task)];
    ++progress.tries;
    progress.isSolved = progress.isSolved || solved;
    progress.isNarrowest = progress.isNarrowest || narrowest;
}

std::string writeProgress(const Progress& progress)
{
    Json json = Json::parse(progress.unknown, nullptr, false);
    if (!json.is_object())
        json = Json::object();
    json[versionKey] = version;
    writeEach(json, "lessons", progress.lessons, [](Json& entry, const LessonProgress& lesson) {
        entry["page"] = lesson.page;
        entry["finished"] = lesson.isFinished;
    });
    writeEach(json, "answers", progress.answers, [](Json& entry, const AnswerProgress& answer) {
        entry["wasRight"] = answer.wasRight;
        entry["isRight"] = answer.isRight;
        entry["tries"] = answer.tries;
    });
    writeEach(json, "tasks", progress.tasks, [](Json& entry, const TaskProgress& task) {
        entry["solved"] = task.isSolved;
        entry["narrowest"] = task.isNarrowest;
        entry["tries"] = task.tries;
        entry["scenario"] = task.scenario;
    });
    Json drill = Json::parse(progress.drill, nullptr, false);
    if (drill.is_discarded())
        json.erase("drill");
    else
        json["drill"] = std::move(drill);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Progress> readProgress(std::string_view text)
{
    // Before anything that recurses: what is no JSON, or lies too deep.
    if (findJsonFault(text))
        return std::nullopt;
    const Json json = Json::parse(text, nullptr, false);
    if (versionOf(json) != version)
        return std::nullopt;
    Progress progress;
    progress.unknown = json.dump();
    readEach(json, "lessons", progress.lessons, [](const Json& entry) {
        return LessonProgress {valueOf<std::size_t>(entry, "page", 0), valueOf(entry, "finished", false)};
    });
    readEach(json, "answers", progress.answers, [](const Json& entry) {
        return AnswerProgress {valueOf(entry, "wasRight", false), valueOf(entry, "isRight", false),
            valueOf<std::size_t>(entry, "tries", 0)};
    });
    readEach(json, "tasks", progress.tasks, [](const Json& entry) {
        return TaskProgress {valueOf(entry, "solved", false), valueOf(entry, "narrowest", false),
            valueOf<std::size_t>(entry, "tries", 0), valueOf(entry, "scenario", std::string())};
    });
    if (const auto drill = json.find("drill"); drill != json.end())
        progress.drill = drill->dump();
    return progress;
}

Result<ProgressReading, IoError> loadProgress(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return ProgressReading {};
    const auto text = readTextFile(path, mostProgressBytes);
    if (!text)
        return tl::make_unexpected(text.error());
    if (auto progress = readProgress(*text))
        return ProgressReading {*std::move(progress), {}};
    const bool isNewer = versionOf(Json::parse(*text, nullptr, false)) > version;
    const std::string kept = freePath(path);
    std::filesystem::rename(path, kept, error);
    if (error)
        return tl::make_unexpected(IoError {path, say<messages::ProgressNotKept>(systemMessage(error.value()))});
    return ProgressReading {{}, isNewer ? say<messages::ProgressNewer>(kept) : say<messages::ProgressDamaged>(kept)};
}

Result<void, IoError> saveProgress(const std::string& path, const Progress& progress)
{
    return writeTextFile(path, writeProgress(progress));
}

} // namespace fetchscope
