#include "core/engine/console/console_match.h"

#include <QByteArray>
#include <QTest>

using namespace fetchscope;

namespace {

/// Values that are told by their names.
class OwnNames : public ConsoleValues
{
public:
    void append(std::string& text, std::string_view name) const override { text.append("<").append(name).append(">"); }
    bool hasPart(std::string_view name) const override { return name != "redirected"; }
};

std::string filled(const ConsoleText& text)
{
    std::string line;
    fillConsoleText(line, text.text, OwnNames());
    return line;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestConsoleTexts : public QObject
{
    Q_OBJECT

private slots:
    /// What a row writes is read back as what that row is for, with its values.
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < allConsoleTexts().size(); ++i) {
            const ConsoleText& text = allConsoleTexts()[i];
            if (text.use == ConsoleUse::WrittenAndRead && text.reasons.size() > 0)
                QTest::addRow("%s %.60s %zu", bytes(nameOf(text.browser)).constData(), bytes(text.text).constData(), i)
                    << i;
        }
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(const std::size_t, row);
        const ConsoleText& text = allConsoleTexts()[row];
        const std::string line = filled(text);
        const ConsoleReading reading(line);
        QVERIFY2(reading.text(), line.c_str());
        // Two rows may print the same of different kinds of initiators.
        QVERIFY2(reading.text()->text == text.text || text.reasons.contains(reading.reason()),
            bytes(reading.text()->text).constData());
        // Chromium has some of WebKit's words still.
        if (reading.text()->text != text.text)
            QCOMPARE(bytes(nameOf(*reading.browser())), bytes(nameOf(text.browser)));
        for (const char* name : {"lastUrl", "allowOrigin", "refusedHeader", "at", "page", "subject", "cspDirective"}) {
            const std::string wanted = std::string("<") + name + ">";
            if (line.find(wanted) != std::string::npos)
                QVERIFY2(reading.value(name).starts_with(wanted), name);
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
        const ConsoleReading reading(message.toStdString());
        const auto kind = reading.initiator();
        QCOMPARE(kind ? bytes(nameOf(*kind)) : QByteArray("(many)"), initiator);
    }
};

QTEST_GUILESS_MAIN(TestConsoleTexts)
#include "tst_console_texts.moc"
