#include "core/engine/initiators/image_use.h"
#include "core/telling/explain/words.h"
#include "core/telling/timeline/timeline_layout.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

#include <functional>

using namespace fetchscope;

namespace {

using Prepare = std::function<void(Conversation&)>;

constexpr std::string_view own = "https://app.example/p";
constexpr std::string_view other = "https://cdn.example/p";
constexpr HeaderView png {"Content-Type", "image/png"};
constexpr HeaderView svg {"Content-Type", "image/svg+xml"};
constexpr HeaderView webm {"Content-Type", "video/webm"};
constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
constexpr const char* foreignObject = "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>";

/// `drawn, SecurityError at getImageData()`; `readable` where it can be read.
QByteArray described(const std::optional<ImageUseOutcome>& use)
{
    if (!use)
        return "(no use)";
    QByteArray text = use->drawn ? "drawn" : "not drawn";
    if (use->readable)
        text += ", readable";
    if (use->error)
        text += ", " + toBytes(nameOf(*use->error)) + " at " + toBytes(nameOf(use->at));
    return text;
}

RequestAction& load(Conversation& talk, InitiatorKind initiator, std::string_view url, const Answer& answer)
{
    RequestAction& action = talk.fetch(url);
    action.initiator = initiator;
    talk.exchange("GET " + std::string(url), answer);
    return action;
}

Prepare image(std::string_view url, const Answer& answer)
{
    return [=](Conversation& talk) { load(talk, InitiatorKind::Img, url, answer); };
}
Prepare corsImage(std::string_view url, const Answer& answer)
{
    return [=](Conversation& talk) { load(talk, InitiatorKind::Img, url, answer).crossorigin = "anonymous"; };
}
Prepare film(std::string_view url, const Answer& answer)
{
    return [=](Conversation& talk) { load(talk, InitiatorKind::Video, url, answer); };
}
Prepare styleImage(std::string_view url, const Answer& answer)
{
    return [=](Conversation& talk) { load(talk, InitiatorKind::CssImage, url, answer); };
}

constexpr const char* readable = "drawn, readable";
constexpr const char* tainted = "drawn, SecurityError at getImageData()";
constexpr const char* refused = "not drawn, SecurityError at texImage2D()";
constexpr const char* throws = "not drawn, InvalidStateError at drawImage()";
constexpr const char* nothing = "not drawn";
constexpr const char* noBitmap = "not drawn, InvalidStateError at createImageBitmap()";

} // namespace

/// Expected is what Chromium 156, Firefox 153 and WebKitGTK 2.50.6 did with the same (tests/data/recordings, use).
class ImageUseTest : public QObject
{
    Q_OBJECT

private slots:
    void allUsesOfOneImage_data();
    void allUsesOfOneImage();
    void browsersDepart_data();
    void browsersDepart();
    void aServiceWorkersAnswer_data();
    void aServiceWorkersAnswer();
    void theCacheAnswersWithoutCors_data();
    void theCacheAnswersWithoutCors();
    void nothingIsSaidWithoutUse();
    void theTimelineEndsWithTheUse();
    void theExplanationNamesTheDecidingFact_data();
    void theExplanationNamesTheDecidingFact();
};

void ImageUseTest::allUsesOfOneImage_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("canvas");
    QTest::addColumn<QByteArray>("texture");
    QTest::addColumn<QByteArray>("bitmap");
    const auto row = [](const char* name, const char* canvas, const char* texture, const char* bitmap,
                         const Prepare& prepare) {
        QTest::newRow(name) << prepare << QByteArray(canvas) << QByteArray(texture) << QByteArray(bitmap);
    };
    row("of the page's own origin", readable, readable, readable, image(own, {200, {png}}));
    row("of another", tainted, refused, tainted, image(other, {200, {png}}));
    row("of another, with a header that does not count", tainted, refused, tainted,
        image(other, {200, {png, anyOrigin}}));
    row("with CORS", readable, readable, readable, corsImage(other, {200, {png, anyOrigin}}));
    row("refused by CORS", throws, nothing, noBitmap, corsImage(other, {200, {png}}));
    row("a cut connection", throws, nothing, noBitmap, image(own, {.failure = NetworkFailure::Reset}));
    row("an error page", throws, nothing, noBitmap, image(own, {404, {{"Content-Type", "text/html"}}, "<p>no"}));
    row("an error without a body", throws, nothing, noBitmap, image(own, {404}));
    row("an image with an error's status", readable, readable, readable, image(own, {404, {png}, "\x89PNG\r\n\x1a\n"}));
    row("no content", throws, nothing, noBitmap, image(own, {204}));
    row("an image that is called HTML", readable, readable, readable,
        image(own, {200, {{"Content-Type", "text/html"}}, "GIF89a"}));
    row("SVG", readable, readable, readable, image(own, {200, {svg}, "<svg xmlns='http://www.w3.org/2000/svg'/>"}));
    row("SVG without its type", throws, nothing, noBitmap,
        image(own, {200, {}, "<svg xmlns='http://www.w3.org/2000/svg'/>"}));
    row("SVG with a foreignObject", readable, readable, readable, image(own, {200, {svg}, foreignObject}));
    row("a redirect away from home", tainted, refused, tainted, [](Conversation& talk) {
        load(talk, InitiatorKind::Img, own, {302, {{"Location", other}}});
        talk.exchange("GET " + std::string(other), {200, {png}});
    });
    row("a redirect that leads home", tainted, refused, tainted, [](Conversation& talk) {
        load(talk, InitiatorKind::Img, other, {302, {{"Location", own}}});
        talk.exchange("GET " + std::string(own), {200, {png}});
    });
    row("a sandboxed page", tainted, refused, tainted, [](Conversation& talk) {
        PageOptions options;
        options.isSandboxed = true;
        talk.page() = makePage(urlOf("https://app.example/"), options);
        load(talk, InitiatorKind::Img, own, {200, {png}});
    });
    row("a data: URL", readable, readable, readable,
        [](Conversation& talk) { talk.fetch("data:image/gif,GIF89a").initiator = InitiatorKind::Img; });
    row("a URL that does not parse", throws, nothing, noBitmap,
        [](Conversation& talk) { talk.fetch("https://[").initiator = InitiatorKind::Img; });
    row("a film", readable, readable, readable, film(own, {200, {webm}}));
    row("a film of another origin", tainted, refused, tainted, film(other, {200, {webm}}));
    row("a film that is not there", nothing, nothing, noBitmap, film(own, {404, {webm}}));
    row("a film that is sound", nothing, nothing, noBitmap, film(own, {200, {{"Content-Type", "audio/mpeg"}}}));
    row("an image of a style sheet", "not drawn, TypeError at drawImage()", "not drawn, TypeError at texImage2D()",
        "not drawn, TypeError at createImageBitmap()", styleImage(own, {200, {png}}));
}

void ImageUseTest::allUsesOfOneImage()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const QByteArray, canvas);
    QFETCH(const QByteArray, texture);
    QFETCH(const QByteArray, bitmap);
    for (const auto& [use, wanted] : {std::pair(ImageUse::Canvas2d, canvas), std::pair(ImageUse::WebGl, texture),
             std::pair(ImageUse::ImageBitmap, bitmap)}) {
        Conversation talk;
        prepare(talk);
        std::get<RequestAction>(talk.scenario().actions[0].what).use = use;
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(described(talk.result().actions[0].outcome.use), wanted);
        // The trace is only a witness.
        const RunResult untraced = runScenario(talk.scenario(), Tracing::Off);
        QCOMPARE(described(untraced.actions[0].outcome.use), wanted);
    }
}

void ImageUseTest::browsersDepart_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("use");
    QTest::addColumn<QByteArray>("chromium");
    QTest::addColumn<QByteArray>("firefox");
    QTest::addColumn<QByteArray>("safari");
    const auto row = [](const char* name, ImageUse use, const char* chromium, const char* firefox, const char* safari,
                         const Prepare& prepare) {
        QTest::newRow(name) << prepare << static_cast<int>(use) << QByteArray(chromium) << QByteArray(firefox)
                            << QByteArray(safari);
    };
    const Prepare broken = image(own, {.failure = NetworkFailure::Reset});
    const Prepare page = image(own, {200, {svg}, foreignObject});
    const Prepare pageOfData = [](Conversation& talk) {
        talk.fetch("data:image/svg+xml,%3Csvg%3E%3CforeignObject/%3E%3C/svg%3E").initiator = InitiatorKind::Img;
    };
    row("a load that failed", ImageUse::Canvas2d, throws, throws, nothing, broken);
    row("a load that failed, as a bitmap", ImageUse::ImageBitmap, noBitmap, noBitmap, noBitmap, broken);
    row("bytes that are no image", ImageUse::Canvas2d, throws, throws, throws,
        image(own, {200, {{"Content-Type", "text/html"}}, "<p>no"}));
    row("a foreignObject", ImageUse::Canvas2d, tainted, readable, tainted, page);
    row("a foreignObject as a texture", ImageUse::WebGl, refused, readable, refused, page);
    row("a foreignObject with CORS", ImageUse::Canvas2d, tainted, readable, tainted,
        corsImage(other, {200, {svg, anyOrigin}, foreignObject}));
    row("a foreignObject of data", ImageUse::Canvas2d, readable, readable, readable, pageOfData);
    row("a foreignObject of data as a bitmap", ImageUse::ImageBitmap, tainted, readable, readable, pageOfData);
    const Prepare sheet = styleImage(own, {200, {png}});
    row("an image of a style sheet", ImageUse::Canvas2d, tainted, "not drawn, TypeError at drawImage()", tainted,
        sheet);
    row("an image of a style sheet as a texture", ImageUse::WebGl, "not drawn, TypeError at texImage2D()",
        "not drawn, TypeError at texImage2D()", "not drawn, TypeError at texImage2D()", sheet);
    row("an image of a style sheet as a bitmap", ImageUse::ImageBitmap, "not drawn, TypeError at createImageBitmap()",
        "not drawn, TypeError at createImageBitmap()", noBitmap, sheet);
}

void ImageUseTest::browsersDepart()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const int, use);
    QFETCH(const QByteArray, chromium);
    QFETCH(const QByteArray, firefox);
    QFETCH(const QByteArray, safari);
    for (const auto& [profile, wanted] : {std::pair(ProfileId::Chromium, chromium),
             std::pair(ProfileId::Firefox, firefox), std::pair(ProfileId::Safari, safari)}) {
        Conversation talk;
        prepare(talk);
        talk.scenario().profile = profile;
        std::get<RequestAction>(talk.scenario().actions[0].what).use = static_cast<ImageUse>(use);
        QCOMPARE(described(talk.result().actions[0].outcome.use), wanted);
    }
}

void ImageUseTest::aServiceWorkersAnswer_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("answeredUrl");
    QTest::addColumn<bool>("isFilm");
    QTest::addColumn<QByteArray>("others");
    QTest::addColumn<QByteArray>("firefox");
    QTest::addColumn<QByteArray>("safari");
    const auto row = [](const char* name, ResponseType type, std::string_view url, std::string_view answeredUrl,
                         bool isFilm, const char* others, const char* firefox, const char* safari) {
        QTest::newRow(name) << static_cast<int>(type) << toBytes(url) << toBytes(answeredUrl) << isFilm
                            << QByteArray(others) << QByteArray(firefox) << QByteArray(safari);
    };
    row("opaque", ResponseType::Opaque, own, other, false, tainted, tainted, tainted);
    row("with CORS", ResponseType::Cors, other, other, false, readable, tainted, readable);
    row("with CORS, for a URL of the page's own", ResponseType::Cors, own, other, false, readable, tainted, readable);
    row("made by the worker for an own URL", ResponseType::Default, own, "", false, readable, readable, readable);
    row("a film with CORS", ResponseType::Cors, other, other, true, readable, tainted, tainted);
}

void ImageUseTest::aServiceWorkersAnswer()
{
    QFETCH(const int, type);
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, answeredUrl);
    QFETCH(const bool, isFilm);
    QFETCH(const QByteArray, others);
    QFETCH(const QByteArray, firefox);
    QFETCH(const QByteArray, safari);
    for (const ProfileId profile : {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        Conversation talk;
        talk.scenario().profile = profile;
        RequestAction& action = talk.fetch(url.toStdString());
        action.initiator = isFilm ? InitiatorKind::Video : InitiatorKind::Img;
        action.use = ImageUse::Canvas2d;
        ServiceWorkerRule rule;
        rule.isAnswered = true;
        rule.type = static_cast<ResponseType>(type);
        HeaderList headers;
        headers.append("Content-Type", isFilm ? "video/webm" : "image/png");
        rule.headers = std::make_shared<const HeaderList>(headers);
        if (!answeredUrl.isEmpty())
            rule.urlList = {urlOf(answeredUrl.toStdString())};
        talk.scenario().serviceWorker = {rule};
        const QByteArray wanted = profile == ProfileId::Firefox ? firefox
            : profile == ProfileId::Safari                      ? safari
                                                                : others;
        QCOMPARE(described(talk.result().actions[0].outcome.use), wanted);
    }
}

void ImageUseTest::theCacheAnswersWithoutCors_data()
{
    QTest::addColumn<int>("initiator");
    QTest::addColumn<int>("profile");
    QTest::addColumn<QByteArray>("crossorigin");
    QTest::addColumn<bool>("isAskedAgain");
    const auto row = [](const char* name, InitiatorKind initiator, ProfileId profile, const char* crossorigin,
                         bool isAskedAgain) {
        QTest::newRow(name) << static_cast<int>(initiator) << static_cast<int>(profile) << QByteArray(crossorigin)
                            << isAskedAgain;
    };
    row("an image", InitiatorKind::Img, ProfileId::Standard, "anonymous", false);
    row("an image in Chromium", InitiatorKind::Img, ProfileId::Chromium, "anonymous", false);
    // Firefox keeps apart what is asked for without credentials.
    row("an image in Firefox", InitiatorKind::Img, ProfileId::Firefox, "anonymous", true);
    row("an image in Firefox, with credentials", InitiatorKind::Img, ProfileId::Firefox, "use-credentials", false);
    row("a film in Chromium", InitiatorKind::Video, ProfileId::Chromium, "anonymous", false);
    row("a film in Firefox, with credentials", InitiatorKind::Video, ProfileId::Firefox, "use-credentials", false);
    row("a film in Safari", InitiatorKind::Video, ProfileId::Safari, "anonymous", true);
}

/// A first element without crossorigin has filled the cache with an answer that has no CORS headers, nor Vary.
void ImageUseTest::theCacheAnswersWithoutCors()
{
    QFETCH(const int, initiator);
    QFETCH(const int, profile);
    QFETCH(const QByteArray, crossorigin);
    QFETCH(const bool, isAskedAgain);
    const bool isFilm = static_cast<InitiatorKind>(initiator) == InitiatorKind::Video;
    const Answer plain {200, {isFilm ? webm : png, {"Cache-Control", "max-age=600"}}};
    Answer shared = plain;
    shared.headers.push_back({"Access-Control-Allow-Origin", "https://app.example"});
    shared.headers.push_back({"Access-Control-Allow-Credentials", "true"});
    Conversation talk;
    talk.scenario().profile = static_cast<ProfileId>(profile);
    load(talk, static_cast<InitiatorKind>(initiator), other, plain);
    RequestAction& again = talk.fetch(other);
    again.initiator = static_cast<InitiatorKind>(initiator);
    again.crossorigin = crossorigin.toStdString();
    again.use = ImageUse::Canvas2d;
    if (isAskedAgain)
        talk.exchange("GET " + std::string(other), shared);
    QVERIFY2(talk.holds(), talk.report().constData());
    const Outcome& outcome = talk.result().actions[1].outcome;
    QCOMPARE(toBytes(nameOf(outcome.verdict)), QByteArray(isAskedAgain ? "exposed" : "blocked"));
    QCOMPARE(described(outcome.use), QByteArray(isAskedAgain ? readable : isFilm ? nothing : throws));
}

void ImageUseTest::nothingIsSaidWithoutUse()
{
    Conversation talk;
    load(talk, InitiatorKind::Img, other, {200, {png}});
    QCOMPARE(described(talk.result().actions[0].outcome.use), QByteArray("(no use)"));
    QVERIFY(!talk.took(StepId::DrawPaint));
}

/// The last decisions before what the page gets are those of the use.
void ImageUseTest::theTimelineEndsWithTheUse()
{
    Conversation talk;
    load(talk, InitiatorKind::Img, other, {200, {png}}).use = ImageUse::Canvas2d;
    const RunResult& result = talk.result();
    const TimelineLayout layout(talk.scenario(), result);
    const auto& rows = layout.rows();
    QVERIFY(rows.size() > 3);
    QCOMPARE(static_cast<int>(rows[rows.size() - 1].kind), static_cast<int>(RowKind::Result));
    const TimelineRow& last = rows[rows.size() - 2];
    QCOMPARE(static_cast<int>(result.trace.step(last.endStep - 1).id), static_cast<int>(StepId::ReadRefused));
    QCOMPARE(static_cast<int>(last.tone), static_cast<int>(Tone::Fail));
}

void ImageUseTest::theExplanationNamesTheDecidingFact_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("use");
    QTest::addColumn<QByteArray>("fact");
    const auto row = [](const char* name, ImageUse use, const char* fact, const Prepare& prepare) {
        QTest::newRow(name) << prepare << static_cast<int>(use) << QByteArray(fact);
    };
    row("no attribute, no header", ImageUse::Canvas2d, "no crossorigin attribute", image(other, {200, {png}}));
    row("a header that does not count", ImageUse::Canvas2d, "Access-Control-Allow-Origin: * counts only",
        image(other, {200, {png, anyOrigin}}));
    row("a texture", ImageUse::WebGl, "SecurityError at once", image(other, {200, {png}}));
    row("no image", ImageUse::Canvas2d, "InvalidStateError", corsImage(other, {200, {png}}));
    row("a style sheet", ImageUse::Canvas2d, "image of a style sheet", styleImage(own, {200, {png}}));
    row("readable", ImageUse::ImageBitmap, "createImageBitmap() makes a bitmap of it", image(own, {200, {png}}));
}

void ImageUseTest::theExplanationNamesTheDecidingFact()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const int, use);
    QFETCH(const QByteArray, fact);
    Conversation talk;
    prepare(talk);
    std::get<RequestAction>(talk.scenario().actions[0].what).use = static_cast<ImageUse>(use);
    const RunResult& result = talk.result();
    const QByteArray text = toBytes(explainOutcome(talk.scenario(), result, result.actions[0]));
    QVERIFY2(text.contains(fact), text.constData());
}

QTEST_GUILESS_MAIN(ImageUseTest)
#include "tst_image_use.moc"
