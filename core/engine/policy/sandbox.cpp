#include "core/engine/policy/sandbox.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool hasSandboxToken(std::string_view attribute, std::string_view token)
{
    while (!attribute.empty()) {
        const auto* const begin = std::find_if_not(attribute.begin(), attribute.end(), isAsciiWhitespace);
        const auto* const end = std::find_if(begin, attribute.end(), isAsciiWhitespace);
        if (asciiCaseInsensitiveEquals(std::string_view(begin, static_cast<std::size_t>(end - begin)), token))
            return true;
        attribute.remove_prefix(static_cast<std::size_t>(end - attribute.begin()));
    }
    return false;
}

std::optional<std::string> sandboxOfPolicies(const std::vector<ContentSecurityPolicy>& policies)
{
    std::optional<std::string> common;
    for (const ContentSecurityPolicy& policy : policies) {
        const CspDirective* const directive = policy.reportOnly ? nullptr : policy.directive("sandbox");
        if (directive == nullptr)
            continue;
        std::string tokens;
        for (const std::string& token : directive->values) {
            if (!common || hasSandboxToken(*common, token))
                tokens.append(tokens.empty() ? "" : " ").append(token);
        }
        common = std::move(tokens);
    }
    return common;
}

bool isSandboxedWithout(const Page& page, std::string_view token)
{
    const auto lacks = [token](const std::optional<std::string>& tokens) {
        return tokens && !hasSandboxToken(*tokens, token);
    };
    return lacks(page.frameSandbox) || lacks(page.policySandbox);
}

bool mayRunScripts(const Page& page)
{
    return !isSandboxedWithout(page, "allow-scripts");
}

} // namespace fetchscope
