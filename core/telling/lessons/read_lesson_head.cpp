#include "core/telling/lessons/block_reading.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool readEvidence(JsonReader& reader, JsonElement element, const BlockContext& context, Lesson& lesson)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    const std::size_t colon = text.find(':');
    const auto kind = valueNamed<EvidenceKind>(text.substr(0, colon));
    if (colon == std::string_view::npos || !kind)
        return reader.fail(
            say<messages::NoEvidenceKind>(), say<messages::ThereIsEvidence>(joinChoices(Names<EvidenceKind>::list)));
    const std::string_view what = text.substr(colon + 1);
    const bool isUrl = *kind == EvidenceKind::Standard || *kind == EvidenceKind::Source;
    if (what.empty() || (isUrl && !what.starts_with("https://")))
        return reader.fail(say<messages::EvidenceLacksPlace>(nameOf(*kind)), say<messages::EvidenceLooksLike>());
    if (*kind == EvidenceKind::Standard && what.find('#') == std::string_view::npos)
        return reader.fail(say<messages::StandardLacksAnchor>(), say<messages::EvidenceLooksLike>());
    lesson.evidence.push_back({*kind, std::string(what), context.lineAt(reader)});
    return true;
}

constexpr JsonMember<InBlock<Lesson>> headMembers[] = {
    {"minutes",
        [](JsonReader& reader, JsonElement element, InBlock<Lesson>& lesson) {
            return reader.integer(element, lesson.value.minutes, 1, 60);
        }},
    {"terms",
        [](JsonReader& reader, JsonElement element, InBlock<Lesson>& lesson) {
            return reader.texts(element, lesson.value.terms);
        }},
    {"headers",
        [](JsonReader& reader, JsonElement element, InBlock<Lesson>& lesson) {
            return reader.texts(element, lesson.value.headers);
        }},
    {"evidence",
        [](JsonReader& reader, JsonElement element, InBlock<Lesson>& lesson) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                return readEvidence(reader, entry, lesson.context, lesson.value);
            });
        }},
};

} // namespace

bool readLessonHead(JsonReader& reader, JsonElement element, const BlockContext& context, Lesson& lesson)
{
    InBlock<Lesson> target {lesson, context};
    if (!readMembers<InBlock<Lesson>>(reader, element, headMembers, target) || !requireKey(reader, element, "minutes")
        || !requireKey(reader, element, "evidence"))
        return false;
    const JsonReader::At at(reader, "evidence");
    return !lesson.evidence.empty() || reader.fail(say<messages::NoEvidence>(), say<messages::EvidenceLooksLike>());
}

} // namespace fetchscope
