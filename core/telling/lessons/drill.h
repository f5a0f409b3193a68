#pragma once

#include "core/engine/base/names.h"
#include "core/engine/simulation/run.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The chapters of the course, by their ids.
enum class DrillChapter : std::uint8_t {
    OriginAndSite,
    SimpleRequests,
    Preflights,
    Credentials,
    Redirects,
    WhatElseUsesCors,
    SecFetch,
    SecPurpose,
    OpaqueCorpCoepOrb,
    MixedContentAndCsp,
    AttacksAndDefences,
    Debugging,
};
template <> struct Names<DrillChapter>
{
    static constexpr std::array<std::string_view, 12> list {"origin-and-site", "simple-requests", "preflights",
        "credentials", "redirects", "what-else-uses-cors", "sec-fetch", "sec-purpose", "opaque-corp-coep-orb",
        "mixed-content-and-csp", "attacks-and-defences", "debugging"};
};

/// What only a drill asks; all else is a QuestionKind.
enum class DrillKind : std::uint8_t {
    Relation, ///< same origin, same site or neither
    Arrives, ///< does the request itself reach the server
    Helps, ///< which change lets the page read the answer
};
template <> struct Names<DrillKind>
{
    static constexpr std::array<std::string_view, 3> list {"relation", "arrives", "helps"};
};

inline constexpr unsigned highestDrillLevel = 3;

/// A question of a drill.
struct DrillQuestion
{
    /// What it is made from, `preflights/0/0.2.1/preflight-cache//2`: the same key gives the same question.
    std::string key;
    DrillChapter chapter = DrillChapter::OriginAndSite;
    /// Stable, for programs: a kind of this drill, or of any run's questions.
    std::string_view kind;
    std::string scenarioJson;
    RunPointer run;
    /// Index into RunResult::actions.
    std::size_t action = 0;
    /// What is given, a line each: the page, the request, what the server answers.
    std::vector<std::string> facts;
    std::string text;
    /// Exactly one is right.
    std::vector<std::string> answers;
    std::size_t right = 0;
    /// What happens, and why.
    std::string explanation;
    /// What would have had to be different, found by running; may be empty.
    std::string otherwise;
};
/// The question of a key; null where there is none, or not any more.
std::optional<DrillQuestion> drillQuestion(std::string_view key, Phrasebook phrases = nullptr);

/// Questions without end, each checked by a run. The same seed and the same answers give the same questions, on every
/// machine. What was missed comes back soon, and again until it was right three times in a row.
class Drill
{
public:
    explicit Drill(std::uint64_t seed = 1, std::optional<DrillChapter> chapter = std::nullopt, unsigned level = 1);

    /// The next question; the same until it was answered.
    DrillQuestion next(Phrasebook phrases = nullptr) const;
    void answer(const DrillQuestion& question, bool right);
    /// Of the questions from here on.
    void setChapter(std::optional<DrillChapter> chapter) { m_chapter = chapter; }
    void setLevel(unsigned level);

    std::uint64_t seed() const { return m_seed; }
    std::optional<DrillChapter> chapter() const { return m_chapter; }
    unsigned level() const { return m_level; }
    std::size_t asked() const { return m_asked; }
    std::size_t right() const { return m_right; }
    /// How many were missed and are to come back.
    std::size_t missed() const { return m_missed.size(); }

    /// As JSON text, and back; null where it is none.
    std::string write() const;
    static std::optional<Drill> read(std::string_view json);

private:
    /// One that was missed.
    struct Missed
    {
        std::string key;
        /// How often it was right since.
        std::size_t streak = 0;
        /// The number of the question at which it comes back.
        std::size_t dueAt = 0;
    };

    std::uint64_t m_seed;
    std::optional<DrillChapter> m_chapter;
    unsigned m_level;
    std::size_t m_asked = 0;
    std::size_t m_right = 0;
    std::vector<Missed> m_missed;
    /// The last keys: what was just asked does not come again by chance.
    std::vector<std::string> m_recent;
};

} // namespace fetchscope
