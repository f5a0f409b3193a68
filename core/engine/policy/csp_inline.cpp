#include "core/engine/policy/csp_inline.h"

#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/policy/integrity.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isJavaScriptUrl(const InlineCode& code)
{
    return code.kind == InlineKind::JavaScriptUrl;
}

/// https://w3c.github.io/webappsec-csp/#match-element-to-source-list
bool matchesSourceList(const InlineCode& code, const CspSourceList& sourceList, Tracer& trace)
{
    auto scope = trace.enter();
    // 1.
    if (allowsAllInline(sourceList, code.kind)) {
        trace.step(StepId::CspInlineUnsafe, StepResult::Yes);
        return true;
    }
    // 2. to 2.1.1. Missing: attributes of a script that hold "<script" or "<style", for which its nonce does not count.
    if (isElement(code.kind) && doesNonceMatchCspSourceList(code.nonce, sourceList)) {
        trace.step(StepId::CspInlineNonce, StepResult::Yes, code.nonce);
        return true;
    }
    // 3. and 4.
    const bool hasUnsafeHashes = containsCspKeyword(sourceList, "'unsafe-hashes'");
    // 5.
    if (isElement(code.kind) || hasUnsafeHashes) {
        // 5.2.1.1.
        if (code.kind == InlineKind::Script && !code.isParserInserted
            && containsCspKeyword(sourceList, "'strict-dynamic'")) {
            trace.step(StepId::CspInlineDynamic, StepResult::Yes);
            return true;
        }
        // 5.2.2.5.3.
        if (doesCodeMatchCspSourceList(code.source, sourceList)) {
            trace.step(StepId::CspInlineHash, StepResult::Yes, cspHashOf(code.source));
            return true;
        }
    }
    // 6.
    if (trace.isOn())
        trace.step(StepId::CspInlineUnmatched, StepResult::No, cspHashOf(code.source));
    return false;
}

} // namespace

std::string_view effectiveCspDirective(InlineKind kind)
{
    switch (kind) {
    case InlineKind::Script:
    case InlineKind::JavaScriptUrl:
        return "script-src-elem";
    case InlineKind::EventHandler:
        return "script-src-attr";
    case InlineKind::Style:
        return "style-src-elem";
    case InlineKind::StyleAttribute:
        return "style-src-attr";
    }
    return {};
}

bool allowsAllInline(const std::vector<std::string>& sourceList, InlineKind kind)
{
    // 1. and 2.
    bool allowsAll = false;
    for (const std::string& expression : sourceList) {
        // 2.1.
        if (isCspNonceOrHash(expression))
            return false;
        allowsAll = allowsAll || asciiCaseInsensitiveEquals(expression, "'unsafe-inline'");
    }
    // 2.2. and 3.
    return allowsAll && (isStyle(kind) || !containsCspKeyword(sourceList, "'strict-dynamic'"));
}

std::string cspHashOf(std::string_view source)
{
    return hashOf(source, IntegrityHash::Algorithm::Sha256).value;
}

CspVerdict shouldInlineCodeBeBlocked(const InlineCode& code, const Page& page, Tracer& trace)
{
    CspVerdict verdict;
    const std::string_view effective = effectiveCspDirective(code.kind);
    // 3.
    for (const ContentSecurityPolicy& policy : page.policyContainer.contentSecurityPolicies) {
        // 3.1. Of the directives one at most has something to say.
        const CspDirective* const directive = executingCspDirective(policy, effective);
        if (directive == nullptr || matchesSourceList(code, directive->values, trace))
            continue;
        CspViolation violation = makeCspViolation(policy, *directive, effective, page.creationUrl);
        violation.blockedUrl = "inline";
        // 3.1.7. and 3.1.8.
        if (policy.reportOnly) {
            trace.step(isJavaScriptUrl(code) ? StepId::CspJavaScriptUrlReported : StepId::CspInlineReported,
                StepResult::No, violation.directiveText);
            verdict.violations.push_back(std::move(violation));
            continue;
        }
        trace.step(isJavaScriptUrl(code) ? StepId::CspJavaScriptUrlBlocked : StepId::CspInlineBlocked,
            StepResult::Failed, violation.directiveText);
        verdict.violations.push_back(std::move(violation));
        verdict.isBlocked = true;
    }
    // 4.
    if (!verdict.isBlocked)
        trace.step(
            isJavaScriptUrl(code) ? StepId::CspJavaScriptUrlAllowed : StepId::CspInlineAllowed, StepResult::Passed);
    return verdict;
}

} // namespace fetchscope
