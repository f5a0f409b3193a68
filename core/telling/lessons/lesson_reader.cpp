#include "core/telling/lessons/lesson_reader.h"

#include "core/telling/lessons/block_reading.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// A kind of block, and whether it stands for itself or is named.
struct BlockKind
{
    std::string_view name;
    bool hasName = false;
    bool isJson = true;
};
constexpr std::array<BlockKind, 8> blockKinds {{
    {"lesson"},
    {"scenario", true},
    {"browsers"},
    {"stop"},
    {"question", true},
    {"task", true},
    {"what-if"},
    {"notes", false, false},
}};

const BlockKind* kindOf(const MarkdownPiece& piece)
{
    const auto found = std::find_if(
        blockKinds.begin(), blockKinds.end(), [&](const BlockKind& kind) { return kind.name == piece.blockKind; });
    return found == blockKinds.end() ? nullptr : &*found;
}

bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// Notes what is wrong with the info string of a block.
void checkInfo(const MarkdownPiece& piece, FileFaults& faults)
{
    const BlockKind* kind = kindOf(piece);
    if (!kind) {
        std::vector<std::string_view> names;
        names.reserve(std::size(blockKinds));
        for (const BlockKind& known : blockKinds)
            names.push_back(known.name);
        Message suggestion = suggestNearest(piece.blockKind, names);
        faults.add(piece.line, say<messages::NoBlockKind>(piece.blockKind),
            suggestion.isEmpty() ? say<messages::ThereAreBlocks>(joinChoices(names)) : std::move(suggestion));
    } else if (kind->hasName && !isName(piece.name)) {
        faults.add(piece.line, say<messages::BlockNeedsName>(kind->name), say<messages::NameOfLetters>(kind->name));
    } else if (!kind->hasName && !piece.name.empty()) {
        faults.add(piece.line, say<messages::BlockHasNoName>(kind->name, piece.name));
    }
}

/// Puts the pieces of a file together to a lesson.
class LessonBuilder
{
public:
    LessonBuilder(const MarkdownFile& file, const FindExample& findExample, FileFaults& faults, Lesson& lesson)
        : m_file(file)
        , m_findExample(findExample)
        , m_faults(faults)
        , m_lesson(lesson)
    {
    }
    void build()
    {
        m_lesson.title = m_file.title;
        for (const MarkdownPiece& piece : m_file.pieces) {
            if (piece.kind == MarkdownPiece::Kind::Block)
                checkInfo(piece, m_faults);
        }
        readHead();
        for (const MarkdownPiece& piece : m_file.pieces) {
            if (piece.blockKind == "scenario" && isNewName(piece))
                readScenarioBlock(piece, m_parser, m_findExample, m_faults, m_lesson);
        }
        // Whoever names a scenario that could not be read is not to blame for it.
        if (m_faults.hasErrors())
            return;
        for (const MarkdownPiece& piece : m_file.pieces)
            addPiece(piece);
        if (m_lesson.pages.empty())
            m_faults.add(1, say<messages::NoPages>(), say<messages::WriteHeading>());
    }

private:
    void readHead()
    {
        const auto isHead = [](const MarkdownPiece& piece) { return piece.blockKind == "lesson"; };
        const auto head = std::find_if(m_file.pieces.begin(), m_file.pieces.end(), isHead);
        if (head == m_file.pieces.end()) {
            m_faults.add(1, say<messages::NoHead>(), say<messages::WriteHead>());
            return;
        }
        if (head != m_file.pieces.begin())
            m_faults.add(head->line, say<messages::HeadIsFirst>());
        const auto second = std::find_if(head + 1, m_file.pieces.end(), isHead);
        if (second != m_file.pieces.end())
            m_faults.add(second->line, say<messages::HeadTwice>());
        parse(*head, m_lesson, readLessonHead);
    }
    bool isNewName(const MarkdownPiece& piece)
    {
        for (const MarkdownPiece& other : m_file.pieces) {
            if (&other == &piece)
                return true;
            if (other.blockKind == piece.blockKind && other.name == piece.name)
                break;
        }
        m_faults.add(piece.line, say<messages::NameTwice>(piece.blockKind, piece.name));
        return false;
    }
    template <class T, class Read> bool parse(const MarkdownPiece& piece, T& value, Read read)
    {
        const BlockContext context {piece, m_lesson};
        return m_parser.parse(
            piece, m_faults, [&](JsonReader& reader, JsonElement root) { return read(reader, root, context, value); });
    }
    template <class T, class Read> void addBlock(const MarkdownPiece& piece, Read read)
    {
        T block;
        if (parse(piece, block, read))
            page().blocks.emplace_back(std::move(block));
    }
    LessonPage& page()
    {
        if (m_lesson.pages.empty())
            m_lesson.pages.push_back({m_lesson.title, 1, {}});
        return m_lesson.pages.back();
    }
    /// A page holds one question or task at the most.
    void addExercise(const MarkdownPiece& piece)
    {
        const auto isExercise = [](const LessonBlock& block) {
            return std::holds_alternative<LessonQuestion>(block) || std::holds_alternative<LessonTask>(block);
        };
        const auto& blocks = page().blocks;
        if (std::any_of(blocks.begin(), blocks.end(), isExercise))
            m_faults.add(piece.line, say<messages::SecondExercise>(), say<messages::WriteHeading>());
        if (!isNewName(piece))
            return;
        if (piece.blockKind == "task")
            addBlock<LessonTask>(piece, readTask);
        else
            addBlock<LessonQuestion>(piece, readQuestion);
    }
    void addPiece(const MarkdownPiece& piece)
    {
        if (piece.kind == MarkdownPiece::Kind::Heading)
            m_lesson.pages.push_back({piece.text, piece.line, {}});
        else if (piece.kind == MarkdownPiece::Kind::Text)
            page().blocks.emplace_back(LessonText {piece.text, piece.line});
        else if (piece.blockKind == "notes")
            page().blocks.emplace_back(LessonNotes {{piece.text, piece.contentLine()}});
        else if (piece.blockKind == "stop")
            addBlock<LessonStop>(piece, readStop);
        else if (piece.blockKind == "browsers")
            addBlock<LessonBrowsers>(piece, readBrowsers);
        else if (piece.blockKind == "what-if")
            addBlock<LessonWhatIf>(piece, readWhatIf);
        else if (piece.blockKind == "question" || piece.blockKind == "task")
            addExercise(piece);
    }

    const MarkdownFile& m_file;
    const FindExample& m_findExample;
    FileFaults& m_faults;
    Lesson& m_lesson;
    BlockParser m_parser;
};

} // namespace

bool readLesson(std::string_view text, const FindExample& findExample, FileFaults& faults, Lesson& lesson)
{
    const MarkdownFile file = splitMarkdown(text, faults);
    LessonBuilder(file, findExample, faults, lesson).build();
    return !faults.hasErrors();
}

} // namespace fetchscope
