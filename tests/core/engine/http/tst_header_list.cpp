#include "core/engine/http/header_list.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

using namespace fetchscope;
using testing::toBytes;
using testing::view;

namespace {

/// `A: 1\nB: 2`, as the list's order has it.
QByteArray written(const HeaderList& headers)
{
    QByteArray text;
    for (const HeaderView header : headers) {
        if (!text.isEmpty())
            text.append('\n');
        text.append(toBytes(header.name)).append(": ").append(toBytes(header.value));
    }
    return text;
}

HeaderList read(const QByteArray& text)
{
    HeaderList headers;
    const QList<QByteArray> lines = text.isEmpty() ? QList<QByteArray>() : text.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        headers.append(view(line.left(colon)), view(line.mid(colon + 1).trimmed()));
    }
    return headers;
}

QList<QByteArray> toList(const std::vector<std::string>& values)
{
    QList<QByteArray> list;
    for (const std::string& value : values)
        list.append(toBytes(value));
    return list;
}

} // namespace

class HeaderListTest : public QObject
{
    Q_OBJECT
private slots:
    void appendingTakesOverTheCaseThatIsThere();
    void gettingJoinsAllValuesInOrder_data();
    void gettingJoinsAllValuesInOrder();
    void namesMatchInAnyCase();
    void removingTakesAllOfAName();
    void settingReplacesTheFirstAndRemovesTheOthers_data();
    void settingReplacesTheFirstAndRemovesTheOthers();
    void combiningAddsToTheFirst_data();
    void combiningAddsToTheFirst();
    void sortingCombinesAllButSetCookie_data();
    void sortingCombinesAllButSetCookie();
    void splittingKeepsQuotedStringsWhole_data();
    void splittingKeepsQuotedStringsWhole();
    void listsAreEqualWhereTheirContentsAreInOrder();
    void changesTakeViewsIntoTheListItself();
    void manyChangesKeepTheContents();
    void copiesChangeApart();
    void repeatedNamesAreKnown();
    void normalizingStripsHttpWhitespaceOnly_data();
    void normalizingStripsHttpWhitespaceOnly();
    void headerNamesAreTokens();
    void headerValuesHaveNoLineBreaksAndNoSpaceAround();
    void tokenListsAreExtracted_data();
    void tokenListsAreExtracted();
    void anyBytesAreTaken();
};

void HeaderListTest::appendingTakesOverTheCaseThatIsThere()
{
    HeaderList headers {{"X-One", "1"}, {"B", "2"}};
    headers.append("x-ONE", "3");
    QCOMPARE(written(headers), QByteArray("X-One: 1\nB: 2\nX-One: 3"));
    QCOMPARE(headers.size(), std::size_t(3));
    QCOMPARE(headers.at(2), (HeaderView {"X-One", "3"}));
    headers.clear();
    QVERIFY(headers.isEmpty());
    headers.append("x-ONE", "");
    QCOMPARE(written(headers), QByteArray("x-ONE: "));
}

void HeaderListTest::gettingJoinsAllValuesInOrder_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("contains");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("single");
    QTest::newRow("none") << QByteArray("B: 1") << false << QByteArray() << false;
    QTest::newRow("one") << QByteArray("B: 1\na: 2") << true << QByteArray("2") << true;
    QTest::newRow("an empty one") << QByteArray("a: ") << true << QByteArray("") << true;
    QTest::newRow("two") << QByteArray("a: 1\nb: x\nA: 2") << true << QByteArray("1, 2") << false;
    QTest::newRow("empty ones") << QByteArray("A:\nA:\nA: 3") << true << QByteArray(", , 3") << false;
    QTest::newRow("a longer name") << QByteArray("AA: 1") << false << QByteArray() << false;
}

void HeaderListTest::gettingJoinsAllValuesInOrder()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const bool, contains);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, single);
    const HeaderList list = read(headers);
    QCOMPARE(list.contains("A"), contains);
    const auto joined = list.get("A");
    QCOMPARE(joined.has_value(), contains);
    if (joined)
        QCOMPARE(toBytes(*joined), value);
    const auto alone = list.getSingle("A");
    QCOMPARE(alone.has_value(), single);
    if (alone)
        QCOMPARE(toBytes(*alone), value);
    QCOMPARE(list.count("A"), std::size_t(contains ? headers.toLower().count("a:") : 0));
}

void HeaderListTest::namesMatchInAnyCase()
{
    const HeaderList headers {{"Content-Type", "x"}};
    QVERIFY(headers.contains("content-type"));
    QVERIFY(headers.contains("CONTENT-TYPE"));
    QVERIFY(!headers.contains("content_type"));
    QVERIFY(!headers.contains(""));
    // Only ASCII letters have two cases.
    const HeaderList signs {{"a[", "x"}, {"\xC3\x84", "y"}};
    QVERIFY(!signs.contains("A{"));
    QVERIFY(!signs.contains("\xC3\xA4"));
}

void HeaderListTest::removingTakesAllOfAName()
{
    HeaderList headers = read("A: 1\nB: 2\na: 3\nC: 4");
    headers.remove("a");
    QCOMPARE(written(headers), QByteArray("B: 2\nC: 4"));
    headers.remove("x");
    QCOMPARE(written(headers), QByteArray("B: 2\nC: 4"));
    headers.remove("B");
    headers.remove("C");
    QVERIFY(headers.isEmpty());
    QCOMPARE(headers, HeaderList());
}

void HeaderListTest::settingReplacesTheFirstAndRemovesTheOthers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("none there") << QByteArray("B: 1") << QByteArray("x") << QByteArray("B: 1\na: x");
    QTest::newRow("one, longer") << QByteArray("A: 1\nB: 2") << QByteArray("long") << QByteArray("A: long\nB: 2");
    QTest::newRow("one, shorter") << QByteArray("A: long\nB: 2") << QByteArray("1") << QByteArray("A: 1\nB: 2");
    QTest::newRow("one, emptied") << QByteArray("A: long\nB: 2") << QByteArray("") << QByteArray("A: \nB: 2");
    QTest::newRow("three") << QByteArray("B: 2\nA: 1\nC: 3\na: 4\nA: 5") << QByteArray("x")
                           << QByteArray("B: 2\nA: x\nC: 3");
}

void HeaderListTest::settingReplacesTheFirstAndRemovesTheOthers()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, after);
    HeaderList headers = read(before);
    headers.set("a", view(value));
    QCOMPARE(written(headers), after);
}

void HeaderListTest::combiningAddsToTheFirst_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("none there") << QByteArray("B: 1") << QByteArray("B: 1\na: x");
    QTest::newRow("one") << QByteArray("A: 1\nB: 2") << QByteArray("A: 1, x\nB: 2");
    QTest::newRow("an empty one") << QByteArray("A:") << QByteArray("A: , x");
    QTest::newRow("two") << QByteArray("A: 1\nA: 2") << QByteArray("A: 1, x\nA: 2");
}

void HeaderListTest::combiningAddsToTheFirst()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    HeaderList headers = read(before);
    headers.combine("a", "x");
    QCOMPARE(written(headers), after);
}

void HeaderListTest::sortingCombinesAllButSetCookie_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("sorted");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("sorted in lower case") << QByteArray("B: 1\na: 2\nC: 3") << QByteArray("a: 2\nb: 1\nc: 3");
    QTest::newRow("combined") << QByteArray("B: 1\na: 2\nB: 3\nb:") << QByteArray("a: 2\nb: 1, 3, ");
    QTest::newRow("Set-Cookie stays apart") << QByteArray("Set-Cookie: z\nX: 1\nset-cookie: a\nx: 2")
                                            << QByteArray("set-cookie: z\nset-cookie: a\nx: 1, 2");
    QTest::newRow("Set-Cookie2 does not")
        << QByteArray("Set-Cookie2: z\nset-cookie2: a") << QByteArray("set-cookie2: z, a");
}

void HeaderListTest::sortingCombinesAllButSetCookie()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, sorted);
    QByteArray text;
    for (const auto& [name, value] : read(headers).sortAndCombine()) {
        if (!text.isEmpty())
            text.append('\n');
        text.append(toBytes(name)).append(": ").append(toBytes(value));
    }
    QCOMPARE(text, sorted);
}

void HeaderListTest::splittingKeepsQuotedStringsWhole_data()
{
    using Values = QList<QByteArray>;
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Values>("values");
    QTest::newRow("a comma at the end") << QByteArray("A: nosniff,") << Values {"nosniff", ""};
    QTest::newRow("an empty header at the end") << QByteArray("A: nosniff\nB: sniff\nA:") << Values {"nosniff", ""};
    QTest::newRow("empty") << QByteArray("A:\nB: sniff") << Values {""};
    QTest::newRow("a quote that is not closed") << QByteArray("A: text/html;\", x/x") << Values {"text/html;\", x/x"};
    QTest::newRow("over two headers") << QByteArray("A: text/html;\"\nA: x/x") << Values {"text/html;\", x/x"};
    QTest::newRow("a quote that is closed")
        << QByteArray("A: x/x;test=\"hi\",y/y") << Values {"x/x;test=\"hi\"", "y/y"};
    QTest::newRow("two headers") << QByteArray("A: x/x;test=\"hi\"\nC: **bingo**\nA: y/y")
                                 << Values {"x/x;test=\"hi\"", "y/y"};
    QTest::newRow("empty elements") << QByteArray("A: x / x,,,1") << Values {"x / x", "", "", "1"};
    QTest::newRow("a header that is a comma") << QByteArray("A: x / x\nA: ,\nA: 1") << Values {"x / x", "", "", "1"};
    QTest::newRow("a quoted comma") << QByteArray("A: \"1,2\", 3") << Values {"\"1,2\"", "3"};
    QTest::newRow("a quoted comma, two headers") << QByteArray("A: \"1,2\"\nD: 4\nA: 3") << Values {"\"1,2\"", "3"};
    QTest::newRow("an escaped quote") << QByteArray(R"(A: "1\",2",3)") << Values {R"("1\",2")", "3"};
    QTest::newRow("an escaped backslash") << QByteArray(R"(A: "1\\",2)") << Values {R"("1\\")", "2"};
    QTest::newRow("a backslash at the end") << QByteArray(R"(A: "1,\)") << Values {R"("1,\)"};
    QTest::newRow("a backslash outside of quotes") << QByteArray(R"(A: \",2",3)") << Values {R"(\",2")", "3"};
    QTest::newRow("two quoted strings") << QByteArray(R"(A: "a,"b",c",d)") << Values {R"("a,"b",c")", "d"};
    QTest::newRow("tabs and spaces go, other blanks stay")
        << QByteArray("A: x \t,\t \fy\v ,z") << Values {"x", "\fy\v", "z"};
}

void HeaderListTest::splittingKeepsQuotedStringsWhole()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QList<QByteArray>, values);
    const HeaderList list = read(headers);
    const auto split = list.getDecodeAndSplit("a");
    QVERIFY(split.has_value());
    QCOMPARE(toList(*split), values);
    QVERIFY(!list.getDecodeAndSplit("missing").has_value());
}

void HeaderListTest::listsAreEqualWhereTheirContentsAreInOrder()
{
    HeaderList changed = read("A: 1\nB: 2\nC: 3");
    changed.remove("B");
    changed.set("A", "a longer value");
    changed.set("A", "1");
    QCOMPARE(changed, read("A: 1\nC: 3"));
    QVERIFY(!(changed == read("C: 3\nA: 1")));
    QVERIFY(!(changed == read("a: 1\nC: 3")));
    QVERIFY(!(changed == read("A: 1")));
    QVERIFY(!(changed == read("A: 1\nC: 3\nC: 3")));
    QVERIFY(!(changed == read("A: 1\nC: 4")));
}

void HeaderListTest::changesTakeViewsIntoTheListItself()
{
    HeaderList headers {{"Name", "value"}, {"Other", "second"}};
    for (int i = 0; i < 64; ++i)
        headers.append(headers.at(1).value, headers.at(0).value);
    QCOMPARE(headers.count("second"), std::size_t(64));
    QCOMPARE(headers.at(65), (HeaderView {"second", "value"}));
    headers.set(headers.at(0).name, headers.at(1).value);
    QCOMPARE(headers.at(0), (HeaderView {"Name", "second"}));
    headers.combine(headers.at(0).name, headers.at(0).value);
    QCOMPARE(headers.at(0), (HeaderView {"Name", "second, second"}));
    headers.remove(headers.at(2).name);
    QCOMPARE(written(headers), QByteArray("Name: second, second\nOther: second"));
}

void HeaderListTest::copiesChangeApart()
{
    HeaderList headers {{"A", "1"}, {"B", "2"}};
    const HeaderList copy = headers;
    HeaderList roomy = headers.copyWithRoom();
    headers.append("C", std::string(1000, 'c'));
    roomy.set("A", "longer than before");
    QCOMPARE(written(copy), QByteArray("A: 1\nB: 2"));
    QCOMPARE(written(roomy), QByteArray("A: longer than before\nB: 2"));
    headers = copy;
    QCOMPARE(headers, copy);
    // What was moved from is an empty list like any other.
    HeaderList taken = std::move(roomy);
    QCOMPARE(taken.size(), std::size_t(2));
    roomy = HeaderList();
    roomy.append("D", "4");
    QCOMPARE(written(roomy), QByteArray("D: 4"));
    QVERIFY(!HeaderList().copyWithRoom().contains("A"));
}

void HeaderListTest::repeatedNamesAreKnown()
{
    HeaderList headers {{"A", "1"}, {"AB", "2"}};
    QVERIFY(!headers.hasRepeatedNames());
    headers.append("a", "3");
    QVERIFY(headers.hasRepeatedNames());
    QVERIFY(headers.copyWithRoom().hasRepeatedNames());
    headers.set("A", "4");
    QVERIFY(!headers.hasRepeatedNames());
    QCOMPARE(headers.getSingle("a"), std::optional<std::string_view>("4"));
    QCOMPARE(headers.getFirst("AB"), std::optional<std::string_view>("2"));
    QVERIFY(!headers.getFirst("ABC") && !HeaderList().getFirst("A"));
}

void HeaderListTest::manyChangesKeepTheContents()
{
    HeaderList headers {{"Fixed", "stays"}};
    const std::string longValue(500, 'v');
    for (int i = 0; i < 1000; ++i) {
        headers.set("Changing", longValue + std::to_string(i));
        headers.set("Changing", "");
        headers.append("Gone", longValue);
        headers.remove("gone");
    }
    QCOMPARE(written(headers), QByteArray("Fixed: stays\nChanging: "));
}

void HeaderListTest::normalizingStripsHttpWhitespaceOnly_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing to do") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("all four") << QByteArray("\t\n\r a \r\n\t") << QByteArray("a");
    QTest::newRow("form feed and vertical tab stay") << QByteArray(" \fa\v ") << QByteArray("\fa\v");
    QTest::newRow("NUL and no-break space stay") << QByteArray(" \0a\xA0 ", 5) << QByteArray("\0a\xA0", 3);
    QTest::newRow("only whitespace") << QByteArray(" \r\n\t") << QByteArray("");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void HeaderListTest::normalizingStripsHttpWhitespaceOnly()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, expected);
    QCOMPARE(toBytes(normalizeHeaderValue(view(value))), expected);
}

void HeaderListTest::headerNamesAreTokens()
{
    QVERIFY(isHeaderName("Content-Type"));
    QVERIFY(!isHeaderName(""));
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(static_cast<unsigned char>(byte));
        const bool expected =
            byte < 0x80 && (std::isalnum(byte) != 0 || (byte != 0 && std::strchr("!#$%&'*+-.^_`|~", byte) != nullptr));
        QCOMPARE(isHeaderName(std::string("x") + c), expected);
    }
}

void HeaderListTest::headerValuesHaveNoLineBreaksAndNoSpaceAround()
{
    QVERIFY(isHeaderValue(""));
    for (int byte = 0; byte < 256; ++byte) {
        const std::string c(1, static_cast<char>(static_cast<unsigned char>(byte)));
        const bool breaks = byte == 0 || byte == '\n' || byte == '\r';
        const bool blank = byte == ' ' || byte == '\t';
        QCOMPARE(isHeaderValue("a" + c + "b"), !breaks);
        QCOMPARE(isHeaderValue(c + "b"), !breaks && !blank);
        QCOMPARE(isHeaderValue("a" + c), !breaks && !blank);
        QCOMPARE(isHeaderValue(c), !breaks && !blank);
    }
}

void HeaderListTest::tokenListsAreExtracted_data()
{
    using Values = QList<QByteArray>;
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("there");
    QTest::addColumn<QByteArray>("offender"); // empty: it parses
    QTest::addColumn<Values>("tokens");
    QTest::newRow("no such header") << QByteArray("B: x") << false << QByteArray() << Values();
    QTest::newRow("empty") << QByteArray("A:") << true << QByteArray() << Values();
    QTest::newRow("one") << QByteArray("A: PUT") << true << QByteArray() << Values {"PUT"};
    QTest::newRow("wildcard") << QByteArray("A: *") << true << QByteArray() << Values {"*"};
    QTest::newRow("case is kept") << QByteArray("a: pUt") << true << QByteArray() << Values {"pUt"};
    QTest::newRow("blanks around commas")
        << QByteArray("A: x ,\ty\t, z") << true << QByteArray() << Values {"x", "y", "z"};
    QTest::newRow("empty elements") << QByteArray("A: ,x,, ,y,") << true << QByteArray() << Values {"x", "y"};
    QTest::newRow("only commas") << QByteArray("A: , ,") << true << QByteArray() << Values();
    QTest::newRow("several headers") << QByteArray("A: x\nB: q\nA: y, z") << true << QByteArray()
                                     << Values {"x", "y", "z"};
    QTest::newRow("all signs of a token")
        << QByteArray("A: !#$%&'*+-.^_`|~") << true << QByteArray() << Values {"!#$%&'*+-.^_`|~"};
    QTest::newRow("a blank inside") << QByteArray("A: x, y z") << true << QByteArray("y z") << Values();
    QTest::newRow("a quoted string") << QByteArray("A: \"x\"") << true << QByteArray("\"x\"") << Values();
    QTest::newRow("a quoted comma") << QByteArray("A: x, \"y,z\"") << true << QByteArray("\"y") << Values();
    QTest::newRow("a semicolon") << QByteArray("A: x;y") << true << QByteArray("x;y") << Values();
    QTest::newRow("a delimiter") << QByteArray("A: x, @") << true << QByteArray("@") << Values();
    QTest::newRow("not ASCII") << QByteArray("A: \xC3\xA4") << true << QByteArray("\xC3\xA4") << Values();
    QTest::newRow("a form feed") << QByteArray("A: x,\fy") << true << QByteArray("\fy") << Values();
    QTest::newRow("a bad one in the second header") << QByteArray("A: x\nA: (") << true << QByteArray("(") << Values();
}

void HeaderListTest::tokenListsAreExtracted()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const bool, there);
    QFETCH(const QByteArray, offender);
    QFETCH(const QList<QByteArray>, tokens);
    const auto extracted = extractTokenList(read(headers), "A");
    QCOMPARE(extracted.has_value(), there);
    if (!extracted)
        return;
    QCOMPARE(extracted->failed, !offender.isEmpty());
    QCOMPARE(toBytes(extracted->offender), offender);
    QCOMPARE(toList(extracted->tokens), tokens);
}

void HeaderListTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"a", ",", "\"", "\\", " ", "\t", "GET", "*", ";"};
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next();
        const auto values = getDecodeAndSplitHeaderValue(text);
        QVERIFY(!values.empty());
        // Without quotes, it is a split at every comma.
        if (text.find('"') == std::string::npos)
            QCOMPARE(values.size(), std::size_t(1 + std::count(text.begin(), text.end(), ',')));
        HeaderList headers {{"A", text}, {text, "x"}, {"a", texts.next()}};
        (void)extractTokenList(headers, "A");
        (void)headers.sortAndCombine();
        headers.combine(text, text);
        headers.set(text, "");
        headers.remove(text);
        QVERIFY(!headers.contains(text));
    }
}

QTEST_GUILESS_MAIN(HeaderListTest)
#include "tst_header_list.moc"
