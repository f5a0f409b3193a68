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
    return kind == FieldSpec::Kind::RequestHeaders || kind == FieldSpec::Kind::HeaderConditions
        || kind == FieldSpec::Kind::ResponseHeaders;
}

} // namespace

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new QToolButton(this))
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
    const auto hasSpec = [](const Row& row, const FieldSpec& spec) { return row.spec == spec; };
    if (std::equal(m_rows.begin(), m_rows.end(), specs.begin(), specs.end(), hasSpec))
        return;
    // Fields that stay are kept: one of them may be what is being typed in.
    std::vector<Row> before = std::move(m_rows);
    m_rows.clear();
    int at = 0;
    for (const FieldSpec& spec : specs) {
        const auto found =
            std::find_if(before.begin(), before.end(), [&](const Row& row) { return hasSpec(row, spec); });
        if (found == before.end()) {
            m_rows.push_back({spec});
            continue;
        }
        m_rows.push_back(*found);
        if (found->field) {
            m_layout->removeWidget(found->whole);
            m_layout->insertWidget(at++, found->whole);
        }
        before.erase(found);
    }
    for (const Row& row : before) {
        if (!row.field)
            continue;
        row.whole->hide();
        row.whole->deleteLater();
    }
}

void FieldForm::makeRow(std::size_t index)
{
    // Each with its parent from the start: whoever changes parents is styled again, with all that is in it.
    Row& row = m_rows[index];
    row.whole = new QWidget(this);
    const bool hasWholeWidth = isWide(row.spec.kind);
    QBoxLayout* layout = nullptr;
    if (hasWholeWidth)
        layout = new QVBoxLayout(row.whole);
    else
        layout = new QHBoxLayout(row.whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(hasWholeWidth ? 2 : 8);
    auto* label = new QLabel(row.spec.kind == FieldSpec::Kind::Flag ? QString() : row.spec.label, row.whole);
    row.field = makeField(row.spec, row.whole);
    label->setBuddy(row.field);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    if (!hasWholeWidth) {
        label->setFixedWidth(labelWidth);
        label->setContentsMargins(0, 6, 0, 0);
    }
    layout->addWidget(label, 0, hasWholeWidth ? Qt::Alignment() : Qt::AlignTop);
    layout->addWidget(row.field, 1);
    connect(row.field, &Field::edited, this, [this, field = row.field](const std::optional<Json>& value) {
        emit edited(field->spec().pointer, field->spec().label, value);
    });
    row.field->setOrigin(m_origin);
    row.field->show(valueAt(m_element, row.spec.pointer));
    const auto isMade = [](const Row& other) { return other.field != nullptr; };
    const auto here = m_rows.begin() + static_cast<std::ptrdiff_t>(index);
    m_layout->insertWidget(static_cast<int>(std::count_if(m_rows.begin(), here, isMade)), row.whole);
}

void FieldForm::show(const Json& element, const QString& origin)
{
    m_element = element;
    m_origin = origin;
    for (Row& row : m_rows) {
        const Json* value = valueAt(m_element, row.spec.pointer);
        row.hasValue = value != nullptr;
        if (!row.field)
            continue;
        row.field->setOrigin(origin);
        row.field->show(value);
    }
    updateVisibility();
}

void FieldForm::updateVisibility()
{
    bool hasHidden = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool isHidden = row.spec.isRare && !row.hasValue && !(row.field && row.field->hasError());
        hasHidden = hasHidden || isHidden;
        // What is being typed in does not go away.
        const bool hasFocus = row.whole && row.whole->isAncestorOf(focusWidget());
        const bool isWanted = !isHidden || m_more->isChecked() || hasFocus;
        if (isWanted && !row.field)
            makeRow(i);
        if (row.whole)
            row.whole->setVisible(isWanted);
    }
    m_more->setVisible(hasHidden);
    m_more->setText(m_more->isChecked() ? tr("Fewer options") : tr("More options"));
}

bool FieldForm::showError(const QString& pointer, const QString& message)
{
    clearError();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString& own = m_rows[i].spec.pointer;
        if (pointer != own && !pointer.startsWith(own + QChar('/')))
            continue;
        if (!m_rows[i].field)
            makeRow(i);
        m_rows[i].field->showError(message, pointer.mid(own.size()));
        updateVisibility();
        return true;
    }
    return false;
}

void FieldForm::clearError()
{
    for (const Row& row : m_rows) {
        if (row.field && row.field->hasError())
            row.field->showError({}, {});
    }
}

} // namespace fetchscope::ui
