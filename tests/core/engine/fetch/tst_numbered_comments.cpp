#include "core/engine/model/step.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <vector>

using namespace fetchscope;

namespace {

/// The parts of `8.26.2`; empty where the text has none.
std::vector<int> numberIn(QStringView text)
{
    std::vector<int> parts;
    for (const QStringView part : text.split(QChar('.'), Qt::SkipEmptyParts))
        parts.push_back(part.toInt());
    return parts;
}

bool beginsWith(const std::vector<int>& number, const std::vector<int>& whole)
{
    return number.size() >= whole.size() && std::equal(whole.begin(), whole.end(), number.begin());
}

/// The steps that a comment at their head stands for: one with its parts, or all from one to another.
struct Covered
{
    std::vector<int> first;
    std::vector<int> last;

    bool covers(const std::vector<int>& number) const
    {
        return (first <= number && number <= last) || beginsWith(number, first) || beginsWith(number, last);
    }
};

/// What the numbers of a file's comments belong to. Steps of other algorithms are recorded beside them.
const std::map<QString, std::vector<Algorithm>>& algorithmsOfFiles()
{
    static const std::map<QString, std::vector<Algorithm>> files {
        {"authentication", {Algorithm::HttpNetworkOrCacheFetch}},
        {"blocked_request", {Algorithm::MainFetch}},
        {"clear_site_data",
            {Algorithm::ClearSiteData, Algorithm::ClearCacheForOrigin, Algorithm::ClearCookiesForOrigin,
                Algorithm::ClearStorageForOrigin}},
        {"cors_check", {Algorithm::CorsCheck}},
        {"cors_preflight_cache", {Algorithm::CorsPreflightFetch}},
        {"cors_preflight_fetch", {Algorithm::CorsPreflightFetch}},
        {"embedder_policy_reports", {Algorithm::CorpCheck}},
        {"fetch", {Algorithm::Fetch}},
        {"http_cache_lookup", {Algorithm::HttpNetworkOrCacheFetch}},
        {"http_fetch", {Algorithm::HttpFetch}},
        {"http_network_fetch", {Algorithm::HttpNetworkFetch}},
        {"http_network_or_cache_fetch", {Algorithm::HttpNetworkOrCacheFetch}},
        {"http_redirect_fetch", {Algorithm::HttpRedirectFetch, Algorithm::LocationUrl}},
        {"known_hsts_host", {Algorithm::MainFetch, Algorithm::HttpFetch}},
        {"local_network_access", {Algorithm::LocalNetworkAccess}},
        {"main_fetch", {Algorithm::MainFetch}},
        {"preloaded_resource", {Algorithm::ConsumePreload}},
        {"request_cookies", {Algorithm::AppendCookieHeader, Algorithm::SameSiteMode, Algorithm::StoreCookies}},
        {"request_headers", {Algorithm::AppendOriginHeader}},
        {"request_referrer", {Algorithm::MainFetch}},
        {"requests_at_once", {Algorithm::HttpNetworkOrCacheFetch}},
        {"scheme_fetch", {Algorithm::SchemeFetch}},
        {"service_worker_fetch", {Algorithm::HttpFetch}},
        {"storage_access_retry", {Algorithm::StorageAccessRetryCheck, Algorithm::StorageAccessLoadCheck}},
        {"tao_check", {Algorithm::TaoCheck}},
    };
    return files;
}

const std::map<QString, StepId>& stepsByName()
{
    static const std::map<QString, StepId> steps {
#define STEP(enumerator, ...) {#enumerator, StepId::enumerator},
#include "core/engine/model/steps.def"
#undef STEP
    };
    return steps;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

const QString engine = QStringLiteral(FETCHSCOPE_RESOURCES "/../core/engine");

/// The lines at which a text records steps: those named in a call of step(), refuse() and their like.
std::multimap<int, QString> recordedSteps(const QString& text)
{
    static const QRegularExpression call(
        QStringLiteral("\\b(?:step|refuse|refuseAnswer|refuseLocation|refusePreflight|give|append)\\("));
    static const QRegularExpression name(QStringLiteral("StepId::(\\w+)"));
    std::multimap<int, QString> found;
    for (auto calls = call.globalMatch(text); calls.hasNext();) {
        const qsizetype begin = calls.next().capturedEnd();
        qsizetype end = begin;
        for (int open = 1; open > 0 && end < text.size(); ++end)
            open += text[end] == QChar('(') ? 1 : text[end] == QChar(')') ? -1 : 0;
        for (auto names = name.globalMatch(text.mid(begin, end - begin)); names.hasNext();) {
            const auto match = names.next();
            const int line = static_cast<int>(QStringView(text).left(begin + match.capturedStart()).count(QChar('\n')));
            const auto range = found.equal_range(line);
            const bool isThere = std::any_of(
                range.first, range.second, [&](const auto& entry) { return entry.second == match.captured(1); });
            if (!isThere)
                found.emplace(line, match.captured(1));
        }
    }
    return found;
}

} // namespace

/// The numbers in the comments of core/engine/fetch are those of the steps that are recorded below them.
class NumberedCommentsTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsStandBelowTheirNumber_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(engine + QStringLiteral("/fetch"));
        for (const QString& file : folder.entryList({QStringLiteral("*.cpp")}, QDir::Files)) {
            const QString name = QFileInfo(file).baseName();
            if (!recordedSteps(contentOf(folder.filePath(file))).empty())
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void stepsStandBelowTheirNumber()
    {
        QFETCH(const QString, name);
        const auto algorithms = algorithmsOfFiles().find(name);
        QVERIFY2(algorithms != algorithmsOfFiles().end(), "its algorithms are not in the table of this test");
        const QString text = contentOf(engine + QStringLiteral("/fetch/") + name + QStringLiteral(".cpp"));
        const std::multimap<int, QString> recorded = recordedSteps(text);
        static const QRegularExpression head(QStringLiteral(
            "^\\s*//(/ Steps?)? (\\d+(?:\\.\\d+)*)(?:\\.?(?: to | and |, )(\\d+(?:\\.\\d+)*))?([. :,]|$)"));
        std::optional<Covered> covered;
        int line = 0;
        for (const QString& content : text.split(QChar('\n'))) {
            const auto match = head.match(content);
            // `// 3. The wildcard`; in front of a function: `/// Steps 4 and 5: what …`.
            if (match.hasMatch() && (!match.captured(1).isEmpty() || match.captured(4) == QStringLiteral("."))) {
                const std::vector<int> first = numberIn(match.capturedView(2));
                covered = Covered {first, match.captured(3).isEmpty() ? first : numberIn(match.capturedView(3))};
            } else if (content == QStringLiteral("}")) {
                covered.reset();
            }
            const auto [begin, end] = recorded.equal_range(line++);
            for (auto step = begin; step != end; ++step) {
                const StepInfo& info = infoOf(stepsByName().at(step->second));
                const bool isOfFile = std::find(algorithms->second.begin(), algorithms->second.end(), info.algorithm)
                    != algorithms->second.end();
                if (!isOfFile || info.isUnnumbered())
                    continue;
                const QString number = QString::fromStdString(std::string(info.number));
                QVERIFY2(covered && covered->covers(numberIn(number)),
                    qPrintable(QStringLiteral("line %1: %2 is step %3").arg(line).arg(step->second, number)));
            }
        }
    }

    /// A row of steps.def that nothing records would be told as never taken.
    void everyStepIsNamedByAnAlgorithm()
    {
        QString sources;
        for (const char* folder : {"/fetch", "/policy", "/initiators", "/simulation", "/model"}) {
            const QDir directory(engine + QLatin1String(folder));
            for (const QString& file : directory.entryList({QStringLiteral("*.cpp")}, QDir::Files))
                sources += contentOf(directory.filePath(file));
        }
        for (const auto& [name, step] : stepsByName()) {
            const QRegularExpression use(QStringLiteral("StepId::%1\\b").arg(name));
            QVERIFY2(use.match(sources).hasMatch(), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(NumberedCommentsTest)
#include "tst_numbered_comments.moc"
