#pragma once

#include "ui/editor/json_text.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace fetchscope::ui {

/// What a field of a form edits.
struct FieldSpec
{
    enum class Kind {
        Text,
        /// A text, with a list of usual ones.
        Choice,
        Flag,
        Number,
        RequestHeaders,
        /// Headers of a request, with what a rule asks of each.
        HeaderConditions,
        ResponseHeaders,
        Body,
        /// A list of texts, one a line.
        Lines,
        /// A text of several lines.
        LongText,
        /// A list of texts, separated by commas.
        List,
        /// A text, or what JSON has beside texts: true, null, ["a", "b"].
        Value,
    };

    /// JSON pointer, from the element that the form edits.
    QString pointer;
    QString label;
    Kind kind = Kind::Text;
    QStringList choices {};
    /// What holds where the field is empty.
    QString placeholder {};
    /// Hidden until asked for, unless it has a value.
    bool isRare = false;
    /// For Flag: what holds where the key is absent.
    bool isOnByDefault = false;

    bool operator==(const FieldSpec&) const = default;
};

/// One value of the scenario, edited in place. Where it is wrong, the words stand below it.
class Field : public QWidget
{
    Q_OBJECT

public:
    explicit Field(FieldSpec spec, QWidget* parent = nullptr);

    const FieldSpec& spec() const { return m_spec; }
    /// Null where the scenario has no such value. What the user is typing in is left alone.
    virtual void show(const Json* value) = 0;
    /// What is wrong; `below` is where, a pointer from the field's value. Empty: nothing.
    virtual void showError(const QString& message, const QString& below);
    bool hasError() const { return m_hasError; }
    /// Values that depend on the page's origin are completed with it.
    virtual void setOrigin(const QString&) { }

signals:
    /// Null: the key goes.
    void edited(const std::optional<Json>& value);

protected:
    /// Puts what edits above the line for errors.
    void setEditor(QWidget* editor);
    QWidget* editor() const { return m_editor; }

private:
    FieldSpec m_spec;
    QWidget* m_editor = nullptr;
    QVBoxLayout* m_layout;
    QLabel* m_error;
    bool m_hasError = false;
};

Field* makeField(const FieldSpec& spec, QWidget* parent);

} // namespace fetchscope::ui
