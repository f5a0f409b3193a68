#include "ui/inspector/caches_panel.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/inspector/preflight_cache_model.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace fetchscope::ui {

CachesPanel::CachesPanel(StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_entries(new PreflightCacheModel(this))
    , m_title(new QLabel)
    , m_table(new QTableView)
{
    setObjectName(QStringLiteral("caches"));
    setAccessibleName(tr("Caches"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setContentsMargins(12, 8, 12, 4);
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_table->setModel(m_entries);
    m_table->setObjectName(QStringLiteral("preflightCache"));
    m_table->setAccessibleName(tr("Preflight cache"));
    setUpTable(*m_table);
    // What is short is as wide as its contents; URL and origin share the rest.
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(48);
    header->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {PreflightCacheModel::AllowsColumn, PreflightCacheModel::TimeLeftColumn,
             PreflightCacheModel::CredentialsColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
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
    const QString time = m_run && index >= 0 ? describeTime(timeOfStep(m_run->result, step)) : QString();
    const bool isEmpty = m_entries->rowCount() == 0;
    m_title->setText(isEmpty ? tr("Preflight cache at %1: empty").arg(time) : tr("Preflight cache at %1").arg(time));
    // What is empty needs no room.
    m_table->setVisible(!isEmpty);
}

} // namespace fetchscope::ui
