#pragma once

#include "ui/editor/scenario_draft.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/held_run.h"
#include "ui/place/place.h"
#include "ui/scenario/document.h"
#include "ui/scenario/edit_session.h"
#include "ui/scenario/library/library_model.h"
#include "ui/scenario/playback.h"
#include "ui/scenario/scenario_view.h"
#include "ui/timeline/step_cursor.h"

#include <vector>

namespace fetchscope::ui {

class ScenarioFiles;
class StartingPoints;
class TimelineOutput;

/// The scenario that is open: its document, its draft, the step that is looked at, and what shows them.
class ScenarioPlace : public Place
{
    Q_OBJECT

public:
    static constexpr PlaceId placeId = PlaceId::Scenario;

    ScenarioPlace(const PlaceContext& context, std::vector<Example> examples);
    ~ScenarioPlace() override;

    QWidget& widget() override { return *m_view; }
    /// While somebody predicts, it does not say what the scenario is about.
    QString title() const override;
    QString path() const override { return m_document.path(); }
    QList<QAction*> panels() const override;
    void openFile(const QString& path) override;
    void openText(const QString& text) override;
    bool canReload() const override { return !m_document.path().isEmpty(); }
    void reload() override;
    void cancel() override { m_document.cancel(); }
    bool mayLeave() override;
    void save(QSettings& settings) const override;
    void restore(const QSettings& settings) override;
    void takeFocus() override;

    /// Opens an example: the one that was open last, else the one with this id, or the first one.
    void openWelcome(const QString& id);
    /// Waits for what is on its way, but not for long.
    void waitAMoment();
    /// Moves to the step that was looked at last.
    void resume();
    void openExample(int example);
    /// Opens text that is no file; `id` names it for those who want to find it again.
    void open(const QByteArray& text, const QString& id, const QString& title);
    /// Opens text that is no file yet, and the editor on it.
    void openNew(const QByteArray& text);

    /// The lessons that the library lists.
    void setLessons(std::vector<LibraryLesson> lessons) { m_library.setLessons(std::move(lessons)); }

    Document& document() { return m_document; }
    StepCursor& cursor() { return m_cursor; }
    ScenarioDraft& draft() { return m_draft; }
    EditSession& edits() { return m_edits; }
    ScenarioFiles& files() { return *m_files; }
    TimelineOutput& output() { return *m_output; }
    ScenarioView& view() { return *m_view; }

signals:
    /// A lesson was chosen in the library.
    void lessonRequested(const QString& id);

protected:
    void activated() override;

private:
    /// A new scenario that something else was made into, and what had to be assumed for it.
    void openStarted(const QByteArray& text, const QString& assumed);
    void connectFiles();
    void connectDocument();
    void connectSteps();
    void connectEditor();
    void checkInBrowser();
    void showRun();
    /// The scenario becomes this one; that can be undone.
    void applyFix(const std::shared_ptr<const Scenario>& fixed);
    void updateCommands();
    void updateFileCommands();

    PlaceContext m_context;
    const Commands& m_commands;
    Document m_document;
    ScenarioDraft m_draft;
    EditSession m_edits;
    BrowserRuns m_browserRuns;
    HeldRun m_held;
    StepCursor m_cursor;
    Playback m_playback;
    LibraryModel m_library;
    ScenarioFiles* m_files;
    StartingPoints* m_starts;
    ScenarioView* m_view;
    TimelineOutput* m_output;
    /// The trace that the cursor was in, to stay at the same step where another profile's run has it, too.
    RunPointer m_shown;
    /// To be told when what was pasted is open.
    QString m_assumed;
    /// Another place was shown while a scenario was on its way.
    bool m_isOvertaken = false;
};

} // namespace fetchscope::ui
