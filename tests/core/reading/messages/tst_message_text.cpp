#include "core/reading/messages/message_text.h"

#include <QByteArray>
#include <QTest>

using namespace fetchscope;

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestMessageText : public QObject
{
    Q_OBJECT

private slots:
    void whatCopyingDoesIsUndone_data()
    {
        QTest::addColumn<QByteArray>("copied");
        const auto row = [](const char* name, const char* copied) { QTest::newRow(name) << QByteArray(copied); };
        row("as printed", "Access to fetch at 'https://a.example/x' from origin 'null'");
        row("typographic quotes", "Access to fetch at ‘https://a.example/x’ from origin ‘null’");
        row("no quotes", "Access to fetch at https://a.example/x from origin null");
        row("broken lines", "Access to fetch at\n  'https://a.example/x'\r\nfrom origin 'null'");
        row("of an issue", "> Access to fetch at `https://a.example/x` from origin **null**");
        row("HTML", "Access to fetch at &#39;https://a.example/x&#39; from origin &quot;null&quot;");
        row("no-break spaces", "Access\xC2\xA0to fetch at 'https://a.example/x' from\xC2\xA0origin 'null'");
        row("a link", "Access to fetch at '[https://a.example/x](https://a.example/x)' from origin 'null'");
        row("JSON", "Access to fetch at \\\"https://a.example/x\\\" from origin \\\"null\\\"");
        row("of a terminal", "\x1B[31mAccess to fetch at 'https://a.example/x' from origin 'null'\x1B[0m");
        row("capitals", "ACCESS TO FETCH AT 'https://a.example/x' FROM ORIGIN 'null'");
    }

    void whatCopyingDoesIsUndone()
    {
        QFETCH(const QByteArray, copied);
        const MessageText text(copied.toStdString());
        QCOMPARE(bytes(text.flat()), QByteArray("access to fetch at https://a.example/x from origin null"));
    }

    void valuesKeepTheirOwnQuotes()
    {
        const MessageText text("directive: \"connect-src 'self' https://b.example\". It is");
        const std::size_t begin = text.flat().find("connect-src");
        const std::size_t end = text.flat().find(". it is");
        QCOMPARE(bytes(text.between(begin, end)), QByteArray("connect-src 'self' https://b.example"));
    }

    void anEmptyValueIsOne()
    {
        const MessageText text("the header is '' which");
        const std::size_t at = text.flat().find(emptyQuotes);
        QVERIFY(at != std::string_view::npos);
        QCOMPARE(bytes(text.between(at, at + 1)), QByteArray());
    }

    void linesAreThoseOfTheText()
    {
        const MessageText text("one\n'two'\n\nfour");
        QCOMPARE(text.lineOf(text.flat().find("one")), std::size_t {1});
        QCOMPARE(text.lineOf(text.flat().find("two")), std::size_t {2});
        QCOMPARE(text.lineOf(text.flat().find("four")), std::size_t {4});
    }
};

QTEST_GUILESS_MAIN(TestMessageText)
#include "tst_message_text.moc"
