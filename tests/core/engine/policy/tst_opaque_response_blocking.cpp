#include "core/engine/policy/opaque_response_blocking.h"
#include "core/engine/policy/script_syntax.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// An image of one pixel, as far as anybody looks.
constexpr const char* png = "\x89PNG\r\n\x1a\n";
constexpr const char* script = "var orbx=1;";

struct Sample
{
    const char* name;
    Destination destination;
    /// The Content-Type; null where there is none.
    const char* type;
    const char* body;
    bool chromium;
    bool firefox;
    bool nosniff = false;
    std::uint16_t status = 200;
    const char* contentRange = nullptr;
};

constexpr Destination asScript = Destination::Script;
constexpr Destination asImage = Destination::Image;
constexpr Destination asStyle = Destination::Style;
constexpr Destination asVideo = Destination::Video;

} // namespace

/// What two browsers let elements have of another origin. The rows without a mark were recorded in Chromium 156 and
/// Firefox 153 (a script or an image that was blocked fires "error"); those marked "source" follow their sources.
class TestOpaqueResponseBlocking : public QObject
{
    Q_OBJECT

private slots:
    void browsersWithhold_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(samples); ++i)
            QTest::newRow(samples[i].name) << static_cast<int>(i);
    }

    void browsersWithhold()
    {
        QFETCH(int, index);
        const Sample& sample = samples[static_cast<std::size_t>(index)];
        Request request;
        request.urlList = {urlOf("https://api.example/x")};
        request.destination = sample.destination;
        request.initiatorType = InitiatorType::Script;
        HeaderList headers;
        if (sample.type)
            headers.append("Content-Type", sample.type);
        if (sample.nosniff)
            headers.append("X-Content-Type-Options", "NoSniff");
        if (sample.contentRange)
            headers.append("Content-Range", sample.contentRange);
        Response response;
        response.status = sample.status;
        response.headerList = std::make_shared<const HeaderList>(std::move(headers));
        response.body = std::make_shared<const std::string>(sample.body);
        const auto isBlocked = [&](ProfileId id) {
            return !whyOpaqueResponseIsBlocked(request, response, Profile(id)).empty();
        };
        QCOMPARE(isBlocked(ProfileId::Chromium), sample.chromium);
        QCOMPARE(isBlocked(ProfileId::Firefox), sample.firefox);
        QVERIFY(!isBlocked(ProfileId::Standard) && !isBlocked(ProfileId::Safari));
        // fetch() gets an opaque response all the same: an empty one.
        request.initiatorType = InitiatorType::Fetch;
        QVERIFY(!isBlocked(ProfileId::Chromium) && !isBlocked(ProfileId::Firefox));
    }

    void anElementGetsAnErrorAndTheTraceSaysWhy_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("outcome");
        const QByteArray blocked("blocked orb at Opaque response blocking 0");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << QByteArray("opaque opaque 0");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << blocked;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << blocked;
    }

    void anElementGetsAnErrorAndTheTraceSaysWhy()
    {
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch("https://api.example/x").initiator = InitiatorKind::Script;
        talk.exchange("GET https://api.example/x", {200, {{"Content-Type", "application/pdf"}}, "text"});
        QVERIFY2(talk.holds(), talk.report().constData());
        QTEST(talk.outcome(), "outcome");
        QCOMPARE(talk.took(StepId::OpaqueBlocked), static_cast<ProfileId>(profile) != ProfileId::Standard);
    }

    void whatCouldBeAScript_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("script");
        const auto rows = [](bool isScript, std::initializer_list<const char*> texts) {
            for (const char* const text : texts)
                QTest::newRow(text) << QByteArray(text) << isScript;
        };
        rows(true,
            {"", " \n", "a", "var a = 1", "let a=1;b()", "f({\"a\":1});", "({\"a\":1})", "x = {\"a\": [1,2]}", "a\nb",
                "if (a) b(); else c()", "for (const x of y) { z(x) }", "function f(a, b) { return a / b / 2 }",
                "class A extends B { static #x = 1; get y() { return this.#x } }", "(() => { \"use strict\"; a() })()",
                "a = b ? /[/]\\/x/g : `t${c + `${d}`}e`", "<!-- hidden\na()\n--> end\nb()", "#!/usr/bin/env node\na()",
                "// comment", "/* a\nb */ c", "\"use strict\";\nvar a", "a++\nb", "async function f() { await g() }",
                "label: while (1) { break label }", "switch (a) { case \"b\": c(); default: d() }", "!function(){}()",
                "try { a() } catch { b() } finally { c() }", "new A", "a?.b ?? c", "1..toString()", "'\\''",
                "while(1);", "for(;;);",
                "\xEF\xBB\xBF"
                "a()",
                "{ \"use strict\"; a() }"});
        rows(false,
            {"hello world foo", "This is a text.", "<html>", "<?xml version=\"1.0\"?>", "{\"a\":1}",
                "{\"a\" : 1, \"b\": 2}", ")]}'\n{}", "a(", "a)", "[1,2", "'open", "\"open\nline\"", "/* open", "`open",
                "p{color:red}", "a =", "for(;;);{\"a\":1}", "PK\x03\x04", "%PDF-1.7", "name,age\nAda Lovelace,36",
                "@import", "(]"});
    }

    void whatCouldBeAScript()
    {
        QFETCH(QByteArray, text);
        QTEST(mayBeJavaScript(text.toStdString()), "script");
    }

    void whatIsJson()
    {
        for (const char* const text : {"{}", "[1]", " {\"a\": null} ", "\"text\"", "12", "true"})
            QVERIFY2(parsesAsJson(text), text);
        for (const char* const text : {"", "{a:1}", "[1,]", "hello", "{} {}", "\xff"})
            QVERIFY2(!parsesAsJson(text), text);
    }

private:
    static constexpr Sample samples[] = {
        {"script, html", asScript, "text/html", "<!doctype html><p>x", true, true},
        {"script, html that is a script", asScript, "text/html", script, false, false},
        {"script, plain that is JSON", asScript, "text/plain", "{\"a\":1}", true, true},
        {"script, plain words", asScript, "text/plain", "hello world foo", false, true},
        {"script, bytes that are JSON", asScript, "application/octet-stream", "[1,2]", false, true},
        {"script, no type, JSON", asScript, nullptr, "{\"a\":1}", false, false},
        {"script, no type, HTML", asScript, nullptr, "<html>", false, false},
        {"script, JavaScript type, JSON", asScript, "text/javascript", "{\"a\":1}", true, false},
        {"script, JavaScript type, parser breaker", asScript, "text/javascript", ")]}'\n{}", true, false},
        {"script, JavaScript type, words", asScript, "text/javascript", "hello world foo", false, false},
        {"script, pdf", asScript, "application/pdf", script, true, true},
        {"script, xml that is a script", asScript, "text/xml", script, false, false},
        {"script, xml", asScript, "text/xml", "<?xml version=\"1.0\"?><a/>", true, true},
        {"script, JSON type, script", asScript, "application/json", script, false, false},
        {"script, JSON list", asScript, "application/json", "[1]", false, true},
        {"script, empty JSON object", asScript, "application/json", "{}", false, true},
        {"script, JSON object", asScript, "application/json", "{\"secret\":1}", true, true},
        {"image", asImage, "image/png", png, false, false},
        {"image, html", asImage, "text/html", png, false, false},
        {"image, JSON", asImage, "application/json", png, false, false},
        {"image, html, nosniff", asImage, "text/html", png, true, true, true},
        {"image, plain, nosniff", asImage, "text/plain", png, true, false, true},
        {"image, pdf", asImage, "application/pdf", png, true, true},
        {"image, csv", asImage, "text/csv", png, true, true},
        {"image, not found", asImage, "image/png", png, false, false, false, 404},
        {"image, bytes, nosniff", asImage, "application/octet-stream", png, false, false, true},
        {"style sheet, JSON", asStyle, "text/css", "{\"a\":1}", false, false},
        {"style sheet of JSON type", asStyle, "application/json", "{\"a\":1}", true, true},
        {"script, middle part", asScript, "application/octet-stream", script, true, true, false, 206, "bytes 5-9/10"},
        {"script, first part (source)", asScript, "application/octet-stream", script, false, false, false, 206,
            "bytes 0-9/10"},
        {"script, part without range (source)", asScript, "application/octet-stream", script, false, true, false, 206},
        {"script, part of html (source)", asScript, "text/html", script, false, true, false, 206, "bytes 0-9/10"},
        {"script, not found, bytes (source)", asScript, "application/octet-stream", script, false, true, false, 404},
        {"image that is none (source)", asImage, "image/png", "hello", false, true},
        {"image without a body", asImage, "image/png", "", false, false},
        {"svg (source)", asImage, "image/svg+xml", "<svg/>", false, false},
        {"html after a comment (source)", asScript, "text/html", "<!-- a -->\n <DIV>", true, true},
        {"a comment that opens a script (source)", asScript, "text/html", "<!-- a\nvar b;\n//-->", false, false},
        {"video that is none (source)", asVideo, "video/mp4", "hello", false, true},
        {"video cues (source)", asVideo, "text/vtt", "WEBVTT", false, false},
        {"event stream (source)", asScript, "text/event-stream", script, true, true},
        {"multipart (source)", asScript, "multipart/byteranges", script, true, true},
    };
};

QTEST_GUILESS_MAIN(TestOpaqueResponseBlocking)
#include "tst_opaque_response_blocking.moc"
