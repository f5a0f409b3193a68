#pragma once

#include "core/engine/base/names.h"
#include "core/engine/browser/profile.h"
#include "core/engine/simulation/scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A course as plain values, all in one language. resources/lessons/README.md has the format of its files. All lines
/// count from 1; they are those of Lesson::textFile, but for names, scenarios, changes and expectations, which always
/// stand in Lesson::file.
namespace fetchscope {

/// A piece of Markdown.
struct LessonText
{
    std::string markdown;
    std::size_t line = 0;
};

/// The panel of the window that matters at a stop.
enum class LessonPanel : std::uint8_t { Why, Wire, Algorithm, Caches, Cookies, Console, Browsers };
template <> struct Names<LessonPanel>
{
    static constexpr std::array<std::string_view, 7> list {
        "why", "wire", "algorithm", "caches", "cookies", "console", "browsers"};
};

/// A place in the timeline of an action.
enum class StopPlace : std::uint8_t { Start, End, Request, Response, Decision, Result };

/// The timeline is shown and goes there; it stays until the next stop.
struct LessonStop
{
    std::size_t line = 0;
    std::string scenario;
    std::size_t action = 0;
    StopPlace place = StopPlace::End;
    /// Of Request and Response: which exchange of the action.
    std::size_t exchange = 0;
    /// Of Decision: the name of the algorithm.
    std::string algorithm;
    std::optional<LessonPanel> panel;
    /// Whose rules; null: those of the scenario.
    std::optional<ProfileId> profile;
};

struct LessonAnswer
{
    LessonText text;
    LessonText why;
    /// Empty: the question's.
    std::string scenario;
    /// What holds where the answer is right; null: the question's.
    std::optional<Expectation> expect;
    std::size_t line = 0;
};

/// Which answer is right is found by running: see lesson_question.h.
struct LessonQuestion
{
    std::size_t line = 0;
    /// Unique in the lesson.
    std::string name;
    LessonText text;
    std::string scenario;
    /// Null: the last that makes a request.
    std::optional<std::size_t> action;
    /// Null: the scenario's own.
    std::optional<ProfileId> profile;
    std::optional<Expectation> expect;
    bool hasSeveralRight = false;
    std::vector<LessonAnswer> answers;
};

/// What the student may change of a task's scenario.
enum class TaskPart : std::uint8_t { Server, Request, Page, Cookies };
template <> struct Names<TaskPart>
{
    static constexpr std::array<std::string_view, 4> list {"server", "request", "page", "cookies"};
};

enum class ProbeRole : std::uint8_t { Page, Sibling, Attacker, Null, Cache, Browser, Other };
template <> struct Names<ProbeRole>
{
    static constexpr std::array<std::string_view, 7> list {
        "page", "sibling", "attacker", "null", "cache", "browser", "other"};
};

/// A CHANGE of a scenario as JSON text: an object (RFC 7396) or a list (RFC 6902). Empty: none. See lesson_change.h.
struct LessonChange
{
    std::string json;
    std::size_t line = 0;

    bool isEmpty() const { return json.empty(); }
};

struct LessonProbe
{
    LessonText name;
    ProbeRole role = ProbeRole::Page;
    LessonChange change;
    /// Null: the scenario's own.
    std::optional<ProfileId> profile;
    /// Null: the last action that makes a request.
    std::optional<std::size_t> action;
    Expectation expect;
    std::size_t line = 0;
};

/// A change that looks right and is not.
struct WrongSolution
{
    LessonText name;
    LessonText says;
    LessonChange change;
    /// The probes of the task that it leaves red, in order.
    std::vector<std::size_t> fails;
    std::size_t line = 0;
};

/// Checked by running: see task_trial.h.
struct LessonTask
{
    std::size_t line = 0;
    std::string name;
    LessonText text;
    std::string scenario;
    /// How the last action that makes a request ends before anything is changed.
    Expectation blocked;
    std::vector<TaskPart> edit;
    std::vector<LessonProbe> probes;
    LessonChange solution;
    std::vector<WrongSolution> wrong;
    std::vector<LessonText> hints;
};

/// A button that changes the scenario, and back.
struct LessonWhatIf
{
    std::size_t line = 0;
    LessonText label;
    /// Shown after it; may be empty.
    LessonText says;
    std::string scenario;
    LessonChange change;
    std::optional<std::size_t> action;
    Expectation expect;
};

/// What browsers do otherwise than the scenario's `expect` says.
struct LessonBrowsers
{
    struct Expected
    {
        ProfileId profile = ProfileId::Standard;
        std::vector<Expectation> expect;
    };
    std::size_t line = 0;
    std::string scenario;
    std::vector<Expected> expected;
};

/// For the teacher: beside the lesson when presenting, in no hand-out.
struct LessonNotes
{
    LessonText text;
};

using LessonBlock =
    std::variant<LessonText, LessonStop, LessonQuestion, LessonTask, LessonWhatIf, LessonBrowsers, LessonNotes>;

/// What one sees at a time.
struct LessonPage
{
    /// Markdown. Of a first page that stands before any heading: the lesson's title.
    std::string heading;
    std::size_t line = 0;
    std::vector<LessonBlock> blocks;
};

struct NamedScenario
{
    std::string name;
    /// Whole: what it is made from (`example`, `of`) is in it.
    std::string json;
    std::shared_ptr<const Scenario> scenario;
    /// The profile that it names: the only one that it must hold under.
    std::optional<ProfileId> profile;
    std::size_t line = 0;
};

enum class EvidenceKind : std::uint8_t { Recorded, Wpt, Standard, Source, ByHand };
template <> struct Names<EvidenceKind>
{
    static constexpr std::array<std::string_view, 5> list {"recorded", "wpt", "standard", "source", "by-hand"};
};
struct LessonEvidence
{
    EvidenceKind kind = EvidenceKind::Recorded;
    /// An id, a path or a URL.
    std::string what;
    std::size_t line = 0;
};

struct Lesson
{
    /// Unique in the course.
    std::string id;
    /// Paths in the course, with `/`: of the original, and of the text in the language that was asked for (the same
    /// where there is none).
    std::string file;
    std::string textFile;
    /// Markdown.
    std::string title;
    unsigned minutes = 0;
    std::vector<std::string> terms;
    std::vector<std::string> headers;
    std::vector<LessonEvidence> evidence;
    std::vector<NamedScenario> scenarios;
    std::vector<LessonPage> pages;

    /// Null where there is none by this name.
    const NamedScenario* scenarioNamed(std::string_view name) const
    {
        for (const NamedScenario& scenario : scenarios) {
            if (scenario.name == name)
                return &scenario;
        }
        return nullptr;
    }
};

struct Chapter
{
    std::string id;
    std::string file;
    std::string title;
    LessonText text;
    std::vector<Lesson> lessons;
};

struct Course
{
    std::string title;
    LessonText text;
    std::vector<Chapter> chapters;

    /// Null where there is none with this id.
    const Lesson* lessonNamed(std::string_view id) const
    {
        for (const Chapter& chapter : chapters) {
            for (const Lesson& lesson : chapter.lessons) {
                if (lesson.id == id)
                    return &lesson;
            }
        }
        return nullptr;
    }
};

} // namespace fetchscope
