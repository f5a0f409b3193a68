#include "ui/lesson/task_editor.h"

#include "ui/editor/entry_section.h"
#include "ui/editor/field_form.h"
#include "ui/editor/scenario_draft.h"
#include "ui/editor/scenario_sections.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_order.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/engine_words.h"

#include <QBoxLayout>
#include <QFrame>

namespace fetchscope::ui {

TaskEditor::TaskEditor(ScenarioDraft& draft, const std::vector<TaskPart>& parts, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_error(new WrappedLabel)
{
    setObjectName(QStringLiteral("taskEditor"));
    setAccessibleName(tr("What may be changed"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_error->setObjectName(QStringLiteral("taskError"));
    m_error->setProperty("role", QStringLiteral("errorBand"));
    m_error->setAccessibleName(tr("Error in the scenario"));
    m_error->hide();
    layout->addWidget(m_error);
    for (const TaskPart part : parts) {
        switch (part) {
        case TaskPart::Page:
            m_page = new FieldForm;
            m_page->setFields(pageFields());
            connect(m_page, &FieldForm::edited, this,
                [this](const QString& pointer, const QString& label, const std::optional<Json>& value) {
                    m_draft.setValue(tr("Change of %1").arg(label), QStringLiteral("/page") + pointer, value);
                });
            layout->addWidget(m_page);
            continue;
        case TaskPart::Request:
            m_sections.push_back(new EntrySection(draft, actionsSection()));
            break;
        case TaskPart::Server:
            m_sections.push_back(new EntrySection(draft, serverSection()));
            break;
        case TaskPart::Cookies:
            m_sections.push_back(new EntrySection(draft, cookiesSection()));
            break;
        }
        layout->addWidget(m_sections.back());
    }
    leaveUndoToWindow(*this);
    connect(&draft, &ScenarioDraft::textChanged, this, &TaskEditor::refresh);
    connect(&draft, &ScenarioDraft::errorChanged, this, &TaskEditor::showError);
    refresh();
    showError();
}

void TaskEditor::refresh()
{
    const Json* json = m_draft.json();
    if (!json || !json->is_object())
        return;
    if (m_page) {
        const Json* page = valueAt(*json, QStringLiteral("/page"));
        m_page->show(
            page ? *page : Json::object(), textAt(*json, QStringLiteral("/page/url")).section(QChar('/'), 0, 2));
    }
    for (EntrySection* section : m_sections)
        section->refresh();
}

void TaskEditor::showError()
{
    const auto& error = m_draft.error();
    const QString where = error ? messageText(error->where) : QString();
    QString message = error ? error->message : QString();
    if (error && !error->suggestion.isEmpty())
        message += QStringLiteral(" (%1)").arg(error->suggestion);
    m_error->setVisible(error.has_value());
    m_error->setText(QStringLiteral("%1 %2").arg(signOf(Tone::Fail), message));
    if (m_page) {
        m_page->clearError();
        if (where.startsWith(QStringLiteral("/page")))
            m_page->showError(where.mid(5), message);
    }
    for (EntrySection* section : m_sections)
        section->showError(where, message);
}

} // namespace fetchscope::ui
