#pragma once

#include "ui/editor/field.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace fetchscope::ui {

/// The fields of one element of a scenario. Those that are rare and have no value wait behind a button, and are made
/// when they are asked for.
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

signals:
    /// `label`: the field's.
    void edited(const QString& pointer, const QString& label, const std::optional<Json>& value);

private:
    struct Row
    {
        FieldSpec spec;
        /// Null until the row has been needed.
        Field* field = nullptr;
        QWidget* whole = nullptr;
        bool hasValue = false;
    };
    void makeRow(std::size_t index);
    void updateVisibility();

    QVBoxLayout* m_layout;
    QToolButton* m_more;
    std::vector<Row> m_rows;
    /// What is shown.
    Json m_element;
    QString m_origin;
};

} // namespace fetchscope::ui
