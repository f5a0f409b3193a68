#include "ui/editor/scenario_draft.h"

#include "ui/editor/json_text.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int mostUndoSteps = 500;
/// Typing that pauses for longer is undone in two steps.
constexpr int longestPause = 1500;

} // namespace

/// From one text to another. Texts are shared, so that a step costs the text that it made.
class ScenarioDraft::Change : public QUndoCommand
{
public:
    Change(ScenarioDraft& draft, const QString& label, QString mergeKey, QByteArray after,
        std::shared_ptr<const Json> json)
        : QUndoCommand(label)
        , m_draft(draft)
        , m_mergeKey(std::move(mergeKey))
        , m_before(draft.m_text)
        , m_after(std::move(after))
        , m_json(std::move(json))
    {
        m_time.start();
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    void undo() override { m_draft.apply(m_before, nullptr); }
    void redo() override
    {
        m_draft.apply(m_after, std::move(m_json));
        m_json.reset();
    }
    bool mergeWith(const QUndoCommand* command) override
    {
        const auto* other = static_cast<const Change*>(command);
        if (other->m_mergeKey != m_mergeKey || m_time.elapsed() > longestPause)
            return false;
        m_after = other->m_after;
        m_time.start();
        return true;
    }

private:
    ScenarioDraft& m_draft;
    QString m_mergeKey;
    QByteArray m_before;
    QByteArray m_after;
    /// Of the first time, where the tree is there already.
    std::shared_ptr<const Json> m_json;
    QElapsedTimer m_time;
};

ScenarioDraft::ScenarioDraft(QObject* parent)
    : QObject(parent)
{
    m_undo.setUndoLimit(mostUndoSteps);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &ScenarioDraft::tellWhetherModified);
}

ScenarioDraft::~ScenarioDraft()
{
    // Emptying the stack tells nobody any more.
    m_undo.blockSignals(true);
}

void ScenarioDraft::reset(const QByteArray& text)
{
    m_undo.clear();
    m_isUnsaved = false;
    m_error.reset();
    m_text = text;
    parse();
    emit textChanged();
    emit errorChanged();
    tellWhetherModified();
}

void ScenarioDraft::markSaved()
{
    m_isUnsaved = false;
    m_undo.setClean();
    tellWhetherModified();
}

void ScenarioDraft::markUnsaved()
{
    m_isUnsaved = true;
    tellWhetherModified();
}

void ScenarioDraft::tellWhetherModified()
{
    if (isModified() == m_wasModified)
        return;
    m_wasModified = isModified();
    emit modifiedChanged(m_wasModified);
}

void ScenarioDraft::parse()
{
    auto json = isTooLong() ? std::nullopt : parseJson(m_text);
    m_json = json ? std::make_shared<const Json>(*std::move(json)) : nullptr;
}

void ScenarioDraft::apply(const QByteArray& text, std::shared_ptr<const Json> json)
{
    m_text = text;
    m_json = std::move(json);
    if (!m_json)
        parse();
    emit textChanged();
}

void ScenarioDraft::push(
    const QString& label, const QString& mergeKey, QByteArray after, std::shared_ptr<const Json> json)
{
    if (after == m_text || isTooLong())
        return;
    m_undo.push(new Change(*this, label, mergeKey, std::move(after), std::move(json)));
}

void ScenarioDraft::edit(const QString& label, const QString& mergeKey, const std::function<void(Json&)>& change)
{
    if (!m_json)
        return;
    Json changed = *m_json;
    change(changed);
    if (changed == *m_json)
        return;
    QByteArray text = formatJson(changed);
    push(label, mergeKey, std::move(text), std::make_shared<const Json>(std::move(changed)));
}

void ScenarioDraft::setValue(const QString& label, const QString& pointer, std::optional<Json> value)
{
    // The entries of the lists stay, though they may be empty for a while.
    constexpr int keep = 2;
    edit(label, pointer, [&](Json& json) { setValueAt(json, pointer, std::move(value), keep); });
}

void ScenarioDraft::insert(const QString& label, const QString& listPointer, int index, const Json& value)
{
    edit(label, {}, [&](Json& json) {
        const Json* list = valueAt(json, listPointer);
        Json changed = list && list->is_array() ? *list : Json::array();
        changed.insert(changed.begin() + std::clamp(index, 0, static_cast<int>(changed.size())), value);
        setValueAt(json, listPointer, std::move(changed));
    });
}

void ScenarioDraft::remove(const QString& label, const QString& listPointer, int index)
{
    edit(label, {}, [&](Json& json) {
        const Json* list = valueAt(json, listPointer);
        if (!list || !list->is_array() || index < 0 || index >= static_cast<int>(list->size()))
            return;
        Json changed = *list;
        changed.erase(static_cast<std::size_t>(index));
        setValueAt(json, listPointer, std::move(changed));
    });
}

void ScenarioDraft::move(const QString& label, const QString& listPointer, int from, int to)
{
    edit(label, {}, [&](Json& json) {
        const Json* list = valueAt(json, listPointer);
        if (!list || !list->is_array() || from < 0 || from >= static_cast<int>(list->size()))
            return;
        Json changed = *list;
        Json entry = changed[static_cast<std::size_t>(from)];
        changed.erase(static_cast<std::size_t>(from));
        changed.insert(changed.begin() + std::clamp(to, 0, static_cast<int>(changed.size())), std::move(entry));
        setValueAt(json, listPointer, std::move(changed));
    });
}

void ScenarioDraft::setText(const QByteArray& text)
{
    push(tr("Typing"), QStringLiteral("text"), text, nullptr);
}

void ScenarioDraft::setError(std::optional<LoadError> error)
{
    if (error == m_error)
        return;
    m_error = std::move(error);
    emit errorChanged();
}

} // namespace fetchscope::ui
