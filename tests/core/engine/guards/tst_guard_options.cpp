#include "core/engine/guards/guard_options.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;

/// How guards are set up on a command line.
class TestGuardOptions : public QObject
{
    Q_OBJECT

private slots:
    void optionsAreRead();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void everyOptionIsOfSomeGuard();
    void ownGuardsComeFirst();
};

void TestGuardOptions::optionsAreRead()
{
    const auto chosen =
        parseChosenGuard("rails:app.scheme=http; app.host = 10.0.0.7:3000 ;trustedOrigins=https://a.example, "
                         "https://b.example:8443;originCheck=false");
    QVERIFY(chosen.has_value());
    QCOMPARE(chosen->guard.name, std::string("rails-8.2-header-only"));
    QCOMPARE(chosen->settings.appScheme, std::string("http"));
    QCOMPARE(chosen->settings.appHost, std::string("10.0.0.7:3000"));
    QCOMPARE(
        chosen->settings.trustedOrigins, (std::vector<std::string> {"https://a.example", "https://b.example:8443"}));
    QCOMPARE(chosen->settings.checksOrigin, false);
}

void TestGuardOptions::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("guard") << "go-2"
                           << "there is no guard \"go-2\", `fetchscope guards` lists them";
    QTest::newRow("option") << "go:trusted=https://a.example"
                            << "go-1.25: guards have no option \"trusted\", it looks at app.host, trustedOrigins, "
                               "exemptPaths";
    QTest::newRow("an option of others")
        << "laravel:trustedOrigins=https://a.example"
        << "laravel-13: the guard laravel-13 does not look at trustedOrigins, it looks at "
           "exemptPaths, allowSameSite, originOnly, token";
    QTest::newRow("no value") << "laravel:originOnly"
                              << "laravel-13: \"originOnly\" has no value, write for example "
                                 "trustedOrigins=https://a.example;app.scheme=http";
    QTest::newRow("no flag")
        << "laravel:originOnly=yes"
        << "laravel-13: \"yes\" is neither true nor false, write originOnly=true or originOnly=false";
    QTest::newRow("a path") << "go:trustedOrigins=https://a.example/x"
                            << "go-1.25: \"https://a.example/x\" is no origin: write scheme and host, without a path";
    QTest::newRow("an origin where hosts are compared")
        << "nextjs:trustedOrigins=https://a.example"
        << "nextjs: \"https://a.example\" is no host: this guard compares hosts, without a scheme";
    QTest::newRow("scheme") << "rails:app.scheme=ftp"
                            << "rails-8.2-header-only: \"ftp\" is neither http nor https";
    QTest::newRow("host") << "rails:app.host=http://a.example"
                          << "rails-8.2-header-only: \"http://a.example\" is no host: write for example app.example or "
                             "10.0.0.7:3000";
}

void TestGuardOptions::mistakesAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const auto chosen = parseChosenGuard(text.toStdString());
    QVERIFY(!chosen.has_value());
    QCOMPARE(QString::fromStdString(describe(chosen.error())), error);
}

void TestGuardOptions::everyOptionIsOfSomeGuard()
{
    const auto guards = builtInGuards();
    for (const GuardOption& option : guardOptions())
        QVERIFY2(std::any_of(guards.begin(), guards.end(),
                     [&option](const Guard& guard) { return takesOption(guard, option); }),
            std::string(option.name).c_str());
}

void TestGuardOptions::ownGuardsComeFirst()
{
    Guard own;
    own.name = "go-1.25";
    own.about = "mine";
    const auto chosen = parseChosenGuard("go-1.25", std::span(&own, 1));
    QVERIFY(chosen.has_value());
    QCOMPARE(chosen->guard.about, std::string("mine"));
}

QTEST_APPLESS_MAIN(TestGuardOptions)
#include "tst_guard_options.moc"
