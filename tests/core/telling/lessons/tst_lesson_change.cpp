#include "core/telling/lessons/lesson_change.h"

#include <QTest>

using namespace fetchscope;

/// Changes are those of RFC 7396 and RFC 6902; the examples are theirs.
class LessonChangeTest : public QObject
{
    Q_OBJECT

    static QByteArray compact(const std::string& json)
    {
        QByteArray text;
        for (const char c : json) {
            if (c != ' ' && c != '\n')
                text += c;
        }
        return text;
    }

private slots:
    void merges_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("result");
        // https://www.rfc-editor.org/rfc/rfc7396#appendix-A
        QTest::newRow("replace") << QByteArray(R"({"a":"b"})") << QByteArray(R"({"a":"c"})")
                                 << QByteArray(R"({"a":"c"})");
        QTest::newRow("add") << QByteArray(R"({"a":"b"})") << QByteArray(R"({"b":"c"})")
                             << QByteArray(R"({"a":"b","b":"c"})");
        QTest::newRow("remove") << QByteArray(R"({"a":"b","b":"c"})") << QByteArray(R"({"a":null})")
                                << QByteArray(R"({"b":"c"})");
        QTest::newRow("list") << QByteArray(R"({"a":[{"b":"c"}]})") << QByteArray(R"({"a":[1]})")
                              << QByteArray(R"({"a":[1]})");
        QTest::newRow("deep") << QByteArray(R"({"a":{"b":"c"}})") << QByteArray(R"({"a":{"b":"d","c":null}})")
                              << QByteArray(R"({"a":{"b":"d"}})");
        // https://www.rfc-editor.org/rfc/rfc6902#appendix-A
        QTest::newRow("A.1") << QByteArray(R"({"foo":"bar"})")
                             << QByteArray(R"([{"op":"add","path":"/baz","value":"qux"}])")
                             << QByteArray(R"({"foo":"bar","baz":"qux"})");
        QTest::newRow("A.2") << QByteArray(R"({"foo":["bar","baz"]})")
                             << QByteArray(R"([{"op":"add","path":"/foo/1","value":"qux"}])")
                             << QByteArray(R"({"foo":["bar","qux","baz"]})");
        QTest::newRow("A.3") << QByteArray(R"({"baz":"qux","foo":"bar"})")
                             << QByteArray(R"([{"op":"remove","path":"/baz"}])") << QByteArray(R"({"foo":"bar"})");
        QTest::newRow("A.4") << QByteArray(R"({"foo":["bar","qux","baz"]})")
                             << QByteArray(R"([{"op":"remove","path":"/foo/1"}])")
                             << QByteArray(R"({"foo":["bar","baz"]})");
        QTest::newRow("A.5") << QByteArray(R"({"baz":"qux","foo":"bar"})")
                             << QByteArray(R"([{"op":"replace","path":"/baz","value":"boo"}])")
                             << QByteArray(R"({"baz":"boo","foo":"bar"})");
        QTest::newRow("A.7") << QByteArray(R"({"foo":["all","grass","cows","eat"]})")
                             << QByteArray(R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])")
                             << QByteArray(R"({"foo":["all","cows","eat","grass"]})");
        QTest::newRow("A.16") << QByteArray(R"({"foo":["bar"]})")
                              << QByteArray(R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])")
                              << QByteArray(R"({"foo":["bar",["abc","def"]]})");
    }
    void merges()
    {
        QFETCH(QByteArray, original);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, result);
        const auto json = changed(original.toStdString(), {patch.toStdString(), 1});
        QVERIFY(json);
        QCOMPARE(compact(*json), result);
    }
    void faultsNameTheOperation_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("fault");
        const auto add = [](const char* patch, const char* fault) {
            QTest::newRow(patch) << QByteArray(patch) << QByteArray(fault);
        };
        add(R"([{"op":"add","path":"/b","value":1},{"op":"ad","path":"/a"}])",
            "/1: \"op\" names no operation, did you mean \"add\"?");
        add(R"([{"op":"add","path":"/a"}])", "/0: the operation \"add\" needs \"value\"");
        add(R"([{"op":"copy","path":"/a"}])", "/0: the operation \"copy\" needs \"from\"");
        add(R"([{"op":"remove"}])", "/0: the operation \"remove\" needs \"path\"");
        add(R"([{"op":"remove","path":"a"}])", "/0: the path \"a\" does not begin with a slash");
        add(R"([{"op":"remove","path":"/x"}])", "/0: \"remove\" cannot be done at /x: the scenario has no such place");
        add(R"([{"op":"add","path":"/a/9","value":1}])",
            "/0: \"add\" cannot be done at /a/9: the scenario has no such place");
        add(R"([{"op":"add","path":"/a/b","value":1}])",
            "/0: \"add\" cannot be done at /a/b: the scenario has no such place");
        add(R"([{"op":"add","path":"/a~2","value":1}])",
            "/0: \"add\" cannot be done at /a~2: the scenario has no such place");
        add(R"([{"op":"test","path":"/a","value":1}])", "/0: the scenario has another value at /a");
        add(R"([7])", "/0: \"op\" names no operation");
    }
    void faultsNameTheOperation()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, fault);
        const auto json = changed(R"({"a":[]})", {patch.toStdString(), 1});
        QVERIFY(!json);
        const QByteArray found = QByteArray::fromStdString(describe(json.error()));
        QVERIFY2(found.startsWith(fault), found);
    }
    /// Each operation doubles what is there.
    void copiesOfCopies()
    {
        std::string patch = "[";
        for (int i = 0; i < 64; ++i)
            patch += (i == 0 ? "" : ",") + std::string(R"({"op":"copy","from":"/a","path":"/a/-"})");
        const auto json = changed(R"({"a":["0123456789"]})", {patch + "]", 1});
        QVERIFY(!json);
        QVERIFY(textOf(json.error().message).find("4 MiB") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(LessonChangeTest)
#include "tst_lesson_change.moc"
