#include "core/telling/lessons/term_index.h"
#include "tests/core/telling/lessons/courses.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// `[words](lesson)` for what leads to a lesson.
std::string markedUp(const std::vector<TermPiece>& pieces)
{
    std::string text;
    for (const TermPiece& piece : pieces)
        text += piece.lesson ? "[" + piece.text + "](" + piece.lesson->id + ")" : piece.text;
    return text;
}

} // namespace

/// Terms lead to the lesson that explains them.
class TermIndexTest : public QObject
{
    Q_OBJECT

    Course m_course;

    std::string linked(std::string_view text, const char* reader, std::set<std::string_view> known = {}) const
    {
        return markedUp(TermIndex(m_course).piecesOf(text, *m_course.lessonNamed(reader), known));
    }

private slots:
    void initTestCase()
    {
        const auto lesson = [](const char* id, std::vector<std::string> terms) {
            Lesson made;
            made.id = id;
            made.terms = std::move(terms);
            return made;
        };
        Chapter chapter;
        chapter.lessons = {lesson("origins", {"origin", "same-origin"}),
            lesson("policies", {"same-origin policy", "Größe"}), lesson("last", {"origin", "end"})};
        m_course.chapters = {chapter};
    }
    void termsLeadToTheLessonBefore()
    {
        QCOMPARE(linked("An origin.", "last"), std::string("An [origin](origins)."));
        QCOMPARE(linked("Die größe zählt", "last"), std::string("Die [größe](policies) zählt"));
    }
    void whatComesLaterLeadsNowhere()
    {
        QCOMPARE(linked("An origin, and the end.", "origins"), std::string("An origin, and the end."));
        QCOMPARE(linked("A same-origin policy", "policies"), std::string("A [same-origin](origins) policy"));
    }
    void theLongestTermCounts()
    {
        QCOMPARE(linked("the same-origin policy of an origin", "last"),
            std::string("the [same-origin policy](policies) of an [origin](origins)"));
    }
    void termsAreWholeWords()
    {
        QCOMPARE(linked("original cross-origin origin_x", "last"), std::string("original cross-origin origin_x"));
    }
    void eachTermIsTakenOnce()
    {
        QCOMPARE(linked("Origin and origin", "last"), std::string("[Origin](origins) and origin"));
        QCOMPARE(linked("Origin", "last", {"origin"}), std::string("Origin"));
        QCOMPARE(linked("", "last"), std::string());
    }
};

QTEST_GUILESS_MAIN(TermIndexTest)
#include "tst_term_index.moc"
