#include "ui/recording/har_mode.h"

#include "ui/recording/entry_bar.h"
#include "ui/recording/har_workspace.h"
#include "ui/recording/recording_view.h"

#include <QBoxLayout>
#include <QMainWindow>
#include <QStackedWidget>

namespace fetchscope::ui {

HarMode::HarMode(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_stack(new QStackedWidget)
    , m_barPlace(new QWidget)
{
    m_stack->setObjectName(QStringLiteral("windowStack"));
    m_stack->addWidget(&parts.scenario);
    auto* layout = new QVBoxLayout(m_barPlace);
    layout->setContentsMargins(0, 0, 0, 0);
}

HarMode::~HarMode() = default;

HarWorkspace& HarMode::workspace()
{
    if (!m_workspace) {
        m_workspace = new HarWorkspace(m_parts, this);
        m_stack->addWidget(&m_workspace->view());
        m_barPlace->layout()->addWidget(&m_workspace->entryBar());
        connect(m_workspace, &HarWorkspace::openFileRequested, this, &HarMode::openFileRequested);
        connect(m_workspace, &HarWorkspace::shownChanged, this, [this] {
            m_stack->setCurrentIndex(isTableShown() ? 1 : 0);
            emit shownChanged();
        });
    }
    return *m_workspace;
}

QWidget* HarMode::stack()
{
    return m_stack;
}

QWidget* HarMode::entryBar()
{
    return m_barPlace;
}

void HarMode::open(const QString& path)
{
    // The file is read while what shows it is made.
    HarRecordingPointer recording = HarWorkspace::read(path);
    workspace().open(std::move(recording));
}

void HarMode::openText(const QByteArray& text)
{
    workspace().openText(text);
}

bool HarMode::isOpen() const
{
    return m_workspace && m_workspace->isOpen();
}

bool HarMode::isTableShown() const
{
    return m_workspace && m_workspace->isTableShown();
}

QString HarMode::path() const
{
    return m_workspace ? m_workspace->path() : QString();
}

QString HarMode::title() const
{
    return m_workspace ? m_workspace->title() : QString();
}

HarView& HarMode::view()
{
    return workspace().view();
}

void HarMode::openEntry(qint64 entry)
{
    workspace().openEntry(entry);
}

void HarMode::reload()
{
    if (m_workspace)
        m_workspace->reload();
}

void HarMode::save(QSettings& settings) const
{
    if (m_workspace)
        m_workspace->save(settings);
}

void HarMode::restore()
{
    if (m_workspace)
        m_workspace->restore();
}

} // namespace fetchscope::ui
