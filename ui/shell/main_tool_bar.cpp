#include "ui/shell/main_tool_bar.h"

#include "ui/scenario/profile_selector.h"
#include "ui/shell/menus.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
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

MainToolBar::MainToolBar(const Commands& commands, const Menus& menus, QWidget* parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_commands(commands)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setFloatable(false);
    setIconSize(QSize(16, 16));

    addButton(Command::Open, menus.recent)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(Command::NewScenario, menus.make)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const Command command : {Command::Save, Command::Undo, Command::Redo})
        addButton(command)->setFocusPolicy(Qt::NoFocus);
    m_wordy << addButton(Command::ShowLessons);
    addRule(PlaceId::Scenario);
    for (const Command command : {Command::ShowLibrary, Command::ShowEditor})
        addButton(command)->setFocusPolicy(Qt::NoFocus);
    addRule(PlaceId::Scenario);
    keep(PlaceId::Scenario, addWidget(new ProfileSelector(commands.choices(Choice::Profile).actions())));
    addBusy();
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (const Command command : {Command::Compare, Command::Predict, Command::Present, Command::LessonPresent})
        m_wordy << addButton(command);
    m_wordy << addMenu(PlaceId::Scenario, QStringLiteral("export"), tr("Export"), menus.exporting);
    addRule(PlaceId::Scenario);
    addMenu(PlaceId::Window, QStringLiteral("theme"), tr("Theme"), menus.theme);
    fitWords();
}

void MainToolBar::addRule(PlaceId place)
{
    keep(place, addSeparator());
}

void MainToolBar::addBusy()
{
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
}

QToolButton* MainToolBar::addButton(Command command, QMenu* menu)
{
    auto* button = new WordyButton;
    button->setDefaultAction(m_commands[command]);
    button->setFocusPolicy(Qt::TabFocus);
    if (menu) {
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
    keep(m_commands.placeOf(m_commands[command]), addWidget(button));
    return button;
}

QToolButton* MainToolBar::addMenu(PlaceId place, const QString& iconName, const QString& text, QMenu* menu)
{
    auto* button = new WordyButton;
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    keep(place, addWidget(button));
    return button;
}

void MainToolBar::setShown(PlaceId place)
{
    m_shown = place;
    for (const Tool& tool : m_tools) {
        tool.tool->setVisible(tool.place == PlaceId::Window || tool.place == place);
        // One that comes back is enabled by the bar, whatever its command is.
        const auto* button = qobject_cast<QToolButton*>(widgetForAction(tool.tool));
        if (button && button->defaultAction())
            widgetForAction(tool.tool)->setEnabled(button->defaultAction()->isEnabled());
    }
    setBusy(m_isBusy);
}

void MainToolBar::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_busy->setVisible(isBusy && m_shown == PlaceId::Scenario);
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
