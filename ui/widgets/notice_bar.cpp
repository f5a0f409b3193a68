#include "ui/widgets/notice_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

namespace fetchscope::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(QStringLiteral("noticeAct"));
    m_button->setAccessibleName(tr("What can be done"));
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        m_act();
    });
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::show(const QString& text, const QString& button, std::function<void()> act)
{
    m_text->setText(text);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_act = std::move(act);
    m_button->setVisible(m_act != nullptr);
    dress();
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isDressing)
        dress();
}

void NoticeBar::dress()
{
    const QScopedValueRollback guard(m_isDressing, true);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, Theme::current().warnSoft);
    setPalette(colors);
    m_sign->setPixmap(toneIcon(Tone::Warn).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace fetchscope::ui
