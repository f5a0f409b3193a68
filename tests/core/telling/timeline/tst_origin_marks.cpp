#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/timeline_layout.h"
#include "tests/core/scenarios.h"

#include <QTest>

#include <set>

using namespace fetchscope;

namespace {

OriginMarks marksOf(const RunPointer& run)
{
    return {*run->scenario, run->result};
}

/// A run that contacts as many origins as asked for.
RunResult contacting(std::size_t origins)
{
    RunResult result;
    for (std::size_t i = 0; i < origins; ++i) {
        Exchange& exchange = result.exchanges.emplace_back();
        exchange.url = "https://host";
        exchange.url += std::to_string(i);
        exchange.url += ".example/path";
    }
    return result;
}

} // namespace

/// One origin has one colour and one sign, wherever it stands.
class OriginMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void thePageIsFirstAndTheOthersFollowInTheOrderOfContact();
    void lanesOfOneOriginLookTheSame();
    void originsThatAreOnlyNamedComeLast();
    void whatIsNoOriginHasNone();
    void theFirstOriginsHaveColoursOfTheirOwn();
    void moreOriginsThanColoursStillDiffer();
    void theSameRunGivesTheSame();
    void originsAreFoundInText();
    void partsOfOtherOriginsAreNotFound();
};

void OriginMarksTest::thePageIsFirstAndTheOthersFollowInTheOrderOfContact()
{
    const OriginMarks marks = marksOf(tests::runOf(tests::redirectChain()));
    const std::vector<std::string> expected {
        "https://app.example.test", "https://api.example.test", "https://login.example.org", "https://cdn.example.net"};
    QVERIFY(marks.origins().size() >= expected.size());
    QVERIFY(std::equal(expected.begin(), expected.end(), marks.origins().begin()));
    QCOMPARE(*marks.of("https://app.example.test"), (OriginMark {0, 0}));
    QCOMPARE(*marks.of("https://api.example.test"), (OriginMark {1, 1}));
}

void OriginMarksTest::lanesOfOneOriginLookTheSame()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    const OriginMarks marks = marksOf(run);
    for (const Exchange& exchange : run->result.exchanges) {
        const auto ofAddress = marks.ofUrl(exchange.url);
        QVERIFY(ofAddress);
        const TimelineLayout layout(*run->scenario, run->result);
        const auto lane = std::find_if(layout.lanes().begin(), layout.lanes().end(),
            [&](const std::string& each) { return !each.empty() && exchange.url.starts_with(each + "/"); });
        QVERIFY(lane != layout.lanes().end());
        QCOMPARE(*marks.of(*lane), *ofAddress);
    }
}

void OriginMarksTest::originsThatAreOnlyNamedComeLast()
{
    RunResult result = contacting(2);
    result.exchanges[0].responseHeaders =
        std::make_shared<const HeaderList>(HeaderList {{"Access-Control-Allow-Origin", "https://named.example"}});
    const OriginMarks marks(Scenario(), result);
    QCOMPARE(marks.origins(),
        (std::vector<std::string> {"https://host0.example", "https://host1.example", "https://named.example"}));
}

void OriginMarksTest::whatIsNoOriginHasNone()
{
    RunResult result = contacting(1);
    result.exchanges[0].requestHeaders = {{"Origin", "null"}};
    result.exchanges[0].responseHeaders = std::make_shared<const HeaderList>(
        HeaderList {{"Access-Control-Allow-Origin", "https://a.example, https://b.example"}});
    const OriginMarks marks(Scenario(), result);
    QCOMPARE(marks.origins().size(), 1U);
    for (const char* text : {"null", "*", "", "://", "https://a.example", "https://a.example, https://b.example"})
        QVERIFY2(!marks.of(text), text);
}

void OriginMarksTest::theFirstOriginsHaveColoursOfTheirOwn()
{
    const OriginMarks marks(Scenario(), contacting(originColorCount));
    std::set<std::size_t> colors;
    std::set<std::size_t> signs;
    for (const std::string& origin : marks.origins()) {
        colors.insert(marks.of(origin)->color);
        signs.insert(marks.of(origin)->sign);
    }
    QCOMPARE(colors.size(), originColorCount);
    QCOMPARE(signs.size(), originColorCount);
}

void OriginMarksTest::moreOriginsThanColoursStillDiffer()
{
    const std::size_t many = originColorCount * originSigns.size();
    const OriginMarks marks(Scenario(), contacting(many));
    std::set<std::pair<std::size_t, std::size_t>> looks;
    for (const std::string& origin : marks.origins())
        looks.insert({marks.of(origin)->color, marks.of(origin)->sign});
    QCOMPARE(looks.size(), many);
}

void OriginMarksTest::theSameRunGivesTheSame()
{
    QCOMPARE(marksOf(tests::runOf(tests::redirectChain())).origins(),
        marksOf(tests::runOf(tests::redirectChain())).origins());
    // What is contacted later does not change what was given before.
    const OriginMarks few(Scenario(), contacting(3));
    const OriginMarks more(Scenario(), contacting(9));
    for (const std::string& origin : few.origins())
        QCOMPARE(*more.of(origin), *few.of(origin));
}

void OriginMarksTest::originsAreFoundInText()
{
    const OriginMarks marks(Scenario(), contacting(2));
    const std::string text = "https://host0.example \u2260 https://host1.example/path?to=1.";
    const auto spans = marks.spansIn(text);
    QCOMPARE(spans.size(), 2U);
    QCOMPARE(text.substr(spans[0].begin, spans[0].end - spans[0].begin), std::string("https://host0.example"));
    QCOMPARE(text.substr(spans[1].begin, spans[1].end - spans[1].begin), std::string("https://host1.example"));
    QCOMPARE(spans[1].mark, *marks.of("https://host1.example"));
    const auto atEnd = marks.spansIn("It came from https://host1.example.");
    QCOMPARE(atEnd.size(), 1U);
}

void OriginMarksTest::partsOfOtherOriginsAreNotFound()
{
    const OriginMarks marks(Scenario(), contacting(1));
    // Another port, another scheme, a longer host: other origins.
    for (const char* text : {"https://host0.example:8443", "http://host0.example", "https://host0.example.evil.test",
             "https://nothost0.example", "host0.example", "https://"})
        QVERIFY2(marks.spansIn(text).empty(), text);
}

QTEST_GUILESS_MAIN(OriginMarksTest)
#include "tst_origin_marks.moc"
