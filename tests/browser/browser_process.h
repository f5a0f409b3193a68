#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <initializer_list>

namespace fetchscope::tests {

/// A browser as a program of its own, with a profile that is gone afterwards.
class BrowserProcess
{
public:
    /// How long to wait for anything that it does, in milliseconds.
    static constexpr int patience = 60000;

    ~BrowserProcess();

    /// The first of these programs that is installed; empty: none is.
    static QString installed(std::initializer_list<const char*> names);

    const QTemporaryDir& profile() const { return m_profile; }
    QProcess& process() { return m_process; }
    /// Starts it without output, or ends the test.
    void start(const QString& program, const QStringList& arguments);

private:
    QTemporaryDir m_profile;
    QProcess m_process;
};

} // namespace fetchscope::tests
