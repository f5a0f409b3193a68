#pragma once

#include <QList>
#include <QObject>

class QMainWindow;
class QShortcut;
class QSplitter;
class QWidget;

namespace fetchscope::ui {

class TimelineView;
class VerdictBar;

/// Full screen, large type, only the timeline and the sentence. Keys and clickers step.
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// `others` are hidden meanwhile, and come back as they were.
    /// `halves` has the timeline above, and the sentence below, which shrinks to what it needs.
    Presentation(
        QMainWindow& window, TimelineView& timeline, VerdictBar& verdict, QSplitter& halves, QList<QWidget*> others);

    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);

signals:
    void finished();

private:
    static constexpr double zoom = 1.6;

    QMainWindow& m_window;
    TimelineView& m_timeline;
    VerdictBar& m_verdict;
    QSplitter& m_halves;
    QByteArray m_halvesBefore;
    QList<QWidget*> m_others;
    QList<QWidget*> m_hidden;
    QList<QShortcut*> m_keys;
    double m_zoomBefore = 1;
    bool m_wasMaximized = false;
    bool m_isOn = false;
};

} // namespace fetchscope::ui
