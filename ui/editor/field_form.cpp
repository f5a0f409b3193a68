#include "ui/editor/field_form.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int labelWidth = 92;

/// Fields that need the whole width have their label above.
bool isWide(FieldSpec::Kind kind)
{
    return kind == FieldSpec::Kind::RequestHeaders || kind == FieldSpec::Kind::ResponseHeaders;
}

} // namespace

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new QToolButton)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_more->setText(tr("More options"));
    m_more->setObjectName(QStringLiteral("moreOptions"));
    m_more->setCheckable(true);
    m_more->setProperty("quiet", true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QToolButton::toggled, this, &FieldForm::updateVisibility);
}

void FieldForm::setFields(const std::vector<FieldSpec>& specs)
{
    if (specs == m_specs)
        return;
    m_specs = specs;
    // Fields that stay are kept: one of them may be what is being typed in.
    std::vector<Row> before = std::move(m_rows);
    m_rows.clear();
    int at = 0;
    for (const FieldSpec& spec : specs) {
        const auto found =
            std::find_if(before.begin(), before.end(), [&](const Row& row) { return row.field->spec() == spec; });
        Row row {};
        if (found != before.end()) {
            row = *found;
            before.erase(found);
            m_layout->removeWidget(row.whole);
        } else {
            row = makeRow(spec);
        }
        m_layout->insertWidget(at++, row.whole);
        m_rows.push_back(row);
    }
    for (const Row& row : before) {
        row.whole->hide();
        row.whole->deleteLater();
    }
    updateVisibility();
}

FieldForm::Row FieldForm::makeRow(const FieldSpec& spec)
{
    Field* field = makeField(spec, this);
    auto* whole = new QWidget;
    QBoxLayout* layout = nullptr;
    if (isWide(spec.kind))
        layout = new QVBoxLayout(whole);
    else
        layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(isWide(spec.kind) ? 2 : 8);
    auto* label = new QLabel(spec.kind == FieldSpec::Kind::Flag ? QString() : spec.label);
    label->setBuddy(field);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    if (!isWide(spec.kind)) {
        label->setFixedWidth(labelWidth);
        label->setContentsMargins(0, 6, 0, 0);
    }
    layout->addWidget(label, 0, isWide(spec.kind) ? Qt::Alignment() : Qt::AlignTop);
    layout->addWidget(field, 1);
    connect(field, &Field::edited, this, [this, field](const std::optional<Json>& value) {
        emit edited(field->spec().pointer, field->spec().label, value);
    });
    return {field, whole};
}

void FieldForm::show(const Json& element, const QString& origin)
{
    for (Row& row : m_rows) {
        const Json* value = valueAt(element, row.field->spec().pointer);
        row.hasValue = value != nullptr;
        row.field->setOrigin(origin);
        row.field->show(value);
    }
    updateVisibility();
}

void FieldForm::updateVisibility()
{
    bool hasHidden = false;
    for (const Row& row : m_rows) {
        const bool isHidden = row.field->spec().isRare && !row.hasValue && !row.field->hasError();
        hasHidden = hasHidden || isHidden;
        // What is being typed in does not go away.
        const bool hasFocus = row.whole->isAncestorOf(focusWidget());
        row.whole->setVisible(!isHidden || m_more->isChecked() || hasFocus);
    }
    m_more->setVisible(hasHidden);
    m_more->setText(m_more->isChecked() ? tr("Fewer options") : tr("More options"));
}

Field* FieldForm::field(const QString& pointer) const
{
    for (const Row& row : m_rows) {
        if (row.field->spec().pointer == pointer)
            return row.field;
    }
    return nullptr;
}

bool FieldForm::showError(const QString& pointer, const QString& message)
{
    clearError();
    for (const Row& row : m_rows) {
        const QString& own = row.field->spec().pointer;
        if (pointer != own && !pointer.startsWith(own + QChar('/')))
            continue;
        row.field->showError(message, pointer.mid(own.size()));
        updateVisibility();
        return true;
    }
    return false;
}

void FieldForm::clearError()
{
    for (const Row& row : m_rows) {
        if (row.field->hasError())
            row.field->showError({}, {});
    }
}

} // namespace fetchscope::ui
