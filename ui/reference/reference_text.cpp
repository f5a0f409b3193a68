#include "ui/reference/reference_text.h"

#include "core/telling/reference/messages.h"
#include "core/telling/reference/reference_article.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <optional>

namespace fetchscope::ui {

namespace {

QString piecesHtml(const ReferencePieces& pieces)
{
    QString html;
    for (const ReferencePiece& piece : pieces)
        html +=
            piece.link.empty() ? toText(piece.text).toHtmlEscaped() : linkHtml(toText(piece.link), toText(piece.text));
    return html;
}

QString titleHtml(const QString& title)
{
    return QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px;font-size:%1pt\"><b>%2</b></p>")
        .arg(titleFont().pointSizeF())
        .arg(title.toHtmlEscaped());
}

} // namespace

QString articleHtml(const ReferenceEntry& entry)
{
    const ReferenceArticle article = articleOf(entry, windowPhrase);
    QString html = titleHtml(toText(article.title));
    html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:8px\">%1</p>").arg(mutedHtml(toText(article.kind)));
    if (!article.summary.empty())
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1</p>").arg(piecesHtml(article.summary));
    for (const ReferenceLine& line : article.lines) {
        html += QStringLiteral("<p style=\"margin-top:8px;margin-bottom:0\">%1</p>").arg(mutedHtml(toText(line.label)));
        for (const ReferencePieces& item : line.items)
            html += QStringLiteral("<p style=\"margin-top:2px;margin-bottom:0;margin-left:16px\">%1</p>")
                        .arg(piecesHtml(item));
    }
    return html;
}

QString startHtml()
{
    QString html = titleHtml(messageText(say<messages::ReferenceTitle>()));
    html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1</p>")
                .arg(messageText(say<messages::ReferenceAbout>()).toHtmlEscaped());
    std::optional<ReferenceKind> kind;
    for (const ReferenceEntry& entry : referenceEntries()) {
        if (kind == entry.kind)
            continue;
        kind = entry.kind;
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:6px\">%1</p>")
                    .arg(linkHtml(toText(addressOf(entry)), toText(kindHeading(entry.kind, windowPhrase))));
    }
    return html;
}

} // namespace fetchscope::ui
