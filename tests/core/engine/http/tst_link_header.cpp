#include "core/engine/http/link_header.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// `target name=value name=value | target…`
QByteArray shown(const std::vector<LinkValue>& links)
{
    QByteArray text;
    for (const LinkValue& link : links) {
        if (!text.isEmpty())
            text += " | ";
        text += QByteArray::fromStdString(link.target);
        for (const auto& [name, value] : link.parameters)
            text += ' ' + QByteArray::fromStdString(name) + '=' + QByteArray::fromStdString(value);
    }
    return text;
}

} // namespace

/// RFC 8288. Rows marked "recorded" are links of early hints that Chromium 156 and Firefox 153 followed.
class TestLinkHeader : public QObject
{
    Q_OBJECT

private slots:
    void linksAreRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("links");
        const auto row = [](const char* name, const char* header, const char* links) {
            QTest::newRow(name) << QByteArray(header) << QByteArray(links);
        };
        // https://www.rfc-editor.org/rfc/rfc8288#section-3.5
        row("the RFC's first", R"(<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter")",
            "http://example.com/TheBook/chapter2 rel=previous title=previous chapter");
        row("the RFC's two", R"(</TheBook/chapter2>; rel="previous", </TheBook/chapter4>; rel="next")",
            "/TheBook/chapter2 rel=previous | /TheBook/chapter4 rel=next");
        row("two relations", R"(<http://example.org/>; rel="start http://example.net/relation/other")",
            "http://example.org/ rel=start http://example.net/relation/other");
        row("recorded: capitals and white space", "</b.js>; REL=PRELOAD; AS=script, </c.js> ; rel=preload ; as=script",
            "/b.js rel=PRELOAD as=script | /c.js rel=preload as=script");
        row("recorded: a comma in the URL", "</a,b.js>; rel=preload; as=script", "/a,b.js rel=preload as=script");
        row("recorded: what is none before it", "nonsense, </a.js>; rel=preload", "/a.js rel=preload");
        row("no value", "</a.js>; rel=preload; crossorigin", "/a.js rel=preload crossorigin=");
        row("a comma and a semicolon in quotation marks", "</a>; title=\"x, y; z\"; rel=a, </b>; rel=b",
            "/a title=x, y; z rel=a | /b rel=b");
        row("an escaped quotation mark", "</a>; title=\"\\\"x\"; rel=a", "/a title=\"x rel=a");
        row("empty parts", ",, </a>;; rel=a,", "/a rel=a");
        row("rest behind the URL", "</a> x; rel=a, </b>; rel=b", "/a | /b rel=b");
        row("an open bracket", "</a; rel=a", "");
        row("nothing", "", "");
    }
    void linksAreRead()
    {
        QFETCH(QByteArray, header);
        QTEST(shown(parseLinkHeader(header.toStdString())), "links");
    }

    void theFirstParameterOfANameCounts()
    {
        const std::vector<LinkValue> links = parseLinkHeader("</a>; rel=preload; rel=next");
        QCOMPARE(links.at(0).parameter("rel"), std::optional<std::string_view>("preload"));
        QVERIFY(!links.at(0).parameter("as"));
    }
};

QTEST_APPLESS_MAIN(TestLinkHeader)
#include "tst_link_header.moc"
