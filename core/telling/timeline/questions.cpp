#include "core/telling/timeline/questions.h"

#include "core/telling/explain/words.h"
#include "core/telling/timeline/question_draft.h"
#include "core/telling/timeline/request_names.h"

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

std::string explain(const QuestionDraft& draft, const AskedAction& action, Phrasebook phrases)
{
    if (!draft.explanation.isEmpty())
        return textOf(draft.explanation, phrases);
    return draft.isAboutOutcome ? explainOutcome(*action.run().scenario, action.result(), action.action(), phrases)
                                : stepSentence(action.trace(), action.step(draft.step), phrases);
}

/// A question that may be asked.
struct Candidate
{
    Question question;
    /// Its text as of any request like this one.
    std::string plain;
};

/// What all questions on a run are made with.
struct Asking
{
    const Run& run;
    const TimelineLayout& layout;
    const RequestNames& names;
    Phrasebook phrases;
};

Candidate candidateFrom(const QuestionDraft& draft, const AskedAction& action, const Asking& asking)
{
    const Phrasebook phrases = asking.phrases;
    Candidate candidate {{}, textOf(draft.text, phrases)};
    Question& question = candidate.question;
    question.kind = draft.kind;
    question.exchange = draft.exchange;
    question.cookie = draft.cookie;
    question.action = action.index();
    question.asked = draft.asked;
    question.step = draft.step;
    const std::size_t row = asking.layout.rowOfStep(draft.step);
    question.row = row == TimelineLayout::npos ? 0 : row;
    question.text = textOf(asking.names.told(draft.text, action.index(), draft.exchange), phrases);
    const ShuffledAnswers answers = shuffled(draft);
    for (const Message& answer : answers.answers)
        question.answers.push_back(textOf(answer, phrases));
    question.right = answers.right;
    question.explanation = explain(draft, action, phrases);
    question.place = placeText(action.step(draft.step).id, phrases);
    question.worth = worthOf(draft);
    return candidate;
}

QuestionDrafts draftsOf(const AskedAction& action)
{
    QuestionDrafts drafts;
    for (const auto ask : {askAboutStorageAccess, askWhatCameAhead, askAboutPreflight, askAboutPreflightCache,
             askAboutPreflightAnswer, askAboutHeaders, askAboutPurpose, askAboutCookies, askAboutRedirects,
             askAboutResult, askAboutReadableHeaders, askAboutPixels})
        ask(action, drafts);
    return drafts;
}

/// Keeps, of the questions on one action, those that teach most: mostQuestions at the most and mostOfKind of a kind,
/// none that has been asked with the same answer before.
std::vector<Question> chosen(std::vector<Candidate> candidates, std::set<std::string>& known)
{
    std::vector<std::size_t> order(candidates.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return candidates[a].question.worth > candidates[b].question.worth; });
    std::array<int, questionKinds> ofKind {};
    std::vector<std::size_t> kept;
    for (const std::size_t index : order) {
        const Question& question = candidates[index].question;
        int& count = ofKind[static_cast<std::size_t>(question.kind)];
        if (kept.size() == mostQuestions || question.worth < leastWorth || count == mostOfKind)
            continue;
        if (!known.insert(candidates[index].plain + '\n' + question.answers[question.right]).second)
            continue;
        ++count;
        kept.push_back(index);
    }
    std::sort(kept.begin(), kept.end());
    std::vector<Question> questions;
    questions.reserve(kept.size());
    for (const std::size_t index : kept)
        questions.push_back(std::move(candidates[index].question));
    return questions;
}

std::vector<Candidate> candidatesOn(const Asking& asking, std::size_t index)
{
    const AskedAction action(asking.run, index);
    std::vector<Candidate> candidates;
    for (const QuestionDraft& draft : draftsOf(action)) {
        if (draft.step < draft.asked || draft.right.isEmpty())
            continue;
        Candidate candidate = candidateFrom(draft, action, asking);
        if (candidate.question.answers.size() > 1)
            candidates.push_back(std::move(candidate));
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
        const Question& a = one.question;
        const Question& b = other.question;
        return a.asked != b.asked ? a.asked < b.asked : a.kind < b.kind;
    });
    return candidates;
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
    const RequestNames names(run);
    const Asking asking {run, layout, names, phrases};
    std::vector<Question> questions;
    for (std::size_t i = 0; i < run.result.actions.size(); ++i) {
        for (Candidate& candidate : candidatesOn(asking, i))
            questions.push_back(std::move(candidate.question));
    }
    return questions;
}

std::vector<Question> questionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases)
{
    const RequestNames names(run);
    const Asking asking {run, layout, names, phrases};
    std::vector<Question> questions;
    std::set<std::string> known;
    for (std::size_t i = 0; i < run.result.actions.size(); ++i) {
        for (Question& question : chosen(candidatesOn(asking, i), known))
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
