#include "ui/scenario/profile_selector.h"

#include <QAction>
#include <QBoxLayout>
#include <QToolButton>

namespace fetchscope::ui {

ProfileSelector::ProfileSelector(const QList<QAction*>& profiles, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Profile"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QAction* profile : profiles) {
        auto* button = new QToolButton;
        button->setDefaultAction(profile);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(QStringLiteral("profile") + profile->iconText());
        button->setAccessibleName(tr("Profile %1").arg(profile->iconText()));
        layout->addWidget(button);
    }
}

} // namespace fetchscope::ui
