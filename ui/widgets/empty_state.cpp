#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace fetchscope::ui {

EmptyState::EmptyState(const QString& sentence, const QList<QAction*>& actions, QWidget& view)
    : QWidget(&view)
    , m_view(view)
{
    setObjectName(QStringLiteral("emptyState"));
    auto* words = new QLabel(sentence);
    words->setAlignment(Qt::AlignCenter);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->icon(), action->iconText());
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addLayout(buttons);
    view.installEventFilter(this);
    hide();
}

void EmptyState::center()
{
    const QSize size = sizeHint();
    setGeometry(QRect(QPoint((m_view.width() - size.width()) / 2, (m_view.height() - size.height()) / 2), size));
}

bool EmptyState::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        center();
    return QWidget::eventFilter(object, event);
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    center();
}

} // namespace fetchscope::ui
