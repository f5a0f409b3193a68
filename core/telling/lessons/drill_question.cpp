#include "core/telling/lessons/drill_question.h"

#include "core/engine/url/site.h"
#include "core/telling/explain/words.h"
#include "core/telling/lessons/messages.h"
#include "core/telling/timeline/counterfactuals.h"
#include "core/telling/timeline/timeline_layout.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The answers to a question that only a drill asks, and which is right.
struct OwnAnswers
{
    Message text;
    std::vector<Message> answers;
    std::size_t right = 0;
    std::string explanation;
    std::string otherwise;
};

const RequestAction* requestOf(const DrillSituation& situation)
{
    return std::get_if<RequestAction>(&situation.run->scenario->actions[situation.action()].what);
}

std::string explain(const DrillSituation& situation, Phrasebook phrases)
{
    return explainOutcome(*situation.run->scenario, situation.run->result, situation.result(), phrases);
}

/// `PUT https://api.example/doc`
std::string nameOfRequest(const DrillSituation& situation)
{
    const RequestAction& request = *requestOf(situation);
    const auto url = urlOf(request, situation.run->scenario->page.creationUrl);
    return methodOf(request) + " " + (url ? url->href() : request.url);
}

Relation relationOf(const DrillSituation& situation)
{
    return situation.result().classification.relation;
}

bool arrives(const DrillSituation& situation)
{
    const ActionResult& action = situation.result();
    const auto& exchanges = situation.run->result.exchanges;
    return std::any_of(exchanges.begin() + static_cast<std::ptrdiff_t>(action.firstExchange),
        exchanges.begin() + static_cast<std::ptrdiff_t>(action.endExchange),
        [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Request; });
}

/// What a situation comes to, for one of the kinds whose answers are a fixed list.
std::size_t valueOf(DrillKind kind, const DrillSituation& situation)
{
    switch (kind) {
    case DrillKind::Relation:
        return static_cast<std::size_t>(relationOf(situation));
    case DrillKind::Arrives:
        return arrives(situation) ? 0 : 1;
    case DrillKind::Helps:
        break;
    }
    return 0;
}

std::vector<Message> answersOf(DrillKind kind)
{
    switch (kind) {
    case DrillKind::Relation:
        return {say<messages::AnswerSameOrigin>(), say<messages::AnswerSameSite>(), say<messages::AnswerCrossSite>()};
    case DrillKind::Arrives:
        return {say<messages::AnswerArrives>(), say<messages::AnswerStays>()};
    case DrillKind::Helps:
        break;
    }
    return {};
}

Message explainRelation(const DrillSituation& situation)
{
    const Origin& page = situation.run->scenario->page.origin;
    const auto url = urlOf(*requestOf(situation), situation.run->scenario->page.creationUrl);
    const Origin target = url ? originOf(*url) : Origin();
    switch (relationOf(situation)) {
    case Relation::SameOrigin:
        return say<messages::ExplainSameOrigin>(page.serialize());
    case Relation::SameSite:
        return say<messages::ExplainSameSite>(page.serialize(), target.serialize(), serializeSite(page));
    case Relation::CrossSite:
    case Relation::None:
        break;
    }
    return say<messages::ExplainCrossSite>(serializeSite(page), serializeSite(target));
}

/// The nearest other situation that gives another answer, in a sentence; empty where none does.
Message otherwiseOf(DrillKind kind, const DrillSituation& situation)
{
    const auto dimensions = situation.space->dimensions;
    const std::size_t value = valueOf(kind, situation);
    for (std::size_t i = dimensions.size(); i-- > 0;) {
        for (std::size_t option = 0; option < dimensions[i].options.size(); ++option) {
            const auto other = withOption(situation, i, option);
            if (!other || !requestOf(*other) || valueOf(kind, *other) == value)
                continue;
            return say<messages::DrillOtherwise>(
                nameOfOption(*situation.space, i, option), answersOf(kind)[valueOf(kind, *other)]);
        }
    }
    return {};
}

Message textFor(DrillKind kind, const DrillSituation& situation)
{
    if (kind == DrillKind::Relation) {
        // As it is written: that is what there is to see through.
        return say<messages::AskRelation>(requestOf(situation)->url, situation.run->scenario->page.creationUrl.href());
    }
    return say<messages::AskArrives>(nameOfRequest(situation));
}

std::optional<OwnAnswers> askOfList(DrillKind kind, const DrillSituation& situation, Phrasebook phrases)
{
    if (kind == DrillKind::Relation && relationOf(situation) == Relation::None)
        return std::nullopt;
    OwnAnswers own {textFor(kind, situation), answersOf(kind), valueOf(kind, situation), {}, {}};
    own.explanation =
        kind == DrillKind::Relation ? textOf(explainRelation(situation), phrases) : explain(situation, phrases);
    own.otherwise = textOf(otherwiseOf(kind, situation), phrases);
    return own;
}

bool isReadable(const DrillSituation& situation)
{
    return situation.result().outcome.verdict == Verdict::Exposed;
}

/// One change that lets the page read the answer, and up to three that do not.
std::optional<OwnAnswers> askWhatHelps(const DrillSituation& situation, Phrasebook phrases)
{
    if (isReadable(situation))
        return std::nullopt;
    OwnAnswers own {say<messages::AskHelps>(nameOfRequest(situation)), {}, 0, {}, {}};
    std::optional<DrillSituation> helping;
    Message help;
    const auto dimensions = situation.space->dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        // One that does not help of each dimension, so that they are not all alike.
        bool hasVain = false;
        for (std::size_t option = 0; option < dimensions[i].options.size(); ++option) {
            if (option == situation.choices[i])
                continue;
            auto other = withOption(situation, i, option);
            if (!other || !requestOf(*other))
                continue;
            if (isReadable(*other)) {
                if (!helping) {
                    helping = std::move(other);
                    help = nameOfOption(*situation.space, i, option);
                }
            } else if (!hasVain && own.answers.size() < 3) {
                hasVain = true;
                own.answers.push_back(nameOfOption(*situation.space, i, option));
            }
        }
    }
    if (!helping || own.answers.empty())
        return std::nullopt;
    // Somewhere that the run decides, and not the person who looks.
    own.right = situation.json.size() % (own.answers.size() + 1);
    own.answers.insert(own.answers.begin() + static_cast<std::ptrdiff_t>(own.right), help);
    own.explanation = explain(situation, phrases);
    own.otherwise = textOf(say<messages::DrillHelped>(help, explain(*helping, phrases)), phrases);
    return own;
}

std::optional<DrillQuestion> askOwn(DrillKind kind, const DrillSituation& situation, Phrasebook phrases)
{
    if (!requestOf(situation))
        return std::nullopt;
    auto own = kind == DrillKind::Helps ? askWhatHelps(situation, phrases) : askOfList(kind, situation, phrases);
    if (!own)
        return std::nullopt;
    DrillQuestion question;
    question.kind = nameOf(kind);
    question.action = situation.action();
    question.text = textOf(own->text, phrases);
    for (const Message& answer : own->answers)
        question.answers.push_back(textOf(answer, phrases));
    question.right = own->right;
    question.explanation = std::move(own->explanation);
    question.otherwise = std::move(own->otherwise);
    return question;
}

/// What tells a question from others of its kind in the action.
std::string subjectIn(const DrillSituation& situation, const Question& question)
{
    const std::size_t first = situation.run->result.actions[question.action].firstExchange;
    return question.exchange ? std::to_string(*question.exchange - first) : question.cookie;
}

std::optional<DrillQuestion> askAnyRun(const DrillSituation& situation, const DrillAsk& ask, Phrasebook phrases)
{
    const TimelineLayout layout(*situation.run->scenario, situation.run->result);
    for (Question& found : allQuestionsOf(*situation.run, layout, phrases)) {
        if (infoOf(found.kind).code != ask.kind || subjectIn(situation, found) != ask.subject
            || found.action != ask.action)
            continue;
        DrillQuestion question;
        question.kind = infoOf(found.kind).code;
        question.action = found.action;
        if (const auto other = counterfactualOf(*situation.run, found, phrases))
            question.otherwise = other->text;
        question.text = std::move(found.text);
        question.answers = std::move(found.answers);
        question.right = found.right;
        question.explanation = std::move(found.explanation);
        return question;
    }
    return std::nullopt;
}

} // namespace

std::vector<DrillAsk> asksOf(const DrillSituation& situation)
{
    std::vector<DrillAsk> asks;
    const auto kinds = situation.space->kinds;
    if (!kinds.empty()) {
        const TimelineLayout layout(*situation.run->scenario, situation.run->result);
        for (const Question& question : allQuestionsOf(*situation.run, layout)) {
            // What is worth nothing has only one answer that makes sense.
            const bool isWanted = std::find(kinds.begin(), kinds.end(), question.kind) != kinds.end();
            if (isWanted && question.worth != 0 && question.action == situation.action())
                asks.push_back({infoOf(question.kind).code, subjectIn(situation, question), question.action});
        }
    }
    for (const DrillKind kind : situation.space->ownKinds) {
        if (askOwn(kind, situation, nullptr))
            asks.push_back({nameOf(kind), {}, situation.action()});
    }
    return asks;
}

std::optional<DrillQuestion> askAbout(const DrillSituation& situation, const DrillAsk& ask, Phrasebook phrases)
{
    const auto own = valueNamed<DrillKind>(ask.kind);
    auto question = own ? askOwn(*own, situation, phrases) : askAnyRun(situation, ask, phrases);
    if (!question)
        return std::nullopt;
    question->chapter = situation.space->chapter;
    question->scenarioJson = situation.json;
    question->run = situation.run;
    question->facts = factsOf(situation, phrases);
    return question;
}

} // namespace fetchscope
