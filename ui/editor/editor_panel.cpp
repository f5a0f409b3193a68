#include "ui/editor/editor_panel.h"

#include "ui/editor/entry_section.h"
#include "ui/editor/field_form.h"
#include "ui/editor/json_page.h"
#include "ui/editor/json_text.h"
#include "ui/editor/scenario_draft.h"
#include "ui/editor/scenario_sections.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_order.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

QFrame* rule()
{
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

} // namespace

EditorPanel::EditorPanel(ScenarioDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_error(new QLabel)
    , m_scroll(new QScrollArea)
    , m_page(new FieldForm)
    , m_title(new FieldForm)
    , m_settings(new FieldForm)
    , m_settingsTitle(new QLabel(tr("Notes and settings")))
    , m_actions(new EntrySection(draft, actionsSection()))
    , m_server(new EntrySection(draft, serverSection()))
    , m_cookies(new EntrySection(draft, cookiesSection()))
    , m_form(new QWidget)
    , m_broken(new QLabel)
    , m_json(new JsonPage(draft))
{
    setObjectName(QStringLiteral("editor"));
    setAccessibleName(tr("Scenario"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_tabs->setAccessibleName(tr("Scenario"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Scenario"));
    m_tabs->addTab(tr("JSON"));
    m_error->setObjectName(QStringLiteral("editorError"));
    m_error->setWordWrap(true);
    m_error->setProperty("role", QStringLiteral("errorBand"));
    m_error->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_error->setAccessibleName(tr("Error in the scenario"));
    m_error->hide();
    connect(m_error, &QLabel::linkActivated, this, &EditorPanel::goToError);

    const auto take = [this](const QString& prefix) {
        return [this, prefix](const QString& pointer, const QString& label, const std::optional<Json>& value) {
            m_draft.setValue(tr("Change of %1").arg(label), prefix + pointer, value);
        };
    };
    connect(m_title, &FieldForm::edited, this, take({}));
    connect(m_settings, &FieldForm::edited, this, take({}));
    connect(m_page, &FieldForm::edited, this, take(QStringLiteral("/page")));

    auto* sections = new QVBoxLayout(m_form);
    sections->setContentsMargins(12, 12, 12, 16);
    sections->setSpacing(12);
    auto* top = new QWidget;
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(4);
    topLayout->addWidget(m_title);
    topLayout->addWidget(m_page);
    sections->addWidget(top);
    for (EntrySection* section : {m_actions, m_server, m_cookies}) {
        sections->addWidget(rule());
        sections->addWidget(section);
    }
    m_settingsTitle->setProperty("role", QStringLiteral("sectionTitle"));
    sections->addWidget(rule());
    sections->addWidget(m_settingsTitle);
    sections->addWidget(m_settings);
    sections->addStretch(1);
    m_broken->setText(tr("The JSON is not complete. Mend it on the tab JSON, or undo."));
    m_broken->setWordWrap(true);
    m_broken->setContentsMargins(12, 12, 12, 12);
    m_broken->setForegroundRole(QPalette::PlaceholderText);
    m_broken->setAlignment(Qt::AlignTop);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(true);
    inside->setBackgroundRole(QPalette::Base);
    auto* insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, 0, 0);
    insideLayout->setSpacing(0);
    insideLayout->addWidget(m_broken);
    insideLayout->addWidget(m_form, 1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("form"));
    m_scroll->setAccessibleName(tr("Scenario as a form"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_json);

    auto* head = new QWidget;
    head->setAutoFillBackground(true);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 4, 0);
    headLayout->addWidget(m_tabs, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule());
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &EditorPanel::setPage);
    connect(&draft, &ScenarioDraft::textChanged, this, &EditorPanel::refresh);
    connect(&draft, &ScenarioDraft::errorChanged, this, &EditorPanel::showError);
    // Undo is the scenario's, not that of the field that has the focus.
    leaveUndoToWindow(*this);
}

void EditorPanel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_isToBeFilled)
        QTimer::singleShot(0, this, &EditorPanel::fill);
    m_isToBeFilled = true;
}

void EditorPanel::fill()
{
    m_isFilled = true;
    m_title->setFields(titleFields());
    m_settings->setFields(settingsFields());
    m_page->setFields(pageFields());
    refresh();
    showPlace(m_action, m_rule);
    showError();
    // Once more when the new fields have been styled.
    QTimer::singleShot(50, this, &EditorPanel::layOut);
}

void EditorPanel::setPage(int page)
{
    m_tabs->setCurrentIndex(page);
    m_pages->setCurrentIndex(page);
    // The page that was hidden was not kept up to date.
    refresh();
}

void EditorPanel::setHidesEnd(bool hides)
{
    // The JSON has the same, and the text of what is expected.
    if (hides)
        setPage(FormPage);
    m_tabs->setTabVisible(TextPage, !hides);
    m_title->setVisible(!hides);
    m_settings->setVisible(!hides);
    m_settingsTitle->setVisible(!hides);
}

int EditorPanel::page() const
{
    return m_pages->currentIndex();
}

void EditorPanel::showPlace(int action, int rule)
{
    m_action = action;
    m_rule = rule;
    // Where somebody is typing, nothing moves away.
    if (isAncestorOf(QApplication::focusWidget()))
        return;
    m_actions->select(action);
    m_server->select(rule);
}

bool EditorPanel::focusNextPrevChild(bool next)
{
    return moveFocusAsSeen(*this, next) || QWidget::focusNextPrevChild(next);
}

void EditorPanel::refresh()
{
    if (page() != FormPage || !m_isFilled)
        return;
    const Json* json = m_draft.json();
    const bool isObject = json && json->is_object();
    m_form->setVisible(isObject);
    m_broken->setVisible(!isObject);
    m_broken->setText(m_draft.isTooLong()
            ? tr("This scenario is longer than 4 MiB. Edit it elsewhere, and reload it here.")
            : tr("The JSON is not complete. Mend it on the tab JSON, or undo."));
    if (!isObject)
        return;
    const QString origin = textAt(*json, QStringLiteral("/page/url")).section(QChar('/'), 0, 2);
    m_title->show(*json, origin);
    m_settings->show(*json, origin);
    if (const Json* page = valueAt(*json, QStringLiteral("/page")))
        m_page->show(*page, origin);
    else
        m_page->show(Json::object(), origin);
    for (EntrySection* section : {m_actions, m_server, m_cookies})
        section->refresh();
}

void EditorPanel::layOut()
{
    // Words that wrap know their height only when they have their width: from the inside to the outside, once more.
    QList<QWidget*> widgets = m_form->findChildren<QWidget*>();
    std::reverse(widgets.begin(), widgets.end());
    widgets << m_form << m_scroll->widget();
    for (QWidget* widget : widgets) {
        if (!widget->layout() || widget->isHidden())
            continue;
        widget->layout()->invalidate();
        widget->layout()->activate();
    }
}

void EditorPanel::showError()
{
    QMetaObject::invokeMethod(this, &EditorPanel::layOut, Qt::QueuedConnection);
    const auto& error = m_draft.error();
    m_error->setVisible(error.has_value());
    m_title->clearError();
    m_settings->clearError();
    m_page->clearError();
    const QString where = error ? messageText(error->where) : QString();
    QString message = error ? error->message : QString();
    if (error && !error->suggestion.isEmpty())
        message += QStringLiteral(" (%1)").arg(error->suggestion);
    for (EntrySection* section : {m_actions, m_server, m_cookies})
        section->showError(where, message);
    if (!error)
        return;
    if (where.startsWith(QStringLiteral("/page")))
        m_page->showError(where.mid(5), message);
    else if (!m_title->showError(where, message))
        m_settings->showError(where, message);
    QString text = QStringLiteral("<b>%1</b> ").arg(signOf(Tone::Fail));
    if (!where.isEmpty())
        text += QStringLiteral("<a href=\"go\">%1</a> &nbsp;").arg(where.toHtmlEscaped());
    // What is seen beside it is older.
    m_error->setText(text + message.toHtmlEscaped()
        + QStringLiteral("<br>%1").arg(mutedHtml(tr("The timeline still shows the scenario without this mistake."))));
}

void EditorPanel::goToError()
{
    const auto& error = m_draft.error();
    if (!error)
        return;
    const QString where = messageText(error->where);
    const QString row = where.section(QChar('/'), 2, 2);
    const bool isInText = !where.startsWith(QChar('/')) || page() == TextPage;
    if (isInText) {
        setPage(TextPage);
        m_json->goTo(error->where);
        return;
    }
    if (where.startsWith(QStringLiteral("/actions")))
        m_actions->select(row.toInt());
    else if (where.startsWith(QStringLiteral("/server")))
        m_server->select(row.toInt());
    else if (where.startsWith(QStringLiteral("/cookies")))
        m_cookies->select(row.toInt());
    for (Field* field : m_form->findChildren<Field*>()) {
        if (!field->hasError() || !field->isVisible())
            continue;
        field->setFocus();
        m_scroll->ensureWidgetVisible(field);
        return;
    }
    // A place that no field edits.
    setPage(TextPage);
    m_json->goTo(error->where);
}

} // namespace fetchscope::ui
