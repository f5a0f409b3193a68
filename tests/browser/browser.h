#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QUrl>

#include <memory>

namespace fetchscope::tests {

/// A real browser without a window, to look at pages with and to use them as a person does.
class Browser
{
public:
    virtual ~Browser() = default;

    /// Loads a file that is not the one it shows, and waits for it.
    void open(const QString& path) { openAddress(QUrl::fromLocalFile(path)); }
    /// The same for an address.
    virtual void openAddress(const QUrl& address) = 0;
    /// Clicks at a point of the window that the page has opened; nothing where it has none.
    virtual void clickInPopup(double x, double y) = 0;
    /// What an expression of JavaScript comes to.
    virtual QJsonValue evaluate(const QString& expression) = 0;
    /// Presses and releases a key, by its name in KeyboardEvent.key.
    virtual void press(const QString& key) = 0;
    /// Clicks at a point of the viewport.
    virtual void click(double x, double y) = 0;
    /// The room for the page, in CSS pixels.
    virtual void resize(int width, int height) = 0;

    /// Clicks the middle of the first element that a selector finds, once that is in view.
    void click(const QString& selector);
};

/// Null where it is not installed. A browser that is installed and does not start ends the test. It trusts certificates
/// that this authority vouches for, too (a certificate in PEM; empty: none).
std::unique_ptr<Browser> startChromium(const QByteArray& trustedAuthority = {});
std::unique_ptr<Browser> startFirefox(const QByteArray& trustedAuthority = {});
/// Does somebody want tests that take minutes in browsers? With FETCHSCOPE_LONG_BROWSER_TESTS=1.
bool areLongTestsWanted();

} // namespace fetchscope::tests
