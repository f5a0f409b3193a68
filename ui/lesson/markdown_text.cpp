#include "ui/lesson/markdown_text.h"

#include "core/telling/reference/reference.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextTable>
#include <QWheelEvent>

#include <cmath>
#include <vector>

namespace fetchscope::ui {

namespace {

constexpr int lineHeight = 135;
constexpr int paragraphGap = 8;
constexpr int headingGap = 12;
constexpr int codeIndent = 12;

const QString headerScheme = QStringLiteral("header");
const QString lessonScheme = QStringLiteral("lesson");

bool isInWord(const QString& text, qsizetype at)
{
    constexpr char16_t nonBreakingHyphen = 0x2011;
    if (at < 0 || at >= text.size())
        return false;
    const QChar character = text[at];
    return character.isLetterOrNumber() || character == QChar('-') || character == QChar('_')
        || character == QChar(nonBreakingHyphen);
}

/// Where words stand as whole words; -1: nowhere.
qsizetype placeOf(const QString& words, const QString& text)
{
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        if (!isInWord(text, at - 1) && !isInWord(text, at + words.size()))
            return at;
    }
    return -1;
}

bool isCodeBlock(const QTextBlockFormat& format)
{
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
}

/// Dresses what the reader of Markdown left plain.
class Dress
{
public:
    Dress(QTextDocument& document, const QStringList& headers, const QList<LinkedWords>& words, double scale)
        : m_document(document)
        , m_headers(headers)
        , m_words(words)
        , m_scale(scale)
        , m_theme(Theme::current())
    {
    }

    /// Says whether there is something to follow.
    bool put()
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            dressBlock(block);
            dressWords(block);
        }
        return m_hasLinks;
    }

private:
    void dressBlock(const QTextBlock& block) const
    {
        QTextBlockFormat format = block.blockFormat();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        if (isCodeBlock(format)) {
            const bool isFirst = !isCodeBlock(block.previous().blockFormat());
            const bool isLast = !isCodeBlock(block.next().blockFormat());
            format.setBackground(m_theme.raised);
            format.setNonBreakableLines(false);
            format.setLeftMargin(codeIndent);
            format.setRightMargin(codeIndent);
            format.setTopMargin(isFirst ? paragraphGap : 0);
            format.setBottomMargin(isLast ? paragraphGap : 0);
        } else if (!isInTable) {
            format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
            format.setTopMargin(format.headingLevel() > 0 && block.position() > 0 ? headingGap : 0);
            format.setBottomMargin(block.textList() ? gridUnit : paragraphGap);
        }
        QTextCursor(block).setBlockFormat(format);
    }

    void dressWords(const QTextBlock& block)
    {
        const int heading = block.blockFormat().headingLevel();
        const bool isCode = isCodeBlock(block.blockFormat());
        struct Piece
        {
            int from;
            int length;
            QTextCharFormat format;
        };
        std::vector<Piece> pieces;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            pieces.push_back({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
        for (Piece& piece : pieces) {
            QTextCharFormat& format = piece.format;
            QTextCursor cursor(&m_document);
            cursor.setPosition(piece.from);
            cursor.setPosition(piece.from + piece.length, QTextCursor::KeepAnchor);
            const QString words = cursor.selectedText();
            const bool isMonospace = format.fontFixedPitch() || isCode;
            const bool isBold = format.fontWeight() >= QFont::DemiBold;
            const QFont font = isMonospace ? monospaceFont() : heading > 0 ? titleFont() : m_document.defaultFont();
            const double size = isMonospace || heading > 2 ? m_document.defaultFont().pointSizeF()
                : heading > 0                              ? titleFont().pointSizeF() * m_scale
                                                           : m_document.defaultFont().pointSizeF();
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            format.setFontFamilies({font.family()});
            if (size > 0)
                format.setFontPointSize(size);
            format.setFontWeight(isBold || heading > 0 ? QFont::DemiBold : QFont::Normal);
            if (isMonospace && !isCode)
                format.setBackground(m_theme.raised);
            if (format.isAnchor())
                format.setForeground(m_theme.accent);
            else if (isMonospace && !isCode && m_headers.contains(words, Qt::CaseInsensitive))
                link(format, words);
            else if (isBold && heading == 0)
                linkTitle(format, words);
            m_hasLinks = m_hasLinks || format.isAnchor();
            cursor.setCharFormat(format);
            if (!isMonospace && heading == 0 && !format.isAnchor())
                linkWords(piece.from, words, format);
        }
    }

    void link(QTextCharFormat& format, const QString& header) const
    {
        format.setAnchor(true);
        format.setAnchorHref(headerScheme + QChar(':') + header);
        format.setForeground(m_theme.accent);
        format.setFontUnderline(false);
    }

    /// What the reference has an article on.
    void linkTitle(QTextCharFormat& format, const QString& title) const
    {
        const ReferenceEntry* entry = entryTitled(toBytes(title), windowPhrase);
        if (!entry)
            return;
        format.setAnchor(true);
        format.setAnchorHref(toText(addressOf(*entry)));
        format.setForeground(m_theme.accent);
    }

    /// Terms are in the colour of the text: they are only marked, since there are many.
    void linkWords(int from, const QString& text, const QTextCharFormat& format)
    {
        for (auto words = m_words.begin(); words != m_words.end();) {
            const qsizetype at = placeOf(words->words, text);
            if (at < 0) {
                ++words;
                continue;
            }
            QTextCharFormat linked = format;
            linked.setAnchor(true);
            linked.setAnchorHref(words->address);
            linked.setUnderlineStyle(QTextCharFormat::DotLine);
            linked.setUnderlineColor(m_theme.mutedText);
            QTextCursor cursor(&m_document);
            cursor.setPosition(from + static_cast<int>(at));
            cursor.setPosition(from + static_cast<int>(at + words->words.size()), QTextCursor::KeepAnchor);
            cursor.setCharFormat(linked);
            m_hasLinks = true;
            words = m_words.erase(words);
        }
    }

    QTextDocument& m_document;
    const QStringList& m_headers;
    /// Those that are still to be found.
    QList<LinkedWords> m_words;
    double m_scale;
    const Theme& m_theme;
    bool m_hasLinks = false;
};

} // namespace

MarkdownText::MarkdownText(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &MarkdownText::fitHeight);
    // Later: a lesson takes the place of this text, which still handles the click.
    connect(
        this, &QTextBrowser::anchorClicked, this,
        [this](const QUrl& link) {
            if (link.scheme() == headerScheme)
                emit headerChosen(link.path());
            else if (link.scheme() == lessonScheme)
                emit lessonChosen(link.path());
            else
                QDesktopServices::openUrl(link);
        },
        Qt::QueuedConnection);
}

void MarkdownText::setText(const QString& markdown)
{
    m_markdown = markdown;
    refresh();
}

void MarkdownText::setLinkedHeaders(const QStringList& headers)
{
    m_headers = headers;
    refresh();
}

void MarkdownText::setLinkedWords(const QList<LinkedWords>& words)
{
    m_words = words;
    refresh();
}

void MarkdownText::setScale(double scale)
{
    m_scale = scale;
    refresh();
}

void MarkdownText::refresh()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_scale);
    document()->setDefaultFont(font);
    document()->setMarkdown(m_markdown,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    // The Tab key stops where there is something to follow.
    setFocusPolicy(Dress(*document(), m_headers, m_words, m_scale).put() ? Qt::StrongFocus : Qt::ClickFocus);
    // The first link is reached by the Tab key, and not shown as reached before.
    moveCursor(QTextCursor::Start);
    fitHeight();
}

void MarkdownText::fitHeight()
{
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height != maximumHeight())
        setFixedHeight(std::max(1, height));
}

QSize MarkdownText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, maximumHeight()};
}

QSize MarkdownText::minimumSizeHint() const
{
    return {120, maximumHeight()};
}

void MarkdownText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void MarkdownText::wheelEvent(QWheelEvent* event)
{
    // The page scrolls, not one of its texts.
    event->ignore();
}

void MarkdownText::keyPressEvent(QKeyEvent* event)
{
    const bool isForLinks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab || event->matches(QKeySequence::Copy)
        || event->matches(QKeySequence::SelectAll);
    if (isForLinks)
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

QString inlineHtml(const QString& markdown)
{
    QString html;
    const QStringList parts = markdown.split(QChar('`'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // A mark without its counterpart stands for itself.
        const bool isCode = i % 2 == 1 && i + 1 < parts.size();
        html += isCode ? codeHtml(parts[i]) : (i % 2 == 1 ? QStringLiteral("`") : QString()) + parts[i].toHtmlEscaped();
    }
    static const QRegularExpression strong(QStringLiteral(R"re(\*\*(.+?)\*\*)re"));
    return html.replace(strong, QStringLiteral("<b>\\1</b>"));
}

QString plainOf(const QString& markdown)
{
    QString text = markdown;
    return text.remove(QChar('`')).remove(QStringLiteral("**"));
}

} // namespace fetchscope::ui
