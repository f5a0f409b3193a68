#pragma once

#include "core/engine/base/message.h"

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
    /// Text, also inside of an attribute. Bytes that are no UTF-8 stand for the characters with their numbers.
    void text(std::string_view value);
    void text(const Message& message) { text(said(message)); }
    /// `<tag class="look">`; no class where `look` is empty.
    void open(std::string_view tag, std::string_view look = {});
    void close(std::string_view tag);
    /// An element with text alone.
    void element(std::string_view tag, std::string_view text, std::string_view look = {});
    void element(std::string_view tag, const Message& message, std::string_view look = {})
    {
        element(tag, said(message), look);
    }
    /// A link to another site.
    void link(std::string_view address, std::string_view words);

    std::string take() { return std::move(m_text); }
    std::size_t size() const { return m_text.size(); }

private:
    Phrasebook m_phrases;
    std::string m_text;
};

} // namespace fetchscope
