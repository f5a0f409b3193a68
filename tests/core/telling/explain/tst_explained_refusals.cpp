#include "tests/core/telling/explain/explained.h"

#include <QTest>

#include <string>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What is said of a refusal names the fact that decides.
class TestExplainedRefusals : public QObject
{
    Q_OBJECT

private slots:
    void errorsThatBroughtItAbout_data();
    void errorsThatBroughtItAbout();
    void storageAccessIsExplained_data();
    void storageAccessIsExplained();
    void aWorkersScriptIsOfThePagesOrigin();
    void refusalsNameWhatDecided_data();
    void refusalsNameWhatDecided();
};

void TestExplainedRefusals::aWorkersScriptIsOfThePagesOrigin()
{
    const QString text = explanationOf(
        scenarioOf(app, R"({"initiator":"worker","url":"https://cdn.test/worker.js"})", R"({"respond":{}})"));
    QVERIFY2(text.contains("script of a worker") && text.contains("nothing was sent"), qPrintable(text));
}

void TestExplainedRefusals::refusalsNameWhatDecided_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QString>("part");
    const std::string ok = R"({"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}})";
    const std::string prefetch = R"({"initiator":"speculation-prefetch","url":")";
    const std::string frame = R"({"url":"https://app.example/","topLevelUrl":"https://top.test/"})";
    QTest::newRow("as") << scenarioOf(app, R"({"initiator":"preload","url":"/a","as":"video"})", ok)
                        << "The attribute as of the link is \"video\"";
    QTest::newRow("type") << scenarioOf(app, R"({"initiator":"preload","url":"/a","as":"image","type":"image/foo"})",
        ok) << "The attribute type of the link is \"image/foo\"";
    QTest::newRow("an insecure URL") << scenarioOf(app, prefetch + R"(http://b.test/"})", ok)
                                     << "Only URLs that can be trusted";
    QTest::newRow("a frame") << scenarioOf(frame, prefetch + R"(/a"})", ok) << "https://app.example/ is in a frame";
    QTest::newRow("a referrer policy") << scenarioOf(
        app, prefetch + R"(https://b.test/","referrerPolicy":"unsafe-url"})", ok)
                                       << "the referrer policy \"unsafe-url\" may tell it more";
    QTest::newRow("cookies of another site")
        << scenarioOf(app, prefetch + R"(https://api.test/"})", ok, sessionCookies + R"(,"profile":"chromium")")
        << "there are cookies of it";
    QTest::newRow("no other site") << scenarioOf(app, prefetch + R"(https://api.test/"})", ok,
        R"("profile":"chromium","profileOptions":{"speculation-cross-site":"not-sent"})")
                                   << "this browser asks no other site ahead";
    QTest::newRow("no proxy") << scenarioOf(
        app, prefetch + R"(https://api.test/","anonymousClientIp":true})", ok, R"("profile":"chromium")")
                              << "(anonymousClientIp)";
    const std::string streamed =
        R"({"initiator":"fetch","url":"https://api.test/","init":{"method":"POST","duplex":"half",)"
        R"("body":{"type":"stream","data":"x"}}})";
    const std::string allowed = R"({"respond":{"headers":{"Access-Control-Allow-Origin":"*",)"
                                R"("Access-Control-Allow-Headers":"*"}}})";
    QTest::newRow("HTTP/1.1 assumed") << scenarioOf(app, streamed, allowed)
                                      << "say so under hosts: \"httpVersion\": \"2\" for \"api.test\"";
    QTest::newRow("HTTP/1.1 said") << scenarioOf(
        app, streamed, allowed, R"("profile":"standard","hosts":{"api.test":{"httpVersion":"1.1"}})")
                                   << "api.test speaks HTTP/1.1";
    const std::string toLocal = R"({"match":{"url":"https://api.test/doc"},"respond":{"status":302,"headers":)"
                                R"({"Access-Control-Allow-Origin":"*","Location":"https://192.168.1.1/"}}},)"
        + ok;
    const std::string denied = R"("profile":"chromium","settings":{"localNetworkAccess":"denied"})";
    QTest::newRow("a redirect to a local network")
        << scenarioOf(app, fetchOfApi, toLocal, denied)
        << "Nothing was sent to it; the user can change that in the site's settings. The request came there by "
           "redirects: https://api.test/doc was asked before.";
    QTest::newRow("a preflight that is redirected and lacks headers, too")
        << scenarioOf(app, R"({"initiator":"fetch","url":"https://api.test/doc","init":{"method":"PUT"}})",
               R"({"respond":{"status":301,"headers":{"Location":"https://api.test/doc/"}}})")
        << "It is a redirect to https://api.test/doc/, which no preflight follows";
    QTest::newRow("an insecure tab") << scenarioOf(R"({"url":"https://app.example/","topLevelUrl":"http://top.test/"})",
        R"({"initiator":"fetch","url":"https://192.168.1.1/"})", ok, denied)
                                     << "https://app.example/ is framed in a tab that is not secure, http://top.test/";
    QTest::newRow("an insecure page") << scenarioOf(
        R"({"url":"http://app.example/"})", R"({"initiator":"fetch","url":"http://192.168.1.1/"})", ok, denied)
                                      << "http://app.example/ is not secure";
}

void TestExplainedRefusals::refusalsNameWhatDecided()
{
    QFETCH(std::string, json);
    QFETCH(QString, part);
    const QString text = explanationOf(json);
    QVERIFY2(text.contains(part), qPrintable(text));
}

void TestExplainedRefusals::storageAccessIsExplained_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QString>("part");
    const std::string frame = R"({"url":"https://widget.test/","topLevelUrl":"https://portal.example/"})";
    const std::string granted = R"({"requestStorageAccess":"granted"})";
    const std::string blocked = R"("settings":{"thirdPartyCookies":"block"},"profile":")";
    QTest::newRow("granted") << scenarioOf(frame, granted, "", blocked + "chromium\"")
                             << "its own origin, https://widget.test,";
    QTest::newRow("granted to a site") << scenarioOf(frame, granted, "", blocked + "safari\"")
                                       << "asks of its own site";
    QTest::newRow("denied") << scenarioOf(frame, R"({"requestStorageAccess":"denied"})", "", blocked + "chromium\"")
                            << "has denied it";
    QTest::newRow("no click") << scenarioOf(
        frame, R"({"requestStorageAccess":"granted","userActivation":false})", "", blocked + "chromium\"")
                              << "without a click";
    QTest::newRow("the user's settings") << scenarioOf(frame, granted, "", blocked + "firefox\"")
                                         << "lets no third party have cookies";
    QTest::newRow("nothing to ask") << scenarioOf(frame, granted, "") << "cookies go to third parties anyway";
    QTest::newRow("the tab's own") << scenarioOf(app, granted, "") << "is of the site of its tab";
    QTest::newRow("sandboxed") << scenarioOf(
        R"({"url":"https://widget.test/","topLevelUrl":"https://portal.example/","sandboxed":true})", granted, "",
        blocked + "chromium\"") << "allow-storage-access-by-user-activation";
    const std::string start = R"({"url":"https://widget.test/","topLevelUrl":"https://portal.example/",)";
    QTest::newRow("without the token") << scenarioOf(start + R"("sandbox":"allow-scripts allow-same-origin"})", granted,
        "", blocked + "chromium\"") << "\"allow-scripts allow-same-origin\"";
    QTest::newRow("withheld") << scenarioOf(
        start + R"("allow":"storage-access 'none'"})", granted, "", blocked + "chromium\"")
                              << "withholds storage-access";
    QTest::newRow("credentialless") << scenarioOf(start + R"("credentialless":true})", granted, "",
        blocked + "chromium\"") << "in a credentialless frame";
    QTest::newRow("insecure") << scenarioOf(
        R"({"url":"http://widget.test/","topLevelUrl":"https://portal.example/"})", granted, "", blocked + "chromium\"")
                              << "no page in a secure context";
}

void TestExplainedRefusals::storageAccessIsExplained()
{
    QFETCH(std::string, json);
    QFETCH(QString, part);
    const QString text = explanationOf(json);
    QVERIFY2(text.startsWith("The promise is ") && text.contains(part), qPrintable(text));
}

void TestExplainedRefusals::errorsThatBroughtItAbout_data()
{
    QTest::addColumn<std::string>("action");
    QTest::addColumn<QString>("profile");
    const auto row = [](const char* name, const std::string& action, const char* profile) {
        QTest::newRow(name) << action << QString(profile);
    };
    row("CORS", fetchOfApi, "standard");
    row("preflight", R"({"initiator":"fetch","url":"https://api.test/doc","init":{"method":"PUT"}})", "standard");
    row("opaque response blocking", R"({"initiator":"img","url":"https://api.test/a.png"})", "chromium");
    row("type", R"({"initiator":"stylesheet","url":"https://app.example/a.css"})", "standard");
    row("status", R"({"initiator":"module-script","url":"https://app.example/a.js"})", "standard");
}

void TestExplainedRefusals::errorsThatBroughtItAbout()
{
    QFETCH(std::string, action);
    QFETCH(QString, profile);
    const QString text =
        explanationOf(scenarioOf(app, action, errorPage, R"("profile":")" + profile.toStdString() + "\""));
    QVERIFY2(text.contains("503 with a page of HTML"), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestExplainedRefusals)
#include "tst_explained_refusals.moc"
