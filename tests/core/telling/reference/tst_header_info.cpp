#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/step.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/reference/header_info.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <map>
#include <set>

using namespace fetchscope;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Names with the beginning of this one are known by it.
bool isKnown(const QString& name)
{
    static const std::map<QString, const char*> families {
        {QStringLiteral("sec-ch-"), "Sec-CH-UA"},
        {QStringLiteral("proxy-"), "Proxy-Authorization"},
        {QStringLiteral("x-forwarded-"), "X-Forwarded-For"},
    };
    if (headerNamed(name.toStdString()))
        return true;
    return std::any_of(families.begin(), families.end(), [&name](const auto& family) {
        return name.startsWith(family.first, Qt::CaseInsensitive) && headerNamed(family.second);
    });
}

void collectHeaders(const QJsonValue& value, std::set<QString>& names)
{
    if (value.isArray()) {
        for (const auto& item : value.toArray())
            collectHeaders(item, names);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == QStringLiteral("headers") || member.key() == QStringLiteral("requestHeaders")) {
            for (const QString& name : member.value().toObject().keys())
                names.insert(name.toLower());
            for (const auto& pair : member.value().toArray()) {
                if (pair.isArray())
                    names.insert(pair.toArray().at(0).toString().toLower());
            }
        }
        collectHeaders(member.value(), names);
    }
}

} // namespace

/// The table of headers knows what the engine, the examples and the texts name, and contradicts no rule of the engine.
class HeaderInfoTest : public QObject
{
    Q_OBJECT

private slots:
    void everyHeaderOfTheEngineHasARow();
    void everyHeaderOfTheExamplesHasARow();
    void everyHeaderThatIsToldOfHasARow();
    void whoSendsAgreesWithWhoMay();
    void namesAreUniqueAndAddressesWhole();
    void scriptsMaySetWhatTheStandardLetsThem_data();
    void scriptsMaySetWhatTheStandardLetsThem();
};

/// Literals spelt as headers are; and the first words of the rows that say whose a header is.
void HeaderInfoTest::everyHeaderOfTheEngineHasARow()
{
    static const QRegularExpression spelt(QStringLiteral(R"re("([A-Z][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)+)")re"));
    static const QRegularExpression asked(QStringLiteral(
        R"re(\b\w*(?:headers|Headers|response|request)(?:\.|->)(?:get|contains|append|set|remove|extract\w*)\("([A-Za-z0-9-]+)")re"));
    static const QRegularExpression row(
        QStringLiteral(R"re(^    \{"([a-z0-9-]+)"[,}])re"), QRegularExpression::MultilineOption);
    // Encodings are spelt like headers.
    const std::set<QString> others {QStringLiteral("US-ASCII"), QStringLiteral("UTF-8")};
    std::set<QString> names;
    QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES "/../core/engine"),
        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = contentOf(files.next());
        for (const QRegularExpression& pattern : {spelt, asked}) {
            for (auto matches = pattern.globalMatch(source); matches.hasNext();)
                names.insert(matches.next().captured(1));
        }
        if (files.fileName() != QStringLiteral("browser_headers.cpp"))
            continue;
        for (auto matches = row.globalMatch(source); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            // A prefix of tools, of which no single header is known.
            if (!name.endsWith(QChar('-')))
                names.insert(name);
        }
    }
    for (std::uint16_t i = 1; i < static_cast<std::uint16_t>(StepId::Count); ++i) {
        const StepInfo& step = infoOf(static_cast<StepId>(i));
        if (!step.header.empty() && step.header != "{0}")
            names.insert(QString::fromUtf8(step.header.data(), static_cast<qsizetype>(step.header.size())));
    }
    QVERIFY2(names.size() > 70, qPrintable(QString::number(names.size())));
    for (const QString& name : names)
        QVERIFY2(others.count(name) == 1 || isKnown(name), qPrintable(name));
}

void HeaderInfoTest::everyHeaderOfTheExamplesHasARow()
{
    const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
    std::set<QString> names;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}))
        collectHeaders(QJsonDocument::fromJson(contentOf(folder.filePath(name)).toUtf8()).object(), names);
    QVERIFY(names.size() > 50);
    // Names that the examples make up, and one that a site does.
    static const QRegularExpression madeUp(QStringLiteral("^(x-.*|kuma-revision)$"));
    for (const QString& name : names)
        QVERIFY2(isKnown(name) || madeUp.match(name).hasMatch(), qPrintable(name));
}

void HeaderInfoTest::everyHeaderThatIsToldOfHasARow()
{
    static const QRegularExpression spelt(QStringLiteral(
        R"re((?<![\w-])((?:Access-Control|Sec|If|Content|Cross-Origin|X|Timing|Cache|Set)-[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)(?![\w-]))re"));
    int count = 0;
    for (const char* path : {"engine/model/steps.def", "engine/model/reasons.def", "engine/model/differences.def",
             "engine/console/console_texts.def", "telling/explain/sentences.def"}) {
        const QString text = contentOf(QStringLiteral(FETCHSCOPE_RESOURCES "/../core/") + QLatin1String(path));
        for (auto matches = spelt.globalMatch(text); matches.hasNext(); ++count) {
            const QString name = matches.next().captured(1);
            QVERIFY2(
                isKnown(name) || name == QStringLiteral("Sec-Fetch") || name == QStringLiteral("Access-Control-Allow"),
                qPrintable(name));
        }
    }
    QVERIFY(count > 100);
}

void HeaderInfoTest::whoSendsAgreesWithWhoMay()
{
    for (const HeaderInfo& header : allHeaders()) {
        const bool isOfPages = header.sender == HeaderSender::Page || header.sender == HeaderSender::Either;
        if (header.isOfRequests() && isForbiddenRequestHeader(header.name, "x"))
            QVERIFY2(!isOfPages || header.name.starts_with("Content-"), header.name.data());
        // What every cross-origin script may send is sent by pages.
        if (isNoCorsSafelistedRequestHeaderName(header.name) && header.name != "Content-Type")
            QVERIFY2(isOfPages, header.name.data());
        QVERIFY2(
            header.isOfRequests() || header.sender == HeaderSender::Server || header.sender == HeaderSender::Browser,
            header.name.data());
    }
}

void HeaderInfoTest::namesAreUniqueAndAddressesWhole()
{
    std::set<std::string> names;
    for (const HeaderInfo& header : allHeaders()) {
        QVERIFY2(names.insert(asciiLowercase(header.name)).second, header.name.data());
        QVERIFY2(isToken(header.name), header.name.data());
        const QUrl url(
            QString::fromUtf8(header.url.data(), static_cast<qsizetype>(header.url.size())), QUrl::StrictMode);
        QVERIFY2(url.isValid() && url.scheme() == QStringLiteral("https"), header.name.data());
        QVERIFY2(header.summary.ends_with('.'), header.name.data());
    }
    QCOMPARE(headerNamed("oRIGIN")->name, std::string_view("Origin"));
    QCOMPARE(headerNamed("Origin")->mdnUrl(),
        std::string("https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin"));
    QVERIFY(!headerNamed("X-Nobody-Knows"));
}

/// https://fetch.spec.whatwg.org/#forbidden-request-header,
/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
void HeaderInfoTest::scriptsMaySetWhatTheStandardLetsThem_data()
{
    QTest::addColumn<ScriptAccess>("access");
    const auto row = [](const char* name, ScriptAccess access) { QTest::newRow(name) << access; };
    row("Origin", ScriptAccess::Never);
    row("Cookie", ScriptAccess::Never);
    row("Sec-Fetch-Site", ScriptAccess::Never);
    row("Proxy-Authorization", ScriptAccess::Never);
    row("X-HTTP-Method-Override", ScriptAccess::ByValue);
    row("Accept", ScriptAccess::Safelisted);
    row("Accept-Language", ScriptAccess::Safelisted);
    row("Content-Language", ScriptAccess::Safelisted);
    row("Content-Type", ScriptAccess::Safelisted);
    row("Range", ScriptAccess::Safelisted);
    row("Authorization", ScriptAccess::Preflighted);
    row("X-Requested-With", ScriptAccess::Preflighted);
    row("User-Agent", ScriptAccess::Preflighted);
    row("Cache-Control", ScriptAccess::Preflighted);
}

void HeaderInfoTest::scriptsMaySetWhatTheStandardLetsThem()
{
    QFETCH(ScriptAccess, access);
    const HeaderInfo* header = headerNamed(QTest::currentDataTag());
    QVERIFY(header);
    QCOMPARE(scriptAccessTo(*header), access);
}

QTEST_GUILESS_MAIN(HeaderInfoTest)
#include "tst_header_info.moc"
