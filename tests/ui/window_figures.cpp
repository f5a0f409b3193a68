// Measures the window with the offscreen platform, and says whether the figures are kept:
//   fetchscope-window-figures [--messages N]
// Figures: first paint after start against an empty Qt Widgets program, frames of a long timeline against a short one,
// steps, an edit until its verdict is on screen, memory over many steps. Exit status 1 where one is not kept.

#include "tests/ui/scenarios.h"
#include "ui/editor/scenario_draft.h"
#include "ui/main_window.h"
#include "ui/models/step_cursor.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace fetchscope;

namespace {

bool isKept = true;

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void report(const char* name, double value, double most, const char* unit)
{
    const bool isGood = value <= most;
    isKept = isKept && isGood;
    std::printf("%-52s %9.2f %-4s (at most %g) %s\n", name, value, unit, most, isGood ? "kept" : "NOT KEPT");
    std::fflush(stdout);
}

/// Calls back when a widget has painted for the first time.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget& widget, std::function<void()> then)
        : m_then(std::move(then))
    {
        widget.installEventFilter(this);
    }
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_isDone) {
            m_isDone = true;
            QTimer::singleShot(0, object, m_then);
        }
        return false;
    }

private:
    std::function<void()> m_then;
    bool m_isDone = false;
};

std::vector<ui::Example> examples()
{
    return {{QStringLiteral("blocked"), QStringLiteral("Blocked"), tests::blockedPreflight(), {}},
        {QStringLiteral("redirects"), QStringLiteral("Redirects"), tests::redirectChain(), {}}};
}

int runEmpty(QApplication& application)
{
    QWidget window;
    window.resize(1280, 800);
    const FirstPaint painted(window, [] { ::_exit(0); });
    window.show();
    return application.exec();
}

int runWindow(QApplication& application)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window(settings, examples());
    window.openFirst({});
    const FirstPaint painted(window, [] { ::_exit(0); });
    window.show();
    return application.exec();
}

double start(const QString& program, const QString& what)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, {what});
    process.waitForFinished(60000);
    return milliseconds(timer);
}

void measureStart(const QString& program)
{
    // Turn by turn, so that both see the same machine.
    constexpr int times = 9;
    std::vector<double> empty;
    std::vector<double> window;
    for (int i = 0; i < times; ++i) {
        empty.push_back(start(program, QStringLiteral("--empty")));
        window.push_back(start(program, QStringLiteral("--window")));
    }
    std::printf("first paint: empty program %.1f ms, window %.1f ms (medians of %d)\n", medianOf(empty),
        medianOf(window), times);
    report("first paint, times that of an empty program", medianOf(window) / medianOf(empty), 2, "");
}

struct Frames
{
    double close = 0;
    double far = 0;
};

Frames measureFrames(int actions)
{
    const ui::RunPointer run = tests::longRun(actions);
    ui::StepCursor cursor;
    cursor.reset(static_cast<int>(run->result.trace.size()), 0);
    ui::TimelineView timeline(cursor);
    timeline.resize(1280, 800);
    timeline.show();
    timeline.setRun(run);
    QImage frame(timeline.viewport()->size(), QImage::Format_RGB32);
    const auto measure = [&](double zoom) {
        timeline.setZoom(zoom);
        QScrollBar* bar = timeline.verticalScrollBar();
        std::vector<double> times;
        constexpr int frames = 60;
        for (int i = 0; i < frames; ++i) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * i / frames));
            QElapsedTimer timer;
            timer.start();
            timeline.viewport()->render(&frame);
            times.push_back(milliseconds(timer));
        }
        return medianOf(times);
    };
    Frames result;
    measure(1);
    result.close = measure(1);
    result.far = measure(0);
    return result;
}

void measureTimeline(int messages)
{
    constexpr int fewMessages = 10000;
    // Two messages an action.
    const Frames few = measureFrames(fewMessages / 2);
    const Frames many = measureFrames(messages / 2);
    std::printf("a frame of %d messages %.2f ms, of %d %.2f ms; zoomed out %.2f ms\n", fewMessages, few.close, messages,
        many.close, many.far);
    report("frame of the long timeline, times the short one", many.close / few.close, 1.2, "");
    report("frame of the long timeline", many.close, 4, "ms");
    report("frame of the long timeline, zoomed out", many.far, 16, "ms");
}

long residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLong() * (::sysconf(_SC_PAGESIZE) / 1024);
}

void measureWindow()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window(settings, examples());
    window.openFirst({});
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();

    ui::StepCursor& cursor = window.cursor();
    const auto step = [&](bool isForward) {
        QElapsedTimer timer;
        timer.start();
        if (isForward)
            cursor.next();
        else
            cursor.previous();
        // What a step draws is drawn by then.
        QApplication::processEvents();
        return milliseconds(timer);
    };
    const auto walk = [&](int steps) {
        std::vector<double> times;
        bool isForward = true;
        for (int i = 0; i < steps; ++i) {
            if (cursor.isAtEnd())
                isForward = false;
            if (cursor.isAtStart())
                isForward = true;
            times.push_back(step(isForward));
        }
        return times;
    };
    walk(200);
    const std::vector<double> steps = walk(500);
    report("a step, median", medianOf(steps), 16, "ms");
    report("a step, worst", *std::max_element(steps.begin(), steps.end()), 33, "ms");
    const long before = residentKilobytes();
    walk(10000);
    report("memory grown over 10,000 steps", static_cast<double>(residentKilobytes() - before), 1024, "KiB");

    auto* verdict = window.findChild<QLabel*>(QStringLiteral("verdictWord"));
    std::vector<double> edits;
    constexpr int times = 20;
    for (int i = 0; i < times; ++i) {
        const QByteArray method = i % 2 == 0 ? "POST" : "PUT";
        const QString expected = i % 2 == 0 ? QStringLiteral("Exposed") : QStringLiteral("Blocked");
        QByteArray text = tests::blockedPreflight();
        text.replace("\"PUT\"", "\"" + method + "\"");
        QElapsedTimer timer;
        timer.start();
        window.draft().setText(text);
        while (verdict->text() != expected && timer.elapsed() < 5000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        QApplication::processEvents();
        edits.push_back(milliseconds(timer) - ui::EditSession::debounce);
    }
    report("an edit until its verdict, beyond the debounce", medianOf(edits), 50, "ms");
    window.draft().markSaved();
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(QStringLiteral("--empty")))
        return runEmpty(application);
    if (arguments.contains(QStringLiteral("--window")))
        return runWindow(application);
    constexpr int usualMessages = 1000000;
    const qsizetype option = arguments.indexOf(QStringLiteral("--messages"));
    const int messages = option > 0 ? arguments.value(option + 1).toInt() : usualMessages;
    measureStart(arguments.first());
    measureTimeline(messages);
    measureWindow();
    return isKept ? 0 : 1;
}
