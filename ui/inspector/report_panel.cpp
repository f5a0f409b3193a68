#include "ui/inspector/report_panel.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/html_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>
#include <QTextOption>
#include <QUrl>

namespace fetchscope::ui {

ReportPanel::ReportPanel(StepCursor& cursor, QWidget* parent)
    : QTextBrowser(parent)
    , m_cursor(cursor)
{
    setOpenLinks(false);
    document()->setDocumentMargin(16);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextBrowser::anchorClicked, this, &ReportPanel::follow);
    connect(&cursor, &StepCursor::changed, this, [this] {
        const int step = m_cursor.index();
        const ActionResult* action =
            m_run && step >= 0 ? actionOfStep(m_run->result, static_cast<std::size_t>(step)) : nullptr;
        if (action != m_action)
            refresh();
    });
}

void ReportPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

QString ReportPanel::emptyText() const
{
    return tr("This scenario makes no request.");
}

bool ReportPanel::followOwn(const QUrl&)
{
    return false;
}

void ReportPanel::refresh()
{
    m_isStale = !isVisible();
    const int step = m_cursor.index();
    m_action = m_run && step >= 0 ? actionOfStep(m_run->result, static_cast<std::size_t>(step)) : nullptr;
    if (m_isStale)
        return;
    const int scroll = verticalScrollBar()->value();
    setHtml(m_action ? write(*m_run, *m_action) : emptyHtml(emptyText()));
    verticalScrollBar()->setValue(scroll);
}

void ReportPanel::follow(const QUrl& link)
{
    if (followOwn(link))
        return;
    if (link.scheme() == QStringLiteral("step"))
        m_cursor.moveTo(link.path().toInt());
    else if (link.scheme() == QStringLiteral("profile"))
        emit profileRequested(link.path().toInt());
    else if (link.scheme() == QStringLiteral("copy"))
        QApplication::clipboard()->setText(link.path(QUrl::FullyDecoded));
    else
        QDesktopServices::openUrl(link);
}

void ReportPanel::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void ReportPanel::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    if (m_isStale)
        refresh();
}

} // namespace fetchscope::ui
