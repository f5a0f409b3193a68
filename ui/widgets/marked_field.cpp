#include "ui/widgets/marked_field.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace fetchscope::ui {

void mark(QWidget& field, const QString& problem)
{
    const bool isWrong = !problem.isEmpty();
    if (field.property("wrong").toBool() != isWrong) {
        field.setProperty("wrong", isWrong);
        field.style()->unpolish(&field);
        field.style()->polish(&field);
    }
    field.setToolTip(problem);
    field.setAccessibleDescription(problem);
}

} // namespace fetchscope::ui
