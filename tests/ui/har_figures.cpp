// Measures the table of a recording with the offscreen platform, and says whether the figures are kept:
//   fetchscope-har-figures [--entries N] [--file HAR]
// Figures: frames of a long table against a short one; setting and clearing filters; sorting and grouping; private
// memory; the first rows of a large file (the one that is named, else the long recording). What the window's thread
// does is measured by the processor time it takes, so that other programs do not count; the first rows by the clock.
// Exit status 1 where one is not kept.

#include "tests/core/scenarios.h"
#include "tests/ui/figures.h"
#include "tests/ui/scenarios.h"
#include "ui/recording/entry_cells.h"
#include "ui/recording/entry_table.h"
#include "ui/recording/recording_place.h"
#include "ui/recording/recording_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <malloc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

/// Memory that is this process's own, in bytes.
double privateMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

/// Requests to some hundred hosts, each to a path of its own; every fifth is blocked.
bool writeRecording(const QString& path, int entries)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"WebInspector\",\"version\":\"537.36\"},"
               "\"pages\":[{\"id\":\"p\",\"title\":\"https://app.example/\"}],\"entries\":[");
    QByteArray block;
    for (int i = 0; i < entries; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray host = "host" + QByteArray::number(i * 7919 % 300) + ".example";
        const char* allowed = i % 5 == 0 ? "https://other.example" : "https://app.example";
        block += i > 0 ? ",\n" : "\n";
        block += "{\"pageref\":\"p\",\"startedDateTime\":\"2025-04-30T20:00:00.000Z\",\"_resourceType\":\"fetch\","
                 "\"request\":{\"method\":\""
            + QByteArray(i % 9 == 0 ? "POST" : "GET") + "\",\"url\":\"https://" + host + "/v1/items/"
            + QByteArray::number(static_cast<quint32>(i) * 2654435761U, 16) + "/" + number
            + "?session=8f14e45f\",\"headers\":[{\"name\":\"Origin\",\"value\":\"https://app.example\"},"
              "{\"name\":\"Sec-Fetch-Mode\",\"value\":\"cors\"},{\"name\":\"Sec-Fetch-Site\",\"value\":\"cross-site\"},"
              "{\"name\":\"Sec-Fetch-Dest\",\"value\":\"empty\"}]},\"response\":{\"status\":"
            + QByteArray::number(i % 11 == 0 ? 404 : 200)
            + ",\"headers\":[{\"name\":\"Access-Control-Allow-Origin\",\"value\":\"" + allowed + "\"}]}}";
        if (block.size() > (1 << 20)) {
            if (file.write(block) != block.size())
                return false;
            block.clear();
        }
    }
    block += "]}}";
    return file.write(block) == block.size();
}

/// The window with a recording in it.
class Stage
{
public:
    explicit Stage(const QString& folder)
        : m_settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
        , m_window(m_settings, [] {
            return std::vector<ui::Example> {
                {QStringLiteral("first"), QStringLiteral("First"), tests::simpleGet(), {}}};
        })
    {
        m_window.openFirst({});
        m_window.resize(1280, 800);
        m_window.show();
        QApplication::processEvents();
    }

    ui::HarView& view() { return m_window.place<ui::RecordingPlace>().view(); }
    ui::HarModel& model() { return view().model(); }

    /// The time until the first rows are painted.
    double open(const QString& path)
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t work = std::clock();
        m_window.openFile(path);
        while (model().rowCount() == 0 && timer.elapsed() < 60000)
            QApplication::processEvents(QEventLoop::AllEvents, 2);
        view().table().viewport()->repaint();
        const double elapsed = milliseconds(timer);
        std::printf("until the first rows the program worked for %.0f ms\n",
            static_cast<double>(std::clock() - work) * 1e3 / CLOCKS_PER_SEC);
        return elapsed;
    }
    /// The longest time that the window did not answer while it read on.
    double finish()
    {
        double longest = 0;
        while (view().recording()->state() == ui::HarRecording::State::Running) {
            const ProcessorTimer timer(CLOCK_THREAD_CPUTIME_ID);
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            longest = std::max(longest, timer.milliseconds());
        }
        settle();
        return longest;
    }
    void settle()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3000)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    double frame()
    {
        ui::HarTable& table = view().table();
        QScrollBar* bar = table.verticalScrollBar();
        QImage image(table.viewport()->size(), QImage::Format_RGB32);
        std::vector<double> times;
        constexpr int frames = 60;
        for (int i = 0; i < frames; ++i) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (i * 37 % frames) / frames));
            const ProcessorTimer timer(CLOCK_THREAD_CPUTIME_ID);
            table.viewport()->render(&image);
            times.push_back(timer.milliseconds());
        }
        return medianOf(times);
    }
    /// What is done, until what follows it is painted.
    template <class Do> double time(Do&& what)
    {
        const ProcessorTimer timer(CLOCK_THREAD_CPUTIME_ID);
        what();
        view().table().viewport()->repaint();
        return timer.milliseconds();
    }

private:
    QSettings m_settings;
    ui::MainWindow m_window;
};

void measureFilters(Stage& stage)
{
    using ui::HarFilter;
    for (const char* text : {"is:blocked", "items/7", "host:host12.example status:404", "nowhere-to-be-found", "e"}) {
        const HarFilter filter(QString::fromLatin1(text));
        std::vector<double> set;
        std::vector<double> cleared;
        for (int i = 0; i < 5; ++i) {
            set.push_back(stage.time([&] { stage.model().setFilter(filter); }));
            cleared.push_back(stage.time([&] { stage.model().setFilter(HarFilter()); }));
        }
        report(
            qPrintable(QStringLiteral("set the filter %1").arg(QString::fromLatin1(text))), medianOf(set), 100, "ms");
        report("clear it", medianOf(cleared), 100, "ms");
    }
}

void measureSorting(Stage& stage)
{
    // Paths are put in order beside the window, once.
    stage.model().sort(static_cast<int>(ui::HarColumn::Path));
    while (stage.model().isSorting())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    for (int column = 0; column < ui::harColumns; ++column) {
        std::vector<double> times;
        for (int i = 0; i < 3; ++i) {
            times.push_back(stage.time([&] { stage.model().sort(column, Qt::AscendingOrder); }));
            times.push_back(stage.time([&] { stage.model().sort(column, Qt::DescendingOrder); }));
        }
        const QString title = ui::titleOf(static_cast<ui::HarColumn>(column));
        report(qPrintable(QStringLiteral("sort by %1").arg(title)), medianOf(times), 200, "ms");
    }
    stage.model().sort(-1);
    for (const auto grouping : {ui::HarGrouping::Reason, ui::HarGrouping::Host, ui::HarGrouping::None})
        report("group", stage.time([&] { stage.model().setGrouping(grouping); }), 200, "ms");
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const qsizetype option = arguments.indexOf(QStringLiteral("--entries"));
    constexpr int usualEntries = 1000000;
    constexpr int fewEntries = 100000;
    const int entries = option > 0 ? arguments.value(option + 1).toInt() : usualEntries;
    const qsizetype fileOption = arguments.indexOf(QStringLiteral("--file"));

    const QTemporaryDir folder;
    const QString shortFile = folder.filePath(QStringLiteral("short.har"));
    const QString longFile = folder.filePath(QStringLiteral("long.har"));
    if (!writeRecording(shortFile, fewEntries) || !writeRecording(longFile, entries)) {
        std::fprintf(stderr, "cannot write into %s\n", qPrintable(folder.path()));
        return 3;
    }
    double shortFrame = 0;
    {
        Stage stage(folder.path());
        stage.open(shortFile);
        stage.finish();
        stage.frame();
        shortFrame = stage.frame();
    }
    ::malloc_trim(0);
    if (fileOption > 0) {
        Stage stage(folder.path());
        report("first rows of the file", stage.open(arguments.value(fileOption + 1)), 300, "ms");
        stage.view().recording()->stop();
        stage.finish();
    }
    ::malloc_trim(0);
    Stage stage(folder.path());
    const double before = privateMemory();
    report("first rows of the long recording", stage.open(longFile), 300, "ms");
    std::printf("longest time without an answer while reading: %.1f ms\n", stage.finish());
    const double rows = stage.model().rowCount();
    std::printf("%d entries, %.0f bytes of memory each\n", static_cast<int>(rows), (privateMemory() - before) / rows);
    report("memory beyond 600 bytes an entry", (privateMemory() - before - 600 * rows) / (1 << 20), 64, "MiB");
    stage.frame();
    const double frame = stage.frame();
    std::printf(
        "a frame of %d entries %.2f ms, of %d %.2f ms\n", fewEntries, shortFrame, static_cast<int>(rows), frame);
    report("frame of the long table, times the short one", frame / shortFrame, 1.1, "");
    report("frame of the long table", frame, 10, "ms");
    measureFilters(stage);
    measureSorting(stage);
    return isKept ? 0 : 1;
}
