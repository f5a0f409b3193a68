#include "core/engine/url/host_parser.h"
#include "core/engine/url/ip_address.h"
#include "core/engine/url/url.h"
#include "tests/core/engine/url/test_data.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <unicode/uchar.h>

#include <string>

using fetchscope::parseUrl;
using testdata::hrefOf;
using testdata::toUtf8;
using testdata::view;
using testdata::visible;

namespace {

struct HostFile
{
    const char* name;
    int cases;
};

constexpr HostFile hostFiles[] = {{"toascii.json", 87}, {"IdnaTestV2.json", 2671}, {"IdnaTestV2-removed.json", 20}};

/// The URL with that host, as the published tests make it.
QByteArray hrefWithHost(const QString& host)
{
    return hrefOf(parseUrl("https://" + toUtf8(host) + "/x"));
}

QByteArray expectedHref(const QJsonValue& host)
{
    return host.isNull() ? QByteArray("failure") : "https://" + host.toString().toUtf8() + "/x";
}

char32_t codePointOf(const QString& name)
{
    return static_cast<char32_t>(name.mid(2).toUInt(nullptr, 16));
}

QString textOf(char32_t codePoint)
{
    return QString::fromUcs4(&codePoint, 1);
}

/// The cases the installed ICU is too old for, by file and input.
QHash<QString, QJsonObject> knownDifferences()
{
    QHash<QString, QJsonObject> differences;
    const QJsonArray cases = testdata::readJson(QStringLiteral("url/known-differences.json"))["cases"].toArray();
    for (const QJsonValue value : cases)
        differences.insert(value["file"].toString() + '\n' + value["input"].toString(), value.toObject());
    return differences;
}

} // namespace

class TestUrlHosts : public QObject
{
    Q_OBJECT

private slots:
    void publishedCases_data();
    void publishedCases();
    void knownDifferences_data();
    void knownDifferences();
    void everyKnownDifferenceIsPublished();
    void asciiStaysAsItIs();
    void domains_data();
    void domains();
    void opaqueHosts_data();
    void opaqueHosts();
    void ipv4_data();
    void ipv4();
    void ipv6_data();
    void ipv6();
    void longDomain();
};

void TestUrlHosts::publishedCases_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QByteArray>("expected");
    const auto differences = ::knownDifferences();
    for (const HostFile& file : hostFiles) {
        const QString name = QLatin1String(file.name);
        const QJsonArray cases = testdata::readCases(QStringLiteral("url/") + name);
        QCOMPARE(cases.size(), file.cases);
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QString input = cases.at(i)["input"].toString();
            // An empty host has no meaning in a URL; the rows of knownDifferences() hold the others that are left out.
            if (input.isEmpty() || differences.contains(name + '\n' + input))
                continue;
            QTest::addRow("%s %d <%s>", file.name, static_cast<int>(i), visible(toUtf8(input)).constData())
                << input << expectedHref(cases.at(i)["output"]);
        }
    }
}

void TestUrlHosts::publishedCases()
{
    QFETCH(const QString, input);
    QFETCH(const QByteArray, expected);
    QCOMPARE(hrefWithHost(input), expected);
}

void TestUrlHosts::knownDifferences_data()
{
    QTest::addColumn<QJsonObject>("difference");
    const QJsonArray cases = testdata::readJson(QStringLiteral("url/known-differences.json"))["cases"].toArray();
    QCOMPARE(cases.size(), 81);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject object = cases.at(i).toObject();
        QTest::addRow("%s %d <%s>", object["file"].toString().toUtf8().constData(), static_cast<int>(i),
            visible(toUtf8(object["input"].toString())).constData())
            << object;
    }
}

void TestUrlHosts::knownDifferences()
{
    QFETCH(const QJsonObject, difference);
    const QString input = difference["input"].toString();
    const QByteArray expected = expectedHref(difference["expected"]);
    QVERIFY2(hrefWithHost(input) != expected, "the case passes: take it off the list");
    QCOMPARE(hrefWithHost(input), expectedHref(difference["actual"]));

    const QJsonArray codePoints = difference["codePoints"].toArray();
    QVERIFY(!codePoints.isEmpty());
    const QJsonObject mappings =
        testdata::readJson(QStringLiteral("url/known-differences.json"))["mappings"].toObject();
    QString mapped = input;
    for (const QJsonValue value : codePoints) {
        const char32_t codePoint = codePointOf(value.toString());
        QVERIFY(input.contains(textOf(codePoint)));
        if (difference["reason"] == QLatin1String("newer-character")) {
            QVERIFY(u_isdefined(static_cast<UChar32>(codePoint)) == 0);
            continue;
        }
        QCOMPARE(difference["reason"].toString(), QStringLiteral("newer-mapping"));
        QVERIFY(mappings.contains(value.toString()));
        // On its own, too, the code point is not mapped that way.
        const QString replacement = mappings[value.toString()].toString();
        QVERIFY(hrefWithHost('a' + textOf(codePoint)) != hrefWithHost('a' + replacement));
        mapped.replace(textOf(codePoint), replacement);
    }
    // With the mapping done beforehand nothing else is wrong.
    if (difference["reason"] == QLatin1String("newer-mapping"))
        QCOMPARE(hrefWithHost(mapped), expected);
}

void TestUrlHosts::everyKnownDifferenceIsPublished()
{
    auto differences = ::knownDifferences();
    for (const HostFile& file : hostFiles) {
        const QString name = QLatin1String(file.name);
        const QJsonArray cases = testdata::readCases(QStringLiteral("url/") + name);
        for (const QJsonValue value : cases) {
            const QString key = name + '\n' + value["input"].toString();
            if (differences.contains(key) && differences[key]["expected"] == value["output"])
                differences.remove(key);
        }
    }
    QVERIFY2(
        differences.isEmpty(), differences.isEmpty() ? "" : visible(toUtf8(differences.begin().key())).constData());
}

void TestUrlHosts::asciiStaysAsItIs()
{
    // Labels that are no valid Punycode, or encode what is not allowed, are left alone as long as all is ASCII.
    for (const char* host : {"xn--", "xn--a", "xn--8i7caa", "xn--ls8h=", "a.xn--0", "ab--c", "-a-", "a_b", "a!b", "~"})
        QCOMPARE(hrefWithHost(QLatin1String(host)), QByteArray("https://") + host + "/x");
}

void TestUrlHosts::domains_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* name, const char* input, const char* host) {
        QTest::newRow(name) << QByteArray(input) << QByteArray(host);
    };
    row("upper case", "EXAMPLE.Com", "example.com");
    row("umlaut",
        "b\xC3\xBC"
        "cher.de",
        "xn--bcher-kva.de");
    row("sharp s", "fa\xC3\x9F.de", "xn--fa-hia.de");
    row("percent-encoded", "ex%61mple.com", "example.com");
    row("percent-encoded UTF-8", "b%C3%BCcher.de", "xn--bcher-kva.de");
    row("percent-encoded, no UTF-8", "b%FCcher.de", "failure");
    row("percent-encoded slash", "a%2Fb", "failure");
    row("percent-encoded percent sign", "a%2541", "failure");
    row("percent-encoded null", "a%00b", "failure");
    row("lone percent sign", "a%b", "failure");
    row("fullwidth", "\xEF\xBC\xA7\xEF\xBD\x8F.com", "go.com");
    row("fullwidth digits", "\xEF\xBC\x91.2.3.4", "1.2.3.4");
    row("ideographic full stop",
        "a\xE3\x80\x82"
        "b",
        "a.b");
    row("soft hyphen only", "\xC2\xAD", "failure");
    row("zero width joiner at the start",
        "\xE2\x80\x8D"
        "a",
        "failure");
    row("right-to-left after left-to-right", "a\xD7\x90", "failure");
    row("Unicode and invalid Punycode", "\xC3\xBC.xn--a", "failure");
    row("becomes a forbidden character",
        "a\xE2\x84\x80"
        "b",
        "failure");
    row("hyphens and empty label", "-\xC3\xBC-..a--b", "xn-----xka..a--b");
    row("space", "a b", "failure");
    row("angle bracket", "a<b", "failure");
    row("delete", "a\x7F", "failure");
}

void TestUrlHosts::domains()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, host);
    const auto parsed = fetchscope::parseHost(view(input), false);
    QCOMPARE(QByteArray::fromStdString(parsed.value_or("failure")), host);
}

void TestUrlHosts::opaqueHosts_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("case is kept") << QByteArray("EXample%41") << QByteArray("EXample%41");
    QTest::newRow("no address") << QByteArray("127.1") << QByteArray("127.1");
    QTest::newRow("other than ASCII") << QByteArray("\xC3\xBC") << QByteArray("%C3%BC");
    QTest::newRow("control character") << QByteArray("a\x01") << QByteArray("a%01");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("IPv6") << QByteArray("[1::0]") << QByteArray("[1::]");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("failure");
    QTest::newRow("null") << QByteArray("a\0b", 3) << QByteArray("failure");
    QTest::newRow("caret") << QByteArray("a^b") << QByteArray("failure");
}

void TestUrlHosts::opaqueHosts()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, host);
    const auto parsed = fetchscope::parseHost(view(input), true);
    QCOMPARE(QByteArray::fromStdString(parsed.value_or("failure")), host);
}

void TestUrlHosts::ipv4_data()
{
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* input, const char* host) { QTest::newRow(input) << QByteArray(host); };
    row("0", "0.0.0.0");
    row("0x", "0.0.0.0");
    row("1.2.3.4", "1.2.3.4");
    row("1.2.3.4.", "1.2.3.4");
    row("1.2.3.4..", "1.2.3.4..");
    row("1.2.3", "1.2.0.3");
    row("1.65536", "1.1.0.0");
    row("0x7f.1", "127.0.0.1");
    row("0X7F.1", "127.0.0.1");
    row("0177.0.0.1", "127.0.0.1");
    row("4294967295", "255.255.255.255");
    row("4294967296", "failure");
    row("99999999999999999999999999", "failure");
    row("256.0.0.1", "failure");
    row("0.0.0.256", "failure");
    row("1.16777216", "failure");
    row("1.2.3.4.5", "failure");
    row("1..2", "failure");
    row("a.1", "failure");
    row("a.0x", "failure");
    row("a.09", "failure");
    row("a.0xg", "a.0xg");
    row("a.1a", "a.1a");
    row("08", "failure");
    row("1.2.3.08", "failure");
}

void TestUrlHosts::ipv4()
{
    QFETCH(const QByteArray, host);
    const auto parsed = fetchscope::parseHost(QTest::currentDataTag(), false);
    QCOMPARE(QByteArray::fromStdString(parsed.value_or("failure")), host);
    QCOMPARE(fetchscope::isSerializedIpv4(view(host)), parsed && fetchscope::endsInNumber(*parsed));
}

void TestUrlHosts::ipv6_data()
{
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* input, const char* host) { QTest::newRow(input) << QByteArray(host); };
    row("[::]", "[::]");
    row("[::1]", "[::1]");
    row("[1::]", "[1::]");
    row("[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8]");
    row("[0:f:0:0:f:f:0:0]", "[0:f::f:f:0:0]");
    row("[0:0:f:0:0:0:f:f]", "[0:0:f::f:f]");
    row("[1:0:2:0:3:0:4:0]", "[1:0:2:0:3:0:4:0]");
    row("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]");
    row("[::1.2.3.4]", "[::102:304]");
    row("[1:2:3:4:5:6:255.255.255.255]", "[1:2:3:4:5:6:ffff:ffff]");
    row("[ABCD::00EF]", "[abcd::ef]");
    row("[]", "failure");
    row("[", "failure");
    row("[:1]", "failure");
    row("[1:]", "failure");
    row("[1]", "failure");
    row("[1::2::3]", "failure");
    row("[:::]", "failure");
    row("[12345::]", "failure");
    row("[1:2:3:4:5:6:7:8:9]", "failure");
    row("[1:2:3:4:5:6:7:1.2.3.4]", "failure");
    row("[::1.2.3]", "failure");
    row("[::1.2.3.4.5]", "failure");
    row("[::1.2.3.4:1]", "failure");
    row("[::1.2.3.256]", "failure");
    row("[::1.2.3.04]", "failure");
    row("[::.1.2.3]", "failure");
    row("[::a.1.2.3]", "failure");
    row("[::1.2.3.]", "failure");
    row("[::g]", "failure");
    row("[::1%25eth0]", "failure");
    row("[::1]a", "failure");
}

void TestUrlHosts::ipv6()
{
    QFETCH(const QByteArray, host);
    const auto parsed = fetchscope::parseHost(QTest::currentDataTag(), false);
    QCOMPARE(QByteArray::fromStdString(parsed.value_or("failure")), host);
}

void TestUrlHosts::longDomain()
{
    // A label may be longer than the domain name system allows, with other than ASCII characters too.
    const std::string ascii(70000, 'a');
    QVERIFY(fetchscope::parseHost(ascii, false) == ascii);
    const auto umlauts = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "\xC3\xBC";
        return text;
    };
    const auto host = fetchscope::parseHost(umlauts(1000), false);
    QVERIFY(host && host->starts_with("xn--") && host->size() > 1000);
    // The limits of the host parser.
    QVERIFY(!fetchscope::parseHost(umlauts(1001), false));
    const auto labels = [&umlauts](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += umlauts(31) + '.';
        return text;
    };
    QVERIFY(fetchscope::parseHost(labels(260), false));
    QVERIFY(!fetchscope::parseHost(labels(261), false));
}

QTEST_GUILESS_MAIN(TestUrlHosts)

#include "tst_url_hosts.moc"
