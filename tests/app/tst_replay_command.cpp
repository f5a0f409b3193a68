#include "tests/app/fetchscope_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace fetchscope::tests;

/// `fetchscope replay` as a person or a pipeline calls it.
class TestReplayCommand : public QObject
{
    Q_OBJECT

private slots:
    void theReportBeginsWithTotals();
    void formatsAreWellFormed();
    void messagesHaveCodes();
    void onlyListsWhatIsAskedFor();
    void aFilterListsWhatPasses();
    void cookiesAreToldWhereTheyAreAskedFor();
    void failOnIsStatusFour_data();
    void failOnIsStatusFour();
    void whatIfsReportTheDifference();
    void aChangeThatFitsToNothingIsTold();
    void auditsCountRefusals();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void filesThatAreNoHarAreStatusTwo();
    void extractedScenariosGiveTheSameVerdict_data();
    void extractedScenariosGiveTheSameVerdict();
    void resultsCanBeSavedAsHar();
    void shardsGiveTheSameTotals();
    void filesReadAtOnceAreToldInTheirOrder_data();
    void filesReadAtOnceAreToldInTheirOrder();

private:
    QString write(const char* name, const QByteArray& text) { return written(m_folder.filePath(name), text); }

    QTemporaryDir m_folder;
};

namespace {

Ran replay(const QStringList& arguments, const QByteArray& input = {})
{
    return run(QStringList {QStringLiteral("replay")} + arguments, input);
}

QByteArray entry(int number, const QByteArray& allowed, const QByteArray& host = "api.example")
{
    QByteArray headers;
    if (!allowed.isEmpty())
        headers = "{\"name\":\"Access-Control-Allow-Origin\",\"value\":\"" + allowed + "\"}";
    return "{\"_resourceType\":\"fetch\",\"startedDateTime\":\"2026-01-01T00:00:0" + QByteArray::number(number % 10)
        + ".000Z\",\"request\":{\"method\":\"GET\",\"url\":\"https://" + host + "/" + QByteArray::number(number)
        + "\",\"headers\":[{\"name\":\"Origin\",\"value\":\"https://app.example\"},"
          "{\"name\":\"Sec-Fetch-Mode\",\"value\":\"cors\"},{\"name\":\"Sec-Fetch-Site\",\"value\":\"cross-site\"},"
          "{\"name\":\"Sec-Fetch-Dest\",\"value\":\"empty\"}]},\"response\":{\"status\":200,\"headers\":["
        + headers + "]}}";
}

QByteArray har(const QByteArrayList& entries)
{
    return "{\"log\":{\"creator\":{\"name\":\"mitmproxy\",\"version\":\"1\"},\"entries\":[" + entries.join(",")
        + "]}}\n";
}

const QByteArray twoBlocked = har(
    {entry(0, {}), entry(1, "*"), entry(2, "https://other.example", "cdn.example"), entry(3, "https://app.example")});

QJsonObject object(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

/// The totals of NDJSON output, of several runs summed up: `verdict exposed` → 3.
QMap<QString, int> totalsOf(const QByteArray& lines)
{
    QMap<QString, int> totals;
    for (const QByteArray& line : lines.split('\n')) {
        const QJsonObject parsed = line.isEmpty() ? QJsonObject() : object(line);
        const QJsonObject sums = parsed["totals"].toObject();
        for (const char* group : {"verdicts", "reasons"}) {
            const QJsonObject counts = sums[group].toObject();
            for (auto i = counts.begin(); i != counts.end(); ++i)
                totals[QString(group) + " " + i.key()] += i.value().toInt();
        }
        for (const char* count : {"entries", "requests", "preflights", "crossOrigin", "warnings"})
            totals[count] += sums[count].toInt();
        totals["lines"] += parsed.contains("verdict") ? 1 : 0;
    }
    return totals;
}

} // namespace

void TestReplayCommand::theReportBeginsWithTotals()
{
    const QString file = write("a.har", twoBlocked);
    const Ran ran = replay({file});
    QCOMPARE(ran.status, 0);
    const qsizetype reasons = ran.output.indexOf("Blocked, by reason");
    const qsizetype hosts = ran.output.indexOf("By host");
    const qsizetype entries = ran.output.indexOf("Entries");
    QVERIFY(reasons > 0 && hosts > reasons && entries > hosts);
    QVERIFY(ran.output.contains("cors-missing-allow-origin"));
    QVERIFY(ran.output.contains("#2"));
    QCOMPARE(replay({"-"}, twoBlocked).output.replace("standard input", file.toUtf8()), ran.output);
}

void TestReplayCommand::formatsAreWellFormed()
{
    const QString file = write("a.har", twoBlocked);
    const QJsonObject json = object(replay({file, "--format", "json"}).output)["replay"].toObject();
    QCOMPARE(json["entries"].toArray().size(), 4);
    QCOMPARE(json["totals"].toObject()["verdicts"].toObject()["blocked"].toInt(), 2);
    QCOMPARE(json["entries"].toArray()[0].toObject()["reason"].toString(), QString("cors-missing-allow-origin"));

    const QByteArrayList lines = replay({file, "--format", "ndjson"}).output.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(object(lines[2])["entry"].toInt(), 2);
    QCOMPARE(object(lines[4])["totals"].toObject()["requests"].toInt(), 4);

    const QByteArrayList table = replay({file, "--format", "csv"}).output.trimmed().split('\n');
    QCOMPARE(table.size(), 5);
    for (const QByteArray& line : table)
        QCOMPARE(line.count(','), table[0].count(','));

    QXmlStreamReader junit(replay({file, "--format", "junit"}).output);
    int cases = 0;
    int failures = 0;
    while (!junit.atEnd()) {
        junit.readNext();
        cases += junit.isStartElement() && junit.name() == QLatin1String("testcase") ? 1 : 0;
        failures += junit.isStartElement() && junit.name() == QLatin1String("failure") ? 1 : 0;
    }
    QVERIFY2(!junit.hasError(), qPrintable(junit.errorString()));
    QCOMPARE(cases, 4);
    QCOMPARE(failures, 2);

    const QByteArray script = har({entry(0, {}, "<script>.example")});
    const QByteArray html = replay({write("b.har", script), "--format", "html"}).output;
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("&lt;script&gt;.example"));
    QVERIFY(!html.contains("<script>.example"));
}

/// What is said in English is said for programs as well, by a code that stays.
void TestReplayCommand::messagesHaveCodes()
{
    QByteArray cut = har({entry(3, "https://app.example"), R"({"request":{"method":"GET","url":"blob:x"}})"});
    cut.chop(4);
    const QString file = write("cut.har", cut);
    const QJsonObject json = object(replay({file, "--format", "json"}).output)["replay"].toObject();
    const QJsonArray entries = json["entries"].toArray();
    QCOMPARE(entries.size(), 2);
    const QJsonObject finding = entries[0].toObject()["findings"].toArray()[0].toObject();
    QCOMPARE(finding["kind"].toString(), QString("missing-vary-origin"));
    QCOMPARE(finding["code"].toString(), QString("replay.lacks-vary"));
    QCOMPARE(finding["values"].toArray(), QJsonArray());
    const QJsonObject notJudged = entries[1].toObject();
    QCOMPARE(notJudged["note"].toString(), QString("No request over the network (blob:)."));
    QCOMPARE(notJudged["noteMessage"].toObject()["code"].toString(), QString("replay.not-over-network"));
    QCOMPARE(notJudged["noteMessage"].toObject()["values"].toArray(), QJsonArray {"blob"});
    const QJsonArray warnings = json["files"].toArray()[0].toObject()["warnings"].toArray();
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings[0].toObject()["message"].toString(), QString("the file ends before the recording does"));
    QCOMPARE(warnings[0].toObject()["code"].toString(), QString("har.ends-in-recording"));

    const QString list = write("list.har", "[]");
    const QJsonObject broken = object(replay({list, "--format", "json"}).output)["replay"].toObject();
    const QJsonObject brokenFile = broken["files"].toArray()[0].toObject();
    QVERIFY(brokenFile["error"].toString().startsWith("is not a HAR"));
    QVERIFY(brokenFile["errorMessage"].toObject()["code"].toString().startsWith("har."));
}

void TestReplayCommand::onlyListsWhatIsAskedFor()
{
    const QString file = write("a.har", twoBlocked);
    const QByteArrayList lines = replay({file, "--only", "blocked", "--format", "ndjson"}).output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(object(lines[0])["entry"].toInt(), 0);
    QCOMPARE(object(lines[1])["entry"].toInt(), 2);
    // Totals are of all entries.
    QCOMPARE(object(lines[2])["totals"].toObject()["requests"].toInt(), 4);
}

void TestReplayCommand::aFilterListsWhatPasses()
{
    const QString file = write("a.har", twoBlocked);
    for (const char* format : {"csv", "ndjson"}) {
        const auto lines = [&](const QStringList& options) {
            return replay(QStringList {file, "--format", format} + options).output.trimmed().split('\n').size();
        };
        // A line of names, or of totals.
        QCOMPARE(lines({"--filter", "is:blocked"}), 3);
        QCOMPARE(lines({"--filter", "-is:blocked"}), lines({}) - 2);
        QCOMPARE(lines({"--filter", "host:cdn.example", "--only", "blocked"}), 2);
    }
}

void TestReplayCommand::cookiesAreToldWhereTheyAreAskedFor()
{
    const auto request = [](const char* path, const char* more, const char* response) {
        return QByteArray(
                   R"({"_resourceType":"fetch","startedDateTime":"2026-01-01T00:00:00.000Z","request":{"method":)")
            + R"("GET","url":"https://app.example)" + path
            + R"(","headers":[{"name":"Host","value":"app.example"},{"name":"Referer","value":"https://app.example/"},)"
              R"({"name":"Sec-Fetch-Mode","value":"cors"},{"name":"Sec-Fetch-Site","value":"same-origin"})"
            + more + R"(]},"response":{"status":200,"headers":[)" + response + "]}}";
    };
    const QString file = write("cookies.har",
        har({request("/login", "",
                 R"({"name":"Set-Cookie","value":"a=1; Path=/"},{"name":"Set-Cookie","value":"b=1; Domain=b.example"})"),
            request("/me", R"(,{"name":"Cookie","value":"a=1"})", ""), request("/lost", "", "")}));
    QVERIFY(!replay({file, "--format", "json"}).output.contains("\"cookies\""));
    const QJsonObject json = object(replay({file, "--format", "json", "--cookies"}).output)["replay"].toObject();
    const QJsonArray entries = json["entries"].toArray();
    QCOMPARE(entries.size(), 3);
    const QJsonObject refused = entries[0].toObject()["cookies"].toArray()[1].toObject();
    QCOMPARE(refused["fate"].toString(), QString("refused"));
    QCOMPARE(refused["reason"].toString(), QString("domain-mismatch"));
    QVERIFY(!refused["remedy"].toString().isEmpty());
    const QJsonObject sent = entries[1].toObject()["cookies"].toArray()[0].toObject();
    QCOMPARE(sent["fate"].toString(), QString("sent"));
    QCOMPARE(sent["recorded"].toString(), QString("sent"));
    QCOMPARE(sent["setBy"].toInt(-1), 0);
    QCOMPARE(json["totals"].toObject()["cookies"].toObject()["contradictions"].toInt(), 1);
    const QByteArray page = replay({file, "--format", "html", "--cookies"}).output;
    QVERIFY2(page.contains("the recording shows that it was"), page.right(2000));
    QVERIFY(!replay({file, "--format", "html"}).output.contains("the recording shows that it was"));
    const QByteArray listed = replay({file, "--only", "cookies"}).output;
    QVERIFY2(listed.contains("/login") && listed.contains("/lost") && !listed.contains("/me"), listed);
    QVERIFY(listed.contains("the recording shows that it was not sent"));
}

void TestReplayCommand::failOnIsStatusFour_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::newRow("not asked") << QStringList() << 0;
    QTest::newRow("its code") << QStringList {"--fail-on", "cors-missing-allow-origin"} << 4;
    QTest::newRow("a pattern") << QStringList {"--fail-on", "cors-*"} << 4;
    QTest::newRow("another") << QStringList {"--fail-on", "csp-*"} << 0;
    QTest::newRow("one of two") << QStringList {"--fail-on", "csp-*", "--fail-on", "*mismatch"} << 4;
    QTest::newRow("streaming") << QStringList {"--fail-on", "cors-*", "--format", "ndjson"} << 4;
    // What the what-if mends does not fail.
    QTest::newRow("mended") << QStringList {"--fail-on", "cors-*", "--set-response", "Access-Control-Allow-Origin=*"}
                            << 0;
}

void TestReplayCommand::failOnIsStatusFour()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QCOMPARE(replay(QStringList {write("a.har", twoBlocked)} + options).status, status);
}

void TestReplayCommand::whatIfsReportTheDifference()
{
    const QString file = write("a.har", twoBlocked);
    const Ran ran = replay({file, "--page-origin", "https://new.example", "--set-response",
        "host=cdn.example;Access-Control-Allow-Origin=https://new.example", "--only", "changed"});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.output.contains("1 request breaks, 1 begins to work"), ran.output.constData());
    QVERIFY(ran.output.contains("#3"));
    QVERIFY(!ran.output.contains("#1 "));

    const QString rules = write("rules.json",
        "{\"fetchscopeRules\":1,\"responses\":[{\"match\":{\"host\":\"cdn.example\"},"
        "\"set\":{\"Access-Control-Allow-Origin\":\"*\"}}]}");
    const QJsonObject json = object(replay({file, "--rules", rules, "--format", "json"}).output)["replay"].toObject();
    QCOMPARE(json["totals"].toObject()["changes"].toObject()["begins-to-work"].toInt(), 1);
}

void TestReplayCommand::aChangeThatFitsToNothingIsTold()
{
    const QString file = write("a.har", twoBlocked);
    const Ran slip = replay({file, "--set-response", "host=api.exmaple;Access-Control-Allow-Origin=*"});
    QCOMPARE(slip.status, 0);
    QVERIFY2(slip.errors.contains("no response of the recording fits to host=api.exmaple"), slip.errors.constData());
    const Ran fine = replay({file, "--set-response", "host=api.example;Access-Control-Allow-Origin=*"});
    QVERIFY2(fine.errors.isEmpty(), fine.errors.constData());
}

void TestReplayCommand::auditsCountRefusals()
{
    const QString file = write("a.har", twoBlocked);
    const QJsonObject json =
        object(replay({file, "--audit", "resource-isolation", "--format", "json"}).output)["replay"].toObject();
    QCOMPARE(json["totals"].toObject()["audit"].toObject()["refused"].toInt(), 4);
    const QString rules = write("policy.json",
        "{\"fetchscopeRules\":1,\"isolationPolicies\":[{\"name\":\"open\",\"otherwise\":\"refuse\",\"rules\":"
        "[{\"then\":\"allow\",\"mode\":[\"cors\"]}]}]}");
    const QJsonObject open =
        object(replay({file, "--rules", rules, "--audit", "open", "--format", "json"}).output)["replay"].toObject();
    QCOMPARE(open["totals"].toObject()["audit"].toObject()["refused"].toInt(), 0);
}

void TestReplayCommand::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("origin") << QStringList {"--page-origin", "new.example"} << QByteArray("is no origin of a page");
    QTest::newRow("origin with a path") << QStringList {"--page-origin", "https://new.example/x"}
                                        << QByteArray("is more than an origin");
    QTest::newRow("response") << QStringList {"--set-response", "host=a;X"} << QByteArray("\"X\": has no value");
    QTest::newRow("policy") << QStringList {"--audit", "resource-isolatio"}
                            << QByteArray(
                                   "there is no guard \"resource-isolatio\", did you mean \"resource-isolation\"?");
    QTest::newRow("an option of a guard") << QStringList {"--audit", "laravel:app.host=a.example"}
                                          << QByteArray("the guard laravel-13 does not look at app.host");
    QTest::newRow("referrer policy") << QStringList {"--referrer-policy", "none"} << QByteArray("there is no policy");
    QTest::newRow("format") << QStringList {"--format", "xml"} << QByteArray("xml");
    QTest::newRow("a reason that there is not")
        << QStringList {"--fail-on", "cors_*"} << QByteArray("no reason fits to \"cors_*\"");
    QTest::newRow("changes without a what-if")
        << QStringList {"--only", "changed"} << QByteArray("nothing is changed without a what-if");
    QTest::newRow("refusals without an audit")
        << QStringList {"--only", "refused"} << QByteArray("nothing is refused without --audit");
    QTest::newRow("filter") << QStringList {"--filter", "is:bloked"}
                            << QByteArray("There is no “is:bloked”. Did you mean “is:blocked”?");
    QTest::newRow("entry") << QStringList {"--extract", "9"} << QByteArray("there is no entry 9");
}

void TestReplayCommand::mistakesAreTold()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, error);
    const Ran ran = replay(QStringList {write("a.har", twoBlocked)} + options);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(error), ran.errors.constData());
}

void TestReplayCommand::filesThatAreNoHarAreStatusTwo()
{
    const Ran broken = replay({QStringLiteral(FETCHSCOPE_TEST_DATA "/har/malformed-mitmproxy-brokenfile.har")});
    QCOMPARE(broken.status, 2);
    QVERIFY(broken.errors.contains("a colon was expected"));
    const Ran missing = replay({m_folder.filePath("none.har")});
    QCOMPARE(missing.status, 3);
    // The others are reported all the same.
    const Ran both = replay({write("a.har", twoBlocked), write("b.har", "[]"), "--format", "ndjson"});
    QCOMPARE(both.status, 2);
    QCOMPARE(totalsOf(both.output)["requests"], 4);
}

void TestReplayCommand::extractedScenariosGiveTheSameVerdict_data()
{
    QTest::addColumn<QString>("path");
    for (const char* name :
        {"micmro-chrome-github-preflight", "micmro-wpt-github-preflight", "micmro-chrome-nghttp2-blocked",
            "webrecorder-http2github", "mitmproxy-flows-websocket", "gatling-charles42-redirect-post"})
        QTest::newRow(name) << QStringLiteral(FETCHSCOPE_TEST_DATA "/har/") + name + ".har";
}

void TestReplayCommand::extractedScenariosGiveTheSameVerdict()
{
    QFETCH(QString, path);
    const QJsonArray entries =
        object(replay({path, "--format", "json"}).output)["replay"].toObject()["entries"].toArray();
    int extracted = 0;
    for (const auto& value : entries) {
        const QJsonObject judged = value.toObject();
        if (judged["role"].toString() != "request" || judged["verdict"].toString() == "unknown")
            continue;
        const QString number = QString::number(judged["entry"].toInt());
        const Ran scenario = replay({path, "--extract", number});
        QCOMPARE(scenario.status, 0);
        const Ran ran = run({"run", "-", "--format", "json"}, scenario.output);
        QVERIFY2(ran.status == 0, (number.toUtf8() + ran.errors + ran.output.left(3000)).constData());
        ++extracted;
    }
    QVERIFY(extracted > 0);
}

void TestReplayCommand::resultsCanBeSavedAsHar()
{
    const Ran saved = run({"run", "--example", "20-preflight-header-not-allowed", "--format", "har"});
    QVERIFY2(saved.status == 0 || saved.status == 1, saved.errors.constData());
    const QJsonArray entries = object(saved.output)["log"].toObject()["entries"].toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].toObject()["request"].toObject()["method"].toString(), QString("OPTIONS"));
    // And another program, or this one, can read it.
    const Ran simple = run({"run", "--example", "90-error-page-without-headers", "--format", "har"});
    const QMap<QString, int> totals = totalsOf(replay({"-", "--format", "ndjson"}, simple.output).output);
    QVERIFY(totals["verdicts blocked"] > 0);
    QCOMPARE(totals["warnings"], 0);
}

void TestReplayCommand::shardsGiveTheSameTotals()
{
    const QString parallel = QStandardPaths::findExecutable("parallel");
    QVERIFY2(!parallel.isEmpty(), "GNU parallel is missing; app/packages names it");
    // A crawl: one HAR a line.
    QByteArray crawl;
    for (int i = 0; i < 40; ++i)
        crawl += har({entry(i, i % 3 == 0 ? QByteArray() : QByteArray("*")), entry(i + 1, "https://app.example"),
            entry(i + 2, i % 5 == 0 ? "null" : "https://app.example")});
    const Ran whole = replay({"--format", "ndjson", "-"}, crawl);
    QCOMPARE(whole.status, 0);
    const Ran shards = start(parallel,
        {"--will-cite", "--pipe", "-N", "7", "--keep-order", QStringLiteral(FETCHSCOPE_PROGRAM), "replay", "--quiet",
            "--format", "ndjson", "-"},
        crawl);
    QVERIFY2(shards.status == 0, shards.errors.constData());
    QCOMPARE(totalsOf(whole.output)["requests"], 120);
    QCOMPARE(totalsOf(shards.output), totalsOf(whole.output));

    // Files, some of them to a process.
    QStringList files;
    const QByteArrayList lines = crawl.trimmed().split('\n');
    for (int i = 0; i < 8; ++i)
        files << write(
            QByteArray("shard" + QByteArray::number(i) + ".har").constData(), lines.mid(i * 5, 5).join('\n'));
    const Ran byFile = start(parallel,
        QStringList {"--will-cite", "-N", "3", "--keep-order", QStringLiteral(FETCHSCOPE_PROGRAM), "replay", "--quiet",
            "--format", "ndjson", ":::"}
            + files);
    QVERIFY2(byFile.status == 0, byFile.errors.constData());
    QCOMPARE(totalsOf(byFile.output), totalsOf(whole.output));
}

void TestReplayCommand::filesReadAtOnceAreToldInTheirOrder_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"text", "json", "ndjson", "csv", "html", "junit"})
        QTest::newRow(format) << format;
}

void TestReplayCommand::filesReadAtOnceAreToldInTheirOrder()
{
    QFETCH(QString, format);
    // One is cut, one is no recording; and once there are more entries than a thread keeps.
    const int count = format == QStringLiteral("ndjson") ? 5000 : 300;
    QByteArrayList entries;
    for (int i = 0; i < count; ++i)
        entries << entry(i, i % 3 == 0 ? QByteArray() : QByteArray("*"));
    const QByteArray large = har(entries);
    QStringList files {write("large.har", large), write("cut.har", large.left(4000)), write("none.har", "[]")};
    for (int i = 0; i < 6; ++i)
        files << write(QByteArray("small" + QByteArray::number(i) + ".har").constData(),
            har({entry(i, i % 2 == 0 ? QByteArray() : QByteArray("*")), entry(i + 1, "https://app.example")}));
    files << write("large again.har", large);
    const QStringList arguments {"--format", format, "--set-response", "host=api.example;X-None=1"};
    const Ran alone = replay(arguments + files);
    const Ran atOnce = replay(arguments + QStringList {"--jobs", "4"} + files);
    QCOMPARE(alone.status, 2);
    QCOMPARE(atOnce.status, alone.status);
    QVERIFY(alone.output.size() > 1000);
    QVERIFY(atOnce.output == alone.output);
    QCOMPARE(atOnce.errors, alone.errors);
}

QTEST_GUILESS_MAIN(TestReplayCommand)
#include "tst_replay_command.moc"
