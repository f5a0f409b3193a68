#pragma once

#include "core/telling/lessons/lesson.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/question_box.h"

#include <QScrollArea>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace fetchscope {
class TermIndex;
}

namespace fetchscope::ui {

class LessonStage;
class TaskBox;

/// A page of a lesson at a reading width: its texts, the places in the timeline that they name, a question or a task,
/// what can be tried. It can be shown large.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageView(LessonStage& stage, QWidget* parent = nullptr);

    /// Where the course explains its terms; it outlives what is shown of it. Null: no terms can be followed.
    void setTerms(const TermIndex* terms) { m_terms = terms; }
    void show(const LessonPointer& lesson, std::size_t page);
    const LessonPointer& lesson() const { return m_lesson; }
    const LessonPage* page() const { return m_page; }
    /// The stops of the page, in the order of the text.
    const std::vector<const LessonStop*>& stops() const { return m_stops; }
    /// Marks the stop that the timeline is at; -1: none of them.
    void setStop(int stop);
    int stop() const { return m_stop; }
    /// Null where the page has none.
    QuestionBox* question() const { return m_question; }
    TaskBox* task() const { return m_task; }
    /// How much larger than usual, for a projector.
    void setScale(double scale);
    double scale() const { return m_scale; }
    /// Scrolls on by a screen; false where there is nothing more.
    bool scrollOn(int direction);
    /// Takes the buttons of what was tried back, as the scenario is its own again.
    void clearWhatIfs();

    QSize sizeHint() const override { return {460, 500}; }
    QSize minimumSizeHint() const override { return {300, 200}; }

signals:
    void stopChosen(int stop);
    void whatIfChosen(const fetchscope::LessonWhatIf* whatIf, bool isOn);
    void browsersChosen(const fetchscope::LessonBrowsers* browsers);
    void headerChosen(const QString& header);
    /// The lesson that explains a term.
    void lessonChosen(const QString& id);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void add(const LessonText& text);
    void add(const LessonStop& stop);
    void add(const LessonQuestion& question);
    void add(const LessonTask& task);
    void add(const LessonWhatIf& whatIf);
    void add(const LessonBrowsers& browsers);
    void add(const LessonNotes&) { }
    MarkdownText* addText(const QString& markdown);
    /// The terms of earlier lessons in a text, each once in a lesson.
    QList<LinkedWords> termsIn(const std::string& text);

    LessonStage& m_stage;
    const TermIndex* m_terms = nullptr;
    /// Those that stand on an earlier page, or further above.
    std::set<std::string_view> m_linkedTerms;
    LessonPointer m_lesson;
    const LessonPage* m_page = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<MarkdownText*> m_texts;
    std::vector<const LessonStop*> m_stops;
    std::vector<QPushButton*> m_stopButtons;
    std::vector<QPushButton*> m_whatIfs;
    QuestionBox* m_question = nullptr;
    TaskBox* m_task = nullptr;
    int m_stop = -1;
    double m_scale = 1;
};

} // namespace fetchscope::ui
