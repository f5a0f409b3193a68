#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/result.h"
#include "core/reading/io/text_file.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// How far somebody is with a lesson.
struct LessonProgress
{
    /// The furthest page that was seen, from 0.
    std::size_t page = 0;
    bool isFinished = false;
};
/// How a question of a lesson was answered, the first time and the last, and how often it was asked.
struct AnswerProgress
{
    bool wasRight = false;
    bool isRight = false;
    std::size_t tries = 0;
    /// The answers that were given last, from 0. Null: they were not kept.
    std::optional<std::vector<std::size_t>> given {};
};
struct TaskProgress
{
    bool isSolved = false;
    bool isNarrowest = false;
    std::size_t tries = 0;
    /// The scenario as it was left, as JSON text; empty: the task's own.
    std::string scenario;
};

/// What a student has done. Lessons go by their ids; questions and tasks by `LESSON/NAME`.
struct Progress
{
    std::map<std::string, LessonProgress, std::less<>> lessons;
    std::map<std::string, AnswerProgress, std::less<>> answers;
    std::map<std::string, TaskProgress, std::less<>> tasks;
    /// Of the drill, as JSON text; empty: none. See drill.h.
    std::string drill;
    /// What a file holds that this version does not know, as the JSON text of an object: it is written again.
    std::string unknown;

    /// `given`: the answers, from 0.
    void answered(std::string_view lesson, std::string_view question, bool right, std::vector<std::size_t> given);
    void tried(std::string_view lesson, std::string_view task, bool solved, bool narrowest);
};

/// The file's text, and back. Null: it is none, or damaged.
std::string writeProgress(const Progress& progress);
std::optional<Progress> readProgress(std::string_view json);

/// What was read, and what there is to say of it.
struct ProgressReading
{
    Progress progress;
    /// Empty unless the file was damaged.
    Message notice;
};
/// Reads the progress that is kept in a file. None: nothing was done yet. A file that is damaged, or of a newer
/// version, is renamed and a new one begun. The error is that of a file which can neither be read nor put aside:
/// nothing may be written over it.
Result<ProgressReading, IoError> loadProgress(const std::string& path);
/// Writes all of it, or leaves the file as it was: a program that is killed in between loses what it had not yet
/// written. To reset, save an empty one; to export, save it elsewhere.
Result<void, IoError> saveProgress(const std::string& path, const Progress& progress);

} // namespace fetchscope
