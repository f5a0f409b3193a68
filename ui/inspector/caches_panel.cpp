#include "ui/inspector/caches_panel.h"

#include "ui/inspector/table_setup.h"
#include "ui/models/cache_models.h"
#include "ui/models/run_lookup.h"
#include "ui/models/step_cursor.h"
#include "ui/text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>

namespace fetchscope::ui {

namespace {

QWidget* titled(QLabel* title, QTableView* table)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    title->setContentsMargins(12, 8, 12, 4);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(title);
    layout->addWidget(table, 1);
    return widget;
}

/// The columns that `fitting` names are as wide as their contents; the others share the rest.
QTableView* makeTable(
    QAbstractItemModel* model, const char* objectName, const QString& name, std::initializer_list<int> fitting)
{
    auto* table = new QTableView;
    table->setModel(model);
    table->setObjectName(QString::fromLatin1(objectName));
    table->setAccessibleName(name);
    setUpTable(*table);
    QHeaderView* header = table->horizontalHeader();
    header->setMinimumSectionSize(64);
    header->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : fitting)
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return table;
}

} // namespace

CachesPanel::CachesPanel(StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_entries(new PreflightCacheModel(this))
    , m_cookies(new CookieModel(this))
    , m_entriesTitle(new QLabel)
    , m_cookiesTitle(new QLabel)
{
    setObjectName(QStringLiteral("caches"));
    setAccessibleName(tr("Caches"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setObjectName(QStringLiteral("cacheSides"));
    sides->setChildrenCollapsible(false);
    sides->addWidget(titled(m_entriesTitle,
        makeTable(m_entries, "preflightCache", tr("Preflight cache"),
            {PreflightCacheModel::AllowsColumn, PreflightCacheModel::TimeLeftColumn,
                PreflightCacheModel::CredentialsColumn})));
    sides->addWidget(titled(m_cookiesTitle,
        makeTable(m_cookies, "cookies", tr("Cookies"), {CookieModel::NameColumn, CookieModel::PathColumn})));
    sides->setSizes({500, 500});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sides);
    connect(&cursor, &StepCursor::changed, this, &CachesPanel::refresh);
}

void CachesPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void CachesPanel::refresh()
{
    const int index = m_cursor.index();
    const auto step = static_cast<std::size_t>(std::max(0, index));
    m_entries->show(index < 0 ? nullptr : m_run, step);
    m_cookies->show(index < 0 ? nullptr : m_run, step);
    const QString time = m_run && index >= 0 ? describeTime(timeOfStep(m_run->result, step)) : QString();
    m_entriesTitle->setText(m_entries->rowCount() == 0 ? tr("Preflight cache at %1: empty").arg(time)
                                                       : tr("Preflight cache at %1").arg(time));
    m_cookiesTitle->setText(
        m_cookies->rowCount() == 0 ? tr("Cookies at %1: none").arg(time) : tr("Cookies at %1").arg(time));
}

} // namespace fetchscope::ui
