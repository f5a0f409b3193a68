#include "core/telling/lessons/markdown_file.h"

#include "core/engine/base/utf8.h"
#include "core/telling/lessons/cmark_document.h"
#include "core/telling/lessons/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// As Markdown counts them (https://spec.commonmark.org/0.31.2/#line-ending): a carriage return alone ends one, too.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size()));
    }
    return lines;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(blanks), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

bool isOurs(std::string_view info)
{
    const auto words = wordsOf(info);
    return !words.empty() && words.front() == "fetchscope";
}

class Splitter
{
public:
    Splitter(std::string_view text, FileFaults& faults)
        : m_lines(linesOf(text))
        , m_faults(faults)
        , m_document(text)
    {
    }
    MarkdownFile split()
    {
        for (cmark_node* node = cmark_node_first_child(m_document.root()); node; node = cmark_node_next(node)) {
            const cmark_node_type type = cmark_node_get_type(node);
            if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) <= 2)
                addHeading(node);
            else if (type == CMARK_NODE_CODE_BLOCK && isOurs(cmark_node_get_fence_info(node)))
                addBlock(node);
            else
                checkText(node);
        }
        flushText(m_lines.size());
        return std::move(m_file);
    }

private:
    std::string_view line(std::size_t number) const { return m_lines[number - 1]; }

    void addHeading(cmark_node* node)
    {
        const auto number = static_cast<std::size_t>(cmark_node_get_start_line(node));
        flushText(number - 1);
        m_textStart = static_cast<std::size_t>(cmark_node_get_end_line(node)) + 1;
        std::string_view text = trimmed(line(number));
        if (!text.starts_with('#')) {
            m_faults.add(number, say<messages::UnderlinedHeading>(), say<messages::WriteHashes>());
            return;
        }
        text = trimmed(text.substr(std::min(text.find_first_not_of('#'), text.size())));
        if (cmark_node_get_heading_level(node) == 2) {
            m_file.pieces.push_back({MarkdownPiece::Kind::Heading, number, std::string(text), {}, {}});
            return;
        }
        if (!m_file.title.empty() || !m_file.pieces.empty())
            m_faults.add(number, say<messages::SecondTitle>(), say<messages::TitleIsFirst>());
        m_file.title = text;
    }
    void addBlock(cmark_node* node)
    {
        const auto number = static_cast<std::size_t>(cmark_node_get_start_line(node));
        const auto end = static_cast<std::size_t>(cmark_node_get_end_line(node));
        flushText(number - 1);
        m_textStart = end + 1;
        const std::string_view last = end > number && end <= m_lines.size() ? trimmed(line(end)) : std::string_view();
        if (last.find_first_not_of('`') != std::string_view::npos
            && last.find_first_not_of('~') != std::string_view::npos)
            m_faults.add(number, say<messages::BlockNotClosed>(), say<messages::CloseBlock>());
        const auto words = wordsOf(cmark_node_get_fence_info(node));
        MarkdownPiece piece {MarkdownPiece::Kind::Block, number, cmark_node_get_literal(node), {}, {}};
        if (words.size() > 1)
            piece.blockKind = words[1];
        if (words.size() > 2)
            piece.name = words[2];
        if (words.size() > 3)
            m_faults.add(number, say<messages::NameIsOneWord>());
        m_file.pieces.push_back(std::move(piece));
    }
    /// What no place that shows lessons can show.
    void checkText(cmark_node* top)
    {
        forEachNode(top, [&](cmark_node* node) {
            const auto number = static_cast<std::size_t>(std::max(1, lineOf(node)));
            switch (cmark_node_get_type(node)) {
            case CMARK_NODE_HTML_BLOCK:
            case CMARK_NODE_HTML_INLINE:
                m_faults.add(number, say<messages::NoHtml>(), say<messages::WriteMarkdown>());
                break;
            case CMARK_NODE_IMAGE:
                m_faults.add(number, say<messages::NoPictures>());
                break;
            case CMARK_NODE_CODE_BLOCK:
                if (isOurs(cmark_node_get_fence_info(node)))
                    m_faults.add(number, say<messages::BlockInside>(), say<messages::BlockAtMargin>());
                break;
            default:
                break;
            }
        });
    }
    void flushText(std::size_t end)
    {
        std::size_t first = m_textStart;
        end = std::min(end, m_lines.size());
        while (first <= end && trimmed(line(first)).empty())
            ++first;
        while (end >= first && trimmed(line(end)).empty())
            --end;
        if (first > end)
            return;
        if (m_file.title.empty() && m_file.pieces.empty())
            m_faults.add(first, say<messages::TextBeforeTitle>(), say<messages::TitleIsFirst>());
        std::string text;
        for (std::size_t number = first; number <= end; ++number)
            text.append(line(number)).append("\n");
        m_file.pieces.push_back({MarkdownPiece::Kind::Text, first, std::move(text), {}, {}});
    }

    std::vector<std::string_view> m_lines;
    FileFaults& m_faults;
    CmarkDocument m_document;
    MarkdownFile m_file;
    /// Where the text begins that no piece holds yet.
    std::size_t m_textStart = 1;
};

} // namespace

MarkdownFile splitMarkdown(std::string_view text, FileFaults& faults)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (replaceInvalidUtf8(text) != text) {
        faults.add(0, say<messages::FileNotUtf8>(), say<messages::SaveFileAsUtf8>());
        return {};
    }
    MarkdownFile file = Splitter(text, faults).split();
    if (file.title.empty())
        faults.add(1, say<messages::NoTitle>(), say<messages::TitleIsFirst>());
    return file;
}

} // namespace fetchscope
