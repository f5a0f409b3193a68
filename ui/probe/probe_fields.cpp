#include "ui/probe/probe_fields.h"

#include "ui/words/text.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fetchscope::ui {

QPlainTextEdit* linesWith(const QString& name, const QString& title, const QString& example, int lines)
{
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setPlaceholderText(example);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int height = edit->fontMetrics().lineSpacing() * lines + 16;
    edit->setMinimumHeight(height);
    edit->setMaximumHeight(height * 2);
    return edit;
}

QLineEdit* lineWith(const QString& name, const QString& title, const QString& example)
{
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(title);
    line->setPlaceholderText(example);
    return line;
}

QComboBox* choiceOf(const QString& name, const QString& title, const QStringList& values)
{
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(title);
    choice->addItems(values);
    return choice;
}

void addField(QFormLayout& form, QWidget* field)
{
    addField(form, field->accessibleName(), field);
}

void addField(QFormLayout& form, const QString& title, QWidget* field)
{
    form.addRow(title, field);
    form.labelForField(field)->setProperty("role", QStringLiteral("fieldLabel"));
}

std::vector<std::string> linesOf(const QPlainTextEdit& edit)
{
    std::vector<std::string> lines;
    for (const QString& line : edit.toPlainText().split(QChar('\n'), Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines.push_back(toBytes(line.trimmed()));
    }
    return lines;
}

} // namespace fetchscope::ui
