#include "tests/browser/browser_process.h"

#include <QStandardPaths>
#include <QThread>

#include <unistd.h>

#include <csignal>

namespace fetchscope::tests {

BrowserProcess::~BrowserProcess()
{
    // With all processes that it has started, which write into the profile a little longer.
    if (const qint64 process = m_process.processId(); process > 0)
        ::kill(static_cast<pid_t>(-process), SIGKILL);
    m_process.waitForFinished(patience);
    constexpr int mostTries = 50;
    constexpr unsigned long pause = 20;
    for (int i = 0; i < mostTries && !m_profile.remove(); ++i)
        QThread::msleep(pause);
}

QString BrowserProcess::installed(std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (QString program = QStandardPaths::findExecutable(QString::fromLatin1(name)); !program.isEmpty())
            return program;
    }
    return {};
}

void BrowserProcess::start(const QString& program, const QStringList& arguments)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([prepare = m_process.childProcessModifier()] {
        ::setsid();
        if (prepare)
            prepare();
    });
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(patience))
        qFatal("%s does not start", qPrintable(program));
}

} // namespace fetchscope::tests
