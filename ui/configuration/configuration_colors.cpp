#include "ui/configuration/configuration_colors.h"

#include "ui/theme/theme.h"

namespace fetchscope::ui {

namespace {

/// Where the text that is quoted at `start` ends, behind its quote.
qsizetype endOfQuoted(const QString& text, qsizetype start)
{
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] == QChar('\\'))
            ++i;
        else if (text[i] == text[start])
            return i + 1;
    }
    return text.size();
}

} // namespace

void ConfigurationColors::setLanguage(std::string_view language)
{
    const auto isOneOf = [language](std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            if (language == name)
                return true;
        }
        return false;
    };
    if (isOneOf({"json"}))
        m_comment.clear();
    else if (isOneOf({"xml"}))
        m_comment = QStringLiteral("<!--");
    else if (isOneOf({"javascript", "typescript", "csharp", "java", "go", "php", "vcl"}))
        m_comment = QStringLiteral("//");
    else
        m_comment = QStringLiteral("#");
    rehighlight();
}

void ConfigurationColors::highlightBlock(const QString& text)
{
    const Theme& theme = Theme::current();
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (!m_comment.isEmpty() && QStringView(text).sliced(at).startsWith(m_comment)) {
            setFormat(static_cast<int>(at), static_cast<int>(text.size() - at), theme.mutedText);
            return;
        }
        if (c == QChar('"') || c == QChar('\'')) {
            const qsizetype end = endOfQuoted(text, at);
            setFormat(static_cast<int>(at), static_cast<int>(end - at), theme.of(Tone::Pass));
            at = end;
            continue;
        }
        const bool beginsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        if (c.isDigit() && beginsWord) {
            qsizetype end = at;
            while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == QChar('.')))
                ++end;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), theme.accent);
            at = end;
            continue;
        }
        ++at;
    }
}

} // namespace fetchscope::ui
