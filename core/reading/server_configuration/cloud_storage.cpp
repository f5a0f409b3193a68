#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>

/// The CORS configuration of a bucket of Google Cloud Storage (https://cloud.google.com/storage/docs/cross-origin).
namespace fetchscope {

namespace {

struct StorageRule
{
    std::vector<std::string> origins;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::string maxAge;
};

std::vector<std::string> textsAt(std::string_view text, std::string_view name, std::size_t from, std::size_t end)
{
    std::vector<std::string> texts;
    const std::string quoted = '"' + std::string(name) + '"';
    const std::size_t at = text.substr(0, end).find(quoted, from);
    const std::size_t sign = at == text.npos ? at : text.find(':', at);
    if (sign == text.npos)
        return texts;
    const Literal value = literalAt(text, sign + 1);
    for (const auto& [unused, member] : value.members)
        texts.push_back(member.text);
    if (value.kind == Literal::Kind::Text || value.kind == Literal::Kind::Number)
        texts.push_back(value.text);
    return texts;
}

std::vector<StorageRule> storageRulesOf(std::string_view text)
{
    constexpr std::size_t mostRules = 100;
    std::vector<StorageRule> rules;
    for (std::size_t brace = text.find('{'); brace != text.npos && rules.size() < mostRules;
         brace = text.find('{', brace + 1)) {
        const std::size_t end = std::min(text.find('}', brace), text.size());
        StorageRule rule {textsAt(text, "origin", brace, end), textsAt(text, "method", brace, end),
            textsAt(text, "responseHeader", brace, end), {}};
        const auto age = textsAt(text, "maxAgeSeconds", brace, end);
        rule.maxAge = age.empty() ? std::string() : age.front();
        if (!rule.origins.empty() && !rule.methods.empty())
            rules.push_back(std::move(rule));
    }
    return rules;
}

/// Does the rule let this origin in? `isForAll`: it says so of all.
bool allowsOrigin(const StorageRule& rule, RequestCases& request, bool& isForAll)
{
    isForAll = std::find(rule.origins.begin(), rule.origins.end(), "*") != rule.origins.end();
    return isForAll || std::any_of(rule.origins.begin(), rule.origins.end(), [&request](const std::string& origin) {
        return request.headerMatches("Origin", TextPattern(origin));
    });
}

ServerAnswer answerOfStorage(const std::vector<StorageRule>& rules, RequestCases& request)
{
    ServerAnswer answer;
    if (!request.hasHeader("Origin"))
        return answer;
    const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
    for (const StorageRule& rule : rules) {
        bool isForAll = false;
        if (!allowsOrigin(rule, request, isForAll))
            continue;
        const bool isMethod = std::any_of(rule.methods.begin(), rule.methods.end(), [&](const std::string& method) {
            return method == "*"
                || (isPreflight ? request.headerIs("Access-Control-Request-Method", method) : request.isMethod(method));
        });
        if (!isMethod)
            continue;
        answer.headers.emplace_back(
            "Access-Control-Allow-Origin", isForAll ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (isPreflight) {
            answer.headers.emplace_back("Access-Control-Allow-Methods", SentValue {joinedNames(rule.methods, ", ")});
            if (!rule.headers.empty())
                answer.headers.emplace_back(
                    "Access-Control-Allow-Headers", SentValue {joinedNames(rule.headers, ", ")});
            if (!rule.maxAge.empty())
                answer.headers.emplace_back("Access-Control-Max-Age", SentValue {rule.maxAge});
        } else if (!rule.headers.empty()) {
            answer.headers.emplace_back("Access-Control-Expose-Headers", SentValue {joinedNames(rule.headers, ", ")});
        }
        if (!isForAll)
            answer.headers.emplace_back("Vary", SentValue {"Origin"});
        return answer;
    }
    return answer;
}

} // namespace

bool looksLikeCloudStorage(std::string_view text)
{
    return text.find("\"origin\"") != text.npos && text.find("\"method\"") != text.npos
        && (text.find("\"maxAgeSeconds\"") != text.npos || text.find("\"responseHeader\"") != text.npos);
}

Result<ServerConfiguration> readCloudStorage(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const std::vector<StorageRule> rules = storageRulesOf(text);
    if (rules.empty())
        return draft.finish();
    // As buckets are reached.
    draft.chooseOrigin("https://storage.googleapis.com");
    draft.setPath("/bucket/object");
    draft.answer(std::nullopt, [&rules](RequestCases& request) { return answerOfStorage(rules, request); });
    return draft.finish();
}

} // namespace fetchscope
