#include "core/engine/initiators/initiator.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/har/har_reader.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/replayer.h"
#include "core/telling/phrases/all_phrases.h"
#include "core/telling/reference/reference.h"
#include "core/telling/timeline/timeline_layout.h"
#include "tests/core/recordings.h"
#include "tests/core/scenarios.h"
#include "ui/scenario/library/example.h"
#include "ui/timeline/row_words.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace fetchscope;

namespace {

/// `{0}`, `{url}`: each as often as it stands there, in no order.
QStringList placeholdersIn(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\w+\\}"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Is this in words, and not as a web page writes it (`<img>`, `new Worker()`, `EventSource`)?
bool isInWords(const QString& title)
{
    static const QRegularExpression code(QStringLiteral("^[a-z]|[<(=@]|[a-z][A-Z]"));
    return !code.match(title).hasMatch();
}

/// What a literal of C++ stands for; several in a row are one.
QString textOfLiterals(const QString& literals)
{
    static const QRegularExpression one(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    QString text;
    for (auto matches = one.globalMatch(literals); matches.hasNext();)
        text += matches.next().captured(1);
    return text.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
        .replace(QStringLiteral("\\\""), QStringLiteral("\""));
}

/// A text that a source of the window marks as one to be translated.
struct MarkedText
{
    /// The context, or those that it may be of: a file has classes, and perhaps words of its own.
    QStringList contexts;
    QString text;
};

std::vector<MarkedText> markedTextsIn(const QString& source)
{
    static const QRegularExpression named(
        QStringLiteral(R"re(QT_TRANSLATE_NOOP\("(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))re"));
    static const QRegularExpression called(QStringLiteral(R"re(\btr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)[,)])re"));
    static const QRegularExpression context(
        QStringLiteral(R"re(Q_DECLARE_TR_FUNCTIONS\((\w+)\)|\bclass (\w+)|\b(\w+)::)re"));
    QStringList contexts;
    for (auto matches = context.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        contexts << (match.captured(1).isEmpty()
                ? QStringLiteral("fetchscope::ui::") + match.captured(2) + match.captured(3)
                : match.captured(1));
    }
    contexts.removeDuplicates();
    std::vector<MarkedText> texts;
    for (auto matches = named.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        texts.push_back({{match.captured(1)}, textOfLiterals(match.captured(2))});
    }
    for (auto matches = called.globalMatch(source); matches.hasNext();)
        texts.push_back({contexts, textOfLiterals(matches.next().captured(1))});
    return texts;
}

/// The sources of a file of translations, below one context.
QStringList sourcesIn(const QString& path, const QString& context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList sources;
    QString current;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QStringLiteral("name"))
            current = reader.readElementText();
        else if (reader.name() == QStringLiteral("source") && current == context)
            sources << reader.readElementText();
    }
    return sources;
}

} // namespace

/// The German window says everything in German that lupdate does not find: what the engine says, and the examples.
class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void everyPhraseOfTheEngineIsTranslated();
    void noTranslationIsLeftOver();
    void sentencesAreGermanAndNameTheValues();
    void everyTextOfTheWindowIsTranslated();
    void everyInitiatorIsTranslated();
    void everyExampleIsTranslated();
    void noExampleShowsEnglish();
    void everyMessageIsTranslated();
    void messagesOnRecordingsAreGerman();
    void assumptionsOfSnippetsAreGerman();
    void messagesAreGermanAndKeepTheirValues_data();
    void messagesAreGermanAndKeepTheirValues();

private:
    QTranslator m_translator;
};

void TranslationTest::initTestCase()
{
    QVERIFY(m_translator.load(QLocale(QLocale::German), QStringLiteral("fetchscope"), QStringLiteral("_"),
        QStringLiteral(":/fetchscope/translations")));
    QCoreApplication::installTranslator(&m_translator);
}

void TranslationTest::cleanupTestCase()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void TranslationTest::everyPhraseOfTheEngineIsTranslated()
{
    const std::vector<std::string_view> phrases = allPhrases();
    QVERIFY(phrases.size() > 500);
    QStringList missing;
    for (const std::string_view phrase : phrases) {
        const std::string english(phrase);
        const QString german = m_translator.translate("Engine", english.c_str());
        if (german.isEmpty()) {
            missing << ui::toText(english);
            continue;
        }
        QVERIFY2(placeholdersIn(german) == placeholdersIn(ui::toText(english)), qPrintable(german));
        // A sentence stays a sentence.
        QVERIFY2(german.endsWith(QChar('.')) == ui::toText(english).endsWith(QChar('.'))
                || german.endsWith(QStringLiteral(".)")),
            qPrintable(german));
        QVERIFY2(!german.contains(QChar('"')) || english.find('"') != std::string::npos, qPrintable(german));
    }
    QVERIFY2(missing.isEmpty(),
        qPrintable(QStringLiteral("resources/translations/fetchscope_engine_de.ts lacks:\n%1")
                       .arg(missing.join(QChar('\n')))));
}

void TranslationTest::noTranslationIsLeftOver()
{
    const std::vector<std::string_view> phrases = allPhrases();
    const std::set<std::string_view> known(phrases.begin(), phrases.end());
    const QStringList sources = sourcesIn(
        QStringLiteral(FETCHSCOPE_RESOURCES "/translations/fetchscope_engine_de.ts"), QStringLiteral("Engine"));
    QVERIFY(!sources.isEmpty());
    QStringList leftOver;
    for (const QString& source : sources) {
        if (known.count(source.toStdString()) == 0)
            leftOver << source;
    }
    QVERIFY2(leftOver.isEmpty(), qPrintable(leftOver.join(QChar(10))));
    QCOMPARE(std::set<QString>(sources.begin(), sources.end()).size(), static_cast<std::size_t>(sources.size()));
}

void TranslationTest::sentencesAreGermanAndNameTheValues()
{
    const auto scenario = readScenario(tests::blockedPreflight().toStdString());
    QVERIFY(scenario);
    const RunResult result = runScenario(*scenario);
    const QString sentence = ui::outcomeText(*scenario, result, result.actions.at(0));
    QVERIFY2(sentence.contains(QStringLiteral("Die Methode der Anfrage ist PUT")), qPrintable(sentence));
    QVERIFY2(!sentence.contains(QChar('{')), qPrintable(sentence));
    // A value that is not there is words of ours; what servers and pages send is not.
    bool isMethodChecked = false;
    for (const StepRecord& step : result.trace.steps()) {
        const QString text = ui::stepText(result.trace, step);
        QVERIFY2(!text.contains(QStringLiteral("{")), qPrintable(text));
        if (step.id == StepId::PreflightMethodCheck) {
            isMethodChecked = true;
            QVERIFY2(text.contains(QStringLiteral("PUT")) && text.startsWith(QStringLiteral("Ist ")), qPrintable(text));
        }
    }
    QVERIFY(isMethodChecked);

    const auto cookies = readScenario(tests::cookies().toStdString());
    QVERIFY(cookies);
    const RunResult withCookies = runScenario(*cookies);
    QStringList whys;
    for (const StepRecord& step : withCookies.trace.steps()) {
        if (step.id == StepId::CookieConsidered)
            whys << ui::valueText(withCookies.trace, step, 1);
    }
    QVERIFY2(whys.contains(QStringLiteral("angenommen")), qPrintable(whys.join(QChar('\n'))));
}

/// Commands and panels, too: their titles are marked in their lists.
void TranslationTest::everyTextOfTheWindowIsTranslated()
{
    QStringList missing;
    int count = 0;
    QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES "/../ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
        QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        for (const MarkedText& marked : markedTextsIn(contentOf(path))) {
            ++count;
            const QByteArray text = marked.text.toUtf8();
            const bool isTranslated =
                std::any_of(marked.contexts.cbegin(), marked.contexts.cend(), [&](const QString& context) {
                    return !m_translator.translate(qPrintable(context), text, nullptr, 1).isEmpty();
                });
            if (!isTranslated)
                missing << QFileInfo(path).fileName() + QStringLiteral(": ") + marked.text;
        }
    }
    QVERIFY(count > 700);
    QVERIFY2(missing.isEmpty(),
        qPrintable(
            QStringLiteral("resources/translations/fetchscope_de.ts lacks:\n%1").arg(missing.join(QChar('\n')))));
}

void TranslationTest::everyInitiatorIsTranslated()
{
    int count = 0;
    for (const InitiatorInfo& info : allInitiators()) {
        if (!isInWords(ui::toText(info.title)))
            continue;
        ++count;
        const ReferenceEntry& entry = entryOf(info.kind);
        QVERIFY2(titleOf(entry, ui::windowPhrase) != titleOf(entry), info.title.data());
    }
    QVERIFY(count > 3);
}

void TranslationTest::everyExampleIsTranslated()
{
    const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() > 100);
    std::set<QString> known;
    static const QRegularExpression code(QStringLiteral("`[^`]*`"));
    const auto codeIn = [](const QString& text) {
        QStringList found;
        for (auto matches = code.globalMatch(text); matches.hasNext();)
            found << matches.next().captured();
        found.sort();
        return found;
    };
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const auto english = readScenario(json.toStdString());
        QVERIFY(english);
        for (const std::string& text : {english->title, english->notes}) {
            const QString german = m_translator.translate("Examples", text.c_str());
            QVERIFY2(!german.isEmpty(), text.c_str());
            // What is written as code stays.
            QVERIFY2(codeIn(german) == codeIn(ui::toText(text)), qPrintable(german));
            known.insert(ui::toText(text));
        }
        // It opens as it is listed, and says nothing else than before.
        const ui::Example example = ui::exampleWith(name, json, {});
        QCOMPARE(example.title, m_translator.translate("Examples", english->title.c_str()));
        auto opened = readScenario(example.json.toStdString());
        QVERIFY2(opened, qPrintable(name));
        QCOMPARE(ui::toText(opened->title), example.title);
        QCOMPARE(ui::toText(opened->notes), m_translator.translate("Examples", english->notes.c_str()));
        opened->title = english->title;
        opened->notes = english->notes;
        QCOMPARE(writeScenario(*opened), writeScenario(*english));
    }
    for (const QString& source :
        sourcesIn(
            QStringLiteral(FETCHSCOPE_RESOURCES "/translations/fetchscope_examples_de.ts"), QStringLiteral("Examples")))
        QVERIFY2(known.count(source) == 1, qPrintable(source));
}

/// Words that English sentences cannot do without, and that are in no German one.
QStringList englishWordsIn(const QString& text)
{
    // Not inside of a URL, a header, a directive or code.
    static const QRegularExpression words(QStringLiteral(
        "(?<![\\w/.?=:<>-])(?:the|is|are|of|and|not|with|which|has|have|be|to|from|by|for|that|this|its?|no)(?![\\w/"
        ".=:<>-]| \\{)"));
    QStringList found;
    for (auto matches = words.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    return found;
}

void TranslationTest::noExampleShowsEnglish()
{
    QVERIFY(!englishWordsIn(QStringLiteral("The answer has the status 200")).isEmpty());
    const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto scenario = readScenario(file.readAll().toStdString());
        QVERIFY(scenario);
        for (const ProfileId profile :
            {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            scenario->profile = profile;
            const auto run = std::make_shared<Run>();
            run->scenario = std::make_shared<const Scenario>(*scenario);
            run->result = runScenario(*run->scenario);
            QStringList texts;
            for (const ActionResult& action : run->result.actions)
                texts << ui::outcomeText(*run->scenario, run->result, action);
            const TimelineLayout layout(*run->scenario, run->result);
            for (const TimelineRow& row : layout.rows())
                texts << ui::lineOf(*run, row) << ui::toolTipOf(*run, row);
            for (const QString& text : texts)
                QVERIFY2(englishWordsIn(text).isEmpty(), qPrintable(name + QStringLiteral(": ") + text));
        }
    }
}

void TranslationTest::everyMessageIsTranslated()
{
    QVERIFY(allMessagePatterns().size() > 250);
    for (const MessagePattern* pattern : allMessagePatterns()) {
        const std::string english(pattern->english);
        const QString german = m_translator.translate("Engine", english.c_str());
        QVERIFY2(!german.isEmpty(), english.c_str());
        QCOMPARE(placeholdersIn(german), placeholdersIn(ui::toText(english)));
    }
}

/// Everything that is said in words of the entries of recordings.
class Messages : public JudgedSink
{
public:
    void judged(const JudgedEntry& entry) override
    {
        add(entry.note);
        for (const Finding& finding : entry.findings)
            add(finding.message);
        for (const OtherAssumption& other : entry.others)
            add(other.assumption);
    }
    void warning(const RecordingWarning& warning, bool) override { add(warning.message); }
    void add(const Message& message)
    {
        if (!message.isEmpty())
            messages.emplace(textOf(message), message);
    }

    std::map<std::string, Message> messages;
};

void TranslationTest::messagesOnRecordingsAreGerman()
{
    Messages found;
    ReplayOptions options;
    options.usesRecordedBrowser = true;
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/har"));
    std::vector<QByteArray> recordings {tests::shopRecording(), tests::damagedRecording()};
    for (const QString& name : folder.entryList({QStringLiteral("*.har")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        recordings.push_back(file.readAll());
    }
    QVERIFY(recordings.size() > 15);
    for (const QByteArray& recording : recordings) {
        Replayer replayer(options, found);
        HarReader reader(replayer);
        reader.feed(recording.toStdString());
        if (const auto end = reader.finish(); !end)
            found.add(end.error().message);
    }
    QVERIFY2(found.messages.size() > 10, qPrintable(QString::number(found.messages.size())));
    for (const auto& [english, message] : found.messages)
        QVERIFY2(ui::messageText(message) != ui::toText(english), english.c_str());
}

void TranslationTest::assumptionsOfSnippetsAreGerman()
{
    const auto scenario = readSnippet("fetch('https://api.example/a')", ui::windowPhrase);
    QVERIFY(scenario);
    QVERIFY2(scenario->notes.starts_with(
                 "- Die Seite ist nicht bekannt: Hier ist sie https://app.example.\n- Was der Server"),
        scenario->notes.c_str());
}

void TranslationTest::messagesAreGermanAndKeepTheirValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& json, const char* message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    const QByteArray page = R"("page":{"url":"https://a.test/"})";
    row("syntax", "{ \"fetchscope\": 1,, }",
        "Zeile 1, Spalte 19: hier sollte ein Schlüssel in doppelten "
        "Anführungszeichen stehen, nicht ','");
    row("unknown key", "{\"fetchscope\":1,\"pge\":{}}", "/pge: unbekannter Schlüssel, ist \"page\" gemeint?");
    row("type", "{\"fetchscope\":1," + page + ",\"actions\":{}}", "/actions: muss eine Liste sein, nicht ein Objekt");
    row("choice", "{\"fetchscope\":1," + page + ",\"actions\":[{\"clear\":\"everything\"}]}",
        "/actions/0/clear: \"everything\" ist kein Wert dieses Schlüssels, möglich ist \"preflight-cache\" oder "
        "\"cookies\"");
    // What a person wrote stays as it is, though it is spelt like words of ours.
    row("words of ours as a value", "{\"fetchscope\":1," + page + ",\"profile\":\"a list\"}",
        "/profile: \"a list\" ist kein Wert dieses Schlüssels, möglich ist \"standard\", \"chromium\", \"firefox\" "
        "oder \"safari\"");
    row("words of ours in a body",
        "{\"fetchscope\":1," + page
            + ",\"actions\":[{\"initiator\":\"fetch\",\"url\":\"/\",\"init\":{\"body\":{\"type\":\"a list\"}}}]}",
        "/actions/0/init/body/type: \"a list\" ist kein Wert dieses Schlüssels, möglich ist \"text\", \"urlencoded\", "
        "\"formdata\", \"blob\", \"arraybuffer\" oder \"stream\"");
    row("number", "{\"fetchscope\":1," + page + ",\"server\":[{\"respond\":{\"status\":20}}]}",
        "/server/0/respond/status: muss eine ganze Zahl von 100 bis 999 sein");
    row("url", R"({"fetchscope":1,"page":{"url":"a.test"}})",
        "/page/url: \"a.test\" ist keine absolute URL, zum Beispiel \"https://app.example/page.html\" schreiben");
}

void TranslationTest::messagesAreGermanAndKeepTheirValues()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto scenario = readScenario(json.toStdString());
    QVERIFY(!scenario);
    QCOMPARE(ui::errorText(scenario.error()), message);
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
