#include "core/writing/protocol/engine/engine.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "lines.h"

using namespace fetchscope;

namespace {

QString page()
{
    QFile file(QStringLiteral(FETCHSCOPE_RESOURCES "/protocol/README.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What is named between backquotes in a cell of a table.
QSet<QString> namesIn(const QString& cell)
{
    static const QRegularExpression name(QStringLiteral("`(\\w[\\w-]*)`"));
    QSet<QString> names;
    for (auto matches = name.globalMatch(cell); matches.hasNext();)
        names << matches.next().captured(1);
    return names;
}

/// The rows of the table under these headings: the name in the first cell, and the last cell.
QMap<QString, QString> table(const QString& heading)
{
    QMap<QString, QString> rows;
    const QString text = page();
    const qsizetype begin = text.indexOf(heading);
    if (begin < 0)
        return rows;
    for (const QString& line : text.mid(begin).split('\n').mid(2)) {
        if (!line.startsWith('|'))
            break;
        QStringList cells = line.split(QStringLiteral(" | "));
        rows.insert(*namesIn(cells.first()).begin(), cells.last());
    }
    return rows;
}

QSet<QString> namesOf(ParameterTable parameters, bool areRequired)
{
    QSet<QString> names;
    for (const Parameter& parameter : parameters) {
        if (parameter.isRequired || !areRequired)
            names << toText(parameter.name);
    }
    return names;
}

/// Its parameters are those of the table, and those in bold have to be there.
void compareRow(std::string_view name, ParameterTable parameters)
{
    const QString cell = table(QStringLiteral("| request |")).value(toText(name));
    QVERIFY2(!cell.isEmpty(), name.data());
    QCOMPARE(namesIn(cell), namesOf(parameters, false));
    static const QRegularExpression bold(QStringLiteral("\\*\\*(`\\w+`)\\*\\*"));
    QString required;
    for (auto matches = bold.globalMatch(cell); matches.hasNext();)
        required += matches.next().captured(1);
    QCOMPARE(namesIn(required), namesOf(parameters, true));
}

} // namespace

/// What resources/protocol/README.md promises is what is there.
class ProtocolPageTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsAreThoseOfTheTables()
    {
        for (const EngineRequest& request : allEngineRequests())
            compareRow(request.name, request.parameters);
        for (const Operation& operation : allOperations())
            compareRow(operation.name, operation.parameters);
        QCOMPARE(std::size_t(table(QStringLiteral("| request |")).size()),
            allEngineRequests().size() + allOperations().size());
    }
    void errorsAreThoseOfTheTable()
    {
        const QMap<QString, QString> rows = table(QStringLiteral("| code |"));
#define ERROR_CODE(name, code, meaning) QVERIFY2(rows.value(code).startsWith(meaning), code);
#include "core/writing/protocol/error_codes.def"
#undef ERROR_CODE
        QCOMPARE(std::size_t(rows.size()), Names<ErrorCode>::list.size());
    }
    void limitsAreThoseOfTheEngine()
    {
        const QString text = page().simplified();
        QVERIFY(text.contains(QStringLiteral("lines of %1 MiB, %2 sessions with %3 actions each, %4 requests that wait")
                                  .arg(longestLine >> 20U)
                                  .arg(Engine::mostSessions)
                                  .arg(OpenSession::mostActions)
                                  .arg(Calls::mostCalls)));
    }
    void toolsAreNamed()
    {
        for (const Operation& operation : allOperations())
            QVERIFY2(page().contains(QStringLiteral("`%1`").arg(toText(operation.tool))), operation.tool.data());
    }
    /// Each conversation of the page, as it stands there: `>` is said, `<` comes back.
    void conversationsAreAsWritten_data()
    {
        QTest::addColumn<QString>("conversation");
        static const QRegularExpression block(
            QStringLiteral("```jsonl\\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption);
        int number = 0;
        for (auto blocks = block.globalMatch(page()); blocks.hasNext();)
            QTest::addRow("%d", ++number) << blocks.next().captured(1);
        QVERIFY(number >= 4);
    }
    void conversationsAreAsWritten()
    {
        QFETCH(QString, conversation);
        Lines lines;
        EngineOptions options;
        options.live = [] { return LiveNetworkHandle {std::make_unique<ScriptedNetwork>(), {}, 0}; };
        Engine engine(std::move(options), [&lines](std::string_view line) { return lines.take(line); });
        engine.greet();
        for (const QString& line : conversation.split('\n', Qt::SkipEmptyParts)) {
            QJsonParseError error;
            const QJsonObject object = QJsonDocument::fromJson(line.mid(2).toUtf8(), &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(line));
            if (line.startsWith(QStringLiteral("> ")))
                QVERIFY(engine.take(line.mid(2).toStdString()));
            else if (!lines.find(object))
                QFAIL(qPrintable(line + QStringLiteral("\nThere is: ")
                    + (lines.rest().empty() ? QString() : QString::fromUtf8(lines.rest().back()))));
        }
    }
    /// What an operation's table says is in every result.
    void resultsHaveTheirMembers_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char* request : {
                 R"j({"explain":{"text":"net::ERR_FAILED"}})j",
                 R"j({"predict":{"text":"fetch('https://api.example/')"}})j",
                 R"j({"fixes":{"text":"fetch('https://api.example/')"}})j",
                 R"j({"judge":{"har":{"log":{"version":"1.2","creator":{"name":"a","version":"1"},"entries":[]}}}})j",
                 R"j({"configure":{"dialect":"express","origins":["*"]}})j",
                 R"j({"matrix":{"text":"fetch('https://api.example/')","methods":["GET"]}})j",
                 R"j({"reference":{"term":"cors"}})j",
                 R"j({"import":{"text":"curl https://api.example/"}})j",
             }) {
            const QJsonObject object = QJsonDocument::fromJson(request).object();
            QTest::newRow(qPrintable(object.keys().first())) << QByteArray(request);
        }
        QCOMPARE(std::size_t(8), allOperations().size());
    }
    void resultsHaveTheirMembers()
    {
        QFETCH(QByteArray, request);
        Lines lines;
        Engine engine({}, [&lines](std::string_view line) { return lines.take(line); });
        engine.take(std::string(R"({"id":1,)") + request.mid(1).toStdString());
        const auto answer = lines.find(R"({"id":1,"result":{}})");
        QVERIFY2(answer, lines.rest().empty() ? "nothing" : lines.rest().back().constData());
        const QString members = toText(operationNamed(QTest::currentDataTag())->members);
        for (const QString& member : members.split(','))
            QVERIFY2((*answer)["result"].toObject().contains(member), qPrintable(member));
    }
};

QTEST_GUILESS_MAIN(ProtocolPageTest)
#include "tst_protocol_page.moc"
