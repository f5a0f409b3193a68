#include "core/engine/policy/integrity_policy.h"

#include "core/engine/http/structured_fields.h"
#include "core/engine/policy/integrity.h"
#include "core/engine/policy/violation_reports.h"

#include <algorithm>
#include <variant>

namespace fetchscope {

namespace {

const structured::Member* findMember(const structured::Dictionary& dictionary, std::string_view key)
{
    const auto found =
        std::find_if(dictionary.begin(), dictionary.end(), [key](const auto& member) { return member.first == key; });
    return found == dictionary.end() ? nullptr : &found->second;
}

/// Is the token in the inner list?
bool contains(const structured::Member& member, std::string_view token)
{
    const auto* const list = std::get_if<structured::InnerList>(&member);
    return list != nullptr
        && std::any_of(list->items.begin(), list->items.end(), [token](const structured::Item& item) {
               const auto* const value = std::get_if<structured::Token>(&item.value);
               return value != nullptr && value->value == token;
           });
}

/// Steps 12 and 13.
bool blocks(const IntegrityPolicy& policy, Destination destination)
{
    return policy.hasInlineSource
        && ((destination == Destination::Script && policy.blocksScripts)
            || (destination == Destination::Style && policy.blocksStyles));
}

} // namespace

IntegrityPolicy parseIntegrityPolicy(std::string_view value)
{
    IntegrityPolicy policy;
    policy.serialized = value;
    const auto dictionary = structured::parseDictionary(value);
    if (!dictionary)
        return policy;
    const structured::Member* const sources = findMember(*dictionary, "sources");
    policy.hasInlineSource = sources == nullptr || contains(*sources, "inline");
    if (const structured::Member* const destinations = findMember(*dictionary, "blocked-destinations")) {
        policy.blocksScripts = contains(*destinations, "script");
        policy.blocksStyles = contains(*destinations, "style");
    }
    const structured::Member* const endpoints = findMember(*dictionary, "endpoints");
    if (const auto* const list = endpoints ? std::get_if<structured::InnerList>(endpoints) : nullptr) {
        for (const structured::Item& item : list->items) {
            if (const auto* const token = std::get_if<structured::Token>(&item.value))
                policy.endpoints.push_back(token->value);
        }
    }
    return policy;
}

bool shouldBeBlockedByIntegrityPolicy(const Request& request, Tracer& trace, std::vector<ViolationReport>* reports)
{
    // 5. to 9. Ours first, since most pages have no such policy.
    if (request.client == nullptr)
        return false;
    const IntegrityPolicy& policy = request.client->policyContainer.integrityPolicy;
    const IntegrityPolicy& reportPolicy = request.client->policyContainer.integrityPolicyReportOnly;
    if (policy.isEmpty() && reportPolicy.isEmpty())
        return false;
    // 2. and 3. Metadata that can be compared: with CORS, or of the page's own origin.
    const bool isReadable = request.mode == RequestMode::Cors || request.mode == RequestMode::SameOrigin;
    if (isReadable && !parseIntegrityMetadata(request.integrityMetadata).empty()) {
        trace.step(StepId::IntegrityPolicyMetadata, StepResult::Passed, request.integrityMetadata);
        return false;
    }
    // 4.
    if (request.urlList.front().hasLocalScheme()) {
        trace.step(StepId::IntegrityPolicyLocal, StepResult::Passed, request.urlList.front().scheme());
        return false;
    }
    // 13. and 14.
    if (blocks(reportPolicy, request.destination)) {
        trace.step(StepId::IntegrityPolicyReported, StepResult::No, reportPolicy.serialized);
        if (reports != nullptr)
            reports->push_back(reportOfIntegrityPolicy(reportPolicy, true, request));
    }
    // 12. and 15.
    if (blocks(policy, request.destination)) {
        if (reports != nullptr)
            reports->push_back(reportOfIntegrityPolicy(policy, false, request));
        trace.step(StepId::IntegrityPolicyBlocked, StepResult::Failed, policy.serialized, nameOf(request.destination));
        return true;
    }
    trace.step(StepId::IntegrityPolicyAllowed, StepResult::Passed, nameOf(request.destination));
    return false;
}

} // namespace fetchscope
