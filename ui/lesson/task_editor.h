#pragma once

#include "core/telling/lessons/lesson.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace fetchscope::ui {

class EntrySection;
class FieldForm;
class ScenarioDraft;

/// The parts of a scenario that a task lets a student change, and none of the others.
class TaskEditor : public QWidget
{
    Q_OBJECT

public:
    TaskEditor(ScenarioDraft& draft, const std::vector<TaskPart>& parts, QWidget* parent = nullptr);

private:
    void refresh();
    void showError();

    ScenarioDraft& m_draft;
    QLabel* m_error;
    FieldForm* m_page = nullptr;
    std::vector<EntrySection*> m_sections;
};

} // namespace fetchscope::ui
