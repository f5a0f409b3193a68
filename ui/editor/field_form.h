#pragma once

#include "ui/editor/field.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace fetchscope::ui {

/// The fields of one element of a scenario. Those that are rare and have no value wait behind a button.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget* parent = nullptr);

    /// Other fields, where they are other ones.
    void setFields(const std::vector<FieldSpec>& specs);
    /// The element whose values are shown, and the page's origin.
    void show(const Json& element, const QString& origin);
    /// Says what is wrong at the field that a pointer from the element leads to. False where no field is there.
    bool showError(const QString& pointer, const QString& message);
    void clearError();
    Field* field(const QString& pointer) const;

signals:
    /// `label`: the field's.
    void edited(const QString& pointer, const QString& label, const std::optional<Json>& value);

private:
    struct Row
    {
        Field* field;
        QWidget* whole;
        bool hasValue = false;
    };
    Row makeRow(const FieldSpec& spec);
    void updateVisibility();

    QVBoxLayout* m_layout;
    QToolButton* m_more;
    std::vector<FieldSpec> m_specs;
    std::vector<Row> m_rows;
};

} // namespace fetchscope::ui
