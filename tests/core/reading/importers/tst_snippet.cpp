#include "core/engine/simulation/runner.h"
#include "core/reading/importers/http_response_reader.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/report/fetch_call_writer.h"
#include "tests/core/reading/importers/snippet_scenario.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <string>

using namespace fetchscope;
using fetchscope::tests::scenarioOfSnippet;

namespace {

const RequestAction& requestOf(const Scenario& scenario)
{
    return std::get<RequestAction>(scenario.actions.at(0).what);
}

QByteArray headersOf(const RequestAction& request)
{
    QByteArray text;
    for (const auto& [name, value] : request.headers.value_or(std::vector<std::pair<std::string, std::string>>()))
        text.append(name).append(": ").append(value).append("\n");
    return text;
}

QByteArray headersOf(const ServerResponse& response)
{
    QByteArray text;
    for (const HeaderView header : *response.headers)
        text += QByteArray::fromStdString(std::string(header.name) + ": " + std::string(header.value) + "\n");
    return text;
}

struct TextOfKind
{
    const char* text;
    SnippetKind kind;
};

constexpr TextOfKind texts[] {
    {"fetch('/a')", SnippetKind::JavaScript},
    {"const r = await fetch (\"https://a.example\")", SnippetKind::JavaScript},
    {"  curl https://a.example", SnippetKind::Curl},
    {"$ curl -i https://a.example", SnippetKind::Curl},
    {"{ \"fetchscope\": 1 }", SnippetKind::Scenario},
    {"{ \"log\": { \"version\": \"1.2\" } }", SnippetKind::Har},
    {"{ \"title\": \"what we \\\"log\\\"\", \"a\": { \"log\": {} } }", SnippetKind::Unknown},
    {"Access to fetch at 'https://a.example/' from origin 'https://b.example' has been blocked by CORS policy: x",
        SnippetKind::ConsoleMessage},
    {"{ \"request\": { \"method\": \"GET\", \"url\": \"https://a.example/\", \"headers\": [] }, \"response\": {} }",
        SnippetKind::Har},
    {"openapi: 3.0.0\npaths:\n  /a:\n    get: {}", SnippetKind::OpenApi},
    {"{ \"info\": {}, \"item\": [ { \"request\": \"https://a.example/\" } ] }", SnippetKind::Postman},
    {"{ \"_type\": \"export\", \"__export_format\": 4, \"resources\": [] }", SnippetKind::Insomnia},
    {"### One\nGET https://a.example/b\n\n### Two\nDELETE https://a.example/b\n", SnippetKind::RequestFile},
    {"### What I did\nI asked for it.\n\n### What came\nGET https://a.example/b 404\n", SnippetKind::Pieces},
    {"{ \"items\": [ { \"request\": { \"url\": \"https://a.example/\" } } ] }", SnippetKind::BrunoCollection},
    {"get {\n  url: https://a.example/\n}", SnippetKind::Bruno},
    {"https://a.example/b?c=1", SnippetKind::Url},
    {"It fails here:\n\n```js\nfetch('https://a.example/')\n```\n", SnippetKind::Pieces},
    {"Invoke-WebRequest -Uri \"https://a.example/\"", SnippetKind::PowerShell},
    {"<img src=\"https://a.example/b.png\">", SnippetKind::Html},
    {"GET /a HTTP/1.1\nHost: a.example", SnippetKind::HttpMessage},
    {"@font-face { src: url(https://a.example/b.woff2) }", SnippetKind::StyleSheet},
    // Others are in tst_server_configuration.
    {"@CrossOrigin(origins = \"https://app.example\")", SnippetKind::ServerConfiguration},
    {"\"event\": { \"request\": { \"url\": \"https://a.example/b\", \"method\": \"OPTIONS\", \"headers\": {} } }",
        SnippetKind::RequestObject},
    {"Firefox blocks CORS request to `https://a.example/search?q=cats&format=json`", SnippetKind::Prose},
    {"Read https://a.example/ first.", SnippetKind::Unknown},
    {"prefetch('/a')", SnippetKind::Unknown},
    {"hello", SnippetKind::Unknown},
    {"", SnippetKind::Unknown},
};

} // namespace

class SnippetTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasAText();
    void kindsAreTold_data();
    void kindsAreTold();
    void fetchIsReadAsItIsWritten();
    void fetchThatWasCopiedLosesWhatTheBrowserSet();
    void whatIsKnownOnlyWhenItRunsIsSaid();
    void bodiesOfFetch_data();
    void bodiesOfFetch();
    void curlIsReadWithItsOptions();
    void curlOfCmd();
    void curlAsAPreflight();
    void curlWithWhatItPrinted();
    void wordsOfAShell_data();
    void wordsOfAShell();
    void responses_data();
    void responses();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void fetchIsWrittenAndReadAgain();
    void nonsenseDoesNotHang();
    void eachLineIsLookedAtOnce_data();
    void eachLineIsLookedAtOnce();
};

void SnippetTest::everyKindHasAText()
{
    for (const Importer& importer : allImporters()) {
        const bool isThere = std::any_of(std::begin(texts), std::end(texts),
            [&importer](const TextOfKind& row) { return row.kind == importer.kind; });
        QVERIFY2(isThere, importer.id.data());
    }
}

void SnippetTest::kindsAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    for (const TextOfKind& row : texts)
        QTest::addRow("%.40s", row.text) << QByteArray(row.text) << static_cast<int>(row.kind);
}

void SnippetTest::kindsAreTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, kind);
    QCOMPARE(static_cast<int>(kindOfSnippet(text.toStdString())), kind);
}

void SnippetTest::fetchIsReadAsItIsWritten()
{
    const Scenario scenario = scenarioOfSnippet(
        "// save it\n"
        "        const answer = await fetch('https://api.shop.example/cart?id=1', {\n"
        "            method: 'PUT', // not simple\n"
        "            headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, },\n"
        "            credentials: \"include\", mode: 'cors', cache: 'no-store', keepalive: true,\n"
        "            body: JSON.stringify({ name: \"Ünïcode\", count: 2, tags: ['a', null], nested: { ok: true } }),\n"
        "            signal: controller.signal,\n"
        "        }).then(r => r.json());");
    const RequestAction& request = requestOf(scenario);
    QCOMPARE(request.initiator, InitiatorKind::Fetch);
    QCOMPARE(request.url, std::string("https://api.shop.example/cart?id=1"));
    QCOMPARE(request.method.value_or(""), std::string("PUT"));
    QCOMPARE(headersOf(request), QByteArray("Content-Type: application/json\nAuthorization: Bearer token\n"));
    QCOMPARE(request.credentials.value_or(""), std::string("include"));
    QCOMPARE(request.cache.value_or(""), std::string("no-store"));
    QVERIFY(request.keepalive);
    QVERIFY(request.body);
    QCOMPARE(request.body->data,
        std::string("{\"name\":\"Ünïcode\",\"count\":2,\"tags\":[\"a\",null],\"nested\":{\"ok\":true}}"));
    QCOMPARE(scenario.title, std::string("PUT api.shop.example/cart"));
    // The page and the answer are not in it, and that is said.
    QVERIFY(scenario.notes.find("app.example") != std::string::npos);
    QVERIFY(scenario.notes.find("What the server answers") != std::string::npos);
    QCOMPARE(runScenario(scenario).actions[0].outcome.verdict, Verdict::Blocked);
}

void SnippetTest::fetchThatWasCopiedLosesWhatTheBrowserSet()
{
    // "Copy as fetch" of Chromium's network panel.
    const Scenario scenario =
        scenarioOfSnippet("fetch(\"https://api.example.com/v1/items\", {\n"
                          "  \"headers\": {\n"
                          "    \"accept\": \"*/*\",\n"
                          "    \"accept-language\": \"en-US,en;q=0.9\",\n"
                          "    \"content-type\": \"application/json\",\n"
                          "    \"priority\": \"u=1, i\",\n"
                          "    \"sec-ch-ua\": \"\\\"Chromium\\\";v=\\\"130\\\", \\\"Not?A_Brand\\\";v=\\\"99\\\"\",\n"
                          "    \"sec-fetch-dest\": \"empty\",\n"
                          "    \"sec-fetch-mode\": \"cors\",\n"
                          "    \"sec-fetch-site\": \"same-site\",\n"
                          "    \"x-requested-with\": \"XMLHttpRequest\"\n"
                          "  },\n"
                          "  \"referrer\": \"https://app.example.com/\",\n"
                          "  \"referrerPolicy\": \"strict-origin-when-cross-origin\",\n"
                          "  \"body\": \"{\\\"a\\\":1}\",\n"
                          "  \"method\": \"POST\",\n"
                          "  \"mode\": \"cors\",\n"
                          "  \"credentials\": \"include\"\n"
                          "});");
    const RequestAction& request = requestOf(scenario);
    QCOMPARE(headersOf(request), QByteArray("content-type: application/json\nx-requested-with: XMLHttpRequest\n"));
    QCOMPARE(scenario.page.creationUrl.href(), std::string("https://app.example.com/"));
    QVERIFY(!request.referrer && !request.referrerPolicy && !request.mode);
    QCOMPARE(request.method.value_or(""), std::string("POST"));
    QCOMPARE(request.credentials.value_or(""), std::string("include"));
}

void SnippetTest::whatIsKnownOnlyWhenItRunsIsSaid()
{
    const Scenario scenario = scenarioOfSnippet("fetch(`${base}/users/${id}`, options)");
    QCOMPARE(requestOf(scenario).url, std::string("https://base.example/users/id"));
    QVERIFY(scenario.notes.find("which address is `base`?") != std::string::npos);
    QVERIFY(scenario.notes.find("what is `options`?") != std::string::npos);
    QCOMPARE(
        requestOf(scenarioOfSnippet("fetch(API_URL + '/users')")).url, std::string("https://api-url.example/users"));
    QCOMPARE(requestOf(scenarioOfSnippet("fetch('users.json')")).url, std::string("users.json"));
}

void SnippetTest::bodiesOfFetch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("entries");
    QTest::newRow("text") << QByteArray("'a=1'") << static_cast<int>(BodyInit::Kind::Text) << 0;
    QTest::newRow("params") << QByteArray("new URLSearchParams({ a: '1', b: '2' })")
                            << static_cast<int>(BodyInit::Kind::UrlEncoded) << 2;
    QTest::newRow("form") << QByteArray("new FormData(form)") << static_cast<int>(BodyInit::Kind::FormData) << 0;
    QTest::newRow("variable") << QByteArray("formData") << static_cast<int>(BodyInit::Kind::FormData) << 0;
}

void SnippetTest::bodiesOfFetch()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, kind);
    QFETCH(const int, entries);
    const Scenario scenario = scenarioOfSnippet("fetch('https://a.example/', { method: 'POST', body: " + body + " })");
    QVERIFY(requestOf(scenario).body);
    QCOMPARE(static_cast<int>(requestOf(scenario).body->kind), kind);
    QCOMPARE(static_cast<int>(requestOf(scenario).body->entries.size()), entries);
}

void SnippetTest::curlIsReadWithItsOptions()
{
    // "Copy as cURL (bash)" of Chromium's network panel.
    const Scenario scenario = scenarioOfSnippet("curl 'https://api.example.com/v1/items?x=1' \\\n"
                                                "  -X 'PATCH' \\\n"
                                                "  -H 'accept: application/json' \\\n"
                                                "  -H 'accept-language: de' \\\n"
                                                "  -b 'sid=abc; theme=dark' \\\n"
                                                "  -H 'content-type: application/json' \\\n"
                                                "  -H 'origin: https://app.example.com' \\\n"
                                                "  -H 'referer: https://app.example.com/cart' \\\n"
                                                "  -H 'sec-fetch-mode: cors' \\\n"
                                                "  -H 'user-agent: Mozilla/5.0' \\\n"
                                                "  --data-raw $'{\"name\":\"It\\'s \\u00fc\"}' --compressed");
    const RequestAction& request = requestOf(scenario);
    QCOMPARE(request.url, std::string("https://api.example.com/v1/items?x=1"));
    QCOMPARE(request.method.value_or(""), std::string("PATCH"));
    QCOMPARE(headersOf(request), QByteArray("accept: application/json\ncontent-type: application/json\n"));
    QCOMPARE(request.body.value_or(BodyInit()).data, std::string("{\"name\":\"It's ü\"}"));
    QCOMPARE(request.credentials.value_or(""), std::string("include"));
    QCOMPARE(scenario.page.creationUrl.href(), std::string("https://app.example.com/cart"));
    QCOMPARE(scenario.cookies.size(), std::size_t {2});
    QCOMPARE(scenario.cookies[1].name + "=" + scenario.cookies[1].value, std::string("theme=dark"));
    QCOMPARE(scenario.cookies[0].domain, std::string("api.example.com"));

    const Scenario form = scenarioOfSnippet("curl -sSLu me:secret -Fname=Ann -F 'file=@/tmp/a.png' example.org/up");
    QCOMPARE(requestOf(form).url, std::string("http://example.org/up"));
    QCOMPARE(requestOf(form).method.value_or(""), std::string("POST"));
    QCOMPARE(headersOf(requestOf(form)), QByteArray("Authorization: Basic bWU6c2VjcmV0\n"));
    QCOMPARE(requestOf(form).body->entries.size(), std::size_t {2});
    QCOMPARE(requestOf(form).body->entries[1].filename.value_or(""), std::string("a.png"));

    const Scenario get =
        scenarioOfSnippet("curl -G https://a.example/s -d q=1 --data-urlencode 'text=a b&c' -o out.html");
    QCOMPARE(requestOf(get).url, std::string("https://a.example/s?q=1&text=a%20b%26c"));
    QVERIFY(!requestOf(get).method && !requestOf(get).body);

    const Scenario json = scenarioOfSnippet("curl --json '{\"a\":1}' https://a.example/");
    QCOMPARE(headersOf(requestOf(json)), QByteArray("Content-Type: application/json\nAccept: application/json\n"));
}

void SnippetTest::curlOfCmd()
{
    // "Copy as cURL (cmd)" of Chromium's network panel.
    const Scenario scenario = scenarioOfSnippet("curl ^\"https://a.example/doc^\" ^\r\n  -H ^\"x-ping: 1^\" ^\r\n"
                                                "  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"");
    QCOMPARE(requestOf(scenario).url, std::string("https://a.example/doc"));
    QCOMPARE(requestOf(scenario).body.value_or(BodyInit()).data, std::string("{\"a\":1}"));
    QVERIFY(headersOf(requestOf(scenario)).startsWith("x-ping: 1\n"));
}

void SnippetTest::curlAsAPreflight()
{
    const Scenario scenario = scenarioOfSnippet(
        "curl -i -X OPTIONS https://api.example.org/doc -H \"Origin: https://app.example.org\" \\\n"
        "        -H \"Access-Control-Request-Method: DELETE\" -H \"Access-Control-Request-Headers: x-token, "
        "content-type\"\n"
        "HTTP/2 204\n"
        "access-control-allow-origin: https://app.example.org\n"
        "access-control-allow-methods: GET, POST\n"
        "date: Thu, 01 Jan 1970 00:00:00 GMT\n"
        "\n"
        "");
    QCOMPARE(requestOf(scenario).method.value_or(""), std::string("DELETE"));
    QCOMPARE(headersOf(requestOf(scenario)), QByteArray("x-token: 1\ncontent-type: application/json\n"));
    QCOMPARE(scenario.server.at(0).method.value_or(""), std::string("OPTIONS"));
    const RunResult result = runScenario(scenario);
    QCOMPARE(result.actions[0].outcome.verdict, Verdict::Blocked);
    QCOMPARE(infoOf(result.actions[0].outcome.cause->reason).code, std::string_view("preflight-method-not-allowed"));
}

void SnippetTest::curlWithWhatItPrinted()
{
    const Scenario scenario =
        scenarioOfSnippet("$ curl -i https://api.example.org/news -H 'Origin: https://app.example.org'\n"
                          "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/plain\r\n"
                          "\r\nhello\n");
    const auto& response = std::get<ServerResponse>(scenario.server.at(0).respond);
    QCOMPARE(headersOf(response), QByteArray("Access-Control-Allow-Origin: *\nContent-Type: text/plain\n"));
    QCOMPARE(*response.body, std::string("hello"));
    QCOMPARE(runScenario(scenario).actions[0].outcome.verdict, Verdict::Exposed);
}

void SnippetTest::wordsOfAShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("spaces") << QByteArray("a  b\tc") << QByteArray("a|b|c");
    QTest::newRow("quotes") << QByteArray("'a b' \"c d\" e'f'\"g\"") << QByteArray("a b|c d|efg");
    QTest::newRow("backslashes") << QByteArray("a\\ b \"\\\"\\\\\\n\"") << QByteArray("a b|\"\\\\n");
    QTest::newRow("ansi") << QByteArray("$'a\\tb\\'\\x41\\u00e4'") << QByteArray("a\tb'A\xC3\xA4");
    QTest::newRow("continued") << QByteArray("a \\\n b") << QByteArray("a|b");
    QTest::newRow("ends") << QByteArray("a b | jq .") << QByteArray("a|b");
    QTest::newRow("ampersand in a URL") << QByteArray("a x?b&c") << QByteArray("a|x?b&c");
    QTest::newRow("not closed") << QByteArray("a 'b") << QByteArray("a|b");
}

void SnippetTest::wordsOfAShell()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, words);
    QByteArray joined;
    for (const std::string& word : splitShellCommand(text.toStdString()).words)
        joined += (joined.isEmpty() ? QByteArray() : QByteArray("|")) + QByteArray::fromStdString(word);
    QCOMPARE(joined, words);
}

void SnippetTest::responses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("curl -i") << QByteArray("HTTP/1.1 404 Not Found\r\nA: 1\r\nB:2\r\n\r\n<html>\n") << 404
                             << QByteArray("A: 1\nB: 2\n") << QByteArray("<html>");
    QTest::newRow("the last of several") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/2 200 \r\na: 1\r\n\r\n")
                                         << 200 << QByteArray("a: 1\n") << QByteArray();
    QTest::newRow("curl -v") << QByteArray("* Connected\n> GET / HTTP/1.1\n> Accept: */*\n< HTTP/1.1 204 No Content\n"
                                           "< Vary: Origin\n< \n* done\n")
                             << 204 << QByteArray("Vary: Origin\n") << QByteArray();
    QTest::newRow("headers alone") << QByteArray("access-control-allow-origin: *\nvary: Origin\nvary: Accept") << 200
                                   << QByteArray("access-control-allow-origin: *\nvary: Origin\nvary: Accept\n")
                                   << QByteArray();
    QTest::newRow("names on lines of their own")
        << QByteArray("access-control-allow-origin\n*\ncontent-type\ntext/plain") << 200
        << QByteArray("access-control-allow-origin: *\ncontent-type: text/plain\n") << QByteArray();
    QTest::newRow("pseudo-header") << QByteArray(":status: 403\nserver: x") << 403 << QByteArray("server: x\n")
                                   << QByteArray();
}

void SnippetTest::responses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, body);
    const auto response = readHttpResponse(text.toStdString());
    QVERIFY2(response, response ? "" : describe(response.error()).c_str());
    QCOMPARE(static_cast<int>(response->status), status);
    QCOMPARE(headersOf(*response), headers);
    QCOMPARE(response->body ? QByteArray::fromStdString(*response->body) : QByteArray(), body);
}

void SnippetTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("open string") << QByteArray("fetch('https://a.example/\n)")
                                 << QByteArray("line 1, column 26: this string is not closed on its line");
    QTest::newRow("open object") << QByteArray("fetch('/a', { method: 'PUT'")
                                 << QByteArray("line 1, column 28: the \"}\" that closes this is missing");
    QTest::newRow("no URL") << QByteArray("curl -i -X PUT")
                            << QByteArray(
                                   "line 1: the curl command names no URL, it reads `curl OPTIONS https://host/path`");
    QTest::newRow("open quote of PowerShell")
        << QByteArray("Invoke-WebRequest -Uri \"https://a.example/\" -Headers @{\"accept\"=\"te")
        << QByteArray("line 1: the closing \" of a string is missing");
    QTest::newRow("bad URL") << QByteArray("curl 'https://exa mple/'")
                             << QByteArray("line 1: \"https://exa mple/\" is no URL");
    // alpinejs/alpine#63
    QTest::newRow("code inside of the page")
        << QByteArray("EvalError: Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed "
                      "source of script in the following Content Security Policy directive: \"default-src 'self' http: "
                      "https: data: blob: 'unsafe-inline'\".")
        << QByteArray(
               "the message is about code inside of the page, which the page's policy does not let run: there is "
               "no request to start from, have the message explained, or paste a request of the page beside it");
    QTest::newRow("nothing") << QByteArray("hello")
                             << QByteArray("this is nothing to start from, paste a call, a curl command, a request "
                                           "or response, HTML, a collection of requests, a message of the "
                                           "console, the configuration of a server, or a scenario");
}

void SnippetTest::whatIsWrongIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY(!scenario);
    QCOMPARE(QByteArray::fromStdString(describe(scenario.error())), error);
}

void SnippetTest::fetchIsWrittenAndReadAgain()
{
    const char* const text = "fetch(\"https://api.example/doc?a=1\", {\n  method: \"PUT\",\n"
                             "  headers: [[\"X-Quote\", \"a\\\"b\"], [\"Content-Type\", \"application/json\"]],\n"
                             "  body: \"{\\\"a\\\":\\\"ü\\\"}\",\n  credentials: \"include\"\n});";
    const Scenario scenario = scenarioOfSnippet(text);
    QCOMPARE(
        QByteArray::fromStdString(writeFetchCall(requestOf(scenario), scenario.page.creationUrl)), QByteArray(text));
}

void SnippetTest::nonsenseDoesNotHang()
{
    std::string deep = "fetch('/a', ";
    for (int i = 0; i < 100000; ++i)
        deep += "{a:[";
    QVERIFY(!readSnippet(deep));
    std::string bytes = "curl ";
    std::uint32_t state = 1;
    for (int i = 0; i < 200000; ++i) {
        state = state * 1664525 + 1013904223;
        bytes += static_cast<char>(state >> 24);
    }
    (void)readSnippet(bytes);
    (void)readSnippet("fetch(" + bytes);
    (void)readSnippet("Access-Control-Allow-Origin https://a.example " + bytes);
    (void)readHttpResponse(bytes);
    QVERIFY(!readSnippet(std::string(longestSnippet + 1, 'x')));
}

/// As much as is read of an issue, of lines that each could ask for all that stands above them again.
void SnippetTest::eachLineIsLookedAtOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto issueOf = [](const char* line) {
        constexpr qsizetype longestIssue = 500000;
        const QByteArray one(line);
        return one.repeated(longestIssue / one.size());
    };
    QTest::newRow("calls that never close") << issueOf("fetch(\n");
    QTest::newRow("objects that never close") << issueOf("axios.post({\n");
    QTest::newRow("sentences behind calls") << "fetch({\n" + issueOf("this is a sentence with words in it\n\n");
    QTest::newRow("sentences that name calls") << issueOf("It fails when I use fetch('/a') to get it.\n");
    QTest::newRow("headers of scripts") << "const h = new Headers(\n" + issueOf("h.append('X-A', '*');\n");
    QTest::newRow("headings") << issueOf("Summary\n");
    QTest::newRow("addresses") << issueOf("on localhost:3000 and http://a.example/ \n");
    QTest::newRow("names of addresses") << issueOf("hl1hl1 ");
}

void SnippetTest::eachLineIsLookedAtOnce()
{
    QFETCH(const QByteArray, text);
    QVERIFY(tests::isReadOrRefused(text));
}

QTEST_APPLESS_MAIN(SnippetTest)
#include "tst_snippet.moc"
