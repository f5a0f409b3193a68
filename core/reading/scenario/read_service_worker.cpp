#include "core/reading/scenario/scenario_parts.h"

namespace fetchscope {

namespace {

/// The response's URL: one, or the whole list where the worker's own fetch was redirected.
bool readWorkerUrlList(JsonReader& reader, JsonElement element, ServiceWorkerRule& rule)
{
    if (!element.is_array())
        return readUrl(reader, element, rule.urlList.emplace_back());
    return reader.list(
        element, [&](JsonElement entry, std::size_t) { return readUrl(reader, entry, rule.urlList.emplace_back()); });
}

bool readWorkerBody(JsonReader& reader, JsonElement element, ServiceWorkerRule& rule)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    rule.body = std::make_shared<const std::string>(text);
    return true;
}

constexpr JsonMember<ServiceWorkerRule> workerRespondMembers[] = {
    {"type",
        [](JsonReader& reader, JsonElement element, ServiceWorkerRule& rule) {
            return reader.named(element, rule.type);
        }},
    {"status",
        [](JsonReader& reader, JsonElement element, ServiceWorkerRule& rule) {
            return reader.integer(element, rule.status, 100, 999);
        }},
    {"headers",
        [](JsonReader& reader, JsonElement element, ServiceWorkerRule& rule) {
            return readResponseHeaders(reader, element, rule.headers);
        }},
    {"body", readWorkerBody},
    {"url", readWorkerUrlList},
    {"credentials",
        [](JsonReader& reader, JsonElement element, ServiceWorkerRule& rule) {
            return reader.named(element, rule.credentials);
        }},
};

bool readWorkerRespond(JsonReader& reader, JsonElement element, ServiceWorkerRule& rule)
{
    static const auto emptyHeaderList = std::make_shared<const HeaderList>();
    rule.headers = emptyHeaderList;
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS)
        return text == "network"
            || reader.fail(say<messages::NotServiceWorkerResponse>(), say<messages::ServiceWorkerResponseCanBe>());
    rule.isAnswered = true;
    if (!readMembers<ServiceWorkerRule>(reader, element, workerRespondMembers, rule))
        return false;
    // What came from somewhere has a URL; what the worker made itself may do without.
    const bool needsUrl = rule.type == ResponseType::Cors || rule.type == ResponseType::Opaque
        || rule.type == ResponseType::OpaqueRedirect;
    if (needsUrl && rule.urlList.empty())
        return reader.fail(say<messages::ResponseUrlMissing>(), say<messages::WriteResponseUrl>());
    return true;
}

struct WorkerRuleDraft
{
    ServiceWorkerRule& rule;
    bool hasRespond = false;
};

constexpr JsonMember<ServiceWorkerRule> workerMatchMembers[] = {
    {"url",
        [](JsonReader& reader, JsonElement element, ServiceWorkerRule& rule) {
            return readUrlPattern(reader, element, rule.url);
        }},
};

constexpr JsonMember<WorkerRuleDraft> workerRuleMembers[] = {
    {"match",
        [](JsonReader& reader, JsonElement element, WorkerRuleDraft& draft) {
            return readMembers<ServiceWorkerRule>(reader, element, workerMatchMembers, draft.rule);
        }},
    {"respond",
        [](JsonReader& reader, JsonElement element, WorkerRuleDraft& draft) {
            draft.hasRespond = true;
            return readWorkerRespond(reader, element, draft.rule);
        }},
};

} // namespace

bool readServiceWorkerRule(JsonReader& reader, JsonElement element, ServiceWorkerRule& rule)
{
    WorkerRuleDraft draft {rule};
    if (!readMembers<WorkerRuleDraft>(reader, element, workerRuleMembers, draft, &rule.carried))
        return false;
    return draft.hasRespond
        || reader.fail(say<messages::KeyMissing>("respond"), say<messages::RuleSaysWhatWorkerDoes>());
}

} // namespace fetchscope
