#include "core/engine/initiators/initiator.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/messages/wording.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

/// Values that look like what they stand for.
class OwnNames : public ConsoleValues
{
public:
    void append(std::string& text, std::string_view name) const override { text.append(valueOf(name)); }
    bool hasPart(std::string_view name) const override { return name != "redirected"; }

    static std::string valueOf(std::string_view name)
    {
        const auto is = [name](std::initializer_list<std::string_view> names) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        if (is({"lastUrl", "firstUrl", "at", "url", "mixedUrl", "cspUrl"}))
            return "https://api.example/" + std::string(name);
        if (is({"page", "origin", "otherOrigin"}))
            return "https://app.example";
        if (is({"pageUrl", "pagePrincipal"}))
            return "https://app.example/index.html";
        if (is({"cspDirective", "cspPrinted"}))
            return "img-src 'self'";
        if (is({"cspEffective", "cspViolated"}))
            return "img-src";
        if (name == "status")
            return "404";
        return "x-" + std::string(name);
    }
};

std::string filled(std::string_view text)
{
    std::string line;
    fillConsoleText(line, text, OwnNames());
    return line;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What a text that is printed for these reasons may be read as. A policy is known by its directive, and what the CORS
/// check refuses goes by another reason where it is the preflight's.
bool isOneOf(const BrowserMessage& message, const std::vector<Reason>& reasons)
{
    if (std::find(reasons.begin(), reasons.end(), message.reason) != reasons.end())
        return true;
    const auto code = [](Reason reason) { return infoOf(reason).code; };
    return std::any_of(reasons.begin(), reasons.end(),
        [&](Reason reason) { return code(reason).starts_with("csp-") && code(message.reason).starts_with("csp-"); });
}

} // namespace

class TestConsoleTexts : public QObject
{
    Q_OBJECT

private slots:
    /// What a row says is read back as what that row is for, with its values.
    void whatIsPrintedIsRead_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < allWordings().size(); ++i) {
            const Wording& wording = allWordings()[i];
            if (!wording.reasons.empty())
                QTest::addRow("%.70s %zu", bytes(wording.text).constData(), i) << i;
        }
    }

    void whatIsPrintedIsRead()
    {
        QFETCH(const std::size_t, row);
        const Wording& wording = allWordings()[row];
        const std::string line = filled(wording.text);
        const BrowserMessages read = readBrowserMessages(line);
        QVERIFY2(read.messages.size() == 1, line.c_str());
        const BrowserMessage& message = read.messages.front();
        QVERIFY2(isOneOf(message, wording.reasons),
            (line + " is read as " + std::string(infoOf(message.reason).code)).c_str());
        // Some words are those of several.
        if (wording.browser && message.browser)
            QCOMPARE(bytes(nameOf(*message.browser)), bytes(nameOf(*wording.browser)));
        for (const char* name : {"lastUrl", "at", "mixedUrl", "cspUrl"}) {
            if (line.find(OwnNames::valueOf(name)) != std::string::npos && message.firstUrl.empty())
                QCOMPARE(bytes(message.requestUrl), bytes(OwnNames::valueOf(name)));
        }
        if (line.find("https://app.example") != std::string::npos)
            QCOMPARE(bytes(message.origin), QByteArray("https://app.example"));
        if (line.find("x-refusedHeader") != std::string::npos)
            QCOMPARE(bytes(message.header), QByteArray("x-refusedHeader"));
        if (line.find("x-allowOrigin") != std::string::npos)
            QCOMPARE(bytes(message.value("allowOrigin")), QByteArray("x-allowOrigin"));
    }

    /// What is read as a cause says one: else nothing could be explained of it.
    void everyCauseIsOne()
    {
        for (const Wording& wording : allWordings()) {
            if (wording.role == WordingRole::Cause)
                QVERIFY2(!wording.reasons.empty() || wording.cause != MessageCause::None, bytes(wording.text));
        }
    }

    /// Every kind that has a noun of its own is known by it.
    void nounsNameTheirInitiators_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("initiator");
        const auto row = [](const char* message, const char* initiator) {
            QTest::addRow("%.50s", message) << QByteArray(message) << QByteArray(initiator);
        };
        row("Access to XMLHttpRequest at 'https://a.example/' from origin 'https://b.example' has been blocked", "xhr");
        row("Access to font at 'https://a.example/' from origin 'https://b.example' has been blocked", "font");
        row("Access to script at 'https://a.example/' from origin 'https://b.example' has been blocked",
            "module-script");
        row("Access to CSS stylesheet at 'https://a.example/' from origin 'null' has been blocked", "stylesheet");
        row("Access to text track at 'https://a.example/' from origin 'null' has been blocked", "track");
        row("Access to resource at 'https://a.example/' from origin 'null' has been blocked", "(many)");
        row("Mixed Content: The page at 'https://b.example/' was loaded over HTTPS, but requested an insecure script "
            "'http://a.example/'. This request has been blocked; the content must be served over HTTPS.",
            "script");
        row("Mixed Content: The page at 'https://b.example/' was loaded over HTTPS, but attempted to connect to the "
            "insecure WebSocket endpoint 'ws://a.example/'. This request has been blocked; this endpoint must be "
            "available over WSS.",
            "websocket");
        row("Loading the image 'https://a.example/' violates the following Content Security Policy directive: "
            "\"img-src 'none'\". The action has been blocked.",
            "img");
        row("Refused to load the script 'https://a.example/' because it violates the following Content Security Policy "
            "directive: \"script-src 'none'\".",
            "script");
        row("XMLHttpRequest cannot load https://a.example/ due to access control checks.", "xhr");
        row("EventSource cannot load https://a.example/ due to access control checks.", "eventsource");
    }

    void nounsNameTheirInitiators()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, initiator);
        const BrowserMessages read = readBrowserMessages(message.toStdString());
        QCOMPARE(read.messages.size(), std::size_t {1});
        const auto kind = read.messages.front().initiator;
        QCOMPARE(kind ? bytes(nameOf(*kind)) : QByteArray("(many)"), initiator);
    }
};

QTEST_GUILESS_MAIN(TestConsoleTexts)
#include "tst_console_texts.moc"
