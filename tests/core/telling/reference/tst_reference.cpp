#include "core/telling/reference/reference_article.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace fetchscope;

namespace {

std::string textOfPieces(const ReferencePieces& pieces)
{
    std::string text;
    for (const ReferencePiece& piece : pieces)
        text += piece.text;
    return text;
}

/// What an article says after a label; empty where it says nothing of it.
std::string said(const ReferenceArticle& article, std::string_view label)
{
    for (const ReferenceLine& line : article.lines) {
        if (line.label == label)
            return textOfPieces(line.items.at(0));
    }
    return {};
}

bool leadsTo(const ReferenceArticle& article, std::string_view address)
{
    const auto has = [address](const ReferencePieces& pieces) {
        return std::any_of(
            pieces.begin(), pieces.end(), [address](const ReferencePiece& piece) { return piece.link == address; });
    };
    return has(article.summary)
        || std::any_of(article.lines.begin(), article.lines.end(),
            [&](const ReferenceLine& line) { return std::any_of(line.items.begin(), line.items.end(), has); });
}

std::string shouted(std::string_view phrase)
{
    std::string text(phrase);
    std::transform(
        text.begin(), text.end(), text.begin(), [](unsigned char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
    return text;
}

} // namespace

/// All that the program knows can be looked up: by a name, by an address, by words.
class ReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasAnEntryOfItsOwn()
    {
        for (const ReasonInfo& reason : allReasons())
            QCOMPARE(entryOf(reason.reason).id, reason.code);
        for (std::size_t i = 0; i < allDifferences().size(); ++i)
            QCOMPARE(entryOf(static_cast<Difference>(i)).id, allDifferences()[i].name);
        for (const InitiatorInfo& initiator : allInitiators())
            QCOMPARE(entryOf(initiator.kind).id, initiator.spelling);
        QCOMPARE(entryOf(StepId::PreflightMethodCheck).id, std::string_view("PreflightMethodCheck"));
        QCOMPARE(entryOf(static_cast<StepId>(static_cast<int>(StepId::Count) - 1)).kind, ReferenceKind::Step);
        QCOMPARE(entryOf(Algorithm::CorsCheck).id, std::string_view("CorsCheck"));
        QCOMPARE(entryOf(Algorithm::Initiator).id, std::string_view("Initiator"));
        QCOMPARE(entryOfHeader("access-control-allow-origin")->id, std::string_view("Access-Control-Allow-Origin"));
        QVERIFY(!entryOfHeader("X-Own"));
    }
    void termsHaveTheArticleOfTheirName()
    {
        QCOMPARE(entryTitled("CORS check"), &entryOf(Algorithm::CorsCheck));
        QCOMPARE(entryTitled("local network access"), &entryOf(Algorithm::LocalNetworkAccess));
        QCOMPARE(entryTitled("Cross-Origin-Resource-Policy"), entryOfHeader("Cross-Origin-Resource-Policy"));
        for (const char* none : {"", "origin", "Origin", "vary", "check", "CORS check, step 1", "cross-origin"})
            QVERIFY2(!entryTitled(none), none);
    }
    void everyAddressLeadsBack()
    {
        std::set<std::string> addresses;
        for (const ReferenceEntry& entry : referenceEntries()) {
            const std::string address = addressOf(entry);
            QVERIFY2(addresses.insert(address).second, address.c_str());
            QCOMPARE(entryAt(address), &entry);
        }
        for (const char* wrong : {"", "reference:", "reference:header", "reference:header/", "reference:step/None",
                 "reference:nothing/Origin", "https://fetch.spec.whatwg.org/", "header/Origin"})
            QVERIFY2(!entryAt(wrong), wrong);
    }
    /// A link inside leads to an entry, one outside to an address of the web; nothing is left unsaid.
    void everyArticleIsWhole()
    {
        for (const ReferenceEntry& entry : referenceEntries()) {
            const ReferenceArticle article = articleOf(entry);
            QVERIFY2(!article.title.empty() && !article.kind.empty() && !article.lines.empty(), entry.id.data());
            const auto check = [&entry](const ReferencePieces& pieces) {
                QVERIFY2(!textOfPieces(pieces).empty(), entry.id.data());
                for (const ReferencePiece& piece : pieces) {
                    QVERIFY2(piece.link.empty() || piece.link.starts_with("https://") || entryAt(piece.link),
                        piece.link.c_str());
                    QVERIFY2(piece.text.find('{') == std::string::npos || entry.kind != ReferenceKind::Step,
                        piece.text.c_str());
                }
            };
            for (const ReferenceLine& line : article.lines) {
                QVERIFY2(!line.label.empty() && !line.items.empty(), entry.id.data());
                for (const ReferencePieces& item : line.items)
                    check(item);
            }
        }
    }
    void headersSayWhoMayWhat()
    {
        const ReferenceArticle origin = articleOf(*entryOfHeader("Origin"));
        QCOMPARE(said(origin, "Sent by"), std::string("the browser"));
        QVERIFY(said(origin, "May a page set it?").starts_with("No."));
        QVERIFY(said(origin, "May a page read it?").empty());
        const ReferenceArticle authorization = articleOf(*entryOfHeader("Authorization"));
        QVERIFY(said(authorization, "May a page set it?").find("needs a preflight") != std::string::npos);
        QVERIFY(!said(authorization, "Does Access-Control-Allow-Headers: * cover it?").empty());
        QVERIFY(leadsTo(authorization, "reference:difference/authorization-under-wildcard"));
        // https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
        const ReferenceArticle modified = articleOf(*entryOfHeader("Last-Modified"));
        QVERIFY(said(modified, "May a page read it?").starts_with("Yes"));
        const ReferenceArticle etag = articleOf(*entryOfHeader("ETag"));
        QVERIFY(said(etag, "May a page read it?").starts_with("Of its own origin"));
        const ReferenceArticle cookie = articleOf(*entryOfHeader("Set-Cookie"));
        QVERIFY(said(cookie, "May a page read it?").starts_with("No"));
    }
    void whatBelongsTogetherIsLinked()
    {
        const ReferenceArticle allow = articleOf(*entryOfHeader("Access-Control-Allow-Origin"));
        QVERIFY(leadsTo(allow, "reference:reason/cors-missing-allow-origin"));
        QVERIFY(leadsTo(allow, "https://fetch.spec.whatwg.org/#http-access-control-allow-origin"));
        const ReferenceArticle reason = articleOf(entryOf(Reason::CorsMissingAllowOrigin));
        QVERIFY(leadsTo(reason, "reference:header/Access-Control-Allow-Origin"));
        QVERIFY(leadsTo(reason, "reference:algorithm/CorsCheck"));
        QVERIFY(said(reason, "What Chromium prints on the console")
                    .find("No 'Access-Control-Allow-Origin' header is present")
            != std::string::npos);
        const ReferenceArticle check = articleOf(entryOf(Algorithm::CorsCheck));
        QVERIFY(leadsTo(check, "reference:reason/cors-missing-allow-origin"));
        QVERIFY(leadsTo(check, "https://fetch.spec.whatwg.org/#concept-cors-check"));
        QVERIFY(leadsTo(articleOf(*entryOfHeader("Origin")), "reference:algorithm/AppendOriginHeader"));
        const ReferenceArticle type = articleOf(*entryOfHeader("Content-Type"));
        QVERIFY(leadsTo(type, "reference:step/XhrContentType"));
        QVERIFY(leadsTo(articleOf(entryOf(StepId::XhrContentType)), "reference:header/Content-Type"));
    }
    void stepsNameTheirValues()
    {
        const std::string text = summaryOf(entryOf(StepId::RequestMethodNormalize));
        QCOMPARE(text, std::string("Normalize the method ‹method›: ‹normalized›"));
    }
    void differencesSayWhatEachBrowserDoes()
    {
        const ReferenceArticle article = articleOf(entryOf(Difference::PreflightMaxAgeLimit));
        QCOMPARE(said(article, "chromium"), std::string("7200"));
        QCOMPARE(said(article, "firefox"), std::string("86400"));
        QVERIFY(said(article, "Evidence").find("preflight_result.cc") != std::string::npos);
    }
    void namesInTextsAreLinks()
    {
        const ReferencePieces pieces =
            linkedPieces("Without Vary: Origin, access-control-allow-origin and cors-missing-allow-origin <b>");
        QCOMPARE(textOfPieces(pieces),
            std::string("Without Vary: Origin, access-control-allow-origin and cors-missing-allow-origin <b>"));
        std::vector<std::string> links;
        for (const ReferencePiece& piece : pieces) {
            if (!piece.link.empty())
                links.push_back(piece.link);
        }
        QCOMPARE(
            links, (std::vector<std::string> {"reference:header/Vary", "reference:reason/cors-missing-allow-origin"}));
        QVERIFY(linkedPieces("").empty());
        // A word that is part of a longer one is none.
        QCOMPARE(linkedPieces("X-Content-Type-Options-2").size(), std::size_t {1});
    }
    void theBestComesFirst()
    {
        const auto ids = [](std::string_view text) {
            std::vector<std::string_view> found;
            for (const ReferenceEntry* entry : searchReference(text))
                found.push_back(entry->id);
            return found;
        };
        // The exact name, whatever its case; then what begins with it; then what has it in the name.
        const auto range = ids("ORIGIN");
        QCOMPARE(range.at(0), std::string_view("Origin"));
        const auto allow = ids("access-control-allow");
        QCOMPARE(allow.at(0), std::string_view("Access-Control-Allow-Origin"));
        const auto place = [](const auto& list, std::string_view id) {
            return std::find(list.begin(), list.end(), id) - list.begin();
        };
        const auto preflight = ids("preflight");
        QVERIFY(place(preflight, "preflight-status") < place(preflight, "authorization-under-wildcard"));
        QVERIFY(place(preflight, "preflight-status") < place(preflight, "Authorization"));
        // All words, in any order and any part.
        const auto words = ids("  credentials   wildcard ");
        QVERIFY(place(words, "cors-wildcard-with-credentials") < static_cast<std::ptrdiff_t>(words.size()));
        QVERIFY(ids("credentials nosuchwordanywhere").empty());
        QVERIFY(ids("").empty());
        QVERIFY(ids("   ").empty());
    }
    /// What is shown in another language is found in it.
    void wordsOfAnotherLanguageAreFound()
    {
        QVERIFY(!searchReference("The URL cannot be parsed", shouted).empty());
        const ReferenceArticle article = articleOf(entryOf(Reason::ApiInvalidUrl), shouted);
        QCOMPARE(textOfPieces(article.summary), std::string("THE URL CANNOT BE PARSED."));
        QCOMPARE(article.kind, std::string("REASON"));
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
