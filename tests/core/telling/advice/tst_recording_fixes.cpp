#include "core/telling/advice/recording_fixes.h"
#include "tests/core/replay/recorded.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

const Headers ofPage {{"Host", "api.example"}, {"Origin", "https://app.example"}};

/// A script's GET of this URL, which got these headers.
Recorded fetched(const std::string& url, const Headers& response, int at)
{
    Recorded entry;
    entry.url = url;
    entry.request = ofPage;
    entry.response = response;
    entry.members = R"("_resourceType":"fetch")";
    entry.at = at;
    return entry;
}

RecordingAdvice adviceOn(const std::string& har)
{
    RecordingAdvisor advisor {ReplayOptions()};
    const auto advice = advisor.advise([&har](RecordingSink& sink) {
        HarReader reader(sink);
        reader.feed(har);
        return reader.finish().has_value();
    });
    return advice.value_or(RecordingAdvice());
}

} // namespace

/// What servers are to add so that the most of a recording works.
class RecordingFixesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingBlockedNeedsNothing()
    {
        const RecordingAdvice advice =
            adviceOn(harOf({fetched("https://api.example/a", {{"Access-Control-Allow-Origin", "*"}}, 0)}));
        QCOMPARE(advice.blocked, std::uint64_t {0});
        QVERIFY(advice.fixes.empty());
    }

    void theServerThatUnblocksMostComesFirst()
    {
        const RecordingAdvice advice = adviceOn(harOf({
            fetched("https://one.example/a", {{"Content-Type", "text/plain"}}, 0),
            fetched("https://api.example/a", {{"Content-Type", "text/plain"}}, 10),
            fetched("https://api.example/b", {{"Access-Control-Allow-Origin", "https://other.example"}}, 20),
            fetched("https://fine.example/b", {{"Access-Control-Allow-Origin", "*"}}, 30),
        }));
        QCOMPARE(advice.blocked, std::uint64_t {3});
        QCOMPARE(advice.unblocked, std::uint64_t {3});
        QCOMPARE(advice.fixes.size(), std::size_t {2});
        QCOMPARE(advice.fixes[0].host, std::string("api.example"));
        QCOMPARE(advice.fixes[0].unblocks, std::uint64_t {2});
        QCOMPARE(advice.fixes[0].breaks, std::uint64_t {0});
        QCOMPARE(argumentOf(advice.fixes[0].changes.front()),
            std::string("host=api.example;Access-Control-Allow-Origin=https://app.example;Vary=Origin"));
        QCOMPARE(advice.fixes[1].host, std::string("one.example"));
    }

    /// A server that names the origin already is not told to, one that has no route for OPTIONS gets one, and what it
    /// allows stays allowed.
    void aPreflightThatFailsOnlyByItsStatusGetsAnother()
    {
        Recorded preflight = fetched("https://api.example/a",
            {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Headers", "Content-Type"}}, 0);
        preflight.method = "OPTIONS";
        preflight.status = 404;
        preflight.request.emplace_back("Access-Control-Request-Method", "GET");
        preflight.request.emplace_back("Access-Control-Request-Headers", "x-ping");
        preflight.members = R"("_resourceType":"preflight")";
        Recorded request = fetched("https://api.example/a", {}, 1);
        request.status = 0;
        request.request.emplace_back("X-Ping", "1");
        const RecordingAdvice advice = adviceOn(harOf({preflight, request}));
        QCOMPARE(advice.blocked, std::uint64_t {1});
        QCOMPARE(advice.unblocked, std::uint64_t {1});
        QCOMPARE(advice.unsent, std::uint64_t {1});
        QCOMPARE(advice.fixes.size(), std::size_t {1});
        QCOMPARE(advice.fixes[0].changes.size(), std::size_t {1});
        QCOMPARE(argumentOf(advice.fixes[0].changes[0]),
            std::string(
                "host=api.example;method=OPTIONS;status=204;Access-Control-Allow-Headers=Content-Type, x-ping"));
        QVERIFY(parseResponseChange(argumentOf(advice.fixes[0].changes[0]))->status == 204);
    }

    void whatNoServerMendsIsNamed()
    {
        Recorded insecure = fetched("http://api.example/a", {}, 10);
        insecure.status = 0;
        insecure.members = R"("_resourceType":"fetch","_error":"net::ERR_BLOCKED_BY_MIXED_CONTENT")";
        const RecordingAdvice advice =
            adviceOn(harOf({fetched("https://api.example/a", {{"Content-Type", "text/plain"}}, 0), insecure}));
        QCOMPARE(advice.blocked, std::uint64_t {2});
        QCOMPARE(advice.unblocked, std::uint64_t {1});
        QCOMPARE(advice.remaining.at(Reason::MixedContent), std::uint64_t {1});
    }

    /// What the arguments say is what was tried.
    void theArgumentsDoIt()
    {
        const std::string har = harOf({fetched("https://api.example/a", {{"Content-Type", "text/plain"}}, 0)});
        const RecordingAdvice advice = adviceOn(har);
        QCOMPARE(advice.fixes.size(), std::size_t {1});
        ReplayOptions options;
        for (const ResponseChange& change : advice.fixes.front().changes) {
            const auto parsed = parseResponseChange(argumentOf(change));
            QVERIFY(parsed.has_value());
            options.whatIf.responses.push_back(*parsed);
        }
        const Verdicts verdicts = replay(har, options);
        QVERIFY(verdicts.of(0).judgement.isBlocked());
        QVERIFY(verdicts.of(0).hasWhatIf);
        QVERIFY(verdicts.of(0).change == Change::BeginsToWork);
    }
};

QTEST_GUILESS_MAIN(RecordingFixesTest)
#include "tst_recording_fixes.moc"
