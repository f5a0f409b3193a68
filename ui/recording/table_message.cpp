#include "ui/recording/table_message.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace fetchscope::ui {

HarMessage::HarMessage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_retry(makeButton("harMessageRetry", tr("Try Again")))
    , m_other(makeButton("harMessageOpen", tr("Open Another File…")))
    , m_clear(makeButton("harMessageClear", tr("Clear the Filter")))
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("harMessageTitle"));
    m_title->setFont(titleFont());
    m_text->setObjectName(QStringLiteral("harMessage"));
    for (QLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton* button : {m_retry, m_other, m_clear})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch(2);
    connect(m_retry, &QPushButton::clicked, this, &HarMessage::retryRequested);
    connect(m_other, &QPushButton::clicked, this, &HarMessage::openRequested);
    connect(m_clear, &QPushButton::clicked, this, &HarMessage::clearRequested);
}

QPushButton* HarMessage::makeButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

void HarMessage::say(const QString& title, const QString& text, Choices choices)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_retry->setVisible(choices.canRetry);
    m_other->setVisible(choices.canOpenAnother);
    m_clear->setVisible(choices.canClearFilter);
}

void HarMessage::focusChoice()
{
    for (QPushButton* button : {m_retry, m_other, m_clear}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    setFocus(Qt::OtherFocusReason);
}

} // namespace fetchscope::ui
