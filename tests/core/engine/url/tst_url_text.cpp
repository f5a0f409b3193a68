#include "core/engine/url/url_text.h"

#include <QTest>

using namespace fetchscope;

class UrlTextTest : public QObject
{
    Q_OBJECT

private slots:
    void urlsAreSplit();
};

void UrlTextTest::urlsAreSplit()
{
    QCOMPARE(originOfUrl("https://a.test:81/b?c"), std::string_view("https://a.test:81"));
    QCOMPARE(pathOfUrl("https://a.test:81/b?c"), std::string_view("/b?c"));
    QCOMPARE(pathOfUrl("https://a.test?c"), std::string_view("?c"));
    QCOMPARE(pathOfUrl("https://a.test"), std::string_view("/"));
    QCOMPARE(originOfUrl("data:,x"), std::string_view("data:,x"));
    QCOMPARE(pathOfUrl("data:,x"), std::string_view("data:,x"));
}

QTEST_GUILESS_MAIN(UrlTextTest)
#include "tst_url_text.moc"
