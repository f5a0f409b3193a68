#include "tests/ui/har_states.h"

#include "tests/core/recordings.h"
#include "tests/ui/waiting.h"
#include "ui/inspector/inspector.h"
#include "ui/recording/filter_bar.h"
#include "ui/recording/recording_panels.h"
#include "ui/recording/recording_view.h"
#include "ui/recording/what_if_panel.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace fetchscope::tests {

namespace {

using ui::HarRecording;
using ui::MainWindow;

void open(MainWindow& window, const QString& path)
{
    window.openFile(path);
    waitFor([&] { return recordingIn(window).view().recording()->state() != HarRecording::State::Running; });
}

void openEntry(MainWindow& window, int number)
{
    ui::HarView& view = recordingIn(window).view();
    for (std::size_t row = 0; row < view.recording()->size(); ++row) {
        if (view.recording()->table().index(row) == static_cast<std::uint64_t>(number))
            recordingIn(window).openEntry(static_cast<qint64>(row));
    }
    waitFor([&] { return !recordingIn(window).isShown(); });
    scenarioIn(window).document().waitForRun(longestWaitForPicture);
}

QString write(const QDir& folder, const char* name, const QByteArray& text)
{
    QString path = folder.filePath(QString::fromLatin1(name));
    if (QFile file(path); file.open(QIODevice::WriteOnly))
        file.write(text);
    return path;
}

} // namespace

std::vector<HarState> harStates(const QDir& folder)
{
    const QString shop = write(folder, "checkout.har", longRecording(40));
    const QString empty = write(folder, "nothing.har", emptyRecording());
    const QString damaged = write(folder, "damaged.har", damagedRecording());
    const QString large = write(folder, "large.har", longRecording(8000));
    const QString cookies = write(folder, "cookies.har", recordingWithCookies());
    const QString noHar = write(folder, "notes.har", "This is no recording.\n");
    return {
        {QStringLiteral("30-har-table"), [=](MainWindow& window) { open(window, shop); }},
        {QStringLiteral("31-har-grouped"),
            [=](MainWindow& window) {
                open(window, shop);
                recordingIn(window).view().filterBar().setGrouping(ui::HarGrouping::Reason);
                recordingIn(window).view().table().setCurrentEntry(7);
                waitFor([] { return true; });
            }},
        {QStringLiteral("32-har-filtered"),
            [=](MainWindow& window) {
                open(window, shop);
                recordingIn(window).view().filterBar().setText(QStringLiteral("is:blocked host:api.example"));
                waitFor([] { return true; });
            }},
        {QStringLiteral("33-har-what-if"),
            [=](MainWindow& window) {
                open(window, shop);
                ui::HarView& view = recordingIn(window).view();
                view.openPanel(ui::RecordingPanel::WhatIf);
                view.whatIf().addRule(QStringLiteral("stats.example"), QStringLiteral("Access-Control-Allow-Origin"),
                    QStringLiteral("*"));
                window.findChild<QComboBox*>(QStringLiteral("whatIfEmbedderPolicy"))
                    ->setCurrentText(QStringLiteral("require-corp"));
                waitFor([&] { return view.recording()->answerState() == HarRecording::State::Complete; });
                view.filterBar().setText(QStringLiteral("is:changed"));
                waitFor([] { return true; });
            }},
        {QStringLiteral("34-har-totals"),
            [=](MainWindow& window) {
                open(window, shop);
                recordingIn(window).view().openPanel(ui::RecordingPanel::Totals);
                waitFor([] { return true; });
            }},
        {QStringLiteral("35-har-entry-opened"),
            [=](MainWindow& window) {
                open(window, shop);
                openEntry(window, 12);
            }},
        {QStringLiteral("36-har-facts"),
            [=](MainWindow& window) {
                open(window, shop);
                openEntry(window, 8);
                emit window.findChild<QLabel*>(QStringLiteral("harEntryTrust"))->linkActivated(QStringLiteral("facts"));
                waitFor([] { return true; });
            }},
        {QStringLiteral("37-har-error"), [=](MainWindow& window) { open(window, noHar); }},
        {QStringLiteral("38-har-empty"), [=](MainWindow& window) { open(window, empty); }},
        {QStringLiteral("39-har-warnings"),
            [=](MainWindow& window) {
                open(window, damaged);
                recordingIn(window).view().openPanel(ui::RecordingPanel::Warnings);
                waitFor([] { return true; });
            }},
        {QStringLiteral("40-har-no-match"),
            [=](MainWindow& window) {
                open(window, shop);
                recordingIn(window).view().filterBar().setText(QStringLiteral("nowhere hots:a"));
                waitFor([] { return true; });
            }},
        {QStringLiteral("42-har-reading"),
            [=](MainWindow& window) {
                window.openFile(large);
                // Before it is read to its end.
                const ui::HarRecording& recording = *recordingIn(window).view().recording();
                QElapsedTimer timer;
                timer.start();
                while (recording.size() < 2000 && timer.elapsed() < longestWaitForPicture)
                    QApplication::processEvents(QEventLoop::AllEvents, 5);
            }},
        {QStringLiteral("43-har-stopped"),
            [=](MainWindow& window) {
                window.openFile(large);
                const ui::HarRecordingPointer recording = recordingIn(window).view().recording();
                QElapsedTimer timer;
                timer.start();
                while (recording->size() < 2000 && timer.elapsed() < longestWaitForPicture)
                    QApplication::processEvents(QEventLoop::AllEvents, 5);
                recording->stop();
                waitFor([&] { return recording->state() != HarRecording::State::Running; });
            }},
        {QStringLiteral("44-har-cookies"),
            [=](MainWindow& window) {
                open(window, cookies);
                recordingIn(window).view().openPanel(ui::RecordingPanel::Cookies);
                recordingIn(window).view().table().setCurrentEntry(1);
                waitFor([] { return true; });
            }},
        {QStringLiteral("41-har-by-host"),
            [=](MainWindow& window) {
                open(window, shop);
                recordingIn(window).view().filterBar().setGrouping(ui::HarGrouping::Host);
                recordingIn(window).view().model().setAllCollapsed(true);
                waitFor([] { return true; });
            }},
    };
}

} // namespace fetchscope::tests
