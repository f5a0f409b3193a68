#include "core/reading/server_policy/server_policy_reader.h"

#include "core/reading/json/json_locator.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/scenario/messages.h"
#include "core/reading/server_policy/messages.h"

namespace fetchscope {

namespace {

struct PolicyDraft
{
    ServerPolicy policy;
    bool hasVersion = false;
    bool hasOrigins = false;
};

/// A list of texts, each of which `add` takes or refuses.
template <std::optional<InputError> (*add)(ServerPolicy&, std::string_view)>
bool readEntries(JsonReader& reader, JsonElement element, PolicyDraft& draft)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        std::string_view text;
        if (!reader.text(entry, text))
            return false;
        auto fault = add(draft.policy, text);
        return !fault || reader.fail(std::move(fault->message), std::move(fault->suggestion));
    });
}

constexpr JsonMember<TestedPath> pathMembers[] = {
    {"path",
        [](JsonReader& reader, JsonElement element, TestedPath& tested) {
            if (!reader.text(element, tested.path))
                return false;
            auto fault = faultOfTestedPath(tested.path);
            return !fault || reader.fail(std::move(fault->message), std::move(fault->suggestion));
        }},
    {"methods",
        [](JsonReader& reader, JsonElement element, TestedPath& tested) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                std::string& method = tested.methods.emplace_back();
                if (!reader.text(entry, method))
                    return false;
                auto fault = faultOfMethod(method);
                return !fault || reader.fail(std::move(fault->message), std::move(fault->suggestion));
            });
        }},
    {"status",
        [](JsonReader& reader, JsonElement element, TestedPath& tested) {
            return reader.integer(element, tested.status.emplace(), 200, 599);
        }},
    {"safe",
        [](JsonReader& reader, JsonElement element, TestedPath& tested) {
            return reader.boolean(element, tested.isSafe);
        }},
};

/// A path as text, or with what is to be known of it.
bool readTestedPath(JsonReader& reader, JsonElement element, TestedPath& tested)
{
    if (element.is_string())
        return pathMembers[0].read(reader, element, tested);
    if (!element.is_object())
        return reader.failType(say<messages::PolicyAPath>(), element);
    tested.path.clear();
    if (!readMembers<TestedPath>(reader, element, pathMembers, tested))
        return false;
    return !tested.path.empty() || reader.fail(say<messages::KeyMissing>("path"));
}

constexpr JsonMember<PolicyDraft> policyMembers[] = {
    {"fetchscopePolicy",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            draft.hasVersion = true;
            std::uint64_t version = 0;
            if (element.get(version) == simdjson::SUCCESS && version == 1)
                return true;
            return reader.fail(say<messages::UnknownVersion>(), say<messages::VersionIsOne>());
        }},
    {"origins",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            draft.hasOrigins = true;
            return readEntries<addOrigin>(reader, element, draft);
        }},
    {"methods",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            draft.policy.methods.clear();
            return readEntries<addMethod>(reader, element, draft);
        }},
    {"requestHeaders", readEntries<addRequestHeader>},
    {"exposedHeaders", readEntries<addExposedHeader>},
    {"credentials",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            return reader.boolean(element, draft.policy.allowsCredentials);
        }},
    {"maxAge",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            return reader.integer(element, draft.policy.maxAgeSeconds.emplace(), 0, longestMaxAge);
        }},
    {"deniedOrigins", readEntries<addDeniedOrigin>},
    {"paths",
        [](JsonReader& reader, JsonElement element, PolicyDraft& draft) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                return readTestedPath(reader, entry, draft.policy.tests.paths.emplace_back());
            });
        }},
    {"refusedToStrangers", readEntries<addRefusedToStrangers>},
};

bool readDraft(JsonReader& reader, JsonElement root, PolicyDraft& draft)
{
    if (!readMembers<PolicyDraft>(reader, root, policyMembers, draft))
        return false;
    if (!draft.hasVersion)
        return reader.fail(say<messages::KeyMissing>("fetchscopePolicy"), say<messages::PolicyBeginsWithVersion>());
    if (!draft.hasOrigins)
        return reader.fail(say<messages::KeyMissing>("origins"), say<messages::PolicyNamesOrigins>());
    auto fault = contradictionOf(draft.policy);
    if (!fault)
        return true;
    std::string_view key = "origins";
    if (fault->message.pattern == &messages::PolicyAnyWithCredentials)
        key = "credentials";
    else if (fault->message.pattern == &messages::PolicyAllowedAndDenied)
        key = "deniedOrigins";
    else if (draft.policy.methods.empty())
        key = "methods";
    const JsonReader::At at(reader, key);
    return reader.fail(std::move(fault->message), std::move(fault->suggestion));
}

} // namespace

Result<ServerPolicy> readServerPolicy(std::string_view json)
{
    simdjson::dom::parser parser;
    JsonElement root;
    if (const auto code = parser.parse(json.data(), json.size()).get(root))
        return tl::make_unexpected(jsonFault(json, simdjson::error_message(code)));
    JsonReader reader;
    reader.clear();
    PolicyDraft draft;
    if (!readDraft(reader, root, draft))
        return tl::make_unexpected(std::move(reader.error()));
    return std::move(draft.policy);
}

} // namespace fetchscope
