#include "ui/scenario/new_scenario_dialog.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "ui/editor/completions.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

namespace fetchscope::ui {

namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QStringLiteral("sectionTitle"));
    return label;
}

} // namespace

NewScenarioDialog::NewScenarioDialog(QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_initiators(new QTreeWidget)
    , m_servers(new QListWidget)
    , m_kind(new QLabel)
    , m_page(new QLineEdit(TemplateChoices().pageUrl))
    , m_url(new QLineEdit)
    , m_method(new QComboBox)
    , m_credentials(new QCheckBox(tr("Send credentials")))
    , m_header(new QCheckBox(tr("Set a header of its own (X-Request-ID)")))
    , m_sign(new QLabel)
    , m_preview(new QLabel)
{
    setObjectName(QStringLiteral("newScenario"));
    setWindowTitle(tr("New Scenario"));
    m_search->setObjectName(QStringLiteral("initiatorSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search what starts the request"));
    m_search->setClearButtonEnabled(true);
    m_initiators->setObjectName(QStringLiteral("initiators"));
    m_initiators->setAccessibleName(tr("What starts the request"));
    m_initiators->setHeaderHidden(true);
    m_initiators->setRootIsDecorated(false);
    m_initiators->setIndentation(12);
    m_initiators->setProperty("framed", true);
    m_servers->setObjectName(QStringLiteral("servers"));
    m_servers->setAccessibleName(tr("How the server answers"));
    m_servers->setProperty("field", true);
    m_servers->setUniformItemSizes(true);
    for (const ServerKind& kind : serverKinds()) {
        auto* item = new QListWidgetItem(kind.title, m_servers);
        item->setData(Qt::UserRole, kind.id);
        item->setToolTip(kind.description);
    }
    m_kind->setObjectName(QStringLiteral("serverKind"));
    m_kind->setWordWrap(true);
    m_kind->setAlignment(Qt::AlignTop);
    m_kind->setProperty("role", QStringLiteral("hint"));
    m_kind->setMinimumHeight(m_kind->fontMetrics().lineSpacing() * 2);
    m_method->setEditable(true);
    m_method->addItems(methodNames());
    m_method->setObjectName(QStringLiteral("method"));
    m_method->setAccessibleName(tr("Method"));
    m_page->setObjectName(QStringLiteral("pageUrl"));
    m_page->setAccessibleName(tr("Page URL"));
    m_url->setObjectName(QStringLiteral("requestUrl"));
    m_url->setAccessibleName(tr("Request URL"));
    m_credentials->setObjectName(QStringLiteral("credentials"));
    m_header->setObjectName(QStringLiteral("customHeader"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(heading(tr("What starts the request")));
    left->addWidget(m_search);
    left->addWidget(m_initiators, 1);
    auto* options = new QFormLayout;
    options->setSpacing(8);
    options->addRow(tr("Page"), m_page);
    options->addRow(tr("URL"), m_url);
    options->addRow(tr("Method"), m_method);
    for (QLineEdit* line : {m_page, m_url})
        options->labelForField(line)->setProperty("role", QStringLiteral("fieldLabel"));
    options->labelForField(m_method)->setProperty("role", QStringLiteral("fieldLabel"));
    options->addRow(QString(), m_credentials);
    options->addRow(QString(), m_header);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(heading(tr("How the server answers")));
    right->addWidget(m_servers, 1);
    right->addWidget(m_kind);
    right->addLayout(options);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    auto* result = new QHBoxLayout;
    result->setSpacing(8);
    result->addWidget(m_sign, 0, Qt::AlignTop);
    result->addWidget(m_preview, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Open in the Editor"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("create"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addLayout(result);
    layout->addWidget(buttons);

    fillInitiators();
    m_servers->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &NewScenarioDialog::filter);
    connect(m_initiators, &QTreeWidget::currentItemChanged, this, &NewScenarioDialog::refresh);
    connect(m_servers, &QListWidget::currentRowChanged, this, &NewScenarioDialog::refresh);
    for (QLineEdit* line : {m_page, m_url})
        connect(line, &QLineEdit::textEdited, this, &NewScenarioDialog::refresh);
    connect(m_method, &QComboBox::currentTextChanged, this, &NewScenarioDialog::refresh);
    connect(m_credentials, &QCheckBox::toggled, this, &NewScenarioDialog::refresh);
    connect(m_header, &QCheckBox::toggled, this, &NewScenarioDialog::refresh);
    refresh();
    resize(760, 640);
}

void NewScenarioDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // Rows were measured before the style sheet gave them their height.
    m_servers->doItemsLayout();
}

void NewScenarioDialog::fillInitiators()
{
    QTreeWidgetItem* group = nullptr;
    for (const InitiatorChoice& choice : initiatorChoices()) {
        if (!group || group->text(0) != choice.group) {
            group = new QTreeWidgetItem(m_initiators, {choice.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setForeground(0, palette().placeholderText());
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {choice.title});
        item->setData(0, Qt::UserRole, static_cast<int>(choice.kind));
        if (choice.kind == InitiatorKind::Fetch)
            m_initiators->setCurrentItem(item);
    }
}

void NewScenarioDialog::filter(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_initiators->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_initiators->topLevelItem(i);
        bool hasMatch = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const auto kind = static_cast<InitiatorKind>(item->data(0, Qt::UserRole).toInt());
            const bool matches = item->text(0).contains(text, Qt::CaseInsensitive)
                || toText(nameOf(kind)).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            hasMatch = hasMatch || matches;
            if (matches && !first)
                first = item;
        }
        group->setHidden(!hasMatch);
    }
    if (first && (!m_initiators->currentItem() || m_initiators->currentItem()->isHidden()))
        m_initiators->setCurrentItem(first);
}

TemplateChoices NewScenarioDialog::choices() const
{
    TemplateChoices chosen;
    if (const QTreeWidgetItem* item = m_initiators->currentItem())
        chosen.initiator = static_cast<InitiatorKind>(item->data(0, Qt::UserRole).toInt());
    if (const QListWidgetItem* item = m_servers->currentItem())
        chosen.server = item->data(Qt::UserRole).toString();
    chosen.pageUrl = m_page->text();
    chosen.url = m_url->text();
    const QString method = m_method->currentText();
    chosen.method = method == QStringLiteral("GET") ? QString() : method;
    chosen.withCredentials = m_credentials->isChecked();
    chosen.withCustomHeader = m_header->isChecked();
    return chosen;
}

QByteArray NewScenarioDialog::text() const
{
    return formatJson(makeScenario(choices()));
}

void NewScenarioDialog::refresh()
{
    const TemplateChoices chosen = choices();
    if (const QListWidgetItem* server = m_servers->currentItem())
        m_kind->setText(server->toolTip());
    m_method->setEnabled(hasMethod(chosen.initiator));
    m_credentials->setEnabled(hasCredentials(chosen.initiator));
    m_header->setEnabled(hasHeaders(chosen.initiator));
    m_url->setPlaceholderText(usualUrl(chosen.initiator, chosen.pageUrl));
    const QByteArray json = text();
    const auto scenario = readScenario({json.constData(), static_cast<std::size_t>(json.size())});
    if (!scenario) {
        m_sign->setPixmap(toneIcon(Tone::Warn).pixmap(QSize(16, 16), devicePixelRatioF()));
        m_preview->setText(errorText(scenario.error()));
        return;
    }
    const RunResult result = runScenario(*scenario);
    const ActionResult& action = result.actions.front();
    m_sign->setPixmap(toneIcon(toneOf(action)).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_preview->setText(
        QStringLiteral("<b>%1</b> &nbsp;%2")
            .arg(wordOf(action).toHtmlEscaped(), outcomeText(*scenario, result, action).toHtmlEscaped()));
}

} // namespace fetchscope::ui
