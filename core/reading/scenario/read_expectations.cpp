#include "core/reading/scenario/scenario_parts.h"

namespace fetchscope {

namespace {

bool readExpectedHeader(JsonReader& reader, JsonElement element, ExpectedRequest::Header& header)
{
    if (element.is_null())
        return true;
    if (element.is_string())
        return reader.bytes(element, header.value.emplace());
    if (!element.is_object())
        return reader.failType(say<messages::AnExpectedHeader>(), element);
    constexpr JsonMember<ExpectedRequest::Header> prefixMembers[] = {
        {"startsWith",
            [](JsonReader& inner, JsonElement value, ExpectedRequest::Header& target) {
                target.isPrefix = true;
                return inner.bytes(value, target.value.emplace());
            }},
    };
    if (!readMembers<ExpectedRequest::Header>(reader, element, prefixMembers, header))
        return false;
    return header.isPrefix || reader.fail(say<messages::KeyMissing>("startsWith"));
}

constexpr JsonMember<ExpectedRequest> requestMembers[] = {
    {"kind",
        [](JsonReader& reader, JsonElement element, ExpectedRequest& request) {
            return reader.named(element, request.kind.emplace());
        }},
    {"method",
        [](JsonReader& reader, JsonElement element, ExpectedRequest& request) {
            return reader.text(element, request.method.emplace());
        }},
    {"url",
        [](JsonReader& reader, JsonElement element, ExpectedRequest& request) {
            return reader.text(element, request.url.emplace());
        }},
    {"headers",
        [](JsonReader& reader, JsonElement element, ExpectedRequest& request) {
            return reader.members(element, [&](std::string_view name, JsonElement value) {
                ExpectedRequest::Header& header = request.headers.emplace_back();
                header.name.assign(name);
                return readExpectedHeader(reader, value, header);
            });
        }},
};

/// How many there are, or what they are like.
bool readRequests(JsonReader& reader, JsonElement element, std::optional<std::size_t>& count,
    std::optional<std::vector<ExpectedRequest>>& list)
{
    if (element.is_number())
        return reader.integer(element, count.emplace(), 0, 1U << 20);
    if (!element.is_array())
        return reader.failType(say<messages::ANumberOrList>(), element);
    auto& requests = list.emplace();
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        return readMembers<ExpectedRequest>(reader, entry, requestMembers, requests.emplace_back());
    });
}

bool readReason(JsonReader& reader, JsonElement element, Expectation& expectation)
{
    auto& reason = expectation.reason.emplace();
    if (element.is_null())
        return true;
    if (!reader.text(element, reason.emplace()))
        return false;
    if (reasonWithCode(*reason))
        return true;
    std::vector<std::string_view> codes;
    for (const ReasonInfo& info : allReasons())
        codes.push_back(info.code);
    Message suggestion = suggestNearest(*reason, codes);
    return reader.fail(say<messages::NoSuchReason>(),
        suggestion.isEmpty() ? say<messages::ReasonsListsCodes>() : std::move(suggestion));
}

/// The value with this name, or null for none.
template <auto member> bool readNamedOrNull(JsonReader& reader, JsonElement element, ExpectedUse& use)
{
    auto& value = (use.*member).emplace();
    return element.is_null() || reader.named(element, value.emplace());
}

bool readExpectedUse(JsonReader& reader, JsonElement element, Expectation& expectation)
{
    static constexpr JsonMember<ExpectedUse> useMembers[] = {
        {"drawn",
            [](JsonReader& given, JsonElement value, ExpectedUse& use) {
                return given.boolean(value, use.drawn.emplace());
            }},
        {"readable",
            [](JsonReader& given, JsonElement value, ExpectedUse& use) {
                return given.boolean(value, use.readable.emplace());
            }},
        {"error", readNamedOrNull<&ExpectedUse::error>},
        {"at", readNamedOrNull<&ExpectedUse::at>},
    };
    return readMembers<ExpectedUse>(reader, element, useMembers, expectation.use.emplace());
}

constexpr JsonMember<Expectation> expectationMembers[] = {
    {"verdict",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.named(element, expectation.verdict.emplace());
        }},
    {"responseType",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.named(element, expectation.responseType.emplace());
        }},
    {"status",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.integer(element, expectation.status.emplace(), 0, 999);
        }},
    {"url",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.text(element, expectation.url.emplace());
        }},
    {"redirected",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.boolean(element, expectation.redirected.emplace());
        }},
    {"exposedHeaders",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.texts(element, expectation.exposedHeaders.emplace());
        }},
    {"reason", readReason},
    {"preflight",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.boolean(element, expectation.preflight.emplace());
        }},
    {"storageAccess",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return reader.named(element, expectation.storageAccess.emplace());
        }},
    {"requests",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return readRequests(reader, element, expectation.requestCount, expectation.requests);
        }},
    {"earlyHints",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return readRequests(reader, element, expectation.earlyHintCount, expectation.earlyHints);
        }},
    {"reports",
        [](JsonReader& reader, JsonElement element, Expectation& expectation) {
            return readRequests(reader, element, expectation.reportCount, expectation.reports);
        }},
    {"use", readExpectedUse},
};

} // namespace

bool readExpectation(JsonReader& reader, JsonElement element, Expectation& expectation)
{
    // Nothing is expected of this action.
    if (element.is_null())
        return true;
    return readMembers<Expectation>(reader, element, expectationMembers, expectation);
}

} // namespace fetchscope
