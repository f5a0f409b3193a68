#include "core/engine/fetch/embedder_policy_reports.h"

#include "core/engine/policy/violation_reports.h"

#include <string>

namespace fetchscope {

namespace {

bool areEmbedderPoliciesReported(const FetchParams& params)
{
    // Differs: firefox reports nothing of an embedder policy.
    return params.record.violations != nullptr && !params.profile().departs(Difference::EmbedderPolicyReports);
}

/// Is somebody told of violations of the page's embedder policy?
bool isEnforcedPolicyTold(const FetchParams& params)
{
    // Ours: of the pages around a frame no endpoints are known.
    return params.request.client != nullptr && !params.request.isOfOwnFrame
        && !params.request.client->policyContainer.embedderPolicyEndpoint.empty()
        && areEmbedderPoliciesReported(params);
}

/// The same of a policy that only reports.
bool isReportOnlyPolicyTold(const FetchParams& params)
{
    if (params.request.client == nullptr || params.request.isOfOwnFrame)
        return false;
    const PolicyContainer& policies = params.request.client->policyContainer;
    return policies.embedderPolicyReportOnly != EmbedderPolicy::UnsafeNone
        && !policies.embedderPolicyReportOnlyEndpoint.empty() && areEmbedderPoliciesReported(params);
}

} // namespace

bool hasEmbedderPolicy(const FetchParams& params, const Response& response)
{
    const std::string own = response.headers().get("Cross-Origin-Embedder-Policy").value_or(std::string());
    const std::string_view value = std::string_view(own).substr(0, own.find(';'));
    return value == "require-corp" || (value == "credentialless" && !params.departs(Difference::CredentiallessPolicy));
}

void noteEnforcedEmbedderPolicy(const FetchParams& params)
{
    if (isEnforcedPolicyTold(params))
        params.record.violations->push_back(reportOfEmbedderPolicy(params.request, false));
}

void noteReportOnlyEmbedderPolicy(const FetchParams& params, const Response& response, ForNavigation forNavigation)
{
    const Request& request = params.request;
    if (!isReportOnlyPolicyTold(params))
        return;
    // 4.
    const EmbedderPolicy policy = request.client->policyContainer.embedderPolicyReportOnly;
    if (!wouldEmbedderPolicyBlock(request.origin, policy, response, params.profile(), forNavigation))
        return;
    auto scope = params.trace.enter();
    params.trace.step(StepId::CorpReportOnly, nameOf(policy));
    params.record.violations->push_back(reportOfEmbedderPolicy(request, true));
}

void noteUninheritedPolicy(const FetchParams& params, std::string_view type)
{
    if (isEnforcedPolicyTold(params))
        params.record.violations->push_back(reportOfUninheritedEmbedderPolicy(params.request, type, false));
}

void noteUninheritedReportOnlyPolicy(const FetchParams& params, const Response& response, std::string_view type)
{
    if (!isReportOnlyPolicyTold(params) || hasEmbedderPolicy(params, response))
        return;
    params.trace.step(
        StepId::EmbedderReportOnly, nameOf(params.request.client->policyContainer.embedderPolicyReportOnly), type);
    params.record.violations->push_back(reportOfUninheritedEmbedderPolicy(params.request, type, true));
}

} // namespace fetchscope
