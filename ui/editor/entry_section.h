#pragma once

#include "core/engine/base/result.h"
#include "ui/editor/field.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace fetchscope::ui {

class EntryList;
class FieldForm;
class ScenarioDraft;

/// A list of the scenario (its actions, the server's rules, cookies) with the fields of the chosen entry below.
class EntrySection : public QWidget
{
    Q_OBJECT

public:
    /// What is special about a list.
    struct Kind
    {
        QString title;
        /// One sentence below the title; may be empty.
        QString hint {};
        /// Of one entry, in the middle of a sentence.
        QString entryName;
        /// JSON pointer of the list.
        QString pointer;
        std::function<QString(const Json& entry, int row)> describe;
        std::function<std::vector<FieldSpec>(const Json& entry)> fields;
        /// What can be added: a name and an entry.
        std::vector<std::pair<QString, Json>> templates;
        QString emptyText;
        /// Makes an entry whole again after one of its values changed; may be empty.
        std::function<void(Json& entry, const QString& pointer)> adapt {};
        /// Takes what the clipboard holds into an entry (or into a new one, where that is empty), or says why not; may
        /// be empty: nothing can be pasted.
        std::function<Result<Json, QString>(const Json& entry, const QString& text)> readPasted {};
        QString pasteName {};
        QString pasteHint {};
    };

    EntrySection(ScenarioDraft& draft, Kind kind, QWidget* parent = nullptr);

    void refresh();
    /// Shows where an error is, where it is in this list.
    bool showError(const QString& where, const QString& message);
    void select(int row);
    int selected() const;

private:
    void change(const QString& pointer, const QString& label, const std::optional<Json>& value);
    void add(const Json& entry);
    void duplicate();
    void paste();
    void removeAt(int row);
    void move(int from, int to);
    void showEntry();
    QToolButton* makeButton(const QString& icon, const QString& text);

    ScenarioDraft& m_draft;
    Kind m_kind;
    EntryList* m_list;
    FieldForm* m_form;
    QLabel* m_empty;
    QToolButton* m_add;
    QToolButton* m_paste = nullptr;
    QToolButton* m_duplicate;
    QToolButton* m_remove;
    int m_wrongRow = -1;
    QString m_wrongBelow;
    QString m_message;
};

} // namespace fetchscope::ui
