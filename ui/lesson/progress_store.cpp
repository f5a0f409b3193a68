#include "ui/lesson/progress_store.h"

#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

std::string keyOf(const Lesson& lesson, const std::string& name)
{
    std::string key = lesson.id;
    key += '/';
    return key += name;
}

QString textOf(const IoError& error)
{
    return QStringLiteral("%1: %2").arg(toText(error.path), messageText(error.message));
}

} // namespace

void ProgressStore::load()
{
    if (std::exchange(m_isLoaded, true) || m_path.isEmpty())
        return;
    auto reading = loadProgress(QFile::encodeName(m_path).toStdString());
    if (!reading) {
        // Nothing may be written over what cannot be read.
        m_canSave = false;
        tell(tr("Your progress is not kept: %1").arg(textOf(reading.error())));
        return;
    }
    m_progress = std::move(reading->progress);
    if (!reading->notice.isEmpty())
        tell(messageText(reading->notice));
}

void ProgressStore::save()
{
    emit changed();
    if (m_path.isEmpty() || !m_canSave)
        return;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const auto saved = saveProgress(QFile::encodeName(m_path).toStdString(), m_progress);
    if (!saved)
        tell(tr("Your progress is not kept: %1").arg(textOf(saved.error())));
}

void ProgressStore::tell(const QString& text)
{
    if (text == m_notice)
        return;
    m_notice = text;
    emit noticed(text);
}

const Progress& ProgressStore::progress()
{
    load();
    return m_progress;
}

LessonState ProgressStore::stateOf(const Lesson& lesson)
{
    const auto& lessons = progress().lessons;
    const auto entry = lessons.find(lesson.id);
    if (entry == lessons.end())
        return LessonState::New;
    return entry->second.isFinished ? LessonState::Finished : LessonState::Begun;
}

std::size_t ProgressStore::pageOf(const Lesson& lesson)
{
    const auto& lessons = progress().lessons;
    const auto entry = lessons.find(lesson.id);
    return entry == lessons.end() ? 0 : entry->second.page;
}

bool ProgressStore::isRight(const Lesson& lesson, const LessonQuestion& question)
{
    const auto& answers = progress().answers;
    const auto entry = answers.find(keyOf(lesson, question.name));
    return entry != answers.end() && entry->second.isRight;
}

std::optional<std::vector<std::size_t>> ProgressStore::given(const Lesson& lesson, const LessonQuestion& question)
{
    const auto& answers = progress().answers;
    const auto entry = answers.find(keyOf(lesson, question.name));
    if (entry == answers.end() || !entry->second.given)
        return std::nullopt;
    const std::vector<std::size_t>& given = *entry->second.given;
    const auto isThere = [&](std::size_t answer) { return answer < question.answers.size(); };
    return std::all_of(given.begin(), given.end(), isThere) ? entry->second.given : std::nullopt;
}

const TaskProgress* ProgressStore::of(const Lesson& lesson, const LessonTask& task)
{
    const auto& tasks = progress().tasks;
    const auto entry = tasks.find(keyOf(lesson, task.name));
    return entry == tasks.end() ? nullptr : &entry->second;
}

void ProgressStore::visit(const Lesson& lesson, std::size_t page)
{
    load();
    const bool isNew = m_progress.lessons.find(lesson.id) == m_progress.lessons.end();
    LessonProgress& entry = m_progress.lessons[lesson.id];
    if (!isNew && page <= entry.page)
        return;
    entry.page = std::max(entry.page, page);
    save();
}

void ProgressStore::finish(const Lesson& lesson)
{
    load();
    if (std::exchange(m_progress.lessons[lesson.id].isFinished, true))
        return;
    save();
}

void ProgressStore::answer(
    const Lesson& lesson, const LessonQuestion& question, bool isRight, const std::vector<std::size_t>& given)
{
    load();
    m_progress.answered(lesson.id, question.name, isRight, given);
    save();
}

void ProgressStore::tried(const Lesson& lesson, const LessonTask& task, bool isSolved, bool isNarrowest)
{
    load();
    m_progress.tried(lesson.id, task.name, isSolved, isNarrowest);
    save();
}

void ProgressStore::leave(const Lesson& lesson, const LessonTask& task, const std::string& scenario)
{
    load();
    const auto entry = m_progress.tasks.find(keyOf(lesson, task.name));
    // What was never tried is as the lesson has it.
    if (entry == m_progress.tasks.end() || entry->second.scenario == scenario)
        return;
    entry->second.scenario = scenario;
    save();
}

void ProgressStore::setDrill(const std::string& drill)
{
    load();
    m_progress.drill = drill;
    save();
}

void ProgressStore::replace(const Progress& progress)
{
    load();
    m_progress = progress;
    save();
}

std::optional<QString> ProgressStore::exportTo(const QString& path)
{
    const auto saved = saveProgress(QFile::encodeName(path).toStdString(), progress());
    if (saved)
        return std::nullopt;
    return textOf(saved.error());
}

} // namespace fetchscope::ui
