#include "core/engine/model/reason.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

#include <QTest>

#include <set>

using namespace fetchscope;

namespace {

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Request requestAlong(const QByteArray& origin, const QByteArrayList& urls)
{
    Request request;
    if (origin == "null")
        request.origin = Origin::makeOpaque(3);
    else
        request.origin = originOf(*parseUrl(origin.toStdString()));
    for (const QByteArray& url : urls)
        request.urlList.push_back(*parseUrl(url.toStdString()));
    return request;
}

Response responseOf(ResponseType type)
{
    Response response;
    response.type = type;
    response.status = 201;
    response.urlList = {*parseUrl("https://a.example/first"), *parseUrl("https://a.example/last#fragment")};
    response.headerList = std::make_shared<const HeaderList>(HeaderList {{"Content-Type", "a"}, {"X-B", "b"},
        {"X-A", "a"}, {"x-a", "again"}, {"Set-Cookie", "a=1"}, {"set-cookie2", "a=1"}});
    response.corsExposedHeaderNameList = {"x-b", "set-cookie"};
    return response;
}

QByteArray namesOf(const Response& response)
{
    QByteArray text;
    for (const std::string& name : response.visibleHeaderNames())
        text += toBytes(name) + ' ';
    return text.trimmed();
}

} // namespace

class TestModel : public QObject
{
    Q_OBJECT

private slots:
    void reasonsHaveStableCodes()
    {
        std::set<std::string_view> codes;
        for (const ReasonInfo& info : allReasons()) {
            QVERIFY2(codes.insert(info.code).second, toBytes(info.code));
            QVERIFY2(!info.code.empty()
                    && info.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos,
                toBytes(info.code));
            QVERIFY2(info.summary.ends_with('.') || info.summary.ends_with(".)"), toBytes(info.code));
            QVERIFY2(info.url.starts_with("https://"), toBytes(info.code));
            QVERIFY(reasonWithCode(info.code) == info.reason);
            QVERIFY(&infoOf(info.reason) == &info);
        }
        QVERIFY(!reasonWithCode("") && !reasonWithCode("Bad-Port"));
        QVERIFY(infoOf(Reason::None).code.empty());
    }

    void clonesOfAUrlListChangeApart()
    {
        Request request = requestAlong("https://a.example", {"http://a.example/1", "http://a.example/2"});
        Response response;
        response.urlList = request.urlList;
        request.changeableCurrentUrl().setSpecialScheme("https");
        QCOMPARE(toBytes(request.currentUrl().href()), QByteArray("https://a.example/2"));
        QCOMPARE(toBytes(response.urlList.back().href()), QByteArray("http://a.example/2"));
        request.urlList.push_back(*parseUrl("http://a.example/3"));
        QCOMPARE(request.urlList.size(), std::size_t {3});
        QCOMPARE(toBytes(request.urlList[1].href()), QByteArray("https://a.example/2"));
        QCOMPARE(response.urlList.size(), std::size_t {2});
        QCOMPARE(toBytes(response.urlList.front().href()), QByteArray("http://a.example/1"));
        QVERIFY(UrlList().empty() && UrlList().begin() == UrlList().end());
    }

    void redirectTaintWalksTheUrlList_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArrayList>("urls");
        QTest::addColumn<QByteArray>("taint");
        const QByteArray page = "https://app.example";
        const auto row = [&](const char* name, const QByteArrayList& urls, const char* taint) {
            QTest::newRow(name) << page << urls << QByteArray(taint);
        };
        const QByteArray a = "https://app.example/";
        const QByteArray sub = "https://www.app.example/";
        const QByteArray port = "https://app.example:8443/";
        const QByteArray b = "https://api.example/";
        const QByteArray bSub = "https://x.api.example/";
        const QByteArray c = "https://cdn.example/";
        row("one URL at home", {a}, "same-origin");
        row("one URL elsewhere", {b}, "same-origin");
        row("home to elsewhere", {a, b}, "same-origin");
        row("within a foreign origin", {b, b}, "same-origin");
        row("home to home", {a, a}, "same-origin");
        row("elsewhere to home", {b, a}, "cross-site");
        row("elsewhere to elsewhere", {b, c}, "cross-site");
        row("home, elsewhere, elsewhere", {a, b, c}, "cross-site");
        row("home, elsewhere, home", {a, b, a}, "cross-site");
        row("within a foreign site", {b, bSub}, "same-site");
        row("subdomain of the own site to home", {sub, a}, "same-site");
        row("subdomain of the own site to elsewhere", {sub, b}, "same-site");
        row("other port to home", {port, a}, "same-site");
        row("home to subdomain", {a, sub}, "same-origin");
        row("home, subdomain, home", {a, sub, a}, "same-site");
        row("same-site first, cross-site later", {sub, a, b, c}, "cross-site");
        row("cross-site first, same-site later", {b, c, c, c}, "cross-site");
        row("http is another site", {"http://app.example/", a}, "cross-site");
        QTest::newRow("opaque origin, one URL")
            << QByteArray("null") << QByteArrayList {a} << QByteArray("same-origin");
        QTest::newRow("opaque origin, one origin")
            << QByteArray("null") << QByteArrayList {a, a} << QByteArray("same-origin");
        QTest::newRow("opaque origin, two sites")
            << QByteArray("null") << QByteArrayList {a, b} << QByteArray("cross-site");
        QTest::newRow("opaque origin, one site")
            << QByteArray("null") << QByteArrayList {a, sub} << QByteArray("same-site");
    }

    void redirectTaintWalksTheUrlList()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArrayList, urls);
        QFETCH(QByteArray, taint);
        const Request request = requestAlong(origin, urls);
        QCOMPARE(toBytes(nameOf(redirectTaint(request))), taint);
        // A tainted request does not say whose it is.
        QCOMPARE(toBytes(serializeRequestOrigin(request)), taint == "same-origin" ? origin : QByteArray("null"));
    }

    void aFilterHidesParts_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](ResponseType type, int status, const char* url, const char* names) {
            QTest::newRow(toBytes(nameOf(type)).constData())
                << static_cast<int>(type) << status << QByteArray(url) << QByteArray(names);
        };
        const char* const last = "https://a.example/last";
        row(ResponseType::Default, 201, last, "content-type set-cookie set-cookie2 x-a x-b");
        row(ResponseType::Basic, 201, last, "content-type x-a x-b");
        row(ResponseType::Cors, 201, last, "content-type x-b");
        row(ResponseType::Opaque, 0, "", "");
        row(ResponseType::OpaqueRedirect, 0, last, "");
        row(ResponseType::Error, 0, "", "");
    }

    void aFilterHidesParts()
    {
        QFETCH(int, type);
        QFETCH(int, status);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, names);
        const Response response = responseOf(static_cast<ResponseType>(type));
        QCOMPARE(static_cast<int>(response.visibleStatus()), status);
        const Url* const visible = response.visibleUrl();
        QCOMPARE(visible ? toBytes(visible->hrefWithoutFragment()) : QByteArray(), url);
        QCOMPARE(namesOf(response), names);
    }

    void statusesAreOfFourKinds()
    {
        std::set<int> redirects;
        std::set<int> nullBodies;
        for (int status = 0; status < 1000; ++status) {
            if (isRedirectStatus(status))
                redirects.insert(status);
            if (isNullBodyStatus(status))
                nullBodies.insert(status);
            QCOMPARE(isOkStatus(status), status >= 200 && status < 300);
            QCOMPARE(isRangeStatus(status), status == 206 || status == 416);
        }
        QVERIFY((redirects == std::set {301, 302, 303, 307, 308}));
        QVERIFY((nullBodies == std::set {101, 103, 204, 205, 304}));
    }

    void aNetworkErrorKnowsItsCause()
    {
        ErrorCause cause;
        cause.reason = Reason::BadPort;
        cause.decidedAt = StepId::PortBlocked;
        const Response response = networkError(cause);
        QVERIFY(response.isNetworkError() && response.errorCause->reason == Reason::BadPort);
        QVERIFY(response.decidedAt == StepId::PortBlocked && response.visibleStatus() == 0);
        QVERIFY(response.headers().isEmpty());
    }

    void destinationsAreOfKinds()
    {
        QByteArray scripts;
        QByteArray navigations;
        for (std::size_t i = 0; i < Names<Destination>::list.size(); ++i) {
            const auto destination = static_cast<Destination>(i);
            if (isScriptLike(destination))
                scripts += toBytes(nameOf(destination)) + ' ';
            if (isNavigationDestination(destination))
                navigations += toBytes(nameOf(destination)) + ' ';
        }
        QCOMPARE(scripts, QByteArray("audioworklet paintworklet script serviceworker sharedworker worker "));
        QCOMPARE(navigations, QByteArray("document embed frame iframe object "));
    }

    void namesOfValuesRoundTrip()
    {
        for (const std::string_view name : Names<ReferrerPolicy>::list)
            QVERIFY(nameOf(*valueNamed<ReferrerPolicy>(name)) == name);
        for (const std::string_view name : Names<RequestMode>::list)
            QVERIFY(nameOf(*valueNamed<RequestMode>(name)) == name);
        QVERIFY(!valueNamed<RequestMode>("CORS") && !valueNamed<CacheMode>(""));
    }

    void aTraceKeepsStepsAndValues()
    {
        Trace trace;
        Tracer tracer(&trace);
        QVERIFY(tracer.isOn());
        tracer.step(StepId::FetchRunMain);
        {
            const auto scope = tracer.enter();
            tracer.setExchange(4);
            std::string text = "PUT";
            tracer.step(StepId::WireSend, text, std::string_view("https://a.example/"));
            text = "changed";
            {
                const auto inner = tracer.enter();
                tracer.step(StepId::CorsWildcard, StepResult::Passed, "omit");
            }
            tracer.step(StepId::WireResponse, 204);
        }
        tracer.step(StepId::FetchResolve, StepResult::Failed);

        QCOMPARE(trace.size(), std::size_t {5});
        QByteArray depths;
        for (const StepRecord& step : trace.steps())
            depths += QByteArray::number(step.depth);
        QCOMPARE(depths, QByteArray("01210"));
        QCOMPARE(trace.step(0).exchange, -1);
        QCOMPARE(trace.step(1).exchange, 4);
        QCOMPARE(toBytes(trace.value(trace.step(1), 0).text), QByteArray("PUT"));
        QCOMPARE(toBytes(trace.value(trace.step(1), 1).text), QByteArray("https://a.example/"));
        QVERIFY(trace.step(2).result == StepResult::Passed);
        QVERIFY(trace.value(trace.step(3), 0).isNumber && trace.value(trace.step(3), 0).number == 204);
        QVERIFY(trace.value(trace.step(3), 1).text.empty());
        tracer.step(StepId::PreflightStoreMethod, "PUT", std::int64_t {-1}, "", 86400);
        const StepRecord& mixed = trace.step(5);
        QCOMPARE(toBytes(trace.value(mixed, 0).text), QByteArray("PUT"));
        QVERIFY(!trace.value(mixed, 0).isNumber && !trace.value(mixed, 2).isNumber);
        QVERIFY(trace.value(mixed, 1).isNumber && trace.value(mixed, 3).isNumber);
        QCOMPARE(trace.value(mixed, 1).number, std::int64_t {-1});
        QVERIFY(trace.value(mixed, 2).text.empty());
        QCOMPARE(trace.value(mixed, 3).number, std::int64_t {86400});
        trace.clear();
        QCOMPARE(trace.size(), std::size_t {0});
    }

    void aTracerWithoutTraceDoesNothing()
    {
        Tracer tracer;
        QVERIFY(!tracer.isOn());
        const auto scope = tracer.enter();
        tracer.step(StepId::WireSend, "a", "b");
        tracer.preflightCacheChanged({}, 0);
        tracer.cookiesChanged({}, 0);
    }

    void statesAreKeptWithTheirStep()
    {
        Trace trace;
        Tracer tracer(&trace);
        tracer.step(StepId::FetchRunMain);
        tracer.preflightCacheChanged({PreflightCacheEntry {}}, 2.5);
        tracer.cookiesChanged({Cookie {}, Cookie {}}, 3);
        QCOMPARE(trace.preflightCacheStates().size(), std::size_t {1});
        QCOMPARE(trace.preflightCacheStates()[0].step, std::size_t {1});
        QCOMPARE(trace.preflightCacheStates()[0].time, 2.5);
        QCOMPARE(trace.cookieStates()[0].entries.size(), std::size_t {2});
    }

    void theListOfAlgorithmsIsNamed()
    {
        QVERIFY(infoOf(Algorithm::CorsCheck).anchor == "concept-cors-check");
        QVERIFY(infoOf(StepId::CorsNoAllowOrigin).number == "2");
        QVERIFY(infoOf(StepId::CorsNoAllowOrigin).isModelled && !infoOf(StepId::NetUnauthorized).isModelled);
        QVERIFY(!infoOf(StepId::NetUnauthorized).text.starts_with('!'));
        QByteArray names;
        for (const auto result :
            {StepResult::Done, StepResult::Passed, StepResult::Failed, StepResult::Yes, StepResult::No})
            names += toBytes(nameOf(result)) + ' ';
        QCOMPARE(names, QByteArray("done pass fail yes no "));
    }
};

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
