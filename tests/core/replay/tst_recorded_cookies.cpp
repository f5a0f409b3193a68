#include "core/replay/entry_filter.h"
#include "tests/core/replay/recorded.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What a recording's own headers say of cookies beside what the rules say.
class RecordedCookiesTest : public QObject
{
    Q_OBJECT

private slots:
    void theJarIsFilledByWhatWasRecorded();
    void whatTheRecordingShowsOtherwiseIsTold();
    void namesThatNobodySetWereThereBefore();
    void silenceIsNoContradiction();
    void pagesShareOneJar();
    void datesAreThoseOfTheRecording();
    void aTableKeepsThem();
    void aFilterFindsThem_data();
    void aFilterFindsThem();
    void valuesAreNotKept();

private:
    static Recorded asked(const char* path, Headers request, Headers response = {})
    {
        request.insert(request.begin(),
            {{"Host", "app.example"}, {"Accept-Encoding", "gzip"}, {"Sec-Fetch-Mode", "cors"},
                {"Sec-Fetch-Site", "same-origin"}, {"Sec-Fetch-Dest", "empty"}, {"Referer", "https://app.example/"}});
        return {"GET", std::string("https://app.example") + path, std::move(request), 200, std::move(response),
            R"("_resourceType":"fetch")", {}, 0};
    }
    static Verdicts judge(const std::vector<Recorded>& entries, bool looksAtCookies = true)
    {
        return judgeText(harOf(entries, "Firefox"), looksAtCookies);
    }
    static Verdicts judgeText(const std::string& har, bool looksAtCookies = true)
    {
        ReplayOptions options;
        options.profile = Profile(ProfileId::Chromium);
        options.looksAtCookies = looksAtCookies;
        return replay(har, options);
    }
    /// `sent, recorded: sent`
    static QByteArray fateOf(const JudgedEntry& entry, const std::string& name)
    {
        for (const JudgedCookie& cookie : entry.cookies) {
            if (cookie.cookie.name != name)
                continue;
            std::string text(nameOf(cookie.kind));
            if (cookie.why != CookieVerdict::Accepted)
                text.append(" ").append(codeOf(cookie.why));
            if (cookie.recorded != RecordedCookie::Unknown)
                text.append(", recorded: ").append(nameOf(cookie.recorded));
            if (cookie.setBy)
                text.append(", set by ").append(std::to_string(*cookie.setBy));
            return QByteArray::fromStdString(text);
        }
        return {};
    }
};

void RecordedCookiesTest::theJarIsFilledByWhatWasRecorded()
{
    const Verdicts verdicts = judge({asked("/login", {}, {{"Set-Cookie", "session=s3cret; Path=/; HttpOnly"}}),
        asked("/me", {{"Cookie", "session=s3cret"}}), asked("/admin", {{"Cookie", "session=s3cret"}})});
    QCOMPARE(fateOf(verdicts.of(0), "session"), QByteArray("stored"));
    QCOMPARE(fateOf(verdicts.of(1), "session"), QByteArray("sent, recorded: sent, set by 0"));
    QVERIFY(!verdicts.of(1).hasTellingCookies());
    QVERIFY(judge({asked("/login", {}, {{"Set-Cookie", "session=1"}})}, false).of(0).cookies.empty());
}

void RecordedCookiesTest::whatTheRecordingShowsOtherwiseIsTold()
{
    const Verdicts verdicts =
        judge({asked("/login", {}, {{"Set-Cookie", "a=1; Path=/"}, {"Set-Cookie", "b=1; Path=/"}}),
            asked("/me", {{"Cookie", "b=1"}})});
    QCOMPARE(fateOf(verdicts.of(1), "a"), QByteArray("sent, recorded: not-sent, set by 0"));
    QCOMPARE(fateOf(verdicts.of(1), "b"), QByteArray("sent, recorded: sent, set by 0"));
    QVERIFY(verdicts.of(1).hasTellingCookies());
}

void RecordedCookiesTest::namesThatNobodySetWereThereBefore()
{
    const Verdicts verdicts = judge({asked("/me", {{"Cookie", "old=1; other=a=b"}})});
    QCOMPARE(fateOf(verdicts.of(0), "old"), QByteArray("sent set-before, recorded: sent"));
    QCOMPARE(fateOf(verdicts.of(0), "other"), QByteArray("sent set-before, recorded: sent"));
    QVERIFY(!verdicts.of(0).hasTellingCookies());
}

/// Headers that were known before the request went out have no cookies, whatever was sent.
void RecordedCookiesTest::silenceIsNoContradiction()
{
    Recorded provisional = asked("/me", {});
    provisional.request.erase(provisional.request.begin(), provisional.request.begin() + 2);
    const Verdicts verdicts = judge({asked("/login", {}, {{"Set-Cookie", "a=1; Path=/"}}), provisional});
    QCOMPARE(fateOf(verdicts.of(1), "a"), QByteArray("sent, set by 0"));
}

void RecordedCookiesTest::pagesShareOneJar()
{
    std::string har =
        harOf({asked("/login", {}, {{"Set-Cookie", "a=1; Path=/"}}), asked("/me", {{"Cookie", "a=1"}})}, "Firefox");
    const std::string page = "\"pageref\":\"p\"";
    har.replace(har.rfind(page), page.size(), "\"pageref\":\"q\"");
    QCOMPARE(fateOf(judgeText(har).of(1), "a"), QByteArray("sent, recorded: sent, set by 0"));
}

void RecordedCookiesTest::datesAreThoseOfTheRecording()
{
    // It was recorded on 30 April 2025.
    const Verdicts verdicts = judge({asked("/login", {},
                                         {{"Set-Cookie", "a=1; Path=/; Expires=Thu, 01 May 2025 00:00:00 GMT"},
                                             {"Set-Cookie", "b=1; Path=/; Expires=Tue, 01 Apr 2025 00:00:00 GMT"}}),
        asked("/me", {{"Cookie", "a=1"}})});
    QCOMPARE(fateOf(verdicts.of(0), "a"), QByteArray("stored"));
    QCOMPARE(fateOf(verdicts.of(0), "b"), QByteArray("refused expired"));
    QCOMPARE(fateOf(verdicts.of(1), "a"), QByteArray("sent, recorded: sent, set by 0"));
}

void RecordedCookiesTest::aTableKeepsThem()
{
    const Verdicts verdicts = judge({asked("/login", {},
                                         {{"Set-Cookie", "a=1; Path=/x; Secure; HttpOnly; SameSite=Strict"},
                                             {"Set-Cookie", "b=1; Domain=other.example"}}),
        asked("/x", {{"Cookie", "a=1"}})});
    EntryTable table;
    for (const JudgedEntry& entry : verdicts.entries)
        table.add(entry, 0);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::vector<JudgedCookie> kept = table.cookies(row);
        const std::vector<JudgedCookie>& judged = verdicts.entries[row].cookies;
        QCOMPARE(kept.size(), judged.size());
        for (std::size_t i = 0; i < kept.size(); ++i) {
            QCOMPARE(kept[i].kind, judged[i].kind);
            QCOMPARE(kept[i].why, judged[i].why);
            QCOMPARE(kept[i].recorded, judged[i].recorded);
            QCOMPARE(kept[i].setBy, judged[i].setBy);
            QCOMPARE(kept[i].cookie.name, judged[i].cookie.name);
            QCOMPARE(kept[i].cookie.domain, judged[i].cookie.domain);
            QCOMPARE(kept[i].cookie.path, judged[i].cookie.path);
            QCOMPARE(kept[i].cookie.secure, judged[i].cookie.secure);
            QCOMPARE(kept[i].cookie.httpOnly, judged[i].cookie.httpOnly);
            QCOMPARE(kept[i].cookie.sameSite, judged[i].cookie.sameSite);
            QCOMPARE(kept[i].cookie.hostOnly, judged[i].cookie.hostOnly);
        }
    }
}

void RecordedCookiesTest::aFilterFindsThem_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char* filter, const char* rows) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(rows);
    };
    row("cookie:session", "01");
    row("cookie:refused", "0");
    row("cookie:domain-mismatch", "0");
    row("cookie:contradiction", "2");
    row("-cookie:session", "2");
    row("cookie:nothing", "");
}

void RecordedCookiesTest::aFilterFindsThem()
{
    QFETCH(const QByteArray, filter);
    QFETCH(const QByteArray, rows);
    const Verdicts verdicts =
        judge({asked("/login", {}, {{"Set-Cookie", "session=1; Path=/x"}, {"Set-Cookie", "b=1; Domain=other.example"}}),
            asked("/x", {{"Cookie", "session=1"}}), asked("/y", {})});
    // The third page was sent what the rules keep at home.
    JudgedEntry contradicting = verdicts.entries[2];
    contradicting.cookies.clear();
    JudgedCookie& cookie = contradicting.cookies.emplace_back();
    cookie.kind = CookieFate::Kind::Withheld;
    cookie.recorded = RecordedCookie::Sent;
    cookie.cookie.name = "x";
    EntryTable judged;
    judged.add(verdicts.entries[0], 0);
    judged.add(verdicts.entries[1], 0);
    judged.add(contradicting, 0);
    std::vector<char> passes(judged.size(), 1);
    EntryFilter(filter.toStdString()).apply({judged, {}}, 0, passes);
    QByteArray found;
    for (std::size_t i = 0; i < passes.size(); ++i) {
        if (passes[i])
            found += QByteArray::number(static_cast<int>(i));
    }
    QCOMPARE(found, rows);
}

void RecordedCookiesTest::valuesAreNotKept()
{
    const Verdicts verdicts = judge({asked("/login", {}, {{"Set-Cookie", "session=s3cret; Path=/"}}),
        asked("/me", {{"Cookie", "session=s3cret; old=s3cret"}})});
    for (const JudgedEntry& entry : verdicts.entries) {
        for (const JudgedCookie& cookie : entry.cookies)
            QVERIFY(cookie.cookie.value.empty());
    }
}

QTEST_GUILESS_MAIN(RecordedCookiesTest)
#include "tst_recorded_cookies.moc"
