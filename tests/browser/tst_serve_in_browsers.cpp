#include "core/telling/loopback/loopback_limits.h"
#include "tests/browser/browser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <array>

#include "resources/built_in_scenarios.h"

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

/// How long a run may take, in milliseconds.
constexpr int patience = 90000;

/// What is tried unless somebody asks for all: one of each kind that takes no time.
constexpr std::array sample {"10-simple-get-another-page", "10-simple-get-one-origin",
    "20-preflight-header-not-allowed", "20-preflighted-post", "30-cache-max-age-zero", "40-samesite-stays-home",
    "50-exposed-by-name", "60-redirect-mode-manual", "60-redirect-origin-null", "70-sec-fetch-websocket",
    "80-safelisted-headers", "90-cdn-without-vary", "90-content-security-policy"};

bool isTried(std::string_view name)
{
    return areLongTestsWanted() || std::find(sample.begin(), sample.end(), name) != sample.end();
}

/// The command, with a browser that a test drives.
class Serving
{
public:
    explicit Serving(const QStringList& arguments)
    {
        m_process.start(QStringLiteral(FETCHSCOPE_PROGRAM),
            QStringList {QStringLiteral("serve"), QStringLiteral("--no-open"), QStringLiteral("--once"),
                QStringLiteral("--format"), QStringLiteral("json")}
                + arguments);
        static const QRegularExpression url(QStringLiteral("http://\\S+"));
        QElapsedTimer waited;
        waited.start();
        while (m_address.isEmpty() && !waited.hasExpired(patience) && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(100);
            m_errors += m_process.readAllStandardError();
            m_address = url.match(QString::fromUtf8(m_errors)).captured(0);
        }
    }
    ~Serving()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

    const QString& address() const { return m_address; }
    const QByteArray& errors() const { return m_errors; }
    QJsonObject recording()
    {
        m_process.waitForFinished(patience);
        return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    }

private:
    QProcess m_process;
    QByteArray m_errors;
    QString m_address;
};

/// Uses the page with the report as a person does: one click, one more for another page where the browser wants it, and
/// one in the other window where it is asked for.
/// What it says at its end.
QString tryIn(Browser& browser, const QString& address)
{
    browser.openAddress(QUrl(address));
    browser.click(QStringLiteral("#start"));
    QElapsedTimer waited;
    waited.start();
    QElapsedTimer clicked;
    while (!waited.hasExpired(patience)) {
        const QJsonArray now =
            browser
                .evaluate(
                    QStringLiteral("[document.body.dataset.state ?? '', document.getElementById('status').textContent, "
                                   "JSON.parse(document.getElementById('words').textContent).click, "
                                   "document.getElementById('open-page') !== null]"))
                .toArray();
        if (!now[0].toString().isEmpty())
            return now[0].toString() + QStringLiteral(": ") + now[1].toString();
        if (now[3].toBool())
            browser.click(QStringLiteral("#open-page"));
        // What is to be clicked may not have been drawn yet: as people do, once more after a while.
        if (now[1] == now[2] && (!clicked.isValid() || clicked.hasExpired(2000))) {
            clicked.start();
            browser.clickInPopup(40, 30);
        }
        QThread::msleep(30);
    }
    return QStringLiteral("not done in time");
}

} // namespace

class TestServeInBrowsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyExampleComesAsPredicted_data();
    void everyExampleComesAsPredicted();
    void overHttpsAsPredicted_data();
    void overHttpsAsPredicted();

private:
    void tryExample(Browser& shown, Serving& serving, const QString& browser);

    std::unique_ptr<Browser> m_chromium;
    std::unique_ptr<Browser> m_firefox;
};

void TestServeInBrowsers::initTestCase()
{
    m_chromium = startChromium();
    m_firefox = startFirefox();
}

void TestServeInBrowsers::everyExampleComesAsPredicted_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QString>("example");
    std::size_t count = 0;
    for (const char* browser : {"Chromium", "Firefox"}) {
        for (const BuiltInScenario& scenario : builtInScenarios()) {
            if (!isTried(scenario.name))
                continue;
            const auto plan = LoopbackPlan::of(scenario.json);
            if (!plan || !whyNotOnLoopback(*plan, false).empty()) {
                QVERIFY2(areLongTestsWanted(), scenario.name.data());
                continue;
            }
            ++count;
            const std::string name = std::string(browser) + ": " + std::string(scenario.name);
            QTest::newRow(name.c_str()) << QString::fromLatin1(
                browser) << QString::fromUtf8(scenario.name.data(), static_cast<qsizetype>(scenario.name.size()));
        }
    }
    QVERIFY(count >= 2 * sample.size());
}

void TestServeInBrowsers::everyExampleComesAsPredicted()
{
    QFETCH(QString, browser);
    QFETCH(QString, example);
    Browser* shown = (browser == QStringLiteral("Chromium") ? m_chromium : m_firefox).get();
    if (!shown)
        QSKIP(qPrintable(browser + QStringLiteral(" is not installed: nothing was tried in it")));
    Serving serving({QStringLiteral("--example"), example});
    tryExample(*shown, serving, browser);
}

void TestServeInBrowsers::overHttpsAsPredicted_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QString>("example");
    for (const char* browser : {"Chromium", "Firefox"}) {
        // One that any server can say, and what only both schemes beside each other can.
        for (const char* example : {"20-preflighted-post", "70-sec-fetch-scheme-matters"})
            QTest::addRow("%s: %s", browser, example) << QString::fromLatin1(browser) << QString::fromLatin1(example);
    }
}

/// With the certificate that is made for the run, whose authority the browser is told to trust.
void TestServeInBrowsers::overHttpsAsPredicted()
{
    QFETCH(QString, browser);
    QFETCH(QString, example);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("authority.pem"));
    Serving serving(
        {QStringLiteral("--https"), QStringLiteral("--certificate"), path, QStringLiteral("--example"), example});
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), serving.errors().constData());
    const QByteArray authority = file.readAll();
    const auto shown = browser == QStringLiteral("Chromium") ? startChromium(authority) : startFirefox(authority);
    if (!shown)
        QSKIP(qPrintable(browser + QStringLiteral(" is not installed: nothing was tried in it")));
    tryExample(*shown, serving, browser);
}

/// In all that the servers and the page saw, but for what says of itself that it is known.
void TestServeInBrowsers::tryExample(Browser& shown, Serving& serving, const QString& browser)
{
    QVERIFY2(!serving.address().isEmpty(), serving.errors().constData());
    const QString end = tryIn(shown, serving.address());
    QVERIFY2(end.startsWith(QStringLiteral("done")), qPrintable(end));
    const QJsonObject run = serving.recording()[QStringLiteral("runs")][0].toObject();
    QVERIFY(run[QStringLiteral("whole")].toBool());
    QVERIFY2(run[QStringLiteral("browser")].toString().startsWith(browser), qPrintable(browser));
    QCOMPARE(run[QStringLiteral("strays")].toArray(), QJsonArray());
    QStringList disagreements;
    for (const auto& action : run[QStringLiteral("actions")].toArray()) {
        const QJsonObject done = action.toObject();
        for (const auto& one : done[QStringLiteral("disagreements")].toArray()) {
            const QJsonObject message = one.toObject();
            if (!message[QStringLiteral("known")].toBool())
                disagreements << done[QStringLiteral("action")].toString() + QStringLiteral(": ")
                        + message[QStringLiteral("message")].toString();
        }
    }
    QVERIFY2(disagreements.isEmpty(), qPrintable(disagreements.join(QChar('\n'))));
}

QTEST_GUILESS_MAIN(TestServeInBrowsers)
#include "tst_serve_in_browsers.moc"
