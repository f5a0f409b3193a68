#pragma once

#include "core/engine/simulation/run.h"

#include <QSplitter>

class QLabel;
class QSettings;

namespace fetchscope::ui {

class Commands;
class CompareView;
class EditorPanel;
class Inspector;
class LessonStage;
class PageView;
class TimelineView;
class TransportBar;
class VerdictBar;

/// A lesson while it is read: its page on the left, the timeline of what the page is about on the right, and the editor
/// where somebody wants to change it.
class LessonView : public QSplitter
{
    Q_OBJECT

public:
    LessonView(Commands& commands, LessonStage& stage);

    PageView& page() { return *m_page; }
    TimelineView& timeline() { return *m_timeline; }
    Inspector& inspector() { return *m_inspector; }
    VerdictBar& verdict() { return *m_verdict; }

    /// What stands above and below the page.
    void showTitle(const QString& chapter, const QString& title, unsigned minutes);
    void showPosition(std::size_t page, std::size_t pages);
    void showRun(const RunPointer& run);
    /// Hides what would give an answer away.
    void setHidesFuture(bool hides);
    bool hidesFuture() const { return m_hidesFuture; }
    void showEditor(bool isOn);
    /// Shows page and timeline alone, large, for an audience; or all again, as it was.
    void setPresented(bool isOn);
    void showComparison(bool isOn);
    /// Makes text and timeline larger or smaller; 0: as usual.
    void zoom(int direction);

    /// Writes and reads the keys below `lesson/`.
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void showState();
    /// As large as the width allows, times what the presenter wants.
    void fitPresented();

    Commands& m_commands;
    LessonStage& m_stage;
    PageView* m_page;
    QLabel* m_chapter;
    QLabel* m_title;
    QLabel* m_position;
    QLabel* m_state;
    QLabel* m_waiting;
    TimelineView* m_timeline;
    CompareView* m_compare;
    TransportBar* m_transport;
    VerdictBar* m_verdict;
    Inspector* m_inspector;
    QSplitter* m_halves;
    /// Of no use to an audience.
    QList<QWidget*> m_tools;
    QList<QWidget*> m_hidden;
    QByteArray m_wholeBefore;
    QByteArray m_halvesBefore;
    double m_scaleBefore = 1;
    double m_zoomBefore = 1;
    bool m_isPresented = false;
    double m_presentedZoom = 1;
    /// Made when somebody wants to change a scenario.
    EditorPanel* m_editor = nullptr;
    bool m_hidesFuture = false;
};

} // namespace fetchscope::ui
