#include "core/engine/policy/csp_directives.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

struct DirectiveRow
{
    std::string_view directive;
    Reason reason;
};
/// Of several with one reason, the first is the one that decides about a request; the others are where it falls back.
constexpr std::array<DirectiveRow, 15> directiveTable {{
    {"connect-src", Reason::CspConnectSrc},
    {"script-src-elem", Reason::CspScriptSrc},
    {"script-src", Reason::CspScriptSrc},
    {"style-src-elem", Reason::CspStyleSrc},
    {"style-src", Reason::CspStyleSrc},
    {"img-src", Reason::CspImgSrc},
    {"font-src", Reason::CspFontSrc},
    {"media-src", Reason::CspMediaSrc},
    {"object-src", Reason::CspObjectSrc},
    {"frame-src", Reason::CspFrameSrc},
    {"child-src", Reason::CspFrameSrc},
    {"worker-src", Reason::CspWorkerSrc},
    {"manifest-src", Reason::CspManifestSrc},
    {"form-action", Reason::CspFormAction},
    {"default-src", Reason::CspDefaultSrc},
}};

} // namespace

Reason reasonOfDirective(std::string_view directive)
{
    const auto* row = std::find_if(directiveTable.begin(), directiveTable.end(),
        [directive](const DirectiveRow& candidate) { return candidate.directive == directive; });
    return row == directiveTable.end() ? Reason::CspDefaultSrc : row->reason;
}

std::string_view directiveOfReason(Reason reason)
{
    const auto* row = std::find_if(directiveTable.begin(), directiveTable.end(),
        [reason](const DirectiveRow& candidate) { return candidate.reason == reason; });
    return row == directiveTable.end() ? std::string_view() : row->directive;
}

} // namespace fetchscope
