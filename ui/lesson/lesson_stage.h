#pragma once

#include "core/telling/lessons/lesson.h"
#include "ui/editor/scenario_draft.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/held_run.h"
#include "ui/lesson/question_box.h"
#include "ui/scenario/document.h"
#include "ui/scenario/edit_session.h"
#include "ui/timeline/step_cursor.h"

#include <QObject>

#include <optional>

namespace fetchscope::ui {

/// What is seen beside a lesson's text: one of its scenarios, which can be changed and put back, at the place that the
/// text names.
class LessonStage : public QObject
{
    Q_OBJECT

public:
    explicit LessonStage(QObject* parent = nullptr);

    /// Shows a stop's scenario there. What was changed of the scenario that is shown stays while it is the same one.
    void show(const LessonPointer& lesson, const LessonStop& stop);
    /// Shows another text of a lesson's scenario, as a student left it. `target`: where to stand; null: at what
    /// decided.
    void showText(const LessonPointer& lesson, const std::string& scenario, const QByteArray& text,
        const std::optional<LessonStop>& target = std::nullopt);
    /// What was changed is of no interest any more: the next that is shown is as the lesson has it.
    void forget() { m_name.clear(); }
    /// Shows a run that is not the scenario's own, as that of a probe, until something else is shown.
    void showOther(const RunPointer& run, std::size_t action, const QString& title);
    void leaveOther();
    /// Changes the scenario; it can be undone. `target`: where to stand after it; null: where one stands.
    void change(const QString& label, const QByteArray& json, const std::optional<LessonStop>& target = std::nullopt);
    /// As the lesson has it.
    void reset();
    /// Runs what was typed at once.
    void flush() { m_edits.flush(); }

    bool isChanged() const;
    /// The lesson's own text of the scenario that is shown.
    const QByteArray& original() const { return m_original; }
    const std::string& scenario() const { return m_name; }
    /// What is shown, in a few words: the scenario's title, or what showOther() was given.
    QString title() const;
    bool showsOther() const { return m_other != nullptr; }
    /// The run that is shown; null before the first one.
    const RunPointer& run() const { return m_other ? m_other : m_document.run(); }
    /// Whose rules are watched from here on, until another lesson is opened; a stop may name those of its own.
    void setProfile(ProfileId profile);
    void waitForRun(int milliseconds) { m_document.waitForRun(milliseconds); }

    Document& document() { return m_document; }
    ScenarioDraft& draft() { return m_draft; }
    StepCursor& cursor() { return m_cursor; }
    BrowserRuns& browserRuns() { return m_browserRuns; }
    HeldRun& held() { return m_held; }

signals:
    /// Another run is shown; the cursor stands where it shall.
    void runShown(const fetchscope::RunPointer& run);
    /// Title, or whether something was changed.
    void changed();

private:
    void open(const LessonPointer& lesson, const std::string& scenario, const QByteArray& text,
        std::optional<ProfileId> profile);
    void take();
    void put(const RunPointer& run, int step);
    int stepOfTarget(const Run& run) const;
    /// Of a scenario of a lesson, where no stop says otherwise.
    ProfileId profileOf(const LessonPointer& lesson, const NamedScenario& scenario);

    Document m_document;
    ScenarioDraft m_draft;
    EditSession m_edits;
    BrowserRuns m_browserRuns;
    HeldRun m_held;
    StepCursor m_cursor;
    LessonPointer m_lesson;
    std::optional<ProfileId> m_chosenProfile;
    std::string m_name;
    QByteArray m_original;
    /// Where to stand when the run is there.
    std::optional<LessonStop> m_target;
    RunPointer m_other;
    QString m_otherTitle;
    /// The run that the cursor is in.
    RunPointer m_shown;
};

} // namespace fetchscope::ui
