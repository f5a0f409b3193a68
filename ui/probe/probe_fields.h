#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace fetchscope::ui {

/// Fields by their object names, with a title for who does not see them and an example.
QPlainTextEdit* linesWith(const QString& name, const QString& title, const QString& example, int lines);
QLineEdit* lineWith(const QString& name, const QString& title, const QString& example);
/// Of values that an API knows; the first is what it takes where nothing is said.
QComboBox* choiceOf(const QString& name, const QString& title, const QStringList& values);
/// Adds a field under its title.
void addField(QFormLayout& form, QWidget* field);
void addField(QFormLayout& form, const QString& title, QWidget* field);
/// The lines that are not empty.
std::vector<std::string> linesOf(const QPlainTextEdit& edit);

} // namespace fetchscope::ui
