#include "ui/window/keys_dialog.h"

#include "ui/theme/theme.h"
#include "ui/window/commands.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace fetchscope::ui {

namespace {

QString row(const QString& keys, const QString& what)
{
    return QStringLiteral(
        "<tr><td width=\"176\" style=\"font-family:'%1';white-space:nowrap\">%2&nbsp;&nbsp;</td><td>%3</td></tr>")
        .arg(monospaceFont().family(), keys.toHtmlEscaped(), what.toHtmlEscaped());
}

} // namespace

KeysDialog::KeysDialog(const Commands& commands, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    QString html = QStringLiteral("<p><b>%1</b></p><table cellpadding=\"2\">").arg(tr("In the timeline"));
    html += row(tr("Left, Right"), tr("Previous or next step"));
    html += row(tr("Up, Down"), tr("Previous or next row"));
    html += row(tr("Page Up, Page Down"), tr("A page of rows"));
    html += row(tr("Home, End"), tr("First or last step"));
    html += row(tr("Space"), tr("Play or pause"));
    html += row(tr("Ctrl+wheel"), tr("Zoom"));
    html += QStringLiteral("</table><p><b>%1</b></p><table cellpadding=\"2\">").arg(tr("Everywhere"));
    for (const QAction* action : commands.withKeys()) {
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        html += row(keys.join(tr(" or ")), action->iconText());
    }
    html += QStringLiteral("</table>");

    auto* text = new QTextBrowser;
    text->setAccessibleName(tr("Keys"));
    text->document()->setDocumentMargin(12);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(480, 560);
}

} // namespace fetchscope::ui
