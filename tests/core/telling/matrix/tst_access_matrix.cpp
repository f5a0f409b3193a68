#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/matrix/access_matrix.h"
#include "core/writing/report/matrix_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

/// An API that lets the page read, with cookies, and PUT after a preflight; and nobody else.
constexpr const char* api = R"({
  "fetchscope": 1,
  "page": { "url": "https://app.shop.example/cart" },
  "actions": [ { "initiator": "fetch", "url": "https://api.shop.example/items" } ],
  "server": [
    { "match": { "method": "OPTIONS", "headers": { "Origin": "https://app.shop.example" } },
      "respond": { "status": 204, "headers": [["Access-Control-Allow-Origin", "https://app.shop.example"],
        ["Access-Control-Allow-Credentials", "true"], ["Access-Control-Allow-Methods", "PUT"],
        ["Access-Control-Allow-Headers", "X-Ping"]] } },
    { "match": { "method": "OPTIONS" }, "respond": { "status": 204 } },
    { "respond": { "headers": [["Access-Control-Allow-Origin", "https://app.shop.example"],
        ["Access-Control-Allow-Credentials", "true"]] } }
  ]
})";

/// An API that compares carelessly: what ends like its own domain may read.
constexpr const char* careless = R"({
  "fetchscope": 1,
  "page": { "url": "https://app.shop.example/" },
  "actions": [ { "initiator": "fetch", "url": "https://api.shop.example/" } ],
  "server": [
    { "match": { "headers": { "Origin": { "regexp": "shop\\.example$" } } },
      "respond": { "headers": [["Access-Control-Allow-Origin", { "fromRequest": "Origin" }], ["Vary", "Origin"]] } },
    { "respond": { "headers": [["Vary", "Origin"]] } }
  ]
})";

Scenario read(const char* json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return std::move(*scenario);
}

AccessMatrix matrixOf(const Scenario& scenario, MatrixAxes wanted = {})
{
    auto matrix = computeAccessMatrix(scenario, matrixAxesOf(scenario, std::move(wanted)));
    if (!matrix)
        qFatal("%s", describe(matrix.error()).c_str());
    return std::move(*matrix);
}

std::size_t indexOf(const std::vector<std::string>& list, const char* text)
{
    const auto found = std::find(list.begin(), list.end(), text);
    if (found == list.end())
        qFatal("%s is not asked", text);
    return static_cast<std::size_t>(found - list.begin());
}

const MatrixCell& cellOf(const AccessMatrix& matrix, const char* origin, const char* method, const char* credentials)
{
    std::vector<std::string> origins;
    for (const MatrixOrigin& one : matrix.axes.origins)
        origins.push_back(one.origin);
    return matrix.at(
        indexOf(origins, origin), indexOf(matrix.axes.methods, method), indexOf(matrix.axes.credentials, credentials));
}

} // namespace

class AccessMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void whoMayReadIsTold();
    void lookAlikesAreAmongThoseThatAsk();
    void aCarelessComparisonIsSeen();
    void originsWithoutADomain();
    void profilesAndHeadersAreCombined();
    void whatIsWrongIsSaid();
    void theTableNamesReasonsOnce();
    void programsGetEveryCell();
};

void AccessMatrixTest::whoMayReadIsTold()
{
    const AccessMatrix matrix = matrixOf(read(api));
    QCOMPARE(cellOf(matrix, "https://app.shop.example", "GET", "include").access, MatrixAccess::Readable);
    QCOMPARE(cellOf(matrix, "https://app.shop.example", "PUT", "omit").access, MatrixAccess::Readable);
    // DELETE is not listed, so that its preflight fails.
    const MatrixCell& refused = cellOf(matrix, "https://app.shop.example", "DELETE", "omit");
    QCOMPARE(refused.access, MatrixAccess::NotSent);
    QCOMPARE(refused.reason, Reason::PreflightMethod);
    QVERIFY(refused.isPreflighted);
    // A GET of an attacker needs no preflight: it arrives, and cannot be read.
    const MatrixCell& attacker = cellOf(matrix, "https://attacker.example", "GET", "include");
    QCOMPARE(attacker.access, MatrixAccess::SentUnreadable);
    QCOMPARE(attacker.reason, Reason::CorsAllowOriginMismatch);
    QCOMPARE(cellOf(matrix, "https://attacker.example", "PUT", "include").access, MatrixAccess::NotSent);
}

void AccessMatrixTest::lookAlikesAreAmongThoseThatAsk()
{
    QStringList origins;
    for (const MatrixOrigin& origin : usualMatrixOrigins(read(api).page.origin))
        origins << QString::fromStdString(origin.origin);
    const QStringList expected {"https://app.shop.example", "https://other.shop.example", "https://attacker.example",
        "https://app.shop.example.attacker.example", "https://notshop.example", "null", "http://app.shop.example"};
    QCOMPARE(origins, expected);
}

void AccessMatrixTest::aCarelessComparisonIsSeen()
{
    const AccessMatrix matrix = matrixOf(read(careless));
    for (const char* origin : {"https://app.shop.example", "https://notshop.example", "http://app.shop.example"})
        QCOMPARE(cellOf(matrix, origin, "GET", "omit").access, MatrixAccess::Readable);
    for (const char* origin : {"https://attacker.example", "https://app.shop.example.attacker.example", "null"})
        QCOMPARE(cellOf(matrix, origin, "GET", "omit").access, MatrixAccess::SentUnreadable);
}

void AccessMatrixTest::originsWithoutADomain()
{
    for (const char* page : {"http://localhost:3000", "http://127.0.0.1:8080", "https://[::1]:8443", "https://example",
             "https://app.github.io"}) {
        const auto origins = usualMatrixOrigins(originOf(*parseUrl(page)));
        QVERIFY2(origins.size() >= 4, page);
        for (const MatrixOrigin& origin : origins) {
            const auto url = parseUrl(origin.origin);
            QVERIFY2(
                origin.origin == "null" || (url && originOf(*url).serialize() == origin.origin), origin.origin.c_str());
        }
    }
}

void AccessMatrixTest::profilesAndHeadersAreCombined()
{
    MatrixAxes wanted;
    wanted.methods = {"GET"};
    wanted.credentials = {"omit"};
    wanted.origins = {{"https://app.shop.example", {}}};
    wanted.headers = {{}, {{{"X-Ping", "1"}}}, {{{"X-Other", "1"}}}};
    wanted.profiles = {ProfileId::Standard, ProfileId::Firefox};
    const AccessMatrix matrix = matrixOf(read(api), wanted);
    QCOMPARE(matrix.cells.size(), std::size_t {6});
    for (const std::size_t profile : {0, 1}) {
        QVERIFY(!matrix.at(0, 0, 0, 0, profile).isPreflighted);
        QCOMPARE(matrix.at(0, 0, 0, 1, profile).access, MatrixAccess::Readable);
        QCOMPARE(matrix.at(0, 0, 0, 2, profile).reason, Reason::PreflightHeader);
    }
}

void AccessMatrixTest::whatIsWrongIsSaid()
{
    const Scenario scenario = read(api);
    const auto errorOf = [&scenario](MatrixAxes wanted) {
        const auto matrix = computeAccessMatrix(scenario, matrixAxesOf(scenario, std::move(wanted)));
        return matrix ? QByteArray() : QByteArray::fromStdString(describe(matrix.error()));
    };
    MatrixAxes origin;
    origin.origins = {{"app.example", {}}};
    QVERIFY(errorOf(origin).startsWith("\"app.example\" is no origin"));
    MatrixAxes path;
    path.origins = {{"https://app.example/", {}}};
    QVERIFY(errorOf(path).startsWith("\"https://app.example/\" is no origin"));
    MatrixAxes credentials;
    credentials.credentials = {"yes"};
    QVERIFY(errorOf(credentials).contains("omit, same-origin or include"));
    MatrixAxes method;
    method.methods = {"TRACE"};
    QVERIFY(errorOf(method).startsWith("\"TRACE\" is no method"));
    MatrixAxes header;
    header.headers = {{{{"X Ping", "1"}}}};
    QVERIFY(errorOf(header).startsWith("\"X Ping\" is no header"));
    MatrixAxes many;
    many.methods.assign(5000, "GET");
    QVERIFY(errorOf(many).contains("combinations"));
    const auto empty = computeAccessMatrix(
        read("{ \"fetchscope\": 1, \"page\": { \"url\": \"https://a.example/\" } }"), MatrixAxes {});
    QVERIFY(!empty);
}

void AccessMatrixTest::theTableNamesReasonsOnce()
{
    const QByteArray text = QByteArray::fromStdString(writeMatrixText(matrixOf(read(api))));
    QCOMPARE(text.count("cors-allow-origin-mismatch: "), 1);
    QVERIFY(text.contains("https://notshop.example"));
    QVERIFY(text.contains("looks alike at its end"));
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(writeMatrixText(matrixOf(read(api)), {true, nullptr}).find('\x1b') != std::string::npos);
}

void AccessMatrixTest::programsGetEveryCell()
{
    const AccessMatrix matrix = matrixOf(read(api));
    const QJsonArray cells = QJsonDocument::fromJson(QByteArray::fromStdString(writeMatrixJson(matrix)))
                                 .object()[QStringLiteral("cells")]
                                 .toArray();
    QCOMPARE(static_cast<std::size_t>(cells.size()), matrix.axes.cellCount());
    QCOMPARE(cells.at(0)[QStringLiteral("access")].toString(), QStringLiteral("readable"));
    QVERIFY(cells.at(0)[QStringLiteral("reason")].isNull());
    const QByteArray csv = QByteArray::fromStdString(writeMatrixCsv(matrix));
    QCOMPARE(csv.count("\r\n"), cells.size() + 1);
    QVERIFY(csv.startsWith("origin,method,credentials,headers,profile,access,reason,preflight,status\r\n"));
}

QTEST_GUILESS_MAIN(AccessMatrixTest)
#include "tst_access_matrix.moc"
