#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/task_trial.h"
#include "core/telling/timeline/tone.h"

#include <QWidget>

#include <vector>

namespace fetchscope::ui {

class Chip;

/// The probes of a task as small verdicts, side by side; one that is chosen is shown in the timeline.
class ProbeRow : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeRow(const std::vector<LessonProbe>& probes, QWidget* parent = nullptr);

    /// Null: not known yet.
    void show(const TaskTrial* trial);
    /// The one that is shown in the timeline; -1: none.
    void setChosen(int probe);
    int chosen() const { return m_chosen; }

signals:
    void chosenByUser(int probe);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    const std::vector<LessonProbe>& m_probes;
    std::vector<Chip*> m_chips;
    /// Of each; unknown where nothing was tried.
    std::vector<Tone> m_tones;
    int m_chosen = -1;
};

} // namespace fetchscope::ui
