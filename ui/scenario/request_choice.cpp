#include "ui/scenario/request_choice.h"

#include "core/telling/timeline/outcome_names.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace fetchscope::ui {

namespace {

const RequestAction* requestIn(const Action& action)
{
    return std::get_if<RequestAction>(&action.what);
}

/// `fetch PUT https://api.example/doc`
QString requestText(const Scenario& scenario, std::size_t index)
{
    ActionResult action;
    action.index = index;
    return toText(actionText(scenario, action)).left(300);
}

} // namespace

std::size_t RequestChoice::requestsIn(const Scenario& scenario)
{
    return static_cast<std::size_t>(std::count_if(
        scenario.actions.begin(), scenario.actions.end(), [](const Action& action) { return requestIn(action); }));
}

RequestChoice::RequestChoice(const Scenario& scenario, QWidget* parent)
    : QDialog(parent)
    , m_scenario(scenario)
    , m_search(new QLineEdit)
    , m_requests(new QListWidget)
    , m_count(new QLabel)
    , m_open(nullptr)
{
    setObjectName(QStringLiteral("requestChoice"));
    setWindowTitle(tr("Which Requests?"));
    m_search->setObjectName(QStringLiteral("requestSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the requests"));
    m_search->setClearButtonEnabled(true);
    m_requests->setObjectName(QStringLiteral("requests"));
    m_requests->setAccessibleName(tr("Requests"));
    m_requests->setProperty("field", true);
    m_requests->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setObjectName(QStringLiteral("requestCount"));
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        if (!requestIn(scenario.actions[i]))
            continue;
        auto* item = new QListWidgetItem(requestText(scenario, i), m_requests);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto* all = new QPushButton(tr("&All"));
    all->setObjectName(QStringLiteral("chooseAll"));
    auto* none = new QPushButton(tr("&None"));
    none->setObjectName(QStringLiteral("chooseNone"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search, 1);
    tools->addWidget(all);
    tools->addWidget(none);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Ok);
    m_open->setText(tr("Open in the Editor"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* lower = new QHBoxLayout;
    lower->addWidget(m_count, 1);
    lower->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(
        new QLabel(tr("The text holds several requests. Those that you choose are made one after another.")));
    layout->addLayout(tools);
    layout->addWidget(m_requests, 1);
    layout->addLayout(lower);
    connect(m_search, &QLineEdit::textChanged, this, &RequestChoice::filter);
    connect(all, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(false); });
    connect(m_requests, &QListWidget::itemChanged, this, &RequestChoice::count);
    // One alone is what is wanted mostly.
    connect(m_requests, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) {
        for (int row = 0; row < m_requests->count(); ++row)
            m_requests->item(row)->setCheckState(Qt::Unchecked);
        item->setCheckState(Qt::Checked);
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
    resize(680, 480);
    m_requests->setCurrentRow(0);
    m_requests->setFocus();
}

void RequestChoice::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // Rows were laid out before they had their style.
    m_requests->doItemsLayout();
}

void RequestChoice::filter(const QString& text)
{
    for (int row = 0; row < m_requests->count(); ++row) {
        QListWidgetItem* item = m_requests->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

void RequestChoice::setAll(bool isChosen)
{
    // Of those that are in sight.
    for (int row = 0; row < m_requests->count(); ++row) {
        QListWidgetItem* item = m_requests->item(row);
        if (!item->isHidden())
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

void RequestChoice::count()
{
    int chosen = 0;
    for (int row = 0; row < m_requests->count(); ++row)
        chosen += m_requests->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_count->setText(tr("%1 of %2 chosen").arg(chosen).arg(m_requests->count()));
    m_open->setEnabled(chosen > 0);
}

Scenario RequestChoice::chosen() const
{
    std::vector<bool> stays(m_scenario.actions.size(), true);
    for (int row = 0; row < m_requests->count(); ++row) {
        const QListWidgetItem* item = m_requests->item(row);
        stays[item->data(Qt::UserRole).toULongLong()] = item->checkState() == Qt::Checked;
    }
    Scenario scenario = m_scenario;
    scenario.actions.clear();
    scenario.expect.clear();
    for (std::size_t i = 0; i < m_scenario.actions.size(); ++i) {
        if (!stays[i])
            continue;
        scenario.actions.push_back(m_scenario.actions[i]);
        if (i < m_scenario.expect.size())
            scenario.expect.push_back(m_scenario.expect[i]);
    }
    return scenario;
}

} // namespace fetchscope::ui
