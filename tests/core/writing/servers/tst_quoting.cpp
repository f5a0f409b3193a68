#include "core/writing/servers/quoting.h"
#include "core/writing/servers/text_template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <string>

using namespace fetchscope;

namespace {

/// What breaks out of one literal or another.
const std::string hostile = "a\"b'c`d\\e$f%g{h}i\"}j<k&l>m\n#n;o";

} // namespace

/// Texts as literals: no text ends its literal, whatever stands in it. And the templates that they are put into.
class TestQuoting : public QObject
{
    Q_OBJECT

private slots:
    void doubleQuotesAreJson();
    void literalsEndAtTheirEnd_data();
    void literalsEndAtTheirEnd();
    void attributesAreXml();
    void expressionsMatchTheTextAlone();
    void templatesAreFilled_data();
    void templatesAreFilled();
};

void TestQuoting::doubleQuotesAreJson()
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString("[" + inDoubleQuotes(hostile) + "]"));
    QCOMPARE(document.array().at(0).toString().toStdString(), hostile);
}

void TestQuoting::literalsEndAtTheirEnd_data()
{
    QTest::addColumn<std::string>("literal");
    QTest::addColumn<std::string>("expected");
    const std::string text = "a\"b'c\\d$e";
    QTest::newRow("double quotes") << inDoubleQuotes(text) << std::string(R"("a\"b'c\\d$e")");
    QTest::newRow("single quotes") << inSingleQuotes(text) << std::string(R"('a"b\'c\\d$e')");
    QTest::newRow("HAProxy") << inHaproxyQuotes(text) << std::string(R"("a\"b'c\\d\$e")");
    QTest::newRow("Caddy") << inCaddyQuotes(text) << std::string(R"(`a"b'c\d$e`)");
    QTest::newRow("Caddy, a backquote") << inCaddyQuotes("a`b\"c") << std::string(R"("a`b\"c")");
    QTest::newRow("VCL") << inVclQuotes(text) << std::string(R"({"a"b'c\d$e"})");
    QTest::newRow("VCL, its end") << inVclQuotes("a\"}b") << std::string(R"({"a"b"})");
}

void TestQuoting::literalsEndAtTheirEnd()
{
    QFETCH(const std::string, literal);
    QTEST(literal, "expected");
}

void TestQuoting::attributesAreXml()
{
    QXmlStreamReader reader(QString::fromStdString("<add origin=" + asXmlAttribute(hostile) + "/>"));
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.attributes().value("origin").toString().toStdString(), hostile);
    QVERIFY(!reader.readNextStartElement() && !reader.hasError());
}

void TestQuoting::expressionsMatchTheTextAlone()
{
    const std::string text = "http://[::1]:3000+a.b*c?(d|e)";
    const QRegularExpression expression(QString::fromStdString("^" + asRegularExpression(text) + "$"));
    QVERIFY(expression.isValid());
    QVERIFY(expression.match(QString::fromStdString(text)).hasMatch());
    QVERIFY(!expression.match(QStringLiteral("http://[::1]:3000+axb*c?(d|e)")).hasMatch());
}

void TestQuoting::templatesAreFilled_data()
{
    QTest::addColumn<std::string>("pattern");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* pattern, const char* expected) {
        QTest::newRow(name) << std::string(pattern) << std::string(expected);
    };
    row("a value", "a @one@ b\n", "a 1 b\n");
    row("an empty value takes its line along", "a\n@none@ b\nc\n", "a\nc\n");
    row("a line for each line of a value", "  - @two@;\n", "  - x;\n  - y;\n");
    row("one value in each line", "@one@ @two@\n", "1 x\n1 y\n");
    row("if", "@if one\na\n@else\nb\n@end\n", "a\n");
    row("if not", "@if none\na\n@else\nb\n@end\nc\n", "b\nc\n");
    row("unless", "@unless none\na\n@end\n@unless one\nb\n@end\n", "a\n");
    row("nested", "@if one\n@if none\na\n@end\nb\n@end\n", "b\n");
    row("nothing in what is left out", "@if none\n@if one\na\n@end\nb\n@end\n", "");
    row("other at signs", "import '@koa/cors' @Bean\n", "import '@koa/cors' @Bean\n");
}

void TestQuoting::templatesAreFilled()
{
    QFETCH(const std::string, pattern);
    const TemplateValues values {{"one", "1"}, {"two", "x\ny"}, {"none", ""}};
    QTEST(fillTemplate(pattern, values), "expected");
}

QTEST_APPLESS_MAIN(TestQuoting)

#include "tst_quoting.moc"
