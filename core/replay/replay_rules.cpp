#include "core/replay/replay_rules.h"

#include "core/engine/policy/content_security_policy.h"
#include "core/reading/json/json_locator.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/replay/messages.h"

namespace fetchscope {

namespace {

using Rule = GuardRule;

bool readHeaderName(JsonReader& reader, std::string_view name)
{
    return isHeaderName(name) || reader.fail(say<messages::NotHeaderName>());
}

constexpr JsonMember<ResponseChange> matchMembers[] = {
    {"host",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.text(element, change.host);
        }},
    {"url",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.text(element, change.url);
        }},
    {"method",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.text(element, change.method);
        }},
};

constexpr JsonMember<ResponseChange> responseMembers[] = {
    {"match",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return readMembers<ResponseChange>(reader, element, matchMembers, change);
        }},
    {"set",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.members(element, [&](std::string_view name, JsonElement value) {
                auto& header = change.set.emplace_back();
                header.first = name;
                return readHeaderName(reader, name) && reader.bytes(value, header.second);
            });
        }},
    {"status",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.integer(element, change.status.emplace(), lowestStatus, highestStatus);
        }},
    {"remove",
        [](JsonReader& reader, JsonElement element, ResponseChange& change) {
            return reader.list(element, [&](JsonElement name, std::size_t) {
                return reader.text(name, change.remove.emplace_back()) && readHeaderName(reader, change.remove.back());
            });
        }},
};

constexpr JsonMember<WhatIf> pageMembers[] = {
    {"origin",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return readUrl(reader, element, whatIf.pageOrigin.emplace());
        }},
    {"keepUrls",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.boolean(element, whatIf.keepsUrls);
        }},
    {"crossOriginEmbedderPolicy",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.named(element, whatIf.embedderPolicy.emplace());
        }},
    {"referrerPolicy",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.named(element, whatIf.referrerPolicy.emplace());
        }},
    {"documentIsolationPolicy",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.named(element, whatIf.isolationPolicy.emplace());
        }},
    {"permissionsPolicy",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.text(element, whatIf.permissionsPolicy.emplace());
        }},
    {"connectionAllowlist",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.text(element, whatIf.connectionAllowlist.emplace());
        }},
    {"contentSecurityPolicy",
        [](JsonReader& reader, JsonElement element, WhatIf& whatIf) {
            return reader.list(element, [&](JsonElement policy, std::size_t) {
                std::string_view text;
                if (!reader.text(policy, text))
                    return false;
                auto parsed = parseContentSecurityPolicyList(text);
                if (parsed.empty())
                    return reader.fail(say<messages::PolicyWithoutDirectives>());
                for (ContentSecurityPolicy& one : parsed)
                    whatIf.contentSecurityPolicies.push_back(std::move(one));
                return true;
            });
        }},
};

/// A list of values, one of which a header or the method has to be; `-` stands for a header that is not there.
bool readCondition(JsonReader& reader, JsonElement element, Rule& rule, GuardCondition condition)
{
    if (!reader.texts(element, condition.values))
        return false;
    // No value: any.
    if (!condition.values.empty())
        rule.conditions.push_back(std::move(condition));
    return true;
}

template <GuardTest test, bool isNegated = false> bool readTest(JsonReader& reader, JsonElement element, Rule& rule)
{
    return readCondition(reader, element, rule, {test, {}, isNegated});
}

bool readDecision(JsonReader& reader, JsonElement element, GuardDecision& decision)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    static constexpr std::string_view choices[] = {"allow", "refuse"};
    decision = text == "allow" ? GuardDecision::Allow : GuardDecision::Refuse;
    return text == "allow" || text == "refuse" || reader.failChoice(text, choices);
}

constexpr JsonMember<Rule> ruleMembers[] = {
    {"then",
        [](JsonReader& reader, JsonElement element, Rule& rule) {
            return readDecision(reader, element, rule.decision);
        }},
    {"step", [](JsonReader& reader, JsonElement element, Rule& rule) { return reader.text(element, rule.step); }},
    {"site", readTest<GuardTest::Site>},
    {"mode", readTest<GuardTest::Mode>},
    {"dest", readTest<GuardTest::Destination>},
    {"method", readTest<GuardTest::Method>},
    {"path", readTest<GuardTest::Path>},
    {"contentType", readTest<GuardTest::ContentType>},
    {"exceptDest", readTest<GuardTest::Destination, true>},
    {"exceptContentType", readTest<GuardTest::ContentType, true>},
};

constexpr JsonMember<Guard> policyMembers[] = {
    {"name", [](JsonReader& reader, JsonElement element, Guard& policy) { return reader.text(element, policy.name); }},
    {"summary",
        [](JsonReader& reader, JsonElement element, Guard& policy) { return reader.text(element, policy.about); }},
    {"otherwise",
        [](JsonReader& reader, JsonElement element, Guard& policy) {
            return readDecision(reader, element, policy.otherwise);
        }},
    {"rules",
        [](JsonReader& reader, JsonElement element, Guard& policy) {
            return reader.list(element, [&](JsonElement entry, std::size_t index) {
                Rule rule;
                // As it always was: a rule that says nothing allows.
                rule.decision = GuardDecision::Allow;
                rule.step.assign("rule-").append(std::to_string(index + 1));
                const bool isRead = readMembers<Rule>(reader, entry, ruleMembers, rule);
                policy.rules.push_back(std::move(rule));
                return isRead;
            });
        }},
};

struct Draft
{
    ReplayRules rules;
    bool hasVersion = false;
};

constexpr JsonMember<Draft> rulesMembers[] = {
    {"fetchscopeRules",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            std::uint64_t version = 0;
            draft.hasVersion = true;
            return reader.integer(element, version, 1, 1);
        }},
    {"page",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            return readMembers<WhatIf>(reader, element, pageMembers, draft.rules.whatIf);
        }},
    {"responses",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            return reader.list(element, [&](JsonElement response, std::size_t) {
                ResponseChange& change = draft.rules.whatIf.responses.emplace_back();
                if (!readMembers<ResponseChange>(reader, response, responseMembers, change))
                    return false;
                return !change.isEmpty()
                    || reader.fail(say<messages::ChangesNothing>(), say<messages::AddSetOrRemove>());
            });
        }},
    {"profile",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            ProfileId id = ProfileId::Standard;
            if (!reader.named(element, id))
                return false;
            draft.rules.whatIf.profile = Profile(id);
            return true;
        }},
    {"thirdPartyCookies",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            std::string_view text;
            if (!reader.text(element, text))
                return false;
            draft.rules.whatIf.blocksThirdPartyCookies = text == "block";
            static constexpr std::string_view choices[] = {"allow", "block"};
            return text == "allow" || text == "block" || reader.failChoice(text, choices);
        }},
    {"isolationPolicies",
        [](JsonReader& reader, JsonElement element, Draft& draft) {
            return reader.list(element, [&](JsonElement policy, std::size_t) {
                Guard& added = draft.rules.isolationPolicies.emplace_back();
                if (!readMembers<Guard>(reader, policy, policyMembers, added))
                    return false;
                return !added.name.empty() || reader.fail(say<messages::HasNoName>(), say<messages::AddName>());
            });
        }},
};

} // namespace

Result<ReplayRules> readReplayRules(std::string_view json)
{
    simdjson::dom::parser parser;
    JsonElement root;
    if (const auto code = parser.parse(json.data(), json.size()).get(root))
        return tl::make_unexpected(jsonFault(json, simdjson::error_message(code)));
    JsonReader reader;
    reader.clear();
    Draft draft;
    bool isFine = readMembers<Draft>(reader, root, rulesMembers, draft);
    if (isFine && !draft.hasVersion)
        isFine = reader.fail(say<messages::KeyMissing>("fetchscopeRules"), say<messages::RulesBeginWithVersion>());
    if (!isFine)
        return tl::make_unexpected(std::move(reader.error()));
    return std::move(draft.rules);
}

} // namespace fetchscope
