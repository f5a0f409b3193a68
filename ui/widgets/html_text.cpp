#include "ui/widgets/html_text.h"

#include "ui/theme/theme.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

QString linkHtml(const QString& address, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

QString codeHtml(const QString& text)
{
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
        .arg(monospaceFont().family(), text.toHtmlEscaped().replace(QChar('\n'), QStringLiteral("<br>")));
}

QString toneHtml(Tone tone, const QString& word)
{
    return QStringLiteral("<span style=\"color:%1\"><b>%2 %3</b></span>")
        .arg(Theme::current().of(tone).name(), signOf(tone), word.toHtmlEscaped());
}

QString mutedHtml(const QString& text)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::current().mutedText.name(), text.toHtmlEscaped());
}

QString markedHtml(std::string_view text, const std::vector<TextRange>& ranges, const QString& style)
{
    QString html;
    std::size_t at = 0;
    const auto escaped = [text](std::size_t from, std::size_t length) {
        return toText(text.substr(from, length)).toHtmlEscaped();
    };
    for (const TextRange& range : ranges) {
        html += escaped(at, range.start - at);
        html += QStringLiteral("<span style=\"%1\">%2</span>").arg(style, escaped(range.start, range.length));
        at = range.start + range.length;
    }
    return html + escaped(at, text.size());
}

QString emptyHtml(const QString& text)
{
    return QStringLiteral("<p style=\"margin-top:0\">%1</p>").arg(mutedHtml(text));
}

} // namespace fetchscope::ui
