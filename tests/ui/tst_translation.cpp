#include "core/explain/phrasebook.h"
#include "core/formats/scenario_reader.h"
#include "core/simulation/runner.h"
#include "tests/ui/scenarios.h"
#include "ui/models/engine_words.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

using namespace fetchscope;

namespace {

/// `{0}`, `{url}`: each as often as it stands there, in no order.
QStringList placeholdersIn(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[^}]*\\}"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
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

/// The German window says everything in German that lupdate does not find: what the engine says.
class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void everyPhraseOfTheEngineIsTranslated();
    void noTranslationIsLeftOver();
    void sentencesAreGermanAndNameTheValues();

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
        QVERIFY2(!german.contains(QChar('"')) || english.find("half") != std::string::npos, qPrintable(german));
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
    for (const QString& source : sources)
        QVERIFY2(known.count(source.toStdString()) == 1, qPrintable(source));
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

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
