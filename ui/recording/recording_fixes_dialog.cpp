#include "ui/recording/recording_fixes_dialog.h"

#include "core/reading/har/har_reader.h"
#include "core/reading/io/text_file.h"
#include "core/telling/advice/messages.h"
#include "core/writing/report/fixes_report.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QtConcurrentRun>

namespace fetchscope::ui {

namespace {

constexpr int clockInterval = 100;
constexpr int wholeBar = 1000;

} // namespace

RecordingFixesDialog::RecordingFixesDialog(const HarRecording& recording, QWidget* parent)
    : QDialog(parent)
    , m_name(QFileInfo(recording.name()).completeBaseName())
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_text(new QTextBrowser)
    , m_stop(new QPushButton(tr("&Stop")))
    , m_copy(new QPushButton(tr("&Copy")))
    , m_save(new QPushButton(tr("Save as &Rules…")))
{
    setObjectName(QStringLiteral("recordingFixes"));
    setWindowTitle(tr("Changes of servers that unblock the most"));
    m_state->setObjectName(QStringLiteral("recordingFixesState"));
    m_state->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("recordingFixesProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, wholeBar);
    m_text->setObjectName(QStringLiteral("recordingFixesText"));
    m_text->setAccessibleName(tr("What the servers have to answer"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl& link) { QDesktopServices::openUrl(link); });
    m_stop->setObjectName(QStringLiteral("recordingFixesStop"));
    m_copy->setObjectName(QStringLiteral("recordingFixesCopy"));
    m_save->setObjectName(QStringLiteral("recordingFixesSave"));
    m_save->setToolTip(tr("A file that What If takes, and “fetchscope replay --rules”"));
    auto* close = new QPushButton(tr("C&lose"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resize(680, 460);
    connect(m_stop, &QPushButton::clicked, this, &RecordingFixesDialog::stop);
    connect(m_copy, &QPushButton::clicked, this, &RecordingFixesDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &RecordingFixesDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecordingFixesDialog::showFound);
    m_clock.setInterval(clockInterval);
    connect(&m_clock, &QTimer::timeout, this, &RecordingFixesDialog::showProgress);
    start(recording);
}

RecordingFixesDialog::~RecordingFixesDialog()
{
    stop();
    m_watcher.waitForFinished();
}

RecordingFixesDialog::Found RecordingFixesDialog::find(const std::string& path, ReplayOptions options, Reading& reading)
{
    Found found;
    RecordingAdvisor advisor(std::move(options));
    found.advice = advisor.advise([&](RecordingSink& sink) {
        ++reading.pass;
        const auto read = readHar(path, sink, [&reading](std::uint64_t consumed, std::uint64_t total) {
            reading.consumed = consumed;
            reading.total = total;
            return !reading.isStopped;
        });
        if (!read)
            found.error = QStringLiteral("%1: %2").arg(toText(read.error().path), messageText(read.error().message));
        return read && !reading.isStopped;
    });
    return found;
}

void RecordingFixesDialog::start(const HarRecording& recording)
{
    ReplayOptions options;
    options.usesRecordedBrowser = !recording.profile();
    options.profile = Profile(recording.profile().value_or(ProfileId::Standard));
    m_reading = std::make_shared<Reading>();
    m_watcher.setFuture(
        QtConcurrent::run([path = QFile::encodeName(recording.path()).toStdString(), options = std::move(options),
                              reading = m_reading]() mutable { return find(path, std::move(options), *reading); }));
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_clock.start();
    showProgress();
}

void RecordingFixesDialog::stop()
{
    m_reading->isStopped = true;
}

void RecordingFixesDialog::showProgress()
{
    const std::uint64_t total = m_reading->total;
    m_progress->setValue(total == 0 ? 0 : static_cast<int>(m_reading->consumed * wholeBar / total));
    m_state->setText(m_reading->pass <= 1
            ? tr("Reading what is blocked…")
            : tr("Trying what the servers lack: the recording is judged again (pass %1)…").arg(m_reading->pass));
}

void RecordingFixesDialog::showFound()
{
    m_clock.stop();
    Found found = m_watcher.result();
    m_progress->hide();
    m_stop->hide();
    m_advice = std::move(found.advice);
    const bool helps = m_advice && !m_advice->fixes.empty();
    m_copy->setEnabled(helps);
    m_save->setEnabled(helps);
    if (!m_advice) {
        m_state->setText(found.error.isEmpty() ? tr("Stopped: nothing is known.") : found.error);
        return;
    }
    m_state->setText(messageText(m_advice->blocked == 0 ? say<messages::NothingBlocked>()
            : helps ? say<messages::RecordingFixed>(m_advice->unblocked, m_advice->blocked, m_advice->fixes.size())
                    : say<messages::RecordingNotFixed>(m_advice->blocked)));
    m_text->setHtml(html(*m_advice));
    if (helps)
        m_text->setFocus();
}

QString RecordingFixesDialog::html(const RecordingAdvice& advice) const
{
    QString html;
    for (const RecordingFix& fix : advice.fixes) {
        html += QStringLiteral("<p><b>%1</b></p>")
                    .arg(messageText(fix.breaks == 0
                            ? say<messages::RecordingFix>(fix.host, fix.unblocks)
                            : say<messages::RecordingFixBreaks>(fix.host, fix.unblocks, fix.breaks))
                             .toHtmlEscaped());
        for (const ResponseChange& change : fix.changes) {
            for (const Message& said : messagesFor(change))
                html += QStringLiteral("<p style=\"margin-left:16px\">%1</p>").arg(referenceHtml(messageText(said)));
        }
    }
    for (const Message& note : notesOn(advice))
        html += QStringLiteral("<p>%1</p>").arg(referenceHtml(messageText(note)));
    return html;
}

void RecordingFixesDialog::copy() const
{
    TextReportOptions look;
    look.width = 0;
    QApplication::clipboard()->setText(toText(writeRecordingFixesText(*m_advice, look)));
}

void RecordingFixesDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as Rules"), m_name + QStringLiteral("-rules.json"), tr("Rules (*.json)"));
    if (path.isEmpty())
        return;
    const auto written = writeTextFile(QFile::encodeName(path).toStdString(), writeRecordingRules(*m_advice));
    m_state->setText(written ? tr("Saved as %1.").arg(path)
                             : QStringLiteral("%1: %2").arg(path, messageText(written.error().message)));
}

} // namespace fetchscope::ui
