#include "core/engine/base/utf8.h"
#include "core/engine/url/percent_encoding.h"
#include "core/engine/url/url.h"
#include "core/engine/url/url_parser.h"
#include "tests/core/engine/url/test_data.h"

#include <QTest>

#include <cstdint>
#include <string>
#include <vector>

using fetchscope::parseUrl;
using fetchscope::Url;
using testdata::hrefOf;
using testdata::parseBothWays;
using testdata::view;
using testdata::visible;

namespace {

Url parsed(std::string_view text)
{
    return parseUrl(text).value_or(Url());
}

/// A fixed sequence of numbers without pattern (a linear congruential generator).
class Numbers
{
public:
    std::uint32_t next(std::uint32_t below)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(m_state >> 33U) % below;
    }

private:
    std::uint64_t m_state = 42;
};

} // namespace

class TestUrlAnyInput : public QObject
{
    Q_OBJECT

private slots:
    void invalidUtf8_data();
    void invalidUtf8();
    void percentDecoding();
    void tooLong();
    void longInput();
    void anyBytes();
    void emptyBase();
};

void TestUrlAnyInput::invalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::newRow("trail byte") << QByteArray("\x80") << 1;
    QTest::newRow("two trail bytes") << QByteArray("\xBF\x80") << 2;
    QTest::newRow("never a byte") << QByteArray("\xFF") << 1;
    QTest::newRow("lead byte at the end") << QByteArray("\xC3") << 1;
    QTest::newRow("three of four") << QByteArray("\xF0\x9F\x92") << 1;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << 3;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("after U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("lead byte after lead byte") << QByteArray("\xE2\x82\xE2\x82") << 2;
}

void TestUrlAnyInput::invalidUtf8()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, replacements);
    const auto url = parseUrl(view("http://example.com/" + bytes + "x?" + bytes + '#' + bytes));
    const QByteArray encoded = QByteArray("%EF%BF%BD").repeated(replacements);
    QCOMPARE(hrefOf(url), "http://example.com/" + encoded + "x?" + encoded + '#' + encoded);
    QVERIFY(!parseUrl(view("http://" + bytes + ".example/")));
    QCOMPARE(QByteArray::fromStdString(fetchscope::replaceInvalidUtf8(view(bytes))),
        QByteArray("\xEF\xBF\xBD").repeated(replacements));
}

void TestUrlAnyInput::percentDecoding()
{
    const auto decoded = [](std::string_view text) {
        return QByteArray::fromStdString(fetchscope::percentDecode(text));
    };
    QCOMPARE(decoded("%25%s%1G"), QByteArray("%%s%1G"));
    QCOMPARE(decoded("a%2"), QByteArray("a%2"));
    QCOMPARE(decoded("%e2%80%BD%"), QByteArray("\xE2\x80\xBD%"));
    QCOMPARE(decoded(""), QByteArray(""));
}

void TestUrlAnyInput::tooLong()
{
    constexpr std::size_t limit = std::size_t {32} * 1024 * 1024;
    std::string input = "data:,";
    input.resize(limit, 'a');
    QVERIFY(parseUrl(input));
    input += 'a';
    QVERIFY(!parseUrl(input));
    QVERIFY(!fetchscope::detail::parseUrlWithoutFastPath(input));
    std::string usual = "http://example.com/";
    usual.resize(limit + 1, 'a');
    QVERIFY(!parseUrl(usual));
    // The longest result that a valid input can have.
    const auto longest = parseUrl("http://a/#" + std::string(limit - 10, '\xFF'));
    QVERIFY(longest);
    QCOMPARE(longest->href().size(), 10 + (limit - 10) * 9);
}

void TestUrlAnyInput::longInput()
{
    const std::size_t count = std::size_t {1} << 20U;
    const auto repeated = [](std::string_view piece) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    QCOMPARE(hrefOf(parseUrl("http://a/" + repeated("x/../"))), QByteArray("http://a/"));
    QVERIFY(parseUrl("http://a/" + repeated("x/")));
    QVERIFY(parseUrl("http://" + repeated("a@") + "b/"));
    QVERIFY(parseUrl("http://" + repeated("a.") + "b/"));
    QVERIFY(parseUrl("http://" + repeated("A")));
    QVERIFY(!parseUrl("http://" + repeated("1.")));
    QVERIFY(!parseUrl("http://" + repeated("9")));
    QVERIFY(!parseUrl("http://[" + repeated("1:") + "]"));
    QVERIFY(!parseUrl("http://a:" + repeated("9")));
    QVERIFY(!parseUrl("http://" + repeated("\xC3\xBC") + "/"));
    QCOMPARE(hrefOf(parseUrl(repeated("\t") + "http://a/" + repeated("\n"))), QByteArray("http://a/"));
}

void TestUrlAnyInput::anyBytes()
{
    Numbers numbers;
    const std::vector<std::string_view> pieces = {"http:", "https://", "file:", "//", "/", "\\", "?", "#", "@", ":",
        "[", "]", ".", "..", "%2e", "%", "%41", "C|", "C:", "a", "example.com", "127.0.0.1", "0x", "1", "::1",
        "\xC3\xBC", "\xE2\x98\x83", "xn--", "xn--bcher-kva", " ", "\t", "\n", "|", "^", "blob:", "data:", "\xFF",
        "localhost", "80"};
    const std::vector<Url> bases = {parsed("http://u:p@example.com:8080/a/b?c#d"), parsed("file:///C:/a/b"),
        parsed("about:blank"), parsed("foo:/a/b"), parsed("foo://h/a/b?c")};
    for (int i = 0; i < 60000; ++i) {
        std::string input;
        for (std::uint32_t length = numbers.next(9); length != 0; --length) {
            if (numbers.next(4) == 0)
                input += static_cast<char>(numbers.next(256));
            else
                input += pieces[numbers.next(static_cast<std::uint32_t>(pieces.size()))];
        }
        const std::uint32_t which = numbers.next(static_cast<std::uint32_t>(bases.size()) + 1);
        const auto url = parseBothWays(input, which < bases.size() ? &bases[which] : nullptr);
        if (!url)
            continue;
        QVERIFY2(fetchscope::isAscii(url->href()), visible(input));
        QVERIFY2(parseBothWays(url->href(), nullptr) == url, visible(input));
    }
}

void TestUrlAnyInput::emptyBase()
{
    const Url nothing;
    QVERIFY(!parseUrl("a", &nothing));
    QVERIFY(!parseUrl("/a", &nothing));
    QCOMPARE(hrefOf(parseUrl("http://a", &nothing)), QByteArray("http://a/"));
}

QTEST_GUILESS_MAIN(TestUrlAnyInput)

#include "tst_url_any_input.moc"
