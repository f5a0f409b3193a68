#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/checks/staged_network.h"

#include <QTest>

#include "server_in_use.h"

using namespace fetchscope;

namespace {

Scenario scenario()
{
    return *readScenario(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },)"
                         R"( "server": [ { "respond": { "status": 418 } } ] })");
}

} // namespace

class StagedNetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void theServerStandsForOneOrigin();
    void redirectsToItselfStayThere();
    void whatMayChangeSomethingIsKeptBack();
    void aServerThatDoesNotAnswerIsNoted();
};

void StagedNetworkTest::theServerStandsForOneOrigin()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) { return answerWith(200, {}); };
    StagedNetwork staged(server, {*parseUrl("http://127.0.0.1:8080/"), {{"X-Staging-Key", "secret"}}});
    const Scenario asked = scenario();
    staged.begin(asked, "https://api.example", false);
    const HeaderList headers {{"Origin", "https://app.example"}};
    QCOMPARE(staged.send({"GET", "https://api.example/a?b=c", headers, nullptr}).status, 200);
    QCOMPARE(server.sent.size(), std::size_t {1});
    QCOMPARE(server.sent.front().url, std::string("http://127.0.0.1:8080/a?b=c"));
    QCOMPARE(server.sent.front().headers.get("Origin"), std::optional<std::string>("https://app.example"));
    QCOMPARE(server.sent.front().headers.get("X-Staging-Key"), std::optional<std::string>("secret"));
    // Neither another origin nor one that begins alike is the server's; nobody else gets its key.
    for (const char* other :
        {"https://cdn.example/", "https://api.example.attacker.example/", "https://api.example:8443/"})
        QCOMPARE(staged.send({"GET", other, headers, nullptr}).status, 418);
    QCOMPARE(server.sent.size(), std::size_t {1});
}

void StagedNetworkTest::redirectsToItselfStayThere()
{
    ServerInUse server;
    server.answers = [](const WireRequest& request) {
        return answerWith(302,
            {{"Location", request.url.ends_with("away") ? "https://login.example/" : "http://127.0.0.1:8080/new"},
                {"X-Other", "http://127.0.0.1:8080/"}});
    };
    StagedNetwork staged(server, {*parseUrl("http://127.0.0.1:8080/"), {}});
    const Scenario asked = scenario();
    staged.begin(asked, "https://api.example", false);
    const HeaderList none;
    const WireAnswer back = staged.send({"GET", "https://api.example/old", none, nullptr});
    QCOMPARE(back.headers->get("Location"), std::optional<std::string>("https://api.example/new"));
    QCOMPARE(back.headers->get("X-Other"), std::optional<std::string>("http://127.0.0.1:8080/"));
    const WireAnswer away = staged.send({"GET", "https://api.example/away", none, nullptr});
    QCOMPARE(away.headers->get("Location"), std::optional<std::string>("https://login.example/"));
}

void StagedNetworkTest::whatMayChangeSomethingIsKeptBack()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) { return answerWith(200, {}); };
    StagedNetwork staged(server, {*parseUrl("http://127.0.0.1:8080/"), {}});
    const Scenario asked = scenario();
    const HeaderList none;
    for (const char* method : {"POST", "PUT", "PATCH", "DELETE", "REPORT"}) {
        staged.begin(asked, "https://api.example", false);
        QVERIFY(staged.send({method, "https://api.example/", none, nullptr}).failure);
        QCOMPARE(staged.keptBack(), std::string(method));
        QVERIFY(!staged.failure());
        QVERIFY(server.sent.empty());
    }
    for (const char* method : {"GET", "HEAD", "OPTIONS"}) {
        staged.begin(asked, "https://api.example", false);
        staged.send({method, "https://api.example/", none, nullptr});
        QVERIFY(staged.keptBack().empty());
    }
    staged.begin(asked, "https://api.example", true);
    staged.send({"DELETE", "https://api.example/", none, nullptr});
    QCOMPARE(server.sent.back().method, std::string("DELETE"));
}

void StagedNetworkTest::aServerThatDoesNotAnswerIsNoted()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) {
        WireAnswer answer;
        answer.failure = NetworkFailure::Refused;
        return answer;
    };
    StagedNetwork staged(server, {*parseUrl("http://127.0.0.1:8080/"), {}});
    const Scenario asked = scenario();
    staged.begin(asked, "https://api.example", false);
    staged.send({"GET", "https://api.example/", {}, nullptr});
    QCOMPARE(staged.failure(), std::optional(NetworkFailure::Refused));
    staged.begin(asked, "https://api.example", false);
    QVERIFY(!staged.failure());
}

QTEST_GUILESS_MAIN(StagedNetworkTest)
#include "tst_staged_network.moc"
