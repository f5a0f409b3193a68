#include "ui/lesson/lesson_stage.h"

#include "core/telling/lessons/lesson_question.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/timeline_layout.h"
#include "ui/editor/json_text.h"
#include "ui/words/text.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

/// The last step of a row.
int lastStepOf(const TimelineRow& row)
{
    return static_cast<int>(std::max(row.step + 1, row.endStep)) - 1;
}

} // namespace

LessonStage::LessonStage(QObject* parent)
    : QObject(parent)
    , m_edits(m_document, m_draft)
{
    connect(&m_document, &Document::opened, this, [this] {
        m_held.drop();
        m_shown.reset();
    });
    connect(&m_document, &Document::runChanged, this, &LessonStage::take);
    connect(&m_edits, &EditSession::draftChanged, this, [this] {
        m_held.holdIfNone(m_document.run());
        emit changed();
    });
}

void LessonStage::show(const LessonPointer& lesson, const LessonStop& stop)
{
    const NamedScenario* named = lesson->scenarioNamed(stop.scenario);
    if (!named)
        return;
    m_target = stop;
    const ProfileId profile = stop.profile.value_or(profileOf(lesson, *named));
    const bool isOther = lesson != m_lesson || stop.scenario != m_name || !m_document.run();
    if (isOther || m_document.isBusy()) {
        m_other.reset();
        open(lesson, stop.scenario, QByteArray::fromStdString(named->json), profile);
        return;
    }
    if (m_document.profile() != profile) {
        m_other.reset();
        m_document.setProfile(profile);
        return;
    }
    if (std::exchange(m_other, nullptr))
        put(m_document.run(), stepOfTarget(*m_document.run()));
    else
        m_cursor.moveTo(stepOfTarget(*m_document.run()));
    m_target.reset();
    emit changed();
}

void LessonStage::showText(const LessonPointer& lesson, const std::string& scenario, const QByteArray& text,
    const std::optional<LessonStop>& target)
{
    const NamedScenario* named = lesson->scenarioNamed(scenario);
    if (!named)
        return;
    m_target = target;
    m_other.reset();
    open(lesson, scenario, text, profileOf(lesson, *named));
    m_original = QByteArray::fromStdString(named->json);
}

ProfileId LessonStage::profileOf(const LessonPointer& lesson, const NamedScenario& scenario)
{
    if (lesson != m_lesson)
        m_chosenProfile.reset();
    return m_chosenProfile.value_or(scenario.scenario->profile);
}

void LessonStage::setProfile(ProfileId profile)
{
    m_chosenProfile = profile;
    m_document.setProfile(profile);
}

void LessonStage::open(
    const LessonPointer& lesson, const std::string& scenario, const QByteArray& text, std::optional<ProfileId> profile)
{
    m_lesson = lesson;
    m_name = scenario;
    m_original = text;
    const QString id = QStringLiteral("%1/%2").arg(toText(lesson->id), toText(scenario));
    m_document.openText(text, id, toText(lesson->title), profile);
}

void LessonStage::showOther(const RunPointer& run, std::size_t action, const QString& title)
{
    if (!run)
        return;
    m_other = run;
    m_otherTitle = title;
    int step = static_cast<int>(run->result.trace.size()) - 1;
    if (action < run->result.actions.size()) {
        const auto deciding = decidingStep(run->result, run->result.actions[action]);
        step = deciding ? static_cast<int>(*deciding) : static_cast<int>(run->result.actions[action].endStep) - 1;
    }
    put(run, step);
    emit changed();
}

void LessonStage::leaveOther()
{
    if (!std::exchange(m_other, nullptr) || !m_document.run())
        return;
    put(m_document.run(), openingStep(m_document.run()->result));
    emit changed();
}

void LessonStage::change(const QString& label, const QByteArray& json, const std::optional<LessonStop>& target)
{
    const std::optional<Json> tree = parseJson(json);
    if (!tree)
        return;
    m_other.reset();
    m_target = target;
    m_draft.edit(label, {}, [&](Json& draft) { draft = *tree; });
    m_edits.flush();
}

void LessonStage::reset()
{
    change(tr("Reset"), m_original);
}

bool LessonStage::isChanged() const
{
    if (m_draft.text() == m_original || !m_draft.json())
        return m_draft.text() != m_original;
    const std::optional<Json> original = parseJson(m_original);
    return !original || *original != *m_draft.json();
}

QString LessonStage::title() const
{
    return m_other ? m_otherTitle : m_document.title();
}

int LessonStage::stepOfTarget(const Run& run) const
{
    if (!m_target)
        return openingStep(run.result);
    const TimelineLayout layout(*run.scenario, run.result);
    const auto row = rowOfStop(run, layout, *m_target);
    return row && *row < layout.rows().size() ? lastStepOf(layout.rows()[*row]) : openingStep(run.result);
}

void LessonStage::take()
{
    const RunPointer& run = m_document.run();
    // What was looked at stays, where the changed scenario comes there, too.
    int step = -1;
    const int before = m_cursor.index();
    if (!m_target && m_shown && before >= 0 && static_cast<std::size_t>(before) < run->result.trace.size()
        && m_shown->result.trace.step(static_cast<std::size_t>(before)).id
            == run->result.trace.step(static_cast<std::size_t>(before)).id)
        step = before;
    if (step < 0)
        step = stepOfTarget(*run);
    m_target.reset();
    m_other.reset();
    put(run, step);
    emit changed();
}

void LessonStage::put(const RunPointer& run, int step)
{
    m_shown = run;
    {
        const QSignalBlocker blocker(m_cursor);
        m_cursor.removeLimit();
        m_cursor.reset(static_cast<int>(run->result.trace.size()), step);
    }
    m_browserRuns.setRun(run);
    if (!m_other)
        m_held.follow(run);
    emit runShown(run);
}

} // namespace fetchscope::ui
