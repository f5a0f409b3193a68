#include "core/engine/http/mime_type.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

using namespace fetchscope;
using testing::isomorphic;
using testing::toBytes;
using testing::view;

namespace {

HeaderList contentTypes(const QJsonArray& values)
{
    HeaderList headers;
    for (const auto& value : values)
        headers.append("Content-Type", view(isomorphic(value.toString())));
    return headers;
}

} // namespace

class MimeTypeTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedInputsSerializeAsPublished_data();
    void publishedInputsSerializeAsPublished();
    void publishedTypesAreInTheirGroups_data();
    void publishedTypesAreInTheirGroups();
    void publishedHeadersGiveTheirType_data();
    void publishedHeadersGiveTheirType();
    void publishedScriptHeadersDecideWhetherTheScriptRuns_data();
    void publishedScriptHeadersDecideWhetherTheScriptRuns();
    void theStandardsExamplesAreExtracted_data();
    void theStandardsExamplesAreExtracted();
    void everyJavaScriptTypeIsOneAndItsNeighboursAreNot_data();
    void everyJavaScriptTypeIsOneAndItsNeighboursAreNot();
    void parametersAreFoundByName();
    void anEmptyListHasNoType();
    void anyBytesAreTakenAndSerializationsParseToTheSame();
};

void MimeTypeTest::publishedInputsSerializeAsPublished_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("parses");
    QTest::addColumn<QByteArray>("output");
    for (const char* const name : {"mime-types", "generated-mime-types"}) {
        const QJsonArray table =
            testing::readTable(QStringLiteral("mimesniff/mime-types/resources/%1.json").arg(QLatin1String(name)));
        for (qsizetype i = 0; i < table.size(); ++i) {
            const QString input = table[i]["input"].toString();
            const QJsonValue output = table[i]["output"];
            const QByteArray row = QByteArray(name) + ' ' + testing::rowName(i, input);
            QTest::newRow(row.constData()) << isomorphic(input) << output.isString() << isomorphic(output.toString());
        }
    }
}

void MimeTypeTest::publishedInputsSerializeAsPublished()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, parses);
    QFETCH(const QByteArray, output);
    const auto mimeType = parseMimeType(view(input));
    QCOMPARE(mimeType.has_value(), parses);
    if (mimeType) {
        QCOMPARE(toBytes(serializeMimeType(*mimeType)), output);
        QCOMPARE(parseMimeType(view(output)), mimeType);
    }
}

void MimeTypeTest::publishedTypesAreInTheirGroups_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("groups");
    const QJsonArray table = testing::readTable(QStringLiteral("mimesniff/mime-types/resources/mime-groups.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString input = table[i]["input"].toString();
        QStringList groups = table[i]["groups"].toVariant().toStringList();
        // The standard's list of fonts has application/font-otf in the place of this one by now.
        if (input.startsWith(QStringLiteral("application/font-off")))
            groups.removeAll(QStringLiteral("font"));
        groups.sort();
        QTest::newRow(testing::rowName(i, input).constData()) << isomorphic(input) << groups;
    }
    QTest::newRow("a font of today's standard") << QByteArray("application/font-otf") << QStringList {"font"};
}

void MimeTypeTest::publishedTypesAreInTheirGroups()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QStringList, groups);
    using Predicate = bool (*)(const MimeType&);
    const std::initializer_list<std::pair<const char*, Predicate>> all {{"HTML", isHtmlMimeType},
        {"JSON", isJsonMimeType}, {"JavaScript", isJavaScriptMimeType}, {"XML", isXmlMimeType},
        {"ZIP-based", isZipBasedMimeType}, {"archive", isArchiveMimeType}, {"audio or video", isAudioOrVideoMimeType},
        {"font", isFontMimeType}, {"image", isImageMimeType}, {"scriptable", isScriptableMimeType}};
    const auto mimeType = parseMimeType(view(input));
    QVERIFY(mimeType.has_value());
    QStringList actual;
    for (const auto& [name, predicate] : all) {
        if (predicate(*mimeType))
            actual.append(QString::fromLatin1(name));
    }
    actual.sort();
    QCOMPARE(actual, groups);
}

void MimeTypeTest::publishedHeadersGiveTheirType_data()
{
    QTest::addColumn<QJsonArray>("values");
    QTest::addColumn<QByteArray>("mimeType");
    QTest::addColumn<QByteArray>("essence");
    QTest::addColumn<QByteArray>("encoding");
    const QJsonArray table = testing::readTable(QStringLiteral("fetch/content-type/resources/content-types.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QJsonArray values = table[i]["contentType"].toArray();
        const QString all =
            values.toVariantList().isEmpty() ? QString() : QVariant(values).toStringList().join("  +  ");
        QTest::newRow(testing::rowName(i, all).constData())
            << values << isomorphic(table[i]["mimeType"].toString())
            << isomorphic(table[i]["documentContentType"].toString()) << table[i]["encoding"].toString().toLatin1();
    }
}

void MimeTypeTest::publishedHeadersGiveTheirType()
{
    QFETCH(const QJsonArray, values);
    QFETCH(const QByteArray, mimeType);
    QFETCH(const QByteArray, essence);
    QFETCH(const QByteArray, encoding);
    const auto extracted = extractMimeType(contentTypes(values));
    QVERIFY(extracted.has_value());
    QCOMPARE(toBytes(serializeMimeType(*extracted)), mimeType);
    QCOMPARE(toBytes(extracted->essence()), essence);
    // The encodings of this table are named as their labels are, but for the case.
    const std::string* const charset = extracted->parameter("charset");
    QCOMPARE(charset == nullptr ? QByteArray() : toBytes(*charset).toLower(), encoding.toLower());
}

void MimeTypeTest::publishedScriptHeadersDecideWhetherTheScriptRuns_data()
{
    QTest::addColumn<QJsonArray>("values");
    QTest::addColumn<bool>("executes");
    QTest::addColumn<QByteArray>("encoding");
    const QJsonArray table =
        testing::readTable(QStringLiteral("fetch/content-type/resources/script-content-types.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QJsonArray values = table[i]["contentType"].toArray();
        QTest::newRow(testing::rowName(i, QVariant(values).toStringList().join("  +  ")).constData())
            << values << table[i]["executes"].toBool() << table[i]["encoding"].toString().toLatin1();
    }
}

void MimeTypeTest::publishedScriptHeadersDecideWhetherTheScriptRuns()
{
    QFETCH(const QJsonArray, values);
    QFETCH(const bool, executes);
    QFETCH(const QByteArray, encoding);
    // The table's responses come with nosniff, so that the script runs where the type is one of JavaScript.
    const auto extracted = extractMimeType(contentTypes(values));
    QCOMPARE(extracted && isJavaScriptMimeType(*extracted), executes);
    if (executes) {
        const std::string* const charset = extracted->parameter("charset");
        QCOMPARE(charset == nullptr ? QByteArray() : toBytes(*charset).toLower(), encoding.toLower());
    }
}

void MimeTypeTest::theStandardsExamplesAreExtracted_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QByteArray>("expected"); // empty: failure
    QTest::newRow("another essence drops the charset")
        << QStringList {"text/plain;charset=gbk, text/html"} << QByteArray("text/html");
    QTest::newRow("the same essence keeps it, in one header")
        << QStringList {"text/html;charset=gbk;a=b, text/html;x=y"} << QByteArray("text/html;x=y;charset=gbk");
    QTest::newRow("and in two") << QStringList {"text/html;charset=gbk;a=b", "text/html;x=y"}
                                << QByteArray("text/html;x=y;charset=gbk");
    QTest::newRow("another essence in between drops it")
        << QStringList {"text/html;charset=gbk", "x/x", "text/html;x=y"} << QByteArray("text/html;x=y");
    QTest::newRow("what does not parse is passed over")
        << QStringList {"text/html", "cannot-parse"} << QByteArray("text/html");
    QTest::newRow("and so is the wildcard") << QStringList {"text/html", "*/*"} << QByteArray("text/html");
    QTest::newRow("and the empty value") << QStringList {"text/html", ""} << QByteArray("text/html");
    QTest::newRow("nothing but the wildcard") << QStringList {"*/*", "*/*;charset=utf-8"} << QByteArray();
    QTest::newRow("nothing that parses") << QStringList {"", "text", "text/"} << QByteArray();
    QTest::newRow("a type that is a wildcard in half") << QStringList {"text/*"} << QByteArray("text/*");
}

void MimeTypeTest::theStandardsExamplesAreExtracted()
{
    QFETCH(const QStringList, values);
    QFETCH(const QByteArray, expected);
    const auto extracted = extractMimeType(contentTypes(QJsonArray::fromStringList(values)));
    QCOMPARE(extracted ? toBytes(serializeMimeType(*extracted)) : QByteArray(), expected);
}

void MimeTypeTest::everyJavaScriptTypeIsOneAndItsNeighboursAreNot_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("expected");
    for (const char* const input :
        {"application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
            "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2",
            "text/javascript1.3", "text/javascript1.4", "text/javascript1.5", "text/jscript", "text/livescript",
            "text/x-ecmascript", "text/x-javascript", "TEXT/JavaScript;charset=utf-8"})
        QTest::newRow(input) << QByteArray(input) << true;
    for (const char* const input : {"text/javascript1.6", "text/javascript1", "application/jscript",
             "application/livescript", "application/javascript1.0", "text/typescript", "image/javascript", "text/plain",
             "application/json", "text/html"})
        QTest::newRow(input) << QByteArray(input) << false;
}

void MimeTypeTest::everyJavaScriptTypeIsOneAndItsNeighboursAreNot()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, expected);
    QCOMPARE(isJavaScriptMimeType(*parseMimeType(view(input))), expected);
}

void MimeTypeTest::parametersAreFoundByName()
{
    const auto mimeType = parseMimeType("text/html;Charset=UTF-8;x=\"a\\\"b\"");
    QVERIFY(mimeType.has_value());
    QCOMPARE(mimeType->essence(), std::string("text/html"));
    QCOMPARE(*mimeType->parameter("charset"), std::string("UTF-8"));
    QCOMPARE(*mimeType->parameter("x"), std::string("a\"b"));
    QVERIFY(mimeType->parameter("y") == nullptr);
}

void MimeTypeTest::anEmptyListHasNoType()
{
    QVERIFY(!extractMimeType({}).has_value());
    QVERIFY(!extractMimeType({{"Content-Typ", "text/html"}}).has_value());
}

void MimeTypeTest::anyBytesAreTakenAndSerializationsParseToTheSame()
{
    testing::RandomTexts texts {"text/html", "*/*", "/", ";", "=", "\"", "\\", " ", "\t", ",", "charset", "x", "utf-8"};
    int parsed = 0;
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next(i % 2 == 0 ? "a/b;" : "");
        if (const auto mimeType = parseMimeType(text)) {
            QCOMPARE(parseMimeType(serializeMimeType(*mimeType)), mimeType);
            ++parsed;
        }
        (void)extractMimeType({{"Content-Type", text}, {"Content-Type", texts.next()}});
    }
    QVERIFY(parsed > 1000);
}

QTEST_GUILESS_MAIN(MimeTypeTest)
#include "tst_mime_type.moc"
