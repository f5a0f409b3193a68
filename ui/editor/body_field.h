#pragma once

#include "ui/editor/field.h"

class QComboBox;
class QPlainTextEdit;

namespace fetchscope::ui {

/// A request's body: a text, or one of the other types with its data.
class BodyField : public Field
{
    Q_OBJECT

public:
    explicit BodyField(const FieldSpec& spec, QWidget* parent = nullptr);

    void show(const Json* value) override;

private:
    void tell();

    QWidget* m_both;
    QComboBox* m_type;
    QPlainTextEdit* m_data;
    /// What was shown: keys that the field does not edit are kept.
    Json m_value;
    bool m_isShowing = false;
};

} // namespace fetchscope::ui
