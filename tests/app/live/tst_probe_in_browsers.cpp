#include "app/live/probe.h"
#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"
#include "core/reading/scenario/scenario_reader.h"
#include "tests/app/live/case_server.h"
#include "tests/app/live/probe_cases.h"
#include "tests/browser/browser.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

/// What the page of a case does: its actions, one after the other, and what it gets of each, into the title.
const QByteArray pageText = R"html(<!doctype html><link rel="icon" href="data:,"><script>
const actions = ACTIONS;
const element = (name, set) => new Promise((resolve) => {
    const made = document.createElement(name);
    made.onload = () => resolve({ got: true });
    made.onerror = () => resolve({ got: false });
    set(made);
    document.head.append(made);
});
const bodyOf = (body) => body && body.type === 'urlencoded' ? new URLSearchParams(body.data) : body;
const does = {
    fetch: async ({ url, init = {} }) => {
        const response = await fetch(url, { ...init, body: bodyOf(init.body) });
        return { got: true, type: response.type, status: response.status, redirected: response.redirected,
            headers: [...response.headers.keys()].sort() };
    },
    xhr: ({ url, method = 'GET', headers = {}, body, withCredentials }) => new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, url);
        xhr.withCredentials = Boolean(withCredentials);
        Object.entries(headers).forEach((header) => xhr.setRequestHeader(...header));
        xhr.onload = () => resolve({ got: true, status: xhr.status });
        xhr.onerror = () => resolve({ got: false });
        xhr.send(body);
    }),
    img: ({ url, crossorigin }) => element('img', (made) => {
        if (crossorigin) made.crossOrigin = crossorigin;
        made.src = url;
    }),
    script: ({ url, crossorigin }) => element('script', (made) => {
        if (crossorigin) made.crossOrigin = crossorigin;
        made.src = url;
    }),
    'module-script': ({ url }) => element('script', (made) => { made.type = 'module'; made.src = url; }),
    stylesheet: ({ url }) => element('link', (made) => { made.rel = 'stylesheet'; made.href = url; }),
    eventsource: ({ url }) => new Promise((resolve) => {
        const source = new EventSource(url);
        const end = (got) => { source.close(); resolve({ got }); };
        source.onopen = () => end(true);
        source.onerror = () => end(false);
    }),
    beacon: async ({ url, body }) => { navigator.sendBeacon(url, body); return {}; },
};
(async () => {
    const results = [];
    for (const action of actions)
        results.push(await does[action.initiator](action).catch(() => ({ got: false })));
    document.title = JSON.stringify(results);
})();
</script>)html";

/// What is tried unless somebody asks for all: one of each kind that takes no time.
constexpr std::array sample {"same origin", "no Access-Control-Allow-Origin", "the page's origin",
    "a cookie to another port", "no-cors with a body", "JSON", "PUT without leave", "several headers",
    "redirect from one site to another", "307 after PUT", "XMLHttpRequest with a header", "an image", "a beacon"};

bool isTried(std::string_view name)
{
    return areLongTestsWanted() || std::find(sample.begin(), sample.end(), name) != sample.end();
}

/// A request as far as Fetch decides it: its line, and its headers by name.
QStringList decidedByFetch(const ReceivedRequest& request)
{
    QStringList lines {QString::fromStdString(request.method() + " " + request.target())};
    QStringList headers;
    for (const auto& [name, value] : request.headers()) {
        std::string line = asciiLowercase(name);
        if (!tellsNothing(line) || line == "if-none-match")
            headers << QString::fromStdString(line.append(": ").append(value));
    }
    headers.sort();
    return lines + headers;
}

} // namespace

/// A page does the same in real browsers and in a probe, against the same server: what comes in there has to be the
/// same, and what the page gets.
class TestProbeInBrowsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areTheSame_data();
    void areTheSame();

private:
    std::string pageAnswer(const ReceivedRequest& request) const;
    /// The actions of the case that is under way, with its URLs.
    QByteArray actions() const;
    QString urlOf(const QString& name) const;
    /// All that came in of the case, up to now.
    std::vector<QStringList> received() const;

    std::unique_ptr<Browser> m_chromium;
    std::unique_ptr<Browser> m_firefox;
    LoopbackServer m_home {[this](const ReceivedRequest& request) { return pageAnswer(request); }};
    LoopbackServer m_away {answerOfCase};
    /// A number that no other row has, and what it does.
    int m_number = 0;
    ProbeCase m_case {"", ""};
};

void TestProbeInBrowsers::initTestCase()
{
    m_chromium = startChromium();
    m_firefox = startFirefox();
}

void TestProbeInBrowsers::areTheSame_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<int>("index");
    QVERIFY(probeCases().size() >= 60);
    std::size_t count = 0;
    for (const char* browser : {"chromium", "firefox"}) {
        int index = 0;
        for (const ProbeCase& probeCase : probeCases()) {
            if (isTried(probeCase.name)) {
                QTest::addRow("%s: %s", browser, probeCase.name) << QString::fromLatin1(browser) << index;
                ++count;
            }
            ++index;
        }
    }
    QVERIFY(count >= 2 * sample.size());
}

QString TestProbeInBrowsers::urlOf(const QString& name) const
{
    const QString number = QString::number(m_number);
    const std::string host = (name == QStringLiteral("cross") ? QStringLiteral("q") : QStringLiteral("p")).toStdString()
        + number.toStdString() + ".localhost";
    const LoopbackServer& server = name == QStringLiteral("same") ? m_home : m_away;
    return QString::fromStdString(server.url("/case/" + number.toStdString(), host));
}

QByteArray TestProbeInBrowsers::actions() const
{
    QString text = QString::fromUtf8(m_case.actions);
    static const QRegularExpression target(QStringLiteral(R"(\{to:(\w+)([^}]*)\})"));
    for (auto match = target.match(text); match.hasMatch(); match = target.match(text)) {
        const QString url = urlOf(match.captured(1)) + match.captured(2);
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromLatin1(QUrl::toPercentEncoding(url)));
    }
    for (const char* name : {"same", "site", "cross"})
        text.replace(QStringLiteral("{%1}").arg(QString::fromLatin1(name)), urlOf(QString::fromLatin1(name)));
    return text.toUtf8();
}

std::string TestProbeInBrowsers::pageAnswer(const ReceivedRequest& request) const
{
    if (!request.target().starts_with("/page/"))
        return answerOfCase(request);
    std::string headers("Content-Type: text/html\r\nCache-Control: no-store\r\n");
    if (m_case.cookie)
        headers.append("Set-Cookie: ").append(m_case.cookie).append("; Path=/\r\n");
    QByteArray page = pageText;
    page.replace("ACTIONS", actions());
    return LoopbackServer::answer("200 OK", headers, page.toStdString());
}

std::vector<QStringList> TestProbeInBrowsers::received() const
{
    std::vector<ReceivedRequest> all = m_home.requests();
    const std::vector<ReceivedRequest> away = m_away.requests();
    all.insert(all.end(), away.begin(), away.end());
    std::sort(all.begin(), all.end(),
        [](const ReceivedRequest& one, const ReceivedRequest& other) { return one.number < other.number; });
    std::vector<QStringList> list;
    for (const ReceivedRequest& request : all) {
        if (request.target().starts_with("/case/" + std::to_string(m_number)))
            list.push_back(decidedByFetch(request));
    }
    return list;
}

void TestProbeInBrowsers::areTheSame()
{
    QFETCH(QString, browser);
    QFETCH(int, index);
    Browser* const shown = browser == QStringLiteral("chromium") ? m_chromium.get() : m_firefox.get();
    if (!shown)
        QSKIP(qPrintable(browser + QStringLiteral(" is not installed: the case was not tried in it")));
    ++m_number;
    m_case = probeCases()[static_cast<std::size_t>(index)];
    const QString page = urlOf(QStringLiteral("same")).replace(QStringLiteral("/case/"), QStringLiteral("/page/"));

    m_home.forgetRequests();
    m_away.forgetRequests();
    shown->openAddress(QUrl(page));
    QString title;
    QElapsedTimer waited;
    waited.start();
    while (title.isEmpty() && !waited.hasExpired(60000)) {
        QThread::msleep(20);
        title = shown->evaluate(QStringLiteral("document.title")).toString();
    }
    const QJsonArray results = QJsonDocument::fromJson(title.toUtf8()).array();
    QVERIFY2(!results.isEmpty(), qPrintable(title));
    // A beacon tells nobody when it is gone.
    if (QByteArray(m_case.actions).contains("beacon"))
        QTRY_VERIFY_WITH_TIMEOUT(!received().empty(), 60000);
    const std::vector<QStringList> ofBrowser = received();

    QByteArray json = R"({"fetchscope":1,"profile":")" + browser.toUtf8() + R"(","page":{"url":")" + page.toUtf8()
        + R"("},"actions":)" + actions();
    // Debian's Chromium comes with the cookies of third parties blocked.
    if (browser == QStringLiteral("chromium"))
        json += R"(,"settings":{"thirdPartyCookies":"block"})";
    if (m_case.cookie) {
        const QByteArray cookie(m_case.cookie);
        json += R"(,"cookies":[{"name":")" + cookie.left(cookie.indexOf('=')) + R"(","value":")"
            + cookie.mid(cookie.indexOf('=') + 1) + R"(","domain":")" + QUrl(page).host().toUtf8() + R"("}])";
    }
    json += '}';
    const auto scenario = readScenario(json.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    m_home.forgetRequests();
    m_away.forgetRequests();
    const Run run = probe(*scenario, {});
    QCOMPARE(received(), ofBrowser);

    QCOMPARE(static_cast<qsizetype>(run.result.actions.size()), results.size());
    for (qsizetype i = 0; i < results.size(); ++i) {
        const QJsonObject result = results[i].toObject();
        const Outcome& outcome = run.result.actions[static_cast<std::size_t>(i)].outcome;
        if (result.contains(QStringLiteral("got")))
            QCOMPARE(outcome.verdict != Verdict::Blocked && outcome.verdict != Verdict::NetworkError,
                result[QStringLiteral("got")].toBool());
        if (result.contains(QStringLiteral("status")))
            QCOMPARE(static_cast<int>(outcome.status), result[QStringLiteral("status")].toInt());
        if (!result.contains(QStringLiteral("type")))
            continue;
        const std::string_view type = nameOf(outcome.responseType);
        QCOMPARE(QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size())),
            result[QStringLiteral("type")].toString());
        QCOMPARE(outcome.redirected, result[QStringLiteral("redirected")].toBool());
        QJsonArray names;
        for (const std::string& name : outcome.exposedHeaders)
            names << QString::fromStdString(name);
        QCOMPARE(names, result[QStringLiteral("headers")].toArray());
    }
}

QTEST_GUILESS_MAIN(TestProbeInBrowsers)
#include "tst_probe_in_browsers.moc"
