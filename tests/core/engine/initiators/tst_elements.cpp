#include "core/engine/initiators/request_start.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

#include <set>

using namespace fetchscope;

namespace {

/// A row: what the standards make of an initiator at https://app.example/ that was given no options.
struct Made
{
    InitiatorKind kind;
    const char* url;
    RequestMode mode;
    CredentialsMode credentials;
    Destination destination;
    /// `Sec-Fetch-Dest`, `Sec-Fetch-Mode`, `Sec-Fetch-Site`.
    const char* dest;
    const char* modeHeader;
    const char* site;
};

constexpr const char* other = "https://other.example/r";
constexpr const char* own = "https://app.example/r";

using Kind = InitiatorKind;
using Mode = RequestMode;
using Credentials = CredentialsMode;
using Dest = Destination;

constexpr Made made[] = {
    // https://fetch.spec.whatwg.org/#dom-request, https://xhr.spec.whatwg.org/#the-send()-method
    {Kind::Fetch, other, Mode::Cors, Credentials::SameOrigin, Dest::Empty, "empty", "cors", "cross-site"},
    // https://fetch.spec.whatwg.org/#dom-window-fetchlater
    {Kind::FetchLater, other, Mode::Cors, Credentials::SameOrigin, Dest::Empty, "empty", "cors", "cross-site"},
    {Kind::Xhr, other, Mode::Cors, Credentials::SameOrigin, Dest::Empty, "empty", "cors", "cross-site"},
    // https://w3c.github.io/beacon/#sec-processing-model
    {Kind::Beacon, other, Mode::NoCors, Credentials::Include, Dest::Empty, "empty", "no-cors", "cross-site"},
    // https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource
    {Kind::EventSource, other, Mode::Cors, Credentials::SameOrigin, Dest::Empty, "empty", "cors", "cross-site"},
    // https://websockets.spec.whatwg.org/#concept-websocket-establish
    {Kind::WebSocket, "wss://other.example/r", Mode::WebSocket, Credentials::Include, Dest::Empty, "empty", "websocket",
        "cross-site"},
    // https://w3c.github.io/webtransport/#webtransport-constructor
    {Kind::WebTransport, other, Mode::WebTransport, Credentials::Omit, Dest::Empty, "empty", "webtransport",
        "cross-site"},
    // https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request
    {Kind::Img, other, Mode::NoCors, Credentials::Include, Dest::Image, "image", "no-cors", "cross-site"},
    {Kind::Script, other, Mode::NoCors, Credentials::Include, Dest::Script, "script", "no-cors", "cross-site"},
    {Kind::Stylesheet, other, Mode::NoCors, Credentials::Include, Dest::Style, "style", "no-cors", "cross-site"},
    {Kind::Video, other, Mode::NoCors, Credentials::Include, Dest::Video, "video", "no-cors", "cross-site"},
    {Kind::Audio, other, Mode::NoCors, Credentials::Include, Dest::Audio, "audio", "no-cors", "cross-site"},
    {Kind::Icon, other, Mode::NoCors, Credentials::Include, Dest::Image, "image", "no-cors", "cross-site"},
    {Kind::Prefetch, other, Mode::NoCors, Credentials::Include, Dest::Empty, "empty", "no-cors", "cross-site"},
    // The same with its same-origin fallback flag.
    {Kind::Track, own, Mode::SameOrigin, Credentials::Include, Dest::Track, "track", "same-origin", "same-origin"},
    // https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
    {Kind::ModuleScript, other, Mode::Cors, Credentials::SameOrigin, Dest::Script, "script", "cors", "cross-site"},
    {Kind::ModulePreload, other, Mode::Cors, Credentials::SameOrigin, Dest::Script, "script", "cors", "cross-site"},
    {Kind::DynamicImport, other, Mode::Cors, Credentials::SameOrigin, Dest::Script, "script", "cors", "cross-site"},
    {Kind::ModuleImport, other, Mode::Cors, Credentials::SameOrigin, Dest::Script, "script", "cors", "cross-site"},
    // The same with https://html.spec.whatwg.org/multipage/webappapis.html#fetch-destination-from-module-type
    {Kind::JsonModule, other, Mode::Cors, Credentials::SameOrigin, Dest::Json, "json", "cors", "cross-site"},
    {Kind::CssModule, other, Mode::Cors, Credentials::SameOrigin, Dest::Style, "style", "cors", "cross-site"},
    // https://drafts.csswg.org/css-fonts/#font-fetching-requirements, and
    // https://drafts.csswg.org/css-images/#url-notation
    {Kind::Font, other, Mode::Cors, Credentials::SameOrigin, Dest::Font, "font", "cors", "cross-site"},
    {Kind::CssImage, other, Mode::NoCors, Credentials::Include, Dest::Image, "image", "no-cors", "cross-site"},
    // https://drafts.csswg.org/css-shapes/#shape-outside-property, https://drafts.fxtf.org/css-masking/#priv-sec,
    // https://drafts.csswg.org/css-cascade-4/#fetch-an-import, each by
    // https://drafts.csswg.org/css-values-4/#fetch-a-style-resource
    {Kind::CssShape, other, Mode::Cors, Credentials::SameOrigin, Dest::Image, "image", "cors", "cross-site"},
    {Kind::CssMask, other, Mode::Cors, Credentials::SameOrigin, Dest::Image, "image", "cors", "cross-site"},
    {Kind::CssImport, other, Mode::NoCors, Credentials::Include, Dest::Style, "style", "no-cors", "cross-site"},
    // https://svgwg.org/svg2-draft/linking.html#processingURL-fetch
    {Kind::SvgUse, own, Mode::SameOrigin, Credentials::SameOrigin, Dest::Image, "image", "same-origin", "same-origin"},
    // https://html.spec.whatwg.org/multipage/links.html#link-type-manifest
    {Kind::Manifest, other, Mode::Cors, Credentials::SameOrigin, Dest::Manifest, "manifest", "cors", "cross-site"},
    // https://html.spec.whatwg.org/multipage/links.html#link-type-preload, `as` is fetch.
    {Kind::Preload, other, Mode::NoCors, Credentials::Include, Dest::Empty, "empty", "no-cors", "cross-site"},
    // https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-script
    {Kind::Worker, own, Mode::SameOrigin, Credentials::SameOrigin, Dest::Worker, "worker", "same-origin",
        "same-origin"},
    {Kind::SharedWorker, own, Mode::SameOrigin, Credentials::SameOrigin, Dest::SharedWorker, "sharedworker",
        "same-origin", "same-origin"},
    // https://w3c.github.io/ServiceWorker/#update-algorithm
    {Kind::ServiceWorker, own, Mode::SameOrigin, Credentials::SameOrigin, Dest::ServiceWorker, "serviceworker",
        "same-origin", "same-origin"},
    // https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-imported-script
    {Kind::ImportScripts, other, Mode::NoCors, Credentials::SameOrigin, Dest::Script, "script", "no-cors",
        "cross-site"},
    // https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-worklet-script-graph
    {Kind::Worklet, other, Mode::Cors, Credentials::SameOrigin, Dest::AudioWorklet, "audioworklet", "cors",
        "cross-site"},
    // https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing
    {Kind::Ping, other, Mode::NoCors, Credentials::Include, Dest::Empty, "empty", "no-cors", "cross-site"},
    // https://w3c.github.io/webappsec-csp/#report-violation
    {Kind::CspReport, own, Mode::NoCors, Credentials::SameOrigin, Dest::Report, "report", "no-cors", "same-origin"},
    // https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching
    {Kind::Iframe, other, Mode::Navigate, Credentials::Include, Dest::Iframe, "iframe", "navigate", "cross-site"},
    {Kind::Object, other, Mode::Navigate, Credentials::Include, Dest::Object, "object", "navigate", "cross-site"},
    {Kind::Embed, other, Mode::Navigate, Credentials::Include, Dest::Embed, "embed", "navigate", "cross-site"},
    {Kind::Link, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate", "cross-site"},
    {Kind::Form, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate", "cross-site"},
    {Kind::WindowOpen, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate",
        "cross-site"},
    {Kind::Location, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate", "cross-site"},
    {Kind::MetaRefresh, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate",
        "cross-site"},
    // https://w3c.github.io/webappsec-fetch-metadata/#directly-user-initiated
    {Kind::AddressBar, other, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate", "none"},
    // https://wicg.github.io/nav-speculation/prefetch.html
    {Kind::SpeculationPrefetch, own, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate",
        "same-origin"},
    {Kind::Prerender, own, Mode::Navigate, Credentials::Include, Dest::Document, "document", "navigate", "same-origin"},
};

RequestAction actionOf(const Made& row)
{
    RequestAction action;
    action.initiator = row.kind;
    action.url = row.url;
    if (row.kind == Kind::Preload)
        action.as = "fetch";
    return action;
}

QByteArray described(RequestMode mode, CredentialsMode credentials, Destination destination)
{
    return toBytes(nameOf(mode)) + ", " + toBytes(nameOf(credentials)) + ", \"" + toBytes(nameOf(destination)) + '"';
}

} // namespace

class TestElements : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasARow()
    {
        std::set<InitiatorKind> kinds;
        for (const Made& row : made)
            QVERIFY2(kinds.insert(row.kind).second, toBytes(nameOf(row.kind)).constData());
        for (const InitiatorInfo& info : allInitiators()) {
            const bool asks = info.start != StartRule::InlineCode;
            QVERIFY2(kinds.contains(info.kind) == asks, toBytes(info.spelling).constData());
        }
    }

    void requestsAreThoseOfTheStandards_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(made)); ++i)
            QTest::newRow(toBytes(nameOf(made[i].kind)).constData()) << i;
    }

    void requestsAreThoseOfTheStandards()
    {
        QFETCH(const int, row);
        const Made& wanted = made[row];
        const Page page = makePage(urlOf("https://app.example/"), {});
        Tracer trace(nullptr);
        const RequestStart start = startRequest(actionOf(wanted), page, Profile(ProfileId::Standard), trace);
        const auto* request = std::get_if<Request>(&start);
        QVERIFY(request);
        QCOMPARE(described(request->mode, request->credentialsMode, request->destination),
            described(wanted.mode, wanted.credentials, wanted.destination));
    }

    /// https://w3c.github.io/webappsec-fetch-metadata/#fetch-integration
    void whatTheWireSaysOfThem_data() { requestsAreThoseOfTheStandards_data(); }

    void whatTheWireSaysOfThem()
    {
        QFETCH(const int, row);
        const Made& wanted = made[row];
        Conversation talk;
        talk.fetch(wanted.url) = actionOf(wanted);
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Dest"), QByteArray(wanted.dest));
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Mode"), QByteArray(wanted.modeHeader));
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Site"), QByteArray(wanted.site));
        // Nobody but the address bar speaks for the user without a click.
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-User"),
            QByteArray(wanted.kind == InitiatorKind::AddressBar ? "?1" : "(absent)"));
    }

    /// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes
    void crossoriginAsksWithCors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("crossorigin");
        QTest::addColumn<QByteArray>("credentials");
        for (const InitiatorInfo& info : allInitiators()) {
            if (!hasOption(info.kind, "crossorigin"))
                continue;
            const auto add = [&info](const char* value, const char* credentials) {
                QTest::addRow("%s %s", toBytes(info.spelling).constData(), value)
                    << static_cast<int>(info.kind) << QByteArray(value) << QByteArray(credentials);
            };
            add("", "same-origin");
            add("anonymous", "same-origin");
            add("of no meaning", "same-origin");
            add("Use-Credentials", "include");
        }
    }

    void crossoriginAsksWithCors()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, crossorigin);
        QFETCH(const QByteArray, credentials);
        RequestAction action;
        action.initiator = static_cast<InitiatorKind>(kind);
        action.url = other;
        // A module that is preloaded is no image.
        action.as = action.initiator == Kind::ModulePreload ? "script" : "image";
        action.crossorigin = crossorigin.toStdString();
        const Page page = makePage(urlOf("https://app.example/"), {});
        Tracer trace(nullptr);
        const RequestStart start = startRequest(action, page, Profile(ProfileId::Standard), trace);
        const auto* request = std::get_if<Request>(&start);
        QVERIFY(request);
        QCOMPARE(toBytes(nameOf(request->mode)), QByteArray("cors"));
        QCOMPARE(toBytes(nameOf(request->credentialsMode)), credentials);
    }

    /// https://html.spec.whatwg.org/multipage/webappapis.html#module-map: its keys are a URL and a type.
    void modulesOfTwoTypesAreTwo()
    {
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            Conversation talk;
            talk.scenario().profile = id;
            for (const Kind kind : {Kind::JsonModule, Kind::DynamicImport, Kind::JsonModule})
                talk.fetch("/a").initiator = kind;
            talk.exchange("GET https://app.example/a", {200, {{"Content-Type", "application/json"}}, "{}"});
            talk.exchange("GET https://app.example/a", {200, {{"Content-Type", "text/javascript"}}});
            QVERIFY2(talk.holds(), talk.report().constData());
        }
    }

    /// https://wicg.github.io/nav-speculation/prerendering.html: another origin of the site has to opt in.
    void aPrefetchIsRenderedWhereItMayBe_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("optIn");
        QTest::addColumn<bool>("rendered");
        QTest::newRow("own origin") << QByteArray("https://app.example/next") << QByteArray() << true;
        QTest::newRow("without opt-in") << QByteArray("https://www.app.example/next") << QByteArray() << false;
        QTest::newRow("opted in") << QByteArray("https://www.app.example/next") << QByteArray("credentialed-prerender")
                                  << true;
    }

    void aPrefetchIsRenderedWhereItMayBe()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, optIn);
        QFETCH(const bool, rendered);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        for (const Kind kind : {Kind::SpeculationPrefetch, Kind::Prerender, Kind::Link})
            talk.fetch(url.toStdString()).initiator = kind;
        Answer answer {200, {{"Content-Type", "text/html"}}};
        const std::string mode = optIn.toStdString();
        if (!mode.empty())
            answer.headers.push_back({"Supports-Loading-Mode", mode});
        talk.exchange("GET " + url.toStdString(), answer);
        QVERIFY2(talk.holds(), talk.report().constData());
        const auto& ahead = talk.result().actions.at(2).ahead;
        QVERIFY(ahead && ahead->isUsed());
        QCOMPARE(ahead->kind == AnswerAhead::Kind::Prerender, rendered);
        QCOMPARE(ahead->action, std::size_t(rendered ? 1 : 0));
    }
};

QTEST_GUILESS_MAIN(TestElements)
#include "tst_elements.moc"
