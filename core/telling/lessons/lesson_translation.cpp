#include "core/telling/lessons/block_reading.h"
#include "core/telling/lessons/lesson_reader.h"

#include <algorithm>

namespace fetchscope {

namespace {

Message nameOfPiece(const MarkdownPiece& piece)
{
    switch (piece.kind) {
    case MarkdownPiece::Kind::Heading:
        return say<messages::PieceHeading>();
    case MarkdownPiece::Kind::Text:
        return say<messages::PieceText>();
    case MarkdownPiece::Kind::Block:
        break;
    }
    return piece.name.empty() ? say<messages::PieceBlock>(piece.blockKind)
                              : say<messages::PieceBlock>(piece.blockKind + " " + piece.name);
}

bool correspond(const MarkdownPiece& one, const MarkdownPiece& other)
{
    return one.kind == other.kind && one.blockKind == other.blockKind && one.name == other.name;
}

/// Notes the first place where the two do not say the same things in the same order.
bool correspond(const MarkdownFile& original, const MarkdownFile& translation, FileFaults& faults)
{
    const auto& ours = original.pieces;
    const auto& theirs = translation.pieces;
    const std::size_t both = std::min(ours.size(), theirs.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (correspond(ours[i], theirs[i]))
            continue;
        faults.add(theirs[i].line,
            say<messages::OtherThanOriginal>(nameOfPiece(theirs[i]), nameOfPiece(ours[i]), ours[i].line),
            say<messages::SamePieces>());
        return false;
    }
    if (theirs.size() > both) {
        faults.add(
            theirs[both].line, say<messages::BehindOriginal>(nameOfPiece(theirs[both])), say<messages::SamePieces>());
        return false;
    }
    if (ours.size() > both) {
        faults.add(theirs.empty() ? 1 : theirs.back().line,
            say<messages::EndsBeforeOriginal>(nameOfPiece(ours[both]), ours[both].line), say<messages::SamePieces>());
        return false;
    }
    return true;
}

/// Goes through the pages and blocks of a lesson in the order of the pieces that they were made of.
class Translator
{
public:
    Translator(FileFaults& faults, Lesson& lesson)
        : m_faults(faults)
        , m_lesson(lesson)
    {
        for (LessonPage& page : lesson.pages) {
            for (LessonBlock& block : page.blocks)
                m_blocks.push_back(&block);
        }
    }
    void translate(const MarkdownFile& translation)
    {
        m_lesson.title = translation.title;
        const auto headings =
            static_cast<std::size_t>(std::count_if(translation.pieces.begin(), translation.pieces.end(),
                [](const MarkdownPiece& piece) { return piece.kind == MarkdownPiece::Kind::Heading; }));
        // The page before the first heading has the title of the lesson.
        m_page = m_lesson.pages.size() - headings;
        if (m_page == 1)
            m_lesson.pages.front().heading = translation.title;
        for (const MarkdownPiece& piece : translation.pieces)
            translate(piece);
    }

private:
    void translate(const MarkdownPiece& piece)
    {
        if (piece.kind == MarkdownPiece::Kind::Heading) {
            LessonPage& page = m_lesson.pages[m_page++];
            page.heading = piece.text;
            page.line = piece.line;
        } else if (piece.kind == MarkdownPiece::Kind::Text) {
            *m_blocks[m_block++] = LessonText {piece.text, piece.line};
        } else if (piece.blockKind == "notes") {
            *m_blocks[m_block++] = LessonNotes {{piece.text, piece.contentLine()}};
        } else {
            translateJson(piece);
        }
    }
    void translateJson(const MarkdownPiece& piece)
    {
        const BlockContext context {piece, m_lesson};
        m_parser.parse(piece, m_faults, [&](JsonReader& reader, JsonElement root) {
            if (piece.blockKind == "lesson")
                return translateHead(reader, root, context, m_lesson);
            if (piece.blockKind == "scenario")
                return readNothing(reader, root);
            return translateBlock(reader, root, context, *m_blocks[m_block++]);
        });
    }

    FileFaults& m_faults;
    Lesson& m_lesson;
    BlockParser m_parser;
    std::vector<LessonBlock*> m_blocks;
    std::size_t m_page = 0;
    std::size_t m_block = 0;
};

} // namespace

bool translateLesson(std::string_view original, std::string_view translation, FileFaults& faults, Lesson& lesson)
{
    std::vector<LessonFault> known;
    FileFaults ofOriginal({}, known);
    const MarkdownFile file = splitMarkdown(translation, faults);
    if (faults.hasErrors() || !correspond(splitMarkdown(original, ofOriginal), file, faults))
        return false;
    lesson.textFile = faults.file();
    Translator(faults, lesson).translate(file);
    return !faults.hasErrors();
}

} // namespace fetchscope
