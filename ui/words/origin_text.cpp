#include "ui/words/origin_text.h"

#include "ui/theme/theme.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

std::vector<OriginPiece> piecesOf(const QString& text, const OriginMarks& marks)
{
    // Most texts name none.
    if (!text.contains(QStringLiteral("://")))
        return {{text, std::nullopt}};
    const std::string bytes = toBytes(text);
    const std::string_view all(bytes);
    std::vector<OriginPiece> pieces;
    std::size_t from = 0;
    for (const OriginSpan& span : marks.spansIn(all)) {
        if (span.begin > from)
            pieces.push_back({toText(all.substr(from, span.begin - from)), std::nullopt});
        pieces.push_back({toText(all.substr(span.begin, span.end - span.begin)), span.mark});
        from = span.end;
    }
    if (from < all.size() || pieces.empty())
        pieces.push_back({toText(all.substr(from)), std::nullopt});
    return pieces;
}

std::optional<OriginMark> leadingOrigin(const QString& value, const OriginMarks& marks)
{
    return value.contains(QStringLiteral("://")) ? marks.ofUrl(toBytes(value)) : std::nullopt;
}

QString originSignHtml(const OriginMark& mark)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>\u00a0")
        .arg(Theme::current().of(mark).name(), toText(originSigns[mark.sign]));
}

QString originHtml(const QString& text, const OriginMarks& marks)
{
    QString html;
    for (const OriginPiece& piece : piecesOf(text, marks)) {
        if (piece.mark)
            html += originSignHtml(*piece.mark)
                + QStringLiteral("<span style=\"color:%1\">%2</span>")
                      .arg(Theme::current().of(*piece.mark).name(), piece.text.toHtmlEscaped());
        else
            html += piece.text.toHtmlEscaped();
    }
    return html;
}

} // namespace fetchscope::ui
