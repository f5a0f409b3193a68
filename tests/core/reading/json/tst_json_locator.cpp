#include "core/reading/json/json_locator.h"

#include <QTest>

#include <string>

using namespace fetchscope;

class TestJsonLocator : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereAndWhat_data();
    void saysWhereAndWhat();
    void findsNothingWrongWithJson_data();
    void findsNothingWrongWithJson();
    void findsTheLineOfAPath_data();
    void findsTheLineOfAPath();
};

void TestJsonLocator::saysWhereAndWhat_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("where");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char* name, const std::string& text, const char* where, const char* message) {
        QTest::newRow(name) << text << std::string(where) << std::string(message);
    };
    row("white space only", " \n ", "line 2, column 2", "the text is empty");
    row("an open object", "{", "line 1, column 2", "the text ends inside of an object");
    row("an open list", "[1", "line 1, column 3", "the text ends inside of a list");
    row("no value", "{\"a\":", "line 1, column 6", "the text ends where a value should be");
    row("no colon", "{\"a\" 1}", "line 1, column 6", "a colon should follow the key, not '1'");
    row("no comma", "{\"a\":1 \"b\":2}", "line 1, column 8", "a comma or '}' should be here, not '\"'");
    row("no quotes around a key", "{a:1}", "line 1, column 2", "a key in double quotes should be here, not 'a'");
    row("single quotes", "['a']", "line 1, column 2", "a text stands between double quotes");
    row("a comment", "[1, // x\n2]", "line 1, column 5", "JSON has no comments");
    row("a comment before a key", "{ /* x */ }", "line 1, column 3", "JSON has no comments");
    row("a comma too many in a list", "[1,]", "line 1, column 4", "there is a comma too many before ']'");
    row("the wrong bracket", "[1}", "line 1, column 3", "a comma or ']' should be here, not '}'");
    row("a bracket for nothing", "]", "line 1, column 1", "a value should be here, not ']'");
    row("an open text", "[\n\"abc", "line 2, column 1", "the text that begins here has no closing quote");
    row("a text over two lines", "[\"a\nb\"]", "line 1, column 4", "a text cannot go on over the end of a line");
    row("a tab in a text", "[\"a\tb\"]", "line 1, column 4", "a control character inside of a text");
    row("an unknown escape", "[\"\\x\"]", "line 1, column 3", "there is no escape \\x");
    row("a short escape", "[\"\\u12\"]", "line 1, column 4", "\\u is followed by four hexadecimal digits");
    row("half of a pair", "[\"\\ud800\"]", "line 1, column 3", "this is half of a surrogate pair");
    row("the second half", "[\"\\udc00\"]", "line 1, column 3", "this is half of a surrogate pair");
    row("a byte that is no UTF-8", "[\"\xe9\"]", "line 1, column 3", "this is not UTF-8");
    row("an overlong sequence", "[\"\xc0\x80\"]", "line 1, column 3", "this is not UTF-8");
    row("a surrogate in UTF-8", "[\"\xed\xa0\x80\"]", "line 1, column 3", "this is not UTF-8");
    row("a cut sequence", "[\"\xe2\x82", "line 1, column 3", "this is not UTF-8");
    row("columns count characters", "[\"\xc3\xa9\xe2\x82\xac\" x]", "line 1, column 7",
        "a comma or ']' should be here");
    row("a leading zero", "[01]", "line 1, column 2", "a number does not begin with 0");
    row("a minus alone", "[-]", "line 1, column 3", "a digit should be here");
    row("no digit after the point", "[1.]", "line 1, column 4", "a digit should follow the decimal point");
    row("no digit in the exponent", "[1e]", "line 1, column 4", "a digit should be in the exponent");
    row("a number too large", "[123456789012345678901234]", "line 1, column 2", "the number is too large");
    row("a power too large", "[1e999]", "line 1, column 2", "the number is too large");
    row("a word", "[nil]", "line 1, column 2", "the words are true, false and null");
    row("something else", "[$]", "line 1, column 2", "a value should be here, not '$'");
    row("the end of a line", "{\"a\"\n:\n}", "line 3, column 1", "a value should be here, not '}'");
    row("zeros", std::string(10, '\0'), "line 1, column 1", "a value should be here, not a control character");
    row("as deep as a million", std::string(1000000, '['), "line 1, column 257", "more than 256 deep");
}

void TestJsonLocator::saysWhereAndWhat()
{
    QFETCH(std::string, text);
    QFETCH(std::string, where);
    QFETCH(std::string, message);
    const auto fault = findJsonFault(text);
    QVERIFY(fault);
    QCOMPARE(textOf(fault->where), where);
    const std::string found = textOf(fault->message);
    QVERIFY2(found.find(message) != std::string::npos, found.c_str());
}

void TestJsonLocator::findsNothingWrongWithJson_data()
{
    QTest::addColumn<std::string>("text");
    for (const char* text :
        {"{}", "[]", " [ ] ", "{\"a\":[{},[],\"\",0,-0.5e-3,true,false,null]}", "\"\\ud83d\\ude00\\\"\"",
            "18446744073709551615", "-9223372036854775808", "1e-999", "\"\xf0\x9f\x98\x80\"", "[[[[[]]]]]"})
        QTest::newRow(text) << std::string(text);
    QTest::newRow("as deep as allowed") << std::string(256, '[') + std::string(256, ']');
}

void TestJsonLocator::findsNothingWrongWithJson()
{
    QFETCH(std::string, text);
    const auto fault = findJsonFault(text);
    QVERIFY2(!fault, fault ? describe(*fault).c_str() : "");
}

void TestJsonLocator::findsTheLineOfAPath_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<int>("line");
    const auto row = [](const char* path, int line) { QTest::newRow(path) << std::string(path) << line; };
    row("", 1);
    row("/a", 1);
    row("/b", 2);
    row("/b/0", 3);
    row("/b/1", 4);
    row("/b/1/c~1d", 5);
    row("/b/1/e~0", 6);
    row("/b/2", 8);
    // What leads nowhere is where it would be.
    row("/b/3", 2);
    row("/b/x", 2);
    row("/f", 1);
    row("/b/1/c~1d/0", 5);
}

void TestJsonLocator::findsTheLineOfAPath()
{
    QFETCH(std::string, path);
    QFETCH(int, line);
    constexpr std::string_view text =
        "{ \"a\": \"],}{[\\\"\",\n  \"b\": [\n    1,\n    {\n      \"c/d\": {},\n      \"e~\": 2\n"
        "    },\n    []\n  ]\n}";
    QCOMPARE(static_cast<int>(lineOfJsonPath(text, path)), line);
}

QTEST_GUILESS_MAIN(TestJsonLocator)
#include "tst_json_locator.moc"
