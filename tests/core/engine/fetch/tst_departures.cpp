#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

#include <functional>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
constexpr std::string_view doc = "https://api.example/doc";

using Prepare = std::function<void(Conversation&)>;

void fetchFrom(Conversation& talk, std::string_view url)
{
    talk.fetch(url);
    talk.exchange("GET " + std::string(url), {200, {anyOrigin}});
}

void putWithPreflight(Conversation& talk, std::initializer_list<HeaderView> more)
{
    RequestAction& action = talk.fetch(doc);
    action.method = "PUT";
    action.headers = pairs({{"Authorization", "Bearer t"}});
    Answer answer {204, {anyOrigin, {"Access-Control-Allow-Methods", "PUT"}}};
    answer.headers.insert(answer.headers.end(), more.begin(), more.end());
    talk.exchange("OPTIONS https://api.example/doc", answer);
    talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
}

/// The name of the difference at the last step of this kind; `(none)`, or `(not taken)`.
QByteArray differenceAt(const RunResult& result, StepId id)
{
    for (std::size_t step = result.trace.size(); step > 0; --step) {
        if (result.trace.step(step - 1).id != id)
            continue;
        const auto difference = result.trace.differenceAt(step - 1);
        return difference ? QByteArray(infoOf(*difference).name.data()) : QByteArray("(none)");
    }
    return "(not taken)";
}

QByteArray decidingDifference(const RunResult& result)
{
    const auto& difference = result.actions.front().outcome.difference;
    return difference ? QByteArray(infoOf(*difference).name.data()) : QByteArray("(none)");
}

} // namespace

/// A difference that decides leaves its mark at the step.
class DeparturesTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepCarriesWhatDecided_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("atStep");
        QTest::addColumn<QByteArray>("ofOutcome");
        const auto row = [](const char* name, ProfileId profile, StepId step, const char* atStep, const char* ofOutcome,
                             const Prepare& prepare) {
            QTest::newRow(name) << prepare << static_cast<int>(profile) << static_cast<int>(step) << QByteArray(atStep)
                                << QByteArray(ofOutcome);
        };
        row("a port that is allowed", ProfileId::Chromium, StepId::PortAllowed, "port-4190", "(none)",
            [](Conversation& talk) { fetchFrom(talk, "https://api.example:4190/"); });
        row("a port that nobody disputes", ProfileId::Chromium, StepId::PortAllowed, "(none)", "(none)",
            [](Conversation& talk) { fetchFrom(talk, doc); });
        const auto ofLocalNetwork = [](Permission permission, std::string_view url) {
            return [=](Conversation& talk) {
                talk.scenario().settings.localNetworkAccess = LocalNetworkPermissions::both(permission);
                fetchFrom(talk, url);
            };
        };
        row("a local network that the user grants", ProfileId::Firefox, StepId::LocalNetworkGranted,
            "local-network-access", "(none)", ofLocalNetwork(Permission::Granted, "https://10.0.0.1/"));
        row("a local network that the user denies", ProfileId::Firefox, StepId::LocalNetworkDenied,
            "local-network-access", "local-network-access", ofLocalNetwork(Permission::Denied, "https://10.0.0.1/"));
        row("an insecure page that may ask", ProfileId::Firefox, StepId::LocalNetworkGranted,
            "local-network-insecure-pages", "(none)", [=](Conversation& talk) {
                talk.page() = makePage(urlOf("http://app.example/"));
                ofLocalNetwork(Permission::Granted, "https://10.0.0.1/")(talk);
            });
        row("a name of two permissions that one browser does not know", ProfileId::Firefox,
            StepId::LocalNetworkNotDelegated, "local-network-frames", "local-network-frames", [=](Conversation& talk) {
                PageOptions options;
                options.topLevelUrl = urlOf("https://tab.example/");
                options.frameAllow = "local-network-access";
                talk.page() = makePage(urlOf("https://app.example/"), options);
                ofLocalNetwork(Permission::Granted, "https://10.0.0.1/")(talk);
            });
        row("an address space that the page names", ProfileId::Chromium, StepId::LocalNetworkDeclared,
            "target-address-space", "target-address-space", [=](Conversation& talk) {
                ofLocalNetwork(Permission::Granted, doc)(talk);
                std::get<RequestAction>(talk.scenario().actions[0].what).targetAddressSpace = "local";
            });
        row("a credentialless frame", ProfileId::Chromium, StepId::FrameCredentialless, "credentialless-frames",
            "(none)", [](Conversation& talk) {
                talk.page().policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
                RequestAction& action = talk.fetch(doc);
                action.initiator = InitiatorKind::Iframe;
                action.credentialless = true;
                talk.exchange("GET https://api.example/doc", {200, {{"Content-Type", "text/html"}}});
            });
        row("a referrer policy that is not honoured", ProfileId::Firefox, StepId::ReferrerLaxPolicy,
            "lax-referrer-policies", "(none)", [](Conversation& talk) {
                fetchFrom(talk, doc);
                std::get<RequestAction>(talk.scenario().actions[0].what).referrerPolicy = "unsafe-url";
            });
        row("Authorization under *", ProfileId::Safari, StepId::PreflightAuthorizationCheck,
            "authorization-under-wildcard", "(none)", [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "*"}});
            });
        row("Authorization by name", ProfileId::Safari, StepId::PreflightAuthorizationCheck, "(none)", "(none)",
            [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "authorization"}});
            });
        row("the longest max-age", ProfileId::Firefox, StepId::PreflightMaxAgeLimit, "preflight-max-age-limit",
            "(none)", [](Conversation& talk) {
                putWithPreflight(talk, {{"Access-Control-Allow-Headers", "*"}, {"Access-Control-Max-Age", "100000"}});
            });
        row("an opaque response", ProfileId::Chromium, StepId::OpaqueBlocked, "opaque-response-blocking",
            "opaque-response-blocking", [](Conversation& talk) {
                talk.fetch(doc).initiator = InitiatorKind::Img;
                talk.exchange("GET https://api.example/doc",
                    {200, {{"Content-Type", "text/html"}, {"X-Content-Type-Options", "nosniff"}}});
            });
        row("a rule of the HTTP cache", ProfileId::Firefox, StepId::NetFromCache, "http-cache-repeated-directive",
            "(none)", [](Conversation& talk) {
                talk.fetch(doc);
                talk.fetch(doc);
                talk.exchange(
                    "GET https://api.example/doc", {200, {anyOrigin, {"Cache-Control", "max-age=0, max-age=600"}}});
            });
        row("a form that the API refuses", ProfileId::Firefox, StepId::RequestParseUrl, "(none)", "insecure-form",
            [](Conversation& talk) { talk.fetch("http://api.example/doc").initiator = InitiatorKind::Form; });
    }

    void aStepCarriesWhatDecided()
    {
        QFETCH(const Prepare, prepare);
        QFETCH(const int, profile);
        QFETCH(const int, step);
        QFETCH(const QByteArray, atStep);
        QFETCH(const QByteArray, ofOutcome);
        Conversation talk;
        prepare(talk);
        talk.scenario().profile = static_cast<ProfileId>(profile);
        QCOMPARE(differenceAt(talk.result(), static_cast<StepId>(step)), atStep);
        QCOMPARE(decidingDifference(talk.result()), ofOutcome);
        for (const DifferenceMark& mark : talk.result().trace.marks())
            QVERIFY(talk.result().profile.departs(mark.difference));
        // The standard departs from nothing.
        Conversation other;
        prepare(other);
        QVERIFY(other.result().trace.marks().empty());
        QCOMPARE(decidingDifference(other.result()), QByteArray("(none)"));
    }

    void anOptionIsADifferenceToo()
    {
        Conversation talk;
        putWithPreflight(talk, {{"Access-Control-Allow-Headers", "authorization"}});
        talk.scenario().profileOptions = {{"preflight-max-age-limit", "1"}};
        QCOMPARE(differenceAt(talk.result(), StepId::PreflightMaxAgeLimit), QByteArray("preflight-max-age-limit"));
    }

    void whatOneActionAskedForIsNotTheNextOnes()
    {
        Conversation talk;
        talk.fetch("http://api.example/doc").initiator = InitiatorKind::Form;
        fetchFrom(talk, doc);
        talk.scenario().profile = ProfileId::Firefox;
        QCOMPARE(decidingDifference(talk.result()), QByteArray("insecure-form"));
        const RunResult& result = talk.result();
        QVERIFY(!result.trace.differenceAt(result.actions[1].firstStep));
    }
};

QTEST_GUILESS_MAIN(DeparturesTest)
#include "tst_departures.moc"
