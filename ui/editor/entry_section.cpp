#include "ui/editor/entry_section.h"

#include "ui/editor/entry_list.h"
#include "ui/editor/field_form.h"
#include "ui/editor/json_text.h"
#include "ui/editor/scenario_draft.h"
#include "ui/theme/icons.h"
#include "ui/widgets/wrapped_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

#include <algorithm>

namespace fetchscope::ui {

EntrySection::EntrySection(ScenarioDraft& draft, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_kind(std::move(kind))
    , m_list(new EntryList)
    , m_form(new FieldForm)
    , m_empty(new WrappedLabel(m_kind.emptyText))
{
    setObjectName(QStringLiteral("section") + m_kind.pointer);
    auto* title = new QLabel(m_kind.title);
    title->setProperty("role", QStringLiteral("sectionTitle"));
    auto* hint = new QLabel(m_kind.hint);
    hint->setForegroundRole(QPalette::PlaceholderText);
    // Showing it before it has a parent would make a window of it.
    if (m_kind.hint.isEmpty())
        hint->hide();
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(m_kind.title);
    m_list->setObjectName(QStringLiteral("list") + m_kind.pointer);
    m_add = makeButton(QStringLiteral("add"), tr("Add %1").arg(m_kind.entryName));
    m_add->setObjectName(QStringLiteral("add") + m_kind.pointer);
    m_duplicate = makeButton(QStringLiteral("copy"), tr("Duplicate %1").arg(m_kind.entryName));
    m_remove = makeButton(QStringLiteral("remove"), tr("Remove %1").arg(m_kind.entryName));
    m_remove->setObjectName(QStringLiteral("remove") + m_kind.pointer);
    if (m_kind.readPasted) {
        m_paste = makeButton(QStringLiteral("paste"), m_kind.pasteName);
        m_paste->setObjectName(QStringLiteral("paste") + m_kind.pointer);
        connect(m_paste, &QToolButton::clicked, this, &EntrySection::paste);
    }
    if (m_kind.templates.size() > 1) {
        auto* menu = new QMenu(m_add);
        for (const auto& [name, entry] : m_kind.templates)
            connect(menu->addAction(name), &QAction::triggered, this, [this, json = entry] { add(json); });
        m_add->setMenu(menu);
        m_add->setPopupMode(QToolButton::InstantPopup);
    } else {
        connect(m_add, &QToolButton::clicked, this, [this] { add(m_kind.templates.front().second); });
    }
    connect(m_duplicate, &QToolButton::clicked, this, &EntrySection::duplicate);
    connect(m_remove, &QToolButton::clicked, this, [this] { removeAt(selected()); });
    connect(m_list, &EntryList::removeRequested, this, &EntrySection::removeAt);
    connect(m_list, &EntryList::moveRequested, this, &EntrySection::move);
    connect(m_list, &QListWidget::currentRowChanged, this, &EntrySection::showEntry);
    connect(m_form, &FieldForm::edited, this,
        [this](const QString& pointer, const QString& label, const std::optional<Json>& value) {
            change(pointer, label, value);
        });

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(title, 1);
    for (QToolButton* button : {m_add, m_paste, m_duplicate, m_remove}) {
        if (button)
            head->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(hint);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addSpacing(4);
    layout->addWidget(m_form);
}

QToolButton* EntrySection::makeButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("small", true);
    return button;
}

int EntrySection::selected() const
{
    return m_list->currentRow();
}

void EntrySection::select(int row)
{
    if (row >= 0 && row < m_list->count() && row != m_list->currentRow())
        m_list->setCurrentRow(row);
}

void EntrySection::refresh()
{
    QStringList texts;
    const Json* list = m_draft.json() ? valueAt(*m_draft.json(), m_kind.pointer) : nullptr;
    if (list && list->is_array()) {
        for (std::size_t i = 0; i < list->size(); ++i)
            texts << m_kind.describe((*list)[i], static_cast<int>(i));
    }
    m_list->show(texts, m_wrongRow);
    if (m_list->currentRow() < 0 && !texts.isEmpty())
        m_list->setCurrentRow(0);
    m_list->setVisible(!texts.isEmpty());
    m_empty->setVisible(texts.isEmpty());
    showEntry();
}

void EntrySection::showEntry()
{
    const int row = selected();
    const Json* list = m_draft.json() ? valueAt(*m_draft.json(), m_kind.pointer) : nullptr;
    const bool hasEntry = list && list->is_array() && row >= 0 && row < static_cast<int>(list->size());
    m_form->setVisible(hasEntry);
    m_duplicate->setEnabled(hasEntry);
    m_remove->setEnabled(hasEntry);
    if (m_paste)
        m_paste->setEnabled(m_draft.json() != nullptr);
    m_add->setEnabled(m_draft.json() != nullptr);
    if (!hasEntry)
        return;
    const Json& entry = (*list)[static_cast<std::size_t>(row)];
    m_form->setFields(m_kind.fields(entry));
    const QString page = textAt(*m_draft.json(), QStringLiteral("/page/url"));
    const QString origin = page.section(QChar('/'), 0, 2);
    m_form->show(entry, origin);
    if (row == m_wrongRow)
        m_form->showError(m_wrongBelow, m_message);
    else
        m_form->clearError();
}

bool EntrySection::showError(const QString& where, const QString& message)
{
    const bool isHere = where.startsWith(m_kind.pointer + QChar('/'));
    const int row = isHere ? where.mid(m_kind.pointer.size() + 1).section(QChar('/'), 0, 0).toInt() : -1;
    m_message = message;
    m_wrongBelow = isHere ? where.mid(QStringLiteral("%1/%2").arg(m_kind.pointer).arg(row).size()) : QString();
    if (row == m_wrongRow && row < 0)
        return false;
    m_wrongRow = row;
    refresh();
    return isHere;
}

void EntrySection::change(const QString& pointer, const QString& label, const std::optional<Json>& value)
{
    if (selected() < 0)
        return;
    const QString entryPointer = QStringLiteral("%1/%2").arg(m_kind.pointer).arg(selected());
    m_draft.edit(tr("Change of %1").arg(label), entryPointer + pointer, [&](Json& json) {
        const Json* before = valueAt(json, entryPointer);
        if (!before)
            return;
        Json entry = *before;
        setValueAt(entry, pointer, value);
        if (m_kind.adapt)
            m_kind.adapt(entry, pointer);
        setValueAt(json, entryPointer, std::move(entry));
    });
}

void EntrySection::add(const Json& entry)
{
    const int row = selected() < 0 ? m_list->count() : selected() + 1;
    m_draft.insert(tr("Adding of %1").arg(m_kind.entryName), m_kind.pointer, row, entry);
    m_list->setCurrentRow(row);
}

void EntrySection::duplicate()
{
    const Json* entry = valueAt(*m_draft.json(), QStringLiteral("%1/%2").arg(m_kind.pointer).arg(selected()));
    if (entry)
        add(Json(*entry));
}

void EntrySection::paste()
{
    const QString pointer = QStringLiteral("%1/%2").arg(m_kind.pointer).arg(selected());
    const Json* entry = m_draft.json() && selected() >= 0 ? valueAt(*m_draft.json(), pointer) : nullptr;
    const auto pasted = m_kind.readPasted(entry ? *entry : Json::object(), QApplication::clipboard()->text());
    if (!pasted) {
        QMessageBox box(QMessageBox::Information, m_kind.pasteName, pasted.error(), QMessageBox::Ok, window());
        box.setObjectName(QStringLiteral("cannotPaste"));
        box.setInformativeText(m_kind.pasteHint);
        box.exec();
        return;
    }
    if (!entry) {
        add(*pasted);
        return;
    }
    m_draft.setValue(m_kind.pasteName, pointer, *pasted);
}

void EntrySection::removeAt(int row)
{
    m_draft.remove(tr("Removal of %1").arg(m_kind.entryName), m_kind.pointer, row);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void EntrySection::move(int from, int to)
{
    m_draft.move(tr("Move of %1").arg(m_kind.entryName), m_kind.pointer, from, to);
    m_list->setCurrentRow(to);
}

} // namespace fetchscope::ui
