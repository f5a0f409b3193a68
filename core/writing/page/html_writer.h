#pragma once

#include "core/engine/base/message.h"
#include "core/telling/timeline/origin_marks.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// Appends HTML to one text. What a person wrote goes through text() and what calls it, which leave no markup of it.
class HtmlWriter
{
public:
    explicit HtmlWriter(Phrasebook phrases = nullptr)
        : m_phrases(phrases)
    {
    }

    Phrasebook phrasebook() const { return m_phrases; }
    /// Words of ours in the language of the page.
    std::string said(const Message& message) const { return textOf(message, m_phrases); }

    /// Markup as it is: of this program's own, never of a person's.
    void raw(std::string_view markup) { m_text += markup; }
    void raw(std::size_t number) { m_text += std::to_string(number); }
    /// Text, in which origins wear their marks. Bytes that are no UTF-8 stand for the characters with their numbers.
    void text(std::string_view value);
    void text(const Message& message) { text(said(message)); }
    /// The same without marks: inside of an attribute, and where it is text to be copied.
    void plain(std::string_view value);
    void plain(const Message& message) { plain(said(message)); }
    /// `<tag class="look">`; no class where `look` is empty.
    void open(std::string_view tag, std::string_view look = {});
    void close(std::string_view tag);
    /// An element with text alone.
    void element(std::string_view tag, std::string_view text, std::string_view look = {});
    void element(std::string_view tag, const Message& message, std::string_view look = {})
    {
        element(tag, said(message), look);
    }
    /// An origin by its short name, with its mark.
    void origin(std::string_view origin);
    /// Lines to be copied, as they are.
    void lines(std::string_view text);
    /// A link to another site.
    void link(std::string_view address, std::string_view words);

    /// Null where nothing is marked, or this is no origin of the run.
    std::optional<OriginMark> markOf(std::string_view origin) const
    {
        return m_marks ? m_marks->of(origin) : std::nullopt;
    }

    std::string take() { return std::move(m_text); }
    std::size_t size() const { return m_text.size(); }

    /// The origins of a run, marked in all texts until this ends.
    class Marking
    {
    public:
        /// All have to outlive it.
        Marking(HtmlWriter& html, const OriginMarks& marks)
            : m_html(html)
            , m_before(html.m_marks)
        {
            html.m_marks = &marks;
        }
        ~Marking() { m_html.m_marks = m_before; }
        Marking(const Marking&) = delete;
        Marking& operator=(const Marking&) = delete;

    private:
        HtmlWriter& m_html;
        const OriginMarks* m_before;
    };

private:
    void marked(const OriginMark& mark, std::string_view name);

    Phrasebook m_phrases;
    const OriginMarks* m_marks = nullptr;
    std::string m_text;
};

} // namespace fetchscope
