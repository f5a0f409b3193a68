#include "core/engine/model/difference.h"
#include "core/telling/lessons/course_reader.h"
#include "tests/conformance/recording.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace fetchscope;
using namespace fetchscope::conformance;

/// What differences.def names as evidence can be looked up.
class EvidenceTest : public QObject
{
    Q_OBJECT

    static std::set<std::string> recordedCases()
    {
        std::set<std::string> ids;
        for (const char* browser : {"chromium", "firefox", "webkit"}) {
            for (const Recording& recording : readAllRecordings(FETCHSCOPE_TEST_DATA "/recordings", browser))
                ids.insert(recording.id);
        }
        return ids;
    }

private slots:
    void everyDifferenceHasEvidence()
    {
        for (const DifferenceInfo& info : allDifferences())
            QVERIFY2(!info.evidence.empty(), info.name.data());
    }

    void everyCaseThatIsNamedWasRecorded()
    {
        const std::set<std::string> ids = recordedCases();
        // Those that were generated end in the seed and a number; the others begin with what they are about.
        static const QRegularExpression caseId(QStringLiteral(
            "(?<![A-Za-z0-9/-])(?:[a-z]+(?:-[a-z]+)*-\\d+-\\d+|hand-[a-z]+-\\d+|(?:lna|frame-if|frame-pg|"
            "use-img|use-video|use-css|preload-use|speculation-use|csd|saa|allowlist|isolated)(?:-[A-Za-z0-9]+)+)\\b"));
        int named = 0;
        for (const DifferenceInfo& info : allDifferences()) {
            const QString evidence = QString::fromStdString(std::string(info.evidence));
            for (auto matches = caseId.globalMatch(evidence); matches.hasNext(); ++named) {
                const QString id = matches.next().captured();
                QVERIFY2(ids.count(id.toStdString()) > 0, qPrintable(id + " of " + info.name.data()));
            }
        }
        QVERIFY(named > 150);
    }

    void whatLessonsRestOnIsThere()
    {
        const auto files = readCourseFiles(FETCHSCOPE_RESOURCES "/lessons");
        QVERIFY(files);
        const std::set<std::string> ids = recordedCases();
        const CourseReading reading = readCourse(*files, [](std::string_view name) { return exampleNamed(name); });
        for (const Chapter& chapter : reading.course.chapters) {
            for (const Lesson& lesson : chapter.lessons) {
                for (const LessonEvidence& evidence : lesson.evidence) {
                    const std::string byHand = FETCHSCOPE_TEST_DATA "/scenarios/recorded/" + evidence.what;
                    const bool isThere = evidence.kind == EvidenceKind::Recorded
                        ? ids.count(evidence.what) > 0
                        : evidence.kind != EvidenceKind::ByHand || QFile::exists(QString::fromStdString(byHand));
                    QVERIFY2(
                        isThere, (lesson.file + ":" + std::to_string(evidence.line) + ": " + evidence.what).c_str());
                }
            }
        }
    }

private:
    static std::optional<std::string_view> exampleNamed(std::string_view name)
    {
        static std::map<std::string, std::string, std::less<>> examples;
        QFile file(QString::fromUtf8(FETCHSCOPE_RESOURCES "/scenarios/")
            + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QStringLiteral(".json"));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return examples[std::string(name)] = file.readAll().toStdString();
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
