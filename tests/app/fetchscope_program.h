#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// The program as a person, a script or a pipeline calls it.
namespace fetchscope::tests {

/// What a program that has ended left behind; `status` is -1 where it did not end by itself within two minutes.
struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QJsonObject action(int index = 0) const { return json()["actions"].toArray()[index].toObject(); }
    QJsonObject outcome() const { return action()["outcome"].toObject(); }
};

/// Runs `program` with `input`, where there is no display, in `folder` or in the test's own.
inline Ran start(
    const QString& program, const QStringList& arguments, const QByteArray& input = {}, const QString& folder = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Runs the program that was built: `FETCHSCOPE_PROGRAM`.
inline Ran run(const QStringList& arguments, const QByteArray& input = {}, const QString& folder = {})
{
    return start(QStringLiteral(FETCHSCOPE_PROGRAM), arguments, input, folder);
}

/// Writes a file of a test, and gives its path.
inline QString written(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace fetchscope::tests
