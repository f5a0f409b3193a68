#include "ui/har/har_entry_bar.h"

#include "ui/inspector/html_text.h"
#include "ui/models/har_words.h"
#include "ui/models/provenance.h"
#include "ui/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

/// A label that gives way: what does not fit is left out at its end.
class YieldingLabel : public QLabel
{
public:
    YieldingLabel()
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setTextFormat(Qt::PlainText);
    }
    void setFullText(const QString& text)
    {
        m_text = text;
        setToolTip(text);
        setAccessibleName(text);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    void fit() { setText(fontMetrics().elidedText(m_text, Qt::ElideRight, width())); }

    QString m_text;
};

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
    , m_title(new YieldingLabel)
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
    auto* title = static_cast<YieldingLabel*>(m_title);
    m_hasEntry = entry != nullptr;
    if (entry) {
        m_entry = *entry;
        title->setFullText(
            tr("Entry %1: %2 %3").arg(QString::number(entry->index), toText(entry->method), toText(entry->url)));
    } else {
        title->setFullText(tr("The recording %1 is still open").arg(recording));
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
    QStringList parts;
    for (const Trust trust : {Trust::Known, Trust::Inferred, Trust::Assumed, Trust::Reconstructed}) {
        auto count = std::count_if(certainties.begin(), certainties.end(),
            [trust](Certainty certainty) { return trustOf(certainty) == trust; });
        if (trust == Trust::Reconstructed && m_entry.preflight == PreflightRecord::Reconstructed)
            count = 1;
        if (count == 0)
            continue;
        const QString word = trust == Trust::Reconstructed ? tr("preflight reconstructed")
                                                           : QStringLiteral("%1 %2").arg(count).arg(wordOf(trust));
        parts << QStringLiteral("<span style=\"color:%1\"><b>%2</b> %3</span>")
                     .arg(colorOf(trust).name(), signOf(trust), word.toHtmlEscaped());
    }
    m_trust->setText(parts.join(QStringLiteral(" &nbsp; ")) + QStringLiteral(" &nbsp; ")
        + linkHtml(QStringLiteral("facts"), tr("Facts")));
}

void HarEntryBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace fetchscope::ui
