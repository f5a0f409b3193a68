#include "ui/scenario/timeline_output.h"

#include "core/reading/importers/snippet.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/writing/report/curl_writer.h"
#include "core/writing/report/fetch_call_writer.h"
#include "ui/scenario/document.h"
#include "ui/timeline/timeline_export.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>

#include <algorithm>

namespace fetchscope::ui {

namespace {

const QString pictureFolderKey = QStringLiteral("lastPictureFolder");
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

void TimelineOutput::save()
{
    QString name = m_document.path().isEmpty() ? m_document.id() : QFileInfo(m_document.path()).baseName();
    if (name.isEmpty())
        name = QStringLiteral("timeline");
    const QString pdf = tr("PDF document (*.pdf)");
    const QString svg = tr("SVG drawing (*.svg)");
    const QString png = tr("PNG picture (*.png)");
    QString chosen = png;
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save the Timeline As"),
        QDir(m_settings.value(pictureFolderKey).toString()).filePath(name + QStringLiteral(".png")),
        QStringList {png, svg, pdf}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    if (!TimelineExport::formatOf(path))
        path += chosen == pdf ? QStringLiteral(".pdf")
            : chosen == svg   ? QStringLiteral(".svg")
                              : QStringLiteral(".png");
    m_settings.setValue(pictureFolderKey, QFileInfo(path).absolutePath());
    saveTo(path);
}

bool TimelineOutput::saveTo(const QString& path)
{
    const auto format = TimelineExport::formatOf(path);
    const auto problem = format ? TimelineExport(m_timeline).write(path, *format)
                                : std::optional(tr("The name ends in none of .png, .svg and .pdf."));
    if (!problem)
        return true;
    QMessageBox::warning(&m_window, tr("Not Saved"),
        tr("The timeline could not be saved as %1. %2").arg(QDir::toNativeSeparators(path), *problem));
    return false;
}

void TimelineOutput::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_document.title());
    QPrintDialog dialog(&printer, &m_window);
    dialog.setWindowTitle(tr("Print the Timeline"));
    if (dialog.exec() == QDialog::Accepted && !TimelineExport(m_timeline).print(printer))
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
        text = writeFetchCall(*scriptedRequestAt(*run, at), run->scenario->page.creationUrl);
    } else {
        const Exchange& exchange = run->result.exchanges[*exchangeAtStep(run->result, at)];
        text = writeCurlCommand(exchange.method, exchange.url, exchange.requestHeaders,
            exchange.requestBody ? std::string_view(*exchange.requestBody) : std::string_view());
    }
    QApplication::clipboard()->setText(toText(text));
}

} // namespace fetchscope::ui
