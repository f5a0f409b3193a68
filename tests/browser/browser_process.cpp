#include "tests/browser/browser_process.h"

#include <QStandardPaths>

namespace fetchscope::tests {

BrowserProcess::~BrowserProcess()
{
    m_process.kill();
    m_process.waitForFinished(patience);
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
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(patience))
        qFatal("%s does not start", qPrintable(program));
}

} // namespace fetchscope::tests
