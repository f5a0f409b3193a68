#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace fetchscope::ui {

class TimelineView;

/// Finds rows of the timeline by their text. Long runs are searched a piece at a time, so that the window answers.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TimelineView& timeline, QWidget* parent = nullptr);

    /// Shows the bar, ready for typing.
    void open();
    void close();

public slots:
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void start(std::size_t from, int direction);
    void search();
    /// Which of how many matches a row is, in words; empty where counting would take too long.
    QString ordinalOf(std::size_t row, const QString& text) const;

    TimelineView& m_timeline;
    QLineEdit* m_text;
    QLabel* m_result;
    QTimer m_timer;
    std::size_t m_at = 0;
    std::size_t m_left = 0;
    int m_direction = 1;
};

} // namespace fetchscope::ui
