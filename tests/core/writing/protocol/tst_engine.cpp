#include "core/writing/protocol/engine/engine.h"

#include <QTemporaryDir>
#include <QTest>

#include "lines.h"

using namespace fetchscope;

namespace {

/// A network that tells who is asked, and answers all with 200 and `*`.
class ToldNetwork : public Network
{
public:
    explicit ToldNetwork(std::vector<std::string>& asked)
        : m_asked(asked)
    {
    }
    WireAnswer send(const WireRequest& request) override
    {
        m_asked.emplace_back(request.url);
        WireAnswer answer;
        auto headers = std::make_shared<HeaderList>();
        headers->append("Access-Control-Allow-Origin", "*");
        answer.headers = headers;
        answer.body = std::make_shared<const std::string>();
        return answer;
    }
    bool isHttp1(const Url&) const override { return true; }

private:
    std::vector<std::string>& m_asked;
};

struct Conversation
{
    Conversation()
        : engine(EngineOptions {"1.2.3", {}, live()}, [this](std::string_view line) { return lines.take(line); })
    {
    }
    LiveNetworkFactory live()
    {
        return [this] { return LiveNetworkHandle {std::make_unique<ToldNetwork>(asked), {}, 0}; };
    }
    void say(const QByteArray& line) { engine.take(std::string_view(line.constData(), size_t(line.size()))); }

    Lines lines;
    std::vector<std::string> asked;
    Engine engine;
};

QByteArray codeOf(const std::optional<QJsonObject>& line)
{
    return line ? (*line)["error"].toObject()["code"].toString().toUtf8() : QByteArray("no line");
}

const char* const openTab = R"({"id":"o","open":{"page":"https://app.example/","network":"caller","session":"tab"}})";
const char* const askInTab = R"({"id":1,"fetch":{"session":"tab","url":"https://api.example/"}})";

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private slots:
    void wrongLines_data();
    void wrongLines();
    void anIdIsUsedAgainOnceItIsAnswered();
    void callerIsTheNetwork();
    void whatTheCallerAnswersWronglyCanBeAnsweredAgain();
    void bodiesGoToTheCaller();
    void sessionsKeepTheirState();
    void sessionsAreIndependent();
    void cancelEndsWhatWaits();
    void cancelEndsWhatHasNotBegun();
    void theCallerHasAsLongAsItSays();
    void theEndOfTheInputEndsWhatWaits();
    void whatWasAskedBeforeTheEndIsAnswered();
    void onlyNamedHostsAreAsked();
    void filesAreReadWhereTheyMayBe();
    void nobodyTakesTheLines();
    void sessionsHaveALimit();
};

void EngineTest::wrongLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QByteArray& line, const char* code, const char* path = "") {
        QTest::newRow(name) << line << QByteArray(code) << QString(path);
    };
    row("no JSON", "hello", "not-json");
    row("half a line", R"({"id":1,"explain":{"te)", "not-json");
    row("two texts", R"({"id":1} {"id":2})", "not-json");
    row("not UTF-8", "{\"id\":1,\"explain\":{\"text\":\"\xff\xfe\"}}", "not-json");
    row("a NUL", QByteArray("{\"id\":1\0}", 9), "not-json");
    row("deep", QByteArray(100000, '['), "not-json");
    row("deep objects", QByteArray("{\"a\":").repeated(5000), "not-json");
    row("a list", "[]", "wrong-request");
    row("a number", "7", "wrong-request");
    row("nothing asked", R"({"id":1})", "wrong-request");
    row("two requests", R"({"id":1,"hello":{},"explain":{"text":"x"}})", "wrong-request");
    row("no id", R"({"hello":{}})", "wrong-request");
    row("id of a wrong kind", R"({"id":null,"hello":{}})", "wrong-request");
    row("id with a fraction", R"({"id":1.5,"hello":{}})", "wrong-request");
    row("unknown request", R"({"id":1,"explian":{"text":"x"}})", "wrong-request", "/explian");
    row("no object", R"({"id":1,"explain":"x"})", "wrong-input", "/explain");
    row("unknown key", R"({"id":1,"explain":{"txt":"x"}})", "wrong-input", "/explain/txt");
    row("key twice", R"({"id":1,"explain":{"text":"x","text":"y"}})", "wrong-input", "/explain/text");
    row("key missing", R"({"id":1,"explain":{}})", "wrong-input", "/explain");
    row("wrong kind", R"({"id":1,"explain":{"text":7}})", "wrong-input", "/explain/text");
    row("no choice", R"({"id":1,"predict":{"text":"x","profile":"chrome"}})", "wrong-input", "/predict/profile");
    row("nothing to explain", R"({"id":1,"explain":{"text":"good morning"}})", "nothing-found", "/explain/text");
    row("deep in a scenario",
        R"({"id":1,"run":{"scenario":{"fetchscope":1,"page":{"url":"https://a.example/"},)"
        R"("actions":[{"initiator":"fetch","url":"/","init":{"metod":"PUT"}}]}}})",
        "wrong-input", "/run/scenario/actions/0/init/metod");
    row("neither scenario nor text", R"({"id":1,"predict":{}})", "wrong-input", "/predict");
    row("both", R"({"id":1,"predict":{"text":"x","scenario":{}}})", "wrong-input", "/predict");
    row("no page", R"({"id":1,"open":{"page":"app.example"}})", "wrong-input", "/open/page");
    row("unknown session", R"({"id":1,"fetch":{"session":"x","url":"/"}})", "unknown-session", "/fetch/session");
    row("unknown exchange", R"({"answer":{"exchange":7,"respond":{}}})", "unknown-exchange", "/answer/exchange");
    row("unknown cancelled", R"({"id":1,"cancel":{"id":7}})", "unknown-request", "/cancel/id");
    row("cancels itself", R"({"id":1,"cancel":{"id":1}})", "unknown-request", "/cancel/id");
    row("another protocol", R"({"id":1,"hello":{"protocol":2}})", "unsupported-protocol", "/hello/protocol");
    row("a file", R"({"id":1,"judge":{"path":"/etc/hostname"}})", "not-allowed", "/judge/path");
    row("no HAR", R"({"id":1,"judge":{"har":"{\"a\":1}"}})", "wrong-input", "/judge/har");
    row("live without hosts", R"({"id":1,"open":{"page":"https://a.example/","network":"live"}})", "not-allowed",
        "/open/network");
    row("too many cells",
        R"({"id":1,"matrix":{"policy":{"fetchscopePolicy":1,"origins":["https://a.example"]},"methods":[)"
            + QByteArray(R"("GET",)").repeated(9999) + R"("PUT"]}})",
        "wrong-input", "/matrix");
    row("policy in a policy",
        R"({"id":1,"configure":{"dialect":"nginx","policy":{"fetchscopePolicy":1,"origins":[7]}}})", "wrong-input",
        "/configure/policy/origins/0");
}

void EngineTest::wrongLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, code);
    QFETCH(QString, path);
    Conversation conversation;
    conversation.say(line);
    const auto answer = conversation.lines.find(R"({"error":{}})");
    QCOMPARE(codeOf(answer), code);
    const QJsonObject error = (*answer)["error"].toObject();
    QCOMPARE(error["path"].toString(), path);
    QVERIFY(!error["message"].toString().isEmpty());
    // It goes on.
    conversation.say(R"({"id":"after","hello":{}})");
    QVERIFY(conversation.lines.find(R"({"id":"after","result":{"protocol":1,"version":"1.2.3"}})"));
}

void EngineTest::anIdIsUsedAgainOnceItIsAnswered()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(askInTab);
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    conversation.say(R"({"id":1,"hello":{}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":1,"error":{}})")), QByteArray("duplicate-id"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{}})"));
    conversation.say(R"({"id":1,"hello":{}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{"protocol":1}})"));
}

void EngineTest::callerIsTheNetwork()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(R"({"id":1,"fetch":{"session":"tab","url":"https://api.example/doc#there","init":{"method":"PUT",)"
                     R"("headers":{"X-Ping":"1"}}}})");
    // https://fetch.spec.whatwg.org/#cors-preflight-fetch: these headers, in this order, and no others of the page.
    const auto preflight = conversation.lines.find(R"({"id":1,"send":{"exchange":1,"kind":"preflight",)"
                                                   R"("method":"OPTIONS","url":"https://api.example/doc"}})");
    QVERIFY(preflight);
    QStringList names;
    for (const QJsonValue header : (*preflight)["send"].toObject()["headers"].toArray())
        names << header.toArray()[0].toString();
    QVERIFY(names.contains("Access-Control-Request-Method"));
    QVERIFY(names.contains("Access-Control-Request-Headers"));
    QVERIFY(!names.contains("X-Ping"));
    conversation.say(
        R"({"answer":{"exchange":1,"respond":{"status":204,"headers":[["Access-Control-Allow-Origin","*"],)"
        R"(["Access-Control-Allow-Methods","PUT"],["Access-Control-Allow-Headers","x-ping"]]}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":2,"kind":"request","method":"PUT"}})"));
    conversation.say(R"({"answer":{"exchange":2,"respond":{"status":302,"headers":{"Location":"/b",)"
                     R"("Access-Control-Allow-Origin":"*"}}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":3,"url":"https://api.example/b"}})"));
    conversation.say(R"({"answer":{"exchange":3,"respond":{"networkError":"timeout"}}})");
    QVERIFY(conversation.lines.find(
        R"({"id":1,"result":{"fetchscope":1,"actions":[{"index":0,"outcome":{"verdict":"network-error"}}]}})"));
}

void EngineTest::whatTheCallerAnswersWronglyCanBeAnsweredAgain()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(askInTab);
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{"status":"200"}}})");
    const auto error = conversation.lines.find(R"({"id":null,"error":{"path":"/answer/respond/status"}})");
    QCOMPARE(codeOf(error), QByteArray("wrong-input"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{"actions":[{"outcome":{"verdict":"blocked"}}]}})"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":null,"error":{}})")), QByteArray("unknown-exchange"));
}

void EngineTest::bodiesGoToTheCaller()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(R"({"id":1,"fetch":{"session":"tab","url":"/a","init":{"method":"POST","body":"gr\u00fcn"}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1,"body":"gr\u00fcn"}})"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{"actions":[{"outcome":{"verdict":"exposed"}}]}})"));
}

void EngineTest::sessionsKeepTheirState()
{
    Conversation conversation;
    conversation.say(
        R"({"id":"o","open":{"session":"tab","scenario":{"fetchscope":1,)"
        R"("page":{"url":"https://app.example/"},"server":[{"match":{"url":"*/in"},)"
        R"("respond":{"headers":{"Set-Cookie":"id=7"}}},{"match":{"url":"*/me","headers":{"Cookie":"id=7"}},)"
        R"("respond":{"body":"you"}},{"respond":{"status":401}}]}}})");
    conversation.say(R"({"id":1,"fetch":{"session":"tab","url":"/me"}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{"actions":[{"index":0,"outcome":{"status":401}}]}})"));
    conversation.say(R"({"id":2,"fetch":{"session":"tab","url":"/in"}})");
    conversation.say(R"({"id":3,"fetch":{"session":"tab","url":"/me"}})");
    QVERIFY(conversation.lines.find(R"({"id":3,"result":{"actions":[{"index":2,"outcome":{"status":200}}]}})"));
    conversation.say(R"({"id":4,"cookies":{"session":"tab","clear":true}})");
    QVERIFY(conversation.lines.find(R"({"id":4,"result":{"cookies":[]}})"));
    conversation.say(
        R"({"id":5,"cookies":{"session":"tab","set":[{"name":"id","value":"7","domain":"app.example"}]}})");
    conversation.say(R"({"id":6,"act":{"session":"tab","action":{"initiator":"xhr","url":"/me"}}})");
    QVERIFY(conversation.lines.find(R"({"id":6,"result":{"actions":[{"index":3,"outcome":{"status":200}}]}})"));
    conversation.say(R"({"id":7,"close":{"session":"tab"}})");
    QVERIFY(conversation.lines.find(R"({"id":7,"result":{}})"));
    conversation.say(R"({"id":8,"fetch":{"session":"tab","url":"/me"}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":8})")), QByteArray("unknown-session"));
}

void EngineTest::sessionsAreIndependent()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(R"({"id":"p","open":{"page":"https://b.example/","network":"caller"}})");
    const auto opened = conversation.lines.find(R"({"id":"p","result":{}})");
    const QByteArray other = (*opened)["result"].toObject()["session"].toString().toUtf8();
    conversation.say(askInTab);
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    // One waits; the other goes on, and so does what belongs to none.
    conversation.say(R"({"id":2,"fetch":{"session":")" + other + R"(","url":"/x"}})");
    QVERIFY(conversation.lines.find(R"({"id":2,"send":{"exchange":2,"url":"https://b.example/x"}})"));
    conversation.say(R"({"answer":{"exchange":2,"respond":{"status":201}}})");
    QVERIFY(conversation.lines.find(R"({"id":2,"result":{"actions":[{"outcome":{"status":201}}]}})"));
    conversation.say(R"({"id":3,"reference":{"term":"Vary"}})");
    QVERIFY(conversation.lines.find(R"({"id":3,"result":{"entries":[{"id":"Vary"}]}})"));
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{}})"));
}

void EngineTest::cancelEndsWhatWaits()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(askInTab);
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    conversation.say(R"({"id":2,"cancel":{"id":1}})");
    QVERIFY(conversation.lines.find(R"({"id":2,"result":{}})"));
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":1,"error":{}})")), QByteArray("cancelled"));
    // The session goes on.
    conversation.say(R"({"id":3,"fetch":{"session":"tab","url":"/"}})");
    QVERIFY(conversation.lines.find(R"({"id":3,"send":{"exchange":2}})"));
    conversation.say(R"({"answer":{"exchange":2,"respond":{}}})");
    QVERIFY(conversation.lines.find(R"({"id":3,"result":{}})"));
}

void EngineTest::cancelEndsWhatHasNotBegun()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(askInTab);
    conversation.say(R"({"id":2,"fetch":{"session":"tab","url":"/second"}})");
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    conversation.say(R"({"id":3,"cancel":{"id":2}})");
    conversation.say(R"({"answer":{"exchange":1,"respond":{}}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":2,"error":{}})")), QByteArray("cancelled"));
    QVERIFY(conversation.lines.find(R"({"id":1,"result":{}})"));
}

void EngineTest::theCallerHasAsLongAsItSays()
{
    Conversation conversation;
    conversation.say(R"({"id":0,"open":{"page":"https://a.example/","network":"caller","session":"s",)"
                     R"("answerTimeLimit":1}})");
    conversation.say(R"({"id":1,"fetch":{"session":"s","url":"/"}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":1,"error":{}})")), QByteArray("timed-out"));
}

void EngineTest::theEndOfTheInputEndsWhatWaits()
{
    Conversation conversation;
    conversation.say(openTab);
    conversation.say(askInTab);
    QVERIFY(conversation.lines.find(R"({"id":1,"send":{"exchange":1}})"));
    conversation.engine.finish();
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":1,"error":{}})")), QByteArray("input-ended"));
}

void EngineTest::whatWasAskedBeforeTheEndIsAnswered()
{
    Lines lines;
    {
        Engine engine({}, [&lines](std::string_view line) { return lines.take(line); });
        for (int i = 0; i < 3000; ++i) {
            const std::string line = R"({"id":)" + std::to_string(i) + R"(,"import":{"text":"https://a.example/"}})";
            QVERIFY(engine.take(line));
        }
    }
    // More than may wait: the engine read no faster than it answered, and in order.
    const auto answers = lines.rest();
    QCOMPARE(answers.size(), std::size_t {3000});
    for (std::size_t i = 0; i < answers.size(); ++i)
        QVERIFY2(answers[i].startsWith("{\"id\":" + QByteArray::number(qulonglong(i)) + ",\"result\":"), answers[i]);
}

void EngineTest::onlyNamedHostsAreAsked()
{
    Conversation conversation;
    conversation.say(R"({"id":0,"open":{"page":"https://app.example/","network":"live","session":"s",)"
                     R"("hosts":["api.example","api.example:8443"]}})");
    const auto ask = [&](const char* url, const char* result) {
        conversation.say(QByteArray(R"({"id":1,"fetch":{"session":"s","url":")") + url + R"("}})");
        return conversation.lines.find(result).has_value();
    };
    const char* exposed = R"({"id":1,"result":{"actions":[{}]}})";
    const char* refused = R"({"id":1,"error":{"code":"not-allowed"}})";
    QVERIFY(ask("https://api.example/a", exposed));
    QVERIFY(ask("https://API.example:8443/b", exposed));
    QVERIFY(ask("https://api.example:444/c", refused));
    QVERIFY(ask("https://api.example.evil.example/d", refused));
    QVERIFY(ask("https://xapi.example/e", refused));
    QVERIFY(ask("https://api.example@evil.example/f", R"({"id":1,"result":{}})"));
    QVERIFY(ask("https://api.example/g", exposed));
    const std::vector<std::string> asked {
        "https://api.example/a", "https://api.example:8443/b", "https://api.example/g"};
    QCOMPARE(conversation.asked, asked);
}

void EngineTest::filesAreReadWhereTheyMayBe()
{
    QTemporaryDir folder;
    QTemporaryDir outside;
    const auto write = [](const QString& path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"log":{"version":"1.2","creator":{"name":"a","version":"1"},"entries":[]}})");
    };
    write(folder.filePath("a.har"));
    write(outside.filePath("b.har"));
    QVERIFY(QFile::link(outside.filePath("b.har"), folder.filePath("link.har")));
    Lines lines;
    EngineOptions options;
    QVERIFY(options.files.add(folder.path().toStdString()));
    QVERIFY(!options.files.add(folder.filePath("none").toStdString()));
    Engine engine(std::move(options), [&lines](std::string_view line) { return lines.take(line); });
    const auto judge = [&](const QString& path) {
        engine.take(QStringLiteral(R"({"id":1,"judge":{"path":"%1"}})").arg(path).toStdString());
        const auto answer = lines.find(R"({"id":1})");
        return answer->contains("result") ? QByteArray("read") : codeOf(answer);
    };
    QCOMPARE(judge(folder.filePath("a.har")), QByteArray("read"));
    QCOMPARE(judge(folder.filePath("./a.har")), QByteArray("read"));
    QCOMPARE(judge(outside.filePath("b.har")), QByteArray("not-allowed"));
    QCOMPARE(judge(folder.filePath("link.har")), QByteArray("not-allowed"));
    QCOMPARE(
        judge(folder.filePath("../" + QFileInfo(outside.path()).fileName() + "/b.har")), QByteArray("not-allowed"));
    QCOMPARE(judge(folder.path() + "x/a.har"), QByteArray("not-allowed"));
    QCOMPARE(judge(folder.filePath("none.har")), QByteArray("not-readable"));
}

void EngineTest::nobodyTakesTheLines()
{
    int written = 0;
    Engine engine({}, [&written](std::string_view) { return ++written < 2; });
    engine.greet();
    // The second line goes nowhere, and nothing is tried after it.
    QVERIFY(!engine.take("nonsense"));
    QVERIFY(!engine.take("nonsense"));
    QCOMPARE(written, 2);
}

void EngineTest::sessionsHaveALimit()
{
    Conversation conversation;
    for (std::size_t i = 0; i < Engine::mostSessions; ++i)
        conversation.say(R"({"id":1,"open":{"page":"https://a.example/","session":")"
            + QByteArray::number(qulonglong(i)) + R"("}})");
    conversation.say(R"({"id":2,"open":{"page":"https://a.example/"}})");
    QCOMPARE(codeOf(conversation.lines.find(R"({"id":2})")), QByteArray("too-many"));
    conversation.say(R"({"id":3,"close":{"session":"0"}})");
    QVERIFY(conversation.lines.find(R"({"id":3,"result":{}})"));
    // Once the closed one has ended.
    bool isOpen = false;
    const auto open = [&conversation] {
        conversation.say(R"({"id":4,"open":{"page":"https://a.example/"}})");
        return conversation.lines.find(R"({"id":4})")->contains("result");
    };
    QTRY_VERIFY(isOpen || (isOpen = open()));
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
