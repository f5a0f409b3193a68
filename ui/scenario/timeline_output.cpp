#include "ui/scenario/timeline_output.h"

#include "core/reading/importers/snippet.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/writing/report/curl_writer.h"
#include "core/writing/report/fetch_call_writer.h"
#include "ui/handout/export_dialog.h"
#include "ui/scenario/document.h"
#include "ui/timeline/timeline_export.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QImage>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr std::size_t mostCopiedRows = 100000;

/// The request that a page makes with fetch() or XMLHttpRequest at a step; null where it makes none.
const RequestAction* scriptedRequestAt(const Run& run, std::size_t step)
{
    const ActionResult* action = actionOfStep(run.result, step);
    if (!action)
        return nullptr;
    const auto* request = std::get_if<RequestAction>(&run.scenario->actions[action->index].what);
    const bool isScripted =
        request && (request->initiator == InitiatorKind::Fetch || request->initiator == InitiatorKind::Xhr);
    return isScripted ? request : nullptr;
}

} // namespace

TimelineOutput::TimelineOutput(
    const TimelineView& timeline, const Document& document, QSettings& settings, QWidget& window)
    : QObject(&window)
    , m_timeline(timeline)
    , m_document(document)
    , m_settings(settings)
    , m_window(window)
{
}

void TimelineOutput::exportRun()
{
    const RunPointer& run = m_document.run();
    if (!run)
        return;
    QString name = m_document.path().isEmpty() ? m_document.id() : QFileInfo(m_document.path()).baseName();
    if (name.isEmpty())
        name = m_document.title();
    ExportDialog({{HandoutRun {run, m_timeline.folds()}, tr("Scenario: %1").arg(m_document.title()), name}}, m_settings,
        &m_window)
        .exec();
}

void TimelineOutput::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_document.title());
    QPrintDialog dialog(&printer, &m_window);
    dialog.setWindowTitle(tr("Print the Timeline"));
    const RunPointer& run = m_document.run();
    if (dialog.exec() == QDialog::Accepted && run && !TimelineExport(run, m_timeline.folds()).print(printer))
        QMessageBox::warning(&m_window, tr("Not Printed"), tr("The printer did not take the timeline."));
}

void TimelineOutput::copyPicture()
{
    const QWidget* viewport = m_timeline.viewport();
    QApplication::clipboard()->setImage(const_cast<QWidget*>(viewport)->grab().toImage());
}

void TimelineOutput::copyText()
{
    QStringList lines;
    const std::size_t count = std::min(m_timeline.layoutOfRows().rows().size(), mostCopiedRows);
    for (std::size_t row = 0; row < count; ++row)
        lines << m_timeline.textOfRow(row);
    QApplication::clipboard()->setText(lines.join(QChar('\n')) + QChar('\n'));
}

bool TimelineOutput::canCopyRequest(const RunPointer& run, int step, RequestFormat format)
{
    if (!run || step < 0 || static_cast<std::size_t>(step) >= run->result.trace.size())
        return false;
    const auto at = static_cast<std::size_t>(step);
    return format == RequestFormat::Fetch ? scriptedRequestAt(*run, at) != nullptr
                                          : exchangeAtStep(run->result, at).has_value();
}

void TimelineOutput::copyRequest(int step, RequestFormat format)
{
    const RunPointer& run = m_document.run();
    if (!canCopyRequest(run, step, format))
        return;
    const auto at = static_cast<std::size_t>(step);
    std::string text;
    if (format == RequestFormat::Fetch) {
        const std::size_t action = actionOfStep(run->result, at)->index;
        text = writeFetchCall(*scriptedRequestAt(*run, at), writtenPageOf(*run->scenario, action).creationUrl);
    } else {
        const Exchange& exchange = run->result.exchanges[*exchangeAtStep(run->result, at)];
        text = writeCurlCommand(exchange.method, exchange.url, exchange.requestHeaders,
            exchange.requestBody ? std::string_view(*exchange.requestBody) : std::string_view());
    }
    QApplication::clipboard()->setText(toText(text));
}

} // namespace fetchscope::ui
