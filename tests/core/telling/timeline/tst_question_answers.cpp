#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/timeline/questions.h"
#include "core/writing/report/result_writer.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace fetchscope;

namespace {

/// What a result says of one action, looked up for the answers to compare with.
class Witness
{
public:
    Witness(const QJsonObject& action, const Question& question, std::size_t firstExchange)
        : m_action(action)
        , m_number(static_cast<int>(question.exchange.value_or(firstExchange) - firstExchange))
    {
    }

    QJsonObject exchange(int ahead = 0) const
    {
        return m_action["exchanges"].toArray().at(m_number + ahead).toObject();
    }
    /// Null where the request has no such header.
    QString requestHeader(const QString& name) const
    {
        for (const auto& header : exchange()["requestHeaders"].toArray()) {
            if (header[0].toString().compare(name, Qt::CaseInsensitive) == 0)
                return header[1].toString();
        }
        return {};
    }
    QString outcome(const QString& key) const { return m_action["outcome"][key].toString(); }
    bool hasReason(const QString& name) const
    {
        for (const auto& value : m_action["classification"]["preflightReasons"].toArray()) {
            const QJsonObject reason = value.toObject();
            const QString code = reason["code"].toString();
            if ((code == "method" && name == "the method " + reason["value"].toString())
                || (code == "header" && name == "the header " + reason["name"].toString())
                || (code == "upload-listener" && name == "the listener on its upload")
                || (code == "stream-body" && name == "its body, a stream"))
                return true;
        }
        return false;
    }

    const QJsonObject m_action;
    const int m_number;
};

/// What a wrong answer would say as well as a right one: null where nothing is known against it.
QString disagreement(const Witness& witness, const Question& question, const QString& answer)
{
    const auto unless = [&](bool holds, const QString& why) { return holds ? QString() : "not so: " + why; };
    const auto header = [&](const QString& name) {
        const QString value = witness.requestHeader(name);
        return unless(answer == (value.isNull() ? "Nothing: there is no such header" : value), name + ": " + value);
    };
    switch (question.kind) {
    case QuestionKind::Referer:
        return header("Referer");
    case QuestionKind::Origin:
        return header("Origin");
    case QuestionKind::FetchSite:
        return header("Sec-Fetch-Site");
    case QuestionKind::FetchMode:
        return header("Sec-Fetch-Mode");
    case QuestionKind::FetchDest:
        return header("Sec-Fetch-Dest");
    case QuestionKind::FetchUser:
        return header("Sec-Fetch-User");
    case QuestionKind::Purpose:
        return header("Sec-Purpose");
    case QuestionKind::Preflight: {
        const auto reasons = witness.m_action["classification"]["preflightReasons"].toArray();
        // A redirect may lead to where one is needed.
        if (answer.endsWith("own origin"))
            return unless(witness.m_action["classification"]["relation"] == "same-origin", "of another origin");
        if (!answer.startsWith("Yes"))
            return unless(reasons.isEmpty(), "there are reasons for a preflight");
        static const QString because = QStringLiteral("Yes, because of ");
        if (!answer.startsWith(because))
            return QStringLiteral("no reason of the standard");
        const QStringList parts = answer.mid(because.size()).split(" and ");
        for (const QString& part : parts) {
            if (!witness.hasReason(part))
                return part + " is no reason";
        }
        return unless(parts.size() == reasons.size(), "not all reasons");
    }
    case QuestionKind::PreflightCache: {
        const QString use = witness.m_action["preflightCache"].toString();
        return unless(
            answer.startsWith("Yes") == (use == "hit") && answer.endsWith("expired") == (use == "stale"), use);
    }
    case QuestionKind::PreflightAnswer: {
        const bool wentOut = witness.exchange(1)["kind"] == "request";
        return unless(answer.startsWith("Yes") == wentOut, wentOut ? "it went out" : "it did not go out");
    }
    case QuestionKind::Cookie: {
        const QString name = QString::fromStdString(question.cookie);
        const bool isSent = ("; " + witness.requestHeader("Cookie")).contains("; " + name + '=');
        return unless((answer == "Yes") == isSent, isSent ? "it is sent" : "it is not sent");
    }
    case QuestionKind::Redirect: {
        const QJsonObject next = witness.exchange(1);
        if (!answer.startsWith("It follows"))
            return unless(next.isEmpty() == true, "there is another request");
        // The next request may be a preflight for it.
        const QJsonObject followed = next["kind"] == "preflight" ? witness.exchange(2) : next;
        const QString method = answer.contains("GET and") ? "GET" : answer.section(' ', -1);
        return unless(
            followed.isEmpty() ? !next.isEmpty() : followed["method"] == method, followed["method"].toString());
    }
    case QuestionKind::Result: {
        QString verdict = witness.outcome("verdict");
        if (answer.startsWith("The response"))
            return unless(verdict == "exposed", verdict);
        if (answer.startsWith("An opaque"))
            return unless(verdict == "opaque", verdict);
        if (verdict != "blocked")
            return verdict;
        const auto reason = reasonWithCode(witness.m_action["outcome"]["reason"].toString().toStdString());
        return unless(reason && answer == "An error. " + QString::fromStdString(std::string(infoOf(*reason).summary)),
            "another reason");
    }
    case QuestionKind::ReadableHeaders: {
        QStringList names;
        for (const auto& name : witness.m_action["outcome"]["exposedHeaders"].toArray())
            names << name.toString();
        names.sort();
        return unless(answer == (names.isEmpty() ? "None" : names.join(", ")), names.join(", "));
    }
    case QuestionKind::Pixels: {
        const QJsonValue use = witness.m_action["outcome"]["use"];
        if (answer == "It reads the pixels")
            return unless(use["readable"].toBool(), "not readable");
        if (!answer.contains("throws"))
            return unless(!use["drawn"].toBool() && use["error"].isNull(), use["error"].toString());
        return unless(answer == use["at"].toString() + " throws " + use["error"].toString(), use["at"].toString());
    }
    case QuestionKind::Ahead: {
        const QString use = witness.m_action["ahead"]["use"].toString();
        return unless(answer.startsWith("Yes") == (use == "used")
                && answer.contains("five minutes") == (use == "expired")
                && answer.contains("query") == (use == "search")
                && answer.contains("error") == (use == "failed" || use == "status"),
            use);
    }
    case QuestionKind::StorageAccess: {
        static const QMap<QString, QString> answers {{"granted", "It is granted"},
            {"not-needed", "It is not needed: the promise is resolved, and nobody is asked"},
            {"denied", "The user denies it"}, {"no-user-activation", "It is refused: there was no click before it"},
            {"opaque-origin", "It is refused: an origin is opaque"},
            {"unavailable", "It is refused: this page may not even ask"}};
        const QString access = witness.m_action["storageAccess"].toString();
        return unless(answers.value(access) == answer, access);
    }
    case QuestionKind::Count:
        break;
    }
    return QStringLiteral("no such kind");
}

/// Which kinds can be told apart by the result alone: of others only that the right answer is right.
bool isTold(QuestionKind kind)
{
    return kind != QuestionKind::Preflight && kind != QuestionKind::PreflightCache && kind != QuestionKind::Result
        && kind != QuestionKind::PreflightAnswer && kind != QuestionKind::Cookie && kind != QuestionKind::Redirect
        && kind != QuestionKind::Ahead;
}

} // namespace

/// Every question on every scenario, by what the result says of it.
class QuestionAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAnswerIsRight_data();
    void oneAnswerIsRight();
    void theRightOneIsAnywhere();

private:
    std::array<int, 4> m_places {};
    std::array<int, questionKinds> m_kinds {};
};

void QuestionAnswersTest::oneAnswerIsRight_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("profile");
    for (const QString& root :
        {QString(FETCHSCOPE_RESOURCES "/scenarios"), QString(FETCHSCOPE_TEST_DATA "/scenarios")}) {
        QDirIterator iterator(root, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            const QString path = iterator.next();
            const QByteArray name = path.mid(root.size() + 1).toUtf8();
            for (const QByteArray profile : {"standard", "chromium", "firefox"})
                QTest::newRow(name + ' ' + profile) << path << profile;
        }
    }
}

void QuestionAnswersTest::oneAnswerIsRight()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, profile);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readScenario(file.readAll().toStdString());
    QVERIFY(read);
    const auto scenario = std::make_shared<const Scenario>(*read);
    const Profile rules(*valueNamed<ProfileId>(profile.toStdString()));
    const Run run {scenario, runScenario(*scenario, Tracing::On, &rules)};
    const TimelineLayout layout(*scenario, run.result);
    ResultWriter writer;
    const QJsonDocument result =
        QJsonDocument::fromJson(QByteArray::fromStdString(std::string(writer.write(*scenario, run.result))));
    const auto all = allQuestionsOf(run, layout);
    const auto again = allQuestionsOf(run, layout);
    QCOMPARE(all.size(), again.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Question& question = all[i];
        QCOMPARE(question.answers, again[i].answers);
        QVERIFY(question.asked <= question.step && question.step < run.result.trace.size());
        QVERIFY(!question.explanation.empty() && !question.place.empty());
        const QJsonObject action = result["actions"].toArray().at(static_cast<int>(question.action)).toObject();
        const Witness witness(action, question, run.result.actions[question.action].firstExchange);
        QSet<QString> texts;
        for (std::size_t k = 0; k < question.answers.size(); ++k) {
            const QString answer = QString::fromStdString(question.answers[k]);
            texts << answer;
            const QString why = disagreement(witness, question, answer);
            const QByteArray told =
                QByteArray::fromStdString(question.text) + " – " + answer.toUtf8() + ": " + why.toUtf8();
            if (k == question.right)
                QVERIFY2(why.isNull(), told);
            else if (isTold(question.kind))
                QVERIFY2(!why.isNull(), told);
        }
        QCOMPARE(texts.size(), static_cast<int>(question.answers.size()));
        QVERIFY(question.answers.size() >= 2 && question.answers.size() <= 4);
        ++m_places[question.right];
        ++m_kinds[static_cast<std::size_t>(question.kind)];
    }
    const auto chosen = questionsOf(run, layout);
    for (std::size_t action = 0; action < run.result.actions.size(); ++action) {
        const auto isOf = [&](const Question& question) { return question.action == action; };
        QVERIFY(std::count_if(chosen.begin(), chosen.end(), isOf) <= 6);
    }
}

void QuestionAnswersTest::theRightOneIsAnywhere()
{
    int sum = 0;
    for (const int count : m_places)
        sum += count;
    QVERIFY(sum > 1000);
    for (const int count : m_places)
        QVERIFY2(count * 8 > sum, "the right answer is hardly ever at one of the places");
    for (std::size_t i = 0; i < questionKinds; ++i)
        QVERIFY2(m_kinds[i] > 0, std::string(infoOf(static_cast<QuestionKind>(i)).code).c_str());
}

QTEST_GUILESS_MAIN(QuestionAnswersTest)
#include "tst_question_answers.moc"
