#include "core/reading/server_policy/server_policy_reader.h"
#include "core/writing/servers/dialect.h"
#include "core/writing/servers/quoting.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <string>

using namespace fetchscope;

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

ServerPolicy policyOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    auto policy = readServerPolicy(file.readAll().toStdString());
    if (!policy)
        qFatal("%s: %s", qPrintable(path), describe(policy.error()).c_str());
    return *std::move(policy);
}

} // namespace

/// What holds for the text of every dialect, and what some cannot say. Whether servers do what the policy says is tried
/// in tests/servers.
class TestDialects : public QObject
{
    Q_OBJECT

private slots:
    void everyDialectIsDescribed();
    void everyPartOfThePolicyIsThere_data();
    void everyPartOfThePolicyIsThere();
    void theAddressesAreTaken();
    void whatCannotBeSaidIsAnswered_data();
    void whatCannotBeSaidIsAnswered();
};

void TestDialects::everyDialectIsDescribed()
{
    QSet<QString> ids;
    for (const Dialect& dialect : allDialects()) {
        const QString id = textOf(dialect.id);
        QVERIFY2(QRegularExpression("^[a-z][a-z0-9-]*$").match(id).hasMatch(), qPrintable(id));
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids << id;
        QVERIFY2(dialect.documentation.starts_with("https://"), qPrintable(id));
        QVERIFY2(!dialect.title.empty() && !dialect.language.empty() && !dialect.fileName.empty(), qPrintable(id));
        QVERIFY(dialectNamed(dialect.id) == &dialect);
    }
    QVERIFY(!dialectNamed("netscape-enterprise-server"));
}

void TestDialects::everyPartOfThePolicyIsThere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("file");
    for (const Dialect& dialect : allDialects()) {
        const std::string_view methods = dialect.limits.methods;
        const bool takesPatch = methods.empty() || methods.find("PATCH") != std::string_view::npos;
        QStringList files {"app-and-api", "public-data"};
        if (dialect.limits.takesPatterns && takesPatch)
            files << "own-subdomains";
        for (const QString& file : files)
            QTest::addRow("%s, %s", qPrintable(textOf(dialect.id)), qPrintable(file)) << textOf(dialect.id) << file;
    }
}

void TestDialects::everyPartOfThePolicyIsThere()
{
    QFETCH(const QString, id);
    QFETCH(const QString, file);
    const ServerPolicy policy = policyOf(QStringLiteral(FETCHSCOPE_RESOURCES "/policies/%1.json").arg(file));
    const auto written = writeConfiguration(*dialectNamed(id.toStdString()), policy);
    QVERIFY2(written, written ? "" : describe(written.error()).c_str());
    const QString text = textOf(*written);
    const auto has = [&text](const std::string& part, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) {
        return text.contains(QString::fromStdString(part), sensitivity);
    };
    for (const AllowedOrigin& origin : policy.origins) {
        std::string escaped = asRegularExpression(origin.isPattern() ? origin.behindStar().substr(1) : origin.text);
        const std::string doubled = QString::fromStdString(escaped).replace("\\", "\\\\").toStdString();
        const std::string plain(origin.isPattern() ? origin.behindStar() : origin.text);
        QVERIFY2(has(plain) || has(escaped) || has(doubled), origin.text.c_str());
    }
    for (const std::string& method : policy.methods)
        QVERIFY2(has(method, Qt::CaseInsensitive), method.c_str());
    for (const std::string& name : policy.requestHeaders)
        QVERIFY2(has(name), name.c_str());
    for (const std::string& name : policy.exposedHeaders)
        QVERIFY2(has(name), name.c_str());
    QVERIFY(has(std::to_string(*policy.maxAgeSeconds)));
    // Nothing of the template is left.
    const QRegularExpression left(QStringLiteral("@(if|unless|else|end)\\b|@[A-Za-z]+@"));
    QVERIFY2(!left.match(text).hasMatch(), qPrintable(left.match(text).captured()));
    QVERIFY(!text.contains(QStringLiteral("\n\n\n")) && text.endsWith('\n') && !text.startsWith('\n'));
}

void TestDialects::theAddressesAreTaken()
{
    const ServerPolicy policy = policyOf(QStringLiteral(FETCHSCOPE_RESOURCES "/policies/public-data.json"));
    const ServerPlace place {8181, "app.internal", 9292};
    for (const char* id : {"nginx", "apache", "caddy", "haproxy", "envoy"}) {
        const auto text = writeConfiguration(*dialectNamed(id), policy, place);
        QVERIFY(text);
        QVERIFY2(text->find("8181") != std::string::npos && text->find("app.internal") != std::string::npos
                && text->find("9292") != std::string::npos,
            id);
    }
}

void TestDialects::whatCannotBeSaidIsAnswered_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::string>("origin");
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* id, const char* origin, const char* method, const char* said) {
        QTest::addRow("%s, %s, %s", id, origin, method)
            << QString(id) << std::string(origin) << std::string(method) << std::string(said);
    };
    row("api-gateway", "https://*.example.com", "GET",
        "AWS API Gateway (HTTP API) cannot say https://*.example.com: it takes whole origins only, name each origin "
        "that "
        "may read");
    row("api-gateway", "null", "GET",
        "AWS API Gateway (HTTP API) does not take \"null\" for an origin, remove it; it would let every page in");
    row("s3", "https://app.example", "PATCH",
        "AWS S3 does not know the method PATCH, it knows GET, HEAD, POST, PUT, DELETE");
    row("cloudfront", "https://app.example", "PROPFIND",
        "AWS CloudFront does not know the method PROPFIND, it knows GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
}

void TestDialects::whatCannotBeSaidIsAnswered()
{
    QFETCH(const QString, id);
    QFETCH(const std::string, origin);
    QFETCH(const std::string, method);
    QFETCH(const std::string, said);
    ServerPolicy policy;
    policy.origins = {{origin}};
    policy.methods = {method};
    const auto text = writeConfiguration(*dialectNamed(id.toStdString()), policy);
    QVERIFY(!text);
    QCOMPARE(describe(text.error()), said);
}

QTEST_APPLESS_MAIN(TestDialects)

#include "tst_dialects.moc"
