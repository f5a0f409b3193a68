#include "ui/scenario/message_dialog.h"

#include "ui/theme/icons.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>

#include <utility>

namespace fetchscope::ui {

namespace {

/// The message on one line.
QString lineOf(const MessageExplanation& explanation)
{
    constexpr qsizetype mostShown = 200;
    return toText(explanation.message.text).simplified().left(mostShown);
}

/// Lets the lines of code wrap, which Markdown keeps whole.
void wrapCode(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat wrapped;
        wrapped.setNonBreakableLines(false);
        QTextCursor(block).mergeBlockFormat(wrapped);
    }
}

} // namespace

MessageDialog::MessageDialog(ExplainedMessages explained, QWidget* parent)
    : QDialog(parent)
    , m_explained(std::move(explained))
    , m_messages(new QListWidget)
    , m_text(new QTextBrowser)
    , m_open(nullptr)
{
    setObjectName(QStringLiteral("messageDialog"));
    setWindowTitle(tr("What the Browser Said"));
    m_messages->setObjectName(QStringLiteral("messages"));
    m_messages->setAccessibleName(tr("Messages"));
    m_messages->setProperty("field", true);
    m_messages->setIconSize(QSize(16, 16));
    m_messages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setAccessibleName(tr("What it means"));
    m_text->setOpenExternalLinks(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->document()->setDocumentMargin(12);
    for (const MessageExplanation& explanation : m_explained.messages) {
        auto* item = new QListWidgetItem(lineOf(explanation), m_messages);
        item->setIcon(toneIcon(explanation.scenario ? Tone::Fail : Tone::Warn));
        item->setToolTip(item->text());
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Ok);
    m_open->setObjectName(QStringLiteral("openMessageScenario"));
    m_open->setText(tr("Open the &Scenario"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_messages);
    halves->addWidget(m_text);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({m_messages->fontMetrics().lineSpacing() * 6, 400});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(halves, 1);
    if (!m_explained.unknownLines.empty()) {
        auto* unknown = new QLabel(tr("%n line(s) look like errors and are not known here.", nullptr,
            static_cast<int>(m_explained.unknownLines.size())));
        unknown->setProperty("role", QStringLiteral("hint"));
        layout->addWidget(unknown);
    }
    layout->addWidget(buttons);
    connect(m_messages, &QListWidget::currentRowChanged, this, &MessageDialog::showMessage);
    connect(m_messages, &QListWidget::itemActivated, this, [this] {
        if (m_open->isEnabled())
            accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, 600);
    m_messages->setCurrentRow(0);
    m_messages->setFocus();
}

void MessageDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // Rows were laid out before they had their style.
    m_messages->doItemsLayout();
}

void MessageDialog::showMessage(int row)
{
    if (row < 0)
        return;
    const MessageExplanation& explanation = m_explained.messages[static_cast<std::size_t>(row)];
    ExplainedMessages one;
    one.messages.push_back(explanation);
    // The button below opens it.
    one.messages.back().scenario.reset();
    m_text->document()->setMarkdown(toText(writeMessagesMarkdown(one, windowPhrase)),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    wrapCode(*m_text->document());
    m_text->moveCursor(QTextCursor::Start);
    m_open->setEnabled(explanation.scenario.has_value());
    m_open->setToolTip(m_open->isEnabled() ? QString() : tr("No scenario reproduces this message."));
}

const Scenario& MessageDialog::scenario() const
{
    const std::size_t row = static_cast<std::size_t>(std::max(0, m_messages->currentRow()));
    return *m_explained.messages[row].scenario;
}

} // namespace fetchscope::ui
