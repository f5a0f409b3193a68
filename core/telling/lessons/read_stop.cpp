#include "core/engine/model/step.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/telling/lessons/block_reading.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view algorithmNames[] = {
#define ALGORITHM(enumerator, name, page, anchor) name,
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};

bool readExchangeIndex(JsonReader& reader, JsonElement element, StopPlace place, LessonStop& stop)
{
    stop.place = place;
    return reader.integer(element, stop.exchange, 0, 1U << 20);
}

constexpr JsonMember<LessonStop> placeMembers[] = {
    {"request",
        [](JsonReader& reader, JsonElement element, LessonStop& stop) {
            return readExchangeIndex(reader, element, StopPlace::Request, stop);
        }},
    {"response",
        [](JsonReader& reader, JsonElement element, LessonStop& stop) {
            return readExchangeIndex(reader, element, StopPlace::Response, stop);
        }},
    {"decision",
        [](JsonReader& reader, JsonElement element, LessonStop& stop) {
            stop.place = StopPlace::Decision;
            if (!reader.text(element, stop.algorithm))
                return false;
            const bool isKnown = std::find(std::begin(algorithmNames), std::end(algorithmNames), stop.algorithm)
                != std::end(algorithmNames);
            return isKnown || reader.failChoice(stop.algorithm, algorithmNames);
        }},
    {"result",
        [](JsonReader& reader, JsonElement element, LessonStop& stop) {
            bool isResult = false;
            stop.place = StopPlace::Result;
            return reader.boolean(element, isResult) && (isResult || reader.fail(say<messages::ResultIsTrue>()));
        }},
};

bool readPlace(JsonReader& reader, JsonElement element, InBlock<LessonStop>& stop)
{
    if (element.is_string()) {
        constexpr std::string_view words[] = {"start", "end"};
        std::string_view word;
        if (!reader.text(element, word))
            return false;
        stop.value.place = word == "start" ? StopPlace::Start : StopPlace::End;
        return word == "start" || word == "end" || reader.failChoice(word, words);
    }
    if (!element.is_object())
        return reader.failType(say<messages::APlace>(), element);
    simdjson::dom::object object;
    if (element.get(object) == simdjson::SUCCESS && object.size() != 1)
        return reader.fail(say<messages::OnePlace>());
    return readMembers<LessonStop>(reader, element, placeMembers, stop.value);
}

constexpr JsonMember<InBlock<LessonStop>> stopMembers[] = {
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonStop>& stop) {
            return readScenarioName(reader, element, stop.context, stop.value.scenario);
        }},
    {"action",
        [](JsonReader& reader, JsonElement element, InBlock<LessonStop>& stop) {
            return reader.integer(element, stop.value.action, 0, 1U << 20);
        }},
    {"at", readPlace},
    {"panel",
        [](JsonReader& reader, JsonElement element, InBlock<LessonStop>& stop) {
            return reader.named(element, stop.value.panel.emplace());
        }},
    {"profile",
        [](JsonReader& reader, JsonElement element, InBlock<LessonStop>& stop) {
            return reader.named(element, stop.value.profile.emplace());
        }},
};

constexpr JsonMember<InBlock<LessonWhatIf>> whatIfMembers[] = {
    {"label",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readLessonText(reader, element, whatIf.context, whatIf.value.label);
        }},
    {"says",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readLessonText(reader, element, whatIf.context, whatIf.value.says);
        }},
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readScenarioName(reader, element, whatIf.context, whatIf.value.scenario);
        }},
    {"change",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readChange(reader, element, whatIf.context, whatIf.value.change);
        }},
    {"action",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readActionIndex(reader, element, whatIf.value.action);
        }},
    {"expect",
        [](JsonReader& reader, JsonElement element, InBlock<LessonWhatIf>& whatIf) {
            return readFullExpectation(reader, element, whatIf.value.expect);
        }},
};

bool readExpected(JsonReader& reader, std::string_view profile, JsonElement element, LessonBrowsers& browsers)
{
    const auto id = valueNamed<ProfileId>(profile);
    if (!id)
        return reader.failUnknownKey(profile, Names<ProfileId>::list);
    LessonBrowsers::Expected& expected = browsers.expected.emplace_back();
    expected.profile = *id;
    return reader.list(element,
        [&](JsonElement entry, std::size_t) { return readExpectation(reader, entry, expected.expect.emplace_back()); });
}

constexpr JsonMember<InBlock<LessonBrowsers>> browsersMembers[] = {
    {"scenario",
        [](JsonReader& reader, JsonElement element, InBlock<LessonBrowsers>& browsers) {
            return readScenarioName(reader, element, browsers.context, browsers.value.scenario);
        }},
    {"expect",
        [](JsonReader& reader, JsonElement element, InBlock<LessonBrowsers>& browsers) {
            return reader.members(element, [&](std::string_view profile, JsonElement value) {
                return readExpected(reader, profile, value, browsers.value);
            });
        }},
};

/// More than one entry an action.
bool checkExpected(JsonReader& reader, const Lesson& lesson, const LessonBrowsers& browsers)
{
    const NamedScenario* scenario = lesson.scenarioNamed(browsers.scenario);
    for (const auto& expected : browsers.expected) {
        const JsonReader::At inExpect(reader, "expect");
        const JsonReader::At inProfile(reader, nameOf(expected.profile));
        if (scenario && expected.expect.size() > scenario->scenario->actions.size())
            return reader.fail(say<messages::MoreExpectationsThanActions>(), say<messages::OneEntryAnAction>());
    }
    return true;
}

} // namespace

bool readStop(JsonReader& reader, JsonElement element, const BlockContext& context, LessonStop& stop)
{
    InBlock<LessonStop> target {stop, context};
    stop.line = context.piece.line;
    return readMembers<InBlock<LessonStop>>(reader, element, stopMembers, target)
        && requireKey(reader, element, "scenario") && checkAction(reader, context.lesson, stop.scenario, stop.action);
}

bool readWhatIf(JsonReader& reader, JsonElement element, const BlockContext& context, LessonWhatIf& whatIf)
{
    InBlock<LessonWhatIf> target {whatIf, context};
    whatIf.line = context.piece.line;
    if (!readMembers<InBlock<LessonWhatIf>>(reader, element, whatIfMembers, target))
        return false;
    for (const std::string_view key : {"label", "scenario", "change", "expect"}) {
        if (!requireKey(reader, element, key))
            return false;
    }
    return true;
}

bool readBrowsers(JsonReader& reader, JsonElement element, const BlockContext& context, LessonBrowsers& browsers)
{
    InBlock<LessonBrowsers> target {browsers, context};
    browsers.line = context.piece.line;
    return readMembers<InBlock<LessonBrowsers>>(reader, element, browsersMembers, target)
        && requireKey(reader, element, "scenario") && requireKey(reader, element, "expect")
        && checkExpected(reader, context.lesson, browsers);
}

} // namespace fetchscope
