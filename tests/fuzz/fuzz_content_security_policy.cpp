#include "core/engine/base/ascii.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

/// Any text as the policy of a page that loads a script and asks with fetch(): each directive counts once
/// (https://w3c.github.io/webappsec-csp/#parse-serialized-policy), one that only reports blocks nothing, and one that
/// is there twice decides as it does once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    const auto policies = parseContentSecurityPolicyList(text);
    for (const ContentSecurityPolicy& policy : policies) {
        for (const CspDirective& directive : policy.directives)
            require(&directive == policy.directive(directive.name) && directive.name == asciiLowercase(directive.name));
    }
    Scenario scenario = *readScenario(R"({"fetchscope": 1, "page": {"url": "https://app.example.test/index.html"},
        "actions": [{"initiator": "fetch", "url": "https://cdn.example.test/x.js?a"},
                    {"initiator": "script", "url": "https://cdn.example.test/x.js?a"},
                    {"initiator": "iframe", "url": "http://cdn.example.test/x.js?a"},
                    {"initiator": "img", "url": "/x.png"}]})");
    const auto verdictsUnder = [&scenario](const std::vector<ContentSecurityPolicy>& ofPage) {
        scenario.page.policyContainer.contentSecurityPolicies = ofPage;
        std::string verdicts;
        for (const ActionResult& action : runScenario(scenario, Tracing::Off).actions)
            verdicts += std::to_string(static_cast<int>(action.outcome.verdict)) + ' '
                + std::to_string(static_cast<int>(action.outcome.cause ? action.outcome.cause->reason : Reason::None))
                + '\n';
        return verdicts;
    };
    const std::string free = verdictsUnder({});
    const std::string once = verdictsUnder(policies);
    auto twice = policies;
    twice.insert(twice.end(), policies.begin(), policies.end());
    require(verdictsUnder(twice) == once);
    require(verdictsUnder(parseContentSecurityPolicyList(text, true)) == free);
    return 0;
}
