#include "tests/core/replay/recorded.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What a recording itself shows of the outcome: marks of failed requests, requests that went out, redirects that were
/// not followed; and what that says of what nobody wrote down. The entries are as Chromium 156 recorded such cases.
class TestRecordedOutcome : public QObject
{
    Q_OBJECT

private slots:
    void marksDecideWhereThereIsNoAnswer_data();
    void marksDecideWhereThereIsNoAnswer();
    void aMarkIsNotLiftedByAWhatIf();
    void anUnansweredRequestIsExplainedByThePagesPolicy();
    void aRedirectThatWasNotFollowedWasAskedForSo();
    void aBlockedRequestTellsItsCredentials();
    void anAnswerThatCameTellsTheMode();
    void aRequestThatWentOutHadItsPreflightAllowed();
    void theUserAgentTellsWhoseRulesApplied_data();
    void theUserAgentTellsWhoseRulesApplied();
    void aHeaderThatIsListedTwiceWasSentOnce();
    void aLaterDocumentOfAPageIsAFrame();
    void aStoredResponseIsNotJudgedByThe304();
    void pagesBehindTheEntriesAreUsed();
    void aRefusedPreflightBelongsToTheRequestWithoutAnswer();
};

namespace {

const Headers corsRequest {{"Host", "api.example"}, {"Origin", "https://app.example"}, {"Sec-Fetch-Mode", "cors"},
    {"Sec-Fetch-Dest", "empty"}, {"Sec-Fetch-Site", "cross-site"}};

Headers with(Headers headers, const std::string& name, const std::string& value)
{
    headers.emplace_back(name, value);
    return headers;
}

Recorded failed(const std::string& type, const std::string& error, const Headers& request = {})
{
    Recorded entry;
    entry.status = 0;
    entry.request = request;
    entry.members = "\"_resourceType\":\"" + type + "\"";
    entry.responseMembers = "\"_error\":" + quoted(error);
    return entry;
}

ReplayOptions byTheRecordedBrowser()
{
    ReplayOptions options;
    options.usesRecordedBrowser = true;
    return options;
}

} // namespace

void TestRecordedOutcome::marksDecideWhereThereIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("verdict");
    const auto row = [](const char* name, const char* type, const char* error, const char* header,
                         const char* verdict) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(error) << QByteArray(header) << QByteArray(verdict);
    };
    row("a simple request", "fetch", "net::ERR_FAILED", "Accept", "blocked cors-missing-allow-origin");
    row("one that needs a preflight", "fetch", "net::ERR_FAILED", "X-Ping", "blocked preflight-missing-allow-origin");
    row("a policy of the page", "xhr", "net::ERR_BLOCKED_BY_CSP", "Accept", "blocked csp-connect-src");
    row("a policy on images", "image", "net::ERR_BLOCKED_BY_CSP", "Accept", "blocked csp-img-src");
    row("the resource's policy", "image", "net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin", "Accept",
        "blocked corp-same-origin");
    row("the page's embedder policy", "image",
        "net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep", "Accept",
        "blocked coep-require-corp");
    row("an opaque response", "image", "net::ERR_BLOCKED_BY_ORB", "Accept", "blocked orb");
    row("WebKit's words", "xhr",
        "Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200", "Accept",
        "blocked cors-missing-allow-origin");
    row("an extension", "fetch", "net::ERR_BLOCKED_BY_CLIENT", "Accept", "network-error");
    row("the network", "fetch", "net::ERR_NAME_NOT_RESOLVED", "Accept", "network-error");
    row("an image that failed", "image", "net::ERR_FAILED", "Accept", "network-error");
}

void TestRecordedOutcome::marksDecideWhereThereIsNoAnswer()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, verdict);
    const Verdicts found = replay(harOf({failed(
        type.toStdString(), error.toStdString(), {{"Referer", "https://app.example/"}, {header.toStdString(), "x"}})}));
    QCOMPARE(QByteArray::fromStdString(inShort(found.of(0).judgement)), verdict);
    if (found.of(0).judgement.isBlocked()) {
        QCOMPARE(found.of(0).agreement, Agreement::Agrees);
        QVERIFY2(!found.of(0).note.isEmpty(), "it does not say that the verdict is the recording's own");
    }
}

void TestRecordedOutcome::aMarkIsNotLiftedByAWhatIf()
{
    // What a header would change on an answer that is not in the recording, nobody can say.
    ReplayOptions options;
    options.whatIf.responses.push_back(*parseResponseChange("host=api.example;Access-Control-Allow-Origin=*"));
    const Verdicts found =
        replay(harOf({failed("fetch", "net::ERR_FAILED", {{"Referer", "https://app.example/"}})}), options);
    QCOMPARE(inShort(found.of(0).whatIf), std::string("blocked cors-missing-allow-origin"));
    QCOMPARE(found.of(0).change, Change::None);
}

void TestRecordedOutcome::anUnansweredRequestIsExplainedByThePagesPolicy()
{
    Recorded document;
    document.url = "https://app.example/";
    document.request = {{"Accept", "text/html"}};
    document.response = {{"Content-Type", "text/html"}, {"Content-Security-Policy", "connect-src 'self'"}};
    document.members = "\"_resourceType\":\"document\"";
    // Chromium writes no error for what the page's policy kept back.
    Recorded silent = failed("fetch", "", {{"Referer", "https://app.example/"}});
    silent.at = 5;
    Recorded allowed = silent;
    allowed.url = "https://app.example/data";
    allowed.at = 6;
    const Verdicts found = replay(harOf({document, silent, allowed}));
    QCOMPARE(inShort(found.of(1).judgement), std::string("blocked csp-connect-src"));
    QCOMPARE(inShort(found.of(2).judgement), std::string("network-error"));
}

void TestRecordedOutcome::aRedirectThatWasNotFollowedWasAskedForSo()
{
    Recorded hop;
    hop.request = corsRequest;
    hop.status = 302;
    hop.response = {{"Location", "https://api.example/moved"}, {"Access-Control-Allow-Origin", "*"}};
    hop.members = "\"_resourceType\":\"fetch\"";
    Recorded target = failed("fetch", "net::ERR_ABORTED", {{"Referer", "https://app.example/"}});
    target.url = "https://api.example/moved";
    target.at = 1;
    const Verdicts manual = replay(harOf({hop, target}));
    QCOMPARE(inShort(manual.of(0).judgement), std::string("opaque"));
    QCOMPARE(manual.of(0).judgement.responseType, ResponseType::OpaqueRedirect);
    QCOMPARE(manual.of(1).role, EntryRole::RedirectHop);

    hop.responseMembers = "\"_error\":\"net::ERR_FAILED\"";
    QCOMPARE(inShort(replay(harOf({hop})).of(0).judgement), std::string("blocked redirect-mode-error"));
    // Where the headers of the redirect are the reason, it is not the page's wish.
    hop.response = {{"Location", "https://api.example/moved"}};
    QCOMPARE(inShort(replay(harOf({hop})).of(0).judgement), std::string("blocked cors-missing-allow-origin"));
}

void TestRecordedOutcome::aBlockedRequestTellsItsCredentials()
{
    Recorded entry;
    entry.request = corsRequest;
    entry.response = {{"Access-Control-Allow-Origin", "*"}};
    entry.members = "\"_resourceType\":\"fetch\"";
    const Verdicts received = replay(harOf({entry}));
    QCOMPARE(inShort(received.of(0).judgement), std::string("exposed"));
    QCOMPARE(received.of(0).facts.credentials.value, CredentialsMode::SameOrigin);
    entry.responseMembers = "\"_error\":\"net::ERR_FAILED\"";
    const Verdicts blocked = replay(harOf({entry}));
    QCOMPARE(inShort(blocked.of(0).judgement), std::string("blocked cors-wildcard-with-credentials"));
    QCOMPARE(blocked.of(0).facts.credentials.value, CredentialsMode::Include);
    QCOMPARE(blocked.of(0).facts.credentials.source, FactSource::RecordedOutcome);
}

void TestRecordedOutcome::anAnswerThatCameTellsTheMode()
{
    // As chrome-har lists it where the headers that went out came too late: fetch() in the mode no-cors.
    Recorded entry;
    entry.request = {{"Referer", "https://app.example/"}};
    entry.response = {{"Access-Control-Allow-Origin", "https://other.example"}};
    entry.members = "\"_resourceType\":\"fetch\"";
    const JudgedEntry received = replay(harOf({entry}, "chrome-har")).of(0);
    QCOMPARE(inShort(received.judgement), std::string("opaque"));
    QCOMPARE(received.facts.mode.value, RequestMode::NoCors);
    QCOMPARE(received.facts.mode.source, FactSource::RecordedOutcome);
    QCOMPARE(received.agreement, Agreement::Agrees);
    // Who does not show what became of it leaves both possible.
    const JudgedEntry unknown = replay(harOf({entry}, "mitmproxy")).of(0);
    QCOMPARE(inShort(unknown.judgement), std::string("blocked cors-allow-origin-mismatch"));
    QVERIFY(unknown.dependsOnAssumption());
    QCOMPARE(textOf(unknown.others.front().assumption), std::string("mode: no-cors"));
    // The browser's own word leaves nothing to consider.
    entry.request = corsRequest;
    QCOMPARE(inShort(replay(harOf({entry}, "mitmproxy")).of(0).judgement),
        std::string("blocked cors-allow-origin-mismatch"));
    QVERIFY(replay(harOf({entry}, "mitmproxy")).of(0).others.empty());
}

void TestRecordedOutcome::aRequestThatWentOutHadItsPreflightAllowed()
{
    // With credentials * would not do; a proxy does not see what became of the answer, but the request did go out.
    Recorded preflight;
    preflight.method = "OPTIONS";
    preflight.request = with(corsRequest, "Access-Control-Request-Method", "PUT");
    preflight.response = {{"Access-Control-Allow-Origin", "https://app.example"},
        {"Access-Control-Allow-Credentials", "true"}, {"Access-Control-Allow-Methods", "*"}};
    Recorded put;
    put.method = "PUT";
    put.request = corsRequest;
    put.response = {
        {"Access-Control-Allow-Origin", "https://app.example"}, {"Access-Control-Allow-Credentials", "true"}};
    put.at = 1;
    const Verdicts found = replay(harOf({preflight, put}, "mitmproxy"));
    QCOMPARE(inShort(found.of(1).judgement), std::string("exposed"));
    QCOMPARE(found.of(1).facts.credentials.value, CredentialsMode::SameOrigin);
    QCOMPARE(found.of(1).facts.credentials.source, FactSource::RecordedOutcome);
    // What no assumption explains is a contradiction.
    preflight.response = {
        {"Access-Control-Allow-Origin", "https://app.example"}, {"Access-Control-Allow-Credentials", "true"}};
    const Verdicts refused = replay(harOf({preflight, put}, "mitmproxy"));
    QCOMPARE(inShort(refused.of(1).judgement), std::string("blocked preflight-method-not-allowed"));
    QCOMPARE(refused.of(1).agreement, Agreement::Contradicts);
}

void TestRecordedOutcome::theUserAgentTellsWhoseRulesApplied_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QByteArray>("verdict");
    // Browsers let * stand for Authorization; the standard does not.
    QTest::newRow("none") << QByteArray() << QByteArray("blocked preflight-authorization-not-listed");
    QTest::newRow("a program") << QByteArray("python-requests/2.31")
                               << QByteArray("blocked preflight-authorization-not-listed");
    QTest::newRow("Chromium") << QByteArray("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                                            "Chrome/156.0.0.0 Safari/537.36")
                              << QByteArray("exposed");
    QTest::newRow("Firefox") << QByteArray("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0")
                             << QByteArray("exposed");
}

void TestRecordedOutcome::theUserAgentTellsWhoseRulesApplied()
{
    QFETCH(QByteArray, userAgent);
    QFETCH(QByteArray, verdict);
    const Headers request =
        userAgent.isEmpty() ? corsRequest : with(corsRequest, "User-Agent", userAgent.toStdString());
    Recorded preflight;
    preflight.method = "OPTIONS";
    preflight.request =
        with(with(request, "Access-Control-Request-Method", "GET"), "Access-Control-Request-Headers", "authorization");
    preflight.response = {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Headers", "*"}};
    Recorded get;
    get.request = with(request, "Authorization", "Bearer x");
    get.response = {{"Access-Control-Allow-Origin", "*"}};
    get.at = 1;
    const Verdicts found = replay(harOf({preflight, get}, "Charles Proxy"), byTheRecordedBrowser());
    QCOMPARE(QByteArray::fromStdString(inShort(found.of(1).judgement)), verdict);
}

void TestRecordedOutcome::aHeaderThatIsListedTwiceWasSentOnce()
{
    // As chrome-har lists it, once as the page gave it and once as it went out.
    Recorded entry;
    entry.method = "POST";
    entry.request = with(with(corsRequest, "Content-Type", "text/plain"), "content-type", "text/plain");
    entry.response = {{"Access-Control-Allow-Origin", "*"}};
    const Verdicts found = replay(harOf({entry}, "chrome-har"));
    QVERIFY(!found.of(0).needsPreflight);
    QCOMPARE(found.of(0).facts.authorHeaders.value, std::string("content-type"));
}

void TestRecordedOutcome::aLaterDocumentOfAPageIsAFrame()
{
    Recorded document;
    document.url = "https://app.example/";
    document.request = {{"Accept", "text/html,*/*"}};
    document.response = {{"Content-Type", "text/html"}, {"Cross-Origin-Embedder-Policy", "require-corp"}};
    Recorded frame;
    frame.url = "https://widgets.example/";
    frame.request = {{"Accept", "text/html,*/*"}, {"Referer", "https://app.example/"}};
    frame.response = {{"Content-Type", "text/html"}};
    frame.at = 1;
    const Verdicts found = replay(harOf({document, frame}));
    QCOMPARE(found.of(0).facts.destination.value, Destination::Document);
    QCOMPARE(found.of(1).facts.destination.value, Destination::Iframe);
    QCOMPARE(inShort(found.of(1).judgement), std::string("blocked coep-require-corp"));
}

void TestRecordedOutcome::aStoredResponseIsNotJudgedByThe304()
{
    // RFC 9110 has few headers in a 304; the others are those of the stored response.
    Recorded entry;
    entry.request = corsRequest;
    entry.status = 304;
    const Verdicts found = replay(harOf({entry}, "Fiddler"));
    QCOMPARE(inShort(found.of(0).judgement), std::string("exposed"));
    QVERIFY(textOf(found.of(0).note).find("304") != std::string::npos);
    entry.response = {{"Access-Control-Allow-Origin", "https://other.example"}};
    QCOMPARE(
        inShort(replay(harOf({entry}, "Fiddler")).of(0).judgement), std::string("blocked cors-allow-origin-mismatch"));
    Recorded sheet;
    sheet.request = {{"Accept", "text/css,*/*;q=0.1"}, {"Referer", "https://app.example/"}};
    sheet.status = 304;
    QCOMPARE(inShort(replay(harOf({sheet}, "Fiddler")).of(0).judgement), std::string("opaque"));
}

void TestRecordedOutcome::pagesBehindTheEntriesAreUsed()
{
    const std::string entry = R"({"pageref":"p","request":{"method":"GET","url":"https://api.example/x.png",
        "headers":[{"name":"Accept","value":"image/png,*/*"}]},"response":{"status":200,"headers":[]}})";
    const std::string pages = R"("pages":[{"id":"p","title":"https://app.example/"}])";
    const std::string begin = R"({"log":{"creator":{"name":"WebInspector"},"entries":[)";
    const Verdicts found = replay(begin + entry + "]," + pages + "}}");
    QCOMPARE(found.of(0).facts.origin.value, std::string("https://app.example"));
    QCOMPARE(found.warnings, std::vector<std::string>());
    // Only where entries had to be judged before.
    ReplayOptions options;
    options.windowSize = 2;
    const Verdicts late = replay(begin + entry + "," + entry + "," + entry + "]," + pages + "}}", options);
    QCOMPARE(late.warnings.size(), std::size_t {1});
    QVERIFY(late.warnings.front().find("/log/pages: stands behind the entries") != std::string::npos);
}

void TestRecordedOutcome::aRefusedPreflightBelongsToTheRequestWithoutAnswer()
{
    // Two like requests at the same time, one of them with Authorization: it is the one that was refused.
    Recorded plain;
    plain.method = "PUT";
    plain.request = corsRequest;
    plain.response = {{"Access-Control-Allow-Origin", "*"}};
    plain.members = "\"_resourceType\":\"fetch\"";
    Recorded allowed;
    allowed.method = "OPTIONS";
    allowed.request = with(corsRequest, "Access-Control-Request-Method", "PUT");
    allowed.response = {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "PUT"}};
    Recorded refused = allowed;
    refused.request = with(refused.request, "Access-Control-Request-Headers", "authorization");
    refused.response.clear();
    refused.status = 403;
    Recorded secret = failed("fetch", "net::ERR_FAILED", {{"authorization", "x"}, {"Referer", "https://app.example/"}});
    secret.method = "PUT";
    const Verdicts found = replay(harOf({plain, allowed, secret, refused}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("exposed"));
    QCOMPARE(found.of(1).owner, std::uint64_t {0});
    QCOMPARE(inShort(found.of(2).judgement), std::string("blocked preflight-missing-allow-origin"));
    QCOMPARE(found.of(3).owner, std::uint64_t {2});
}

QTEST_GUILESS_MAIN(TestRecordedOutcome)
#include "tst_recorded_outcome.moc"
