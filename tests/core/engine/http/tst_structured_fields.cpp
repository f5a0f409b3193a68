#include "core/engine/http/structured_fields.h"
#include "tests/core/engine/http/json_value.h"
#include "tests/core/engine/http/test_data.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace fetchscope;
using namespace fetchscope::structured;
using testing::JsonValue;
using testing::toBytes;

namespace {

/// RFC 4648 base32, which the tables write bytes in.
std::string base32Decoded(const std::string& text)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string bytes;
    unsigned buffer = 0;
    unsigned bits = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        buffer = ((buffer << 5U) | static_cast<unsigned>(alphabet.find(c))) & 0xFFFFU;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<char>(static_cast<unsigned char>((buffer >> bits) & 0xFFU)));
        }
    }
    return bytes;
}

/// Null where the value cannot even be held: a decimal out of range.
std::optional<BareItem> toBareItem(const JsonValue& json)
{
    switch (json.kind) {
    case JsonValue::Kind::Boolean:
        return BareItem(json.boolean);
    case JsonValue::Kind::String:
        return BareItem(json.text);
    case JsonValue::Kind::Number: {
        if (json.text.find_first_of(".eE") == std::string::npos)
            return BareItem(std::int64_t {std::stoll(json.text)});
        const std::optional<Decimal> decimal = toDecimal(std::stod(json.text));
        return decimal ? std::optional<BareItem>(*decimal) : std::nullopt;
    }
    default:
        break;
    }
    const std::string& type = json["__type"].text;
    const JsonValue& value = json["value"];
    if (type == "token")
        return BareItem(Token {value.text});
    if (type == "binary")
        return BareItem(ByteSequence {base32Decoded(value.text)});
    if (type == "date")
        return BareItem(Date {std::stoll(value.text)});
    if (type == "displaystring")
        return BareItem(DisplayString {value.text});
    qFatal("an unknown type '%s'", type.c_str());
}

std::optional<Parameters> toParameters(const JsonValue& json)
{
    Parameters parameters;
    for (const JsonValue& parameter : json.items) {
        std::optional<BareItem> value = toBareItem(parameter[1]);
        if (!value)
            return std::nullopt;
        parameters.emplace_back(parameter[0].text, std::move(*value));
    }
    return parameters;
}

std::optional<Item> toItem(const JsonValue& json)
{
    std::optional<BareItem> value = toBareItem(json[0]);
    std::optional<Parameters> parameters = toParameters(json[1]);
    if (!value || !parameters)
        return std::nullopt;
    return Item {std::move(*value), std::move(*parameters)};
}

std::optional<Member> toMember(const JsonValue& json)
{
    if (json[0].kind != JsonValue::Kind::Array)
        return toItem(json);
    InnerList inner;
    for (const JsonValue& item : json[0].items)
        inner.items.push_back(toItem(item).value());
    inner.parameters = toParameters(json[1]).value();
    return inner;
}

std::optional<List> toList(const JsonValue& json)
{
    List list;
    for (const JsonValue& member : json.items)
        list.push_back(toMember(member).value());
    return list;
}

std::optional<Dictionary> toDictionary(const JsonValue& json)
{
    Dictionary dictionary;
    for (const JsonValue& member : json.items)
        dictionary.emplace_back(member[0].text, toMember(member[1]).value());
    return dictionary;
}

QByteArray joined(const JsonValue& lines)
{
    QByteArray text;
    for (std::size_t i = 0; i < lines.items.size(); ++i) {
        if (i > 0)
            text.append(", ");
        text.append(toBytes(lines.items[i].text));
    }
    return text;
}

void addRows(const QString& folder)
{
    QTest::addColumn<JsonValue>("test");
    const QDir directory(QStringLiteral(FETCHSCOPE_TEST_DATA "/structured-field-tests/") + folder);
    const QStringList files = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        qFatal("no tables in %s", qPrintable(directory.path()));
    for (const QString& file : files) {
        const JsonValue table = testing::readJson(directory.filePath(file).toStdString());
        for (std::size_t i = 0; i < table.items.size(); ++i) {
            QString name = QString::fromUtf8(toBytes(table[i]["name"].text));
            if (table[i]["can_fail"].isTrue())
                name += QStringLiteral(" (may fail)");
            const QByteArray row = file.chopped(5).toLatin1() + ' ' + testing::rowName(static_cast<qsizetype>(i), name);
            QTest::newRow(row.constData()) << table[i];
        }
    }
}

/// Parses, and serializes again; `toExpected` makes the value from what the table has.
template <class Value>
void checkParsing(const JsonValue& test, std::optional<Value> (*parse)(std::string_view),
    std::optional<Value> (*toExpected)(const JsonValue&))
{
    const QByteArray raw = joined(test["raw"]);
    const std::optional<Value> parsed = parse(testing::view(raw));
    if (test["must_fail"].isTrue()) {
        QVERIFY(!parsed.has_value());
        return;
    }
    if (test["can_fail"].isTrue() && !parsed)
        return;
    QVERIFY(parsed.has_value());
    const std::optional<Value> expected = toExpected(test["expected"]);
    QVERIFY(parsed == expected);
    const std::optional<std::string> serialized = serialize(*parsed);
    QVERIFY(serialized.has_value());
    QCOMPARE(toBytes(*serialized), test["canonical"].isNull() ? raw : joined(test["canonical"]));
}

} // namespace

Q_DECLARE_METATYPE(testing::JsonValue)

class StructuredFieldsTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedFieldsParseAndSerialize_data() { addRows(QString()); }
    void publishedFieldsParseAndSerialize();
    void publishedValuesSerialize_data() { addRows(QStringLiteral("serialisation-tests")); }
    void publishedValuesSerialize();
    void optionalStrictnessIsDecided_data();
    void optionalStrictnessIsDecided();
    void valuesWithoutASerializationAreRefused();
    void decimalsAreRoundedToTheEvenNeighbour_data();
    void decimalsAreRoundedToTheEvenNeighbour();
    void aKeyThatComesTwiceKeepsItsPlaceAndTakesTheLastValue();
    void anyBytesAreTakenAndSerializationsParseToTheSame();
};

void StructuredFieldsTest::publishedFieldsParseAndSerialize()
{
    QFETCH(const JsonValue, test);
    const std::string& type = test["header_type"].text;
    if (type == "item")
        checkParsing(test, parseItem, toItem);
    else if (type == "list")
        checkParsing(test, parseList, toList);
    else
        checkParsing(test, parseDictionary, toDictionary);
}

void StructuredFieldsTest::publishedValuesSerialize()
{
    QFETCH(const JsonValue, test);
    const std::string& type = test["header_type"].text;
    const JsonValue& expected = test["expected"];
    std::optional<std::string> serialized;
    if (type == "item") {
        if (const auto item = toItem(expected))
            serialized = serialize(*item);
    } else if (type == "list") {
        serialized = serialize(toList(expected).value());
    } else {
        serialized = serialize(toDictionary(expected).value());
    }
    if (test["must_fail"].isTrue()) {
        QVERIFY(!serialized.has_value());
        return;
    }
    QVERIFY(serialized.has_value());
    QCOMPARE(toBytes(*serialized), joined(test["canonical"]));
}

void StructuredFieldsTest::optionalStrictnessIsDecided_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("serialized");
    QTest::newRow("missing padding is made up for") << QByteArray(":aGVsbG8:") << QByteArray(":aGVsbG8=:");
    QTest::newRow("pad bits are dropped") << QByteArray(":iZ==:") << QByteArray(":iQ==:");
    QTest::newRow("the latest date") << QByteArray("@999999999999999") << QByteArray("@999999999999999");
    QTest::newRow("the earliest date") << QByteArray("@-999999999999999") << QByteArray("@-999999999999999");
    QTest::newRow("a string over two lines") << QByteArray("\"foo, bar\"") << QByteArray("\"foo, bar\"");
}

void StructuredFieldsTest::optionalStrictnessIsDecided()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, serialized);
    const auto item = parseItem(testing::view(text));
    QVERIFY(item.has_value());
    QCOMPARE(toBytes(serialize(*item).value()), serialized);
}

void StructuredFieldsTest::valuesWithoutASerializationAreRefused()
{
    const auto refuses = [](BareItem value) { return !serialize(Item {std::move(value), {}}).has_value(); };
    QVERIFY(refuses(std::int64_t {1'000'000'000'000'000}));
    QVERIFY(!refuses(std::int64_t {-999'999'999'999'999}));
    QVERIFY(refuses(Decimal {1'000'000'000'000'000}));
    QVERIFY(refuses(Date {1'000'000'000'000'000}));
    QVERIFY(refuses(Token {""}));
    QVERIFY(refuses(Token {"1a"}));
    QVERIFY(refuses(Token {"a b"}));
    QVERIFY(refuses(std::string("a\nb")));
    QVERIFY(refuses(std::string("\xC3\xA4")));
    QVERIFY(refuses(DisplayString {"\xC3"}));
    QVERIFY(refuses(DisplayString {"\xED\xA0\x80"}));
    QVERIFY(!refuses(DisplayString {"\xF0\x9F\x92\xA9"}));
    QVERIFY(!serialize(Item {true, {{"A", true}}}).has_value());
    QVERIFY(!serialize(Item {true, {{"", true}}}).has_value());
    QVERIFY(!serialize(Dictionary {{"1", Item {true, {}}}}).has_value());
    QVERIFY(!serialize(List {InnerList {{Item {Token {}, {}}}, {}}}).has_value());
    QCOMPARE(serialize(List()), std::optional<std::string>(""));
    QCOMPARE(serialize(Dictionary()), std::optional<std::string>(""));
}

void StructuredFieldsTest::decimalsAreRoundedToTheEvenNeighbour_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("thousandths");
    QTest::newRow("whole") << 1.0 << true << qint64(1000);
    QTest::newRow("up to even") << 0.0015 << true << qint64(2);
    QTest::newRow("down to even") << 0.0025 << true << qint64(2);
    QTest::newRow("negative") << -0.0025 << true << qint64(-2);
    QTest::newRow("zero") << 0.0004 << true << qint64(0);
    QTest::newRow("the largest") << 999999999999.999 << true << qint64(999999999999999);
    QTest::newRow("too large") << 1000000000000.0 << false << qint64(0);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << qint64(0);
    QTest::newRow("not a number") << std::nan("") << false << qint64(0);
}

void StructuredFieldsTest::decimalsAreRoundedToTheEvenNeighbour()
{
    QFETCH(const double, value);
    QFETCH(const bool, fits);
    QFETCH(const qint64, thousandths);
    const auto decimal = toDecimal(value);
    QCOMPARE(decimal.has_value(), fits);
    if (decimal)
        QCOMPARE(qint64(decimal->thousandths), thousandths);
}

void StructuredFieldsTest::aKeyThatComesTwiceKeepsItsPlaceAndTakesTheLastValue()
{
    const auto dictionary = parseDictionary("a=1, b=2, a=3;x=1;y=2;x=4");
    QVERIFY(dictionary.has_value());
    QCOMPARE(toBytes(serialize(*dictionary).value()), QByteArray("a=3;x=4;y=2, b=2"));
}

void StructuredFieldsTest::anyBytesAreTakenAndSerializationsParseToTheSame()
{
    testing::RandomTexts texts {"a", "*", "1", "-", ".", "\"", "\\", ":", "?1", "@1", "%\"", "%c3", "%a4", "(", ")",
        ";", "=", ",", " ", "\t", "a=1", ";b"};
    int parsed = 0;
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next(i % 2 == 0 ? "a" : "");
        if (const auto item = parseItem(text)) {
            QVERIFY(parseItem(serialize(*item).value()) == item);
            ++parsed;
        }
        if (const auto list = parseList(text)) {
            QVERIFY(parseList(serialize(*list).value()) == list);
            ++parsed;
        }
        if (const auto dictionary = parseDictionary(text)) {
            QVERIFY(parseDictionary(serialize(*dictionary).value()) == dictionary);
            ++parsed;
        }
    }
    QVERIFY(parsed > 1000);
}

QTEST_GUILESS_MAIN(StructuredFieldsTest)
#include "tst_structured_fields.moc"
