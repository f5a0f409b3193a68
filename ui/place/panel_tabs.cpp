#include "ui/place/panel_tabs.h"

#include "ui/place/commands.h"
#include "ui/widgets/panel_page.h"

#include <QCoreApplication>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace fetchscope::ui {

PanelTabs::PanelTabs(Commands& commands, PlaceId place, QWidget* parent)
    : QTabWidget(parent)
    , m_commands(commands)
    , m_place(place)
    , m_list(new QToolButton(this))
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    m_list->setObjectName(QStringLiteral("panelList"));
    m_list->setText(QStringLiteral("\u2026"));
    m_list->setToolTip(tr("All panels"));
    m_list->setAccessibleName(tr("All panels"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setMenu(new QMenu(m_list));
    m_list->hide();
}

int PanelTabs::add(const PanelInfo& info, std::function<QWidget*()> make)
{
    QList<QKeySequence> keys;
    if (!info.key.isEmpty())
        keys << info.key;
    QAction* opener = m_commands.add(
        {m_place, CommandInfo::Kind::Plain, QCoreApplication::translate("Panels", info.title), {}, keys});
    m_openers << opener;
    const int tab = addTab(new PanelPage(std::move(make), *tabBar()), opener->iconText());
    connect(opener, &QAction::triggered, this, [this, tab] { open(tab); });
    m_list->menu()->addAction(opener);
    showListIfNeeded();
    return tab;
}

void PanelTabs::make(int tab)
{
    static_cast<PanelPage*>(widget(tab))->makePanel();
}

void PanelTabs::open(int tab)
{
    setCurrentIndex(tab);
    focusPanel();
}

void PanelTabs::focusPanel()
{
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void PanelTabs::setShown(int tab, bool isShown)
{
    setTabVisible(tab, isShown);
    m_openers[tab]->setVisible(isShown);
    showListIfNeeded();
}

QString PanelTabs::titleOf(int tab) const
{
    return m_openers[tab]->iconText();
}

void PanelTabs::mark(int tab, const QString& why)
{
    setTabText(tab, why.isEmpty() ? titleOf(tab) : titleOf(tab) + QStringLiteral(" \u2022"));
    setTabToolTip(tab, why);
    showListIfNeeded();
}

void PanelTabs::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    showListIfNeeded();
}

void PanelTabs::showListIfNeeded()
{
    const bool isNeeded = tabBar()->sizeHint().width() > width();
    if (isNeeded == (cornerWidget(Qt::TopRightCorner) != nullptr))
        return;
    setCornerWidget(isNeeded ? m_list : nullptr, Qt::TopRightCorner);
    m_list->setVisible(isNeeded);
}

} // namespace fetchscope::ui
