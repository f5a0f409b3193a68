#include "core/engine/initiators/deferred_fetch.h"
#include "core/engine/policy/permissions_policy.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr std::size_t kibibyte = 1024;

/// A fetchLater() with POST and so many bytes, without referrer.
RequestAction& later(Conversation& talk, std::string_view url, std::size_t bytes)
{
    RequestAction& action = talk.fetch(url);
    action.initiator = InitiatorKind::FetchLater;
    action.method = "POST";
    action.referrer = "";
    action.body.emplace().data.assign(bytes, 'x');
    return action;
}

/// What a request to this URL takes beside its body: the URL, and the Content-Type of a text.
std::size_t overheadOf(std::string_view url)
{
    return url.size() + std::string_view("Content-Typetext/plain;charset=UTF-8").size();
}

PageOptions inTabOf(std::string_view url, std::optional<std::string> allow = std::nullopt)
{
    PageOptions options;
    options.topLevelUrl = parseUrl(url);
    options.frameAllow = std::move(allow);
    return options;
}

} // namespace

/// https://fetch.spec.whatwg.org/#deferred-fetch; the examples of its quota are at #deferred-fetch-quota-examples.
class TestDeferredFetch : public QObject
{
    Q_OBJECT

private slots:
    void theQuotaOfAnOriginHoldsForTheWholeRequest();
    void anotherOriginHasAQuotaOfItsOwn();
    void whatWasSentNoLongerCounts();
    void theQuotaOfATab_data();
    void theQuotaOfATab();
    void theQuotaOfAFrame_data();
    void theQuotaOfAFrame();
    void allDeferredSharesKeepaliveByTheStandard();
    void timesAreThoseOfTheClock();
    void aSessionDoesNotWait();
};

void TestDeferredFetch::theQuotaOfAnOriginHoldsForTheWholeRequest()
{
    constexpr std::string_view url = "https://a.example/later";
    const std::size_t most = 64 * kibibyte - overheadOf(url);
    Conversation fits;
    later(fits, url, most);
    QCOMPARE(fits.methods(), QByteArray("POST"));
    Conversation exceeds;
    later(exceeds, url, most + 1);
    QCOMPARE(exceeds.methods(), QByteArray());
    QVERIFY(exceeds.outcome().startsWith("blocked api-deferred-fetch-quota"));
    // The referrer counts; the fragment does not.
    Conversation withReferrer;
    later(withReferrer, url, most).referrer.reset();
    QCOMPARE(withReferrer.methods(), QByteArray());
    Conversation withFragment;
    later(withFragment, "https://a.example/later#fragment", most);
    QCOMPARE(withFragment.methods(), QByteArray("POST"));
}

void TestDeferredFetch::anotherOriginHasAQuotaOfItsOwn()
{
    Conversation talk;
    constexpr std::size_t most = 64 * kibibyte - 100;
    later(talk, "https://a.example/", most);
    later(talk, "https://b.example/", most);
    later(talk, "https://a.example/", 1000);
    talk.scenario().profile = ProfileId::Chromium;
    QCOMPARE(talk.methods(), QByteArray("POST POST"));
    QVERIFY(talk.outcome(2).startsWith("blocked api-deferred-fetch-quota"));
}

void TestDeferredFetch::whatWasSentNoLongerCounts()
{
    Conversation talk;
    constexpr std::size_t most = 64 * kibibyte - 100;
    later(talk, "https://a.example/", most).activateAfter = 1000;
    talk.wait(2);
    later(talk, "https://a.example/", most);
    QCOMPARE(talk.methods(), QByteArray("POST POST"));
}

void TestDeferredFetch::theQuotaOfATab_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("isChromium");
    QTest::addColumn<qulonglong>("kibibytes");
    QTest::newRow("default") << QByteArray() << false << 512ULL;
    QTest::newRow("none for the page") << QByteArray("deferred-fetch=()") << false << 0ULL;
    QTest::newRow("for another page") << QByteArray("deferred-fetch=(\"https://b.example\")") << false << 0ULL;
    QTest::newRow("for the page and frames")
        << QByteArray("deferred-fetch=(self \"https://b.example\")") << false << 512ULL;
    QTest::newRow("none for frames") << QByteArray("deferred-fetch-minimal=()") << false << 640ULL;
    QTest::newRow("none for frames, Chromium") << QByteArray("deferred-fetch-minimal=()") << true << 0ULL;
}

void TestDeferredFetch::theQuotaOfATab()
{
    QFETCH(QByteArray, policy);
    QFETCH(bool, isChromium);
    QFETCH(qulonglong, kibibytes);
    Page page = makePage(*parseUrl("https://app.example/"));
    if (!policy.isEmpty())
        page.permissionsPolicy = parsePermissionsPolicy(policy.toStdString());
    UserAgent browser;
    browser.reset(isChromium ? ProfileId::Chromium : ProfileId::Standard);
    Tracer silent;
    const Url url = *parseUrl("https://a.example/");
    // Of other origins nothing but the whole is known.
    std::vector<DeferredFetchRecord> others;
    const std::size_t count = kibibytes / 64;
    others.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        QVERIFY(availableDeferredFetchQuota(page, url, browser, silent) == 64 * kibibyte);
        others.push_back({originOf(*parseUrl("https://b" + std::to_string(i) + ".example/")), 64 * kibibyte});
        browser.pages.front().deferredFetches.push_back(&others.back());
    }
    QVERIFY(availableDeferredFetchQuota(page, url, browser, silent) == 0);
}

void TestDeferredFetch::theQuotaOfAFrame_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<qulonglong>("kibibytes");
    const auto row = [](const char* name, const char* page, const char* allow, const char* policy, qulonglong quota) {
        QTest::newRow(name) << QByteArray(page) << QByteArray(allow) << QByteArray(policy) << quota;
    };
    row("of the tab's origin", "https://app.example/frame", "", "", 64);
    row("of another origin", "https://x.example/", "", "", 8);
    row("handed over", "https://x.example/", "deferred-fetch", "", 64);
    row("handed over to another", "https://x.example/", "deferred-fetch https://y.example", "", 8);
    row("withheld", "https://x.example/", "deferred-fetch-minimal 'none'", "", 0);
    row("handed over, and declared away", "https://x.example/", "deferred-fetch", "deferred-fetch=()", 0);
    row("declared away", "https://x.example/", "", "deferred-fetch-minimal=()", 0);
}

void TestDeferredFetch::theQuotaOfAFrame()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, allow);
    QFETCH(QByteArray, policy);
    QFETCH(qulonglong, kibibytes);
    Page framed = makePage(*parseUrl(page.toStdString()),
        inTabOf(
            "https://app.example/", allow.isEmpty() ? std::nullopt : std::optional<std::string>(allow.toStdString())));
    if (!policy.isEmpty())
        framed.permissionsPolicy = parsePermissionsPolicy(policy.toStdString());
    for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium}) {
        UserAgent browser;
        browser.reset(profile);
        Tracer silent;
        const auto quota = availableDeferredFetchQuota(framed, *parseUrl("https://a.example/"), browser, silent);
        QCOMPARE(static_cast<qulonglong>(quota), kibibytes * kibibyte);
    }
}

/// Step 8.10 of https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch; Chromium: fetch-later-2-12.
void TestDeferredFetch::allDeferredSharesKeepaliveByTheStandard()
{
    for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium}) {
        Conversation talk;
        talk.scenario().profile = profile;
        later(talk, "https://a.example/", 40 * kibibyte);
        later(talk, "https://b.example/", 40 * kibibyte);
        QCOMPARE(talk.methods(), profile == ProfileId::Standard ? QByteArray("POST") : QByteArray("POST POST"));
    }
}

void TestDeferredFetch::timesAreThoseOfTheClock()
{
    Conversation talk;
    later(talk, "https://app.example/timed", 1).activateAfter = 1500;
    later(talk, "https://app.example/closed", 1);
    talk.wait(4);
    const RunResult& result = talk.result();
    QCOMPARE(result.exchanges.size(), std::size_t {2});
    QCOMPARE(result.exchanges[0].sentAt, 1.5);
    QCOMPARE(result.exchanges[1].sentAt, 4.0);
    QVERIFY(talk.took(StepId::DeferredTimePassed));
    QVERIFY(talk.took(StepId::DeferredPageEnded));
}

void TestDeferredFetch::aSessionDoesNotWait()
{
    Conversation talk;
    later(talk, "https://app.example/later", 1);
    Runner runner;
    runner.begin(talk.scenario(), Tracing::Off);
    const RunResult& result = runner.runNext();
    QCOMPARE(result.exchanges.size(), std::size_t {1});
    QVERIFY(!result.actions.front().isAtOnce);
    QCOMPARE(result.warnings.size(), std::size_t {2});
}

QTEST_GUILESS_MAIN(TestDeferredFetch)
#include "tst_deferred_fetch.moc"
