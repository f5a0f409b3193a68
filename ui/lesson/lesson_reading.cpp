#include "ui/lesson/lesson_reading.h"

#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/lesson_question.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/progress_store.h"
#include "ui/lesson/task_box.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

namespace {

Panel panelOf(LessonPanel panel)
{
    switch (panel) {
    case LessonPanel::Why:
        return Panel::Why;
    case LessonPanel::Wire:
        return Panel::Wire;
    case LessonPanel::Algorithm:
        return Panel::Algorithm;
    case LessonPanel::Caches:
        return Panel::Caches;
    case LessonPanel::Cookies:
        return Panel::Cookies;
    case LessonPanel::Console:
        return Panel::Console;
    case LessonPanel::Browsers:
        return Panel::Browsers;
    }
    return Panel::Why;
}

} // namespace

LessonReading::LessonReading(LessonView& view, LessonStage& stage, ProgressStore& progress, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_stage(stage)
    , m_progress(progress)
{
    PageView& page = view.page();
    connect(&page, &PageView::stopChosen, this,
        [this](int stop) { goTo(*m_view.page().stops()[static_cast<std::size_t>(stop)]); });
    connect(&page, &PageView::whatIfChosen, this,
        [this](const LessonWhatIf* whatIf, bool isOn) { tryWhatIf(*whatIf, isOn); });
    connect(&page, &PageView::browsersChosen, this, [this](const LessonBrowsers* browsers) {
        m_stage.show(m_lesson, endOf(browsers->scenario, std::nullopt));
        m_view.inspector().setCurrentIndex(Inspector::tabOf(Panel::Browsers));
    });
    connect(&page, &PageView::headerChosen, this,
        [this] { m_view.inspector().setCurrentIndex(Inspector::tabOf(Panel::Wire)); });
    connect(&view.inspector(), &Inspector::profileRequested, this,
        [this](int profile) { m_stage.setProfile(static_cast<ProfileId>(profile)); });
    connect(&stage, &LessonStage::runShown, this, &LessonReading::showRun);
    connect(&stage, &LessonStage::changed, this, [this] {
        if (!m_stage.isChanged())
            m_view.page().clearWhatIfs();
    });
}

bool LessonReading::isOnLastPage() const
{
    return m_lesson && m_page + 1 >= m_lesson->pages.size();
}

void LessonReading::open(const LessonPointer& lesson, std::size_t page)
{
    leave();
    m_lesson = lesson;
    enter(page < lesson->pages.size() ? page : 0);
}

void LessonReading::close()
{
    leave();
    m_lesson.reset();
}

bool LessonReading::turn(int direction)
{
    if (!m_lesson || (direction < 0 ? m_page == 0 : isOnLastPage()))
        return false;
    leave();
    enter(direction < 0 ? m_page - 1 : m_page + 1);
    return true;
}

bool LessonReading::readOn(int direction)
{
    if (!m_lesson)
        return false;
    PageView& page = m_view.page();
    const int stop = page.stop() + direction;
    if (page.scrollOn(direction))
        return true;
    if (stop >= 0 && static_cast<std::size_t>(stop) < page.stops().size() && page.stop() >= 0) {
        page.setStop(stop);
        goTo(*page.stops()[static_cast<std::size_t>(stop)]);
        return true;
    }
    return turn(direction);
}

QByteArray LessonReading::shownText() const
{
    return m_stage.draft().text();
}

void LessonReading::leave()
{
    if (!m_lesson)
        return;
    const TaskBox* task = m_view.page().task();
    if (task)
        m_progress.leave(*m_lesson, task->task(), m_stage.draft().text().toStdString());
    // What was tried on a page is not what the next one tells of.
    if (task || m_stage.isChanged())
        m_stage.forget();
}

void LessonReading::enter(std::size_t page)
{
    m_page = page;
    m_progress.visit(*m_lesson, page);
    showPage();
    finishIfDone();
    emit turned();
}

void LessonReading::showPage()
{
    PageView& view = m_view.page();
    view.show(m_lesson, m_page);
    m_view.setHidesFuture(false);
    m_view.showPosition(m_page, m_lesson->pages.size());
    m_view.inspector().coverFixes(view.task() != nullptr);
    if (QuestionBox* question = view.question()) {
        const LessonQuestion& asked = question->question();
        if (const auto given = m_progress.given(*m_lesson, asked))
            question->restore(*given);
        else if (m_progress.isRight(*m_lesson, asked))
            question->restoreRight();
        connect(question, &QuestionBox::answered, this, &LessonReading::takeAnswer);
        connect(question, &QuestionBox::shown, this, &LessonReading::showAnswer);
    }
    const LessonStop* own = view.stops().empty() ? nullptr : view.stops().front();
    if (own)
        view.setStop(0);
    if (TaskBox* task = view.task()) {
        connect(task, &TaskBox::tried, this, [this, task](bool isSolved, bool isNarrowest) {
            if (isSolved)
                m_view.inspector().coverFixes(false);
            m_progress.tried(*m_lesson, task->task(), isSolved, isNarrowest);
            m_progress.leave(*m_lesson, task->task(), m_stage.draft().text().toStdString());
            finishIfDone();
        });
        const LessonTask& asked = task->task();
        const TaskProgress* left = m_progress.of(*m_lesson, asked);
        task->setWasTried(left != nullptr);
        const NamedScenario* broken = m_lesson->scenarioNamed(asked.scenario);
        if (!broken)
            return;
        const QByteArray text =
            QByteArray::fromStdString(left && !left->scenario.empty() ? left->scenario : broken->json);
        m_stage.showText(m_lesson, asked.scenario, text,
            own && own->scenario == asked.scenario ? std::optional(*own) : std::nullopt);
        return;
    }
    if (own) {
        goTo(*own);
        return;
    }
    const LessonStop* before = stopBefore(m_page);
    const QuestionBox* question = view.question();
    if (question && !question->question().scenario.empty()
        && (!before || before->scenario != question->question().scenario)) {
        LessonStop start;
        start.scenario = question->question().scenario;
        start.profile = question->question().profile;
        start.place = StopPlace::Start;
        goTo(start);
    } else if (before) {
        goTo(*before);
    } else if (!m_lesson->scenarios.empty()) {
        LessonStop start;
        start.scenario = m_lesson->scenarios.front().name;
        start.place = StopPlace::Start;
        goTo(start);
    }
}

const LessonStop* LessonReading::stopBefore(std::size_t page) const
{
    const LessonStop* found = nullptr;
    for (std::size_t i = 0; i < page; ++i) {
        for (const LessonBlock& block : m_lesson->pages[i].blocks) {
            if (const auto* stop = std::get_if<LessonStop>(&block))
                found = stop;
        }
    }
    return found;
}

void LessonReading::goTo(const LessonStop& stop)
{
    m_stage.show(m_lesson, stop);
    if (stop.panel)
        m_view.inspector().setCurrentIndex(Inspector::tabOf(panelOf(*stop.panel)));
    hideFuture();
}

void LessonReading::showRun(const RunPointer& run)
{
    m_view.showRun(run);
    hideFuture();
}

void LessonReading::hideFuture()
{
    const QuestionBox* question = m_view.page().question();
    const bool hides = question && !question->isAnswered() && !question->question().scenario.empty()
        && question->question().scenario == m_stage.scenario();
    m_view.setHidesFuture(hides);
    m_stage.cursor().removeLimit();
    if (hides)
        m_stage.cursor().setLimit(m_stage.cursor().index());
}

LessonStop LessonReading::endOf(
    const std::string& scenario, std::optional<std::size_t> action, std::optional<ProfileId> profile) const
{
    LessonStop stop;
    stop.scenario = scenario;
    stop.profile = profile;
    const NamedScenario* named = m_lesson->scenarioNamed(scenario);
    stop.action = action ? *action : named ? lastRequestOf(*named->scenario) : 0;
    return stop;
}

void LessonReading::takeAnswer(bool isRight)
{
    const QuestionBox* box = m_view.page().question();
    m_progress.answer(*m_lesson, box->question(), isRight, box->given());
    hideFuture();
    if (!box->question().scenario.empty())
        m_stage.show(m_lesson, endOf(box->question().scenario, box->question().action, box->question().profile));
    finishIfDone();
}

void LessonReading::showAnswer(std::size_t answer)
{
    const LessonQuestion& question = m_view.page().question()->question();
    const std::string& own = question.answers[answer].scenario;
    const std::string& scenario = own.empty() ? question.scenario : own;
    if (!scenario.empty())
        m_stage.show(m_lesson, endOf(scenario, question.action, question.profile));
}

void LessonReading::tryWhatIf(const LessonWhatIf& whatIf, bool isOn)
{
    const NamedScenario* named = m_lesson->scenarioNamed(whatIf.scenario);
    if (!named)
        return;
    const LessonStop end = endOf(whatIf.scenario, whatIf.action);
    const auto text = isOn ? changed(named->json, whatIf.change) : Result<std::string>(named->json);
    if (!text)
        return;
    if (m_stage.scenario() == whatIf.scenario)
        m_stage.change(plainOf(toText(whatIf.label.markdown)), QByteArray::fromStdString(*text), end);
    else
        m_stage.showText(m_lesson, whatIf.scenario, QByteArray::fromStdString(*text), end);
}

void LessonReading::finishIfDone()
{
    const PageView& page = m_view.page();
    const bool isOpen =
        (page.question() && !page.question()->isAnswered()) || (page.task() && !page.task()->isSolved());
    if (isOnLastPage() && !isOpen)
        m_progress.finish(*m_lesson);
}

} // namespace fetchscope::ui
