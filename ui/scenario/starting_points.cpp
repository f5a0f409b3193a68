#include "ui/scenario/starting_points.h"

#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/scenario/scenario_writer.h"
#include "ui/place/place.h"
#include "ui/scenario/message_dialog.h"
#include "ui/scenario/new_scenario_dialog.h"
#include "ui/scenario/request_choice.h"
#include "ui/scenario/scenario_files.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QUrl>

namespace fetchscope::ui {

namespace {

/// Takes the keys that paste for itself.
bool isForTyping(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return !line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(widget))
        return !text->isReadOnly();
    const auto* box = qobject_cast<const QComboBox*>(widget);
    return box && box->isEditable();
}

/// So much of a text that is dragged tells what it is.
constexpr qsizetype mostLookedAt = 100000;

/// The line that an error names, to be seen in what was pasted; empty where it names none.
QString lineAt(const QString& text, const MessageValue& where)
{
    const Message* words = where.words();
    const std::string* number = words && !words->values.empty() ? words->values.front().text() : nullptr;
    constexpr qsizetype mostShown = 200;
    const QString line =
        number ? text.section(QChar('\n'), toText(*number).toInt() - 1, toText(*number).toInt() - 1) : QString();
    return line.trimmed().left(mostShown);
}

} // namespace

StartingPoints::StartingPoints(ScenarioFiles& files, Open open, const PlaceContext& context)
    : QObject(&context.window)
    , m_files(files)
    , m_open(std::move(open))
    , m_context(context)
{
    qApp->installEventFilter(this);
}

bool StartingPoints::canTake(const QMimeData& data)
{
    if (data.hasUrls() && data.urls().first().isLocalFile())
        return true;
    if (!data.hasText())
        return false;
    const std::string text = toBytes(data.text().left(mostLookedAt));
    return kindOfSnippet(text) != SnippetKind::Unknown || !readBrowserMessages(text).messages.empty();
}

void StartingPoints::paste()
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (data && data->hasUrls() && data->urls().first().isLocalFile()) {
        emit fileRequested(data->urls().first().toLocalFile());
        return;
    }
    const QString text = data ? data->text() : QString();
    if (!m_context.giveAway(text))
        take(text);
}

void StartingPoints::take(const QString& text)
{
    const std::string bytes = toBytes(text);
    const SnippetKind kind = kindOfSnippet(bytes);
    const bool isConsole = kind == SnippetKind::ConsoleMessage || kind == SnippetKind::Unknown
        || kind == SnippetKind::Prose || (kind == SnippetKind::Pieces && isCopiedConsole(bytes));
    if (isConsole && explain(bytes))
        return;
    const auto scenario = readSnippet(bytes, windowPhrase);
    if (!scenario) {
        refuse(text, scenario.error());
        return;
    }
    if (kind == SnippetKind::Scenario) {
        m_files.openInstead([this, json = text.toUtf8()] { m_open(json, {}); });
        return;
    }
    const QString assumed = toText(scenario->notes);
    if (RequestChoice::requestsIn(*scenario) < 2) {
        const QByteArray json = QByteArray::fromStdString(writeScenario(*scenario));
        m_files.openInstead([&] { m_open(json, assumed); });
        return;
    }
    RequestChoice choice(*scenario, &m_context.window);
    if (choice.exec() != QDialog::Accepted)
        return;
    const QByteArray json = QByteArray::fromStdString(writeScenario(choice.chosen()));
    m_files.openInstead([&] { m_open(json, assumed); });
}

bool StartingPoints::explain(const std::string& text)
{
    if (text.size() > longestMessageText)
        return false;
    ExplainedMessages explained = explainMessages(readBrowserMessages(text), windowPhrase);
    const std::vector<MessageExplanation>& messages = explained.messages;
    // One that a scenario shows needs no words beside it.
    if (messages.empty() || (messages.size() == 1 && messages.front().scenario))
        return false;
    MessageDialog dialog(std::move(explained), &m_context.window);
    if (dialog.exec() == QDialog::Accepted) {
        const QByteArray json = QByteArray::fromStdString(writeScenario(dialog.scenario()));
        m_files.openInstead([&] { m_open(json, toText(dialog.scenario().notes)); });
    }
    return true;
}

void StartingPoints::refuse(const QString& text, const InputError& error)
{
    QMessageBox box(QMessageBox::Information, tr("Nothing to Start From"),
        text.trimmed().isEmpty() ? tr("The clipboard holds no text.") : tr("This cannot be read."), QMessageBox::Ok,
        &m_context.window);
    box.setObjectName(QStringLiteral("cannotPaste"));
    box.setTextFormat(Qt::PlainText);
    QString told = errorText(error) + QChar('.');
    if (const QString line = lineAt(text, error.where); !line.isEmpty())
        told += QStringLiteral("\n\n") + line;
    box.setInformativeText(
        tr("%1\n\nA scenario can start from a call in a script, a command (curl, HTTPie, PowerShell), a request or "
           "response, HTML, a collection of requests, a message of a browser's console, the configuration of a server, "
           "the JSON of a scenario, or a recording (HAR).")
            .arg(told));
    box.exec();
}

bool StartingPoints::takeFile(const QString& path)
{
    QFile file(path);
    if (file.size() > static_cast<qint64>(longestSnippet) || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    const SnippetKind kind = kindOfSnippet(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (kind == SnippetKind::Unknown || kind == SnippetKind::Scenario)
        return false;
    take(QString::fromUtf8(bytes));
    return true;
}

void StartingPoints::choose()
{
    m_files.openInstead([this] {
        NewScenarioDialog dialog(&m_context.window);
        if (dialog.exec() == QDialog::Accepted)
            m_open(dialog.text(), {});
    });
}

void StartingPoints::startEmpty()
{
    m_files.openInstead([this] {
        m_open("{\n  \"fetchscope\": 1,\n  \"page\": { \"url\": \"https://app.example/\" },\n  \"actions\": [],\n"
               "  \"server\": []\n}\n",
            {});
    });
}

bool StartingPoints::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* widget = qobject_cast<QWidget*>(object);
    if (!key->matches(QKeySequence::Paste) || !widget || widget->window() != &m_context.window || isForTyping(widget)
        || QApplication::activeModalWidget())
        return QObject::eventFilter(object, event);
    paste();
    return true;
}

} // namespace fetchscope::ui
