#include "core/reading/importers/html/style_sheet.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"

#include <algorithm>

namespace fetchscope {

namespace {

class StyleSheetScanner
{
public:
    explicit StyleSheetScanner(std::string_view css)
        : m_css(css)
    {
    }

    std::vector<StyleSheetUrl> scan()
    {
        while (m_at < m_css.size()) {
            const char c = m_css[m_at];
            if (m_css.substr(m_at).starts_with("/*")) {
                m_at = std::min(m_css.find("*/", m_at + 2), m_css.size() - 2) + 2;
            } else if (c == '"' || c == '\'') {
                const std::string text = readString();
                // `@import "sheet.css"`
                if (m_statement == "@import")
                    found(text);
            } else if (c == '{') {
                m_isFontFace = m_statement == "@font-face";
                m_hasFont = false;
                endStatement();
                ++m_at;
            } else if (c == ';' || c == '}') {
                m_isFontFace = m_isFontFace && c == ';';
                endStatement();
                ++m_at;
            } else if (startsUrl()) {
                found(readUrl());
            } else {
                takeWord();
            }
        }
        return std::move(m_urls);
    }

private:
    void endStatement()
    {
        m_statement.clear();
        m_hasStatement = false;
        m_isFontFound = false;
    }

    bool startsUrl() const { return asciiCaseInsensitiveEquals(m_css.substr(m_at, 4), "url("); }

    /// The property's name, or the at-rule's, is the first word of a statement.
    void takeWord()
    {
        const std::size_t start = m_at;
        while (m_at < m_css.size() && (isAsciiAlphanumeric(m_css[m_at]) || m_css[m_at] == '-' || m_css[m_at] == '@'))
            ++m_at;
        if (m_at == start) {
            ++m_at;
            return;
        }
        if (!m_hasStatement)
            m_statement = asciiLowercase(m_css.substr(start, m_at - start));
        m_hasStatement = true;
    }

    std::string readString()
    {
        const char quote = m_css[m_at++];
        std::string text;
        while (m_at < m_css.size() && m_css[m_at] != quote && m_css[m_at] != '\n')
            readCharacter(text);
        ++m_at;
        return text;
    }

    void readCharacter(std::string& text)
    {
        if (m_css[m_at] != '\\' || m_at + 1 >= m_css.size()) {
            text += m_css[m_at++];
            return;
        }
        ++m_at;
        if (!isAsciiHexDigit(m_css[m_at])) {
            if (m_css[m_at] != '\n')
                text += m_css[m_at];
            ++m_at;
            return;
        }
        char32_t code = 0;
        for (int i = 0; i < 6 && m_at < m_css.size() && isAsciiHexDigit(m_css[m_at]); ++i) {
            const char digit = toAsciiLower(m_css[m_at++]);
            code = code * 16 + static_cast<char32_t>(isAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10);
        }
        if (m_at < m_css.size() && isAsciiWhitespace(m_css[m_at]))
            ++m_at;
        appendUtf8(text, std::min<char32_t>(code, 0x10FFFF));
    }

    std::string readUrl()
    {
        m_at += 4;
        while (m_at < m_css.size() && isAsciiWhitespace(m_css[m_at]))
            ++m_at;
        std::string text;
        if (m_at < m_css.size() && (m_css[m_at] == '"' || m_css[m_at] == '\'')) {
            text = readString();
        } else {
            while (m_at < m_css.size() && m_css[m_at] != ')')
                readCharacter(text);
        }
        m_at = std::min(m_css.find(')', m_at), m_css.size() - 1) + 1;
        return std::string(strip(text, isAsciiWhitespace));
    }

    void found(std::string url)
    {
        if (url.empty() || url.starts_with('#'))
            return;
        InitiatorKind kind = InitiatorKind::CssImage;
        if (m_statement == "@import")
            kind = InitiatorKind::CssImport;
        else if (m_statement.starts_with('@'))
            return;
        else if (m_isFontFace) {
            foundFont(std::move(url));
            return;
        } else if (m_statement == "shape-outside")
            kind = InitiatorKind::CssShape;
        else if (m_statement.starts_with("mask") || m_statement.starts_with("-webkit-mask"))
            kind = InitiatorKind::CssMask;
        if (url.starts_with("data:"))
            return;
        m_urls.push_back({kind, std::move(url), line()});
    }

    /// Browsers load the first source that they can use, of the last declaration.
    void foundFont(std::string url)
    {
        const bool isOfOldBrowsers = url.find(".eot") != std::string::npos || url.find(".svg#") != std::string::npos;
        if (m_statement != "src" || m_isFontFound || isOfOldBrowsers)
            return;
        m_isFontFound = true;
        if (m_hasFont)
            m_urls.pop_back();
        m_hasFont = !url.starts_with("data:");
        if (m_hasFont)
            m_urls.push_back({InitiatorKind::Font, std::move(url), line()});
    }

    std::size_t line() const
    {
        const auto before = m_css.substr(0, std::min(m_at, m_css.size()));
        return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    }

    std::string_view m_css;
    std::size_t m_at = 0;
    std::string m_statement;
    bool m_hasStatement = false;
    bool m_isFontFace = false;
    /// The declaration has one that browsers can use; the rule has one in the list.
    bool m_isFontFound = false;
    bool m_hasFont = false;
    std::vector<StyleSheetUrl> m_urls;
};

} // namespace

std::vector<StyleSheetUrl> urlsInStyleSheet(std::string_view css)
{
    return StyleSheetScanner(css).scan();
}

bool looksLikeStyleSheet(std::string_view text)
{
    const bool hasRule = text.find('{') != std::string_view::npos && text.find('}') != std::string_view::npos;
    const bool isOne = text.starts_with("@font-face") || text.starts_with("@import") || text.starts_with("/*")
        || text.starts_with('.') || text.starts_with('#') || text.starts_with(":root") || text.starts_with("body");
    return isOne && (hasRule || text.starts_with("@import"))
        && (text.find("url(") != std::string_view::npos || text.starts_with("@import"));
}

} // namespace fetchscope
