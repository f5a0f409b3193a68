#include "core/engine/simulation/runner.h"
#include "core/reading/importers/snippet.h"

#include <QTest>

using namespace fetchscope;

/// Forms that the documentation of a tool has for one thing: each says what is asked.
class WrittenFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsAsk_data();
    void commandsAsk();
    void patternsStandForAddresses_data();
    void patternsStandForAddresses();
    void answersAreFound_data();
    void answersAreFound();
    void answersOfABrowserHaveAPassedPreflight_data();
    void answersOfABrowserHaveAPassedPreflight();
    void whatIsOpenIsAsked_data();
    void whatIsOpenIsAsked();
    void thePageIsNamedInAFewWords_data();
    void thePageIsNamedInAFewWords();
    void expressionsThatAPolicyStopsAreNoted_data();
    void expressionsThatAPolicyStopsAreNoted();
    void whatAPolicyDoesNotLetRunAsksNothing_data();
    void whatAPolicyDoesNotLetRunAsksNothing();
};

namespace {

const RequestAction* requestOf(const Scenario& scenario)
{
    return scenario.actions.empty() ? nullptr : std::get_if<RequestAction>(&scenario.actions.front().what);
}

/// The answer of the first rule; null where it is none.
const ServerResponse* answerOf(const Scenario& scenario)
{
    return scenario.server.empty() ? nullptr : std::get_if<ServerResponse>(&scenario.server.front().respond);
}

} // namespace

void WrittenFormsTest::commandsAsk_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("here-document") << QByteArray("curl https://a.example/x -d @- <<'END'\n{\n  \"a\": 1\n}\nEND\n")
                                   << QByteArray("POST https://a.example/x {\n  \"a\": 1\n}");
    QTest::newRow("here-string") << QByteArray("curl https://a.example/x -d @- <<< 'a=1'")
                                 << QByteArray("POST https://a.example/x a=1");
    QTest::newRow("comment") << QByteArray("curl https://a.example/x # it fails")
                             << QByteArray("GET https://a.example/x ");
    QTest::newRow("sentence behind it") << QByteArray("curl -X PUT https://a.example/x returns no header")
                                        << QByteArray("PUT https://a.example/x ");
    QTest::newRow("long dashes") << QByteArray("curl –X PUT —data 'a' https://a.example/x")
                                 << QByteArray("PUT https://a.example/x a");
    QTest::newRow("lines without their mark")
        << QByteArray("curl -X PUT\n  https://a.example/x\n  -d 'a'\n") << QByteArray("PUT https://a.example/x a");
    QTest::newRow("quotes of cmd") << QByteArray("curl \"https://a.example/x\" --data \"{\"\"a\"\":1}\"")
                                   << QByteArray("POST https://a.example/x {\"a\":1}");
    QTest::newRow("character of PowerShell")
        << QByteArray("Invoke-WebRequest -Uri \"https://a.example/x\" -Method POST -Body \"caf$([char]233)\"")
        << QByteArray("POST https://a.example/x caf\xC3\xA9");
    QTest::newRow("file of an editor") << QByteArray(
        "@host = https://a.example\n\nPUT {{host}}/x\nContent-Type: text/plain\n\na")
                                       << QByteArray("PUT https://a.example/x a");
    QTest::newRow("one line of developer tools")
        << QByteArray("Request URL: https://a.example/x Request Method: DELETE Status Code: 200 OK")
        << QByteArray("DELETE https://a.example/x ");
    QTest::newRow("Chinese developer tools")
        << QByteArray("请求网址: https://a.example/x\n请求方法: DELETE\n状态代码: 200 OK")
        << QByteArray("DELETE https://a.example/x ");
    QTest::newRow("one line of a script")
        << QByteArray("fetch('https://a.example/x', { method: 'POST', // what is sent body: 'a' })")
        << QByteArray("POST https://a.example/x a");
}

void WrittenFormsTest::commandsAsk()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, asked);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(scenario->actions.size(), std::size_t {1});
    const RequestAction* request = requestOf(*scenario);
    QVERIFY(request);
    std::string found = request->method.value_or("GET");
    found.append(" ").append(request->url).append(" ");
    if (request->body)
        found += request->body->data;
    QCOMPARE(QByteArray::fromStdString(found), asked);
}

void WrittenFormsTest::patternsStandForAddresses_data()
{
    // Forms of the manual of curl (https://curl.se/docs/manpage.html, URL).
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("addresses");
    QTest::newRow("set") << QByteArray("curl 'https://site.{one,two,three}.com'")
                         << QByteArrayList {"https://site.one.com", "https://site.two.com", "https://site.three.com"};
    QTest::newRow("numbers") << QByteArray("curl 'https://a.example/file[9-11].txt'")
                             << QByteArrayList {"https://a.example/file9.txt", "https://a.example/file10.txt",
                                    "https://a.example/file11.txt"};
    QTest::newRow("numbers with zeros") << QByteArray("curl 'https://a.example/file[009-010].txt'")
                                        << QByteArrayList {
                                               "https://a.example/file009.txt", "https://a.example/file010.txt"};
    QTest::newRow("letters and a step") << QByteArray("curl 'https://a.example/[a-e:2]'")
                                        << QByteArrayList {
                                               "https://a.example/a", "https://a.example/c", "https://a.example/e"};
    QTest::newRow("two of them") << QByteArray("curl 'https://a.example/{x,y}/[1-2]'")
                                 << QByteArrayList {"https://a.example/x/1", "https://a.example/x/2",
                                        "https://a.example/y/1", "https://a.example/y/2"};
    QTest::newRow("turned off") << QByteArray("curl -g 'https://a.example/?a={1,2}'")
                                << QByteArrayList {"https://a.example/?a={1,2}"};
    QTest::newRow("IPv6") << QByteArray("curl 'http://[::1]:8080/x'") << QByteArrayList {"http://[::1]:8080/x"};
}

void WrittenFormsTest::patternsStandForAddresses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, addresses);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QByteArrayList asked;
    for (const Action& action : scenario->actions) {
        if (const auto* request = std::get_if<RequestAction>(&action.what))
            asked << QByteArray::fromStdString(request->url);
    }
    QCOMPARE(asked, addresses);
}

void WrittenFormsTest::answersAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allowed");
    QTest::newRow("marks that Markdown took") << QByteArray(
        "> GET /x HTTP/1.1\nHost: a.example\n\n< HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\n")
                                              << 204 << QByteArray("*");
    QTest::newRow("no marks") << QByteArray(
        "* Connected to a.example (1.2.3.4) port 443\nGET /x HTTP/1.1\nHost: a.example\n\n"
        "HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\n")
                              << 204 << QByteArray("*");
    QTest::newRow("times") << QByteArray("10:00:00.000001 > GET /x HTTP/1.1\n10:00:00.000001 > Host: a.example\n"
                                         "10:00:00.100001 < HTTP/1.1 403 Forbidden\n"
                                         "10:00:00.100001 < Access-Control-Allow-Origin: *\n")
                           << 403 << QByteArray("*");
    QTest::newRow("trace") << QByteArray(
        "=> Send header, 40 bytes (0x28)\n0000: GET /x HTTP/1.1\n0011: Host: a.example\n"
        "<= Recv header, 17 bytes (0x11)\n0000: HTTP/1.1 403 Forbidden\n"
        "<= Recv header, 32 bytes (0x20)\n0000: Access-Control-Allow-Origin: *\n")
                           << 403 << QByteArray("*");
    QTest::newRow("header alone") << QByteArray("Access-Control-Allow-Origin: https://b.example") << 200
                                  << QByteArray("https://b.example");
    QTest::newRow("sockets") << QByteArray("GET /x HTTP/1.1\nHost: a.example\nUpgrade: websocket\n\n"
                                           "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n")
                             << 101 << QByteArray();
}

void WrittenFormsTest::answersAreFound()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const QByteArray, allowed);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const ServerResponse* answer = answerOf(*scenario);
    QVERIFY(answer);
    QCOMPARE(static_cast<int>(answer->status), status);
    const std::string found = answer->headers->get("access-control-allow-origin").value_or("");
    QCOMPARE(QByteArray::fromStdString(found), allowed);
}

void WrittenFormsTest::answersOfABrowserHaveAPassedPreflight_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRead");
    const QByteArray allowed = "Access-Control-Allow-Origin: https://page.example\n";
    const QByteArray general = "General\nRequest URL: https://api.example/items\nRequest Method: POST\n"
                               "Status Code: 201 Created\nResponse Headers\n";
    const QByteArray asked = "Request Headers\nContent-Type: application/json\nOrigin: https://page.example\n"
                             "Sec-Fetch-Mode: cors\n";
    QTest::newRow("developer tools") << general + allowed + asked << true;
    QTest::newRow("without the header") << general + asked << false;
    // Older tools showed the preflight's answer with a request that was never sent.
    QTest::newRow("provisional headers") << general + allowed + "Provisional headers are shown\n" + asked << false;
    QTest::newRow("the preflight is shown too")
        << "General\nRequest URL: https://api.example/items\nRequest Method: OPTIONS\nStatus Code: 200 OK\n"
           "Response Headers\n"
            + allowed + "\n" + general + allowed + asked
        << false;
    // A command asks without one.
    QTest::newRow("a command copied from a browser")
        << QByteArray("$ curl -i https://api.example/items -H 'Content-Type: application/json' -H 'Sec-Fetch-Mode: "
                      "cors' -H 'Origin: https://page.example' -d '{}'\nHTTP/2 201\n")
            + allowed
        << false;
}

/// A browser sends a request with JSON when its preflight was passed, and not else.
void WrittenFormsTest::answersOfABrowserHaveAPassedPreflight()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isRead);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY(scenario.has_value());
    const Outcome outcome = runScenario(*scenario).actions.at(0).outcome;
    QCOMPARE(outcome.verdict == Verdict::Exposed, isRead);
}

void WrittenFormsTest::whatIsOpenIsAsked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("what a command prints")
        << QByteArray("curl -H \"Authorization: Bearer $(print token)\" https://a.example/x")
        << QByteArray("$(print token)");
    QTest::newRow("angle brackets") << QByteArray("curl https://<host>/x") << QByteArray("host");
    QTest::newRow("braces") << QByteArray("curl https://a.example/{id}") << QByteArray("id");
    QTest::newRow("variable of cmd") << QByteArray("curl %BASE%/x") << QByteArray("BASE");
    QTest::newRow("client that nothing uses")
        << QByteArray("export default axios.create({ baseURL: process.env.API });") << QByteArray("process.env.API");
}

void WrittenFormsTest::whatIsOpenIsAsked()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, name);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QVERIFY2(scenario->notes.find('`' + name.toStdString() + '`') != std::string::npos, scenario->notes.c_str());
}

void WrittenFormsTest::thePageIsNamedInAFewWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("page");
    const QByteArray call = "fetch('https://api.example/x', { credentials: 'include' })\n";
    QTest::newRow("a label") << call + "page: https://shop.example/cart" << QByteArray("https://shop.example/cart");
    QTest::newRow("behind a space") << call + "\npage https://shop.example" << QByteArray("https://shop.example/");
    QTest::newRow("where it is called") << call + "\ncalled from https://shop.example"
                                        << QByteArray("https://shop.example/");
    QTest::newRow("where it is served") << call + "served from http://localhost:3000"
                                        << QByteArray("http://localhost:3000/");
    QTest::newRow("above it") << "My page is https://shop.example\n" + call << QByteArray("https://shop.example/");
    QTest::newRow("below a server's answer")
        << call + "HTTP/1.1 200 OK\nContent-Type: text/plain\n\npage: https://shop.example"
        << QByteArray("https://shop.example/");
    QTest::newRow("a field of code") << QByteArray("const page = { homepage: 'https://shop.example' };\n") + call
                                     << QByteArray("https://app.example/");
}

void WrittenFormsTest::thePageIsNamedInAFewWords()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, page);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(QByteArray::fromStdString(scenario->page.creationUrl.href()), page);
    QCOMPARE(scenario->actions.size(), std::size_t {1});
    QCOMPARE(requestOf(*scenario)->url, std::string("https://api.example/x"));
}

/// https://w3c.github.io/webappsec-csp/#can-compile-strings
void WrittenFormsTest::expressionsThatAPolicyStopsAreNoted_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("of files") << QByteArray("script-src 'self'") << true;
    QTest::newRow("of everything") << QByteArray("default-src 'self'") << true;
    QTest::newRow("unsafe-eval") << QByteArray("script-src 'self' 'unsafe-eval'") << false;
    QTest::newRow("unsafe-eval of scripts") << QByteArray("default-src 'self'; script-src 'unsafe-eval'") << false;
    QTest::newRow("of other things") << QByteArray("img-src 'self'") << false;
}

void WrittenFormsTest::expressionsThatAPolicyStopsAreNoted()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const bool, isStopped);
    const QByteArray page = "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy + "\"></head><body><div x-data=\"{}\" x-init=\"fetch('https://api.example/x')\"></div></body></html>";
    const auto scenario = readSnippet(page.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(scenario->notes.find("has no 'unsafe-eval'") != std::string::npos, isStopped);
}

/// https://w3c.github.io/webappsec-csp/#should-block-inline
void WrittenFormsTest::whatAPolicyDoesNotLetRunAsksNothing_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("url");
    const QByteArray plain = "<script>fetch('https://api.example/x')</script>";
    const QByteArray url = "https://api.example/x";
    QTest::newRow("none") << QByteArray() << plain << url;
    QTest::newRow("of files") << QByteArray("script-src 'self'") << plain << QByteArray();
    QTest::newRow("of everything") << QByteArray("default-src https:") << plain << QByteArray();
    QTest::newRow("of other things") << QByteArray("img-src 'self'") << plain << url;
    QTest::newRow("unsafe-inline") << QByteArray("script-src 'self' 'unsafe-inline'") << plain << url;
    QTest::newRow("its nonce") << QByteArray("script-src 'nonce-abc'")
                               << QByteArray("<script nonce=\"abc\">fetch('https://api.example/x')</script>") << url;
    QTest::newRow("another nonce") << QByteArray("script-src 'nonce-abc'")
                                   << QByteArray("<script nonce=\"abd\">fetch('https://api.example/x')</script>")
                                   << QByteArray();
    const QByteArray handler = "<button onclick=\"fetch('https://api.example/x')\">Buy</button>";
    QTest::newRow("a handler") << QByteArray("img-src 'self'") << handler << url;
    QTest::newRow("a handler under a policy") << QByteArray("script-src 'self'") << handler << QByteArray();
    QTest::newRow("a handler under one of handlers")
        << QByteArray("script-src 'self'; script-src-attr 'unsafe-inline'") << handler << url;
}

void WrittenFormsTest::whatAPolicyDoesNotLetRunAsksNothing()
{
    QFETCH(const QByteArray, policy);
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, url);
    const QByteArray meta =
        policy.isEmpty() ? QByteArray() : "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">";
    const QByteArray page = "<!DOCTYPE html><html><head>" + meta + "</head><body>" + script + "</body></html>";
    const auto scenario = readSnippet(page.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RequestAction* const action = requestOf(*scenario);
    QVERIFY(action);
    QCOMPARE(scenario->actions.size(), std::size_t {1});
    QCOMPARE(QByteArray::fromStdString(action->url), url);
    QCOMPARE(action->initiator == InitiatorKind::Inline, url.isEmpty());
    QCOMPARE(scenario->notes.find("does not let its script of line 1 run") != std::string::npos, url.isEmpty());
}

QTEST_GUILESS_MAIN(WrittenFormsTest)
#include "tst_written_forms.moc"
