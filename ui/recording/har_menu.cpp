#include "ui/recording/har_menu.h"

#include <QAction>
#include <QMenuBar>

namespace fetchscope::ui {

HarMenu::HarMenu(HarView& view, QMenuBar& bar)
    : QMenu(tr("Re&cording"), &bar)
{
    setObjectName(QStringLiteral("recordingMenu"));
    view.fillMenu(*this);
    addSeparator();
    const std::array panels {tr("E&ntry"), tr("What &If"), tr("&Totals and Findings"), tr("W&arnings")};
    const auto add = [this](const QString& text, const QKeySequence& key, auto slot) {
        QAction* action = addAction(text);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        m_panels[i] = add(panels[i], key, [&view, i] { view.openPanel(static_cast<int>(i)); });
        // The panels of a scenario have the same keys.
        m_panels[i]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        view.addAction(m_panels[i]);
    }
    addSeparator();
    m_back = add(tr("&Back to the Table"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), &HarMenu::backRequested);
    m_previous = add(tr("&Previous Entry"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), &HarMenu::previousRequested);
    m_next = add(tr("Ne&xt Entry"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), &HarMenu::nextRequested);
    addSeparator();
    m_stop = add(tr("Stop Rea&ding"), {}, &HarMenu::stopRequested);
    m_close = add(tr("C&lose the Recording"), QKeySequence(Qt::CTRL | Qt::Key_W), &HarMenu::closeRequested);
    // Help stays the last one.
    const QList<QAction*> menus = bar.actions();
    bar.insertMenu(menus.isEmpty() ? nullptr : menus.last(), this);
}

void HarMenu::update(State state)
{
    setEnabled(state.isOpen);
    menuAction()->setVisible(state.isOpen);
    for (QAction* panel : m_panels)
        panel->setEnabled(state.isTableShown);
    m_back->setEnabled(state.isOpen && !state.isTableShown);
    m_previous->setEnabled(state.hasEntry && !state.isTableShown);
    m_next->setEnabled(state.hasEntry && !state.isTableShown);
    m_stop->setEnabled(state.isReading);
    m_close->setEnabled(state.isOpen);
}

} // namespace fetchscope::ui
