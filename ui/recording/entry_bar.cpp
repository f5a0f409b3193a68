#include "ui/recording/entry_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/yielding_label.h"
#include "ui/words/recording_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace fetchscope::ui {

namespace {

QToolButton* makeButton(const char* name, const QString& iconName, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

HarEntryBar::HarEntryBar(QWidget* parent)
    : QFrame(parent)
    , m_back(makeButton("harBack", QStringLiteral("previous"), tr("Back"), tr("Back to the recording (Esc)")))
    , m_previous(makeButton("harPrevious", QStringLiteral("first"), {}, tr("Previous entry (Ctrl+Page Up)")))
    , m_next(makeButton("harNext", QStringLiteral("last"), {}, tr("Next entry (Ctrl+Page Down)")))
    , m_title(new YieldingLabel(Qt::ElideMiddle))
    , m_trust(new QLabel)
{
    setObjectName(QStringLiteral("harEntryBar"));
    setAccessibleName(tr("Entry of a recording"));
    setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("harEntryTitle"));
    m_trust->setObjectName(QStringLiteral("harEntryTrust"));
    m_trust->setTextFormat(Qt::RichText);
    connect(m_trust, &QLabel::linkActivated, this, &HarEntryBar::factsRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 12, 4);
    layout->setSpacing(4);
    layout->addWidget(m_back);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addSpacing(8);
    layout->addWidget(m_title, 1);
    layout->addSpacing(12);
    layout->addWidget(m_trust);
    connect(m_back, &QToolButton::clicked, this, &HarEntryBar::backRequested);
    connect(m_previous, &QToolButton::clicked, this, &HarEntryBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &HarEntryBar::nextRequested);
    hide();
}

void HarEntryBar::show(const QString& recording, const JudgedEntry* entry)
{
    m_hasEntry = entry != nullptr;
    if (entry) {
        m_entry = *entry;
        const QString text = tr("Entry %1: %2 %3").arg(QString::number(entry->index), toText(entry->method));
        const QString url = toText(entry->url);
        const QString usual = QStringLiteral("https://");
        m_title->setFullText(text.arg(url.startsWith(usual) ? url.mid(usual.size()) : url), text.arg(url));
    } else {
        const QString text = tr("The recording %1 is still open").arg(recording);
        m_title->setFullText(text, text);
    }
    m_previous->setVisible(m_hasEntry);
    m_next->setVisible(m_hasEntry);
    dress();
    QFrame::show();
}

void HarEntryBar::setNeighbours(bool hasPrevious, bool hasNext)
{
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

void HarEntryBar::dress()
{
    m_trust->setVisible(m_hasEntry);
    if (!m_hasEntry)
        return;
    const RequestFacts& facts = m_entry.facts;
    const std::array certainties {facts.origin.certainty, facts.initiator.certainty, facts.mode.certainty,
        facts.destination.certainty, facts.credentials.certainty, facts.authorHeaders.certainty};
    QStringList words;
    std::array<QStringList, 3> parts;
    for (const Trust trust : {Trust::Known, Trust::Inferred, Trust::Assumed, Trust::Reconstructed}) {
        auto count = std::count_if(certainties.begin(), certainties.end(),
            [trust](Certainty certainty) { return trustOf(certainty) == trust; });
        const bool isPreflight =
            trust == Trust::Reconstructed && count == 0 && m_entry.preflight == PreflightRecord::Reconstructed;
        if (isPreflight)
            count = 1;
        if (count == 0)
            continue;
        const QString word =
            isPreflight ? tr("preflight reconstructed") : QStringLiteral("%1 %2").arg(count).arg(wordOf(trust));
        const QString html = QStringLiteral("<span style=\"color:%1; white-space:nowrap\"><b>%2</b> %3</span>")
                                 .arg(colorOf(trust).name(), toText(signOf(trust)));
        words << word;
        parts[0] << html.arg(word.toHtmlEscaped());
        parts[1] << html.arg(isPreflight ? word.toHtmlEscaped() : QString::number(count));
        parts[2] << html.arg(count);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        m_trusts[i].html = parts[i].join(QStringLiteral(" &nbsp; ")) + QStringLiteral(" &nbsp; ")
            + linkHtml(QStringLiteral("facts"), tr("Facts"));
        m_trust->setText(m_trusts[i].html);
        m_trusts[i].width = m_trust->sizeHint().width();
    }
    m_trust->setToolTip(words.join(QStringLiteral(", ")));
    m_trust->setAccessibleName(m_trust->toolTip());
    fit();
}

/// The request's address comes before the words about trust; their signs stay.
void HarEntryBar::fit()
{
    if (!m_hasEntry)
        return;
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - 36
        - m_back->sizeHint().width() - m_previous->sizeHint().width() - m_next->sizeHint().width()
        - m_title->fullWidth();
    const auto fitting =
        std::find_if(m_trusts.begin(), m_trusts.end(), [room](const TrustText& text) { return text.width <= room; });
    const TrustText& trust = fitting == m_trusts.end() ? m_trusts.back() : *fitting;
    if (m_trust->text() != trust.html)
        m_trust->setText(trust.html);
}

void HarEntryBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void HarEntryBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace fetchscope::ui
