#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/telling/timeline/timeline_summary.h"
#include "ui/timeline/timeline_geometry.h"

#include <QAbstractScrollArea>

namespace fetchscope::ui {

class StepCursor;

/// The sequence diagram of a run. Lays out once a run and paints what is visible.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);
    const RunPointer& run() const { return m_run; }
    /// What is folded of it.
    const TimelineFolds& folds() const { return m_folds; }
    const TimelineLayout& layoutOfRows() const { return m_layout; }
    /// The colours and signs of the run's origins.
    const OriginMarks& marks() const { return m_marks; }
    /// The mapping at the present zoom and size.
    TimelineGeometry geometryOfRows() const;
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// The row that the cursor is in; TimelineLayout::npos where there is none.
    std::size_t currentRow() const;
    /// The row that nextRow() goes to; TimelineLayout::npos where there is none.
    std::size_t rowAfter() const;
    /// The row below a point of the viewport.
    std::size_t rowAt(QPoint point) const;
    /// Where a row is drawn in the viewport.
    QRect rowRect(std::size_t row) const;
    /// What a screen reader says of a row.
    QString textOfRow(std::size_t row) const;

    /// Can a row be folded or unfolded, and where is the sign to click on?
    bool isFoldable(std::size_t row) const;
    QRect foldRect(std::size_t row) const;
    bool hidesFuture() const { return m_hidesFuture; }
    /// Draws nothing of what lies after the current step.
    void setHidesFuture(bool hides);
    /// How many rows there are to be seen, or to be heard of.
    std::size_t shownRows() const;

    /// For an audience: the current row stands out, what was before it stands back, and what comes is not there yet.
    void setShowsOneThing(bool isOn);
    bool showsOneThing() const { return m_showsOneThing; }

    QSize sizeHint() const override { return {720, 400}; }
    QSize minimumSizeHint() const override { return {280, 120}; }

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// Makes all rows visible at once.
    void zoomToFit();
    /// Moves the cursor to what a row stands for.
    void goToRow(std::size_t row);
    /// Folds what a row stands for (its action, its exchange), or unfolds it.
    void toggleFold(std::size_t row);
    /// The exchange or the action that the cursor is in.
    void foldCurrent();
    void unfoldCurrent();
    void foldAll();
    void unfoldAll();
    void copyCurrentRow() const;
    void nextRow();
    void previousRow();

signals:
    void zoomChanged(double zoom);
    /// The space bar.
    void playRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void layOut();
    /// What lies after the current step is not to be seen.
    bool coversFuture() const { return m_hidesFuture || m_showsOneThing; }
    void zoomAround(double zoom, double viewportY);
    void updateScrollBars();
    void showCurrentRow();
    void cursorMoved();
    double leastZoom() const;
    QPointF scrollOffset() const;

    StepCursor& m_cursor;
    RunPointer m_run;
    OriginMarks m_marks;
    TimelineFolds m_folds;
    TimelineLayout m_layout;
    TimelineSummary m_summary;
    double m_zoom = 1;
    TimelineGeometry::Metrics m_metrics;
    std::size_t m_hoveredRow = TimelineLayout::npos;
    bool m_hidesFuture = false;
    bool m_showsOneThing = false;
};

} // namespace fetchscope::ui
