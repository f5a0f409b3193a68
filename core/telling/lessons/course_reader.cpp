#include "core/telling/lessons/course_reader.h"

#include "core/telling/lessons/lesson_reader.h"
#include "core/telling/lessons/markdown_file.h"
#include "core/telling/lessons/messages.h"

#include <algorithm>
#include <set>

namespace fetchscope {

namespace {

constexpr std::string_view ending = ".md";

/// A file's name in parts: `10-what-an-origin-is.de.md`.
struct FileName
{
    std::string_view folder;
    /// Empty where there is none.
    std::string_view number;
    std::string_view name;
    /// Empty: the original.
    std::string_view language;

    bool isNumbered() const { return !number.empty() && !name.empty(); }
};

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Takes a number and a dash from the front.
std::string_view takeNumber(std::string_view& name)
{
    const std::size_t end = name.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos || name[end] != '-')
        return {};
    const std::string_view number = name.substr(0, end);
    name.remove_prefix(end + 1);
    return number;
}

FileName partsOf(std::string_view path)
{
    FileName parts;
    if (const std::size_t slash = path.rfind('/'); slash != std::string_view::npos) {
        parts.folder = path.substr(0, slash);
        path.remove_prefix(slash + 1);
    }
    if (path.ends_with(ending))
        path.remove_suffix(ending.size());
    if (path.size() > 3 && path[path.size() - 3] == '.' && isLower(path[path.size() - 2]) && isLower(path.back())) {
        parts.language = path.substr(path.size() - 2);
        path.remove_suffix(3);
    }
    parts.number = takeNumber(path);
    parts.name = path;
    return parts;
}

std::string translationOf(std::string_view file, std::string_view language)
{
    std::string path(file.substr(0, file.size() - ending.size()));
    return path.append(".").append(language).append(ending);
}

/// A file that is no lesson: title and text.
struct Introduction
{
    std::string title;
    LessonText text;
};

class CourseBuilder
{
public:
    CourseBuilder(const CourseFiles& files, const FindExample& findExample, std::string_view language)
        : m_files(files)
        , m_findExample(findExample)
        , m_language(language)
    {
    }
    CourseReading build()
    {
        const Introduction course = readIntroduction("course.md");
        m_reading.course.title = course.title;
        m_reading.course.text = course.text;
        for (const auto& [path, text] : m_files)
            checkName(path);
        for (const std::string& folder : chapterFolders())
            addChapter(folder);
        if (m_reading.course.chapters.empty() && m_reading.faults.empty())
            FileFaults("course.md", m_reading.faults)
                .add(0, say<messages::NoChapters>(), say<messages::ChaptersAreFolders>());
        return std::move(m_reading);
    }

private:
    const std::string* find(std::string_view path) const
    {
        const auto found = m_files.find(path);
        return found == m_files.end() ? nullptr : &found->second;
    }
    /// Where the file is there in the language: its path.
    std::string inLanguage(std::string_view path) const
    {
        std::string translation = m_language.empty() ? std::string() : translationOf(path, m_language);
        return find(translation) ? translation : std::string();
    }

    /// What does not fit to the shape of a course would never be seen.
    void checkName(const std::string& path)
    {
        FileFaults faults(path, m_reading.faults);
        const FileName name = partsOf(path);
        const bool isCourse = name.folder.empty() && name.number.empty() && name.name == "course";
        if (isCourse || (name.folder.empty() && name.name == "README"))
            return;
        std::string_view folder = name.folder;
        const bool isInChapter = !takeNumber(folder).empty() && folder.find('/') == std::string_view::npos;
        const bool isChapter = isInChapter && name.number.empty() && name.name == "chapter";
        if (!isChapter && !(isInChapter && name.isNumbered()))
            faults.add(0, say<messages::NoPlaceInCourse>(), say<messages::LessonsAreNumbered>());
        else if (!name.language.empty() && !find(originalOf(path)))
            faults.add(0, say<messages::NoOriginal>(originalOf(path)));
    }
    static std::string originalOf(std::string_view path)
    {
        return std::string(path.substr(0, path.size() - ending.size() - 3)).append(ending);
    }
    std::vector<std::string> chapterFolders() const
    {
        std::vector<std::string> folders;
        for (const auto& [path, text] : m_files) {
            const FileName name = partsOf(path);
            std::string_view rest = name.folder;
            if (takeNumber(rest).empty() || rest.find('/') != std::string_view::npos)
                continue;
            if (folders.empty() || folders.back() != name.folder)
                folders.emplace_back(name.folder);
        }
        sortByNumber(folders);
        return folders;
    }
    /// `9-…` stands before `10-…`.
    static void sortByNumber(std::vector<std::string>& names)
    {
        const auto numberOf = [](std::string_view name) {
            name.remove_prefix(std::min(name.find_last_of('/') + 1, name.size()));
            const std::string_view number = takeNumber(name);
            return number.substr(std::min(number.find_first_not_of('0'), number.size()));
        };
        std::stable_sort(names.begin(), names.end(), [&](std::string_view one, std::string_view other) {
            const std::string_view a = numberOf(one);
            const std::string_view b = numberOf(other);
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
    }

    Introduction readIntroduction(const std::string& path)
    {
        FileFaults faults(path, m_reading.faults);
        const std::string* original = find(path);
        if (!original) {
            faults.add(0, say<messages::FileMissing>(), say<messages::WriteTitleAndText>());
            return {};
        }
        Introduction introduction = readIntroduction(*original, faults);
        const std::string translation = inLanguage(path);
        if (translation.empty())
            return introduction;
        FileFaults ofTranslation(translation, m_reading.faults);
        Introduction translated = readIntroduction(*find(translation), ofTranslation);
        if (translated.text.markdown.empty() != introduction.text.markdown.empty())
            ofTranslation.add(1, say<messages::NoTranslation>());
        return translated;
    }
    static Introduction readIntroduction(const std::string& text, FileFaults& faults)
    {
        const MarkdownFile file = splitMarkdown(text, faults);
        Introduction introduction {file.title, {}};
        for (const MarkdownPiece& piece : file.pieces) {
            if (piece.kind == MarkdownPiece::Kind::Text && introduction.text.markdown.empty())
                introduction.text = {piece.text, piece.line};
            else
                faults.add(piece.line, say<messages::OnlyText>());
        }
        return introduction;
    }

    void addChapter(const std::string& folder)
    {
        Chapter chapter;
        std::string_view id = folder;
        takeNumber(id);
        chapter.id = id;
        chapter.file = folder + "/chapter.md";
        for (const Chapter& other : m_reading.course.chapters) {
            if (other.id == chapter.id)
                FileFaults(chapter.file, m_reading.faults).add(0, say<messages::ChapterTwice>(chapter.id, other.file));
        }
        const Introduction introduction = readIntroduction(chapter.file);
        chapter.title = introduction.title;
        chapter.text = introduction.text;
        std::vector<std::string> paths;
        for (const auto& [path, text] : m_files) {
            const FileName name = partsOf(path);
            if (name.folder == folder && name.isNumbered() && name.language.empty())
                paths.push_back(path);
        }
        sortByNumber(paths);
        if (paths.empty())
            FileFaults(chapter.file, m_reading.faults)
                .add(0, say<messages::NoLessons>(), say<messages::LessonsAreNumbered>());
        for (const std::string& path : paths)
            addLesson(path, chapter);
        m_reading.course.chapters.push_back(std::move(chapter));
    }
    void addLesson(const std::string& path, Chapter& chapter)
    {
        FileFaults faults(path, m_reading.faults);
        Lesson lesson;
        lesson.id = partsOf(path).name;
        lesson.file = path;
        lesson.textFile = path;
        if (const auto [other, isNew] = m_lessonFiles.emplace(lesson.id, path); !isNew)
            faults.add(0, say<messages::LessonTwice>(lesson.id, other->second));
        const std::string& original = *find(path);
        if (!readLesson(original, m_findExample, faults, lesson))
            return;
        if (const std::string translation = inLanguage(path); !translation.empty()) {
            FileFaults ofTranslation(translation, m_reading.faults);
            if (!translateLesson(original, *find(translation), ofTranslation, lesson))
                return;
        }
        chapter.lessons.push_back(std::move(lesson));
    }

    const CourseFiles& m_files;
    const FindExample& m_findExample;
    std::string_view m_language;
    CourseReading m_reading;
    /// Of each lesson's id.
    std::map<std::string, std::string> m_lessonFiles;
};

} // namespace

CourseReading readCourse(const CourseFiles& files, const FindExample& findExample, std::string_view language)
{
    return CourseBuilder(files, findExample, language).build();
}

std::vector<std::string> languagesOf(const CourseFiles& files)
{
    std::set<std::string_view> languages;
    for (const auto& [path, text] : files) {
        if (const std::string_view language = partsOf(path).language; !language.empty())
            languages.insert(language);
    }
    return {languages.begin(), languages.end()};
}

} // namespace fetchscope
