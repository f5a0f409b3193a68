#include "ui/scenario/presentation.h"

#include "ui/scenario/verdict_bar.h"
#include "ui/timeline/timeline_view.h"

#include <QMainWindow>
#include <QShortcut>
#include <QSplitter>

namespace fetchscope::ui {

Presentation::Presentation(
    QMainWindow& window, TimelineView& timeline, VerdictBar& verdict, QSplitter& halves, QList<QWidget*> others)
    : QObject(&window)
    , m_window(window)
    , m_timeline(timeline)
    , m_verdict(verdict)
    , m_halves(halves)
    , m_others(std::move(others))
{
    const auto add = [&](QKeySequence key, auto slot) {
        auto* shortcut = new QShortcut(key, &window);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, slot);
        m_keys << shortcut;
    };
    // What clickers send.
    add(Qt::Key_PageDown, [this] { m_timeline.nextRow(); });
    add(Qt::Key_PageUp, [this] { m_timeline.previousRow(); });
    add(Qt::Key_Escape, [this] { emit finished(); });
}

void Presentation::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    for (QShortcut* key : m_keys)
        key->setEnabled(isOn);
    m_verdict.setLarge(isOn);
    if (isOn) {
        m_hidden.clear();
        for (QWidget* widget : m_others) {
            if (widget->isHidden())
                continue;
            widget->hide();
            m_hidden << widget;
        }
        m_halvesBefore = m_halves.saveState();
        m_halves.setSizes({10000, 1});
        m_zoomBefore = m_timeline.zoom();
        m_wasMaximized = m_window.isMaximized();
        m_window.showFullScreen();
        m_timeline.setZoom(zoom);
        m_timeline.setFocus();
        // The sentence is as high as its words are now.
        m_halves.setSizes({10000, 1});
        return;
    }
    for (QWidget* widget : m_hidden)
        widget->show();
    m_halves.restoreState(m_halvesBefore);
    if (m_wasMaximized)
        m_window.showMaximized();
    else
        m_window.showNormal();
    m_timeline.setZoom(m_zoomBefore);
}

} // namespace fetchscope::ui
