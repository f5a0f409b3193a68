#include "ui/shell/main_tool_bar.h"

#include "ui/shell/commands.h"
#include "ui/shell/profile_selector.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

/// A button that keeps its words away from its icon.
class WordyButton : public QToolButton
{
protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        // The icon stands in the middle of its room.
        if (option->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            option->iconSize.rwidth() += 4;
    }
};

} // namespace

MainToolBar::MainToolBar(const Commands& commands, QWidget* parent)
    : QToolBar(tr("Toolbar"), parent)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setFloatable(false);
    setIconSize(QSize(16, 16));

    addButton(commands.open, commands.recentMenu)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(commands.newScenario, commands.newMenu)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addActions({commands.save, commands.undo, commands.redo});
    addSeparator();
    addActions({commands.showLibrary, commands.showEditor});
    addSeparator();
    addWidget(new ProfileSelector(commands.profiles));
    auto* words = new QLabel(tr("Running…"));
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* cancel = new QToolButton;
    cancel->setObjectName(QStringLiteral("cancelRun"));
    cancel->setText(tr("Cancel"));
    cancel->setFocusPolicy(Qt::TabFocus);
    connect(cancel, &QToolButton::clicked, this, &MainToolBar::cancelRequested);
    auto* busy = new QWidget;
    auto* busyLayout = new QHBoxLayout(busy);
    busyLayout->setContentsMargins(12, 0, 0, 0);
    busyLayout->setSpacing(4);
    busyLayout->addWidget(words);
    busyLayout->addWidget(cancel);
    m_busy = addWidget(busy);
    m_busy->setVisible(false);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (QAction* action : {commands.compare, commands.predict, commands.present})
        m_wordy << addButton(action, nullptr);
    addMenu(QStringLiteral("export"), tr("Export"), commands.exportMenu);
    addSeparator();
    addMenu(QStringLiteral("theme"), tr("Theme"), commands.themeMenu);
    m_wordy.removeLast();
    fitWords();
}

QToolButton* MainToolBar::addButton(QAction* action, QMenu* menu)
{
    auto* button = new WordyButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    if (menu) {
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
    addWidget(button);
    return button;
}

void MainToolBar::addMenu(const QString& iconName, const QString& text, QMenu* menu)
{
    auto* button = new WordyButton;
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    addWidget(button);
    m_wordy << button;
}

void MainToolBar::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
}

void MainToolBar::fitWords()
{
    for (QToolButton* button : m_wordy)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_wholeWidth = sizeHint().width();
    const Qt::ToolButtonStyle style = m_wholeWidth <= width() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton* button : m_wordy)
        button->setToolButtonStyle(style);
}

void MainToolBar::resizeEvent(QResizeEvent* event)
{
    const bool hadRoom = m_wholeWidth <= event->oldSize().width();
    if (hadRoom != (m_wholeWidth <= width()))
        fitWords();
    QToolBar::resizeEvent(event);
}

bool MainToolBar::event(QEvent* event)
{
    const bool result = QToolBar::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::Polish)
        fitWords();
    return result;
}

} // namespace fetchscope::ui
