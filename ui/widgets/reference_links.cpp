#include "ui/widgets/reference_links.h"

#include "core/telling/reference/reference_links.h"
#include "ui/widgets/html_text.h"
#include "ui/words/text.h"

#include <QAbstractItemView>
#include <QTextBrowser>
#include <QVariant>

namespace fetchscope::ui {

namespace {

constexpr const char* property = "reference";

QString addressInside(QWidget* widget)
{
    if (const auto* text = qobject_cast<const QTextBrowser*>(widget)) {
        QString link = text->textCursor().charFormat().anchorHref();
        if (link.startsWith(QStringLiteral("reference:")))
            return link;
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return view->currentIndex().data(referenceRole).toString();
    return {};
}

} // namespace

void setReference(QWidget& widget, const std::string& address)
{
    widget.setProperty(property, toText(address));
}

QString referenceAt(QWidget* focus)
{
    for (QWidget* widget = focus; widget; widget = widget->parentWidget()) {
        QString address = addressInside(widget);
        if (address.isEmpty())
            address = widget->property(property).toString();
        if (!address.isEmpty() || widget->isWindow())
            return address;
    }
    return {};
}

QString referenceHtml(const QString& text)
{
    QString html;
    for (const ReferencePiece& piece : linkedPieces(toBytes(text)))
        html +=
            piece.link.empty() ? toText(piece.text).toHtmlEscaped() : linkHtml(toText(piece.link), toText(piece.text));
    return html;
}

QString differenceLinkHtml(Difference difference)
{
    return referenceHtml(toText(infoOf(difference).name));
}

} // namespace fetchscope::ui
