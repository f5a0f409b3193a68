#include "tests/browser/pages.h"

#include <QFile>
#include <QTest>

namespace fetchscope::tests {

void Pages::browsers()
{
    QTest::addColumn<QString>("browser");
    for (const char* name : {"Chromium", "Firefox"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

Browser* Pages::open(const QString& browser, const QByteArray& html)
{
    Browser* shown = (browser == QStringLiteral("Firefox") ? m_firefox : m_chromium).get();
    if (!shown)
        return nullptr;
    QFile file(m_folder.filePath(QStringLiteral("page%1.html").arg(++m_pages)));
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
        qFatal("no page: %s", qPrintable(file.errorString()));
    file.close();
    shown->resize(1280, 900);
    shown->open(file.fileName());
    return shown;
}

} // namespace fetchscope::tests
