#pragma once

#include "ui/editor/json.h"
#include "ui/words/load_error.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace fetchscope::ui {

/// The scenario while it is being edited: its text, the tree of it, and what can be undone. Form and JSON are two views
/// of this one.
class ScenarioDraft : public QObject
{
    Q_OBJECT

public:
    /// Longer texts can be looked at, and not edited here.
    static constexpr qsizetype longestText = 4 << 20;

    explicit ScenarioDraft(QObject* parent = nullptr);
    ~ScenarioDraft() override;
    ScenarioDraft(const ScenarioDraft&) = delete;
    ScenarioDraft& operator=(const ScenarioDraft&) = delete;

    /// Another scenario; nothing can be undone.
    void reset(const QByteArray& text);
    const QByteArray& text() const { return m_text; }
    /// The tree of the text; null where it is not JSON.
    const Json* json() const { return m_json.get(); }
    bool isTooLong() const { return m_text.size() > longestText; }
    bool isModified() const { return !m_undo.isClean() || m_isUnsaved; }
    /// What is there now is on the disk.
    void markSaved();
    /// There is no file of this text yet, though nothing was edited (a scenario from a template).
    void markUnsaved();
    QUndoStack& undoStack() { return m_undo; }

    /// Changes the tree. `label` names the change for undo; changes with the same `mergeKey` that follow each other
    /// shortly are undone at once.
    void edit(const QString& label, const QString& mergeKey, const std::function<void(Json&)>& change);
    /// Puts a value at a JSON pointer; null removes it.
    void setValue(const QString& label, const QString& pointer, std::optional<Json> value);
    void insert(const QString& label, const QString& listPointer, int index, const Json& value);
    void remove(const QString& label, const QString& listPointer, int index);
    /// Moves an entry of a list so that it stands at `to` afterwards.
    void move(const QString& label, const QString& listPointer, int from, int to);
    /// Takes over what was typed as JSON.
    void setText(const QByteArray& text);

    /// What the reader of scenarios said of the text.
    const std::optional<LoadError>& error() const { return m_error; }
    void setError(std::optional<LoadError> error);

signals:
    void textChanged();
    void errorChanged();
    void modifiedChanged(bool isModified);

private:
    class Change;
    void push(const QString& label, const QString& mergeKey, QByteArray after, std::shared_ptr<const Json> json);
    void apply(const QByteArray& text, std::shared_ptr<const Json> json);
    void parse();
    void tellWhetherModified();

    QByteArray m_text;
    std::shared_ptr<const Json> m_json;
    QUndoStack m_undo;
    std::optional<LoadError> m_error;
    bool m_isUnsaved = false;
    bool m_wasModified = false;
};

} // namespace fetchscope::ui
