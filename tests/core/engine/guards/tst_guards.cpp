#include "core/engine/guards/guard_options.h"
#include "core/engine/guards/guard_verdict.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace fetchscope;

namespace {

std::vector<QStringList> rowsOf(const char* name)
{
    QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/guards/") + QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("%s cannot be read", name);
    std::vector<QStringList> rows;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).remove(QChar('\n'));
        if (!line.isEmpty() && !line.startsWith(QChar('#')))
            rows.push_back(line.split(QChar('\t')));
    }
    return rows;
}

struct AskedRequest
{
    std::string method;
    std::string url;
    HeaderList headers;
};

std::map<QString, AskedRequest> requests()
{
    std::map<QString, AskedRequest> all;
    for (const QStringList& row : rowsOf("requests.tsv")) {
        AskedRequest& request = all[row[0]];
        request.method = row[1].toStdString();
        request.url = row[2].toStdString();
        for (const QString& header : row[3].split(QStringLiteral(" | "), Qt::SkipEmptyParts)) {
            const auto colon = header.indexOf(QStringLiteral(": "));
            request.headers.append(header.left(colon).toStdString(), header.mid(colon + 2).toStdString());
        }
    }
    return all;
}

} // namespace

/// What guards make of requests as browsers send them; tests/data/guards/ has the table and its sources.
class TestGuards : public QObject
{
    Q_OBJECT

private slots:
    void decisionsAreThoseOfTheFrameworks_data();
    void decisionsAreThoseOfTheFrameworks();
    void everyGuardIsHeldBothWays();
    void everyGuardSaysWhereItIsFrom();
    void aTokenCountsWhereTheGuardLooksForIt();
    void theRuleSaysWhatItLookedAt();
    void refusalsSayWhatTheFrameworkSays();
};

void TestGuards::decisionsAreThoseOfTheFrameworks_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("guard");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("step");
    for (const QStringList& row : rowsOf("decisions.tsv"))
        QTest::addRow("%s, %s", qPrintable(row[0]), qPrintable(row[1]))
            << row[0] << row[1] << row[2] << (row.size() > 3 ? row[3] : QString());
}

void TestGuards::decisionsAreThoseOfTheFrameworks()
{
    QFETCH(QString, request);
    QFETCH(QString, guard);
    QFETCH(QString, decision);
    QFETCH(QString, step);
    const auto chosen = parseChosenGuard(guard.toStdString());
    QVERIFY2(chosen.has_value(), chosen ? "" : describe(chosen.error()).c_str());
    static const auto all = requests();
    const AskedRequest& asked = all.at(request);
    const GuardVerdict verdict =
        judgeByGuard(chosen->guard, chosen->settings, {asked.method, asked.url, asked.headers, nullptr});
    QCOMPARE(QString::fromStdString(std::string(nameOf(verdict.decision))), decision);
    if (!step.isEmpty())
        QCOMPARE(QString::fromStdString(std::string(stepOf(verdict.rule))), step);
}

void TestGuards::everyGuardIsHeldBothWays()
{
    std::map<std::string, std::set<QString>> decisions;
    for (const QStringList& row : rowsOf("decisions.tsv"))
        decisions[row[1].section(QChar(':'), 0, 0).toStdString()].insert(row[2]);
    for (const Guard& guard : builtInGuards())
        QVERIFY2(decisions[guard.name].size() > 1 || guard.name == "filippo-csrf",
            ("decisions.tsv needs two decisions of " + guard.name).c_str());
}

void TestGuards::everyGuardSaysWhereItIsFrom()
{
    std::set<std::string> names;
    for (const Guard& guard : builtInGuards()) {
        for (const std::string* text : {&guard.title, &guard.version, &guard.source, &guard.about})
            QVERIFY2(!text->empty(), guard.name.c_str());
        QVERIFY2(names.insert(guard.name).second, guard.name.c_str());
        for (const std::string& alias : guard.aliases) {
            QVERIFY2(names.insert(alias).second, alias.c_str());
            QCOMPARE(builtInGuard(alias)->name, guard.name);
        }
        for (const GuardRule& rule : guard.rules)
            QVERIFY2(!rule.step.empty(), guard.name.c_str());
    }
    QVERIFY(builtInGuard("nothing") == nullptr);
}

void TestGuards::aTokenCountsWhereTheGuardLooksForIt()
{
    const Guard& laravel = *builtInGuard("laravel");
    GuardSettings settings;
    settings.token = "abc def";
    const auto decisionOf = [&](const HeaderList& headers, const std::string& body) {
        return judgeByGuard(laravel, settings, {"POST", "https://app.example/", headers, &body}).decision;
    };
    QVERIFY(decisionOf({}, "_token=abc+def&x=1") == GuardDecision::Allow);
    QVERIFY(decisionOf({}, "x=1&%5Ftoken=abc%20def") == GuardDecision::Allow);
    QVERIFY(decisionOf({{"X-CSRF-TOKEN", "abc def"}}, "") == GuardDecision::Allow);
    QVERIFY(decisionOf({{"X-CSRFToken", "abc def"}}, "") == GuardDecision::Refuse);
    QVERIFY(decisionOf({}, "_token=abc%zz&token=abc+def") == GuardDecision::Refuse);
    QVERIFY(decisionOf({}, "") == GuardDecision::Refuse);
}

void TestGuards::theRuleSaysWhatItLookedAt()
{
    const Guard& go = *builtInGuard("go-1.25");
    const HeaderList headers {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}};
    const GuardedRequest request {"POST", "https://app.example/", headers, nullptr};
    const GuardVerdict verdict = judgeByGuard(go, {}, request);
    QVERIFY(verdict.rule != nullptr);
    const auto looked = lookedAt(*verdict.rule, request);
    QCOMPARE(looked.size(), std::size_t {1});
    QCOMPARE(looked[0].name, std::string_view("Sec-Fetch-Site"));
    QCOMPARE(looked[0].value, std::optional<std::string>("cross-site"));
    QCOMPARE(textOf(conditionsOf(*verdict.rule)), std::string("Sec-Fetch-Site is there"));
    QCOMPARE(textOf(conditionsOf(go.rules[1])), std::string("Sec-Fetch-Site is same-origin or none"));
}

void TestGuards::refusalsSayWhatTheFrameworkSays()
{
    const HeaderList cross {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"},
        {"Content-Type", "text/plain;charset=UTF-8"}};
    const auto textBy = [&](const char* name) {
        const Guard& guard = *builtInGuard(name);
        const GuardVerdict verdict = judgeByGuard(guard, {}, {"PUT", "https://app.example/", cross, nullptr});
        return refusalText(guard, verdict.rule, "PUT");
    };
    QCOMPARE(textBy("go"), std::string("cross-origin request detected from Sec-Fetch-Site header\n"));
    QCOMPARE(textBy("sveltekit"), std::string("Cross-site PUT form submissions are forbidden"));
    QCOMPARE(textBy("hono"), std::string("Forbidden"));
}

QTEST_APPLESS_MAIN(TestGuards)
#include "tst_guards.moc"
