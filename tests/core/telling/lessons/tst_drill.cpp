#include "core/telling/lessons/drill.h"
#include "core/telling/lessons/drill_situation.h"

#include <QTest>

#include <map>
#include <set>

using namespace fetchscope;

namespace {

/// The sites of the hosts that drills use, by the public suffix list (https://publicsuffix.org/list/): `github.io` and
/// `co.uk` are suffixes, `example` is one by the rule for names that are not listed.
const std::map<std::string, std::string> sites {{"www.shop.example", "shop.example"}, {"shop.example", "shop.example"},
    {"api.shop.example", "shop.example"}, {"www.shop.example.", "shop.example."}, {"www.bank.example", "bank.example"},
    {"api.bank.example", "bank.example"}, {"alice.github.io", "alice.github.io"}, {"bob.github.io", "bob.github.io"},
    {"shop.co.uk", "shop.co.uk"}, {"www.shop.co.uk", "shop.co.uk"}, {"bank.co.uk", "bank.co.uk"}};

struct Place
{
    std::string scheme;
    std::string host;
    std::string port;
};
Place placeOf(std::string url)
{
    std::transform(
        url.begin(), url.end(), url.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    Place place;
    place.scheme = url.substr(0, url.find(':'));
    const std::string rest = url.substr(url.find("//") + 2);
    place.host = rest.substr(0, rest.find('/'));
    if (const auto colon = place.host.find(':'); colon != std::string::npos) {
        place.port = place.host.substr(colon + 1);
        place.host.resize(colon);
    }
    if (place.port == (place.scheme == "https" ? "443" : "80"))
        place.port.clear();
    return place;
}

/// https://html.spec.whatwg.org/multipage/browsers.html#same-origin, and #same-site
std::string relationOf(const std::string& page, const std::string& url)
{
    const Place a = placeOf(page);
    const Place b = placeOf(url);
    if (a.scheme == b.scheme && a.host == b.host && a.port == b.port)
        return "same-origin";
    return a.scheme == b.scheme && sites.at(a.host) == sites.at(b.host) ? "same-site" : "cross-site";
}

/// https://fetch.spec.whatwg.org/#cors-safelisted-method and #cors-safelisted-request-header, of what drills send.
bool isSimple(const std::string& method, const std::string& name, const std::string& value)
{
    static const std::set<std::string> methods {"GET", "HEAD", "POST"};
    static const std::set<std::string> safe {"", "Accept: application/json", "Accept-Language: de",
        "Content-Language: de", "Content-Type: text/plain", "Content-Type: text/plain;charset=utf-8",
        "Content-Type: application/x-www-form-urlencoded", "Range: bytes=0-99"};
    return methods.count(method) > 0 && safe.count(name.empty() ? "" : name + ": " + value) > 0;
}

std::vector<DrillQuestion> questions(DrillChapter chapter, unsigned level, std::uint64_t seed, int count)
{
    Drill drill(seed, chapter, level);
    std::vector<DrillQuestion> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(drill.next());
        drill.answer(all.back(), true);
    }
    return all;
}

std::string pageOf(const DrillQuestion& question)
{
    return question.run->scenario->page.creationUrl.href();
}
const RequestAction& requestOf(const DrillQuestion& question)
{
    return std::get<RequestAction>(question.run->scenario->actions[question.action].what);
}
std::string rightOf(const DrillQuestion& question)
{
    return question.answers[question.right];
}

} // namespace

/// Drills ask what a run answers; the same seed asks the same.
class DrillTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedAsksTheSame()
    {
        Drill one(42);
        Drill other(42);
        Drill third(43);
        int differences = 0;
        for (int i = 0; i < 60; ++i) {
            const DrillQuestion question = one.next();
            QCOMPARE(other.next().key, question.key);
            QCOMPARE(one.next().key, question.key);
            differences += third.next().key != question.key ? 1 : 0;
            const bool right = i % 3 != 0;
            one.answer(question, right);
            other.answer(question, right);
            third.answer(third.next(), right);
            const auto read = Drill::read(other.write());
            QVERIFY(read);
            other = *read;
        }
        QVERIFY(differences > 40);
        QCOMPARE(other.write(), one.write());
    }
    void aKeyGivesItsQuestion()
    {
        const DrillQuestion question = Drill(7).next();
        const auto again = drillQuestion(question.key);
        QVERIFY(again);
        QCOMPARE(again->text, question.text);
        QCOMPARE(again->answers, question.answers);
        QCOMPARE(again->scenarioJson, question.scenarioJson);
        for (const char* key : {"", "preflights", "preflights/9/0.0/x/0/", "preflights/0/9.9.9.9.9.9/preflight/0/",
                 "preflights/0/0.0.0.0.0.0/nothing/0/", "preflights/-1/0/preflight/0/", "x/0/0/preflight/0/"})
            QVERIFY2(!drillQuestion(key), key);
    }
    void everyChapterAsksAtEveryLevel()
    {
        for (std::size_t i = 0; i < Names<DrillChapter>::list.size(); ++i) {
            for (unsigned level = 1; level <= highestDrillLevel; ++level) {
                std::set<std::string> keys;
                for (const DrillQuestion& question : questions(static_cast<DrillChapter>(i), level, 11, 15)) {
                    QCOMPARE(static_cast<std::size_t>(question.chapter), i);
                    QVERIFY2(
                        question.answers.size() >= 2 && question.right < question.answers.size(), question.key.c_str());
                    const std::set<std::string> distinct(question.answers.begin(), question.answers.end());
                    QVERIFY2(distinct.size() == question.answers.size(), question.key.c_str());
                    QVERIFY2(!question.text.empty() && !question.explanation.empty() && question.facts.size() >= 2,
                        question.key.c_str());
                    keys.insert(question.key);
                }
                QVERIFY2(keys.size() >= 7, Names<DrillChapter>::list[i].data());
            }
        }
    }
    void relationsAreThoseOfTheStandard()
    {
        const std::map<std::string, std::string> words {{"It is the same origin.", "same-origin"},
            {"It is another origin of the same site.", "same-site"}, {"It is another site.", "cross-site"}};
        std::map<std::string, int> seen;
        for (const DrillQuestion& question : questions(DrillChapter::OriginAndSite, 3, 5, 200)) {
            const std::string relation = relationOf(pageOf(question), requestOf(question).url);
            if (question.kind == "relation") {
                QVERIFY2(words.at(rightOf(question)) == relation, question.key.c_str());
                ++seen[relation];
            }
        }
        QVERIFY(seen["same-origin"] > 3 && seen["same-site"] > 3 && seen["cross-site"] > 3);
    }
    /// https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
    void secFetchSiteIsThatOfTheStandard()
    {
        int seen = 0;
        for (const DrillQuestion& question : questions(DrillChapter::SecFetch, 3, 5, 200)) {
            if (question.kind != "fetch-site")
                continue;
            const RequestAction& request = requestOf(question);
            std::string expected = relationOf(pageOf(question), request.url);
            if (request.initiator == InitiatorKind::AddressBar)
                expected = "none";
            if (placeOf(request.url).scheme == "http")
                expected = "Nothing: there is no such header";
            QVERIFY2(rightOf(question) == expected, (question.key + ": " + rightOf(question)).c_str());
            ++seen;
        }
        QVERIFY(seen > 20);
    }
    void preflightsAreThoseOfTheStandard()
    {
        int yes = 0;
        int no = 0;
        for (const DrillQuestion& question : questions(DrillChapter::SimpleRequests, 3, 5, 300)) {
            if (question.kind != "preflight")
                continue;
            const RequestAction& request = requestOf(question);
            // https://fetch.spec.whatwg.org/#concept-method-normalize
            std::string method = request.method.value_or("GET");
            method = method == "post" ? "POST" : method;
            const auto& headers = request.headers;
            const bool isNeeded = relationOf(pageOf(question), request.url) != "same-origin"
                && !(headers ? isSimple(method, headers->front().first, headers->front().second)
                             : isSimple(method, "", ""));
            QVERIFY2(rightOf(question).starts_with(isNeeded ? "Yes" : "No"),
                (question.key + ": " + rightOf(question)).c_str());
            ++(isNeeded ? yes : no);
        }
        QVERIFY(yes > 5 && no > 5);
    }
    /// https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header; link rel=prefetch sends it, too
    /// (https://html.spec.whatwg.org/multipage/links.html#link-type-prefetch).
    void secPurposeIsThatOfTheStandard()
    {
        int seen = 0;
        for (const DrillQuestion& question : questions(DrillChapter::SecPurpose, 3, 5, 100)) {
            if (question.kind != "sec-purpose")
                continue;
            const InitiatorKind initiator = requestOf(question).initiator;
            const std::string expected = initiator == InitiatorKind::Prerender ? "prefetch;prerender"
                : initiator == InitiatorKind::SpeculationPrefetch || initiator == InitiatorKind::Prefetch
                ? "prefetch"
                : "Nothing: there is no such header";
            QVERIFY2(rightOf(question) == expected, question.key.c_str());
            ++seen;
        }
        QVERIFY(seen > 20);
    }
    /// Of the changes that are offered just the right one lets the page read the answer.
    void oneChangeHelps()
    {
        int seen = 0;
        for (const DrillQuestion& question : questions(DrillChapter::Debugging, 2, 9, 60)) {
            QVERIFY(
                question.kind != "helps" || question.run->result.actions.back().outcome.verdict != Verdict::Exposed);
            if (question.kind != "helps")
                continue;
            for (std::size_t answer = 0; answer < question.answers.size(); ++answer)
                QVERIFY2(lets(question, question.answers[answer]) == (answer == question.right), question.key.c_str());
            ++seen;
        }
        QVERIFY(seen > 5);
    }
    void whatWasMissedComesBack()
    {
        Drill drill(3, DrillChapter::Preflights, 1);
        const DrillQuestion missed = drill.next();
        drill.answer(missed, false);
        QCOMPARE(drill.missed(), std::size_t {1});
        std::vector<int> asked;
        for (int i = 1; i < 60; ++i) {
            const DrillQuestion question = drill.next();
            if (question.key == missed.key)
                asked.push_back(i);
            drill.answer(question, true);
        }
        // After three others, then after seven, then after twenty; then it is known.
        QCOMPARE(asked, (std::vector<int> {4, 12, 33}));
        QCOMPARE(drill.missed(), std::size_t {0});
        QCOMPARE(drill.asked(), std::size_t {60});
        QCOMPARE(drill.right(), std::size_t {59});
    }
    void whatIsNoDrillIsNone()
    {
        for (const char* text : {"", "[]", "{}", "{\"seed\":"})
            QVERIFY2(!Drill::read(text), text);
        // What is known by no version is passed over.
        const auto drill =
            Drill::read("{\"seed\":1,\"level\":9,\"chapter\":\"x\",\"missed\":[1,{\"key\":\"gone/0\",\"dueAt\":0}]}");
        QVERIFY(drill);
        QCOMPARE(drill->level(), highestDrillLevel);
        QVERIFY(!drill->next().text.empty());
    }

private:
    /// Is the answer readable in the situation of the question, with the change that an answer names?
    static bool lets(const DrillQuestion& question, const std::string& change)
    {
        for (const DrillSpace& space : drillSpaces()) {
            if (space.chapter != question.chapter)
                continue;
            const std::size_t first = question.key.find('/') + 3;
            const std::string numbers = question.key.substr(first, question.key.find('/', first) - first);
            DrillChoices choices;
            for (const QString& number : QString::fromStdString(numbers).split('.'))
                choices.push_back(number.toULong());
            const auto situation = makeSituation(space, choices);
            if (!situation || situation->json != question.scenarioJson)
                continue;
            for (std::size_t i = 0; i < space.dimensions.size(); ++i) {
                for (std::size_t option = 0; option < space.dimensions[i].options.size(); ++option) {
                    if (textOf(nameOfOption(space, i, option)) != change)
                        continue;
                    const auto other = withOption(*situation, i, option);
                    return other && other->result().outcome.verdict == Verdict::Exposed;
                }
            }
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(DrillTest)
#include "tst_drill.moc"
