// Measures the window with the offscreen platform, and says whether the figures are kept:
//   fetchscope-window-figures [--messages N]
// Figures: first paint after start against an empty Qt Widgets program, frames of a long timeline against a short one,
// steps, an edit until its verdict is on screen, memory over many steps. Exit status 1 where one is not kept.
// Times are those of the processor, so that a busy machine changes little; the clock's stand beside them.

#include "tests/core/scenarios.h"
#include "tests/ui/figures.h"
#include "ui/editor/scenario_draft.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <vector>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

/// The processor's time of all programs that were started and have ended.
double childrenMilliseconds()
{
    rusage usage {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Calls back when a widget that it is asked about has painted for the first time.
class FirstPaint : public QObject
{
public:
    FirstPaint(QApplication& application, std::function<bool(const QObject&)> isIt, std::function<void()> then)
        : m_isIt(std::move(isIt))
        , m_then(std::move(then))
    {
        application.installEventFilter(this);
    }
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_isDone && m_isIt(*object)) {
            m_isDone = true;
            QTimer::singleShot(0, object, m_then);
        }
        return false;
    }

private:
    std::function<bool(const QObject&)> m_isIt;
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
    const FirstPaint painted(
        application, [&](const QObject& object) { return &object == &window; }, [] { ::_exit(0); });
    window.show();
    return application.exec();
}

/// Ends with the first frame that has anything of the window in it, or with the first that has all.
int runWindow(QApplication& application, bool isWhole)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window(settings, examples);
    window.openFirst({});
    const FirstPaint painted(
        application,
        [&](const QObject& object) {
            return isWhole
                ? window.isComplete() && &object == window.place<ui::ScenarioPlace>().view().timeline().viewport()
                : &object == &window;
        },
        [] { ::_exit(0); });
    window.show();
    return application.exec();
}

struct Start
{
    double clock = 0;
    double processor = 0;
};

Start start(const QString& program, const QString& what)
{
    const double before = childrenMilliseconds();
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, {what});
    process.waitForFinished(60000);
    return {milliseconds(timer), childrenMilliseconds() - before};
}

void measureStart(const QString& program)
{
    struct Kind
    {
        QString option;
        const char* words;
        std::vector<double> processor;
        std::vector<double> clock;
    };
    std::array<Kind, 3> kinds {{{QStringLiteral("--empty"), "an empty program", {}, {}},
        {QStringLiteral("--window"), "the window", {}, {}}, {QStringLiteral("--whole"), "all that is in it", {}, {}}}};
    // Turn by turn, so that all see the same machine.
    constexpr int times = 15;
    for (int i = 0; i < times; ++i) {
        for (Kind& kind : kinds) {
            const Start one = start(program, kind.option);
            kind.processor.push_back(one.processor);
            kind.clock.push_back(one.clock);
        }
    }
    for (const Kind& kind : kinds)
        std::printf("first paint of %s: %.1f ms (clock %.1f), medians of %d\n", kind.words, medianOf(kind.processor),
            medianOf(kind.clock), times);
    const auto ratio = [&](const Kind& kind) { return medianOf(kind.processor) / medianOf(kinds[0].processor); };
    report("first paint, times that of an empty program", ratio(kinds[1]), 2, "");
    std::printf("first paint of all that is in it, times that of an empty program: %.2f\n", ratio(kinds[2]));
}

/// A timeline of so many actions, of two messages each, to be painted.
class Frames
{
public:
    explicit Frames(int actions)
        : m_run(tests::longRun(actions))
        , m_timeline(m_cursor)
    {
        m_cursor.reset(static_cast<int>(m_run->result.trace.size()), 0);
        m_timeline.resize(1280, 800);
        m_timeline.show();
        const ProcessorTimer layout(CLOCK_THREAD_CPUTIME_ID);
        m_timeline.setRun(m_run);
        std::printf("laying out %d messages: %.1f ms\n", actions * 2, layout.milliseconds());
        m_frame = QImage(m_timeline.viewport()->size(), QImage::Format_RGB32);
    }
    /// Frames all over the timeline; their times are added to `times`.
    void paint(double zoom, std::vector<double>& times)
    {
        m_timeline.setZoom(zoom);
        QScrollBar* bar = m_timeline.verticalScrollBar();
        constexpr int frames = 20;
        for (int i = 0; i < frames; ++i) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * i / frames));
            const ProcessorTimer timer(CLOCK_THREAD_CPUTIME_ID);
            m_timeline.viewport()->render(&m_frame);
            times.push_back(timer.milliseconds());
        }
    }

private:
    RunPointer m_run;
    ui::StepCursor m_cursor;
    ui::TimelineView m_timeline;
    QImage m_frame;
};

void measureTimeline(int messages)
{
    constexpr int fewMessages = 10000;
    Frames few(fewMessages / 2);
    Frames many(messages / 2);
    std::vector<double> warm;
    few.paint(1, warm);
    many.paint(1, warm);
    std::vector<double> fewTimes;
    std::vector<double> manyTimes;
    std::vector<double> far;
    // Turn by turn, so that both see the same machine.
    constexpr int turns = 7;
    for (int i = 0; i < turns; ++i) {
        few.paint(1, fewTimes);
        many.paint(1, manyTimes);
        many.paint(0, far);
    }
    std::printf("a frame of %d messages %.2f ms, of %d %.2f ms; zoomed out %.2f ms\n", fewMessages, medianOf(fewTimes),
        messages, medianOf(manyTimes), medianOf(far));
    report("frame of the long timeline, times the short one", medianOf(manyTimes) / medianOf(fewTimes), 1.2, "");
    report("frame of the long timeline", medianOf(manyTimes), 4, "ms");
    report("frame of the long timeline, zoomed out", medianOf(far), 16, "ms");
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
    ui::MainWindow window(settings, examples);
    window.openFirst({});
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();

    ui::StepCursor& cursor = window.place<ui::ScenarioPlace>().cursor();
    const auto step = [&](bool isForward) {
        const ProcessorTimer timer(CLOCK_THREAD_CPUTIME_ID);
        if (isForward)
            cursor.next();
        else
            cursor.previous();
        // What a step draws is drawn by then.
        QApplication::processEvents();
        return timer.milliseconds();
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
    // With each panel open in turn: what a step costs is what can be seen.
    auto* panels = window.findChild<QTabWidget*>(QStringLiteral("inspector"));
    double slowest = 0;
    double worst = 0;
    for (int panel = 0; panel < panels->count(); ++panel) {
        panels->setCurrentIndex(panel);
        walk(200);
        const std::vector<double> steps = walk(300);
        slowest = std::max(slowest, medianOf(steps));
        worst = std::max(worst, *std::max_element(steps.begin(), steps.end()));
        std::printf("a step with %s: median %.2f ms, worst %.2f ms\n", qPrintable(panels->tabText(panel)),
            medianOf(steps), *std::max_element(steps.begin(), steps.end()));
    }
    report("a step, median of the slowest panel", slowest, 16, "ms");
    report("a step, worst of all panels", worst, 33, "ms");
    const long before = residentKilobytes();
    walk(10000);
    report("memory grown over 10,000 steps", static_cast<double>(residentKilobytes() - before), 1024, "KiB");

    auto* verdict = window.findChild<QLabel*>(QStringLiteral("verdictWord"));
    std::vector<double> edits;
    std::vector<double> clock;
    constexpr int times = 20;
    for (int i = 0; i < times; ++i) {
        const QByteArray method = i % 2 == 0 ? "POST" : "PUT";
        const QString expected = i % 2 == 0 ? QStringLiteral("Exposed") : QStringLiteral("Blocked");
        QByteArray text = tests::blockedPreflight();
        text.replace("\"PUT\"", "\"" + method + "\"");
        QElapsedTimer timer;
        timer.start();
        const ProcessorTimer processor(CLOCK_PROCESS_CPUTIME_ID);
        window.place<ui::ScenarioPlace>().draft().setText(text);
        while (verdict->text() != expected && timer.elapsed() < 5000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        QApplication::processEvents();
        edits.push_back(processor.milliseconds());
        clock.push_back(milliseconds(timer) - ui::EditSession::debounce);
    }
    std::printf("an edit: %.1f ms of the processor, some of them before the debounce is over\n", medianOf(edits));
    report("an edit until its verdict, beyond the debounce", medianOf(clock), 50, "ms");
    window.place<ui::ScenarioPlace>().draft().markSaved();
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
        return runWindow(application, false);
    if (arguments.contains(QStringLiteral("--whole")))
        return runWindow(application, true);
    constexpr int usualMessages = 1000000;
    const qsizetype option = arguments.indexOf(QStringLiteral("--messages"));
    const int messages = option > 0 ? arguments.value(option + 1).toInt() : usualMessages;
    measureStart(arguments.first());
    measureTimeline(messages);
    measureWindow();
    return isKept ? 0 : 1;
}
