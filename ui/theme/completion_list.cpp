#include "ui/theme/completion_list.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace fetchscope::ui {

void dressList(QCompleter& completer)
{
    QAbstractItemView* list = completer.popup();
    if (list->property("completions").toBool())
        return;
    list->setProperty("completions", true);
    // The delegate that completers bring along draws without the style sheet. Rows are measured before they are shown.
    list->setItemDelegate(new QStyledItemDelegate(list));
    list->ensurePolished();
}

void dressListLater(QCompleter& completer, QLineEdit& line)
{
    QObject::connect(&line, &QLineEdit::textEdited, &completer, [&completer] { dressList(completer); });
}

} // namespace fetchscope::ui
