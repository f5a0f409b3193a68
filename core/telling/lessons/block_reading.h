#pragma once

#include "core/reading/json/json_reader.h"
#include "core/telling/lessons/course_reader.h"
#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/lesson_fault.h"
#include "core/telling/lessons/markdown_file.h"
#include "core/telling/lessons/messages.h"

#include <memory>
#include <string_view>

/// The blocks of a lesson, a function each: JSON into values, with the place of each text. All return false where
/// something is wrong; the reader then has the error.
namespace fetchscope {

/// Parses the JSON of blocks, one after another.
class BlockParser
{
public:
    BlockParser();
    ~BlockParser();
    /// Calls `read(reader, root)`; notes in the file's faults what is wrong.
    template <class Read> bool parse(const MarkdownPiece& piece, FileFaults& faults, Read read)
    {
        JsonElement root;
        if (!parseText(piece, faults, root))
            return false;
        if (read(reader(), root))
            return true;
        faults.addInJson(piece.contentLine(), piece.text, reader().error());
        return false;
    }

private:
    bool parseText(const MarkdownPiece& piece, FileFaults& faults, JsonElement& root);
    JsonReader& reader();

    struct State;
    std::unique_ptr<State> m_state;
};

/// What the parts of a block are read with.
struct BlockContext
{
    const MarkdownPiece& piece;
    /// With the scenarios that have been read so far.
    const Lesson& lesson;

    /// The line of the file at which the reader is.
    std::size_t lineAt(const JsonReader& reader) const;
};
/// A part of a block that is being read, and the keys that it had.
template <class T> struct InBlock
{
    T& value;
    const BlockContext& context;
};

// Parts that several blocks have.
bool readLessonText(JsonReader& reader, JsonElement element, const BlockContext& context, LessonText& text);
bool readChange(JsonReader& reader, JsonElement element, const BlockContext& context, LessonChange& change);
/// The name of a scenario of the lesson.
bool readScenarioName(JsonReader& reader, JsonElement element, const BlockContext& context, std::string& name);
/// An expectation that could fail.
bool readFullExpectation(JsonReader& reader, JsonElement element, Expectation& expectation);
bool readActionIndex(JsonReader& reader, JsonElement element, std::optional<std::size_t>& action);
/// Is there such an action, which makes a request or asks for storage access, in the scenario? For the end of a block,
/// when both are read.
bool checkAction(
    JsonReader& reader, const Lesson& lesson, std::string_view scenario, std::optional<std::size_t> action);
/// Is the object's member there?
bool requireKey(JsonReader& reader, JsonElement object, std::string_view key);

bool readLessonHead(JsonReader& reader, JsonElement element, const BlockContext& context, Lesson& lesson);
/// A scenario that is whole, a built-in one, or one of the lesson, changed.
bool readScenarioBlock(const MarkdownPiece& piece, BlockParser& parser, const FindExample& findExample,
    FileFaults& faults, Lesson& lesson);
bool readStop(JsonReader& reader, JsonElement element, const BlockContext& context, LessonStop& stop);
bool readQuestion(JsonReader& reader, JsonElement element, const BlockContext& context, LessonQuestion& question);
bool readTask(JsonReader& reader, JsonElement element, const BlockContext& context, LessonTask& task);
bool readWhatIf(JsonReader& reader, JsonElement element, const BlockContext& context, LessonWhatIf& whatIf);
bool readBrowsers(JsonReader& reader, JsonElement element, const BlockContext& context, LessonBrowsers& browsers);

/// Puts the texts of a translation in the place of those of the original, all of them or it is an error.
bool translateBlock(JsonReader& reader, JsonElement element, const BlockContext& context, LessonBlock& block);
/// Of the block `lesson`: the terms, where it has them.
bool translateHead(JsonReader& reader, JsonElement element, const BlockContext& context, Lesson& lesson);
/// Of a block without texts: nothing stands in it.
bool readNothing(JsonReader& reader, JsonElement element);

} // namespace fetchscope
