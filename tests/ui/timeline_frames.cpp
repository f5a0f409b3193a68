// How long the timeline takes to lay out and to paint a frame of a long run: fetchscope-timeline-frames [ACTIONS]

#include "tests/core/scenarios.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cstdio>

using namespace fetchscope;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    constexpr int usualActions = 500000;
    const int actions = argc > 1 ? QByteArray(argv[1]).toInt() : usualActions;

    QElapsedTimer timer;
    timer.start();
    const RunPointer run = tests::longRun(actions);
    std::printf("run       %9.1f ms, %zu steps, %zu messages\n", milliseconds(timer), run->result.trace.size(),
        run->result.exchanges.size() * 2);

    ui::StepCursor cursor;
    cursor.reset(static_cast<int>(run->result.trace.size()), 0);
    ui::TimelineView timeline(cursor);
    timeline.resize(1280, 800);
    timeline.show();
    timer.restart();
    timeline.setRun(run);
    std::printf("layout    %9.1f ms, %zu rows\n", milliseconds(timer), timeline.layoutOfRows().rows().size());

    QImage frame(timeline.viewport()->size(), QImage::Format_RGB32);
    for (const double zoom : {2.0, 1.0, 0.6, 0.4, 0.2, 0.1, 0.01, 0.001, 0.0}) {
        timeline.setZoom(zoom);
        QScrollBar* bar = timeline.verticalScrollBar();
        constexpr int frames = 50;
        double worst = 0;
        double sum = 0;
        for (int i = 0; i < frames; ++i) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * i / frames));
            timer.restart();
            timeline.viewport()->render(&frame);
            worst = std::max(worst, milliseconds(timer));
            sum += milliseconds(timer);
        }
        std::printf("zoom %-8.4g mean %6.2f ms, worst %6.2f ms a frame\n", timeline.zoom(), sum / frames, worst);
    }
    return 0;
}
