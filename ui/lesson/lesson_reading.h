#pragma once

#include "ui/lesson/lesson_stage.h"

#include <QObject>

namespace fetchscope::ui {

class LessonView;
class ProgressStore;

/// The reading of a lesson: which page, which stop, what is answered, and what the timeline shows to it.
class LessonReading : public QObject
{
    Q_OBJECT

public:
    LessonReading(LessonView& view, LessonStage& stage, ProgressStore& progress, QObject* parent = nullptr);

    /// Null: none.
    const LessonPointer& lesson() const { return m_lesson; }
    std::size_t page() const { return m_page; }
    bool isOnLastPage() const;
    void open(const LessonPointer& lesson, std::size_t page);
    void close();
    /// The next or previous page; false where there is none.
    bool turn(int direction);
    /// Goes on by the smallest piece: a screen of text, a stop, a page. False at the end of the lesson.
    bool readOn(int direction);
    /// The scenario that is shown, as the lesson or the reader has it.
    QByteArray shownText() const;

signals:
    /// Another page is shown.
    void turned();

private:
    void enter(std::size_t page);
    void leave();
    void showPage();
    /// The stop that holds on a page before its own: the last one before it. Null where there is none.
    const LessonStop* stopBefore(std::size_t page) const;
    void goTo(const LessonStop& stop);
    void showRun(const RunPointer& run);
    void hideFuture();
    void takeAnswer(bool isRight);
    void showAnswer(std::size_t answer);
    void tryWhatIf(const LessonWhatIf& whatIf, bool isOn);
    void finishIfDone();
    LessonStop endOf(const std::string& scenario, std::optional<std::size_t> action,
        std::optional<ProfileId> profile = std::nullopt) const;

    LessonView& m_view;
    LessonStage& m_stage;
    ProgressStore& m_progress;
    LessonPointer m_lesson;
    std::size_t m_page = 0;
};

} // namespace fetchscope::ui
