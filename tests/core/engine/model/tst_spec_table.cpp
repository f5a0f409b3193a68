#include "core/engine/model/step.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <set>

using namespace fetchscope;

namespace {

/// Steps that the table lacks, and why. An entry that is no longer true fails the test.
struct NotInTheTable
{
    const char* page;
    const char* anchor;
    const char* number;
    const char* why;
};
constexpr NotInTheTable notInTheTable[] = {
    {"https://html.spec.whatwg.org/multipage/urls-and-fetching.html", "create-a-potential-cors-request", "1",
        "the HTML Standard is not in the table"},
    {"https://html.spec.whatwg.org/multipage/browsers.html", "coop-enforce", "4.1",
        "the HTML Standard is not in the table"},
    {"https://html.spec.whatwg.org/multipage/browsers.html", "coop-enforce", "4.2",
        "the HTML Standard is not in the table"},
    {"https://html.spec.whatwg.org/multipage/browsers.html", "coop-enforce", "5.1",
        "the HTML Standard is not in the table"},
    {"https://html.spec.whatwg.org/multipage/browsers.html", "coop-enforce", "5.2",
        "the HTML Standard is not in the table"},
};

QByteArray lineOf(const NotInTheTable& entry)
{
    return QByteArray(entry.page) + '\t' + entry.anchor + '\t' + entry.number;
}

} // namespace

/// Every step that a trace can record is one of the standards' own: resources/spec/steps.tsv lists theirs.
class TestSpecTable : public QObject
{
    Q_OBJECT

private:
    static QByteArray text(std::string_view view) { return {view.data(), static_cast<qsizetype>(view.size())}; }

    std::set<QByteArray> m_steps;
    std::set<QByteArray> m_anchors;

private slots:
    void initTestCase()
    {
        QFile file(FETCHSCOPE_RESOURCES "/spec/steps.tsv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.isEmpty())
                continue;
            QCOMPARE(line.count('\t'), 2);
            QVERIFY2(m_steps.insert(line).second, line + " is there twice");
            m_anchors.insert(line.left(line.lastIndexOf('\t')));
        }
        QVERIFY(m_steps.size() > 500);
    }

    void everyStepIsInTheTable_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (std::size_t i = 1; i < static_cast<std::size_t>(StepId::Count); ++i) {
            const StepInfo& step = infoOf(static_cast<StepId>(i));
            // What comes before the first step of an algorithm has the number 0.
            if (step.number == "0")
                continue;
            const AlgorithmInfo& algorithm = infoOf(step.algorithm);
            const QByteArray line = text(algorithm.page) + '\t' + text(algorithm.anchor) + '\t' + text(step.number);
            QTest::addRow("%zu %s", i, text(step.text).constData()) << line;
        }
    }

    void everyStepIsInTheTable()
    {
        QFETCH(QByteArray, line);
        const bool isListed = std::any_of(std::begin(notInTheTable), std::end(notInTheTable),
            [&line](const NotInTheTable& entry) { return lineOf(entry) == line; });
        QVERIFY2(isListed || m_steps.count(line) > 0, line);
    }

    void whatTheTableLacksIsLacking()
    {
        for (const NotInTheTable& entry : notInTheTable)
            QVERIFY2(m_steps.count(lineOf(entry)) == 0, lineOf(entry) + ": " + entry.why);
    }

    /// `{0}` stands for the first value: there is nothing else in braces, and no place for a value that is not there.
    void everyPlaceForAValueHasOne()
    {
        for (std::size_t i = 1; i < static_cast<std::size_t>(StepId::Count); ++i) {
            const StepInfo& step = infoOf(static_cast<StepId>(i));
            const QByteArray words = text(step.text);
            const qsizetype values = step.valueNames.empty() ? 0 : text(step.valueNames).count(',') + 1;
            QVERIFY2(!words.isEmpty(), text(step.number));
            qsizetype places = 0;
            for (qsizetype open = words.indexOf('{'); open >= 0; open = words.indexOf('{', open + 1), ++places) {
                QVERIFY2(words.mid(open + 2, 1) == "}", words);
                const int value = words[open + 1] - '0';
                QVERIFY2(value >= 0 && value < values, words);
            }
            QCOMPARE(words.count('}'), places);
        }
    }

    /// What stands behind "it is taken when": half a sentence, without values, since a step that was not taken has
    /// none.
    void conditionsAreHalfSentences()
    {
        int count = 0;
        for (std::size_t i = 1; i < static_cast<std::size_t>(StepId::Count); ++i) {
            const StepInfo& step = infoOf(static_cast<StepId>(i));
            const QByteArray condition = text(step.condition);
            if (condition.isEmpty())
                continue;
            ++count;
            QVERIFY2(!step.isUnnumbered(), condition);
            QVERIFY2(!condition.contains('{') && !condition.endsWith('.'), condition);
            const QByteArray first = condition.split(' ').first();
            QVERIFY2(first == first.toLower() || first.contains('-'), condition);
        }
        QVERIFY(count > 150);
    }
};

QTEST_GUILESS_MAIN(TestSpecTable)
#include "tst_spec_table.moc"
