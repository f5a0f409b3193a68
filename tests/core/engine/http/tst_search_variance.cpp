#include "core/engine/http/search_variance.h"
#include "core/engine/url/url_parser.h"

#include <QTest>

using namespace fetchscope;

namespace {

Url urlWith(const QByteArray& rest)
{
    return *parseUrl("https://app.example/next" + rest.toStdString());
}

} // namespace

/// What No-Vary-Search says of two URLs. Rows marked "recorded" are what Chromium 156 did with a prefetch and a click.
class SearchVarianceTest : public QObject
{
    Q_OBJECT

private slots:
    void urlsAreCompared_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char* name, const char* header, const char* first, const char* second, bool isSame) {
            QTest::newRow(name) << QByteArray(header) << QByteArray(first) << QByteArray(second) << isSame;
        };
        row("recorded: no header", "", "?a=1", "?a=2", false);
        row("recorded: no header, another order", "", "?a=1&b=2", "?b=2&a=1", false);
        row("recorded: params", "params", "?a=1", "?a=2", true);
        row("recorded: params, no query", "params", "", "?a=2", true);
        row("recorded: params by name", "params=(\"a\")", "?a=1", "?a=2", true);
        row("recorded: params by another name", "params=(\"a\")", "?a=1&b=1", "?a=2&b=2", false);
        row("recorded: except, the same", "params, except=(\"b\")", "?a=1&b=1", "?a=2&b=1", true);
        row("recorded: except, another", "params, except=(\"b\")", "?a=1&b=1", "?a=2&b=2", false);
        row("recorded: key-order", "key-order", "?a=1&b=2", "?b=2&a=1", true);
        row("recorded: key-order, another value", "key-order", "?a=1&b=2", "?b=2&a=2", false);
        row("recorded: unknown key", "bogus", "?a=1", "?a=2", false);
        row("recorded: params is false", "params=?0", "?a=1", "?a=2", false);
        row("recorded: except without params", "except=(\"b\")", "?a=1&b=1", "?a=2&b=1", false);
        row("params is no boolean and no list", "params=1", "?a=1", "?a=2", false);
        row("params has no texts", "params=(a)", "?a=1", "?a=2", false);
        row("key-order is no boolean", "key-order=1, params", "?a=1", "?a=2", false);
        row("no dictionary", "=", "?a=1", "?a=2", false);
        row("names are decoded", "params=(\"%C3%A9+x\")", "?%c3%a9%20x=1", "?", true);
        row("the order of one name counts", "key-order", "?a=1&a=2", "?a=2&a=1", false);
        row("fragments are not compared", "", "?a=1#x", "?a=1#y", true);
        row("another path", "params", "/x?a=1", "/y?a=1", false);
    }

    void urlsAreCompared()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, isSame);
        HeaderList headers;
        if (!header.isEmpty())
            headers.append("No-Vary-Search", header.toStdString());
        QCOMPARE(isEquivalent(urlWith(first), urlWith(second), searchVarianceOf(headers)), isSame);
    }
};

QTEST_GUILESS_MAIN(SearchVarianceTest)
#include "tst_search_variance.moc"
