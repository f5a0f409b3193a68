#include "core/engine/url/fast_path.h"
#include "core/engine/url/url.h"
#include "tests/core/engine/url/test_data.h"

#include <QJsonObject>
#include <QTest>

#include <cstdint>
#include <string>

using fetchscope::parseUrl;
using fetchscope::Url;
using testdata::hrefOf;
using testdata::parseBothWays;
using testdata::toByteArray;
using testdata::toUtf8;
using testdata::view;
using testdata::visible;

namespace {

const QString urlTestData = QStringLiteral("url/urltestdata.json");

Url parsed(std::string_view text)
{
    return parseUrl(text).value_or(Url());
}

QByteArray textOr(const std::optional<std::string_view>& text, const char* otherwise)
{
    return text ? toByteArray(*text) : QByteArray(otherwise);
}

/// What URL's attribute of that name gives (https://url.spec.whatwg.org/#url-class).
QByteArray attribute(const Url& url, const QString& name)
{
    QByteArray port = url.port() ? QByteArray::number(*url.port()) : QByteArray();
    const auto withMark = [](char mark, const std::optional<std::string_view>& text) {
        return text && !text->empty() ? mark + toByteArray(*text) : QByteArray();
    };
    if (name == QLatin1String("protocol"))
        return toByteArray(url.scheme()) + ':';
    if (name == QLatin1String("username"))
        return toByteArray(url.username());
    if (name == QLatin1String("password"))
        return toByteArray(url.password());
    if (name == QLatin1String("host"))
        return toByteArray(url.host()) + (port.isEmpty() ? port : ':' + port);
    if (name == QLatin1String("hostname"))
        return toByteArray(url.host());
    if (name == QLatin1String("port"))
        return port;
    if (name == QLatin1String("pathname"))
        return toByteArray(url.path());
    if (name == QLatin1String("search"))
        return withMark('?', url.query());
    if (name == QLatin1String("hash"))
        return withMark('#', url.fragment());
    return "no such attribute";
}

} // namespace

class TestUrl : public QObject
{
    Q_OBJECT

private slots:
    void publishedCases_data();
    void publishedCases();
    void publishedCasesBothWays();
    void invalidInputWithBase_data();
    void invalidInputWithBase();
    void percentEncoding_data();
    void percentEncoding();
    void sameAsNode_data();
    void sameAsNode();
    void usualInput_data();
    void usualInput();
    void components();
    void nullAndEmpty();
    void changes_data();
    void changes();
    void predicates_data();
    void predicates();
};

void TestUrl::publishedCases_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray cases = testdata::readCases(urlTestData);
    QCOMPARE(cases.size(), 891);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject object = cases.at(i).toObject();
        const QByteArray input = visible(toUtf8(object["input"].toString()));
        QTest::addRow("%d <%s>", static_cast<int>(i), input.constData()) << object;
    }
}

void TestUrl::publishedCases()
{
    QFETCH(const QJsonObject, expected);
    std::optional<Url> base;
    if (expected["base"].isString()) {
        base = parseUrl(toUtf8(expected["base"].toString()));
        QVERIFY(base);
    }
    const auto url = parseUrl(toUtf8(expected["input"].toString()), base ? &*base : nullptr);
    if (expected["failure"].toBool()) {
        QCOMPARE(hrefOf(url), QByteArray("failure"));
        return;
    }
    QCOMPARE(hrefOf(url), expected["href"].toString().toUtf8());
    for (const char* name :
        {"protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"}) {
        QVERIFY2(expected.contains(QLatin1String(name)), name);
        const QByteArray actual = attribute(*url, QLatin1String(name));
        const QByteArray wanted = expected[QLatin1String(name)].toString().toUtf8();
        QVERIFY2(actual == wanted, name + (": " + actual) + " instead of " + wanted);
    }
    // What was serialized parses to itself.
    QCOMPARE(hrefOf(parseUrl(url->href())), hrefOf(url));
}

void TestUrl::publishedCasesBothWays()
{
    const std::optional<Url> someBase = parseUrl("https://user@example.org:8080/a/b?c#d");
    std::size_t compared = 0;
    const QJsonArray cases = testdata::readCases(urlTestData);
    for (const QJsonValue value : cases) {
        const std::string input = toUtf8(value["input"].toString());
        const std::string baseText = toUtf8(value["base"].toString());
        const auto base = parseUrl(baseText);
        parseBothWays(input, base ? &*base : nullptr);
        parseBothWays(input, nullptr);
        parseBothWays(input, &*someBase);
        parseBothWays(baseText, nullptr);
        compared += 4;
    }
    QCOMPARE(compared, std::size_t {4 * 891});
}

void TestUrl::invalidInputWithBase_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("validWithOpaqueBase");
    QTest::addColumn<bool>("validWithOtherBase");
    const QJsonArray cases = testdata::readCases(urlTestData);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject object = cases.at(i).toObject();
        if (!object["failure"].toBool() || object["base"].isString())
            continue;
        const QString relativeTo = object["relativeTo"].toString();
        const std::string input = toUtf8(object["input"].toString());
        QTest::addRow("%d <%s>", static_cast<int>(i), visible(input).constData())
            << QByteArray::fromStdString(input) << (relativeTo == QLatin1String("any-base"))
            << (relativeTo == QLatin1String("any-base") || relativeTo == QLatin1String("non-opaque-path-base"));
    }
}

void TestUrl::invalidInputWithBase()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, validWithOpaqueBase);
    QFETCH(const bool, validWithOtherBase);
    const Url opaque = parsed("about:blank");
    QCOMPARE(parseUrl(view(input), &opaque).has_value(), validWithOpaqueBase);
    // A special scheme without slashes makes the input relative only to a base with the same scheme.
    bool validWithOneOf = false;
    for (const char* base : {"http://example.org/foo/bar", "https://example.org/foo/bar"}) {
        const Url other = parsed(base);
        validWithOneOf = validWithOneOf || parseUrl(view(input), &other).has_value();
    }
    QCOMPARE(validWithOneOf, validWithOtherBase);
}

void TestUrl::percentEncoding_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    const QJsonArray cases = testdata::readCases(QStringLiteral("url/percent-encoding.json"));
    QCOMPARE(cases.size(), 7);
    for (const QJsonValue value : cases) {
        const std::string input = toUtf8(value["input"].toString());
        QVERIFY(value["output"].toObject().contains(QLatin1String("utf-8")));
        QTest::addRow("%s", visible(input).constData())
            << QByteArray::fromStdString(input) << value["output"]["utf-8"].toString().toUtf8();
    }
}

void TestUrl::percentEncoding()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, output);
    const auto url = parseUrl(view("https://doesnotmatter.invalid/?" + input + '#' + input));
    QVERIFY(url);
    QCOMPARE(textOr(url->query(), "null"), output);
    QCOMPARE(textOr(url->fragment(), "null"), output);
}

void TestUrl::sameAsNode_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("href");
    const QJsonArray cases = testdata::readJson(QStringLiteral("url/tricky.json"))["cases"].toArray();
    QCOMPARE(cases.size(), 60);
    for (const QJsonValue value : cases) {
        const std::string input = toUtf8(value["input"].toString());
        QTest::addRow("%s", visible(input).constData())
            << QByteArray::fromStdString(input) << value["href"].toString(QStringLiteral("failure")).toUtf8();
    }
}

void TestUrl::sameAsNode()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, href);
    QCOMPARE(hrefOf(parseBothWays(view(input), nullptr)), href);
}

void TestUrl::usualInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("href");
    QTest::addColumn<bool>("fast");
    const auto row = [](const char* input, const char* href, bool fast = true) {
        QTest::addRow("%s", input) << QByteArray(input) << QByteArray(href) << fast;
    };
    row("https://example.com/", "https://example.com/");
    row("https://example.com", "https://example.com/");
    row("https://example.com?a=b", "https://example.com/?a=b");
    row("https://example.com#a", "https://example.com/#a");
    row("http://EXAMPLE.com/A?B#C", "http://example.com/A?B#C");
    row("http://example.com:80/a?b#c", "http://example.com/a?b#c");
    row("http://example.com:80?b#c", "http://example.com/?b#c");
    row("http://example.com:443", "http://example.com:443/");
    row("https://example.com:443/", "https://example.com/");
    row("https://Example.com:8443?x", "https://example.com:8443/?x");
    row("ws://example.com:80/", "ws://example.com/");
    row("wss://example.com:443/a", "wss://example.com/a");
    row("ftp://example.com:21/a", "ftp://example.com/a");
    row("http://example.com/.well-known/x", "http://example.com/.well-known/x");
    row("http://example.com//a..b/..c/%41", "http://example.com//a..b/..c/%41", false);
    row("http://example.com//a..b/c./%41", "http://example.com//a..b/c./%41");
    row("http://example.com./", "http://example.com./");
    row("http://a..b/", "http://a..b/");
    row("http://1a.example/", "http://1a.example/");
    row("http://xn--a/", "http://xn--a/");
    row("/a/b?c#d", "https://user:password@host.example:8080/a/b?c#d");
    row("/", "https://user:password@host.example:8080/", false);
    row("/a/../b", "https://user:password@host.example:8080/b", false);
    row("//other.example/a", "https://other.example/a", false);
    row("http://example.com/a'b?c'd", "http://example.com/a'b?c%27d", false);
    row("http://example.com/a?b\"c", "http://example.com/a?b%22c", false);
    row("http://example.com/a#b`c", "http://example.com/a#b%60c", false);
    row("http://example.com/a^b", "http://example.com/a%5Eb", false);
    row("http://example.com\\a", "http://example.com/a", false);
    row("http://example.com:080/", "http://example.com/", false);
    row("http://example.com:/", "http://example.com/", false);
    row("http://example.com:65536/", "failure", false);
    row("http://example.com:123456/", "failure", false);
    row("http://example.com/%2e%2E/a", "http://example.com/a", false);
    row("http://example.com/a/.", "http://example.com/a/", false);
    row("http://example.com/a/..", "http://example.com/", false);
    row("http://example.com/a/.?b", "http://example.com/a/?b", false);
    row("http://127.1/", "http://127.0.0.1/", false);
    row("http://a.0x1/", "failure", false);
    row("http://1.2.3.4./", "http://1.2.3.4/", false);
    row("http://user@example.com/", "http://user@example.com/", false);
    row(" http://example.com/ ", "http://example.com/", false);
    row("http:/example.com/", "http://example.com/", false);
    row("HTTP://example.com/", "http://example.com/", false);
    row("file:///a", "file:///a", false);
}

void TestUrl::usualInput()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, href);
    QFETCH(const bool, fast);
    const Url base = parsed("https://user:password@host.example:8080/x/y?z#f");
    QCOMPARE(fetchscope::detail::parseUsualUrl(view(input), &base).has_value(), fast);
    QCOMPARE(hrefOf(parseBothWays(view(input), &base)), href);
}

void TestUrl::components()
{
    const Url url = parsed("https://user:pass:word@example.com:8080/a/b?q=1#f");
    QCOMPARE(toByteArray(url.scheme()), QByteArray("https"));
    QCOMPARE(toByteArray(url.username()), QByteArray("user"));
    QCOMPARE(toByteArray(url.password()), QByteArray("pass%3Aword"));
    QCOMPARE(toByteArray(url.host()), QByteArray("example.com"));
    QVERIFY(url.port() == std::uint16_t {8080});
    QCOMPARE(toByteArray(url.path()), QByteArray("/a/b"));
    QCOMPARE(textOr(url.query(), "null"), QByteArray("q=1"));
    QCOMPARE(textOr(url.fragment(), "null"), QByteArray("f"));
    QCOMPARE(toByteArray(url.hrefWithoutFragment()), QByteArray("https://user:pass%3Aword@example.com:8080/a/b?q=1"));
    QCOMPARE(QByteArray::fromStdString(url.wireHref()), QByteArray("https://example.com:8080/a/b?q=1"));
    QCOMPARE(QByteArray::fromStdString(parsed("data:,a?b#c").wireHref()), QByteArray("data:,a?b"));
    QCOMPARE(toByteArray(parsed("https://:secret@example.com/").password()), QByteArray("secret"));
    QCOMPARE(toByteArray(parsed("https://:secret@example.com/").username()), QByteArray());
    QVERIFY(parsed("https://:secret@example.com/").includesCredentials());
    QVERIFY(!parsed("https://:@example.com/").includesCredentials());
    QVERIFY(parsed("https://a.example/#x") != parsed("https://a.example/#y"));
}

void TestUrl::nullAndEmpty()
{
    const Url empty = parsed("http://example.com/?#");
    QCOMPARE(textOr(empty.query(), "null"), QByteArray(""));
    QCOMPARE(textOr(empty.fragment(), "null"), QByteArray(""));
    const Url null = parsed("http://example.com/");
    QCOMPARE(textOr(null.query(), "null"), QByteArray("null"));
    QCOMPARE(textOr(null.fragment(), "null"), QByteArray("null"));
    QVERIFY(parsed("file:///a").hasHost());
    QVERIFY(parsed("file:///a").host().empty());
    QVERIFY(!parsed("data:,a").hasHost());
    // The `/.` that keeps two slashes from looking like a host belongs to no component.
    const Url path = parsed("web+demo:/.//not-a-host/");
    QCOMPARE(QByteArray::fromStdString(path.href()), QByteArray("web+demo:/.//not-a-host/"));
    QVERIFY(!path.hasHost());
    QCOMPARE(toByteArray(path.path()), QByteArray("//not-a-host/"));
    // A record nobody parsed has empty components and is no special URL.
    const Url nothing;
    QVERIFY(nothing.scheme().empty() && nothing.host().empty() && nothing.path().empty());
    QVERIFY(nothing.username().empty() && nothing.password().empty() && !nothing.isSpecial());
}

void TestUrl::changes_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("href");
    const auto row = [](const char* input, const char* change, const char* href) {
        QTest::addRow("%s of %s", change, input) << QByteArray(input) << QByteArray(change) << QByteArray(href);
    };
    constexpr const char* full = "http://u:p@example.com:8080/a?b#c";
    row(full, "scheme https", "https://u:p@example.com:8080/a?b#c");
    row("http://u@example.com:443/a?b#c", "scheme https", "https://u@example.com/a?b#c");
    row("ws://example.com/", "scheme wss", "wss://example.com/");
    row("https://example.com/", "scheme http", "http://example.com/");
    row("file:///a", "scheme https", "file:///a");
    row("data:,a", "scheme https", "data:,a");
    row("http://example.com/", "scheme data", "http://example.com/");
    row("http://example.com/", "scheme file", "http://example.com/");
    row(full, "removeCredentials", "http://example.com:8080/a?b#c");
    row("http://:p@example.com/", "removeCredentials", "http://example.com/");
    row("http://example.com/#f", "removeCredentials", "http://example.com/#f");
    row("mailto:a@b", "removeCredentials", "mailto:a@b");
    row(full, "port 9", "http://u:p@example.com:9/a?b#c");
    row(full, "port 80", "http://u:p@example.com/a?b#c");
    row(full, "port null", "http://u:p@example.com/a?b#c");
    row("http://example.com/a?b#c", "port 65535", "http://example.com:65535/a?b#c");
    row("http://example.com/a?b#c", "port null", "http://example.com/a?b#c");
    row("http://[::1]/a", "port 1", "http://[::1]:1/a");
    row("file://host/a", "port 1", "file://host/a");
    row("foo:///a", "port 1", "foo:///a");
    row("data:,a", "port 1", "data:,a");
    row(full, "stripToOrigin", "http://example.com:8080/");
    row("http://example.com", "stripToOrigin", "http://example.com/");
    row("data:,a", "stripToOrigin", "data:,a");
    row(full, "fragment x", "http://u:p@example.com:8080/a?b#x");
    row(full, "fragment null", "http://u:p@example.com:8080/a?b");
    row(full, "fragment ", "http://u:p@example.com:8080/a?b#");
    row("data:,a", "fragment x", "data:,a#x");
    row("data:,a", "fragment null", "data:,a");
}

void TestUrl::changes()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, href);
    Url url = parsed(view(input));
    const QByteArray argument = change.contains(' ') ? change.mid(change.indexOf(' ') + 1) : QByteArray();
    const bool null = argument == "null";
    if (change.startsWith("scheme"))
        url.setSpecialScheme(view(argument));
    else if (change == "removeCredentials")
        url.removeCredentials();
    else if (change == "stripToOrigin")
        url.stripToOrigin();
    else if (change.startsWith("port"))
        url.setPort(null ? std::nullopt : std::optional(static_cast<std::uint16_t>(argument.toUShort())));
    else if (change.startsWith("fragment"))
        url.setFragment(null ? std::nullopt : std::optional(view(argument)));
    else
        QFAIL("unknown change");
    QCOMPARE(hrefOf(url), href);
    // Every component stands where it stands after parsing.
    const Url again = parsed(url.href());
    for (const char* name :
        {"protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"})
        QCOMPARE(attribute(url, QLatin1String(name)), attribute(again, QLatin1String(name)));
    QCOMPARE(url.includesCredentials(), again.includesCredentials());
    QCOMPARE(url.query().has_value(), again.query().has_value());
    QCOMPARE(url.fragment().has_value(), again.fragment().has_value());
    // The last change that touches every offset.
    url.setFragment(url.path());
    QCOMPARE(textOr(url.fragment(), "null"), toByteArray(again.path()));
}

void TestUrl::predicates_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("facts");
    const auto row = [](const char* input, const char* facts) {
        QTest::addRow("%s", input) << QByteArray(input) << QByteArray(facts);
    };
    row("http://example.com/", "special http");
    row("https://example.com/", "special http");
    row("ws://example.com/", "special");
    row("file:///a", "special");
    row("about:blank", "local opaque");
    row("blob:https://example.com/x", "local opaque");
    row("data:,a", "local opaque");
    row("foo://127.0.0.1/a", "");
    row("foo://[::1]/a", "ip");
    row("http://127.1/", "special http ip");
    row("http://[1::]/", "special http ip");
    row("http://1.example/", "special http");
    row("http://a1/", "special http");
    row("mailto:a", "opaque");
    row("foo:/a", "");
}

void TestUrl::predicates()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, facts);
    const Url url = parsed(view(input));
    QByteArrayList found;
    if (url.isSpecial())
        found += "special";
    if (url.hasHttpScheme())
        found += "http";
    if (url.hasLocalScheme())
        found += "local";
    if (url.hasOpaquePath())
        found += "opaque";
    if (url.hostIsIpAddress())
        found += "ip";
    QCOMPARE(found.join(' '), facts);
}

QTEST_GUILESS_MAIN(TestUrl)

#include "tst_url.moc"
