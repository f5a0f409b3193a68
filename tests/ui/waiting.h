#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace fetchscope::tests {

/// The longest that pictures wait for something, in milliseconds.
inline constexpr int longestWaitForPicture = 10000;

/// Lets the window work until something is so, and a little longer: what follows a change follows it soon.
template <class IsDone> void waitFor(IsDone&& isDone)
{
    constexpr int afterwards = 350;
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < longestWaitForPicture)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    timer.restart();
    while (timer.elapsed() < afterwards)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace fetchscope::tests
