#include "core/engine/initiators/inline_code.h"

#include "core/engine/initiators/request_outcome.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/policy/csp_inline.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/policy/violation_reports.h"

namespace fetchscope {

InlineCode inlineCodeOf(const RequestAction& action)
{
    InlineCode code;
    code.kind = action.inlineKind.value_or(InlineKind::Script);
    code.source = action.code.value_or(std::string());
    if (code.kind == InlineKind::JavaScriptUrl) {
        code.source.insert(0, "javascript:");
        if (const auto url = parseUrl(code.source))
            code.source = url->href();
    }
    code.nonce = action.nonce.value_or(std::string());
    code.isParserInserted = action.parserInserted;
    return code;
}

Outcome runInlineCode(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::vector<ViolationReport>& reports)
{
    const InlineCode code = inlineCodeOf(action);
    if (!isStyle(code.kind) && !mayRunScripts(page)) {
        constexpr std::string_view token = "allow-scripts";
        return outcomeOfRefusal(action,
            refuseByApi(trace, StepId::SandboxForbids, Reason::SandboxScripts, nameOf(code.kind), token,
                (page.frameSandbox ? page.frameSandbox : page.policySandbox).value_or(std::string())),
            profile);
    }
    const CspVerdict verdict = shouldInlineCodeBeBlocked(code, page, trace);
    for (const CspViolation& violation : verdict.violations) {
        if (isReported(violation))
            reports.push_back(reportOf(violation, page));
    }
    const bool isUrl = code.kind == InlineKind::JavaScriptUrl;
    if (const CspViolation* const violation = verdict.decisiveViolation()) {
        return outcomeOfRefusal(action,
            refuseByApi(isUrl ? StepId::CspJavaScriptUrlBlocked : StepId::CspInlineBlocked,
                isStyle(code.kind) ? Reason::CspStyleSrc : Reason::CspScriptSrc, violation->directiveText),
            profile);
    }
    Outcome outcome;
    outcome.decidedAt = isUrl ? StepId::CspJavaScriptUrlAllowed : StepId::CspInlineAllowed;
    return outcome;
}

} // namespace fetchscope
