#include "tests/browser/browser.h"
#include "tests/browser/browser_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcessEnvironment>
#include <QSslCertificate>
#include <QTcpSocket>
#include <QThread>

namespace fetchscope::tests {

namespace {

constexpr int patience = BrowserProcess::patience;

/// Firefox by Marionette (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html), with the commands
/// of WebDriver.
class Firefox final : public Browser
{
public:
    Firefox(const QString& program, const QByteArray& trustedAuthority);
    ~Firefox() override;

    void openAddress(const QUrl& address) override;
    void clickInPopup(double x, double y) override;
    QJsonValue evaluate(const QString& expression) override;
    void press(const QString& key) override;
    using Browser::click;
    void click(double x, double y) override;
    void resize(int width, int height) override;

private:
    void trust(const QByteArray& authority);
    /// In the frame that stands at this point of the window, if there is one.
    void clickInFrame(double x, double y);
    QJsonValue call(const QString& command, const QJsonObject& parameters = {});
    /// A message: its length, a colon, JSON.
    QJsonDocument receive();
    void act(const QString& type, const QJsonArray& actions);

    BrowserProcess m_browser;
    QTcpSocket m_socket;
    QByteArray m_received;
    int m_lastCall = 0;
};

Firefox::Firefox(const QString& program, const QByteArray& trustedAuthority)
{
    QFile settings(m_browser.profile().filePath(QStringLiteral("user.js")));
    if (!settings.open(QIODevice::WriteOnly))
        qFatal("no profile");
    // Any port that is free; it says which.
    settings.write("user_pref(\"marionette.port\", 0);\nuser_pref(\"browser.shell.checkDefaultBrowser\", false);\n"
                   "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);\n"
                   "user_pref(\"toolkit.startup.max_resumed_crashes\", -1);\n");
    settings.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MOZ_HEADLESS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("HOME"), m_browser.profile().path());
    m_browser.process().setProcessEnvironment(environment);
    m_browser.start(program,
        {QStringLiteral("--marionette"), QStringLiteral("--remote-allow-system-access"), QStringLiteral("--no-remote"),
            QStringLiteral("--profile"), m_browser.profile().path()});
    QElapsedTimer waited;
    waited.start();
    QFile port(m_browser.profile().filePath(QStringLiteral("MarionetteActivePort")));
    while (!port.open(QIODevice::ReadOnly) || port.size() == 0) {
        port.close();
        if (waited.hasExpired(patience))
            qFatal("%s does not listen", qPrintable(program));
        QThread::msleep(50);
    }
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port.readAll().trimmed().toUShort());
    if (!m_socket.waitForConnected(patience))
        qFatal("%s does not take a connection", qPrintable(program));
    receive();
    call(QStringLiteral("WebDriver:NewSession"));
    if (!trustedAuthority.isEmpty())
        trust(trustedAuthority);
    resize(1280, 900);
}

void Firefox::trust(const QByteArray& authority)
{
    const auto setContext = [this](const QString& context) {
        call(QStringLiteral("Marionette:SetContext"), {{QStringLiteral("value"), context}});
    };
    setContext(QStringLiteral("chrome"));
    // nsIX509CertDB: trusted as an authority that names servers.
    call(QStringLiteral("WebDriver:ExecuteScript"),
        {{QStringLiteral("script"),
             QStringLiteral("Components.classes['@mozilla.org/security/x509certdb;1']"
                            ".getService(Components.interfaces.nsIX509CertDB).addCertFromBase64(arguments[0], 'C,,')")},
            {QStringLiteral("args"), QJsonArray {QString::fromLatin1(QSslCertificate(authority).toDer().toBase64())}}});
    setContext(QStringLiteral("content"));
}

Firefox::~Firefox()
{
    m_socket.close();
}

QJsonDocument Firefox::receive()
{
    for (;;) {
        const qsizetype colon = m_received.indexOf(':');
        if (colon > 0) {
            const qsizetype length = m_received.left(colon).toLongLong();
            if (m_received.size() > colon + length) {
                QJsonDocument message = QJsonDocument::fromJson(m_received.mid(colon + 1, length));
                m_received.remove(0, colon + 1 + length);
                return message;
            }
        }
        if (!m_socket.waitForReadyRead(patience))
            qFatal("Firefox does not answer");
        m_received += m_socket.readAll();
    }
}

QJsonValue Firefox::call(const QString& command, const QJsonObject& parameters)
{
    const QByteArray json =
        QJsonDocument(QJsonArray {0, ++m_lastCall, command, parameters}).toJson(QJsonDocument::Compact);
    m_socket.write(QByteArray::number(json.size()) + ':' + json);
    m_socket.flush();
    for (;;) {
        const QJsonArray answer = receive().array();
        if (answer.at(0).toInt() != 1 || answer.at(1).toInt() != m_lastCall)
            continue;
        if (!answer.at(2).isNull())
            qFatal("%s: %s", qPrintable(command), QJsonDocument(answer).toJson().constData());
        return answer.at(3);
    }
}

void Firefox::openAddress(const QUrl& address)
{
    call(QStringLiteral("WebDriver:Navigate"), {{QStringLiteral("url"), address.toString(QUrl::FullyEncoded)}});
}

void Firefox::clickInFrame(double x, double y)
{
    // What is clicked in a window does not come to a frame that has a process of its own.
    const QJsonArray frame = evaluate(QStringLiteral("(() => { const frame = document.elementFromPoint(%1, %2); "
                                                     "if (frame?.tagName !== 'IFRAME') return []; "
                                                     "const box = frame.getBoundingClientRect(); "
                                                     "return [frame, box.x, box.y]; })()")
                                          .arg(x)
                                          .arg(y))
                                 .toArray();
    if (frame.isEmpty()) {
        click(x, y);
        return;
    }
    const QJsonObject reference = frame[0].toObject();
    call(QStringLiteral("WebDriver:SwitchToFrame"), {{QStringLiteral("element"), reference.constBegin().value()}});
    click(x - frame[1].toDouble(), y - frame[2].toDouble());
    call(QStringLiteral("WebDriver:SwitchToFrame"));
}

void Firefox::clickInPopup(double x, double y)
{
    const auto handleOf = [](const QJsonValue& value) { return value.toString(); };
    const QString own =
        handleOf(call(QStringLiteral("WebDriver:GetWindowHandle")).toObject().value(QStringLiteral("value")));
    for (const auto& handle : call(QStringLiteral("WebDriver:GetWindowHandles")).toArray()) {
        if (handleOf(handle) == own)
            continue;
        call(QStringLiteral("WebDriver:SwitchToWindow"), {{QStringLiteral("handle"), handle}});
        clickInFrame(x, y);
        call(QStringLiteral("WebDriver:SwitchToWindow"), {{QStringLiteral("handle"), own}});
    }
}

QJsonValue Firefox::evaluate(const QString& expression)
{
    return call(QStringLiteral("WebDriver:ExecuteScript"),
        {{QStringLiteral("script"), QStringLiteral("return ") + expression}, {QStringLiteral("args"), QJsonArray()}})
        .toObject()
        .value(QStringLiteral("value"));
}

void Firefox::act(const QString& type, const QJsonArray& actions)
{
    QJsonObject source {
        {QStringLiteral("type"), type}, {QStringLiteral("id"), type}, {QStringLiteral("actions"), actions}};
    call(QStringLiteral("WebDriver:PerformActions"), {{QStringLiteral("actions"), QJsonArray {source}}});
}

void Firefox::press(const QString& key)
{
    // https://w3c.github.io/webdriver/#keyboard-actions
    static const QMap<QString, QChar> codes {{QStringLiteral("ArrowLeft"), QChar(0xE012)},
        {QStringLiteral("ArrowUp"), QChar(0xE013)}, {QStringLiteral("ArrowRight"), QChar(0xE014)},
        {QStringLiteral("ArrowDown"), QChar(0xE015)}, {QStringLiteral("PageUp"), QChar(0xE00E)},
        {QStringLiteral("PageDown"), QChar(0xE00F)}, {QStringLiteral("End"), QChar(0xE010)},
        {QStringLiteral("Home"), QChar(0xE011)}, {QStringLiteral("Tab"), QChar(0xE004)},
        {QStringLiteral("Enter"), QChar(0xE007)}};
    QJsonArray actions;
    for (const char* type : {"keyDown", "keyUp"})
        actions.append(QJsonObject {
            {QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("value"), QString(codes.value(key))}});
    act(QStringLiteral("key"), actions);
}

void Firefox::click(double x, double y)
{
    act(QStringLiteral("pointer"),
        {QJsonObject {{QStringLiteral("type"), QStringLiteral("pointerMove")}, {QStringLiteral("duration"), 0},
             {QStringLiteral("x"), static_cast<int>(x)}, {QStringLiteral("y"), static_cast<int>(y)}},
            QJsonObject {{QStringLiteral("type"), QStringLiteral("pointerDown")}, {QStringLiteral("button"), 0}},
            QJsonObject {{QStringLiteral("type"), QStringLiteral("pointerUp")}, {QStringLiteral("button"), 0}}});
}

void Firefox::resize(int width, int height)
{
    // The window has bars of its own.
    for (int i = 0; i < 2; ++i) {
        const QJsonArray extra =
            evaluate(QStringLiteral("[outerWidth - innerWidth, outerHeight - innerHeight]")).toArray();
        call(QStringLiteral("WebDriver:SetWindowRect"),
            {{QStringLiteral("width"), width + extra[0].toInt()},
                {QStringLiteral("height"), height + extra[1].toInt()}});
    }
}

} // namespace

std::unique_ptr<Browser> startFirefox(const QByteArray& trustedAuthority)
{
    const QString program = BrowserProcess::installed({"firefox-esr", "firefox"});
    return program.isEmpty() ? nullptr : std::make_unique<Firefox>(program, trustedAuthority);
}

} // namespace fetchscope::tests
