#include "core/engine/simulation/session.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/result_writer.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

QJsonObject toObject(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
}

} // namespace

/// Actions that come one at a time leave and find what a run of all of them does.
class SessionTest : public QObject
{
    Q_OBJECT

private:
    /// Which exchange has set a cookie, a session does not say where it was an earlier action's.
    static QJsonObject withoutSetters(const QJsonValue& action)
    {
        QJsonObject result = action.toObject();
        QJsonArray exchanges = result["exchanges"].toArray();
        for (QJsonValueRef exchange : exchanges) {
            QJsonObject changed = exchange.toObject();
            if (!changed.contains("cookies"))
                continue;
            QJsonArray cookies = changed["cookies"].toArray();
            for (QJsonValueRef cookie : cookies) {
                QJsonObject one = cookie.toObject();
                one.remove("setBy");
                cookie = one;
            }
            changed["cookies"] = cookies;
            exchange = changed;
        }
        result["exchanges"] = exchanges;
        return result;
    }

private slots:
    void isARunInPieces_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"/scenarios", "/../tests/data/scenarios"}) {
            QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES) + QLatin1String(folder), {QStringLiteral("*.json")},
                QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(path.mid(path.lastIndexOf('/') + 1))) << path;
            }
        }
    }
    void isARunInPieces()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto scenario = readScenario(file.readAll().toStdString());
        QVERIFY(scenario);
        const auto beginsAtOnce = [](const Action& action) { return action.startsWithPrevious; };
        if (std::any_of(scenario->actions.begin(), scenario->actions.end(), beginsAtOnce))
            QSKIP("A session does one action after the other");
        const auto isDeferred = [](const Action& action) {
            const auto* const request = std::get_if<RequestAction>(&action.what);
            return request != nullptr && request->initiator == InitiatorKind::FetchLater;
        };
        if (std::any_of(scenario->actions.begin(), scenario->actions.end(), isDeferred))
            QSKIP("A session sends at once what fetchLater() defers, and says so");
        // Chromium sends together what a minute has collected, and a session does not know what comes.
        if (scenario->profile == ProfileId::Chromium && !scenario->page.reportingEndpoints.isEmpty())
            QSKIP("A session gives each action's result before the reports that are collected go out");
        scenario->expect.clear();
        const RunResult whole = runScenario(*scenario);
        const QJsonObject expected = toObject(ResultWriter().write(*scenario, whole));

        Session session(*scenario);
        session.begin();
        ResultWriter writer;
        QJsonObject last;
        for (std::size_t i = 0; i < scenario->actions.size(); ++i) {
            const RunResult& result = session.run(scenario->actions[i]);
            writer.startAt(i);
            last = toObject(writer.write(session.scenario(), result));
            QCOMPARE(last["actions"].toArray().size(), 1);
            QCOMPARE(withoutSetters(last["actions"].toArray()[0]),
                withoutSetters(expected["actions"].toArray()[static_cast<qsizetype>(i)]));
        }
        if (scenario->actions.empty())
            return;
        for (const char* member : {"profile", "preflightCacheEntries", "cookies"})
            QCOMPARE(last[QLatin1String(member)], expected[QLatin1String(member)]);
    }
    void timeBeginsWhereItIsSaid()
    {
        auto scenario = readScenario(R"({"fetchscope":1,"page":{"url":"https://a.example/"},"server":[{"respond":)"
                                     R"({"headers":{"Set-Cookie":"a=b; Expires=Thu, 01 Jan 2015 00:00:00 GMT"}}}]})");
        QVERIFY(scenario);
        const auto cookiesAt = [&](double sinceEpoch) {
            Session session(*scenario);
            session.beginAt(sinceEpoch);
            session.begin();
            RequestAction action;
            action.url = "/";
            session.run({action, {}});
            return session.cookies().size();
        };
        // 1 January 2014 and 2016.
        QCOMPARE(cookiesAt(1388534400), std::size_t {1});
        QCOMPARE(cookiesAt(1451606400), std::size_t {0});
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
