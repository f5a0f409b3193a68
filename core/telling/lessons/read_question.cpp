#include "core/telling/lessons/block_reading.h"

namespace fetchscope {

namespace {

constexpr JsonMember<InBlock<LessonAnswer>> answerMembers[] = {
    {"text",
        [](JsonReader& reader, JsonElement element, InBlock<LessonAnswer>& answer) {
            return readLessonText(reader, element, answer.context, answer.value.text);
        }},
    {"why",
        [](JsonReader& reader, JsonElement element, InBlock<LessonAnswer>& answer) {
            return readLessonText(reader, element, answer.context, answer.value.why);
        }},
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonAnswer>& answer) {
            return readScenarioName(reader, element, answer.context, answer.value.scenario);
        }},
    {"expect",
        [](JsonReader& reader, JsonElement element, InBlock<LessonAnswer>& answer) {
            return readFullExpectation(reader, element, answer.value.expect.emplace());
        }},
};

bool readAnswers(JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        LessonAnswer& answer = question.value.answers.emplace_back();
        answer.line = question.context.lineAt(reader);
        InBlock<LessonAnswer> target {answer, question.context};
        return readMembers<InBlock<LessonAnswer>>(reader, entry, answerMembers, target)
            && requireKey(reader, entry, "text") && requireKey(reader, entry, "why");
    });
}

constexpr JsonMember<InBlock<LessonQuestion>> questionMembers[] = {
    {"text",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return readLessonText(reader, element, question.context, question.value.text);
        }},
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return readScenarioName(reader, element, question.context, question.value.scenario);
        }},
    {"action",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return readActionIndex(reader, element, question.value.action);
        }},
    {"profile",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return reader.named(element, question.value.profile.emplace());
        }},
    {"expect",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return readFullExpectation(reader, element, question.value.expect.emplace());
        }},
    {"several",
        [](JsonReader& reader, JsonElement element, InBlock<LessonQuestion>& question) {
            return reader.boolean(element, question.value.hasSeveralRight);
        }},
    {"answers", readAnswers},
};

/// Each answer is measured by something, and not by the same thing as all the others.
bool checkAnswers(JsonReader& reader, const Lesson& lesson, const LessonQuestion& question)
{
    if (question.answers.size() < 2) {
        const JsonReader::At at(reader, "answers");
        return reader.fail(say<messages::TwoAnswers>());
    }
    if (!question.scenario.empty() && !checkAction(reader, lesson, question.scenario, question.action))
        return false;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const LessonAnswer& answer = question.answers[i];
        const JsonReader::At inAnswers(reader, "answers");
        const JsonReader::At inAnswer(reader, i);
        if (answer.scenario.empty() && question.scenario.empty())
            return reader.fail(say<messages::NoScenarioOfAnswer>(), say<messages::NameScenario>());
        if (!answer.expect && !question.expect)
            return reader.fail(say<messages::NoExpectOfAnswer>(), say<messages::WriteExpect>());
        if (!answer.expect && answer.scenario.empty())
            return reader.fail(say<messages::AnswerLikeAll>(), say<messages::ExpectOrScenario>());
        if (!answer.scenario.empty() && !checkAction(reader, lesson, answer.scenario, question.action))
            return false;
    }
    return true;
}

} // namespace

bool readQuestion(JsonReader& reader, JsonElement element, const BlockContext& context, LessonQuestion& question)
{
    InBlock<LessonQuestion> target {question, context};
    question.line = context.piece.line;
    question.name = context.piece.name;
    return readMembers<InBlock<LessonQuestion>>(reader, element, questionMembers, target)
        && requireKey(reader, element, "text") && requireKey(reader, element, "answers")
        && checkAnswers(reader, context.lesson, question);
}

} // namespace fetchscope
