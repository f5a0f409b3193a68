#include "core/telling/timeline/questions.h"

#include "core/telling/explain/words.h"
#include "core/telling/timeline/question_draft.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fetchscope {

namespace {

/// With the right one.
constexpr std::size_t mostAnswers = 4;
constexpr std::size_t mostQuestions = 6;
constexpr int mostOfKind = 2;
/// What teaches less is not asked.
constexpr int leastWorth = 4;
constexpr int worthOfSurprise = 4;

/// FNV-1a: the same on every machine.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char character : text) {
        hash ^= static_cast<unsigned char>(character);
        hash *= 1099511628211U;
    }
    return hash;
}

/// The answers in an order that says nothing of which is right, and is the same in every language.
struct ShuffledAnswers
{
    std::vector<Message> answers;
    std::size_t right = 0;
};

ShuffledAnswers shuffled(const QuestionDraft& draft)
{
    struct Entry
    {
        std::uint64_t key = 0;
        std::string english;
        const Message* message = nullptr;
    };
    std::string text = textOf(draft.text);
    std::vector<Entry> entries;
    const auto add = [&](const Message& message) {
        std::string english = textOf(message);
        const auto isThere = [&](const Entry& entry) { return entry.english == english; };
        if (message.isEmpty() || entries.size() >= mostAnswers || std::any_of(entries.begin(), entries.end(), isThere))
            return;
        std::string keyed = english;
        keyed += text;
        entries.push_back({hashOf(keyed), std::move(english), &message});
    };
    add(draft.right);
    for (const Message& wrong : draft.wrong)
        add(wrong);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    ShuffledAnswers result;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].message == &draft.right)
            result.right = i;
        result.answers.push_back(*entries[i].message);
    }
    return result;
}

int worthOf(const QuestionDraft& draft)
{
    const int worth = infoOf(draft.kind).worth;
    switch (draft.guess) {
    case QuestionDraft::Guess::Wrong:
        return worth + worthOfSurprise;
    case QuestionDraft::Guess::Easy:
        return worth - worthOfSurprise;
    case QuestionDraft::Guess::Trivial:
        return 0;
    case QuestionDraft::Guess::Open:
        break;
    }
    return worth;
}

Question questionFrom(
    const QuestionDraft& draft, const AskedAction& action, const TimelineLayout& layout, Phrasebook phrases)
{
    Question question;
    question.kind = draft.kind;
    question.exchange = draft.exchange;
    question.cookie = draft.cookie;
    question.action = action.index();
    question.asked = draft.asked;
    question.step = draft.step;
    const std::size_t row = layout.rowOfStep(draft.step);
    question.row = row == TimelineLayout::npos ? 0 : row;
    question.text = textOf(draft.text, phrases);
    const ShuffledAnswers answers = shuffled(draft);
    for (const Message& answer : answers.answers)
        question.answers.push_back(textOf(answer, phrases));
    question.right = answers.right;
    question.explanation = draft.isAboutOutcome
        ? explainOutcome(*action.run().scenario, action.result(), action.action(), phrases)
        : stepSentence(action.trace(), action.step(draft.step), phrases);
    question.place = placeText(action.step(draft.step).id, phrases);
    question.worth = worthOf(draft);
    return question;
}

QuestionDrafts draftsOf(const AskedAction& action)
{
    QuestionDrafts drafts;
    for (const auto ask : {askAboutStorageAccess, askWhatCameAhead, askAboutPreflight, askAboutPreflightCache,
             askAboutPreflightAnswer, askAboutHeaders, askAboutCookies, askAboutRedirects, askAboutResult,
             askAboutReadableHeaders, askAboutPixels})
        ask(action, drafts);
    return drafts;
}

/// Keeps, of the questions on one action, those that teach most: mostQuestions at the most and mostOfKind of a kind,
/// none that has been asked with the same answer before.
void choose(std::vector<Question>& questions, std::set<std::string>& known)
{
    std::vector<std::size_t> order(questions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return questions[a].worth > questions[b].worth; });
    std::array<int, questionKinds> ofKind {};
    std::vector<std::size_t> kept;
    for (const std::size_t index : order) {
        const Question& question = questions[index];
        int& count = ofKind[static_cast<std::size_t>(question.kind)];
        if (kept.size() == mostQuestions || question.worth < leastWorth || count == mostOfKind)
            continue;
        if (!known.insert(question.text + '\n' + question.answers[question.right]).second)
            continue;
        ++count;
        kept.push_back(index);
    }
    std::sort(kept.begin(), kept.end());
    std::vector<Question> chosen;
    chosen.reserve(kept.size());
    for (const std::size_t index : kept)
        chosen.push_back(std::move(questions[index]));
    questions = std::move(chosen);
}

std::vector<Question> questionsOnAction(
    const Run& run, std::size_t index, const TimelineLayout& layout, Phrasebook phrases)
{
    const AskedAction action(run, index);
    std::vector<Question> questions;
    for (const QuestionDraft& draft : draftsOf(action)) {
        if (draft.step < draft.asked || draft.right.isEmpty())
            continue;
        Question question = questionFrom(draft, action, layout, phrases);
        if (question.answers.size() > 1)
            questions.push_back(std::move(question));
    }
    std::stable_sort(questions.begin(), questions.end(),
        [](const Question& a, const Question& b) { return a.asked != b.asked ? a.asked < b.asked : a.kind < b.kind; });
    return questions;
}

} // namespace

const QuestionKindInfo& infoOf(QuestionKind kind)
{
    static constexpr std::array<QuestionKindInfo, questionKinds> table {{
#define QUESTION_KIND(enumerator, code, subject, worth) {code, {code, subject}, worth},
#include "core/telling/timeline/question_kinds.def"
#undef QUESTION_KIND
    }};
    return table[static_cast<std::size_t>(kind)];
}

std::string subjectOf(QuestionKind kind, Phrasebook phrases)
{
    return textOf(Message {&infoOf(kind).subject, {}}, phrases);
}

std::vector<Question> allQuestionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases)
{
    std::vector<Question> questions;
    for (std::size_t i = 0; i < run.result.actions.size(); ++i) {
        for (Question& question : questionsOnAction(run, i, layout, phrases))
            questions.push_back(std::move(question));
    }
    return questions;
}

std::vector<Question> questionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases)
{
    std::vector<Question> questions;
    std::set<std::string> known;
    for (std::size_t i = 0; i < run.result.actions.size(); ++i) {
        std::vector<Question> ofAction = questionsOnAction(run, i, layout, phrases);
        choose(ofAction, known);
        for (Question& question : ofAction)
            questions.push_back(std::move(question));
    }
    return questions;
}

Tally Score::total() const
{
    Tally total;
    for (const Tally& tally : m_tallies) {
        total.right += tally.right;
        total.wrong += tally.wrong;
        total.skipped += tally.skipped;
    }
    return total;
}

} // namespace fetchscope
