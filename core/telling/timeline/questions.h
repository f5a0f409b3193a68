#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a question is about; the list is question_kinds.def.
enum class QuestionKind : std::uint8_t {
#define QUESTION_KIND(enumerator, code, subject, worth) enumerator,
#include "core/telling/timeline/question_kinds.def"
#undef QUESTION_KIND
    Count,
};
inline constexpr std::size_t questionKinds = static_cast<std::size_t>(QuestionKind::Count);

struct QuestionKindInfo
{
    /// Stable, for programs.
    std::string_view code;
    /// A few words, as a heading.
    MessagePattern subject;
    /// How much it teaches, 0 to 9.
    int worth;
};
const QuestionKindInfo& infoOf(QuestionKind kind);
/// The subject of a kind in words.
std::string subjectOf(QuestionKind kind, Phrasebook phrases = nullptr);

/// What a person may be asked before a run goes on. Of its answers exactly one is right.
struct Question
{
    QuestionKind kind = QuestionKind::Result;
    /// Index into RunResult::exchanges of the one that it is about; null where it is about the whole action.
    std::optional<std::size_t> exchange;
    /// The name of the cookie that it is about.
    std::string cookie;
    /// Index into RunResult::actions.
    std::size_t action = 0;
    /// The first step of the trace that must not be seen before it is answered. 0: nothing at all of the run.
    std::size_t asked = 0;
    /// The step that answers it.
    std::size_t step = 0;
    /// The row of the timeline that shows that step.
    std::size_t row = 0;
    std::string text;
    std::vector<std::string> answers;
    /// The answer that is right.
    std::size_t right = 0;
    /// What happens, and with which values.
    std::string explanation;
    /// Where the step stands: `CORS check, step 4`.
    std::string place;
    /// How much it teaches; more where the answer surprises.
    int worth = 0;
};
/// The questions that a run raises, in the order in which they are asked: of each action those that teach most, six at
/// the most and two of a kind, and nothing twice. The layout has nothing folded.
std::vector<Question> questionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases = nullptr);
/// All of them, in the same order.
std::vector<Question> allQuestionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases = nullptr);

/// How questions were answered, of one kind or of all.
struct Tally
{
    int right = 0;
    int wrong = 0;
    int skipped = 0;

    int asked() const { return right + wrong + skipped; }
};
class Score
{
public:
    Tally& of(QuestionKind kind) { return m_tallies[static_cast<std::size_t>(kind)]; }
    const Tally& of(QuestionKind kind) const { return m_tallies[static_cast<std::size_t>(kind)]; }
    Tally total() const;

private:
    std::array<Tally, questionKinds> m_tallies {};
};

} // namespace fetchscope
