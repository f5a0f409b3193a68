#include "ui/handout/handout_pdf.h"

#include "ui/timeline/timeline_export.h"
#include "ui/words/text.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QUrl>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// So much room has a picture on a page, in the document's units.
constexpr double widestPicture = 640;
constexpr double tallestPicture = 860;
constexpr double longestTimeline = 16000;

QUrl urlOf(std::size_t picture)
{
    return QUrl(QStringLiteral("timeline:%1").arg(picture));
}

/// Pictures get a size that fits on a page.
void fitPictures(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            const QTextFragment fragment = each.fragment();
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const QSizeF size =
                document.resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>().size();
            if (size.isEmpty())
                continue;
            const double scale = std::min({widestPicture / size.width(), tallestPicture / size.height(), 1.0});
            format.setWidth(size.width() * scale);
            format.setHeight(size.height() * scale);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

} // namespace

std::string HandoutPdf::picture(const RunPointer& run)
{
    const QImage image = TimelineExport(run).image(longestTimeline);
    if (image.isNull())
        return {};
    m_pictures.push_back(image);
    return "![](" + toBytes(urlOf(m_pictures.size() - 1).toString()) + ")";
}

std::optional<QString> HandoutPdf::write(const std::string& markdown, QIODevice& device) const
{
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        document.addResource(QTextDocument::ImageResource, urlOf(i), m_pictures[i]);
    document.setMarkdown(toText(markdown),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    fitPictures(document);
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    writer.setTitle(document.begin().text());
    writer.setCreator(QCoreApplication::applicationName());
    document.print(&writer);
    return std::nullopt;
}

} // namespace fetchscope::ui
