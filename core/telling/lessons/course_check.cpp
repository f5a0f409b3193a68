#include "core/telling/lessons/course_check.h"

#include "core/telling/lessons/lesson_check.h"
#include "core/telling/lessons/lesson_prose.h"
#include "core/telling/lessons/messages.h"

#include <algorithm>
#include <tuple>

namespace fetchscope {

namespace {

/// A term is explained before it is used: notes where it stands in a lesson before the one that explains it.
void checkOrderOfTerms(const Course& course, std::vector<LessonFault>& faults)
{
    std::vector<const Lesson*> lessons;
    for (const Chapter& chapter : course.chapters) {
        for (const Lesson& lesson : chapter.lessons)
            lessons.push_back(&lesson);
    }
    std::vector<std::vector<LessonProse>> prose;
    prose.reserve(lessons.size());
    for (const Lesson* lesson : lessons)
        prose.push_back(proseOf(*lesson));
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        for (const std::string& term : lessons[i]->terms) {
            const auto isSame = [&](std::string_view other) { return isSameTerm(other, term); };
            if (std::any_of(known.begin(), known.end(), isSame))
                continue;
            known.push_back(term);
            for (std::size_t before = 0; before < i; ++before) {
                const auto& parts = prose[before];
                const auto used = std::find_if(
                    parts.begin(), parts.end(), [&](const LessonProse& part) { return usesTerm(part.text, term); });
                if (used == parts.end())
                    continue;
                FileFaults(lessons[before]->textFile, faults)
                    .add(used->line, say<messages::TermTooEarly>(term, lessons[i]->id), say<messages::ExplainFirst>());
            }
        }
    }
}

/// In a language of which there is a file, each file is there.
void checkWhole(const CourseFiles& files, const std::string& language, std::vector<LessonFault>& faults)
{
    const std::string ending = "." + language + ".md";
    for (const auto& [path, text] : files) {
        const std::string name = path.substr(path.rfind('/') + 1);
        // README.md and translations have more than one full stop, or are of no course.
        if (name == "README.md" || std::count(name.begin(), name.end(), '.') != 1)
            continue;
        const std::string translation = path.substr(0, path.size() - 3) + ending;
        if (!files.count(translation))
            FileFaults(translation, faults).add(0, say<messages::TranslationMissing>(path));
    }
}

template <class Block> std::size_t count(const Lesson& lesson)
{
    std::size_t number = 0;
    for (const LessonPage& page : lesson.pages) {
        number += static_cast<std::size_t>(std::count_if(page.blocks.begin(), page.blocks.end(),
            [](const LessonBlock& block) { return std::holds_alternative<Block>(block); }));
    }
    return number;
}

void checkOriginal(const Course& course, CourseCheck& check)
{
    for (const Chapter& chapter : course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            FileFaults faults(lesson.file, check.faults);
            checkLesson(lesson, faults);
            ++check.lessons;
            check.scenarios += lesson.scenarios.size();
            check.stops += count<LessonStop>(lesson);
            check.questions += count<LessonQuestion>(lesson);
            check.tasks += count<LessonTask>(lesson);
            check.whatIfs += count<LessonWhatIf>(lesson);
        }
    }
}

void checkLanguage(const Course& course, bool isOriginal, std::vector<LessonFault>& faults)
{
    for (const Chapter& chapter : course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            // What falls back to the original is looked at there.
            if (!isOriginal && lesson.textFile == lesson.file)
                continue;
            FileFaults ofLesson(lesson.textFile, faults);
            checkProse(lesson, ofLesson);
        }
    }
    checkOrderOfTerms(course, faults);
}

} // namespace

std::size_t CourseCheck::errors() const
{
    return static_cast<std::size_t>(
        std::count_if(faults.begin(), faults.end(), [](const LessonFault& fault) { return !fault.isWarning; }));
}

CourseCheck checkCourse(const CourseFiles& files, const FindExample& findExample)
{
    CourseCheck check;
    CourseReading original = readCourse(files, findExample);
    check.faults = std::move(original.faults);
    checkOriginal(original.course, check);
    checkLanguage(original.course, true, check.faults);
    for (const std::string& language : languagesOf(files)) {
        CourseReading translated = readCourse(files, findExample, language);
        check.faults.insert(check.faults.end(), translated.faults.begin(), translated.faults.end());
        checkWhole(files, language, check.faults);
        checkLanguage(translated.course, false, check.faults);
    }
    const auto place = [](const LessonFault& fault) { return std::tie(fault.file, fault.line); };
    std::stable_sort(check.faults.begin(), check.faults.end(),
        [&](const LessonFault& one, const LessonFault& other) { return place(one) < place(other); });
    // What is wrong with an original is found once more with each language.
    std::vector<LessonFault> each;
    for (LessonFault& fault : check.faults) {
        if (std::find(each.begin(), each.end(), fault) == each.end())
            each.push_back(std::move(fault));
    }
    check.faults = std::move(each);
    return check;
}

} // namespace fetchscope
