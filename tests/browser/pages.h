#pragma once

#include "tests/browser/browser.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace fetchscope::tests {

/// The browsers that are installed, and pages to show in them.
class Pages
{
public:
    Pages()
        : m_chromium(startChromium())
        , m_firefox(startFirefox())
    {
    }

    /// `Chromium`, `Firefox`, for the rows of a test.
    static void browsers();
    /// Shows a page in the browser of this name, with the room of a screen; null where that is not installed.
    Browser* open(const QString& browser, const QByteArray& html);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Browser> m_chromium;
    std::unique_ptr<Browser> m_firefox;
    int m_pages = 0;
};

} // namespace fetchscope::tests

/// Opens a page in a browser, or goes without it where it is not installed.
#define OPEN_OR_SKIP(pages, shown, name, html)                                                                         \
    if (!((shown) = (pages).open(name, html)))                                                                         \
    QSKIP(qPrintable((name) + QStringLiteral(" is not installed: the page was not tried in it")))
