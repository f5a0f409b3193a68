#include "ui/editor/json_page.h"

#include "core/engine/initiators/action.h"
#include "core/reading/json/messages.h"
#include "ui/editor/completions.h"
#include "ui/editor/json_text.h"
#include "ui/editor/scenario_draft.h"
#include "ui/theme/completion_list.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// Names and texts have a colour each; JSON has strings of one line only, so no state goes from line to line.
class JsonHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression pattern(
            QStringLiteral(R"re("(?:[^"\\]|\\.)*"?(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b)re"));
        const Theme& theme = Theme::current();
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const bool isText = match.captured().startsWith(QChar('"'));
            const bool isName = isText && match.capturedLength(1) > 0;
            QTextCharFormat format;
            format.setForeground(isName ? theme.accent : isText ? theme.pass : theme.warn);
            setFormat(static_cast<int>(match.capturedStart()),
                static_cast<int>(match.capturedLength() - (isName ? match.capturedLength(1) : 0)), format);
        }
    }
};

QStringList vocabulary()
{
    QStringList words = QStringLiteral(
        "fetchscope title notes profile profileOptions page url kind origin sandboxed sandbox allow credentialless "
        "topLevelUrl topLevelContentSecurityPolicy topLevelCrossOriginEmbedderPolicy target _self _parent _top _blank "
        "referrerPolicy "
        "crossOriginEmbedderPolicy crossOriginEmbedderPolicyReportOnly crossOriginOpenerPolicy "
        "crossOriginOpenerPolicyReportOnly documentIsolationPolicy "
        "permissionsPolicy permissionsPolicyReportOnly "
        "connectionAllowlist "
        "connectionAllowlistReportOnly contentSecurityPolicy hostPermissions settings thirdPartyCookies "
        "localNetworkAccess "
        "hosts "
        "addressSpace hsts httpVersion cookies name value domain hostOnly path secure httpOnly sameSite partition "
        "partitioned crossSiteAncestor actions "
        "initiator init "
        "method headers body mode credentials cache redirect referrer integrity keepalive priority duplex "
        "targetAddressSpace local loopback public "
        "withCredentials uploadListener async crossorigin as type enctype tag anonymousClientIp protocols styleSheet "
        "allowPooling serverCertificateHashes "
        "importer code nonce parserInserted pages cdn ignoresVary "
        "userActivation use drawn readable error at wait clear with previous afterMs requestStorageAccess granted "
        "denied storageAccess "
        "preflight-cache server match times respond status statusText bodyBase64 delayMs earlyHints networkError "
        "expect verdict "
        "responseType redirected exposedHeaders reason preflight requests same-origin include omit no-cors cors "
        "standard chromium firefox safari")
                            .split(QChar(' '));
    words += namesIn(Names<InitiatorKind>::list);
    words += responseHeaderNames();
    words += requestHeaderNames();
    words += methodNames();
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

} // namespace

class JsonPage::Gutter : public QWidget
{
public:
    explicit Gutter(JsonPage* page)
        : QWidget(page)
        , m_page(*page)
    {
    }
    QSize sizeHint() const override { return {m_page.gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_page.paintGutter(event); }

private:
    JsonPage& m_page;
};

JsonPage::JsonPage(ScenarioDraft& draft, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_draft(draft)
    , m_gutter(new Gutter(this))
    , m_highlighter(new JsonHighlighter(document()))
    , m_completer(new QCompleter(vocabulary(), this))
{
    setObjectName(QStringLiteral("json"));
    setAccessibleName(tr("Scenario as JSON"));
    setProperty("page", true);
    setFont(monospaceFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    // The draft undoes, for the form and the text alike.
    setUndoRedoEnabled(false);
    setTabStopDistance(fontMetrics().horizontalAdvance(QChar(' ')) * 2);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setModelSorting(QCompleter::CaseInsensitivelySortedModel);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& word) {
        QTextCursor cursor = textCursor();
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
        cursor.insertText(word);
    });
    connect(this, &QPlainTextEdit::textChanged, this, &JsonPage::takeText);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    connect(&draft, &ScenarioDraft::textChanged, this, &JsonPage::showText);
    connect(&draft, &ScenarioDraft::errorChanged, this, &JsonPage::markError);
    setViewportMargins(gutterWidth(), 0, 0, 0);
    showText();
}

int JsonPage::gutterWidth() const
{
    const int digits = std::max<int>(3, static_cast<int>(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(QChar('0')) * digits + 20;
}

void JsonPage::showText()
{
    // What nobody sees is not kept up to date.
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    if (m_draft.isTooLong()) {
        m_isShowing = true;
        setPlainText(tr("This scenario is longer than 4 MiB. Edit it elsewhere, and reload it here."));
        setReadOnly(true);
        m_isShowing = false;
        return;
    }
    setReadOnly(false);
    const QString before = toPlainText();
    const QString after = QString::fromUtf8(m_draft.text());
    if (before == after)
        return;
    // Only what differs is put in, so that the cursor stays where it was.
    qsizetype start = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (start < shorter && before[start] == after[start])
        ++start;
    qsizetype tail = 0;
    while (tail < shorter - start && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    m_isShowing = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(start, after.size() - tail - start));
    m_isShowing = false;
    if (before.isEmpty())
        moveCursor(QTextCursor::Start);
}

void JsonPage::takeText()
{
    if (!m_isShowing)
        m_draft.setText(toPlainText().toUtf8());
}

std::pair<int, int> JsonPage::placeOf(const MessageValue& where) const
{
    if (const Message* words = where.words(); words && words->pattern == &messages::LineColumn) {
        const QTextBlock block = document()->findBlockByNumber(messageText(words->values[0]).toInt() - 1);
        if (!block.isValid())
            return {static_cast<int>(toPlainText().size()), 0};
        const int column = std::min(messageText(words->values[1]).toInt() - 1, block.length() - 1);
        return {block.position() + column, 1};
    }
    return rangeOf(toPlainText(), messageText(where)).value_or(std::pair(0, 0));
}

void JsonPage::markError()
{
    QList<QTextEdit::ExtraSelection> selections;
    if (const auto& error = m_draft.error(); error && !m_draft.isTooLong() && !m_isStale) {
        const auto [start, length] = placeOf(error->where);
        const Theme& theme = Theme::current();
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(document());
        line.cursor.setPosition(start);
        line.format.setBackground(theme.failSoft);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        QTextEdit::ExtraSelection place;
        place.cursor = line.cursor;
        place.cursor.setPosition(
            std::min(start + std::max(1, length), document()->characterCount() - 1), QTextCursor::KeepAnchor);
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(theme.fail);
        place.format.setToolTip(error->message);
        selections << line << place;
    }
    setExtraSelections(selections);
}

void JsonPage::goTo(const MessageValue& where)
{
    QTextCursor cursor(document());
    cursor.setPosition(placeOf(where).first);
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void JsonPage::paintGutter(QPaintEvent* event)
{
    const Theme& theme = Theme::current();
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme.raised);
    painter.setPen(theme.mutedText);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            painter.drawText(QRectF(0, top, m_gutter->width() - 8, height), Qt::AlignRight | Qt::AlignVCenter,
                QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

void JsonPage::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect rect = contentsRect();
    m_gutter->setGeometry(rect.left(), rect.top(), gutterWidth(), rect.height());
}

void JsonPage::showEvent(QShowEvent* event)
{
    QPlainTextEdit::showEvent(event);
    if (!m_isStale)
        return;
    showText();
    markError();
}

void JsonPage::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_isShowing = true;
        m_highlighter->rehighlight();
        m_isShowing = false;
        markError();
    }
}

QString JsonPage::wordBeforeCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    static const QRegularExpression word(QStringLiteral("[A-Za-z-]+$"));
    return word.match(line).captured();
}

void JsonPage::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            // The list takes these.
            event->ignore();
            return;
        default:
            break;
        }
    }
    const bool isAskedFor = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!isAskedFor)
        QPlainTextEdit::keyPressEvent(event);
    const bool isTyping = !event->text().isEmpty() && event->text()[0].isPrint();
    if (isAskedFor || isTyping || m_completer->popup()->isVisible())
        offerCompletions(isAskedFor);
}

void JsonPage::offerCompletions(bool isAskedFor)
{
    const QString word = wordBeforeCursor();
    constexpr int leastTyped = 2;
    m_completer->setCompletionPrefix(word);
    const int count = m_completer->completionCount();
    if ((!isAskedFor && word.size() < leastTyped) || count == 0
        || (count == 1 && m_completer->currentCompletion() == word)) {
        m_completer->popup()->hide();
        return;
    }
    QRect rect = cursorRect().translated(gutterWidth(), 0);
    QAbstractItemView* popup = m_completer->popup();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    rect.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 16);
    dressList(*m_completer);
    m_completer->complete(rect);
}

} // namespace fetchscope::ui
