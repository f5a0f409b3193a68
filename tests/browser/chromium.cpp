#include "tests/browser/browser.h"
#include "tests/browser/browser_process.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSslCertificate>
#include <QSslKey>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <utility>

namespace fetchscope::tests {

namespace {

constexpr int patience = BrowserProcess::patience;

/// Chromium at the other end of two pipes (https://chromedevtools.github.io/devtools-protocol/).
class Chromium final : public Browser
{
public:
    Chromium(const QString& program, const QByteArray& trustedAuthority);
    ~Chromium() override;

    void openAddress(const QUrl& address) override;
    void clickInPopup(double x, double y) override;
    QJsonValue evaluate(const QString& expression) override;
    void press(const QString& key) override;
    using Browser::click;
    void click(double x, double y) override;
    void resize(int width, int height) override;

private:
    QJsonObject call(const QString& method, const QJsonObject& parameters = {});
    /// Null where nothing comes in this time.
    std::optional<QJsonObject> receive(int milliseconds);
    /// Until a page has loaded since there were so many; false where none has in time.
    bool waitForLoad(int before);

    BrowserProcess m_browser;
    int m_toBrowser = -1;
    int m_fromBrowser = -1;
    QByteArray m_received;
    /// The page's window.
    QString m_target;
    QString m_session;
    int m_lastCall = 0;
    int m_loads = 0;
};

Chromium::Chromium(const QString& program, const QByteArray& trustedAuthority)
{
    std::array<int, 2> to {};
    std::array<int, 2> from {};
    if (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_toBrowser = to[1];
    m_fromBrowser = from[0];
    // It reads at 3 and writes at 4.
    m_browser.process().setChildProcessModifier([input = to[0], output = from[1]] {
        const int in = ::fcntl(input, F_DUPFD, 10);
        const int out = ::fcntl(output, F_DUPFD, 10);
        ::dup2(in, 3);
        ::dup2(out, 4);
        ::close(in);
        ::close(out);
    });
    QStringList arguments {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
        QStringLiteral("--disable-gpu"), QStringLiteral("--no-first-run"), QStringLiteral("--disable-dev-shm-usage"),
        QStringLiteral("--remote-debugging-pipe"), QStringLiteral("--user-data-dir=") + m_browser.profile().path()};
    if (!trustedAuthority.isEmpty()) {
        const QByteArray key =
            QCryptographicHash::hash(QSslCertificate(trustedAuthority).publicKey().toDer(), QCryptographicHash::Sha256);
        arguments << QStringLiteral("--ignore-certificate-errors-spki-list=") + QString::fromLatin1(key.toBase64());
    }
    m_browser.start(program, arguments);
    ::close(to[0]);
    ::close(from[1]);
    m_target = call(QStringLiteral("Target.createTarget"), {{QStringLiteral("url"), QStringLiteral("about:blank")}})
                   .value(QStringLiteral("targetId"))
                   .toString();
    m_session = call(QStringLiteral("Target.attachToTarget"),
        {{QStringLiteral("targetId"), m_target}, {QStringLiteral("flatten"), true}})
                    .value(QStringLiteral("sessionId"))
                    .toString();
    call(QStringLiteral("Page.enable"));
    resize(1280, 900);
}

Chromium::~Chromium()
{
    ::close(m_toBrowser);
    ::close(m_fromBrowser);
}

std::optional<QJsonObject> Chromium::receive(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    qsizetype end = m_received.indexOf('\0');
    while (end < 0) {
        pollfd readable {m_fromBrowser, POLLIN, 0};
        if (::poll(&readable, 1, static_cast<int>(deadline.remainingTime())) <= 0)
            return std::nullopt;
        std::array<char, 65536> buffer {};
        const ssize_t count = ::read(m_fromBrowser, buffer.data(), buffer.size());
        if (count <= 0)
            qFatal("Chromium has gone");
        m_received.append(buffer.data(), count);
        end = m_received.indexOf('\0');
    }
    QJsonObject message = QJsonDocument::fromJson(m_received.left(end)).object();
    m_received.remove(0, end + 1);
    if (message.value(QStringLiteral("method")) == QStringLiteral("Page.loadEventFired"))
        ++m_loads;
    return message;
}

QJsonObject Chromium::call(const QString& method, const QJsonObject& parameters)
{
    QJsonObject request {{QStringLiteral("id"), ++m_lastCall}, {QStringLiteral("method"), method},
        {QStringLiteral("params"), parameters}};
    if (!m_session.isEmpty())
        request.insert(QStringLiteral("sessionId"), m_session);
    const QByteArray bytes = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\0';
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count =
            ::write(m_toBrowser, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent));
        if (count <= 0)
            qFatal("Chromium has gone");
        sent += count;
    }
    for (;;) {
        const std::optional<QJsonObject> answer = receive(patience);
        if (!answer)
            qFatal("Chromium has not answered %s in %d s", qPrintable(method), patience / 1000);
        if (answer->value(QStringLiteral("id")).toInt() != m_lastCall)
            continue;
        if (answer->contains(QStringLiteral("error")))
            qFatal("%s: %s", qPrintable(method), QJsonDocument(*answer).toJson().constData());
        return answer->value(QStringLiteral("result")).toObject();
    }
}

bool Chromium::waitForLoad(int before)
{
    const QDeadlineTimer deadline(patience);
    while (m_loads == before && !deadline.hasExpired())
        receive(static_cast<int>(deadline.remainingTime()));
    return m_loads != before;
}

void Chromium::openAddress(const QUrl& address)
{
    const QString url = address.toString(QUrl::FullyEncoded);
    // A load that is lost between two processes of a busy machine comes the second time.
    for (int tries = 0; tries < 2; ++tries) {
        const int before = m_loads;
        const QString fault = call(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), url}})
                                  .value(QStringLiteral("errorText"))
                                  .toString();
        if (!fault.isEmpty())
            qFatal("Chromium does not open %s: %s", qPrintable(url), qPrintable(fault));
        if (waitForLoad(before))
            return;
    }
    qFatal("Chromium has not loaded %s in two tries of %d s", qPrintable(url), patience / 1000);
}

QJsonValue Chromium::evaluate(const QString& expression)
{
    const QJsonObject result = call(QStringLiteral("Runtime.evaluate"),
        {{QStringLiteral("expression"), expression}, {QStringLiteral("returnByValue"), true}});
    if (result.contains(QStringLiteral("exceptionDetails")))
        qFatal("%s", QJsonDocument(result).toJson().constData());
    return result.value(QStringLiteral("result")).toObject().value(QStringLiteral("value"));
}

void Chromium::press(const QString& key)
{
    static const QMap<QString, int> codes {{QStringLiteral("ArrowLeft"), 37}, {QStringLiteral("ArrowUp"), 38},
        {QStringLiteral("ArrowRight"), 39}, {QStringLiteral("ArrowDown"), 40}, {QStringLiteral("PageUp"), 33},
        {QStringLiteral("PageDown"), 34}, {QStringLiteral("End"), 35}, {QStringLiteral("Home"), 36},
        {QStringLiteral("Tab"), 9}, {QStringLiteral("Enter"), 13}};
    QJsonObject event {{QStringLiteral("key"), key}, {QStringLiteral("code"), key},
        {QStringLiteral("windowsVirtualKeyCode"), codes.value(key)}};
    if (key == QStringLiteral("Enter"))
        event.insert(QStringLiteral("text"), QStringLiteral("\r"));
    for (const char* type : {"keyDown", "keyUp"}) {
        event.insert(QStringLiteral("type"), QString::fromLatin1(type));
        call(QStringLiteral("Input.dispatchKeyEvent"), event);
    }
}

void Chromium::click(double x, double y)
{
    for (const char* type : {"mousePressed", "mouseReleased"})
        call(QStringLiteral("Input.dispatchMouseEvent"),
            {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("x"), x}, {QStringLiteral("y"), y},
                {QStringLiteral("button"), QStringLiteral("left")}, {QStringLiteral("clickCount"), 1}});
}

void Chromium::clickInPopup(double x, double y)
{
    QString popup;
    const QString own = std::exchange(m_session, QString());
    for (const auto& target :
        call(QStringLiteral("Target.getTargets")).value(QStringLiteral("targetInfos")).toArray()) {
        if (target[QStringLiteral("openerId")].toString() == m_target)
            popup = target[QStringLiteral("targetId")].toString();
    }
    if (!popup.isEmpty()) {
        m_session = call(QStringLiteral("Target.attachToTarget"),
            {{QStringLiteral("targetId"), popup}, {QStringLiteral("flatten"), true}})
                        .value(QStringLiteral("sessionId"))
                        .toString();
        click(x, y);
    }
    m_session = own;
}

void Chromium::resize(int width, int height)
{
    call(QStringLiteral("Emulation.setDeviceMetricsOverride"),
        {{QStringLiteral("width"), width}, {QStringLiteral("height"), height}, {QStringLiteral("deviceScaleFactor"), 1},
            {QStringLiteral("mobile"), false}});
}

} // namespace

std::unique_ptr<Browser> startChromium(const QByteArray& trustedAuthority)
{
    const QString program = BrowserProcess::installed({"chromium", "chromium-browser", "google-chrome"});
    return program.isEmpty() ? nullptr : std::make_unique<Chromium>(program, trustedAuthority);
}

} // namespace fetchscope::tests
