#include "core/engine/simulation/expectations.h"
#include "core/engine/simulation/scripted_network.h"
#include "core/reading/scenario/scenario_reader.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};

QByteArray joined(const std::vector<Message>& messages)
{
    QByteArray text;
    for (const Message& message : messages)
        text += (text.isEmpty() ? "" : "; ") + toBytes(textOf(message));
    return text;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void anObjectHasAResourcePolicyInFirefox()
    {
        for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox}) {
            for (const char* const policy : {"same-origin", "cross-origin"}) {
                Conversation talk;
                talk.scenario().profile = profile;
                talk.fetch("https://other.example.org/a").initiator = InitiatorKind::Object;
                talk.exchange(
                    "", {200, {{"Content-Type", "text/html"}, {"Cross-Origin-Resource-Policy", policy}}, "text"});
                const bool isBlocked = profile == ProfileId::Firefox && std::string_view(policy) == "same-origin";
                QCOMPARE(talk.result().actions[0].outcome.cause != nullptr, isBlocked);
            }
        }
    }

    /// What the API refuses has a URL, too, and so a relation to the page.
    void refusedActionsHaveARelation_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("initiator");
        QTest::addColumn<QByteArray>("relation");
        const auto row = [](const char* name, InitiatorKind initiator, const char* url, const char* relation) {
            QTest::newRow(name) << QByteArray(url) << static_cast<int>(initiator) << QByteArray(relation);
        };
        row("worker of a CDN", InitiatorKind::Worker, "https://cdn.example.org/worker.js", "cross-site");
        row("worker of the site", InitiatorKind::SharedWorker, "https://cdn.app.example/worker.js", "same-site");
        row("TRACE to the origin", InitiatorKind::Fetch, "/a", "same-origin");
        row("no URL", InitiatorKind::Fetch, "https://[", "none");
    }
    void refusedActionsHaveARelation()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, initiator);
        QFETCH(QByteArray, relation);
        Conversation talk;
        RequestAction& action = talk.fetch(url.toStdString());
        action.initiator = static_cast<InitiatorKind>(initiator);
        if (action.initiator == InitiatorKind::Fetch)
            action.method = "TRACE";
        const ActionResult& result = talk.result().actions.at(0);
        QVERIFY(result.outcome.verdict == Verdict::Blocked && talk.result().exchanges.empty());
        QCOMPARE(toBytes(nameOf(result.classification.relation)), relation);
    }

    void credentiallessPagesPassTheCacheByInChromium()
    {
        for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox}) {
            Conversation talk;
            talk.scenario().profile = profile;
            talk.page().policyContainer.embedderPolicy = EmbedderPolicy::Credentialless;
            talk.fetch("https://other.example.org/a").mode = "no-cors";
            talk.fetch("https://app.example/a").mode = "no-cors";
            talk.exchange("", {200});
            talk.exchange("", {200});
            QCOMPARE(talk.sentHeader(0, "Cache-Control"),
                profile == ProfileId::Chromium ? QByteArray("no-cache") : QByteArray("(absent)"));
            QCOMPARE(talk.sentHeader(1, "Cache-Control"), QByteArray("(absent)"));
        }
    }

    void aPatternMatchesAWholeUrl_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* name, const char* pattern, const char* url, bool matches) {
            QTest::newRow(name) << QByteArray(pattern) << QByteArray(url) << matches;
        };
        row("the same", "https://a.example/x", "https://a.example/x", true);
        row("a prefix is not enough", "https://a.example/", "https://a.example/x", false);
        row("case counts", "https://a.example/X", "https://a.example/x", false);
        row("star at the end", "https://a.example/*", "https://a.example/x?y", true);
        row("star for nothing", "https://a.example/*", "https://a.example/", true);
        row("star at the start", "*/x", "https://a.example/x", true);
        row("star in the middle", "https://*.example/x", "https://a.b.example/x", true);
        row("star alone", "*", "https://a.example/", true);
        row("star alone and an empty URL", "*", "", true);
        row("two stars", "https://*/a/*", "https://h.example/b/a/c", true);
        row("two stars in order", "*b*a*", "ab", false);
        row("a middle piece twice", "*ab*ab", "ab", false);
        row("the ends do not overlap", "aba*aba", "ababa", false);
        row("the ends meet", "aba*aba", "abaaba", true);
        row("the last piece is at the end", "*ab", "abab", true);
        row("escaped star", "https://a.example/\\*", "https://a.example/*", true);
        row("escaped star is no wildcard", "https://a.example/\\*", "https://a.example/x", false);
        row("escaped star beside a wildcard", "*\\**", "a*b", true);
        row("escaped star beside a wildcard, absent", "*\\**", "ab", false);
        row("a backslash by itself", "a\\b*", "a\\bc", true);
        row("other signs of expressions are plain", "https://a.example/x.y?", "https://a.example/xzy", false);
    }

    void aPatternMatchesAWholeUrl()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, url);
        QFETCH(bool, matches);
        QCOMPARE(TextPattern(pattern.toStdString()).matches(url.toStdString()), matches);
    }

    void anEmptyPatternMatchesNothing() { QVERIFY(!TextPattern().matches("https://a.example/")); }

    void aPageFollowsFromItsUrl()
    {
        const Page page = makePage(urlOf("https://www.shop.example:8443/a#b"));
        QCOMPARE(toBytes(page.origin.serialize()), QByteArray("https://www.shop.example:8443"));
        QVERIFY(page.topLevelOrigin == page.origin);
        QVERIFY(!page.isFramed && !page.isSandboxed && !page.hasCrossSiteAncestor);
        QCOMPARE(toBytes(page.networkPartitionKey), QByteArray("https://shop.example"));
        QVERIFY(page.kind == GlobalKind::Window);
    }

    void aFramedPageKnowsItsTab()
    {
        PageOptions options;
        options.topLevelUrl = urlOf("https://news.example/");
        const Page foreign = makePage(urlOf("https://ads.example/frame"), options);
        QVERIFY(foreign.isFramed && foreign.hasCrossSiteAncestor);
        QCOMPARE(toBytes(foreign.networkPartitionKey), QByteArray("https://news.example"));
        const Page own = makePage(urlOf("https://static.news.example/frame"), options);
        QVERIFY(own.isFramed && !own.hasCrossSiteAncestor);
        // Another scheme is another site.
        QVERIFY(makePage(urlOf("http://static.news.example/frame"), options).hasCrossSiteAncestor);
    }

    void aSandboxedPageHasAnOpaqueOrigin()
    {
        PageOptions options;
        options.isSandboxed = true;
        const Page page = makePage(urlOf("https://app.example/"), options);
        QVERIFY(page.origin.isOpaque());
        QCOMPARE(toBytes(page.origin.serialize()), QByteArray("null"));
        QVERIFY(!page.topLevelOrigin.isOpaque());
    }

    void aFilePageHasAnOpaqueOriginOfItsOwn()
    {
        const Page page = makePage(urlOf("file:///index.html"));
        QVERIFY(page.origin.isOpaque());
        QVERIFY(page.origin == page.topLevelOrigin);
        QVERIFY(!isSameOrigin(page.origin, urlOf("file:///index.html")));
    }

    void theGivenOriginWins()
    {
        PageOptions options;
        options.origin = Origin::makeTuple("https", "other.example", std::nullopt);
        QCOMPARE(
            toBytes(makePage(urlOf("about:blank"), options).origin.serialize()), QByteArray("https://other.example"));
    }

    void rulesAreTriedInOrder()
    {
        Conversation talk;
        talk.fetch("/x");
        talk.fetch("/x");
        talk.fetch("/x");
        talk.exchange("GET https://app.example/x", {201});
        talk.exchange("GET https://app.example/x", {202});
        ServerRule always;
        ServerResponse response;
        response.status = 203;
        response.headers = std::make_shared<const HeaderList>();
        always.respond = response;
        talk.scenario().server.push_back(always);
        for (const std::size_t action : {0U, 1U, 2U})
            QCOMPARE(talk.outcome(action), "exposed basic " + QByteArray::number(201 + static_cast<int>(action)));
        QCOMPARE(talk.sent(2).rule, 2);
    }

    void aRuleMatchesMethodUrlAndHeaders()
    {
        Scenario scenario;
        scenario.page = makePage(urlOf("https://app.example/"));
        const auto add = [&](std::uint16_t status) -> ServerRule& {
            ServerRule& rule = scenario.server.emplace_back();
            ServerResponse response;
            response.status = status;
            response.headers = std::make_shared<const HeaderList>();
            rule.respond = response;
            return rule;
        };
        add(201).method = "PUT";
        add(202).url = TextPattern("https://app.example/a");
        add(203).headers = {{"X-A", {TextPattern("1")}, false}, {"x-b", {TextPattern("2")}, false}};
        const auto act = [&](std::string_view url) -> RequestAction& {
            auto& action = scenario.actions.emplace_back().what.emplace<RequestAction>();
            action.url = url;
            return action;
        };
        act("/b").method = "put";
        act("/a#fragment");
        act("/c").headers = pairs({{"x-a", "1"}, {"X-B", "2"}});
        act("/c").headers = pairs({{"x-a", "1"}});
        const RunResult result = runScenario(scenario);
        const std::uint16_t expected[] = {201, 202, 203, 404};
        for (std::size_t i = 0; i < std::size(expected); ++i)
            QCOMPARE(result.actions[i].outcome.status, expected[i]);
        QCOMPARE(joined(result.warnings),
            QByteArray("No rule of the server matches GET https://app.example/c; it was answered with 404."));
    }

    void aRuleMatchesHeadersByPattern_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* name, const char* condition, const char* value, bool matches) {
            QTest::newRow(name) << QByteArray(condition) << QByteArray(value) << matches;
        };
        row("the same", "\"abc\"", "abc", true);
        row("case counts", "\"abc\"", "ABC", false);
        row("a beginning", "\"prefetch*\"", "prefetch;prerender", true);
        row("a beginning that is all", "\"prefetch*\"", "prefetch", true);
        row("another beginning", "\"prefetch*\"", "fetch", false);
        row("any type matches any type", "\"*/*\"", "*/*", true);
        row("any type matches more than any type", "\"*/*\"", "text/html,*/*;q=0.8", true);
        row("any type to the letter", "\"\\\\*/\\\\*\"", "*/*", true);
        row("any type to the letter and another", "\"\\\\*/\\\\*\"", "text/html", false);
        row("a star: there", "\"*\"", "x", true);
        row("a star: there, though empty", "\"*\"", "", true);
        row("a star: absent", "\"*\"", "(absent)", false);
        row("empty", "\"\"", "", true);
        row("empty is not absent", "\"\"", "(absent)", false);
        row("one of a list", R"(["a", "b*"])", "bc", true);
        row("none of a list", R"(["a", "b*"])", "c", false);
        row("a list, absent", R"(["a", "b*"])", "(absent)", false);
        row("null: absent", "null", "(absent)", true);
        row("null: there", "null", "a", false);
        row("a list with null, absent", R"(["a", null])", "(absent)", true);
        row("a list with null, there", R"(["a", null])", "a", true);
        row("a list with null, another", R"(["a", null])", "b", false);
        row("bytes", "\"\u00e9*\"", "\xe9x", true);
    }

    void aRuleMatchesHeadersByPattern()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, value);
        QFETCH(bool, matches);
        auto read =
            readScenario(R"({"fetchscope":1,"page":{"url":"https://app.example/"},"server":[{"match":{"headers":)"
                         R"({"x-a":)"
                + condition.toStdString() + R"(}},"respond":{}}]})");
        QVERIFY(read.has_value());
        HeaderList headers;
        if (value != "(absent)")
            headers.append("X-A", value.toStdString());
        ScriptedNetwork network;
        network.reset(*read);
        QCOMPARE(network.send({"GET", "https://app.example/", headers}).rule, matches ? 0 : -1);
    }

    void aDelayMovesTheClock()
    {
        Conversation talk;
        talk.fetch("/x");
        talk.wait(10);
        talk.fetch("/y");
        talk.exchange("GET https://app.example/x", {200}).exchange("GET https://app.example/y", {200});
        std::get<ServerResponse>(talk.scenario().server[0].respond).delaySeconds = 2.5;
        QCOMPARE(talk.sent(0).sentAt, 0.0);
        QCOMPARE(talk.sent(0).answeredAt, 2.5);
        QCOMPARE(talk.result().actions[1].startedAt, 2.5);
        QCOMPARE(talk.sent(1).sentAt, 12.5);
    }

    void anActionThatOnlyWaitsHasNoOutcome()
    {
        Conversation talk;
        talk.wait(1).clear(ClearAction::Cookies);
        QVERIFY(!talk.result().actions[0].isRequest);
        QVERIFY(!talk.result().actions[1].isRequest);
        QCOMPARE(talk.result().actions[1].startedAt, 1.0);
    }

    void cookiesCanBeCleared()
    {
        Conversation talk;
        talk.cookie("app.example", "a", "1");
        talk.fetch("/x");
        talk.clear(ClearAction::Cookies);
        talk.fetch("/x");
        talk.exchange("GET https://app.example/x", {200}, {{"Cookie", "a=1"}});
        talk.exchange("GET https://app.example/x", {200}, {{"Cookie", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.result().cookies.empty());
    }

    void aConversationThatDoesNotHoldSaysHow()
    {
        Conversation talk;
        talk.fetch("/x");
        talk.exchange("GET https://app.example/y", {200}, {{"Accept", "text/html"}});
        talk.exchange("GET https://app.example/z", {200});
        QVERIFY(!talk.holds());
        const QByteArray report = talk.report();
        QVERIFY(report.contains("told: GET https://app.example/y\n    Accept: text/html"));
        QVERIFY(report.contains("came: GET https://app.example/x\n    Accept: */*"));
        QVERIFY(report.contains("told: GET https://app.example/z\n  came: (nothing)"));
    }

    void expectationsNameWhatIsNotMet_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("unmet");
        const auto row = [](const char* field, const char* unmet) {
            QTest::newRow(field) << QByteArray(field) << QByteArray(unmet);
        };
        row("nothing", "");
        row("all as it is", "");
        row("verdict", "verdict: expected opaque, got exposed");
        row("responseType", "responseType: expected basic, got cors");
        row("status", "status: expected 204, got 200");
        row("url", "url: expected https://other.example/, got https://api.example/x");
        row("redirected", "redirected: expected yes, got no");
        row("exposedHeaders", "exposedHeaders: expected [a, b], got [content-type]");
        row("reason", "reason: expected bad-port, got null");
        row("preflight", "preflight: expected yes, got no");
        row("requestCount", "requests: expected 2, got 1");
        row("requests", "requests: expected 0, got 1");
        row("request method", "request 1, method: expected PUT, got GET");
        row("request url", "request 1, url: expected https://other.example/, got https://api.example/x");
        row("request header", "request 1, header Accept: expected text/html, got */*");
        row("request header missing", "request 1, header X-A: expected 1, got none");
        row("request header unwanted", "request 1, header Origin: expected none, got https://app.example");
    }

    void expectationsNameWhatIsNotMet()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, unmet);
        Conversation talk;
        talk.fetch("https://api.example/x");
        talk.exchange("GET https://api.example/x", {200, {anyOrigin, {"Content-Type", "text/plain"}}});

        Expectation expectation;
        const auto request = [&]() -> ExpectedRequest& { return expectation.requests.emplace().emplace_back(); };
        if (field == "all as it is") {
            expectation.verdict = Verdict::Exposed;
            expectation.responseType = ResponseType::Cors;
            expectation.status = 200;
            expectation.url = "https://api.example/x";
            expectation.redirected = false;
            expectation.exposedHeaders = {"content-type"};
            expectation.reason.emplace(std::nullopt);
            expectation.preflight = false;
            request().headers = {{"Accept", "*/*"}, {"Accept", "*", true}, {"X-A", std::nullopt}};
        } else if (field == "verdict") {
            expectation.verdict = Verdict::Opaque;
        } else if (field == "responseType") {
            expectation.responseType = ResponseType::Basic;
        } else if (field == "status") {
            expectation.status = 204;
        } else if (field == "url") {
            expectation.url = "https://other.example/";
        } else if (field == "redirected") {
            expectation.redirected = true;
        } else if (field == "exposedHeaders") {
            expectation.exposedHeaders = {"b", "a"};
        } else if (field == "reason") {
            expectation.reason.emplace("bad-port");
        } else if (field == "preflight") {
            expectation.preflight = true;
        } else if (field == "requestCount") {
            expectation.requestCount = 2;
        } else if (field == "requests") {
            expectation.requests.emplace();
        } else if (field == "request method") {
            request().method = "PUT";
        } else if (field == "request url") {
            request().url = "https://other.example/";
        } else if (field == "request header") {
            request().headers = {{"Accept", "text/html"}};
        } else if (field == "request header missing") {
            request().headers = {{"X-A", "1"}};
        } else if (field == "request header unwanted") {
            request().headers = {{"Origin", std::nullopt}};
        }
        QCOMPARE(joined(unmetExpectations(expectation, talk.result(), talk.result().actions[0])), unmet);
    }

    void aRunnerCanBeUsedAgain()
    {
        Conversation first;
        first.fetch("https://api.example/x").method = "PUT";
        first.exchange("OPTIONS https://api.example/x", {204, {anyOrigin, {"Access-Control-Allow-Methods", "PUT"}}});
        first.exchange("PUT https://api.example/x", {200, {anyOrigin}});
        Conversation second;
        second.fetch("/y");
        // Not even the HTTP cache remembers.
        second.exchange("GET https://app.example/y", {200, {{"Cache-Control", "max-age=600"}}});
        Runner runner;
        runner.run(first.scenario(), Tracing::On);
        const std::size_t steps = runner.run(second.scenario(), Tracing::On).trace.size();
        const RunResult& result = runner.run(second.scenario(), Tracing::On);
        QCOMPARE(result.exchanges.size(), std::size_t {1});
        QCOMPARE(result.trace.size(), steps);
        QVERIFY(result.preflightCacheEntries.empty());
        QVERIFY(runner.run(second.scenario(), Tracing::Off).trace.steps().empty());
    }

    void anUnknownProfileOptionIsAnError()
    {
        Scenario scenario;
        scenario.profileOptions = pairs({{"redirect-after-preflight", "refuse"}});
        QVERIFY(profileOf(scenario));
        QVERIFY(profileOf(scenario)->departs(Difference::RedirectAfterPreflight));
        scenario.profileOptions = pairs({{"redirect-after-preflight", "perhaps"}});
        QVERIFY(!profileOf(scenario));
        scenario.profileOptions = pairs({{"no-such-option", "1"}});
        QCOMPARE(toBytes(textOf(profileOf(scenario).error().where)), QByteArray("no-such-option"));
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
