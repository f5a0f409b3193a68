#include "ui/scenario/browser_check_dialog.h"

#include "core/reading/io/text_file.h"
#include "core/telling/explain/words.h"
#include "core/telling/loopback/messages.h"
#include "core/telling/loopback/seen_run_words.h"
#include "core/telling/loopback/sighting_comparison.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/writing/report/seen_run_report.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>

namespace fetchscope::ui {

namespace {

QString paragraph(const QString& html)
{
    return QStringLiteral("<p>%1</p>").arg(html);
}

QString seenRequests(const SeenRun& run, const SeenAction& seen)
{
    QStringList lines;
    for (const SeenExchange& exchange : seen.exchanges) {
        const QString request = toText(exchange.method) + QChar(' ') + toText(run.said.names.inScenario(exchange.url));
        lines << codeHtml(request) + QChar(' ') + mutedHtml(toText(seenAnswerText(exchange, windowPhrase)));
    }
    return lines.join(QStringLiteral("<br>"));
}

QString predictedRequests(const SeenRun& run, const ActionResult& action)
{
    QStringList lines;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = run.predicted.exchanges[i];
        const QString request = toText(exchange.method) + QChar(' ') + toText(run.said.names.inScenario(exchange.url));
        lines << codeHtml(request) + QChar(' ') + mutedHtml(toText(answerText(exchange, windowPhrase)));
    }
    return lines.join(QStringLiteral("<br>"));
}

QString verdictHtml(const PredictionCheck& check)
{
    if (check.agrees())
        return toneHtml(Tone::Pass, phraseText(messages::PageAgrees.english));
    if (check.isKnown)
        return toneHtml(Tone::Warn, phraseText(messages::PageKnown.english));
    return toneHtml(Tone::Fail, phraseText(messages::PageDiffers.english));
}

QString actionHtml(const SeenRun& run, std::size_t index)
{
    const ActionResult& action = run.predicted.actions[index];
    const auto inScenario = [&run](const std::string& text) { return toText(run.said.names.inScenario(text)); };
    const QString title = inScenario(actionText(run.said.scenario, action, windowPhrase)).toHtmlEscaped();
    if (!run.actions[index])
        return action.isRequest
            ? paragraph(title + QStringLiteral("<br>") + mutedHtml(phraseText(messages::PageNotYet.english)))
            : paragraph(title);
    const SeenAction& seen = *run.actions[index];
    const PredictionCheck check = checkOf(run, index);
    QString html = paragraph(QStringLiteral("<b>%1</b> &nbsp; %2").arg(title, verdictHtml(check)));
    const auto cell = [](const QString& heading, const QString& words, const QString& requests) {
        return QStringLiteral("<td width=\"50%\" style=\"padding-right:16px\">%1<br>%2<br>%3</td>")
            .arg(mutedHtml(heading), words.toHtmlEscaped(), requests);
    };
    const QString predicted = inScenario(explainOutcome(run.said.scenario, run.predicted, action, windowPhrase));
    html += QStringLiteral("<table width=\"100%\"><tr>")
        + cell(phraseText(messages::PagePredicted.english), predicted, predictedRequests(run, action))
        + cell(
            phraseText(messages::PageSeen.english), messageText(wordsForSeen(seen.sighting)), seenRequests(run, seen))
        + QStringLiteral("</tr></table>");
    for (const Message& message : check.disagreements)
        html += paragraph(toneHtml(isKnownOfBrowsers(message) ? Tone::Warn : Tone::Fail, messageText(message)));
    return html;
}

QString runHtml(const SeenRun& run)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(toText(run.browser.name).toHtmlEscaped());
    if (!run.failure.empty())
        html += paragraph(toneHtml(Tone::Fail, toText(run.failure)));
    else if (run.isWhole)
        html += paragraph(messageText(wordsForCount(countChecks(run))).toHtmlEscaped());
    for (const Message& note : notesOf(run))
        html += paragraph(mutedHtml(messageText(note)));
    for (std::size_t i = 0; i < run.actions.size(); ++i)
        html += actionHtml(run, i);
    return html;
}

} // namespace

BrowserCheckDialog::BrowserCheckDialog(std::unique_ptr<BrowserCheck> check, QWidget* parent)
    : QDialog(parent)
    , m_check(std::move(check))
    , m_report(new QTextBrowser)
    , m_message(new WrappedLabel)
    , m_save(new QPushButton(tr("&Save the Recording…")))
{
    setWindowTitle(tr("Check in a Browser"));
    auto* how = new WrappedLabel;
    how->setText(tr("A page has been opened in your browser. Start there; what the browser does shows up here. Other "
                    "browsers of this machine can open the address, too. Nothing leaves this machine."));
    auto* address = new QLabel(m_check->address());
    address->setObjectName(QStringLiteral("checkAddress"));
    address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* open = new QPushButton(tr("&Open in the Browser"));
    auto* copy = new QPushButton(tr("&Copy Address"));
    auto* line = new QHBoxLayout;
    line->addWidget(address);
    line->addStretch(1);
    line->addWidget(copy);
    line->addWidget(open);
    m_report->setObjectName(QStringLiteral("checkReport"));
    m_report->setAccessibleName(tr("What the browsers did"));
    m_report->setOpenLinks(false);
    m_message->setTextFormat(Qt::RichText);
    m_message->hide();
    auto* close = new QPushButton(tr("S&top and Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(how);
    layout->addLayout(line);
    layout->addWidget(m_report, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    resize(820, 600);

    m_check->changed = [this] { refresh(); };
    connect(open, &QPushButton::clicked, this, &BrowserCheckDialog::openBrowser);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_check->address()); });
    connect(m_save, &QPushButton::clicked, this, &BrowserCheckDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

BrowserCheckDialog::~BrowserCheckDialog()
{
    m_check->changed = [] {};
}

void BrowserCheckDialog::openBrowser() const
{
    QDesktopServices::openUrl(QUrl(m_check->address()));
}

QString BrowserCheckDialog::reportHtml(const std::vector<const SeenRun*>& runs)
{
    if (runs.empty())
        return emptyHtml(tr("No browser has begun yet."));
    QString html;
    // The newest first.
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        html += runHtml(**run);
    return html;
}

void BrowserCheckDialog::refuse(const std::vector<Message>& why, QWidget* parent)
{
    QStringList lines;
    for (const Message& message : why)
        lines << QStringLiteral("• ") + messageText(message);
    QMessageBox::information(parent, tr("Check in a Browser"),
        tr("This scenario cannot be tried in a browser on this machine:") + QStringLiteral("\n\n")
            + lines.join(QChar('\n')));
}

void BrowserCheckDialog::refresh()
{
    const std::vector<const SeenRun*> runs = m_check->runs();
    m_report->setHtml(reportHtml(runs));
    m_save->setEnabled(!runs.empty());
}

void BrowserCheckDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save"), QStringLiteral("seen.json"));
    if (path.isEmpty())
        return;
    const auto written = writeTextFile(
        QFile::encodeName(path).toStdString(), writeSeenRunsJson(m_check->runs(), JsonWriter::Layout::Pretty));
    m_message->setText(written
            ? toneHtml(Tone::Pass, tr("Saved as %1.").arg(path))
            : toneHtml(Tone::Fail, path + QStringLiteral(": ") + messageText(written.error().message)));
    m_message->show();
}

} // namespace fetchscope::ui
