#include "core/engine/simulation/runner.h"
#include "core/reading/importers/passed_preflight.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/explain/console_messages.h"
#include "tests/core/reading/importers/snippet_scenario.h"

#include <QTest>

#include <string>

using namespace fetchscope;
using fetchscope::tests::scenarioOfSnippet;

namespace {

/// Why the first action is blocked; None where it is not.
Reason firstReason(const Scenario& scenario)
{
    const Outcome outcome = runScenario(scenario).actions.at(0).outcome;
    return outcome.cause ? outcome.cause->reason : Reason::None;
}

/// What Chromium prints of a fetch() that CORS refuses, as a paragraph.
std::string refusal(std::string_view url, std::string_view origin, std::string_view fault)
{
    std::string text("Access to fetch at '");
    text.append(url).append("' from origin '").append(origin);
    return text.append("' has been blocked by CORS policy: ").append(fault).append("\n\n");
}

constexpr std::string_view missingHeader =
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
constexpr std::string_view missingOfPreflight =
    "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is "
    "present on the requested resource.";

bool notes(const Scenario& scenario, std::string_view words)
{
    return scenario.notes.find(words) != std::string::npos;
}

} // namespace

/// What a browser printed becomes a scenario in which it prints that.
class MessagesAsScenariosTest : public QObject
{
    Q_OBJECT

private slots:
    void messagesComeBack_data();
    void messagesComeBack();
    void whatAnExtensionStopsReachesNoServer();
    void whatAnElementShowsIsOfItsKind();
    void aPreflightBehindARedirectHasAReason();
    void aRefusedScriptWasInsertedByTheParser();
    void theFaultIsThatOfTheMessageThoughTheCallHasCredentials();
    void theHashOfTheFileIsToldOn();
    void aStatusInTheConsoleIsOfWhatWasAsked_data();
    void aStatusInTheConsoleIsOfWhatWasAsked();
    void whatAServiceWorkerAnsweredIsToldBehindItsScript();
    void aPreflightMayMeetACheckBeforeTheConfiguration();
    void whatStandsBeforeCorsIsNamed();
    void theOtherOfTwoHeadersIsSentElsewhere();
    void whatStandsInFrontOfAConfigurationIsNamed_data();
    void whatStandsInFrontOfAConfigurationIsNamed();
    void theRequestBehindAShownPreflightIsRead();
    void aScriptAsksAtTheAddressOfItsPage();
    void aContentScriptIsNoPageOfItsExtension();
    void whoAnswersGetAloneIsToldOfOptions();
    void aBucketsAnswerIsKeptByTheBrowser();
    void aStatusIsNoFailureOfTheNetwork();
    void whatOlderBrowsersRefusedOfTheLocalNetworkIsAsked();
    void thePageIsThatOfTheMessageWhichNamesIt();
    void theConsolesLineOfTheNetworkTellsTheStatus_data();
    void theConsolesLineOfTheNetworkTellsTheStatus();
};

void MessagesAsScenariosTest::messagesComeBack_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray chromium = "Access to fetch at 'https://api.example.org/v1/items?x=1' from origin "
                                "'http://localhost:3000' has been blocked by CORS policy: ";
    const QByteArray preflight = "Response to preflight request doesn't pass access control check: ";
    const QByteArray missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    QTest::newRow("1 chromium") << chromium + missing << QByteArray("cors-missing-allow-origin");
    QTest::newRow("1 xhr") << QByteArray(chromium + missing).replace("fetch", "XMLHttpRequest")
                           << QByteArray("cors-missing-allow-origin");
    QTest::newRow("1 firefox") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "https://api.example.org/items. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.")
                               << QByteArray("cors-missing-allow-origin");
    QTest::newRow("1 safari") << QByteArray("Origin http://localhost:3000 is not allowed by "
                                            "Access-Control-Allow-Origin. Status code: 200\nFetch API cannot load "
                                            "https://api.example.org/items due to access control checks.")
                              << QByteArray("cors-missing-allow-origin");
    QTest::newRow("2") << chromium + preflight + missing << QByteArray("preflight-missing-allow-origin");
    QTest::newRow("4") << chromium
            + "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when "
              "the request's credentials mode is 'include'."
                       << QByteArray("cors-wildcard-with-credentials");
    QTest::newRow("4 firefox") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "‘https://api.example.org/items’. (Reason: Credential is not supported if the CORS header "
        "‘Access-Control-Allow-Origin’ is ‘*’).")
                               << QByteArray("cors-wildcard-with-credentials");
    QTest::newRow("4 credentials") << chromium + preflight
            + "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' "
              "when the request's credentials mode is 'include'."
                                   << QByteArray("preflight-missing-allow-credentials");
    QTest::newRow("5") << chromium
            + "Request header field x-csrf-token is not allowed by Access-Control-Allow-Headers in preflight response."
                       << QByteArray("preflight-header-not-allowed");
    QTest::newRow("5 content-type") << chromium
            + "Request header field content-type is not allowed by Access-Control-Allow-Headers in preflight response."
                                    << QByteArray("preflight-header-not-allowed");
    QTest::newRow("7") << chromium
            + "The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only one is allowed. Have "
              "the server send the header with a valid value."
                       << QByteArray("cors-multiple-allow-origin");
    QTest::newRow("8") << chromium + preflight + "It does not have HTTP ok status." << QByteArray("preflight-status");
    QTest::newRow("8 firefox") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "https://api.example.org/items. (Reason: CORS preflight response did not succeed). Status code: 405.")
                               << QByteArray("preflight-status");
    QTest::newRow("13") << chromium + preflight + "Redirect is not allowed for a preflight request."
                        << QByteArray("preflight-redirect");
    QTest::newRow("15") << chromium
            + "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the "
              "supplied origin. Have the server send the header with a valid value."
                        << QByteArray("cors-allow-origin-mismatch");
    QTest::newRow("17") << chromium
            + "Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response."
                        << QByteArray("preflight-method-not-allowed");
    QTest::newRow("17 firefox") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "https://api.example.org/items. (Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).")
                                << QByteArray("preflight-method-not-allowed");
    QTest::newRow("19") << QByteArray(
        "Mixed Content: The page at 'https://app.example.org/' was loaded over HTTPS, but requested an insecure "
        "resource 'http://api.example.org/items'. This request has been blocked; the content must be served over "
        "HTTPS.") << QByteArray("mixed-content");
    QTest::newRow("20") << QByteArray(
        "Connecting to 'https://api.example.org/items' violates the following Content Security Policy directive: "
        "\"connect-src 'self' https://cdn.example.org\". The action has been blocked.")
                        << QByteArray("csp-connect-src");
    QTest::newRow("20 old") << QByteArray(
        "Refused to connect to 'https://api.example.org/items' because it violates the following Content Security "
        "Policy directive: \"default-src 'self'\". Note that 'connect-src' was not explicitly set, so 'default-src' is "
        "used as a fallback.")
                            << QByteArray("csp-connect-src");
    QTest::newRow("23") << QByteArray(
        "Access to font at 'https://cdn.example.org/a.woff2' from origin 'https://app.example.org' has been blocked by "
        "CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.")
                        << QByteArray("cors-missing-allow-origin");
    QTest::newRow("redirected") << QByteArray(
        "Access to fetch at 'https://login.example.com/x' (redirected from 'https://api.example.org/items') from "
        "origin "
        "'https://app.example.org' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present "
        "on the requested resource.")
                                << QByteArray("cors-missing-allow-origin");
    QTest::newRow("16 firefox") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "file:///home/me/site/data.json. (Reason: CORS request not http).")
                                << QByteArray("scheme-not-supported");
    QTest::newRow("16 a page of the web")
        << QByteArray("Not allowed to load local resource: file:///home/me/site/data.json")
        << QByteArray("scheme-not-supported");
    QTest::newRow("cut into lines") << QByteArray(chromium + missing).replace(" from origin", "\nfrom origin")
                                    << QByteArray("cors-missing-allow-origin");
}

void MessagesAsScenariosTest::messagesComeBack()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, reason);
    const Scenario scenario = scenarioOfSnippet(message.constData());
    const RunResult result = runScenario(scenario);
    const ActionResult& action = result.actions[0];
    QVERIFY2(action.outcome.cause, writeScenario(scenario).c_str());
    QCOMPARE(QByteArray::fromStdString(std::string(infoOf(action.outcome.cause->reason).code)), reason);
    // A message of a preflight does not tell what the request would have been answered.
    QCOMPARE(scenario.notes.find("was never sent") != std::string::npos, reason.startsWith("preflight-"));
    // The browser that printed it prints the same of what was made of it.
    const auto printed = consoleMessage(scenario.profile, scenario, result, action);
    QVERIFY(printed);
    const auto words = [](QByteArray text) {
        for (const char* quote : {"‘", "’"})
            text.replace(quote, "'");
        return text.simplified().left(110);
    };
    const QByteArray tag = QTest::currentDataTag();
    // Wordings that browsers no longer have; and of Mixed Content only the page's path is not the same.
    if (tag != "13" && tag != "20 old")
        QCOMPARE(words(QByteArray::fromStdString(*printed)), words(message));
}

void MessagesAsScenariosTest::whatAnExtensionStopsReachesNoServer()
{
    const Scenario scenario = scenarioOfSnippet("GET https://stats.example.org/collect net::ERR_BLOCKED_BY_CLIENT\n"
                                                "Uncaught (in promise) TypeError: Failed to fetch");
    const RunResult result = runScenario(scenario);
    QVERIFY(result.actions.at(0).outcome.verdict == Verdict::NetworkError);
    QVERIFY(result.exchanges.at(0).networkFailure == NetworkFailure::Extension);
}

void MessagesAsScenariosTest::whatAnElementShowsIsOfItsKind()
{
    const Scenario scenario = scenarioOfSnippet("GET https://media.example.org/a/thumb.jpg net::ERR_BLOCKED_BY_ORB");
    QVERIFY(std::get<RequestAction>(scenario.actions.at(0).what).initiator == InitiatorKind::Img);
    QVERIFY(firstReason(scenario) == Reason::OpaqueResponse);
}

/// The call beside the message shows no header that would need one.
void MessagesAsScenariosTest::aPreflightBehindARedirectHasAReason()
{
    const Scenario scenario = scenarioOfSnippet(
        "axios.get('/auth/google').then(r => console.log(r))\n\n"
        "Access to XMLHttpRequest at 'https://accounts.example.com/o/oauth2/auth' (redirected from "
        "'http://localhost:3000/auth/google') from origin 'http://localhost:3000' has been blocked by CORS policy: "
        "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is "
        "present on the requested resource.");
    QVERIFY(firstReason(scenario) == Reason::PreflightMissingAllowOrigin);
}

/// https://w3c.github.io/webappsec-csp/#strict-dynamic-usage: what scripts insert is let through.
void MessagesAsScenariosTest::aRefusedScriptWasInsertedByTheParser()
{
    const Scenario ofMessage = scenarioOfSnippet(
        "Refused to load the script 'https://tags.example.com/gtm.js?id=1' because it violates the following Content "
        "Security Policy directive: \"script-src 'self' 'nonce-abc123' 'strict-dynamic'\".");
    QVERIFY(runScenario(ofMessage).actions.at(0).outcome.verdict == Verdict::Blocked);
    const Scenario ofPage = scenarioOfSnippet(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'nonce-abc' 'strict-dynamic'\">\n"
        "<script src=\"https://cdn.example.com/a.js\"></script>\n"
        "<script nonce=\"abc\" src=\"https://cdn.example.com/b.js\"></script>");
    const RunResult result = runScenario(ofPage);
    QVERIFY(result.actions.at(0).outcome.verdict == Verdict::Blocked);
    QVERIFY(result.actions.at(1).outcome.verdict == Verdict::Opaque);
}

void MessagesAsScenariosTest::theFaultIsThatOfTheMessageThoughTheCallHasCredentials()
{
    const Scenario scenario = scenarioOfSnippet(
        "EventSource's response has a MIME type (\"application/json\") that is not \"text/event-stream\". Aborting the "
        "connection.\n\nconst es = new EventSource('https://api.example.com/stream', { withCredentials: true });");
    QVERIFY(firstReason(scenario) == Reason::ApiResponseType);
}

/// Situation 19: the script builds its address of that of the page, which the message names.
void MessagesAsScenariosTest::aScriptAsksAtTheAddressOfItsPage()
{
    const Scenario scenario = scenarioOfSnippet(
        "Mixed Content: The page at 'https://www.example:8443/' was loaded over HTTPS, but attempted to connect to the "
        "insecure WebSocket endpoint 'ws://www.example:8080/socket'. This request has been blocked; this endpoint must "
        "be available over WSS.\n\n"
        "const socket = new WebSocket('ws://' + window.location.hostname + ':8080/socket');\n"
        "fetch(`${location.protocol}//${location.host}/a?${location.origin}`);\n");
    QCOMPARE(scenario.actions.size(), std::size_t {2});
    QCOMPARE(std::get<RequestAction>(scenario.actions[0].what).url, std::string("ws://www.example:8080/socket"));
    QCOMPARE(std::get<RequestAction>(scenario.actions[1].what).url,
        std::string("https://www.example:8443/a?https://www.example:8443"));
    QVERIFY(firstReason(scenario) == Reason::MixedContent);
}

void MessagesAsScenariosTest::aContentScriptIsNoPageOfItsExtension()
{
    const std::string text = refusal("https://api.example/price", "https://shop.example", missingHeader)
        + "manifest.json: \"host_permissions\": [\"https://api.example/*\"], \"content_scripts\": [...]\n\n"
          "fetch('https://api.example/price').then(r => r.json())\n";
    const Scenario scenario = scenarioOfSnippet(text.c_str());
    QVERIFY2(notes(scenario, "as the page that it runs in, here https://shop.example"), scenario.notes.c_str());
}

void MessagesAsScenariosTest::whoAnswersGetAloneIsToldOfOptions()
{
    const std::string text = refusal("https://api.example/items", "https://shop.example", missingOfPreflight)
        + "export async function GET() {\n"
          "  return NextResponse.json({}, { headers: { 'Access-Control-Allow-Origin': '*' } });\n}\n";
    const Scenario scenario = scenarioOfSnippet(text.c_str());
    QVERIFY2(notes(scenario, "Nothing in the text answers OPTIONS"), scenario.notes.c_str());
    QVERIFY(firstReason(scenario) == Reason::PreflightMissingAllowOrigin);
}

/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html: without Origin no header, and no Vary.
void MessagesAsScenariosTest::aBucketsAnswerIsKeptByTheBrowser()
{
    const Scenario scenario = scenarioOfSnippet(
        "<img src=\"https://cdn.example.com/logo.png\">\n<script>\nfetch('https://cdn.example.com/logo.png')\n"
        "</script>\n\nAccess to fetch at 'https://cdn.example.com/logo.png' from origin 'https://www.example.com' has "
        "been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n\n"
        "S3 bucket CORS:\n[{\"AllowedHeaders\":[\"*\"],\"AllowedMethods\":[\"GET\"],\"AllowedOrigins\":"
        "[\"https://www.example.com\"],\"ExposeHeaders\":[]}]\n");
    const RunResult result = runScenario(scenario);
    QCOMPARE(result.actions.size(), std::size_t {2});
    QVERIFY(result.actions[1].outcome.cause->reason == Reason::CorsMissingAllowOrigin);
    QVERIFY(result.actions[1].storedAnswer);
    // Alone, the same request is let through.
    Scenario alone = scenario;
    alone.actions.erase(alone.actions.begin());
    QVERIFY(runScenario(alone).actions.at(0).outcome.verdict == Verdict::Exposed);
}

void MessagesAsScenariosTest::whatAServiceWorkerAnsweredIsToldBehindItsScript()
{
    const Scenario scenario = scenarioOfSnippet(
        "self.addEventListener('fetch', event => {\n  event.respondWith(fetch(event.request));\n});\n\n"
        "The FetchEvent for \"https://fonts.example.com/a.woff2\" resulted in a network error response: an \"opaque\" "
        "response was used for a request whose type is not no-cors\n");
    QVERIFY(firstReason(scenario) == Reason::ServiceWorkerOpaque);
}

void MessagesAsScenariosTest::aPreflightMayMeetACheckBeforeTheConfiguration()
{
    const Scenario scenario = scenarioOfSnippet(
        "app.use(cors());\n\nfetch('https://api.example.com/x', {headers: {Authorization: 'Bearer a'}})\n\n"
        "Access to fetch at 'https://api.example.com/x' from origin 'http://localhost:3000' has been blocked by CORS "
        "policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' "
        "header is present on the requested resource.\n");
    QVERIFY(scenario.notes.find("a check of who is logged in that comes before it") != std::string::npos);
}

/// As recorded in Chromium 156: what CORS withholds has net::ERR_FAILED before its status, what is refused before it is
/// sent has none.
/// Situation 3: who asks for a log-in before CORS is set up refuses the preflight.
void MessagesAsScenariosTest::whatStandsBeforeCorsIsNamed()
{
    const std::string text = refusal("https://api.example/me", "https://app.example", missingOfPreflight)
        + "OPTIONS https://api.example/me 401 (Unauthorized)\n\n";
    const std::string cors = "app.use(cors({ origin: 'https://app.example' }));\n";
    const std::string call = "\nfetch('https://api.example/me', { headers: { Authorization: 'Bearer 1' } })\n";
    const Scenario before = scenarioOfSnippet((text + "app.use(authenticate);\n" + cors + call).c_str());
    QVERIFY2(notes(before, "`app.use(authenticate)` stands before"), before.notes.c_str());
    const Scenario behind = scenarioOfSnippet((text + cors + "app.use(authenticate);\n" + call).c_str());
    QVERIFY2(!notes(behind, "stands before"), behind.notes.c_str());
}

/// Situation 7: the proxy adds the header to the one of the program.
void MessagesAsScenariosTest::theOtherOfTwoHeadersIsSentElsewhere()
{
    const std::string text = refusal("https://api.example/list", "https://www.example",
                                 "The 'Access-Control-Allow-Origin' header contains multiple values '*, "
                                 "https://www.example', but only one is allowed.")
        + "location / {\n  add_header 'Access-Control-Allow-Origin' '*';\n  proxy_pass http://localhost:3000;\n}\n";
    const Scenario scenario = scenarioOfSnippet(text.c_str());
    QVERIFY2(notes(scenario, "sends the header, too"), scenario.notes.c_str());
    QVERIFY(firstReason(scenario) == Reason::CorsMultipleAllowOrigin);
}

void MessagesAsScenariosTest::whatStandsInFrontOfAConfigurationIsNamed_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("13") << QByteArray(
        "Response to preflight request doesn't pass access control check: Redirect is not "
        "allowed for a preflight request.")
                        << QByteArray("redirects nothing");
    QTest::newRow("6") << QByteArray("No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
                                     "POST https://api.example/x net::ERR_FAILED 500 (Internal Server Error)")
                       << QByteArray("This 500 comes from something else");
    QTest::newRow("1") << QByteArray("No 'Access-Control-Allow-Origin' header is present on the requested resource.")
                       << QByteArray("something else answered the browser");
}

/// The configuration of the text would have answered otherwise: what did is told by what the message says.
void MessagesAsScenariosTest::whatStandsInFrontOfAConfigurationIsNamed()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, note);
    const std::string text = "CORS_ORIGINS = ['https://app.example']\nCORS(app, origins=CORS_ORIGINS)\n\n"
        + refusal("https://api.example/x", "https://app.example", fault.toStdString());
    const Scenario scenario = scenarioOfSnippet(text.c_str());
    QVERIFY2(notes(scenario, note.toStdString()), scenario.notes.c_str());
}

/// Situations 2 and 8: the answer to OPTIONS was shown; the message says nothing against that to the request.
void MessagesAsScenariosTest::theRequestBehindAShownPreflightIsRead()
{
    for (const char* shown :
        {"$ curl -i -X OPTIONS https://api.example/orders\nHTTP/1.1 404 Not Found\nServer: nginx\n",
            "OPTIONS /orders HTTP/1.1\nHost: api.example\n\nHTTP/1.1 405 Method Not Allowed\nAllow: GET\n"}) {
        const std::string text =
            refusal("https://api.example/orders", "https://shop.example", missingOfPreflight) + shown;
        const Scenario scenario = scenarioOfSnippet(text.c_str());
        QVERIFY(firstReason(scenario) == Reason::PreflightMissingAllowOrigin);
        QVERIFY2(!notes(scenario, "without any CORS header"), scenario.notes.c_str());
        // With a server that passes preflights the request is read.
        Scenario passed = scenario;
        passed.server.erase(passed.server.begin());
        passed.server.insert(passed.server.begin(), rulePassingPreflights(*parseUrl("https://api.example/orders")));
        QCOMPARE(runScenario(passed).actions.at(0).outcome.verdict, Verdict::Exposed);
    }
}

void MessagesAsScenariosTest::aStatusInTheConsoleIsOfWhatWasAsked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("read") << QByteArray("PUT https://api.example.com/x 422 (Unprocessable Content)")
                          << QByteArray("exposed 422");
    QTest::newRow("withheld") << QByteArray("PUT https://api.example.com/x net::ERR_FAILED 502 (Bad Gateway)")
                              << QByteArray("cors-missing-allow-origin");
}

void MessagesAsScenariosTest::aStatusInTheConsoleIsOfWhatWasAsked()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, outcome);
    const QByteArray text = "fetch('https://api.example.com/x', {method: 'PUT', credentials: 'include'})\n\n" + line;
    const Outcome found = runScenario(scenarioOfSnippet(text.constData())).actions.at(0).outcome;
    const std::string told = found.cause ? std::string(infoOf(found.cause->reason).code)
                                         : std::string(nameOf(found.verdict)) + " " + std::to_string(found.status);
    QCOMPARE(QByteArray::fromStdString(told), outcome);
}

void MessagesAsScenariosTest::theHashOfTheFileIsToldOn()
{
    const Scenario scenario = scenarioOfSnippet(
        "Failed to find a valid digest in the 'integrity' attribute for resource 'https://cdn.example.com/a.js' with "
        "computed SHA-384 integrity 'YvpcrYf0tY3lHB60NNkmXc5s9fDVZLESaAA55NDzOxhy9GkcIdslK1eN7N6jIeHz'. The resource "
        "has been blocked.");
    QVERIFY(scenario.notes.find("sha384-YvpcrYf0tY3lHB60NNkmXc5s9fDVZLESaAA55NDzOxhy9GkcIdslK1eN7N6jIeHz")
        != std::string::npos);
    QVERIFY(runScenario(scenario).actions.at(0).outcome.cause);
    QVERIFY(firstReason(scenario) == Reason::Integrity);
}

/// What was answered did not fail as the line below it says of another request.
void MessagesAsScenariosTest::aStatusIsNoFailureOfTheNetwork()
{
    const Scenario scenario = scenarioOfSnippet("GET http://localhost:8000/favicon.ico 404 (Not Found)\n"
                                                "POST https://api.example.com/items net::ERR_CONNECTION_REFUSED\n");
    QCOMPARE(scenario.actions.size(), std::size_t {1});
    const RunResult result = runScenario(scenario);
    QCOMPARE(result.exchanges.at(0).url, std::string("https://api.example.com/items"));
    QVERIFY(result.exchanges.at(0).networkFailure == NetworkFailure::Refused);
}

/// Chromium before it asked the user: Private Network Access, kUnexpectedPrivateNetworkAccess.
void MessagesAsScenariosTest::whatOlderBrowsersRefusedOfTheLocalNetworkIsAsked()
{
    const Scenario scenario = scenarioOfSnippet(
        "Access to fetch at 'http://192.168.1.20:8080/status' from origin 'https://app.example.com' has been blocked "
        "by "
        "CORS policy: Request had no target IP address space, yet the resource is in address space `local`.");
    QVERIFY(firstReason(scenario) == Reason::LocalNetworkDenied);
}

/// A policy's message names no page, the one after it does.
void MessagesAsScenariosTest::thePageIsThatOfTheMessageWhichNamesIt()
{
    const Scenario scenario =
        scenarioOfSnippet("Refused to connect to 'https://api.example.org/items' because it violates the "
                          "following Content Security Policy directive: \"connect-src 'self'\".\n"
                          "Mixed Content: The page at 'https://shop.example.com/checkout' was loaded over "
                          "HTTPS, but requested an insecure XMLHttpRequest endpoint "
                          "'http://pay.example.com/x'. This request has been blocked; the content must be "
                          "served over HTTPS.\n");
    QCOMPARE(scenario.page.creationUrl.href(), std::string("https://shop.example.com/checkout"));
    QCOMPARE(scenario.actions.size(), std::size_t {2});
}

void MessagesAsScenariosTest::theConsolesLineOfTheNetworkTellsTheStatus_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("behind");
    QTest::newRow("as it was copied") << std::string() << std::string();
    QTest::newRow("in a question") << std::string("I call my API from React, and Chrome says this:\n\n")
                                   << std::string("\nWhat is wrong with my server?\n");
    QTest::newRow("with where it was called") << std::string("cart.js:12 ") << std::string();
}

void MessagesAsScenariosTest::theConsolesLineOfTheNetworkTellsTheStatus()
{
    QFETCH(const std::string, before);
    QFETCH(const std::string, behind);
    const std::string text = before
        + "Access to fetch at 'https://api.example.org/items' from origin 'https://app.example.org' has been blocked "
          "by "
          "CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
          "POST https://api.example.org/items net::ERR_FAILED 502 (Bad Gateway)\n"
        + behind;
    const Scenario scenario = scenarioOfSnippet(text.c_str());
    QCOMPARE(std::get<RequestAction>(scenario.actions.at(0).what).method.value_or(""), std::string("POST"));
    const RunResult result = runScenario(scenario);
    QCOMPARE(static_cast<int>(result.exchanges.back().status), 502);
    QVERIFY(result.actions[0].outcome.cause);
    QCOMPARE(result.actions[0].outcome.cause->reason, Reason::CorsMissingAllowOrigin);
}

QTEST_GUILESS_MAIN(MessagesAsScenariosTest)
#include "tst_messages_as_scenarios.moc"
