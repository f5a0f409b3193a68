#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/fix_words.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

/// A page at https://app.example logs in at `login` and asks `me`, both with these options; the server lets it read
/// all answers, and sets what `cookies` says when somebody logs in.
std::string sessionOf(const std::string& host, const std::string& cookies, const std::string& more = {},
    const std::string& init = R"({"credentials":"include"})")
{
    const std::string cors =
        R"(["Access-Control-Allow-Origin","https://app.example"],["Access-Control-Allow-Credentials","true"])";
    return R"({"fetchscope":1,"page":{"url":"https://app.example/"},)" + more
        + R"("actions":[{"initiator":"fetch","url":")" + host + R"(/login","init":)" + init
        + R"(},{"initiator":"fetch","url":")" + host + R"(/me","init":)" + init
        + R"(}],"server":[{"match":{"url":"*/login"},"respond":{"headers":[)" + cors
        + (cookies.empty() ? "" : "," + cookies) + R"(]}},{"match":{},"respond":{"headers":[)" + cors + R"(]}}]})";
}

std::string setCookie(const std::string& line)
{
    return R"(["Set-Cookie",")" + line + "\"]";
}

Advice adviceOn(const std::string& json, std::size_t action = 0)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        return {};
    FixSearch search;
    return search.adviseOn(*scenario, runScenario(*scenario, Tracing::Off), action);
}

/// What is to be done, a line each.
QStringList stepsIn(const Fix& fix)
{
    QStringList lines;
    for (const FixStep& step : stepsOf(fix)) {
        lines << QString::fromStdString(textOf(step.what));
        for (const Message& detail : step.details)
            lines << QString::fromStdString(textOf(detail));
    }
    return lines;
}

} // namespace

/// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html: what a cookie has to be for pages of other
/// sites; nothing in a console tells of one that went lost.
class LostCookiesTest : public QObject
{
    Q_OBJECT

private slots:
    void theLineIsSaidAsItHasToBe_data();
    void theLineIsSaidAsItHasToBe();
    void allCookiesOfASessionAreMendedAtOnce();
    void theSessionIsKeptAfterwards();
    void whatIsInTheJarIsSetOtherwise();
    void nothingIsSaidOfWhatGetsThrough_data();
    void nothingIsSaidOfWhatGetsThrough();
    void aBrowserWithoutThirdPartiesIsNamed();
    void whoHasNoneOfThirdPartiesIsToldSo();
    void aBlockedAnswerTellsOfItsCookieToo();
    void bothRequestsOfASessionAskWithCredentials_data();
    void bothRequestsOfASessionAskWithCredentials();
    void noSessionIsMadeOfOtherCookies_data();
    void noSessionIsMadeOfOtherCookies();
};

void LostCookiesTest::theLineIsSaidAsItHasToBe_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("says nothing of sites") << std::string("sid=1") << "Set-Cookie: sid=1; SameSite=None; Secure";
    QTest::newRow("keeps the rest") << std::string("sid=a=b; Path=/; httponly; Max-Age=60")
                                    << "Set-Cookie: sid=a=b; Path=/; httponly; Max-Age=60; SameSite=None; Secure";
    QTest::newRow("of its own site") << std::string("sid=1; SameSite=Lax; HttpOnly")
                                     << "Set-Cookie: sid=1; HttpOnly; SameSite=None; Secure";
    QTest::newRow("said in small letters, with Secure already")
        << std::string("sid=1;secure;samesite=strict;Path=/") << "Set-Cookie: sid=1; Path=/; SameSite=None; Secure";
    QTest::newRow("None without Secure") << std::string("sid=1; SameSite=None")
                                         << "Set-Cookie: sid=1; SameSite=None; Secure";
    QTest::newRow("Partitioned without Secure")
        << std::string("sid=1; SameSite=None; Partitioned") << "Set-Cookie: sid=1; SameSite=None; Secure";
}

void LostCookiesTest::theLineIsSaidAsItHasToBe()
{
    QFETCH(std::string, line);
    QFETCH(QString, wanted);
    const Advice advice = adviceOn(sessionOf("https://api.other", setCookie(line)));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(stepsIn(advice.fixes[0]), QStringList({"In the answer to GET https://api.other/login:", wanted}));
    QVERIFY(advice.fixes[0].side == ChangeSide::Cookie);
}

void LostCookiesTest::allCookiesOfASessionAreMendedAtOnce()
{
    const Advice advice =
        adviceOn(sessionOf("https://api.other", setCookie("sid=1") + ',' + setCookie("csrf=2; SameSite=Lax")));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(stepsIn(advice.fixes[0]),
        QStringList({"In the answer to GET https://api.other/login:", "Set-Cookie: sid=1; SameSite=None; Secure",
            "Set-Cookie: csrf=2; SameSite=None; Secure"}));
}

void LostCookiesTest::theSessionIsKeptAfterwards()
{
    const Advice advice = adviceOn(sessionOf("https://api.other", setCookie("sid=1; HttpOnly")));
    QVERIFY(!advice.fixes.empty());
    const RunResult result = runScenario(*advice.fixes[0].scenario, Tracing::Off);
    QCOMPARE(result.exchanges.back().requestHeaders.get("Cookie").value_or(""), std::string("sid=1"));
}

void LostCookiesTest::whatIsInTheJarIsSetOtherwise()
{
    const Advice advice =
        adviceOn(sessionOf("https://api.other", {},
                     R"("cookies":[{"name":"sid","value":"1","domain":"api.other","secure":true,"sameSite":"lax"}],)"),
            1);
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(stepsIn(advice.fixes[0]), QStringList("Set the cookie sid with SameSite=None; Secure"));
}

void LostCookiesTest::nothingIsSaidOfWhatGetsThrough_data()
{
    QTest::addColumn<std::string>("scenario");
    QTest::newRow("of the same site") << sessionOf("https://api.app.example", setCookie("sid=1; SameSite=Lax"));
    QTest::newRow("as it has to be") << sessionOf("https://api.other", setCookie("sid=1; SameSite=None; Secure"));
    QTest::newRow("nobody asked for cookies") << sessionOf("https://api.other", setCookie("sid=1"), {}, "{}");
    QTest::newRow("deleted on purpose") << sessionOf(
        "https://api.other", setCookie("sid=; Max-Age=0; SameSite=None; Secure"));
}

void LostCookiesTest::nothingIsSaidOfWhatGetsThrough()
{
    QFETCH(std::string, scenario);
    QVERIFY(!adviceOn(scenario).isNeeded);
}

void LostCookiesTest::aBrowserWithoutThirdPartiesIsNamed()
{
    const Advice advice = adviceOn(sessionOf("https://api.other", setCookie("sid=1")));
    QVERIFY(!advice.fixes.empty());
    // https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
    QCOMPARE(textOf(worksUnder(advice.fixes[0])),
        std::string("Tried. It works: the standard, Chromium, Firefox. It does not: Safari (third-party)."));
}

void LostCookiesTest::whoHasNoneOfThirdPartiesIsToldSo()
{
    const Advice advice = adviceOn(sessionOf("https://api.other", setCookie("sid=1"), R"("profile":"safari",)"));
    QVERIFY(advice.isNeeded);
    QVERIFY(advice.fixes.empty());
    QVERIFY(textOf(advice.remains).starts_with("This browser has no cookies of third parties"));
}

void LostCookiesTest::aBlockedAnswerTellsOfItsCookieToo()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"xhr","url":"https://api.other/login","withCredentials":true}],
        "server":[{"match":{},"respond":{"headers":[["Access-Control-Allow-Origin","*"],["Set-Cookie","sid=1"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    const auto& notes = advice.fixes[0].notes;
    QVERIFY(std::any_of(notes.begin(), notes.end(),
        [](const Message& note) { return textOf(note).starts_with("Even so the cookie sid goes lost"); }));
}

/// https://fetch.spec.whatwg.org/#concept-request-credentials-mode: "same-origin" neither sends nor stores cookies of
/// others.
void LostCookiesTest::bothRequestsOfASessionAskWithCredentials_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("action");
    QTest::addColumn<bool>("isNeeded");
    const QByteArray none = "{}";
    const QByteArray with = R"({"credentials":"include"})";
    QTest::newRow("who asks later") << with << none << 1 << true;
    QTest::newRow("who logs in") << none << with << 0 << true;
    QTest::newRow("both do") << with << with << 1 << false;
    QTest::newRow("neither does") << none << none << 1 << false;
    QTest::newRow("without on purpose") << with << QByteArray(R"({"credentials":"omit"})") << 1 << false;
}

/// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-path-match, and what ends a session.
void LostCookiesTest::noSessionIsMadeOfOtherCookies_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("path") << QByteArray("sid=1; SameSite=None; Secure; Path=/m") << false;
    QTest::newRow("same path") << QByteArray("sid=1; SameSite=None; Secure; Path=/me") << true;
    QTest::newRow("ended") << QByteArray("sid=0; SameSite=None; Secure; Max-Age=0") << false;
    QTest::newRow("emptied") << QByteArray("sid=; SameSite=None; Secure; Path=/") << false;
}

void LostCookiesTest::noSessionIsMadeOfOtherCookies()
{
    QFETCH(QByteArray, cookie);
    QFETCH(bool, isNeeded);
    const QByteArray cors =
        R"(["Access-Control-Allow-Origin","https://app.example"],["Access-Control-Allow-Credentials","true"])";
    const QByteArray text = R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/"},"actions":[
        {"initiator":"fetch","url":"https://api.example/session","init":{"credentials":"include"}},
        {"initiator":"fetch","url":"https://api.example/me"}],"server":[
        {"match":{"url":"*/session"},"respond":{"headers":[)"
        + cors + R"(,["Set-Cookie",")" + cookie + R"("]]}},{"match":{},"respond":{"headers":[)" + cors + "]}}]}";
    QCOMPARE(adviceOn(text.toStdString(), 1).isNeeded, isNeeded);
}

void LostCookiesTest::bothRequestsOfASessionAskWithCredentials()
{
    QFETCH(QByteArray, login);
    QFETCH(QByteArray, other);
    QFETCH(int, action);
    QFETCH(bool, isNeeded);
    const QByteArray cors =
        R"(["Access-Control-Allow-Origin","https://app.example"],["Access-Control-Allow-Credentials","true"])";
    const QByteArray text = R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/"},"actions":[
        {"initiator":"fetch","url":"https://api.example/login","init":)"
        + login + R"(},{"initiator":"fetch","url":"https://api.example/me","init":)" + other
        + R"(}],"server":[{"match":{"url":"*/login"},"respond":{"headers":[)" + cors
        + R"(,["Set-Cookie","sid=1; SameSite=None; Secure"]]}},{"match":{},"respond":{"headers":[)" + cors + "]}}]}";
    const Advice advice = adviceOn(text.toStdString(), static_cast<std::size_t>(action));
    QCOMPARE(advice.isNeeded, isNeeded);
    if (!isNeeded)
        return;
    QVERIFY(!advice.fixes.empty());
    const RunResult result = runScenario(*advice.fixes[0].scenario, Tracing::Off);
    QCOMPARE(QByteArray::fromStdString(result.exchanges.back().requestHeaders.get("Cookie").value_or("")),
        QByteArray("sid=1"));
}

QTEST_APPLESS_MAIN(LostCookiesTest)
#include "tst_lost_cookies.moc"
