#include "ui/shell/main_window.h"

#include "ui/scenario/starting_points.h"
#include "ui/shell/start_frame.h"
#include "ui/theme/theme_controller.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSettings>

#include <utility>

namespace fetchscope::ui {

MainWindow::MainWindow(QSettings& settings, std::function<std::vector<Example>()> examples, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(new ThemeController(settings, this))
    , m_examples(std::move(examples))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    resize(1280, 800);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    auto* outline = new StartFrame(settings);
    connect(
        outline, &StartFrame::painted, this, [this] { workspace(); }, Qt::QueuedConnection);
    setCentralWidget(outline);
}

MainWindow::~MainWindow() = default;

Workspace& MainWindow::workspace()
{
    if (!m_workspace) {
        m_workspace = std::make_unique<Workspace>(*this, m_settings, *m_theme, m_examples());
        if (const auto first = std::exchange(m_first, std::nullopt))
            m_workspace->openFirst(first->path, first->welcome);
    }
    return *m_workspace;
}

void MainWindow::openFirst(const QString& path, const QString& welcome)
{
    if (m_workspace)
        m_workspace->openFirst(path, welcome);
    else
        m_first = {path, welcome};
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Closed before there was anything in it: all is as it was left the last time.
    if (m_workspace) {
        if (!m_workspace->mayClose()) {
            event->ignore();
            return;
        }
        m_workspace->save();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (StartingPoints::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (!StartingPoints::canTake(*event->mimeData()))
        return;
    event->acceptProposedAction();
    activateWindow();
    workspace().take(*event->mimeData());
}

} // namespace fetchscope::ui
