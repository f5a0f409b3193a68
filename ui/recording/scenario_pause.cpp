#include "ui/recording/scenario_pause.h"

#include "ui/shell/commands.h"

#include <QAction>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

QList<QAction*> ofScenarios(const Commands& commands)
{
    QList<QAction*> actions {commands.save, commands.saveAs, commands.savePicture, commands.print, commands.copyPicture,
        commands.copyText, commands.copyFetch, commands.copyCurl, commands.undo, commands.redo, commands.showEditor,
        commands.hold, commands.compare, commands.first, commands.previous, commands.next, commands.last,
        commands.previousRow, commands.nextRow, commands.play, commands.find, commands.findNext, commands.findPrevious,
        commands.fold, commands.unfold, commands.foldAll, commands.unfoldAll, commands.predict, commands.present,
        commands.zoomIn, commands.zoomOut, commands.zoomReset, commands.zoomFit, commands.showLibrary,
        commands.searchLibrary, commands.focusTimeline};
    for (QAction* action : commands.panels)
        actions << action;
    for (QAction* action : commands.profiles)
        actions << action;
    return actions;
}

} // namespace

ScenarioPause::ScenarioPause(QMainWindow& window, const Commands& commands, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_commands(commands)
{
    for (QAction* action : ofScenarios(commands)) {
        // A run that ends meanwhile enables what acts on it.
        connect(action, &QAction::enabledChanged, this, [this, action](bool isEnabled) {
            const auto kept = m_disabled.find(action);
            if (!isEnabled || kept == m_disabled.end())
                return;
            *kept = true;
            action->setEnabled(false);
        });
    }
}

void ScenarioPause::setOn(bool isOn)
{
    if (isOn) {
        for (QAction* action : ofScenarios(m_commands)) {
            const bool wasEnabled = action->isEnabled();
            action->setEnabled(false);
            m_disabled.insert(action, wasEnabled);
        }
    } else {
        const QHash<QAction*, bool> disabled = std::exchange(m_disabled, {});
        for (auto it = disabled.cbegin(); it != disabled.cend(); ++it)
            it.key()->setEnabled(it.value());
    }
    showToolBar(!isOn);
}

/// What is about a scenario goes out of the toolbar: what makes and opens something stays, and the theme.
void ScenarioPause::showToolBar(bool isWhole)
{
    if (isWhole) {
        for (QAction* action : std::exchange(m_hiddenTools, {}))
            action->setVisible(true);
        const QList<Taken> taken = std::exchange(m_takenTools, {});
        std::for_each(taken.crbegin(), taken.crend(),
            [](const Taken& tool) { tool.bar->insertAction(tool.before, tool.action); });
        return;
    }
    for (QToolBar* bar : m_window.findChildren<QToolBar*>()) {
        const QList<QAction*> actions = bar->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            QAction* action = actions[i];
            const QWidget* widget = bar->widgetForAction(action);
            const auto* button = qobject_cast<const QToolButton*>(widget);
            const bool isSpacer =
                widget && !button && widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
            const bool stays = isSpacer
                || (button
                    && (button->defaultAction() == m_commands.newScenario || button->defaultAction() == m_commands.open
                        || button->menu() == m_commands.themeMenu));
            if (stays || !action->isVisible())
                continue;
            // Menus go on showing it, as what cannot be done now.
            if (action->associatedObjects().size() > 1) {
                m_takenTools << Taken {bar, action, actions.value(i + 1)};
                bar->removeAction(action);
                continue;
            }
            action->setVisible(false);
            m_hiddenTools << action;
        }
    }
}

} // namespace fetchscope::ui
