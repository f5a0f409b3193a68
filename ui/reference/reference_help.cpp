#include "ui/reference/reference_help.h"

#include "ui/place/commands.h"
#include "ui/reference/reference_window.h"
#include "ui/widgets/reference_links.h"

#include <QApplication>
#include <QDesktopServices>
#include <QUrl>

namespace fetchscope::ui {

ReferenceHelp::ReferenceHelp(const Commands& commands, QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    QDesktopServices::setUrlHandler(QStringLiteral("reference"), this, "follow");
    connect(commands[Command::Reference], &QAction::triggered, this, [this] {
        const QString address = referenceAt(QApplication::focusWidget());
        ReferenceWindow& reference = open(address);
        if (address.isEmpty())
            reference.focusSearch();
    });
    connect(commands[Command::SearchReference], &QAction::triggered, this, [this] { open({}).focusSearch(); });
}

ReferenceHelp::~ReferenceHelp()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("reference"));
}

void ReferenceHelp::follow(const QUrl& link)
{
    open(link.toString());
}

ReferenceWindow& ReferenceHelp::open(const QString& address)
{
    if (!m_reference)
        m_reference = new ReferenceWindow(&m_window);
    m_reference->visit(address);
    m_reference->show();
    m_reference->raise();
    m_reference->activateWindow();
    return *m_reference;
}

} // namespace fetchscope::ui
