#include "ui/shell/keys_dialog.h"

#include "ui/place/commands.h"
#include "ui/presenting/presenting_keys.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace fetchscope::ui {

namespace {

QString row(const QString& keys, const QString& what)
{
    return QStringLiteral(
        "<tr><td style=\"font-family:'%1';white-space:nowrap;padding-bottom:4px;padding-right:24px\">%2</td>"
        "<td style=\"padding-bottom:4px\">%3</td></tr>")
        .arg(monospaceFont().family(), keys.toHtmlEscaped(), what.toHtmlEscaped());
}

QString heading(const QString& text, int above)
{
    return QStringLiteral("<tr><td colspan=\"2\" style=\"padding-top:%1px;padding-bottom:8px\"><b>%2</b></td></tr>")
        .arg(above)
        .arg(text.toHtmlEscaped());
}

/// What a place's commands are done by.
QString rowsOf(const Commands& commands, PlaceId place)
{
    QString rows;
    for (const QAction* action : commands.withKeys(place)) {
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        rows += row(keys.join(KeysDialog::tr(" or ")), action->iconText());
    }
    return rows;
}

} // namespace

KeysDialog::KeysDialog(const Commands& commands, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\">") + heading(tr("In the timeline"), 0);
    html += row(tr("Left, Right"), tr("Previous or next step"));
    html += row(tr("Up, Down"), tr("Previous or next row"));
    html += row(tr("Page Up, Page Down"), tr("A page of rows"));
    html += row(tr("Home, End"), tr("First or last step"));
    html += row(tr("Space"), tr("Play or pause"));
    html += row(tr("Plus, Minus"), tr("Unfold or fold"));
    html += row(tr("Ctrl+wheel"), tr("Zoom"));
    html += heading(tr("In the lists of the editor"), 16);
    html += row(tr("Alt+Shift+Up, Alt+Shift+Down"), tr("Move the entry"));
    html += row(tr("Delete"), tr("Remove the entry or the header"));
    html += heading(tr("While predicting"), 16);
    html += row(tr("1, 2, 3"), tr("Give an answer"));
    html += heading(tr("While presenting"), 16);
    for (const PresentingKeyRow& key : presentingKeyRows())
        html += row(key.keys, key.what);
    html += heading(tr("In a recording"), 16);
    html += row(tr("Enter"), tr("Open the entry; fold or unfold a group"));
    html += row(tr("Left, Right"), tr("Fold or unfold a group"));
    html += row(tr("Letters"), tr("Filter"));
    html += rowsOf(commands, PlaceId::Recording);
    html += row(tr("Ctrl+1 to Ctrl+4"), tr("Open a panel"));
    html += row(tr("Escape"), tr("From an entry back to the table"));
    html += heading(tr("In a lesson"), 16);
    html += row(tr("1 to 9"), tr("Give an answer"));
    html += rowsOf(commands, PlaceId::Lesson);
    html += heading(tr("In a probe"), 16);
    html += rowsOf(commands, PlaceId::Probe);
    html += heading(tr("Everywhere"), 16);
    html += row(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText),
        tr("Start from a copied fetch(…), curl command or console message"));
    html += rowsOf(commands, PlaceId::Window);
    html += heading(tr("In a scenario"), 16);
    html += rowsOf(commands, PlaceId::Scenario);
    html += QStringLiteral("</table>");

    auto* text = new QTextBrowser;
    text->setAccessibleName(tr("Keys"));
    text->document()->setDocumentMargin(16);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buttons->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(560, 600);
}

} // namespace fetchscope::ui
