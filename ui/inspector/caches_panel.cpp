#include "ui/inspector/caches_panel.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/inspector/cache_models.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace fetchscope::ui {

namespace {

QWidget* titled(QLabel* title, QTableView* table)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    title->setContentsMargins(12, 8, 12, 4);
    title->setWordWrap(true);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(title);
    layout->addWidget(table, 1);
    layout->addStretch(0);
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
    header->setMinimumSectionSize(48);
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
    , m_entriesTable(makeTable(m_entries, "preflightCache", tr("Preflight cache"),
          {PreflightCacheModel::AllowsColumn, PreflightCacheModel::TimeLeftColumn,
              PreflightCacheModel::CredentialsColumn}))
    , m_cookiesTable(makeTable(m_cookies, "cookies", tr("Cookies"),
          {CookieModel::NameColumn, CookieModel::ValueColumn, CookieModel::PathColumn}))
    , m_sides(new QSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("caches"));
    setAccessibleName(tr("Caches"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sides->setObjectName(QStringLiteral("cacheSides"));
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(titled(m_entriesTitle, m_entriesTable));
    m_sides->addWidget(titled(m_cookiesTitle, m_cookiesTable));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sides);
    connect(&cursor, &StepCursor::changed, this, &CachesPanel::refresh);
}

void CachesPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void CachesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void CachesPanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const int index = m_cursor.index();
    const auto step = static_cast<std::size_t>(std::max(0, index));
    m_entries->show(index < 0 ? nullptr : m_run, step);
    m_cookies->show(index < 0 ? nullptr : m_run, step);
    const QString time = m_run && index >= 0 ? describeTime(timeOfStep(m_run->result, step)) : QString();
    m_entriesTitle->setText(m_entries->rowCount() == 0 ? tr("Preflight cache at %1: empty").arg(time)
                                                       : tr("Preflight cache at %1").arg(time));
    m_cookiesTitle->setText(
        m_cookies->rowCount() == 0 ? tr("Cookies at %1: none").arg(time) : tr("Cookies at %1").arg(time));
    share();
}

void CachesPanel::share()
{
    const bool hasEntries = m_entries->rowCount() > 0;
    const bool hasCookies = m_cookies->rowCount() > 0;
    const int shared = (hasEntries ? 1 : 0) + (hasCookies ? 2 : 0);
    if (shared == m_shared)
        return;
    m_shared = shared;
    m_entriesTable->setVisible(hasEntries);
    m_cookiesTable->setVisible(hasCookies);
    // One that is empty takes a line, and leaves the width to the other.
    m_sides->setOrientation(hasEntries == hasCookies ? Qt::Horizontal : Qt::Vertical);
    constexpr int all = 10000;
    m_sides->setSizes(hasEntries == hasCookies ? QList<int> {all, all}
            : hasEntries                       ? QList<int> {all, 1}
                                               : QList<int> {1, all});
}

} // namespace fetchscope::ui
